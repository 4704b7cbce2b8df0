import assert from 'node:assert/strict'
import type {Root} from 'hast'
import {rehype} from 'rehype'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {createDesk} from '../../src/index.js'
import rehypeCopydesk, {rehypeCopydesk as named} from '../../src/rehype.js'
import {forgetPositions, marksOf, refusalOf, show} from './pipeline.js'

const PAGE = `<!doctype html>
<html lang="en">
<title>Bridge</title>
<nav><p>It is schedule to open.</p></nav>
<article>
<h1>Bridge to open</h1>
<p>The 🌉 bridge is <b>sched</b>ule to open on Monday&rsquo;s holiday.
<table><tr><td>Cars<td>Ships</table>
<blockquote>The crossing was expect to cost less, AT&amp;T
said, and the the city agreed.</blockquote>
<img src="b.jpg" alt="The bridge was clear on Monday, the the city said">
</article>
`

const MARKS = ['7:24 sched</b>ule', '9:30 expect', '10:15 the', '11:59 the']

function fileOf(value = PAGE): VFile {
  return new VFile({path: 'desk/bridge.html', value})
}

describe('copydesk/rehype', () => {
  it('marks exact places, as the library does, and leaves the document as it is', async () => {
    const file = fileOf()
    const document = await rehype().use(rehypeCopydesk).process(file)
    assert.deepEqual(show(file, PAGE), MARKS)
    assert.deepEqual(file.messages.map(String), createDesk().lintSync(fileOf()).messages.map(String))
    assert.equal(String(document), rehype().processSync(PAGE).toString())
    assert.equal(named, rehypeCopydesk)
  })

  for (const [way, value] of [
    ['CRLF', PAGE.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${PAGE}`]
  ] as const) {
    it(`finds the same with ${way}`, () => {
      const file = fileOf(value)
      rehype().use(rehypeCopydesk).processSync(file)
      assert.deepEqual(show(file, value), MARKS)
    })
  }

  it('reads fragments', () => {
    const source = '<p>It is schedule to open.'
    const file = new VFile(source)
    rehype().data('settings', {fragment: true}).use(rehypeCopydesk).processSync(file)
    assert.deepEqual(show(file, source), ['1:10 schedule'])
  })

  it('reads the source, and leaves the tree, where it has been changed before', () => {
    let before: Root | undefined
    let after: Root | undefined
    const file = fileOf()
    rehype()
      .use(() => (tree: Root) => {
        const [page] = tree.children.filter((child) => child.type === 'element')
        const text = {type: 'text' as const, value: 'It is schedule to rain.'}
        // A wrapper with the place of what it wraps, and a paragraph without one.
        const main = {type: 'element' as const, tagName: 'main', properties: {}, children: [text]}
        page.children = [
          {...main, position: {start: {line: 7, column: 4}, end: {line: 7, column: 5}}},
          {...main, tagName: 'p'}
        ]
        before = structuredClone(tree)
      })
      .use(rehypeCopydesk)
      .use(() => (tree: Root) => {
        after = structuredClone(tree)
      })
      .processSync(file)
    assert.deepEqual(show(file, PAGE), MARKS)
    assert.ok(after)
    assert.deepEqual(after, before)
  })

  it('says that a tree was made from Markdown', () => {
    const file = new VFile('# Bridge\n\nIt is schedule to open.\n')
    unified().use(remarkParse).use(remarkRehype).use(rehypeCopydesk).use(rehypeStringify).processSync(file)
    assert.match(
      refusalOf(file),
      /was not made from this file as HTML: use copydesk right behind `rehype-parse`/u
    )
  })

  it('says that a file has no source, or a tree no positions', () => {
    const processor = rehype().use(rehypeCopydesk)
    const file = new VFile()
    processor.runSync(processor.parse(PAGE), file)
    assert.match(refusalOf(file), /reads the source of a file, and this one has none/u)

    const second = fileOf()
    rehype().use(forgetPositions).use(rehypeCopydesk).processSync(second)
    assert.match(refusalOf(second), /has no positions.*let `rehype-parse` parse the file/u)
  })

  it('says in one message what cannot be read', () => {
    const file = new VFile(`<p>So</p>${'<div>'.repeat(600)}`)
    rehype().use(rehypeCopydesk).processSync(file)
    assert.match(refusalOf(file), /nested deeper than 500 elements/u)
    assert.equal(file.messages[0]?.line, 1)
  })

  it('takes the options of the preset', () => {
    const file = fileOf()
    rehype()
      .use(rehypeCopydesk, {quotes: 'warn', rules: {'repeated-word': 'off', 'verb-participle': 'error'}})
      .processSync(file)
    assert.deepEqual(
      marksOf(file, PAGE).map(({actual, fatal}) => [actual, fatal]),
      [
        ['sched</b>ule', true],
        ['expect', true]
      ]
    )
    assert.throws(
      () =>
        rehype()
          .use(rehypeCopydesk, {variety: 'en' as 'en-GB'})
          .freeze(),
      /`variety`/u
    )
  })
})
