import {bitOf, type IdTable} from '../language/id-table.js'
import type {Story} from '../language/story.js'

/** What an entry of a list asks of a token near the word that it is looked up by. */
export interface Need {
  /** How far behind that word the token stands; before it where negative; never 0. */
  step: number
  /** Ids that it may have. */
  ids: IdTable
  /** Or tags (a mask) that it may have. */
  tags: number
}

/** Numbers of a need: step (0 for none), bits of the ids, tags. */
const SIZE = 3

/**
 * Entries of a list that one word may belong to. Most of them ask for another word near it, and are told by that alone, from
 * numbers that lie side by side: to hold each against the story fetches its parts from all over the memory.
 */
export class Sieve<Entry> {
  readonly #entries: readonly Entry[]
  readonly #needs: Int32Array

  /**
   * @param entries The entries.
   * @param needOf What an entry asks for; nothing where it is to be held against every place.
   */
  constructor(entries: readonly Entry[], needOf: (entry: Entry) => Need | undefined) {
    this.#entries = entries
    this.#needs = new Int32Array(entries.length * SIZE)
    for (const [place, entry] of entries.entries()) {
      const need = needOf(entry)
      if (need) this.#needs.set([need.step, need.ids.bits, need.tags], place * SIZE)
    }
  }

  /** Place of the first entry from `place` on that may stand around a token of the word; -1 if there is none. */
  next(story: Story, token: number, place: number): number {
    const needs = this.#needs
    const {ids, tags} = story
    for (let at = place * SIZE; at < needs.length; at += SIZE) {
      const step = needs[at]
      if (step === 0) return at / SIZE
      const near = token + step
      if (near < 0 || near >= ids.length) continue
      if ((needs[at + 1] & bitOf(ids[near])) !== 0) return at / SIZE
      if (tags[near] < 31 && (needs[at + 2] & (1 << tags[near])) !== 0) return at / SIZE
    }
    return -1
  }

  /** The entry of a place. */
  at(place: number): Entry {
    return this.#entries[place]
  }
}

/** Sieves of the words of a list, each made when its word is first met: a story has few of them. */
export class Sieves<Entry> {
  readonly #byWord = new Map<number, Sieve<Entry>>()
  readonly #entriesOf: (story: Story, token: number) => readonly Entry[]
  readonly #needOf: (story: Story, entry: Entry) => Need | undefined

  /**
   * @param entriesOf Gives the entries that the word of a token may belong to, in the order of the list.
   * @param needOf As {@link Sieve} has it.
   */
  constructor(
    entriesOf: (story: Story, token: number) => readonly Entry[],
    needOf: (story: Story, entry: Entry) => Need | undefined
  ) {
    this.#entriesOf = entriesOf
    this.#needOf = needOf
  }

  /** The sieve of a token’s word, which the lexicon has. */
  of(story: Story, token: number): Sieve<Entry> {
    const id = story.ids[token]
    let sieve = this.#byWord.get(id)
    if (!sieve) {
      sieve = new Sieve(this.#entriesOf(story, token), (entry) => this.#needOf(story, entry))
      this.#byWord.set(id, sieve)
    }
    return sieve
  }
}
