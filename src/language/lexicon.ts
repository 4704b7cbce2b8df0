import {LexiconTable, RANKS, isSpelled} from './lexicon-table.js'
import type {TagId} from './tag.js'
import {hashAt} from './word-hash.js'

/** What a proper noun can name; bits. */
export const Name = Object.freeze({first: 1, surname: 2, other: 4, abbreviation: 8})

/** Varieties of English that a spelling belongs to; bits. None set: common to all. */
export const Variety = Object.freeze({american: 1, british: 2, oxford: 4})

const NONE: readonly number[] = []
const NO_WORDS: readonly string[] = []
const UNLISTED = 255
/** How many words that were met are kept; a power of two. */
const MET = 2 ** 13
/** Bits of a hash that {@link Lexicon.idAt} leaves out. */
const HASH_SHIFT = 15

/**
 * Word knowledge, read in place from the packed section `lexicon` (made by `train/lexicon.ts`).
 * Ids are integers from 1; 0 is a word that the lexicon lacks. Keys are lower-cased, with a straight
 * apostrophe.
 */
export class Lexicon {
  /** How many words the packed table holds; ids above are words interned by rules. */
  readonly size: number
  readonly #table: LexiconTable
  readonly #internedIds = new Map<string, number>()
  /** 1 for the hash of each interned word, so that a word which is none is told by its letters, unspelt. */
  readonly #internedHashes = new Uint8Array(2 ** (32 - HASH_SHIFT))
  readonly #internedWords: string[] = []
  /** Id of a word that was met with each hash, so that common words are not walked through letter by letter again. */
  readonly #met = new Uint32Array(MET)
  readonly #relations = new Map<number, readonly number[]>()
  readonly #inflections = new Map<number, readonly string[]>()
  /** Words by id, as far as they were asked for. */
  readonly #spelled: (string | undefined)[]

  /**
   * @param section Bytes of the section `lexicon`, at a multiple of 4; kept and read in place.
   * @throws {Error} If the section is damaged or of another version.
   */
  constructor(section: Uint8Array) {
    this.#table = new LexiconTable(section)
    this.size = this.#table.size
    this.#spelled = new Array<string | undefined>(this.size + 1)
  }

  /** Id of a word in any case; 0 if unknown. */
  idOf(word: string): number {
    return this.#table.find(word, 0, word.length) || this.#internedAt(word, 0, word.length)
  }

  /** Id of the word at `start`–`end` of a text, where most words come again; allocates nothing for a known word. */
  idAt(text: string, start: number, end: number): number {
    const hash = hashAt(text, start, end)
    const slot = hash & (MET - 1)
    const met = this.#met[slot]
    if (met !== 0 && isSpelled(this.wordOf(met), text, start, end)) return met
    const id = this.#table.find(text, start, end)
    if (id === 0) return this.#internedAt(text, start, end, hash)
    this.#met[slot] = id
    return id
  }

  /** Id of a word that the table lacks, if it was interned. */
  #internedAt(text: string, start: number, end: number, hash = hashAt(text, start, end)): number {
    if (this.#internedHashes[hash >>> HASH_SHIFT] === 0) return 0
    return this.#internedIds.get(keyOf(text.slice(start, end))) ?? 0
  }

  /** Id of a word, made if it is new, so that lists can name words the lexicon lacks. */
  intern(word: string): number {
    const known = this.idOf(word)
    if (known !== 0) return known
    const key = keyOf(word)
    this.#internedWords.push(key)
    const id = this.size + this.#internedWords.length
    this.#internedIds.set(key, id)
    this.#internedHashes[hashAt(key, 0, key.length) >>> HASH_SHIFT] = 1
    return id
  }

  /** How many words were interned so far. */
  get interned(): number {
    return this.#internedWords.length
  }

