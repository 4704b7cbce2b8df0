import {diffArrays} from 'diff'
import type {Span} from '../../format/pieces.js'

/** Texts that differ by more lines are taken for other texts: the search takes the square of it. */
const MOST = 2000

/**
 * The lines of a text that are not in another, or stand elsewhere. Line ends do not count.
 *
 * @param before The other text.
 * @param after The text.
 * @returns Spans of whole lines with their ends, in order (UTF-16 code units).
 */
export function changedLines(before: string, after: string): Span[] {
  const lines = linesOf(after)
  const plain = (line: string): string => line.replace(/[\r\n]+$/u, '')
  const changes = diffArrays(linesOf(before).map(plain), lines.map(plain), {maxEditLength: MOST})
  if (!changes) return [{start: 0, end: after.length}]
  const spans: Span[] = []
  let line = 0
  let at = 0
  for (const {count, added, removed} of changes) {
    if (removed) continue
    const end = lines.slice(line, line + count).reduce((sum, {length}) => sum + length, at)
    if (added) spans.push({start: at, end})
    line += count
    at = end
  }
  return spans
}

function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/gu) ?? []
}
