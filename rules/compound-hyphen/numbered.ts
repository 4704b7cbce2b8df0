import {Flag, NOUN, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {INDEFINITE, isDeterminer, isOpenPair, join, nounAfter} from './attributive.js'
import {measures} from './measures.generated.js'
import {numeralAdjectives} from './numeral-adjectives.generated.js'
import {units} from './units.generated.js'

const MEASURES = words(...measures)
const UNITS = words(...measures, ...units)
const NUMERAL_ADJECTIVES = words(...numeralAdjectives)
const TENS = words('twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety')
const ONES = words('one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine')
const ONE = words('one', '1')
const OLD = words('old', 'olds')
const HYPHENED_OLD = words('year-old', 'year-olds', 'month-old', 'month-olds', 'week-old', 'day-old')
/** A plural that the hyphen has joined by halves: he is 25 years-old, a 25 years-old man. */
const PLURAL_OLD = words('years-old', 'months-old', 'weeks-old', 'days-old')
/** Adjectives that a measure goes with: a six foot tall man, a two week long strike. */
const EXTENT = words('long', 'tall', 'wide', 'high', 'deep', 'thick')
const HYPHENED_MEASURE =
  /^(?:\d+|[a-z]+)-(?:foot|inch|metre|meter|mile|kilometre|kilometer|yard|storey|story|week|year|month|day|hour)$/u
const HALF = words('half')
const A = words('a')
const AND = words('and')
const POINT = words('point')
const OF_POINTS = words('basis', 'percentage')
const STRONG = words('strong')
const PARTS = words('thirds', 'quarters', 'fifths', 'fourths')
const COORDINATORS = words('and', 'or', 'to')
const BE = words('is', 'was', 'are', 'were', 'be', 'am')
const NUMBER = /^(?:\d[\d,.]*|\p{Ll}+(?:-\p{Ll}+)?)$/u
/** `2020 year`: a year is no number of years. */
const YEAR = /^(?:1[5-9]|20)\d\d$/u
const HYPHENED_AGE = /^(?:\d+|\p{L}+)-(?:year|month|week|day)$/u

/** Numbers with a measure, ages, fractions, and the numbers themselves. */
export function* numbered(story: Story): Generator<Proposal> {
  for (const unit of story.places(UNITS)) {
    // `a 25 basis point cut`
    const first = story.is(unit, POINT) && story.is(unit - 1, OF_POINTS) ? unit - 1 : unit
    const number = numberBefore(story, first)
    if (number >= 0) yield* measured(story, number, unit)
  }
  for (const old of story.places(OLD)) yield* aged(story, old)
  for (const old of story.places(HYPHENED_OLD)) {
    const number = numberBefore(story, old)
    const one = story.is(number, ONE) && nounAfter(story, old) < 0
    if (number >= 0 && !one) yield join(story, number, old, 0.95, 'age')
  }
  for (const old of story.places(PLURAL_OLD)) {
    const number = numberBefore(story, old)
    if (number < 0) continue
    const unit = story.lower(old).replace(/s-old$/u, '')
    const digits = story.slice(number, old - 1)
    const joined = `${digits.replaceAll(' ', '-')}-${unit}-old`
    const expected = nounAfter(story, old) < 0 ? `${digits} ${unit}s old` : joined
    yield {...story.span(number, old), expected: [expected], confidence: 0.95, data: {kind: 'age'}}
  }
  for (const adjective of story.places(NUMERAL_ADJECTIVES)) {
    const number = numberBefore(story, adjective)
    if (number >= 0 && nounAfter(story, adjective) >= 0) yield join(story, number, adjective, 0.92)
  }
  for (const parts of story.places(PARTS)) yield* fraction(story, parts)
  for (const tens of story.places(TENS)) {
    const ones = tens + 1
    if (story.together(tens, ones) && story.is(ones, ONES)) yield join(story, tens, ones, 0.9, 'number')
  }
  for (const half of story.places(HALF)) yield* halved(story, half)
  for (const extent of story.places(EXTENT)) {
    const measured = extent - 1
    if (!HYPHENED_MEASURE.test(story.lower(measured)) || !story.together(measured, extent)) continue
    if (nounAfter(story, extent) >= 0) yield join(story, measured, extent, 0.92)
  }
  for (const strong of story.places(STRONG)) {
    const number = numberBefore(story, strong)
    if (number >= 0 && isCrowd(story, number, strong)) yield join(story, number, strong, 0.9)
  }
}

/** First token of the number before a unit; -1 if there is none, or one that is coordinated or a year. */
function numberBefore(story: Story, unit: number): number {
  const last = unit - 1
  if (!story.together(last, unit) || !isNumber(story, last) || story.has(unit, Flag.capital)) return -1
  const word = story.word(last)
  const first = last > story.sentenceStart(last) ? word : word.toLowerCase()
  if (!NUMBER.test(first) || YEAR.test(first)) return -1
  const number = story.is(last, ONES) && story.is(last - 1, TENS) ? last - 1 : last
  return isPartOfMore(story, number) ? -1 : number
}

function isNumber(story: Story, token: number): boolean {
  return story.tags[token] === Tag.CD || story.has(token, Flag.digit)
}

/** `two and three year terms`, `$5 million`, `No. 2`, `Sept. 11` */
function isPartOfMore(story: Story, number: number): boolean {
  const before = number - 1
  if (!story.together(before, number)) return false
  if (story.is(before, COORDINATORS) && isNumber(story, before - 1)) return true
  if (isNumber(story, before)) return true
  return story.tagIn(before, maskOf('NNP', 'NNPS')) || /[$£€#.\-–—/]$/u.test(story.word(before))
}

/** `a 200 kilometre fence`, `three year terms`, `a 12 year old boy` */
function* measured(story: Story, number: number, unit: number): Generator<Proposal> {
  const next = unit + 1
  if (!story.together(unit, next)) return
  if (story.is(next, OLD)) return
  const before = number - 1
  const indefinite = story.is(before, INDEFINITE)
  const one = story.is(number, ONE) && !story.is(number - 1, TENS)
  if (one && !indefinite) return
  if (
    story.is(next, EXTENT) &&
    nounAfter(story, next) >= 0 &&
    (indefinite || isDeterminer(story, before, number))
  ) {
    yield join(story, number, next, 0.92)
  } else if (indefinite) {
    // `a two-year, $10 million deal`
    const listed = story.word(next) === ',' && /^[$£€]|^\d/u.test(story.word(next + 1))
    if (listed || nounAfter(story, unit) >= 0) yield join(story, number, unit, 0.95)
  } else if (isCompound(story, unit)) yield join(story, number, unit, 0.88)
}

/** Without *a*: before a noun in the singular that ends the phrase, and a measure before any noun. */
function isCompound(story: Story, unit: number): boolean {
  const noun = nounAfter(story, unit)
  if (noun < 0 || story.has(noun, Flag.capital)) return false
  if (story.is(unit, MEASURES) && !isOpenPair(story, unit)) return true
  return story.tags[noun] === Tag.NN && story.phrases.headOf(noun) === noun && !isOpenPair(story, unit)
}

/** `the 10,000 strong crowd` */
function isCrowd(story: Story, number: number, strong: number): boolean {
  const noun = strong + 1
  if (!isDeterminer(story, number - 1, number) || !story.has(number, Flag.digit)) return false
  return story.together(strong, noun) && story.tags[noun] === Tag.NN
}

/** `a 12 year old boy`, `the 12-year old`, `12 year olds`; `he is 12 year old` has lost its *s*. */
function* aged(story: Story, old: number): Generator<Proposal> {
  const unit = old - 1
  if (!story.together(unit, old)) return
  if (story.has(unit, Flag.hyphen)) {
    if (HYPHENED_AGE.test(story.lower(unit))) yield join(story, unit, old, 0.95, 'age')
    return
  }
  if (!story.is(unit, MEASURES)) return
  const number = numberBefore(story, unit)
  if (number < 0 || story.word(number).includes('.')) return
  // `less than one year old`
  const one = story.is(number, ONE) && number === unit - 1
  if (one && nounAfter(story, old) < 0) return
  const {expected, ...age} = join(story, number, old, 0.95, 'age')
  const predicate = story.is(number - 1, BE) && !story.tagIn(old + 1, NOUN)
  const years = `${story.slice(number, unit)}s old`
  yield {...age, expected: predicate && story.lower(old) === 'old' ? [years] : (expected ?? [])}
}

/** `a three and a half year sentence` */
function* halved(story: Story, half: number): Generator<Proposal> {
  const [number, unit] = [half - 3, half + 1]
  if (!story.is(half - 1, A) || !story.is(half - 2, AND) || !isNumber(story, number)) return
  if (!story.together(number, unit) || !story.is(unit, MEASURES) || nounAfter(story, unit) < 0) return
  yield join(story, number, unit, 0.92)
}

/** `a two thirds majority` */
function* fraction(story: Story, parts: number): Generator<Proposal> {
  const number = parts - 1
  if (!story.is(number, ONES) || !story.together(number, parts)) return
  if (!isDeterminer(story, number - 1, number) || nounAfter(story, parts) < 0) return
  yield join(story, number, parts, 0.9)
}
