import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {createDesk, type CopydeskMessage} from '../src/index.js'
import {isCopydeskMessage} from '../src/desk/message.js'

interface Span {
  start: number
  end: number
}

interface Slip extends Span {
  id: string
  category: string
  replacements: string[]
  level: 'slip' | 'consistency'
}

const read = (name: string) => readFileSync(new URL(`seed/${name}`, import.meta.url), 'utf8')
const story = read('story.txt')
const gold = JSON.parse(read('gold.json')) as {slips: Slip[]; neutral: Span[]}
const desk = createDesk()
const marksOf = (text: string) => desk.lintSync(text).messages.filter(isCopydeskMessage)

/** The span of a message, in UTF-16 code units. */
function spanOf({place}: CopydeskMessage): Span {
  assert(place && 'start' in place)
  return {start: place.start.offset ?? -1, end: place.end.offset ?? -1}
}

describe('the seed story', () => {
  const marks = marksOf(story)

  for (const slip of gold.slips) {
    it(`${slip.id}: ${slip.category}`, () => {
      const mark = marks.find((message) => {
        const {start, end} = spanOf(message)
        if (message.ruleId !== slip.category) return false
        // A missing space may be marked as the point between the two words.
        return (
          (start === slip.start && end === slip.end) ||
          (slip.category === 'missing-space' && start === slip.end)
        )
      })
      assert(mark, 'not marked')
      if (slip.replacements.length > 0) {
        const {start, end} = spanOf(mark)
        const fixed = story.slice(0, start) + (mark.expected[0] ?? '\0') + story.slice(end)
        const right = slip.replacements.map(
          (value) => story.slice(0, slip.start) + value + story.slice(slip.end)
        )
        assert(right.includes(fixed), `wrong fix: ${mark.expected.join(', ')}`)
      }
      const loud = slip.level === 'slip' && !mark.quoted
      assert.equal(mark.fatal, loud ? false : undefined)
    })
  }

  it('has no other warning outside the neutral spans', () => {
    const known = [...gold.slips, ...gold.neutral]
    const others = marks
      .filter((message) => message.fatal !== undefined)
      .filter((message) => {
        const {start, end} = spanOf(message)
        return !known.some((span) => start <= span.end && end >= span.start)
      })
    assert.deepEqual(others.map(String), [])
  })

  it('is silent when it is corrected by hand', () => {
    assert.deepEqual(marksOf(corrected()).map(String), [])
  })

  it('keeps what stands between quotation marks when it is fixed', () => {
    const quotesOf = (text: string) => [...text.matchAll(/“[^”]*”/gu)].map(String)
    const {value, applied} = desk.fixSync(story)
    assert(applied.length >= 8, `only ${applied.length} fixes`)
    assert.deepEqual(quotesOf(value), quotesOf(story))
  })
})

/** The story with every slip corrected, the second copy of the lead left out, the court introduced. */
function corrected(): string {
  let text = story
  const slips = [...gold.slips].sort((a, b) => b.start - a.start || b.end - a.end)
  for (const slip of slips) {
    const inDouble = slip.start >= 300 && slip.end <= 533 && slip.category !== 'duplicate-text'
    const value = slip.replacements[0]
    if (inDouble || slip.category === 'missing-space' || value === undefined) continue
    text = text.slice(0, slip.start) + value + text.slice(slip.end)
  }
  return text.replace('International Criminal Court', 'International Criminal Court (ICC)').trimEnd()
}
