import assert from 'node:assert/strict'
import '../../src/format/add-markdown.js'
import {FORMATS, formatOf, readManuscript} from '../../src/format/index.js'

describe('formatOf', () => {
  it('looks at the extension', () => {
    for (const path of ['a.md', 'b/c.MARKDOWN', 'd.e.mdx']) assert.equal(formatOf(path), 'markdown', path)
    for (const path of ['a.txt', 'md', 'a.md.txt', 'a.md/b', '', undefined])
      assert.equal(formatOf(path), 'text', path)
  })
})

describe('readManuscript', () => {
  it('reads each format', () => {
    const read = FORMATS.map((format) => readManuscript('# The *court*\n', format))
    assert.deepEqual(
      read.map(({text, blocks}) => blocks.map(({start, end}) => text.slice(start, end))),
      [['# The *court*'], ['The court']]
    )
  })
})
