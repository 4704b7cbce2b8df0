import {feature, feature2, feature3} from '../model/perceptron.js'
import {PAD, type TagContext} from './tag-context.js'
import type {TagHistory} from './tag-history.js'
import {Flag} from './tokens.js'
import {hashAt} from './word-hash.js'

/** How many features a token has at most. */
export const MOST_FEATURES = 35

/**
 * Features of a token’s tag.
 *
 * @param context The sentence.
 * @param index The token, counted from the start of the sentence.
 * @param history Tags of the tokens before it.
 * @param shift 32 less the bits of the table of weights.
 * @param features Where they are written.
 * @returns How many there are.
 */
export function tagFeatures(
  context: TagContext,
  index: number,
  history: TagHistory,
  shift: number,
  features: Uint32Array
): number {
  const {word, group, shape, cluster} = context
  const {one, verb} = history
  const at = index + PAD
  const w = word[at]
  const g = group[at]
  const s = shape[at]
  const c = cluster[at]
  const before = word[at - 1]
  const after = word[at + 1]
  const afterGroup = group[at + 1]
  const both = one | (history.two << 6)
  let count = 0
  // The word, the tags before it and the words around it.
  features[count++] = feature(0, w, shift)
  features[count++] = feature2(1, w, one, shift)
  features[count++] = feature(2, one, shift)
  features[count++] = feature(3, both, shift)
  features[count++] = feature(4, before, shift)
  features[count++] = feature(5, after, shift)
  features[count++] = feature(6, word[at - 2], shift)
  features[count++] = feature(7, word[at + 2], shift)
  features[count++] = feature2(8, before, w, shift)
  features[count++] = feature2(9, w, after, shift)
  // The tags that the word and the next one can have.
  features[count++] = feature2(10, g, one, shift)
  features[count++] = feature2(11, g, afterGroup, shift)
  features[count++] = feature2(12, g, both, shift)
  features[count++] = feature2(13, g, s, shift)
  features[count++] = feature2(14, w, s, shift)
  features[count++] = feature2(15, after, one, shift)
  features[count++] = feature2(16, afterGroup, one, shift)
  // The last verb of the clause: what follows *have* or *to* depends on it over any distance.
  features[count++] = feature2(17, verb, g, shift)
  features[count++] = feature3(18, verb, g, one, shift)
  features[count++] = feature3(19, verb, g, afterGroup, shift)
  // Clusters, for words that the treebanks have seldom.
  features[count++] = feature2(20, c, one, shift)
  features[count++] = feature2(21, c, both, shift)
  features[count++] = feature3(22, c, cluster[at + 1], one, shift)
  features[count++] = feature2(23, c, s, shift)
  features[count++] = feature2(24, cluster[at - 1], g, shift)
  features[count++] = feature2(25, cluster[at + 1], g, shift)
  features[count++] = feature2(26, cluster[at - 1], c, shift)
  return context.rare[at] === 1 ? letterFeatures(context, index, one, shift, features, count) : count
}

/** Features that the letters of a rare word give; the first `count` are there already. */
function letterFeatures(
  context: TagContext,
  index: number,
  one: number,
  shift: number,
  features: Uint32Array,
  count: number
): number {
  const {shape, tokens} = context
  const at = index + PAD
  const {text} = tokens
  const token = context.from + index
  const start = tokens.start[token]
  const end = tokens.end[token]
  const three = hashAt(text, Math.max(start, end - 3), end)
  features[count++] = feature(27, hashAt(text, Math.max(start, end - 2), end), shift)
  features[count++] = feature(28, three, shift)
  features[count++] = feature(29, hashAt(text, Math.max(start, end - 4), end), shift)
  features[count++] = feature(30, hashAt(text, start, Math.min(end, start + 3)), shift)
  features[count++] = feature2(31, three, shape[at], shift)
  features[count++] = feature2(32, three, one, shift)
  features[count++] = feature3(33, shape[at], shape[at - 1], shape[at + 1], shift)
  if ((tokens.flags[token] & Flag.hyphen) === 0) return count
  features[count++] = feature(34, hashAt(text, lastPart(text, start, end), end), shift)
  return count
}

/** Where the last part of a hyphened word starts. */
function lastPart(text: string, start: number, end: number): number {
  let at = end
  while (at > start && text.charCodeAt(at - 1) !== 45) at--
  return at
}
