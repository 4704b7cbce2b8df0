import assert from 'node:assert/strict'
import {chmodSync, mkdirSync, readFileSync, truncateSync} from 'node:fs'
import path from 'node:path'
import type {FileRecord} from '../../src/report/record.js'
import {Newsroom, type Outcome} from '../cli/command.js'

const SLIP = 'The minister is schedule to meet the mayor on Monday.\n'

/** A bad file beside a good one, and what is said of it. */
const UNREADABLE: [what: string, content: string | Uint8Array, says: RegExp][] = [
  ['binary', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /^Not text: byte 9 is NUL/u],
  [
    'invalid UTF-8',
    Buffer.from([...Buffer.from('The “minister” \x93', 'latin1')]),
    /^Not text: byte \d+ \(0x93\) is no UTF-8; convert it to UTF-8 first, or name its encoding/u
  ],
  [
    'UTF-16 without a byte order mark',
    Buffer.from(SLIP, 'utf16le'),
    /^Not text: byte 2 is NUL, .* UTF-16 without a byte order mark; convert it/u
  ],
  [
    'UTF-16 with half a character',
    Buffer.from('\uFEFFa\uD83Db', 'utf16le'),
    /^Not text: byte 5 is half a character/u
  ],
  [
    'lone surrogates in UTF-8',
    Buffer.from([0x61, 0xed, 0xa0, 0x80]),
    /^Not text: byte 2 \(0xED\) is no UTF-8/u
  ]
]

/** Odd files that are text, with the line and column of the slip in them. */
const ODD: [what: string, content: string | Uint8Array, place: string | undefined][] = [
  ['an empty file', '', undefined],
  ['nothing but white space', ' \n\t\r\n\u00A0\n', undefined],
  ['a byte order mark alone', '\uFEFF', undefined],
  ['UTF-8 with a byte order mark', `\uFEFF${SLIP}`, '1:17'],
  ['UTF-16 LE with a byte order mark', Buffer.from(`\uFEFF${SLIP}`, 'utf16le'), '1:17'],
  ['UTF-16 BE with a byte order mark', Buffer.from(`\uFEFF${SLIP}`, 'utf16le').swap16(), '1:17'],
  ['CRLF', `A first one.\r\n\r\n${SLIP.replace('\n', '\r\n')}`, '3:17'],
  ['CR alone', `A first one.\r\r${SLIP.replace('\n', '\r')}`, '3:17'],
  ['no line end', SLIP.trimEnd(), '1:17'],
  ['emoji', `😀 👨‍👩‍👧 🇳🇴\n\n${SLIP}`, '3:17'],
  ['emoji before the slip in its line', `The 😀 minister is schedule to meet the mayor on Monday.\n`, '1:20'],
  ['NUL behind its first KB', `${'The vote is on Monday. '.repeat(60)}\n\n${SLIP}\n\na\0b\n`, '3:17'],
  ['controls and bidi controls', `\u001B[31m\u202E A first \u0007one.\u2066\n\n${SLIP}`, '3:17']
]

