import type {IdTable} from './id-table.js'

const NONE: readonly number[] = []

/**
 * Sets of words that stories were searched for, by the words in them: who looks a word up once knows all the sets that it is
 * in, however many rules will ask.
 */
export class AskedSets {
  readonly #numbers = new Map<IdTable, number>()
  readonly #byWord = new Map<number, number[]>()

  /** Number of a set; -1 where nobody asked for it yet. */
  numberOf(set: IdTable): number {
    return this.#numbers.get(set) ?? -1
  }

  /** Number the set, so that stories read from now on are searched for it at once. */
  add(set: IdTable): void {
    const number = this.#numbers.size
    this.#numbers.set(set, number)
    for (const id of set.list) {
      const sets = this.#byWord.get(id)
      if (sets) sets.push(number)
      else this.#byWord.set(id, [number])
    }
  }

  /** How many sets there are. */
  get count(): number {
    return this.#numbers.size
  }

  /** Numbers of the sets that a word is in, by its id. */
  of(id: number): readonly number[] {
    return this.#byWord.get(id) ?? NONE
  }
}

/** Where the words of sets stand in a story, found in one walk over its tokens. */
export class SetPlaces {
  /** How many sets there were at the walk. */
  readonly count: number
  readonly #places: (number[] | undefined)[]

  /**
   * @param ids Lexicon id of each token.
   * @param asked The sets.
   */
  constructor(ids: Uint32Array, asked: AskedSets) {
    this.count = asked.count
    this.#places = new Array<number[] | undefined>(this.count)
    for (let token = 0; token < ids.length; token++) {
      for (const number of asked.of(ids[token])) {
        const found = this.#places[number]
        if (found) found.push(token)
        else this.#places[number] = [token]
      }
    }
  }

  /** Tokens that are in the set of a number, in order. */
  of(number: number): readonly number[] {
    return this.#places[number] ?? NONE
  }
}
