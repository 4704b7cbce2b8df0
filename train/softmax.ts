import {MOST_CLASSES} from '../src/model/perceptron.js'

/** Learning rate of the first step; later ones are smaller, a weight at a time (Duchi et al. 2011). */
const RATE = 0.1
/** Sum of squares that a weight begins with, so that its first steps are no leaps. */
const CAUTION = 0.1
/** A candidate whose chance is so nearly right teaches nothing. */
const NEAR = 0.005
/** Share of the weights that fit a byte; the rest are cut to its largest. */
const WITHIN = 0.999

/**
 * A multinomial logistic model over hashed features while it learns (stochastic gradient descent, the mean of
 * the weights over all steps kept). Only the candidates of a place share its chances out.
 */
export class SoftmaxLearner {
  readonly #weights: Float32Array
  readonly #squares: Float32Array
  /** Sum of each change times the step at which it was made. */
  readonly #changes: Float64Array
  #step = 1
  /** Chance of each candidate of the place that was last scored. */
  readonly chances = new Float64Array(MOST_CLASSES)

  /** @param bits How many bits a feature has. */
  constructor(bits: number) {
    this.#weights = new Float32Array(2 ** bits + MOST_CLASSES)
    this.#squares = new Float32Array(this.#weights.length).fill(CAUTION)
    this.#changes = new Float64Array(this.#weights.length)
  }

  /**
   * Score the candidates of a place; {@link chances} says how likely each is.
   *
   * @param features Features of the place.
   * @param known How many there are.
   * @param candidates Classes that can stand there.
   * @param count How many there are.
   * @returns Index of the likeliest candidate.
   */
  choose(features: Uint32Array, known: number, candidates: Uint8Array, count: number): number {
    const {chances} = this
    const weights = this.#weights
    let best = 0
    for (let at = 0; at < count; at++) {
      let score = 0
      for (let feature = 0; feature < known; feature++) score += weights[features[feature] + candidates[at]]
      chances[at] = score
      if (score > chances[best]) best = at
    }
    const highest = chances[best]
    let sum = 0
    for (let at = 0; at < count; at++) sum += chances[at] = Math.exp(chances[at] - highest)
    for (let at = 0; at < count; at++) chances[at] /= sum
    return best
  }

  /**
   * Learn from the place that was last scored, whose features and candidates are given again.
   *
   * @param features Features of the place.
   * @param known How many there are.
   * @param candidates Classes that can stand there.
   * @param count How many there are.
   * @param right The one that is right.
   */
  learn(features: Uint32Array, known: number, candidates: Uint8Array, count: number, right: number): void {
    this.#step++
    for (let at = 0; at < count; at++) {
      const error = (candidates[at] === right ? 1 : 0) - this.chances[at]
      if (Math.abs(error) < NEAR) continue
      for (let feature = 0; feature < known; feature++) {
        const weight = features[feature] + candidates[at]
        this.#squares[weight] += error * error
        const change = (RATE * error) / Math.sqrt(this.#squares[weight])
        this.#weights[weight] += change
        this.#changes[weight] += change * this.#step
      }
    }
  }

  /** Means of the weights over all steps, on a scale on which nearly all fit a byte. */
  means(): Float64Array {
    const means = Float64Array.from(this.#weights, (weight, at) => weight - this.#changes[at] / this.#step)
    const sizes = means
      .map(Math.abs)
      .filter((size) => size > 0)
      .sort()
    const largest = sizes[Math.floor((sizes.length - 1) * WITHIN)] ?? 1
    return means.map((mean) => (mean * 127) / largest)
  }
}
