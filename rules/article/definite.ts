import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {
  Flag,
  NOUN,
  Tag,
  VERB,
  fillOdds,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {insertion} from './bare.js'
import {definiteFrames} from './definite-frames.generated.js'
import {closesPhrase, isPlain} from './phrase.js'

const FRAMES = new Map(definiteFrames.map((line) => line.split(': ') as [string, string]))
const listOf = (name: string) => words(...(FRAMES.get(name) ?? '').split(' '))
const PREPOSITIONS = listOf('preposition')
const BE = listOf('be')
const PERSONS = words(...personNouns)
const ORDINALS = listOf('ordinal')
/** Nouns that make a compound with an ordinal or superlative: first aid, best practice. */
const COMPOUNDS = new Set((FRAMES.get('compound') ?? '').split(', '))
const RANKED = listOf('ranked')
const MEMBERS = listOf('member')
const QUANTITIES = listOf('quantity')
const MOST = words('most', 'least')
const AS_OR_OF = words('as', 'by')
/** Of persons a superlative may be said without a noun: she is happiest at home. */
const PERSONS_MEANT = words('he', 'she', 'they', 'we', 'i', 'you')
const ONLY = words('only')
const SAME = words('same')
/** `Same sex marriage`: a compound without its hyphen. */
const SEX = words('sex', 'gender', 'day')
const LIKELY = words('likely', 'recent')
const OF = words('of')
const ADJECTIVAL = maskOf('JJ', 'NN')
/** Superlatives of what a thing is among others, not of how much of it there is. */
const SIZES = words('largest', 'biggest', 'smallest', 'tallest', 'busiest', 'deadliest') // prettier-ignore
const IN = words('in')
const AMONG = words('in', 'by')
const AT = words('at', 'to')
/** What is measured: at fastest rate, to lowest level. */
const DEGREES = listOf('degree')
const NOT_SUPERLATIVE = words('least', 'most', 'best', 'worst')
const RANKED_IN = words('in', 'since', 'for')
/** Evidence (natural logarithm of odds) that each construction needs. */
const LEAST = {
  same: -2,
  superlative: -4,
  predicate: 1.2,
  most: -2,
  ordinal: 1.1,
  ranked: -2,
  member: 2,
  whole: -3
}

/**
 * Words that single one thing out and lack their *the*: at same time, is largest city, was third attack, one of
 * reasons.
 *
 * @param story The story.
 */
export function* definites(story: Story): Generator<Proposal> {
  for (const token of story.places(SAME)) {
    if (isObject(story, token) && !story.is(token + 1, SEX) && endsWell(story, token))
      yield* ifLikely(story, token, 'same')
  }
  for (const token of story.tagged(Tag.JJS)) {
    if (isWorstSince(story, token)) yield insertion(story, token, ['the'], {frame: 'ranked'})
    else if (!story.is(token, NOT_SUPERLATIVE) && isRanked(story, token))
      yield* ifLikely(story, token, story.is(token - 2, PERSONS_MEANT) ? 'predicate' : 'superlative')
  }
  for (const token of story.places(MOST)) if (isMost(story, token)) yield* ifLikely(story, token, 'most')
  for (const token of story.places(ORDINALS))
    // `was second officer of the lifeboat`: a role needs no article; nor do `first steps`.
    if (
      isRanked(story, token) &&
      (story.is(token, ONLY) || (isSingular(story, token) && isNoRole(story, token)))
    )
      yield* ifLikely(story, token, story.is(token + 1, RANKED) ? 'ranked' : 'ordinal')
  for (const token of story.places(MEMBERS)) {
    const noun = token + 2
    if (story.is(token + 1, OF) && isGroup(story, noun))
      yield* ifLikely(story, noun, isSubject(story, token, noun) ? 'whole' : 'member')
  }
}

/** `Most of passengers were asleep`: the phrase opens the sentence, and its verb is next. */
function isSubject(story: Story, member: number, noun: number): boolean {
  return (
    member === story.opener(member) &&
    story.tagIn(story.phrases.headOf(noun) + 1, maskOf('VBD', 'VBZ', 'VBP', 'MD'))
  )
}

function isSingular(story: Story, token: number): boolean {
  const head = story.phrases.headOf(token)
  return head === token || story.tags[head] === Tag.NN
}

/** `Regarded as most influential member`, `is most important step` */
function isMost(story: Story, most: number): boolean {
  const [before, adjective] = [most - 1, most + 1]
  if (!story.together(before, adjective) || !isPlain(story, most) || !isPlain(story, before)) return false
  if (!story.is(before, BE) && !story.is(before, AS_OR_OF)) return false
  const head = story.phrases.headOf(adjective)
  return (
    story.tags[adjective] === Tag.JJ &&
    !story.is(adjective, LIKELY) &&
    isPlain(story, adjective) &&
    head === adjective + 1 &&
    story.tags[head] === Tag.NN &&
    isPlain(story, head) &&
    closesPhrase(story, head)
  )
}

/** `Was second officer`, but `was first officer to land`, `became first woman to lead the court` */
function isNoRole(story: Story, ordinal: number): boolean {
  const head = story.phrases.headOf(ordinal)
  return !story.is(head, PERSONS) || (story.tags[head + 1] === Tag.TO && story.tags[head + 2] === Tag.VB)
}

function* ifLikely(story: Story, at: number, frame: keyof typeof LEAST): Generator<Proposal> {
  const odds = fillOdds(story, at, at, 'the') - LEAST[frame]
  if (odds >= 0) yield insertion(story, at, ['the'], {odds: odds + 1, frame})
}

function isObject(story: Story, token: number): boolean {
  const before = token - 1
  if (!isPlain(story, token) || !story.together(before, token) || !isPlain(story, before)) return false
  return story.is(before, PREPOSITIONS) || story.tagIn(before, VERB)
}

/** Head of the phrase that a token opens, if it ends there and no idiom is made; -1 otherwise. */
function endsWell(story: Story, token: number): boolean {
  const head = story.phrases.headOf(token)
  if (head <= token || story.phrases.startOf(token) !== token) return false
  // `when it was first forming`
  if (story.mayBe(head, maskOf('VBG'))) return false
  for (let at = token + 1; at < head; at++) {
    if (!story.tagIn(at, ADJECTIVAL) || story.mayBe(at, maskOf('VBG')) || !isPlain(story, at)) return false
  }
  if (
    !isPlain(story, head) ||
    !story.tagIn(head, maskOf('NN', 'NNS')) ||
    COMPOUNDS.has(story.slice(token, head).toLowerCase())
  )
    return false
  return closesPhrase(story, head)
}

/** `Was worst in two decades`, `is best since 2010`, but not `is best in class` */
function isWorstSince(story: Story, token: number): boolean {
  return (
    story.is(token, NOT_SUPERLATIVE) &&
    story.is(token - 1, BE) &&
    story.is(token + 1, RANKED_IN) &&
    story.tags[token + 2] === Tag.CD
  )
}

/** `Is largest city`, `by largest margin`, `was first since May`; of largest cities is missing-word’s. */
function isRanked(story: Story, token: number): boolean {
  const before = token - 1
  if (!isPlain(story, token) || !story.together(before, token) || !isPlain(story, before)) return false
  const isBe = story.is(before, BE)
  const superlative = story.tags[token] === Tag.JJS
  const measured = story.is(before, AT) && story.is(story.phrases.headOf(token), DEGREES)
  if (!isBe && !(superlative && (story.is(before, AMONG) || measured))) return false
  if (endsWell(story, token)) return true
  // `is largest in the region`; prices are highest in towns
  if (isBe && story.is(token, SIZES) && story.is(token + 1, IN) && story.tagIn(before - 1, NOUN))
    return story.tagIn(token + 2, maskOf('DT', 'PRP$', 'NNP', 'JJ'))
  return isBe && story.is(token + 1, RANKED) && story.tagIn(token + 2, maskOf('DT', 'PRP$', 'CD', 'NNP'))
}

/** A plural without a determiner that some are said to be of: one of reasons, most of people. */
function isGroup(story: Story, token: number): boolean {
  const head = story.phrases.headOf(token)
  if (head < token || story.phrases.startOf(token) !== token || story.tags[head] !== Tag.NNS) return false
  if (story.has(head, Flag.capital)) return false
  for (let at = token; at <= head; at++) {
    if (!isPlain(story, at) || story.is(at, QUANTITIES) || !story.tagIn(at, NOUN | ADJECTIVAL)) return false
  }
  return closesPhrase(story, head)
}
