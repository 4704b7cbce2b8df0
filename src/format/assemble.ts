import type {Block, BlockKind, ControlComment, Manuscript, Piece, Writer} from './manuscript.js'
import {PLACEHOLDER, Projection, type Span} from './pieces.js'

/** A block before it has its place in the text. */
export interface Passage {
  kind: BlockKind | undefined
  pieces: Piece[]
  /** How words are written in its source; without it they stand as they are. */
  write?: Writer | undefined
}

/**
 * Put passages together. Between them stands the source itself where it is white space, else a
 * {@link PLACEHOLDER} on a line of its own. Passages without a letter or digit are left out.
 *
 * @param source The source.
 * @param passages Passages in order; one that lies within the one before it (a caption) comes right behind.
 * @param comments Control comments in order.
 */
export function assemble(
  source: string,
  passages: readonly Passage[],
  comments: ControlComment[]
): Manuscript {
  const pieces = new PieceList(source)
  const blocks: Block[] = []
  let at = 0
  for (const {kind, pieces: untrimmed, write} of passages) {
    const own = trim(untrimmed)
    const [first] = own
    const last = own.at(-1)
    if (!first || !last) continue
    if (first.start >= at) pieces.between(at, first.start)
    else pieces.add({text: '\n', start: first.start, end: first.start})
    const start = pieces.length
    for (const piece of own) pieces.add(piece)
    blocks.push({start, end: pieces.length, kind, ...(write && {write})})
    at = Math.max(at, last.end)
  }
  pieces.between(at, source.length)
  const list = pieces.list()
  return {text: list.map(({text}) => text).join(''), blocks, pieces: list, comments}
}

/** Pieces in the making; neighbours that are the source itself become one. */
export class PieceList {
  /** Length of their text so far. */
  length = 0
  readonly #source: string
  readonly #pieces: Piece[] = []
  /** Whether the last piece is the source itself: it then has no text yet. */
  #plain = false

  constructor(source: string) {
    this.#source = source
  }

  /** Add a piece. */
  add(piece: Piece): void {
    if (this.#source.startsWith(piece.text, piece.start) && piece.end - piece.start === piece.text.length) {
      this.addPlain(piece.start, piece.end)
    } else this.#push(piece, false)
  }

  /** Add a stretch of the source. */
  addPlain(start: number, end: number): void {
    const last = this.#pieces.at(-1)
    if (this.#plain && last?.end === start) {
      last.end = end
      this.length += end - start
    } else if (start < end) this.#push({text: '', start, end}, true)
  }

  /** Add what stands between two blocks. */
  between(start: number, end: number): void {
    const gap = this.#source.slice(start, end)
    if (gap !== '' && gap.trim() === '') {
      this.addPlain(start, end)
      return
    }
    if (start > 0) this.#push({text: '\n', start, end: start}, false)
    if (gap === '') return
    this.#push({text: PLACEHOLDER, start, end}, false)
    if (end < this.#source.length) this.#push({text: '\n', start: end, end}, false)
  }

  /** The pieces, with their texts. */
  list(): Piece[] {
    this.#close()
    return this.#pieces
  }

  #push(piece: Piece, plain: boolean): void {
    this.#close()
    this.#pieces.push(piece)
    this.#plain = plain
    this.length += plain ? piece.end - piece.start : piece.text.length
  }

  #close(): void {
    const last = this.#pieces.at(-1)
    if (this.#plain && last) last.text = this.#source.slice(last.start, last.end)
    this.#plain = false
  }
}

/**
 * Put a {@link PLACEHOLDER} over each of some stretches of a passage.
 *
 * @param pieces Pieces of the passage.
 * @param stretches Places in the text of the passage, in order.
 */
export function cover(pieces: readonly Piece[], stretches: readonly Span[]): Piece[] {
  const text = textOf(pieces)
  const projection = new Projection({text, pieces: pieces.slice()})
  const covered: Piece[] = []
  let at = 0
  for (const {start, end} of stretches) {
    const span = projection.toSource(start, end)
    if (!span) continue
    covered.push(...projection.piecesOf(at, start), {text: PLACEHOLDER, ...span})
    at = end
  }
  covered.push(...projection.piecesOf(at, text.length))
  return covered
}

/** Text of some pieces. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.length === 1 ? pieces[0].text : pieces.map(({text}) => text).join('')
}

/** A passage without white space, and lines that hold only placeholders, at its ends. */
function trim(pieces: readonly Piece[]): readonly Piece[] {
  const text = textOf(pieces)
  if (!/[\p{L}\p{N}]/u.test(text)) return []
  const start = /^(?:[\s\uFFFC]*[\n\r])?\s*/u.exec(text)?.[0].length ?? 0
  let end = text.trimEnd().length
  for (;;) {
    const line = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1))
    if (line < start || /[^\s\uFFFC]/u.test(text.slice(line, end))) break
    end = text.slice(0, line).trimEnd().length
  }
  if (start === 0 && end === text.length) return pieces
  return new Projection({text, pieces: pieces.slice()}).piecesOf(start, end)
}
