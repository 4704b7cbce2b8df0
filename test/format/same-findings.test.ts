import assert from 'node:assert/strict'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {isCopydeskMessage, type CopydeskMessage} from '../../src/desk/message.js'
import {FORMATS} from '../../src/format/index.js'
import {createDesk} from '../../src/index.js'
import {WRITINGS, type Writing} from './written.js'

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

/** Ways that the same file may come. */
const WAYS: Readonly<Record<string, (source: string) => string>> = {
  LF: (source) => source,
  CRLF: (source) => source.replaceAll('\n', '\r\n'),
  'a byte order mark': (source) => `\uFEFF${source}`,
  'a byte order mark and CRLF': (source) => `\uFEFF${source.replaceAll('\n', '\r\n')}`
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
  it('are looked for in every format', () => {
    assert.deepEqual(new Set(Object.values(WRITINGS).map(({format}) => format)), new Set(FORMATS))
  })

  for (const [name, {extension, write}] of Object.entries<Writing>(WRITINGS)) {
    for (const [way, as] of Object.entries(WAYS)) {
      it(`${name} with ${way}`, () => {
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