describe('bad input: files', () => {
  let newsroom: Newsroom
  beforeEach(() => {
    newsroom = new Newsroom()
    newsroom.write('good.txt', SLIP)
  })
  afterEach(() => newsroom.close())

  /** No stack, and the good file is reported. */
  function isSound({out, err}: Outcome): void {
    assert.doesNotMatch(out + err, /^\s+at |Error:/mu)
    assert.match(out, /^good\.txt\n1:17-1:25 +warning +Write `scheduled`/mu)
  }

  /** The one line that is said of a file, and that status is 2. */
  async function lineOn(name: string, argv: readonly string[] = [name]): Promise<string> {
    const outcome = await newsroom.run([...argv, 'good.txt'])
    isSound(outcome)
    assert.equal(outcome.status, 2)
    const {files} = await newsroom.report([...argv, 'good.txt'])
    const file = files.find(({path}) => path === name)
    assert.equal(file?.messages.length, 0)
    assert.equal(file.failures.length, 1)
    const [{reason}] = file.failures as [FileRecord['failures'][0]]
    assert.ok(outcome.out.includes(reason))
    return reason
  }

  for (const [what, content, says] of UNREADABLE) {
    it(`says in a line what is wrong with ${what}, and leaves it alone`, async () => {
      const file = newsroom.write('bad.txt', content)
      assert.match(await lineOn('bad.txt'), says)
      assert.equal((await newsroom.run(['--fix', 'bad.txt'])).status, 2)
      assert.deepEqual(readFileSync(file), Buffer.from(content))
    })
  }

  for (const [what, content, place] of ODD) {
    it(`reads ${what}`, async () => {
      newsroom.write('odd.txt', content)
      const outcome = await newsroom.run(['odd.txt', 'good.txt'])
      isSound(outcome)
      assert.equal(outcome.status, 0)
      const {files} = await newsroom.report(['odd.txt'])
      const [first] = files[0]?.messages.filter(({rule}) => rule === 'verb-participle') ?? []
      assert.equal(first && `${first.start.line}:${first.start.column}`, place)
    })
  }

  it('reads one line of 5 MB', async function () {
    this.timeout(120_000)
    const sentence = 'The council will vote on the budget on Monday, and the mayor will speak. '
    newsroom.write('line.txt', sentence.repeat(Math.floor(5_000_000 / sentence.length)) + SLIP)
    const outcome = await newsroom.run(['--only', 'verb-participle', 'line.txt', 'good.txt'])
    isSound(outcome)
    assert.equal(outcome.status, 0)
    assert.match(outcome.out, /^line\.txt\n1:5000006-1:5000014 +warning +Write `scheduled`/mu)
  })

  it('says in a line that 50 MB are too much, and what to do', async () => {
    truncateSync(newsroom.write('large.txt', ''), 50 * 1024 ** 2)
    assert.match(
      await lineOn('large.txt'),
      /^Too large: 52,428,800 bytes, .* 5,242,880 .*; raise --max-size$/u
    )
    newsroom.write('small.txt', SLIP.repeat(20))
    assert.match(
      await lineOn('small.txt', ['--max-size', '1kB', 'small.txt']),
      /^Too large: 1,080 bytes, .* 1,024 /u
    )
    assert.equal((await newsroom.run(['--max-size', '0.002MB', 'small.txt'])).status, 0)
  })

  it('says in a line that standard input is too much', async () => {
    const {status, out, err} = await newsroom.run(['-', '--max-size', '1kB'], {stdin: SLIP.repeat(100)})
    assert.equal(status, 2)
    assert.match(out, /<stdin>\n +error +Too large: .*1,024.*--max-size/u)
    assert.equal(err, '')
  })

  it('writes nothing when standard input cannot be put right', async () => {
    const {status, out, err} = await newsroom.run(['-', '--fix'], {stdin: Uint8Array.of(0x61, 0xff)})
    assert.deepEqual([status, out], [2, ''])
    assert.match(err, /Not text: byte 2 \(0xFF\) is no UTF-8/u)
  })

  it('takes a folder for what is in it, whatever its name', async () => {
    mkdirSync(path.join(newsroom.folder, 'folder.txt/deep'), {recursive: true})
    newsroom.write('folder.txt/a.txt', SLIP)
    const outcome = await newsroom.run(['.'])
    isSound(outcome)
    assert.equal(outcome.status, 0)
    assert.match(outcome.out, /^folder\.txt\/a\.txt$/mu)
  })

  it('says in a line that a file is missing, in every way', async () => {
    assert.equal(await lineOn('none.txt'), 'No such file or folder: check its name')
    assert.equal(await lineOn('good.txt/none.txt'), 'No such file or folder: check its name')
    const long = `${'x'.repeat(300)}.txt`
    assert.match(await lineOn(long), /^Cannot read this: its name is too long/u)
  })

  it('says in a line that it may not read', async () => {
    chmodSync(newsroom.folder, 0o755)
    chmodSync(newsroom.write('closed.txt', SLIP), 0)
    newsroom.write('closed/a.txt', SLIP)
    chmodSync(path.join(newsroom.folder, 'closed'), 0)
    // To root everything is granted, whatever the mode says, so it takes the part of nobody.
    const isRoot = process.getuid?.() === 0
    await newsroom.run(['good.txt'])
    if (isRoot) process.seteuid?.(65534)
    try {
      assert.match(await lineOn('closed.txt'), /^No permission to read it/u)
      assert.match(await lineOn('closed'), /^Cannot read this folder: permission is denied/u)
    } finally {
      if (isRoot) process.seteuid?.(0)
      chmodSync(path.join(newsroom.folder, 'closed'), 0o755)
    }
  })

  it('makes hostile copy and names harmless', async () => {
    const hostile =
      'The \u001B[31mminister\u202E is schedule to meet ::error:: the mayor on Monday.\n\n::error::owned\n##[error]owned\n'
    newsroom.write('::error::\u001B]0;owned\u0007\n::warning::x.txt', hostile)
    newsroom.write('good.txt', `${SLIP}\n${SLIP}`)
    for (const report of ['text', 'json', 'github']) {
      const {out, err} = await newsroom.run(['--report', report, '--verbose', '.'])
      assert.doesNotMatch(out + err, /(?!\n)\p{Cc}|\p{Bidi_Control}|##\[/u)
      const commands = out.split('\n').filter((line) => /^\s*::/u.test(line))
      if (report === 'github') assert.ok(commands.every((line) => /^::(?:warning|notice) file=/u.test(line)))
      else assert.deepEqual(commands, [])
    }
  })
})
