import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {need, pythonWithSpark, type Python} from './tools.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const MAIN = path.join(ROOT, 'dist/bin/main.js')
const EXAMPLES = path.join(ROOT, 'examples/archive')
const STORIES = path.join(ROOT, 'examples/stories')

/** How many records the archive has. */
const COUNT = 200

describe('examples/archive gives what one process gives, byte for byte', function () {
  this.timeout(600_000)
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-archive-'))
  let serial: Buffer

  before(() => {
    assert(existsSync(MAIN), 'run `npm run build` first')
    writeArchive(folder)
    serial = execFileSync(process.execPath, [MAIN, 'batch', '--exit-zero'], {
      cwd: folder,
      input: readFileSync(path.join(folder, 'stories.jsonl')),
      maxBuffer: 2 ** 30
    })
    assert.equal(serial.toString().split('\n').length, COUNT + 1)
  })
  after(() => rmSync(folder, {recursive: true}))

  describe('with GNU parallel', () => {
    before(() =>
      need('parallel', '--version', '`apt-get install parallel`, or its source from the GNU project')
    )

    const run = (...argv: string[]): ReturnType<typeof spawnSync> =>
      spawnSync('bash', [path.join(EXAMPLES, 'parallel.sh'), ...argv], {
        cwd: folder,
        env: {...process.env, COPYDESK: `${process.execPath} ${MAIN}`, BLOCK: '100k', JOBS: '2'},
        maxBuffer: 2 ** 30
      })

    it('in shards', () => {
      const {status, stdout, stderr} = run('stories.jsonl', 'results')
      assert.equal(status, 0, String(stderr))
      assert(readdirSync(path.join(folder, 'results')).length > 4)
      assert(serial.equals(stdout as Buffer))
    })

    it('after a stop, when it goes on', () => {
      const [first = '', second = '', third = ''] = readdirSync(path.join(folder, 'results')).map((name) =>
        path.join(folder, 'results', name)
      )
      truncateSync(first, 0)
      truncateSync(second, 3000)
      rmSync(third)
      const {status, stdout, stderr} = run('stories.jsonl', 'results')
      assert.equal(status, 0, String(stderr))
      assert(serial.equals(stdout as Buffer))
    })

    it('and says so when an option is wrong or the folder is that of another archive', () => {
      const wrong = run('stories.jsonl', 'other', '--only', 'no-such-rule')
      assert.notEqual(wrong.status, 0)
      assert.match(String(wrong.stderr), /Unknown rule `no-such-rule`/u)
      copyFileSync(path.join(folder, 'text.md'), path.join(folder, 'short.jsonl'))
      const other = run('short.jsonl', 'results')
      assert.equal(other.status, 2)
      assert.match(String(other.stderr), /holds results of another archive/u)
    })
  })

  describe('with Apache Spark', () => {
    let python: Python | undefined
    before(() => {
      python = pythonWithSpark()
    })
    after(() => python?.remove())

    const run = (command: string, results: string): ReturnType<typeof spawnSync> =>
      spawnSync(
        python?.command ?? '',
        [
          path.join(EXAMPLES, 'spark.py'),
          '--master',
          'local[2]',
          '--partitions',
          '4',
          '--command',
          command,
          'stories.jsonl',
          results
        ],
        {cwd: folder, env: {...process.env, SPARK_LOCAL_IP: '127.0.0.1'}, maxBuffer: 2 ** 30}
      )

    it('in partitions', () => {
      const {status, stderr} = run(`${process.execPath} ${MAIN} batch`, 'spark')
      assert.equal(status, 0, String(stderr))
      const parts = readdirSync(path.join(folder, 'spark'))
        .filter((name) => name.startsWith('part-'))
        .sort()
      assert(parts.length >= 4, `${parts.length} partitions`)
      const joined = Buffer.concat(parts.map((name) => readFileSync(path.join(folder, 'spark', name))))
      assert(serial.equals(joined))
    })

    it('and says so when an option is wrong', () => {
      const {status, stderr} = run(`${process.execPath} ${MAIN} batch --only no-such-rule`, 'wrong')
      assert.notEqual(status, 0)
      assert.match(String(stderr), /Unknown rule `no-such-rule`/u)
    })
  })
})

/** Stories with and without slips, as text and by path, of several formats and scripts, and some that cannot be read. */
function writeArchive(folder: string): void {
  const texts = readdirSync(STORIES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(path.join(STORIES, name), 'utf8'))
  writeFileSync(path.join(folder, 'text.md'), `# A dam\n\n${texts[0] ?? ''}`)
  const records = Array.from({length: COUNT}, (_, index) => {
    const text = texts[index % texts.length] ?? ''
    if (index % 50 === 7) return {id: index, path: 'none.txt'}
    if (index % 50 === 17) return {id: `path ${index}`, path: 'text.md'}
    if (index % 50 === 27)
      return {id: `html “${index}” 😀`, format: 'html', text: `<p>${text.replaceAll('\n\n', '</p><p>')}</p>`}
    return {id: `story-${index}`, text: `No. ${index} \u2028 😀 “naïve”\n\n${text}`}
  })
  writeFileSync(
    path.join(folder, 'stories.jsonl'),
    records.map((record) => `${JSON.stringify(record)}\n`).join('')
  )
}
