import type {IdTable} from './id-table.js'

/**
 * Sets of words that stories were searched for, by the words in them: who looks a word up once knows all the sets that it is
 * in, however many rules will ask. Lists lie end to end in one array: a map of arrays takes four times as long.
 */
export class AskedSets {
  readonly #numbers = new Map<IdTable, number>()
  /** Where the list of each word starts, by its id. */
  #starts = new Uint32Array(1)
  #sets = new Uint32Array(0)
  /** How many sets are in the lists: others were added since. */
  #listed = 0

  /** Number of a set; -1 where nobody asked for it yet. */
  numberOf(set: IdTable): number {
    return this.#numbers.get(set) ?? -1
  }

  /** Number the set, so that stories read from now on are searched for it at once. */
  add(set: IdTable): void {
    this.#numbers.set(set, this.#numbers.size)
  }

  /**
   * Find the sets that words are in.
   *
   * @param ids Lexicon ids of the words.
   * @returns For each set that is listed, the places in `ids` of its words.
   */
  find(ids: Uint32Array): SetWords {
    return new SetWords(ids, this.#listed, this.#starts, this.#sets)
  }

  /** List the sets that were added: at the start of a story, since its first reading adds many. */
  list(): void {
    if (this.#listed === this.#numbers.size) return
    this.#listed = this.#numbers.size
    let most = 0
    for (const {list} of this.#numbers.keys()) for (const id of list) most = Math.max(most, id)
    const starts = new Uint32Array(most + 2)
    for (const {list} of this.#numbers.keys()) for (const id of list) starts[id + 1]++
    for (let id = 0; id <= most; id++) starts[id + 1] += starts[id]
    const ends = starts.slice()
    this.#sets = new Uint32Array(starts[most + 1])
    for (const [{list}, number] of this.#numbers) for (const id of list) this.#sets[ends[id]++] = number
    this.#starts = starts
  }
}

/** Which words of a story are in which set: chains through one array. */
export class SetWords {
  /** How many sets there were. */
  readonly count: number
  /** Last link of each set, -1 for none. */
  readonly #last: Int32Array
  /** For each link the word, then the link before it. */
  readonly #links: Int32Array

  /**
   * @param ids Lexicon ids of the words.
   * @param count How many sets there are.
   * @param starts Where the list of each word starts in `sets`, by id.
   * @param sets Numbers of sets.
   */
  constructor(ids: Uint32Array, count: number, starts: Uint32Array, sets: Uint32Array) {
    this.count = count
    this.#last = new Int32Array(count).fill(-1)
    const listed = starts.length - 1
    let size = 0
    for (let word = 0; word < ids.length; word++) {
      if (ids[word] < listed) size += starts[ids[word] + 1] - starts[ids[word]]
    }
    const links = new Int32Array(size * 2)
    let link = 0
    for (let word = 0; word < ids.length; word++) {
      const id = ids[word]
      if (id >= listed) continue
      for (let at = starts[id]; at < starts[id + 1]; at++) {
        links[link] = word
        links[link + 1] = this.#last[sets[at]]
        this.#last[sets[at]] = link
        link += 2
      }
    }
    this.#links = links
  }

  /** Words of the set of a number. */
  of(number: number): number[] {
    const words: number[] = []
    for (let link = this.#last[number]; link >= 0; link = this.#links[link + 1]) words.push(this.#links[link])
    return words
  }
}
