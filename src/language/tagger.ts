import {HashedWeights, MOST_CLASSES} from '../model/perceptron.js'
import type {Lexicon} from './lexicon.js'
import {PAD, TagContext} from './tag-context.js'
import {TagDictionary} from './tag-dictionary.js'
import {MOST_FEATURES, tagFeatures} from './tag-features.js'
import {TagHistory} from './tag-history.js'
import type {Tokens} from './tokens.js'

/** Part-of-speech tagger: a linear model over hashed integer features, from left to right. */
export class Tagger {
  readonly #context: TagContext
  readonly #weights: Int8Array
  readonly #shift: number
  readonly #history = new TagHistory()
  readonly #features = new Uint32Array(MOST_FEATURES)
  readonly #candidates = new Uint8Array(MOST_CLASSES)
  readonly #scores = new Int32Array(MOST_CLASSES)

  /**
   * @param section Bytes of the section `tagger`, at a multiple of 8; kept and read in place.
   * @param lexicon Says which tags a word can have.
   * @throws {Error} If the section is damaged.
   */
  constructor(section: Uint8Array, lexicon: Lexicon) {
    const dictionary = new TagDictionary(section)
    const table = new HashedWeights(section.subarray(dictionary.byteLength))
    const clusters = section.subarray(dictionary.byteLength + table.byteLength)
    if (clusters.length !== lexicon.size + 1) {
      throw new Error('Cannot read the models: the tagger’s section is cut short; install copydesk again')
    }
    this.#context = new TagContext(lexicon, dictionary, clusters)
    this.#weights = table.weights
    this.#shift = 32 - table.bits
  }

  /**
   * Tag the tokens of one sentence.
   *
   * @param tokens All tokens.
   * @param ids Lexicon id of each token.
   * @param from First token of the sentence.
   * @param to Its end, exclusive.
   * @param tags Where the tags are written.
   * @param fixed A token whose tag is known; `tags` holds it.
   */
  tag(tokens: Tokens, ids: Uint32Array, from: number, to: number, tags: Uint8Array, fixed = -1): void {
    const context = this.#context
    context.read(tokens, ids, from, to)
    const history = this.#history
    history.begin()
    for (let index = 0; index < to - from; index++) {
      const tag = from + index === fixed ? tags[fixed] : this.#choose(index)
      tags[from + index] = tag
      history.add(tag, context.word[index + PAD])
    }
  }

  /** Best tag of a token of the sentence in the context. */
  #choose(index: number): number {
    const candidates = this.#candidates
    const count = candidatesOf(this.#context, index, candidates)
    if (count === 1) return candidates[0]
    const features = this.#features
    const weights = this.#weights
    const known = tagFeatures(this.#context, index, this.#history, this.#shift, features)
    if (count === 2) return this.#chooseOne(candidates[0], candidates[1], known)
    const scores = this.#scores
    scores.fill(0, 0, count)
    for (let at = 0; at < known; at++) {
      const base = features[at]
      for (let candidate = 0; candidate < count; candidate++) {
        scores[candidate] += weights[base + candidates[candidate]]
      }
    }
    let best = 0
    for (let candidate = 1; candidate < count; candidate++) {
      if (scores[candidate] > scores[best]) best = candidate
    }
    return candidates[best]
  }

  /** Better of two tags, as most words in doubt have: the first where they are even. */
  #chooseOne(first: number, second: number, known: number): number {
    const features = this.#features
    const weights = this.#weights
    let lead = 0
    for (let at = 0; at < known; at++) lead += weights[features[at] + second] - weights[features[at] + first]
    return lead > 0 ? second : first
  }
}

/**
 * Tags that a token can have.
 *
 * @param context The sentence.
 * @param index The token, counted from the start of the sentence.
 * @param candidates Where they are written, lowest first.
 * @returns How many there are, at least one.
 */
export function candidatesOf(context: TagContext, index: number, candidates: Uint8Array): number {
  let count = 0
  for (let mask = context.low[index + PAD]; mask !== 0; mask &= mask - 1) {
    candidates[count++] = 31 - Math.clz32(mask & -mask)
  }
  for (let mask = context.high[index + PAD]; mask !== 0; mask &= mask - 1) {
    candidates[count++] = 62 - Math.clz32(mask & -mask)
  }
  return count
}
