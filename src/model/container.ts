/**
 * One file of named sections: the lexicon, the tagger, later models.
 * Layout, little endian: magic `CDSK`, version, count (u32 each); per section a name of 16 ASCII bytes
 * (zero padded), offset, length, checksum (u32 each); then the sections, each at a multiple of 8 bytes.
 */
const MAGIC = 0x4b_53_44_43
const VERSION = 1
const HEADER = 12
const ENTRY = 28

/**
 * Read the sections of a container in place.
 *
 * @param bytes The whole file; kept and viewed, not copied, if it starts at a multiple of 8.
 * @returns Sections by name, as views.
 * @throws {Error} If the file is not one of ours, of another version, cut short or damaged.
 */
export function readContainer(bytes: Uint8Array): Map<string, Uint8Array> {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength)
  if (aligned.byteLength < HEADER || view.getUint32(0, true) !== MAGIC) {
    throw new Error('Cannot read the models: this is not a copydesk model file; install copydesk again')
  }
  if (view.getUint32(4, true) !== VERSION) {
    throw new Error(
      `Cannot read the models: version ${String(view.getUint32(4, true))}, expected ${String(VERSION)}; ` +
        'the models and the code come from different releases'
    )
  }
  const sections = new Map<string, Uint8Array>()
  const count = view.getUint32(8, true)
  for (let index = 0; index < count; index++) {
    const at = HEADER + index * ENTRY
    if (at + ENTRY > aligned.byteLength) throw damaged('its table')
    const name = nameAt(aligned, at)
    const offset = view.getUint32(at + 16, true)
    const length = view.getUint32(at + 20, true)
    if (offset % 8 !== 0 || offset + length > aligned.byteLength) throw damaged(name)
    const section = aligned.subarray(offset, offset + length)
    if (checksum(section) !== view.getUint32(at + 24, true)) throw damaged(name)
    sections.set(name, section)
  }
  return sections
}

/**
 * Write a container. The same sections give the same bytes.
 *
 * @param sections Sections by name (at most 16 ASCII characters).
 * @returns The bytes of the file.
 */
export function writeContainer(sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...sections.keys()].sort()
  let length = align(HEADER + names.length * ENTRY)
  const offsets = names.map((name) => {
    const offset = length
    length = align(length + (sections.get(name) ?? new Uint8Array()).byteLength)
    return offset
  })
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, VERSION, true)
  view.setUint32(8, names.length, true)
  for (const [index, name] of names.entries()) {
    const section = sections.get(name) ?? new Uint8Array()
    const at = HEADER + index * ENTRY
    const offset = offsets[index] ?? 0
    bytes.set(new TextEncoder().encode(name), at)
    view.setUint32(at + 16, offset, true)
    view.setUint32(at + 20, section.byteLength, true)
    view.setUint32(at + 24, checksum(section), true)
    bytes.set(section, offset)
  }
  return bytes
}

/** Sum of the bytes, four at a time, that changes with any flipped bit (FNV-1a over words). */
function checksum(bytes: Uint8Array): number {
  let sum = 0x81_1c_9d_c5
  // Indexed and signed: `for … of` took five times as long over 3 MB.
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
  for (let at = 0; at < words.length; at++) sum = Math.imul(sum ^ words[at], 0x01_00_01_93)
  for (let at = words.length << 2; at < bytes.byteLength; at++)
    sum = Math.imul(sum ^ bytes[at], 0x01_00_01_93)
  return sum >>> 0
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 16).filter((unit) => unit !== 0))
}

function align(length: number): number {
  return (length + 7) & ~7
}

function damaged(what: string): Error {
  return new Error(`Cannot read the models: ${what} is damaged; install copydesk again`)
}
