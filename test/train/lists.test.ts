import assert from 'node:assert/strict'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {moduleOf, packLists, readList} from '../../train/lists.js'

describe('readList', () => {
  it('drops comments and blank lines and keeps order', () => {
    const list = readList('a.txt', '# What it is\n\nb => c\na # why\n  # indented\nC#\n#tag\n')
    assert.deepEqual(list, {entries: ['b => c', 'a', 'C#', '#tag'], packed: true, problems: []})
  })

  it('names file, line and what is wrong', () => {
    const list = readList('a.txt', 'a\nb \na\nc\u00A0d\ne\r\ncafe\u0301\n')
    assert.deepEqual(list.problems, [
      'a.txt:2: white space at the end of the line',
      'a.txt:3: `a` stands in line 1 already',
      'a.txt:4: odd character U+00A0 in column 2',
      'a.txt:5: odd character U+000D in column 2',
      'a.txt:5: white space at the end of the line',
      'a.txt:6: accents that are not composed (NFC)'
    ])
  })

  it('knows lists that are for training only', () => {
    assert.equal(readList('a.txt', '# build: training only\na\n').packed, false)
  })
})

describe('moduleOf', () => {
  it('exports the list under its name', () => {
    assert.match(
      moduleOf('foo-bar', ['a', 'it’s "b"']),
      /export const fooBar: readonly string\[\] = \[\n {2}"a",\n/
    )
  })
})

describe('packLists', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lists-'))
    mkdirSync(join(folder, 'lexicons'))
    mkdirSync(join(folder, 'rules/a-rule'), {recursive: true})
    writeFileSync(join(folder, 'lexicons/some-words.txt'), 'a\nb\n')
    writeFileSync(join(folder, 'lexicons/closed.txt'), '# build: training only\nthe\n')
    writeFileSync(join(folder, 'rules/a-rule/list.txt'), 'c => d\n')
    writeFileSync(join(folder, 'rules/a-rule/cases.txt'), 'A case. A case.\n')
  })
  afterEach(() => {
    rmSync(folder, {recursive: true})
  })

  it('writes, then finds nothing stale, then finds what changed and what is gone', () => {
    const root = pathToFileURL(folder + '/')
    const all: [string, string] = ['lexicons/some-words.generated.ts', 'rules/a-rule/list.generated.ts']
    assert.deepEqual(packLists(root, true), {problems: [], stale: all})
    assert.equal(existsSync(join(folder, all[0])), false)
    assert.deepEqual(packLists(root, false).stale, all)
    assert.match(readFileSync(join(folder, all[1]), 'utf8'), /export const list: .*\n {2}"c => d"\n/)
    assert.deepEqual(packLists(root, true).stale, [])
    writeFileSync(join(folder, 'lexicons/some-words.txt'), 'a\n')
    rmSync(join(folder, 'rules/a-rule/list.txt'))
    assert.deepEqual(packLists(root, true).stale, all)
    packLists(root, false)
    assert.equal(existsSync(join(folder, all[1])), false)
  })

  it('refuses names that make no variable', () => {
    writeFileSync(join(folder, 'lexicons/Some_words.txt'), 'a\n')
    assert.deepEqual(packLists(pathToFileURL(folder + '/'), true).problems, [
      'lexicons/Some_words.txt: a list’s name is lower-case words joined by hyphens'
    ])
  })
})

describe('the lists of this package', () => {
  it('are clean and packed', () => {
    assert.deepEqual(packLists(new URL('../../', import.meta.url), true), {problems: [], stale: []})
  })
})
