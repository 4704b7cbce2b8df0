import type {Fingerprint} from './fingerprint.js'

/** How alike two sentences are. */
export type Likeness = 'exact' | 'near' | 'reworded'

/** Shortest sentence, in words, that is told as a double anywhere in the story. */
const SHORTEST = 6
/** Shortest sentence, in words, for one that is not quite the same. */
const SHORTEST_NEAR = 10
/** Share of the words in the same order that makes a near double. */
const SAME_ORDER = 0.85
/** Share of content words in common that makes the next sentence a rewording. */
const SAME_CONTENT = 0.75
/** Sentences apart at which a rewording is still told from a later summary. */
const NEXT = 2
/** Letters that two names of one place share: Catal-an, Catal-onia. */
const STEM = 5

/**
 * Compare two sentences.
 *
 * @param first The earlier sentence.
 * @param second The later one.
 * @param apart How many sentences apart they stand.
 * @returns How alike they are; `undefined` where they may say different things.
 */
export function compare(first: Fingerprint, second: Fingerprint, apart: number): Likeness | undefined {
  const shorter = Math.min(first.words.length, second.words.length)
  if (
    first.words.length === second.words.length &&
    first.words.every((word, at) => word === second.words[at])
  ) {
    return shorter >= SHORTEST || (apart === 1 && first.content.size >= 3) ? 'exact' : undefined
  }
  if (first.negations !== second.negations || !sameFacts(first, second)) return undefined
  const [onlyFirst, onlySecond] = [missing(first, second), missing(second, first)]
  const contents = first.content.size + second.content.size
  const inCommon = (contents - onlyFirst - onlySecond) / contents
  const longer = Math.max(first.words.length, second.words.length)
  // Where each has a content word that the other lacks, one fact may have been put for another.
  const replaced = Math.min(onlyFirst, onlySecond)
  if (
    shorter >= SHORTEST_NEAR &&
    replaced <= contents / 40 &&
    commonOrder(first.words, second.words) >= SAME_ORDER * longer
  ) {
    return 'near'
  }
  if (apart > NEXT) return undefined
  const few = Math.min(first.content.size, second.content.size)
  if (apart === 1 && few >= 3 && inCommon === 1 && shorter >= SHORTEST - 1) return 'near'
  return few >= 5 && inCommon >= SAME_CONTENT && replaced <= 1 ? 'reworded' : undefined
}

/** Do numbers and names agree? One sentence may name more than the other, not something else. */
function sameFacts(first: Fingerprint, second: Fingerprint): boolean {
  const inFirst = [...first.facts].filter((fact) => !holds(second, fact))
  const inSecond = [...second.facts].filter((fact) => !holds(first, fact))
  const isNumber = (fact: string) => /\d/u.test(fact)
  if (inFirst.some(isNumber) || inSecond.some(isNumber)) return false
  return inFirst.length === 0 || inSecond.length === 0
}

function holds({content}: Fingerprint, fact: string): boolean {
  if (content.has(fact)) return true
  if (fact.length < STEM || /\d/u.test(fact)) return false
  for (const other of content) if (other.startsWith(fact.slice(0, STEM))) return true
  return false
}

function missing(from: Fingerprint, other: Fingerprint): number {
  let count = 0
  for (const key of from.content) if (!holds(other, key)) count++
  return count
}

/** Length of the longest common subsequence of words (Hunt and Szymanski’s problem, by the plain table). */
function commonOrder(first: readonly string[], second: readonly string[]): number {
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
