import assert from 'node:assert/strict'
import {Newsroom} from './command.js'

const SLIPS = 'The minister is schedule to meet the mayor on Monday.\n\nShe left.Then he sold a widget.\n'

describe('command line: settings for some files', () => {
  let newsroom: Newsroom
  beforeEach(() => {
    newsroom = new Newsroom()
    for (const name of ['news/a.txt', 'opinion/b.txt', 'opinion/old/c.txt']) newsroom.write(name, SLIPS)
  })
  afterEach(() => newsroom.close())

  const configure = (value: unknown, name = '.copydeskrc') => newsroom.write(name, JSON.stringify(value))

  /** Rules that marked something, by file. */
  async function marksOf(...argv: string[]): Promise<Record<string, string[]>> {
    const {files} = await newsroom.report(argv)
    return Object.fromEntries(files.map((file) => [file.path ?? '', file.messages.map(({rule}) => rule)]))
  }

  it('hold for the files that the globs take and do not leave out', async () => {
    configure({overrides: [{files: ['!opinion/old/**', 'opinion/'], rules: {'missing-space': 'off'}}]})
    assert.deepEqual(await marksOf('.'), {
      'news/a.txt': ['verb-participle', 'missing-space'],
      'opinion/b.txt': ['verb-participle'],
      'opinion/old/c.txt': ['verb-participle', 'missing-space']
    })
  })

  it('the later wins, for each rule by itself', async () => {
    configure({
      rules: {'verb-participle': 'off', 'missing-space': 'off'},
      overrides: [
        {files: ['*.txt'], rules: {'verb-participle': 'error', 'missing-space': 'warn'}},
        {files: ['opinion/**'], rules: {'verb-participle': false}}
      ]
    })
    assert.deepEqual(await marksOf('news', 'opinion/b.txt'), {
      'news/a.txt': ['verb-participle', 'missing-space'],
      'opinion/b.txt': ['missing-space']
    })
  })

  it('add words, and decide on those that another layer has otherwise', async () => {
    newsroom.write('house/reject.txt', 'minister\n')
    configure({
      reject: ['widget* => tool*', 'mayor => chief'],
      overrides: [{files: ['opinion/**'], accept: ['mayor', 'schedule'], reject: ['./house/reject.txt']}]
    })
    const {files} = await newsroom.report(['news', 'opinion/b.txt'])
    assert.deepEqual(
      files.map(({messages}) => messages.map(({actual}) => actual)),
      [
        ['schedule', 'mayor', '', 'widget'],
        ['minister', '', 'widget']
      ]
    )
  })

  it('count from the folder of the configuration, and under --config from the working folder', async () => {
    configure({overrides: [{files: ['b.txt'], rules: {'missing-space': 'off'}}]}, 'opinion/.copydeskrc')
    assert.deepEqual((await marksOf('opinion'))['opinion/b.txt'], ['verb-participle'])
    configure({overrides: [{files: ['opinion/b.txt'], rules: {'missing-space': 'off'}}]}, 'shared/desk.json')
    assert.deepEqual((await marksOf('-c', 'shared/desk.json', 'opinion'))['opinion/b.txt'], [
      'verb-participle'
    ])
  })

  it('switch rules of the newsroom’s own', async () => {
    newsroom.write(
      'house/rule.json',
      JSON.stringify({
        name: 'no-utilise',
        summary: 's',
        message: 'Write `{right}`',
        note: 'n',
        source: 's'
      })
    )
    newsroom.write('house/list.txt', 'widget => tool')
    newsroom.write('house/cases.txt', 'He sold a widget.')
    configure({rules: {'./house': true}, overrides: [{files: ['opinion/**'], rules: {'./house': 'off'}}]})
    assert.deepEqual(await marksOf('news', 'opinion/b.txt', 'house'), {
      'house/cases.txt': [],
      'house/list.txt': [],
      'news/a.txt': ['verb-participle', 'missing-space', 'no-utilise'],
      'opinion/b.txt': ['verb-participle', 'missing-space']
    })
  })

  const wrong: [what: string, value: unknown, says: RegExp][] = [
    ['no list', {overrides: {}}, /Unexpected value for `overrides`, expected a list/u],
    ['no object', {overrides: ['x']}, /`overrides`\[0\]: expected an object with `files`/u],
    ['no files', {overrides: [{rules: {}}]}, /`overrides`\[0\]: expected `files` as a list of globs/u],
    ['only exclusions', {overrides: [{files: ['!a']}]}, /only leaves files out/u],
    [
      'a glob taken and left out',
      {overrides: [{files: ['a/**', '!a/**']}]},
      /`a\/\*\*` is taken and left out/u
    ],
    ['overrides inside', {overrides: [{files: ['a'], overrides: []}]}, /hold none themselves/u],
    [
      'an unknown rule',
      {overrides: [{files: ['a'], rules: {'missing-spac': 0}}]},
      /`overrides`\[0\]: Unknown rule `missing-spac`.*missing-space/u
    ],
    [
      'an unknown key',
      {overrides: [{files: ['a']}, {files: ['b'], varety: 'en-US'}]},
      /`overrides`\[1\]: Unknown option `varety`/u
    ],
    [
      'a house rule that is missing',
      {overrides: [{files: ['a'], rules: {'./no': true}}]},
      /`overrides`\[0\]: Cannot read \.\/no\/rule\.json/u
    ],
    [
      'two values for the same files',
      {
        overrides: [
          {files: ['a', 'b'], budget: 3},
          {files: ['b', 'a'], budget: 1}
        ]
      },
      /`overrides`\[0\] and `overrides`\[1\] are for the same files and differ on `budget`/u
    ],
    [
      'two levels for the same files',
      {
        overrides: [
          {files: ['a'], rules: {usage: 0}},
          {files: ['a'], rules: {usage: 1}}
        ]
      },
      /differ on `usage`/u
    ],
    [
      'words that no rule would mark',
      {rules: {'rejected-word': 'off'}, overrides: [{files: ['a'], reject: ['x']}]},
      /`overrides`\[0\]: `reject` names words, and the rule `rejected-word` is off/u
    ],
    [
      'a word suggested and rejected elsewhere',
      {reject: ['a b => c d'], overrides: [{files: ['a'], reject: ['c d']}]},
      /`c d` is rejected, and suggested for `a b`/u
    ]
  ]
  for (const [what, value, says] of wrong) {
    it(`are refused with ${what}`, async () => {
      configure(value)
      const {status, out} = await newsroom.run(['.'])
      assert.equal(status, 2)
      assert.match(out, says)
    })
  }

  it('words of an override may be rejected where the rule is on there, and lost where it is off', async () => {
    configure({
      reject: ['mayor'],
      overrides: [{files: ['opinion/**'], rules: {'rejected-word': 'off'}}]
    })
    assert.deepEqual(await marksOf('news', 'opinion/b.txt'), {
      'news/a.txt': ['verb-participle', 'rejected-word', 'missing-space'],
      'opinion/b.txt': ['verb-participle', 'missing-space']
    })
  })
})

