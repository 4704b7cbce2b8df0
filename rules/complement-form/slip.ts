import {FINITE, NOUN, Tag, VERB, formOdds, maskOf, words, type Story} from '../../src/define/index.js'
import type {Entry} from './complements.js'
import {ledSlip, nominalSlip} from './led.js'
import {behindObject} from './object.js'
import {
  HAVE,
  baseOfGerund,
  followsBe,
  gerundAfterTo,
  gerundOfBase,
  hasDescribedObject,
  hasObject,
  isActive,
  isAmbiguous,
  isInRelative,
  isOnlyVerb,
  isTo,
  startsObject
} from './words.js'

/** A verb in a form that its governor does not ask for. */
export interface Slip {
  /** First and last token that are replaced; an insertion has `to` before `from`. */
  from: number
  to: number
  expected: string
  /** Evidence for it, in natural logarithms of odds, where the words alone are no proof. */
  odds?: number
}

const STATES = words('be', 'have')
/** Verbs with an object and an infinitive: an answer that they consider to be right. */
const BELIEVING = words(
  'consider', 'considers', 'considered', 'considering', 'imagine', 'imagined', 'acknowledge', 'acknowledged', 'recommend',
  'recommended', 'anticipate', 'anticipated', 'envisage', 'envisaged', 'envision', 'envisioned', 'foresee', 'foreseen',
  'keep', 'kept', 'oppose', 'opposed', 'include', 'included', 'postpone', 'postponed', 'delay', 'delayed', 'suggest',
  'suggested', 'appreciate', 'appreciated', 'resist', 'resisted', 'justify', 'justified', 'miss', 'missed'
) // prettier-ignore
const PARTICLE = maskOf('RP')
/** `too busy to talk` */
const DEGREE = words('too', 'so', 'as', 'not')
const LINKS = words('seem', 'seems', 'seemed', 'appear', 'appears', 'appeared', 'remain', 'remains', 'remained', 'look', 'looks', 'looked', 'sound', 'sounds', 'sounded', 'feel', 'feels', 'felt', 'become', 'becomes', 'became', 'proved', 'proves') // prettier-ignore
const WORTH = words('worth')
/** `In come the judges`: adverbs before a verb too. */
const PARTICLES = words('in', 'on', 'over', 'through', 'about')
/** So much more evidence is asked for where a noun may stand: took it by force. */
const NOMINAL = 2.5

/**
 * Does a verb stand in a wrong form behind a word of the list?
 *
 * @param story The story.
 * @param entry The entry.
 * @param token Token of the entry’s key word.
 */
export function slipOf(story: Story, entry: Entry, token: number): Slip | undefined {
  const start = token - entry.key
  const last = start + entry.words.length - 1
  if (!story.together(start, last + 1) || !spells(story, entry, start)) return undefined
  if (!suits(story, entry, start)) return undefined
  if (entry.preposition !== '') return ledSlip(story, entry, last)
  switch (entry.frame) {
    case 'noun':
      return nominalSlip(story, last)
    case 'object':
      return behindObject(story, entry, last)
    case 'passive':
      return behindPassive(story, entry, last)
    case 'preposition':
      return behindPreposition(story, entry, start, last)
    default:
      return directly(story, entry, last)
  }
}

/** Stands the word as its frame says: a verb in the active, a participle behind *be*? */
function suits(story: Story, {frame}: Entry, start: number): boolean {
  switch (frame) {
    case 'verb':
      return isActive(story, start) && !isAmbiguous(story, start)
    case 'adjective':
      return isPredicate(story, start) && !story.tagIn(start, NOUN)
    case 'object':
      return isActive(story, start)
    case 'passive':
      return followsBe(story, start)
    case 'opening':
      return opens(story, start)
    default:
      return true
  }
}

/** `is eager`, and `seems eager` of what is no participle. */
function isPredicate(story: Story, token: number): boolean {
  if (followsBe(story, token)) return true
  return !story.mayBe(token, maskOf('VBN')) && story.is(story.beforeAdverbs(token), LINKS)
}

/** Do the words stand there? Of one word the index knows it. */
function spells(story: Story, {words: spelled}: Entry, start: number): boolean {
  return (
    spelled.length === 1 ||
    spelled.every((spellings, index) => spellings.includes(story.lower(start + index)))
  )
}

function opens(story: Story, token: number): boolean {
  return token === story.sentenceStart(token)
}

