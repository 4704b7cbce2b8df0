import assert from 'node:assert/strict'
import {FormatError} from '../../src/format/format-error.js'
import type {Manuscript} from '../../src/format/manuscript.js'
import {readNewsXml} from '../../src/format/news-xml.js'
import {PLACEHOLDER} from '../../src/format/pieces.js'
import {GAP, type ShownDocument} from './copy.js'
import {markedDocuments, ODD} from './marked-copy.js'
import {blocksOf, decodeHtml, squeeze, testProjections} from './projected.js'

function read(source: string): Manuscript {
  const [manuscript] = readNewsXml(source)
  assert(manuscript)
  return manuscript
}

function show(body: string): string[] {
  return blocksOf(read(`<nitf><body>${body}</body></nitf>`)).map(squeeze)
}

/** Where an error is told, and what it says. */
function failure(source: string): [offset: number, message: string] {
  try {
    readNewsXml(source)
  } catch (error) {
    assert(error instanceof FormatError)
    return [error.offset, error.message]
  }
  return assert.fail('it was read')
}

const documents = markedDocuments({
  odd: [
    ...ODD,
    {source: '<![CDATA[R&D <b>]]>', text: 'R&D <b>'},
    {source: '<org>AT&amp;T<alt-code idsrc="a > b" value="T"/></org>', text: 'AT&T'},
    {source: '<person><name.given>Xi</name.given></person>', text: 'Xi'},
    {source: '<frac><numer>1</numer><frac-sep/><denom>2</denom></frac>', text: GAP},
    {source: '<lang iso="fr">mairie</lang>', text: GAP},
    {source: '<q>yes</q>', text: '“yes”'}
  ],
  blocks: [
    {open: '<p>', close: '</p>', kind: undefined},
    {open: '<hl2>', close: '</hl2>', kind: 'subhead'},
    {open: '<bq><block><p>', close: '</p></block></bq>', kind: 'quotation'},
    {open: '<ul><li>', close: '</li></ul>', kind: 'list-item'},
    {
      open: '<media media-type="image"><media-caption><p>',
      close: '</p></media-caption></media>',
      kind: 'caption'
    },
    {open: '<table><tr><td>', close: '</td></tr></table>', kind: 'score'}
  ],
  junk: [
    '<hr/>\n',
    '<!-- is schedule -->',
    '<pubdata type="print" name="is schedule"/>',
    '<?x is schedule?>',
    '<p/>'
  ],
  lineBreak: '<br/>'
}).map(({source, blocks}): ShownDocument => ({
  source: `<?xml version="1.0"?><nitf><head><title>is schedule</title></head><body>${source}</body></nitf>`,
  blocks
}))

describe('readNewsXml: NITF', () => {
  it('tells kinds of text', () => {
    assert.deepEqual(
      show(
        '<body.head><hedline><hl1>Head</hl1><hl2>Sub</hl2></hedline><byline>By <person>A Roe</person></byline><dateline><location>ORME</location></dateline><abstract><p>Short.</p></abstract></body.head><body.content><p>Story.</p></body.content>'
      ),
      [
        'headline: Head',
        'subhead: Sub',
        'byline: By A Roe',
        'dateline: ORME',
        'standfirst: Short.',
        '-: Story.'
      ]
    )
  })

  it('has a placeholder for what it does not know', () => {
    assert.deepEqual(show('<p>The <price>5</price> plan</p>'), [`-: The ${PLACEHOLDER} plan`])
  })

  it('takes the alternative text of a picture as a caption', () => {
    assert.deepEqual(
      show(
        '<media media-type="image"><media-reference source="a.jpg" alternate-text="A dam &amp; a lake"/><media-caption>The dam.</media-caption></media>'
      ),
      ['caption: A dam & a lake', 'caption: The dam.']
    )
  })

  it('reads entities that wires use, and none that a document defines', () => {
    assert.deepEqual(show('<p>A&nbsp;dam&mdash;caf&eacute;</p>'), ['-: A dam—café'])
    const laughs =
      '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><nitf><body><p>&b;</p></body></nitf>'
    assert.equal(failure(laughs)[0], laughs.indexOf('&b;</p>'))
    const outer = '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///x">]><nitf><body><p>&x;</p></body></nitf>'
    assert.match(failure(outer)[1], /not well-formed/u)
  })

  it('says where a file is broken, too deep, or of another kind', () => {
    assert.match(failure('<nitf><body><p>So')[1], /not well-formed/u)
    assert.match(failure('')[1], /not well-formed/u)
    assert.match(failure(`<nitf>${'<p>'.repeat(10_000)}`)[1], /deeper than 500/u)
    assert.match(failure('<!-- x --><rss/>')[1], /root is `rss`/u)
  })

  it('does not count tags in sections, and signs in attributes, as depth', () => {
    const line = '<p><!-- <a> --><![CDATA[<a>]]><a href="a>b"/><br/></p>'
    assert.equal(readNewsXml(`<nitf><body>${line.repeat(600)}</body></nitf>`).length, 1)
  })

  it('writes words as the text around them does', () => {
    const {blocks} = read('<nitf><body><p>A dam</p><p><![CDATA[A dam]]></p></body></nitf>')
    assert.deepEqual(
      blocks.map(({write}) => [write?.('R&D'), write?.('dams')]),
      [
        ['R&amp;D', 'dams'],
        [undefined, 'dams']
      ]
    )
  })

  testProjections(documents, read, decodeHtml)
})