describe('command line: settings that contradict one another', () => {
  let newsroom: Newsroom
  beforeEach(() => {
    newsroom = new Newsroom()
    newsroom.write('a.txt', SLIPS)
  })
  afterEach(() => newsroom.close())

  it('two configurations in one folder', async () => {
    newsroom.write('.copydeskrc', '{}')
    newsroom.write('package.json', '{"copydesk": {}}')
    const {status, out} = await newsroom.run(['.'])
    assert.equal(status, 2)
    assert.match(out, /`package\.json` lies beside `\.copydeskrc`/u)
  })

  it('a key that is set twice', async () => {
    newsroom.write('.copydeskrc', '{"rules": {\n"usage": 0,\n"missing-space": 0,\n"usage": 1}}')
    const {status, out} = await newsroom.run(['.'])
    assert.equal(status, 2)
    assert.match(out, /`usage` is set twice, in line 2 and line 4/u)
    newsroom.write(
      '.copydeskrc',
      '{"rules": {"usage": 0}, "overrides": [{"files": ["a"], "rules": {"usage": 1}}]}'
    )
    assert.notEqual((await newsroom.run(['.'])).status, 2)
  })

  it('a key that is set twice in YAML or in the manifest, but for what is none of ours', async () => {
    newsroom.write('.copydeskrc.yml', 'budget: 1\nbudget: 3\n')
    assert.equal((await newsroom.run(['.'])).status, 2)
    newsroom.write(
      'sub/package.json',
      '{"name": "a", "name": "b", "copydesk": {"style": true, "style": false}}'
    )
    newsroom.write('sub/a.txt', SLIPS)
    assert.match((await newsroom.run(['sub'])).out, /`style` is set twice/u)
    newsroom.write('sub/package.json', '{"name": "a", "name": "b", "copydesk": {"style": true}}')
    assert.equal((await newsroom.run(['sub'])).status, 0)
  })

  const flags: [argv: string[], says: RegExp][] = [
    [['--config', 'a', '--no-config', '.'], /--config and --no-config contradict/u],
    [['--no-config', '-c', 'a', '.'], /--config and --no-config contradict/u],
    [['--color', '--no-color', '.'], /--color and --no-color contradict/u],
    [['--no-ignore', '--ignore-path', 'a', '.'], /--ignore-path.*cannot be used with.*--no-ignore/u],
    [['review', '--no-ignore', '--ignore-path', 'a', '.'], /--ignore-path.*cannot be used with.*--no-ignore/u]
  ]
  for (const [argv, says] of flags) {
    it(argv.join(' '), async () => {
      const {status, err} = await newsroom.run(argv)
      assert.equal(status, 2)
      assert.match(err, says)
    })
  }
})

