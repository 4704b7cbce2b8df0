import assert from 'node:assert/strict'
import '../../src/format/add-readers.js'
import {FORMATS, formatOf, readManuscripts, type Format} from '../../src/format/index.js'

describe('formatOf', () => {
  it('looks at the extension', () => {
    for (const path of ['a.md', 'b/c.MARKDOWN', 'd.e.mdx']) assert.equal(formatOf(path, ''), 'markdown', path)
    for (const path of ['a.txt', 'md', 'a.md.txt', 'a.md/b', '', undefined])
      assert.equal(formatOf(path, ''), 'text', path)
    for (const path of ['a.html', 'a.HTM', 'a.xhtml']) assert.equal(formatOf(path, ''), 'html', path)
    assert.equal(formatOf('a.nitf', ''), 'nitf')
    assert.equal(formatOf('a.ninjs', ''), 'ninjs')
    assert.equal(formatOf('a.json', ''), 'ninjs')
  })

  it('looks at what a file holds where its extension does not tell', () => {
    const nitf = '<?xml version="1.0"?>\n<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">\n<nitf>'
    assert.equal(formatOf('a.xml', nitf), 'nitf')
    assert.equal(formatOf('a.xml', '<rss>'), 'newsml')
    assert.equal(formatOf(undefined, nitf), 'nitf')
    assert.equal(formatOf(undefined, '<n:newsItem xmlns:n="http://iptc.org/std/nar/2006-10-01/">'), 'newsml')
    assert.equal(formatOf(undefined, '<!DOCTYPE html><title>x</title>'), 'html')
    assert.equal(formatOf(undefined, '{"uri": "a", "headlines": []}'), 'ninjs')
  })

  it('takes what looks like markup for text where the extension says so', () => {
    assert.equal(formatOf('a.txt', '<nitf>'), 'text')
    assert.equal(formatOf(undefined, '<b>The court</b> met. {"x"}'), 'text')
  })
})

describe('readManuscripts', () => {
  it('has a reader for every format', () => {
    const sources: Record<Format, string> = {
      text: 'Up',
      markdown: '# Up',
      html: '<p>Up',
      nitf: '<nitf><body><p>Up</p></body></nitf>',
      newsml: '<newsItem><contentMeta><headline>Up</headline></contentMeta></newsItem>',
      ninjs: '{"headline": "Up"}'
    }
    for (const format of FORMATS) {
      const [manuscript] = readManuscripts(sources[format], format)
      assert.equal(manuscript?.blocks.length, 1, format)
    }
  })

  it('reads Markdown and text', () => {
    const read = (['text', 'markdown'] as const).flatMap((format) =>
      readManuscripts('# The *court*\n', format)
    )
    assert.deepEqual(
      read.map(({text, blocks}) => blocks.map(({start, end}) => text.slice(start, end))),
      [['# The *court*'], ['The court']]
    )
  })
})
