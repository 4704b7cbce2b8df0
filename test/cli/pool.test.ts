import assert from 'node:assert/strict'
import {readFileSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {loadSettings} from '../../src/cli/load-settings.js'
import {Pool} from '../../src/cli/pool.js'
import {Newsroom, type Outcome} from './command.js'

const SLIPS = [
  'The minister is schedule to meet the mayor on Monday.\n\nShe left.Then he spoke.\n',
  '# Dam\n\nThe bank has up its offer. “She is schedule to speak,” he said.\n',
  'Delegates agreed sign the the pact on Tuesday, and the the dam reopened.\n'
]
const OVERRIDES = {only: [], budget: undefined, style: undefined}

describe('command line: many files in threads', function () {
  this.timeout(120_000)
  let newsroom: Newsroom
  beforeEach(() => (newsroom = new Newsroom()))
  afterEach(() => newsroom.close())

  /** Runs with one thread and with two, each in a folder that is made anew. */
  async function both(make: () => void, ...argv: string[]): Promise<[Outcome, Outcome]> {
    const runs: Outcome[] = []
    for (const threads of ['1', '2']) {
      newsroom.close()
      newsroom = new Newsroom()
      make()
      runs.push(await newsroom.run(['--concurrency', threads, ...argv]))
    }
    return runs as [Outcome, Outcome]
  }

  /** Stories of every kind, one that cannot be read, and folders with configurations, one of them broken. */
  function writeDesk(): void {
    for (let index = 0; index < 110; index++) {
      const name = `desk/${index}.${index % 3 === 1 ? 'md' : 'txt'}`
      newsroom.write(name, SLIPS[index % 3] ?? '')
    }
    newsroom.write('desk/bytes.txt', Buffer.from([0xff, 0xfe, 0x00]))
    newsroom.write('desk/page.html', '<p>The minister is schedule to meet the mayor.</p>')
    newsroom.write('mild/.copydeskrc', '{"rules": {"verb-participle": "info"}}')
    newsroom.write('own/.copydeskrc', '{"rules": {"./house/no-pact": true}}')
    newsroom.write(
      'own/house/no-pact/rule.json',
      '{"name": "no-pact", "summary": "Pact", "message": "Write `{right}`", "note": "House style.", "source": "House"}'
    )
    newsroom.write('own/house/no-pact/list.txt', 'pact => treaty\n')
    newsroom.write('wrong/.copydeskrc', '{"rules": {"verb-particle": true}}')
    newsroom.write('wrong/.copydeskrc.js', 'throw new Error("never run")')
    for (const folder of ['mild', 'own', 'wrong'])
      for (let index = 0; index < 30; index++) newsroom.write(`${folder}/${index}.txt`, SLIPS.join('\n'))
  }

  it('says the same as one thread, in the same order', async () => {
    const argv = ['--report', 'text', '--verbose', 'desk', 'mild', 'own', 'wrong', 'missing.txt']
    const [one, two] = await both(writeDesk, ...argv)
    assert.equal(two.out, one.out)
    assert.equal(two.err, one.err)
    assert.equal(two.status, 2)
    assert.match(one.out, /verb-particle/u)
    assert.match(one.out, /no-pact/u)
    assert.match(one.err, /30 files were not read because of wrong\/\.copydeskrc\n/u)
  })

  it('puts right the same words, and writes them', async () => {
    const left: [names: string[], bytes: Buffer[]][] = []
    const argv = ['--fix-likely', 'desk', 'mild', 'own']
    for (const threads of ['1', '2']) {
      newsroom.close()
      newsroom = new Newsroom()
      writeDesk()
      const {out} = await newsroom.run(['--concurrency', threads, ...argv])
      assert.match(out, /desk\/0\.txt: written/u)
      const all = readdirSync(newsroom.folder, {recursive: true, encoding: 'utf8'}).sort()
      const files = all.filter((name) => path.extname(name) !== '' || name.endsWith('rc'))
      left.push([all, files.map((name) => readFileSync(path.join(newsroom.folder, name)))])
    }
    assert.deepEqual(left[1], left[0])
  })

  it('shows the same difference', async () => {
    const [one, two] = await both(writeDesk, '--diff', '-q', 'desk')
    assert.equal(two.out, one.out)
    assert.equal(two.err, one.err)
    assert.match(one.out, /^\+The minister is scheduled/mu)
  })

  it('reads with as many threads as files at most, and refuses other numbers', async () => {
    newsroom.write('a.txt', SLIPS[0] ?? '')
    const {status} = await newsroom.run(['--concurrency', '8', 'a.txt'])
    assert.equal(status, 0)
    for (const number of ['0', '1.5', 'many', '1000']) {
      const {status, err} = await newsroom.run(['--concurrency', number, 'a.txt'])
      assert.equal(status, 2)
      assert.match(err, /Expected a number from 1 to 64/u)
    }
  })

  describe('with a program for its configuration', () => {
    async function run(program: string, threads: number): Promise<Outcome> {
      newsroom.write('house.mjs', program)
      for (let index = 0; index < 2; index++) newsroom.write(`${index}.txt`, SLIPS[index] ?? '')
      return newsroom.run(['--concurrency', String(threads), '--config', 'house.mjs', '.'])
    }

    for (const threads of [1, 2]) {
      it(`goes on when it ends the process (${threads})`, async () => {
        const {status, out} = await run('process.exit(0)\nexport default {}', threads)
        assert.equal(status, 2)
        assert.match(out, /Wrong configuration: it ends the process; let it export its settings or throw/u)
      })

      it(`goes on when it throws (${threads})`, async () => {
        const {status, out} = await run('throw new Error("no desk today")', threads)
        assert.equal(status, 2)
        assert.match(out, /Wrong configuration: no desk today; files that it is for were not read/u)
      })
    }

    it('says so when it ends a thread later', async () => {
      const late = 'const {exit} = process; export default {}; setTimeout(() => exit(0)); await 0'
      newsroom.write('house.mjs', late)
      // A thread must be busy when its end comes.
      for (let index = 0; index < 60; index++) newsroom.write(`${index}.txt`, SLIPS.join('\n').repeat(20))
      const {status, err} = await newsroom.run(['--concurrency', '2', '--config', 'house.mjs', '.'])
      assert.equal(status, 2)
      assert.match(err, /^copydesk: (?:A thread ended before it had read its files|it ends the process)/u)
    })

    it('gives up one that never ends', async () => {
      const configuration = {path: newsroom.write('house.mjs', 'for (;;) {}'), base: newsroom.folder}
      newsroom.write('a.txt', SLIPS[0] ?? '')
      const order = {cwd: newsroom.folder, maxSize: 1000, overrides: OVERRIDES, correction: undefined}
      const pool = new Pool(order, {threads: 1, patience: 200})
      const found = {path: 'a.txt', named: newsroom.folder}
      await assert.rejects(
        pool.read([{found, configuration}]),
        /Cannot use the configuration: it has not come to its end in 0\.2 seconds/u
      )
      await pool.end()
    })

    it('gives up one that waits for ever', async () => {
      const file = newsroom.write('house.mjs', 'await new Promise(() => {})\nexport default {}')
      await assert.rejects(
        loadSettings(
          {path: file, base: newsroom.folder},
          {cwd: newsroom.folder, overrides: OVERRIDES, patience: 20}
        ),
        /it has not come to its end in 0\.02 seconds; take out what it waits for/u
      )
    })
  })
})
