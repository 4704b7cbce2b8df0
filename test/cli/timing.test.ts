import assert from 'node:assert/strict'
import {PassThrough} from 'node:stream'
import {describeProgress, showProgress} from '../../src/cli/progress.js'
import {describeTimings} from '../../src/cli/timing.js'
import {Newsroom} from './command.js'

describe('command line: --timing', function () {
  this.timeout(60_000)
  const newsroom = new Newsroom()
  before(() => {
    for (const name of ['a', 'b'])
      newsroom.write(`${name}.txt`, 'The dam is schedule to reopen.\n'.repeat(20))
  })
  after(() => newsroom.close())

  for (const threads of ['1', '2']) {
    it(`names ten rules, the others and the rest, and leaves the report as it is (threads: ${threads})`, async () => {
      const {out} = await newsroom.run(['-q', '.'])
      const timed = await newsroom.run(['-q', '--timing', '--concurrency', threads, '.'])
      assert.equal(timed.out, out)
      const rows = timed.err.trimEnd().split('\n')
      assert.match(rows[0] ?? '', /^RULE +MILLISECONDS +SHARE$/u)
      assert.equal(rows.length, 13)
      for (const row of rows.slice(1, 11)) assert.match(row, /^[a-z-]+ +[\d,]+ +\d+\.\d%$/u)
      assert.match(rows[11] ?? '', /^\d+ other rules /u)
      assert.match(rows[12] ?? '', /^texts, sentences, tags, marks /u)
    })
  }

  it('adds up what threads measured, the slowest first', () => {
    const rows = describeTimings([
      {rules: {article: 10, usage: 1}, total: 1000},
      {rules: {usage: 49}, total: 1000}
    ]).split('\n')
    assert.deepEqual(
      rows.slice(1, 3).map((row) => row.split(/ +/u)),
      [
        ['usage', '50', '2.5%'],
        ['article', '10', '0.5%']
      ]
    )
    assert.match(rows[4] ?? '', /1,940 +97\.0%$/u)
  })
})

describe('command line: progress', () => {
  it('says how much is done and how long the rest takes', () => {
    assert.equal(describeProgress(1000, 10_000, 5000), '10%: 1,000 of 10,000 files read, 45 seconds left')
    assert.equal(describeProgress(1, 1000, 1000), '0%: 1 of 1,000 files read, about 17 minutes left')
    assert.equal(describeProgress(3, 4, 3000), '75%: 3 of 4 files read, a second left')
  })

  /** What is written to a stream while files are read. */
  async function shown(isTTY: boolean, env: Record<string, string> = {}): Promise<string> {
    const stderr = Object.assign(new PassThrough(), {isTTY})
    let text = ''
    stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
    const progress = await showProgress(80, {stderr, env}, 0)
    progress.add(20)
    progress.clear()
    return text
  }

  it('is for terminals, and gone at the end', async () => {
    const text = await shown(true)
    assert.match(text, /25%: 20 of 80 files read/u)
    // The last sequences go back to the start of the line and erase it.
    const last = text.slice(text.lastIndexOf('read'))
    assert.ok(last.includes('[2K') && last.includes('[G'), JSON.stringify(last))
    assert.equal(await shown(false), '')
    assert.equal(await shown(true, {TERM: 'dumb'}), '')
  })

  it('is for long runs, and silent with --quiet', async () => {
    const newsroom = new Newsroom()
    try {
      for (const name of ['a', 'b']) newsroom.write(`${name}.txt`, 'The dam reopened.\n')
      assert.equal((await newsroom.run(['-q', '.'], {isTTY: true})).err, '')
    } finally {
      newsroom.close()
    }
  })
})
