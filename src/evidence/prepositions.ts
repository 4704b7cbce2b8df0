import type {Story} from '../language/story.js'
import {ADJECTIVE, Tag, maskOf, type TagId} from '../language/tag.js'
import {CountTable} from '../model/counts.js'
import {modelSection} from '../model/models.js'

/** Prepositions that are counted, a column each. */
export const COUNTED_PREPOSITIONS: readonly string[] = [
  'of', 'in', 'to', 'for', 'on', 'with', 'at', 'by', 'from', 'about', 'into', 'over', 'against'
] // prettier-ignore

/** What a word that stands before a preposition is: verb, participle, noun or adjective. */
export type GovernorKind = 'v' | 'p' | 'n' | 'j'

const FINITE = maskOf('VB', 'VBD', 'VBP', 'VBZ', 'VBG')
const NOUNS = maskOf('NN', 'NNS')

/**
 * What a token is, if it can govern a preposition.
 *
 * @param tag Its tag.
 */
export function governorKind(tag: TagId): GovernorKind | undefined {
  const bit = tag < 31 ? 1 << tag : 0
  if (tag === Tag.VBN) return 'p'
  if ((bit & FINITE) !== 0) return 'v'
  if ((bit & NOUNS) !== 0) return 'n'
  return (bit & ADJECTIVE) !== 0 ? 'j' : undefined
}

/** Of a word in one use: the share of each of {@link COUNTED_PREPOSITIONS} behind it, and how often any was seen. */
export interface Seen {
  readonly shares: readonly number[]
  readonly total: number
}

let table: CountTable | undefined
/** What was looked up, by word and tag: it is asked at every preposition. */
const met = new WeakMap<Story['lexicon'], Map<number, Seen | undefined>>()

/**
 * Which prepositions were seen right behind a token’s word, used as it is used here.
 *
 * @param story The story.
 * @param governor The token.
 * @returns The share of each of {@link COUNTED_PREPOSITIONS}, and how often any was seen; nothing for a word
 *   that was hardly ever seen before one.
 * @throws {Error} If the weights cannot be read.
 */
export function prepositionsAfter(story: Story, governor: number): Seen | undefined {
  const tag = story.tags[governor]
  const id = story.ids[governor] ?? 0
  if (id === 0) return lookUp(story, governor)
  let known = met.get(story.lexicon)
  if (!known) met.set(story.lexicon, (known = new Map<number, Seen | undefined>()))
  const key = id * 64 + tag
  if (!known.has(key)) known.set(key, lookUp(story, governor))
  return known.get(key)
}

/**
 * Share of a preposition behind a word, of all that were counted there.
 *
 * @param seen What was seen behind the word.
 * @param preposition The preposition, in lower case.
 * @returns From 0 to 1; nothing for a word that was hardly ever seen, and for a preposition that is not counted.
 */
export function shareOf(seen: Seen | undefined, preposition: string): number | undefined {
  return seen?.shares[COUNTED_PREPOSITIONS.indexOf(preposition)]
}

/**
 * Share of the preposition that stands at a token, behind a word of which that is counted.
 *
 * @param story The story.
 * @param governor The word.
 * @param preposition Token of the preposition.
 * @returns From 0 to 1; 0 where nothing is known of the two.
 * @throws {Error} If the weights cannot be read.
 */
export function shareBehind(story: Story, governor: number, preposition: number): number {
  return shareOf(prepositionsAfter(story, governor), story.lower(preposition)) ?? 0
}

function lookUp(story: Story, governor: number): Seen | undefined {
  const tag = story.tags[governor]
  const kind = governorKind(tag)
  if (!kind) return undefined
  table ??= new CountTable(modelSection('prepositions'))
  const [lemma] = story.lexicon.lemmasOf(story.ids[governor], tag)
  const word = lemma === undefined ? story.lower(governor) : story.lexicon.wordOf(lemma)
  const counts = table.counts(`${word} ${kind}`)
  if (!counts) return undefined
  const total = counts.reduce((sum, count) => sum + count, 0)
  return total === 0 ? undefined : {shares: counts.map((count) => count / total), total}
}
