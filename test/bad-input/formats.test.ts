import assert from 'node:assert/strict'
import type {FileRecord} from '../../src/report/record.js'
import {Newsroom} from '../cli/command.js'

const DEEP = 10_000

/** Entities each of which is ten of the one before it: a billion at the end. */
const LAUGHS = Array.from('bcdefghij', (name, index) => {
  const before = 'abcdefghi'[index] ?? ''
  return `<!ENTITY ${name} "${`&${before};`.repeat(10)}">`
}).join('')
const TYPE = `[<!ENTITY a "ha">${LAUGHS}]`

/** A bad file, and what is said of it with line and column. */
const BROKEN: [what: string, name: string, content: string, place: string, says: RegExp][] = [
  [
    'a billion laughs',
    'a.nitf',
    `<!DOCTYPE nitf ${TYPE}>\n<nitf><body><p>&j;</p></body></nitf>`,
    '2:16',
    /&j;/u
  ],
  [
    'a billion laughs',
    'a.newsml',
    `<!DOCTYPE newsItem ${TYPE}>\n<newsItem><x>&j;</x></newsItem>`,
    '2:14',
    /&j;/u
  ],
  ['10,000 elements', 'a.nitf', `<nitf><body>\n${'<p>'.repeat(DEEP)}`, '2:1495', /deeper than 500 elements/u],
  ['10,000 elements', 'a.newsml', `<newsItem>\n${'<a>'.repeat(DEEP)}`, '2:1498', /deeper than 500 elements/u],
  ['10,000 elements', 'a.html', `<p>\n${'<div>'.repeat(DEEP)}`, '2:5001', /deeper than 500 elements/u],
  ['10,000 unclosed tags', 'a.html', `<p>\n${'<b>'.repeat(DEEP)}`, '2:1501', /deeper than 500 elements/u],
  ['10,000 lists', 'a.ninjs', `{"headline":\n${'['.repeat(DEEP)}`, '2:500', /deeper than 500 values/u],
  ['10,000 quotations', 'a.md', `So\n\n${'> '.repeat(DEEP)}it is.\n`, '3:1', /deeper than 100 blocks/u],
  ['10,000 list items', 'a.md', `So\n\n${'- '.repeat(DEEP)}it is.\n`, '3:1', /deeper than 100 blocks/u],
  [
    'a flight of list items',
    'a.md',
    Array.from({length: 1000}, (_, depth) => `${' '.repeat(2 * depth)}- a\n`).join(''),
    '101:201',
    /deeper than 100 blocks/u
  ],
  ['10,000 brackets', 'a.md', `So\n${'['.repeat(DEEP)}it]`, '2:10003', /deeper than 500 brackets/u],
  ['10,000 emphases', 'a.md', `So\n${'*a '.repeat(DEEP)}it*`, '2:30003', /deeper than 500 emphasis/u],
  ['an end too early', 'a.nitf', '<nitf><body>\n<p>The court', '2:4', /not well-formed/u],
  ['an end too early', 'a.newsml', '<newsItem>\n<x>The court', '2:4', /not well-formed/u],
  ['an end too early', 'a.ninjs', '{"headline":\n "The court', '2:2', /not well-formed/u]
]

/** Files of each format with a byte in the middle that is no UTF-8. */
const LATIN: Record<string, string> = {
  'a.txt': 'A first.\n\nThe caf\xe9.\n',
  'a.md': '# A\n\nThe caf\xe9.\n',
  'a.html': '<p>A\n<p>The caf\xe9.',
  'a.nitf': '<?xml version="1.0" encoding="UTF-8"?>\n<nitf><body><p>The caf\xe9.</p></body></nitf>',
  'a.newsml':
    '<?xml version="1.0"?>\n<newsItem><contentMeta><headline>caf\xe9</headline></contentMeta></newsItem>',
  'a.ninjs': '{"headline":\n"The caf\xe9."}'
}

/** Files that are cut off, or that ask for more than they get, and are read as far as they go. */
const READ: [what: string, name: string, content: string][] = [
  ['HTML that ends too early', 'a.html', '<html><body>\n<p>The vote is schedule for May. <b'],
  [
    'a billion laughs, which HTML has not',
    'a.html',
    `<!DOCTYPE html ${TYPE}>\n<p>&j; The vote is schedule for May.`
  ],
  ['front matter without an end', 'a.md', '---\ntitle: "The\n\nThe vote is schedule for May.\n'],
  [
    'a billion laughs in front matter',
    'a.md',
    `---\na: &a [x]\n${Array.from('bcdefghij', (name, index) => `${name}: &${name} [${`*${'abcdefghi'[index] ?? ''}, `.repeat(10)}]\n`).join('')}title: *j\n---\n\nThe vote is schedule for May.\n`
  ]
]

describe('bad input: formats', () => {
  let newsroom: Newsroom
  before(async () => {
    // Weights and parsers are loaded with the first files.
    newsroom = new Newsroom()
    for (const name of ['a.nitf', 'a.html', 'a.md']) newsroom.write(name, '<nitf/>')
    await newsroom.report(['.'])
    newsroom.close()
  })
  beforeEach(() => {
    newsroom = new Newsroom()
  })
  afterEach(() => newsroom.close())

  /** The one failure of a file: its place, and what is said. */
  async function failureOf(name: string): Promise<{place: string; reason: string}> {
    const {files, status} = await newsroom.report([name])
    assert.equal(status, 2)
    assert.deepEqual(
      files.map(({messages, failures}) => [messages.length, failures.length]),
      [[0, 1]]
    )
    const [{reason, start}] = files[0]?.failures as [FileRecord['failures'][0]]
    assert.doesNotMatch(reason, /\n/u)
    return {place: start ? `${start.line}:${start.column}` : '', reason}
  }

  for (const [what, name, content, place, says] of BROKEN) {
    it(`says in a line where ${name} has ${what}`, async () => {
      newsroom.write(name, content)
      const started = process.cpuUsage()
      const failure = await failureOf(name)
      assert.ok(process.cpuUsage(started).user < 1_000_000, 'it took long')
      assert.equal(failure.place, place)
      assert.match(failure.reason, says)
    })
  }

  for (const [name, content] of Object.entries(LATIN)) {
    it(`says in a line that ${name} is encoded otherwise`, async () => {
      newsroom.write(name, Buffer.from(content, 'latin1'))
      const {place, reason} = await failureOf(name)
      const [line = '', ...before] = content.slice(0, content.indexOf('\xe9')).split('\n').reverse()
      assert.equal(place, `${before.length + 1}:${line.length + 1}`)
      assert.match(
        reason,
        new RegExp(`^Not text: byte ${content.indexOf('\xe9') + 1} \\(0xE9\\) is no UTF-8`, 'u')
      )
    })
  }

  for (const [what, name, content] of READ) {
    it(`reads ${what}`, async () => {
      newsroom.write(name, content)
      const {files} = await newsroom.report([name])
      assert.deepEqual(files[0]?.failures, [])
      assert.deepEqual(
        files[0]?.messages.map(({actual}) => actual),
        ['schedule']
      )
    })
  }
})
