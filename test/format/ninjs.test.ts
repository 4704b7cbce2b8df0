import assert from 'node:assert/strict'
import fc from 'fast-check'
import {FormatError} from '../../src/format/format-error.js'
import type {Manuscript} from '../../src/format/manuscript.js'
import {readNinjs} from '../../src/format/ninjs.js'
import {GAP, type ShownDocument} from './copy.js'
import {markedDocuments, ODD} from './marked-copy.js'
import {blocksOf, decodeHtml, squeeze, testProjections} from './projected.js'

function read(source: string): Manuscript {
  const [manuscript] = readNinjs(source)
  assert(manuscript)
  return manuscript
}

function show(source: string): string[][] {
  return readNinjs(source).map((manuscript) => blocksOf(manuscript).map(squeeze))
}

/** Ways to write a character in a string of JSON. */
const WRITERS: readonly ((character: string) => string)[] = [
  (character) => JSON.stringify(character).slice(1, -1),
  (character) => (character === '/' ? '\\/' : JSON.stringify(character).slice(1, -1)),
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
]

const documents = fc
  .tuple(
    markedDocuments({
      odd: [...ODD, {source: '&copy2020', text: '©2020'}, {source: '<code>is schedule</code>', text: GAP}],
      blocks: [
        {open: '<p>', close: '</p>', kind: undefined},
        {open: '<h2>', close: '</h2>', kind: 'subhead'},
        {open: '<blockquote><p class="x">', close: '</blockquote>', kind: 'quotation'}
      ],
      junk: ['\n', '<hr>', '<!-- is schedule -->', '<script>is("schedule")</script>'],
      lineBreak: '<br />'
    }),
    fc.array(fc.nat(9), {minLength: 7, maxLength: 7})
  )
  .map(([{source, blocks}, ways]): ShownDocument => {
    // An escape of every tenth character or so; the rest is written as usual.
    const written = Array.from({length: source.length}, (_, index) => {
      const way = ways[index % ways.length] ?? 0
      return (WRITERS[way] ?? writePlainly)(source.charAt(index))
    })
    return {source: `{"uri": "is schedule", "body_html": "${written.join('')}"}`, blocks}
  })

function writePlainly(character: string): string {
  return /[\uD800-\uDFFF]/u.test(character) ? character : JSON.stringify(character).slice(1, -1)
}

function decode(source: string): string {
  const text = JSON.parse(`"${source}"`) as string
  return decodeHtml(text)
}

describe('readNinjs', () => {
  it('reads versions 1 and 3, headline first', () => {
    assert.deepEqual(
      show(
        '{"body_text": "One.\\n\\nTwo.", "description_text": "Short.", "headline": "Head", "byline": "By A Roe"}'
      ),
      [['headline: Head', 'standfirst: Short.', 'byline: By A Roe', '-: One.', '-: Two.']]
    )
    assert.deepEqual(
      show(
        '{"bodies": [{"contentType": "text/html", "value": "<p>R&amp;D.</p>"}], "headlines": [{"value": "Head"}], "descriptions": [{"role": "caption", "value": "A dam."}]}'
      ),
      [['headline: Head', 'caption: A dam.', '-: R&D.']]
    )
  })

  it('knows the names of bylines and headlines in each version', () => {
    assert.deepEqual(show('{"headline_mobile": "Short", "headline": "Head", "byline": "By A Roe"}'), [
      ['headline: Short', 'headline: Head', 'byline: By A Roe']
    ])
    assert.deepEqual(
      show('{"headlines": [{"contenttype": "text/html", "value": "R&amp;D"}], "by": "By A Roe"}'),
      [['headline: R&D', 'byline: By A Roe']]
    )
  })

  it('keeps other bodies and associations apart', () => {
    assert.deepEqual(
      show(
        '{"headline": "Head", "body_html": "<p>One.", "body_text": "One.", "associations": {"picture": {"headline": "A dam"}}}'
      ),
      [['headline: Head', '-: One.'], ['-: One.'], ['headline: A dam']]
    )
  })

  it('takes the last of two values with one name, as parsers do', () => {
    assert.deepEqual(show('{"headline": "Old", "headline": "New"}'), [['headline: New']])
  })

  it('is silent in other languages', () => {
    assert.deepEqual(show('{"headline": "Neues", "language": "de-DE"}'), [])
    assert.deepEqual(show('{"headlines": [{"value": "News"}, {"value": "Nouvelles", "language": "fr"}]}'), [
      ['headline: News']
    ])
  })

  it('writes words as each text does', () => {
    const {blocks} = read('{"headline": "A dam", "body_html": "<p>A dam"}')
    assert.deepEqual(
      blocks.map(({write}) => write?.('"R&D"')),
      ['\\"R&D\\"', '\\"R&amp;D\\"']
    )
  })

  it('says what is no JSON, too deep, or no story', () => {
    for (const source of [
      '',
      '{"headline": "A',
      '{"headline": "A",}',
      '[1]',
      '{"a": 1}',
      '['.repeat(100_000)
    ])
      assert.throws(() => readNinjs(source), FormatError, source.slice(0, 20))
  })

  testProjections(documents, read, decode)
})
