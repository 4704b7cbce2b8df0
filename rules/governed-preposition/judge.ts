import {FINITE, NOUN, Tag, maskOf, words, type Story, type WordSet} from '../../src/define/index.js'
import {complementOf, type Complement} from './complement.js'
import type {Governor, Governors} from './governors.js'
import {ADJUNCTS, COMPLEMENTS} from './nouns.js'
import {placeOf, type Place} from './places.js'
import {followsBe} from './voice.js'
import {isAttested, type Listing} from './weight.js'

/** A preposition that stands where another is governed. */
export interface Slip {
  /**
   * `argument`: what follows can only be the governor’s argument. `attested`: grammar is no proof, but the texts that
   * we learned from are. `adjunct`: it may be an adjunct, which takes any preposition, so that only strong evidence
   * speaks. `unlisted`: nobody listed the preposition as a slip.
   */
  frame: 'argument' | 'attested' | 'adjunct' | 'unlisted'
  place: Place
  complement: Complement
}

/** How far a later preposition may still be the governed one, in tokens. */
const REACH = 16
/** How far before the governor a fronted preposition is looked for. */
const FRONTED = 14

/** Prepositions that open adjuncts of any verb. */
const FREE = words('in', 'on', 'at', 'for', 'from', 'with', 'about', 'over', 'against', 'by', 'as')
/** Prepositions before a name that tell where, with whom or against whom. */
export const LOCAL = words('in', 'on', 'at', 'from', 'by', 'over', 'against')
/** Prepositions that more often belong to the noun before them: `the debate over`. */
const NOMINAL = words('about', 'over', 'on', 'against', 'to', 'in', 'at')
/** Prepositions that follow no noun for people. */
const BEYOND_PEOPLE = words('for', 'about')
const IN = words('in')
const OF = words('of')
const TO = words('to')
const FROM = words('from')
const THAT = words('that')
const DEGREE = words('how', 'too', 'so', 'that', 'as')
const RELATIVES = words('which', 'whom', 'whose', 'what')
const ENDS = words(';', ':', '—', '–', '“', '”', '"', 'because', 'although', 'while', 'if', 'unless')
const DETERMINER = maskOf('DT', 'PRP$')
const ABSTRACT = /(?:tion|ment|ness|ity|ance|ence|ism|cy)s?$/

/**
 * Does a wrong preposition stand after a governor?
 *
 * @param story The story.
 * @param index All governors.
 * @param governor The entry.
 * @param token Token of its last word.
 */
export function slipOf(story: Story, index: Governors, governor: Governor, token: number): Slip | undefined {
  if (isNext(governor) && !story.is(token + 1, governor.doubtful)) return undefined
  const place = placeOf(story, governor, token)
  if (!place || !story.is(place.preposition, governor.doubtful)) return undefined
  if (!story.together(token, place.preposition + 1)) return undefined
  const preposition = story.lower(place.preposition)
  const conditions = governor.wrong.get(preposition)
  if (governor.right.has(story.lower(place.preposition + 1))) return undefined
  const complement = complementOf(story, place.preposition)
  if (!complement) return undefined
  // `the attacks of April 15`
  if (complement.kind === 'adjunct' && story.is(place.preposition, OF)) return undefined
  // `how serious of a problem`
  if (governor.frame === 'adjective' && story.is(place.preposition, OF) && story.is(place.start - 1, DEGREE))
    return undefined
  // A purpose may follow a state: `put their lives in danger to save others`, but not `was in danger to sink`.
  if (complement.kind === 'infinitive' && story.is(place.start, IN) && !followsBe(story, place.start))
    return undefined
  // `removed from the hall to the yard`
  if (!conditions && story.is(place.preposition, TO) && governor.offered[0] === 'from') return undefined
  if (belongsElsewhere(story, index, governor, place, complement.head)) return undefined
  const about = {place, complement}
  if (conditions && isArgumentOf(story, governor, about, conditions)) return {...about, frame: 'argument'}
  const listing = listingOf(governor, preposition, conditions)
  if (listing && isAttested(story, governor, token, about, listing)) return {...about, frame: 'attested'}
  if (conditions) return {...about, frame: 'adjunct'}
  return !governor.right.has(preposition) &&
    isOpen(governor) &&
    !story.is(place.preposition, LOCAL) &&
    place.object !== 'reduced' &&
    isArgument(complement)
    ? {...about, frame: 'unlisted'}
    : undefined
}

/** What is known of a governor where the list has no entry. */
export type Government = Pick<Governor, 'frame' | 'usual' | 'right' | 'wrong' | 'fronted'>

/**
 * Does the governed preposition stand elsewhere, or belongs the one that stands there to a word before?
 *
 * @param story The story.
 * @param index All governors.
 * @param governor What takes the preposition.
 * @param place Where it stands.
 * @param head Head of what follows it.
 */
