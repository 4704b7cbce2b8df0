import assert from 'node:assert/strict'
import fc from 'fast-check'
import type {Piece} from '../../src/format/manuscript.js'
import {compose, PLACEHOLDER, Projection} from '../../src/format/pieces.js'

function projectionOf(pieces: Piece[]): Projection {
  return new Projection({text: pieces.map(({text}) => text).join(''), pieces})
}

/** `AT&amp;T **und**erstood`, with a code span behind it. */
const PIECES: Piece[] = [
  {text: 'AT', start: 0, end: 2},
  {text: '&', start: 2, end: 7},
  {text: 'T ', start: 7, end: 9},
  {text: 'und', start: 11, end: 14},
  {text: 'erstood ', start: 16, end: 24},
  {text: PLACEHOLDER, start: 24, end: 30}
]

describe('Projection', () => {
  describe('toSource', () => {
    const projection = projectionOf(PIECES)

    it('moves places in and over pieces', () => {
      assert.deepEqual(projection.toSource(0, 4), {start: 0, end: 8})
      assert.deepEqual(projection.toSource(6, 7), {start: 12, end: 13})
      assert.deepEqual(projection.toSource(5, 15), {start: 11, end: 23})
      assert.deepEqual(projection.toSource(2, 3), {start: 2, end: 7})
    })

    it('keeps insertions with the text before them', () => {
      assert.deepEqual(projection.toSource(5, 5), {start: 9, end: 9})
      assert.deepEqual(projection.toSource(8, 8), {start: 14, end: 14})
      assert.deepEqual(projection.toSource(17, 17), {start: 30, end: 30})
      assert.deepEqual(projection.toSource(6, 6), {start: 12, end: 12})
    })

    it('keeps insertions on their line', () => {
      const lines = projectionOf([
        {text: 'a', start: 2, end: 3},
        {text: '\n', start: 3, end: 4},
        {text: 'b', start: 6, end: 7}
      ])
      assert.deepEqual(lines.toSource(0, 0), {start: 2, end: 2})
      assert.deepEqual(lines.toSource(1, 1), {start: 3, end: 3})
      assert.deepEqual(lines.toSource(2, 2), {start: 6, end: 6})
      assert.deepEqual(lines.toSource(3, 3), {start: 7, end: 7})
    })

    it('takes all of a piece that is not one to one', () => {
      const two = projectionOf([{text: '≫⃒', start: 4, end: 9}])
      assert.deepEqual(two.toSource(0, 1), {start: 4, end: 9})
      assert.deepEqual(two.toSource(1, 1), {start: 4, end: 9})
    })

    it('knows places that are none', () => {
      for (const [start, end] of [
        [-1, 1],
        [3, 2],
        [0, 18],
        [0.5, 1],
        [Number.NaN, 1]
      ] as const) {
        assert.equal(projection.toSource(start, end), undefined)
        assert.equal(projection.exact(start, end), false)
      }
      assert.equal(projectionOf([]).toSource(0, 0), undefined)
    })

    it('gives up where the ends change order', () => {
      const turned = projectionOf([
        {text: 'a', start: 9, end: 10},
        {text: 'b', start: 3, end: 4}
      ])
      assert.equal(turned.toSource(0, 2), undefined)
    })

    it('is the identity without pieces', () => {
      const text = new Projection({text: 'a b', pieces: undefined})
      assert.deepEqual(text.toSource(1, 3), {start: 1, end: 3})
      assert.equal(text.toSource(1, 4), undefined)
      assert(text.exact(1, 3, true) && text.exact(3, 3))
    })
  })

  describe('exact', () => {
    const projection = projectionOf(PIECES)

    it('lets through what lies in pieces that follow each other', () => {
      assert(projection.exact(0, 4), 'the entity whole')
      assert(projection.exact(5, 7))
      assert(projection.exact(0, 0) && projection.exact(1, 1) && projection.exact(17, 17))
      assert(projection.exact(5, 5), 'white space on one side')
    })

    it('refuses what crosses markup', () => {
      assert.equal(projection.exact(5, 15), false)
      assert.equal(projection.exact(4, 6), false)
    })

    it('refuses an insertion between two letters where markup stands', () => {
      assert.equal(projection.exact(8, 8), false)
    })

    it('refuses what has no text', () => {
      assert.equal(projection.exact(16, 17), false)
      assert.equal(projection.exact(15, 17), false)
    })

    it('refuses a part of a piece that is not one to one', () => {
      const two = projectionOf([{text: '≫⃒', start: 4, end: 9}])
      assert.equal(two.exact(0, 1), false)
      assert.equal(two.exact(1, 1), false)
      assert(two.exact(0, 2))
    })

    it('refuses a deletion that leaves markup empty', () => {
      assert(projection.exact(5, 8))
      const bold = projectionOf([
        {text: 'is ', start: 0, end: 3},
        {text: 'very big', start: 5, end: 13},
        {text: ' now', start: 15, end: 19}
      ])
      assert.equal(bold.exact(3, 11, true), false, '****')
      assert.equal(bold.exact(3, 7, true), false, '** big**')
      assert.equal(bold.exact(8, 11, true), false, '**very **')
      assert(bold.exact(3, 8, true), '**big**')
      assert(bold.exact(7, 11, true), '**very**')
      assert(bold.exact(0, 2, true))
    })
  })
})

