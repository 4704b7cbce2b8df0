import assert from 'node:assert/strict'
import {governors} from '../../lexicons/governors.generated.js'
import {complements} from '../../rules/governed-preposition/complements.generated.js'
import {parseGovernor} from '../../rules/governed-preposition/governors.js'

const CLASSES = complements.map((line) => line.split(': ')[0])
const CONDITIONS = [
  'far',
  'evidence',
  'ing',
  'verb',
  'noun',
  'time',
  'all',
  'bare',
  'name',
  'odds',
  'rest',
  ...CLASSES
]

describe('lexicons/governors.txt', () => {
  it('holds entries, each once', () => {
    // A second line may ask for another preposition: agree on a plan, agree to a pact.
    const names = governors.map((line) => {
      const {name, offered} = parseGovernor(line)
      return `${name} ${offered.join('/')}`
    })
    assert.equal(new Set(names).size, names.length)
    assert.ok(names.length >= 400, `only ${names.length}`)
  })

  it('marks nothing that it calls right', () => {
    for (const line of governors) {
      const {right, wrong} = parseGovernor(line)
      // What is right can be wrong before a class of nouns: an increase of ten, but an increase in costs.
      for (const [preposition, conditions] of wrong)
        assert.ok(conditions.length > 0 || !right.has(preposition), `${line}: ${preposition}`)
    }
  })

  it('names known conditions only', () => {
    for (const line of governors) {
      for (const conditions of parseGovernor(line).wrong.values()) {
        for (const condition of conditions) assert.ok(CONDITIONS.includes(condition), `${line}: ${condition}`)
      }
    }
  })
})

describe('parseGovernor', () => {
  it('reads a line', () => {
    const {words, frame, offered, right, wrong} = parseGovernor('take part verb in/within (at) ≠ to on+ing')
    assert.deepEqual(words, [['take'], ['part']])
    assert.equal(frame, 'verb')
    assert.deepEqual(offered, ['in'])
    assert.deepEqual([...right], ['in', 'within', 'at'])
    assert.deepEqual([...wrong], [['to', []], ['on', ['ing']]]) // prettier-ignore
  })

  it('takes a frame’s name for a word at the start of the line', () => {
    assert.equal(parseGovernor('object verb to ≠ of').frame, 'verb')
  })

  it('spells out `any` but for what is right, named or spared', () => {
    const {wrong} = parseGovernor('in spite phrase of ≠ any in+ing but at to')
    assert.deepEqual([...wrong.keys()].sort(), ['about', 'for', 'from', 'in', 'on', 'with'])
    assert.deepEqual(wrong.get('in'), ['ing'])
  })

  it('offers nothing where the word takes its object directly', () => {
    const {offered, right} = parseGovernor('discuss verb none ≠ about')
    assert.deepEqual([offered, right.size], [[], 0])
  })

  for (const line of ['accuse of ≠ with', 'accuse object ≠ with', 'accuse object of', '']) {
    it(`refuses \`${line}\``, () => assert.throws(() => parseGovernor(line), /Expected `WORDS FRAME RIGHT/))
  }
})
