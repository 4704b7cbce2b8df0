import {IdTable} from './id-table.js'
import type {Lexicon} from './lexicon.js'

/** Tables by the hash of their ids: rules name the same few words again and again, and share what is made of them. */
const tables = new Map<number, IdTable>()

/** A set of words, resolved to the lexicon’s ids at first use. */
export class WordSet {
  /** {@link IdTable.bits} of its ids, here so that most words are told without a look at the table; all before the first use. */
  bits = -1
  readonly #words: readonly string[]
  #ids: IdTable | undefined

  constructor(words: readonly string[]) {
    this.#words = words
  }

  /** The set of words of some ids, which need not be spelled out for it. */
  static of(ids: IdTable): WordSet {
    const set = new WordSet([])
    set.#keep(ids)
    return set
  }

  /** Ids of the words; ones that the lexicon lacks are interned. */
  ids(lexicon: Lexicon): IdTable {
    return this.#ids ?? this.#keep(new IdTable(this.#words.map((word) => lexicon.intern(word))))
  }

  #keep(ids: IdTable): IdTable {
    this.bits = ids.bits
    return (this.#ids = shared(ids))
  }
}

/** The table itself, or one of the same ids that was made before. */
function shared(table: IdTable): IdTable {
  const known = tables.get(table.hash)
  if (known?.equals(table)) return known
  tables.set(table.hash, table)
  return table
}

/**
 * A set of words for {@link Story.is} and {@link Story.places}.
 *
 * @param words Words in lower case, with straight apostrophes.
 */
export function words(...words: readonly string[]): WordSet {
  return new WordSet(words)
}
