import assert from 'node:assert/strict'
import {Newsroom} from '../cli/command.js'

const SLIP = 'The minister is schedule to meet the mayor on Monday.\n'

const BROKEN: [what: string, name: string, content: string, place: string | undefined, says: RegExp][] = [
  [
    'broken JSON',
    '.copydeskrc',
    '{\n  "rules": {\n    "missing-space": 1,,\n  }\n}',
    '3:24',
    /double-quoted property name/u
  ],
  ['an empty file', '.copydeskrc.json', '', undefined, /Unexpected end of JSON input/u],
  ['broken YAML', '.copydeskrc.yml', 'rules:\n  missing-space: [1\nquotes: info\n', '3:1', /Flow sequence/u],
  ['a broken package.json', 'package.json', '{\n  "copydesk": {"rules": {},}\n}', '2:28', /property name/u],
  [
    'an unknown key',
    '.copydeskrc.yml',
    'rules: {}\nquote: info\n',
    '2:1',
    /Unknown option `quote`.*`quotes`/u
  ],
  [
    'an unknown rule',
    '.copydeskrc',
    '{\n  "rules": {\n    "verb-particple": "off"\n  }\n}',
    '3:6',
    /Unknown rule `verb-particple`.*`verb-participle`/u
  ],
  [
    'a wrong level',
    '.copydeskrc',
    '{"rules": {"missing-space": "wran"}}',
    '1:29',
    /"wran".*`missing-space`.*`warn`/u
  ],
  ['a wrong variety', '.copydeskrc', '{"variety":\n"en"}', '1:3', /`variety`.*en-US/u],
  ['a list', '.copydeskrc', '["missing-space"]', undefined, /expected an object/u],
  ['a word', '.copydeskrc.yml', 'missing-space', undefined, /expected an object/u]
]

describe('bad input: configuration', () => {
  let newsroom: Newsroom
  beforeEach(() => {
    newsroom = new Newsroom()
    newsroom.write('desk/a.txt', SLIP)
    newsroom.write('desk/b.txt', SLIP)
    newsroom.write('other.txt', SLIP)
  })
  afterEach(() => newsroom.close())

  for (const [what, name, content, place, says] of BROKEN) {
    it(`names file and place of ${what}, once, and reads the other files`, async () => {
      newsroom.write(`desk/${name}`, content)
      const {status, out, err} = await newsroom.run(['.'])
      assert.equal(status, 2)
      const lines = out.split('\n')
      const at = lines.indexOf(`desk/${name}`)
      const line = lines[at + 1] ?? ''
      assert.ok(at >= 0, out)
      assert.match(line, says)
      assert.match(
        line,
        /^\S* *error +Wrong configuration: .*; files that it is for were not read +copydesk$/u
      )
      assert.equal(/^\d+:\d+/u.exec(line)?.[0], place)
      assert.match(out, /^other\.txt\n1:17-1:25 +warning/mu)
      assert.equal(out.match(/Wrong configuration/gu)?.length, 1)
      assert.doesNotMatch(out + err, /desk\/[ab]\.txt|^\s+at /mu)
      assert.match(err, /2 files were not read because of desk\//u)
    })
  }

  it('names a configuration that is not there, and one that throws', async () => {
    const missing = await newsroom.run(['-c', 'none.json', '.'])
    assert.equal(missing.status, 2)
    assert.match(missing.out, /none\.json\n +error +Wrong configuration: there is no such file;/u)
    newsroom.write('throws.mjs', 'throw new Error("No such desk\\n    at home")')
    const throwing = await newsroom.run(['-c', 'throws.mjs', '.'])
    assert.equal(throwing.status, 2)
    assert.match(throwing.out, /throws\.mjs\n +error +Wrong configuration: No such desk;/u)
    assert.doesNotMatch(throwing.out + throwing.err, /^\s+at /mu)
  })

  it('reports it as a failure in JSON', async () => {
    newsroom.write('.copydeskrc', '{"rules": {"verb-particple": "off"}}')
    const {files, status} = await newsroom.report(['.'])
    assert.equal(status, 2)
    assert.deepEqual(
      files.map(({path, failures}) => [path, failures.map(({start}) => start)]),
      [['.copydeskrc', [{line: 1, column: 13}]]]
    )
  })

  it('says it once for many batches', async () => {
    newsroom.write('.copydeskrc', '{')
    for (let index = 0; index < 220; index++) newsroom.write(`many/${index}.txt`, SLIP)
    const {out, err} = await newsroom.run(['.'])
    assert.equal(out.match(/Wrong configuration/gu)?.length, 1)
    assert.match(err, /223 files were not read because of \.copydeskrc/u)
  })
})
