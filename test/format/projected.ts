import assert from 'node:assert/strict'
import fc from 'fast-check'
import {parseFragment} from 'parse5'
import type {Manuscript} from '../../src/format/manuscript.js'
import {PLACEHOLDER, Projection} from '../../src/format/pieces.js'
import type {ShownDocument} from './copy.js'

/** Kind and text of each block; `-` where the format leaves the kind open. */
export function blocksOf({text, blocks}: Manuscript): string[] {
  return blocks.map(({start, end, kind}) => `${kind ?? '-'}: ${text.slice(start, end)}`)
}

/** White space at an edge is not kept, and two spaces read like one. */
export function squeeze(shown: string): string {
  return shown.replaceAll(/\s+/gu, ' ').trim()
}

/** Fixes that rules might make: words replaced, inserted and deleted, a hyphen for a space. */
export function editsOf(
  {text, blocks}: Manuscript,
  seed: number
): {start: number; end: number; value: string}[] {
  const edits: {start: number; end: number; value: string}[] = []
  for (const block of blocks) {
    const prose = text.slice(block.start, block.end)
    for (const match of prose.matchAll(/[\p{L}’]+/gu)) {
      const start = block.start + match.index
      const end = start + match[0].length
      edits.push(
        {start, end, value: 'accused'},
        {start: end, end, value: 'd'},
        {start: end, end, value: ' of'}
      )
      edits.push({start, end: start, value: 'to '}, {start, end, value: ''})
    }
    for (const match of prose.matchAll(/(?<=\p{L})\s(?=\p{L})/gu)) {
      const start = block.start + match.index
      edits.push({start, end: start + 1, value: '-'})
    }
  }
  const step = Math.ceil(edits.length / 10)
  return edits.filter((_, index) => (index + seed) % step === 0)
}

/**
 * Check that a document has the blocks that it should, and that each character leads back to what it stands for.
 *
 * @param manuscript What was read.
 * @param document The document.
 * @param decode What a stretch of the source reads as.
 */
export function checkProjection(
  manuscript: Manuscript,
  {source, blocks}: ShownDocument,
  decode: (source: string) => string
): void {
  const {text, pieces} = manuscript
  assert.deepEqual(
    blocksOf(manuscript).map(squeeze),
    blocks.map(({kind, text: shown}) => squeeze(`${kind ?? '-'}: ${shown}`))
  )
  assert.equal(pieces?.map((piece) => piece.text).join(''), text)
  const projection = new Projection({text, pieces})
  for (const {start, end} of manuscript.blocks) {
    let last = 0
    for (let at = start; at < end;) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
      const span = projection.toSource(at, at + character.length)
      at += character.length
      assert(span)
      assert(span.start >= last, 'in order')
      last = span.start
      // A quotation mark that an element brings has no source.
      if (character !== PLACEHOLDER && span.start < span.end)
        assert.equal(squeeze(decode(source.slice(span.start, span.end))), squeeze(character))
    }
  }
}

/**
 * Check that fixes which are let through change the words that they name and nothing else.
 *
 * @param read Reads a document, which must stay well-formed.
 * @param document The document.
 * @param seed Which fixes are tried.
 * @returns How many were tried.
 */
export function checkSplices(
  read: (source: string) => Manuscript,
  {source}: ShownDocument,
  seed: number
): number {
  const manuscript = read(source)
  const projection = new Projection(manuscript)
  const before = blocksOf(manuscript)
  let tried = 0
  for (const {start, end, value} of editsOf(manuscript, seed)) {
    if (!projection.exact(start, end, value === '')) continue
    const index = manuscript.blocks.findIndex((block) => start <= block.end)
    const block = manuscript.blocks[index]
    const written = block?.write ? block.write(value) : value
    const span = projection.toSource(start, end)
    if (written === undefined) continue
    assert(span && block)
    tried++
    const after = blocksOf(read(source.slice(0, span.start) + written + source.slice(span.end)))
    const expected = [...before]
    const {text} = manuscript
    expected[index] =
      `${block.kind ?? '-'}: ` + text.slice(block.start, start) + value + text.slice(end, block.end)
    assert.deepEqual(after.map(squeeze), expected.map(squeeze))
  }
  return tried
}

/** What a stretch of HTML reads as. */
export function decodeHtml(source: string): string {
  if (/^<br\b/u.test(source)) return '\n'
  const [text] = parseFragment(source).childNodes
  return text && 'value' in text ? text.value : ''
}

/**
 * Tests of a format over documents whose text is known.
 *
 * @param documents The documents.
 * @param read Reads one, which must stay well-formed.
 * @param decode What a stretch of the source reads as.
 */
export function testProjections(
  documents: fc.Arbitrary<ShownDocument>,
  read: (source: string) => Manuscript,
  decode: (source: string) => string
): void {
  it('finds the blocks that are there, and leads back', () => {
    fc.assert(
      fc.property(documents, (document) => checkProjection(read(document.source), document, decode)),
      {numRuns: 200}
    )
  })

  it('lets a fix through only where it is one splice', () => {
    let tried = 0
    fc.assert(
      fc.property(documents, fc.nat(), (document, seed) => {
        tried += checkSplices(read, document, seed)
      }),
      {numRuns: 80}
    )
    assert(tried > 100, `only ${tried} fixes tried`)
  })
}
