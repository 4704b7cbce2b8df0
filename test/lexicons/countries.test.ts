import assert from 'node:assert/strict'
import {countries} from '../../lexicons/countries.generated.js'
import {readCountries} from '../../rules/nationality-adjective/countries.js'

const MARKS = ['', 'noun', 'state', 'language', 'team', 'the']

describe('lexicons/countries.txt', () => {
  it('holds 195 countries and more, each name once', () => {
    const names = readCountries(countries).map(({name}) => name)
    assert.equal(new Set(names).size, names.length)
    assert.ok(names.length >= 195, `only ${names.length}`)
  })

  it('gives an adjective for each, and known marks', () => {
    for (const {name, adjectives, marks} of readCountries(countries)) {
      assert.ok(adjectives.length > 0 && adjectives.every((adjective) => /^\p{Lu}/u.test(adjective)), name)
      for (const mark of marks) assert.ok(MARKS.includes(mark), `${name}: ${mark}`)
    }
  })

  it('reads other names and adjectives', () => {
    const [turkey, other] = readCountries(['Turkey / Türkiye | Turkish | Turk | language'])
    assert.deepEqual([turkey?.name, other?.name, other?.words], ['Turkey', 'Türkiye', ['türkiye']])
    const [philippines] = readCountries(['Philippines | Philippine / Filipino | Filipino | the'])
    assert.deepEqual(philippines?.adjectives, ['Philippine', 'Filipino'])
    assert.ok(philippines.marks.has('the'))
  })
})
