import type {BlockKind, Manuscript} from '../format/manuscript.js'
import {AskedSets} from './asked-sets.js'
import {bitOf, type IdTable} from './id-table.js'
import type {Lexicon} from './lexicon.js'
import {Clauses} from './clauses.js'
import {Phrases} from './phrases.js'
import type {Quotation} from './quotations.js'
import {ADVERB, type TagId} from './tag.js'
import {Flag, type Tokens} from './tokens.js'
import {WordIndex} from './word-index.js'
import type {WordSet} from './words.js'

/** Parts that {@link Story} is made of. */
export interface StoryParts {
  manuscript: Manuscript
  lexicon: Lexicon
  tokens: Tokens
  ids: Uint32Array
  tags: Uint8Array
  sentences: Uint32Array
  kinds: BlockKind[]
  quotations: Quotation[]
}

/** What stories were searched for so far. */
const asked = new AskedSets()

/**
 * A story as the rules read it: parallel arrays over tokens, and an inverted index. A token is its index;
 * `-1` and `count` lie outside. Nothing here has an opinion on what is wrong.
 */
export class Story {
  /** Decoded text that offsets point into. */
  readonly text: string
  /** How many tokens there are. */
  readonly count: number
  /** First UTF-16 code unit of each token. */
  readonly start: Uint32Array
  /** End of each token, exclusive. */
  readonly end: Uint32Array
  /** Bits of {@link Flag} of each token. */
  readonly flags: Uint16Array
  /** Lexicon id of each token, 0 where unknown. */
  readonly ids: Uint32Array
  /** Tag of each token. */
  readonly tags: Uint8Array
  /** Index of the sentence of each token. */
  readonly sentence: Uint32Array
  /** Index of the block of each token. */
  readonly block: Uint32Array
  /** First token of each sentence, then {@link count}. */
  readonly sentences: Uint32Array
  /** Kind of each block. */
  readonly kinds: readonly BlockKind[]
  /** Direct quotations in order. */
  readonly quotations: readonly Quotation[]
  /** The manuscript it was read from. */
  readonly manuscript: Manuscript
  /** The lexicon that ids belong to. */
  readonly lexicon: Lexicon
  #index: WordIndex
  #interned: number
  readonly #byTag: (number[] | undefined)[] = []
  #figures: readonly number[] | undefined
  #hyphened: readonly number[] | undefined
  /** Tokens that the lexicon lacks in lower case, as far as they were asked for. */
  readonly #lowers: string[]
  #phrases: Phrases | undefined
  #clauses: Clauses | undefined

  constructor(parts: StoryParts) {
    const {tokens, sentences} = parts
    this.manuscript = parts.manuscript
    this.lexicon = parts.lexicon
    this.text = tokens.text
    this.count = tokens.count
    this.start = tokens.start
    this.end = tokens.end
    this.flags = tokens.flags
    this.block = tokens.block
    this.ids = parts.ids
    this.tags = parts.tags
    this.sentences = sentences
    this.kinds = parts.kinds
    this.quotations = parts.quotations
    this.sentence = new Uint32Array(tokens.count)
    for (let index = 0; index + 1 < sentences.length; index++) {
      this.sentence.fill(index, sentences[index], sentences[index + 1])
    }
    this.#lowers = new Array<string>(tokens.count)
    this.#interned = parts.lexicon.interned
    asked.list()
    this.#index = new WordIndex(parts.ids)
  }

  /** Tokens that are one of the words, in no certain order. */
  places(set: WordSet): readonly number[] {
    const ids = this.idsOf(set)
    return this.#index.places(ids, asked)
  }

  /** Tokens whose word passes a test, which is asked once for each word of the story; in no certain order. */
  placesOf(test: (id: number) => boolean): readonly number[] {
    return this.#index.placesOf(test)
  }

  /** Tokens of the same word as a token, the last first; none of a word that the lexicon lacks. */
  placesLike(token: number): readonly number[] {
    return this.#index.placesLike(this.ids[token])
  }

  /** Tokens of one word of the lexicon, the last first: for words that the story itself gives, which make no set. */
  placesOfWord(word: string): readonly number[] {
    return this.#index.placesLike(this.lexicon.idOf(word))
  }

