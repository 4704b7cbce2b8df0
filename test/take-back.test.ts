import assert from 'node:assert/strict'
import {createDesk} from '../src/index.js'
import {defineRule} from '../src/define/index.js'
import type {FixClass} from '../src/define/index.js'

/** A rule that wants other words. */
function wants(name: string, words: string, expected: string, fix: FixClass = 'likely') {
  return defineRule({
    name,
    summary: 'Tried',
    category: 'usage',
    source: 'A test',
    fix,
    *find(story) {
      for (let at = story.text.indexOf(words); at >= 0; at = story.text.indexOf(words, at + 1))
        yield {start: at, end: at + words.length, expected: [expected]}
    },
    message: () => 'Try',
    note: 'Tried'
  })
}

describe('likely fixes', () => {
  const text = 'The panel met on Monday, and the board of 12 left Paris early.'

  it('are made only when asked for, and leave names and figures', () => {
    const desk = createDesk({}, [
      [wants('one', 'panel', 'council'), true],
      [wants('two', '12', '13'), true],
      [wants('three', 'Paris', 'London'), true]
    ])
    assert.equal(desk.fixSync(text).value, text)
    const {value, applied, takenBack} = desk.fixSync(text, {likely: true})
    assert.equal(value, text.replace('panel', 'council'))
    assert.deepEqual([applied.length, takenBack.length], [1, 0])
  })

  it('are taken back if they bring a mark, and others stay', () => {
    const desk = createDesk({}, [
      [wants('one', 'panel', 'counsel'), true],
      [wants('two', 'counsel', 'lawyer', 'ask'), true],
      [wants('three', 'early', 'soon'), true]
    ])
    const {value, takenBack, left} = desk.fixSync(text, {likely: true})
    assert.equal(value, text.replace('early', 'soon'))
    assert.deepEqual(
      takenBack.map(({ruleId}) => ruleId),
      ['one']
    )
    assert.deepEqual(
      left.map(({ruleId}) => ruleId),
      ['one']
    )
  })
})
