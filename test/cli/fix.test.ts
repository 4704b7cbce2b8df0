import assert from 'node:assert/strict'
import {chmodSync, linkSync, readFileSync, readdirSync, statSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {VFile} from 'vfile'
import {createDesk} from '../../src/index.js'
import {Newsroom} from './command.js'

const FIXTURES = 'test/fixtures/formats'

const SLIPS =
  'The minister is schedule to meet the mayor on Monday.\r\n\r\nShe left.Then “he is schedule to speak” – she said.\r\n'
const FIXED =
  'The minister is scheduled to meet the mayor on Monday.\r\n\r\nShe left. Then “he is schedule to speak” – she said.\r\n'

/** Encodings that are kept. */
const ENCODINGS: [name: string, encode: (text: string) => Buffer][] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a byte order mark', (text) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 LE', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 BE', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()]
]

describe('command line: --fix', () => {
  let newsroom: Newsroom
  beforeEach(() => (newsroom = new Newsroom()))
  afterEach(() => newsroom.close())

  for (const [name, encode] of ENCODINGS) {
    it(`writes ${name} as it came, with line ends and mode`, async () => {
      const file = newsroom.write('a.txt', encode(SLIPS))
      chmodSync(file, 0o640)
      const {status, out} = await newsroom.run(['--fix', 'a.txt'])
      assert.equal(status, 0)
      assert.deepEqual(readFileSync(file), encode(FIXED))
      assert.equal(statSync(file).mode & 0o777, 0o640)
      assert.match(out, /^a\.txt: written\n3:\d+-3:\d+ +info/u)
      assert.match(out, /1 information; 2 put right/u)
      assert.deepEqual(readdirSync(newsroom.folder), ['a.txt'])
    })

    it(`gives ${name} back on standard output`, async () => {
      const {status, bytes, err} = await newsroom.run(['-', '--fix'], {stdin: encode(SLIPS)})
      assert.equal(status, 0)
      assert.deepEqual(bytes, encode(FIXED))
      assert.match(err, /<stdin>/u)
      assert.match(err, /2 put right/u)
    })
  }

  for (const [name, encode] of ENCODINGS) {
    it(`changes the same words of every format in ${name}, and no other byte`, async function () {
      this.timeout(120_000)
      const names = readdirSync(FIXTURES)
      const desk = createDesk()
      for (const fixture of names)
        newsroom.write(fixture, encode(readFileSync(path.join(FIXTURES, fixture), 'utf8')))
      const {status} = await newsroom.run(['--fix', '.'])
      assert.equal(status, 0)
      for (const fixture of names) {
        const value = readFileSync(path.join(FIXTURES, fixture), 'utf8')
        // That this text is the fixture but for its splices is tested with the formats.
        const fixed = desk.fixSync(new VFile({path: fixture, value})).value
        assert.notEqual(fixed, value)
        assert.deepEqual(readFileSync(path.join(newsroom.folder, fixture)), encode(fixed), fixture)
      }
    })
  }

  it('gives a clean text back as it is', async () => {
    const {bytes} = await newsroom.run(['--fix', '-'], {stdin: FIXED})
    assert.equal(bytes.toString(), FIXED)
  })

  it('does not touch files that have nothing to put right', async () => {
    const file = newsroom.write('a.txt', FIXED)
    const before = statSync(file, {bigint: true})
    const {out} = await newsroom.run(['--fix', 'a.txt'])
    const after = statSync(file, {bigint: true})
    assert.deepEqual([after.ino, after.mtimeNs], [before.ino, before.mtimeNs])
    assert.doesNotMatch(out, /written/u)
  })

  it('puts right by the configuration of each file', async () => {
    const own = newsroom.write('own/a.txt', SLIPS)
    const other = newsroom.write('b.txt', SLIPS)
    newsroom.write('own/.copydeskrc', '{"rules": {"verb-participle": "off"}}')
    const {files} = await newsroom.report(['--fix', '.'])
    assert.equal(readFileSync(own, 'utf8'), SLIPS.replace('left.Then', 'left. Then'))
    assert.equal(readFileSync(other, 'utf8'), FIXED)
    assert.deepEqual(
      files.map(({path, fixed}) => [path, fixed]),
      [
        ['b.txt', 2],
        ['own/a.txt', 1]
      ]
    )
  })

  it('puts right many files', async () => {
    for (let index = 0; index < 120; index++) newsroom.write(`${index}.txt`, SLIPS)
    const {out} = await newsroom.run(['--fix', '.'])
    assert.match(out, /120 information; 240 put right/u)
    for (const name of readdirSync(newsroom.folder)) {
      assert.equal(readFileSync(path.join(newsroom.folder, name), 'utf8'), FIXED)
    }
  })

  it('reports what is left, and gives the status of that', async () => {
    newsroom.write('.copydeskrc', '{"quotes": "warn"}')
    newsroom.write('a.txt', SLIPS)
    const {status, out} = await newsroom.run(['--fix', '--frail', 'a.txt'])
    assert.equal(status, 1)
    assert.match(out, /1 warning; 2 put right/u)
  })

  describe('refuses', () => {
    /** Tries to fix files, expects a refusal that leaves them, and their marks reported as they are. */
    async function refuses(argv: readonly string[], file: string, says: RegExp): Promise<void> {
      newsroom.write('other/other.txt', SLIPS)
      const {status, out, err} = await newsroom.run(['--fix', ...argv, 'other'])
      assert.equal(status, 2)
      assert.match(out, says)
      assert.doesNotMatch(out + err, /^\s+at /mu)
      assert.match(out, /1:17-1:25 +warning/u)
      assert.equal(readFileSync(file, 'utf8'), SLIPS)
      assert.equal(readFileSync(path.join(newsroom.folder, 'other/other.txt'), 'utf8'), FIXED)
    }

    it('a read-only file', async () => {
      const file = newsroom.write('a.txt', SLIPS)
      chmodSync(file, 0o444)
      await refuses(['a.txt'], file, /error +Not written: it is read-only; make it writable first/u)
    })

    it('a file with several hard links', async () => {
      const file = newsroom.write('a.txt', SLIPS)
      linkSync(file, path.join(newsroom.folder, 'b.txt'))
      await refuses(['a.txt'], file, /error +Not written: it has 2 hard links/u)
    })

    it('a file outside, through a link', async () => {
      const outside = new Newsroom()
      const file = outside.write('a.txt', SLIPS)
      symlinkSync(file, path.join(newsroom.folder, 'link.txt'))
      await refuses(['link.txt'], file, /error +Not written: it links to .*outside of the working folder/u)
      await refuses(['.'], file, /error +Not written: it links to .*outside of the working folder/u)
      await newsroom.run(['--fix', file])
      assert.equal(readFileSync(file, 'utf8'), FIXED)
      outside.close()
    })
  })
})
