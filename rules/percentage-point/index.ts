import {defineRule, Flag, words, type Proposal, type Story} from '../../src/define/index.js'
import {rates} from './rates.generated.js'

const RATES = words(...rates)
const PERCENT = words('percent', 'pct')
const PER = words('per')
const CENT = words('cent')
const POINTS = words('point', 'points')
const BY = words('by')
const TO = words('to')
const FROM = words('from')
const OF = words('of')
const CHANGES = words('gain', 'rise', 'increase', 'fall', 'drop', 'decline', 'decrease', 'jump', 'loss', 'cut', 'improvement') // prettier-ignore
const MOVED = words('rose', 'fell', 'gained', 'dropped', 'climbed', 'jumped', 'slipped', 'grew', 'risen', 'fallen', 'rises', 'falls', 'increased', 'decreased', 'declined', 'slid') // prettier-ignore
/** A hundred percent. */
const WHOLE = 100
const SPELLED = new Map(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, index) => [word, index + 1])) // prettier-ignore
/** Changes above it are mostly told in percent of the old rate. */
const LARGEST = 10

/** A share in the copy. */
interface Share {
  value: number
  /** Tokens of the number and of *percent* or *per cent*. */
  number: number
  percent: number
  last: number
}

/**
 * When a share moves from 17 to 19 percent it rises by two *percentage points*; two percent of 17 would be a third of a
 * point. Marked where the copy gives the change and the new rate (raised its stake by two percent to 19 percent), and,
 * if it gives the old rate too, only where the difference is that of points.
 */
export default defineRule({
  name: 'percentage-point',
  summary: 'Percentage points where a share changes',
  category: 'facts',
  source: 'The Associated Press Stylebook, “percent, percentage, percentage points”',
  *find(story) {
    for (const by of story.places(BY)) {
      const change = shareAt(story, by + 1)
      if (!change || change.value > LARGEST || !isOfPoints(story, by, change)) continue
      const points = change.value === 1 ? 'percentage point' : 'percentage points'
      yield {...story.span(change.percent, change.last), expected: [points]}
    }
    yield* percentPoints(story)
    for (const from of story.places(FROM)) {
      const change = changeAround(story, from)
      if (!change) continue
      const points = change.value === 1 ? 'percentage point' : 'percentage points'
      yield {...story.span(change.percent, change.last), expected: [points]}
    }
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\``,
  note: 'A share that moves from 17 to 19 percent rises by two percentage points; two percent of it would be far less.'
})

/** `a quarter of a percent point`, `two per cent points` */
function* percentPoints(story: Story): Generator<Proposal> {
  for (const point of story.places(POINTS)) {
    const first = story.is(point - 1, CENT) && story.is(point - 2, PER) ? point - 2 : point - 1
    if (!story.together(first, point) || (first === point - 1 && !story.is(first, PERCENT))) continue
    yield {...story.span(first, point - 1), expected: ['percentage']}
  }
}

/** Does the change lie between two rates, `from 17 percent`, `to 19 percent`? */
function isOfPoints(story: Story, by: number, change: Share): boolean {
  const next = change.last + 1
  const first = shareAfter(story, next, FROM)
  const to = first ? shareAfter(story, first.last + 1, TO) : shareAfter(story, next, TO)
  const old = first ?? (to && shareAfter(story, to.last + 1, FROM))
  if (!to || !story.together(by, to.last)) return false
  if (old) return Math.abs(Math.abs(to.value - old.value) - change.value) < 0.051
  return change.value < to.value / 2 && namesRate(story, by)
}

/** `rose six percent, from 41% to 47%`; `from 20 per cent to 25 per cent, a gain of five per cent` */
function changeAround(story: Story, from: number): Share | undefined {
  const old = shareAt(story, from + 1) ?? numberAt(story, from + 1)
  const to = old && shareAfter(story, old.last + 1, TO)
  if (!to || !story.together(from, to.last)) return undefined
  const difference = Math.abs(to.value - old.value)
  // Of a hundred, a percent is a point.
  if (Math.abs((difference * WHOLE) / old.value - difference) < 1 || difference === 0) return undefined
  const end = story.sentenceEnd(from)
  for (let at = story.sentenceStart(from); at < end; at++) {
    if (at >= from && at <= to.last) continue
    const share = shareAt(story, at)
    const behind = at > to.last && story.is(at - 1, OF) && story.is(at - 2, CHANGES)
    const before = at < from && share && isRise(story, at, share, from)
    if (share && (behind || before) && Math.abs(share.value - difference) < 0.051) return share
  }
  return undefined
}

/** `rose six percent, from`, `a rise of six percent, from` */
function isRise(story: Story, number: number, share: Share, from: number): boolean {
  const next = story.word(share.last + 1) === ',' ? share.last + 2 : share.last + 1
  if (next !== from) return false
  return story.is(number - 1, MOVED) || (story.is(number - 1, OF) && story.is(number - 2, CHANGES))
}

/** `from 17 to 19 percent`: a rate without its sign. */
function numberAt(story: Story, number: number): Share | undefined {
  const word = story.lower(number)
  const value = /^\d+(?:\.\d+)?$/u.test(word) ? Number(word) : SPELLED.get(word)
  return value === undefined ? undefined : {value, number, percent: number, last: number}
}

function shareAfter(story: Story, token: number, opener: typeof TO): Share | undefined {
  const at = story.word(token) === ',' ? token + 1 : token
  return story.is(at, opener) ? shareAt(story, at + 1) : undefined
}

/** The share at a token: `two percent`, `2.5 per cent`, `19%`. */
function shareAt(story: Story, number: number): Share | undefined {
  const word = story.lower(number)
  const value =
    story.has(number, Flag.digit) && /^\d+(?:\.\d+)?$/u.test(word) ? Number(word) : SPELLED.get(word)
  const percent = number + 1
  if (value === undefined || !story.together(number, percent)) return undefined
  if (story.is(percent, PERCENT) || story.word(percent) === '%')
    return {value, number, percent, last: percent}
  const isTwo = story.is(percent, PER) && story.is(percent + 1, CENT)
  return isTwo ? {value, number, percent, last: percent + 1} : undefined
}

/** Is what changes a share itself: a stake, a rate? It stands before *by*, in the same sentence. */
function namesRate(story: Story, by: number): boolean {
  for (let token = by - 1; token >= story.sentenceStart(by); token--) if (story.is(token, RATES)) return true
  return false
}
