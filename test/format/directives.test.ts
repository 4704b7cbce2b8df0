import assert from 'node:assert/strict'
import {readMarkdown} from '../../src/format/markdown.js'
import {PLACEHOLDER, Projection} from '../../src/format/pieces.js'
import {blocksOf} from './projected.js'

function show(source: string): string[] {
  return blocksOf(readMarkdown(source))
}

describe('readMarkdown: directives', () => {
  it('reads what a container holds, and its label', () => {
    assert.deepEqual(
      show(
        ':::note[From *the* desk]{.a title="is schedule"}\nTwo lanes &amp; more.\n\n- One.\n\n::::inner\n> Quoted.\n::::\n:::\n\nProse.\n'
      ),
      ['subhead: From the desk', '-: Two lanes & more.', 'list-item: One.', 'quotation: Quoted.', '-: Prose.']
    )
    assert.deepEqual(show(':::aside\nIt is.\n\nIt was.\n'), ['-: It is.', '-: It was.'])
    assert.deepEqual(show('> :::note\n> It is.\n> :::\n'), ['quotation: It is.'])
    assert.deepEqual(show('::: tip is schedule\nIt is.\n:::\n'), ['-: It is.'])
  })

  it('takes the label of one that stands alone as a caption', () => {
    assert.deepEqual(show('::video[The bridge]{src="is schedule"}\n\n::hr\n\nProse.\n'), [
      'caption: The bridge',
      '-: Prose.'
    ])
  })

  it('joins labels to their sentence, and has a placeholder where there is none', () => {
    assert.deepEqual(show('The :abbr[U*N*]{title="is\nschedule"} met :icon{name=is} there.\n'), [
      `-: The UN met ${PLACEHOLDER} there.`
    ])
    assert.deepEqual(show('She said:no[sic] so.\n'), [`-: She said${PLACEHOLDER} so.`])
  })

  it('takes colons of prose for what they are', () => {
    const lines = [
      'At 10:30, it:was so :smile: for some.',
      'Won 3:2[1] at home.',
      'See re:Use: it is.',
      ':so it is'
    ]
    for (const line of lines) assert.deepEqual(show(`${line}\n`), [`-: ${line}`])
  })

  it('reads footnotes in containers, and knows their calls wherever these stand', () => {
    assert.deepEqual(
      show(
        'The court[^2] met [there].\n\n:::note[Label[^2]]\nIt is[^2].\n\n[^2]: The vote[^3]\n    &amp; more.\n\n    - One.\n\n[there]: /a\n:::\n\n[^3]: Out.\n'
      ),
      [
        '-: The court met there.',
        'subhead: Label',
        '-: It is.',
        '-: The vote\n& more.',
        'list-item: One.',
        '-: Out.'
      ]
    )
    assert.deepEqual(show('So [sic] it is.[^1]\n\n:::note\nIt is.\n:::\n'), [
      '-: So [sic] it is.[^1]',
      '-: It is.'
    ])
  })

  it('leads back from labels', () => {
    const source = 'The :abbr[R&amp;D]{title="x"} unit is :em[schedule] to move.\r\n\r\n::a[So *it* is]\r\n'
    const manuscript = readMarkdown(source)
    const projection = new Projection(manuscript)
    for (const [word, written = word] of [['R&D', 'R&amp;D'], ['schedule'], ['move'], ['it']]) {
      const at = manuscript.text.indexOf(word ?? '', 4)
      const span = projection.toSource(at, at + (word ?? '').length)
      assert.equal(source.slice(span?.start, span?.end), written)
    }
  })
})
