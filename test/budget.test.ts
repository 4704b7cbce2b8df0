import assert from 'node:assert/strict'
import {createDesk, lintSync} from '../src/index.js'
import {BUDGETS, confidenceAt, weigh} from '../src/desk/budget.js'
import type {Finding} from '../src/desk/finding.js'

/** Copy in which evidence speaks with more and with less odds. */
const COPY = `The council will announced the route on Monday. Two official said the road was close to the river.

The minister was lead by the hand. Several driver waited, and the crew said there boat was safe.

Farmers were told to left the valley before the storm. The bank did not said who had signed.`

const finding: Finding = {
  rule: 'modal-infinitive-form',
  category: 'grammar',
  level: 'warn',
  start: 0,
  end: 1,
  actual: 'a',
  expected: ['b'],
  reason: 'Write `b`, not `a`',
  note: undefined,
  confidence: 0.5,
  fix: 'likely',
  quoted: false,
  related: undefined
}

describe('budget', () => {
  it('shows more the more needless marks one accepts', () => {
    const counts = BUDGETS.map((budget) => lintSync(COPY, {budget}).messages.length)
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => a - b)
    )
    assert.ok(counts[0] < counts[counts.length - 1], counts.join(' '))
  })

  it('shows what needs no evidence at every budget', () => {
    for (const budget of BUDGETS) assert.deepEqual(weigh(finding, budget), [finding])
  })

  it('hides what is no likelier than what stands there, and gives long odds a high confidence', () => {
    assert.deepEqual(weigh({...finding, frame: 'modal', odds: -9}, 1), [])
    const [shown] = weigh({...finding, frame: 'modal', odds: 12}, 1)
    assert.ok(shown.confidence > 0.8, String(shown.confidence))
  })

  it('reads confidence off a line between the points that were measured', () => {
    const frame = {least: {}, confidence: [[0, 0.2], [2, 0.6], [4, 0.9]]} as const // prettier-ignore
    assert.deepEqual([-1, 0, 1, 3, 4, 9].map((odds) => Number(confidenceAt(frame, odds).toFixed(2))), [0.2, 0.2, 0.4, 0.75, 0.9, 0.9]) // prettier-ignore
  })

  it('refuses a budget that is none', () => {
    assert.throws(() => createDesk({budget: 2 as never}), /budget/)
  })
})
