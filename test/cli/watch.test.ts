import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {COMMAND, Newsroom} from './command.js'

const SLIP = 'The minister is schedule to meet the mayor.\n'

describe('command line: --watch', function () {
  this.timeout(60_000)
  const newsroom = new Newsroom()
  after(() => newsroom.close())

  /** Starts a watch. */
  function watch(...argv: string[]): {
    /** Waits for words, and takes what was said up to there. */
    heard: (words: string) => Promise<string>
    /** Sends Ctrl-C; gives exit status and signal. */
    end: () => Promise<unknown>
  } {
    const child = spawn(process.execPath, [...COMMAND, '--watch', '--report', 'unix', ...argv], {
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
    return {
      async heard(words) {
        while (!said.includes(words)) await once(child, 'said')
        const before = said
        said = ''
        return before
      },
      end() {
        child.kill('SIGINT')
        return closed
      }
    }
  }

  it('reads a story again when it changes, all when the configuration does, and ends with Ctrl-C', async () => {
    for (const name of ['a', 'b']) newsroom.write(`desk/${name}.txt`, SLIP)
    newsroom.write('.copydeskrc', '{}')
    const {heard, end} = watch('desk')
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
    assert.deepEqual(await end(), [0, null])
  })

  it('runs a program that configures anew when it changes', async () => {
    newsroom.write('wire/c.txt', SLIP)
    const program = (level: string): string => `export default {rules: {'verb-participle': '${level}'}}\n`
    newsroom.write('desk.config.js', program('error'))
    const {heard, end} = watch('--config', 'desk.config.js', 'wire')
    await heard('[error/verb-participle]')
    await heard('watching')
    newsroom.write('desk.config.js', program('info'))
    await heard('[info/verb-participle]')
    assert.deepEqual(await end(), [0, null])
  })

  it('looks after files alone', async () => {
    const {status, err} = await newsroom.run(['--watch', '-'])
    assert.equal(status, 2)
    assert.match(err, /`--watch` looks after files: name them, not standard input/u)
  })
})
