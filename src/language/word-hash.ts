/**
 * Hashes of words and their parts, in lower case, with a straight apostrophe and every figure as 0: the
 * taggers know words by these, also words that the lexicon lacks.
 */

const PRIME = 0x01_00_01_93

/**
 * Hash of a part of a text.
 *
 * @param text The text.
 * @param start Start of the part.
 * @param end Its end, exclusive.
 * @returns A 32-bit integer.
 */
export function hashAt(text: string, start: number, end: number): number {
  let hash = 0x81_1c_9d_c5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ fold(text.charCodeAt(at)), PRIME)
  return hash ^ (hash >>> 15)
}

/** A code unit as hashes see it. */
function fold(code: number): number {
  if (code >= 97 && code <= 122) return code
  if (code >= 65 && code <= 90) return code | 32
  if (code >= 48 && code <= 57) return 48
  if (code < 0x80) return code
  if (code === 0x20_19) return 39
  return String.fromCharCode(code).toLowerCase().charCodeAt(0)
}
