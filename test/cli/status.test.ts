import assert from 'node:assert/strict'
import {VFile} from 'vfile'
import {addFailure as addRuleFailure} from '../../src/desk/message.js'
import {statusOf} from '../../src/cli/status.js'
import {Newsroom} from './command.js'

const CLEAN = 'The minister will meet the mayor on Monday.\n'
const SLIP = 'The minister is schedule to meet the mayor on Monday.\n'
/** Nothing but a matter of style. */
const WORDY = 'The road was closed in order to save fuel.\n'

describe('command line: exit status', () => {
  const newsroom = new Newsroom()
  after(() => newsroom.close())

  before(() => {
    newsroom.write('clean.txt', CLEAN)
    newsroom.write('slip.txt', SLIP)
    newsroom.write('wordy.txt', WORDY)
    newsroom.write('style.json', '{"style": true}')
    newsroom.write('info.json', '{"rules": {"verb-participle": "info"}}')
    newsroom.write('error.json', '{"rules": {"verb-participle": "error"}}')
    newsroom.write('off.json', '{"rules": {"verb-participle": "off"}}')
    newsroom.write('wrong.json', '{"rules": {"verb-particple": "off"}}')
  })

  const table: [status: number, when: string, argv: string[]][] = [
    [0, 'no marks', ['clean.txt']],
    [0, 'no marks, frail', ['--frail', 'clean.txt']],
    [0, 'information', ['-c', 'info.json', 'slip.txt']],
    [0, 'information, frail', ['--frail', '-c', 'info.json', 'slip.txt']],
    [0, 'a warning', ['slip.txt']],
    [1, 'a warning, frail', ['-f', 'slip.txt']],
    [0, 'a matter of style, frail', ['--frail', 'wordy.txt']],
    [1, 'a matter of style that one asked for, frail', ['--frail', '--style', 'wordy.txt']],
    [
      1,
      'a matter of style that the configuration asks for, frail',
      ['--frail', '-c', 'style.json', 'wordy.txt']
    ],
    [1, 'an error', ['-c', 'error.json', 'slip.txt']],
    [1, 'an error beside a clean file', ['-c', 'error.json', 'clean.txt', 'slip.txt']],
    [0, 'a rule that is off', ['--frail', '-c', 'off.json', 'slip.txt']],
    [
      0,
      'everything put right, frail',
      ['--fix', '--frail', '-c', 'error.json', '-', '--stdin-path', 'slip.txt']
    ],
    [2, 'wrong usage', ['--frial', 'slip.txt']],
    [2, 'a wrong configuration', ['-c', 'wrong.json', 'slip.txt']],
    [2, 'a file that is not there', ['none.txt']],
    [2, 'a file that is not there beside an error', ['-c', 'error.json', 'none.txt', 'slip.txt']]
  ]
  for (const report of ['text', 'json', 'github']) {
    for (const [status, when, argv] of table) {
      it(`${status} on ${when} (${report})`, async () => {
        const outcome = await newsroom.run(['--report', report, ...argv], {
          stdin: argv.includes('-') ? SLIP : ''
        })
        assert.equal(outcome.status, status, outcome.err + outcome.out)
      })
    }
  }

  it('2 on a rule that failed, whatever else there is', () => {
    const file = new VFile({path: 'a.txt'})
    addRuleFailure(file, 'verb-participle', new Error('Out of range'))
    assert.equal(statusOf([new VFile(), file], false), 2)
  })

  it('reports the other files', async () => {
    const {files, status} = await newsroom.report(['none.txt', 'clean.txt', 'slip.txt'])
    assert.equal(status, 2)
    assert.deepEqual(
      files.map(({path, messages, failures}) => [path, messages.length, failures.map(({reason}) => reason)]),
      [
        ['none.txt', 0, ['No such file or folder: check its name']],
        ['clean.txt', 0, []],
        ['slip.txt', 1, []]
      ]
    )
  })
})
