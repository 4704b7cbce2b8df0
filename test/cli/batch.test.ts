import assert from 'node:assert/strict'
import {readFileSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {PassThrough, Readable, Writable} from 'node:stream'
import {run} from '../../src/cli/run.js'
import type {BatchResult} from '../../src/report/batch.js'
import {Newsroom, type Outcome} from './command.js'

const SLIP = 'The minister is schedule to meet the mayor.'
const CLEAN = 'The minister is scheduled to meet the mayor.'

const {default: Ajv} = createRequire(import.meta.url)('ajv') as {
  default: new (options: object) => {
    compile: (schema: object) => ((value: unknown) => boolean) & {errors?: unknown}
  }
}
const schema = JSON.parse(readFileSync('report.schema.json', 'utf8')) as {$defs: {result: object}}
const isResult = new Ajv({strict: false}).compile(schema.$defs.result)

/** Lines of records; strings and bytes are lines as they are. */
function linesOf(records: readonly unknown[]): Buffer {
  const lines = records.map((record) =>
    Buffer.isBuffer(record)
      ? record
      : Buffer.from(typeof record === 'string' ? record : JSON.stringify(record))
  )
  return Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]))
}

function resultsIn(text: string): BatchResult[] {
  assert.match(text, /^(?:$|[^]*\n$)/u)
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const result = JSON.parse(line) as BatchResult
      assert(isResult(result), JSON.stringify(isResult.errors))
      return result
    })
}

/** What a test looks at. */
function shown({id, line, path: name, messages, failures}: BatchResult): unknown[] {
  return [
    id,
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(name === null ? [] : [name]),
    ...messages.map(({actual}) => actual),
    ...failures.map(({reason}) => reason)
  ]
}

