/**
 * `tsx train/vectors.ts [--train FOLDER]`: learn word vectors that say which word a place asks for, from the
 * plain texts, and write the section `vectors`.
 */
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {writeVectors} from '../src/model/vectors.js'
import {chanceOf} from './choices/task.js'
import {documentsOf} from './choices/documents.js'
import {readCorpora, type Corpus} from './corpus.js'
import {shuffle} from './shuffle.js'
import {writeSection} from './write-section.js'
import {TRAINING_TEXTS} from './plain-text.js'

const WORDS = 15_000
const DIMENSIONS = 64
const REACH = 5
const EPOCHS = 2
const RATE = 0.04
/** Words that do not stand in a place, for each that does. */
const NEGATIVES = 6
/** Share of all tokens above which a word is learnt from less often than it stands. */
const COMMON = 2e-4
const DRAWS = 1 << 20

/** Vectors while they learn. */
class Vectors {
  readonly codes: Uint32Array
  readonly inner: Float32Array
  readonly outer: Float32Array
  readonly places = new Float32Array(2 * REACH * DIMENSIONS).fill(1)
  readonly biases: Float32Array
  readonly #index = new Map<number, number>()
  readonly #keep: Float32Array
  readonly #draws: Uint16Array
  readonly #sum = new Float32Array(DIMENSIONS)
  readonly #error = new Float32Array(DIMENSIONS)
  readonly #near = new Int32Array(2 * REACH)
  #state = 1

  constructor(counts: ReadonlyMap<number, number>, words: number) {
    const common = [...counts].sort(([a, m], [b, n]) => n - m || a - b).slice(0, words)
    common.sort(([a], [b]) => a - b)
    this.codes = Uint32Array.from(common, ([code]) => code)
    for (const [index, code] of this.codes.entries()) this.#index.set(code, index)
    const total = common.reduce((sum, [, count]) => sum + count, 0)
    this.#keep = Float32Array.from(common, ([, count]) => Math.min(1, Math.sqrt((COMMON * total) / count)))
    // Drawn by the power 3/4 of their counts, as Mikolov et al. found best.
    const power = common.map(([, count]) => count ** 0.75)
    const sum = power.reduce((one, two) => one + two, 0)
    this.#draws = new Uint16Array(DRAWS)
    let upTo = 0
    let at = 0
    for (const [index, share] of power.entries()) {
      upTo += share
      const end = index === power.length - 1 ? DRAWS : Math.floor((upTo / sum) * DRAWS)
      for (; at < end; at++) this.#draws[at] = index
    }
    this.inner = Float32Array.from(
      {length: common.length * DIMENSIONS},
      (_, index) => (chanceOf(index, 11) - 0.5) / 8
    )
    this.outer = new Float32Array(common.length * DIMENSIONS)
    this.biases = new Float32Array(common.length)
  }

  /** Learn from the places of a sentence. */
  learn({codes}: Corpus, first: number, end: number, rate: number): void {
    for (let token = first; token < end; token++) {
      const target = this.#index.get(codes[token])
      if (target === undefined || this.#random() > this.#keep[target]) continue
      this.#read(codes, token, first, end)
      this.#error.fill(0)
      this.#push(target, 1, rate)
      for (let draw = 0; draw < NEGATIVES; draw++) {
        const other = this.#draws[Math.floor(this.#random() * DRAWS)]
        if (other !== target) this.#push(other, 0, rate)
      }
      this.#spread(rate)
    }
  }

  #read(codes: Uint32Array, token: number, first: number, end: number): void {
    const {inner, places} = this
    const sum = this.#sum
    sum.fill(0)
    for (let place = 0; place < 2 * REACH; place++) {
      const at = place < REACH ? token - 1 - place : token + 1 + place - REACH
      const index = at < first || at >= end ? undefined : this.#index.get(codes[at])
      this.#near[place] = index ?? -1
      if (index === undefined) continue
      const from = index * DIMENSIONS
      const weights = place * DIMENSIONS
      for (let to = 0; to < DIMENSIONS; to++) sum[to] += places[weights + to] * inner[from + to]
    }
  }

  #push(word: number, right: number, rate: number): void {
    const {outer} = this
    const sum = this.#sum
    const error = this.#error
    const from = word * DIMENSIONS
    let score = this.biases[word]
    for (let to = 0; to < DIMENSIONS; to++) score += sum[to] * outer[from + to]
    const step = (right - 1 / (1 + Math.exp(-score))) * rate
    this.biases[word] += step * 0.2
    for (let to = 0; to < DIMENSIONS; to++) {
      error[to] += step * outer[from + to]
      outer[from + to] += step * sum[to]
    }
  }

  /** Pass the error on to what stands around the place. */
  #spread(rate: number): void {
    const {inner, places} = this
    const error = this.#error
    for (let place = 0; place < 2 * REACH; place++) {
      const index = this.#near[place]
      if (index < 0) continue
      const from = index * DIMENSIONS
      const weights = place * DIMENSIONS
      for (let to = 0; to < DIMENSIONS; to++) {
        const value = inner[from + to]
        inner[from + to] += error[to] * places[weights + to]
        places[weights + to] += error[to] * value * rate
      }
    }
  }

  /** A number from 0 to 1, the same sequence every time. */
  #random(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) | 0
    return (this.#state >>> 0) / 2 ** 32
  }
}

/**
 * Train word vectors.
 *
 * @param corpora The texts.
 * @param words How many words get a vector.
 * @returns Bytes of the section `vectors`; the same for the same texts.
 */
export function trainVectors(corpora: readonly Corpus[], words = WORDS): Uint8Array {
  const documents = documentsOf(corpora, 'learn')
  const counts = new Map<number, number>()
  for (const {corpus, from, to} of documents) {
    for (let token = corpus.sentences[from]; token < corpus.sentences[to]; token++) {
      counts.set(corpus.codes[token], (counts.get(corpus.codes[token]) ?? 0) + 1)
    }
  }
  const vectors = new Vectors(counts, words)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(documents, epoch + 1)
    for (const [index, {corpus, from, to}] of documents.entries()) {
      const done = (epoch + index / documents.length) / EPOCHS
      for (let sentence = from; sentence < to; sentence++) {
        vectors.learn(
          corpus,
          corpus.sentences[sentence],
          corpus.sentences[sentence + 1],
          RATE * (1.02 - done)
        )
      }
    }
  }
  const {codes, places, biases, inner, outer} = vectors
  return writeVectors({reach: REACH, dimensions: DIMENSIONS, codes, places, biases, inner, outer})
}

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      train: {type: 'string', default: TRAINING_TEXTS}
    }
  })
  const section = trainVectors(await readCorpora(values.train))
  writeSection('vectors', section)
  console.log(`vectors: ${section.length.toLocaleString('en-US')} bytes`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
