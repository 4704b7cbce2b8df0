/** Bits of a packed edge: where the next node’s edges start, the letter, whether a word ends, whether it is the node’s last. */
export const TARGET_BITS = 20
export const SYMBOL_SHIFT = TARGET_BITS
export const FINAL = 1 << 28
export const LAST = 1 << 29
const TARGET = (1 << TARGET_BITS) - 1

/** Start of the section: `LEXI`, version, counts of words, edges, classes, bytes of classes, spelling pairs. */
export const MAGIC = 0x49_58_45_4c
export const VERSION = 1
export const HEADER_WORDS = 8

/** SCOWL sizes by the index that is packed (the low four bits beside the names). */
export const RANKS = [10, 20, 35, 40, 50, 55, 60, 70, 80, 255] as const

/** Lower case of each Latin-1 code unit; that of ’ is the caller’s affair. */
const FOLD = Uint8Array.from({length: 256}, (_, unit) =>
  (unit > 64 && unit < 91) || (unit > 191 && unit < 223 && unit !== 215) ? unit + 32 : unit
)
const APOSTROPHE = 39
const CURLY_APOSTROPHE = 0x20_19

/** Views of the packed section `lexicon`; {@link LexiconTable.sizesOf} is its layout. */
export class LexiconTable {
  readonly size: number
  /** Tags that the word can have, by class. */
  readonly masks: Uint32Array
  /** Tags under which the word is its own lemma, by class. */
  readonly selves: Uint32Array
  /** Where the derivations of a class start among `derivations`; one more than there are classes. */
  readonly classStarts: Uint32Array
  /** Pairs of a word and its spelling in another variety, by word: id, then id with varieties above bit 24. */
  readonly pairs: Uint32Array
  /** Class of each id. */
  readonly classes: Uint16Array
  /** Index of the rank in the low four bits, names in the high ones, by id. */
  readonly ranks: Uint8Array
  /** Variety of each class. */
  readonly varieties: Uint8Array
  readonly derivations: Uint8Array
  /** Tags under which the words of a class have a lemma (0), and those with which they have forms (1), by class. */
  readonly related: readonly [Uint32Array, Uint32Array]
  readonly #root: Uint32Array
  readonly #rootSkips: Uint32Array
  readonly #edges: Uint32Array
  readonly #skips: Uint16Array

  /**
   * @param section The packed section, at a multiple of 4 bytes.
   * @throws {Error} If it is not one, of another version or cut short.
   */
  constructor(section: Uint8Array) {
    if (section.byteLength < HEADER_WORDS * 4) throw damaged()
    const header = new Uint32Array(section.buffer, section.byteOffset, HEADER_WORDS)
    if (header[0] !== MAGIC) throw damaged()
    if (header[1] !== VERSION) {
      throw new Error(
        `Cannot read the lexicon: version ${String(header[1])}, expected ${String(VERSION)}; ` +
          'the models and the code come from different releases'
      )
    }
    const [, , words, edges, classes, derivations, pairs] = header
    if (section.byteLength !== lengthOf(words, edges, classes, derivations, pairs)) throw damaged()
    let at = section.byteOffset + HEADER_WORDS * 4
    const take32 = (length: number): Uint32Array => {
      const view = new Uint32Array(section.buffer, at, length)
      at += length * 4
      return view
    }
    const take16 = (length: number): Uint16Array => {
      const view = new Uint16Array(section.buffer, at, length)
      at += length * 2
      return view
    }
    const take8 = (length: number): Uint8Array => {
      const view = new Uint8Array(section.buffer, at, length)
      at += length
      return view
    }
    this.size = words
    this.#root = take32(256)
    this.#rootSkips = take32(256)
    this.#edges = take32(edges)
    this.masks = take32(classes)
    this.selves = take32(classes)
    this.classStarts = take32(classes + 1)
    this.pairs = take32(pairs * 2)
    this.#skips = take16(edges)
    this.classes = take16(words + 1)
    this.ranks = take8(words + 1)
    this.varieties = take8(classes)
    this.derivations = take8(derivations)
    this.related = [this.selves.slice(), this.selves.slice()]
    for (let of = 0; of < classes; of++) {
      for (let at = this.classStarts[of]; at < this.classStarts[of + 1]; at += 3 + this.derivations[at + 2]) {
        this.related[this.derivations[at] >> 5 ? 1 : 0][of] |= 1 << (this.derivations[at] & 31)
      }
    }
  }

  /** Id of the word at `start`–`end` of a text, in any case; 0 if the table lacks it. */
  find(text: string, start: number, end: number): number {
    if (start >= end) return 0
    const first = text.charCodeAt(start)
    const symbol = first < 256 ? FOLD[first] : first === CURLY_APOSTROPHE ? APOSTROPHE : 0
    const edges = this.#edges
    let edge = this.#root[symbol]
    let id = this.#rootSkips[symbol]
    for (let index = start + 1; index < end; index++) {
      let at = edge & TARGET
      if (at === 0) return 0
      if ((edge & FINAL) !== 0) id++
      const unit = text.charCodeAt(index)
      const wanted = unit < 256 ? FOLD[unit] : unit === CURLY_APOSTROPHE ? APOSTROPHE : 0
      edge = edges[at]
      while (((edge >>> SYMBOL_SHIFT) & 255) !== wanted) {
        if ((edge & LAST) !== 0) return 0
        edge = edges[++at]
      }
      id += this.#skips[at]
    }
    return (edge & FINAL) === 0 ? 0 : id + 1
  }

  /** Word of an id from 1 to `size`. */
  spell(id: number): string {
    let left = id - 1
    let symbol = 0
    for (let candidate = 1; candidate < 256; candidate++) {
      const skip = this.#rootSkips[candidate]
      if (this.#root[candidate] !== 0 && skip <= left && (symbol === 0 || skip >= this.#rootSkips[symbol])) {
        symbol = candidate
      }
    }
    left -= this.#rootSkips[symbol]
    let edge = this.#root[symbol]
    const units = [symbol]
    while ((edge & FINAL) === 0 || left-- > 0) {
      let at = edge & TARGET
      while ((this.#edges[at] & LAST) === 0 && this.#skips[at + 1] <= left) at++
      left -= this.#skips[at]
      edge = this.#edges[at]
      units.push((edge >>> SYMBOL_SHIFT) & 255)
    }
    return String.fromCharCode(...units)
  }
}

/** Are the letters at `start`–`end` of a text those of a word of the table, in any case? */
export function isSpelled(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++) {
    const unit = text.charCodeAt(start + at)
    const folded = unit < 256 ? FOLD[unit] : unit === CURLY_APOSTROPHE ? APOSTROPHE : 0
    if (folded !== word.charCodeAt(at)) return false
  }
  return true
}

/** Bytes of a section with so many words, edges, classes, bytes of derivations and spelling pairs. */
export function lengthOf(
  words: number,
  edges: number,
  classes: number,
  derivations: number,
  pairs: number
): number {
  return (
    (HEADER_WORDS + 512 + edges + 3 * classes + 1 + pairs * 2) * 4 +
    (edges + words + 1) * 2 +
    words +
    1 +
    classes +
    derivations
  )
}

function damaged(): Error {
  return new Error('Cannot read the lexicon: the section is damaged; install copydesk again')
}