describe('command line: batch', () => {
  let newsroom: Newsroom
  beforeEach(() => (newsroom = new Newsroom()))
  afterEach(() => newsroom.close())

  async function batch(
    records: readonly unknown[],
    ...argv: string[]
  ): Promise<Outcome & {results: BatchResult[]; shown: unknown[][]}> {
    const outcome = await newsroom.run(['batch', ...argv], {stdin: linesOf(records)})
    const results = resultsIn(outcome.out)
    return {...outcome, results, shown: results.map(shown)}
  }

  it('gives each record its result, in order, as the report gives it for a file', async () => {
    newsroom.write('desk/a.md', `# Dam\n\n${SLIP}\n`)
    const {status, err, results} = await batch([
      {id: 'one', text: SLIP},
      {id: 2, path: 'desk/a.md', section: 'other keys are left alone'},
      {id: 'three', text: `<p>${SLIP}</p>`, format: 'html'},
      {id: 'four', text: `- ${SLIP}`, path: 'x.md', format: null}
    ])
    assert.deepEqual([status, err], [0, ''])
    assert.deepEqual(results.map(shown), [
      ['one', 'schedule'],
      [2, 'desk/a.md', 'schedule'],
      ['three', 'schedule'],
      ['four', 'x.md', 'schedule']
    ])
    const {files} = await newsroom.report(['desk/a.md'])
    const {version, unit, id, ...record} = results[1] ?? assert.fail()
    assert.deepEqual([version, unit, id, record], [1, 'utf16', 2, files[0]])
    assert.deepEqual(
      results.map(({messages: [message]}) => message?.start.offset),
      [16, 23, 19, 18]
    )
  })

  it('says which line tells of no story and why, and goes on', async () => {
    const {status, err, shown} = await batch([
      'not JSON',
      {id: 'a', text: CLEAN},
      '',
      ' \r',
      '[1]',
      {text: SLIP},
      {id: '', text: SLIP},
      {id: 1.5, text: SLIP},
      '{"id": 12345678901234567890, "text": ""}',
      {id: 'b'},
      {id: 'c', text: 3},
      {id: 'd', path: 'a\0b'},
      {id: 'e', text: SLIP, format: 'markdwn'},
      Buffer.from('{"id": "f", "text": "caf\xe9"}', 'latin1'),
      '{"id": "g", "__proto__": {"text": "x"}}',
      '['.repeat(100_000),
      {id: 'z', text: SLIP}
    ])
    assert.equal(status, 2)
    assert.equal(err, 'copydesk: 13 lines tell of no story, the first is line 1\n')
    const expected: [unknown, number | undefined, RegExp][] = [
      [null, 1, /^Line 1: no JSON \(.*\); write one object a line$/u],
      ['a', undefined, /^$/u],
      [null, 5, /^Line 5: expected an object/u],
      [null, 6, /^Line 6: expected `id`/u],
      [null, 7, /expected `id`/u],
      [null, 8, /expected `id`/u],
      [null, 9, /expected `id`/u],
      ['b', 10, /expected `text`, the story, or `path`, its file$/u],
      ['c', 11, /`text` must be a string/u],
      ['d', 12, /`path` must be a string of 1 to 4,096 characters without NUL/u],
      ['e', 13, /`format` must be one of text, markdown.*did you mean `markdown`/u],
      [null, 14, /^Line 14: byte 25 is no UTF-8; write it as UTF-8$/u],
      ['g', 15, /expected `text`/u],
      [null, 16, /^Line 16: no JSON/u],
      ['z', undefined, /^schedule$/u]
    ]
    assert.equal(shown.length, expected.length)
    for (const [index, [id, line, says]] of expected.entries()) {
      const [first, ...rest] = shown[index] ?? []
      assert.deepEqual([first, line === undefined || rest.shift() === `line ${line}`], [id, true])
      assert.match(rest.join(), says)
    }
  })

  it('reads a byte order mark, CRLF, a last line without an end, and halves of characters', async () => {
    const stdin = Buffer.concat([
      Buffer.from(`\uFEFF{"id": 1, "text": "${SLIP}"}\r\n`),
      Buffer.from('{"id": "\\ud83d", "text": "half \\ud83d of it\\u0000"}\n'),
      Buffer.from(`{"id": 3, "text": "${SLIP}"}`)
    ])
    const {status, out, bytes} = await newsroom.run(['batch'], {stdin})
    assert.equal(status, 0)
    assert.deepEqual(
      resultsIn(out).map(({id, messages}) => [id, messages.length]),
      [
        [1, 1],
        ['\ud83d', 0],
        [3, 1]
      ]
    )
    assert(!bytes.includes('\uFFFD'))
  })

  it('passes over what of a line is longer than --max-size, and reads no larger file', async () => {
    newsroom.write('large.txt', SLIP.repeat(30))
    const records = [
      {id: 'a', text: SLIP},
      {id: 'b', text: SLIP.repeat(30)},
      {id: 'c', path: 'large.txt'},
      {id: 'd', text: SLIP}
    ]
    const {status, shown} = await batch(records, '--max-size', '1kB')
    assert.equal(status, 2)
    assert.deepEqual(
      shown.map(([id]) => id),
      ['a', null, 'c', 'd']
    )
    assert.match(
      String(shown[1]),
      /Line 2: longer than 1,024 bytes, which is all that is read; raise --max-size$/u
    )
    assert.match(String(shown[2]), /^c,large.txt,Too large/u)
  })

  it('reads no file outside of the working folder, behind a link or hidden, unless asked', async () => {
    const outside = newsroom.write('outside.txt', SLIP)
    newsroom.write('archive/story.txt', SLIP)
    newsroom.write('archive/.env', SLIP)
    newsroom.write('archive/.git/story.txt', SLIP)
    const inside = path.join(newsroom.folder, 'archive')
    symlinkSync(outside, path.join(inside, 'link.txt'))
    symlinkSync(path.join(inside, '.env'), path.join(inside, 'hidden-link.txt'))
    symlinkSync(newsroom.folder, path.join(inside, 'up'))
    const good = ['story.txt', './x/../story.txt', path.join(inside, 'story.txt')]
    const bad = [
      '../outside.txt',
      outside,
      'link.txt',
      'up/outside.txt',
      '.env',
      '.git/story.txt',
      'hidden-link.txt'
    ]
    const records = [...good, ...bad].map((name) => ({id: name, path: name}))
    const read = async (...argv: string[]): Promise<unknown[][]> => {
      const [stdout, out] = [new PassThrough(), [] as Buffer[]]
      stdout.on('data', (chunk: Buffer) => out.push(chunk))
      const stdin = Readable.from([linesOf([...records, {id: 'named', text: SLIP, path: '../outside.txt'}])])
      await run(['batch', ...argv], {stdin, stdout, stderr: new PassThrough(), env: {}, cwd: inside})
      return resultsIn(Buffer.concat(out).toString()).map(shown)
    }
    const refused = await read()
    for (const name of good)
      assert.deepEqual(
        refused.find(([id]) => id === name),
        [name, name, 'schedule']
      )
    for (const name of [...bad, 'named'])
      assert.match(
        String(refused.find(([id]) => id === name)?.at(-1)),
        /^Not read: it (?:lies outside|is hidden).*`--any-path` reads it$/u
      )
    const asked = await read('--any-path')
    assert.deepEqual(
      asked.filter((result) => result.at(-1) !== 'schedule'),
      []
    )
  })

  it('gives a failure for a file that cannot be read, and no line number', async () => {
    newsroom.write('binary.txt', Buffer.from([0x61, 0, 0x62]))
    const {status, results, err} = await batch([
      {id: 'a', path: 'none.txt'},
      {id: 'b', path: 'binary.txt'},
      {id: 'c', path: '.'},
      {id: 'd', text: '<nitf><body>', format: 'nitf'}
    ])
    assert.deepEqual([status, err], [2, ''])
    assert.deepEqual(
      results.map(({line, failures}) => [line, failures.length]),
      Array(4).fill([undefined, 1])
    )
    assert.deepEqual(results[3]?.failures[0]?.start?.line, 1)
  })

  it('obeys the options and configurations of other commands, each record that of its folder', async () => {
    newsroom.write('.copydeskrc', '{"rules": {"verb-participle": "error"}}')
    newsroom.write('calm/.copydeskrc', '{"rules": {"verb-participle": "off"}}')
    const records = [
      {id: 1, text: SLIP},
      {id: 2, text: SLIP},
      {id: 3, text: SLIP, path: 'calm/a.txt'},
      {id: 4, text: SLIP, path: 'b.txt'},
      {id: 5, text: SLIP, path: './b.txt'}
    ]
    const counts = async (...argv: string[]): Promise<[number, ...number[]]> => {
      const {status, results} = await batch(records, ...argv)
      return [status, ...results.map(({messages}) => messages.length)]
    }
    assert.deepEqual(await counts(), [1, 1, 1, 0, 1, 1])
    assert.deepEqual(await counts('--no-config'), [0, 1, 1, 1, 1, 1])
    assert.deepEqual(await counts('--config', 'calm/.copydeskrc'), [0, 0, 0, 0, 0, 0])
    assert.deepEqual(await counts('--no-config', '--only', 'missing-space'), [0, 0, 0, 0, 0, 0])
  })

  it('stops at a broken configuration, and says where it is wrong', async () => {
    newsroom.write('desk/.copydeskrc', '{\n  "rules": {"verb-particple": "off"}\n}')
    const records = [
      {id: 1, text: SLIP},
      {id: 2, text: SLIP, path: 'desk/a.txt'},
      {id: 3, text: SLIP}
    ]
    const {status, err, shown} = await batch(records)
    assert.deepEqual([status, shown], [2, [[1, 'schedule']]])
    assert.match(
      err,
      /^copydesk: desk\/\.copydeskrc:2:14: Wrong configuration: Unknown rule `verb-particple`/u
    )
    assert.match(err, /mend it and run again\n$/u)
  })

  it('refuses wrong usage before it reads anything', async () => {
    const usage = async (...argv: string[]): Promise<string> => {
      const {status, out, err} = await batch([{id: 1, text: SLIP}], ...argv)
      assert.deepEqual([status, out], [2, ''])
      return err
    }
    assert.match(await usage('--only', 'mising-space'), /Unknown rule `mising-space`.*`missing-space`/u)
    assert.match(
      await usage('--done', 'none.jsonl'),
      /^copydesk: Cannot read the results none.jsonl: there is no such file\n$/u
    )
    assert.match(await usage('-o', 'none/x.jsonl'), /^copydesk: Cannot write none\/x.jsonl: /u)
    assert.match(await usage('-o', '.'), /^copydesk: Cannot write .: it is no regular file; name another\n$/u)
    for (const [name, content] of [
      ['story.txt', SLIP],
      ['lines.txt', `${SLIP}\n`],
      ['list.jsonl', '{"name": "x"}\n']
    ] as const) {
      newsroom.write(name, content)
      for (const option of ['-o', '--done'])
        assert.equal(
          await usage(option, name),
          `copydesk: ${name}:1: no result of \`copydesk batch\`; name a file of results, or delete this line\n`
        )
      assert.equal(readFileSync(path.join(newsroom.folder, name), 'utf8'), content)
    }
  })

  it('goes on behind the last whole result of a run that was stopped', async () => {
    const records = [
      {id: 'a', text: SLIP},
      'nonsense',
      {id: 1, text: CLEAN},
      {id: '1', text: SLIP},
      {id: 'none', path: 'none.txt'},
      {id: 'b', text: SLIP}
    ]
    const {out, bytes, status} = await batch(records)
    assert.equal(status, 2)
    const file = path.join(newsroom.folder, 'results.jsonl')
    const ends = [...out.matchAll(/\n/gu)].map(({index}) => Buffer.byteLength(out.slice(0, index + 1)))
    const cuts = [0, 1, 20, 40, ...ends.flatMap((end) => [end - 1, end, end + 5]), bytes.length]
    for (const cut of new Set(cuts)) {
      if (cut > bytes.length) continue
      writeFileSync(file, bytes.subarray(0, cut))
      const again = await batch(records, '-o', 'results.jsonl')
      assert.deepEqual([again.status, again.out], [2, ''], `cut at ${cut}`)
      assert.deepEqual(readFileSync(file), bytes, `cut at ${cut}`)

      truncateSync(file, cut)
      const rest = await batch(records, '--done', 'results.jsonl')
      const whole = Math.max(0, ...ends.filter((end) => end <= cut))
      assert.deepEqual([rest.status, rest.bytes], [2, bytes.subarray(whole)], `cut at ${cut}`)
    }
  })

  it('passes over the ids of any list, and reads a line again that was mended', async () => {
    newsroom.write('done.jsonl', '{"id": "a"}\n{"id": 3}\n')
    newsroom.write('more.jsonl', '{"id": "d", "line": 4, "failures": [{}]}\n')
    const records = [
      {id: 'a', text: SLIP},
      {id: '3', text: SLIP},
      {id: 3, text: SLIP},
      {id: 'd', text: SLIP}
    ]
    const {status, err, shown} = await batch(records, '--done', 'done.jsonl', '--done', 'more.jsonl')
    assert.deepEqual(shown, [
      ['3', 'schedule'],
      ['d', 'schedule']
    ])
    assert.deepEqual([status, err], [2, 'copydesk: passed over 2 that had a result\n'])
  })

  it('takes no more than it can write, and stops when nobody reads', async () => {
    let given = 0
    async function* records(): AsyncGenerator<Buffer> {
      for (; given < 50; given++) {
        await Promise.resolve()
        yield linesOf([{id: given, text: SLIP}])
      }
    }
    const taken: (() => void)[] = []
    const stdout = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, written) => {
        taken.push(written)
        if (taken.length > 3) written(Object.assign(new Error('gone'), {code: 'EPIPE'}))
        else
          setImmediate(() => {
            assert(given <= taken.length + 1, `${given} read while ${taken.length} are written`)
            written()
          })
      }
    })
    const stdin = Readable.from(records(), {highWaterMark: 1})
    const status = await run(['batch'], {
      stdin,
      stdout,
      stderr: new PassThrough(),
      env: {},
      cwd: newsroom.folder
    })
    assert.deepEqual([status, taken.length], [0, 4])
    assert(given < 8)
  })
})
