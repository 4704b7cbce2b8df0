import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync, readdirSync, watch} from 'node:fs'
import path from 'node:path'
import {COMMAND, Newsroom} from './command.js'

/** How many files; `KILL_FILES=500` for the long version. */
const FILES = Number(process.env.KILL_FILES ?? 30)

/** How often the process is killed. */
const KILLS = FILES > 100 ? 10 : 2

const STORY =
  'The minister is schedule to meet the mayor on Monday.\r\n\r\nShe left.Then he spoke – at length.\r\n'
const OLD = Buffer.from(`\uFEFF${STORY.repeat(20)}`, 'utf16le')
const NEW = Buffer.from(
  `\uFEFF${STORY.replace('schedule', 'scheduled').replace('left.', 'left. ').repeat(20)}`,
  'utf16le'
)

describe('command line: --fix is killed', function () {
  this.timeout(600_000)
  let newsroom: Newsroom
  beforeEach(() => (newsroom = new Newsroom()))
  afterEach(() => newsroom.close())

  /** Runs `--fix`, and sends it a signal when it has begun to write so many files; 0: never. */
  async function fix(
    kill: number,
    {send = 'SIGKILL', threads = 1}: {send?: NodeJS.Signals; threads?: number} = {}
  ): Promise<string | null> {
    const argv = ['--concurrency', String(threads), '--fix', '-q', '.']
    const child = spawn(process.execPath, [...COMMAND, ...argv], {
      cwd: newsroom.folder,
      stdio: 'ignore'
    })
    const begun = new Set<string>()
    const watcher = watch(newsroom.folder, (_, name) => {
      if (name?.endsWith('.tmp')) begun.add(name)
      if (kill > 0 && begun.size >= kill) child.kill(send)
    })
    const [, signal] = (await once(child, 'close')) as [number | null, string | null]
    watcher.close()
    return signal
  }

  function count(): {old: number; fixed: number; other: string[]; unfinished: number} {
    const names = readdirSync(newsroom.folder)
    const stories = names.filter((name) => name.endsWith('.txt'))
    const bytes = stories.map((name) => readFileSync(path.join(newsroom.folder, name)))
    return {
      old: bytes.filter((content) => content.equals(OLD)).length,
      fixed: bytes.filter((content) => content.equals(NEW)).length,
      other: stories.filter((_, index) => ![OLD, NEW].some((content) => bytes[index]?.equals(content))),
      unfinished: names.length - stories.length
    }
  }

  it('and every file is as it was or put right; the next run does the rest', async () => {
    for (let index = 0; index < FILES; index++) newsroom.write(`${index}.txt`, OLD)
    for (let round = 1; round <= KILLS; round++) {
      const signal = await fix(Math.ceil(FILES / (KILLS + 1)))
      const {old, fixed, other, unfinished} = count()
      if (FILES > 100)
        console.log(`      killed: ${fixed} put right, ${old} as they were, ${unfinished} temporary files`)
      assert.deepEqual([signal, other, old + fixed], ['SIGKILL', [], FILES])
      assert.ok(old > 0)
    }
    await fix(0)
    assert.deepEqual([count().fixed, count().other], [FILES, []])
  })
  for (const threads of [1, 2]) {
    it(`and Ctrl-C leaves nothing half-written (threads: ${threads})`, async () => {
      for (let index = 0; index < FILES; index++) newsroom.write(`${index}.txt`, OLD)
      const signal = await fix(2, {send: 'SIGINT', threads})
      const {old, fixed, other, unfinished} = count()
      assert.deepEqual([signal, other, old + fixed, unfinished], ['SIGINT', [], FILES, 0])
      assert.ok(old > 0)
    })
  }
})
