import {NOUN, Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {collectives} from './collectives.generated.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {gatherings} from './gatherings.generated.js'
import {partitives} from './partitives.generated.js'
import {isBroken} from './phrase.js'

/** What asks for a plural. */
export type PluralFrame = 'number' | 'determiner' | 'one-of' | 'quantity'

/** A singular noun behind *of* or *among*, and the word that asks for a plural. */
export interface Member {
  opener: number
  noun: number
  frame: PluralFrame
  /** May the noun be something that is not counted: half of revenue? */
  open: boolean
}

const COLLECTIVES = words(...collectives)
const MEMBERS = words(
  'one',
  'each',
  'either',
  'neither',
  'several',
  'many',
  'few',
  'both',
  'two',
  'three',
  'four',
  'five',
  'six'
)
const PARTITIVES = words(...partitives)
/** Groups and kinds, which a mass noun may follow too. */
const GATHERINGS = words(...gatherings)
/** Parts of a whole, which no single person has: some of the workers, but some of the country. */
const PARTS = words(
  'some',
  'most',
  'all',
  'none',
  'half',
  'many',
  'much',
  'any',
  'part',
  'majority',
  'handful',
  'dozens',
  'hundreds',
  'thousands'
)
const HUNDREDS = words('dozens', 'hundreds', 'thousands', 'millions', 'billions')
const TO = words('to')
const PERSONS = words(...personNouns)
const FRACTION = /^(?:percent|thirds?|quarters?|%)$|-(?:thirds?|quarters?|fifths?|tenths?)$/u
const OF = words('of')
const AMONG = words('among')
const PARTICIPLE = maskOf('VBN')
const FIRST = words('first', 'last', 'only', 'latter', 'former')
const NUMBER = words('number')
const A = words('a', 'an')
/** Determiners that are read with the nouns right behind them. */
const DEMONSTRATIVES = words('these', 'those', 'several', 'many', 'few', 'both')
const SINGULAR_DETERMINER = words('a', 'an', 'this', 'that', 'each', 'every', 'another', 'any', 'no', 'one')
const DEFINITE = maskOf('DT', 'PRP$')
const NAME = maskOf('NNP', 'NNPS')
const CARDINAL = maskOf('CD')
const SUPERLATIVE = maskOf('JJS', 'RBS')

/**
 * Singular nouns in the place of a plural of which one, some or a part is spoken of: “one of the man”, “hundreds of
 * soldier”, “two-thirds of voter”, “among the country’s largest bank”.
 *
 * @param story The story.
 */
export function* membersAndParts(story: Story): Generator<Member> {
  for (const of of story.places(OF)) {
    const opener = of - 1
    if (story.is(opener, MEMBERS)) {
      const noun = nounAfterMember(story, of)
      if (noun >= 0) yield {opener, noun, frame: 'one-of', open: false}
    } else if (story.tagIn(of + 1, DEFINITE) && isPart(story, opener)) {
      const noun = nounAfterMember(story, of)
      if (noun >= 0 && story.is(noun, PERSONS)) yield {opener, noun, frame: 'quantity', open: false}
    } else if (
      story.is(opener, PARTITIVES) ||
      story.is(opener, GATHERINGS) ||
      FRACTION.test(story.lower(opener))
    ) {
      const noun = nounAfterPartitive(story, of)
      // `The number of death`; `the number of which` is of any kind.
      const named = story.is(opener, NUMBER) && !hasIndefinite(story, opener)
      if (noun >= 0) yield {opener, noun, frame: 'quantity', open: named || !story.is(opener, PARTITIVES)}
    }
  }
  for (const among of story.places(AMONG)) {
    const noun = story.tagIn(among + 1, DEFINITE) ? behindPossessives(story, among + 1) : -1
    const superlative = noun > among + 2 && hasSuperlative(story, noun)
    // `among the worst hit`: a participle
    const hit = story.tagIn(noun - 1, SUPERLATIVE) && story.mayBe(noun, PARTICIPLE)
    if (superlative && !hit && isCounted(story, noun))
      yield {opener: among, noun, frame: 'one-of', open: false}
  }
}

/** `some of`, `two-thirds of` */
function isPart(story: Story, opener: number): boolean {
  return story.is(opener, PARTS) || FRACTION.test(story.lower(opener))
}

/** `one of the nation’s largest bank`: the head behind the last possessive. */
function nounAfterMember(story: Story, of: number): number {
  const member = of - 1
  // `part one of the series`
  if (story.tagIn(member - 1, NOUN) && story.together(member - 1, member)) return -1
  // `a day or two of its release`; these and those are read as determiners.
  // `But one of the issues`
  const joined = story.tagIn(member - 1, maskOf('CC')) && member - 1 > story.opener(member)
  if (joined || story.is(of + 1, DEMONSTRATIVES)) return -1
  const named = story.tagIn(of + 1, NAME) && story.tags[story.phrases.headOf(of + 1) + 1] === Tag.POS
  if (!named && (!story.tagIn(of + 1, DEFINITE) || story.is(of + 1, SINGULAR_DETERMINER))) return -1
  const noun = behindPossessives(story, of + 1)
  if (noun <= of + 1 || !isCounted(story, noun)) return -1
  // `one of the highest student to teacher ratios`
  if (story.is(noun + 1, TO) && story.tagIn(noun + 2, NOUN)) return -1
  // `one of the hardest hit`, `one of the first open to the public`
  const superlative = story.tagIn(noun - 1, SUPERLATIVE) || story.is(noun - 1, FIRST)
  if (story.is(noun - 1, FIRST) && story.mayBe(noun, maskOf('VB'))) return -1
  if (superlative && story.mayBe(noun, maskOf('VBN', 'JJ'))) return -1
  return noun
}

/** Head behind the last possessive: of *the country’s largest bank* it is `bank`. */
function behindPossessives(story: Story, start: number): number {
  let noun = story.phrases.headOf(start)
  while (noun >= 0 && story.tags[noun + 1] === Tag.POS && story.together(noun, noun + 1))
    noun = story.phrases.headOf(noun + 2)
  return noun
}

/** A singular that is no body of people, and the head of what stands before it. */
function isCounted(story: Story, noun: number): boolean {
  const counted = story.tags[noun] === Tag.NN && !story.is(noun, COLLECTIVES)
  return counted && !isBroken(story, story.phrases.startOf(noun), noun)
}

function hasSuperlative(story: Story, noun: number): boolean {
  for (let at = story.phrases.startOf(noun); at < noun; at++) if (story.tagIn(at, SUPERLATIVE)) return true
  return false
}

function nounAfterPartitive(story: Story, of: number): number {
  // `a time series of concentration`
  if (story.tagIn(of - 2, NOUN) && story.together(of - 2, of) && !story.is(of - 1, HUNDREDS)) return -1
  const noun = story.phrases.headOf(of + 1)
  if (noun < 0 || story.tags[noun] !== Tag.NN || story.is(noun, COLLECTIVES)) return -1
  if (story.tagIn(of + 1, DEFINITE | CARDINAL)) return -1
  return isBroken(story, of, noun) ? -1 : noun
}

function hasIndefinite(story: Story, noun: number): boolean {
  return story.is(story.phrases.startOf(noun), A)
}
