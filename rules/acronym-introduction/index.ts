import {defineRule, Flag, type Story} from '../../src/define/index.js'
import {object, optional, picklist} from 'valibot'
import {known} from './known.generated.js'
import {longFormsOf, type LongForm} from './long-forms.js'

const KNOWN = new Set(known)
const ACRONYM = /^\p{Lu}{2,6}$/u

/**
 * A short form that the story uses without having introduced it, though it gives the full name:
 * `International Criminal Court … the ICC`. Introduced is `the International Criminal Court (ICC)`,
 * `the ICC (International Criminal Court)` and `ICC, the International Criminal Court,`. With
 * `{introduce: 'initials'}` it is enough that a name with these initials stands before it. Short forms that
 * readers know (`known.txt`) and those whose name the story does not give are left alone.
 */
export default defineRule({
  name: 'acronym-introduction',
  summary: 'A short form introduced beside its full name',
  category: 'consistency',
  source:
    'The Guardian and Observer style guide, “abbreviations and acronyms”; AP practice differs: see `introduce`',
  options: object({introduce: optional(picklist(['parentheses', 'initials']), 'parentheses')}),
  *find(story, {options}) {
    const uses = firstUses(story)
    if (uses.size === 0) return
    const forms = longFormsOf(story, uses)
    for (const [acronym, use] of uses) {
      const named = forms.get(acronym) ?? []
      if (named.length === 0 || isIntroduced(story, acronym, use, named, options.introduce)) continue
      const [form] = named
      yield {
        ...story.span(use),
        confidence: 0.8,
        data: {name: story.slice(form.from, form.to)},
        related: {...story.span(form.from, form.to), reason: 'named here in full'}
      }
    }
  },
  message: ({actual}) => `\`${actual}\` is not introduced`,
  note: ({actual, data}) =>
    `Put the short form in brackets after the full name at first mention: \`${data.name ?? ''} (${actual})\`.`
})

/** First use of each short form in prose, outside brackets. */
function firstUses(story: Story): Map<string, number> {
  const uses = new Map<string, number>()
  for (let token = 0; token < story.count; token++) {
    if (!story.has(token, Flag.allCaps) || story.has(token, Flag.address | Flag.digit)) continue
    const word = story.word(token)
    if (!ACRONYM.test(word) || KNOWN.has(word) || uses.has(word) || isShouted(story, token)) continue
    uses.set(word, token)
  }
  return uses
}

/** A word among others in capitals is no short form. */
function isShouted(story: Story, token: number): boolean {
  return [token - 1, token + 1].some(
    (other) => story.together(token, other) && story.has(other, Flag.allCaps) && story.word(other).length > 1
  )
}

function isIntroduced(
  story: Story,
  acronym: string,
  use: number,
  named: readonly LongForm[],
  introduce: 'parentheses' | 'initials'
): boolean {
  // The short form in brackets after the name, or the name in brackets or between commas after it.
  if (isBracket(story.word(use - 1)) || story.word(use - 1) === ',') {
    return named.some(({to}) => to === use - 2 || to === use - 3)
  }
  const next = use + 1
  const skip = story.lower(next + 1) === 'the' ? 2 : 1
  if (isBracket(story.word(next)) || story.word(next) === ',') {
    if (named.some(({from}) => from === next + skip)) return true
  }
  return introduce === 'initials' && named.some(({to}) => to < use && acronym.length > 0)
}

function isBracket(mark: string): boolean {
  return mark === '(' || mark === '['
}
