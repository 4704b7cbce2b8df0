import assert from 'node:assert/strict'
import {FormatError} from '../../src/format/format-error.js'
import {readHtml} from '../../src/format/html.js'
import type {Manuscript} from '../../src/format/manuscript.js'
import {PLACEHOLDER, Projection} from '../../src/format/pieces.js'
import {GAP} from './copy.js'
import {markedDocuments, ODD} from './marked-copy.js'
import {blocksOf, decodeHtml, squeeze, testProjections} from './projected.js'

function read(source: string): Manuscript {
  const [manuscript] = readHtml(source)
  assert(manuscript)
  return manuscript
}

function show(source: string): string[] {
  return blocksOf(read(source)).map(squeeze)
}

const documents = markedDocuments({
  odd: [
    ...ODD,
    {source: '&copy2020', text: '©2020'},
    {source: 'R&D', text: 'R&D'},
    {source: '<a href=/x title="is > schedule">link</a>', text: 'link'},
    {source: '</i>stray', text: 'stray'},
    {source: '<code>is schedule</code>', text: GAP},
    {source: '<script>is schedule</script>now', text: 'now'},
    {source: '<q>yes</q>', text: '“yes”'},
    {source: 'told<sup><a href="#1">1</a></sup>', text: 'told'},
    {source: '<x-price>is</x-price>', text: GAP}
  ],
  blocks: [
    {open: '<p>', close: '</p>', kind: undefined},
    {open: '<P CLASS=x>', close: '', kind: undefined},
    {open: '<div><div>', close: '</div></div>', kind: undefined},
    {open: '<h2>', close: '</h2>', kind: 'subhead'},
    {open: '<ul><li>', close: '</ul>', kind: 'list-item'},
    {open: '<blockquote><ul><li>', close: '</ul></blockquote>', kind: 'quotation'},
    {open: '<figure><figcaption>', close: '</figure>', kind: 'caption'},
    {open: '<table><tr><td>', close: '</table>', kind: 'score'},
    {open: '<p class="c-byline">', close: '</p>', kind: 'byline'}
  ],
  junk: [
    '<hr>\n',
    '<!-- is schedule -->',
    '<aside><p>is schedule</p></aside>',
    '<p hidden>is schedule</p>',
    '<p></p>'
  ],
  lineBreak: '<br />'
})

describe('readHtml', () => {
  it('reads the article of a page, and the headline before it', () => {
    const page = (body: string) =>
      `<!doctype html><html lang=en><title>No</title><body><nav>No</nav>${body}<footer>No</footer>`
    assert.deepEqual(show(page('<h1>Head</h1><article><p>Story.</article><p>More.')), [
      'headline: Head',
      '-: Story.'
    ])
    assert.deepEqual(show(page('<main><p>Story.</main><p>More.')), ['-: Story.'])
    assert.deepEqual(show(page('<h1>Head</h1><p>Story.')), ['headline: Head', '-: Story.'])
    assert.deepEqual(
      show(page('<article><h2>Teaser</h2></article><article><h1>Head</h1><p>Story.</article>')),
      ['headline: Head', '-: Story.']
    )
    assert.deepEqual(show(page('<h1>Head</h1><div itemprop="articleBody"><p>Story.</div><p>More.')), [
      'headline: Head',
      '-: Story.'
    ])
  })

  it('is silent in other languages', () => {
    assert.deepEqual(show('<html lang="de-AT"><p>Der Stadtrat.'), [])
    assert.deepEqual(show('<p lang=fr>Oui.<p>The <i lang=fr>mairie</i> met.'), [`-: The ${PLACEHOLDER} met.`])
    assert.deepEqual(show('<p lang="en-GB">Yes.'), ['-: Yes.'])
  })

  it('takes alternative texts as captions, but of one that is a bare word', () => {
    assert.deepEqual(show(`<p>See <img src=a alt='A &quot;dam&quot;  &copy2020' width=1> there.</p>`), [
      `-: See ${PLACEHOLDER} there.`,
      'caption: A "dam" &copy2020'
    ])
    assert.deepEqual(show('<img alt=dam><picture><img alt="A dam"></picture>'), ['caption: A dam'])
  })

  it('writes words so that an attribute does not end', () => {
    const [caption] = read(`<img alt='A dam'>`).blocks
    assert.equal(caption?.write?.(`"it's" <&>`), '&quot;it&#39;s&quot; &lt;&amp;&gt;')
    const [body] = read('<p>A dam').blocks
    assert.equal(body?.write?.(`"it's" <&>`), `"it's" &lt;&amp;&gt;`)
  })

  it('takes the text that a parser moves out of a table for what it is', () => {
    const source = '<table>One <tr><td>cell one</td></tr> two</table><p>Three'
    assert.deepEqual(show(source), ['-: One two', 'score: cell one', '-: Three'])
    const manuscript = read(source)
    const projection = new Projection(manuscript)
    for (const word of ['cell', 'two', 'Three']) {
      const at = manuscript.text.indexOf(word)
      const span = projection.toSource(at, at + word.length)
      assert.equal(source.slice(span?.start, span?.end), word)
    }
  })

  it('reads control comments', () => {
    const {comments} = read('<p>So <!-- copydesk-disable-next-line a -- why --> it is.')
    assert.deepEqual(
      comments.map(({value}) => value),
      ['disable-next-line a -- why']
    )
  })

  it('reads half a character as something that is there', () => {
    assert.deepEqual(show('<p>So\uDC00\uDC00 it &amp; is.'), [])
    assert.deepEqual(show('<p>So\uDC00\uDC00 it is.'), ['-: So\uDC00\uDC00 it is.'])
  })

  it('says what is nested too deep', () => {
    assert.throws(() => readHtml('<div>'.repeat(600)), FormatError)
    assert.equal(readHtml('<div>'.repeat(400)).length, 1)
  })

  testProjections(documents, read, decodeHtml)
})
