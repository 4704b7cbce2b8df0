import assert from 'node:assert/strict'
import {cpSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {Newsroom} from './command.js'

const EXAMPLE = fileURLToPath(new URL('../../examples/house-rule', import.meta.url))
const RULE = 'house/no-utilise'

describe('command line: a rule of the newsroom’s own', () => {
  let newsroom: Newsroom
  beforeEach(() => {
    newsroom = new Newsroom()
    cpSync(EXAMPLE, newsroom.folder, {recursive: true})
    newsroom.write('a.txt', 'The ferry will utilise the northern berth.\n')
  })
  afterEach(() => newsroom.close())

  it('marks what its list names, also from another folder', async () => {
    newsroom.write('deep/er/b.txt', 'They make use of it.\n')
    const {files} = await newsroom.report(['a.txt', 'deep'])
    const own = files.flatMap(({messages}) => messages).filter(({rule}) => rule === 'no-utilise')
    const marks = own.map(({rule, expected}) => [rule, ...expected])
    assert.deepEqual(marks, [
      ['no-utilise', 'use'],
      ['no-utilise', 'use']
    ])
  })

  it('is switched as other rules are', async () => {
    newsroom.write('.copydeskrc.json', '{"rules": {"./house/no-utilise": "error"}}')
    assert.equal((await newsroom.run(['a.txt'])).status, 1)
    newsroom.write('.copydeskrc.json', '{"rules": {"./house/no-utilise": false}}')
    const marks = (await newsroom.report(['a.txt'])).files[0]?.messages ?? []
    assert.ok(marks.every(({rule}) => rule !== 'no-utilise'))
  })

  const broken: [what: string, file: string, content: string, expected: RegExp][] = [
    ['wrong JSON', `${RULE}/rule.json`, '{"name": ', /house\/no-utilise\/rule\.json: no JSON/],
    ['a missing key', `${RULE}/rule.json`, '{"name": "x"}', /rule\.json:1: expected `summary`/],
    ['a bad line', `${RULE}/list.txt`, 'a => b\nutilise use\n', /list\.txt:2: expected `wrong => right`/],
    ['an unknown mark', `${RULE}/list.txt`, 'a => b [caps]\n', /list\.txt:1: unknown mark `\[caps\]`/],
    ['an empty list', `${RULE}/list.txt`, '# nothing\n', /list\.txt: no entry/],
    [
      'a folder that is missing',
      '.copydeskrc.json',
      '{"rules": {"./house/none": true}}',
      /none\/rule\.json: there is no/
    ],
    ['a path outside', '.copydeskrc.json', '{"rules": {"./../no-utilise": true}}', /is not a folder below/]
  ]
  for (const [what, file, content, expected] of broken) {
    it(`says where ${what} is`, async () => {
      newsroom.write(file, content)
      const {status, out} = await newsroom.run(['a.txt'])
      assert.equal(status, 2)
      assert.match(out, expected)
    })
  }

  it('is tested against its cases', async () => {
    const passed = await newsroom.run(['test', RULE])
    assert.deepEqual([passed.status, passed.out], [0, 'no-utilise: 7 cases, all pass\n'])
    newsroom.write(`${RULE}/cases.txt`, 'They used it.\nThey will {use => utilise} it.\n')
    const failed = await newsroom.run(['test', path.join(newsroom.folder, RULE)])
    assert.equal(failed.status, 1)
    assert.match(failed.out, /cases\.txt:2: `use` is not marked\nno-utilise: 2 cases, 1 wrong\n/)
  })
})
