import {isCopydeskMessage} from '../../src/desk/message.js'
import type {FixClass} from '../../src/desk/finding.js'
import type {Desk} from '../../src/index.js'
import type {Slip} from './slip.js'

/** A warning as it is compared with slips. Offsets are UTF-16 code units. */
export interface Warning {
  rule: string
  start: number
  end: number
  /** The first suggestion. */
  first: string | undefined
  /** How far it can be trusted; `ask` in a quotation, where no fix is made. */
  fix: FixClass
}

/**
 * Warnings of a text.
 *
 * @param desk What marks it.
 * @param text The text.
 */
export function warningsOf(desk: Desk, text: string): Warning[] {
  return desk.lintSync(text).messages.flatMap((message) => {
    if (!isCopydeskMessage(message) || message.fatal === undefined) return []
    const {place, ruleId, expected, fix, quoted} = message
    if (!place || !('start' in place)) return []
    const [start, end] = [place.start.offset ?? 0, place.end.offset ?? 0]
    return [{rule: ruleId, start, end, first: expected[0], fix: quoted ? 'ask' : fix}]
  })
}

/**
 * Does the first repair of a warning give the clean text again?
 *
 * @param text The text with the slip.
 * @param warning The warning.
 * @param slip The slip, placed in it.
 */
export function mends(text: string, warning: Warning, slip: Slip): boolean {
  if (warning.first === undefined) return false
  // A deletion takes a space along.
  const isSpaced = warning.first === '' && /\s/u.test(text.charAt(warning.start - 1))
  const repaired =
    text.slice(0, isSpaced ? warning.start - 1 : warning.start) + warning.first + text.slice(warning.end)
  const clean = text.slice(0, slip.start) + slip.right + text.slice(slip.end)
  return plain(repaired) === plain(clean)
}

/** A text with straight apostrophes and single spaces: which kind of apostrophe stands there is no matter here. */
function plain(text: string): string {
  return text.replaceAll('’', "'").replaceAll(/\s+/gu, ' ').trim()
}
