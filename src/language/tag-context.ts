import {isUpper} from './characters.js'
import type {Lexicon} from './lexicon.js'
import {ADJECTIVE, ADVERB, maskOf, NOUN, Tag, VERB, type TagId} from './tag.js'
import type {TagDictionary} from './tag-dictionary.js'
import {Flag, type Tokens} from './tokens.js'
import {hashAt} from './word-hash.js'

/** How many clusters of words there are, with 0 for words that are in none. */
export const CLUSTERS = 256

/** Places before the first and behind the last token of a sentence that features look at. */
export const PAD = 2

/** Tags of a word that is in no list. */
const OPEN = NOUN | VERB | ADJECTIVE | ADVERB | maskOf('CD', 'UH')
const NUMBER = maskOf('CD')
const PROPER = maskOf('NNP', 'NNPS')
const ADDED_TO_VBG = maskOf('NN', 'JJ')
const ADDED_TO_VBN = maskOf('JJ')
const FOREIGN = 1 << (Tag.FW - 31)
/** Rarest words, as a SCOWL size, that are taken for words and not for names. */
const PLAIN_RANK = 70
const BOUNDARY = 0x13_57_9b_df

/** Bits of {@link TagContext.shape}. */
const Shape = {
  capital: 1,
  allCaps: 2,
  digit: 4,
  hyphen: 8,
  first: 16,
  title: 32,
  stop: 64,
  address: 128,
  clitic: 256
}

/** What the features of a sentence’s tags are made of; one is kept and filled for each sentence in turn. */
export class TagContext {
  /** Hash of each word. Here and below the token `from + i` stands at `i + PAD`. */
  word = new Int32Array(0)
  /** Tags below 31 that each token can have, as a mask. */
  low = new Int32Array(0)
  /** Other tags that each token can have, `1 << (tag - 31)`. */
  high = new Int32Array(0)
  /** Which tags each token can have, as one number. */
  group = new Int32Array(0)
  /** Letters, figures and place of each token, as bits. */
  shape = new Int32Array(0)
  /** Cluster of each word: words of one stand among the same neighbours; 0 where it is in none. */
  cluster = new Uint8Array(0)
  /** 1 where a word is not in the dictionary, so that its letters count. */
  rare = new Uint8Array(0)
  /** First token of the sentence. */
  from = 0
  #tokens: Tokens | undefined
  readonly #lexicon: Lexicon
  readonly #dictionary: TagDictionary
  readonly #clusters: Uint8Array

  /**
   * @param lexicon Says which tags words can have.
   * @param dictionary Says which tags common words had.
   * @param clusters Cluster of each word of the lexicon, by its id.
   */
  constructor(lexicon: Lexicon, dictionary: TagDictionary, clusters: Uint8Array) {
    this.#lexicon = lexicon
    this.#dictionary = dictionary
    this.#clusters = clusters
  }

