/**
 * Weights of a linear model over hashed features. A feature is an integer; its weight for class *c* stands
 * at `feature + c`, so that the weights of one feature lie side by side. Two features can share weights:
 * the table is large enough for that to do little harm.
 *
 * Layout of a table, little endian: bits (u32), scale (f32), then 2^bits + 64 weights of one byte.
 */

/** Classes that a model can tell at most: features near the table’s end run over it by so much. */
export const MOST_CLASSES = 64

const HEADER = 8

/** Constants that keep apart features made of the same values. */
const GOLDEN = 0x9e_37_79_b1 | 0
const MIXER = 0x85_eb_ca_6b | 0

/** A table of weights, read in place. */
export class HashedWeights {
  /** A feature is an integer of so many bits. */
  readonly bits: number
  /** What a score of the model is multiplied by, for a logistic model; 1 for a perceptron. */
  readonly scale: number
  /** Weights of all features and classes. */
  readonly weights: Int8Array
  /** How many bytes the table takes. */
  readonly byteLength: number

  /**
   * @param bytes Bytes that start with a table; kept and viewed.
   * @throws {Error} If they are cut short.
   */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.bits = bytes.byteLength < HEADER ? 32 : view.getUint32(0, true)
    const size = 2 ** this.bits + MOST_CLASSES
    if (this.bits > 24 || bytes.byteLength < HEADER + size) {
      throw new Error('Cannot read the models: a table of weights is cut short; install copydesk again')
    }
    this.scale = view.getFloat32(4, true)
    this.weights = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER, size)
    this.byteLength = HEADER + size
  }
}

/**
 * Write a table of weights.
 *
 * @param weights Weights, 2^bits + 64 of them; rounded and kept within a byte.
 * @param bits How many bits a feature has.
 * @param scale What a score is multiplied by.
 * @returns Bytes that {@link HashedWeights} reads.
 */
export function writeWeights(weights: ArrayLike<number>, bits: number, scale: number): Uint8Array {
  const size = 2 ** bits + MOST_CLASSES
  const bytes = new Uint8Array(HEADER + size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, bits, true)
  view.setFloat32(4, scale, true)
  for (let at = 0; at < size; at++) {
    view.setInt8(HEADER + at, Math.max(-127, Math.min(127, Math.round(weights[at]))))
  }
  return bytes
}

/**
 * Feature made of one value.
 *
 * @param kind Which feature it is, a small integer.
 * @param value Its value, any 32 bits.
 * @param shift 32 less the bits of the table.
 */
export function feature(kind: number, value: number, shift: number): number {
  const mixed = Math.imul(value ^ Math.imul(kind + 1, MIXER), GOLDEN)
  return Math.imul(mixed ^ (mixed >>> 15), MIXER) >>> shift
}

/** Feature made of two values; see {@link feature}. */
export function feature2(kind: number, first: number, second: number, shift: number): number {
  return feature(kind, Math.imul(first, GOLDEN) ^ ((second << 7) | (second >>> 25)), shift)
}

/** Feature made of three values; see {@link feature}. */
export function feature3(kind: number, first: number, second: number, third: number, shift: number): number {
  return feature2(kind, Math.imul(first ^ (first >>> 13), MIXER) + second, third, shift)
}
