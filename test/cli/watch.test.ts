import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {COMMAND, Newsroom} from './command.js'

const SLIP = 'The minister is schedule to meet the mayor.\n'

describe('command line: --watch', function () {
  this.timeout(60_000)
  const newsroom = new Newsroom()
  after(() => newsroom.close())

  it('reads a story again when it changes, all when the configuration does, and ends with Ctrl-C', async () => {
    for (const name of ['a', 'b']) newsroom.write(`desk/${name}.txt`, SLIP)
    newsroom.write('.copydeskrc', '{}')
    const child = spawn(process.execPath, [...COMMAND, '--watch', '--report', 'unix', 'desk'], {
      cwd: newsroom.folder,
      env: {...process.env, NO_COLOR: '1'}
    })
    let said = ''
    const closed = once(child, 'close')
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        child.emit('said')
      })
    /** Waits for words, and takes what was said up to there. */
    async function heard(words: string): Promise<string> {
      while (!said.includes(words)) await once(child, 'said')
      const before = said
      said = ''
      return before
    }

    const first = await heard('watching')
    assert.match(first, /desk\/a\.txt:1:17.*\ndesk\/b\.txt:1:17/u)
    newsroom.write('desk/a.txt', `More.\n\n${SLIP}`)
    const second = await heard('desk/a.txt:3:17')
    assert.doesNotMatch(second, /b\.txt/u)
    newsroom.write('.copydeskrc', '{"rules": {"verb-participle": "error"}}')
    assert.match(await heard('desk/b.txt:1:17'), /desk\/a\.txt:3:17: .*\[error\/verb-participle\]/u)
    newsroom.write('.copydeskrc', '{"rules": {"verb-particle": "error"}}')
    await heard('verb-particle')
    newsroom.write('.copydeskrc', '{}')
    await heard('desk/b.txt:1:17')
    child.kill('SIGINT')
    assert.deepEqual(await closed, [0, null])
  })

  it('looks after files alone', async () => {
    const {status, err} = await newsroom.run(['--watch', '-'])
    assert.equal(status, 2)
    assert.match(err, /`--watch` looks after files: name them, not standard input/u)
  })
})
