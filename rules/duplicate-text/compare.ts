import {Content, type Fingerprint} from './fingerprint.js'
import type {Vocabulary} from './vocabulary.js'

/** How alike two sentences are. */
export type Likeness = 'exact' | 'near' | 'reworded'

/** Sentences apart at which a rewording is told from a later summary, and short doubles from a refrain. */
const NEXT = 2
/** Sentences apart at which a double that is not quite the same is told from a formula. */
const NEAR = 60
/** Shortest exact double, in words: close by, and anywhere. */
const SHORTEST = 5
const SHORTEST_FAR = 8
/** Shortest sentence, in words, for one that is not quite the same. */
const SHORTEST_NEAR = 10
/** Share of the words in the same order that makes a near double. */
const SAME_ORDER = 0.85
/** Share of content words in common that makes the next sentence a rewording. */
const SAME_CONTENT = 0.75
/** Letters that two names of one place share: Catal-an, Catal-onia. */
const STEM = 5

/** How many words of content of each kind one sentence has and the other lacks. */
type Difference = number[]

/**
 * Compare two sentences.
 *
 * @param first The earlier sentence.
 * @param second The later one.
 * @param vocabulary What their words are keys of.
 * @returns How alike they are; `undefined` where they may say different things.
 */
export function compare(
  first: Fingerprint,
  second: Fingerprint,
  vocabulary: Vocabulary
): Likeness | undefined {
  const apart = second.place - first.place
  // A quotation and the letter or speech that it was taken from are no doubles.
  if (first.quoted !== second.quoted || isSwapped(first.words, second.words)) return undefined
  if (second.orders && apart > 1) return undefined
  if (isSame(first, second)) return isTold(first.words.length, sizeOf(first), apart) ? 'exact' : undefined
  if (second.contrasts && !first.contrasts) return undefined
  if (apart > NEAR || first.negations !== second.negations || !isAlike(first, second)) return undefined
  const few = Math.min(sizeOf(first), sizeOf(second))
  const inFirst = differenceOf(first, second, vocabulary)
  const inSecond = differenceOf(second, first, vocabulary)
  if (!saySame(inFirst, inSecond)) return undefined
  if (!isInOrder(first, second)) return undefined
  const [onlyFirst, onlySecond] = [sumOf(inFirst), sumOf(inSecond)]
  const all = sizeOf(first) + sizeOf(second)
  const inCommon = (all - onlyFirst - onlySecond) / all
  if (inCommon < SAME_CONTENT) return undefined
  const shorter = Math.min(first.words.length, second.words.length)
  const longer = Math.max(first.words.length, second.words.length)
  // Where each has a verb that the other lacks, one fact may have been put for another.
  const replaced = Math.min(inFirst[Content.verb], inSecond[Content.verb])
  const inOrder = () => commonOrder(first.words, second.words) >= SAME_ORDER * longer
  if (shorter >= SHORTEST_NEAR && replaced === 0 && inOrder()) return 'near'
  if (apart > NEXT || second.contrasts) return undefined
  if (apart === 1 && few >= 3 && inCommon === 1 && shorter >= SHORTEST) return 'near'
  const things = inFirst[Content.noun] + inSecond[Content.noun]
  const told = onlySecond - inSecond[Content.name] - replaced <= Math.max(1, few / 8)
  if (few < 5 || !told || replaced > synonymsIn(few)) return undefined
  return replaced === 0 || things === 0 ? 'reworded' : undefined
}

/** Do the names and the numbers that both have stand in one order? A passive turns the names about. */
function isInOrder(first: Fingerprint, second: Fingerprint): boolean {
  const orderOf = (one: Fingerprint, {facts}: Fingerprint, kind: number) =>
    one.facts.filter(
      (fact, at) => one.content.get(fact) === kind && facts.includes(fact) && one.facts.indexOf(fact) === at
    )
  const agree = (kind: number) => {
    const other = orderOf(second, first, kind)
    return orderOf(first, second, kind).every((fact, at) => fact === other[at])
  }
  return agree(Content.number) && (first.by !== second.by || agree(Content.name))
}

