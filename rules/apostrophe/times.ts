import {
  ADJECTIVE,
  Flag,
  NOUN,
  Tag,
  VERB,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {durations} from './durations.generated.js'
import {isSuperlative, nounFrom} from './phrase.js'

const DAYS = words('todays', 'yesterdays', 'tomorrows', 'tonights')
const UNITS = words('years', 'weeks', 'months', 'nights', 'mornings', 'evenings', 'afternoons', 'weekends', 'summers', 'winters', 'springs', 'autumns', 'seasons', 'decades', 'centuries', 'mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays') // prettier-ignore
const WEEKDAYS = words('mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays')
const DEICTIC = words('last', 'next', 'this')
const SPANS = words('moments', 'minutes', 'hours', 'days', 'nights', 'weeks', 'months', 'years', 'decades')
const SPAN = words('minute', 'hour', 'day', 'week', 'month', 'year', 'decade')
const ONE = words('a', 'an', 'one')
const FEW = words('few', 'several', 'many')
const OF_TIME = words(
  'in',
  'within',
  'after',
  'since',
  'until',
  'before',
  'by',
  'for',
  'from',
  'following',
  'of',
  'about',
  'to',
  'at'
)
/** `Of all our tomorrows`, `brighter tomorrows` */
const OPENED = maskOf('DT', 'PRP$', 'CD', 'JJ', 'JJR', 'NN')
const DETERMINER = maskOf('DT', 'PRP$', 'CD')
/** What follows a subject: “in the last two weeks time was short”. */
const PREDICATE = maskOf('VBD', 'VBZ', 'VBP', 'MD')
const SINGULAR_VERB = maskOf('VBD', 'VBZ', 'MD')
const PAST = maskOf('VBD', 'VBZ', 'VBG')
const SAID_OF = new Map(durations.map((line) => [line.replace(/ !$/u, ''), line.endsWith('!')]))
const DURATIONS = words(...SAID_OF.keys())
/** What cannot begin a noun phrase of its own behind a time: “last years floods hit” can be no time and subject. */
const NOT_NOUN = VERB | maskOf('IN', 'RB', 'MD')

/** Times that own what stands behind them: “todays vote”, “last years floods”, “two weeks time”. */
export function* owningTimes(story: Story): Generator<Proposal> {
  for (const token of story.places(DAYS)) {
    // `Todays high will be near 60`: days are counted as owners only, whatever is theirs.
    const opens = story.tagIn(token + 1, ADJECTIVE | maskOf('VBG')) || mayOpenNoun(story, token + 1)
    const isPlain = opens && !story.tagIn(token - 1, OPENED)
    if (!story.has(token, Flag.allCaps) && (isPlain || opensNoun(story, token + 1)))
      yield owning(story, token)
  }
  for (const token of story.places(UNITS)) {
    const before = token - 1
    if (isSubjectOfDay(story, token)) {
      yield owning(story, token)
      continue
    }
    if (!story.together(before, token)) continue
    const isDeictic = story.is(before, DEICTIC) && !story.tagIn(before - 1, DETERMINER)
    // `Last weeks storm cut power`: the slip makes a verb of the noun; no plural stands behind *last* alone.
    const opens = opensNoun(story, token + 1)
    if (!opens && !(isDeictic && mayOpenNoun(story, token + 1))) continue
    const isDay = story.is(token, WEEKDAYS) && story.has(token, Flag.capital) && story.is(before, OF_TIME)
    if (isDeictic || isDay) yield owning(story, token)
  }
  for (const token of story.places(DURATIONS)) {
    const span = token - 1
    if (
      story.together(span, token) &&
      story.is(span, SPANS) &&
      !story.tagIn(token, PAST) &&
      // `Two months notice is required`, but not `in the last two weeks time was short`
      (!story.tagIn(token + 1, PREDICATE) || story.opener(span) === span - 1)
    )
      yield* duration(story, span, SAID_OF.get(story.lower(token)) ?? false)
  }
}

/** `Fridays vote will be close`: a day, one thing, its verb. */
function isSubjectOfDay(story: Story, token: number): boolean {
  return (
    story.opener(token) === token &&
    story.is(token, WEEKDAYS) &&
    story.tags[token + 1] === Tag.NN &&
    story.tagIn(token + 2, SINGULAR_VERB) &&
    story.together(token, token + 2)
  )
}

function owning(story: Story, token: number): Proposal {
  return {...story.span(token), expected: [`${singularOf(story, token)}'s`], confidence: 0.96}
}

function mayOpenNoun(story: Story, token: number): boolean {
  return story.mayBe(token, NOUN) && !story.mayBe(token, maskOf('IN', 'DT', 'PRP', 'RB', 'MD', 'VBD', 'VBZ'))
}

function singularOf(story: Story, token: number): string {
  const word = story.lower(token)
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}

/** Does a noun phrase go on here, and no clause of its own begin? */
function opensNoun(story: Story, token: number): boolean {
  if (!story.isWord(token) || story.has(token, Flag.clitic)) return false
  if (isSuperlative(story, token)) return nounFrom(story, token) >= 0
  if (story.tagIn(token, NOT_NOUN) || story.mayBe(token, maskOf('IN', 'DT', 'PRP'))) return false
  return story.tagIn(token, NOUN | ADJECTIVE) && nounFrom(story, token) >= 0
}

/** “two weeks time” wants weeks’, “a years work” year’s. */
function* duration(story: Story, span: number, sure: boolean): Generator<Proposal> {
  const described = story.tagIn(span - 1, ADJECTIVE) && story.is(span - 2, ONE)
  // `a hard days work`
  const before = described && !story.is(span - 1, FEW) ? span - 2 : span - 1
  if (!story.together(before, span)) return
  const word = story.lower(span)
  const level = sure ? {} : ({level: 'info'} as const)
  if (story.is(before, ONE) && !story.tagIn(before - 1, maskOf('CD')) && !isNumber(story, before)) {
    yield {
      ...story.span(span),
      expected: [`${word.slice(0, -1)}'s`],
      confidence: 0.95,
      ...level
    }
    return
  }
  if (!story.tagIn(before, maskOf('CD')) && !story.is(before, FEW)) return
  yield {...story.span(span), expected: [`${word}'`], confidence: 0.9, ...level}
}

/** `one` of a larger number: `twenty-one`. */
function isNumber(story: Story, token: number): boolean {
  return story.has(token, Flag.hyphen | Flag.digit)
}

/** Several stretches with the apostrophe of one: “two week’s notice”. */
export function* singularSpans(story: Story): Generator<Proposal> {
  for (const token of story.places(SPAN)) {
    const clitic = token + 1
    if (!story.has(clitic, Flag.clitic) || story.lower(clitic) !== "'s" || !story.together(token, clitic))
      continue
    if (
      story.tags[token - 1] !== Tag.CD ||
      story.lower(token - 1) === 'one' ||
      /^(?:1|.*\D1)$/u.test(story.word(token - 1))
    )
      continue
    if (!story.is(clitic + 1, DURATIONS)) continue
    yield {
      ...story.span(token, clitic),
      expected: [`${story.lower(token)}s'`],
      confidence: 0.94
    }
  }
}
