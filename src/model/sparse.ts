/**
 * Few weights of a large linear model: those that training left after pruning, in a hash table of cells of
 * two bytes. A cell holds 11 bits of a check and 5 bits of a weight, so that a weight which was pruned is
 * taken for another one in three hundred times; a weight lies in one of two buckets of four cells.
 *
 * Layout, little endian: bits of a row (u32), classes (u32), buckets (u32), scale (f32), a bias a class
 * (f32 each), then the cells (u16 each).
 */

const HEADER = 16
/** Cells of a bucket. */
const BUCKET = 4
const CHECK_BITS = 11
const WEIGHT_BITS = 16 - CHECK_BITS
/** Largest weight in a cell; the smallest is its negative. */
export const MOST_WEIGHT = 2 ** (WEIGHT_BITS - 1) - 1
const OFFSET = 2 ** (WEIGHT_BITS - 1)
/** Share of the cells that are filled. */
const LOAD = 0.86

/** A weight of a class of a row. */
export interface Weight {
  row: number
  class: number
  /** In units of the model’s score. */
  value: number
}

/** A sparse linear model, read in place. */
export class SparseModel {
  /** A row (hashed feature) is an integer of so many bits. */
  readonly bits: number
  /** How many classes it tells apart; 1 for a yes or no. */
  readonly classes: number
  /** How many bytes it takes. */
  readonly byteLength: number
  readonly #scale: number
  readonly #biases: Float32Array
  readonly #cells: Uint16Array
  readonly #buckets: number

  /**
   * @param bytes Bytes that start with a model, at a multiple of 4; kept and viewed.
   * @throws {Error} If they are cut short.
   */
  constructor(bytes: Uint8Array) {
    const cut = new Error('Cannot read the models: a table of weights is cut short; install copydesk again')
    if (bytes.byteLength < HEADER) throw cut
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.bits = view.getUint32(0, true)
    this.classes = view.getUint32(4, true)
    this.#buckets = view.getUint32(8, true)
    this.#scale = view.getFloat32(12, true)
    const cells = HEADER + this.classes * 4
    this.byteLength = cells + this.#buckets * BUCKET * 2
    if (this.byteLength > bytes.byteLength) throw cut
    this.#biases = new Float32Array(bytes.buffer, bytes.byteOffset + HEADER, this.classes)
    this.#cells = new Uint16Array(bytes.buffer, bytes.byteOffset + cells, this.#buckets * BUCKET)
  }

  /**
   * Score of a class.
   *
   * @param rows Rows of a place.
   * @param count How many there are.
   * @param ofClass The class.
   * @returns Logarithm of odds, up to what is common to all classes.
   */
  score(rows: Uint32Array, count: number, ofClass: number): number {
    const cells = this.#cells
    // As an unsigned integer it is divided by as one: a remainder of floating numbers takes ten times as long.
    const buckets = this.#buckets >>> 0
    let sum = 0
    for (let at = 0; at < count; at++) sum += weightIn(cells, buckets, keyOf(rows[at], ofClass))
    return sum * this.#scale + this.#biases[ofClass]
  }
}

/** Weight of a key; 0 where neither of its buckets has one. */
function weightIn(cells: Uint16Array, buckets: number, key: number): number {
  const check = checkOf(key)
  const first = bucketOf(key, buckets) * BUCKET
  for (let at = first; at < first + BUCKET; at++) {
    if (cells[at] >>> WEIGHT_BITS === check) return (cells[at] & (2 * OFFSET - 1)) - OFFSET
  }
  const second = otherBucketOf(key, buckets) * BUCKET
  for (let at = second; at < second + BUCKET; at++) {
    if (cells[at] >>> WEIGHT_BITS === check) return (cells[at] & (2 * OFFSET - 1)) - OFFSET
  }
  return 0
}

