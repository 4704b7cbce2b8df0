/**
 * Train the tagger on the treebanks and put it into `models/english.bin`.
 *
 *     tsx train/tagger.ts [--train FOLDER]
 *
 * FOLDER holds `ewt.tsv.gz` and `masc.tsv.gz`; it is `../shared/data/train` unless given. What is learnt depends
 * on nothing but those files and the lexicon; `train/measure-tagger.ts` says how good it is.
 */
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {Lexicon} from '../src/language/lexicon.js'
import {TagContext} from '../src/language/tag-context.js'
import {TagDictionary, writeTagDictionary} from '../src/language/tag-dictionary.js'
import {MOST_FEATURES, NO_TAG, tagFeatures} from '../src/language/tag-features.js'
import {candidatesOf} from '../src/language/tagger.js'
import {hashAt} from '../src/language/word-hash.js'
import {modelSection} from '../src/model/models.js'
import {MOST_CLASSES, writeWeights} from '../src/model/perceptron.js'
import {Flag} from '../src/language/tokens.js'
import {readGold, shareOf, UNKNOWN, type GoldDocument} from './gold.js'
import {AveragedPerceptron, shuffle} from './perceptron.js'
import {writeSection} from './write-section.js'

/** Bits of a feature; the table has 2^20 weights of one byte. */
const BITS = 20
const ROUNDS = 5
/** A word that the treebanks have so often is in the dictionary. */
const COMMON = 5
/** Share of a word’s tags below which one is taken for a slip of the treebank. */
const NOISE = 0.003
/** A word that the treebanks have so often has no tag but those that it has there. */
const WELL_KNOWN = 1000
/** Mean weights, which are mostly below 4, times this are stored as bytes. */
const SCALE = 8

/**
 * Train the tagger.
 *
 * @param documents Documents to learn from.
 * @param lexicon Says which tags words can have.
 * @param bits Bits of a feature.
 * @returns Bytes of the section `tagger`; the same for the same documents.
 */
export function trainTagger(documents: readonly GoldDocument[], lexicon: Lexicon, bits = BITS): Uint8Array {
  const dictionary = writeTagDictionary(commonWords(documents, lexicon))
  const context = new TagContext(lexicon, new TagDictionary(dictionary))
  const perceptron = new AveragedPerceptron(bits)
  const sentences = documents.flatMap((document) =>
    Array.from({length: document.sentences.length - 1}, (_, index) => ({document, index}))
  )
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(sentences, round + 1)
    for (const {document, index} of sentences) learnSentence(document, index, context, perceptron, 32 - bits)
  }
  const means = perceptron.means().map((weight) => weight * SCALE)
  const weights = writeWeights(means, bits, 1)
  const section = new Uint8Array(dictionary.length + weights.length)
  section.set(dictionary)
  section.set(weights, dictionary.length)
  return section
}

/** Tag a sentence from left to right and learn from each tag that is wrong. */
function learnSentence(
  document: GoldDocument,
  sentence: number,
  context: TagContext,
  perceptron: AveragedPerceptron,
  shift: number
): void {
  const features = new Uint32Array(MOST_FEATURES)
  const candidates = new Uint8Array(MOST_CLASSES)
  const from = document.sentences[sentence]
  const to = document.sentences[sentence + 1]
  context.read(document.tokens, document.ids, from, to)
  let one = NO_TAG
  let two = NO_TAG
  for (let index = 0; index < to - from; index++) {
    const count = candidatesOf(context, index, candidates)
    let tag = candidates[0]
    if (count > 1) {
      const known = tagFeatures(context, index, one, two, shift, features)
      tag = bestOf(perceptron.weights, features.subarray(0, known), candidates.subarray(0, count))
      const right = document.tags[from + index]
      const possible = right !== UNKNOWN && candidates.subarray(0, count).includes(right)
      if (possible) perceptron.learn(features, known, right, tag)
    }
    two = one
    one = tag
  }
}

/** The candidate with the highest score. */
function bestOf(weights: Int32Array, features: Uint32Array, candidates: Uint8Array): number {
  let best = -1
  let highest = -Infinity
  for (const candidate of candidates) {
    let score = 0
    for (const base of features) score += weights[base + candidate]
    if (score > highest) {
      highest = score
      best = candidate
    }
  }
  return best
}

/** Masks of the tags of words that the documents have often: those seen, and those that the lexicon knows. */
function commonWords(documents: readonly GoldDocument[], lexicon: Lexicon): Map<number, [number, number]> {
  const seen = new Map<number, {id: number; total: number; tags: Map<number, number>}>()
  for (const {tokens, tags, ids} of documents) {
    for (let token = 0; token < tokens.count; token++) {
      if (tags[token] === UNKNOWN || (tokens.flags[token] & Flag.word) === 0) continue
      const hash = hashAt(tokens.text, tokens.start[token], tokens.end[token])
      let word = seen.get(hash)
      if (!word) seen.set(hash, (word = {id: ids[token], total: 0, tags: new Map()}))
      word.total++
      word.tags.set(tags[token], (word.tags.get(tags[token]) ?? 0) + 1)
    }
  }
  const common = new Map<number, [number, number]>()
  for (const [hash, {id, total, tags}] of seen) {
    if (total < COMMON) continue
    const sure = [...tags].filter(([, count]) => count / total >= NOISE && (count > 1 || total < 50))
    const low = sure.reduce((mask, [tag]) => (tag < 31 ? mask | (1 << tag) : mask), 0)
    const high = sure.reduce((mask, [tag]) => (tag < 31 ? mask : mask | (1 << (tag - 31))), 0)
    const lexical = total < WELL_KNOWN ? lexicon.tagsOf(id) : 0
    common.set(hash, [low | lexical, high])
  }
  return common
}

function main(): void {
  const {values} = parseArgs({options: {train: {type: 'string'}}})
  const folder = resolve(values.train ?? '../shared/data/train')
  const lexicon = new Lexicon(modelSection('lexicon'))
  const documents = ['ewt', 'masc'].flatMap((name) => readGold(join(folder, `${name}.tsv.gz`), lexicon))
  const section = trainTagger(
    documents.filter(({name}) => shareOf(name) === 'train'),
    lexicon
  )
  writeSection('tagger', section)
  console.log(`tagger: ${section.length.toLocaleString('en-US')} bytes`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main()
