import {textOf, type Passage} from './assemble.js'
import {isForeignLanguage} from './foreign.js'
import {createDialect, readHtmlPassages, writeHtml} from './html.js'
import type {BlockKind} from './manuscript.js'
import {childElements, type MarkupElement} from './markup.js'
import {NITF} from './nitf.js'
import {passagesOfText, outward} from './inner-text.js'
import {joinReadings, readPassages, writeVerbatim, type Dialect, type Reading, type Role} from './passages.js'

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
 * Read an item: what it says of its story and the story are one text. What else its content set holds is the same story once
 * more, in another markup, and a text of its own.
 *
 * @param item The item.
 * @returns Nothing of an item in another language than English.
 */
export function readItem(item: MarkupElement): Reading[] {
  if (isForeignLanguage(item.attributes.get('lang'))) return []
  const about: Reading[] = []
  const contents: Reading[] = []
  const read = (element: MarkupElement): void => {
    for (const child of childElements(element)) {
      if (isForeignLanguage(child.attributes.get('lang'))) continue
      if (child.name === 'inlineXML') contents.push(joinReadings(childElements(child).map(readInline)))
      else if (child.name === 'inlineData') contents.push(readData(child))
      else if (CONTAINERS.has(child.name)) read(child)
      else if (KINDS[child.name]) about.push(readPassages(child, META, kindOf(child)))
    }
  }
  read(item)
  const [first, ...others] = contents
  return [joinReadings(first ? [...about, first] : about), ...others]
}

/** What the elements within a text about a story are: all of them enrich it. */
const META: Dialect = {
  roleOf: ({name}: MarkupElement): Role => (name === 'br' ? {is: 'break'} : {is: 'phrasing'}),
  captionsOf: () => [],
  write: writeHtml
}

function kindOf({name, attributes}: MarkupElement): BlockKind | undefined {
  return CAPTION.test(attributes.get('role') ?? '') ? 'caption' : KINDS[name]
}

/** A story in NITF or XHTML. */
function readInline(root: MarkupElement): Reading {
  return readPassages(root, root.name === 'nitf' ? NITF : createDialect())
}

/** A story as text or, escaped, as HTML; none if it is encoded. */
function readData({attributes, children}: MarkupElement): Reading {
  if (attributes.has('encoding')) return {passages: [], comments: []}
  const texts = children.filter((child) => child.type === 'text')
  const pieces = texts.flatMap((text) => text.pieces)
  const write = texts.some(({verbatim}) => verbatim) ? writeVerbatim : writeHtml
  const text = textOf(pieces)
  const inner: readonly Passage[] = /html/iu.test(attributes.get('contenttype') ?? '')
    ? readHtmlPassages(text).passages
    : passagesOfText(text)
  return {passages: inner.map((passage) => outward(passage, pieces, write)), comments: []}
}
