import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {chmodSync, existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {parse} from 'yaml'
import {createProgram, type Actions} from '../src/cli/program.js'
import {REPORT_NAMES} from '../src/report/names.js'
import {Newsroom} from './cli/command.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8')

const KITS = [
  '.pre-commit-hooks.yaml',
  'action.yml',
  'docs/ci.md',
  'examples/ci/Dockerfile',
  'examples/ci/dangerfile.js',
  'examples/ci/github-workflow.yml',
  'examples/ci/gitlab.yml',
  'examples/ci/husky/pre-commit',
  'examples/ci/lint-staged.config.js'
]

/** Options of npm, docker and apt that kits use. */
const OTHERS = new Set(
  '--file --from --network --no-audit --no-fund --no-install --no-install-recommends --omit --read-only --rm --save-dev --silent --tag --volume'.split(
    ' '
  )
)

interface Step {
  uses?: string
  run?: string
  shell?: string
  env?: Record<string, string>
}

interface Action {
  inputs: Record<string, {default: string}>
  runs: {using: string; steps: Step[]}
}

describe('kits for continuous integration', () => {
  const action = parse(read('action.yml')) as Action

  it('name only options and reports that there are', () => {
    const nothing = (): Promise<void> => Promise.resolve()
    const actions = new Proxy({}, {get: () => nothing}) as Actions
    const program = createProgram('0', actions)
    const known = new Set(
      [program, ...program.commands].flatMap(({options}) => options.map(({long}) => long ?? ''))
    )
    const reports: readonly string[] = REPORT_NAMES
    for (const kit of KITS) {
      const text = read(kit)
      for (const [option] of text.matchAll(/(?<![\w-])--[a-z][a-z-]+/gu))
        assert(known.has(option) || OTHERS.has(option) || option === '--help', `${kit}: ${option}`)
      for (const [, report = ''] of text.matchAll(/--report['", =]+([a-z]+)/gu))
        assert(reports.includes(report), `${kit}: --report ${report}`)
    }
    assert(reports.includes(action.inputs.report?.default ?? ''))
  })

  it('are all told in docs/ci.md', () => {
    const page = read('docs/ci.md')
    for (const [, file = ''] of page.matchAll(/\]\(\.\.\/([^)#]+)/gu))
      assert(existsSync(path.join(root, file)), file)
    for (const kit of KITS.filter((name) => name.startsWith('examples/')))
      assert(page.includes(`../${kit}`), kit)
  })

  it('run nothing that comes from outside: the action hands its inputs over in variables', () => {
    assert.equal(action.runs.using, 'composite')
    for (const {run, shell, uses} of action.runs.steps) {
      assert.equal(uses, undefined)
      assert.equal(shell, 'bash')
      assert.doesNotMatch(run ?? '', /\$\{\{/u)
    }
    const named = Object.keys(action.inputs).filter((name) => name !== 'working-directory')
    const {env = {}} = action.runs.steps.at(-1) ?? {}
    for (const name of named) assert.equal(env[`COPYDESK_${name.toUpperCase()}`], `\${{ inputs.${name} }}`)
  })

  it('the action’s script passes its inputs on as they are', () => {
    const newsroom = new Newsroom()
    try {
      const main = newsroom.write('main.js', 'console.log(JSON.stringify(process.argv.slice(2)))')
      const script = newsroom.write('script.sh', action.runs.steps.at(-1)?.run ?? '')
      const run = (inputs: Record<string, string>): unknown => {
        const given = Object.entries({
          files: '.',
          report: 'github',
          since: '',
          frail: '',
          config: '',
          baseline: '',
          ...inputs
        })
        const variables = given.map(([name, value]) => [`COPYDESK_${name.toUpperCase()}`, value])
        const env = {
          PATH: process.env.PATH,
          COPYDESK: main,
          ...Object.fromEntries(variables)
        } as NodeJS.ProcessEnv
        const args = ['--noprofile', '--norc', '-eo', 'pipefail', script]
        return JSON.parse(execFileSync('bash', args, {env, cwd: newsroom.folder, encoding: 'utf8'}))
      }
      assert.deepEqual(run({}), ['--quiet', '--report=github', '--', '.'])
      assert.deepEqual(
        run({
          files: 'a b.md\n$(touch got)\n\n`touch got`; touch got\n-x',
          frail: 'true',
          since: '"; touch got #',
          config: '$PATH'
        }),
        [
          '--quiet',
          '--report=github',
          '--frail',
          '--since="; touch got #',
          '--config=$PATH',
          '--',
          'a b.md',
          '$(touch got)',
          '`touch got`; touch got',
          '-x'
        ]
      )
      assert(!existsSync(path.join(newsroom.folder, 'got')))
    } finally {
      newsroom.close()
    }
  })

  it('pin what they use', () => {
    const workflow = parse(read('examples/ci/github-workflow.yml')) as {
      permissions: unknown
      jobs: Record<string, {steps: Step[]}>
    }
    assert.deepEqual(workflow.permissions, {contents: 'read'})
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)
    for (const {uses = '', run} of steps) {
      assert.match(uses, /@(?:[\da-f]{40}|COMMIT)$/u)
      assert.equal(run, undefined)
    }
  })

  it('the job for GitLab writes the report that it names', () => {
    const {copydesk} = parse(read('examples/ci/gitlab.yml')) as {
      copydesk: {script: string[]; artifacts: {when: string; reports: {codequality: string}}}
    }
    assert.equal(copydesk.artifacts.when, 'always')
    assert.match(copydesk.script.join('\n'), /--report gitlab .* > copydesk\.json$/u)
    assert.equal(copydesk.artifacts.reports.codequality, 'copydesk.json')
  })

  it('the hooks of pre-commit run the command', () => {
    const hooks = parse(read('.pre-commit-hooks.yaml')) as Record<string, unknown>[]
    assert.deepEqual(
      hooks.map(({id, language}) => [id, language]),
      [
        ['copydesk', 'node'],
        ['copydesk-fix', 'node']
      ]
    )
    for (const {entry} of hooks) assert.match(String(entry), /^copydesk /u)
  })

  it('the image has what the command needs, and does not run as root', () => {
    const lines = read('examples/ci/Dockerfile')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
    for (const line of lines) assert.match(line, /^(?:FROM|WORKDIR|COPY|RUN|ENV|USER|ENTRYPOINT|CMD) \S/u)
    assert(
      lines.findIndex((line) => line === 'USER node') > lines.findLastIndex((line) => line.startsWith('FROM'))
    )
    const copied = lines.flatMap(
      (line) => /^COPY --from=build \/copydesk\/(\S+) \/opt\/copydesk\/(\S+)$/u.exec(line) ?? []
    )
    const names = copied.filter((_, index) => index % 3 === 1)
    assert.deepEqual(
      names,
      copied.filter((_, index) => index % 3 === 2)
    )
    const {files} = JSON.parse(read('package.json')) as {files: string[]}
    for (const name of ['dist', 'models', 'docs/rules'])
      assert(names.includes(name) && files.includes(name), name)
    assert.deepEqual(JSON.parse(lines.find((line) => line.startsWith('ENTRYPOINT'))?.slice(11) ?? ''), [
      'node',
      '/opt/copydesk/dist/bin/main.js'
    ])
  })

  it('lint-staged and husky hand on the names of files', async () => {
    const {default: tasks} = (await import(
      pathToFileURL(path.join(root, 'examples/ci/lint-staged.config.js')).href
    )) as {
      default: Record<string, string>
    }
    for (const command of Object.values(tasks)) assert.match(command, /^copydesk --frail\b/u)
    execFileSync('sh', ['-n', path.join(root, 'examples/ci/husky/pre-commit')])
  })

  it('the Danger file says what is found, as words and not as markup', () => {
    const newsroom = new Newsroom()
    try {
      const found = {
        files: [
          {
            path: 'a.md',
            failures: [{reason: 'Cannot read', start: null}],
            messages: [
              {level: 'warn', reason: 'Write `<b>`, not `@all`', start: {line: 3}, quoted: false},
              {level: 'info', reason: 'x', start: {line: 4}, quoted: true}
            ]
          }
        ]
      }
      newsroom.write(
        'bin/npx',
        `#!/usr/bin/env node\nrequire('fs').writeFileSync('argv', JSON.stringify(process.argv.slice(2)))\nconsole.log(${JSON.stringify(JSON.stringify(found))})\n`
      )
      chmodSync(path.join(newsroom.folder, 'bin/npx'), 0o755)
      newsroom.write('node_modules/danger/package.json', '{"type": "module", "exports": "./index.js"}')
      newsroom.write(
        'node_modules/danger/index.js',
        `const say = (how) => (...what) => console.log(JSON.stringify([how, ...what]))
export const [fail, warn, message] = ['fail', 'warn', 'message'].map(say)
export const danger = {git: {created_files: ['a.md', 'b.png'], modified_files: ['--fix $(x).txt']}}\n`
      )
      newsroom.write('dangerfile.mjs', read('examples/ci/dangerfile.js'))
      const env = {
        PATH: `${path.join(newsroom.folder, 'bin')}:${process.env.PATH ?? ''}`
      } as NodeJS.ProcessEnv
      const {stdout, stderr} = spawnSync(process.execPath, ['dangerfile.mjs'], {
        cwd: newsroom.folder,
        env,
        encoding: 'utf8'
      })
      assert.equal(stderr, '')
      assert.deepEqual(
        stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown),
        [
          ['fail', 'Cannot read', 'a.md', null],
          ['warn', 'Write &#96;&#60;b&#62;&#96;, not &#96;@\u200Ball&#96;', 'a.md', 3]
        ]
      )
      const argv = JSON.parse(readFileSync(path.join(newsroom.folder, 'argv'), 'utf8')) as string[]
      assert.deepEqual(argv.slice(argv.indexOf('--')), ['--', 'a.md', '--fix $(x).txt'])
    } finally {
      newsroom.close()
    }
  })

  it('npm ci builds nothing', () => {
    const newsroom = new Newsroom()
    try {
      const {scripts} = JSON.parse(read('package.json')) as {scripts: {prepare: string}}
      assert.equal(scripts.prepare, 'node train/prepare.js')
      const env = {...process.env, npm_command: 'ci'}
      execFileSync(process.execPath, [path.join(root, 'train/prepare.js')], {cwd: newsroom.folder, env})
      assert(!existsSync(path.join(newsroom.folder, 'dist')))
    } finally {
      newsroom.close()
    }
  })
})
