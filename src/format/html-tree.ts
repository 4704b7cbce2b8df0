import {parse, parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5'
import {FormatError} from './format-error.js'
import type {Piece} from './manuscript.js'
import {DEEPEST, type MarkupElement, type MarkupNode} from './markup.js'
import {readReferences} from './references.js'

/** A tag or comment in the middle of a text: the parser has dropped a stray one and joined what stood around it. */
const STRAY = /<!--[\s\S]*?-->|<[!?/]?[a-z][^>]*>/giu

/**
 * Parse HTML as browsers do (WHATWG), and keep where each text stands.
 *
 * @param source A page, or a fragment of one.
 * @returns An element around all of it.
 * @throws {FormatError} If it is nested too deep.
 */
export function parseHtml(source: string): MarkupElement {
  const isPage = /<(?:!doctype|html|body|head)\b/iu.test(source.slice(0, 10_000))
  const options = {sourceCodeLocationInfo: true}
  const root = isPage ? parse(source, options) : parseFragment(source, options)
  return {
    type: 'element',
    name: 'document',
    attributes: new Map(),
    valueOf: () => undefined,
    children: readNodes(root.childNodes, source, 0),
    start: 0,
    end: source.length
  }
}

function readNodes(nodes: readonly Tree.ChildNode[], source: string, depth: number): MarkupNode[] {
  return nodes.flatMap((node) => readNode(node, source, depth))
}

function readNode(node: Tree.ChildNode, source: string, depth: number): MarkupNode[] {
  const location = node.sourceCodeLocation
  if ('tagName' in node) {
    const start = location?.startOffset ?? 0
    if (depth > DEEPEST)
      throw new FormatError(
        `HTML is nested deeper than ${DEEPEST} elements: close what is open before it`,
        start
      )
    const places = location && 'attrs' in location ? location.attrs : undefined
    const children = 'content' in node ? [] : node.childNodes
    return [
      {
        type: 'element',
        name: node.tagName,
        attributes: new Map(node.attrs.map(({name, value}) => [name, value])),
        valueOf: (name) => {
          const place = places?.[name]
          return place && valuePlace(source, place.startOffset, place.endOffset)
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
  if (node.nodeName === '#text') return [{type: 'text', pieces: readText(source, start, end)}]
  return []
}

/** Pieces of a text, without the stray tags in it. */
function readText(source: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const {index, 0: tag} of source.slice(start, end).matchAll(STRAY)) {
    pieces.push(...readReferences(source, at, start + index, 'html'))
    at = start + index + tag.length
  }
  return [...pieces, ...readReferences(source, at, end, 'html')]
}

/** Where the value of an attribute stands: `alt="A dam"`, `alt='A dam'`, `alt=dam`. */
function valuePlace(source: string, start: number, end: number): {start: number; end: number} | undefined {
  const [before, quote = ''] = /^[^=]*=\s*(["']?)/u.exec(source.slice(start, end)) ?? []
  return before === undefined ? undefined : {start: start + before.length, end: end - quote.length}
}
