import assert from 'node:assert/strict'
import fc from 'fast-check'
import type {BlockKind, Manuscript} from '../../src/format/manuscript.js'
import {readWords} from '../../src/language/word-spans.js'
import {readQuotations, type Quotation} from '../../src/language/quotations.js'
import {readTokens} from '../../src/language/tokens.js'

/** Copy with direct quotations in ⟦ ⟧; `¶` parts blocks. */
const COPY = `
⟦“We will not go,”⟧ he said.
⟦"We will not go,"⟧ he said. ⟦"We will stay."⟧
He said: ⟦“We will not go.”⟧
They pledged a ⟦“no limits friendship,”⟧ he said.
They pledged a ⟦"no limits friendship"⟧ in May.
⟦‘We will not go,’⟧ he said. ⟦‘We’re staying at my father’s house.’⟧
⟦'We won't go,'⟧ he said. ⟦'It's my father's house.'⟧
⟦‘He told me “we won” and left,’⟧ she said.
⟦“He told me ‘we won’ and left,”⟧ she said.
⟦"He told me, 'We won,'"⟧ she said.
⟦“He said, ‘Go.’ ”⟧ She nodded.
⟦‘The dogs’ owner left,’⟧ he said, and the dogs’ leashes stayed.
⟦‘We were goin’ home,’⟧ he said.
The ⟦‘fake news’⟧ story pleased the dogs’ owner.
⟦“Is it over?”⟧ he asked. ⟦“No, not yet!”⟧ she said.
⟦“Never,”⟧ she said. ⟦“Never!”⟧ Marsh shouted. He said, ⟦“Never.”⟧
The court called it “outrageous.” The “victory” was a “sham”.
The film “The Long Wait” opens Friday. Her novel, “Gone With the Tide,” sold well.
The song “Rain” and the play "A Day in the Sun" won. ‘The Long Wait’ lost.
In “The Long Wait,” Smith says the river saved her.
⟦“God Save Us All,”⟧ he said.
The rally’s slogan, “Bread for All,” was printed on shirts that critics called cheap.
Earl “Dizzy” Cole and Joe “The Boat” Hale met Al ‘Night Train’ Ray.
The ’90s, the '60s, rock ’n’ roll, rock 'n' roll, get ’em, go 'til noon, ’tis, 'twas and dogs’ tails.
The dogs’ tails, the Joneses’ house and the bosses' cars.
He is 6' 2" tall and she is 5'10". The board is 12" wide and 8' long.
⟦"He is 6' 2" tall and quick,"⟧ she said.
⟦"I was born in 1990,"⟧ he said. ⟦"I left in 2010"⟧ was her line.
He said ⟦“we go on and⟧¶Nobody knew.
⟦“We go on.¶“We will not stop.¶“We are done,”⟧ he said. Then he left.
He said: ⟦“We go on.¶“We are done.”⟧¶⟦“I am not,”⟧ she said.
⟦"We go on.¶"We will stop,"⟧ he said.
⟦‘We go on.¶‘We are done,’⟧ he said.
He said: ⟦‘We go on.¶‘We are done.’⟧
⟦“We go on, he said. ⟧⟦“We are done,”⟧ he said.
We go on,” he said.
⟦"We won,"⟧(he said) and ⟦"we lost,"⟧—she said.
He left.⟦"We won,"⟧ she said.⟦“We lost,”⟧ he said.
(⟦“We won it,”⟧ he said.) [⟦‘We won it,’⟧ she said.]
⟦\`\`We won it,''⟧ he said. ⟦‘‘We won it,’’⟧ she said.
⟦“We did it … and then”⟧—
⟦"...and then we left,"⟧ he said. ⟦“’Tis the season,”⟧ she said. ⟦"'Tis so,"⟧ he said.
⟦“[We] won it,”⟧ he said. ⟦“$5 million is enough,”⟧ she said.
Don't. Can’t. O'Brien’s and D’Angelo's. The class of '08 and the summer of ’69.
It was the workers' day, not the bosses' day, and 'Bama won.
⟦“I … I don’t know,”⟧ he said. ⟦“It’s the ’90s,”⟧ she said.
The ⟦“strong partners”⟧ met. The “can-do” mayor, the “so-called” expert.
⟦‘It’s time,’⟧ said the ‘czar’. The ‘czar’ left.
“” and "" and '' and “ ” and ‘’.
⟦“Read ‘The Long Wait,’ it’s good,”⟧ she said.
The word “the” stands before “Internet.” “Titanic,” the film, sank.
Senators called the plan ⟦“dead on arrival”⟧ and ⟦“a sham.”⟧
The motto “E Pluribus Unum” is Latin. The ship “Sea Queen II” sank.
The sign read “No Parking.” Chants of ⟦“four more years”⟧ rose.
⟦“We lost 5-4,”⟧ he said. She is 5’ 6”. The room is 10’ by 12’.
⟦“lower case start,”⟧ he said.
`
  .split('\n')
  .filter(Boolean)

function manuscriptOf(text: string): Manuscript {
  const blocks = [...text.matchAll(/[^¶]+/g)].map((part) => ({
    start: part.index,
    end: part.index + part[0].length,
    kind: undefined
  }))
  return {text, blocks, pieces: undefined, comments: []}
}

function quotationsOf(text: string, kinds: BlockKind[] = []): Quotation[] {
  const manuscript = manuscriptOf(text)
  return readQuotations(readTokens(manuscript, readWords(manuscript)), manuscript, kinds)
}

/** Put the quotations of a text into ⟦ ⟧. */
function marked(text: string, kinds?: BlockKind[]): string {
  let value = text
  for (const {start, end} of quotationsOf(text, kinds).reverse()) {
    value = `${value.slice(0, start)}⟦${value.slice(start, end)}⟧${value.slice(end)}`
  }
  return value
}

describe('readQuotations', () => {
  for (const line of COPY) {
    it(`reads ${line}`, () => {
      assert.equal(marked(line.replaceAll(/[⟦⟧]/g, '')), line)
    })
  }

  it('takes block quotes and turns whole, and nothing of code', () => {
    const text = 'We go on.¶Q: “Why now?”¶print("a b")¶He said “we go.”'
    const kinds: BlockKind[] = ['quotation', 'transcript-turn', 'code', 'body']
    assert.equal(marked(text, kinds), '⟦We go on.⟧¶⟦Q: “Why now?”⟧¶print("a b")¶He said ⟦“we go.”⟧')
  })

  it('gives spans in order that never overlap, for any text', () => {
    const parts = [
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      '``',
      "''",
      ' ',
      ' ',
      'We go',
      's',
      'a',
      '6',
      '.',
      ',',
      '¶',
      'said'
    ]
    const text = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.array(fc.constantFrom(...parts)).map((all) => all.join(''))
    )
    fc.assert(
      fc.property(text, (value) => {
        let last = 0
        for (const {start, end} of quotationsOf(value)) {
          assert.ok(last <= start && start < end && end <= value.length)
          last = end
        }
      }),
      {numRuns: 500}
    )
  })
})
