import assert from 'node:assert/strict'
import {chmodSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {VFile} from 'vfile'
import {Recall} from '../../src/cli/cache/recall.js'
import {keyOf, seal, unseal} from '../../src/cli/cache/seal.js'
import {lintSync} from '../../src/index.js'
import {Newsroom, type Outcome} from './command.js'

const SLIPS =
  'The minister is schedule to meet the mayor on Monday.\n\nShe left.Then “he is schedule to speak” – she said.\n'
const RESULT = /^[\da-f]{2}\/[\da-f]{62}$/u

describe('command line: --cache', () => {
  let newsroom: Newsroom
  beforeEach(() => {
    newsroom = new Newsroom()
    newsroom.write('a.txt', SLIPS)
  })
  afterEach(() => newsroom.close())

  function run(...argv: string[]): Promise<Outcome> {
    return newsroom.run(['--cache-location', 'kept', ...argv, 'a.txt'])
  }

  /** Paths of what is kept. */
  function kept(): string[] {
    const names = readdirSync(path.join(newsroom.folder, 'kept'), {recursive: true, encoding: 'utf8'})
    return names.filter((name) => RESULT.test(name)).map((name) => path.join(newsroom.folder, 'kept', name))
  }

  /** What is kept, told apart by its bytes, which are new with every writing. */
  function bytes(): string[] {
    return kept()
      .map((file) => readFileSync(file, 'base64'))
      .sort()
  }

  for (const report of ['text', 'json', 'html', 'sarif']) {
    it(`says the same as without, in ${report}`, async () => {
      const argv = ['--report', report, '--verbose']
      const without = await newsroom.run([...argv, 'a.txt'])
      const first = await run(...argv)
      const before = bytes()
      const second = await run(...argv)
      assert.deepEqual([first, second], [without, without])
      assert.equal(before.length, 1)
      assert.deepEqual(bytes(), before)
    })
  }

  it('finds what it kept under another name of the file, and with threads', async () => {
    await run()
    const before = bytes()
    newsroom.write('b.txt', SLIPS)
    const {out} = await newsroom.run(['--cache-location', 'kept', '--concurrency', '2', 'a.txt', 'b.txt'])
    assert.equal(out.match(/^[ab]\.txt$/gmu)?.length, 2)
    assert.deepEqual(bytes(), before)
  })

  it('reads again when text, format, settings or a house rule change', async () => {
    newsroom.write('.copydeskrc', '{"rules": {"./house/no-mayor": true}}')
    newsroom.write(
      'house/no-mayor/rule.json',
      '{"name": "no-mayor", "summary": "Mayor", "message": "Write `{right}`", "note": "House style.", "source": "House"}'
    )
    newsroom.write('house/no-mayor/list.txt', 'mayor => provost\n')
    const changes: (() => string[])[] = [
      () => [],
      () => ['--format', 'markdown'],
      () => ['--budget', '3'],
      () => ['--only', 'missing-space'],
      () => ['--no-config'],
      () => {
        newsroom.write('house/no-mayor/list.txt', 'mayor => reeve\n')
        return []
      },
      () => {
        newsroom.write('a.txt', `${SLIPS}\nMore.\n`)
        return []
      }
    ]
    for (const [index, change] of changes.entries()) {
      const argv = change()
      const {out} = await run(...argv)
      assert.deepEqual(out, (await newsroom.run([...argv, 'a.txt'])).out)
      assert.equal(kept().length, index + 1)
    }
    assert.match((await run()).out, /Write `reeve`/u)
  })

  it('is not served to another engine', () => {
    const folder = path.join(newsroom.folder, 'kept')
    const file = (): VFile => new VFile({path: 'a.txt', value: SLIPS})
    new Recall({folder, stamp: 'one'}, 'read').remember(lintSync(file()))
    const recalled = file()
    assert.equal(new Recall({folder, stamp: 'other'}, 'read').recall(recalled), false)
    assert.equal(new Recall({folder, stamp: 'one'}, 'read').recall(recalled), true)
    assert.ok(recalled.messages.length > 0)
  })

  it('keeps no word of the text, and for its user alone', async () => {
    await run()
    const folder = path.join(newsroom.folder, 'kept')
    assert.equal(statSync(folder).mode & 0o777, 0o700)
    for (const file of kept()) {
      const content = readFileSync(file, 'latin1')
      for (const word of ['schedule', 'minister', 'missing-space', 'message'])
        assert.ok(!content.includes(word))
      assert.equal(statSync(file).mode & 0o777, 0o600)
    }
    assert.equal(kept().length, 1)
  })

  it('reads again what is damaged or cut short', async () => {
    const {out} = await run()
    const [file = ''] = kept()
    const whole = readFileSync(file)
    for (const damaged of [
      Buffer.alloc(0),
      whole.subarray(0, 20),
      Buffer.concat([whole, Buffer.from('x')])
    ]) {
      writeFileSync(file, damaged)
      assert.equal((await run()).out, out)
      assert.equal(readFileSync(file).length, whole.length)
    }
    const flipped = Buffer.from(whole)
    flipped[40] = (flipped[40] ?? 0) ^ 1
    writeFileSync(file, flipped)
    assert.equal((await run()).out, out)
  })

  it('puts right as without, and keeps what was right', async () => {
    const {out} = await run('--fix')
    assert.match(out, /a\.txt: written/u)
    assert.equal(kept().length, 0)
    const fixed = readFileSync(path.join(newsroom.folder, 'a.txt'), 'utf8')
    const second = await run('--fix')
    assert.equal(kept().length, 1)
    assert.deepEqual(await run('--fix'), second)
    assert.equal(readFileSync(path.join(newsroom.folder, 'a.txt'), 'utf8'), fixed)
    const {out: text} = await newsroom.run(
      ['--cache-location', 'kept', '--fix', '-', '--stdin-path', 'a.txt'],
      {
        stdin: fixed
      }
    )
    assert.equal(text, fixed)
  })

  it('forgets what was not asked for in a month, once a day', async () => {
    await run()
    const [file = ''] = kept()
    newsroom.write('kept/notes.txt', 'Not of the cache.')
    const past = Date.now() / 1000 - 40 * 24 * 60 * 60
    for (const name of [file, path.join(newsroom.folder, 'kept/swept')]) utimesSync(name, past, past)
    newsroom.write('a.txt', 'She left.\n')
    await run()
    assert.equal(kept().length, 1)
    assert.ok(!kept().includes(file))
    assert.equal(readFileSync(path.join(newsroom.folder, 'kept/notes.txt'), 'utf8'), 'Not of the cache.')
  })

  it('refuses a folder that others may write into, or that is none', async () => {
    newsroom.write('kept/notes.txt', '')
    chmodSync(path.join(newsroom.folder, 'kept'), 0o777)
    const open = await run()
    assert.equal(open.status, 2)
    assert.match(open.err, /Cannot keep a cache in `.*kept`: others may write into it/u)
    const {status, err} = await newsroom.run(['--cache-location', 'a.txt/kept', 'a.txt'])
    assert.equal(status, 2)
    assert.match(
      err,
      /a part of its path is a file and not a folder; name another folder with --cache-location/u
    )
  })
})

describe('seals', () => {
  it('open with their own key alone', () => {
    const key = keyOf('settings', 'text')
    const sealed = seal('marks', key)
    assert.equal(unseal(sealed, key), 'marks')
    assert.equal(unseal(sealed, keyOf('settings', 'other text')), undefined)
    assert.notDeepEqual(seal('marks', key), sealed)
  })

  it('tell parts apart wherever they are cut', () => {
    assert.notEqual(keyOf('ab', 'c').name, keyOf('a', 'bc').name)
  })
})
