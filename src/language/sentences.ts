import {hourFollowers} from '../../lexicons/hour-followers.generated.js'
import {sentenceStarters} from '../../lexicons/sentence-starters.generated.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import {endingOf} from './abbreviations.js'
import {isSpace, isUpper} from './characters.js'
import {Flag, type Tokens} from './tokens.js'

const starters = new Set(sentenceStarters)
const followers = new Set(hourFollowers)
const verbs = new Set(speechVerbs)

/** How many tokens a speaker’s name and titles can take before the verb. */
const LONGEST_SPEAKER = 12

/** Marks that can stand at the end of a sentence behind its stop. */
const CLOSERS = '”’"\')]}»›'
const QUOTES = '”’"\'»›'
/** Marks that can stand before the first word of a sentence. */
const OPENERS = '“‘"\'([{«‹„¿¡'
const BULLETS = '•▪■◦●‣'

/** Stops and marks behind a word, up to the place where the next sentence can start. */
interface Stop {
  /** First token behind them. */
  after: number
  /** Do they hold a question or exclamation mark? */
  exclaimed: boolean
  /** How many stops there are; three or more make an ellipsis. */
  dots: number
  /** Do they close a quotation? */
  quoted: boolean
}

/**
 * Cut tokens into sentences, as wire copy needs it: `Gov.`, `Lt. Col.`, `R-Ariz.`, `No. 3`, `D.C.`, `a.m.`
 * end none, `Ukraine.China` ends one, and a quotation’s closing mark belongs to the sentence it closes.
 * A sentence never crosses a block. `“Is it over?” he asked.` is one, and so is the sentence around a title
 * that ends in a mark. Where an abbreviation can end a sentence, the next word decides.
 *
 * @param tokens Tokens of the text.
 * @returns Index of the first token of each sentence, then the count of tokens.
 */
export function cutSentences(tokens: Tokens): Uint32Array {
  return new SentenceCutter(tokens).cut()
}

class SentenceCutter {
  readonly #tokens: Tokens
  readonly #text: string
  readonly #starts: Uint32Array
  #sentences = 0
  /** Is a straight double quotation mark open? */
  #open = false

  constructor(tokens: Tokens) {
    this.#tokens = tokens
    this.#text = tokens.text
    this.#starts = new Uint32Array(tokens.count + 1)
  }

  cut(): Uint32Array {
    const {count, flags, end} = this.#tokens
    for (let token = 0; token < count;) {
      if ((flags[token] & Flag.first) !== 0 || token === 0) {
        this.#starts[this.#sentences++] = token
        this.#open = false
      }
      const last = this.#text.charCodeAt(end[token] - 1)
      if (last === 34) this.#open = !this.#open
      if (!isStop(last) || (flags[token] & Flag.address) !== 0) {
        token++
        continue
      }
      const stop = this.#readStop(token)
      if (this.#isInBlock(stop.after) && this.#ends(token, stop)) this.#starts[this.#sentences++] = stop.after
      token = stop.after
    }
    this.#starts[this.#sentences] = count
    return this.#starts.slice(0, this.#sentences + 1)
  }

  /** Does the token exist, and is it not the first of a block? */
  #isInBlock(token: number): boolean {
    return token < this.#tokens.count && !this.#has(token, Flag.first)
  }

  #has(token: number, flag: number): boolean {
    return (this.#tokens.flags[token] & flag) !== 0
  }

