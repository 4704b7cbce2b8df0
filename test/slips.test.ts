import assert from 'node:assert/strict'
import {
  CleanDocument,
  FAMILIES,
  MIX,
  makeSlips,
  pick,
  readClean,
  spoil,
  type Slip
} from '../bench/slips/index.js'

/** Sentences of our own, with the slip that a family makes in each: right text, slip, frame. */
const MADE: readonly (readonly [family: string, frame: string, sentence: string, spoiled: string])[] = [
  [
    'verb-participle',
    'be-base',
    'The two envoys were arrested at the northern border on Monday.',
    'were arrest at'
  ],
  ['verb-participle', 'have-past', 'The last of the ferries had gone by the time they came.', 'had went by'],
  [
    'modal-infinitive-form',
    'modal-past',
    'The ministers will meet the union again in early March.',
    'will met the'
  ],
  [
    'modal-infinitive-form',
    'to-ing',
    'The owner of the mill wants to sell the land by the river.',
    'to selling the'
  ],
  [
    'finite-verb-form',
    'past-base',
    'The court rejected the appeal of the bank late on Tuesday.',
    'court reject the'
  ],
  [
    'prenominal-participle',
    'verb-base',
    'The judge read a list of the alleged crimes to the jury.',
    'the allege crimes'
  ],
  [
    'noun-number',
    'number-word',
    'The storm sank three boats in the harbor of the old town.',
    'three boat in'
  ],
  ['noun-number', 'article', 'The council has hired a lawyer to look at the whole plan.', 'a lawyers to'],
  [
    'governed-preposition',
    'swap',
    'The outcome of the talks depends on the price of the grain.',
    'depends of the'
  ],
  [
    'governed-preposition',
    'add',
    'The ministers will discuss the price of the grain on Friday.',
    'discuss about the'
  ],
  [
    'subject-verb-agreement',
    'be-past',
    'The costs of the new bridge were higher than the mayor said.',
    'bridge was higher'
  ],
  ['confusable', "it's/its", 'The company has closed its plant in the valley for good.', "closed it's plant"],
  ['missing-word', 'to', 'The owner of the mill refused to sell the land by the river.', 'refused sell'],
  ['extra-word', 'modal-to', 'The ministers will meet the union again in early March.', 'will to meet'],
  [
    'repeated-word',
    'small-word',
    'The costs of the new bridge were higher than the mayor said.',
    'of the the new'
  ],
  [
    'indefinite-article',
    'an',
    'The council has hired a lawyer to look at the whole plan.',
    'hired an lawyer'
  ],
  ['article', 'missing-a', 'The council has hired a lawyer to look at the whole plan.', 'hired lawyer'],
  [
    'pronoun-case',
    'subject',
    'At the gate of the mill that night they saw nobody in the yard.',
    'night them saw'
  ],
  [
    'apostrophe',
    'dropped',
    'The plan of the mayor is the city’s answer to the long drought.',
    'the citys answer'
  ],
  [
    'nationality-adjective',
    'title',
    'The letter was read by a French diplomat at the port on Friday.',
    'a France diplomat'
  ],
  [
    'compound-hyphen',
    'number-unit',
    'The union signed a three-year deal with the owner of the mill.',
    'three year deal'
  ],
  ['comparison', 'double', 'The new road is safer than the old one along the coast.', 'is more safer'],
  [
    'complement-form',
    'to-ing',
    'The owner of the mill refused to sell the land by the river.',
    'refused selling'
  ]
]

/** Paragraphs of enough sentences for several slips. */
const PARAGRAPHS = Array.from({length: 12}, (_, index) =>
  MADE.slice(index, index + 8)
    .map((made) => made[2])
    .join(' ')
)

function written(sentence: string, slip: Slip): string {
  return spoil(sentence, [slip]).text
}