export function belongsElsewhere(
  story: Story,
  index: Governors,
  governor: Government,
  place: Place,
  head: number
): boolean {
  return (
    rightComesLater(story, governor, head) ||
    isFronted(story, governor, place) ||
    isRange(story, governor, place) ||
    isGovernedBefore(story, index, governor.frame, place)
  )
}

/** Does the preposition stand right behind the word, with no adverb or object between? */
function isNext({frame}: Governor): boolean {
  return frame === 'noun' || frame === 'phrase'
}

/** What the entry says of a preposition; nothing where its conditions, which do not hold here, say when it is wrong. */
function listingOf(
  {right}: Governor,
  preposition: string,
  conditions: readonly string[] | undefined
): Listing | undefined {
  if (right.has(preposition)) return 'right'
  if (!conditions) return 'unknown'
  return conditions.length === 0 || conditions.includes('odds') ? 'wrong' : undefined
}

/** Says the entry something of prepositions that it does not name? A noun takes any, as *with a view from here*. */
function isOpen({frame, offered}: Governor): boolean {
  return frame !== 'noun' && frame !== 'phrase' && offered.length > 0
}

/** Can what follows only be the argument of the governor? */
function isArgumentOf(
  story: Story,
  governor: Governor,
  {place, complement}: Pick<Slip, 'place' | 'complement'>,
  conditions: readonly string[]
): boolean {
  if (!meets(story, conditions, place, complement)) return false
  const classed = conditions.some(
    (condition) => condition === 'far' || COMPLEMENTS.has(story, condition, complement.head)
  )
  return (
    suitsObject(story, governor, place, complement, classed) &&
    !isFreeAdjunct(story, governor, place, complement, classed)
  )
}

/** Do the entry’s conditions for this preposition hold? */
function meets(story: Story, conditions: readonly string[], place: Place, complement: Complement): boolean {
  const {kind, head} = complement
  if (conditions.length === 0) return isArgument(complement)
  return conditions.some((condition) => {
    switch (condition) {
      case 'all':
        return isArgument(complement)
      case 'ing':
        // `the ability of teaching hospitals to train`: a noun before a noun.
        return (
          kind === 'clause' && !(story.is(place.preposition, OF) && isCompound(story, place.preposition + 1))
        )
      case 'verb':
        return kind === 'infinitive' && place.object !== 'reduced'
      case 'time':
        return kind === 'time'
      case 'noun':
        return kind === 'noun' || kind === 'name' || kind === 'pronoun' || kind === 'clause'
      case 'bare':
        return kind === 'noun' && !story.tagIn(place.preposition + 1, DETERMINER)
      case 'name':
        return kind === 'name'
      case 'far':
        return isArgument(complement)
      case 'odds':
        return false
      case 'rest':
        return kind === 'noun' && endsClause(story, place.preposition)
      default:
        return COMPLEMENTS.has(story, condition, head)
    }
  })
}

function isCompound(story: Story, gerund: number): boolean {
  return story.mayBe(gerund, NOUN) && story.tags[gerund + 1] === Tag.NNS
}

function isArgument({kind}: Complement): boolean {
  return kind !== 'time' && kind !== 'adjunct' && kind !== 'infinitive'
}

/** Can the preposition not belong to the object itself? */
function suitsObject(
  story: Story,
  {frame}: Governor,
  {object, preposition}: Place,
  {kind}: Complement,
  classed: boolean
): boolean {
  switch (object) {
    case 'thing':
      return frame !== 'person'
    case 'name':
      return !story.is(preposition, OF)
    case 'phrase':
      if (frame === 'person') return false
      // People, but for holders of office, have no `for`: “accused the mayor for the delay”.
      if (story.is(preposition, BEYOND_PEOPLE) && isOrdinaryPerson(story, preposition - 1)) return true
      // People are no purpose: “prevent miners to leave”, but “prevent attempts to leave”.
      if (kind === 'infinitive') return COMPLEMENTS.has(story, 'person', preposition - 1)
      // People have no `of` phrase: “prohibits companies of dumping”.
      if (story.is(preposition, OF) && !COMPLEMENTS.has(story, 'person', preposition - 1)) return false
      return classed || (kind === 'clause' && !story.is(preposition, NOMINAL))
    default:
      return true
  }
}

/** Is it a noun for people who stand for nothing and nobody, not `minister`, `candidate`, `lawyer`? */
function isOrdinaryPerson(story: Story, token: number): boolean {
  return COMPLEMENTS.has(story, 'person', token) && !COMPLEMENTS.has(story, 'office', token)
}

