import assert from 'node:assert/strict'
import {readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {PassThrough} from 'node:stream'
import {stripVTControlCharacters} from 'node:util'
import stringWidth from 'string-width'
import {run} from '../../src/cli/run.js'
import {Newsroom} from './command.js'

const SLIPS =
  'The minister is schedule to meet the mayor on Monday.\r\n\r\nThe ship was detain at noon.\r\n\r\nShe left.Then he came.\r\n'

/** A prompt that waits; one that was answered has another sign. */
const PROMPT = /[◆*](?:\p{Cc}\[39m)? {2}(?:What now\?|Your words)/gu

/** A step at the keyboard: keys, or something that happens meanwhile. */
type Step = string | (() => void)

const ENTER = '\r'
const CONTROL_C = '\u0003'
const CONTROL_U = '\u0015'

/** What a sitting came to. */
interface Sitting {
  status: number
  /** What the terminal showed. */
  shown: string
}

describe('command line: review', () => {
  let newsroom: Newsroom
  beforeEach(() => (newsroom = new Newsroom()))
  afterEach(() => newsroom.close())

  /** Runs a review at a terminal where each prompt is answered by the next step. */
  async function sit(
    argv: readonly string[],
    steps: readonly Step[],
    env = {},
    columns = 200
  ): Promise<Sitting> {
    const stdin = Object.assign(new PassThrough(), {isTTY: true, setRawMode: () => stdin})
    const stderr = Object.assign(new PassThrough(), {isTTY: true, columns, rows: 40})
    const left = [...steps]
    let shown = ''
    let answered = 0
    stderr.on('data', (chunk: Buffer) => {
      shown += chunk.toString()
      while ((shown.match(PROMPT)?.length ?? 0) > answered) {
        answered++
        let step = left.shift()
        while (typeof step === 'function') {
          step()
          step = left.shift()
        }
        // Whoever has no more to say closes the terminal.
        setImmediate(() => (step === undefined ? stdin.end() : stdin.write(step)))
      }
    })
    const state = {XDG_STATE_HOME: path.join(newsroom.folder, '.state')}
    const status = await run(['review', ...argv], {
      stdin,
      stdout: new PassThrough(),
      stderr,
      env: {...state, ...env},
      cwd: newsroom.folder
    })
    assert.deepEqual(left, [], shown)
    return {status, shown}
  }

  function text(name = 'a.txt'): string {
    return readFileSync(path.join(newsroom.folder, name), 'utf8')
  }

  it('writes what is accepted, byte for byte as it came', async () => {
    const file = newsroom.write('a.txt', Buffer.from(`\uFEFF${SLIPS}`, 'utf16le'))
    const {status, shown} = await sit(['a.txt'], ['a', 's', 'a'])
    assert.equal(status, 0)
    const wanted = SLIPS.replace('schedule', 'scheduled').replace('left.Then', 'left. Then')
    assert.equal(readFileSync(file).toString('utf16le'), `\uFEFF${wanted}`)
    assert.match(shown, /a\.txt:1:17/u)
    assert.match(shown, /verb-participle, warn, 3 left/u)
    assert.match(shown, /2 changed, 1 skipped, 0 ignored in 1 file\b/u)
  })

  it('shows the change in color, and without it where it is not wanted', async () => {
    newsroom.write('a.txt', SLIPS)
    const colored = await sit(['a.txt'], ['q'])
    assert.match(
      colored.shown,
      /The minister is \{\p{Cc}\[31mschedule\p{Cc}\[39m → \p{Cc}\[32mscheduled\p{Cc}\[39m\} to/u
    )
    for (const [argv, env] of [
      [['a.txt'], {NO_COLOR: '1'}],
      [['--no-color', 'a.txt'], {}]
    ] as const) {
      const {shown} = await sit(argv, ['q'], env)
      assert.match(shown, /The minister is \{schedule → scheduled\} to/u)
      assert.doesNotMatch(shown, /\p{Cc}\[(?:3|4|9|10)\dm/u)
    }
  })

  it('does not ask about what a baseline holds back, however often the file is read', async () => {
    newsroom.write('a.txt', SLIPS)
    await newsroom.run(['baseline', 'write', 'a.txt'])
    newsroom.write('a.txt', `The truck was detain at the border.\n\n${SLIPS}`)
    const {shown} = await sit(['a.txt'], ['a'])
    assert.equal(text(), `The truck was detained at the border.\n\n${SLIPS}`)
    assert.match(shown, /verb-participle, warn\n/u)
    assert.match(shown, /3 marks held back by copydesk-baseline\.json/u)
    newsroom.write('a.txt', SLIPS)
    assert.match((await sit(['--no-baseline', 'a.txt'], ['q'])).shown, /3 left/u)
  })

  it('takes another suggestion, and words of one’s own', async () => {
    newsroom.write('a.txt', 'The ship was detain at noon.\n\nThe bank has up its offer.\n')
    const {shown} = await sit(['a.txt'], ['e', `${CONTROL_U}held back${ENTER}`, '2'])
    assert.match(shown, /Take: stepped up/u)
    assert.equal(text(), 'The ship was held back at noon.\n\nThe bank has stepped up its offer.\n')
  })

  it('thinks better of it: undo, and an edit that is given up', async () => {
    newsroom.write('a.txt', SLIPS)
    const {shown} = await sit(['a.txt'], ['a', 'u', 's', 'u', 'e', CONTROL_C, 'q'])
    assert.equal(text(), SLIPS)
    assert.match(shown, /0 changed, 0 skipped/u)
  })

  it('is left and gone on with; what is at its end begins anew', async () => {
    newsroom.write('a.txt', SLIPS)
    newsroom.write('b.txt', SLIPS)
    const {shown} = await sit(['a.txt', 'b.txt'], [ENTER, 'a', CONTROL_C])
    assert.match(shown, /the same command goes on from here/u)
    const again = await sit(['a.txt', 'b.txt'], ['a', 's', 's', 's'])
    assert.match(again.shown, /not asked again about 1 skipped mark \(--restart/u)
    assert.equal(text(), SLIPS.replace('detain', 'detained').replace('left.Then', 'left. Then'))
    assert.deepEqual(readdirSync(path.join(newsroom.folder, '.state/copydesk')), [])
    const anew = await sit(['a.txt'], ['q'])
    assert.match(anew.shown, /a\.txt:1:17/u)
  })

  it('asks again what was skipped if told to', async () => {
    newsroom.write('a.txt', SLIPS)
    await sit(['a.txt'], ['s', 'q'])
    const {shown} = await sit(['--restart', 'a.txt'], ['q'])
    assert.match(shown, /a\.txt:1:17/u)
  })

  it('keeps no word of the copy', async () => {
    newsroom.write('a.txt', SLIPS)
    await sit(['a.txt'], ['s', 'n', 'q'])
    const [name = ''] = readdirSync(path.join(newsroom.folder, '.state/copydesk'))
    const kept = text(`.state/copydesk/${name}`)
    assert.match(kept, /^\{"skipped":\{"[\da-f]{24}":\["[\da-f]{24}"\]\},"never":\["verb-participle"\]\}$/u)
  })

  it('never asks about a rule again, and says how to switch it off for good', async () => {
    newsroom.write('.copydeskrc', '{}')
    newsroom.write('a.txt', SLIPS)
    const {shown} = await sit(['a.txt'], ['n', 's'])
    assert.match(shown, /write "verb-participle": "off" into "rules" of \.copydeskrc/u)
    assert.equal(text('.copydeskrc'), '{}')
    await sit(['a.txt'], ['n', 'q'])
    const again = await sit(['a.txt'], ['q'])
    assert.match(again.shown, /not asked again about 0 skipped marks, nor about verb-participle/u)
  })

  it('goes on with the file as it is when somebody changes it meanwhile', async () => {
    newsroom.write('a.txt', SLIPS)
    const change = (): void => writeFileSync(path.join(newsroom.folder, 'a.txt'), `News.\n\n${SLIPS}`)
    const {shown} = await sit(['a.txt'], [change, 'a', 'a', 's', 's'])
    assert.match(shown, /not written: it has changed since it was read/u)
    assert.equal(text(), `News.\n\n${SLIPS.replace('schedule', 'scheduled')}`)
  })

  it('says that a file has gone meanwhile, and goes on to the next', async () => {
    newsroom.write('a.txt', SLIPS)
    newsroom.write('b.txt', 'The ship was detain at noon.\n')
    const remove = (): void => rmSync(path.join(newsroom.folder, 'a.txt'))
    const {status, shown} = await sit(['a.txt', 'b.txt'], [remove, 'a', 'a'])
    assert.equal(status, 2)
    assert.match(shown, /verb-participle, warn, 3 left, file 1 of 2/u)
    assert.match(shown, /a\.txt is read again[^]*a\.txt: No such file[^]*b\.txt:1:14.* warn, file 2 of 2/u)
    assert.equal(text('b.txt'), 'The ship was detained at noon.\n')
  })

  it('cuts long sentences between words, and breaks lines by what characters take', async () => {
    const long = 'the 船船船 ferry 🚢 '.repeat(40)
    newsroom.write('a.txt', `Of ${long}it was detain at noon ${long}.\n`)
    const {shown} = await sit(['a.txt'], ['q'], {}, 60)
    assert.doesNotMatch(shown, /\p{Surrogate}/u)
    const lines = stripVTControlCharacters(shown).split('\n')
    assert.ok(lines.some((line) => line.includes('船')))
    assert.ok(lines.every((line) => stringWidth(line) <= 60))
  })

  it('says what it cannot write, and goes on', async () => {
    newsroom.write('a.txt', Buffer.from('The ship was detain at noon.\n', 'latin1'))
    const argv = ['--encoding', 'iso-8859-15', 'a.txt']
    const {shown} = await sit(argv, ['e', `${CONTROL_U}“held”${ENTER}`, 's'])
    assert.match(shown, /holds `“`, which iso-8859-15 lacks/u)
  })

  it('leaves when the terminal is closed', async () => {
    newsroom.write('a.txt', SLIPS)
    const {status} = await sit(['a.txt'], ['a'])
    assert.equal(status, 0)
    assert.equal(text(), SLIPS.replace('schedule', 'scheduled'))
  })

  it('reports a file that cannot be read, and goes on to the next', async () => {
    newsroom.write('a.nitf', '<nitf><body>')
    newsroom.write('b.txt', SLIPS)
    const {status, shown} = await sit(['a.nitf', 'b.txt'], ['a', 'a', 'a'])
    assert.equal(status, 2)
    assert.match(shown, /a\.nitf:1:13: .*not well-formed/u)
    assert.doesNotMatch(text('b.txt'), /schedule /u)
  })

  it('shows nothing that a terminal would obey', async () => {
    newsroom.write('a.txt', 'The \u001B]0;x\u0007ship was detain at noon.\n')
    const {shown} = await sit(['a.txt'], ['q'])
    assert.ok(!shown.includes('\u001B]0;'))
  })

  describe('ignores a mark by a comment', () => {
    const cases: [name: string, source: string, wanted: string][] = [
      [
        'a.txt',
        'It rained.\r\n\r\nThe ship was detain at noon.\r\n',
        'It rained.\r\n\r\ncopydesk-disable-next-line verb-participle\r\nThe ship was detain at noon.\r\n'
      ],
      [
        'a.md',
        '# Ship\n\nThe ship was detain at noon.\n',
        '# Ship\n\n<!-- copydesk-disable-next-line verb-participle -->\nThe ship was detain at noon.\n'
      ],
      [
        'wrapped.md',
        'The harbor was\nfull, and the ship was detain at noon.\n',
        '<!-- copydesk-disable verb-participle -->\nThe harbor was\nfull, and the ship was detain at noon.\n<!-- copydesk-enable verb-participle -->\n'
      ],
      [
        'a.html',
        '<article>\n  <p>The ship was detain at noon.</p>\n</article>\n',
        '<article>\n  <!-- copydesk-disable-next-line verb-participle -->\n  <p>The ship was detain at noon.</p>\n</article>\n'
      ],
      [
        'a.nitf',
        '<nitf><body><body.content><p>The crew slept. The <em>ship</em> was detain at noon.</p></body.content></body></nitf>',
        '<nitf><body><body.content><p>The crew slept. The <em>ship</em> was <!-- copydesk-disable verb-participle -->detain<!-- copydesk-enable verb-participle --> at noon.</p></body.content></body></nitf>'
      ]
    ]
    for (const [name, source, wanted] of cases) {
      it(name, async () => {
        newsroom.write(name, source)
        const {shown} = await sit([name], ['i'])
        assert.equal(text(name), wanted)
        assert.match(shown, /1 ignored/u)
        assert.match((await newsroom.run([name])).out, /no issues found/u)
        await sit([name], [])
      })
    }

    it('or says that the format has none', async () => {
      const source = JSON.stringify({body_text: 'The ship was detain at noon.'})
      newsroom.write('a.ninjs', source)
      const {shown} = await sit(['a.ninjs'], ['i', 's'])
      assert.match(shown, /ninjs has no comments; skip it/u)
      assert.equal(text('a.ninjs'), source)
    })
  })

  it('writes typed words as the format needs them', async () => {
    newsroom.write('a.html', '<p>The ship was detain at noon.</p>')
    await sit(['a.html'], ['e', `${CONTROL_U}held by R&D${ENTER}`])
    assert.equal(text('a.html'), '<p>The ship was held by R&amp;D at noon.</p>')
  })

  it('asks only at a terminal, and takes no options before it', async () => {
    const refused: [argv: string[], isTTY: boolean, says: RegExp][] = [
      [['review', 'a.txt'], false, /asks at a terminal, and this is none: .*--fix/u],
      [['review', '-'], true, /name them, not standard input/u],
      [['review'], true, /missing required argument 'files'/u],
      [['review', '--only', 'verb-particple', 'a.txt'], true, /did you mean `verb-participle`/u],
      [['--fix', 'review', 'a.txt'], true, /options stand behind the command: copydesk review/u],
      [['review', '--fix', 'a.txt'], true, /unknown option '--fix'/u]
    ]
    for (const [argv, isTTY, says] of refused) {
      const {status, err} = await newsroom.run(argv, {isTTY})
      assert.equal(status, 2)
      assert.match(err, says)
    }
  })
})
