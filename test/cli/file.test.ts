import assert from 'node:assert/strict'
import {execFile} from 'node:child_process'
import {
  chmod, chown, link, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, symlink, utimes, writeFile
} from 'node:fs/promises' // prettier-ignore
import {tmpdir} from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'
import {decode} from '../../src/cli/encoding.js'
import {FileProblem} from '../../src/cli/file-problem.js'
import {readTextFile, textFileOf, writeFixed, type TextFile} from '../../src/cli/file.js'

const run = promisify(execFile)
const isRoot = process.getuid?.() === 0
const onWindows = process.platform === 'win32'

describe('files', () => {
  let root: string
  let cwd: string

  beforeEach(async () => {
    root = await realpath(await mkdtemp(path.join(tmpdir(), 'copydesk-file-')))
    cwd = path.join(root, 'desk')
    await mkdir(cwd)
  })

  afterEach(async () => {
    await rm(root, {recursive: true, force: true})
  })

  /** Read a file that can be read. */
  async function read(name: string): Promise<TextFile> {
    const file = await readTextFile(name, {cwd})
    assert(!(file instanceof FileProblem), name)
    return file
  }

  /** What `readTextFile` says is wrong. */
  async function problem(name: string, maxSize = Infinity): Promise<string> {
    const file = await readTextFile(name, {cwd, maxSize})
    assert(file instanceof FileProblem)
    assert.equal(file.path, name)
    return file.message
  }

  /** Fix a file; what is said of it. */
  async function fix(
    name: string,
    named: string[] = [],
    change?: () => Promise<void>
  ): Promise<string | undefined> {
    const file = await read(name)
    await change?.()
    const refused = await writeFixed(file, file.text.replace('is schedule', 'is scheduled'), {cwd, named})
    return refused?.message
  }

  const at = (name: string): string => path.join(cwd, name)
  const leftovers = async (folder = cwd): Promise<string[]> =>
    (await readdir(folder)).filter((name) => name.includes('copydesk'))

  describe('readTextFile', () => {
    it('reads a file', async () => {
      await writeFile(at('a.txt'), '\uFEFFIt is schedule.')
      const {hash, ...rest} = await read('a.txt')
      assert.deepEqual(rest, {text: 'It is schedule.', encoding: 'utf-8', bom: true, path: 'a.txt'})
      assert.match(hash, /^[\da-f]{64}$/u)
    })

    it('gives what textFileOf makes of its bytes', async () => {
      await writeFile(at('a.txt'), 'It is.')
      assert.deepEqual(await read('a.txt'), textFileOf('a.txt', Buffer.from('It is.')))
      const wrong = textFileOf('a.bin', Uint8Array.of(0))
      assert(wrong instanceof FileProblem)
      assert.match(wrong.message, /^a\.bin: not text: byte 1 is NUL/u)
    })

    it('says in a line why it cannot', async () => {
      await writeFile(at('story.bin'), Uint8Array.of(0x61, 0xff))
      await writeFile(at('large.txt'), 'a'.repeat(2000))
      await symlink('loop.txt', at('loop.txt'))
      assert.equal(await problem('none.txt'), 'none.txt: no such file')
      assert.equal(await problem('large.txt/a.txt'), 'large.txt/a.txt: no such file')
      assert.equal(await problem('.'), '.: a folder, not a file')
      assert.equal(await problem('loop.txt'), 'loop.txt: a link that leads to itself')
      assert.equal(
        await problem('story.bin'),
        'story.bin: not text: byte 2 (0xFF) is no UTF-8; convert it to UTF-8 first, or name its encoding (`--encoding windows-1252`)'
      )
      assert.equal(
        await problem('large.txt', 1999),
        'large.txt: too large: 2,000 bytes, and at most 1,999 are read; raise --max-size'
      )
      assert.equal((await readTextFile('large.txt', {cwd, maxSize: 2000})) instanceof FileProblem, false)
    })

    it('does not wait for a pipe', async function () {
      if (onWindows) this.skip()
      await run('mkfifo', [at('pipe')])
      assert.equal(await problem('pipe'), 'pipe: not a regular file')
    })

    it('says that it may not read', async function () {
      if (isRoot || onWindows) this.skip()
      await writeFile(at('secret.txt'), 'a')
      await chmod(at('secret.txt'), 0)
      assert.equal(await problem('secret.txt'), 'secret.txt: no permission to read it')
    })
  })

  describe('writeFixed', () => {
    it('writes the text and keeps encoding, mark, line ends and mode', async () => {
      const copy = 'It is schedule.\r\nDone.\r'
      const files: Record<string, Buffer> = {
        'a.txt': Buffer.from(copy),
        'b.txt': Buffer.from(`\uFEFF${copy}`),
        'c.txt': Buffer.from(`\uFEFF${copy}`, 'utf16le'),
        'd.txt': Buffer.from(`\uFEFF${copy}`, 'utf16le').swap16()
      }
      for (const [name, bytes] of Object.entries(files)) {
        await writeFile(at(name), bytes)
        await chmod(at(name), 0o640)
        const before = decode(bytes)
        assert.equal(await fix(name), undefined)
        const after = decode(await readFile(at(name)))
        assert(typeof before === 'object')
        assert.deepEqual(after, {...before, text: 'It is scheduled.\r\nDone.\r'})
        if (!onWindows) assert.equal((await stat(at(name))).mode & 0o7777, 0o640)
      }
      assert.deepEqual(await leftovers(), [])
    })

    it('keeps a mode that the process’s mask would narrow', async function () {
      if (onWindows) this.skip()
      await writeFile(at('a.txt'), 'It is schedule.')
      await chmod(at('a.txt'), 0o666)
      assert.equal(await fix('a.txt'), undefined)
      assert.equal((await stat(at('a.txt'))).mode & 0o7777, 0o666)
    })

    it('keeps the owner where it can', async function () {
      if (!isRoot) this.skip()
      await writeFile(at('a.txt'), 'It is schedule.')
      await chown(at('a.txt'), 1234, 2345)
      assert.equal(await fix('a.txt'), undefined)
      const {uid, gid} = await stat(at('a.txt'))
      assert.deepEqual([uid, gid], [1234, 2345])
    })

    it('leaves a file alone that is the same', async () => {
      await writeFile(at('a.txt'), 'It is.')
      const before = await stat(at('a.txt'))
      assert.equal(await fix('a.txt'), undefined)
      const after = await stat(at('a.txt'))
      assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs])
    })

    it('writes through a link within the working folder, which stays one', async () => {
      await mkdir(at('copy'))
      await writeFile(at('copy/a.txt'), 'It is schedule.')
      await symlink('copy/a.txt', at('link.txt'))
      assert.equal(await fix('link.txt'), undefined)
      assert.equal(await realpath(at('link.txt')), at('copy/a.txt'))
      assert.equal(await readFile(at('copy/a.txt'), 'utf8'), 'It is scheduled.')
      assert.deepEqual(await leftovers(at('copy')), [])
    })

    describe('refuses', () => {
      it('a link to the outside, unless that path itself is named', async () => {
        const outside = path.join(root, 'outside.txt')
        await writeFile(outside, 'It is schedule.')
        await symlink('../outside.txt', at('link.txt'))
        const refusal = `link.txt: not written: it links to ${outside}, outside of the working folder; name that path itself to have it fixed`
        assert.equal(await fix('link.txt'), refusal)
        assert.equal(await fix('link.txt', ['link.txt']), refusal)
        assert.equal(await readFile(outside, 'utf8'), 'It is schedule.')
        assert.equal(await fix('../outside.txt', ['../outside.txt']), undefined)
        assert.equal(await readFile(outside, 'utf8'), 'It is scheduled.')
      })

      it('a folder beside the working folder that starts with its name', async () => {
        await mkdir(`${cwd}-two`)
        await writeFile(`${cwd}-two/a.txt`, 'It is schedule.')
        assert.match((await fix('../desk-two/a.txt')) ?? '', /outside of the working folder/u)
        assert.equal(await fix('../desk-two/a.txt', ['../desk-two']), undefined, 'its folder is named')
      })

      it('a file with several hard links', async () => {
        await writeFile(at('a.txt'), 'It is schedule.')
        await link(at('a.txt'), at('b.txt'))
        assert.equal(
          await fix('a.txt'),
          'a.txt: not written: it has 2 hard links, which would be torn apart; fix a copy'
        )
        assert.equal(await readFile(at('b.txt'), 'utf8'), 'It is schedule.')
      })

      it('a file that has changed, even to the same length at the same time', async () => {
        await writeFile(at('a.txt'), 'It is schedule.')
        const {atime, mtime} = await stat(at('a.txt'))
        const refusal = await fix('a.txt', [], async () => {
          await writeFile(at('a.txt'), 'He is schedule.')
          await utimes(at('a.txt'), atime, mtime)
        })
        assert.equal(refusal, 'a.txt: not written: it has changed since it was read; run again')
        assert.equal(await readFile(at('a.txt'), 'utf8'), 'He is schedule.')
        assert.deepEqual(await leftovers(), [])
      })

      it('a file that is gone, or has become a folder', async () => {
        await writeFile(at('a.txt'), 'It is schedule.')
        assert.equal(await fix('a.txt', [], () => rm(at('a.txt'))), 'a.txt: no such file')
        await writeFile(at('a.txt'), 'It is schedule.')
        const refusal = await fix('a.txt', [], async () => {
          await rm(at('a.txt'))
          await mkdir(at('a.txt'))
        })
        assert.equal(refusal, 'a.txt: not written: it is no longer a regular file')
      })

      it('a read-only file, also to root', async () => {
        await writeFile(at('a.txt'), 'It is schedule.')
        await chmod(at('a.txt'), 0o444)
        assert.equal(await fix('a.txt'), 'a.txt: not written: it is read-only; make it writable first')
        assert.equal(await readFile(at('a.txt'), 'utf8'), 'It is schedule.')
      })

      it('a folder that may not be written to', async function () {
        if (isRoot || onWindows) this.skip()
        await mkdir(at('locked'))
        await writeFile(at('locked/a.txt'), 'It is schedule.')
        await chmod(at('locked'), 0o555)
        assert.equal(await fix('locked/a.txt'), 'locked/a.txt: no permission to write into its folder')
        await chmod(at('locked'), 0o755)
      })

      it('half a character', async () => {
        await writeFile(at('a.txt'), 'It is.')
        const refused = await writeFixed(await read('a.txt'), 'It\uD83D', {cwd, named: []})
        assert.equal(refused?.message, 'a.txt: not written: the corrected text holds half a character')
        assert.equal(await readFile(at('a.txt'), 'utf8'), 'It is.')
      })
    })

    it('leaves nothing behind when the disk takes only a part of it', async function () {
      if (onWindows) this.skip()
      const long = `It is schedule.${' And so on.'.repeat(20_000)}`
      await writeFile(at('a.txt'), long)
      const module = new URL('../../src/cli/file.ts', import.meta.url).href
      const script = `
        const {readTextFile, writeFixed} = await import(${JSON.stringify(module)})
        const cwd = ${JSON.stringify(cwd)}
        const file = await readTextFile('a.txt', {cwd})
        const problem = await writeFixed(file, file.text + ' End.', {cwd, named: []})
        console.log(problem.message)`
      const command = 'ulimit -f 64; exec "$@"'
      const node = [process.execPath, '--import=tsx', '--input-type=module', '-e', script]
      const {stdout} = await run('sh', ['-c', command, 'sh', ...node])
      assert.equal(stdout, 'a.txt: cannot write it (EFBIG)\n')
      assert.equal(await readFile(at('a.txt'), 'utf8'), long)
      assert.deepEqual(await readdir(cwd), ['a.txt'])
    })
  })
})
