import {properWords} from '../../lexicons/proper-words.generated.js'
import {
  Flag,
  NOUN,
  Tag,
  capitalized,
  defineRule,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {names as lines} from './names.generated.js'

/** One line of `names.txt`. */
interface PlaceName {
  /** Its words as they are written. */
  words: readonly string[]
  /** Its words in lower case. */
  keys: readonly string[]
  /** Is it a slip where all of it is in lower case? */
  always: boolean
}

const PROPER = new Set(properWords)
const NAMES = lines.map(readName).sort((a, b) => b.words.length - a.words.length)
const BY_FIRST = new Map<string, PlaceName[]>()
for (const name of NAMES) {
  const [first = ''] = name.keys
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), name])
}
/** More than a rule has that sees one word of the name. */
const SURE = 0.95
const FIRST_WORDS = words(...BY_FIRST.keys())
/** `a European union of farmers`, `the new York bishop` */
const INDEFINITE = words('a', 'an', 'any', 'no', 'every')
const ROADS = words('interstate', 'highway', 'route')
const STREETS = words('street', 'avenue', 'boulevard')
const HEADS = words('university', 'interstate', 'highway', 'route', 'street', 'avenue', 'boulevard')
const OF = words('of')
const THE = words('the')
const NEW = words('new')
const DETERMINERS = words('the', 'this', 'that', 'its', 'their', 'his', 'her', 'our')

/**
 * Each word of a name has its capital: *the Black Sea*, *South Korea*, *the United Nations*. A name of which only some
 * words have theirs is a slip in every house style, and so is a compass point or a common word beside a name that is
 * never anything else. Silent where the whole of it can be common words (*a white house*, *the supreme court*), at the
 * start of a sentence, and for names whose second word some newspapers write in lower case (*the Mekong river*).
 */
export default defineRule({
  name: 'place-name-capital',
  summary: 'Capitals for all words of a name',
  category: 'spelling',
  source:
    'Huddleston and Pullum, The Cambridge Grammar of the English Language, chapter 5 §20.3 (weak proper names)',
  fix: 'likely',
  *find(story) {
    for (const token of story.places(FIRST_WORDS)) {
      const name = BY_FIRST.get(story.lower(token))?.find((one) => standsAt(story, token, one))
      if (name && isSlip(story, token, name)) yield* marks(story, token, name)
    }
    for (const token of story.places(HEADS)) {
      const found = headOf(story, token)
      if (found) yield found
    }
  },
  message: ({expected, data}) => `Write \`${expected}\` with a capital in \`${data.name ?? ''}\``,
  note: 'Each word of a name has its capital, but for *of* and *the*.'
})

/** `the university of Graz`, `on interstate 44`, `off elm Street`: names that a pattern makes. */
function headOf(story: Story, token: number): Proposal | undefined {
  const opener = story.opener(token)
  if (token <= opener || !story.has(opener, Flag.capital | Flag.digit)) return undefined
  const name = story.word(token)
  if (story.is(token, STREETS)) {
    const before = token - 1
    const named = story.has(token, Flag.capital) && !story.has(token + 1, Flag.capital)
    const lower = story.tags[before] === Tag.NN && story.word(before) === story.lower(before)
    if (!named || !lower || !story.tagIn(before - 1, maskOf('IN'))) return undefined
    return capitalAt(story, before, `${capitalized(story.word(before))} ${name}`)
  }
  if (name !== story.lower(token)) return undefined
  if (story.is(token, ROADS)) {
    const numbered = /^\d{1,3}$/u.test(story.word(token + 1)) && !story.tagIn(token + 2, NOUN)
    return numbered && story.tagIn(token - 1, maskOf('IN', 'VB', 'VBD', 'VBG', 'NN'))
      ? capitalAt(story, token, `${capitalized(name)} ${story.word(token + 1)}`)
      : undefined
  }
  const place =
    story.is(token + 1, OF) && story.has(token + 2, Flag.capital) && story.tags[token + 2] === Tag.NNP
  return place && story.is(token - 1, THE)
    ? capitalAt(story, token, `${capitalized(name)} of ${story.word(token + 2)}`)
    : undefined
}

function capitalAt(story: Story, token: number, name: string): Proposal {
  return {...story.span(token), expected: [capitalized(story.word(token))], data: {name}}
}

function readName(line: string): PlaceName {
  const [name = '', mark] = line.split(' | ')
  const parts = name.split(' ')
  const keys = parts.map((word) => word.toLowerCase())
  return {words: parts, keys, always: mark === 'always' || keys.some((key) => PROPER.has(key))}
}

function standsAt(story: Story, token: number, {keys}: PlaceName): boolean {
  const last = token + keys.length - 1
  if (!story.together(token, last) || story.has(token, Flag.allCaps)) return false
  return keys.every((key, index) => story.lower(token + index) === key && story.has(token + index, Flag.word))
}

function isSlip(story: Story, token: number, {words: parts, always}: PlaceName): boolean {
  const opener = story.opener(token)
  if (!story.has(opener, Flag.capital | Flag.digit) || story.is(token - 1, INDEFINITE)) return false
  if (story.is(token, NEW) && !story.has(token, Flag.capital) && story.is(token - 1, DETERMINERS))
    return false
  const capitals = parts.some((_, index) => token + index > opener && story.has(token + index, Flag.capital))
  return always || capitals
}

/** Runs of words that lack their capital; names by themselves alone belong to proper-adjective-capital. */
function* marks(story: Story, token: number, {words: parts, keys}: PlaceName): Generator<Proposal> {
  const lacksAt = (index: number) => parts[index] !== keys[index] && story.word(token + index) === keys[index]
  // `the european union` is one slip, not two.
  const isWhole = keys.some((key, index) => !PROPER.has(key) && lacksAt(index))
  let first = -1
  for (let index = 0; index <= parts.length; index++) {
    const lacks = index < parts.length && lacksAt(index) && (isWhole || !PROPER.has(keys[index] ?? ''))
    if (lacks && first < 0) first = index
    if (lacks || first < 0) continue
    const expected = parts.slice(first, index).join(' ')
    yield {
      ...story.span(token + first, token + index - 1),
      expected: [expected],
      confidence: SURE,
      data: {name: parts.join(' ')}
    }
    first = -1
  }
}
