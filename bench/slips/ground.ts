import type {Story} from '../../src/language/story.js'
import {Tag, maskOf, type TagId, type TagName} from '../../src/language/tag.js'
import {Flag} from '../../src/language/tokens.js'
import {wordsOf} from './lists.js'
import type {Change} from './slip.js'

const FINITE = maskOf('VBZ', 'VBP', 'VBD', 'MD')
const ADVERB = maskOf('RB')
const NOT = wordsOf('not')
/** Fewest and most tokens of a sentence that slips are put into. */
const SHORTEST = 8
const LONGEST = 70
/** Largest share of its tokens with a capital: above it, a sentence is a heading or a list of names. */
const CAPITALS = 0.4
/** How many adverbs are passed over at most. */
const ADVERBS = 3
const MARKED = Flag.capital | Flag.allCaps | Flag.digit | Flag.clitic | Flag.address

/** A story as the makers of slips see it: which sentences are open to slips, and small questions on tokens. */
export class Ground {
  readonly story: Story
  readonly #lowers: string[]
  readonly #open: Uint8Array

  /** @param story A story of clean text. */
  constructor(story: Story) {
    this.story = story
    this.#lowers = Array.from({length: story.count}, (_, token) => story.lower(token))
    this.#open = new Uint8Array(story.count)
    for (let index = 0; index + 1 < story.sentences.length; index++) {
      const [from, to] = [story.sentences[index], story.sentences[index + 1]]
      if (this.#isPlainProse(from, to)) this.#open.fill(1, from, to)
    }
    for (const {start, end} of story.quotations) this.#close(start, end)
  }

  /** Does the token stand in a sentence of plain prose, outside quotations? */
  isOpen(token: number): boolean {
    return this.#open[token] === 1
  }

  /** Is the token an open word in small letters, no number or clitic? */
  isPlain(token: number): boolean {
    return this.#open[token] === 1 && this.story.isWord(token) && !this.story.has(token, MARKED)
  }

  /** The token in lower case with straight apostrophes; empty outside. */
  lower(token: number): string {
    return this.#lowers[token] ?? ''
  }

  /** Is the token, in lower case, one of the words? */
  isOne(token: number, words: ReadonlySet<string>): boolean {
    return words.has(this.lower(token))
  }

  /** Has the token one of the tags of a mask? */
  is(token: number, mask: number): boolean {
    return this.story.tagIn(token, mask)
  }

  /** Name of the token’s tag; a full stop’s outside. */
  tag(token: number): TagId {
    return this.story.tags[token] ?? Tag.PUNCT
  }

  /** Can a word have one of these tags, by the lexicon? */
  mayBe(word: string, mask: number): boolean {
    const {lexicon} = this.story
    return (lexicon.tagsOf(lexicon.idOf(word)) & mask) !== 0
  }

  /** The best other form of the token; empty where there is none or it is spelled alike. */
  form(token: number, from: TagName, to: TagName): string {
    const found = this.story.forms(token, Tag[from], Tag[to])[0] ?? ''
    return found === this.lower(token) ? '' : found
  }

  /** Nearest token on the left that is neither adverb nor negation. */
  before(token: number): number {
    let at = token - 1
    for (let passed = 0; passed < ADVERBS; passed++) {
      if (!this.is(at, ADVERB) && !this.isOne(at, NOT)) break
      at--
    }
    return at
  }

  /** Is one of the words among so many tokens left of a token, in its sentence? */
  near(token: number, count: number, words: ReadonlySet<string>): boolean {
    const first = Math.max(this.story.sentenceStart(token), token - count)
    for (let at = token - 1; at >= first; at--) if (this.isOne(at, words)) return true
    return false
  }

  /** How many finite verbs the token’s sentence has. */
  finiteVerbs(token: number): number {
    let count = 0
    const end = this.story.sentenceEnd(token)
    for (let at = this.story.sentenceStart(token); at < end; at++) if (this.is(at, FINITE)) count++
    return count
  }

  /** Is the token followed by one space and another word? */
  isFollowed(token: number): boolean {
    const {story} = this
    return (
      story.together(token, token + 1) &&
      story.isWord(token + 1) &&
      story.start[token + 1] === story.end[token] + 1
    )
  }

  /** Another text in the place of one or several tokens. */
  put(frame: string, token: number, written: string, last = token): Change {
    return {frame, ...this.story.span(token, last), written}
  }

  /** The token left out, with the space behind it; ask `isFollowed` first. */
  drop(frame: string, token: number): Change {
    return {frame, start: this.story.start[token], end: this.story.start[token + 1], written: ''}
  }

  /** A word put in before a token. */
  insert(frame: string, token: number, word: string): Change {
    const start = this.story.start[token]
    return {frame, start, end: start, written: `${word} `}
  }

  #isPlainProse(from: number, to: number): boolean {
    const {story} = this
    if (to - from < SHORTEST || to - from > LONGEST || story.kind(from) !== 'body') return false
    if (story.word(to - 1) !== '.' || !story.has(from, Flag.capital)) return false
    let capitals = 0
    let finite = false
    for (let at = from; at < to; at++) {
      if (story.has(at, Flag.address)) return false
      if (story.has(at, Flag.capital)) capitals++
      finite ||= this.is(at, FINITE)
    }
    return finite && capitals / (to - from) < CAPITALS
  }

  /** Close the tokens of a quotation. */
  #close(start: number, end: number): void {
    const {story} = this
    let low = 0
    let high = story.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (story.end[middle] <= start) low = middle + 1
      else high = middle
    }
    for (let token = low; token < story.count && story.start[token] < end; token++) this.#open[token] = 0
  }
}
