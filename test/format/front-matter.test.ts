import assert from 'node:assert/strict'
import {readMarkdown} from '../../src/format/markdown.js'
import {Projection} from '../../src/format/pieces.js'
import {blocksOf, squeeze} from './projected.js'

function show(source: string): string[] {
  return blocksOf(readMarkdown(source)).map(squeeze)
}

describe('readMarkdown: front matter', () => {
  it('reads what readers see of it', () => {
    const fields = [
      'title: The mayor’s: plan # no',
      'description: "The \\"old\\" plan\\u2019s end"',
      "summary: 'It''s",
      "  over.'",
      'tags: [is schedule]'
    ]
    for (const newLine of ['\n', '\r\n']) {
      const source = ['---', ...fields, '---', '', 'Prose.', ''].join(newLine)
      const manuscript = readMarkdown(source.replace('’s:', '’s'))
      assert.deepEqual(blocksOf(manuscript).map(squeeze), [
        'headline: The mayor’s plan',
        'standfirst: The "old" plan’s end',
        "standfirst: It's over.",
        '-: Prose.'
      ])
      assert.deepEqual(
        manuscript.blocks.map(({write}) => write?.(`it's "a"`)),
        [`it's "a"`, `it's \\"a\\"`, `it''s "a"`, undefined]
      )
      assert.equal(manuscript.blocks[0]?.write?.('a: b'), undefined)
    }
    assert.deepEqual(show('---\ntitle: a: b\n---\n\nProse.\n'), ['-: Prose.'])
  })

  it('reads blocks, folded and literal, a paragraph each', () => {
    const fields = [
      'title: >- # folded',
      '  The bridge',
      '  is open.',
      'description: |',
      '    Two lanes: one up,',
      '    one down # not for lorries.  ',
      '',
      '    A *third* is closed.',
      'summary: >+',
      '',
      '  More',
      '    deeply.',
      ''
    ]
    for (const newLine of ['\n', '\r\n']) {
      const source = ['---', ...fields, '---', '', 'Prose.', ''].join(newLine)
      const manuscript = readMarkdown(source)
      assert.deepEqual(blocksOf(manuscript), [
        'headline: The bridge is open.',
        'standfirst: Two lanes: one up,\none down # not for lorries.',
        'standfirst: A *third* is closed.',
        'standfirst: More deeply.',
        '-: Prose.'
      ])
      const projection = new Projection(manuscript)
      for (const word of ['bridge', 'is', 'one down', 'lorries', '*third*', 'deeply']) {
        const at = manuscript.text.indexOf(word)
        const span = projection.toSource(at, at + word.length)
        assert.equal(source.slice(span?.start, span?.end), word)
        assert.ok(projection.exact(at, at + word.length))
      }
      // Across the end of a line a fix would have to write its indentation.
      const at = manuscript.text.indexOf('bridge is')
      assert.equal(projection.exact(at, at + 9), true)
      assert.equal(projection.exact(at + 6, at + 7), true)
      assert.equal(manuscript.blocks[0]?.write?.('a: "b" # c'), 'a: "b" # c')
      assert.equal(manuscript.blocks[0]?.write?.('a\nb'), undefined)
    }
  })

  it('leaves blocks unread that say how deep they are indented, and fields for machines', () => {
    assert.deepEqual(show('---\ntitle: |2\n   Is.\nnote: >\n  Is schedule.\n---\n\nProse.\n'), ['-: Prose.'])
    assert.deepEqual(show('---\ntitle: >\n---\n\nProse.\n'), ['-: Prose.'])
  })
})