  #word(token: number): string {
    return token < this.#tokens.count
      ? this.#text.slice(this.#tokens.start[token], this.#tokens.end[token])
      : ''
  }

  /** The token’s first character. */
  #mark(token: number): string {
    return this.#text.charAt(this.#tokens.start[token])
  }

  /** Read the stops from a token on, and the marks that close what they end. */
  #readStop(from: number): Stop {
    const stop: Stop = {after: from, exclaimed: false, dots: 0, quoted: false}
    for (;;) {
      this.#countMarks(stop, stop.after)
      stop.after = this.#referencesEnd(stop.after + 1)
      if (!this.#isInBlock(stop.after)) return stop
      const mark = this.#mark(stop.after)
      if (!this.#has(stop.after, Flag.word) && isStop(mark.charCodeAt(0))) continue
      if (!CLOSERS.includes(mark) || this.#has(stop.after, Flag.spaced)) return stop
      if (mark === '"') {
        if (!this.#open && !this.#isSpacedBehind(stop.after)) return stop
        this.#open = false
      }
      stop.quoted ||= QUOTES.includes(mark)
    }
  }

  /** End of the footnote marks that start at a token: `[17][18]`. */
  #referencesEnd(from: number): number {
    let token = from
    while (
      this.#isInBlock(token) &&
      this.#mark(token) === '[' &&
      this.#has(token + 1, Flag.digit) &&
      this.#word(token + 2) === ']'
    ) {
      token += 3
    }
    return token
  }

  #countMarks(stop: Stop, token: number): void {
    for (let at = this.#tokens.end[token] - 1; at >= this.#tokens.start[token]; at--) {
      const code = this.#text.charCodeAt(at)
      if (!isStop(code)) return
      if (code === 46) stop.dots++
      else if (code === 0x20_26) stop.dots += 3
      else stop.exclaimed = true
    }
  }

  #isSpacedBehind(token: number): boolean {
    const end = this.#tokens.end[token]
    return end >= this.#text.length || isSpace(this.#text.charCodeAt(end))
  }

  /** Does the sentence end with the stop that starts at a token? */
  #ends(token: number, stop: Stop): boolean {
    const next = this.#nextWord(stop.after)
    if (next === undefined) return false
    const mark = this.#mark(stop.after)
    if (BULLETS.includes(mark)) return true
    if (this.#isLower(next)) return false
    if (stop.quoted && (stop.exclaimed || stop.dots > 2) && this.#isAttribution(next)) return false
    if (stop.exclaimed) {
      // Viva Maria! (1965)
      if (mark === '(' && this.#has(next, Flag.digit)) return false
      return !this.#isNameWithMark(token) || this.#isStarter(next)
    }
    if (stop.dots > 2) return stop.dots > 3 || this.#isStarter(next)
    return !this.#isLabel(token) && this.#endsAtWord(token, stop, next)
  }

  /** First word behind the marks that can open a sentence; none if another mark stands before it. */
  #nextWord(from: number): number | undefined {
    for (let token = from; this.#isInBlock(token) && token < from + 6; token++) {
      if (this.#has(token, Flag.word)) return token
      const mark = this.#mark(token)
      if (',;:)]}”»/–—-'.includes(mark)) return undefined
    }
    return undefined
  }

  #isLower(token: number): boolean {
    if (this.#has(token, Flag.capital | Flag.digit)) return false
    const first = this.#mark(token)
    if (first === first.toUpperCase()) return false
    // Names such as iPhone and eBay start a sentence as they are.
    return !isUpper(this.#text.charCodeAt(this.#tokens.start[token] + 1))
  }

  #isStarter(token: number): boolean {
    return starters.has(this.#word(token))
  }

  /** Is this a speaker with a verb of speech: `Smith said`, `Gov. Jane Doe, a Republican, asked`? */
  #isAttribution(from: number): boolean {
    if (this.#isStarter(from)) return false
    let commas = 0
    for (let token = from; this.#isInBlock(token) && token <= from + LONGEST_SPEAKER; token++) {
      const word = this.#word(token)
      if (word === ',') commas++
      else if (commas !== 1 && verbs.has(word)) return token > from
      else if (commas !== 1 && !this.#isOfName(token, word)) return false
    }
    return false
  }

  #isOfName(token: number, word: string): boolean {
    return this.#has(token, Flag.capital | Flag.clitic) || word === '.' || word === 'of' || word === 'the'
  }

  #isNameWithMark(token: number): boolean {
    const from = this.#has(token, Flag.word | Flag.spaced) ? token : token - 1
    return endingOf(this.#text, this.#tokens.start[from], this.#tokens.end[token]) === 'mark'
  }

  /** Is the stop that of a number or letter before an item: `1. The`, `A. Yes`? */
  #isLabel(token: number): boolean {
    const {start, end} = this.#tokens
    const first = this.#starts[this.#sentences - 1]
    const length = (this.#has(token, Flag.word) ? end[token] - 1 : end[first]) - start[first]
    if (token > first + 1 || (token > first && this.#has(token, Flag.word)) || length > 2) return false
    return length === 1 ? this.#has(first, Flag.word) : this.#has(first, Flag.digit)
  }

  /** Does a single stop end the sentence, given the word before it? */
  #endsAtWord(token: number, stop: Stop, next: number): boolean {
    const whole = this.#has(token, Flag.word)
    if (!whole && this.#has(token, Flag.spaced)) return true
    const from = whole ? token : token - 1
    if (from < 0 || !this.#has(from, Flag.word)) return true
    const ending = endingOf(this.#text, this.#tokens.start[from], this.#tokens.end[token])
    const figure = this.#has(next, Flag.digit) && !this.#has(next, Flag.capital)
    switch (ending) {
      case undefined:
      case 'mark':
        return !figure || this.#has(stop.after, Flag.spaced)
      case 'never':
        return false
      case 'name':
      case 'courtesy':
        return this.#word(next) === 'The'
      case 'number':
        return !figure && this.#tokens.end[next] - this.#tokens.start[next] > 1
      case 'hour':
        return !figure && !this.#isOfHour(next)
      default:
        return !figure && this.#startsAfter(from, stop, next)
    }
  }

  /** Does a word go on a time of day: `8 a.m. Monday`, `7 a.m. Moscow time`? */
  #isOfHour(token: number): boolean {
    const after = this.#word(token + 1)
    return followers.has(this.#word(token).replace('.', '')) || after === 'time' || after === 'Time'
  }

  /** Does the word behind an abbreviation that can end a sentence start the next? */
  #startsAfter(from: number, stop: Stop, next: number): boolean {
    if (this.#isStarter(next)) return true
    if (next > stop.after) return OPENERS.includes(this.#mark(stop.after)) && this.#mark(stop.after) !== '('
    const {start, end} = this.#tokens
    const title = endingOf(this.#text, start[next], end[next] + (this.#isStopped(next) ? 0 : 1))
    if (title === 'courtesy') return true
    // “the U.S. Sen.” is no end, “Phoenix, Ariz. Sen.” is.
    return title === 'name' && !/^U\.?[SNKE]/.test(this.#word(from))
  }

  #isStopped(token: number): boolean {
    return this.#text.charCodeAt(this.#tokens.end[token] - 1) === 46
  }
}

/** A stop, a question or exclamation mark, an ellipsis. */
function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x20_26
}