describe('makeSlips', () => {
  for (const [family, frame, sentence, spoiled] of MADE) {
    it(`makes ${family} (${frame}): ${spoiled}`, () => {
      const slips = makeSlips(readClean(sentence), family).filter((slip) => slip.frame === frame)
      const texts = slips.map((slip) => written(sentence, slip))
      assert.ok(
        texts.some((text) => text.includes(spoiled)),
        texts.join('\n')
      )
    })
  }

  it('makes a slip of every family here, and says what stood there', () => {
    for (const family of FAMILIES)
      assert.ok(MADE.some(([made]) => made === family) && (MIX[family] ?? 0) > 0, family)
    for (const [, , sentence] of MADE) {
      for (const {start, end, right, written} of makeSlips(readClean(sentence))) {
        assert.equal(sentence.slice(start, end), right)
        assert.notEqual(right, written)
      }
    }
  })

  it('leaves quotations, headings and invariant forms alone', () => {
    for (const text of [
      '“The two envoys were arrested at the northern border on Monday,” the minister said.',
      'Two Envoys Were Arrested at the Northern Border on Monday After Long Talks.'
    ]) {
      const slips = makeSlips(readClean(text), 'verb-participle', 'repeated-word', 'confusable')
      assert.deepEqual(
        slips.filter(({start}) => start < text.indexOf('Monday')),
        []
      )
    }
    const cut = makeSlips(
      readClean('The price of the bread was cut by the owner of the mill.'),
      'verb-participle'
    )
    assert.deepEqual(
      cut.map((slip) => slip.frame),
      ['passive-ing']
    )
    const demand = 'The board demanded that the owner left the mill by the end of the week.'
    const left = makeSlips(readClean(demand), 'finite-verb-form').filter(({right}) => right === 'left')
    assert.deepEqual(left, [])
  })

  it('refuses a family that it does not know', () => {
    assert.throws(
      () => makeSlips(readClean('It rained.'), 'verb-participles'),
      /No family of slips verb-participles/u
    )
  })
})

describe('CleanDocument', () => {
  it('puts the same slips into the same document, at most one a sentence, and says where they are', () => {
    const clean = new CleanDocument('a/one', PARAGRAPHS)
    const {text, slips} = clean.spoil({wordsPerSlip: 25})
    assert.deepEqual(new CleanDocument('a/one', PARAGRAPHS).spoil({wordsPerSlip: 25}), {text, slips})
    assert.notDeepEqual(new CleanDocument('a/two', PARAGRAPHS).spoil({wordsPerSlip: 25}).text, text)
    assert.ok(Math.abs(slips.length - clean.words / 25) <= 1)
    for (const slip of slips) assert.equal(text.slice(slip.start, slip.end), slip.written)
    assert.ok(new Set(slips.map(({family}) => family)).size > 8)
    const undone = [...slips]
      .reverse()
      .reduce((rest, {start, end, right}) => rest.slice(0, start) + right + rest.slice(end), text)
    assert.equal(undone, clean.text)
  })

  it('shares no slip between rounds', () => {
    const clean = new CleanDocument('a/one', PARAGRAPHS, ['comparison'])
    const places = [0, 1, 2].flatMap((round) => {
      const {slips} = clean.spoil({wordsPerSlip: 10, round, rounds: 3})

      return slips.map((slip, index) => `${String(slip.start - shift(slips, index))} ${slip.written}`)
    })
    assert.ok(places.length > 3)
    assert.equal(new Set(places).size, places.length)
  })
})

/** How much longer the text before a slip is than it was. */
function shift(slips: readonly Slip[], index: number): number {
  return slips.slice(0, index).reduce((sum, {written, right}) => sum + written.length - right.length, 0)
}

describe('pick', () => {
  it('takes no more than one slip a sentence', () => {
    const story = readClean(MADE[0]?.[2] ?? '')
    const chosen = pick(makeSlips(story), {name: 'x', words: 1000, wordsPerSlip: 10, sentenceAt: () => 0})
    assert.equal(chosen.length, 1)
  })
})