describe('copydesk config', () => {
  let newsroom: Newsroom
  beforeEach(() => {
    newsroom = new Newsroom()
    newsroom.write(
      'desk/.copydeskrc',
      JSON.stringify({
        variety: 'en-GB',
        accept: ['ICC'],
        rules: {'missing-space': 'error', 'acronym-introduction': ['warn', {introduce: 'initials'}]},
        overrides: [
          {files: ['opinion/**'], style: true, accept: ['EU'], rules: {'missing-space': 'off'}},
          {files: ['*.md'], quotes: 'off'}
        ]
      })
    )
  })
  afterEach(() => newsroom.close())

  async function settings(...argv: string[]): Promise<Record<string, [unknown, string]>> {
    const {out} = await newsroom.run(['config', '--json', ...argv])
    const {settings: rows} = JSON.parse(out) as {settings: {setting: string; value: unknown; from: string}[]}
    return Object.fromEntries(rows.map(({setting, value, from}) => [setting, [value, from]]))
  }

  it('says what applies, and who says so', async () => {
    const said = await settings('desk/opinion/a.txt')
    assert.deepEqual(said.variety, ['en-GB', 'desk/.copydeskrc'])
    assert.deepEqual(said.quotes, ['info', 'default'])
    assert.deepEqual(said.style, [true, 'desk/.copydeskrc overrides[0]'])
    assert.deepEqual(said.accept, [['ICC', 'EU'], 'desk/.copydeskrc, desk/.copydeskrc overrides[0]'])
    assert.deepEqual(said['missing-space'], ['off', 'desk/.copydeskrc overrides[0]'])
    assert.deepEqual(said['acronym-introduction'], [['warn', {introduce: 'initials'}], 'desk/.copydeskrc'])
    assert.deepEqual(said.wordiness, ['warn', 'style: desk/.copydeskrc overrides[0]'])
    assert.deepEqual(said['verb-participle'], ['warn', 'default'])
    assert.deepEqual((await settings('desk/a.txt'))['missing-space'], ['error', 'desk/.copydeskrc'])
  })

  it('knows what the command line says', async () => {
    const said = await settings('--budget', '3', '--only', 'missing-space', 'desk/opinion/a.txt')
    assert.deepEqual(said.budget, [3, '--budget'])
    assert.deepEqual(said['missing-space'], ['warn', '--only'])
    assert.deepEqual(said['verb-participle'], ['off', '--only'])
    assert.deepEqual((await settings('--no-config', 'desk/a.txt')).variety, ['auto', 'default'])
  })

  it('prints a table for people', async () => {
    const {status, out} = await newsroom.run(['config', 'desk/opinion/a.txt'])
    assert.equal(status, 0)
    assert.match(
      out,
      /^desk\/opinion\/a\.txt: desk\/\.copydeskrc\noverrides\[0\] {2}applies {9}opinion\/\*\*\noverrides\[1\] {2}does not apply {2}\*\.md\n/u
    )
    assert.match(out, /^accept +2 entries/mu)
    assert.match((await newsroom.run(['config', 'a.txt'])).out, /^a\.txt: no configuration\n\nSETTING/u)
  })

  it('says what is wrong', async () => {
    assert.match((await newsroom.run(['config', 'desk'])).err, /desk is a folder: name a file in it/u)
    newsroom.write('desk/.copydeskrc', '{\n"varety": 1}')
    const {status, err} = await newsroom.run(['config', 'desk/a.txt'])
    assert.equal(status, 2)
    assert.match(err, /^copydesk: desk\/\.copydeskrc:2:2: Unknown option `varety`/u)
  })
})

