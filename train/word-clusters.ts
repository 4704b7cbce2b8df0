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

/** Neighbours of words, counted one text after another. */
export class NeighborCounts {
  readonly #lexicon: Lexicon
  readonly #rows: (Map<number, number> | undefined)[] = []
  readonly #totals: Uint32Array

  /** @param lexicon Says how many words there are. */
  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#totals = new Uint32Array(lexicon.size + 1)
  }

  /** Count a text. */
  add({tokens, ids, sentences}: TokenText): void {
    for (let index = 0; index + 1 < sentences.length; index++) {
      let before = 0
      for (let token = sentences[index]; token <= sentences[index + 1]; token++) {
        const here = token === sentences[index + 1] ? 0 : keyOf(tokens.flags[token], ids[token])
        this.#count(here, before * 2)
        this.#count(before, here * 2 + 1)
        before = here
      }
    }
  }

  #count(key: number, context: number): void {
    if (key < OTHERS) return
    const row = (this.#rows[key - OTHERS] ??= new Map<number, number>())
    row.set(context, (row.get(context) ?? 0) + 1)
    if ((context & 1) === 0) this.#totals[key - OTHERS]++
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
    const columns = new Map<number, number>()
    for (let key = 0; key < OTHERS; key++) columns.set(key, key)
    for (const id of words.slice(0, CONTEXTS)) columns.set(id + OTHERS, columns.size)
    const vectors = words.map((id) => vectorOf(this.#rows[id] ?? new Map<number, number>(), columns))
    const found = kMeans(vectors, (CONTEXTS + OTHERS) * 2)
    const clusters = new Uint8Array(this.#lexicon.size + 1)
    for (const [at, id] of words.entries()) clusters[id] = found[at] + 1
    return clusters
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

/** Roots of counts, so that no common neighbour drowns the others, of length 1. */
function vectorOf(row: ReadonlyMap<number, number>, columns: ReadonlyMap<number, number>): Vector {
  const cells: [number, number][] = []
  let total = 0
  for (const [context, count] of row) {
    const column = columns.get(context >> 1)
    if (column === undefined) continue
    cells.push([column * 2 + (context & 1), Math.sqrt(count)])
    total += count
  }
  cells.sort(([a], [b]) => a - b)
  const length = Math.sqrt(total) || 1
  return {
    columns: Uint16Array.from(cells, ([column]) => column),
    values: Float32Array.from(cells, ([, value]) => value / length)
  }
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
    for (let cluster = 0; cluster < scores.length; cluster++) scores[cluster] += values[at] * means[base + cluster]
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
    for (let cell = 0; cell < columns.length; cell++) means[columns[cell] * count + nearest[at]] += values[cell]
  }
  const squares = new Float64Array(count)
  for (let at = 0; at < means.length; at++) squares[at % count] += means[at] * means[at]
  for (let at = 0; at < means.length; at++) means[at] /= Math.sqrt(squares[at % count]) || 1
}
