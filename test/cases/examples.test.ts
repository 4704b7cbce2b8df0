import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {exampleItem} from '../../docs/generate-examples.js'
import {rulesModule} from '../../docs/generate-index.js'
import {parseCases} from '../../src/cases/parse.js'

/** Items of the cases of a source. */
function items(source: string): string[] {
  return parseCases(source).map((example) => exampleItem(example, 'warn'))
}

describe('examples of a rule’s page', () => {
  it('show wrong words and right ones', () => {
    assert.deepEqual(
      items(
        [
          'It is {schedule => scheduled | planned}.',
          'They agreed {=> to} go {very =>} soon.',
          'The {info: ICC} met.  # no *full* form',
          'It ended.{=> }Then it was{. => .  }Over.'
        ].join('\n')
      ),
      [
        '- It is <del>schedule</del> → <ins>scheduled</ins> or <ins>planned</ins>.',
        '- They agreed <ins>to</ins> go <del>very</del> soon.',
        '- The <mark>ICC</mark> *(info)* met.  (no \\*full\\* form)',
        '- It ended.<ins>␣</ins>Then it was<del>.</del> → <ins>.␣</ins>Over.'
      ]
    )
  })

  it('do not mention the level that the rule has', () => {
    const [example] = parseCases('The {info: ICC} met.')
    assert.ok(example)
    assert.equal(exampleItem(example, 'info'), '- The <mark>ICC</mark> met.')
  })

  it('say what was set', () => {
    assert.deepEqual(
      items('@ kind headline\n@ options {"a": "b_c"}\n@ related "it"\nCourt {accuse => accuses} {it}'),
      [
        '- *headline, {"a":"b\\_c"}, speaks also of “it”:* Court <del>accuse</del> → <ins>accuses</ins> <mark>it</mark>'
      ]
    )
  })

  it('keep paragraphs and lines in one list item', () => {
    const [item = ''] = items('---\nOne.\nTwo.\n\n{Three.\n\nFour. =>} Five.\n---')
    assert.equal(item, '- One.\\\n  Two.\n\n  <del>Three.</del>\n\n  <del>Four.</del> Five.')
  })

  it('show copy as it is, whatever marks of Markdown it holds', () => {
    const copies = ['1. *A* _b_ [c](d) <e>', '- a | b & c &amp; `d` ~~e~~', '+ x', '= y', '\\# z \\\\* w']
    for (const tested of parseCases(copies.join('\n'))) {
      const tree = fromMarkdown(exampleItem(tested, 'warn'))
      const [list] = tree.children
      assert.equal(list?.type, 'list')
      const [paragraph, ...rest] = list.children[0]?.children ?? []
      assert.deepEqual(rest, [])
      assert.equal(paragraph?.type, 'paragraph')
      assert.deepEqual(
        paragraph.children.map((child) => (child.type === 'text' ? child.value : child.type)),
        [tested.text]
      )
    }
  })

  it('in CONTRIBUTING.md can be read', () => {
    const guide = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8')
    const block = /\n {3}```\n([^]*?)```/.exec(guide)?.[1] ?? ''
    const cases = parseCases(block.replace(/^ {3}/gm, ''), 'CONTRIBUTING.md')
    assert.ok(cases.length >= 10)
    assert.ok(cases.some(({settings}) => settings.variety === 'en-GB' && settings.related === 'the council'))
  })
})

describe('rulesModule', () => {
  it('lists rules by name', () => {
    assert.match(rulesModule([]), /= \[\]\n$/)
    const module = rulesModule(['missing-space', 'word'])
    assert.match(
      module,
      /^import missingSpace from '.\/missing-space\/index.js'\nimport word from '.\/word\/index.js'$/m
    )
    assert.match(module, /= \[\n {2}missingSpace,\n {2}word\n\]\n$/)
  })
})