/** May the phrase be an adjunct, since it is a place, a person or the governed preposition comes later? */
function isFreeAdjunct(
  story: Story,
  governor: Governor,
  place: Place,
  complement: Complement,
  classed: boolean
): boolean {
  const {preposition} = place
  const {kind, head} = complement
  if (kind === 'clause' || kind === 'infinitive') return false
  if (governor.frame === 'noun' && governor.right.has(story.lower(head + 1))) return true
  if (!story.is(preposition, FREE)) return false
  if (governor.frame === 'phrase') return false
  if (kind === 'name' && !classed && story.is(preposition, LOCAL)) return true
  if (isVerbal(governor) && story.lower(preposition) === 'with' && isCompany(complement)) return true
  return story.is(head + 1, THAT)
}

function isVerbal({frame}: Pick<Governor, 'frame'>): boolean {
  return frame !== 'phrase' && frame !== 'noun' && frame !== 'adjective'
}

/** Is it someone in whose company a thing is done? */
function isCompany({kind}: Complement): boolean {
  return kind === 'name' || kind === 'pronoun'
}

function rightComesLater(story: Story, governor: Government, head: number): boolean {
  const end = Math.min(story.sentenceEnd(head), head + REACH)
  for (let token = head + 1; token < end; token++) {
    if (story.is(token, ENDS) || story.tagIn(token, FINITE)) return false
    if (isInfinitive(story, token)) continue
    if (governor.usual.has(story.lower(token)) && !isOwnOf(story, governor, head, token)) return true
  }
  return false
}

/** `committed for working together to advance`: no preposition. */
function isInfinitive(story: Story, token: number): boolean {
  return story.is(token, TO) && story.tags[token + 1] === Tag.VB
}

/** Does an `of` belong to the noun before it, as in `violations of the truce`? */
function isOwnOf(story: Story, governor: Government, head: number, token: number): boolean {
  if (!story.is(token, OF)) return false
  if (token === head + 1) return !isPassiveOrActive(governor) || ABSTRACT.test(story.lower(head))
  if (ADJUNCTS.has(story, 'any', token - 1)) return false
  const complement = complementOf(story, token)
  return complement?.kind !== 'clause' && !(complement && COMPLEMENTS.has(story, 'crime', complement.head))
}

function isPassiveOrActive({frame}: Pick<Governor, 'frame'>): boolean {
  return frame === 'object' || frame === 'passive' || frame === 'person'
}

/** `the crimes of which he was accused in public` */
function isFronted(story: Story, governor: Government, {start}: Place): boolean {
  const from = Math.max(story.sentenceStart(start), start - FRONTED)
  for (let token = from; token < start; token++) {
    const word = story.lower(token)
    if (!story.is(token + 1, RELATIVES)) continue
    if (governor.right.has(word) || (governor.fronted && governor.wrong.has(word))) return true
  }
  return false
}

/**
 * Does an earlier governor wait for this preposition: “inform persons arrested of their rights”, “limits the search to
 * three houses”?
 */
function isGovernedBefore(
  story: Story,
  governors: Governors,
  frame: Governor['frame'],
  {start, preposition, object}: Place
): boolean {
  const isNoun = frame === 'noun' && object === 'none'
  if (!isNoun && object !== 'reduced' && object !== 'phrase' && object !== 'name') return false
  const word = story.lower(preposition)
  const from = Math.max(story.sentenceStart(start), start - REACH)
  for (let token = from; token < start; token++) {
    for (const before of governors.at(story.ids[token]))
      if (waitsFor(before, word, isNoun) && (isVerbal(before) || !hasFinite(story, token, start))) return true
  }
  return false
}

/** Does a finite verb stand behind a token, up to another: “Aid workers accused rebels for stealing”? */
function hasFinite(story: Story, token: number, last: number): boolean {
  for (let at = token + 1; at <= last; at++) if (story.tagIn(at, FINITE)) return true
  return false
}

/** Takes a governor the preposition; behind an object, if a noun stands between them? */
function waitsFor({frame, right}: Governor, word: string, isNoun: boolean): boolean {
  return right.has(word) && (isNoun ? frame === 'object' || frame === 'person' : frame !== 'phrase')
}

/** `from dependence to freedom` */
function isRange(story: Story, governor: Government, {start, preposition}: Place): boolean {
  if (isVerbal(governor)) return false
  if (story.is(preposition, FROM)) return hasBetween(story, preposition, preposition + REACH, TO)
  if (!story.is(preposition, TO)) return false
  const from = Math.max(story.sentenceStart(start), start - FRONTED)
  return hasBetween(story, from, start, FROM)
}

function hasBetween(story: Story, from: number, to: number, set: WordSet): boolean {
  for (let token = from; token < to && story.together(from, token); token++) {
    if (story.is(token, set) && story.tags[token + 1] !== Tag.VB) return true
  }
  return false
}

/** Is there no finite verb from here to the end of the sentence or the next mark? */
function endsClause(story: Story, preposition: number): boolean {
  for (let token = preposition; token < story.sentenceEnd(preposition); token++) {
    if (story.tagIn(token, FINITE)) return false
  }
  return true
}
