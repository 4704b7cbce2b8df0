import assert from 'node:assert/strict'
import {retext} from 'retext'
import retextEnglish from 'retext-english'
import copydesk, {createDesk, fixSync, lintSync, type Options} from '../src/index.js'
import rejectedWord from '../rules/rejected-word/index.js'

/** What is marked, as `actual => first suggestion`. */
function marksOf(text: string, options: Options): string[] {
  return lintSync(text, options).messages.map(({actual = '', expected}) =>
    expected?.[0] === undefined ? actual : `${actual} => ${expected[0]}`
  )
}

const SLIP = 'The ship is schedule to sail, and the crew was detain.'

describe('accepted words', () => {
  it('are changed by no rule', () => {
    assert.deepEqual(marksOf(SLIP, {}), ['schedule => scheduled', 'detain => detained'])
    assert.deepEqual(marksOf(SLIP, {accept: ['schedule']}), ['detain => detained'])
    assert.deepEqual(marksOf(SLIP, {accept: ['is schedule to']}), ['detain => detained'])
    assert.deepEqual(marksOf(SLIP, {accept: ['chedule', 'schedul', 'is scheduled']}).length, 2)
    assert.equal(fixSync('He paid $5 dollars.', {accept: ['$5 dollars']}).value, 'He paid $5 dollars.')
  })

  it('count with their capitals, but for those that their place asks for', () => {
    const reject = ['utilise* => use*']
    const cases: [text: string, accept: string, isAccepted: boolean][] = [
      ['They will utilise the hall.', 'utilise', true],
      ['They will utilise the hall.', 'Utilise', false],
      ['Utilise the hall.', 'utilise', true],
      ['Utilise the hall.', 'Utilise', true],
      ['UTILISE THE HALL NOW', 'utilise', true],
      ['They will utilise the hall.', 'utilised', false]
    ]
    for (const [text, accept, isAccepted] of cases) {
      assert.equal(marksOf(text, {reject}).length, 1, text)
      assert.equal(marksOf(text, {reject, accept: [accept]}).length, isAccepted ? 0 : 1, `${text} ${accept}`)
    }
  })

  it('take their forms in where they have a star', () => {
    assert.deepEqual(marksOf('He seperates them.', {}), ['seperates => separates'])
    assert.deepEqual(marksOf('He seperates them.', {accept: ['seperate']}), ['seperates => separates'])
    assert.deepEqual(marksOf('He seperates them.', {accept: ['seperate*']}), [])
  })

  it('leave alone what stands beside them, and passages that hold them', () => {
    assert.deepEqual(marksOf('The crew was detain near Kyiv.It sailed.', {accept: ['Kyiv', 'crew', 'It']}), [
      'detain => detained',
      ' =>  '
    ])
  })

  it('are exceptions to rejected ones', () => {
    const words = {accept: ['Chairman Mao'], reject: ['Chairman => Chair']}
    assert.deepEqual(marksOf('He quoted Chairman Mao and Chairman Lee.', words), ['Chairman => Chair'])
  })

  it('hold for a rule that is attached before the preset', () => {
    const own = retext()
      .use(retextEnglish)
      .use(rejectedWord, ['warn', {words: ['synergy']}])
    assert.equal(own().use(copydesk).processSync('They saw synergy.').messages.length, 1)
    assert.equal(
      own()
        .use(copydesk, {accept: ['synergy']})
        .processSync('They saw synergy.').messages.length,
      0
    )
  })
})

describe('rejected words', () => {
  it('are marked with what to write, in quotations as information', () => {
    const reject = ['utilise* => use* | employ*', 'synergy', 'very =>']
    const {messages} = lintSync('He utilised the very old hall. “Synergy is very good,” he said.', {reject})
    assert.deepEqual(
      messages.map(({ruleId, actual, expected, fatal}) => [ruleId, actual, expected, fatal]),
      [
        ['rejected-word', 'utilised', ['used', 'employed'], false],
        ['rejected-word', 'very', [''], false],
        ['rejected-word', 'Synergy', [], undefined],
        ['rejected-word', 'very', [''], undefined]
      ]
    )
    assert.deepEqual(
      messages.slice(0, 3).map(({reason}) => reason),
      ['Write `used`, not `utilised`', 'Delete `very`', 'Choose other words for `Synergy`']
    )
  })

  it('are switched as other rules are', () => {
    const [message] = lintSync('They saw synergy.', {
      reject: ['synergy'],
      rules: {'rejected-word': 'error'}
    }).messages
    assert.equal(message?.fatal, true)
  })

  it('are read by the rule alone', () => {
    const processor = retext()
      .use(retextEnglish)
      .use(rejectedWord, ['error', {words: ['synergy']}])
    assert.equal(processor.processSync('They saw synergy.').messages[0]?.actual, 'synergy')
  })

  it('come in thousands', () => {
    const reject = Array.from({length: 20_000}, (_, index) => `word${index} of the house => other words`)
    assert.deepEqual(marksOf('He read word777 of the house.', {reject}), [
      'word777 of the house => other words'
    ])
  })
})

describe('entries of words that are wrong', () => {
  const wrong: [what: string, options: Options, says: RegExp][] = [
    ['an empty entry', {accept: ['  ']}, /`accept`: `` names no word/u],
    ['no words before the arrow', {reject: ['=> use']}, /`reject`: `=> use` names no word/u],
    ['only marks', {accept: ['--']}, /names no word/u],
    ['a file', {accept: ['./accept.txt']}, /`\.\/accept\.txt` is no word: .* in a configuration file only/u],
    ['a file without its dot', {reject: ['reject.txt']}, /a list is named as `\.\/accept\.txt`/u],
    [
      'a suggestion for an accepted word',
      {accept: ['ICC => court']},
      /`ICC` is accepted, and nothing is suggested/u
    ],
    ['a star inside a word', {accept: ['util*ise']}, /a star where no word ends/u],
    ['a star alone', {accept: ['the *']}, /a star where no word ends/u],
    ['forms without their suggestion’s', {reject: ['utilise* => use']}, /write `use\*`/u],
    ['a mark of other lists', {accept: ['ICC [case]']}, /ends in brackets/u],
    ['a suggestion that is the same', {reject: ['use => use']}, /its own suggestion/u],
    ['an empty suggestion', {reject: ['utilise => use | ']}, /an empty suggestion/u],
    ['a long line', {accept: ['a'.repeat(500)]}, /longer than 200 characters/u],
    ['an entry twice', {accept: ['ICC', ' ICC ']}, /`ICC` stands in `accept` already/u],
    ['both', {accept: ['ICC'], reject: ['ICC => court']}, /`ICC` is accepted and rejected/u],
    ['a circle', {reject: ['a b => c d', 'c d => a b']}, /`c d` is rejected, and suggested for `a b`/u],
    [
      'a rule that is off',
      {reject: ['ICC'], rules: {'rejected-word': 'off'}},
      /the rule `rejected-word` is off/u
    ],
    ['a text', {accept: 'ICC' as never}, /for `accept`, expected Array/u],
    ['a number', {reject: [7 as never]}, /for `reject\.0`, expected string/u]
  ]
  for (const [what, options, says] of wrong)
    it(`such as ${what} say what to do`, () => assert.throws(() => createDesk(options), says))
})
