import assert from 'node:assert/strict'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {isCopydeskMessage, type CopydeskMessage} from '../../src/desk/message.js'
import {createDesk} from '../../src/index.js'

const desk = createDesk()

/** Sentences with slips and without, and with what has spoilt offsets before. */
const SENTENCES = [
  'The minister is schedule to meet the mayor on Monday.',
  'The ferry 🚢 was detain at the port of Skerry.',
  'A nai\u0308ve reader of the re\u0301sume\u0301 saw an former officer.',
  'AT&T and the the council agreed on Monday.',
  '“We are schedule to sail,” the captain of the 🏴\u200D☠️ crew said.',
  'Officials accused the firm for fraud 👩‍👩‍👧‍👦 in May.',
  'The board < of nine > met at noon.Then it left.',
  'Xi’s speech lasted 2 hours – he left at 5.'
]

/** Paragraphs of these, none twice: a repeated one is a finding whose fix depends on the markup around it. */
const paragraphs = fc
  .tuple(fc.shuffledSubarray(SENTENCES, {minLength: 2}), fc.integer({min: 2, max: 4}))
  .map(([list, size]) =>
    list.flatMap((_, index) => (index % size === 0 ? [list.slice(index, index + size).join(' ')] : []))
  )

/** Characters as references where that is asked for; those of markup always. */
function escaped(text: string, asReferences: boolean): string {
  const marked = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  if (!asReferences) return marked
  return marked.replaceAll(
    /[^\p{ASCII}]/gu,
    (character) => `&#x${character.codePointAt(0)?.toString(16) ?? ''};`
  )
}

const elements = (list: readonly string[], asReferences: boolean): string =>
  list.map((text) => `<p>${escaped(text, asReferences)}</p>`).join('\n')

/** How each format writes paragraphs. */
const FORMATS: Readonly<Record<string, (list: readonly string[], asReferences: boolean) => string>> = {
  txt: (list) => list.join('\n\n'),
  md: (list, asReferences) => list.map((text) => escaped(text, asReferences)).join('\n\n'),
  html: (list, asReferences) => `<article>\n${elements(list, asReferences)}\n</article>\n`,
  nitf: (list, asReferences) =>
    `<nitf>\n<body><body.content>\n${elements(list, asReferences)}\n</body.content></body>\n</nitf>\n`,
  newsml: (list, asReferences) =>
    `<newsItem><contentSet><inlineXML><html><body>\n${elements(list, asReferences)}\n</body></html></inlineXML></contentSet></newsItem>`,
  ninjs: (list, asReferences) =>
    JSON.stringify({body_html: elements(list, asReferences)}, undefined, 2).replaceAll(
      /[^\p{ASCII}]/gu,
      (character) =>
        asReferences ? character : JSON.stringify(character).slice(1, -1).replaceAll(/[^]/gu, unicodeEscape)
    )
}

function unicodeEscape(unit: string): string {
  return Array.from(
    {length: unit.length},
    (_, index) => `\\u${unit.charCodeAt(index).toString(16).padStart(4, '0')}`
  ).join('')
}

const WAYS: Readonly<Record<string, (source: string) => string>> = {
  LF: (source) => source,
  CRLF: (source) => source.replaceAll('\n', '\r\n'),
  'a byte order mark': (source) => `\uFEFF${source}`
}

/** What is found, in words that no format changes. */
function findingsOf(extension: string, value: string): string[] {
  const {messages} = desk.lintSync(new VFile({path: `a.${extension}`, value}))
  return messages.map((message) => {
    assert.ok(isCopydeskMessage(message), String(message))
    const {ruleId, fix, quoted, reason} = message satisfies CopydeskMessage
    return `${ruleId} ${fix} ${quoted ? 'quoted ' : ''}${reason}`
  })
}

describe('the same findings in every format', () => {
  for (const [extension, write] of Object.entries(FORMATS)) {
    for (const [way, as] of Object.entries(WAYS)) {
      it(`${extension} with ${way}`, () => {
        fc.assert(
          fc.property(paragraphs, fc.boolean(), (list, asReferences) => {
            const source = as(write(list, asReferences))
            assert.deepEqual(findingsOf(extension, source), findingsOf('txt', list.join('\n\n')), source)
          }),
          {numRuns: 12}
        )
      })
    }
  }
})
