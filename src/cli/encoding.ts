import {Buffer, isUtf8} from 'node:buffer'
import {createRequire} from 'node:module'
import {location} from 'vfile-location'

/** Encodings of one byte a character that older wires use; Node’s own decoder reads the first of them wrongly. */
const BYTE_ENCODINGS = ['windows-1252', 'iso-8859-1', 'iso-8859-15', 'macintosh'] as const

type ByteEncoding = (typeof BYTE_ENCODINGS)[number]

const WIDE_ENCODINGS = ['utf-16le', 'utf-16be'] as const

type WideEncoding = (typeof WIDE_ENCODINGS)[number]

/** Encodings that are read, and that a file without a mark of its own can be said to have. */
export const ENCODINGS = ['utf-8', ...WIDE_ENCODINGS, ...BYTE_ENCODINGS] as const

/** Name of one of them. */
export type Encoding = (typeof ENCODINGS)[number]

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

/** Why bytes are no text, and where. */
export interface Undecodable {
  /** What is wrong and what to do: `not text: byte 12 (0x93) is no UTF-8; convert it to UTF-8 first`. */
  reason: string
  /** Line and column, from 1, of the first character that cannot be read, or of what says the wrong encoding. */
  place: {line: number; column: number}
}

/** How many bytes are looked at to tell a binary file, and the encoding that a file says. */
const HEAD = 1024

const BOM = '\uFEFF'

const MARKS: readonly (readonly ['utf-8' | WideEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]]
]

/** How XML begins in UTF-16 without a byte order mark (XML 1.0, appendix F). */
const WIDE_STARTS: readonly (readonly [WideEncoding, string])[] = [
  ['utf-16le', '<\0?\0'],
  ['utf-16be', '\0<\0?']
]

const UTF_32 = [0xff, 0xfe, 0, 0]

const ADVICE = 'convert it to UTF-8 first'

/** What an XML declaration, or the `meta` element of HTML, says of the encoding. */
const DECLARED =
  /^\s*<(?:\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']|(?:[^]*?<)?meta\s[^>]*?charset\s*=\s*["']?([\w.-]+))/iu

/** Names that stand for another encoding: browsers read ASCII and Latin 1 as windows-1252 (WHATWG, Encoding). */
const ALIASES: Readonly<Record<string, Encoding>> = {
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
 * What is valid UTF-8 beyond ASCII is nothing else, whatever is said of it: read as another encoding it would be garbled.
 *
 * @param bytes Bytes of the file.
 * @param usual Encoding of a file that does not say its own.
 * @returns The text, or why it is none (bytes count from 1).
 */
export function decode(bytes: Uint8Array, usual: Encoding = 'utf-8'): Decoded | Undecodable {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(buffer, UTF_32)) return problemAt('', `not text: encoded as UTF-32; ${ADVICE}`)
  const [marked, mark = []] = MARKS.find(([, start]) => startsWith(buffer, start)) ?? []
  if (marked === 'utf-8') return decodeUtf8(buffer, mark.length, ADVICE)
  if (marked) return decodeUtf16(buffer, marked, mark.length)
  const head = buffer.toString('latin1', 0, HEAD)
  const zero = head.indexOf('\0')
  const named = zero >= 0 && isWide(usual) ? usual : undefined
  const wide = WIDE_STARTS.find(([, start]) => head.startsWith(start))?.[0] ?? named
  if (wide) return decodeUtf16(buffer, wide, 0)
  if (zero >= 0) {
    const what = `byte ${zero + 1} is NUL, so it is binary or UTF-16 without a byte order mark`
    return problemAt(
      head.slice(0, zero),
      `not text: ${what}; ${ADVICE}, or name its encoding (\`--encoding utf-16le\`)`
    )
  }
  const declared = declaredIn(head)
  return declared ? decodeDeclared(buffer, head, declared) : decodeNamed(buffer, usual)
}

/** A file that says its encoding: what is wrong is mended where it says so. */
function decodeDeclared(buffer: Buffer, head: string, {name, at}: Declaration): Decoded | Undecodable {
  const encoding = ENCODINGS.find((known) => known === (ALIASES[name] ?? name))
  const says = `not read: it says that it is encoded as ${name}`
  const isOther = encoding !== 'utf-8' && isUtf8(buffer)
  if (isOther && (isBeyondAscii(buffer) || name.startsWith('utf-16')))
    return problemAt(head.slice(0, at), `${says}, but it is UTF-8; write \`utf-8\` there`)
  if (encoding === undefined || isWide(encoding)) {
    const others = name.startsWith('utf-16') ? 'which its bytes are not' : `not as ${ENCODINGS.join(', ')}`
    return problemAt(head.slice(0, at), `${says}, ${others}; convert it to UTF-8, and write \`utf-8\` there`)
  }
  return encoding === 'utf-8'
    ? decodeUtf8(buffer, 0, 'it says that it is: write there which encoding it has, or convert it to UTF-8')
    : decodeBytes(buffer, encoding)
}

