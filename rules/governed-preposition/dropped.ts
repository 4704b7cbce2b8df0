import {
  ADJECTIVE,
  ADVERB,
  Flag,
  NOUN,
  Tag,
  fillOdds,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import type {Governor} from './governors.js'
import {ADJUNCTS, COMPLEMENTS} from './nouns.js'
import {placeOf, type Place} from './places.js'

/** Frames whose word stands before its preposition, and never before an object. */
const INTRANSITIVE: ReadonlySet<string> = new Set(['verb', 'adjective'])
/** What opens an object for certain. */
const OPENING = maskOf('DT', 'PRP$', 'PRP')
const PRONOUN = maskOf('PRP')
const POSSESSIVE = maskOf('PRP$')
const DETERMINERS = words('the', 'a', 'an', 'this', 'these', 'those')
const OBJECTIVE = words('him', 'them', 'us', 'me', 'it', 'you')
const RELATIVES = words('who', 'which', 'whose', 'that', 'where', 'when')
const SUBORDINATORS = words('when', 'if', 'as', 'because', 'although', 'though', 'while', 'unless', 'until', 'once', 'since', 'whenever', 'wherever', 'where', 'how', 'what', 'whatever', 'than', 'more', 'most', 'which', 'whom') // prettier-ignore
const VERBAL = maskOf('VBZ', 'VBP', 'VBD', 'VBN', 'MD')
const BREAK = /^[.,;:!?—–“”"()]$/u

/**
 * An object right behind a word that governs a preposition: `depends the weather`. Where the entry says so, and no verb
 * follows whose subject the object may be, the words are proof.
 *
 * @param story The story.
 * @param governor An entry of its last word.
 * @param token The word.
 */
export function droppedSlip(story: Story, governor: Governor, token: number): Proposal | undefined {
  const [preposition] = governor.offered
  if (preposition === undefined) return undefined
  const opens = INTRANSITIVE.has(governor.frame) && story.tagIn(token + 1, OPENING)
  if (!governor.dropped && !opens) return undefined
  const place = placeOf(story, governor, token)
  if (!place || !story.together(token, place.preposition)) return undefined
  const object = place.preposition
  if (story.word(object - 1) === ',') return undefined
  const at = {start: story.start[object], end: story.start[object]}
  const about = {expected: [`${preposition} `], data: {word: story.word(token)}, fix: 'likely' as const}
  if (governor.dropped) {
    return !isSubordinate(story, token) && isDropped(story, governor, place)
      ? {...at, ...about, confidence: 0.6}
      : undefined
  }
  if (object !== token + 1) return undefined
  return {
    ...at,
    ...about,
    odds: fillOdds(story, object, object, preposition),
    frame: `dropped-${governor.frame}${story.tagIn(object, PRONOUN) ? '-pronoun' : ''}`
  }
}

/** Stands a noun phrase there that can be nothing but the argument? */
function isDropped(story: Story, {frame, dropped}: Governor, place: Place): boolean {
  const {object, preposition: first} = place
  const isOver = object === 'phrase' || object === 'name'
  // “deprive ministers the power”: a second noun phrase shows where it starts.
  if (isOver && !story.is(first, DETERMINERS) && !story.tagIn(first, POSSESSIVE)) return false
  if (!isOver && object !== 'none' && object !== 'passive' && object !== 'pronoun') return false
  if (story.is(first, OBJECTIVE))
    return (
      frame === 'verb' &&
      story.tags[first - 1] !== Tag.VBG &&
      !story.tagIn(first + 1, ADVERB | maskOf('RP', 'IN')) &&
      isLast(story, first)
    )
  // A participle before a noun is read as a part of its phrase.
  const opens = story.phrases.startOf(first) === first || story.phrases.startOf(first) === first - 1
  const head = opens ? story.phrases.headOf(first) : -1
  if (
    head < 0 ||
    !story.tagIn(head, NOUN) ||
    ADJUNCTS.has(story, 'any', head) ||
    ADJUNCTS.has(story, 'bare', head)
  )
    return false
  const isClassed = dropped?.before === undefined ? undefined : COMPLEMENTS.has(story, dropped.before, head)
  if (isClassed === false) return false
  const isBare = !story.is(first, DETERMINERS) && !story.tagIn(first, POSSESSIVE)
  if (isBare && !isClassed && !isBareNoun(story, frame, first, head)) return false
  return isLast(story, head)
}

/** `depends weather conditions`: a plain noun behind a finite verb, and no adverb of time or name. */
function isBareNoun(story: Story, frame: Governor['frame'], first: number, head: number): boolean {
  // `specialized shelters`, `resort owners`
  if (frame !== 'verb' || story.mayBe(first - 1, NOUN | ADJECTIVE | maskOf('VBG'))) return false
  if (!story.tagIn(first - 1, maskOf('VBZ', 'VBP', 'VBD', 'VB'))) return false
  for (let token = first; token <= head; token++) {
    if (!story.tagIn(token, maskOf('NN', 'NNS', 'JJ')) || story.has(token, Flag.capital | Flag.digit))
      return false
  }
  return story.tags[head] === Tag.NNS || story.tags[first - 1] === Tag.VBZ
}

/** Opens a clause before the word, whose end cannot be told: `when the engines respond the pilot climbs`? */
function isSubordinate(story: Story, token: number): boolean {
  for (let at = token - 1; at >= story.sentenceStart(token) && story.word(at) !== ','; at--) {
    if (story.is(at, SUBORDINATORS)) return true
  }
  return false
}

/** Follows no verb in the clause whose subject the noun phrase may be? */
function isLast(story: Story, head: number): boolean {
  for (let token = head + 1; token < story.sentenceEnd(head); token++) {
    if (BREAK.test(story.word(token)) || story.is(token, RELATIVES)) return true
    // `objected the wording and walked out`: the same subject’s next verb.
    if (story.tags[token] === Tag.CC && story.tagIn(story.afterAdverbs(token + 1), VERBAL)) return true
    if (story.tagIn(token, VERBAL)) return false
  }
  return true
}