describe('copydesk words', () => {
  let newsroom: Newsroom
  beforeEach(() => {
    newsroom = new Newsroom()
    newsroom.write('.copydeskrc', '{"accept": ["./accept.txt", "Oslo"], "reject": ["chairman => chair"]}')
    newsroom.write('accept.txt', '# Ours\nICC\nLima\nnanobot*\n')
    newsroom.write('a.md', '# The ICC\n\nThe *ICC* met the ex-chairman; the chairman’s nanobots left.\n')
    newsroom.write('b/c.txt', 'Oslo said: “The ICC met.”\n')
  })
  afterEach(() => newsroom.close())

  it('counts entries, those that stand nowhere first', async () => {
    const {status, out, err} = await newsroom.run(['words', '.'])
    assert.equal(err, '')
    assert.deepEqual(
      out.split('\n').map((line) => line.split(/ {2,}/u)),
      [
        ['FOUND', 'LIST', 'ENTRY', 'SAID BY'],
        ['0', 'accept', 'Lima', 'accept.txt:3'],
        ['1', 'accept', 'nanobot*', 'accept.txt:4'],
        ['1', 'accept', 'Oslo', '.copydeskrc'],
        ['1', 'reject', 'chairman => chair', '.copydeskrc'],
        ['3', 'accept', 'ICC', 'accept.txt:2'],
        [''],
        ['1 of 5 entries stand nowhere in 2 files'],
        ['']
      ]
    )
    assert.equal(status, 0)
    assert.equal((await newsroom.run(['words', '--frail', '.'])).status, 1)
  })

  it('says where there are none, and what cannot be read', async () => {
    assert.match((await newsroom.run(['words', '--no-config', '.'])).err, /name no words/u)
    newsroom.write('accept.txt', '=> x')
    const broken = await newsroom.run(['words', 'a.md', 'none.txt'])
    assert.equal(broken.status, 2)
    assert.match(
      broken.err,
      /^copydesk: \.copydeskrc.*: \.\/accept\.txt:1: `=> x` names no word.*\ncopydesk: none\.txt: /u
    )
  })
})
