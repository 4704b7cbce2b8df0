import {ParseEnglish} from 'parse-english'
import type {Manuscript} from '../format/manuscript.js'

/** Kinds of characters, and of runs of them; 0 is one that was not looked up yet. */
const KINDS = ['', 'WhiteSpaceNode', 'PunctuationNode', 'WordNode', 'SymbolNode'] as const
const SPACE = 1
const WORD = 3

const kinds = new Uint8Array(0x1_00_00)
const original = new ParseEnglish()

/** What the parser takes a code unit for: an index into {@link KINDS}. */
function kindOf(code: number): number {
  const known = kinds[code]
  if (known !== 0) return known
  const [node] = original.tokenize(String.fromCharCode(code))
  return (kinds[code] = KINDS.indexOf(node.type as (typeof KINDS)[number]))
}

/** Marks that join words: `self-ruled`, `3.5`, `10:30`. */
const INNER = new Set(Array.from("&'-.:=?@\u00AD\u00B7\u2010\u2011’\u2027", (mark) => mark.charCodeAt(0)))
const UNDERSCORE = 95
const SLASH = 47
const HYPHEN = 45
const AMPERSAND = 38
/** `ol’ man` */
const BEFORE_APOSTROPHE = /^ol?$/i
/** `’tis`, `’em`, `’90s` */
const BEHIND_APOSTROPHE = /^(?:t(?:were|was|is)|cause|e[mr]|im|\d\ds?)$/i
/** Words of fewer letters that a slash joins: `w/o`. */
const SHORT = 3

/**
 * Words of a manuscript as retext-english has them, but for the stop at the end of an abbreviation, which is the token cutter’s
 * affair. Its tree is not built: nobody reads it, and nodes with their positions took 600 nanoseconds a word of 10,000, half of
 * them spent by the collector of garbage.
 *
 * @param manuscript The text and its blocks.
 * @returns Start and end of each word in turn, then a pair at the text’s end; UTF-16 code units.
 */
export function readWords({text, blocks}: Manuscript): Uint32Array {
  const reader = new SpanReader(text)
  for (const {start, end} of blocks) reader.read(start, end)
  return reader.words()
}

/** Reads blocks as runs of characters of a kind, and joins runs to words: each step is one of the parser’s, in its order. */
class SpanReader {
  readonly #text: string
  #words = new Uint32Array(1024)
  #count = 0
  /** Kind, start and end of the runs of the block; a step writes what it keeps over what it has read. */
  #kinds = new Uint8Array(1024)
  #starts = new Uint32Array(1024)
  #ends = new Uint32Array(1024)
  #length = 0

  constructor(text: string) {
    this.#text = text
  }

  read(from: number, end: number): void {
    if (this.#kinds.length < end - from) this.#grow(end - from)
    this.#readRuns(from, end)
    this.#joinElisions()
    this.#joinAmpersands()
    this.#joinHyphens()
    this.#joinInner()
    this.#joinSlashes()
    for (let run = 0; run < this.#length; run++) {
      if (this.#kinds[run] === WORD) this.#addWord(this.#starts[run], this.#ends[run])
    }
  }

  /** The words so far, then a pair at the text’s end. */
  words(): Uint32Array {
    this.#addWord(this.#text.length, this.#text.length)
    return this.#words.subarray(0, this.#count)
  }

  #readRuns(from: number, end: number): void {
    const text = this.#text
    this.#length = 0
    let start = from
    let kind = 0
    let before = 0
    for (let at = from; at < end; at++) {
      const code = text.charCodeAt(at)
      const next = kindOf(code)
      const goesOn =
        next === kind && (kind === WORD || kind === SPACE || code === before || isSurrogate(code))
      if (start < at && !goesOn) {
        this.#push(kind, start, at)
        start = at
      }
      kind = next
      before = code
    }
    if (start < end) this.#push(kind, start, end)
  }

  /** `w/`, `ol’ man`, `’tis`, `rock ’n’ roll` */
  #joinElisions(): void {
    const length = this.#begin()
    for (let run = 0; run < length; run++) {
      const mark = this.#markOf(run)
      if (mark === SLASH && this.#isWordBefore() && /^w$/i.test(this.#last())) {
        this.#stretch(run)
        // The parser passes over the run behind it.
        if (run + 1 < length) this.#keep(++run)
      } else if (!isApostrophe(mark)) this.#keep(run)
      else if (this.#isOlder(run, length)) this.#stretch(run)
      else run = this.#joinApostrophe(run, length)
    }
  }

  /** Does an apostrophe between white space and *ol* stand here, and not at the start? */
  #isOlder(run: number, length: number): boolean {
    const at = this.#length
    if (at <= 2 || run + 1 >= length || this.#kinds[run + 1] !== SPACE) return false
    return this.#isWordBefore() && this.#kinds[at - 2] === SPACE && BEFORE_APOSTROPHE.test(this.#last())
  }

  /** Join an apostrophe with a clipped word behind it. Gives the last run that is dealt with. */
  #joinApostrophe(run: number, length: number): number {
    const next = run + 1
    if (next >= length || this.#kinds[next] !== WORD || this.#isWordBefore()) {
      this.#keep(run)
      return run
    }
    const word = this.#text.slice(this.#starts[next], this.#ends[next])
    const last = BEHIND_APOSTROPHE.test(word)
      ? next
      : /^n$/i.test(word) && next + 1 < length && isApostrophe(this.#markOf(next + 1))
        ? next + 1
        : run
    if (last === run) this.#keep(run)
    else this.#push(WORD, this.#starts[run], this.#ends[last])
    return last
  }

  /** `&c` */
  #joinAmpersands(): void {
    const length = this.#begin()
    for (let run = 0; run < length; run++) {
      const next = run + 1
      const joins = this.#markOf(run) === AMPERSAND && !this.#isWordBefore()
      if (joins && next < length && this.#kinds[next] === WORD) {
        this.#push(WORD, this.#starts[run], this.#ends[next])
        run = next
      } else this.#keep(run)
    }
  }

