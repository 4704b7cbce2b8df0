import assert from 'node:assert/strict'
import type {Root} from 'nlcst'
import fc from 'fast-check'
import {retext} from 'retext'
import retextEnglish from 'retext-english'
import type {Manuscript} from '../../src/format/manuscript.js'
import {readWords} from '../../src/language/word-spans.js'
import {Flag, readTokens, type Tokens} from '../../src/language/tokens.js'
import {wordsOfTree} from '../../src/language/tree-words.js'

/** A manuscript with a block for each line. */
function linesOf(text: string): Manuscript {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: undefined
  }))
  return {text, blocks, pieces: undefined, comments: []}
}

function read(text: string): Tokens {
  const manuscript = linesOf(text)
  return readTokens(manuscript, readWords(manuscript))
}

function wordsOf(tokens: Tokens): string[] {
  return Array.from({length: tokens.count}, (_, token) =>
    tokens.text.slice(tokens.start[token], tokens.end[token])
  )
}

/** Each text, and how it is cut: tokens joined by a bar. */
const CUTS: Record<string, string> = {
  'China’s envoy': 'China|’s|envoy',
  "It's Tom's": "It|'s|Tom|'s",
  'don’t isn’t can’t won’t': 'do|n’t|is|n’t|ca|n’t|wo|n’t',
  'they’re I’ve we’ll she’d I’m': 'they|’re|I|’ve|we|’ll|she|’d|I|’m',
  "shouldn't've": "should|n't|'ve",
  'the workers’ rights': 'the|workers|’|rights',
  '[China]’s “Cats”’s': '[|China|]|’s|“|Cats|”|’s',
  '‘the workers’ left': '‘|the|workers|’|left',
  'o’clock rock ’n’ roll ’tis': 'o’clock|rock|’n’|roll|’tis',
  'near Ukraine.China said': 'near|Ukraine|.|China|said',
  'the U.S.China trade': 'the|U.S.|China|trade',
  'at 5 p.m.The talks': 'at|5|p.m.|The|talks',
  'He won in 2014.She lost': 'He|won|in|2014|.|She|lost',
  'the end.I left': 'the|end|.|I|left',
  'wait...what he said--no': 'wait|...|what|he|said|--|no',
  'Why?He left': 'Why|?|He|left',
  'U.S. a.m. 3.5 example.com Node.js Ph.D. J.Crew': 'U.S.|a.m.|3.5|example.com|Node.js|Ph.D.|J.Crew',
  'the U.S.’s rule': 'the|U.S.|’s|rule',
  'Gov. Poe, Sept. 3, Lt. Col. Roe': 'Gov.|Poe|,|Sept.|3|,|Lt.|Col.|Roe',
  'Moe (R-Ariz.) left': 'Moe|(|R-Ariz.|)|left',
  'No. 3 said no. He left': 'No.|3|said|no|.|He|left',
  'J.D. Roe and Ann B. Poe': 'J.D.|Roe|and|Ann|B.|Poe',
  'Left in May. 3 won.': 'Left|in|May|.|3|won|.',
  'a 29-year-old, self-ruled, short- and long-term': 'a|29-year-old|,|self-ruled|,|short-|and|long-term',
  '$1,000.50 2,000-mile US$5 5% .22 10:30': '$|1,000.50|2,000-mile|US|$|5|5|%|.22|10:30',
  'in 2019,300 won': 'in|2019|,|300|won',
  'AT&T and/or 9/11': 'AT&T|and|/|or|9/11',
  'See https://a.example/b?c=d(e). Or www.b.example/c, ok':
    'See|https://a.example/b?c=d(e)|.|Or|www.b.example/c|,|ok',
  'Mail b.x+y@c.example. @handle #MeToo #1': 'Mail|b.x+y@c.example|.|@handle|#MeToo|#|1',
  '(“Go!” he said…)': '(|“|Go|!|”|he|said|…|)',
  'café 😀👍🏽 e\u0301te\u0301': 'café|😀👍🏽|e\u0301te\u0301'
}

/** Text that is likely to hold what the cutter looks for. */
const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Object.keys(CUTS)),
      fc.constantFrom(
        ...Array.from('.,;:!?’\'"“”‘-—/@#$%&=()[]{} \n\t\u00A0\u2028\uFEFF\0'),
        '\uD800',
        '\uDC00',
        '://',
        'www.',
        '.com/'
      ),
      fc.string({unit: 'binary', maxLength: 6}),
      fc.string({unit: 'grapheme', maxLength: 6}),
      fc.constantFrom('a', 's', 'S', 'I', 'Gov', 'U.S', '5', '000', "n't", '’s')
    ),
    {maxLength: 30}
  )
  .map((parts) => parts.join(''))

