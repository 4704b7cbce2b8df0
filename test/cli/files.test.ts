import assert from 'node:assert/strict'
import {symlinkSync} from 'node:fs'
import path from 'node:path'
import {Newsroom, type Given} from './command.js'

const CLEAN = 'The minister will meet the mayor on Monday.\n'

describe('command line: files', () => {
  let newsroom: Newsroom
  beforeEach(() => {
    newsroom = new Newsroom()
    for (const name of ['a.txt', 'b.md', 'c.css', 'deep/d.txt', 'deep/er/e.TXT', 'deep/f'])
      newsroom.write(name, CLEAN)
  })
  afterEach(() => newsroom.close())

  /** Paths in the report, those that failed with their reason. */
  async function read(argv: readonly string[], given: Given = {}): Promise<string[]> {
    const {files} = await newsroom.report(argv, given)
    return files.map(({path, failures}) => [path ?? '-', ...failures.map(({reason}) => reason)].join(': '))
  }

  it('reads folders by extension, sorted, without what is hidden', async () => {
    newsroom.write('.hidden/g.txt', CLEAN)
    newsroom.write('deep/.h.txt', CLEAN)
    newsroom.write('node_modules/i.txt', CLEAN)
    assert.deepEqual(await read(['.']), ['a.txt', 'b.md', 'deep/d.txt', 'deep/er/e.TXT'])
    assert.deepEqual(await read(['--ext', 'css,.md', '.']), ['b.md', 'c.css'])
  })

  it('reads files that are named, whatever their extension, and none twice', async () => {
    const names = ['deep/f', './a.txt', 'a.txt', 'deep', path.join(newsroom.folder, 'b.md')]
    assert.deepEqual(await read(names), ['deep/f', 'a.txt', 'deep/d.txt', 'deep/er/e.TXT', 'b.md'])
  })

  it('reads what globs match', async () => {
    assert.deepEqual(await read(['**/*.{txt,css}']), ['a.txt', 'c.css', 'deep/d.txt'])
    assert.deepEqual(await read(['deep/?.txt', '[ab].*']), ['deep/d.txt', 'a.txt', 'b.md'])
    assert.deepEqual(await read(['*.doc']), ['*.doc: No file matches this: check the pattern'])
  })

  it('takes a name that exists for a file, though it looks like a glob', async () => {
    newsroom.write('[draft] a*.txt', CLEAN)
    assert.deepEqual(await read(['[draft] a*.txt']), ['[draft] a*.txt'])
  })

  it('does not follow links to folders, and links in circles', async () => {
    symlinkSync('..', path.join(newsroom.folder, 'deep/up'))
    symlinkSync('self.txt', path.join(newsroom.folder, 'deep/self.txt'))
    symlinkSync('../a.txt', path.join(newsroom.folder, 'deep/link.txt'))
    const circle = 'deep/self.txt: A link that leads to itself'
    assert.deepEqual(await read(['deep']), ['deep/d.txt', 'deep/er/e.TXT', 'deep/link.txt', circle])
  })

  it('says when there is nothing to read', async () => {
    const {status, out, err} = await newsroom.run(['--ext', 'doc', 'deep'])
    assert.deepEqual([status, out], [0, ''])
    assert.match(err, /nothing to read in deep/u)
    assert.equal((await newsroom.run(['--quiet', '--ext', 'doc', 'deep'])).err, '')
  })

  describe('that are ignored', () => {
    it('are those of the nearest ignore file', async () => {
      newsroom.write('.copydeskignore', '# drafts\n*.md\ndeep/er/\n')
      assert.deepEqual(await read(['.']), ['a.txt', 'deep/d.txt'])
      assert.deepEqual(await read(['**/*.*']), ['a.txt', 'c.css', 'deep/d.txt'])
      newsroom.write('deep/.copydeskignore', 'd.*\n!er/\n')
      assert.deepEqual(await read(['.']), ['a.txt', 'deep/er/e.TXT'])
    })

    it('fail when they are named, unless told otherwise', async () => {
      newsroom.write('.copydeskignore', 'deep/\n')
      const reason = 'Not read, since it is ignored: use `--no-ignore` or do not name it'
      assert.deepEqual(await read(['deep/d.txt', 'a.txt']), [`deep/d.txt: ${reason}`, 'a.txt'])
      assert.deepEqual(await read(['--silently-ignore', 'deep/d.txt', 'a.txt']), ['a.txt'])
      assert.deepEqual(await read(['--no-ignore', 'deep/d.txt']), ['deep/d.txt'])
    })

    it('can be told on the command line', async () => {
      newsroom.write('.copydeskignore', '*.md\n')
      newsroom.write('lists/own', 'er/\n/d.txt\n')
      newsroom.write('lists/d.txt', CLEAN)
      assert.deepEqual(await read(['--ignore-pattern', '*.txt,deep', '--no-ignore', '.']), ['b.md'])
      assert.deepEqual(await read(['-i', 'lists/own', 'a.txt', 'b.md', 'lists']), ['a.txt', 'b.md'])
    })
  })

  describe('from standard input', () => {
    const slip =
      'The minister is schedule to meet the mayor on Monday.\n\n    The mayor is schedule to leave on Monday.\n'

    it('have no path, or the one that is given', async () => {
      assert.deepEqual(await read(['-'], {stdin: CLEAN}), ['-'])
      assert.deepEqual(await read(['-', '--stdin-path', 'deep/new.md'], {stdin: CLEAN}), ['deep/new.md'])
      const {out} = await newsroom.run(['-'], {stdin: CLEAN})
      assert.equal(out, '<stdin>: no issues found\n')
    })

    it('are read by the format and the configuration of that path', async () => {
      newsroom.write('deep/.copydeskrc', '{"quotes": "warn"}')
      const text = await newsroom.report(['-'], {stdin: slip})
      const markdown = await newsroom.report(['-', '--stdin-path', 'deep/new.md'], {stdin: slip})
      assert.deepEqual(
        text.files[0]?.messages.map(({start}) => start.line),
        [1, 3]
      )
      assert.deepEqual(
        markdown.files[0]?.messages.map(({start}) => start.line),
        [1]
      )
    })

    it('may come in pieces, and may be nothing', async () => {
      assert.deepEqual(await read(['-']), ['-'])
    })
  })

  it('are left out of the report where they are clean and it is quiet', async () => {
    newsroom.write('slip.txt', 'The minister is schedule to meet the mayor on Monday.\n')
    const {out} = await newsroom.run(['-q', '.'])
    assert.match(out, /^slip\.txt\n/u)
    assert.doesNotMatch(out, /a\.txt/u)
  })
})
