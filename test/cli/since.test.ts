import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, renameSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {changedLines} from '../../src/cli/since/changed-lines.js'
import {Newsroom} from './command.js'

const OLD = 'The minister is schedule to meet the mayor.\n\nShe left early.\n\nThe ship was detain at noon.\n'
const NEW = 'The truck was detain at the border.\n'
const ENV = {PATH: process.env.PATH ?? ''}

describe('command line: --since', () => {
  let newsroom: Newsroom
  beforeEach(() => {
    newsroom = new Newsroom()
    git('init', '-q', '-b', 'main')
    newsroom.write('stories/a.md', OLD)
    newsroom.write('stories/b.md', OLD)
    commit()
  })
  afterEach(() => newsroom.close())

  function git(...argv: string[]): string {
    const who = ['-c', 'user.name=Ann Roe', '-c', 'user.email=ann@example.org', '-c', 'commit.gpgsign=false']
    return execFileSync('git', ['-C', newsroom.folder, ...who, ...argv], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {...ENV, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null'}
    })
  }

  function commit(): void {
    git('add', '-A')
    git('commit', '-q', '-m', 'Stories')
  }

  /** Places of the marks that are reported. */
  async function marks(reference: string, ...argv: string[]): Promise<string[]> {
    const names = argv.length > 0 ? argv : ['stories']
    const {out, err} = await newsroom.run(['--since', reference, '--report', 'unix', ...names], {env: ENV})
    assert.doesNotMatch(err, /^copydesk: `/mu)
    return out
      .trimEnd()
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(': ', 1)[0] ?? '')
  }

  it('reports the marks of lines that changed, and reads no file that did not', async () => {
    assert.deepEqual(await marks('HEAD'), [])
    newsroom.write('stories/a.md', OLD.replace('She left early.', 'She left early.Then he came.'))
    assert.deepEqual(await marks('HEAD'), ['stories/a.md:3:16'])
    const {err, status} = await newsroom.run(['--frail', '--since', 'main', 'stories'], {env: ENV})
    assert.deepEqual([status, err], [1, 'copydesk: 1 file is as in main, and not read\n'])
    newsroom.write('stories/a.md', `${NEW}\n${OLD}`)
    assert.deepEqual(await marks('HEAD'), ['stories/a.md:1:15'])
  })

  it('says the same with threads', async () => {
    newsroom.write('stories/a.md', OLD.replace('She left early.', 'She left early.Then he came.'))
    const argv = ['--since', 'HEAD', 'stories']
    const one = await newsroom.run(argv, {env: ENV})
    const two = await newsroom.run(['--concurrency', '2', ...argv], {env: ENV})
    assert.deepEqual(two, one)
  })

  it('takes files that were not there whole, and follows those that were renamed', async () => {
    newsroom.write('stories/c.md', NEW)
    git('mv', 'stories/a.md', 'stories/z.md')
    newsroom.write('stories/z.md', `${OLD}\n${NEW}`)
    assert.deepEqual(await marks('HEAD'), ['stories/c.md:1:15', 'stories/z.md:7:15'])
    commit()
    assert.deepEqual(await marks('HEAD'), [])
    assert.deepEqual(await marks('HEAD~1'), ['stories/c.md:1:15', 'stories/z.md:7:15'])
  })

  it('compares with where the branch left, not with what came there since', async () => {
    git('checkout', '-q', '-b', 'branch')
    newsroom.write('stories/a.md', `${OLD}\n${NEW}`)
    commit()
    git('checkout', '-q', 'main')
    newsroom.write('stories/b.md', 'She left early.\n')
    commit()
    git('checkout', '-q', 'branch')
    assert.deepEqual(await marks('main'), ['stories/a.md:7:15'])
  })

  it('compares with the commit itself where there is no common ancestor, and says so', async () => {
    const first = git('rev-parse', 'HEAD').trim()
    git('checkout', '-q', '--orphan', 'other')
    newsroom.write('stories/a.md', `${OLD}\n${NEW}`)
    commit()
    assert.deepEqual(await marks(first), ['stories/a.md:7:15'])
    const {err} = await newsroom.run(['--since', first, 'stories'], {env: ENV})
    assert.match(err, /^copydesk: no common ancestor of [\da-f]{40} and HEAD is here/u)
  })

  it('does not mind line ends, encodings, links and odd names', async () => {
    const name = 'stories/„ö\n" .txt'
    newsroom.write(
      name,
      Buffer.from('\u0093The ship was detain at noon.\n'.replace('\u0093', '“'), 'utf16le')
    )
    newsroom.write(
      'stories/w.txt',
      Buffer.from([0x93, ...Buffer.from('No,'), 0x94, ...Buffer.from(' he said.\n')])
    )
    commit()
    newsroom.write('stories/a.md', OLD.replaceAll('\n', '\r\n'))
    newsroom.write(
      'stories/w.txt',
      Buffer.from([0x93, ...Buffer.from('No,'), 0x94, ...Buffer.from(` he said.\n\n${NEW}`)])
    )
    symlinkSync('stories', path.join(newsroom.folder, 'link'))
    assert.deepEqual(await marks('HEAD', '--encoding', 'windows-1252', 'stories/a.md', 'stories/w.txt'), [
      'stories/w.txt:3:15'
    ])
    newsroom.write('stories/b.md', `${OLD}\n${NEW}`)
    assert.deepEqual(await marks('HEAD', 'link/b.md'), ['link/b.md:7:15'])
    assert.deepEqual(await marks('HEAD', path.join(newsroom.folder, 'stories/b.md')), ['stories/b.md:7:15'])
  })

  it('takes standard input for the file that it is said to be', async () => {
    const run = (...argv: string[]) =>
      newsroom.run(['--since', 'HEAD', '--report', 'unix', '-', ...argv], {stdin: `${OLD}\n${NEW}`, env: ENV})
    assert.match((await run('--stdin-path', 'stories/a.md')).out, /^stories\/a\.md:7:15: [^\n]*\n$/u)
    const {status, err} = await run()
    assert.equal(status, 2)
    assert.match(err, /--stdin-path/u)
  })

  it('works beside a baseline', async () => {
    await newsroom.run(['baseline', 'write', 'stories'])
    newsroom.write('stories/a.md', OLD.replace('\n\nShe', '\nShe').replace('\n\nThe', '\nThe'))
    assert.deepEqual(await marks('HEAD'), [])
    newsroom.write('stories/a.md', `${OLD}\n${NEW}`)
    assert.deepEqual(await marks('HEAD'), ['stories/a.md:7:15'])
  })

  it('runs nothing that the repository names', async () => {
    const trap = path.join(newsroom.folder, 'trapped')
    const command = `touch ${trap}; cat`
    newsroom.write('.gitattributes', '*.md diff=evil filter=evil\n')
    commit()
    newsroom.write('.evil/hooks/post-index-change', `#!/bin/sh\ntouch ${trap}\n`)
    for (const [key, value] of Object.entries({
      'core.fsmonitor': command,
      'core.hooksPath': path.join(newsroom.folder, '.evil/hooks'),
      'core.pager': command,
      'core.sshCommand': command,
      'diff.external': command,
      'diff.evil.command': command,
      'diff.evil.textconv': command,
      'filter.evil.clean': command,
      'filter.evil.smudge': command,
      'filter.evil.process': command,
      'alias.ls-tree': `!${command}`,
      'pager.ls-tree': command,
      'credential.helper': `!${command}`
    }))
      git('config', key, value)
    renameSync(path.join(newsroom.folder, 'stories/b.md'), path.join(newsroom.folder, 'stories/c.md'))
    newsroom.write('stories/a.md', `${OLD}\n${NEW}`)
    const found = await marks('HEAD')
    assert.equal(found[0], 'stories/a.md:7:15')
    assert.equal(found.length, 3)
    assert.equal(existsSync(trap), false)
    // The trap is one: Git’s own comparison falls into it.
    assert.throws(() => git('diff', 'HEAD'), /external diff died/u)
    assert.equal(existsSync(trap), true)
  })

  it('fetches nothing into a partial clone', async () => {
    const trap = path.join(newsroom.folder, 'trapped')
    newsroom.write('stories/a.md', `${OLD}\n${NEW}`)
    const blob = git('rev-parse', 'HEAD:stories/a.md').trim()
    git('config', 'core.repositoryFormatVersion', '1')
    git('config', 'extensions.partialClone', 'origin')
    git('config', 'remote.origin.promisor', 'true')
    git('config', 'remote.origin.url', path.join(newsroom.folder, 'none'))
    git('config', 'remote.origin.uploadpack', `touch ${trap};`)
    const object = path.join(newsroom.folder, '.git/objects', blob.slice(0, 2), blob.slice(2))
    renameSync(object, path.join(newsroom.folder, 'kept'))
    // What cannot be compared is whole.
    assert.equal((await marks('HEAD', 'stories/a.md')).length, 3)
    assert.equal(existsSync(trap), false)
    assert.throws(() => git('cat-file', 'blob', blob))
    assert.equal(existsSync(trap), true)
  })

  for (const [what, argv, complaint] of [
    ['an option in place of a commit', ['--since=--output=x', 'stories'], /not `--output=x`/u],
    ['no such commit', ['--since', 'none', 'stories'], /`--since none` names no commit here/u],
    ['a file', ['--since', 'HEAD:stories/a.md', 'stories'], /names no commit here/u],
    ['corrections', ['--fix', '--since', 'HEAD', 'stories'], /leave one out/u],
    ['a difference', ['--diff', '--since', 'HEAD', 'stories'], /leave one out/u]
  ] as const) {
    it(`refuses ${what}`, async () => {
      const {status, out, err} = await newsroom.run(argv, {env: ENV})
      assert.deepEqual([status, out], [2, ''])
      assert.match(err, complaint)
      assert.match(err, /^copydesk: [^\n]*\n$/u)
    })
  }

  it('says that there is no repository, and no git', async () => {
    const other = new Newsroom()
    try {
      other.write('a.md', OLD)
      const run = (env: Record<string, string>) => other.run(['--since', 'HEAD', 'a.md'], {env})
      assert.match((await run(ENV)).err, /^copydesk: `--since` asks git: not a git repository[^\n]*\n$/u)
      mkdirSync(path.join(other.folder, 'bin'))
      const {status, err} = await run({PATH: path.join(other.folder, 'bin')})
      assert.deepEqual([status, err], [2, 'copydesk: `--since` asks git: `git` is not installed\n'])
    } finally {
      other.close()
    }
  })
})

describe('changed lines', () => {
  const changed = (before: string, after: string): string[] =>
    changedLines(before, after).map(({start, end}) => after.slice(start, end))

  it('are those that are not in the other text', () => {
    assert.deepEqual(changed('a\nb\nc\n', 'a\nx\nc\ny'), ['x\n', 'y'])
    assert.deepEqual(changed('a\r\nb', 'a\nb\n'), [])
    assert.deepEqual(changed('a\rb\rc', 'a\rc'), [])
    assert.deepEqual(changed('', 'a\n\nb'), ['a\n\nb'])
  })

  it('are all of them where too much differs', () => {
    const text = (word: string): string =>
      Array.from({length: 9000}, (_, line) => `${word} ${line}\n`).join('')
    assert.deepEqual(changed(text('one'), `${text('two')}end`), [`${text('two')}end`])
  })
})
