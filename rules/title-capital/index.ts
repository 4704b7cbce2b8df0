import {Flag, Tag, defineRule, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {beforeTitles} from './before-titles.generated.js'
import {honorifics} from './honorifics.generated.js'
import {titles as lines} from './titles.generated.js'

/** Titles of one word, and the last words of those of two. */
const TITLES = words(...lines.map((line) => titleOf(line).split(' ').at(-1) ?? ''))
const BEFORE_NAME = words(
  ...lines
    .filter((line) => line.endsWith(' | before'))
    .map(titleOf)
    .filter((title) => !title.includes(' '))
)
const HONORIFICS = words(...honorifics)
const LORDS = words('lord', 'lady', 'sister', 'st')
const PRIME = words('prime')
const MINISTER = words('minister')
const LEADS = words(...beforeTitles)
const OF = words('of')
const FOR = words('for')
const AGENTS = words(
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'lawyer',
  'lawyers',
  'aide',
  'aides',
  'adviser'
)
/** Words whose capital tells copy of a government, which writes `the President`. */
const OF_GOVERNMENT = words('administration', 'congress', 'congressman', 'congresswoman', 'house', 'senate', 'representative', 'court') // prettier-ignore
const INDEFINITE = words('a', 'an')
const DETERMINER = maskOf('DT', 'PRP$')
/** What can stand between a determiner and the title: `the country’s first female president`. */
const MODIFIER = maskOf('JJ', 'NN', 'VBG', 'VBN')

/**
 * A title of office has a capital as part of a name, *President Horvat*, and none where it stands for the office or its
 * holder: *the president*, *a minister*. The story decides: where it writes *the President* throughout, as governments
 * do, nothing is marked; where it writes both, the capital is; and where a title comes alone once, the mark is
 * information. *Prime minister* with one capital is wrong in any style. Silent for offices as bodies (*the Prime
 * Minister’s Office*), before *of* and a name, and for descriptions before a name (*the French president Jeanne Roe*).
 */
export default defineRule({
  name: 'title-capital',
  summary: 'Capital for a title before a name, none for one alone',
  category: 'consistency',
  source:
    'Newspaper practice; Huddleston and Pullum, The Cambridge Grammar of the English Language, chapter 5 §20.2',
  *find(story) {
    const alone = new Map<string, {capitals: number[]; lowers: number}>()
    let capitals = 0
    for (const token of story.places(TITLES)) {
      const first = story.is(token, MINISTER) && story.is(token - 1, PRIME) ? token - 1 : token
      const half = halfOf(story, first, token)
      if (half) yield half
      else if (isBeforeName(story, token)) {
        if (lacksCapital(story, first, token)) yield changed(story, first, token, true)
      } else if (isAlone(story, first, token)) {
        const key = story.slice(first, token).toLowerCase()
        const seen = alone.get(key) ?? {capitals: [], lowers: 0}
        if (!alone.has(key)) alone.set(key, seen)
        if (story.has(token, Flag.capital)) {
          seen.capitals.push(token)
          capitals++
        } else seen.lowers++
      }
    }
    for (const token of story.places(HONORIFICS)) {
      if (isHonorific(story, token)) yield changed(story, token, token, true)
    }
    for (const {capitals: tokens, lowers} of alone.values()) {
      const mixed = lowers > 1 && lowers >= 2 * tokens.length
      if (!mixed && (capitals > 1 || lowers > 0 || isOfGovernment(story))) continue
      for (const token of tokens) {
        const first = story.is(token, MINISTER) && story.is(token - 1, PRIME) ? token - 1 : token
        yield {...changed(story, first, token, false), ...(mixed ? {} : {level: 'info' as const})}
      }
    }
  },
  message: ({actual, expected}) =>
    expected === expected.toLowerCase()
      ? `Write \`${expected}\`, not \`${actual}\`, where no name follows`
      : `Write \`${expected}\`, not \`${actual}\`, before a name`,
  note: 'A title is part of a name only before it; alone it is a common noun, in one style through the story.'
})

/** `the chairman, sir Dennis Holroyd`, `at st Botolph’s`: what is never written small before a name. */
function isHonorific(story: Story, token: number): boolean {
  const opener = story.opener(token)
  if (token <= opener || !story.has(opener, Flag.capital) || story.word(token) !== story.lower(token))
    return false
  if (!story.has(token, Flag.spaced) || !isBeforeName(story, token) || story.has(token + 1, Flag.allCaps))
    return false
  if (
    story.has(token - 1, Flag.digit) ||
    story.tags[token + 1] !== Tag.NNP ||
    !story.has(token + 1, Flag.spaced)
  )
    return false
  return !story.is(token, LORDS) || !story.tagIn(token - 1, DETERMINER)
}

function titleOf(line: string): string {
  return line.split(' | ')[0] ?? ''
}

function changed(story: Story, first: number, last: number, capital: boolean): Proposal {
  const title = story.slice(first, last).toLowerCase()
  const expected = capital ? title.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : title
  return {...story.span(first, last), expected: [expected], exact: true}
}

/** `the Prime minister`, `prime Minister Roe` */
function halfOf(story: Story, first: number, last: number): Proposal | undefined {
  if (first === last || first <= story.opener(first)) return undefined
  const capital = story.has(first, Flag.capital)
  if (capital === story.has(last, Flag.capital)) return undefined
  return changed(story, first, last, isBeforeName(story, last))
}

function isBeforeName(story: Story, token: number): boolean {
  return story.together(token, token + 1) && story.has(token + 1, Flag.capital)
}

/** `a meeting with president Horvat`: nothing before the title describes its holder. */
function lacksCapital(story: Story, first: number, last: number): boolean {
  // `a spokesman for president Horvat`, but not `the candidate for president`
  const spoken = story.is(first - 1, FOR) && story.is(first - 2, AGENTS)
  if (story.has(first, Flag.capital) || !(spoken || story.is(first - 1, LEADS))) return false
  if (first === last && !story.is(last, BEFORE_NAME)) return false
  const [id, name] = [story.ids[last + 1], story.tags[last + 1] === Tag.NNP]
  const known = story.lexicon.namesOf(id) !== 0 || id === 0
  return known && name && !story.has(last + 1, Flag.allCaps)
}

/** Is it copy of a government, where one capital says nothing? */
function isOfGovernment(story: Story): boolean {
  for (const token of story.places(OF_GOVERNMENT)) if (story.has(token, Flag.capital)) return true
  return false
}

/** `the President,`: the head of a phrase with a determiner that holds no other capital. */
function isAlone(story: Story, first: number, last: number): boolean {
  if (story.isQuoted(story.start[last] ?? 0, story.end[last] ?? 0)) return false
  if (story.kind(last) !== 'body' || story.has(last, Flag.allCaps) || story.phrases.headOf(last) !== last)
    return false
  // `the Prime Minister’s Office`, `the President of Peru`
  if (story.tags[last + 1] === Tag.POS && story.has(last + 2, Flag.capital)) return false
  // `The King and I`
  if (story.tagIn(last + 1, maskOf('CC')) && story.has(last + 2, Flag.capital)) return false
  if (story.is(last + 1, OF) || /^[-–—&]/u.test(story.word(last + 1))) return false
  let at = first - 1
  while (story.together(at, last) && story.tagIn(at, MODIFIER) && !story.has(at, Flag.capital)) at--
  if (!story.together(at, last) || !story.tagIn(at, DETERMINER)) return false
  // `the cast of The King and I`
  if (story.has(at, Flag.capital) && at > story.opener(at)) return false
  const quoted = /^[“"‘']$/u.test(story.word(at - 1))
  return !quoted && !(story.is(at, INDEFINITE) && story.is(last + 1, OF))
}
