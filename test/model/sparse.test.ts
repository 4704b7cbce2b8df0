import assert from 'node:assert/strict'
import fc from 'fast-check'
import {MOST_WEIGHT, SparseModel, writeSparse, type Weight} from '../../src/model/sparse.js'

const BITS = 16
const weights = fc.uniqueArray(
  fc.record({
    row: fc.nat(2 ** BITS - 1),
    class: fc.nat(2),
    value: fc.integer({min: -MOST_WEIGHT, max: MOST_WEIGHT}).filter((value) => value !== 0)
  }),
  {selector: (weight) => weight.row * 3 + weight.class, maxLength: 300}
)

describe('sparse weights', () => {
  it('give back the weights that were put in', () => {
    fc.assert(
      fc.property(weights, (list: Weight[]) => {
        const model = read(list)
        const kept = list.filter(
          (weight) => scoreOf(model, weight.row, weight.class) === Math.fround(weight.value)
        )
        // Two full buckets leave a weight out; a check that two keys share is one in some thousands.
        assert.ok(kept.length >= list.length * 0.95)
      })
    )
  })

  it('say nothing of nearly all rows that were not put in', () => {
    const list = Array.from({length: 2000}, (_, row) => ({row, class: 0, value: 9}))
    const model = read(list)
    const others = Array.from({length: 20_000}, (_, row) => scoreOf(model, row + 20_000, 1))
    const wrong = others.filter((score) => score !== 0).length
    assert.ok(wrong / others.length < 0.01, `${wrong} of ${others.length}`)
  })

  it('add the bias of a class', () => {
    const bytes = writeSparse({bits: BITS, classes: 2, scale: 0.5, biases: [0.25, -1], weights: []})
    const model = new SparseModel(bytes)
    assert.equal(model.score(new Uint32Array([3]), 1, 1), -1)
    assert.equal(model.score(new Uint32Array(), 0, 0), 0.25)
  })

  it('refuse a table that is cut short', () => {
    const bytes = writeSparse({
      bits: BITS,
      classes: 1,
      scale: 1,
      biases: [0],
      weights: [{row: 1, class: 0, value: 3}]
    })
    for (const length of [0, 8, bytes.length - 4]) {
      assert.throws(() => new SparseModel(bytes.slice(0, length)), /Cannot read the models/)
    }
  })
})

function read(list: readonly Weight[]): SparseModel {
  return new SparseModel(writeSparse({bits: BITS, classes: 3, scale: 1, biases: [0, 0, 0], weights: list}))
}

function scoreOf(model: SparseModel, row: number, ofClass: number): number {
  return model.score(new Uint32Array([row]), 1, ofClass)
}
