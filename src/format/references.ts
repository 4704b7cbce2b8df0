import {parseEntities} from 'parse-entities'
import type {Piece} from './manuscript.js'

/** How character references are read: HTML knows some without a semicolon, in attributes fewer, XML none. */
export type ReferenceSyntax = 'html' | 'attribute' | 'xml'

/**
 * Pieces of raw text of HTML or XML: character references are decoded.
 *
 * @param source The source.
 * @param start Where the text starts in it.
 * @param end Where it ends.
 * @param syntax Whose references they are.
 */
export function readReferences(source: string, start: number, end: number, syntax: ReferenceSyntax): Piece[] {
  if (start >= end) return []
  const raw = source.slice(start, end)
  if (!raw.includes('&')) return [{text: raw, start, end}]
  const pieces: Piece[] = []
  const add = (text: string, from = start, to = start): void => void pieces.push({text, start: from, end: to})
  parseEntities(raw, {
    nonTerminated: syntax !== 'xml',
    attribute: syntax === 'attribute',
    // Lines and columns are not asked for: only offsets are.
    position: {line: 1, column: 1, offset: start},
    text: (_value, {start: from, end: to}) =>
      add(source.slice(from.offset, to.offset), from.offset, to.offset),
    reference: (text, {start: from, end: to}) => add(text, from.offset, to.offset)
  })
  return pieces
}
