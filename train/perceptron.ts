import {MOST_CLASSES} from '../src/model/perceptron.js'

/** An averaged perceptron over hashed features while it learns (Collins 2002). */
export class AveragedPerceptron {
  /** Weights as they stand. */
  readonly weights: Int32Array
  /** Sum of each change times the step at which it was made. */
  readonly #changes: Float64Array
  #step = 1

  /** @param bits How many bits a feature has. */
  constructor(bits: number) {
    this.weights = new Int32Array(2 ** bits + MOST_CLASSES)
    this.#changes = new Float64Array(this.weights.length)
  }

  /**
   * Learn from a choice.
   *
   * @param features Features of the place.
   * @param count How many there are.
   * @param right The class that is right.
   * @param chosen The class that was chosen.
   */
  learn(features: Uint32Array, count: number, right: number, chosen: number): void {
    this.#step++
    if (right === chosen) return
    for (let at = 0; at < count; at++) {
      const base = features[at]
      this.weights[base + right]++
      this.#changes[base + right] += this.#step
      this.weights[base + chosen]--
      this.#changes[base + chosen] -= this.#step
    }
  }

  /** Means of the weights over all steps. */
  means(): Float64Array {
    return Float64Array.from(this.weights, (weight, at) => weight - this.#changes[at] / this.#step)
  }
}

/**
 * Put a list into an order that looks like chance and is the same every time.
 *
 * @param list What is put into order, in place.
 * @param seed Any integer.
 */
export function shuffle(list: unknown[], seed: number): void {
  let state = seed | 0
  for (let at = list.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0
    const other = Math.floor(((state >>> 0) / 2 ** 32) * (at + 1))
    const kept = list[at]
    list[at] = list[other]
    list[other] = kept
  }
}
