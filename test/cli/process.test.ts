import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {COMMAND, Newsroom} from './command.js'

/** What a process came to. */
interface Ended {
  code: number | null
  out: string
  err: string
}

/** Runs the command line as a process of its own; `take` is told when its output comes. */
async function start(
  cwd: string,
  argv: readonly string[],
  stdin: string,
  closeEarly = false
): Promise<Ended> {
  const child = spawn(process.execPath, [...COMMAND, ...argv], {
    cwd,
    env: {...process.env, NO_COLOR: '1'}
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
    if (closeEarly) child.stdout.destroy()
  })
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  child.stdin.end(stdin)
  const [code] = (await once(child, 'close')) as [number | null]
  return {code, out, err}
}

describe('command line: as a process', () => {
  const newsroom = new Newsroom()
  after(() => newsroom.close())

  it('reads standard input and ends with its status', async () => {
    const {code, out, err} = await start(
      newsroom.folder,
      ['-', '--frail'],
      'The minister is schedule to meet the mayor.\n'
    )
    assert.deepEqual([code, err], [1, ''])
    assert.match(out, /^<stdin>\n1:17-1:25 warning Write `scheduled`/u)
  })

  it('ends quietly when its reader goes away', async () => {
    const slips = 'The minister is schedule to meet the mayor on Monday.\n\n'.repeat(25)
    for (let index = 0; index < 220; index++) newsroom.write(`many/${index}.txt`, slips)
    const {code, out, err} = await start(newsroom.folder, ['many'], '', true)
    assert.equal(err, '')
    assert.equal(code, 0)
    assert.ok(out.length < 220 * 25 * 40)
  })

  it('ends with 2 on wrong usage', async () => {
    const {code, out, err} = await start(newsroom.folder, ['--fx'], '')
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, /unknown option '--fx'\n\(Did you mean --fix\?\)/u)
  })
})
