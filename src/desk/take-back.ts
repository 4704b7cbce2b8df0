import type {Edit} from './fixes.js'
import {offsetOf, type CopydeskMessage} from './message.js'

/** A new mark so far from a fix was not brought by it: UTF-16 code units. */
const FAR = 300

/**
 * Likely fixes that brought a new mark.
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
  const known = new Set(before.map((message) => `${message.ruleId} ${moved(offsetOf(message))}`))
  const likely = edits.filter(({message}) => message.fix === 'likely')
  const guilty = after
    .filter((message) => !known.has(`${message.ruleId} ${offsetOf(message)}`))
    .flatMap((message) => {
      const distances = likely.map((edit) => Math.abs(moved(edit.start) - offsetOf(message)))
      const least = Math.min(...distances)
      const edit = likely[distances.indexOf(least)]
      return edit && least <= FAR ? [edit] : []
    })
  return [...new Set(guilty)]
}
