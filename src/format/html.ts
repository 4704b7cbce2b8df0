import {assemble} from './assemble.js'
import {FOREIGN, PHRASING} from './html-tags.js'
import {parseHtml} from './html-tree.js'
import type {BlockKind, Manuscript, Piece} from './manuscript.js'
import {findElement, type MarkupElement} from './markup.js'
import {readPassages, type Dialect, type Reading, type Role} from './passages.js'
import {readReferences} from './references.js'

/** Elements that are no part of the story. */
const SKIPPED = new Set(
  'aside button datalist dialog footer form head input menu nav noscript script select style template textarea title'.split(
    ' '
  )
)

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
 * Of a page the article is read: the element that says so (`itemprop="articleBody"` with the headline before it, `article`,
 * `main`), else the body without navigation, asides and forms. Alternative texts of images are texts of their own.
 *
 * @param source The source.
 * @throws {FormatError} If it is nested too deep.
 */
export function readHtml(source: string): Manuscript[] {
  const {passages, comments} = readHtmlPassages(source)
  return [{...assemble(source, passages, comments), write: writeHtml}]
}

/**
 * Passages of HTML, for a format that holds HTML.
 *
 * @param source The source.
 * @param kind Kind of text that no element says otherwise of.
 */
export function readHtmlPassages(source: string, kind?: BlockKind): Reading {
  return readPassages(articleOf(parseHtml(source)), createDialect(source), kind)
}

/** @returns Words as they are written in text and in attributes of HTML and XML. */
export function writeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The element that holds the article. */
function articleOf(document: MarkupElement): MarkupElement {
  const named = (name: string) => (element: MarkupElement) => element.name === name
  return (
    findElement(document, named('article')) ??
    findElement(document, named('main')) ??
    findElement(document, named('body')) ??
    document
  )
}

/**
 * The dialect of a document of HTML.
 *
 * @param source Its source.
 */
export function createDialect(source: string): Dialect {
  let headings = 0
  const roleOf = (element: MarkupElement): Role => {
    const {name, attributes} = element
    if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return {is: 'skipped'}
    if (name === 'br') return {is: 'break'}
    if (SKIPPED.has(name)) return {is: 'skipped'}
    if (FOREIGN.has(name) || name === 'img' || name === 'picture') return {is: 'hidden'}
    if (isForeign(attributes.get('lang'))) return {is: PHRASING.has(name) ? 'hidden' : 'skipped'}
    if (name === 'h1') return {is: 'block', kind: headings++ === 0 ? 'headline' : 'subhead'}
    const kind = kindOf(element)
    if (PHRASING.has(name) && !kind) return {is: 'phrasing'}
    return kind ? {is: 'block', kind} : {is: 'block'}
  }
  return {roleOf, captionsOf: (element) => alternativesOf(element, source)}
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

/** Is this a language other than English? */
function isForeign(language: string | undefined): boolean {
  return language !== undefined && language !== '' && !/^en\b/iu.test(language)
}

/** Alternative texts of an image, or of the images that a figure of the element hides. */
function alternativesOf(element: MarkupElement, source: string): Piece[][] {
  if (element.name === 'picture')
    return element.children.flatMap((child) =>
      child.type === 'element' ? alternativesOf(child, source) : []
    )
  const place = element.name === 'img' ? element.valueOf('alt') : undefined
  return place ? [readReferences(source, place.start, place.end, 'html')] : []
}
