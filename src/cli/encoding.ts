import {Buffer, isUtf8} from 'node:buffer'
import {createRequire} from 'node:module'

/** Encodings of one byte a character that older wires use; Node’s own decoder reads the first of them wrongly. */
const BYTE_ENCODINGS = ['windows-1252', 'iso-8859-1', 'iso-8859-15', 'macintosh'] as const

type ByteEncoding = (typeof BYTE_ENCODINGS)[number]

/** Encodings that a file without a mark of its own can be said to have. */
export const ENCODINGS = ['utf-8', ...BYTE_ENCODINGS] as const

/** Name of one of them. */
export type NamedEncoding = (typeof ENCODINGS)[number]

/** Encodings that are read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | ByteEncoding

/** Reads and writes them; loaded with the first file that needs it. */
interface Iconv {
  decode: (bytes: Buffer, encoding: string) => string
  encode: (text: string, encoding: string) => Buffer
}

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

/** What an XML declaration, or the `meta` element of HTML, says of the encoding. */
const DECLARED =
  /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']|<meta\s[^>]*?charset\s*=\s*["']?([\w.-]+)/iu

/** Names that stand for another encoding: browsers read ASCII and Latin 1 as windows-1252 (WHATWG, Encoding). */
const ALIASES: Readonly<Record<string, NamedEncoding>> = {
  utf8: 'utf-8',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  cp1252: 'windows-1252',
  latin1: 'iso-8859-1',
  'latin-1': 'iso-8859-1',
  'iso8859-1': 'iso-8859-1'
}

let iconv: Iconv | undefined

/**
 * Decode a text strictly: by its byte order mark, else as its XML declaration or `meta` element says, else as the user says.
 *
 * @param bytes Bytes of the file.
 * @param usual Encoding of a file that does not say its own.
 * @returns The text; or, as a string, why it is none (bytes count from 1).
 */
export function decode(bytes: Uint8Array, usual: NamedEncoding = 'utf-8'): Decoded | string {
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
  const encoding = bom ? 'utf-8' : (declaredIn(buffer) ?? usual)
  const known = ENCODINGS.find((name) => name === encoding)
  if (!known)
    return `not read: it says that it is encoded as ${encoding}, not as ${ENCODINGS.join(', ')}; ${ADVICE}`
  if (known !== 'utf-8') return decodeBytes(buffer, known)
  if (!isUtf8(buffer)) {
    return `not text: byte ${firstInvalid(buffer) + 1} is no UTF-8; ${ADVICE}, or name its encoding (\`--encoding windows-1252\`)`
  }
  return {text: buffer.toString('utf8', bom ? 3 : 0), encoding: 'utf-8', bom}
}

/**
 * The first character of a text that an encoding has not.
 *
 * @param text The text.
 * @param encoding The encoding.
 * @returns The character; `undefined` if all can be written.
 */
export function lackedBy(text: string, encoding: Encoding): string | undefined {
  if (encoding.startsWith('utf-')) return undefined
  const codec = loadIconv()
  const isLacked = (part: string): boolean => codec.decode(codec.encode(part, encoding), encoding) !== part
  return isLacked(text) ? text.match(/[\s\S]/gu)?.find(isLacked) : undefined
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
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return loadIconv().encode(text, encoding)
  const bytes = Buffer.from(whole, 'utf16le')
  return encoding === 'utf-16be' ? bytes.swap16() : bytes
}

/** The encoding that the head of a text says. */
function declaredIn(buffer: Buffer): string | undefined {
  const [, xml, html] = DECLARED.exec(buffer.toString('latin1', 0, HEAD)) ?? []
  const name = (xml ?? html)?.toLowerCase()
  return name === undefined ? undefined : (ALIASES[name] ?? name)
}

/** What is called Latin 1 is windows-1252 more often than not; where its bytes say otherwise, it is what it is called. */
function decodeBytes(buffer: Buffer, named: ByteEncoding): Decoded | string {
  const codec = loadIconv()
  for (const encoding of named === 'iso-8859-1' ? (['windows-1252', named] as const) : [named]) {
    const text = codec.decode(buffer, encoding)
    if (codec.encode(text, encoding).equals(buffer)) return {text, encoding, bom: false}
  }
  return `not text: its bytes are no ${named}; ${ADVICE}`
}

function loadIconv(): Iconv {
  iconv ??= createRequire(import.meta.url)('iconv-lite') as Iconv
  return iconv
}

function decodeUtf16(bytes: Buffer, encoding: Encoding): Decoded | string {
  if (bytes.length % 2 === 1) return `not text: its last character of UTF-16 lacks a byte; ${ADVICE}`
  const text = (encoding === 'utf-16be' ? Buffer.from(bytes).swap16() : bytes).toString('utf16le')
  const half = text.search(/\p{Surrogate}/u)
  if (half >= 0) return `not text: byte ${half * 2 + 3} is half a character of UTF-16; ${ADVICE}`
  return {text, encoding, bom: true}
}

/**
 * Index of the first byte that is not part of a character of UTF-8 (Unicode 16.0, table 3-7).
 *
 * @param bytes Bytes that are no UTF-8.
 */
export function firstInvalid(bytes: Uint8Array): number {
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
