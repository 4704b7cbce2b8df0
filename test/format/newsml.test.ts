import assert from 'node:assert/strict'
import {PLACEHOLDER, Projection} from '../../src/format/pieces.js'
import {readNewsXml} from '../../src/format/news-xml.js'
import {blocksOf, squeeze} from './projected.js'

/** Kinds and texts of each manuscript. */
function show(source: string): string[][] {
  return readNewsXml(source).map((manuscript) => blocksOf(manuscript).map(squeeze))
}

function item(meta: string, content: string, language = 'en'): string {
  return `<newsItem xml:lang="${language}"><itemMeta><title>No</title></itemMeta><contentMeta>${meta}</contentMeta><contentSet>${content}</contentSet></newsItem>`
}

describe('readNewsXml: NewsML-G2', () => {
  it('reads what an item says of its story, and the story', () => {
    assert.deepEqual(
      show(
        item(
          '<urgency>4</urgency><by>By A Roe</by><headline>Head</headline><description role="drol:summary">Short.</description>',
          '<inlineXML><html><head><title>No</title></head><body><h1>Head</h1><p>Story &amp; more.</p></body></html></inlineXML>'
        )
      ),
      [['byline: By A Roe', 'headline: Head', 'standfirst: Short.', 'headline: Head', '-: Story & more.']]
    )
  })

  it('takes alternative texts of images in XHTML as captions', () => {
    const source = item(
      '',
      `<inlineXML><h:html xmlns:h="x"><h:body><h:p>See <h:img src="a>b" x:alt2 = "no" alt = 'A &quot;dam&quot; &amp;\n lake &#169;'/> there.</h:p><h:img alt=""/></h:body></h:html></inlineXML>`
    )
    assert.deepEqual(show(source), [[`-: See ${PLACEHOLDER} there.`, 'caption: A "dam" & lake ©']])
    const [manuscript] = readNewsXml(source)
    assert.ok(manuscript)
    const at = manuscript.text.indexOf('lake')
    const span = new Projection(manuscript).toSource(at, at + 4)
    assert.equal(source.slice(span?.start, span?.end), 'lake')
    assert.equal(manuscript.blocks[1]?.write?.(`"it's" <&>`), '&quot;it&#39;s&quot; &lt;&amp;&gt;')
  })

  it('keeps the same story in another markup apart', () => {
    const twice = item(
      '<headline>Head</headline>',
      '<inlineXML><nitf><body><p>Story.</p></body></nitf></inlineXML><inlineData contenttype="text/plain">Story.</inlineData>'
    )
    assert.deepEqual(show(twice), [['headline: Head', '-: Story.'], ['-: Story.']])
  })

  it('reads every item of a message, and none in another language', () => {
    const items = [
      item('<headline>One</headline>', ''),
      item('<headline>Zwei</headline>', '', 'de'),
      item('<headline>Three</headline><headline xml:lang="fr">Trois</headline>', '')
    ]
    assert.deepEqual(show(`<newsMessage><itemSet>${items.join('')}</itemSet></newsMessage>`), [
      ['headline: One'],
      ['headline: Three']
    ])
  })

  it('keeps the paragraphs of a text, and leads through two escapes', () => {
    const source = item(
      '',
      '<inlineData contenttype="text/plain">R&amp;D rose.\r\n\r\nIt fell.</inlineData><inlineData contenttype="text/html">&lt;p&gt;R&amp;amp;D &lt;b&gt;rose&lt;/b&gt;.</inlineData>'
    )
    assert.deepEqual(show(source), [['-: R&D rose.', '-: It fell.'], ['-: R&D rose.']])
    for (const manuscript of readNewsXml(source)) {
      const at = manuscript.text.indexOf('rose')
      const span = new Projection(manuscript).toSource(at, at + 4)
      assert.equal(source.slice(span?.start, span?.end), 'rose')
    }
    const [, html] = readNewsXml(source)
    assert.equal(html?.blocks[0]?.write?.('A&B'), 'A&amp;amp;B')
  })

  it('takes encoded data for no prose', () => {
    assert.deepEqual(show(item('', '<inlineData encoding="enc:base64">aXMgc2NoZWR1bGU=</inlineData>')), [[]])
  })
})
