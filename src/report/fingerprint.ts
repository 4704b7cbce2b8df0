import {createHash} from 'node:crypto'
import {identityOf} from '../desk/identity.js'
import type {CopydeskMessage} from '../desk/message.js'

/** Code units of a fingerprint: half of a SHA-256 in hexadecimal. */
const LENGTH = 32

/**
 * Tells marks apart by rule and sentence, and not by where they stand: a mark keeps its fingerprint when lines move, are wrapped
 * anew, or the file is renamed. Like marks are counted. It has no salt, other than a baseline: build servers compare it from one
 * run to the next, and a report that holds it holds the words too.
 *
 * @returns A function that is given marks in order, and gives the fingerprint of each: 32 hexadecimal digits, of which no word
 *   can be read.
 */
export function fingerprints(): (message: CopydeskMessage) => string {
  const seen = new Map<string, number>()
  return (message) => {
    const key = identityOf(message)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return createHash('sha256').update(`${key}${count}`).digest('hex').slice(0, LENGTH)
  }
}
