import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import path from 'node:path'
import {Newsroom} from './command.js'

const SLIPS = 'The minister is schedule to meet the mayor on Monday.\n\nShe left.Then he spoke.\n'
const OFF = '{"rules": {"verb-participle": false}}'

describe('command line: configuration', () => {
  let newsroom: Newsroom
  beforeEach(() => {
    newsroom = new Newsroom()
    newsroom.write('desk/a.txt', SLIPS)
  })
  afterEach(() => newsroom.close())

  /** Rules that marked something, by file. */
  async function marksOf(...argv: string[]): Promise<Record<string, string[]>> {
    const {files} = await newsroom.report(argv)
    return Object.fromEntries(files.map((file) => [file.path ?? '', file.messages.map(({rule}) => rule)]))
  }

  const sources: [name: string, content: string][] = [
    ['.copydeskrc', OFF],
    ['.copydeskrc.json', OFF],
    ['.copydeskrc.yml', 'rules:\n  verb-participle: off # of YAML 1.2, so a word\n'],
    ['package.json', `{"name": "desk", "copydesk": ${OFF}}`]
  ]
  for (const [name, content] of sources) {
    it(`obeys ${name} in the folder of a file and above it`, async () => {
      newsroom.write(`desk/${name}`, content)
      assert.deepEqual(await marksOf('desk'), {'desk/a.txt': ['missing-space']})
      newsroom.write('desk/deep/er/b.txt', SLIPS)
      assert.deepEqual((await marksOf('.'))['desk/deep/er/b.txt'], ['missing-space'])
    })
  }

  it('takes the nearest alone, for each file', async () => {
    newsroom.write('.copydeskrc', '{"rules": {"missing-space": "off"}}')
    newsroom.write('desk/.copydeskrc.yml', 'rules: {verb-participle: off}')
    newsroom.write('b.txt', SLIPS)
    assert.deepEqual(await marksOf('.'), {'b.txt': ['verb-participle'], 'desk/a.txt': ['missing-space']})
  })

  it('passes by a package.json without the field, and one that is broken elsewhere', async () => {
    newsroom.write('.copydeskrc', OFF)
    newsroom.write('desk/package.json', '{"name": "desk"}')
    assert.deepEqual(await marksOf('desk'), {'desk/a.txt': ['missing-space']})
    newsroom.write('desk/package.json', '{"name": ')
    assert.deepEqual(await marksOf('desk'), {'desk/a.txt': ['missing-space']})
  })

  it('takes the one that is named, and none where none is wanted', async () => {
    newsroom.write('.copydeskrc', OFF)
    newsroom.write('own.yaml', 'rules: {missing-space: off}')
    assert.deepEqual(await marksOf('-c', 'own.yaml', '.'), {'desk/a.txt': ['verb-participle']})
    assert.deepEqual(await marksOf('--no-config', '.'), {'desk/a.txt': ['verb-participle', 'missing-space']})
  })

  it('is empty where the file is, and may name its schema', async () => {
    newsroom.write('.copydeskrc.yml', '')
    assert.deepEqual((await marksOf('.'))['desk/a.txt']?.length, 2)
    newsroom.write('desk/.copydeskrc', '{"$schema": "./config.schema.json", "rules": {"verb-participle": 0}}')
    assert.deepEqual(await marksOf('.'), {'desk/a.txt': ['missing-space']})
  })

  for (const extension of ['js', 'mjs', 'cjs']) {
    const code = `${extension === 'cjs' ? 'module.exports =' : 'export default'} {rules: {'verb-participle': 'off'}}\n`
    const load = extension === 'cjs' ? "require('node:fs')" : "(await import('node:fs'))"

    it(`never runs a .copydeskrc.${extension} that lies in a folder`, async () => {
      const trace = path.join(newsroom.folder, 'ran')
      newsroom.write(
        `desk/.copydeskrc.${extension}`,
        `${load}.writeFileSync(${JSON.stringify(trace)}, '')\n${code}`
      )
      newsroom.write('desk/package.json', '{"type": "module"}')
      const {status, out, err} = await newsroom.run(['.'])
      assert.equal(status, 0)
      assert.match(out, /verb-participle/u)
      assert.equal(existsSync(trace), false)
      assert.match(err, new RegExp(`desk/\\.copydeskrc\\.${extension} was not run`, 'u'))
    })

    it(`runs a configuration .${extension} that is named`, async () => {
      newsroom.write(`house.${extension}`, code)
      if (extension === 'js') newsroom.write('package.json', '{"type": "module"}')
      assert.deepEqual(await marksOf('--config', `house.${extension}`, '.'), {
        'desk/a.txt': ['missing-space']
      })
    })
  }

  it('reads more than one batch, with more than one configuration', async () => {
    for (let index = 0; index < 130; index++) newsroom.write(`many/${index}.txt`, SLIPS)
    newsroom.write('many/.copydeskrc', OFF)
    const marks = await marksOf('.')
    assert.equal(Object.keys(marks).length, 131)
    assert.equal(Object.values(marks).flat().length, 132)
  })

  it('runs only the rules of --only, also those that are off', async () => {
    newsroom.write('.copydeskrc', OFF)
    assert.deepEqual(await marksOf('--only', 'verb-participle', '.'), {'desk/a.txt': ['verb-participle']})
    assert.deepEqual(await marksOf('--only', 'duplicate-text', '.'), {'desk/a.txt': []})
    const both = ['--only', 'missing-space', '--only', 'verb-participle', '.']
    assert.deepEqual(await marksOf(...both), {'desk/a.txt': ['verb-participle', 'missing-space']})
  })

  it('keeps level and options of a rule under --only', async () => {
    newsroom.write('.copydeskrc', '{"rules": {"verb-participle": "error"}}')
    const {status} = await newsroom.run(['--only', 'verb-participle', '.'])
    assert.equal(status, 1)
  })
})
