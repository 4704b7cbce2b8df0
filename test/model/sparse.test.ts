import assert from 'node:assert/strict'
import {MOST_WEIGHT, SparseModel, writeSparse, type Weight} from '../../src/model/sparse.js'

const BITS = 16
/** Rows that look like chance. */
const weights: Weight[] = Array.from({length: 20_000}, (_, at) => ({
  row: Math.imul(at + 1, 0x9e_37_79_b1) >>> (32 - BITS),
  class: at % 3,
  value: (at % MOST_WEIGHT) + 1
}))

describe('sparse weights', () => {
  it('give back the weights that were put in', () => {
    const model = read(weights)
    const kept = weights.filter((weight) => scoreOf(model, weight.row, weight.class) === weight.value)
    // Two full buckets leave a weight out, and two keys may share a check.
    assert.ok(kept.length >= weights.length * 0.98, `${kept.length} of ${weights.length}`)
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
