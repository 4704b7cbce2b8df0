import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {applyPatch} from 'diff'
import {Newsroom} from './command.js'

const SLIPS =
  'The minister is schedule to meet the mayor on Monday.\r\n\r\nShe left.Then “he is schedule to speak” – she said.\r\n'
const FIXED = SLIPS.replace('schedule', 'scheduled').replace('left.Then', 'left. Then')

describe('command line: --diff', () => {
  let newsroom: Newsroom
  beforeEach(() => (newsroom = new Newsroom()))
  afterEach(() => newsroom.close())

  it('shows what --fix would do, and writes nothing', async () => {
    const file = newsroom.write('a.txt', SLIPS)
    newsroom.write('clean.txt', FIXED)
    for (const argv of [
      ['--diff', '.'],
      ['--diff', '--fix', '.']
    ]) {
      const {status, out, err} = await newsroom.run(argv)
      assert.equal(status, 0)
      assert.match(out, /^--- a\/a\.txt\n\+\+\+ b\/a\.txt\n@@/u)
      assert.doesNotMatch(out, /clean\.txt/u)
      assert.equal(applyPatch(SLIPS, out), FIXED)
      assert.equal(readFileSync(file, 'utf8'), SLIPS)
      assert.doesNotMatch(err, /written|put right/u)
    }
  })

  it('does so for standard input', async () => {
    const {out} = await newsroom.run(['-', '--diff', '--stdin-path', 'b.txt'], {stdin: SLIPS})
    assert.match(out, /^--- a\/b\.txt\n/u)
    assert.equal(applyPatch(SLIPS, out), FIXED)
  })
})

describe('command line: --fix-likely', () => {
  let newsroom: Newsroom
  beforeEach(() => (newsroom = new Newsroom()))
  afterEach(() => newsroom.close())

  it('makes likely fixes, never in quotations', async () => {
    const text = 'The ministers was late on Monday, an aide said.\n\n“We was late,” the aide said.\n'
    const file = newsroom.write('a.txt', text)
    await newsroom.run(['--fix', 'a.txt'])
    assert.equal(readFileSync(file, 'utf8'), text)
    const {files} = await newsroom.report(['--fix-likely', 'a.txt'])
    assert.equal(readFileSync(file, 'utf8'), text.replace('ministers was', 'ministers were'))
    assert.equal(files[0]?.fixed, 1)
  })
})
