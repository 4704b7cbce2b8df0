import {compare, type Likeness} from './compare.js'
import type {Fingerprint} from './fingerprint.js'
import type {Vocabulary} from './vocabulary.js'

/** A content word in more sentences than this tells nothing about any two of them. */
const COMMON = 12
/** Sentences before one that it is compared with whatever words they share. */
const BEFORE = 2
/** What stands three times and more is a refrain, unless it has as many words as this. */
const REFRAIN = 20

/** Two sentences that say the same. */
export interface Double {
  first: Fingerprint
  second: Fingerprint
  likeness: Likeness
}

/** Pairs of sentences that say the same; each second copy once. */
export function* doublesOf(
  fingerprints: readonly Fingerprint[],
  vocabulary: Vocabulary
): Generator<Double, void, undefined> {
  const copies = copiesOf(fingerprints)
  const index = new Map<number, number[]>()
  const shared = new Map<number, number>()
  for (const [second, fingerprint] of fingerprints.entries()) {
    shared.clear()
    for (const key of fingerprint.content.keys()) {
      const earlier = index.get(key)
      if (!earlier) index.set(key, [second])
      else {
        if (earlier.length <= COMMON)
          for (const first of earlier) shared.set(first, (shared.get(first) ?? 0) + 1)
        earlier.push(second)
      }
    }
    for (let first = second - 1; first >= 0; first--) {
      if (fingerprint.place - fingerprints[first].place > BEFORE) break
      shared.set(first, Infinity)
    }
    const copy = copies.get(second)
    if (copy && copy.count > BEFORE && fingerprint.words.length < REFRAIN) continue
    if (copy) shared.set(copy.first, Infinity)
    const half = fingerprint.content.size / 2
    for (const [at, count] of shared) {
      const first = fingerprints[at]
      const likeness = count >= half ? compare(first, fingerprint, vocabulary) : undefined
      if (!likeness) continue
      yield {first, second: fingerprint, likeness}
      break
    }
  }
}

/** The first copy, and the number of all, of sentences with the same words. */
function copiesOf(fingerprints: readonly Fingerprint[]): Map<number, {first: number; count: number}> {
  const byHash = new Map<number, {first: number; count: number}>()
  const copies = new Map<number, {first: number; count: number}>()
  for (const [at, {words}] of fingerprints.entries()) {
    let hash = words.length
    for (const word of words) hash = (Math.imul(hash, 31) + word) | 0
    const copy = byHash.get(hash)
    if (!copy) byHash.set(hash, {first: at, count: 1})
    else {
      copy.count++
      copies.set(at, copy)
    }
  }
  return copies
}
