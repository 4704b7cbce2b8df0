import fc from 'fast-check'

/** A bit of Markdown, and the text that a reader sees. */
export interface Shown {
  source: string
  text: string
}

/** The character that stands for what is no prose. */
export const GAP = '\uFFFC'

const word: fc.Arbitrary<Shown> = fc
  .constantFrom(
    'The',
    'court',
    'accuses',
    'leader',
    'Xi’s',
    '“no',
    'limits”',
    '3.5',
    'naïve',
    '😀ok',
    'U.S.',
    '(AP)'
  )
  .map((text) => ({source: text, text}))

const odd: fc.Arbitrary<Shown> = fc.constantFrom(
  {source: 'AT&amp;T', text: 'AT&T'},
  {source: 'China&rsquo;s', text: 'China’s'},
  {source: '&#8220;yes&#x201D;', text: '“yes”'},
  {source: 'five\\*', text: 'five*'},
  {source: '\\[sic\\]', text: '[sic]'},
  {source: '**und**erstood', text: 'understood'},
  {source: 'sched*ule*', text: 'schedule'},
  {source: 'a&nbsp;b', text: 'a\u00A0b'},
  {source: 'told[^1]', text: 'told'},
  {source: '<b>bold</b>ly', text: 'boldly'},
  {source: '`npm *ci* &amp;`', text: GAP},
  {source: '<https://example.org/colour>', text: GAP},
  {source: 'www.example.org', text: GAP},
  {source: '~~struck~~', text: GAP},
  {source: '{{< figure src="a_b_c" >}}', text: GAP},
  {source: '<code>a b</code>', text: GAP},
  {source: ':abbr[U*N*]{title="is schedule"}', text: 'UN'},
  {source: ':icon{name="is schedule"}', text: GAP},
  {source: '10:30', text: '10:30'}
)

function joined(parts: readonly Shown[], between: (index: number) => Shown): Shown {
  const whole = {source: '', text: ''}
  for (const [index, part] of parts.entries()) {
    const gap = index > 0 ? between(index) : {source: '', text: ''}
    whole.source += gap.source + part.source
    whole.text += gap.text + part.text
  }
  return whole
}

const space: Shown = {source: ' ', text: ' '}
const words = fc.array(fc.oneof({weight: 4, arbitrary: word}, odd), {minLength: 1, maxLength: 5})
const phrase = words.map((parts) => joined(parts, () => space))

/** Words between words, so that marks of emphasis always stand at the edge of a word. */
const marked: fc.Arbitrary<Shown> = fc
  .tuple(
    fc.constantFrom(
      ['*', '*'],
      ['**', '**'],
      ['_', '_'],
      ['[', '](/a "t")'],
      ['[', '][note]'],
      ['<em>', '</em>']
    ),
    fc.array(word, {minLength: 1, maxLength: 3}).map((parts) => joined(parts, () => space))
  )
  .map(([[open, close], inner]) => ({source: open + inner.source + close, text: inner.text}))

const lineEnds = fc.constantFrom('', '', '  ', '\\')

/** A block: what stands before its first line, and before each other. */
const containers = fc.constantFrom(
  {first: '', rest: '', kind: undefined},
  {first: '', rest: '   ', kind: undefined},
  {first: '> ', rest: '> ', kind: 'quotation'},
  {first: '> ', rest: '', kind: 'quotation'},
  {first: '- ', rest: '  ', kind: 'list-item'},
  {first: '1. ', rest: '   ', kind: 'list-item'},
  {first: '> - ', rest: '>   ', kind: 'quotation'},
  {first: '[^1]: ', rest: '    ', kind: undefined}
)

/** A block of Markdown, and its text. */
export interface ShownBlock extends Shown {
  kind: string | undefined
}

/**
 * Blocks whose text is known.
 *
 * @param newLine End of line.
 */
function blocks(newLine: string): fc.Arbitrary<ShownBlock> {
  const line = fc
    .array(fc.oneof({weight: 2, arbitrary: phrase}, marked), {minLength: 1, maxLength: 3})
    .map((parts) =>
      joined([{source: 'So', text: 'So'}, ...parts, {source: 'there', text: 'there'}], () => space)
    )
  const paragraph = fc
    .tuple(containers, fc.array(fc.tuple(line, lineEnds), {minLength: 1, maxLength: 3}))
    .map(([{first, rest, kind}, lines]) => {
      const whole = joined(
        lines.map(([shown]) => shown),
        (index) => ({source: (lines[index - 1]?.[1] ?? '') + newLine + rest, text: newLine})
      )
      return {source: first + whole.source, text: whole.text, kind}
    })
  const heading = line.map(({source, text}) => ({source: `## ${source} ##`, text, kind: 'subhead'}))
  return fc.oneof({weight: 4, arbitrary: paragraph}, heading)
}

/** A Markdown document with its blocks. */
export interface ShownDocument {
  source: string
  blocks: ShownBlock[]
}

/** Documents of known blocks, with things that are no prose in between. */
export const documents: fc.Arbitrary<ShownDocument> = fc
  .constantFrom('\n', '\r\n')
  .chain((newLine) =>
    fc.record({
      newLine: fc.constant(newLine),
      // How much of the document stands in a container: nothing, all but the definitions, or all.
      contained: fc.constantFrom('nothing', 'blocks', 'all'),
      start: fc.constantFrom('', `---${newLine}slug: Is schedule${newLine}---${newLine}`, newLine),
      parts: fc.array(
        fc.tuple(
          blocks(newLine),
          fc.constantFrom(
            '',
            '<!-- is schedule -->',
            '***',
            '```\nis schedule\n```',
            '<div>\nis schedule\n</div>',
            '::video{title="is schedule"}',
            ':::note{.is-schedule}\n:::'
          )
        ),
        {minLength: 1, maxLength: 5}
      )
    })
  )
  .map(({newLine, contained, start, parts}) => {
    const definitions = '[^1]: Foot\n\n[note]: /b "c"\n'
    const shown = parts.map(
      ([{source}, between]) => `${source}\n\n${between === '' ? '<!-- -->' : between}\n\n`
    )
    const source =
      contained === 'nothing'
        ? shown.join('') + definitions
        : `::::note[A *label*]\n${shown.join('')}${contained === 'all' ? `${definitions}::::\n` : `::::\n\n${definitions}`}`
    return {
      source: start + source.replaceAll(/\r?\n/gu, newLine),
      blocks: [
        ...(contained === 'nothing' ? [] : [{source: '', text: 'A label', kind: 'subhead'}]),
        ...parts.map(([block]) => block),
        {source: '', text: 'Foot', kind: undefined}
      ]
    }
  })
