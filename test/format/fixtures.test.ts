import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {parseXml} from '@rgrove/parse-xml'
import {VFile} from 'vfile'
import {isCopydeskMessage, type CopydeskMessage} from '../../src/desk/message.js'
import {createDesk} from '../../src/index.js'

const FOLDER = new URL('../fixtures/formats/', import.meta.url)
const desk = createDesk()
const names = readdirSync(FOLDER)
const stories = names.filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -4))

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8')
}

function fileOf(path: string, value: string): VFile {
  return new VFile({path, value})
}

/** Messages of a source; each must point to what it says that stands there. */
function messagesOf(path: string, value: string): CopydeskMessage[] {
  const {messages} = desk.lintSync(fileOf(path, value))
  assert.ok(messages.every(isCopydeskMessage), messages.map(String).join('\n'))
  const own = messages.filter(isCopydeskMessage)
  for (const message of own) {
    const {start, end} = spanOf(message)
    assert.equal(value.slice(start, end), message.actual, String(message))
  }
  return own
}

function spanOf({place}: CopydeskMessage): {start: number; end: number} {
  assert.ok(place && 'start' in place)
  return {start: place.start.offset ?? -1, end: place.end.offset ?? -1}
}

/** What is found, in words that no format changes. */
function show(messages: readonly CopydeskMessage[]): string[] {
  return messages.map(
    ({ruleId, reason, fix, quoted}) => `${ruleId} ${fix} ${quoted ? 'quoted ' : ''}${reason}`
  )
}

/** Ways that the same file may come. */
const WAYS: Readonly<Record<string, (source: string) => string>> = {
  LF: (source) => source,
  CRLF: (source) => source.replaceAll('\n', '\r\n'),
  'a byte order mark': (source) => `\uFEFF${source}`
}

describe('the same story in every format', () => {
  for (const story of stories) {
    const expected = show(messagesOf(`${story}.txt`, read(`${story}.txt`)))
    const own = names.filter((name) => name.startsWith(`${story}.`))

    it(`${story}: is there in every format, and has marks`, () => {
      for (const ending of ['md', 'html', 'nitf', 'newsml', 'v2.ninjs', 'v3.ninjs'])
        assert.ok(own.includes(`${story}.${ending}`), ending)
      assert.ok(expected.length >= 4)
    })

    for (const name of own) {
      for (const [way, write] of Object.entries(WAYS)) {
        it(`${name} with ${way}`, () => {
          const source = write(read(name))
          const messages = messagesOf(name, source)
          assert.deepEqual(show(messages), expected)
          const {value, applied} = desk.fixSync(fileOf(name, source))
          assert.ok(applied.length >= 3)
          assertSpliced(source, value, messages)
          assertWellFormed(name, value)
          assert.deepEqual(desk.fixSync(fileOf(name, value)).applied, [])
        })
      }
    }
  }
})

/** Nothing but the marked words, and the space beside them, may have changed. */
function assertSpliced(source: string, value: string, messages: readonly CopydeskMessage[]): void {
  let at = 0
  let rest = value
  for (const message of messages.filter(({fix, quoted}) => fix === 'sure' && !quoted)) {
    const {start, end} = spanOf(message)
    const before = source.slice(at, start).trimEnd()
    assert.ok(rest.startsWith(before), `changed before ${String(message)}`)
    rest = rest.slice(before.length).trimStart()
    const [right = ''] = message.expected
    assert.ok(rest.startsWith(right.trimStart()), `not put right: ${String(message)}`)
    rest = rest.slice(right.trimStart().length).trimStart()
    at = end + (/^\s*/u.exec(source.slice(end))?.[0].length ?? 0)
  }
  assert.equal(rest, source.slice(at))
}

function assertWellFormed(name: string, value: string): void {
  if (/\.(?:nitf|newsml)$/u.test(name)) parseXml(value, {ignoreUndefinedEntities: true})
  if (name.endsWith('.ninjs')) JSON.parse(value.replace(/^\uFEFF/u, ''))
}
