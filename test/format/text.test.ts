import assert from 'node:assert/strict'
import fc from 'fast-check'
import {readText} from '../../src/format/text.js'

/** Texts of blocks. */
function show(source: string): string[] {
  const {text, blocks} = readText(source)
  return blocks.map(({start, end}) => text.slice(start, end))
}

const WRAPPED = `HARBOR TOWN (AP) — A storm that began on Monday battered the coast for
a second day and left thousands without power, the office of Governor
Hale said. Crews worked through the night.`

describe('readText', () => {
  it('is the source itself', () => {
    const manuscript = readText('A b.\r\n\r\nC d.\r\n')
    assert.equal(manuscript.text, 'A b.\r\n\r\nC d.\r\n')
    assert.equal(manuscript.pieces, undefined)
    assert.deepEqual(manuscript.blocks, [
      {start: 0, end: 4, kind: undefined},
      {start: 8, end: 12, kind: undefined}
    ])
  })

  it('takes a paragraph a line', () => {
    const lines = [
      'Storm batters the coast',
      'By Jane Roe',
      'A storm that began on Monday battered the coast for a second day and left thousands of people without any power.',
      'Crews worked.',
      'The mayor said that it would be over soon, and that nobody had been hurt so far as was known to the authorities.'
    ]
    assert.deepEqual(show(lines.join('\n')), lines)
    assert.deepEqual(show(lines.join('\n\n')), lines)
  })

  it('puts lines together that were wrapped by hand', () => {
    assert.deepEqual(show(`${WRAPPED}\n\nMore to come.\n`), [WRAPPED, 'More to come.'])
  })

  it('ends a wrapped paragraph at a short line, an indent, a headline, an item, a table row', () => {
    const parts = [
      'Storm batters coast',
      'By JANE ROE',
      WRAPPED,
      'It was the third storm of the year, said the head of the office, and a\nfourth one will come.',
      '- Two piers are closed to all who have no permit from the harbor\n  master until further notice.',
      '- The ferries run.',
      'Pier 1    closed',
      'Pier 2    open'
    ]
    assert.deepEqual(show(parts.join('\n')), parts)
    const indented = `   ${WRAPPED}\n   ${WRAPPED}`
    assert.deepEqual(show(indented), [WRAPPED, WRAPPED])
  })

  it('takes a number in the middle of a wrapped sentence for no item', () => {
    const ages = `${WRAPPED}\nThose who were hurt by the storm were aged nine, ten, thirteen, 49, and\n59. More were missing.`
    assert.deepEqual(show(ages), [WRAPPED, ages.slice(WRAPPED.length + 1)])
    const items = `${WRAPPED}\nThree things had been asked for by the mayor when the storm had begun:\n1. Boats.\n2. Tents.`
    assert.deepEqual(show(items).slice(2), ['1. Boats.', '2. Tents.'])
  })

  it('unwraps a paragraph that has no sign of its own by the width of the others', () => {
    const names = 'The mayor then met Governor Hale, Senator Gray and the head of the\nCoast Guard.'
    assert.deepEqual(show(`${WRAPPED}\n\n${names}`), [WRAPPED, names])
    assert.deepEqual(show(names), names.split('\n'))
  })

  it('keeps apart lines that only start in lower case', () => {
    const list = 'milk\neggs\nbread and butter'
    assert.deepEqual(show(list), list.split('\n'))
  })

  it('takes a stanza of verse as one block, and neither names nor scores', () => {
    const verse = 'The gulls are high,\nThe tide is low,\nThe boats put out\nBefore the snow.'
    assert.deepEqual(readText(verse).blocks, [{start: 0, end: verse.length, kind: 'verse'}])
    const names = 'Jane Roe\nJohn Doe\nMary Moe\nAnn Poe'
    assert.deepEqual(show(names), names.split('\n'))
    const scores = 'Reds 3, Blues 1,\nGreens 0, Grays 0,\nWhites 2, Blacks 2,\nPinks 1, Tans 0'
    assert.deepEqual(show(scores), scores.split('\n'))
  })

  it('knows all ends of lines', () => {
    for (const end of ['\n', '\r\n', '\r', '\v', '\u0085', '\u2028']) {
      assert.deepEqual(
        show(`One.${end}Two.${end}${end}Three.${end}`),
        ['One.', 'Two.', 'Three.'],
        JSON.stringify(end)
      )
      const wrapped = WRAPPED.replaceAll('\n', end)
      assert.deepEqual(show(`${wrapped}${end}${end}Next.`), [wrapped, 'Next.'], JSON.stringify(end))
    }
  })

  it('ends a block at a page break and a paragraph separator', () => {
    const [first, second, third] = WRAPPED.split('\n')
    assert.deepEqual(show([first, second].join('\n') + '\f' + third), [`${first}\n${second}`, third])
    assert.deepEqual(show([first, second].join('\n') + '\u2029' + third), [`${first}\n${second}`, third])
  })

  it('leaves out a byte order mark and white space around lines', () => {
    assert.deepEqual(show('\uFEFF  One.\u00A0\t\n \t \n\u3000Two.\u200B'), ['One.', 'Two.'])
    assert.deepEqual(show('\uFEFF'), [])
    assert.deepEqual(show(''), [])
    assert.deepEqual(show('One\u0000two.'), ['One\u0000two.'])
  })

  describe('control comments', () => {
    const read = (source: string): string[][] => {
      const {comments, text} = readText(source)
      return comments.map(({value, start, end}) => [value, text.slice(start, end)])
    }

    it('stand on a line of their own', () => {
      const source = [
        'copydesk-disable-next-line a-rule -- so it was said',
        'Prose.',
        '  # copydesk-disable a-rule  ',
        '// copydesk-enable a-rule',
        '<!-- copydesk-disable b-rule -- x -->',
        '<!--copydesk-wrong-->'
      ]
      assert.deepEqual(read(source.join('\r\n')), [
        ['disable-next-line a-rule -- so it was said', source[0]],
        ['disable a-rule', source[2]?.trim()],
        ['enable a-rule', source[3]],
        ['disable b-rule -- x', source[4]],
        ['wrong', source[5]]
      ])
      assert.deepEqual(show(source.join('\r\n')), ['Prose.'])
    })

    it('are none in a sentence', () => {
      for (const line of [
        'See copydesk-disable a-rule.',
        'copydesk-based tools',
        '# copydesk',
        '<!-- a -->'
      ]) {
        assert.deepEqual(read(line), [])
        assert.deepEqual(show(line), [line])
      }
    })

    it('end a paragraph', () => {
      assert.deepEqual(show('One.\ncopydesk-disable a-rule\nTwo.'), ['One.', 'Two.'])
    })
  })

  it('gives blocks in order that cover all but white space and comments', () => {
    const bits = fc.constantFrom(
      'a',
      'The',
      ',',
      '.',
      '\n',
      '\r',
      '\r\n',
      '\f',
      ' ',
      '\u2029',
      '\u0000',
      '\uD800',
      '- ',
      '\t'
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string({unit: 'binary'})), {maxLength: 80}), (parts) => {
        const source = parts.join('')
        const {text, blocks} = readText(source)
        assert.equal(text, source)
        let at = 0
        for (const {start, end} of blocks) {
          assert(at <= start && start < end)
          assert.match(source.slice(at, start), /^[\s\u0085\u200B]*$/u)
          at = end
        }
        assert.match(source.slice(at), /^[\s\u0085\u200B]*$/u)
      })
    )
  })

  it('reads a line of 5 MB, and half a million lines', () => {
    const line = 'A storm battered the coast. '.repeat(180_000)
    assert.deepEqual(readText(line).blocks, [{start: 0, end: line.length - 1, kind: undefined}])
    assert.equal(readText('A storm.\n\n'.repeat(500_000)).blocks.length, 500_000)
    assert.equal(readText('A storm\n'.repeat(500_000)).blocks.length, 500_000)
  })
})