  /** `short- and long-term` */
  #joinHyphens(): void {
    const length = this.#begin()
    for (let run = 0; run < length; run++) {
      const isLast = run + 1 >= length || this.#kinds[run + 1] !== WORD
      if (this.#markOf(run) === HYPHEN && isLast && this.#isWordBefore()) this.#stretch(run)
      else this.#keep(run)
    }
  }

  /** `self-ruled`, `example.com` */
  #joinInner(): void {
    const length = this.#begin()
    for (let run = 0; run < length; run++) {
      if (this.#kinds[run] === WORD || this.#kinds[run] === SPACE || !this.#isWordBefore()) {
        this.#keep(run)
        continue
      }
      let word = -1
      for (let at = run; at < length; at++) {
        if (this.#kinds[at] === WORD) word = at
        else if (!this.#isInner(at)) break
      }
      if (word < 0) this.#keep(run)
      else {
        this.#stretch(word)
        run = word
      }
    }
  }

  /** Is the run one mark that joins words, or underscores? */
  #isInner(run: number): boolean {
    const mark = this.#markOf(run)
    if (mark >= 0) return INNER.has(mark) || mark === UNDERSCORE
    return this.#kinds[run] !== SPACE && this.#text.charCodeAt(this.#starts[run]) === UNDERSCORE
  }

  /** `w/o`, `9/11` */
  #joinSlashes(): void {
    const length = this.#begin()
    for (let run = 0; run < length; run++) {
      const next = run + 1
      const hasNext = next < length && this.#kinds[next] === WORD
      const joins =
        this.#markOf(run) === SLASH &&
        this.#isWordBefore() &&
        this.#last().length < SHORT &&
        (!hasNext || this.#ends[next] - this.#starts[next] < SHORT)
      if (joins) this.#stretch(hasNext ? next : run)
      else this.#keep(run)
      if (joins && hasNext) run = next
    }
  }

  /** Begin a step. Gives how many runs there are to read. */
  #begin(): number {
    const length = this.#length
    this.#length = 0
    return length
  }

  /** Code unit of a run that is one mark; -1 of any other. */
  #markOf(run: number): number {
    const kind = this.#kinds[run]
    const start = this.#starts[run]
    return kind === WORD || kind === SPACE || this.#ends[run] - start !== 1
      ? -1
      : this.#text.charCodeAt(start)
  }

  /** Is the run that was kept last a word? */
  #isWordBefore(): boolean {
    return this.#length > 0 && this.#kinds[this.#length - 1] === WORD
  }

  /** Text of the run that was kept last. */
  #last(): string {
    return this.#text.slice(this.#starts[this.#length - 1], this.#ends[this.#length - 1])
  }

  /** Let the run that was kept last go on to the end of another. */
  #stretch(run: number): void {
    this.#ends[this.#length - 1] = this.#ends[run]
  }

  #keep(run: number): void {
    this.#push(this.#kinds[run], this.#starts[run], this.#ends[run])
  }

  #push(kind: number, start: number, end: number): void {
    this.#kinds[this.#length] = kind
    this.#starts[this.#length] = start
    this.#ends[this.#length++] = end
  }

  #addWord(start: number, end: number): void {
    if (this.#count + 2 > this.#words.length) {
      const longer = new Uint32Array(this.#words.length * 2)
      longer.set(this.#words)
      this.#words = longer
    }
    this.#words[this.#count++] = start
    this.#words[this.#count++] = end
  }

  #grow(length: number): void {
    this.#kinds = new Uint8Array(length)
    this.#starts = new Uint32Array(length)
    this.#ends = new Uint32Array(length)
  }
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x20_19
}

function isSurrogate(code: number): boolean {
  return code >= 0xd8_00 && code < 0xe0_00
}
