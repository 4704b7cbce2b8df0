import {IdTable} from './id-table.js'
import type {Lexicon} from './lexicon.js'

/** A set of words, resolved to the lexicon’s ids at first use. */
export class WordSet {
  #words: readonly string[]
  #ids: IdTable | undefined

  constructor(words: readonly string[]) {
    this.#words = words
  }

  /** Ids of the words; ones that the lexicon lacks are interned. */
  ids(lexicon: Lexicon): IdTable {
    return (this.#ids ??= new IdTable(this.#words.map((word) => lexicon.intern(word))))
  }
}

/**
 * A set of words for {@link Story.is} and {@link Story.places}.
 *
 * @param words Words in lower case, with straight apostrophes.
 */
export function words(...words: readonly string[]): WordSet {
  return new WordSet(words)
}
