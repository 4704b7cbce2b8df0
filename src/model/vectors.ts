/**
 * Word vectors that say which word a place asks for: what stands around it is added up, each place with
 * weights of its own, and held against the vector of each word (Mikolov et al. 2013; Mnih and Kavukcuoglu
 * 2013 for the weights by place).
 *
 * Layout, little endian: words, dimensions, reach (u32 each), scale of the inner and of the outer vectors
 * (f32 each), weights by place (2 × reach × dimensions, f32), a bias a word (f32 each), codes of the words
 * (u32 each, rising), inner then outer vectors (i8 each).
 */

const HEADER = 20

/** Codes of words are below it, those of marks and shapes above. */
const MOST_KNOWN = 2 ** 20

/** Word vectors, read in place. */
export class WordVectors {
  /** How many tokens on either side count. */
  readonly reach: number
  readonly #dimensions: number
  readonly #scale: number
  readonly #places: Float32Array
  readonly #biases: Float32Array
  readonly #codes: Uint32Array
  readonly #inner: Int8Array
  readonly #outer: Int8Array
  readonly #sum: Float32Array
  /** Place in the tables plus one of each code below its length, 0 where it has none: words are looked up most. */
  readonly #known: Uint16Array

  /**
   * @param bytes Bytes of a section, at a multiple of 4; kept and viewed.
   * @throws {Error} If they are cut short.
   */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const cut = new Error('Cannot read the models: the word vectors are cut short; install copydesk again')
    if (bytes.byteLength < HEADER) throw cut
    const words = view.getUint32(0, true)
    const dimensions = view.getUint32(4, true)
    this.reach = view.getUint32(8, true)
    this.#scale = view.getFloat32(12, true) * view.getFloat32(16, true)
    this.#dimensions = dimensions
    const places = 2 * this.reach * dimensions
    const inner = HEADER + 4 * (places + 2 * words)
    if (bytes.byteLength < inner + 2 * words * dimensions) throw cut
    const {buffer, byteOffset} = bytes
    this.#places = new Float32Array(buffer, byteOffset + HEADER, places)
    this.#biases = new Float32Array(buffer, byteOffset + HEADER + 4 * places, words)
    this.#codes = new Uint32Array(buffer, byteOffset + HEADER + 4 * (places + words), words)
    this.#inner = new Int8Array(buffer, byteOffset + inner, words * dimensions)
    this.#outer = new Int8Array(buffer, byteOffset + inner + words * dimensions, words * dimensions)
    this.#sum = new Float32Array(dimensions)
    const last = this.#codes.findLast((code) => code < MOST_KNOWN) ?? 0
    this.#known = new Uint16Array(words < 2 ** 16 ? last + 1 : 0)
    for (let index = 0; index < words && this.#codes[index] < this.#known.length; index++) {
      this.#known[this.#codes[index]] = index + 1
    }
  }

  /** Where a word stands in the tables; -1 if it is not among them. */
  indexOf(code: number): number {
    if (code < this.#known.length) return this.#known[code] - 1
    let low = 0
    let high = this.#codes.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      if (this.#codes[middle] === code) return middle
      if (this.#codes[middle] < code) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  /** Forget the place that was read. */
  clear(): void {
    this.#sum.fill(0)
  }

  /**
   * Add a token that stands near a place.
   *
   * @param code The token.
   * @param place Which: 0 is next on the left, up to `reach` - 1; then the same on the right.
   */
  add(code: number, place: number): void {
    const index = this.indexOf(code)
    if (index < 0) return
    const sum = this.#sum
    const places = this.#places
    const inner = this.#inner
    const dimensions = this.#dimensions
    const from = index * dimensions
    const weights = place * dimensions
    for (let at = 0; at < dimensions; at++) sum[at] += places[weights + at] * inner[from + at]
  }

  /** Score of a word, by its index, in the place that was read: a logarithm of odds up to what all share. */
  scoreOf(index: number): number {
    const sum = this.#sum
    const outer = this.#outer
    const dimensions = this.#dimensions
    const from = index * dimensions
    let score = 0
    for (let at = 0; at < dimensions; at++) score += sum[at] * outer[from + at]
    return score * this.#scale + this.#biases[index]
  }
}

/** What {@link writeVectors} is given; lists are as {@link WordVectors} lays them out. */
export interface VectorParts {
  reach: number
  dimensions: number
  codes: Uint32Array
  places: Float32Array
  biases: Float32Array
  inner: Float32Array
  outer: Float32Array
}

/**
 * Write word vectors.
 *
 * @param parts What they are; vectors are rounded to bytes.
 * @returns Bytes that {@link WordVectors} reads; the same for the same parts.
 */
export function writeVectors({
  reach,
  dimensions,
  codes,
  places,
  biases,
  inner,
  outer
}: VectorParts): Uint8Array {
  const floats = places.length + biases.length
  const start = HEADER + 4 * (floats + codes.length)
  const bytes = new Uint8Array(start + inner.length + outer.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, codes.length, true)
  view.setUint32(4, dimensions, true)
  view.setUint32(8, reach, true)
  let at = HEADER
  for (const list of [places, biases]) {
    for (const value of list) view.setFloat32((at += 4) - 4, value, true)
  }
  for (const code of codes) view.setUint32((at += 4) - 4, code, true)
  for (const [index, list] of [inner, outer].entries()) {
    const scale = scaleOf(list)
    view.setFloat32(12 + 4 * index, scale, true)
    for (const value of list) {
      view.setInt8(at++, Math.max(-127, Math.min(127, Math.round(value / scale))))
    }
  }
  return bytes
}

/** What the largest byte is worth: nearly all values fit, the rest are cut. */
function scaleOf(values: Float32Array): number {
  const sizes = values.map((value) => Math.abs(value)).sort()
  return (sizes[Math.floor((sizes.length - 1) * 0.9995)] ?? 0) / 127 || 1
}
