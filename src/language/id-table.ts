/** 2^32 divided by the golden ratio: spreads ids that stand close together over the slots (Knuth 1998, 6.4). */
const GOLDEN = 0x9e_37_79_b1

/**
 * Lexicon ids, each once, and where each stands among them. Rules ask for words at every step: a `Set` takes
 * four times as long. 0, the id of what the lexicon lacks, is never among them.
 */
export class IdTable {
  /** The ids in the order in which they first came. */
  readonly list: Uint32Array
  /** Place in {@link list} plus one of the id of each slot, 0 where it is free; at most half of them are taken. */
  readonly #slots: Uint32Array
  readonly #shift: number

  /** @param ids Ids; 0 is left out. */
  constructor(ids: ArrayLike<number>) {
    const bits = Math.max(2, 33 - Math.clz32(ids.length))
    const list = new Uint32Array(ids.length)
    this.list = list
    this.#slots = new Uint32Array(2 ** bits)
    this.#shift = 32 - bits
    let size = 0
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at]
      const slot = this.#slotOf(id)
      if (id === 0 || this.#slots[slot] !== 0) continue
      list[size] = id
      this.#slots[slot] = ++size
    }
    this.list = list.subarray(0, size)
  }

  /** Is the id among them? */
  has(id: number): boolean {
    return this.#slots[this.#slotOf(id)] !== 0
  }

  /** Place of an id in {@link list}; -1 if it is not there. */
  indexOf(id: number): number {
    return this.#slots[this.#slotOf(id)] - 1
  }

  /** Slot that an id has or would have. */
  #slotOf(id: number): number {
    const slots = this.#slots
    const {list} = this
    const mask = slots.length - 1
    let slot = Math.imul(id, GOLDEN) >>> this.#shift
    while (slots[slot] !== 0 && list[slots[slot] - 1] !== id) slot = (slot + 1) & mask
    return slot
  }
}
