import type {Manuscript, Piece} from './manuscript.js'

/**
 * U+FFFC, the object replacement character: stands in the text for something that is no prose (inline code,
 * an image, the markup between two blocks). No fix may touch it.
 */
export const PLACEHOLDER = '\uFFFC'

/** A place: UTF-16 code units, end exclusive. */
export interface Span {
  start: number
  end: number
}

/**
 * The way from a manuscript’s text back to its source.
 *
 * A piece is one to one if it is as long as its source: a format never puts another text of the same length
 * in its place, except {@link PLACEHOLDER}.
 */
export class Projection {
  readonly #text: string
  readonly #pieces: readonly Piece[] | undefined
  /** Where each piece starts in the text. */
  readonly #starts: Uint32Array

  /**
   * @param manuscript Text and pieces; without pieces the text is the source.
   */
  constructor({text, pieces}: Pick<Manuscript, 'text' | 'pieces'>) {
    this.#text = text
    this.#pieces = pieces
    this.#starts = new Uint32Array(pieces?.length ?? 0)
    let at = 0
    for (const [index, piece] of (pieces ?? []).entries()) {
      this.#starts[index] = at
      at += piece.text.length
    }
  }

  /**
   * Where a stretch of the text stands in the source. A stretch that cuts a piece that is not one to one
   * takes all of its source.
   *
   * @param start Offset in the text.
   * @param end End in the text; the same as `start` for the place of an insertion, which stays on the line
   *   and, between two pieces, with the text before it.
   * @returns The place in the source; `undefined` if it is no place in the text or its ends have changed order.
   */
  toSource(start: number, end: number): Span | undefined {
    if (!this.#isPlace(start, end)) return undefined
    if (!this.#pieces) return {start, end}
    if (start === end) return this.#pointToSource(this.#pieces, start)
    const first = this.#pieceOf(start)
    const last = this.#pieceOf(end - 1)
    const from = this.#pieces[first]
    const to = this.#pieces[last]
    const span = {
      start: isOneToOne(from) ? from.start + start - this.#starts[first] : from.start,
      end: isOneToOne(to) ? to.start + end - this.#starts[last] : to.end
    }
    return span.start <= span.end ? span : undefined
  }

  /**
   * Where a place of the source stands in the text: the way back of {@link toSource}.
   *
   * @param start Offset in the source.
   * @param end End in the source; the same as `start` for the place of an insertion.
   * @returns The stretch of the text; `undefined` if the text has nothing of that place.
   */
  fromSource(start: number, end: number): Span | undefined {
    const pieces = this.#pieces
    if (!pieces) return this.#isPlace(start, end) ? {start, end} : undefined
    const first = pieces.findIndex((piece) => piece.start <= start && start < piece.end)
    const last = pieces.findLastIndex((piece) => piece.start < end && end <= piece.end)
    // An insertion stays with the text before it, as it does on the way there.
    const from = start === end ? last : first
    const until = start === end && last < 0 ? first : last
    if (until < 0 || (from < 0 && start < end)) return undefined
    const inText = (index: number, offset: number, otherwise: number): number =>
      this.#starts[index] + (isOneToOne(pieces[index]) ? offset - pieces[index].start : otherwise)
    const to = inText(until, end, pieces[until].text.length)
    return {start: start === end ? to : inText(from, start, 0), end: to}
  }

  /**
   * May a fix replace this stretch by a splice in the source? It may if no markup stands in between and each
   * piece is one to one or replaced whole; an insertion between two pieces needs white space on one side,
   * since it is not told whether it belongs inside or outside of the markup there.
   *
   * @param start Offset in the text.
   * @param end End in the text; the same as `start` for an insertion.
   * @param deletes Whether nothing takes the place: markup must not be left empty, as in `****` or `- `.
   */
  exact(start: number, end: number, deletes = false): boolean {
    if (!this.#isPlace(start, end)) return false
    const pieces = this.#pieces
    if (!pieces) return true
    if (start === end) return this.#isExactPoint(pieces, start)
    const first = this.#pieceOf(start)
    const last = this.#pieceOf(end - 1)
    // Beyond the markup there may be more white space, which a reader sees as one with this.
    if (this.#isSpace(start) && start === this.#starts[first] && isApart(pieces[first - 1], pieces[first]))
      return false
    if (this.#isSpace(end - 1) && end === this.#endOf(last) && isApart(pieces[last], pieces[last + 1]))
      return false
    for (let index = first; index <= last; index++) {
      const piece = pieces[index]
      const from = this.#starts[index]
      if (piece.text === PLACEHOLDER) return false
      if (index > first && isApart(pieces[index - 1], piece)) return false
      if (isOneToOne(piece)) continue
      if (start > from || end < this.#endOf(index)) return false
      if (overlap(piece, pieces[index - 1]) || overlap(piece, pieces[index + 1])) return false
    }
    return !deletes || !this.#empties(pieces, start, end)
  }

  /**
   * The pieces of a stretch of the text. One that is not one to one and is cut keeps all of its source.
   *
   * @param start Offset in the text.
   * @param end End in the text.
   */
  piecesOf(start: number, end: number): Piece[] {
    const found: Piece[] = []
    for (let at = start; at < end;) {
      const index = this.#pieceOf(at)
      const stop = this.#pieces ? Math.min(end, this.#endOf(index)) : end
      const span = this.toSource(at, stop)
      if (!span) break
      found.push({text: this.#text.slice(at, stop), ...span})
      at = stop
    }
    return found
  }

  /** Would a deletion leave markup with nothing, or only white space, next to it? */
  #empties(pieces: readonly Piece[], start: number, end: number): boolean {
    const first = this.#pieceOf(start)
    const last = this.#pieceOf(end - 1)
    const before = start === this.#starts[first] && hasMarkup(pieces, first, -1)
    const after = end === this.#endOf(last) && hasMarkup(pieces, last, 1)
    return (before && (after || this.#isSpace(end))) || (after && this.#isSpace(start - 1))
  }

  #pointToSource(pieces: readonly Piece[], at: number): Span | undefined {
    const left = at > 0 ? this.#pieceOf(at - 1) : -1
    const right = at < this.#text.length ? this.#pieceOf(at) : -1
    if (left >= 0 && left === right) {
      const piece = pieces[left]
      if (!isOneToOne(piece)) return {start: piece.start, end: piece.end}
      const point = piece.start + at - this.#starts[left]
      return {start: point, end: point}
    }
    const newLine = right >= 0 && (at === 0 || /[\n\r]/u.test(this.#text.charAt(at - 1)))
    const point = newLine ? pieces[right].start : pieces[left]?.end
    return point === undefined ? undefined : {start: point, end: point}
  }

  #isExactPoint(pieces: readonly Piece[], at: number): boolean {
    if (at === 0 || at === this.#text.length) return pieces.length > 0
    const left = this.#pieceOf(at - 1)
    const right = this.#pieceOf(at)
    if (left === right) return isOneToOne(pieces[left])
    return pieces[left].end === pieces[right].start || /\s/u.test(this.#text.slice(at - 1, at + 1))
  }

  /** Where a piece ends in the text. */
  #endOf(index: number): number {
    return this.#starts[index + 1] ?? this.#text.length
  }

  /** Index of the piece that holds a code unit of the text. */
  #pieceOf(at: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.#starts[middle] <= at) low = middle
      else high = middle - 1
    }
    return low
  }

  #isPlace(start: number, end: number): boolean {
    return (
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      start >= 0 &&
      start <= end &&
      end <= this.#text.length
    )
  }

  /** Is this code unit white space, or outside of the text? */
  #isSpace(at: number): boolean {
    return at < 0 || at >= this.#text.length || /\s/u.test(this.#text.charAt(at))
  }
}

/**
 * Join two projections into one: a JSON string that holds HTML, an XML text that holds entities.
 *
 * @param outer Pieces from the middle text to the source; `undefined` if it is the source.
 * @param inner Pieces from the inner text to the middle text; `undefined` if it is the middle text.
 * @returns Pieces from the inner text to the source.
 */
export function compose(
  outer: readonly Piece[] | undefined,
  inner: readonly Piece[] | undefined
): Piece[] | undefined {
  if (!outer) return inner?.slice()
  if (!inner) return outer.slice()
  const middle = new Projection({text: outer.map(({text}) => text).join(''), pieces: outer.slice()})
  return inner.flatMap((piece) => {
    if (isOneToOne(piece) && piece.text !== PLACEHOLDER) return middle.piecesOf(piece.start, piece.end)
    const span = middle.toSource(piece.start, piece.end)
    return span ? [{text: piece.text, ...span}] : []
  })
}

function isOneToOne(piece: Piece): boolean {
  return piece.end - piece.start === piece.text.length
}

/** Does something of the source stand between two pieces? */
function isApart(piece: Piece | undefined, next: Piece | undefined): boolean {
  return piece !== undefined && next !== undefined && piece.end !== next.start
}

/** Two pieces that come from the same source: an escape that the inner format has cut. */
function overlap(piece: Piece, other: Piece | undefined): boolean {
  return other !== undefined && other.start < piece.end && piece.start < other.end
}

/**
 * Does markup, an escape or the prefix of a line stand right before (`-1`) or behind (`1`) a piece? Pieces
 * that have no source do not count, nor does white space that was folded into one space.
 */
function hasMarkup(pieces: readonly Piece[], index: number, step: -1 | 1): boolean {
  const [near, far] = step < 0 ? (['end', 'start'] as const) : (['start', 'end'] as const)
  let edge = pieces[index][far]
  let at = index + step
  for (let piece = pieces[at]; piece; piece = pieces[(at += step)]) {
    if (piece.start === piece.end) continue
    if (piece[near] !== edge || piece.text !== ' ') break
    edge = piece[far]
  }
  const other = pieces[at]
  if (!other) return false
  return other.text === PLACEHOLDER || !isOneToOne(other) || other[near] !== edge
}
