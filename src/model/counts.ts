/**
 * A table of small counts by word: which forms of a word were seen in which construction. Layout, little
 * endian: rows and columns (u32 each); the rows’ keys, sorted (u32 each, {@link keyOf} of the word); the
 * counts row by row (u8 each, on a scale of logarithms).
 */
export class CountTable {
  readonly #keys: Uint32Array
  readonly #counts: Uint8Array
  readonly #columns: number

  /**
   * @param section Bytes of the table, at an address that is a multiple of 4; viewed, not copied.
   */
  constructor(section: Uint8Array) {
    const [rows = 0, columns = 0] = new Uint32Array(section.buffer, section.byteOffset, 2)
    this.#columns = columns
    this.#keys = new Uint32Array(section.buffer, section.byteOffset + 8, rows)
    this.#counts = new Uint8Array(section.buffer, section.byteOffset + 8 + rows * 4, rows * columns)
  }

  /**
   * How often a word was seen in a construction, to within a tenth.
   *
   * @param word The word.
   * @param column The construction.
   * @returns A count; 0 for a word that was never seen.
   */
  count(word: string, column: number): number {
    const row = this.#rowOf(word)
    return row < 0 ? 0 : unpack(this.#counts[row * this.#columns + column])
  }

  /**
   * How often a word was seen in each construction, to within a tenth.
   *
   * @param word The word.
   * @returns A count a column; nothing for a word that was never seen.
   */
  counts(word: string): number[] | undefined {
    const row = this.#rowOf(word)
    if (row < 0) return undefined
    const counts: number[] = []
    for (let column = 0; column < this.#columns; column++) {
      counts.push(unpack(this.#counts[row * this.#columns + column]))
    }
    return counts
  }

  /** Row of a word; -1 if it has none. */
  #rowOf(word: string): number {
    const key = keyOf(word)
    let low = 0
    let high = this.#keys.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#keys[middle] < key) low = middle + 1
      else high = middle
    }
    return this.#keys[low] === key ? low : -1
  }
}

/**
 * Pack a table.
 *
 * @param rows Counts of each word, one a column.
 * @param columns How many columns there are.
 */
export function packCounts(rows: ReadonlyMap<string, readonly number[]>, columns: number): Uint8Array {
  const sorted = [...rows].map(([word, counts]) => ({key: keyOf(word), counts})).sort((a, b) => a.key - b.key)
  const bytes = new Uint8Array(8 + sorted.length * (4 + columns))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, sorted.length, true)
  view.setUint32(4, columns, true)
  for (const [row, {key, counts}] of sorted.entries()) {
    view.setUint32(8 + row * 4, key, true)
    for (let column = 0; column < columns; column++) {
      bytes[8 + sorted.length * 4 + row * columns + column] = pack(counts[column] ?? 0)
    }
  }
  return bytes
}

/** Steps of the scale in which a count grows by the factor e. */
const STEPS = 10

function pack(count: number): number {
  return Math.min(255, Math.round(Math.log1p(count) * STEPS))
}

/** Count of each step. */
const UNPACKED = Float64Array.from({length: 256}, (_, step) => Math.round(Math.expm1(step / STEPS)))

function unpack(step: number): number {
  return UNPACKED[step]
}

/** FNV-1a over the word’s UTF-16 code units. */
function keyOf(word: string): number {
  let key = 0x81_1c_9d_c5
  for (let at = 0; at < word.length; at++) key = Math.imul(key ^ word.charCodeAt(at), 0x01_00_01_93)
  return key >>> 0
}
