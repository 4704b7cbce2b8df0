import type {Passage} from './assemble.js'
import type {BlockKind, ControlComment, Piece} from './manuscript.js'
import type {MarkupComment, MarkupElement} from './markup.js'
import {PLACEHOLDER} from './pieces.js'

/** What an element is to prose. */
export type Role =
  /** Its text belongs to the sentence around it. */
  | {is: 'phrasing'}
  /** It ends the line. */
  | {is: 'break'}
  /** It is no prose: in a sentence a placeholder stands for it. */
  | {is: 'hidden'}
  /** It is no part of the story at all. */
  | {is: 'skipped'}
  /** It stands apart; without a kind it has that of the element around it. */
  | {is: 'block'; kind?: BlockKind}

/** What the elements of a language of markup are to prose. */
export interface Dialect {
  roleOf: (element: MarkupElement) => Role
  /** Texts that an element carries beside its content, such as the alternative text of an image. */
  captionsOf: (element: MarkupElement) => Piece[][]
}

/** What was read: passages in the order of the document, and control comments. */
export interface Reading {
  passages: Passage[]
  comments: ControlComment[]
}

const CONTROL = /^\s*copydesk-([\s\S]*?)\s*$/u

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

class PassageReader implements Reading {
  readonly passages: Passage[] = []
  readonly comments: ControlComment[] = []
  readonly #dialect: Dialect
  #pieces: Piece[] = []
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
      if (child.type === 'text') this.#pieces.push(...child.pieces)
      else if (child.type === 'comment') this.#readComment(child)
      else this.#readElement(child, kind)
    }
  }

  #readElement(element: MarkupElement, kind: BlockKind | undefined): void {
    const role = this.#dialect.roleOf(element)
    for (const pieces of this.#dialect.captionsOf(element)) this.#captions.push({kind: 'caption', pieces})
    switch (role.is) {
      case 'phrasing':
        this.#readChildren(element, kind)
        break
      case 'block':
        // What stood before belongs to the element around it, and so does what comes behind.
        this.#endPassage(kind)
        this.readBlock(element, role.kind ?? kind)
        break
      case 'break':
        this.#pieces.push({text: '\n', start: element.start, end: element.end})
        break
      case 'hidden':
        this.#pieces.push({text: PLACEHOLDER, start: element.start, end: element.end})
        break
      case 'skipped':
        this.#endPassage(kind)
    }
  }

  #readComment({value, start, end}: MarkupComment): void {
    const [, control] = CONTROL.exec(value) ?? []
    if (control !== undefined) this.comments.push({value: control, start, end})
  }

  #endPassage(kind: BlockKind | undefined): void {
    if (this.#pieces.length > 0) this.passages.push({kind, pieces: this.#pieces})
    this.passages.push(...this.#captions)
    this.#pieces = []
    this.#captions = []
  }
}