  /** Text that the tokens point into. */
  get tokens(): Tokens {
    if (!this.#tokens) throw new Error('The context holds no sentence yet')
    return this.#tokens
  }

  /** Read a sentence: the tokens `from` to `to`, exclusive. */
  read(tokens: Tokens, ids: Uint32Array, from: number, to: number): void {
    this.#tokens = tokens
    this.from = from
    const length = to - from
    if (this.word.length < length + 2 * PAD) this.#grow(length * 2 + 2 * PAD + 64)
    const title = isTitle(tokens, from, to) ? Shape.title : 0
    for (let at = 0; at < PAD; at++) {
      this.#bound(at)
      this.#bound(length + PAD + at)
    }
    let first = Shape.first
    for (let token = from; token < to; token++) {
      const place = token - from + PAD
      this.#readToken(place, token, ids[token], title | first)
      if ((tokens.flags[token] & Flag.word) !== 0) first = 0
    }
  }

  #readToken(place: number, token: number, id: number, context: number): void {
    const tokens = this.tokens
    const flags = tokens.flags[token]
    const start = tokens.start[token]
    const end = tokens.end[token]
    const hash = hashAt(tokens.text, start, end)
    const shape = context | shapeOf(flags, tokens.text.charCodeAt(end - 1))
    this.word[place] = hash
    this.shape[place] = shape
    this.cluster[place] = id < this.#clusters.length ? this.#clusters[id] : 0
    this.rare[place] = 0
    let low = 0
    let high = 0
    if ((flags & Flag.word) === 0 || (flags & Flag.address) !== 0) {
      const tag = markTag(tokens.text.charCodeAt(start), flags)
      if (tag < 31) low = 1 << tag
      else high = 1 << (tag - 31)
    } else if ((flags & Flag.digit) !== 0 && isFigures(tokens.text, start, end)) low = NUMBER
    else {
      const slot = this.#dictionary.find(hash)
      if (slot >= 0) {
        low = this.#dictionary.low(slot)
        high = this.#dictionary.high(slot)
      } else {
        this.rare[place] = 1
        low = this.#lexicalTags(id)
        if (id === 0 || low === 0) high = FOREIGN
        if ((flags & Flag.digit) !== 0) low |= OPEN
      }
      const first = (shape & Shape.first) !== 0
      if ((shape & Shape.capital) !== 0 && (!first || (slot < 0 && !this.#isPlain(id)))) low |= PROPER
    }
    this.low[place] = low
    this.high[place] = high
    this.group[place] = Math.imul(low, 0x9e_37_79_b1) ^ high
  }

  /** Tags that the lexicon knows for a word, and those that follow from them. */
  #lexicalTags(id: number): number {
    const mask = this.#lexicon.tagsOf(id)
    if (mask === 0) return OPEN
    const gerund = (mask & (1 << Tag.VBG)) !== 0 ? ADDED_TO_VBG : 0
    return mask | gerund | ((mask & (1 << Tag.VBN)) !== 0 ? ADDED_TO_VBN : 0)
  }

  /** Is this a word of the language that names nobody, so that at the start of a sentence it is no name? */
  #isPlain(id: number): boolean {
    const lexicon = this.#lexicon
    return lexicon.tagsOf(id) !== 0 && lexicon.namesOf(id) === 0 && lexicon.rankOf(id) <= PLAIN_RANK
  }

  #bound(place: number): void {
    this.word[place] = BOUNDARY
    this.low[place] = 0
    this.high[place] = 0
    this.group[place] = BOUNDARY
    this.shape[place] = 0
    this.cluster[place] = 0
    this.rare[place] = 0
  }

  #grow(size: number): void {
    this.word = new Int32Array(size)
    this.low = new Int32Array(size)
    this.high = new Int32Array(size)
    this.group = new Int32Array(size)
    this.shape = new Int32Array(size)
    this.cluster = new Uint8Array(size)
    this.rare = new Uint8Array(size)
  }
}

/** Is this a number in figures: `41.20`, `10:30`, `5-4`? */
function isFigures(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > 57 && code !== 58 && code !== 0x20_19) return false
  }
  return true
}

function shapeOf(flags: number, last: number): number {
  let shape = 0
  if ((flags & Flag.capital) !== 0) shape |= Shape.capital
  if ((flags & Flag.allCaps) !== 0) shape |= Shape.allCaps
  if ((flags & Flag.digit) !== 0) shape |= Shape.digit
  if ((flags & Flag.hyphen) !== 0) shape |= Shape.hyphen
  if ((flags & Flag.address) !== 0) shape |= Shape.address
  if ((flags & Flag.clitic) !== 0) shape |= Shape.clitic
  return last === 46 ? shape | Shape.stop : shape
}

/** Tag of a token that is no word: the possessive apostrophe, a symbol, an address or punctuation. */
function markTag(code: number, flags: number): TagId {
  if ((flags & Flag.clitic) !== 0) return Tag.POS
  if ((flags & Flag.address) !== 0) return Tag.NNP
  if (code === 37) return Tag.NN
  if (code === 38) return Tag.CC
  return SYMBOLS.test(String.fromCharCode(code)) ? Tag.SYM : Tag.PUNCT
}

const SYMBOLS = /[$#£€¥+=<>~^°§©®™\p{S}\p{Cs}]/u

/** Are the words of a sentence, the short ones aside, written with capitals, as in a headline? */
function isTitle(tokens: Tokens, from: number, to: number): boolean {
  let long = 0
  let capital = 0
  for (let token = from; token < to; token++) {
    if ((tokens.flags[token] & Flag.word) === 0 || tokens.end[token] - tokens.start[token] < 4) continue
    long++
    if (isUpper(tokens.text.charCodeAt(tokens.start[token]))) capital++
  }
  return long > 2 && capital * 4 > long * 3
}