/** The verb right behind. */
function directly(story: Story, {frame, right, wrong, isFirm}: Entry, last: number): Slip | undefined {
  const next = last + 1
  if (wrong.has('ing')) {
    const base = baseOfGerund(story, next, frame === 'verb' && !isFirm)
    return base === undefined ? undefined : {from: next, to: next, expected: `to ${base}`}
  }
  if (wrong.has('bare') && !isTo(story, next)) return bareBehind(story, last)
  if (!wrong.has('to') || !isTo(story, next) || !story.together(last, next + 1)) return undefined
  if (frame === 'adjective' && story.is(last - 1, DEGREE) && !story.is(last, WORTH)) return undefined
  const verb = next + 1
  const gerund = frame === 'word' ? story.forms(verb, Tag.VB, Tag.VBG)[0] : gerundAfterTo(story, verb)
  if (gerund === undefined || story.tags[verb] !== Tag.VB || isInRelative(story, last)) return undefined
  if (right === 'bare') return {from: next, to: next, expected: ''}
  if (frame === 'verb' && story.is(verb, STATES) && story.is(last, BELIEVING)) return undefined
  return {from: next, to: verb, expected: gerund}
}

/** `stop use the wells`: a bare verb with its object, where a noun would have none. */
function bareBehind(story: Story, last: number): Slip | undefined {
  const verb = last + 1
  const gerund = gerundOfBase(story, verb)
  if (gerund === undefined || !hasObject(story, verb) || isInRelative(story, last)) return undefined
  return {from: verb, to: verb, expected: gerund}
}

/** `was made sign`, `were seen enter` */
function behindPassive(story: Story, {right}: Entry, last: number): Slip | undefined {
  const verb = last + 1
  const gerund = gerundOfBase(story, verb)
  if (gerund === undefined || !story.tagIn(verb, maskOf('VB', 'VBP'))) return undefined
  return right === 'to'
    ? {from: verb, to: verb - 1, expected: 'to '}
    : {from: verb, to: verb, expected: gerund}
}

/** Is it a particle, or an adverb between the parts of a verb: courts have since found? */
function isLoose(story: Story, token: number): boolean {
  return story.tagIn(token, PARTICLE) || story.is(token - 1, HAVE)
}

/** `without to sign`, `look forward to see`, `accused of hide the losses` */
function behindPreposition(story: Story, {wrong}: Entry, start: number, last: number): Slip | undefined {
  const next = last + 1
  // A preposition that ends a relative clause or belongs to a verb: the people he works with say the …
  const single = start === last
  if (isInRelative(story, start) || (single && isLoose(story, last))) return undefined
  if (wrong.has('to') && isTo(story, next)) {
    const gerund = gerundAfterTo(story, next + 1)
    if (gerund === undefined || isInRelative(story, last)) return undefined
    if (single && wrong.get('bare') !== false && story.tagIn(last - 1, VERB)) return undefined
    return {from: next, to: next + 1, expected: gerund}
  }
  const weighed = wrong.get('bare')
  if (weighed === undefined) return undefined
  const gerund = gerundOfBase(story, next)
  const isDescribed = hasDescribedObject(story, next)
  if (gerund === undefined || !(startsObject(story, next + 1) || isDescribed || isOnlyVerb(story, next)))
    return undefined
  if (!weighed && (isOnlyVerb(story, next) || (!single && (isDescribed || hasObject(story, next)))))
    return {from: next, to: next, expected: gerund}
  // `With help the team can …`: the subject follows.
  const clauseStarts = opens(story, start) || story.word(start - 1) === ','
  const isVerb = isOnlyVerb(story, next) ? !story.is(start, PARTICLES) : isOpening(story, next)
  const hasNoun = clauseStarts && isOnlyVerb(story, next) && story.tagIn(next + 1, NOUN | maskOf('CD'))
  const goesOn =
    startsObject(story, next + 1) || hasNoun || (isOnlyVerb(story, next) && isTo(story, next + 1))
  return goesOn && (!clauseStarts || isVerb)
    ? {
        from: next,
        to: next,
        expected: gerund,
        odds: formOdds(story, next, gerund) - (isOnlyVerb(story, next) ? 0 : NOMINAL)
      }
    : undefined
}

/** `By raise the fee, the city hopes`: up to a comma no verb takes the object for its subject, and one follows. */
function isOpening(story: Story, verb: number): boolean {
  if (story.tags[verb] !== Tag.VB) return false
  let at = verb + 1
  while (story.together(verb, at) && story.word(at) !== ',') if (story.tagIn(at++, FINITE)) return false
  while (++at < story.sentenceEnd(verb)) if (story.tagIn(at, FINITE)) return true
  return false
}
