import {ADJECTIVE, FINITE, NOUN, Tag, VERB, maskOf, words, type Story} from '../../src/define/index.js'
import type {Entry} from './complements.js'
import {isPerson, objectHead} from './object.js'
import type {Slip} from './slip.js'
import {gerundAfterTo, isInRelative, isOnlyVerb, isTo, startsObject} from './words.js'

/** Nouns that bring an infinitive of their own: prevented attempts to leave. */
const INFINITIVAL = words(
  'attempt', 'attempts', 'effort', 'efforts', 'plan', 'plans', 'bid', 'bids', 'move', 'moves', 'decision', 'decisions',
  'right', 'rights', 'ability', 'inability', 'capacity', 'chance', 'chances', 'opportunity', 'opportunities', 'desire',
  'proposal', 'proposals', 'way', 'ways', 'need', 'needs', 'failure', 'refusal', 'order', 'orders', 'law', 'laws', 'bill',
  'motion', 'request', 'requests', 'call', 'calls', 'pressure', 'power', 'powers', 'authority', 'willingness', 'incentive',
  'incentives', 'tendency', 'promise', 'promises', 'measure', 'measures', 'deal', 'license', 'licence', 'permission',
  'campaign', 'campaigns', 'scheme', 'schemes', 'plot', 'conspiracy', 'push', 'drive', 'intention', 'time', 'money', 'funds'
) // prettier-ignore
/** It is thought of them that they do: is suspected to be, and no accusation. */
const STATES = words('be', 'have')
/** Interest in what one learns takes *to*: interested to see. */
const LEARNING = words(
  'see',
  'hear',
  'know',
  'learn',
  'read',
  'find',
  'note',
  'discover',
  'understand',
  'watch'
)
const OF = words('of')
const TAKING = words('take', 'takes', 'took', 'taken', 'taking')
const GROUP = maskOf('MD', 'RB')
const LINKING = words(
  'be',
  'been',
  'being',
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  'not',
  'get',
  'got'
)

/**
 * An infinitive where a word asks for a preposition and a form in *-ing*: “prevented them to leave”, “was accused to hide
 * the loss”, “interested to buy”, “the possibility to lose”.
 *
 * @param story The story.
 * @param entry The entry.
 * @param last Token of its last word.
 */
export function ledSlip(story: Story, entry: Entry, last: number): Slip | undefined {
  const to = toBehind(story, entry, last)
  if (to < 0 || !isTo(story, to) || !story.together(last, to + 1) || isInRelative(story, last))
    return undefined
  const verb = to + 1
  const [gerund] = story.forms(verb, Tag.VB, Tag.VBG)
  if (gerund === undefined || story.tags[verb] !== Tag.VB || goesOn(story, entry, verb)) return undefined
  if (entry.preposition === 'in' && story.is(verb, LEARNING)) return undefined
  // `dedicated the prize to change`
  if (entry.preposition === 'to' && !startsObject(story, verb + 1) && !isOnlyVerb(story, verb))
    return undefined
  if (entry.frame === 'noun' && !isVerbOf(story, verb)) return undefined
  return {from: to, to: verb, expected: `${entry.preposition} ${gerund}`}
}

/** `possibility to save the leg`, `to vote by mail`, and not `to supply chains`. */
function isVerbOf(story: Story, verb: number): boolean {
  return startsObject(story, verb + 1) || gerundAfterTo(story, verb) !== undefined
}

/** Where *to* stands: behind the word, or behind its object; -1 where nobody can do what follows. */
function toBehind(story: Story, {frame, isOfPeople}: Entry, last: number): number {
  const next = last + 1
  switch (frame) {
    case 'object': {
      const head = story.tags[next] === Tag.PRP ? next : objectHead(story, next)
      // `prohibits the use of workers to conduct`
      if (head < 0 || story.is(head, INFINITIVAL) || story.is(story.phrases.startOf(head) - 1, OF)) return -1
      return !isOfPeople || isPerson(story, head) ? head + 1 : -1
    }
    case 'passive':
      if (story.is(next + 1, STATES) && !isOfPeople) return -1
      return !isOfPeople || isPerson(story, subjectOf(story, last)) ? next : -1
    case 'noun':
      return story.tagIn(last, maskOf('NN', 'NNS')) && !isTaken(story, last) ? next : -1
    default:
      return next
  }
}

/** `took the risk to save the boy` */
function isTaken(story: Story, noun: number): boolean {
  return story.is(story.phrases.startOf(noun) - 1, TAKING)
}

/** Head of what stands before the verbs of a passive. */
function subjectOf(story: Story, participle: number): number {
  let at = participle - 1
  while (story.is(at, LINKING) || story.tagIn(at, GROUP)) at--
  return at
}

/** `accused the officers to rise of fraud`, `was barred to protect it from flooding`: the right form comes later. */
function goesOn(story: Story, {preposition}: Entry, verb: number): boolean {
  for (let at = verb + 1; at < story.sentenceEnd(verb); at++) {
    if (story.lower(at) === preposition && story.tags[at + 1] === Tag.VBG) return true
  }
  return false
}

/**
 * A form in *-ing* behind a noun that asks for an infinitive: “the decision of closing the plant”.
 *
 * @param story The story.
 * @param noun The noun.
 */
export function nominalSlip(story: Story, noun: number): Slip | undefined {
  const of = noun + 1
  const verb = of + 1
  if (!story.is(of, OF) || story.tags[verb] !== Tag.VBG || !story.together(noun, verb)) return undefined
  if (!story.tagIn(noun, maskOf('NN', 'NNS')) || story.phrases.headOf(noun) !== noun) return undefined
  const [base] = story.forms(verb, Tag.VBG, Tag.VB)
  const next = verb + 1
  const isGerund = startsObject(story, next) || (!story.mayBe(verb, NOUN) && story.tagIn(next, FINITE | VERB))
  return base !== undefined && (isGerund || isCounted(story, next))
    ? {from: of, to: verb, expected: `to ${base}`}
    : undefined
}

/** `of paying dividends`, `of chasing 340`: a bare plural or a number as an object. */
function isCounted(story: Story, next: number): boolean {
  // `of leading producers to close mines`
  if (story.mayBe(next - 1, ADJECTIVE) || isTo(story, next + 1)) return false
  return story.tagIn(next, maskOf('NNS', 'CD', 'NNP'))
}
