import {endingOf} from './abbreviations.js'
import {
  hasLetterBefore, isApostrophe, isDigit, isInitialism, isLetter, isSpace, isUpper, letterFlags
} from './characters.js' // prettier-ignore
import {Flag} from './flag.js'

/**
 * Tokens of a text as parallel arrays. Words are those of nlcst, but a clitic is a token of its own
 * (`China` `’s`, `do` `n’t`), words that lack a space after a stop are cut (`Ukraine` `.` `China`),
 * and web addresses, handles and hashtags are one token. White space is none.
 */
export interface Tokens {
  /** The text that offsets point into. */
  text: string
  /** How many tokens there are. */
  count: number
  /** First UTF-16 code unit of each token. */
  start: Uint32Array
  /** End of each token, exclusive. */
  end: Uint32Array
  /** Bits of `Flag`. */
  flags: Uint16Array
  /** Index of the block that holds the token. */
  block: Uint32Array
}

/** Marks that are one token each, however many stand in a row. */
const SINGLE = new Set(Array.from('"“”‘’()[]{}«»‹›„', (mark) => mark.charCodeAt(0)))

/** Ends of names with a stop inside that could be taken for two sentences without a space. */
const NAME_ENDS = new Set(['com', 'net', 'org', 'gov', 'edu', 'js', 'io', 'txt', 'pdf', 'doc', 'exe'])

/** Cuts a text into tokens, block by block, in order. */
export class TokenCutter {
  readonly #text: string
  readonly #words: Uint32Array
  readonly #addresses: Uint32Array
  #word = 0
  #address = 0
  #start: Uint32Array
  #end: Uint32Array
  #flags: Uint16Array
  #block: Uint32Array
  #count = 0
  #index = 0
  /** Flags that the next token takes from what stands before it. */
  #before = 0
  /** How many single quotation marks of the block are open. */
  #open = 0

  /**
   * @param text The text.
   * @param words Start and end of each word in turn, in order, then a pair at the text’s end.
   * @param addresses The same for addresses, which are cut as one token whatever words they hold.
   */
  constructor(text: string, words: Uint32Array, addresses: Uint32Array) {
    this.#text = text
    this.#words = words
    this.#addresses = addresses
    const size = 64 + (text.length >> 2)
    this.#start = new Uint32Array(size)
    this.#end = new Uint32Array(size)
    this.#flags = new Uint16Array(size)
    this.#block = new Uint32Array(size)
  }

  /** The tokens of the blocks cut so far. */
  tokens(): Tokens {
    const count = this.#count
    return {
      text: this.#text,
      count,
      start: this.#start.slice(0, count),
      end: this.#end.slice(0, count),
      flags: this.#flags.slice(0, count),
      block: this.#block.slice(0, count)
    }
  }

  /**
   * Cut a block.
   *
   * @param from Its start in the text.
   * @param end Its end, exclusive.
   * @param index Its index.
   */
  cutBlock(from: number, end: number, index: number): void {
    const text = this.#text
    this.#index = index
    this.#open = 0
    this.#before = Flag.first | Flag.spaced
    for (let at = from; at < end;) {
      if (isSpace(text.charCodeAt(at))) {
        this.#before |= Flag.spaced
        at++
        continue
      }
      const address = this.#addressFrom(at)
      if (at >= address) {
        const to = Math.min(this.#addresses[this.#address + 1], end)
        at = this.#push(at, to, Flag.address | Flag.word)
        continue
      }
      const limit = Math.min(end, address)
      const word = this.#wordFrom(at)
      at =
        at < word && !this.#isDecimal(at, word)
          ? this.#cutMark(at, Math.min(word, limit))
          : this.#cutWord(at, this.#wordEnd(limit), limit)
    }
  }

  /** Does the stop of a number without figures before it stand here: `.22`? */
  #isDecimal(at: number, word: number): boolean {
    const text = this.#text
    if (at + 1 !== word || text.charCodeAt(at) !== 46 || !isDigit(text.charCodeAt(word))) return false
    const isBehindWord = this.#word > 0 && this.#words[this.#word - 1] === at
    return !isBehindWord && text.charCodeAt(at - 1) !== 46
  }

