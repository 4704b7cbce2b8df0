import {months} from '../../lexicons/months.generated.js'
import {defineRule, Flag, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'

const BETWEEN = words('between')
const FROM = words('from')
const TO = words('to')
const RANGING = words('range', 'ranges', 'ranged', 'ranging', 'ran', 'run', 'runs', 'running', 'vary', 'varies', 'varied', 'varying') // prettier-ignore
const AND = words('and')
const SCALES = words('million', 'billion', 'trillion', 'percent', 'thousand')
const SIGN = /^(?:[$£€¥]|US\$)$/u
/** `5-10`, `2010–15` */
const SPAN = /^(\d[\d,.]*)[-–](\d[\d,.]*)$/u
const YEAR = /^(?:1[5-9]|20)\d\d$/u
const APIECE = words('a', 'an', 'head')
const MONTHS = words(...months.map((line) => line.split(' = ')[0] ?? ''))
const NUMBER = maskOf('CD')
/** Tokens after a range in which the word that closes it may stand. */
const AHEAD = 6

/**
 * A range is *between 5 and 10* or *from 5 to 10*: *between* goes with *and*, *from* with *to*, and neither with a dash.
 * Scores (from 2-0 down) and ranges that are moved (from 5-10 to 15) are left alone.
 */
export default defineRule({
  name: 'range-preposition',
  summary: 'Between … and, from … to',
  category: 'grammar',
  source: 'The Chicago Manual of Style, 17th edition, §6.78; Garner’s Modern English Usage, “between … and”',
  fix: 'sure',
  *find(story) {
    for (const between of story.places(BETWEEN)) {
      yield* withTo(story, between)
      yield* withDash(story, between, 'and')
    }
    for (const from of story.places(FROM)) {
      yield* withDash(story, from, 'to')
      yield* withAnd(story, from)
      yield* datesWithAnd(story, from)
    }
  },
  message: ({expected, actual}) => `Write \`${expected}\`, not \`${actual}\``,
  note: ({data}) => `A range has *between* with *and*, or *from* with *to*: *${data.range ?? ''}*.`
})

/** `between 5 to 10 people` */
function* withTo(story: Story, between: number): Generator<Proposal> {
  const to = numberEnd(story, between + 1) + 1
  if (to <= between + 1 || !story.is(to, TO) || numberEnd(story, to + 1) < 0) return
  if (follows(story, to + 1, AND)) return
  yield {...story.span(to), expected: ['and'], data: {range: 'between 5 and 10'}}
}

/** `ranged from 300 and 450 a night` */
function* withAnd(story: Story, from: number): Generator<Proposal> {
  const and = numberEnd(story, from + 1) + 1
  if (and <= from + 1 || !story.is(and, AND) || numberEnd(story, and + 1) < 0) return
  if (follows(story, and + 1, TO)) return
  if (!story.is(from - 1, RANGING) && !isAmount(story, from + 1, and)) return
  yield {...story.span(and), expected: ['to'], data: {range: 'from 5 to 10'}}
}

/** `from 10 and 20 bottles`: two figures, of which the second is higher, before what they count. */
function isAmount(story: Story, low: number, and: number): boolean {
  const high = and + 1
  if (and !== low + 1 || !isRange(story.word(low), story.word(high)) || YEAR.test(story.word(high)))
    return false
  return story.tags[high + 1] === Tag.NNS && !story.has(high + 1, Flag.capital)
}

/** `from May 3 and May 9`: two days. */
function* datesWithAnd(story: Story, from: number): Generator<Proposal> {
  const and = from + 3
  const isDay = (month: number) =>
    story.tags[month] === Tag.NNP && /^(?:[12]?\d|3[01])$/u.test(story.word(month + 1))
  if (!story.tagIn(and, maskOf('CC')) || !story.is(and, AND) || !story.together(from, and + 2)) return
  if (isDay(from + 1) && isDay(and + 1) && story.lower(from + 1) === story.lower(and + 1))
    yield {...story.span(and), expected: ['to'], data: {range: 'from 5 to 10'}}
}

/** `from 5-10 people`, `between 2010–2015` */
function* withDash(story: Story, opener: number, word: 'and' | 'to'): Generator<Proposal> {
  const figure = SIGN.test(story.word(opener + 1)) ? opener + 2 : opener + 1
  // A hyphen joins the figures to one token, a dash stands as a mark between them.
  const last = /^[–-]$/u.test(story.word(figure + 1)) ? figure + 2 : figure
  if (!story.together(opener, last)) return
  const [, low = '', high = ''] = SPAN.exec(story.slice(figure, last)) ?? []
  const next = last + 1
  if (!isRange(low, high) || story.has(next, Flag.hyphen)) return
  if (follows(story, next, word === 'and' ? AND : TO)) return
  // `rallied from 10-12`: of figures that count nothing, a score is likelier than a range.
  if (word === 'to' && !YEAR.test(low) && !counts(story, next)) return
  yield {
    ...story.span(figure, last),
    expected: [`${low} ${word} ${high}`],
    data: {range: word === 'and' ? 'between 5 and 10' : 'from 5 to 10'}
  }
}

/** Does what follows say that the figures count something: `people`, `percent`, `a head`? */
function counts(story: Story, next: number): boolean {
  if (story.tags[next] === Tag.NNS || story.word(next) === '%') return true
  return story.is(next, SCALES) || story.is(next, APIECE)
}

/** Does the second figure lie above the first, as it stands or with its leading digits left out (2010-15)? */
function isRange(low: string, high: string): boolean {
  const [from, to] = [low, high].map((figure) => Number(figure.replaceAll(',', '')))
  if (from === undefined || to === undefined || !(from > 0)) return false
  return to > from
}

/** Last token of the number that starts at a token, with its sign and scale; -1 if there is none. */
function numberEnd(story: Story, token: number): number {
  // `between March 2017 to May 2019`
  if (story.is(token, MONTHS) && story.has(token, Flag.capital) && story.has(token + 1, Flag.digit))
    return story.together(token, token + 1) ? token + 1 : -1
  let last = SIGN.test(story.word(token)) ? token + 1 : token
  if (!story.together(token, last) || (!story.tagIn(last, NUMBER) && !story.has(last, Flag.digit))) return -1
  while (story.is(last + 1, SCALES) || story.word(last + 1) === '%') last++
  return last
}

/** Does the word that closes the range stand a few tokens on, before a number? */
function follows(story: Story, from: number, closer: typeof AND): boolean {
  for (let token = from; token < from + AHEAD && story.together(from, token); token++) {
    if (story.is(token, closer)) return true
  }
  return false
}
