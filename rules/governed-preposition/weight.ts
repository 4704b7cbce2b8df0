import {fillOdds, prepositionsAfter, shareOf, words, type Seen, type Story} from '../../src/define/index.js'
import type {Governor} from './governors.js'
import type {Slip} from './judge.js'

/** What the list says of a preposition: a slip before any phrase, nothing, or right, but not what is offered. */
export type Listing = 'wrong' | 'unknown' | 'right'

type Kind = 'verb' | 'adjective' | 'noun' | 'phrase'
/** Least weight by preposition; `any` holds for those that are not named. */
type Floors = Readonly<Record<string, number>>

/** Added to each count, so that what was never seen is not impossible. */
const UNSEEN = 0.5
const NEVER = Infinity
/**
 * Least weight that is enough, by what is listed and what the governor is, fitted on clean text and made slips. In and
 * on a place, with somebody and by something are adjuncts of any word.
 */
const FLOORS: Readonly<Record<Listing, Readonly<Record<Kind, Floors>>>> = {
  wrong: {verb: {any: 7}, adjective: {any: 7}, noun: {any: 13}, phrase: {any: 5}},
  unknown: {
    verb: {any: NEVER, of: 9, to: 11, for: 12},
    adjective: {any: NEVER, of: 8, to: 9, for: 11, about: 10},
    noun: {any: NEVER, of: 14},
    phrase: {any: NEVER, of: 8, to: 8, for: 8}
  },
  right: {verb: {any: NEVER}, adjective: {any: NEVER}, noun: {any: NEVER}, phrase: {any: NEVER}}
}
/** More is asked for where an adjunct is likely, where the preposition may belong to the object before it … */
const ADJUNCT = 5
const OBJECT = 3
/** … and where the governor stands behind its noun. */
const REDUCED = 2
const OF = words('of')
const LOCAL = words('in', 'on', 'at', 'from')

/**
 * Do the texts that we learned from say clearly that a preposition is not the governed one?
 *
 * @param story The story.
 * @param governor The entry.
 * @param token Token of its last word.
 * @param slip What stands there.
 * @param listing What the entry says of the preposition.
 */
export function isAttested(
  story: Story,
  governor: Governor,
  token: number,
  {place, complement: {kind}}: Pick<Slip, 'place' | 'complement'>,
  listing: Listing
): boolean {
  const [expected] = governor.offered
  const {preposition, object} = place
  if (expected === undefined) return false
  const floors = FLOORS[listing][kindOf(governor)]
  let floor = floors[story.lower(preposition)] ?? floors.any
  const isPlace = kind === 'name' && story.is(preposition, LOCAL)
  if (isPlace || kind === 'adjunct' || kind === 'time' || kind === 'infinitive') {
    if (listing === 'right') return false
    floor += ADJUNCT
  }
  if (object === 'phrase' || object === 'name') floor += story.is(preposition, OF) ? 2 * OBJECT : OBJECT
  if (object === 'reduced') floor += REDUCED
  if (floor === NEVER) return false
  return weightOf(story, token, preposition, expected) >= floor
}

/**
 * How much likelier the governed preposition is than the one that stands there: by the words around the place, and by
 * how often each was seen behind the governor.
 */
function weightOf(story: Story, token: number, preposition: number, expected: string): number {
  const odds = fillOdds(story, preposition, preposition + 1, expected)
  const seen = prepositionsAfter(story, token)
  return seen ? odds + oftener(seen, expected, story.lower(preposition)) : odds
}

/** How much oftener one preposition was seen behind a word than another, as a natural logarithm. */
function oftener(seen: Seen, one: string, other: string): number {
  const countOf = (word: string): number => (shareOf(seen, word) ?? 0) * seen.total + UNSEEN
  return Math.log(countOf(one) / countOf(other))
}

function kindOf({frame}: Governor): Kind {
  return frame === 'noun' || frame === 'phrase' || frame === 'adjective' ? frame : 'verb'
}
