import {parseXml as parse, XmlDocument, XmlElement, XmlError, type XmlNode} from '@rgrove/parse-xml'
import {parseEntities} from 'parse-entities'
import {FormatError} from './format-error.js'
import {DEEPEST, type MarkupElement, type MarkupNode} from './markup.js'
import type {Piece} from './manuscript.js'
import {readReferences} from './references.js'

const CDATA = '<![CDATA['

/** What may hold tags that are none, and how it ends. */
const SECTIONS = [
  ['<!--', '-->'],
  [CDATA, ']]>'],
  ['<?', '?>'],
  ['<!', '>']
] as const

/**
 * Parse XML strictly. Entities that a document type defines are not resolved, inside or outside of the document; those of
 * HTML (`&nbsp;`, `&rsquo;`), which wires use without defining them, are.
 *
 * @param source The source.
 * @returns Its root, with local names.
 * @throws {FormatError} If it is not well-formed, or nested too deep.
 */
export function parseXml(source: string): MarkupElement {
  checkDepth(source)
  const {root} = parseStrictly(source)
  if (!root) throw new FormatError('This XML has no root element', 0)
  return readElement(root, source)
}

function parseStrictly(source: string): XmlDocument {
  try {
    return parse(source, {
      includeOffsets: true,
      preserveCdata: true,
      // Without them text would merge across a comment.
      preserveComments: true,
      resolveUndefinedEntity: (reference) => {
        const text = parseEntities(reference, {nonTerminated: false})
        return text === reference ? undefined : text
      }
    })
  } catch (error) {
    if (error instanceof XmlError) {
      const [reason = ''] = error.message.split(' (line')
      throw new FormatError(`This XML is not well-formed: ${reason.trim()}; mend it there`, error.pos)
    }
    throw error
  }
}

/** The parser recurses: what lies too deep must be told before it. */
function checkDepth(source: string): void {
  let depth = 0
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    const section = SECTIONS.find(([open]) => source.startsWith(open, at))
    if (section) {
      const end = source.indexOf(section[1], at)
      if (end < 0) return
      at = end + section[1].length
      continue
    }
    const next = source.indexOf('<', at + 1)
    const tag = source.slice(at, next < 0 ? source.length : next)
    if (tag.startsWith('</')) depth--
    else if (!/^[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*\/>/u.test(tag)) depth++
    if (depth > DEEPEST)
      throw new FormatError(
        `This XML is nested deeper than ${DEEPEST} elements: close what is open before it`,
        at
      )
    at++
  }
}

function readElement(element: XmlElement, source: string): MarkupElement {
  const {start} = element
  return {
    type: 'element',
    name: localName(element.name),
    attributes: new Map(Object.entries(element.attributes).map(([name, value]) => [localName(name), value])),
    piecesOf: (name) => readValue(source, start + 1 + element.name.length, name),
    children: element.children.flatMap((child) => readNode(child, source)),
    start,
    // The parser counts none for the root.
    end: Math.min(element.end, source.length)
  }
}

/** The value of an attribute in a start tag, from behind the name of the element: the parser does not say where it stands. */
function readValue(source: string, from: number, name: string): Piece[] | undefined {
  const attribute = /\s+([^\s=>/]+)\s*=\s*("[^"]*"|'[^']*')/uy
  attribute.lastIndex = from
  for (let match = attribute.exec(source); match; match = attribute.exec(source)) {
    const end = attribute.lastIndex
    if (localName(match[1]) === name) return readReferences(source, end + 1 - match[2].length, end - 1, 'xml')
  }
  return undefined
}

function readNode(node: XmlNode, source: string): MarkupNode[] {
  const {start, end} = node
  if (node instanceof XmlElement) return [readElement(node, source)]
  if (node.type === 'comment') return [{type: 'comment', value: source.slice(start + 4, end - 3), start, end}]
  if (node.type === 'cdata') {
    const from = start + CDATA.length
    const to = end - 3
    return from < to
      ? [{type: 'text', pieces: [{text: source.slice(from, to), start: from, end: to}], verbatim: true}]
      : []
  }
  if (node.type === 'text')
    return [{type: 'text', pieces: readReferences(source, start, end, 'xml'), verbatim: false}]
  return []
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