/** A file that does not say its encoding. */
function decodeNamed(buffer: Buffer, encoding: Encoding): Decoded | Undecodable {
  if (encoding === 'utf-8')
    return decodeUtf8(buffer, 0, `${ADVICE}, or name its encoding (\`--encoding windows-1252\`)`)
  if (isUtf8(buffer) && (isBeyondAscii(buffer) || isWide(encoding)))
    return problemAt('', `not read: it is UTF-8, not ${encoding}; read it without \`--encoding\``)
  return isWide(encoding) ? decodeUtf16(buffer, encoding, 0) : decodeBytes(buffer, encoding)
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

/** What a file says of its encoding: the name in lower case, and where it stands. */
interface Declaration {
  name: string
  at: number
}

function declaredIn(head: string): Declaration | undefined {
  const match = DECLARED.exec(head)
  const name = match?.[1] ?? match?.[2]
  return match && name !== undefined
    ? {name: name.toLowerCase(), at: match.index + match[0].lastIndexOf(name)}
    : undefined
}

/** What is called Latin 1 is windows-1252 more often than not; where its bytes say otherwise, it is what it is called. */
function decodeBytes(buffer: Buffer, named: ByteEncoding): Decoded | Undecodable {
  const codec = loadIconv()
  for (const encoding of named === 'iso-8859-1' ? (['windows-1252', named] as const) : [named]) {
    const text = codec.decode(buffer, encoding)
    if (codec.encode(text, encoding).equals(buffer)) return {text, encoding, bom: false}
  }
  const at = buffer.findIndex((byte) => codec.encode(codec.decode(Buffer.of(byte), named), named)[0] !== byte)
  return problemOfByte(buffer, at, codec.decode(buffer.subarray(0, at), named), `no ${named}; ${ADVICE}`)
}

function loadIconv(): Iconv {
  iconv ??= createRequire(import.meta.url)('iconv-lite') as Iconv
  return iconv
}

function decodeUtf8(buffer: Buffer, from: number, advice: string): Decoded | Undecodable {
  if (isUtf8(buffer)) return {text: buffer.toString('utf8', from), encoding: 'utf-8', bom: from > 0}
  const at = firstInvalid(buffer)
  const before = buffer.toString('utf8', from, at)
  // A Latin 1 letter at the end looks the same, but there no other character would be UTF-8.
  const isCut = buffer.length - at < 4 && buffer[at] >= 0xc2 && isBeyondAscii(buffer.subarray(from, at))
  return isCut && buffer.subarray(at + 1).every((byte) => byte >> 6 === 0b10)
    ? problemAt(before, 'not text: its last character of UTF-8 lacks a byte; get the whole file')
    : problemOfByte(buffer, at, before, `no UTF-8; ${advice}`)
}

function decodeUtf16(buffer: Buffer, encoding: WideEncoding, from: number): Decoded | Undecodable {
  const even = buffer.subarray(from, buffer.length - ((buffer.length - from) % 2))
  const text = (encoding === 'utf-16be' ? Buffer.from(even).swap16() : even).toString('utf16le')
  const half = text.search(/\p{Surrogate}/u)
  if (half >= 0) {
    const what = `byte ${half * 2 + from + 1} is half a character of UTF-16`
    return problemAt(text.slice(0, half), `not text: ${what}; ${ADVICE}`)
  }
  if (from + even.length < buffer.length)
    return problemAt(
      text,
      `not text: its last character of UTF-16 lacks a byte; get the whole file, or ${ADVICE}`
    )
  return {text, encoding, bom: from > 0}
}

function isWide(encoding: Encoding): encoding is WideEncoding {
  return WIDE_ENCODINGS.some((wide) => wide === encoding)
}

function isBeyondAscii(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** Says of a byte what is wrong with it, behind the text that could be read. */
function problemOfByte(bytes: Uint8Array, at: number, before: string, what: string): Undecodable {
  const hex = (bytes[at] ?? 0).toString(16).padStart(2, '0').toUpperCase()
  return problemAt(before, `not text: byte ${at + 1} (0x${hex}) is ${what}`)
}

function problemAt(before: string, reason: string): Undecodable {
  const {line = 1, column = 1} = location(before).toPoint(before.length) ?? {}
  return {reason, place: {line, column}}
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
