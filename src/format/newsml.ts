import {compose} from './pieces.js'
import {createDialect, readHtmlPassages} from './html.js'
import {textOf, type Passage} from './assemble.js'
import type {BlockKind, Piece} from './manuscript.js'
import {childElements, type MarkupElement} from './markup.js'
import {NITF} from './nitf.js'
import {readPassages, type Dialect, type Reading, type Role} from './passages.js'
import {readText} from './text.js'

/** Texts that an item says about its story, and their kinds. */
const KINDS: Readonly<Record<string, BlockKind>> = {
  headline: 'headline',
  by: 'byline',
  dateline: 'dateline',
  description: 'standfirst',
  creditline: 'note'
}

/** Elements on the way to texts; all others of an item are no prose. */
const CONTAINERS = new Set('newsItem packageItem contentMeta contentSet groupSet group itemRef'.split(' '))

/** A description with a role such as `drol:caption` is one of a picture. */
const CAPTION = /\bcaption\b/iu

/**
 * The items of a document of NewsML-G2 that hold texts.
 *
 * @param root Its root.
 * @returns Items in order; `undefined` if it is no NewsML-G2.
 */
export function itemsOf(root: MarkupElement): MarkupElement[] | undefined {
  if (isItem(root)) return [root]
  if (root.name !== 'newsMessage') return undefined
  return childElements(root, 'itemSet').flatMap((set) => childElements(set).filter(isItem))
}

function isItem({name}: MarkupElement): boolean {
  return name === 'newsItem' || name === 'packageItem'
}

/**
 * Read an item.
 *
 * @param item The item.
 * @param source The source of the document.
 */
export function readItem(item: MarkupElement, source: string): Reading {
  const reading: Reading = {passages: [], comments: []}
  const add = ({passages, comments}: Reading): void => {
    reading.passages.push(...passages)
    reading.comments.push(...comments)
  }
  const read = (element: MarkupElement): void => {
    for (const child of childElements(element)) {
      if (child.name === 'inlineXML') for (const root of childElements(child)) add(readInline(root, source))
      else if (child.name === 'inlineData') add(readData(child))
      else if (CONTAINERS.has(child.name)) read(child)
      else if (KINDS[child.name]) add(readPassages(child, META, kindOf(child)))
    }
  }
  read(item)
  return reading
}

/** What the elements within a text about a story are: all of them enrich it. */
const META: Dialect = {
  roleOf: ({name}: MarkupElement): Role => (name === 'br' ? {is: 'break'} : {is: 'phrasing'}),
  captionsOf: () => []
}

function kindOf({name, attributes}: MarkupElement): BlockKind | undefined {
  return CAPTION.test(attributes.get('role') ?? '') ? 'caption' : KINDS[name]
}

/** A story in NITF or XHTML. */
function readInline(root: MarkupElement, source: string): Reading {
  return readPassages(root, root.name === 'nitf' ? NITF : createDialect(source))
}

/** A story as text or, escaped, as HTML. */
function readData({attributes, children}: MarkupElement): Reading {
  const pieces = children.flatMap((child) => (child.type === 'text' ? child.pieces : []))
  const text = textOf(pieces)
  const inner: Reading = /html/iu.test(attributes.get('contenttype') ?? '')
    ? readHtmlPassages(text)
    : {
        passages: readText(text).blocks.map(({start, end, kind}) => ({
          kind,
          pieces: [{text: text.slice(start, end), start, end}]
        })),
        comments: []
      }
  return {passages: inner.passages.map((passage) => outward(passage, pieces)), comments: []}
}

/**
 * A passage of a text that another format holds, with its places in the source.
 *
 * @param passage The passage, with places in the text.
 * @param outer Pieces from the text to the source.
 */
export function outward({kind, pieces}: Passage, outer: readonly Piece[]): Passage {
  return {kind, pieces: compose(outer, pieces) ?? []}
}
