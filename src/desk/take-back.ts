import {CONTROL} from './comments.js'
import type {Edit} from './fixes.js'
import {offsetOf, type CopydeskMessage} from './message.js'

/** A new mark so far from a likely fix was not brought by it: UTF-16 code units. */
const FAR = 300

/** A mark that is less likely right than this blames no sure fix: with the budget lifted there are such. */
const LIKELY = 0.5

/**
 * Fixes that brought a new mark. A likely one is blamed for any mark near it, a sure one for a mark on the words that it put in:
 * a space put in, or a double taken out, only lets the rules see what was there already, and information is no slip.
 *
 * @param edits The fixes of a round, by place.
 * @param before Messages before it.
 * @param after Messages behind it.
 */
export function broughtMarks(
  edits: readonly Edit[],
  before: readonly CopydeskMessage[],
  after: readonly CopydeskMessage[]
): Edit[] {
  const moved = (offset: number): number =>
    edits.reduce(
      (sum, {start, end, value}) => (end <= offset ? sum + value.length - (end - start) : sum),
      offset
    )
  // What is put right must be gone: else another fix of its rule would undo it.
  const stays = before.filter((message) => !edits.some((edit) => edit.message === message))
  const known = new Set(stays.map((message) => `${message.ruleId} ${moved(offsetOf(message))}`))
  const isBlamed = ({start, value, message}: Edit, brought: CopydeskMessage): boolean => {
    const from = moved(start)
    if (message.fix !== 'sure') return Math.abs(from - offsetOf(brought)) <= FAR
    const hasWords = /[\p{L}\p{N}]/u.test(value)
    const until = from + value.length
    return (
      hasWords &&
      brought.fatal !== undefined &&
      brought.confidence >= LIKELY &&
      offsetOf(brought) <= until &&
      offsetOf(brought) + brought.actual.length >= from
    )
  }
  const guilty = after
    .filter((message) => !known.has(`${message.ruleId} ${offsetOf(message)}`) && message.ruleId !== CONTROL)
    .flatMap((message) => {
      const blamed = edits.filter((edit) => isBlamed(edit, message))
      const distances = blamed.map((edit) => Math.abs(moved(edit.start) - offsetOf(message)))
      const edit = blamed[distances.indexOf(Math.min(...distances))]
      return edit ? [edit] : []
    })
  return [...new Set(guilty)]
}
