import type {Piece} from './manuscript.js'
import {PLACEHOLDER} from './pieces.js'

const SPACE = /[ \t\n\r\f]+/g

/**
 * Pieces of a text of markup with white space as a reader sees it: a run is one space, also where tags stand in it, and none
 * behind the end of a line.
 *
 * @param pieces Pieces of the text; those that are one to one are raw text.
 */
export function foldSpace(pieces: readonly Piece[]): Piece[] {
  const folded: Piece[] = []
  let space = false
  for (const piece of pieces) {
    if (piece.end - piece.start !== piece.text.length || piece.text === PLACEHOLDER) {
      folded.push(piece)
      if (piece.text !== '') space = piece.text === '\n'
      continue
    }
    let at = 0
    const add = (to: number): void => {
      if (at === to) return
      folded.push({text: piece.text.slice(at, to), start: piece.start + at, end: piece.start + to})
      at = to
      space = false
    }
    for (const {index, 0: run} of piece.text.matchAll(SPACE)) {
      if (run.length === 1 && !(space && index === 0)) continue
      add(index)
      at = index + run.length
      if (space) continue
      folded.push({text: ' ', start: piece.start + index, end: piece.start + at})
      space = true
    }
    add(piece.text.length)
    if (piece.text !== '') space = /[ \t\n\r\f]$/.test(piece.text)
  }
  return folded
}
