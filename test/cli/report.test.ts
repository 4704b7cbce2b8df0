import assert from 'node:assert/strict'
import path from 'node:path'
import {Newsroom, type Given} from './command.js'

describe('command line: report', () => {
  const newsroom = new Newsroom()
  after(() => newsroom.close())
  before(() => newsroom.write('desk/slip.txt', 'The minister is schedule to meet the mayor on Monday.\n'))

  const colors: [isColored: boolean, when: string, argv: string[], given: Given][] = [
    [true, 'on a terminal', [], {isTTY: true}],
    [false, 'elsewhere', [], {}],
    [false, 'on a terminal with NO_COLOR', [], {isTTY: true, env: {NO_COLOR: '1'}}],
    [false, 'on a dumb terminal', [], {isTTY: true, env: {TERM: 'dumb'}}],
    [true, 'elsewhere with FORCE_COLOR', [], {env: {FORCE_COLOR: '1'}}],
    [true, 'elsewhere with --color', ['--color'], {env: {NO_COLOR: '1'}}],
    [false, 'on a terminal with --no-color', ['--no-color'], {isTTY: true, env: {FORCE_COLOR: '1'}}],
    [false, 'in JSON', ['--report', 'json', '--color'], {isTTY: true}]
  ]
  for (const [isColored, when, argv, given] of colors) {
    it(`is ${isColored ? '' : 'not '}colored ${when}`, async () => {
      const {out} = await newsroom.run([...argv, 'desk'], given)
      assert.equal(out.includes('\u001B['), isColored)
      assert.match(out, /scheduled/u)
    })
  }

  it('says why, where it is verbose', async () => {
    const {out} = await newsroom.run(['--verbose', 'desk'])
    assert.match(out, /\[note\]:\n {4}\S/u)
    assert.match(out, /\[url\]:\n {4}file:.*verb-participle\.md/u)
  })

  it('gives GitHub paths from the root of the repository', async () => {
    const argv = ['--report', 'github', 'desk/slip.txt']
    const here = await newsroom.run(argv)
    assert.match(
      here.out,
      /^::warning file=desk\/slip\.txt,line=1,endLine=1,col=17,endColumn=25,title=verb-participle::/u
    )
    const {out} = await newsroom.run(argv, {env: {GITHUB_WORKSPACE: path.dirname(newsroom.folder)}})
    assert.match(out, new RegExp(`^::warning file=${path.basename(newsroom.folder)}/desk/slip\\.txt,`, 'u'))
  })

  it('is no notes on standard output, and no report on standard error', async () => {
    newsroom.write('.copydeskrc.js', '')
    const {out, err} = await newsroom.run(['--report', 'json', 'desk'])
    assert.doesNotThrow(() => JSON.parse(out) as unknown)
    assert.match(err, /^copydesk: \.copydeskrc\.js was not run/u)
    assert.equal((await newsroom.run(['--quiet', 'desk'])).err, '')
  })
})
