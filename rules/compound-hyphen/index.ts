import {
  Flag,
  NOUN,
  Tag,
  defineRule,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {closings} from './closings.generated.js'
import {compounds} from './compounds.generated.js'
import {units} from './units.generated.js'

const UNITS = words(...units)
const CLOSINGS = words(...closings)
const OLD = words('old')
const INDEFINITE = words('a', 'an')
const ONE = words('one', '1')
const DETERMINER = maskOf('DT', 'PRP$')
/** The second word of each compound, by its first. */
const SECONDS = new Map<string, Set<string>>()
for (const compound of compounds) {
  const [first = '', second = ''] = compound.split(' ')
  SECONDS.set(first, (SECONDS.get(first) ?? new Set()).add(second))
}
const FIRSTS = words(...SECONDS.keys())
const QUOTE = /^["“‘']$/u
/** `in the long term investors …`: here the compound is a noun. */
const ADVERBIAL = words('in', 'over', 'for', 'on', 'at', 'by', 'during', 'from', 'to', 'of', 'through')

/**
 * Two words that describe a noun together are joined before it: “a no-limits friendship”, “a 200-kilometer
 * fence”, “a 12-year-old boy”, “a US-backed plan”. A number and a unit in the singular are told by their form;
 * other compounds stand in `compounds.txt`, proved on the training texts, since most pairs of words before a
 * noun are open (a high school student). After the noun and as adverbs they stay apart, and so are they left.
 */
export default defineRule({
  name: 'compound-hyphen',
  summary: 'A hyphen in a compound before its noun',
  category: 'punctuation',
  source: 'The Chicago Manual of Style, 17th edition, §7.81–7.89',
  fix: 'likely',
  *find(story) {
    for (const unit of story.places(UNITS)) yield* numbered(story, unit)
    for (const first of story.places(FIRSTS)) yield* listed(story, first)
    for (const closing of story.places(CLOSINGS)) yield* named(story, closing)
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\`, before the noun`,
  note: 'Two words that describe a noun together are joined by a hyphen before it, so that the reader takes them as one.'
})

/** `a 200 kilometre fence`, `a 12 year old boy` */
function* numbered(story: Story, unit: number): Generator<Proposal> {
  const number = unit - 1
  if (!story.together(number, unit) || story.tags[number] !== Tag.CD || story.is(number, ONE)) return
  if (story.has(unit, Flag.capital) || !/^(?:\d[\d,.]*|\p{Ll}+(?:-\p{Ll}+)?)$/u.test(story.word(number)))
    return
  // `aged 12 year`, `2020 year`: a year is no number of years.
  if (/^(?:1[5-9]|20)\d\d$/u.test(story.word(number))) return
  if (story.is(unit + 1, OLD) && story.lower(unit) !== 'old') {
    yield join(story, number, unit + 1, 0.95)
    return
  }
  const noun = unit + 1
  if (!isPlainNoun(story, noun) || !story.together(unit, noun)) return
  const determiner = number - 1
  if (!story.together(determiner, number)) return
  const indefinite = story.is(determiner, INDEFINITE)
  // `the two day care centers`: without *a*, only before a noun in the singular that ends the phrase.
  const ends = story.phrases.headOf(noun) === noun && story.tags[noun] === Tag.NN
  if (!indefinite && !(story.tagIn(determiner, DETERMINER) && ends)) return
  yield join(story, number, unit, indefinite ? 0.95 : 0.88)
}

/** `a no limits friendship` */
function* listed(story: Story, first: number): Generator<Proposal> {
  const second = first + 1
  if (!SECONDS.get(story.lower(first))?.has(story.lower(second)) || !story.together(first, second)) return
  if (
    story.has(second, Flag.capital) ||
    (story.has(first, Flag.capital) && first > story.sentenceStart(first))
  )
    return
  const noun = second + 1
  if (!story.together(second, noun) || !isPlainNoun(story, noun)) return
  let before = first - 1
  if (QUOTE.test(story.word(before))) before--
  if (!story.together(before, first) || !story.tagIn(before, DETERMINER | maskOf('JJ'))) return
  if (!story.is(before, INDEFINITE) && story.is(before - 1, ADVERBIAL) && !endsPhrase(story, noun)) return
  yield join(story, first, second, 0.9)
}

/** `a US backed plan`, `a Moscow based firm` */
function* named(story: Story, closing: number): Generator<Proposal> {
  const name = closing - 1
  const determiner = name - 1
  if (!story.together(determiner, closing) || !story.is(determiner, INDEFINITE)) return
  if (!story.has(name, Flag.capital) || story.has(name, Flag.clitic) || story.has(closing, Flag.capital))
    return
  if (!story.together(closing, closing + 1) || !isPlainNoun(story, closing + 1)) return
  yield join(story, name, closing, 0.92)
}

function isPlainNoun(story: Story, token: number): boolean {
  return story.tagIn(token, NOUN) && story.isWord(token) && !story.has(token, Flag.clitic | Flag.capital)
}

function endsPhrase(story: Story, noun: number): boolean {
  return story.phrases.headOf(noun) === noun && !story.tagIn(noun + 1, maskOf('VBP', 'VBZ', 'VBD', 'MD'))
}

function join(story: Story, from: number, to: number, confidence: number): Proposal {
  const parts: string[] = []
  for (let token = from; token <= to; token++) parts.push(story.word(token))
  return {...story.span(from, to), expected: [parts.join('-')], confidence}
}
