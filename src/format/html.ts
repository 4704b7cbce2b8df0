import {assemble, type Passage} from './assemble.js'
import {foldSpace} from './fold-space.js'
import {isForeignLanguage} from './foreign.js'
import {articlesOf} from './html-article.js'
import {BLOCKS, FOREIGN, PHRASING, UNSEEN} from './html-tags.js'
import {parseHtml} from './html-tree.js'
import {addReader} from './index.js'
import type {BlockKind, Manuscript} from './manuscript.js'
import {findElement, type MarkupElement} from './markup.js'
import {joinReadings, readPassages, type Dialect, type Reading, type Role} from './passages.js'

/** Elements that are no part of the story. */
const SKIPPED = new Set('aside datalist dialog footer form input menu nav search select textarea'.split(' '))

/** Kinds of text by element. */
const KINDS: Readonly<Record<string, BlockKind>> = {
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  h5: 'subhead',
  h6: 'subhead',
  blockquote: 'quotation',
  figcaption: 'caption',
  caption: 'caption',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  td: 'score',
  th: 'score',
  address: 'byline'
}

/** Words of `class`, `itemprop` and `rel` that tell what a text is, as sites of news write them. */
const NAMED_KINDS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^(?:.*[-_])?by-?line$|^author(?:s|-name)?$/iu, 'byline'],
  [/^(?:.*[-_])?date-?line$/iu, 'dateline'],
  [/^(?:.*[-_])?(?:standfirst|dek|sub-?headline|strapline|lead-?text)$/iu, 'standfirst'],
  [/^(?:.*[-_])?(?:photo|image|figure)?-?caption$/iu, 'caption']
]

/**
 * Read HTML: a page, or the fragment that a content system keeps of one.
 *
 * Of a page the article is read, with a headline that stands before it, else the body; both without navigation, asides and
 * forms. Alternative texts of images are texts of their own. A page in another language than English has no text.
 *
 * @param source The source.
 * @throws {FormatError} If it is nested too deep.
 */
export function readHtml(source: string): Manuscript[] {
  const {passages, comments} = readHtmlPassages(source)
  return [assemble(source, passages, comments)]
}

/**
 * Passages of HTML, for a format that holds HTML.
 *
 * @param source The source.
 * @param kind Kind of text that no element says otherwise of.
 */
export function readHtmlPassages(source: string, kind?: BlockKind): Reading {
  const document = parseHtml(source)
  const page = findElement(document, ({name}) => name === 'html')
  if (isForeignLanguage(page?.attributes.get('lang'))) return {passages: [], comments: []}
  const dialect = createDialect()
  return joinReadings(articlesOf(document).map((element) => readPassages(element, dialect, kind)))
}

/** @returns Words as they are written between tags of HTML and XML. */
export function writeHtml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** @returns Words as they are written in an attribute, whatever its quotation marks. */
function writeAttribute(words: string): string {
  return writeHtml(words).replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}

/** The dialect of one document of HTML, or of XHTML in XML. */
export function createDialect(): Dialect {
  let headings = 0
  const roleOf = (element: MarkupElement): Role => {
    const {name, attributes} = element
    if (UNSEEN.has(name)) return {is: 'unseen'}
    if (name === 'br') return {is: 'break'}
    if (SKIPPED.has(name)) return {is: 'skipped'}
    const isInline = PHRASING.has(name)
    if (attributes.has('hidden')) return {is: isInline ? 'unseen' : 'skipped'}
    if (attributes.get('aria-hidden') === 'true' || isForeignLanguage(attributes.get('lang')))
      return {is: isInline ? 'hidden' : 'skipped'}
    if (name === 'h1') return {is: 'block', kind: headings++ === 0 ? 'headline' : 'subhead'}
    if (name === 'q') return {is: 'quotation'}
    if (name === 'sup' && findElement(element, (inner) => inner.name === 'a')) return {is: 'unseen'}
    const kind = kindOf(element)
    if (isInline && !kind) return {is: 'phrasing'}
    if (kind) return {is: 'block', kind}
    return isBlock(element) ? {is: 'block'} : {is: 'hidden'}
  }
  return {roleOf, captionsOf: alternativesOf, write: writeHtml}
}

/** Does an element stand apart? One that HTML does not know does if there is such a one in it. */
function isBlock(element: MarkupElement): boolean {
  if (BLOCKS.has(element.name)) return true
  return !FOREIGN.has(element.name) && findElement(element, ({name}) => BLOCKS.has(name)) !== undefined
}

function kindOf({name, attributes}: MarkupElement): BlockKind | undefined {
  const own = KINDS[name]
  if (own) return own
  for (const attribute of ['class', 'itemprop', 'rel']) {
    for (const word of attributes.get(attribute)?.split(/\s+/u) ?? []) {
      const kind = NAMED_KINDS.find(([pattern]) => pattern.test(word))?.[1]
      if (kind) return kind
    }
  }
  return undefined
}

/** Alternative texts of an image, or of the images that a `picture` hides. */
function alternativesOf(element: MarkupElement): Passage[] {
  if (element.name === 'picture')
    return element.children.flatMap((child) => (child.type === 'element' ? alternativesOf(child) : []))
  return element.name === 'img' ? captionOf(element, 'alt') : []
}

/** The value of an attribute as a caption. */
export function captionOf(element: MarkupElement, attribute: string): Passage[] {
  const pieces = element.piecesOf(attribute)
  return pieces ? [{kind: 'caption', pieces: foldSpace(pieces), write: writeAttribute}] : []
}

addReader('html', readHtml)
