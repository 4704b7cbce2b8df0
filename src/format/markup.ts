import type {Piece} from './manuscript.js'

/** A node of HTML or XML as far as prose needs it. Offsets are UTF-16 code units of the source, end exclusive. */
export type MarkupNode = MarkupElement | MarkupText | MarkupComment

/** An element. */
export interface MarkupElement {
  type: 'element'
  /** Local name; that of HTML in lower case. */
  name: string
  /** Values of its attributes by local name, decoded. */
  attributes: ReadonlyMap<string, string>
  /** Pieces of the value of an attribute; `undefined` if it has none, or one without quotation marks. */
  piecesOf: (attribute: string) => Piece[] | undefined
  children: MarkupNode[]
  start: number
  end: number
}

/** Text: its pieces in order. */
export interface MarkupText {
  type: 'text'
  pieces: Piece[]
  /** Is it written as it is, without references (CDATA)? */
  verbatim: boolean
}

/** A comment without its delimiters. */
export interface MarkupComment {
  type: 'comment'
  value: string
  start: number
  end: number
}

/** Elements of a document may lie so deep, and no deeper: a walk must not run out of stack. */
export const DEEPEST = 500

/**
 * The first element of a name in a tree, in the order of the document.
 *
 * @param root Where to look, itself included.
 * @param test Whether an element is the one.
 */
export function findElement(
  root: MarkupElement,
  test: (element: MarkupElement) => boolean
): MarkupElement | undefined {
  if (test(root)) return root
  for (const child of root.children) {
    const found = child.type === 'element' ? findElement(child, test) : undefined
    if (found) return found
  }
  return undefined
}

/**
 * Elements among the children of an element.
 *
 * @param element The element.
 * @param name Local name; all without it.
 */
export function childElements(element: MarkupElement, name?: string): MarkupElement[] {
  return element.children.filter(
    (child): child is MarkupElement => child.type === 'element' && (name === undefined || child.name === name)
  )
}
