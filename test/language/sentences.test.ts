import assert from 'node:assert/strict'
import fc from 'fast-check'
import {abbreviations} from '../../lexicons/abbreviations.generated.js'
import type {Manuscript} from '../../src/format/manuscript.js'
import {readWords} from '../../src/language/word-spans.js'
import {cutSentences} from '../../src/language/sentences.js'
import {readTokens} from '../../src/language/tokens.js'

/** Copy in which every end of a sentence, and nothing else, has a bar behind it. A line is a block. */
const COPY = `
Gov. Ellen Marsh met Sen. Tom Reyes, R-Ariz., on Monday.| They spoke with Rep. Ann Cole, D-Calif., by phone.
Lt. Col. Paul Grant and Sgt. 1st Class Mia Wood were hurt.| Gen. Ray Stone was not.
She lives in Washington, D.C.| He lives in the U.S.| They met in N.Y.| It was cold.
The U.S. Army sent troops to St. Louis, Mo., and to Ft. Worth.
The talks with the U.S. failed.| The U.N. Security Council meets today.
The store opens at 8 a.m. Monday and closes at 5 p.m. Eastern time.| It opens again at 9 a.m.| Customers lined up.
The quake hit at 7:15 a.m. local time.| It lasted 3.5 seconds.
The launch is set for 4 p.m. Moscow time.| Engineers were ready.
“Is it over?” he asked.| “No!” she said.| “It is not.”
“Is it over?” Marsh asked.| “Who knows?” Gov. Ellen Marsh replied.
“Are you ready?” the coach of the Hawks shouted at his players.
“It is over.”| The crowd left.
"It is over."| She left.
He said: “It is over.| We won.”| Then he left.
Did he say “It is over”?| She thought so.
“Why now?”| The answer is money.
Shares of Apex Inc. fell 3.2 percent.| Shares of Bolt Corp. rose.
She works for Apex Inc.| He works for Bolt Co.| They never met.
Apex Inc. Chief Executive Dan Poole resigned on Sept. 3.| Its board met on Oct. 12, 2020.
The case, Smith v. Jones, was heard in No. 3 court.| It was case No. 12-345.
Did she agree?| She said no.| Three judges did.
The study by Ortiz et al. was retracted.| The study by Chen et al.| The journal said so.
J. K. Lund and George W. Hall wrote it.| J.R. Dent helped.| So did Harry S. Trent.
He took vitamin C.| It did not help.| Neither did plan B.| The doctor shrugged.
So do I.| We all do.
The troops left Ukraine.|China stayed.| Iran did not comment.|He left.
The court ruled on Friday.|“We will appeal,” the lawyer said.
“We don’t know … maybe next year,” she said.| “Well … I’m not sure.”
“We tried …”| But nobody listened.
He paused. . . .| Then he went on.
“I thought...” Marsh said, and stopped.
“We need … Congress to act,” she said.
She paid $3.5 million.| $2 million was lost.| 25 people were hired.
In 2019. he left.
It happened in 2019.| In 2020, it happened again.| That was all.
(The mayor did not comment.)| Her office did.
The mayor (she is a Republican) left.| [He stayed.]| Nobody else did.
The senator (D-Calif.) voted no.| The other (R-Texas) voted yes.
Martin Lake Jr. spoke.| Then Martin Lake Sr.| The crowd cheered.
She has a Ph.D. in physics from M.I.T.| He has an M.D.| They met at Brookhaven National Lab.
Yahoo! Finance reported it.| “Jeopardy!” host Al Tide agreed.
The show “Who’s There?” opened in May.| It closed in June.
They sang “Hello, Hello!” as they marched.
Mr. and Mrs. Dunn met Dr. Wu on Elm St. in Boise.| The doctor was late.
He lives at 12 Main St.| He used to live on Oak Ave.| She lives there still.
The mayor of St. Paul met the bishop of St. Cloud.
The truck hit a house on Main St.| The driver fled.
The vote was 5-4.| Chief Justice Ann Roe wrote for the majority.
It cost approx. 300 euros vs. 200 last year.
The U.S. and the U.K. signed it.| So did the E.U. Commission.
“The U.S. must act,” he said.| “The U.S.| Must it?”
He was born Jan. 1, 1950, in Phoenix, Ariz.| His mother was a nurse.
Visit example.com for details.| Or write to desk@example.com.| Thanks.
1. The committee meets Monday.
A. Yes, it does.| It always has.
3) He left.| She stayed.
iPhone sales fell.| eBay sales rose.| eBay said so.
What?!| No one knew.| Really?!?| Yes.
“Stop!”| Police said they heard the shout.
“‘Stop!’ he cried,” the witness said.| “Then he ran.”
‘We will not go,’ the minister said.| ‘Never.’| Then she left.
"We won!" she yelled.| "We won it all."
He said “we won.”| She smiled.
The Rev. Al Dove prayed.| Amen.| The Very Rev. Sue Finch sang.
Maj. Gen. Lee Otto, Adm. Joe Fry and Cmdr. Kim Yi testified.| All three denied it.
The plane left at 6 p.m.| Officials said it was late.
The plane left at 6 p.m.| “It was late,” he said.
He left for the U.S.| “I had to,” he said.
It weighs 5 lbs.| It is 3 ft. long and 2 in. wide.
The company, Apex Ltd., said it sold Bolt Bros. to Crane & Co. in Nov. 2019.
She voted “yes.”| He voted “no.”| (They are married.)| Both live in Fla.| Neither moved.
• Buy bread.| • Sell wine.
The “first” bill passed.| The second (and last) one failed.
Prices rose 2 percent, i.e. less than in Feb. 2019, e.g. for bread, fuel, etc.| They fell later.
The law firm of Sharp, Hay et al. said Lt. Gov. Bo Dean, U.S. Sen. Al Rush and U.S. Rep. Di Lowe lied.
“You and me vs. Goliath!” said Rep. Di Lowe, D-N.J.| “Let’s go!”
The meeting is at 10 a.m. Jan. 5.| Bring I.D.| Doors open at 9:30 a.m. EST.
Police arrested a man, 25.| He is in jail.| Bail is $5,000.| Bond is not.
Read p. 3 and pp. 7-9 of Vol. 2.| Skip Ch. 4.
The band R.E.M. played.| The crowd sang.| Then R.E.M. left.
“Will it pass?” asked Sen. Lu Park.| “I doubt it … but maybe.”
“How many?” Marsh, a Republican, asked.| “Ten.”
He won Iowa, N.H., and S.C.| She won Nev.| Nobody won Guam.
She moved to Boise, Idaho.| Gov. Ellen Marsh welcomed her in Reno, Nev.| Sen. Tom Reyes did not.
The U.S. China policy is unclear, the U.S. Chamber of Commerce said.
The dog ate it!!!| The cat did not...| Or did it?
He asked, “Who goes there?”| Nobody answered.| “Me,” said a voice.
It is 5 o’clock.| The ’90s are over.| Dogs’ tails wag.| Rock ’n’ roll lives.
The war ended in 1815.[17] [18]| It had cost much.| The film “Viva Ana!” (1965) won.
`
  .split('\n')
  .filter(Boolean)