/** What {@link writeSparse} is given. */
export interface SparseParts {
  bits: number
  classes: number
  /** What a weight of 1 in a cell is worth. */
  scale: number
  biases: ArrayLike<number>
  /** Weights, the most telling first: where there is no room, a later one is left out. */
  weights: readonly Weight[]
}

/**
 * Write a sparse model.
 *
 * @param parts What it holds.
 * @returns Bytes that {@link SparseModel} reads; the same for the same parts.
 */
export function writeSparse({bits, classes, scale, biases, weights}: SparseParts): Uint8Array {
  const buckets = Math.max(1, Math.ceil(weights.length / LOAD / BUCKET))
  const start = HEADER + classes * 4
  // A multiple of 4, so that what follows can be read in place.
  const bytes = new Uint8Array((start + buckets * BUCKET * 2 + 3) & ~3)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, bits, true)
  view.setUint32(4, classes, true)
  view.setUint32(8, buckets, true)
  view.setFloat32(12, scale, true)
  for (let at = 0; at < classes; at++) view.setFloat32(HEADER + at * 4, biases[at] ?? 0, true)
  const table = new Table(new Uint16Array(bytes.buffer, start, buckets * BUCKET), buckets)
  for (const weight of weights) {
    const value = Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, Math.round(weight.value / scale)))
    if (value !== 0) table.put(keyOf(weight.row, weight.class), value)
  }
  return bytes
}

/** Cells while they are filled. */
class Table {
  readonly #cells: Uint16Array
  readonly #buckets: number
  /** Key of each cell that is filled. */
  readonly #keys: Int32Array

  constructor(cells: Uint16Array, buckets: number) {
    this.#cells = cells
    this.#buckets = buckets
    this.#keys = new Int32Array(cells.length)
  }

  /** Put a weight into the emptier of its buckets, or make room by a move; leave it out if there is none. */
  put(key: number, value: number): void {
    const cell = this.#emptyCell(key) ?? this.#makeRoom(key)
    if (cell === undefined) return
    this.#cells[cell] = (checkOf(key) << WEIGHT_BITS) | (value + OFFSET)
    this.#keys[cell] = key
  }

  #bucketsOf(key: number): [number, number] {
    return [bucketOf(key, this.#buckets), otherBucketOf(key, this.#buckets)]
  }

  #emptyCell(key: number): number | undefined {
    const empty = this.#bucketsOf(key).map((bucket) => {
      const from = bucket * BUCKET
      const filled = this.#cells.subarray(from, from + BUCKET).filter((cell) => cell !== 0).length
      return {cell: from + filled, filled}
    })
    const [best] = empty.sort((a, b) => a.filled - b.filled)
    return best.filled < BUCKET ? best.cell : undefined
  }

  /** Move a weight to its other bucket (cuckoo hashing, one step; Pagh and Rodler 2004). */
  #makeRoom(key: number): number | undefined {
    for (const bucket of this.#bucketsOf(key)) {
      for (let cell = bucket * BUCKET; cell < (bucket + 1) * BUCKET; cell++) {
        const to = this.#emptyCell(this.#keys[cell])
        if (to === undefined) continue
        this.#cells[to] = this.#cells[cell]
        this.#keys[to] = this.#keys[cell]
        return cell
      }
    }
    return undefined
  }
}

function keyOf(row: number, ofClass: number): number {
  const mixed = Math.imul(row ^ Math.imul(ofClass + 1, 0x9e_37_79_b1), 0x85_eb_ca_6b)
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2_b2_ae_35)
}

/** Check of a key, never 0: an empty cell has no check. */
function checkOf(key: number): number {
  return ((key >>> 3) % (2 ** CHECK_BITS - 1)) + 1
}

function bucketOf(key: number, buckets: number): number {
  return ((key ^ (key >>> 16)) >>> 0) % buckets
}

function otherBucketOf(key: number, buckets: number): number {
  return (Math.imul(key ^ (key >>> 13), 0x27_d4_eb_2f) >>> 0) % buckets
}
