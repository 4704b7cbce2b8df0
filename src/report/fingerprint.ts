import {createHash} from 'node:crypto'
import type {CopydeskMessage} from '../desk/message.js'

/** Code units of a fingerprint: half of a SHA-256 in hexadecimal. */
const LENGTH = 32

/**
 * Tells marks of one file apart by what they say of which sentence, and not by where it stands: a mark keeps its
 * fingerprint when lines move, are wrapped anew, or the file is renamed. Two like marks are counted.
 *
 * @param salt Goes into each fingerprint; default none.
 * @returns A function that is given the marks of a file in order, and gives the fingerprint of each: 32 hexadecimal
 *   digits, of which no word can be read.
 */
export function fingerprints(salt = ''): (message: CopydeskMessage) => string {
  const seen = new Map<string, number>()
  return ({ruleId, sentence, actual, expected}) => {
    const key = JSON.stringify([1, salt, ruleId, sentence, actual, expected[0] ?? ''])
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return createHash('sha256').update(`${key}${count}`).digest('hex').slice(0, LENGTH)
  }
}
