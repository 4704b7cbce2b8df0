/** Trains the slot model: which tags a place asks for, by the words and tags around it. */
import {BIASES, softmax} from '../src/evidence/slot.js'
import {SLOT_FEATURES, slotFeatures, type TaggedTokens} from '../src/evidence/slot-features.js'
import type {Lexicon} from '../src/language/lexicon.js'
import {parseManuscript} from '../src/language/parse.js'
import {cutSentences} from '../src/language/sentences.js'
import {Tag, TAGS} from '../src/language/tag.js'
import type {Tagger} from '../src/language/tagger.js'
import {readTokens} from '../src/language/tokens.js'
import {MOST_CLASSES, writeWeights} from '../src/model/perceptron.js'
import {UNKNOWN, type GoldDocument} from './gold.js'
import {shuffle} from './perceptron.js'

const BITS = 20
/** Bits that features are counted with, before they are cut to {@link BITS}. */
const COUNTED_BITS = 24
/** A feature seen fewer times is not learnt: its weights would be noise in those of others. */
const COMMON = 20
const RATE = 0.15
/** A tag less likely than this in a place learns nothing from it. */
const UNLIKELY = 0.005
/** Share of the weights that are small enough for a byte; the rest are cut to the largest byte. */
const WITHIN = 0.9999

/** Text with a tag for each token, and what it is to learn. */
export interface SlotText {
  tokens: TaggedTokens
  sentences: Uint32Array
  /** Tag to learn in each place, or `UNKNOWN`. */
  right: Uint8Array
}

/** Tag plain text, which then is what the model learns. */
export function tagText(text: string, tagger: Tagger, lexicon: Lexicon): SlotText {
  const blocks = [{start: 0, end: text.length, kind: undefined}]
  const manuscript = {text, blocks, pieces: undefined, comments: []}
  const tokens = readTokens(parseManuscript(manuscript), manuscript)
  const ids = Uint32Array.from(tokens.start, (start, token) => lexicon.idAt(text, start, tokens.end[token]))
  const sentences = cutSentences(tokens)
  const tags = new Uint8Array(tokens.count)
  for (let index = 0; index + 1 < sentences.length; index++) {
    tagger.tag(tokens, ids, sentences[index], sentences[index + 1], tags)
  }
  return {tokens: {...tokens, ids, tags, lexicon}, sentences, right: tags}
}

/** Tag a gold document: its gold tags are learnt, in places that the tagger’s tags describe. */
export function tagGold(document: GoldDocument, tagger: Tagger, lexicon: Lexicon): SlotText {
  const {tokens, ids, sentences, tags: right} = document
  const tags = new Uint8Array(tokens.count)
  for (let index = 0; index + 1 < sentences.length; index++) {
    tagger.tag(tokens, ids, sentences[index], sentences[index + 1], tags)
  }
  return {tokens: {...tokens, ids, tags, lexicon}, sentences, right}
}

/**
 * Train the slot model by stochastic gradient descent, with a rate for each weight (Duchi et al. 2011).
 *
 * @param texts Texts to learn from.
 * @returns Bytes of the section `slot`; the same for the same texts.
 */
export function trainSlot(texts: readonly SlotText[]): Uint8Array {
  const counts = countFeatures(texts)
  const weights = new Float32Array(2 ** BITS + MOST_CLASSES)
  const squares = new Float32Array(weights.length).fill(0.1)
  const biases = priors(texts)
  const features = new Uint32Array(SLOT_FEATURES)
  const scores = new Float32Array(TAGS.length)
  for (const {text, index} of sentencesOf(texts)) {
    for (let token = text.sentences[index]; token < text.sentences[index + 1]; token++) {
      const right = text.right[token]
      if (!isLearnt(right)) continue
      countedFeatures(text, index, token, features)
      const known = features.filter((at) => counts[at] >= COMMON).map((at) => at >>> (COUNTED_BITS - BITS))
      scores.set(biases)
      for (const base of known)
        for (let tag = 0; tag < scores.length; tag++) scores[tag] += weights[base + tag]
      softmax(scores)
      for (let tag = 0; tag < scores.length; tag++) {
        if (tag !== right && scores[tag] < UNLIKELY) continue
        const error = (tag === right ? 1 : 0) - scores[tag]
        for (const base of known) {
          squares[base + tag] += error * error
          weights[base + tag] += (RATE * error) / Math.sqrt(squares[base + tag])
        }
      }
    }
  }
  return writeSlot(weights, biases)
}

/** Round the weights to bytes, up or down by a fixed pattern, so that many small ones do not all become 0. */
function writeSlot(weights: Float32Array, biases: Float32Array): Uint8Array {
  const sizes = weights.filter((weight) => weight !== 0).map((weight) => Math.abs(weight))
  const scale = sizes.sort()[Math.floor(sizes.length * WITHIN)] / 127
  const dithered = weights.map(
    (weight, at) => weight / scale + (Math.imul(at, 0x9e_37_79_b1) >>> 0) / 2 ** 32 - 0.5
  )
  const table = writeWeights(dithered, BITS, scale)
  const section = new Uint8Array(BIASES * 4 + table.length)
  new Float32Array(section.buffer, 0, BIASES).set(biases)
  section.set(table, BIASES * 4)
  return section
}

/** How often each feature occurs, at most 255. */
function countFeatures(texts: readonly SlotText[]): Uint8Array {
  const counts = new Uint8Array(2 ** COUNTED_BITS)
  const features = new Uint32Array(SLOT_FEATURES)
  for (const text of texts) {
    for (let index = 0; index + 1 < text.sentences.length; index++) {
      for (let token = text.sentences[index]; token < text.sentences[index + 1]; token++) {
        if (!isLearnt(text.right[token])) continue
        countedFeatures(text, index, token, features)
        for (const at of features) if (counts[at] < 255) counts[at]++
      }
    }
  }
  return counts
}

function countedFeatures(text: SlotText, index: number, token: number, features: Uint32Array): void {
  slotFeatures(
    text.tokens,
    token,
    text.sentences[index],
    text.sentences[index + 1],
    32 - COUNTED_BITS,
    features
  )
}

/** Logarithm of each tag’s share of all places. */
function priors(texts: readonly SlotText[]): Float32Array {
  const counts = new Float64Array(TAGS.length).fill(1)
  for (const {right} of texts) for (const tag of right) if (isLearnt(tag)) counts[tag]++
  const sum = counts.reduce((total, count) => total + count)
  return Float32Array.from(counts, (count) => Math.log(count / sum))
}

/** All sentences, in an order that looks like chance. */
function sentencesOf(texts: readonly SlotText[]): {text: SlotText; index: number}[] {
  const sentences = texts.flatMap((text) =>
    Array.from({length: text.sentences.length - 1}, (_, index) => ({text, index}))
  )
  shuffle(sentences, 1)
  return sentences
}

function isLearnt(tag: number): boolean {
  return tag !== UNKNOWN && tag !== Tag.PUNCT
}
