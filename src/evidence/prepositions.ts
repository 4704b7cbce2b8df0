import type {Lexicon} from '../language/lexicon.js'
import type {Story} from '../language/story.js'
import {ADJECTIVE, Tag, isIn, maskOf, type TagId} from '../language/tag.js'
import {CountTable} from '../model/counts.js'
import {modelSection} from '../model/models.js'

/** Prepositions that are counted, a column each. */
export const COUNTED_PREPOSITIONS: readonly string[] = [
  'of', 'in', 'to', 'for', 'on', 'with', 'at', 'by', 'from', 'about', 'into', 'over', 'against'
] // prettier-ignore

/** What a word that stands before a preposition is: verb, participle, noun or adjective. */
export type GovernorKind = 'v' | 'p' | 'n' | 'j'

/**
 * What else is counted: a verb before a pronoun or name that a preposition follows (accuse him of), and the head of the
 * noun phrase behind a preposition, with a determiner (in the morning) and bare (at work).
 */
export type CountedKind = GovernorKind | 'o' | 'd' | 'b'

const FINITE = maskOf('VB', 'VBD', 'VBP', 'VBZ', 'VBG')
const NOUNS = maskOf('NN', 'NNS')

/**
 * What a token is, if it can govern a preposition.
 *
 * @param tag Its tag.
 */
export function governorKind(tag: TagId): GovernorKind | undefined {
  if (tag === Tag.VBN) return 'p'
  if (isIn(tag, FINITE)) return 'v'
  if (isIn(tag, NOUNS)) return 'n'
  return isIn(tag, ADJECTIVE) ? 'j' : undefined
}

/** Of a word in one use: the share of each of {@link COUNTED_PREPOSITIONS} behind it, and how often any was seen. */
export interface Seen {
  readonly shares: readonly number[]
  readonly total: number
}

let table: CountTable | undefined
/** What was looked up, by word, tag and kind: it is asked at every preposition. */
const met = new WeakMap<Lexicon, Map<number, Seen | undefined>>()
const KINDS: readonly CountedKind[] = ['v', 'p', 'n', 'j', 'o', 'd', 'b']

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
  const kind = governorKind(tag)
  return kind && prepositionsBy(story.lexicon, story.ids[governor] ?? 0, tag, kind)
}

/**
 * Which prepositions were seen by a word, as a governor, over its object, or as the head of what follows them.
 *
 * @param lexicon The lexicon.
 * @param id The word.
 * @param tag Its tag.
 * @param kind What it is to the preposition.
 * @returns As {@link prepositionsAfter} does.
 * @throws {Error} If the weights cannot be read.
 */
export function prepositionsBy(
  lexicon: Lexicon,
  id: number,
  tag: TagId,
  kind: CountedKind
): Seen | undefined {
  if (id === 0) return undefined
  let known = met.get(lexicon)
  if (!known) met.set(lexicon, (known = new Map<number, Seen | undefined>()))
  const key = (id * 64 + tag) * KINDS.length + KINDS.indexOf(kind)
  if (!known.has(key)) known.set(key, lookUp(lexicon.wordOf(lexicon.lemmasOf(id, tag)[0] ?? id), kind))
  return known.get(key)
}

/**
 * Which prepositions were seen by all words of a kind together.
 *
 * @param kind The kind.
 * @throws {Error} If the weights cannot be read.
 */
export function prepositionsByAny(kind: CountedKind): Seen | undefined {
  return lookUp(ANY_WORD, kind)
}

/** Stands for all words of a kind in the table. */
export const ANY_WORD = '*'

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

function lookUp(word: string, kind: CountedKind): Seen | undefined {
  table ??= new CountTable(modelSection('prepositions'))
  const counts = table.counts(`${word} ${kind}`)
  if (!counts) return undefined
  const total = counts.reduce((sum, count) => sum + count, 0)
  return total === 0 ? undefined : {shares: counts.map((count) => count / total), total}
}
