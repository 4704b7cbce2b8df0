import {feature, feature2, feature3} from '../model/perceptron.js'
import {PAD, type TagContext} from './tag-context.js'
import {Flag} from './tokens.js'
import {hashAt} from './word-hash.js'

/** How many features a token has at most. */
export const MOST_FEATURES = 25

/** A tag that stands before the first token. */
export const NO_TAG = 63

/**
 * Features of a token’s tag.
 *
 * @param context The sentence.
 * @param index The token, counted from the start of the sentence.
 * @param one Tag of the token before it, or {@link NO_TAG}.
 * @param two Tag of the token before that.
 * @param shift 32 less the bits of the table of weights.
 * @param features Where they are written.
 * @returns How many there are.
 */
export function tagFeatures(
  context: TagContext,
  index: number,
  one: number,
  two: number,
  shift: number,
  features: Uint32Array
): number {
  const {word, group, shape} = context
  const at = index + PAD
  const w = word[at]
  const g = group[at]
  const before = word[at - 1]
  const after = word[at + 1]
  const both = one | (two << 6)
  features[0] = feature(0, w, shift)
  features[1] = feature2(1, w, one, shift)
  features[2] = feature(2, one, shift)
  features[3] = feature(3, both, shift)
  features[4] = feature(4, before, shift)
  features[5] = feature(5, after, shift)
  features[6] = feature(6, word[at - 2], shift)
  features[7] = feature(7, word[at + 2], shift)
  features[8] = feature2(8, before, w, shift)
  features[9] = feature2(9, w, after, shift)
  features[10] = feature2(10, g, one, shift)
  features[11] = feature2(11, g, group[at + 1], shift)
  features[12] = feature2(12, g, both, shift)
  features[13] = feature2(13, g, shape[at], shift)
  features[14] = feature2(14, w, shape[at], shift)
  features[15] = feature2(15, after, one, shift)
  features[16] = feature2(16, group[at + 1], one, shift)
  return context.rare[at] === 1 ? letterFeatures(context, index, one, shift, features) : 17
}

/** Features that the letters of a rare word give; the first 17 are there already. */
function letterFeatures(
  context: TagContext,
  index: number,
  one: number,
  shift: number,
  features: Uint32Array
): number {
  const {shape, tokens} = context
  const at = index + PAD
  const {text} = tokens
  const token = context.from + index
  const start = tokens.start[token]
  const end = tokens.end[token]
  const three = hashAt(text, Math.max(start, end - 3), end)
  features[17] = feature(17, hashAt(text, Math.max(start, end - 2), end), shift)
  features[18] = feature(18, three, shift)
  features[19] = feature(19, hashAt(text, Math.max(start, end - 4), end), shift)
  features[20] = feature(20, hashAt(text, start, Math.min(end, start + 3)), shift)
  features[21] = feature2(21, three, shape[at], shift)
  features[22] = feature2(22, three, one, shift)
  features[23] = feature3(23, shape[at], shape[at - 1], shape[at + 1], shift)
  if ((tokens.flags[token] & Flag.hyphen) === 0) return 24
  features[24] = feature(24, hashAt(text, lastPart(text, start, end), end), shift)
  return 25
}

/** Where the last part of a hyphened word starts. */
function lastPart(text: string, start: number, end: number): number {
  let at = end
  while (at > start && text.charCodeAt(at - 1) !== 45) at--
  return at
}
