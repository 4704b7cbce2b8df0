import type {Lexicon} from '../language/lexicon.js'
import {Flag} from '../language/tokens.js'
import {hashAt} from '../language/word-hash.js'
import {feature, feature2} from '../model/perceptron.js'

/** How many features a place has. */
export const SLOT_FEATURES = 12

/** Rarest words that a place is known by, as a SCOWL size; of rarer ones only the tag counts. */
const KNOWN_RANK = 20

/** What stands before and behind a sentence; tags are smaller. */
const BEFORE = 61
const BEHIND = 62

/** What the features of a place are made of: a story, or tokens with their ids and tags. */
export interface TaggedTokens {
  readonly text: string
  readonly start: Uint32Array
  readonly end: Uint32Array
  readonly flags: Uint16Array
  readonly ids: Uint32Array
  readonly tags: Uint8Array
  readonly lexicon: Lexicon
}

/**
 * Features of a place: the word on either side, and the tags of three words on either side. What stands in
 * the place is not looked at.
 *
 * @param tokens The tokens.
 * @param token The place.
 * @param from First token of its sentence.
 * @param to End of its sentence, exclusive.
 * @param shift 32 less the bits of the table of weights.
 * @param features Where they are written.
 */
export function slotFeatures(
  tokens: TaggedTokens,
  token: number,
  from: number,
  to: number,
  shift: number,
  features: Uint32Array
): void {
  const before = wordAt(tokens, token - 1, from, to)
  const behind = wordAt(tokens, token + 1, from, to)
  const left = tagAt(tokens, token - 1, from, to)
  const right = tagAt(tokens, token + 1, from, to)
  const lefts = left | (tagAt(tokens, token - 2, from, to) << 6)
  const rights = right | (tagAt(tokens, token + 2, from, to) << 6)
  features[0] = feature(0, before, shift)
  features[1] = feature(1, behind, shift)
  features[2] = feature(2, lefts, shift)
  features[3] = feature(3, rights, shift)
  features[4] = feature(4, left | (right << 6), shift)
  features[5] = feature(5, lefts | (right << 12), shift)
  features[6] = feature(6, rights | (left << 12), shift)
  features[7] = feature(7, lefts | (tagAt(tokens, token - 3, from, to) << 12), shift)
  features[8] = feature(8, rights | (tagAt(tokens, token + 3, from, to) << 12), shift)
  features[9] = feature2(9, before, rights, shift)
  features[10] = feature2(10, before, right, shift)
  features[11] = feature2(11, behind, left, shift)
}

/** A word as the features know it: a hash, or its tag if it is a rare one. */
function wordAt(tokens: TaggedTokens, token: number, from: number, to: number): number {
  if (token < from || token >= to) return token < from ? BEFORE : BEHIND
  const id = tokens.ids[token]
  const known = id !== 0 && tokens.lexicon.rankOf(id) <= KNOWN_RANK
  if (known || (tokens.flags[token] & Flag.word) === 0) {
    return hashAt(tokens.text, tokens.start[token], tokens.end[token])
  }
  return tokens.tags[token]
}

function tagAt(tokens: TaggedTokens, token: number, from: number, to: number): number {
  if (token < from) return BEFORE
  return token < to ? tokens.tags[token] : BEHIND
}
