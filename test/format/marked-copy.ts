import fc from 'fast-check'
import type {Shown, ShownBlock, ShownDocument} from './copy.js'

/** A language of markup that documents are made of. */
export interface Markup {
  /** Bits of text as they are written, and as they are read. */
  odd: readonly Shown[]
  /** Tags around a block, and the kind that it gets. */
  blocks: readonly {open: string; close: string; kind: string | undefined}[]
  /** What stands between blocks and is no prose. */
  junk: readonly string[]
  /** What ends a line. */
  lineBreak: string
}

const WORDS = [
  'The',
  'court',
  'accuses',
  '“no',
  'limits”',
  '3.5',
  'nai\u0308ve',
  '😀ok',
  'U.S.',
  '(AP)',
  'Xi’s'
]

/** Bits that HTML and XML share. */
export const ODD: readonly Shown[] = [
  {source: 'AT&amp;T', text: 'AT&T'},
  {source: 'China&rsquo;s', text: 'China’s'},
  {source: '&#8220;yes&#x201D;', text: '“yes”'},
  {source: 'a&#160;b', text: 'a\u00A0b'},
  {source: '&#x1F309;', text: '🌉'},
  {source: '&lt;b&gt;', text: '<b>'},
  {source: 'un<em>der</em>stood', text: 'understood'},
  {source: 'to<!-- is schedule -->day', text: 'today'},
  {source: '<em> <em>so</em> </em>', text: ' so '}
]

/** Documents of blocks whose text is known, in LF or CRLF. */
export function markedDocuments({odd, blocks, junk, lineBreak}: Markup): fc.Arbitrary<ShownDocument> {
  const bit = fc.oneof(
    {weight: 3, arbitrary: fc.constantFrom(...WORDS).map((text): Shown => ({source: text, text}))},
    {weight: 2, arbitrary: fc.constantFrom(...odd)}
  )
  const space = fc.constantFrom(' ', ' ', '\n', '\n    ', ' \t', lineBreak)
  const block = fc
    .tuple(fc.constantFrom(...blocks), fc.array(fc.tuple(bit, space), {minLength: 1, maxLength: 8}))
    .map(([{open, close, kind}, parts]): ShownBlock => {
      const source = parts.map(([shown, gap]) => shown.source + gap).join('')
      const text = parts.map(([shown, gap]) => shown.text + (gap === lineBreak ? '\n' : ' ')).join('')
      return {source: `${open}So ${source}there${close}`, text: `So ${text}there`, kind}
    })
  return fc
    .tuple(
      fc.constantFrom('\n', '\r\n'),
      fc.array(fc.tuple(block, fc.constantFrom(...junk)), {minLength: 1, maxLength: 5})
    )
    .map(([newLine, parts]) => ({
      source: parts
        .map(([{source}, between]) => source + between)
        .join('')
        .replaceAll('\n', newLine),
      blocks: parts.map(([shown]) => shown)
    }))
}
