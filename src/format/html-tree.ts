import {parse, parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5'
import {textOf} from './assemble.js'
import {FormatError} from './format-error.js'
import type {Piece} from './manuscript.js'
import {DEEPEST, type MarkupElement, type MarkupNode} from './markup.js'
import {PLACEHOLDER} from './pieces.js'
import {readReferences} from './references.js'

/** A tag or comment in a text: the parser has dropped a stray one, or one cut off at the end, and joined what stood around it. */
const STRAY = /<!--[\s\S]*?-->|<[!?/]?[a-z][^>]*(?:>|$)/giu

/** Elements whose end tag may not be left out. */
const CLOSED = /<(\/?)(?:article|aside|blockquote|div|main|ol|section|span|table|ul)\b/giu

/**
 * Parse HTML as browsers do (WHATWG), and keep where each text stands.
 *
 * @param source A page, or a fragment of one.
 * @returns An element around all of it.
 * @throws {FormatError} If it is nested too deep.
 */
export function parseHtml(source: string): MarkupElement {
  checkDepth(source)
  const isPage = /<(?:!doctype|html|body|head)\b/iu.test(source.slice(0, 10_000))
  const options = {sourceCodeLocationInfo: true}
  // Half a character makes the parser throw where another follows it.
  const whole = source.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
  const root = isPage ? parse(whole, options) : parseFragment(whole, options)
  return {
    type: 'element',
    name: 'document',
    attributes: new Map(),
    piecesOf: () => undefined,
    children: readNodes(root.childNodes, source, 0),
    start: 0,
    end: source.length
  }
}

/** The parser’s time grows with the square of the depth: what lies far too deep must be told before it. */
function checkDepth(source: string): void {
  let depth = 0
  for (const {index, 1: slash} of source.matchAll(CLOSED)) {
    depth = Math.max(0, depth + (slash === '' ? 1 : -1))
    if (depth > 2 * DEEPEST) throw tooDeep(index)
  }
}

function tooDeep(offset: number): FormatError {
  return new FormatError(
    `HTML is nested deeper than ${DEEPEST} elements: close what is open before it`,
    offset
  )
}

function readNodes(nodes: readonly Tree.ChildNode[], source: string, depth: number): MarkupNode[] {
  return nodes.flatMap((node) => readNode(node, source, depth))
}

function readNode(node: Tree.ChildNode, source: string, depth: number): MarkupNode[] {
  const location = node.sourceCodeLocation
  if ('tagName' in node) {
    const start = location?.startOffset ?? 0
    if (depth > DEEPEST) throw tooDeep(start)
    const places = location && 'attrs' in location ? location.attrs : undefined
    const children = 'content' in node ? [] : node.childNodes
    return [
      {
        type: 'element',
        name: node.tagName,
        attributes: new Map(node.attrs.map(({name, value}) => [name, value])),
        piecesOf: (name) => {
          const place = places?.[name]
          return place && readValue(source, place.startOffset, place.endOffset)
        },
        children: readNodes(children, source, depth + 1),
        start,
        end: location?.endOffset ?? start
      }
    ]
  }
  if (!location) return []
  const {startOffset: start, endOffset: end} = location
  if (node.nodeName === '#comment' && 'data' in node) return [{type: 'comment', value: node.data, start, end}]
  if (node.nodeName === '#text' && 'value' in node)
    return [{type: 'text', pieces: readText(source, start, end, node.value), verbatim: false}]
  return []
}

/**
 * Pieces of a text. The parser joins what stands around a stray tag, and what it moves out of a table, to one text: then only
 * the parts count that the text is made of.
 */
function readText(source: string, start: number, end: number, value: string): Piece[] {
  const raw = source.slice(start, end)
  const parts: Piece[][] = []
  let at = start
  for (const {index, 0: tag} of raw.matchAll(STRAY)) {
    parts.push(readReferences(source, at, start + index, 'html'))
    at = start + index + tag.length
  }
  parts.push(readReferences(source, at, end, 'html'))
  if (parts.length === 1 && !raw.includes('&')) return parts.flat()
  let rest = bare(value)
  const own = parts.filter((part) => {
    const text = bare(textOf(part))
    if (!rest.startsWith(text)) return false
    rest = rest.slice(text.length)
    return true
  })
  return rest === '' ? own.flat() : [{text: PLACEHOLDER, start, end}]
}

/** A text without white space and what the parser drops. */
function bare(text: string): string {
  return text.replaceAll(/[\s\0]+/gu, '')
}

/** The value of an attribute: `alt="A dam"`, `alt='A dam'`. One without quotation marks is a single word. */
function readValue(source: string, start: number, end: number): Piece[] | undefined {
  const [before] = /^[^=]*=\s*["']/u.exec(source.slice(start, end)) ?? []
  return before === undefined
    ? undefined
    : readReferences(source, start + before.length, end - 1, 'attribute')
}
