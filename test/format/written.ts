import type {Format} from '../../src/format/index.js'

/** A way to write paragraphs as a file. */
export interface Writing {
  /** Extension of such a file. */
  extension: string
  format: Format
  /**
   * @param paragraphs Text of the paragraphs, lines ending in LF.
   * @param asReferences Should characters beyond ASCII be references or escapes, where the format has them?
   */
  write: (paragraphs: readonly string[], asReferences?: boolean) => string
}

const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n'
const G2 = '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" xml:lang="en">'

/** Ways to write the same paragraphs, by name; the first of each format is its usual one. */
export const WRITINGS = {
  text: {extension: 'txt', format: 'text', write: (paragraphs) => paragraphs.join('\n\n')},
  Markdown: {
    extension: 'md',
    format: 'markdown',
    write: (paragraphs, asReferences) => paragraphs.map((text) => escaped(text, asReferences)).join('\n\n')
  },
  HTML: {
    extension: 'html',
    format: 'html',
    write: (paragraphs, asReferences) => `<article>\n${elements(paragraphs, asReferences)}\n</article>\n`
  },
  NITF: {
    extension: 'nitf',
    format: 'nitf',
    write: (paragraphs, asReferences) => PROLOG + nitf(elements(paragraphs, asReferences))
  },
  'ninjs with HTML': {
    extension: 'ninjs',
    format: 'ninjs',
    write: (paragraphs, asReferences) =>
      json({uri: 'urn:a', body_html: elements(paragraphs, asReferences)}, asReferences)
  },
  'ninjs with text': {
    extension: 'ninjs',
    format: 'ninjs',
    write: (paragraphs, asReferences) =>
      json(
        {uri: 'urn:a', bodies: [{contentType: 'text/plain', value: paragraphs.join('\n\n')}]},
        asReferences
      )
  },
  'NewsML-G2 with XHTML': {
    extension: 'newsml',
    format: 'newsml',
    write: (paragraphs, asReferences) =>
      newsml(`<inlineXML><html><body>\n${elements(paragraphs, asReferences)}\n</body></html></inlineXML>`)
  },
  'NewsML-G2 with NITF': {
    extension: 'newsml',
    format: 'newsml',
    write: (paragraphs, asReferences) =>
      newsml(`<inlineXML>${nitf(elements(paragraphs, asReferences))}</inlineXML>`)
  },
  'NewsML-G2 with HTML in text': {
    extension: 'newsml',
    format: 'newsml',
    write: (paragraphs, asReferences) =>
      newsml(
        `<inlineData contenttype="text/html">${escaped(elements(paragraphs, asReferences))}</inlineData>`
      )
  },
  'NewsML-G2 with text': {
    extension: 'newsml',
    format: 'newsml',
    write: (paragraphs, asReferences) =>
      newsml(
        `<inlineData contenttype="text/plain">${escaped(paragraphs.join('\n\n'), asReferences)}</inlineData>`
      )
  }
} as const satisfies Record<string, Writing>

/** Characters of markup as references, and those beyond ASCII where that is asked for. */
function escaped(text: string, asReferences = false): string {
  const marked = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  if (!asReferences) return marked
  return marked.replaceAll(
    /[^\p{ASCII}]/gu,
    (character) => `&#x${character.codePointAt(0)?.toString(16) ?? ''};`
  )
}

function elements(paragraphs: readonly string[], asReferences?: boolean): string {
  return paragraphs.map((text) => `<p>${escaped(text, asReferences)}</p>`).join('\n')
}

function nitf(body: string): string {
  return `<nitf>\n<body><body.content>\n${body}\n</body.content></body>\n</nitf>`
}

function newsml(content: string): string {
  return `${PROLOG}${G2}\n<contentSet>\n${content}\n</contentSet>\n</newsItem>\n`
}

function json(story: object, asEscapes = false): string {
  const written = JSON.stringify(story, undefined, 2)
  return asEscapes ? written.replaceAll(/[\u0080-\uFFFF]/g, escapeOf) : written
}

function escapeOf(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
