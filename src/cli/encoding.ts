import {Buffer, isUtf8} from 'node:buffer'

/** Encodings that are read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** A text and how it was encoded. */
export interface Decoded {
  /** The text without its byte order mark. */
  text: string
  encoding: Encoding
  /** Whether it starts with a byte order mark. */
  bom: boolean
}

/** How many bytes are looked at to tell a binary file. */
const HEAD = 1024

const BOM = '\uFEFF'

const ADVICE = 'convert it to UTF-8 first'

/**
 * Decode a text strictly: UTF-8, or UTF-16 with a byte order mark.
 *
 * @param bytes Bytes of the file.
 * @returns The text; or, as a string, why it is none (bytes count from 1).
 */
export function decode(bytes: Uint8Array): Decoded | string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [first, second, third, fourth] = buffer
  if (first === 0xff && second === 0xfe) {
    if (third === 0 && fourth === 0) return `not text: encoded as UTF-32; ${ADVICE}`
    return decodeUtf16(buffer.subarray(2), 'utf-16le')
  }
  if (first === 0xfe && second === 0xff) return decodeUtf16(buffer.subarray(2), 'utf-16be')
  const zero = buffer.subarray(0, HEAD).indexOf(0)
  if (zero >= 0) {
    return `not text: byte ${zero + 1} is NUL, so it is binary or UTF-16 without a byte order mark; ${ADVICE}`
  }
  const bom = first === 0xef && second === 0xbb && third === 0xbf
  if (!isUtf8(buffer)) return `not text: byte ${firstInvalid(buffer) + 1} is no UTF-8; ${ADVICE}`
  return {text: buffer.toString('utf8', bom ? 3 : 0), encoding: 'utf-8', bom}
}

/**
 * Encode a text. What {@link decode} gave comes out byte for byte.
 *
 * @param text The text without a byte order mark.
 * @param how Its encoding, and whether to put a byte order mark before it.
 */
export function encode(text: string, {encoding, bom}: Pick<Decoded, 'encoding' | 'bom'>): Uint8Array {
  const whole = bom ? BOM + text : text
  if (encoding === 'utf-8') return Buffer.from(whole, 'utf8')
  const bytes = Buffer.from(whole, 'utf16le')
  return encoding === 'utf-16be' ? bytes.swap16() : bytes
}

function decodeUtf16(bytes: Buffer, encoding: Encoding): Decoded | string {
  if (bytes.length % 2 === 1) return `not text: its last character of UTF-16 lacks a byte; ${ADVICE}`
  const text = (encoding === 'utf-16be' ? Buffer.from(bytes).swap16() : bytes).toString('utf16le')
  const half = text.search(/\p{Surrogate}/u)
  if (half >= 0) return `not text: byte ${half * 2 + 3} is half a character of UTF-16; ${ADVICE}`
  return {text, encoding, bom: true}
}

/** Index of the first byte that is not part of a character of UTF-8 (Unicode 16.0, table 3-7). */
function firstInvalid(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at]
    let length = 1
    let low = 0x80
    let high = 0xbf
    if (lead >= 0xc2 && lead <= 0xdf) length = 2
    else if (lead >= 0xe0 && lead <= 0xef) {
      length = 3
      if (lead === 0xe0) low = 0xa0
      if (lead === 0xed) high = 0x9f
    } else if (lead >= 0xf0 && lead <= 0xf4) {
      length = 4
      if (lead === 0xf0) low = 0x90
      if (lead === 0xf4) high = 0x8f
    } else if (lead >= 0x80) return at
    for (let index = 1; index < length; index++) {
      const byte = bytes[at + index] ?? 0
      if (byte < low || byte > high) return at
      low = 0x80
      high = 0xbf
    }
    at += length
  }
  return at
}
