import assert from 'node:assert/strict'
import {readText} from '../../src/format/text.js'
import {readStory} from '../../src/language/read-story.js'
import {addSighting, noFigures, readTable, tableOf, verdictOf} from '../../train/attest/figures.js'
import {attestedLists} from '../../train/attest/lists.js'

/** Entries met in a text, as `side form`. */
function seen(rule: string, entry: (line: string) => boolean, text: string, name = ''): string[] {
  const list = attestedLists.find((known) => known.rule === rule && known.file.includes(name))
  assert.ok(list)
  const manuscript = readText(text)
  const story = readStory(manuscript)
  return [...list.witness(list.entries.filter(entry))(story)].map(({side, form}) => `${side} ${form}`.trim())
}

describe('attest', () => {
  it('meets governors with what is right and what is marked', () => {
    const text = 'The fleet consists of nine tugs. The flotilla consists from nine tugs and a ship.'
    assert.deepEqual(seen('governed-preposition', (line) => line.startsWith('consist '), text).sort(), [
      'marked from',
      'right of'
    ])
  })

  it('meets collocations, phrases and frames from both sides', () => {
    assert.deepEqual(
      seen(
        'missing-word',
        (line) => line === 'in {the} wake of',
        'It came in the wake of rain and in wake of snow.'
      ).sort(),
      ['marked', 'right']
    )
    const frame = seen(
      'extra-word',
      (line) => line.startsWith('the {a/an}'),
      'They met the a mayor of the town.'
    )
    assert.ok(frame.includes('marked'))
  })

  it('meets confusable words from both sides, and tries pairs', () => {
    const text = 'He singed a deal in May. He signed a deal in June. The second phase of the plan starts.'
    assert.deepEqual(seen('confusable', (line) => line.startsWith('{singed'), text, 'typing-slips').sort(), [
      'marked',
      'right'
    ])
    const pairs = seen('confusable', (line) => line.startsWith('faze phase '), text, 'floors')
    assert.deepEqual(pairs, ['right'])
  })

  it('counts, judges and keeps figures', () => {
    const figures = noFigures()
    for (let times = 0; times < 60; times++)
      addSighting(figures, {entry: 'a', side: 'right', form: 'of', token: 0})
    addSighting(figures, {entry: 'a', side: 'marked', form: 'in+ing', token: 0})
    assert.equal(verdictOf(figures), 'proved')
    addSighting(figures, {entry: 'a', side: 'marked', form: '', token: 0})
    assert.equal(verdictOf(figures), 'doubtful')
    assert.equal(verdictOf(noFigures()), 'unproved')
    const {about, rows} = readTable(tableOf('what was read', new Map([['a b', figures]])))
    assert.equal(about, 'what was read')
    assert.deepEqual(rows.get('a b'), figures)
  })
})
