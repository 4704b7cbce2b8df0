import type {Lexicon} from '../language/lexicon.js'
import type {Story} from '../language/story.js'
import {ADVERB, isIn, maskOf} from '../language/tag.js'
import {jsonSection} from '../model/models.js'
import {placesOf, siteOf, type Places, type Site} from './context.js'
import {fillVoices} from './function-words.js'
import {isClosed, phraseBehind, verbBeforeObject} from './government-places.js'
import {
  governorKind,
  prepositionsBy,
  prepositionsByAny,
  shareOf,
  type CountedKind,
  type GovernorKind,
  type Seen
} from './prepositions.js'
import {HOPELESS} from './stack.js'
import {vectorOdds} from './vectors.js'

/** Prepositions that are put in each other’s place; by, about, over and against tell agents and topics of any word. */
export const SWAPPED: readonly string[] = ['of', 'in', 'to', 'for', 'on', 'with', 'at', 'from']

/**
 * What a preposition hangs on: a word next to it, a verb over a pronoun or name (`o`), or a noun that is the object of
 * a verb (`m`), of which either may govern it.
 */
export type Government = GovernorKind | 'o' | 'm'
export const GOVERNMENTS: readonly Government[] = ['v', 'p', 'n', 'j', 'o', 'm']

/** Weights of {@link EVIDENCE} by what the preposition hangs on: fitted by `train/government.ts`. */
export type GovernmentWeights = Readonly<Record<Government, readonly number[]>>

/** What opens a noun phrase behind a preposition: no particle (called in sick) stands before these. */
const FOLLOWERS = (['DT', 'PRP$', 'PRP', 'NN', 'NNS', 'NNP', 'JJ', 'CD', 'VBG', 'WP'] as const).map((name) =>
  maskOf(name)
)
const OPENING = FOLLOWERS.reduce((mask, bit) => mask | bit, maskOf('NNPS', 'WDT'))
const BE: ReadonlySet<string> = new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", "'m"]) // prettier-ignore
/** A preposition is offered if it is seen at least at this share of the governor’s places. */
const LEAST_SHARE = 0.15
/** Odds beyond are as good. */
const MOST = 12
/** Added to counts, so that what was never seen is not impossible. */
const UNSEEN = 0.5
/** So many places of any word are added to those of one, where it is told how much oftener it takes a preposition. */
const SMOOTH = 12

/** Names of what {@link evidenceOf} reads, in its order. */
export const EVIDENCE: readonly string[] = [
  'bias', 'choice', 'vectors', 'near-candidate', 'near-written', 'near-total', 'over-candidate', 'over-written',
  'over-total', 'head-candidate', 'head-written', 'no-head', 'behind-be',
  ...FOLLOWERS.map((_, index) => `before-${String(index)}`),
  ...SWAPPED.map((word) => `written-${word}`),
  ...SWAPPED.map((word) => `candidate-${word}`)
] // prettier-ignore

/** A preposition in its sentence. */
export interface Asked {
  lexicon: Lexicon
  ids: Uint32Array
  places: Places
  site: Site
}

/** What is known of the words around a preposition. */
export interface Governed {
  kind: Government
  /** The word before it, and the verb whose object that is; -1 for none. */
  near: number
  verb: number
  /** Prepositions seen behind the one, over the object of the other, and before the head of what follows. */
  nearSeen: Seen | undefined
  overSeen: Seen | undefined
  headSeen: Seen | undefined
  headKind: CountedKind
  /** Last token of the noun phrase that follows. */
  end: number
}

let weights: GovernmentWeights | undefined
const usual = new Map<CountedKind, Seen | undefined>()

/** A preposition that may belong in the place of another. */
export interface Candidate {
  word: string
  /** Natural logarithm of the odds that it does, such that they hold where one place in five is a slip. */
  odds: number
}

/** What a preposition hangs on, and which others may belong in its place. */
export interface Doubt extends Governed {
  candidates: Candidate[]
}

/**
 * What a preposition hangs on, and which others may belong in its place.
 *
 * @param story The story.
 * @param preposition Its token, one of {@link SWAPPED}.
 * @returns Nothing where it hangs on no word that is counted.
 * @throws {Error} If the weights cannot be read.
 */
export function governmentAt(story: Story, preposition: number): Doubt | undefined {
  const {lexicon, ids} = story
  const asked = {lexicon, ids, places: placesOf(story), site: siteOf(story, preposition, preposition + 1)}
  const governed = governedAt(asked)
  if (!governed) return undefined
  weights ??= jsonSection('government') as GovernmentWeights
  const own = weights[governed.kind]
  const written = story.lower(preposition)
  const candidates = candidatesOf(governed, written).flatMap((word) => {
    const evidence = evidenceOf(asked, governed, written, word)
    return evidence ? [{word, odds: evidence.reduce((sum, value, at) => sum + value * own[at], 0)}] : []
  })
  return {...governed, candidates}
}

