import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {Newsroom} from './command.js'

describe('command line: usage', () => {
  const newsroom = new Newsroom()
  after(() => newsroom.close())

  it('prints its version', async () => {
    const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}
    assert.deepEqual(await newsroom.run(['--version']).then(({status, out}) => [status, out]), [
      0,
      `${version}\n`
    ])
  })

  it('takes what stands behind `--` for files, even what is called as a command is', async () => {
    newsroom.write('rules/a.txt', 'The minister is schedule to meet the mayor.\n')
    const {status, out} = await newsroom.run(['--report', 'unix', '--', 'rules'])
    assert.equal(status, 0)
    assert.match(out, /^\S*rules\/a\.txt:1:17/u)
  })

  it('prints help with three examples and the exit statuses', async () => {
    const {status, out} = await newsroom.run(['--help'])
    assert.equal(status, 0)
    assert.equal(out.match(/^ {2}\$ copydesk /gmu)?.length, 3)
    for (const line of [/^ {2}0 {2}no marks/mu, /^ {2}1 {2}an error/mu, /^ {2}2 {2}wrong usage/mu])
      assert.match(out, line)
    for (const command of ['rules', 'explain', 'lsp'])
      assert.match(out, new RegExp(`^ {2}${command}\\b`, 'mu'))
  })

  it('lists every option in the help and in the documentation', async () => {
    const helps = [['--help'], ['batch', '--help']].map((argv) => newsroom.run(argv))
    const out = (await Promise.all(helps)).map((help) => help.out).join('')
    const page = readFileSync('docs/command-line.md', 'utf8')
    const options = [...out.matchAll(/(?<=^ {2}.*)--[a-z-]+/gmu)].map(([option]) => option)
    assert.ok(options.length > 15)
    for (const option of new Set(options)) {
      if (option !== '--help' && option !== '--version') assert.ok(page.includes(option), option)
    }
    const documented = [...page.matchAll(/^\| .*?\|/gmu)].flatMap(([cell]) => cell.match(/--[a-z-]+/gu) ?? [])
    for (const option of documented.filter((name) => !/^--+$/u.test(name)))
      assert.ok(out.includes(option), option)
  })

  const wrong: [what: string, argv: string[], says: RegExp][] = [
    ['an unknown option', ['--fx', 'a.txt'], /unknown option '--fx'[^]*--fix/u],
    ['an unknown report', ['--report', 'jsn', 'a.txt'], /'jsn'[^]*html or summary[^]*`json`/u],
    ['an option without its value', ['--only'], /--only <rule>.*argument missing/u],
    ['an unknown rule', ['--only', 'verb-particple', 'a.txt'], /`verb-particple`.*`verb-participle`/u],
    ['a size that is none', ['--max-size', 'big', 'a.txt'], /'big'[^]*5MB/u],
    ['no size at all', ['--max-size', '0', 'a.txt'], /'0'[^]*5MB/u],
    ['nothing to read', [], /Nothing to read/u],
    ['standard input beside files', ['-', 'a.txt'], /`-` stands alone/u],
    [
      'a path of standard input without it',
      ['--stdin-path', 'a.md', 'a.txt'],
      /`--stdin-path` goes with `-`/u
    ],
    ['too much for a command', ['rules', 'all'], /too many arguments/u],
    ['a rule to explain that is none', ['explain', 'verb-particple'], /`verb-particple`.*`verb-participle`/u],
    ['no rule to explain', ['explain'], /missing required argument 'rule'/u],
    ['an ignore file that is not there', ['--ignore-path', 'none', '.'], /no such file/u]
  ]
  for (const [what, argv, says] of wrong) {
    it(`refuses ${what}`, async () => {
      const {status, out, err} = await newsroom.run(argv)
      assert.equal(status, 2)
      assert.equal(out, '')
      assert.match(err, says)
      assert.doesNotMatch(err, /^\s+at /mu)
    })
  }

  it('proposes the command that was meant', async () => {
    const {status, out} = await newsroom.run(['explan', 'verb-participle'])
    assert.equal(status, 2)
    assert.match(out, /No such file, folder or command; did you mean `explain`\?/u)
  })
})
