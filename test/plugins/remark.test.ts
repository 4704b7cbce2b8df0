import assert from 'node:assert/strict'
import type {Root} from 'mdast'
import {remark} from 'remark'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {defineRule, words} from '../../src/define/index.js'
import {createDesk} from '../../src/index.js'
import remarkCopydesk, {remarkCopydesk as named, type Options, type OwnRule} from '../../src/remark.js'
import {forgetPositions, marksOf, refusalOf, show} from './pipeline.js'

const STORY = `---
title: Bridge to open
---

# Bridge to open

The 🌉 bridge is *sched*ule to open \\*on* Monday&rsquo;s holiday.

> The crossing was expect to cost less, AT&amp;T
> said, and the the city agreed.
`

const MARKS = ['7:19 sched*ule', '9:20 expect', '10:17 the']

const quipped = defineRule({
  name: 'quipped',
  summary: 'Said, not quipped',
  category: 'style',
  source: 'Our style book',
  level: 'warn',
  *find(story) {
    for (const verb of story.places(words('quipped'))) yield {...story.span(verb), expected: ['said']}
  },
  message: ({expected}) => `Write \`${expected}\``,
  note: 'Readers do not notice “said”.'
})

function fileOf(value = STORY): VFile {
  return new VFile({path: 'desk/bridge.md', value})
}

describe('copydesk/remark', () => {
  it('marks exact places, as the library does, and leaves the document as it is', async () => {
    const file = fileOf()
    const document = await remark().use(remarkCopydesk).process(file)
    assert.deepEqual(show(file, STORY), MARKS)
    assert.deepEqual(file.messages.map(String), createDesk().lintSync(fileOf()).messages.map(String))
    assert.equal(String(document), remark().processSync(STORY).toString())
    assert.equal(named, remarkCopydesk)
  })

  for (const [way, value] of [
    ['CRLF', STORY.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${STORY}`]
  ] as const) {
    it(`finds the same with ${way}`, () => {
      const file = fileOf(value)
      remark().use(remarkCopydesk).processSync(file)
      assert.deepEqual(show(file, value), MARKS)
    })
  }

  it('reads bytes', () => {
    const file = new VFile({value: new TextEncoder().encode(STORY)})
    remark().use(remarkCopydesk).processSync(file)
    assert.deepEqual(show(file, STORY), MARKS)
  })

  it('reads the source as Markdown, whatever its path says', () => {
    const file = new VFile({path: 'bridge.txt', value: STORY})
    remark().use(remarkCopydesk).processSync(file)
    assert.deepEqual(show(file, STORY), MARKS)
    assert.deepEqual(file.data, {})
  })

  it('reads the source, and leaves the tree, where it has been changed before', () => {
    let before: Root | undefined
    let after: Root | undefined
    const file = fileOf()
    const document = remark()
      .use(() => (tree: Root) => {
        tree.children.reverse()
        tree.children.pop()
        tree.children.push({type: 'paragraph', children: [{type: 'text', value: 'It is schedule to rain.'}]})
        before = structuredClone(tree)
      })
      .use(remarkCopydesk)
      .use(() => (tree: Root) => {
        after = structuredClone(tree)
      })
      .processSync(file)
    assert.deepEqual(show(file, STORY), MARKS)
    assert.ok(after)
    assert.deepEqual(after, before)
    assert.match(String(document), /It is schedule to rain\.\n$/u)
  })

  it('puts its messages, by place, behind those of other plugins', () => {
    const file = fileOf()
    remark()
      .use(() => (tree: Root, other) => void other.message('Too long', tree.children.at(-1)))
      .use(remarkCopydesk)
      .processSync(file)
    assert.deepEqual(
      file.messages.map(({source, line}) => [source, line]),
      [
        [undefined, 9],
        ['copydesk', 7],
        ['copydesk', 9],
        ['copydesk', 10]
      ]
    )
  })

  it('goes before what makes HTML, and says so where it comes behind', () => {
    const pipeline = () => unified().use(remarkParse)
    const first = fileOf()
    pipeline().use(remarkCopydesk).use(remarkRehype).use(rehypeStringify).processSync(first)
    assert.equal(show(first, STORY).length, 3)

    const html = '<h1>Bridge</h1><p>It is schedule to open.</p>'
    const position = {start: {line: 1, column: 16, offset: 15}, end: {line: 1, column: 46, offset: 45}}
    const tree: Root = {
      type: 'root',
      children: [{type: 'paragraph', children: [{type: 'text', value: 'It is schedule to open.'}], position}]
    }
    const second = new VFile(html)
    remark().use(remarkCopydesk).runSync(tree, second)
    assert.match(refusalOf(second), /was not made from this file as Markdown: use copydesk right behind/u)
    const third = new VFile('It is')
    remark().use(remarkCopydesk).runSync(tree, third)
    assert.match(refusalOf(third), /was not made from this file/u)
  })

  it('reads paragraphs that start with a tag or an address', () => {
    const source = '<b>It</b> is schedule to open.\n\n<https://a.example> is schedule to open.\n'
    const file = new VFile(source)
    remark().use(remarkCopydesk).processSync(file)
    assert.equal(show(file, source)[0], '1:14 schedule')
  })

  it('says that a file has no source', () => {
    const processor = remark().use(remarkCopydesk)
    const file = new VFile()
    processor.runSync(processor.parse(STORY), file)
    assert.match(refusalOf(file), /reads the source of a file, and this one has none/u)
    const empty = new VFile('')
    processor.processSync(empty)
    assert.deepEqual(empty.messages, [])
  })

  it('says that a tree has no positions', () => {
    const file = fileOf()
    remark().use(forgetPositions).use(remarkCopydesk).processSync(file)
    assert.match(refusalOf(file), /has no positions.*let `remark-parse` parse the file/u)
  })

  it('takes the options of the preset, and rules of one’s own', () => {
    const read = (options: Options = {}, own: readonly OwnRule[] = []): string[] => {
      const source = 'It is schedule to open.\n\n“We was expect to quit,” he quipped.\n'
      const file = new VFile(source)
      remark().use(remarkCopydesk, options, own).processSync(file)
      return marksOf(file, source).map(({actual, fatal}) => `${actual} ${fatal}`)
    }
    assert.deepEqual(read(), ['schedule false', 'was undefined', 'expect undefined'])
    assert.deepEqual(read({quotes: 'off', rules: {'verb-participle': 'error'}}), ['schedule true'])
    assert.deepEqual(read({quotes: 'off', rules: {'verb-participle': 'off'}}), [])
    assert.deepEqual(read({quotes: 'off'}, [[quipped, true]]), ['schedule false', 'quipped false'])
    assert.throws(
      () =>
        remark()
          .use(remarkCopydesk, {rules: {'verb-particple': 'off'}})
          .freeze(),
      /Unknown rule `verb-particple`.*`verb-participle`/u
    )
  })

  it('obeys comments in the text', () => {
    const source =
      '<!-- copydesk-disable-next-line verb-participle -- so it was said -->\n\nIt is schedule to open.\n'
    const file = new VFile(source)
    remark().use(remarkCopydesk).processSync(file)
    assert.deepEqual(file.messages, [])
  })
})
