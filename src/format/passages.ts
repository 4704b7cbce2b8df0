import type {Passage} from './assemble.js'
import {foldSpace} from './fold-space.js'
import type {BlockKind, ControlComment, Piece, Writer} from './manuscript.js'
import type {MarkupComment, MarkupElement, MarkupText} from './markup.js'
import {PLACEHOLDER} from './pieces.js'

/** What an element is to prose. */
export type Role =
  /** Its text belongs to the sentence around it. */
  | {is: 'phrasing'}
  /** So does its text, which a reader sees in quotation marks. */
  | {is: 'quotation'}
  /** It ends the line. */
  | {is: 'break'}
  /** It is no prose: in a sentence a placeholder stands for it. */
  | {is: 'hidden'}
  /** A reader sees nothing in its place. */
  | {is: 'unseen'}
  /** It is no part of the story at all, and what stands before it does not go on behind it. */
  | {is: 'skipped'}
  /** It stands apart; without a kind it has that of the element around it. */
  | {is: 'block'; kind?: BlockKind}

/** What the elements of a language of markup are to prose. */
export interface Dialect {
  roleOf: (element: MarkupElement) => Role
  /** Texts that an element carries beside its content, such as the alternative text of an image. */
  captionsOf: (element: MarkupElement) => Passage[]
  /** How words are written between its tags. */
  write: Writer
}

/** What was read: passages in the order of the document, and control comments. */
export interface Reading {
  passages: Passage[]
  comments: ControlComment[]
}

const CONTROL = /^\s*copydesk-([\s\S]*?)\s*$/u

/** A quotation mark that was written although the element brings its own. */
const QUOTE_MARK = /^\s*["“”„«'‘]/u

/**
 * Read an element as prose.
 *
 * @param root The element.
 * @param dialect What its elements are.
 * @param kind Kind of text that no block within it says otherwise of.
 */
export function readPassages(root: MarkupElement, dialect: Dialect, kind?: BlockKind): Reading {
  const reader = new PassageReader(dialect)
  reader.readBlock(root, kind)
  return reader
}

/** @returns Several readings as one, in their order. */
export function joinReadings(readings: readonly Reading[]): Reading {
  return {
    passages: readings.flatMap(({passages}) => passages),
    comments: readings.flatMap(({comments}) => comments)
  }
}

/** @returns Words as they are written in a section that is not parsed (CDATA). */
export function writeVerbatim(words: string): string | undefined {
  return /[&<>]/u.test(words) ? undefined : words
}

class PassageReader implements Reading {
  readonly passages: Passage[] = []
  readonly comments: ControlComment[] = []
  readonly #dialect: Dialect
  #pieces: Piece[] = []
  /** Is some of the passage written as it is? */
  #verbatim = false
  /** Captions within the passage that is being read. */
  #captions: Passage[] = []

  constructor(dialect: Dialect) {
    this.#dialect = dialect
  }

  readBlock(element: MarkupElement, kind: BlockKind | undefined): void {
    this.#endPassage(kind)
    this.#readChildren(element, kind)
    this.#endPassage(kind)
  }

  #readChildren(element: MarkupElement, kind: BlockKind | undefined): void {
    for (const child of element.children) {
      if (child.type === 'text') this.#readText(child)
      else if (child.type === 'comment') this.#readComment(child)
      else this.#readElement(child, kind)
    }
  }

  #readText({pieces, verbatim}: MarkupText): void {
    for (const piece of pieces) this.#pieces.push(piece)
    this.#verbatim ||= verbatim
  }

  #readElement(element: MarkupElement, kind: BlockKind | undefined): void {
    const role = this.#dialect.roleOf(element)
    const {start, end} = element
    this.#captions.push(...this.#dialect.captionsOf(element))
    switch (role.is) {
      case 'phrasing':
        this.#readChildren(element, kind)
        break
      case 'quotation':
        this.#readQuotation(element, kind)
        break
      case 'block':
        // What stood before belongs to the element around it, and so does what comes behind.
        this.#endPassage(kind)
        // What is quoted stays quoted, whatever stands in it.
        this.readBlock(element, kind === 'quotation' ? kind : (role.kind ?? kind))
        break
      case 'break':
        this.#pieces.push({text: '\n', start, end})
        break
      case 'hidden':
        this.#pieces.push({text: PLACEHOLDER, start, end})
        break
      case 'skipped':
        this.#endPassage(kind)
    }
  }

  #readQuotation(element: MarkupElement, kind: BlockKind | undefined): void {
    const before = this.#pieces.length
    this.#readChildren(element, kind)
    const first = this.#pieces[before]
    const last = this.#pieces.at(-1)
    if (!first || !last || QUOTE_MARK.test(first.text)) return
    this.#pieces.splice(before, 0, {text: '“', start: first.start, end: first.start})
    this.#pieces.push({text: '”', start: last.end, end: last.end})
  }

  #readComment({value, start, end}: MarkupComment): void {
    const [, control] = CONTROL.exec(value) ?? []
    if (control !== undefined) this.comments.push({value: control, start, end})
  }

  #endPassage(kind: BlockKind | undefined): void {
    if (this.#pieces.length > 0) {
      const write = this.#verbatim ? writeVerbatim : this.#dialect.write
      this.passages.push({kind, pieces: foldSpace(this.#pieces), write})
    }
    this.passages.push(...this.#captions)
    this.#pieces = []
    this.#captions = []
    this.#verbatim = false
  }
}
