import assert from 'node:assert/strict'
import {spawn, type ChildProcessWithoutNullStreams} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {createInterface} from 'node:readline'
import {pathToFileURL} from 'node:url'
import {Newsroom} from './command.js'

const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const MAIN = path.resolve('src/cli/main.ts')
const STORY = 'The minister is schedule to meet the mayor on Monday.'

describe('command line: batch as a process', function () {
  this.timeout(120_000)
  const newsroom = new Newsroom()
  after(() => newsroom.close())

  function start(...argv: string[]): ChildProcessWithoutNullStreams {
    return spawn(process.execPath, ['--import', LOADER, MAIN, 'batch', ...argv], {cwd: newsroom.folder})
  }

  it('answers each line before the next is written', async () => {
    const child = start()
    const ended = once(child, 'close')
    const answers = createInterface({input: child.stdout})[Symbol.asyncIterator]()
    for (const id of ['a', 'b', 'c']) {
      child.stdin.write(`${JSON.stringify({id, text: STORY})}\n`)
      const {value} = (await answers.next()) as {value: string}
      assert.equal((JSON.parse(value) as {id: string}).id, id)
    }
    child.stdin.end()
    assert.deepEqual(await ended, [0, null])
  })

  it('is killed, goes on, and comes out byte for byte as if it had not been', async () => {
    const records = Array.from({length: 400}, (_, id) => `${JSON.stringify({id, text: `${id}. ${STORY}`})}\n`)
    const run = async (file: string, kill: boolean): Promise<unknown[]> => {
      const child = start('-o', file)
      const ended = once(child, 'close')
      for (const record of records.slice(0, 200)) child.stdin.write(record)
      if (kill) {
        // Nothing more comes, so that it is at work or waits when it is killed.
        const size = (): number => sizeOf(path.join(newsroom.folder, file))
        const before = size()
        while (size() === before) await new Promise((resolve) => setTimeout(resolve, 5))
        child.kill('SIGKILL')
      } else {
        child.stdin.end(records.slice(200).join(''))
      }
      child.stdin.on('error', () => undefined)
      return (await ended) as unknown[]
    }
    assert.deepEqual(await run('whole.jsonl', false), [0, null])
    assert.deepEqual(await run('killed.jsonl', true), [null, 'SIGKILL'])
    assert.deepEqual(await run('killed.jsonl', false), [0, null])
    const [whole, killed] = ['whole.jsonl', 'killed.jsonl'].map((name) =>
      readFileSync(path.join(newsroom.folder, name), 'utf8')
    )
    assert.equal(killed, whole)
    assert.equal(whole?.split('\n').length, 401)
  })
})

function sizeOf(file: string): number {
  try {
    return readFileSync(file).length
  } catch {
    return 0
  }
}
