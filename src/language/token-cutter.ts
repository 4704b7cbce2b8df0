import {stoppedWords} from '../../lexicons/stopped-words.generated.js'
import {Flag, type Tokens} from './tokens.js'

const APOSTROPHE = 39
const HYPHEN = 45
const STOP = 46
const QUOTE = 0x20_19
const OPEN_QUOTE = 0x20_18

/** Abbreviations that keep their stop: always, or only before a figure. */
const stopped = new Map(
  stoppedWords.map((entry) => [entry.replace(/ 0$/, ''), entry.endsWith(' 0')] as const)
)

/** Cuts a text into tokens, block by block. */
export class TokenCutter {
  readonly #text: string
  /** Start and end of words and of addresses, in turn, and the next of each. */
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
  /** Flags that the next token takes. */
  #next = 0
  /** Single quotation marks of the block that opened and did not close. */
  #open = 0

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

  /** Cut the text from `from` to `end`, which is block `index`. */
  cutBlock(from: number, end: number, index: number): void {
    const text = this.#text
    this.#index = index
    this.#open = 0
    this.#next = Flag.first | Flag.spaced
    let at = from
    while (at < end) {
      const code = text.charCodeAt(at)
      if (isSpace(code)) {
        this.#next |= Flag.spaced
        at++
        continue
      }
      while (this.#words[this.#word + 1] <= at && this.#words[this.#word] < text.length) this.#word += 2
      while (this.#addresses[this.#address + 1] <= at && this.#addresses[this.#address] < text.length) {
        this.#address += 2
      }
      const address = this.#addresses[this.#address]
      if (at >= address) {
        const to = Math.min(this.#addresses[this.#address + 1], end)
        this.#push(at, to, Flag.address | Flag.word | this.#letters(at, to))
        at = to
        continue
      }
      const limit = Math.min(end, address)
      const word = this.#words[this.#word]
      at = at >= word ? this.#cutWord(at, Math.min(this.#words[this.#word + 1], limit), limit) : this.#cutMark(at, Math.min(limit, word))
    }
  }
}
