import type {Story} from '../language/story.js'
import {TAGS} from '../language/tag.js'
import {modelSection} from '../model/models.js'
import {HashedWeights} from '../model/perceptron.js'
import {SLOT_FEATURES, slotFeatures, type TaggedTokens} from './slot-features.js'

/**
 * Which tags a place asks for, whatever word stands there: a multinomial logistic model over the words and
 * tags around it. Section `slot`, little endian: 40 biases (f32; one for each tag, the rest 0), then a table
 * of weights.
 */
export class SlotModel {
  readonly #biases: Float32Array
  readonly #table: HashedWeights
  readonly #features = new Uint32Array(SLOT_FEATURES)

  /**
   * @param section Bytes of the section, at a multiple of 8; kept and read in place.
   * @throws {Error} If they are cut short.
   */
  constructor(section: Uint8Array) {
    if (section.byteLength < BIASES * 4) throw new Error('Cannot read the models: `slot` is cut short')
    this.#biases = new Float32Array(section.buffer, section.byteOffset, BIASES)
    this.#table = new HashedWeights(section.subarray(BIASES * 4))
  }

  /**
   * How likely each tag is in a place.
   *
   * @param tokens The tokens.
   * @param token The place.
   * @param from First token of its sentence.
   * @param to End of its sentence, exclusive.
   * @returns A probability for each of `TAGS`; they sum to 1.
   */
  probabilities(tokens: TaggedTokens, token: number, from: number, to: number): Float32Array {
    const features = this.#features
    const {weights, scale, bits} = this.#table
    slotFeatures(tokens, token, from, to, 32 - bits, features)
    const scores = new Float32Array(TAGS.length)
    for (const base of features) {
      for (let tag = 0; tag < scores.length; tag++) scores[tag] += weights[base + tag]
    }
    for (let tag = 0; tag < scores.length; tag++) scores[tag] = scores[tag] * scale + this.#biases[tag]
    return softmax(scores)
  }
}

/** Biases that the section holds, so that the weights start at a multiple of 8. */
export const BIASES = 40

/**
 * Turn scores into probabilities.
 *
 * @param scores Logarithms of odds, in place.
 * @returns The same array.
 */
export function softmax(scores: Float32Array): Float32Array {
  let highest = -Infinity
  for (const score of scores) if (score > highest) highest = score
  let sum = 0
  for (let at = 0; at < scores.length; at++) {
    scores[at] = Math.exp(scores[at] - highest)
    sum += scores[at]
  }
  for (let at = 0; at < scores.length; at++) scores[at] /= sum
  return scores
}

let model: SlotModel | undefined

/**
 * How likely each tag is in a token’s place, judged by what stands around it and not by the token.
 *
 * @param story The story.
 * @param token The place.
 * @returns A probability for each of `TAGS`. Punctuation is not counted: it has about 0 everywhere.
 * @throws {Error} If the weights cannot be read.
 */
export function slotScores(story: Story, token: number): Float32Array {
  model ??= new SlotModel(modelSection('slot'))
  return model.probabilities(story, token, story.sentenceStart(token), story.sentenceEnd(token))
}

/**
 * How likely a token’s place asks for one of some tags; see {@link slotScores}.
 *
 * @param story The story.
 * @param token The place.
 * @param mask Tags, as `maskOf` gives them.
 * @returns A probability, from 0 to 1.
 */
export function slotProbability(story: Story, token: number, mask: number): number {
  const scores = slotScores(story, token)
  let sum = 0
  for (let tag = 0; tag < 31; tag++) if ((mask & (1 << tag)) !== 0) sum += scores[tag]
  return sum
}
