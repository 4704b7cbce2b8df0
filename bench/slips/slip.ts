/** A slip that can be put into a clean text: `text.slice(start, end)`, which reads `right`, becomes `written`. */
export interface Slip {
  /** Name of the rule that answers for it. */
  family: string
  /** The construction or word within the family. */
  frame: string
  /** First UTF-16 code unit of what is changed. */
  start: number
  /** Its end, exclusive; `start` where something is put in. */
  end: number
  /** The slip; empty where something is left out. */
  written: string
  /** What stands in the clean text; empty where something is put in. */
  right: string
}

/**
 * Does a mark speak of a slip? It overlaps the slip; where a word was left out, it may mark the word on either side.
 *
 * @param text The text with the slip.
 * @param slip The slip, placed in it.
 * @param mark First UTF-16 code unit of the mark, and its end, exclusive.
 */
export function touches(text: string, slip: Slip, mark: {start: number; end: number}): boolean {
  let {start, end} = slip
  if (start === end) {
    start = text.lastIndexOf(' ', start - 2) + 1
    const space = text.indexOf(' ', end)
    end = space < 0 ? text.length : space
  }
  return mark.start <= end && mark.end >= start && (mark.start < end || mark.end > start)
}

/** Context on either side of a place, in UTF-16 code units. */
const CONTEXT = 70

/**
 * A place of a text on one line, with what belongs there: `…is [schedule → scheduled] to…`.
 *
 * @param text The text.
 * @param place Its first UTF-16 code unit, and its end, exclusive.
 * @param right The words that belong there.
 */
export function inContext(text: string, {start, end}: {start: number; end: number}, right: string): string {
  const left = text.slice(Math.max(0, start - CONTEXT), start)
  const line = `…${left}[${text.slice(start, end)} → ${right}]${text.slice(end, end + CONTEXT)}…`
  return line.replaceAll('\n', '¶')
}

/** What a maker says of a slip; its family and what stood there are added. */
export type Change = Pick<Slip, 'frame' | 'start' | 'end' | 'written'>
