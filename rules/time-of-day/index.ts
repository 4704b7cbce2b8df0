import {defineRule, words, type Proposal, type Story} from '../../src/define/index.js'

const HALVES = words('a.m', 'p.m', 'a.m.', 'p.m.', 'am', 'pm')
/** `14:30`, `14.30`, `14`, and `14:30pm` with its half of the day. */
const CLOCK = /^(?<hour>\d{1,2})(?:(?<mark>[:.])(?<minutes>\d{2}))?(?<half>am|pm)?$/iu
const MIDNIGHT = words('midnight')
const NOON = words('noon', 'midday')
/** Hours of the day. */
const DAY = 24
/** Hours of half a day. */
const HALF = 12
const MINUTES = 60

/** A time of the twelve-hour clock as the copy writes it. */
interface Time {
  hour: number
  /** Minutes in two digits; empty for a full hour. */
  minutes: string
  /** The mark before the minutes. */
  mark: string
  /** `a.m.` or `p.m.`, with the space before it if there is one. */
  half: string
  /** Its last token. */
  last: number
}

/**
 * A time has twelve hours and *a.m.* or *p.m.*, or twenty-four and neither: *2:30 p.m.* or *14:30*; *12 a.m. midnight*
 * says one thing twice. Times that may be right as they stand are left alone.
 */
export default defineRule({
  name: 'time-of-day',
  summary: 'Times of day by one clock',
  category: 'usage',
  source: 'The Associated Press Stylebook, “times”; the Guardian style guide, “times”',
  *find(story) {
    for (const figure of story.figures) {
      const time = timeAt(story, figure)
      if (time) yield* judge(story, figure, time)
    }
  },
  message: ({expected, actual}) =>
    expected ? `Write \`${expected}\`, not \`${actual}\`` : `Check the time: \`${actual}\` is none`,
  note: ({data}) =>
    data.twice === undefined
      ? 'A time by the 24-hour clock takes neither *a.m.* nor *p.m.* behind it.'
      : 'Noon and midnight need no figure, and a figure needs no *noon*.'
})

/** The time with *a.m.* or *p.m.* at a figure. */
function timeAt(story: Story, figure: number): Time | undefined {
  const {hour, mark = '', minutes = '', half} = CLOCK.exec(story.word(figure))?.groups ?? {}
  if (hour === undefined || /[$£€:.]$/u.test(story.word(figure - 1))) return undefined
  if (half !== undefined) return {hour: Number(hour), mark, minutes, half, last: figure}
  const last = figure + 1
  if (!story.together(figure, last) || !story.is(last, HALVES)) return undefined
  return {
    hour: Number(hour),
    mark,
    minutes,
    half: story.text.slice(story.end[figure], endOf(story, last)),
    last
  }
}

/** End of a token, without the stop of an abbreviation that ends its sentence too. */
function endOf(story: Story, token: number): number {
  const isLast = token + 1 === story.sentenceEnd(token) && story.word(token).endsWith('.')
  return story.end[token] - (isLast ? 1 : 0)
}

function* judge(story: Story, figure: number, time: Time): Generator<Proposal> {
  const {hour, minutes, mark, half, last} = time
  const place = {start: story.start[figure], end: endOf(story, last)}
  const afternoon = /^\s*p/iu.test(half)
  if (hour >= DAY || Number(minutes) >= MINUTES) {
    yield {...place, fix: 'ask'}
  } else if (hour > HALF || hour === 0) {
    const colon = `${String(hour)}${mark && ':'}${minutes}`
    const twelve = `${String(hour === 0 ? HALF : hour - HALF)}${mark && (mark === '.' ? ':' : mark)}${minutes}${half}`
    // `0:30 p.m.` and `14:30 a.m.` contradict themselves: only the editor knows.
    const agree = afternoon === hour > HALF
    const expected = agree ? (minutes ? [twelve, colon] : [twelve]) : minutes ? [colon] : []
    yield {...place, expected, fix: 'ask'}
  } else if (hour === HALF && Number(minutes) === 0) {
    const word = last + 1
    if (!story.together(last, word) || !story.is(word, afternoon ? NOON : MIDNIGHT)) return
    yield {...story.span(figure, word), expected: [story.lower(word)], data: {twice: 'yes'}}
  }
}
