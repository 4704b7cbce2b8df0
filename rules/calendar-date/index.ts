import {months} from '../../lexicons/months.generated.js'
import {Flag, defineRule, words, type Proposal, type Story} from '../../src/define/index.js'

const DAYS = new Map(months.map((line) => line.split(' = ') as [string, string]))
const MONTHS = words(...DAYS.keys())
const OF = words('of')
const FEBRUARY = words('february', 'feb.')
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/u
const YEAR = /^(?:1[5-9]|20)\d\d$/u

/**
 * A day that its month does not have: *June 31*, *30 February*, *February 29, 2023*. Only the editor knows which day was
 * meant, so that nothing is suggested. Silent for years and for figures above 39, which are no days.
 */
export default defineRule({
  name: 'calendar-date',
  summary: 'Only days that the month has',
  category: 'facts',
  source: 'The Gregorian calendar',
  fix: 'ask',
  *find(story) {
    for (const month of story.places(MONTHS)) {
      if (!story.has(month, Flag.capital)) continue
      const found = dateAt(story, month)
      if (found) yield found
    }
  },
  message: ({actual}) => `Check the date: there is no \`${actual}\``,
  note: 'The month has fewer days; a reader who looks it up will find no such day.'
})

/** `June 31`, `31 June`, `the 31st of June` */
function dateAt(story: Story, month: number): Proposal | undefined {
  const behind = dayOf(story, month + 1)
  const start = story.is(month - 1, OF) ? month - 2 : month - 1
  const [first, day, last] =
    behind === undefined ? [start, dayOf(story, start), month] : [month, behind, month + 1]
  if (day === undefined || !story.together(first, last)) return undefined
  const year = story.word(last + 1) === ',' ? last + 2 : last + 1
  const leap = !YEAR.test(story.word(year)) || isLeap(Number(story.word(year)))
  const most = story.is(month, FEBRUARY) && !leap ? 28 : Number(DAYS.get(story.lower(month)))
  return day > most && day < 40 ? story.span(first, last) : undefined
}

/** The number of a day; none where it counts something else: June 40, 35 May workers. */
function dayOf(story: Story, token: number): number | undefined {
  const [, day] = DAY.exec(story.word(token)) ?? []
  return day === undefined || /^[:$£€-]$/u.test(story.word(token - 1)) || story.word(token + 1) === ':'
    ? undefined
    : Number(day)
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
