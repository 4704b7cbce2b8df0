import assert from 'node:assert/strict'
import {confusables} from '../../lexicons/confusables.generated.js'
import {readSets} from '../../rules/confusable/sets.js'

describe('lexicons/confusables.txt', () => {
  it('holds 350 sets and more, each pair once', () => {
    assert.ok(confusables.length >= 350, `only ${confusables.length}`)
    assert.ok(readSets(confusables).size > confusables.length)
  })

  it('pairs every two words of a set in both directions', () => {
    const sets = readSets(["its it's", 'rain reign rein', 'rein vein'])
    assert.deepEqual(sets.get('its'), ["it's"])
    assert.deepEqual(sets.get('rein'), ['rain', 'reign', 'vein'])
    assert.deepEqual(sets.get('vein'), ['rein'])
  })

  for (const lines of [['lone'], ['two  spaces'], ['Two words'], ['same same'], ['a b', 'b c a'], ['']]) {
    it(`refuses \`${lines.join('; ')}\``, () => assert.throws(() => readSets(lines), /^Error: Expected/))
  }
})
