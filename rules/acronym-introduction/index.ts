import {description, strictObject, optional, picklist, pipe} from 'valibot'
import {defineRule, Flag, words, type BlockKind, type Story} from '../../src/define/index.js'
import {known} from './known.generated.js'
import {longFormsOf, type LongForm} from './long-forms.js'

const KNOWN = new Set(known)
/** Two letters are a postal code, a degree, a street, more often than a name. */
const ACRONYM = /^\p{Lu}{3,6}$/u
/** Tokens between a name and its short form when the one brings in the other: `the Pilots’ Guild, or PG`. */
const BESIDE = 5
const BESIDE_IN_BRACKETS = 9

const THE = words('the')

/** Kinds of block that a reader reads from: a headline is short of room and introduces nothing. */
const READ: ReadonlySet<BlockKind> = new Set<BlockKind>([
  'body',
  'list-item',
  'caption',
  'quotation',
  'transcript-turn'
])

/**
 * A short form that the story uses without having introduced it, though it gives the full name:
 * `International Criminal Court … the ICC`. Introduced is `the International Criminal Court (ICC)`,
 * `the ICC (International Criminal Court)` and `ICC, the International Criminal Court,`. With
 * `{introduce: 'initials'}` it is enough that a name with these initials stands before it. Short forms that
 * readers know (`known.txt`), those of two letters and those whose name the story does not give are left alone.
 */
export default defineRule({
  name: 'acronym-introduction',
  summary: 'A short form introduced beside its full name',
  category: 'consistency',
  source:
    'The Guardian and Observer style guide, “abbreviations and acronyms”; AP practice differs: see `introduce`',
  options: strictObject({
    introduce: pipe(
      optional(picklist(['parentheses', 'initials']), 'parentheses'),
      description(
        'What introduces a short form: `parentheses` beside its full name, or a name with these `initials` before it'
      )
    )
  }),
  *find(story, {options}) {
    const uses = firstUses(story)
    if (uses.size === 0) return
    for (const [acronym, forms] of longFormsOf(story, uses.keys())) {
      const use = uses.get(acronym) ?? 0
      if (isIntroduced(story, use, forms, options.introduce)) continue
      const [form] = forms
      const name = story.slice(form.from, form.to)
      yield {
        ...story.span(use),
        // Where the name comes later, the short form is put before its time; else the name lacks its brackets.
        ...(use < form.from ? {expected: [withArticle(story, use, form, name)]} : {}),
        fix: 'ask',
        confidence: 0.8,
        data: {name},
        related: {...story.span(form.from, form.to), reason: 'named here in full'}
      }
    }
  },
  message: ({actual, expected}) =>
    expected
      ? `Write \`${expected}\` before the short form \`${actual}\``
      : `\`${actual}\` is not introduced`,
  note: ({actual, data}) =>
    `Put the short form in brackets after the full name at first mention: \`${data.name ?? ''} (${actual})\`.`
})

/** First use of each short form in prose; in brackets it is introduced and no longer looked for. */
function firstUses(story: Story): Map<string, number> {
  const uses = new Map<string, number>()
  const introduced = new Set<string>()
  for (let token = 0; token < story.count; token++) {
    if (!story.has(token, Flag.allCaps) || story.has(token, Flag.address | Flag.digit)) continue
    if (!READ.has(story.kind(token))) continue
    const word = story.word(token)
    if (!ACRONYM.test(word) || uses.has(word) || introduced.has(word)) continue
    if (KNOWN.has(word) || isPartOfName(story, token) || isShouted(story, token)) continue
    if (isBracket(story.word(token - 1))) introduced.add(word)
    else uses.set(word, token)
  }
  return uses
}

/** `Top Harbor FM`: a short form after a capital belongs to that name. */
function isPartOfName(story: Story, token: number): boolean {
  const before = token - 1
  return (
    story.together(before, token) &&
    story.has(before, Flag.capital) &&
    !story.has(before, Flag.clitic) &&
    before > story.sentenceStart(token)
  )
}

/** A word among others in capitals is no short form. */
function isShouted(story: Story, token: number): boolean {
  return [token - 1, token + 1].some(
    (other) =>
      story.together(token, other) &&
      story.has(other, Flag.allCaps) &&
      story.end[other] - story.start[other] > 1
  )
}

function isIntroduced(
  story: Story,
  use: number,
  forms: readonly LongForm[],
  introduce: 'parentheses' | 'initials'
): boolean {
  const beside = ({from, to}: LongForm) => {
    if (!story.together(from, use)) return false
    // `the Pilots’ Guild, known as the PG`; `the PG (Pilots’ Guild)`, `PG, the Pilots’ Guild,`
    return use > to ? use - to <= BESIDE : from - use <= BESIDE_IN_BRACKETS && opens(story, use + 1, from)
  }
  if (forms.some(beside)) return true
  return introduce === 'initials' && forms.some(({to}) => to < use)
}

/** The name for a short form, with the article that the form lacks: `NASA` → `the National …`. */
function withArticle(story: Story, use: number, {from}: LongForm, name: string): string {
  const lacks = story.is(from - 1, THE) && !story.is(use - 1, THE)
  return lacks ? `${use === story.sentenceStart(use) ? 'The' : 'the'} ${name}` : name
}

function isBracket(mark: string): boolean {
  return mark === '(' || mark === '[' || mark === '“'
}

/** Does a mark between the tokens open an apposition? */
function opens(story: Story, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (/^[([,—–-]$/u.test(story.word(token))) return true
  return false
}