  /** The word of an id, lower case. */
  wordOf(id: number): string {
    if (id > this.size) return this.#internedWords[id - this.size - 1] ?? ''
    return id > 0 ? (this.#spelled[id] ??= this.#table.spell(id)) : ''
  }

  /** Mask of the tags that the word can have (bits `1 << tag`); 0 if unknown. */
  tagsOf(id: number): number {
    return id > this.size ? 0 : this.#table.masks[this.#table.classes[id]]
  }

  /** Smallest SCOWL size that lists the word: 10 is commonest, 80 rare, 255 in no list. */
  rankOf(id: number): number {
    return id > this.size ? UNLISTED : RANKS[this.#table.ranks[id] & 15]
  }

  /** Bits of {@link Name}. */
  namesOf(id: number): number {
    return id > this.size ? 0 : this.#table.ranks[id] >>> 4
  }

  /** Bits of {@link Variety}; 0 where the spelling is common to all or unknown. */
  varietyOf(id: number): number {
    return id > this.size ? 0 : this.#table.varieties[this.#table.classes[id]]
  }

  /** Spellings of the word in another variety, best first (VarCon); empty where there is none. */
  spellingsOf(id: number, variety: number): readonly number[] {
    const {pairs} = this.#table
    let low = 0
    let high = pairs.length >>> 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (pairs[middle * 2] < id) low = middle + 1
      else high = middle
    }
    const spellings: number[] = []
    for (let at = low * 2; pairs[at] === id; at += 2) {
      if (((pairs[at + 1] >>> 24) & variety) !== 0) spellings.push(pairs[at + 1] & 0xff_ff_ff)
    }
    return spellings
  }

  /** Lemmas of the word when read with a tag, commonest first: `lay` as VBD → lie, as VBP → lay. */
  lemmasOf(id: number, tag: TagId): readonly number[] {
    return this.#related(id, tag, 0)
  }

  /** Forms of a lemma with a tag, best first: `sleep` VBD → slept; `dream` VBN → dreamed, dreamt. */
  formsOf(lemma: number, tag: TagId): readonly number[] {
    return this.#related(lemma, tag, 1)
  }

  /**
   * Forms with one tag of a word that is read with another, best first: `lay`, VBP, VBD → laid.
   *
   * @param id Lexicon id of the word.
   * @param from Tag that it is read with; each of its lemmas counts.
   * @param to Tag of the forms.
   */
  inflect(id: number, from: TagId, to: TagId): readonly string[] {
    const lemmas = this.lemmasOf(id, from)
    if (lemmas.length === 0) return NO_WORDS
    const key = (id * 64 + from) * 64 + to
    let words = this.#inflections.get(key)
    if (!words) {
      const forms = new Set(lemmas.flatMap((lemma) => this.formsOf(lemma, to)))
      words = [...new Set(Array.from(forms, (form) => this.wordOf(form)))]
      this.#inflections.set(key, words)
    }
    return words
  }

  /** Words that the derivations of an id’s class give: lemmas (`side` 0) or forms (1); kept once made. */
  #related(id: number, tag: TagId, side: 0 | 1): readonly number[] {
    if (id === 0 || id > this.size || tag > 30) return NONE
    const {classes, related} = this.#table
    if ((related[side][classes[id]] & (1 << tag)) === 0) return NONE
    const key = (id * 32 + tag) * 2 + side
    let words = this.#relations.get(key)
    if (!words) {
      words = this.#derive(id, tag, side)
      this.#relations.set(key, words)
    }
    return words
  }

  /** A derivation is a side, a tag, how many letters to cut, how many to add, and those letters. */
  #derive(id: number, tag: TagId, side: 0 | 1): readonly number[] {
    const table = this.#table
    const wordClass = table.classes[id]
    const ids: number[] = []
    let word: string | undefined
    const end = table.classStarts[wordClass + 1]
    for (let at = table.classStarts[wordClass]; at < end; at += 3 + table.derivations[at + 2]) {
      if (table.derivations[at] !== tag + side * 32) continue
      word ??= table.spell(id)
      const from = at + 3
      const letters = table.derivations.subarray(from, from + table.derivations[at + 2])
      ids.push(
        this.idOf(word.slice(0, word.length - table.derivations[at + 1]) + String.fromCharCode(...letters))
      )
    }
    if (ids.length === 0 && ((table.selves[wordClass] >>> tag) & 1) === 1) ids.push(id)
    return ids
  }
}

function keyOf(word: string): string {
  return word.toLowerCase().replaceAll('’', "'")
}
