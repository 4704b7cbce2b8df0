import assert from 'node:assert/strict'
import {readFileSync, readdirSync, renameSync, rmSync, statSync} from 'node:fs'
import path from 'node:path'
import type {Log} from 'sarif'
import {Newsroom} from './command.js'

const NAME = 'copydesk-baseline.json'
const OLD = `The minister is schedule to meet the mayor of the old harbor town on Monday.

“It’s late,” the captain's wife said.Then she left for the "old" harbor on foot.

The ship was detain at noon.
`
const WORDS = /minister|harbor|captain|ship|stories/u

describe('command line: baseline', () => {
  let newsroom: Newsroom
  beforeEach(() => {
    newsroom = new Newsroom()
    newsroom.write('stories/a.md', OLD)
    newsroom.write('stories/b.md', 'The ship was detain at noon.\n')
  })
  afterEach(() => newsroom.close())

  const text = (name = NAME): string => readFileSync(path.join(newsroom.folder, name), 'utf8')
  const write = (...argv: string[]) => newsroom.run(['baseline', 'write', ...argv, 'stories'])
  const frail = () => newsroom.run(['--frail', '--report', 'unix', 'stories'])

  it('holds hashes and counts, sorted, an entry a line, and nothing of the copy', async () => {
    const {status, out, err} = await write()
    assert.deepEqual([status, out, err], [0, `${NAME}: 4 marks, 4 of them new\n`, ''])
    const {version, salt, marks} = JSON.parse(text()) as {
      version: number
      salt: string
      marks: Record<string, number>
    }
    assert.equal(version, 1)
    assert.match(salt, /^[\da-f]{32}$/u)
    assert.deepEqual(Object.keys(marks), Object.keys(marks).sort())
    for (const entry of Object.keys(marks)) assert.match(entry, /^[a-z-]+ [\da-f]{32}$/u)
    assert.deepEqual(
      Object.entries(marks)
        .map(([entry, count]) => `${entry.split(' ')[0]} ${count}`)
        .sort(),
      ['missing-space 1', 'verb-participle 1', 'verb-participle 2']
    )
    assert.doesNotMatch(text(), WORDS)
    assert.deepEqual(readdirSync(newsroom.folder), [NAME, 'stories'])
    assert.equal(statSync(path.join(newsroom.folder, NAME)).mode & 0o600, 0o600)
  })

  it('has a salt of its own', async () => {
    await write()
    const first = text()
    rmSync(path.join(newsroom.folder, NAME))
    await write()
    const hashes = (file: string): string[] => file.match(/[\da-f]{32}/gu) ?? []
    for (const hash of hashes(text())) assert(!hashes(first).includes(hash))
  })

  it('lets a new slip fail alone, and like ones that are more than there were', async () => {
    await write()
    const clean = await frail()
    assert.deepEqual([clean.status, clean.out], [0, ''])
    assert.equal(clean.err, `copydesk: 4 marks held back by ${NAME}\n`)
    newsroom.write('stories/c.md', 'The truck was detain at the border.\n\nThe ship was detain at noon.\n')
    const {status, out} = await frail()
    assert.equal(status, 1)
    assert.match(out, /^stories\/c\.md:1:15: .*\nstories\/c\.md:3:14: .*\n$/u)
  })

  it('brings no mark back when files are renamed, wrapped anew, or quotation marks change', async () => {
    await write()
    const wrapped = OLD.replaceAll(/(.{20,40}) (?=\S)/gu, '$1\r\n')
    const shapes: string[] = [wrapped, OLD.replaceAll(/[“”]/gu, '"').replaceAll('’', "'")]
    shapes.push(OLD.replaceAll("'", '’').replace('"old"', '“old”'), `${wrapped}\n\nGood night.\n`)
    for (const shape of shapes) {
      newsroom.write('stories/a.md', shape)
      assert.deepEqual((await frail()).out, '', shape)
    }
    renameSync(path.join(newsroom.folder, 'stories/a.md'), path.join(newsroom.folder, 'stories/z.txt'))
    renameSync(path.join(newsroom.folder, 'stories/b.md'), path.join(newsroom.folder, 'stories/a.text'))
    assert.deepEqual((await frail()).status, 0)
  })

  it('brings the marks of a sentence back when the sentence changes', async () => {
    await write()
    newsroom.write('stories/b.md', 'The old ship was detain at noon.\n')
    assert.match((await frail()).out, /^stories\/b\.md:1:18: [^\n]*\n$/u)
  })

  it('shrinks by prune, and by nothing else', async () => {
    await write()
    newsroom.write('stories/b.md', 'The ship was detained at noon.\n')
    assert.equal((await write()).out, `${NAME}: 4 marks, 0 of them new\n`)
    const before = text()
    const {status, out} = await newsroom.run(['baseline', 'prune', 'stories'])
    assert.deepEqual([status, out], [0, `${NAME}: 3 marks left, 1 gone\n`])
    assert.equal(text(), before.replace('": 2', '": 1'))
  })

  it('leaves alone the entries of rules that are not asked', async () => {
    await write()
    newsroom.write('stories/a.md', 'Good night.\n')
    const {out} = await newsroom.run(['baseline', 'prune', '--only', 'verb-participle', 'stories'])
    assert.equal(out, `${NAME}: 2 marks left, 2 gone\n`)
    assert.match(
      (await newsroom.run(['baseline', 'show'])).out,
      /^1 {2}missing-space\n1 {2}verb-participle\n/u
    )
  })

  it('does not grow on a build server unless it is told to, and may shrink there', async () => {
    const env = {CI: 'true'}
    assert.equal((await newsroom.run(['baseline', 'write', 'stories'], {env})).status, 0)
    newsroom.write('stories/b.md', 'The truck was detain at the border.\n')
    const before = text()
    const {status, out, err} = await newsroom.run(['baseline', 'write', 'stories'], {env})
    assert.deepEqual([status, out], [1, ''])
    assert.match(err, /^copydesk: copydesk-baseline\.json would grow by 1 mark: .*--allow-growth.*\n$/u)
    assert.equal(text(), before)
    assert.equal((await newsroom.run(['baseline', 'prune', 'stories'], {env})).status, 0)
    const argv = ['baseline', 'write', '--allow-growth', 'stories']
    assert.equal((await newsroom.run(argv, {env})).out, `${NAME}: 4 marks, 1 of them new\n`)
    newsroom.write('stories/c.md', 'The bus was detain at the border.\n')
    assert.equal((await newsroom.run(['baseline', 'write', 'stories'], {env: {CI: 'false'}})).status, 0)
  })

  it('shows how many marks it knows by rule, most first', async () => {
    const {status, err} = await newsroom.run(['baseline', 'show'])
    assert.equal(status, 2)
    assert.match(err, /There is no copydesk-baseline\.json here or above/u)
    await write()
    const {out} = await newsroom.run(['baseline', 'show'])
    assert.equal(out, `3  verb-participle\n1  missing-space\n${NAME}: 4 marks of 2 rules\n`)
  })

  it('is looked for upward from each file, unless it is named or unwanted', async () => {
    newsroom.write(`stories/${NAME}`, '')
    rmSync(path.join(newsroom.folder, 'stories', NAME))
    await write('--baseline', `stories/${NAME}`)
    assert.equal((await frail()).status, 0)
    newsroom.write('other.md', 'The ship was detain at noon.\n')
    const run = (...argv: string[]) => newsroom.run(['--frail', '-q', ...argv, 'other.md'])
    assert.equal((await run()).status, 1)
    assert.equal((await run('--baseline', `stories/${NAME}`)).status, 0)
    assert.equal((await newsroom.run(['--frail', '--no-baseline', 'stories'])).status, 1)
    const stdin = 'The ship was detain at noon.\n'
    assert.equal((await newsroom.run(['--frail', '-'], {stdin})).status, 1)
    assert.equal((await newsroom.run(['--frail', '-', '--stdin-path', 'stories/x.md'], {stdin})).status, 0)
    // Files without one nearer have theirs in the working folder.
    assert.equal(
      (await newsroom.run(['baseline', 'write', '.'])).out.split('\n').sort()[1],
      `${NAME}: 1 mark, 1 of them new`
    )
  })

  it('is said in every report that can say it', async () => {
    await write()
    const out = async (report: string) => (await newsroom.run(['--report', report, 'stories'])).out
    assert.match(await out('text'), /\nNo new marks in 2 files; 4 held back by the baseline\n$/u)
    assert.match(await out('summary'), /^2 files, 0 marks, 4 held back by the baseline\n$/u)
    assert.match(await out('html'), /no marks, 3 held back by the baseline/u)
    const {files} = await newsroom.report(['stories'])
    assert.deepEqual(
      files.map(({held}) => held),
      [3, 1]
    )
    newsroom.write('stories/c.md', 'The truck was detain at the border.\n')
    const [run] = (JSON.parse(await out('sarif')) as Log).runs
    assert.deepEqual(
      run?.results?.map(({baselineState}) => baselineState),
      ['new']
    )
    assert.deepEqual(run?.invocations?.[0]?.properties, {heldBack: 4})
    const page = newsroom.write('page.md', '')
    await newsroom.run(['--report', 'github', 'stories'], {env: {GITHUB_STEP_SUMMARY: page}})
    assert.match(readFileSync(page, 'utf8'), /1 mark, 4 held back by the baseline\./u)
  })

  it('puts right what is held back when it is asked to', async () => {
    await write()
    const {out} = await newsroom.run(['--fix', 'stories'])
    assert.match(out, /4 put right$/mu)
  })

  it('refuses to write or prune where not everything was read', async () => {
    await write()
    const before = text()
    newsroom.write('stories/c.md', Buffer.from([0xff, 0xfe, 0x00]))
    for (const action of ['write', 'prune']) {
      const {status, err} = await newsroom.run(['baseline', action, 'stories'])
      assert.equal(status, 2)
      assert.match(err, /^stories\/c\.md: .*\ncopydesk: the baseline stays as it is/u)
    }
    newsroom.write('empty/readme', '')
    const {status, err} = await newsroom.run(['baseline', 'prune', 'empty'])
    assert.equal(status, 2)
    assert.match(err, /Nothing to read in empty/u)
    assert.equal(text(), before)
  })

  it('reads the lines of both sides of a merge', async () => {
    await write()
    newsroom.write('stories/c.md', 'The truck was detain at the border.\n')
    const entry = /^ {4}"missing-space.*$/mu.exec(text())?.[0] ?? ''
    const extra = `    "wordiness ${'a'.repeat(32)}": 1\n`
    newsroom.write(NAME, text().replace(entry, `${entry}\n${entry.replace(': 1', ': 3')}\n${extra}`))
    const {status, out} = await newsroom.run(['baseline', 'prune', 'stories'])
    assert.deepEqual([status, out], [0, `${NAME}: 4 marks left, 3 gone\n`])
    assert.equal(Object.keys((JSON.parse(text()) as {marks: object}).marks).length, 3)
  })

  const entry = `"wordiness ${'a'.repeat(32)}"`
  const broken: Record<string, [content: string, complaint: RegExp]> = {
    'an empty file': ['', /:1: not a baseline of copydesk/u],
    'another JSON': ['{"name": "x"}\n', /:1: not a baseline of copydesk: `"version": 1` is missing/u],
    'a list': ['[1]', /:1: not a baseline of copydesk/u],
    'half a file': ['{\n  "version": 1,\n  "salt": "', /:3: not a baseline of copydesk, or a damaged one/u],
    'a deep one': ['['.repeat(200_000), /:1: not a baseline of copydesk/u],
    'a newer one': ['{\n"version": 2}', /:2: version 2 is not known: install a newer copydesk/u],
    'no salt': ['{"version": 1, "marks": {}}', /:1: the salt is missing or damaged/u],
    'two salts': [
      `{"version": 1,\n"salt": "${'a'.repeat(32)}",\n"salt": "${'b'.repeat(32)}"}`,
      /:3: two baselines were merged/u
    ],
    'no marks': [`{"version": 1, "salt": "${'a'.repeat(32)}"}`, /:1: `"marks"` is missing/u],
    'a foreign entry': [
      `{"version": 1, "salt": "${'a'.repeat(32)}", "marks": {\n"a story": 1}}`,
      /:2: no entry/u
    ],
    'a count of nothing': [
      `{"version": 1, "salt": "${'a'.repeat(32)}", "marks": {\n${entry}: 0}}`,
      /:2: the count of an entry is a whole number from 1/u
    ],
    'what a merge left': ['{"version": 1,\n<<<<<<< HEAD\n', /:2: a merge left both sides here/u],
    'no text': ['\u0000', /not a baseline|not text/u]
  }
  for (const [what, [content, complaint]] of Object.entries(broken)) {
    it(`says in a line what is wrong with ${what}, before anything is reported`, async () => {
      newsroom.write(NAME, content)
      for (const argv of [['stories'], ['baseline', 'write', 'stories'], ['baseline', 'show']]) {
        const {status, out, err} = await newsroom.run(argv)
        assert.deepEqual([status, out], [2, ''])
        assert.match(err, /^copydesk: copydesk-baseline\.json[^\n]*\n$/u)
        assert.match(err, complaint)
      }
      assert.equal(text(), content)
    })
  }

  it('is used wrongly', async () => {
    const fails = async (argv: readonly string[], complaint: RegExp) => {
      const {status, err} = await newsroom.run(argv)
      assert.equal(status, 2)
      assert.match(err, complaint)
    }
    await fails(['baseline', 'prune', 'stories'], /There is no copydesk-baseline\.json/u)
    await fails(['baseline', 'write'], /missing required argument/u)
    await fails(['baseline', 'write', '-'], /not standard input/u)
    await fails(['baseline', 'write', '--no-baseline', 'stories'], /take it out/u)
    await fails(['baseline', 'write', '--only', 'verb-particle', 'stories'], /verb-participle/u)
    await fails(['--baseline', 'none.json', 'stories'], /none\.json: no such file.*baseline write/u)
    await fails(['baseline', 'write', '--baseline', 'none/x.json', 'stories'], /none\/x\.json/u)
  })
})
