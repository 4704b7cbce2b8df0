import assert from 'node:assert/strict'
import fc from 'fast-check'
import {IdTable} from '../../src/language/id-table.js'

const ids = fc.array(fc.nat(300), {maxLength: 200})

describe('IdTable', () => {
  it('has what a set of the same ids has, in the same order, and never 0', () => {
    fc.assert(
      fc.property(ids, (given) => {
        const table = new IdTable(given)
        const expected = [...new Set(given)].filter((id) => id !== 0)
        assert.deepEqual([...table.list], expected)
        for (let id = 0; id <= 301; id++) {
          assert.equal(table.indexOf(id), expected.indexOf(id))
          assert.equal(table.has(id), expected.includes(id))
        }
      })
    )
  })
})