describe('compose', () => {
  it('leaves a projection alone if the other is the identity', () => {
    assert.equal(compose(undefined, undefined), undefined)
    assert.deepEqual(compose(PIECES, undefined), PIECES)
    assert.deepEqual(compose(undefined, PIECES), PIECES)
  })

  it('goes through entities in HTML in a JSON string', () => {
    const json = String.raw`AT&amp;T\u2019s \"und<\/b>erstood\"`
    const outer = jsonPieces(json)
    const html = outer.map(({text}) => text).join('')
    assert.equal(html, 'AT&amp;T’s "und</b>erstood"')
    const inner = htmlPieces(html)
    const pieces = compose(outer, inner)
    const projection = projectionOf(pieces ?? [])
    const text = (pieces ?? []).map((piece) => piece.text).join('')
    assert.equal(text, 'AT&T’s "understood"')
    const at = (from: number, to: number): string => {
      const span = projection.toSource(from, to)
      return json.slice(span?.start, span?.end)
    }
    assert.equal(at(0, 6), String.raw`AT&amp;T\u2019s`)
    assert.equal(at(8, 18), String.raw`und<\/b>erstood`)
    assert(projection.exact(0, 6))
    assert.equal(projection.exact(8, 18), false)
  })

  it('refuses an escape that the inner format has cut', () => {
    const pieces = compose(
      [{text: 'fj', start: 0, end: 7}],
      [
        {text: 'f', start: 0, end: 1},
        {text: 'j', start: 1, end: 2}
      ]
    )
    const projection = projectionOf(pieces ?? [])
    assert.deepEqual(projection.toSource(0, 1), {start: 0, end: 7})
    assert.equal(projection.exact(0, 1), false)
    assert.equal(projection.exact(1, 2), false)
  })

  it('is as good as one projection after the other', () => {
    const bits = fc.constantFrom('a', 'b', ' ', '&amp;', '<b>', '"', '\n', '’', '\\', '</i>', 'word')
    fc.assert(
      fc.property(fc.array(bits, {maxLength: 30}), (parts) => {
        const html = parts.join('')
        const json = JSON.stringify(html)
          .slice(1, -1)
          .replaceAll('’', String.raw`\u2019`)
        const outer = jsonPieces(json)
        const inner = htmlPieces(html)
        const projection = projectionOf(compose(outer, inner) ?? [])
        const [first, second] = [projectionOf(inner), projectionOf(outer)]
        const length = inner.reduce((sum, {text}) => sum + text.length, 0)
        for (let start = 0; start < length; start++) {
          for (let end = start + 1; end <= Math.min(length, start + 4); end++) {
            const middle = first.toSource(start, end)
            assert(middle)
            assert.deepEqual(projection.toSource(start, end), second.toSource(middle.start, middle.end))
          }
        }
      })
    )
  })
})

/** Pieces of the inside of a JSON string. */
function jsonPieces(json: string): Piece[] {
  return [...json.matchAll(/\\u[\da-f]{4}|\\.|[^\\]+/gu)].map(({0: raw, index}) => ({
    text: JSON.parse(`"${raw}"`) as string,
    start: index,
    end: index + raw.length
  }))
}

/** Pieces of HTML that has tags and one entity. */
function htmlPieces(html: string): Piece[] {
  return [...html.matchAll(/<[^>]+>|&amp;|[^<&]+/gu)]
    .filter(({0: raw}) => !raw.startsWith('<'))
    .map(({0: raw, index}) => ({text: raw === '&amp;' ? '&' : raw, start: index, end: index + raw.length}))
}
