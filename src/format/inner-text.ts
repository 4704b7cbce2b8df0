import type {Passage} from './assemble.js'
import type {BlockKind, Piece, Writer} from './manuscript.js'
import {compose} from './pieces.js'
import {readText} from './text.js'

/**
 * Passages of a plain text that another format holds.
 *
 * @param text The text.
 * @param kind Kind of them all; by default each has that of its shape.
 */
export function passagesOfText(text: string, kind?: BlockKind): Passage[] {
  return readText(text).blocks.map(({start, end, kind: shape}) => ({
    kind: kind ?? shape,
    pieces: [{text: text.slice(start, end), start, end}]
  }))
}

/**
 * A passage of a text that another format holds, with its places in the source.
 *
 * @param passage The passage, with places in the text.
 * @param outer Pieces from the text to the source.
 * @param writeOuter How the other format writes words.
 */
export function outward(
  {kind, pieces, write}: Passage,
  outer: readonly Piece[],
  writeOuter: Writer
): Passage {
  return {
    kind,
    pieces: compose(outer, pieces) ?? [],
    write: (words) => {
      const inner = write ? write(words) : words
      return inner === undefined ? undefined : writeOuter(inner)
    }
  }
}
