import {assemble} from './assemble.js'
import {FormatError} from './format-error.js'
import {addReader} from './index.js'
import type {Manuscript} from './manuscript.js'
import type {MarkupElement} from './markup.js'
import {itemsOf, readItem} from './newsml.js'
import {NITF} from './nitf.js'
import {readPassages, type Reading} from './passages.js'
import {parseXml} from './xml.js'

/**
 * Read news in XML: NITF 3.x, or NewsML-G2 with a story in NITF, XHTML or text, of which each item is a manuscript.
 *
 * @param source The source.
 * @throws {FormatError} If it is not well-formed, or another kind of XML.
 */
export function readNewsXml(source: string): Manuscript[] {
  const root = parseXml(source)
  return readingsOf(root).map(({passages, comments}) => assemble(source, passages, comments))
}

function readingsOf(root: MarkupElement): Reading[] {
  if (root.name === 'nitf') return [readPassages(root, NITF)]
  const items = itemsOf(root)
  if (items) return items.flatMap(readItem)
  throw new FormatError(
    `This XML is no news story that is read: its root is \`${root.name.slice(0, 40)}\`, not that of NITF (\`nitf\`) or NewsML-G2 (\`newsItem\`, \`packageItem\`, \`newsMessage\`)`,
    root.start
  )
}

addReader('nitf', readNewsXml)
addReader('newsml', readNewsXml)
