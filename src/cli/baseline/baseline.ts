import {createHmac, randomBytes} from 'node:crypto'
import {identityOf} from '../../desk/identity.js'
import type {CopydeskMessage} from '../../desk/message.js'

/** Hexadecimal digits of a hash: half of a SHA-256. */
const LENGTH = 32

/** Name of a rule, and a hash of it and the sentence. */
export const ENTRY = new RegExp(`^[a-z][a-z\\d-]* [\\da-f]{${LENGTH}}$`, 'u')

/** How often each mark is known, by entry. */
export type Counts = ReadonlyMap<string, number>

/**
 * Marks that were there when a newsroom began with copydesk. It holds no word of the copy, no line and no path, but salted hashes:
 * whoever has the file alone cannot even try sentences against those of another newsroom’s file.
 */
export class Baseline {
  /**
   * @param salt 32 hexadecimal digits, its own for good.
   * @param counts How often each mark is known.
   */
  constructor(
    readonly salt: string = randomBytes(16).toString('hex'),
    readonly counts: Counts = new Map()
  ) {}

  /** How many marks it knows. */
  get size(): number {
    return sumOf(this.counts)
  }

  /**
   * The entry of a mark, whether it is known or not.
   *
   * @param message The mark.
   */
  entryOf(message: CopydeskMessage): string {
    const hash = createHmac('sha256', this.salt).update(identityOf(message)).digest('hex')
    return `${message.ruleId} ${hash.slice(0, LENGTH)}`
  }

  /**
   * The same baseline with other marks.
   *
   * @param counts How often each is known; those of 0 go.
   */
  with(counts: Counts): Baseline {
    return new Baseline(this.salt, new Map([...counts].filter(([, count]) => count > 0)))
  }

  /** How many marks it knows of each rule, by name. */
  byRule(): Map<string, number> {
    const rules = new Map<string, number>()
    for (const [entry, count] of [...this.counts].sort(byName)) {
      const rule = ruleOf(entry)
      rules.set(rule, (rules.get(rule) ?? 0) + count)
    }
    return rules
  }

  /** Its file: sorted, an entry a line, so that two branches seldom touch the same lines. */
  toString(): string {
    const marks = Object.fromEntries([...this.counts].sort(byName))
    return `${JSON.stringify({version: 1, salt: this.salt, marks}, undefined, 2)}\n`
  }
}

/** The rule of an entry. */
export function ruleOf(entry: string): string {
  return entry.slice(0, entry.indexOf(' '))
}

function sumOf(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

function byName([one]: [string, number], [two]: [string, number]): number {
  return one < two ? -1 : 1
}
