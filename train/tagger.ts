/**
 * Train the tagger on the treebanks, and clusters of words on a mix of the plain texts, and put it into
 * `models/english.bin`.
 *
 *     tsx train/tagger.ts [--train FOLDER]
 *
 * FOLDER holds `ewt.tsv.gz`, `masc.tsv.gz` and the plain texts; it is `../shared/data/train` unless given. What
 * is learnt depends on nothing but those files and the lexicon; `train/measure-tagger.ts` says how good it is.
 */
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {Lexicon} from '../src/language/lexicon.js'
import {PAD, TagContext} from '../src/language/tag-context.js'
import {TagDictionary, writeTagDictionary} from '../src/language/tag-dictionary.js'
import {MOST_FEATURES, tagFeatures} from '../src/language/tag-features.js'
import {TagHistory} from '../src/language/tag-history.js'
import {candidatesOf} from '../src/language/tagger.js'
import {hashAt} from '../src/language/word-hash.js'
import {modelSection} from '../src/model/models.js'
import {MOST_CLASSES, writeWeights} from '../src/model/perceptron.js'
import {Flag} from '../src/language/tokens.js'
import {readGold, shareOf, UNKNOWN, type GoldDocument} from './gold.js'
import {TRAINING_TEXTS} from './plain-text.js'
import {shuffle} from './shuffle.js'
import {SoftmaxLearner} from './softmax.js'
import {readMix} from './tagger-texts.js'
import {NeighborCounts} from './word-clusters.js'
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
/** Bits of a feature of the teacher, which is not kept. */
const TEACHER_BITS = 22
/** A tag of a noisy document less likely than this is dropped. */
const DOUBT = 0.1

/** What the tagger learns from. */
export interface Lessons {
  /** Documents whose tags were given by hand. */
  gold: readonly GoldDocument[]
  /** Documents whose tags are right more often than not. */
  noisy: readonly GoldDocument[]
  /** Cluster of each word of the lexicon, by its id. */
  clusters: Uint8Array
}

/**
 * Train the tagger: a teacher learns from the gold alone; tags of the noisy documents that it finds unlikely are
 * dropped, and the tagger learns from what is left.
 *
 * @param lessons What it learns from.
 * @param lexicon Says which tags words can have.
 * @param bits Bits of a feature.
 * @returns Bytes of the section `tagger`; the same for the same lessons.
 */
export function trainTagger(lessons: Lessons, lexicon: Lexicon, bits = BITS): Uint8Array {
  const {gold, noisy, clusters} = lessons
  const teacher = new TagLearner(gold, clusters, lexicon, TEACHER_BITS)
  teacher.learn(gold)
  const cleaned = noisy.map((document) => teacher.clean(document))
  const documents = [...gold, ...cleaned]
  const learner = new TagLearner(documents, clusters, lexicon, bits)
  learner.learn(documents)
  return learner.section()
}

/** A tagger while it learns. */
class TagLearner {
  readonly #dictionary: Uint8Array
  readonly #clusters: Uint8Array
  readonly #context: TagContext
  readonly #learner: SoftmaxLearner
  readonly #bits: number
  readonly #history = new TagHistory()
  readonly #features = new Uint32Array(MOST_FEATURES)
  readonly #candidates = new Uint8Array(MOST_CLASSES)

  constructor(documents: readonly GoldDocument[], clusters: Uint8Array, lexicon: Lexicon, bits: number) {
    this.#dictionary = writeTagDictionary(commonWords(documents, lexicon))
    this.#clusters = clusters
    this.#context = new TagContext(lexicon, new TagDictionary(this.#dictionary), clusters)
    this.#learner = new SoftmaxLearner(bits)
    this.#bits = bits
  }

  /** Learn from documents, sentence by sentence in an order that looks like chance. */
  learn(documents: readonly GoldDocument[]): void {
    const sentences = documents.flatMap((document) =>
      Array.from({length: document.sentences.length - 1}, (_, index) => ({document, index}))
    )
    for (let round = 0; round < ROUNDS; round++) {
      shuffle(sentences, round + 1)
      for (const {document, index} of sentences) {
        this.#read(document, index, (token, known, count) => {
          const right = document.tags[token]
          const possible = right !== UNKNOWN && this.#candidates.subarray(0, count).includes(right)
          if (possible) this.#learner.learn(this.#features, known, this.#candidates, count, right)
        })
      }
    }
  }

  /** A document without the tags that are unlikely. */
  clean(document: GoldDocument): GoldDocument {
    const tags = document.tags.slice()
    for (let index = 0; index + 1 < document.sentences.length; index++) {
      this.#read(document, index, (token, _, count) => {
        const at = this.#candidates.subarray(0, count).indexOf(tags[token])
        if (at < 0 || this.#learner.chances[at] < DOUBT) tags[token] = UNKNOWN
      })
    }
    return {...document, tags}
  }

  /** Tag a sentence from left to right; `each` is told of each token that can have more than one tag. */
  #read(
    document: GoldDocument,
    sentence: number,
    each: (token: number, known: number, count: number) => void
  ): void {
    const from = document.sentences[sentence]
    const to = document.sentences[sentence + 1]
    const context = this.#context
    const history = this.#history
    const candidates = this.#candidates
    context.read(document.tokens, document.ids, from, to)
    history.begin()
    for (let index = 0; index < to - from; index++) {
      const count = candidatesOf(context, index, candidates)
      let best = 0
      if (count > 1) {
        const known = tagFeatures(context, index, history, 32 - this.#bits, this.#features)
        best = this.#learner.choose(this.#features, known, candidates, count)
        each(from + index, known, count)
      }
      history.add(candidates[best], context.word[index + PAD])
    }
  }

  /** Bytes of the section `tagger`. */
  section(): Uint8Array {
    const weights = writeWeights(this.#learner.means(), this.#bits, 1)
    const section = new Uint8Array(this.#dictionary.length + weights.length + this.#clusters.length)
    section.set(this.#dictionary)
    section.set(weights, this.#dictionary.length)
    section.set(this.#clusters, this.#dictionary.length + weights.length)
    return section
  }
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

async function main(): Promise<void> {
  const {values} = parseArgs({options: {train: {type: 'string'}}})
  const folder = values.train ?? TRAINING_TEXTS
  const lexicon = new Lexicon(modelSection('lexicon'))
  const counts = new NeighborCounts(lexicon)
  for await (const text of readMix(folder, lexicon)) counts.add(text)
  const [gold, noisy] = ['ewt', 'masc'].map((name) =>
    readGold(join(folder, `${name}.tsv.gz`), lexicon).filter((document) => shareOf(document.name) === 'train')
  )
  const section = trainTagger({gold, noisy, clusters: counts.clusters()}, lexicon)
  writeSection('tagger', section)
  console.log(`tagger: ${section.length.toLocaleString('en-US')} bytes`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
