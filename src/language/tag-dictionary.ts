/**
 * Which tags common words had in the treebanks, read in place from the section `tagger`.
 * Layout, little endian: slots (u32, a power of two), sets (u32), then a hash of a word for each slot (u32,
 * 0 where free), two masks for each set (u32: tags 0 to 30, the rest), and the set of each slot (u16).
 */
export class TagDictionary {
  /** How many bytes the dictionary takes, a multiple of 4. */
  readonly byteLength: number
  readonly #slots: number
  readonly #hashes: Int32Array
  readonly #masks: Int32Array
  readonly #sets: Uint16Array

  /**
   * @param bytes Bytes that start with a dictionary, at a multiple of 4.
   * @throws {Error} If they are cut short.
   */
  constructor(bytes: Uint8Array) {
    const [slots = 0, sets = 0] = new Uint32Array(
      bytes.buffer,
      bytes.byteOffset,
      Math.min(2, bytes.byteLength >> 2)
    )
    this.byteLength = lengthOf(slots, sets)
    if (slots === 0 || this.byteLength > bytes.byteLength) {
      throw new Error('Cannot read the models: the tagger’s dictionary is cut short; install copydesk again')
    }
    this.#slots = slots
    this.#hashes = new Int32Array(bytes.buffer, bytes.byteOffset + 8, slots)
    this.#masks = new Int32Array(bytes.buffer, bytes.byteOffset + 8 + slots * 4, sets * 2)
    this.#sets = new Uint16Array(bytes.buffer, bytes.byteOffset + 8 + slots * 4 + sets * 8, slots)
  }

  /**
   * Find a word.
   *
   * @param hash Hash of the word.
   * @returns Its slot, for {@link low} and {@link high}; -1 if it is not there.
   */
  find(hash: number): number {
    for (let slot = hash & (this.#slots - 1); ; slot = (slot + 1) & (this.#slots - 1)) {
      const found = this.#hashes[slot]
      if (found === hash) return slot
      if (found === 0) return -1
    }
  }

  /** Mask of the tags below 31 that the word of a slot had. */
  low(slot: number): number {
    return this.#masks[this.#sets[slot] * 2]
  }

  /** Mask of the other tags that the word of a slot had, `1 << (tag - 31)`. */
  high(slot: number): number {
    return this.#masks[this.#sets[slot] * 2 + 1]
  }
}

/**
 * Write a dictionary.
 *
 * @param words Masks of each word, `[low, high]`, by its hash.
 * @returns Bytes that {@link TagDictionary} reads.
 */
export function writeTagDictionary(words: ReadonlyMap<number, readonly [number, number]>): Uint8Array {
  const slots = 2 ** Math.ceil(Math.log2(words.size * 1.5 + 2))
  const sets = new Map<string, number>()
  for (const masks of words.values()) {
    if (!sets.has(masks.join())) sets.set(masks.join(), sets.size)
  }
  const bytes = new Uint8Array(lengthOf(slots, sets.size))
  new Uint32Array(bytes.buffer, 0, 2).set([slots, sets.size])
  const hashes = new Int32Array(bytes.buffer, 8, slots)
  const masks = new Int32Array(bytes.buffer, 8 + slots * 4, sets.size * 2)
  masks.set([...sets.keys()].flatMap((key) => key.split(',').map(Number)))
  const indices = new Uint16Array(bytes.buffer, 8 + slots * 4 + sets.size * 8, slots)
  for (const [hash, pair] of [...words].sort(([a], [b]) => a - b)) {
    let slot = hash & (slots - 1)
    while (hashes[slot] !== 0) slot = (slot + 1) & (slots - 1)
    hashes[slot] = hash
    indices[slot] = sets.get(pair.join()) ?? 0
  }
  return bytes
}

function lengthOf(slots: number, sets: number): number {
  return (8 + slots * 4 + sets * 8 + slots * 2 + 3) & ~3
}
