import {clippedWords} from '../../lexicons/clipped-words.generated.js'
import {isApostrophe, isDigit, isLetter, isSpace} from './characters.js'

const clipped = new Set(clippedWords)
const LONGEST_CLIPPED = Math.max(...clippedWords.map((word) => word.length))

const SINGLE_OPENER = 0x20_18
const BEFORE_OPENER = '([{<—–-/…'
const AFTER_CLOSER = '.,;:!?)]}>—–-/…’'
/** Last letters of words that can end in an apostrophe: plurals, and those that drop a g (goin’). */
const CLIPPABLE = 'sxznSXZN'

/** A pair of quotation marks in a text. */
export interface Pair {
  /** First code unit of the opening mark. */
  start: number
  /** End of the closing mark, or of the text that was looked at, exclusive. */
  end: number
  /** Does a closing mark stand at the end? */
  closed: boolean
}

/** Finds the outermost pairs of quotation marks of a text, block by block. */
export class MarkReader {
  readonly #text: string
  #from = 0
  #end = 0
  #pairs: Pair[] = []
  /** Where the open double mark stands, -1 if none is. */
  #open = -1
  /** From here on no single mark closes in this block. */
  #unclosedFrom = 0

  constructor(text: string) {
    this.#text = text
  }

  /**
   * Find the pairs of a block. A double mark that nothing closes runs to the end of the block, a single
   * one does so only if the caller says that the quotation goes on.
   *
   * @param from Start of the block.
   * @param end Its end, exclusive.
   * @param goesOn Does the next block open with a single mark?
   * @returns Pairs in order.
   */
  read(from: number, end: number, goesOn: boolean): Pair[] {
    this.#from = from
    this.#end = end
    this.#pairs = []
    this.#open = -1
    this.#unclosedFrom = end
    for (let at = from; at < end;) {
      const code = this.#text.charCodeAt(at)
      if (code === 34 || (code >= 0x20_1c && code <= 0x20_1e)) at = this.#readDouble(at, 1, code)
      else if (isHalf(code) && this.#text.charCodeAt(at + 1) === code && at + 1 < end) {
        // Two backticks or two single marks are a double one in copy from old wires.
        at = this.#readDouble(at, 2, code === 39 || code === 0x20_19 ? 0x20_1d : 0x20_1c)
      } else if ((code === 39 || code === SINGLE_OPENER) && this.#open < 0) at = this.#readSingle(at, goesOn)
      else at++
    }
    if (this.#open >= 0) this.#pairs.push({start: this.#open, end, closed: false})
    return this.#pairs
  }

  /** Read a double mark of a number of code units. Gives the place behind it. */
  #readDouble(at: number, length: number, code: number): number {
    const opens = this.#opens(at, length, code)
    if (opens === undefined) return at + length
    if (this.#open >= 0) this.#pairs.push({start: this.#open, end: opens ? at : at + length, closed: !opens})
    this.#open = opens ? at : -1
    return at + length
  }

  /** Does a double mark open a quotation? `undefined` if it is no quotation mark, or closes nothing. */
  #opens(at: number, length: number, code: number): boolean | undefined {
    const isOpen = this.#open >= 0
    const opening = this.#isOpenBefore(at)
    const closing = this.#isClosedBehind(at + length)
    if (code === 34) {
      if (at > this.#from && isDigit(this.#text.charCodeAt(at - 1)) && (!isOpen || this.#isMeasure(at))) {
        return undefined
      }
      if (opening !== closing) return opening ? true : isOpen ? false : undefined
      return !isOpen
    }
    if (code === 0x20_1d) return isOpen ? false : opening && !closing ? true : undefined
    return !(isOpen && !opening && closing)
  }

  /** Can a quotation start behind what stands before this place? */
  #isOpenBefore(at: number): boolean {
    if (at === this.#from) return true
    const code = this.#text.charCodeAt(at - 1)
    return isSpace(code) || BEFORE_OPENER.includes(this.#text.charAt(at - 1))
  }

  /** Can a quotation end before what stands at this place? */
  #isClosedBehind(at: number): boolean {
    if (at >= this.#end) return true
    return isSpace(this.#text.charCodeAt(at)) || AFTER_CLOSER.includes(this.#text.charAt(at))
  }

  /** Is the straight mark behind a figure that of inches: `6' 2"`? */
  #isMeasure(mark: number): boolean {
    let at = mark - 1
    while (at > this.#from && mark - at < 4 && isDigit(this.#text.charCodeAt(at))) at--
    if (this.#text.charAt(at) === ' ') at--
    return (
      at > this.#from && isApostrophe(this.#text.charCodeAt(at)) && isDigit(this.#text.charCodeAt(at - 1))
    )
  }

  /** Read a single mark outside double ones; one that opens is read with what it closes. Gives the place behind. */
  #readSingle(at: number, goesOn: boolean): number {
    const next = this.#text.charCodeAt(at + 1)
    if (at + 1 >= this.#end || isSpace(next) || !this.#isOpenBefore(at)) return at + 1
    const clip = this.#clippedEnd(at + 1)
    if (clip > at) return clip
    const closer = at < this.#unclosedFrom ? this.#closerFrom(at + 1) : -1
    if (closer >= 0) {
      this.#pairs.push({start: at, end: closer + 1, closed: true})
      return closer + 1
    }
    this.#unclosedFrom = Math.min(this.#unclosedFrom, at)
    if (!goesOn) return at + 1
    this.#pairs.push({start: at, end: this.#end, closed: false})
    return this.#end
  }

  /** End of a year or word that lacks its start, with the apostrophe of `’n’`; -1 if none starts here. */
  #clippedEnd(from: number): number {
    let end = from
    while (end < this.#end && end - from <= LONGEST_CLIPPED && isLetter(this.#text.charCodeAt(end))) end++
    if (end - from >= 2 && isDigit(this.#text.charCodeAt(from)) && isDigit(this.#text.charCodeAt(from + 1))) {
      return end - from === 2 || (end - from === 3 && this.#text.charAt(from + 2) === 's') ? end : -1
    }
    const word = this.#text.slice(from, end)
    if (!clipped.has(word.toLowerCase())) return -1
    return word.length === 1 && isApostrophe(this.#text.charCodeAt(end)) ? end + 1 : end
  }

  /** Where the single mark stands that closes a quotation; -1 if there is none in the block. */
  #closerFrom(from: number): number {
    let doubtful = -1
    for (let at = from; at < this.#end; at++) {
      const code = this.#text.charCodeAt(at)
      if (code !== 39 && code !== 0x20_19 && code !== SINGLE_OPENER) continue
      const letterBefore = isLetter(this.#text.charCodeAt(at - 1))
      const letterBehind = at + 1 < this.#end && isLetter(this.#text.charCodeAt(at + 1))
      if (letterBefore && letterBehind) continue
      if (code === SINGLE_OPENER || (code === 39 && letterBehind && this.#isOpenBefore(at))) {
        if (doubtful >= 0) return doubtful
        continue
      }
      if (letterBehind && this.#isOpenBefore(at)) continue
      if (!letterBefore || !CLIPPABLE.includes(this.#text.charAt(at - 1)) || this.#isClause(at + 1)) return at
      if (doubtful < 0) doubtful = at
    }
    return doubtful
  }

  /** Does a clause end behind a mark: a stop, a comma, another mark or the end? */
  #isClause(at: number): boolean {
    return at >= this.#end || !isSpace(this.#text.charCodeAt(at))
  }
}

/** A mark that two of make a double one. */
function isHalf(code: number): boolean {
  return code === 39 || code === 96 || code === SINGLE_OPENER || code === 0x20_19
}