  /** Tokens with a tag, in order. */
  tagged(tag: TagId): readonly number[] {
    return (this.#byTag[tag] ??= this.#findTagged(tag))
  }

  /** Tokens with a digit, in order. */
  get figures(): readonly number[] {
    return (this.#figures ??= this.#flagged(Flag.digit))
  }

  /** Tokens with a hyphen, in order. */
  get hyphened(): readonly number[] {
    return (this.#hyphened ??= this.#flagged(Flag.hyphen))
  }

  /** Base noun phrases and subjects, told at the first call. */
  get phrases(): Phrases {
    return (this.#phrases ??= new Phrases(this))
  }

  /** Clauses with their subjects and verbs, told at the first call. */
  get clauses(): Clauses {
    return (this.#clauses ??= new Clauses(this))
  }

  /** Is the token one of the words? */
  is(token: number, set: WordSet): boolean {
    if (token < 0 || token >= this.count) return false
    const isListed = (set.bits & bitOf(this.ids[token])) !== 0 || this.lexicon.interned !== this.#interned
    return isListed && this.idsOf(set).has(this.ids[token])
  }

  /** Ids of a set. Words that it brings into the lexicon are found in the story that was read before. */
  idsOf(set: WordSet): IdTable {
    const ids = set.ids(this.lexicon)
    if (this.lexicon.interned !== this.#interned) {
      this.#interned = this.lexicon.interned
      let isNew = false
      for (let token = 0; token < this.count; token++) {
        if (this.ids[token] !== 0) continue
        this.ids[token] = this.lexicon.idAt(this.text, this.start[token], this.end[token])
        isNew ||= this.ids[token] !== 0
      }
      if (isNew) this.#index = new WordIndex(this.ids)
    }
    return ids
  }

  /** Has the token one of these tags (a mask of `1 << tag`; only the first 31)? */
  tagIn(token: number, mask: number): boolean {
    const tag = this.tags[token]
    return tag !== undefined && tag < 31 && (mask & (1 << tag)) !== 0
  }

  /** Can the token have one of these tags, by the lexicon (a mask)? */
  mayBe(token: number, mask: number): boolean {
    const id = this.ids[token]
    return id !== undefined && id !== 0 && (this.lexicon.tagsOf(id) & mask) !== 0
  }

  /** Has the token this bit of {@link Flag}? */
  has(token: number, flag: number): boolean {
    return ((this.flags[token] ?? 0) & flag) !== 0
  }

  /** The token as it stands in the text; empty outside. */
  word(token: number): string {
    return token < 0 || token >= this.count ? '' : this.text.slice(this.start[token], this.end[token])
  }

  /** The token in lower case with straight apostrophes. */
  lower(token: number): string {
    const id = this.ids[token]
    if (id === undefined) return ''
    // A word that the lexicon has is spelt once for all stories.
    if (id !== 0) return this.lexicon.wordOf(id)
    return (this.#lowers[token] ??= this.word(token).toLowerCase().replaceAll('’', "'"))
  }

  /** The text from the first token to the last, both included. */
  slice(from: number, to: number): string {
    return this.text.slice(this.start[from], this.end[to])
  }

  /** Place of the tokens from the first to the last, both included, as a proposal wants it. */
  span(from: number, to: number = from): {start: number; end: number} {
    return {start: this.start[from] ?? this.text.length, end: this.end[to] ?? this.text.length}
  }

  /** Do both tokens exist and stand in one sentence? */
  together(a: number, b: number): boolean {
    return a >= 0 && b >= 0 && a < this.count && b < this.count && this.sentence[a] === this.sentence[b]
  }

  /** First token of the token’s sentence. */
  sentenceStart(token: number): number {
    return this.sentences[this.sentence[token] ?? 0] ?? 0
  }

  /** First word of the token’s sentence, behind marks that open it; the sentence’s end if it has none. */
  opener(token: number): number {
    const end = this.sentenceEnd(token)
    let at = this.sentenceStart(token)
    while (at < end && !this.isWord(at)) at++
    return at
  }

  /** End of the token’s sentence, exclusive. */
  sentenceEnd(token: number): number {
    return this.sentences[(this.sentence[token] ?? 0) + 1] ?? this.count
  }

  /** What stands before a token and up to three adverbs; -1 where the sentence has nothing there. */
  beforeAdverbs(token: number): number {
    let before = token - 1
    while (token - before < 4 && this.tagIn(before, ADVERB) && this.together(before, token)) before--
    return this.together(before, token) ? before : -1
  }

  /** What stands at a token or behind the adverbs there, in its sentence. */
  afterAdverbs(token: number): number {
    const end = this.sentenceEnd(token)
    let at = token
    while (at < end && this.tagIn(at, ADVERB)) at++
    return at
  }

  /** Last token that starts at or before an offset (UTF-16 code units of {@link text}); -1 if there is none. */
  tokenAt(offset: number): number {
    return lastBefore(this.count, (token) => this.start[token], offset)
  }

  /** Kind of the token’s block. */
  kind(token: number): BlockKind {
    return this.kinds[this.block[token] ?? 0] ?? 'body'
  }

  /** Kind of the block that holds an offset (UTF-16 code units of {@link text}). */
  kindAt(offset: number): BlockKind {
    return this.kinds[lastRange(this.manuscript.blocks, offset)] ?? 'body'
  }

  /**
   * Does the span (UTF-16 code units of {@link text}) lie in a direct quotation, or cross one of its marks?
   * A passage around a whole quotation does not.
   */
  isQuoted(start: number, end: number): boolean {
    if (this.quotations.length === 0) return false
    return this.#isInQuotation(start, start, end) || this.#isInQuotation(Math.max(start, end - 1), start, end)
  }

  /** Does the quotation at an offset hold or cross the span? */
  #isInQuotation(offset: number, start: number, end: number): boolean {
    const found = this.quotations[lastRange(this.quotations, offset)]
    if (!found || offset >= found.end) return false
    return start === end ? start > found.start : start > found.start || end < found.end
  }

  /** Is the token a word or number, not a mark? */
  isWord(token: number): boolean {
    return this.has(token, Flag.word)
  }

  /** Forms of the token with a tag, read from each tag of the mask that it can have; best first, lower case. */
  forms(token: number, from: TagId, to: TagId): readonly string[] {
    return this.lexicon.inflect(this.ids[token] ?? 0, from, to)
  }

  #findTagged(tag: TagId): number[] {
    const {tags} = this
    const found: number[] = []
    for (let token = tags.indexOf(tag); token >= 0; token = tags.indexOf(tag, token + 1)) found.push(token)
    return found
  }

  #flagged(flag: number): number[] {
    const found: number[] = []
    for (let token = 0; token < this.count; token++) if (this.has(token, flag)) found.push(token)
    return found
  }
}

/** Index of the last range that starts at or before an offset; -1 if there is none. */
function lastRange(ranges: readonly {start: number}[], offset: number): number {
  return lastBefore(ranges.length, (index) => ranges[index]?.start ?? 0, offset)
}

/** The same of anything that is counted and has a start, which rises. */
function lastBefore(count: number, startOf: (index: number) => number, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(middle) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