describe('readTokens', () => {
  for (const [text, cut] of Object.entries(CUTS)) {
    it(`cuts ${text}`, () => {
      assert.equal(wordsOf(read(text)).join('|'), cut)
    })
  }

  it('puts every character that is not white space in one token', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const manuscript = linesOf(text)
        const tokens = readTokens(manuscript, readWords(manuscript))
        let at = 0
        for (let token = 0; token < tokens.count; token++) {
          assert.ok(tokens.start[token] >= at && tokens.end[token] > tokens.start[token])
          assert.match(text.slice(at, tokens.start[token]), /^[\s\u0085]*$/)
          assert.doesNotMatch(text.slice(tokens.start[token], tokens.end[token]), /[\s\u0085]/)
          const block = manuscript.blocks[tokens.block[token]]
          assert.ok(tokens.start[token] >= block.start && tokens.end[token] <= block.end)
          at = tokens.end[token]
        }
        assert.match(text.slice(at), /^[\s\u0085]*$/)
      }),
      {numRuns: 500}
    )
  })

  it('cuts a tree of retext-english the same', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const manuscript = linesOf(text.replaceAll('\n', '\n\n'))
        const tree = retext().use(retextEnglish).parse(manuscript.text)
        const tokens = readTokens(manuscript, treeWords(tree, manuscript.text))
        assert.deepEqual(wordsOf(tokens), wordsOf(readTokens(manuscript, readWords(manuscript))))
      }),
      {numRuns: 500}
    )
  })

  it('takes a tree without positions, and one of another text', () => {
    const tree = retext().use(retextEnglish).parse('I’d call.\n\nThree-part p.m.Then.')
    const manuscript = linesOf('I’d call.\n\nThree-part p.m.Then.')
    const cut = (words: Root, of = manuscript): string[] => wordsOf(readTokens(of, treeWords(words, of.text)))
    const expected = cut(tree)
    assert.deepEqual(cut(JSON.parse(JSON.stringify(tree, hidePosition)) as Root), expected)
    assert.deepEqual(cut(JSON.parse(JSON.stringify(tree, movePosition)) as Root), expected)
    const bare = cut({type: 'RootNode', children: []})
    assert.equal(bare.join(''), manuscript.text.replace(/\s/g, ''))
    assert.deepEqual(cut(tree, linesOf('One')), ['One'])
  })

  it('tells what the letters of a token are', () => {
    const tokens = read('The NATO chief’s U.S. 5th é-É “I\nx.')
    const flags = wordsOf(tokens).map((word, token) => {
      const names = Object.entries(Flag).filter(([, bit]) => (tokens.flags[token] & bit) !== 0)
      return `${word}: ${names.map(([name]) => name).join(' ')}`
    })
    assert.deepEqual(flags, [
      'The: word capital spaced first',
      'NATO: word capital allCaps spaced',
      'chief: word spaced',
      '’s: word clitic',
      'U.S.: word capital allCaps spaced',
      '5th: word digit spaced',
      'é-É: word spaced hyphen',
      '“: spaced',
      'I: word capital',
      'x: word spaced first',
      '.: '
    ])
    assert.equal(tokens.block[tokens.count - 1], 1)
    assert.ok((read('See www.a.example').flags[1] & Flag.address) !== 0)
  })
})

describe('readWords', () => {
  it('finds the words of retext-english in any block: tokens of both are the same', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const manuscript = {...linesOf(text), blocks: [{start: 0, end: text.length, kind: undefined}]}
        assert.deepEqual(
          readTokens(manuscript, readWords(manuscript)),
          readTokens(manuscript, treeWords(retext().use(retextEnglish).parse(text), text))
        )
      }),
      {numRuns: 2000}
    )
  })

  it('reads a block of any length', () => {
    for (const text of [
      'The committee met again on Monday. '.repeat(2000),
      'x'.repeat(50_001),
      '/'.repeat(50_001),
      '’tis/'.repeat(20_000)
    ]) {
      const words = readWords(linesOf(text))
      for (let at = 2; at < words.length; at += 2) assert.ok(words[at] >= words[at - 1])
      assert.equal(words.at(-1), text.length)
    }
  })
})

function treeWords(tree: Root, text: string): Uint32Array {
  return wordsOfTree(tree, text.length)
}

function hidePosition(name: string, value: unknown): unknown {
  return name === 'position' ? undefined : value
}

/** Positions of a tree whose text was decoded from a longer source. */
function movePosition(name: string, value: unknown): unknown {
  return name === 'offset' && typeof value === 'number' ? value * 2 + 7 : value
}
