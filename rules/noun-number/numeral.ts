import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {Flag, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'

/** Numerals that are nouns too, and their plurals. */
const NUMERALS = new Map([
  ['dozen', 'dozens'],
  ['hundred', 'hundreds'],
  ['thousand', 'thousands'],
  ['million', 'millions'],
  ['billion', 'billions'],
  ['trillion', 'trillions']
])
const SINGULARS = new Map([...NUMERALS].map(([singular, plural]) => [plural, singular] as const))
const SINGULAR = words(...NUMERALS.keys())
const PLURAL = words(...SINGULARS.keys())
const PERCENTS = words('percents')
const CURRENCY = /^[$€£¥]$/u
const OF = words('of')
const PEOPLE = words(...personNouns, 'people', 'men', 'women', 'children')
const NOT_ONE = words('one', 'a', 'an')
/** What counts a numeral: several hundred, a few thousand. */
const COUNTS = words('several', 'few', 'couple', 'many', 'a', 'an', 'another', 'half', 'quarter', 'some', 'every', 'per', 'each') // prettier-ignore
const CARDINAL = maskOf('CD')
const BEFORE_NOUN = maskOf('JJ', 'PRP$', 'DT', 'NN')

/**
 * Numerals in the wrong form. A numeral that is counted has no *s* and no *of* (five million people, several dozen
 * people); one that is not counted has both (hundreds of people).
 *
 * @param story The story.
 */
export function* numerals(story: Story): Generator<Proposal> {
  for (const numeral of story.places(PLURAL)) {
    const singular = SINGULARS.get(story.lower(numeral))
    // `five millions euros`, `$5 millions`
    const sum = CURRENCY.test(story.word(numeral - 2)) && story.together(numeral - 2, numeral)
    // `a millions trees`
    const one = story.is(numeral - 1, NOT_ONE) && story.together(numeral - 1, numeral)
    if (singular && (one || isCounted(story, numeral)) && (sum || story.tags[numeral + 1] === Tag.NNS)) {
      yield {
        ...story.span(numeral),
        expected: [singular],
        frame: 'numeral',
        data: {after: story.word(numeral - 1)}
      }
    }
  }
  for (const percents of story.places(PERCENTS)) {
    if (isCounted(story, percents)) yield {...story.span(percents), expected: ['percent'], frame: 'numeral'}
  }
  for (const numeral of story.places(SINGULAR)) {
    const of = numeral + 1
    if (!story.is(of, OF) || !story.together(numeral, of + 1) || story.tags[of + 1] !== Tag.NNS) continue
    const before = numeral - 1
    // `$8 billion of goods`, `8 million of bonds` are sums.
    if (story.together(before, numeral) && (story.has(before, Flag.digit) || !story.isWord(before))) {
      if (story.is(of + 1, PEOPLE))
        yield {...story.span(numeral, of), expected: [story.lower(numeral)], frame: 'numeral'}
      continue
    }
    const counted = story.is(before, COUNTS) || story.tagIn(before, CARDINAL)
    if (counted && story.together(before, numeral)) {
      yield {...story.span(numeral, of), expected: [story.lower(numeral)], frame: 'numeral'}
    } else if (!story.tagIn(before, BEFORE_NOUN)) {
      yield {...story.span(numeral), expected: [NUMERALS.get(story.lower(numeral)) ?? ''], frame: 'numeral'}
    }
  }
}

/** A number above one stands right before the numeral. */
function isCounted(story: Story, numeral: number): boolean {
  const before = numeral - 1
  if (!story.together(before, numeral) || story.is(before, NOT_ONE)) return false
  return story.tagIn(before, CARDINAL) && !/^(?:19|20)\d\d$/u.test(story.word(before))
}