/**
 * What a preposition hangs on.
 *
 * @param asked The preposition.
 * @returns Nothing where it is no preposition before a noun phrase, or hangs on no word that is counted.
 */
export function governedAt({lexicon, ids, places: {tags}, site}: Asked): Governed | undefined {
  const {from, to, first, end} = site
  const near = from - 1
  if (near < first || to >= end || !isIn(tags[to], OPENING)) return undefined
  const nearKind = governorKind(tags[near])
  const isObject = nearKind === 'n' || (!nearKind && isClosed(tags, near))
  const verb = isObject ? verbBeforeObject(tags, from, first) : -1
  if (!nearKind && verb < 0) return undefined
  const phrase = phraseBehind(tags, to, end)
  const headKind = phrase?.determined ? 'd' : 'b'
  return {
    kind: nearKind ? (verb < 0 ? nearKind : 'm') : 'o',
    near,
    verb,
    nearSeen: nearKind && prepositionsBy(lexicon, ids[near], tags[near], nearKind),
    overSeen: verb < 0 ? undefined : prepositionsBy(lexicon, ids[verb], tags[verb], 'o'),
    headSeen: phrase && prepositionsBy(lexicon, ids[phrase.head], tags[phrase.head], headKind),
    headKind,
    end: phrase?.head ?? to
  }
}

/**
 * Prepositions that a governor takes oftener than what is written.
 *
 * @param governed The governor.
 * @param written In lower case.
 */
export function candidatesOf(governed: Governed, written: string): string[] {
  const own = takenShare(governed, written)
  return SWAPPED.filter((word) => {
    const share = takenShare(governed, word)
    return share >= LEAST_SHARE && share > own
  })
}

/** Share of a preposition behind the word, or over the object of the verb. */
export function takenShare({nearSeen, overSeen}: Governed, word: string): number {
  return Math.max(shareOf(nearSeen, word) ?? 0, shareOf(overSeen, word) ?? 0)
}

/**
 * What speaks for another preposition.
 *
 * @param asked The place.
 * @param governed What it hangs on.
 * @param written What stands there.
 * @param candidate The other preposition.
 * @returns A number for each of {@link EVIDENCE}; nothing where the word vectors alone rule it out.
 */
export function evidenceOf(
  asked: Asked,
  governed: Governed,
  written: string,
  candidate: string
): number[] | undefined {
  const {lexicon, places, site} = asked
  const {nearSeen, overSeen, headSeen, headKind} = governed
  const vectors = vectorOdds(places, site, lexicon.idOf(candidate), lexicon.idOf(written))
  if (vectors === undefined || vectors < HOPELESS) return undefined
  const {choice} = fillVoices(lexicon, places, site, candidate, written)
  const follower = places.tags[site.to]
  return [
    1,
    clip(choice),
    clip(vectors),
    ...(nearSeen
      ? [logShare(nearSeen, candidate), logShare(nearSeen, written), Math.log(nearSeen.total)]
      : [0, 0, 0]),
    ...(overSeen
      ? [lift(overSeen, 'o', candidate), lift(overSeen, 'o', written), Math.log(overSeen.total)]
      : [0, 0, 0]),
    ...(headSeen ? [lift(headSeen, headKind, candidate), lift(headSeen, headKind, written), 0] : [0, 0, 1]),
    Number(isBehindBe(asked, governed)),
    ...FOLLOWERS.map((mask) => Number(isIn(follower, mask))),
    ...SWAPPED.map((word) => Number(word === written)),
    ...SWAPPED.map((word) => Number(word === candidate))
  ]
}

function clip(odds: number): number {
  return Math.max(-MOST, Math.min(MOST, odds))
}

function logShare(seen: Seen, word: string): number {
  const count = (shareOf(seen, word) ?? 0) * seen.total + UNSEEN
  return Math.log(count / (seen.total + UNSEEN * SWAPPED.length))
}

/** How much oftener a preposition was seen by a word than by any of its kind, as a natural logarithm. */
function lift(seen: Seen, kind: CountedKind, word: string): number {
  if (!usual.has(kind)) usual.set(kind, prepositionsByAny(kind))
  const expected = shareOf(usual.get(kind), word) ?? 1
  const count = (shareOf(seen, word) ?? 0) * seen.total
  return Math.log((count + SMOOTH * expected) / (seen.total + SMOOTH) / expected)
}

/** Stands a form of *be* before the word next to the preposition, and its adverbs? */
function isBehindBe({lexicon, ids, places: {tags}, site: {first}}: Asked, {near}: Governed): boolean {
  let at = near - 1
  while (at > first && isIn(tags[at], ADVERB)) at--
  return at >= first && BE.has(lexicon.wordOf(ids[at]))
}
