import assert from 'node:assert/strict'
import {readFileSync, readdirSync} from 'node:fs'
import fc from 'fast-check'
import {blockOpeners} from '../../lexicons/block-openers.generated.js'
import {BLOCK_KINDS, type BlockKind} from '../../src/format/manuscript.js'
import {readText} from '../../src/format/text.js'
import {kindsOf} from '../../src/language/kinds.js'

const SAMPLES = new URL('../fixtures/kinds/', import.meta.url)
const expected = JSON.parse(readFileSync(new URL('expected.json', SAMPLES), 'utf8')) as Record<string, string>

/** Blocks alone or in their place, and the kinds they are. Blank lines part blocks. */
const COPY: [string, string][] = [
  ['Norway’s fish deal with Iceland is a gift for the coast’s poorest towns', 'headline'],
  ['Delegates agreed to sign the pact.', 'body'],
  ['Is he going to sign it?', 'body'],
  ['MOSCOW (AP) — Delegates agreed to sign the pact.', 'body'],
  ['NEW DELHI: The prime minister signed the pact on Monday.', 'body'],
  ['LONDON, March 3 (Reuters) -', 'dateline'],
  ['She left.\n\nLeave a Comment', 'body note'],
  ['She left.\n\nThe vote is due on Friday and the speaker has said that it will be close and loud', 'body body'],
  ['She left.\n\nThen he said:\n\nKey facts:\n\nOne more paragraph follows.', 'body body subhead body'],
  ['She left.\n\nReporting by Ann Roe; Editing by Al Poe', 'body note'],
  ['She left.\n\n— Ann Roe', 'body byline'],
  ['“We won,” she said.\n\n“We lost.”', 'body body'],
  ['Storm hits Maine\n\nThe storm hit at noon on Friday.\n\nIt left snow.', 'headline body body'],
  ['Sales rise in the U.S.\n\nSales rose in March.', 'headline body'],
  ['He lived in the U.S.', 'body'],
  ['He won 6-4, 6-3.', 'body'],
  ['3 killed, 5 hurt in 2 crashes\n\nThree people died.', 'headline body'],
  ['She left.\n\nCole 3-7 0-0 6, Dunn 2-5 1-1 5. Totals 26-60 9-12 68.', 'body score'],
  ['She left.\n\nDow Jones\t33,012.10\t+0.5', 'body score'],
  ['Correction officers went on strike.', 'body'],
  ['A. Smith won the race. B. Jones came in second.', 'body'],
  ['Ann Roe: Are you there, and can you hear me?\n\nAl Poe: I am.\n\nAnn Roe: Good.', 'transcript-turn transcript-turn transcript-turn'],
  ['The winner: Ann Roe, who ran on her own.', 'body'],
  ['She left.\n\n```\nnpm install\n```\n\nHe stayed.', 'body code code code body'],
  ['He paid $5 (about 4 euros); she paid more.', 'body'],
  ['♪ Take me home', 'verse'],
  // Wrapped prose, which has capitals at the start of most lines too.
  [
    'She thanks the Harlow Ferry Guild and the\nBoard of Trade, Stefan Roe, Scott Lund and the\nParliament of Malta for all the support that\nthey gave her.',
    'body'
  ],
  [
    'The text was released on Monday by the office\nof the Governor of Malta, the Ministry of\nForeign Affairs and the Government of\nJapan.',
    'body'
  ],
  ['I saw the ship go down the bay\nAnd heard the bells of evening ring\nWhile on the pier the children play\nAnd all the gulls are on the wing', 'verse verse verse verse'],
  ['She left.\n\nEggs\nFlour\nSalt', 'body list-item list-item list-item'],
  ['She left.\nHe stayed.\nNobody knew.', 'body body body'],
  ['“I asked for desks,” he wrote.\n\n> I resign.', 'body quotation'],
  ['iPhone sales fall', 'headline'],
  ['An earlier version of this law passed in 2010.', 'body'],
  ['Reason: It is cheap.\n\nReason: It is fast.\n\nReason: It is ours.', 'body body body'],
  ['The hearing is set for April 18 at 10 a.m.', 'body'],
  ['', '']
] // prettier-ignore

function kindsIn(source: string): string {
  return kindsOf(readText(source)).join(' ')
}

describe('kindsOf', () => {
  for (const [name, kinds] of Object.entries(expected)) {
    it(`reads ${name}`, () => {
      assert.equal(kindsIn(readFileSync(new URL(`${name}.txt`, SAMPLES), 'utf8')), kinds)
    })
  }

  it('has three samples of each kind', () => {
    const names = BLOCK_KINDS.flatMap((kind) => [1, 2, 3].map((number) => `${kind}-${number}`))
    assert.deepEqual(Object.keys(expected).sort(), [...names].sort())
    const files = readdirSync(SAMPLES).filter((file) => file.endsWith('.txt'))
    assert.deepEqual(files.sort(), names.map((name) => `${name}.txt`).sort())
    for (const name of names) assert.ok(expected[name]?.includes(name.replace(/-\d$/, '')), name)
  })

  for (const [source, kinds] of COPY) {
    it(`reads ${JSON.stringify(source)}`, () => {
      assert.equal(kindsIn(source), kinds)
    })
  }

  it('knows the kind of each entry of its list', () => {
    for (const entry of blockOpeners)
      assert.ok(
        BLOCK_KINDS.some((kind) => entry.startsWith(`${kind} = `)),
        entry
      )
  })

  it('keeps what the format says', () => {
    const blocks: {start: number; end: number; kind: BlockKind}[] = [{start: 0, end: 5, kind: 'caption'}]
    assert.deepEqual(kindsOf({text: 'Q: a.', blocks, pieces: undefined, comments: []}), ['caption'])
  })

  it('gives a kind to each block of any text', () => {
    const parts = [
      'By ',
      'Ann Roe',
      'Q: ',
      '\n',
      '\n\n',
      '\t',
      '1',
      '- ',
      '```',
      '>',
      ', ',
      '.',
      '—',
      '(AP)',
      'MR. ROE: ',
      ' the '
    ]
    const text = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.array(fc.constantFrom(...parts)).map((all) => all.join(''))
    )
    fc.assert(
      fc.property(text, (value) => {
        const manuscript = readText(value)
        const kinds = kindsOf(manuscript)
        assert.equal(kinds.length, manuscript.blocks.length)
        for (const kind of kinds) assert.ok(BLOCK_KINDS.includes(kind))
      }),
      {numRuns: 300}
    )
  })
})