  /** Start of the first address that ends behind a place. */
  #addressFrom(at: number): number {
    while (this.#addresses[this.#address + 1] <= at && this.#address + 2 < this.#addresses.length) {
      this.#address += 2
    }
    return this.#addresses[this.#address]
  }

  /** Start of the first word that ends behind a place. */
  #wordFrom(at: number): number {
    while (this.#words[this.#word + 1] <= at && this.#word + 2 < this.#words.length) this.#word += 2
    return this.#words[this.#word]
  }

  #wordEnd(limit: number): number {
    return Math.min(this.#words[this.#word + 1], limit)
  }

  /** Cut a mark, or a run of one; also letters that stand in no word of the tree. Gives its end. */
  #cutMark(at: number, limit: number): number {
    const text = this.#text
    const code = text.charCodeAt(at)
    let to = at + 1
    if (isLetter(code)) {
      while (to < limit && isLetter(text.charCodeAt(to))) to++
      return this.#push(at, to, Flag.word)
    }
    if (code >= 0xd8_00 && code < 0xe0_00) {
      while (to < limit && isEmojiPart(text.charCodeAt(to))) to++
      return this.#push(at, to, 0)
    }
    if (isApostrophe(code) || code === 0x20_18) {
      if (this.#isStrayClitic(at)) return this.#push(at, at + 2, Flag.word | Flag.clitic)
      this.#countQuote(at, code)
    }
    if (!SINGLE.has(code)) while (to < limit && text.charCodeAt(to) === code) to++
    return this.#push(at, to, 0)
  }

  /** Does a `’s` start here that follows a mark: `[China]’s`, `“Cats”’s`? */
  #isStrayClitic(at: number): boolean {
    const text = this.#text
    const spaced = (this.#before & Flag.spaced) !== 0
    if (spaced || !isApostrophe(text.charCodeAt(at)) || (text.charCodeAt(at + 1) | 32) !== 115) return false
    return !isLetter(text.charCodeAt(at + 2)) && !'-—–'.includes(text.charAt(at - 1))
  }

  /** Keep count of open single quotation marks. */
  #countQuote(at: number, code: number): void {
    const next = this.#text.charCodeAt(at + 1)
    const opens = code === 0x20_18 || (code === 39 && !hasLetterBefore(this.#text, at))
    if (opens && isLetter(next) && !isDigit(next)) this.#open++
    else if (!opens && this.#open > 0) this.#open--
  }

  /** Cut the word from `at` to `wordEnd`, or its first part. Gives where that ends. */
  #cutWord(at: number, wordEnd: number, limit: number): number {
    const text = this.#text
    if (isBreak(text.charCodeAt(at)) && !(text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1)))) {
      return this.#cutMark(at, wordEnd)
    }
    let to = this.#breakIn(at, wordEnd)
    if (to < limit && text.charCodeAt(to) === 44 && to - at < 4) to = this.#thousandsEnd(at, to, limit)
    if (to < limit && text.charCodeAt(to) === 46 && this.#keepsStop(at, to)) to++
    return this.#cutClitics(at, to, limit)
  }

  /** Where a word must be cut because two are glued, or its end less its stop. */
  #breakIn(at: number, wordEnd: number): number {
    const text = this.#text
    for (let place = at + 1; place < wordEnd; place++) {
      const code = text.charCodeAt(place)
      if (code > 63 || !isBreak(code)) continue
      const next = text.charCodeAt(place + 1)
      if (code === 45) {
        if (next === 45) return place
      } else if (code === 58) {
        if (!isDigit(next) || !isDigit(text.charCodeAt(place - 1))) return place
      } else if (code !== 46 || place + 1 === wordEnd || next === 46 || this.#isGlued(at, place, wordEnd)) {
        return place
      }
    }
    return wordEnd
  }

  /** Does a sentence end at this stop inside a word: `Ukraine.China`, `p.m.The`, and not `Ph.D`, `J.Crew`? */
  #isGlued(at: number, stop: number, wordEnd: number): boolean {
    const text = this.#text
    if (!isUpper(text.charCodeAt(stop + 1))) return false
    let end = stop + 2
    while (end < wordEnd && isLetter(text.charCodeAt(end))) end++
    const right = text.slice(stop + 1, end)
    if (right.length === 1 && right !== 'I' && right !== 'A') return false
    if (NAME_ENDS.has(right.toLowerCase())) return false
    if (isInitialism(text, at, stop)) return right.length > 2
    return stop - at > (right.length === 1 ? 2 : 1) && isLetter(text.charCodeAt(stop - 2))
  }

  /** End of a number with commas that starts with the figures `at`–`to`: `1,000`, `1,000.5`, `2,000-mile`. */
  #thousandsEnd(at: number, to: number, limit: number): number {
    const text = this.#text
    for (let place = at; place < to; place++) if (!isDigit(text.charCodeAt(place))) return to
    let end = to
    while (end + 4 <= limit && text.charCodeAt(end) === 44 && isThree(text, end + 1)) end += 4
    if (end === to) return to
    this.#wordFrom(end - 1)
    return this.#breakIn(end - 1, Math.max(end, this.#wordEnd(limit)))
  }

  /** Does the stop at `to` belong to the word: an initialism, an initial, a known abbreviation? */
  #keepsStop(at: number, to: number): boolean {
    const text = this.#text
    if (text.charCodeAt(to + 1) === 46) return false
    const ending = endingOf(text, at, to + 1)
    if (ending === 'initial') return text.charAt(at) !== 'I' && isUpper(this.#after(to))
    return ending === 'number' ? isDigit(this.#after(to)) : ending !== undefined
  }

  /** Character behind a stop and at most one space. */
  #after(stop: number): number {
    const next = this.#text.charCodeAt(stop + 1)
    return isSpace(next) ? this.#text.charCodeAt(stop + 2) : next
  }

  /** Cut a word’s clitics off, and the apostrophe of a plural. Gives the end of the last token. */
  #cutClitics(at: number, to: number, limit: number): number {
    const text = this.#text
    const last = this.#cliticIn(at, to)
    if (last < to) {
      const first = this.#cliticIn(at, last)
      this.#push(at, first, Flag.word)
      if (first < last) this.#push(first, last, Flag.word | Flag.clitic)
      return this.#push(last, to, Flag.word | Flag.clitic)
    }
    this.#push(at, to, Flag.word)
    if (to >= limit || this.#open > 0 || !isApostrophe(text.charCodeAt(to))) return to
    const plural = (text.charCodeAt(to - 1) | 32) === 115 && to - at > 1
    const next = text.charCodeAt(to + 1)
    return plural && !isLetter(next) && !isApostrophe(next) ? this.#push(to, to + 1, Flag.clitic) : to
  }

  /** Where the last clitic of a word starts; its end if there is none. */
  #cliticIn(at: number, to: number): number {
    const text = this.#text
    if (to - at < 3) return to
    const last = text.charCodeAt(to - 1) | 32
    const middle = text.charCodeAt(to - 2)
    if (isApostrophe(middle)) {
      if (last === 115 || last === 100 || last === 109) return to - 2
      return last === 116 && to - at > 3 && (text.charCodeAt(to - 3) | 32) === 110 ? to - 3 : to
    }
    if (to - at < 4 || !isApostrophe(text.charCodeAt(to - 3))) return to
    const both = (middle | 32) * 128 + last
    return both === RE || both === VE || both === LL ? to - 3 : to
  }

  /** Add a token. Gives its end. */
  #push(start: number, end: number, flags: number): number {
    const count = this.#count
    if (count === this.#start.length) this.#grow()
    this.#start[count] = start
    this.#end[count] = end
    this.#flags[count] = flags | this.#before | letterFlags(this.#text, start, end)
    this.#block[count] = this.#index
    this.#count++
    this.#before = 0
    return end
  }

  #grow(): void {
    const size = this.#start.length * 2
    const longer = (old: Uint32Array) => {
      const array = new Uint32Array(size)
      array.set(old)
      return array
    }
    const flags = new Uint16Array(size)
    flags.set(this.#flags)
    this.#start = longer(this.#start)
    this.#end = longer(this.#end)
    this.#block = longer(this.#block)
    this.#flags = flags
  }
}

const RE = 114 * 128 + 101
const VE = 118 * 128 + 101
const LL = 108 * 128 + 108

/** Marks that the parser leaves inside words and that may part two: `.`, `-`, `:`, `=`, `?`. */
function isBreak(code: number): boolean {
  return code === 46 || code === 45 || code === 58 || code === 61 || code === 63
}

/** Do three figures, and no fourth, stand here? */
function isThree(text: string, at: number): boolean {
  for (let place = at; place < at + 3; place++) if (!isDigit(text.charCodeAt(place))) return false
  return !isDigit(text.charCodeAt(at + 3))
}

/** Surrogates, joiners and selectors that continue an emoji. */
function isEmojiPart(code: number): boolean {
  return (code >= 0xd8_00 && code < 0xe0_00) || code === 0xfe_0f || code === 0x20_0d || code === 0x20_e3
}
