import {parseEntities} from 'parse-entities'
import type {Piece} from './manuscript.js'

/** How character references are read: HTML knows some without a semicolon, XML none. */
export type ReferenceSyntax = 'html' | 'xml'

const SPACE = /[ \t\n\r\f]{2,}/g

/**
 * Pieces of raw text of HTML or XML: character references are decoded, and white space that a reader would see as one space
 * is one.
 *
 * @param source The source.
 * @param start Where the text starts in it.
 * @param end Where it ends.
 * @param syntax Whose references they are.
 */
export function readReferences(source: string, start: number, end: number, syntax: ReferenceSyntax): Piece[] {
  const raw = source.slice(start, end)
  if (!raw.includes('&')) return foldSpace(source, start, end)
  const pieces: Piece[] = []
  parseEntities(raw, {
    nonTerminated: syntax === 'html',
    // Lines and columns are not asked for: only offsets are.
    position: {line: 1, column: 1, offset: start},
    text(_value, position) {
      pieces.push(...foldSpace(source, position.start.offset ?? start, position.end.offset ?? start))
    },
    reference(text, position) {
      pieces.push({text, start: position.start.offset ?? start, end: position.end.offset ?? start})
    }
  })
  return pieces
}

/** Pieces of text without references. */
function foldSpace(source: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const {index, 0: space} of source.slice(start, end).matchAll(SPACE)) {
    const from = start + index
    if (from > at) pieces.push({text: source.slice(at, from), start: at, end: from})
    at = from + space.length
    pieces.push({text: ' ', start: from, end: at})
  }
  if (at < end) pieces.push({text: source.slice(at, end), start: at, end})
  return pieces
}
