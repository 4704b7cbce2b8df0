import type {AskedSets, SetWords} from './asked-sets.js'
import {IdTable} from './id-table.js'

/** Where each word of a story stands. */
export class WordIndex {
  readonly #words: IdTable
  /** Last token that is each of the words. */
  readonly #last: Int32Array
  /** For each token the one before that is the same word; -1 for the first. */
  readonly #previous: Int32Array
  /** Words of each set that stories were searched for before this one, made when it is first searched. */
  #bySet: SetWords | undefined

  /** @param ids Lexicon id of each token, 0 where unknown. */
  constructor(ids: Uint32Array) {
    this.#words = new IdTable(ids)
    this.#last = new Int32Array(this.#words.list.length).fill(-1)
    this.#previous = new Int32Array(ids.length)
    for (let token = 0; token < ids.length; token++) {
      const word = this.#words.indexOf(ids[token])
      if (word < 0) continue
      this.#previous[token] = this.#last[word]
      this.#last[word] = token
    }
  }

  /**
   * Tokens that are one of the words.
   *
   * @param set The words.
   * @param asked Sets that stories are searched for; the set is one of them from now on.
   */
  places(set: IdTable, asked: AskedSets): number[] {
    const number = asked.numberOf(set)
    if (number < 0) asked.add(set)
    else {
      this.#bySet ??= asked.find(this.#words.list)
      if (number < this.#bySet.count) return this.#placesOfWords(this.#bySet.of(number))
    }
    const known = this.#words.list
    const words: number[] = []
    for (let word = 0; word < known.length; word++) if (set.has(known[word])) words.push(word)
    return this.#placesOfWords(words)
  }

  /** Tokens whose word passes a test, which is asked once for each word. */
  placesOf(test: (id: number) => boolean): number[] {
    const found: number[] = []
    const known = this.#words.list
    for (let word = 0; word < known.length; word++) if (test(known[word])) this.#add(word, found)
    return found
  }

  /** Tokens that are the word of an id. */
  placesLike(id: number): number[] {
    const found: number[] = []
    this.#add(this.#words.indexOf(id), found)
    return found
  }

  #placesOfWords(words: readonly number[]): number[] {
    const found: number[] = []
    for (const word of words) this.#add(word, found)
    return found
  }

  /** Add the tokens that are a word, last first; none for -1. */
  #add(word: number, found: number[]): void {
    if (word < 0) return
    for (let token = this.#last[word]; token >= 0; token = this.#previous[token]) found.push(token)
  }
}
