import assert from 'node:assert/strict'
import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5'
import {VFile} from 'vfile'
import {createDesk} from '../../src/index.js'
import {elementsOf, reportOn, textOf} from './copy.js'

/** The rows of a story: its text with the numbers of marks, and its notes. */
async function rowsOf(
  source: string,
  name = 'a.txt'
): Promise<{text: string; notes: string[]; first: string}[]> {
  const page = parse(await reportOn('html', [createDesk().lintSync(new VFile({path: name, value: source}))]))
  return withClass(page, 'row').map((row) => {
    for (const tip of withClass(row, 'tip')) tip.childNodes = []
    const [text] = withClass(row, 'text')
    const [notes] = withClass(row, 'notes')
    return {
      text: text ? textOf(text) : '',
      notes: notes
        ? elementsOf(notes)
            .filter(({tagName}) => tagName === 'li')
            .map(textOf)
        : [],
      first: notes?.attrs.find(({name: own}) => own === 'start')?.value ?? ''
    }
  })
}

function withClass(node: Tree.ParentNode, name: string): Tree.Element[] {
  return elementsOf(node).filter(({attrs}) =>
    attrs.some((attribute) => attribute.name === 'class' && attribute.value.split(' ').includes(name))
  )
}

describe('report: HTML', () => {
  it('has what is said of marks beside their paragraph, numbered through, and explains it once', async () => {
    const rows = await rowsOf(
      'It rained.\n\nIt snowed.\n\nThe vote is schedule for May.\n\nThe ship was schedule to sail.Then it did.\n\nSo it is.\n'
    )
    assert.deepEqual(
      rows.map(({text, first}) => [text, first]),
      [
        ['It rained.\n\nIt snowed.\n\n', ''],
        ['The vote is schedule1 for May.\n\n', '1'],
        ['The ship was schedule2 to sail.‸3Then it did.\n\n', '2'],
        ['So it is.\n', '']
      ]
    )
    const [, one, two] = rows
    assert.match(
      one?.notes[0] ?? '',
      /^Write scheduled, not schedule, after isA form of be asks .*verb-participle$/u
    )
    assert.deepEqual(two?.notes[0], 'Write scheduled, not schedule, after wasverb-participle')
  })

  it('keeps every character of the story, also where marks overlap, span paragraphs or lie in markup', async () => {
    const lead = 'The council of Brightwater will vote on the 12 bridges in May.'
    const sources = [
      `${lead}\r\n\r\n${lead}\r\n\r\nIt opened in 1931.\r\n`,
      `<article>\n${'<p>It rained in May.</p>\n'.repeat(20)}<p>The vote is schedule for May.</p>\n<p>So.</p>\n</article>\n`,
      'The ship \n \nleft. The the ship was\tdetain.',
      ''
    ]
    for (const source of sources) {
      const rows = await rowsOf(source, source.startsWith('<') ? 'a.html' : 'a.txt')
      assert.equal(
        rows.map(({text}) => text.replaceAll(/(?<=\p{L})\d+|‸\d+|(?<=\.)\d/gu, '')).join(''),
        source.replaceAll('\r\n', '\n').replaceAll('\t', '    ')
      )
    }
  })

  it('gives lines of markup rows of their own', async () => {
    const rows = await rowsOf(
      `<article>\n${'<p>It rained in May.</p>\n'.repeat(20)}<p>The vote is schedule for May.</p>\n<p>So.</p>\n</article>\n`,
      'a.html'
    )
    assert.deepEqual(
      rows.map(({notes}) => notes.length),
      [0, 1, 0]
    )
  })

  it('makes the text wait for notes that are far behind', async () => {
    const source = Array.from(
      {length: 40},
      (_, index) => `It is schedule to be detain in ${1900 + index}.Then it is schedule to go.`
    ).join('\n\n')
    const page = parse(
      await reportOn('html', [createDesk().lintSync(new VFile({path: 'a.txt', value: source}))])
    )
    const waiting = withClass(page, 'apart').length
    assert.ok(waiting > 1 && waiting < 20, String(waiting))
  })

  it('says where a file could not be read', async () => {
    const file = new VFile({path: 'a.txt'})
    file.message('Not text: write `utf-8`', {source: 'copydesk', place: {line: 2, column: 3}}).fatal = true
    assert.match(await reportOn('html', [file]), /Line 2, column 3: Not text: write <code>utf-8<\/code>/u)
  })
})