/** In a long sentence whose other words are the same, another verb is another word for the same act. */
function synonymsIn(few: number): number {
  return few < 8 ? 0 : few < 14 ? 1 : 2
}

/** Have they half of their words of content in common? What else is asked costs more. */
function isAlike({content}: Fingerprint, second: Fingerprint): boolean {
  let common = 0
  for (const key of second.content.keys()) if (content.has(key)) common++
  return common * 2 >= Math.min(content.size, second.content.size)
}

/** `The left blamed the right`, `the right blamed the left`: the same words, of which two changed places. */
function isSwapped(first: readonly number[], second: readonly number[]): boolean {
  if (first.length !== second.length) return false
  const changed = first.flatMap((word, at) => (word === second[at] ? [] : [at]))
  const [one, other] = changed
  if (changed.length !== 2 || one === undefined || other === undefined) return false
  return first[one] === second[other] && first[other] === second[one]
}

function isSame({words}: Fingerprint, second: Fingerprint): boolean {
  return words.length === second.words.length && words.every((word, at) => word === second.words[at])
}

/** Is an exact double long enough to be none by chance? */
function isTold(length: number, content: number, apart: number): boolean {
  return apart <= NEXT ? length >= SHORTEST && content >= 3 : length >= SHORTEST_FAR && content >= 4
}

/** Can both say the same? One may tell more than the other, not something else; all numbers must agree. */
function saySame(inFirst: Difference, inSecond: Difference): boolean {
  if (inFirst[Content.number] > 0 || inSecond[Content.number] > 0) return false
  const things = ({[Content.noun]: nouns, [Content.name]: names}: Difference) => nouns + names
  if (things(inFirst) > 0 && things(inSecond) > 0) return false
  // A word that is tagged now as a noun and now as a verb: would not affect pay, would not affect jobs.
  if (inFirst[Content.noun] > 0 && inSecond[Content.verb] > 0) return false
  if (inFirst[Content.verb] > 0 && inSecond[Content.noun] > 0) return false
  return inFirst[Content.adverb] === 0 || inSecond[Content.adverb] === 0
}

function differenceOf(from: Fingerprint, other: Fingerprint, vocabulary: Vocabulary): Difference {
  const difference = [0, 0, 0, 0, 0]
  for (const [key, kind] of from.content) {
    if (!other.content.has(key) && !(kind === Content.name && hasStem(key, other, vocabulary)))
      difference[kind]++
  }
  return difference
}

/** Is there another name of the same place or people? */
function hasStem(name: number, {content}: Fingerprint, vocabulary: Vocabulary): boolean {
  const stem = vocabulary.spell(name).slice(0, STEM)
  if (stem.length < STEM) return false
  for (const [key, kind] of content)
    if (kind === Content.name && vocabulary.spell(key).startsWith(stem)) return true
  return false
}

/** How many words of content there are, adverbs aside. */
function sizeOf({content}: Fingerprint): number {
  let size = 0
  for (const kind of content.values()) if (kind !== Content.adverb) size++
  return size
}

function sumOf(difference: Difference): number {
  return difference.reduce((sum, count) => sum + count, 0) - difference[Content.adverb]
}

/** Length of the longest common subsequence of words (Hunt and Szymanski’s problem, by the plain table). */
function commonOrder(first: readonly number[], second: readonly number[]): number {
  let row = new Uint16Array(second.length + 1)
  for (const word of first) {
    const next = new Uint16Array(second.length + 1)
    for (let at = 0; at < second.length; at++) {
      next[at + 1] = word === second[at] ? row[at] + 1 : Math.max(row[at + 1], next[at])
    }
    row = next
  }
  return row[second.length]
}
