/** 2^32 divided by the golden ratio: spreads ids that stand close together over the slots (Knuth 1998, 6.4). */
const GOLDEN = 0x9e_37_79_b1

/**
 * Lexicon ids, each once, and where each stands among them. Rules ask for words at every step: a `Set` takes
 * four times as long. 0, the id of what the lexicon lacks, is never among them.
 */
export class IdTable {
  /** The ids in the order in which they first came. */
  readonly list: Uint32Array
  /** Bits of the ids, 32 in all: most ids that are not among them are told by these alone. */
  readonly bits: number
  /** Id of each slot, 0 where it is free; at most half of them are taken. */
  readonly #slots: Uint32Array
  /** Place in {@link list} of the id of each slot. */
  readonly #places: Uint32Array
  readonly #shift: number

  /** @param ids Ids; 0 is left out. */
  constructor(ids: ArrayLike<number>) {
    const size = 2 ** Math.max(2, 33 - Math.clz32(ids.length))
    const list = new Uint32Array(ids.length)
    this.#slots = new Uint32Array(size)
    this.#places = new Uint32Array(size)
    this.#shift = 1 + Math.clz32(size)
    let count = 0
    let bits = 0
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at]
      const slot = this.#slotOf(id)
      if (id === 0 || this.#slots[slot] !== 0) continue
      bits |= bitOf(id)
      list[count] = id
      this.#slots[slot] = id
      this.#places[slot] = count++
    }
    this.bits = bits
    this.list = list.subarray(0, count)
  }

  /** Is the id among them? */
  has(id: number): boolean {
    return (this.bits & bitOf(id)) !== 0 && id !== 0 && this.#slots[this.#slotOf(id)] === id
  }

  /** Place of an id in {@link list}; -1 if it is not there. */
  indexOf(id: number): number {
    const slot = this.#slotOf(id)
    return id === 0 || this.#slots[slot] === 0 ? -1 : this.#places[slot]
  }

  /** A number that tables of the same ids in the same order share. */
  get hash(): number {
    return this.list.reduce((sum, id) => Math.imul(sum ^ id, GOLDEN), this.list.length)
  }

  /** Has another table the same ids in the same order? */
  equals({list}: IdTable): boolean {
    return list.length === this.list.length && list.every((id, at) => id === this.list[at])
  }

  /** Slot that an id has or would have. */
  #slotOf(id: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = Math.imul(id, GOLDEN) >>> this.#shift
    while (slots[slot] !== 0 && slots[slot] !== id) slot = (slot + 1) & mask
    return slot
  }
}

/** The one of the bits of a table that is set if it has the id. */
export function bitOf(id: number): number {
  return 1 << (Math.imul(id, GOLDEN) >>> 27)
}
