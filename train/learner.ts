import {MOST_WEIGHT, writeSparse, type Weight} from '../src/model/sparse.js'

/** Learning rate of the first step; later ones are smaller, a row at a time (Duchi et al. 2011). */
const RATE = 0.2
/** A row is learnt from when it was seen so often before: rarer ones would be noise in those of others. */
const COMMON = 6
/** A class less likely than this learns nothing from a place. */
const UNLIKELY = 0.002
/** Share of the kept weights that fit a cell; the rest are cut to its largest. */
const WITHIN = 0.995

/** What is kept of a model when it is packed. */
export interface Pruning {
  /** How many weights are kept. */
  keep: number
  /**
   * How much it counts how often a row was learnt from: 0 keeps the largest weights, good for words; 1 those
   * that moved most scores, good for structure.
   */
  use: number
  /** Added to the biases, where classes were sampled. */
  biases?: readonly number[]
}

/**
 * A multinomial logistic model over hashed rows while it learns, by stochastic gradient descent. With one
 * class it is a logistic model that answers yes or no.
 */
export class Learner {
  readonly #bits: number
  readonly #classes: number
  readonly #weights: Float32Array
  readonly #squares: Float32Array
  readonly #seen: Uint8Array
  readonly #biases: Float64Array
  readonly #scores: Float64Array
  readonly #known = new Uint32Array(64)
  #biasRate = 0.1

  /**
   * @param bits Bits of a row.
   * @param classes How many classes there are.
   */
  constructor(bits: number, classes: number) {
    this.#bits = bits
    this.#classes = classes
    this.#weights = new Float32Array(2 ** bits * classes)
    this.#squares = new Float32Array(2 ** bits).fill(1)
    this.#seen = new Uint8Array(2 ** bits)
    this.#biases = new Float64Array(classes)
    this.#scores = new Float64Array(classes)
  }

  /**
   * Learn from a place.
   *
   * @param rows Its rows.
   * @param count How many there are.
   * @param right The class that stands there; with one class, 1 for yes and 0 for no.
   */
  learn(rows: Uint32Array, count: number, right: number): void {
    const known = this.#knownOf(rows, count)
    const classes = this.#classes
    const weights = this.#weights
    const scores = this.#scores
    for (let at = 0; at < classes; at++) scores[at] = this.#biases[at]
    for (let at = 0; at < known; at++) {
      const base = this.#known[at] * classes
      for (let to = 0; to < classes; to++) scores[to] += weights[base + to]
    }
    this.#toErrors(right)
    let square = 0
    for (let at = 0; at < classes; at++) square += scores[at] * scores[at]
    if (square < 1e-5) return
    for (let at = 0; at < known; at++) {
      const row = this.#known[at]
      this.#squares[row] += square
      const rate = RATE / Math.sqrt(this.#squares[row])
      const base = row * classes
      for (let to = 0; to < classes; to++) {
        if (scores[to] !== 0) weights[base + to] += rate * scores[to]
      }
    }
    this.#biasRate = Math.max(1e-4, this.#biasRate * 0.9999)
    for (let at = 0; at < classes; at++) this.#biases[at] += this.#biasRate * scores[at]
  }

  /** Rows that were seen often enough; all are counted. */
  #knownOf(rows: Uint32Array, count: number): number {
    let known = 0
    for (let at = 0; at < count; at++) {
      const row = rows[at]
      if (this.#seen[row] >= COMMON) this.#known[known++] = row
      else this.#seen[row]++
    }
    return known
  }

  /** Turn scores into what each class is short of. */
  #toErrors(right: number): void {
    const scores = this.#scores
    if (this.#classes === 1) {
      scores[0] = right - 1 / (1 + Math.exp(-scores[0]))
      return
    }
    let highest = -Infinity
    for (const score of scores) if (score > highest) highest = score
    let sum = 0
    for (let at = 0; at < scores.length; at++) sum += scores[at] = Math.exp(scores[at] - highest)
    for (let at = 0; at < scores.length; at++) {
      const chance = scores[at] / sum
      scores[at] = at === right ? 1 - chance : chance < UNLIKELY ? 0 : -chance
    }
  }

  /**
   * Pack the weights that matter most.
   *
   * @param pruning What is kept.
   * @returns Bytes of a section that `SparseModel` reads.
   */
  pack({keep, use, biases = []}: Pruning): Uint8Array {
    const worthOf = (at: number) =>
      Math.abs(this.#weights[at]) * (this.#squares[Math.floor(at / this.#classes)] - 1) ** (use / 2)
    const worth = new Float32Array(this.#weights.length)
    let some = 0
    for (let at = 0; at < worth.length; at++) {
      if (this.#weights[at] !== 0) worth[some++] = worthOf(at)
    }
    const least = some <= keep ? 0 : worth.subarray(0, some).sort()[some - keep]
    const weights: (Weight & {worth: number})[] = []
    for (let at = 0; at < this.#weights.length; at++) {
      if (this.#weights[at] === 0 || worthOf(at) < least) continue
      const row = Math.floor(at / this.#classes)
      weights.push({row, class: at % this.#classes, value: this.#weights[at], worth: worthOf(at)})
    }
    weights.sort((a, b) => b.worth - a.worth || a.row - b.row || a.class - b.class)
    const sizes = Float32Array.from(weights, ({value}) => Math.abs(value)).sort()
    return writeSparse({
      bits: this.#bits,
      classes: this.#classes,
      scale: (sizes[Math.floor((sizes.length - 1) * WITHIN)] ?? 1) / MOST_WEIGHT,
      biases: this.#biases.map((bias, at) => bias + (biases[at] ?? 0)),
      weights
    })
  }
}
