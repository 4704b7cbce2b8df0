/**
 * Words that stand among the same neighbours, put together: spherical k-means (Dhillon and Modha 2001) over
 * counts of the commonest words right before and right behind each word (Schütze 1995).
 */
import type {Lexicon} from '../src/language/lexicon.js'
import {CLUSTERS} from '../src/language/tag-context.js'
import {Flag} from '../src/language/tokens.js'
import type {TokenText} from './tagger-texts.js'

/** So many of the commonest words tell the others apart, on each side. */
const CONTEXTS = 800
/** A word seen less often is in no cluster. */
const COMMON = 12
const ROUNDS = 12
/** Contexts of tokens that are no listed word: the end of a sentence, a mark, figures, an unlisted word. */
const OTHERS = 4

/** Neighbours of words, from one text after another. */
export class NeighborCounts {
  readonly #totals: Uint32Array
  /** Keys of the tokens of each text; 0 stands between sentences. */
  readonly #texts: Uint32Array[] = []

  /** @param lexicon Says how many words there are. */
  constructor(lexicon: Lexicon) {
    this.#totals = new Uint32Array(lexicon.size + 1)
  }

  /** Add a text. */
  add({tokens, ids, sentences}: TokenText): void {
    const keys = new Uint32Array(tokens.count + sentences.length)
    let at = 1
    for (let index = 0; index + 1 < sentences.length; index++) {
      for (let token = sentences[index]; token < sentences[index + 1]; token++) {
        const key = keyOf(tokens.flags[token], ids[token])
        keys[at++] = key
        if (key >= OTHERS) this.#totals[key - OTHERS]++
      }
      at++
    }
    this.#texts.push(keys)
  }

  /**
   * Put the words into clusters.
   *
   * @returns Cluster of each id of the lexicon, 1 to {@link CLUSTERS} - 1; 0 for a rare word.
   */
  clusters(): Uint8Array {
    const totals = this.#totals
    const words = Array.from(totals.keys()).filter((id) => totals[id] >= COMMON)
    words.sort((a, b) => totals[b] - totals[a] || a - b)
    const size = (Math.min(CONTEXTS, words.length) + OTHERS) * 2
    const counts = this.#count(words, size)
    const vectors = words.map((_, row) => vectorOf(counts.subarray(row * size, (row + 1) * size)))
    const nearest = kMeans(vectors, size)
    const clusters = new Uint8Array(totals.length)
    for (const [at, id] of words.entries()) clusters[id] = nearest[at] + 1
    return clusters
  }

  /** How often each context stands before and behind each word: a row a word, two columns a context. */
  #count(words: readonly number[], size: number): Uint32Array {
    const rows = new Int32Array(this.#totals.length + OTHERS).fill(-1)
    const columns = new Int32Array(rows.length).fill(-1)
    for (let key = 0; key < OTHERS; key++) columns[key] = key
    for (const [at, id] of words.entries()) {
      rows[id + OTHERS] = at
      if (at < CONTEXTS) columns[id + OTHERS] = at + OTHERS
    }
    const counts = new Uint32Array(words.length * size)
    for (const keys of this.#texts) {
      for (let at = 1; at < keys.length; at++) {
        const before = keys[at - 1]
        const here = keys[at]
        if (rows[here] >= 0 && columns[before] >= 0) counts[rows[here] * size + columns[before] * 2]++
        if (rows[before] >= 0 && columns[here] >= 0) counts[rows[before] * size + columns[here] * 2 + 1]++
      }
    }
    return counts
  }
}

/** A word’s place among the counted: its id behind the {@link OTHERS}. */
function keyOf(flags: number, id: number): number {
  if ((flags & Flag.word) === 0) return 1
  if ((flags & Flag.digit) !== 0) return 2
  return id === 0 ? 3 : id + OTHERS
}

/** Columns of a vector and its values there. */
interface Vector {
  columns: Uint16Array
  values: Float32Array
}

/** Roots of counts, so that no common neighbour drowns the others, at length 1. */
function vectorOf(counts: Uint32Array): Vector {
  const columns = Uint16Array.from(Array.from(counts.keys()).filter((column) => counts[column] > 0))
  const length = Math.sqrt(counts.reduce((sum, count) => sum + count, 0)) || 1
  return {columns, values: Float32Array.from(columns, (column) => Math.sqrt(counts[column]) / length)}
}

/** The nearest of the means for each vector; at first the first vectors, of the commonest words, are the means. */
function kMeans(vectors: readonly Vector[], size: number): Uint8Array {
  const count = CLUSTERS - 1
  const means = new Float32Array(size * count)
  const nearest = new Uint8Array(vectors.length)
  for (let at = 0; at < Math.min(count, vectors.length); at++) nearest[at] = at
  move(means, vectors.slice(0, count), nearest)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, vector] of vectors.entries()) nearest[at] = nearestOf(means, vector)
    move(means, vectors, nearest)
  }
  return nearest
}

function nearestOf(means: Float32Array, {columns, values}: Vector): number {
  const scores = new Float32Array(CLUSTERS - 1)
  for (let at = 0; at < columns.length; at++) {
    const base = columns[at] * scores.length
    for (let cluster = 0; cluster < scores.length; cluster++)
      scores[cluster] += values[at] * means[base + cluster]
  }
  let best = 0
  for (let cluster = 1; cluster < scores.length; cluster++) if (scores[cluster] > scores[best]) best = cluster
  return best
}

/** Move each mean to the middle of its vectors. */
function move(means: Float32Array, vectors: readonly Vector[], nearest: Uint8Array): void {
  const count = CLUSTERS - 1
  means.fill(0)
  for (const [at, {columns, values}] of vectors.entries()) {
    for (let cell = 0; cell < columns.length; cell++)
      means[columns[cell] * count + nearest[at]] += values[cell]
  }
  const squares = new Float64Array(count)
  for (let at = 0; at < means.length; at++) squares[at % count] += means[at] * means[at]
  for (let at = 0; at < means.length; at++) means[at] /= Math.sqrt(squares[at % count]) || 1
}