/** Cut a text of one block or of one block a line. */
function cut(text: string): {sentences: Uint32Array; tokens: ReturnType<typeof readTokens>; marked: string} {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: undefined
  }))
  const manuscript: Manuscript = {text, blocks, pieces: undefined, comments: []}
  const tokens = readTokens(manuscript, readWords(manuscript))
  const sentences = cutSentences(tokens)
  let marked = text
  for (const first of [...sentences.slice(1, -1)].reverse()) {
    const end = tokens.end[first - 1]
    marked = marked.slice(0, end) + '|' + marked.slice(end)
  }
  return {sentences, tokens, marked}
}

describe('cutSentences', () => {
  it('cuts wire copy as an editor would, in more than 95 of 100 passages', () => {
    const wrong = COPY.map((line) => ({line, marked: cut(line.replaceAll('|', '')).marked})).filter(
      ({line, marked}) => marked !== line
    )
    const rate = 1 - wrong.length / COPY.length
    const list = wrong.map(({line, marked}) => `\n- ${line}\n+ ${marked}`).join('')
    assert.ok(rate > 0.95, `${(rate * 100).toFixed(1)} % of ${String(COPY.length)} passages are right${list}`)
  })

  it('knows what each entry of its list says', () => {
    const entry = /^\S+[.!] = (?:name|courtesy|number|never|hour|ending|mark)$/
    assert.deepEqual(
      abbreviations.filter((line) => !entry.test(line)),
      []
    )
  })

  it('never crosses a block', () => {
    assert.equal(
      cut('He met Gov.\nMarsh in the U.S.\n\nand left').marked,
      'He met Gov.|\nMarsh in the U.S.|\n\nand left'
    )
  })

  it('gives the count of tokens alone where there is none', () => {
    assert.deepEqual([...cut('').sentences], [0])
  })

  it('parts the tokens of any text', () => {
    const parts = [
      'Gov.',
      'U.S.',
      'The',
      'a',
      '“',
      '”',
      '"',
      "'",
      '.',
      '…',
      '?',
      '!',
      ' ',
      ' ',
      '\n',
      '1',
      '(',
      ')'
    ]
    const text = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.array(fc.constantFrom(...parts)).map((all) => all.join(''))
    )
    fc.assert(
      fc.property(text, (value) => {
        const {sentences, tokens} = cut(value)
        assert.equal(sentences[0], 0)
        assert.equal(sentences.at(-1), tokens.count)
        for (let index = 0; index + 1 < sentences.length; index++) {
          const from = sentences[index]
          const to = sentences[index + 1]
          assert.ok(from < to)
          assert.equal(tokens.block[from], tokens.block[to - 1])
        }
      })
    )
  })
})
