import assert from 'node:assert/strict'
import {spawnSync, type SpawnSyncReturns} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const COPIED = [
  'src',
  'rules',
  'docs',
  'lexicons',
  'models',
  'bench',
  'train',
  'test',
  'examples',
  'README.md',
  'config.schema.json',
  'report.schema.json',
  'package.json',
  'tsconfig.json'
]

interface Failure {
  fullTitle: string
}

describe('npm run new-rule', function () {
  this.timeout(240_000)
  let copy = ''

  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'copydesk-new-rule-'))
    for (const path of COPIED) cpSync(join(root, path), join(copy, path), {recursive: true})
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  })

  after(() => {
    rmSync(copy, {recursive: true, force: true})
  })

  function run(...args: string[]): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, args, {cwd: copy, encoding: 'utf8'})
  }

  function newRule(...args: string[]): SpawnSyncReturns<string> {
    return run('--import=tsx', 'rules/new-rule.ts', ...args)
  }

  function read(path: string): string {
    return readFileSync(join(copy, path), 'utf8')
  }

  it('makes a folder, the index and a page', () => {
    const {status, stdout, stderr} = newRule('odd-word')
    assert.equal(status, 0, stderr)
    assert.match(stdout, /^Made rules\/odd-word\//m)
    assert.deepEqual(readdirSync(join(copy, 'rules/odd-word')).sort(), ['cases.txt', 'index.ts'])
    assert.match(read('rules/index.ts'), /import oddWord from '.\/odd-word\/index.js'/)
    assert.match(read('docs/rules/odd-word.md'), /^# odd-word$/m)
    assert.match(read('docs/rules/README.md'), /\[odd-word\]\(odd-word.md\)/)
  })

  it('makes a rule that compiles and fails only on its empty cases', () => {
    const config = {extends: './tsconfig.json', include: ['rules/odd-word', 'rules/index.ts']}
    writeFileSync(join(copy, 'tsconfig.odd.json'), JSON.stringify(config))
    const compiled = run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.odd.json')
    assert.equal(compiled.stdout, '')
    const mocha = [
      'node_modules/mocha/bin/mocha.js',
      '--no-config',
      '--import=tsx',
      '--reporter=json',
      '--fgrep=odd-word'
    ]
    const {stdout} = run(...mocha, 'test/rules.test.ts')
    const {failures, passes} = JSON.parse(stdout) as {failures: Failure[]; passes: Failure[]}
    assert.deepEqual(
      failures.map(({fullTitle}) => fullTitle),
      [
        'rules odd-word has at least 10 cases with a mark',
        'rules odd-word has at least 10 cases without a mark'
      ]
    )
    assert.ok(passes.length > 0)
  })

  it('renames a rule, its page and its index', () => {
    writeFileSync(join(copy, 'bench/note.md'), 'See `odd-word`, not `odd-words`.')
    const {status, stdout, stderr} = newRule('--rename', 'odd-word', 'even-word')
    assert.equal(status, 0, stderr)
    assert.match(stdout, /^`odd-word` still stands in .*bench\/note\.md/m)
    assert.ok(!existsSync(join(copy, 'rules/odd-word')))
    assert.ok(!existsSync(join(copy, 'docs/rules/odd-word.md')))
    assert.match(read('rules/even-word/index.ts'), /name: 'even-word'/)
    assert.match(read('docs/rules/even-word.md'), /^# even-word$/m)
    assert.doesNotMatch(read('rules/index.ts'), /odd/i)
  })

  const refused: [args: string[], reason: RegExp][] = [
    [[], /^Expected `npm run new-rule NAME`/],
    [['--rename', 'even-word'], /^Expected `npm run new-rule NAME`/],
    [['one', 'two'], /^Expected `npm run new-rule NAME`/],
    [['Odd_Word'], /^`Odd_Word` is no name of a rule/],
    [['../odd'], /^`..\/odd` is no name of a rule/],
    [['even-word'], /^`even-word` is taken: rules\/even-word exists/],
    [['index'], /^`index` is taken: rules\/index.ts exists/],
    [['--rename', 'no-such-rule', 'other-word'], /^There is no rule `no-such-rule`/],
    [['--rename', 'even-word', 'even-word'], /^`even-word` is taken/]
  ]
  for (const [args, reason] of refused) {
    it(`refuses \`${args.join(' ')}\``, () => {
      const before = readdirSync(join(copy, 'rules'))
      const {status, stderr} = newRule(...args)
      assert.match(stderr, reason)
      assert.equal(stderr.trim().split('\n').length, 1)
      assert.equal(status, 2)
      assert.deepEqual(readdirSync(join(copy, 'rules')), before)
    })
  }
})
