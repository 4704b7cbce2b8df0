import {FINITE, Flag, NOUN, Tag, formOdds, maskOf, words, type Clause, type Proposal, type Story} from '../../src/define/index.js' // prettier-ignore
import {months} from '../../lexicons/months.generated.js'
import {mandative} from '../../lexicons/mandative.generated.js'
import {reportingVerbs} from '../../lexicons/reporting-verbs.generated.js'
import {eventNouns} from './event-nouns.generated.js'
import {scheduleVerbs} from './schedule-verbs.generated.js'
import {states} from './states.generated.js'

const STATES = new Set(states)
const SCHEDULES = new Set(scheduleVerbs)
const REPORTING = words(...reportingVerbs)
const MANDATIVE = words(...mandative)
const EVENTS = words(...eventNouns)
const MONTHS = words(...months.map((line) => line.split(' ')[0] ?? line))
const DAYS = words('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')
const PERIODS = words('night', 'week', 'weekend', 'month', 'year', 'spring', 'summer', 'autumn', 'fall', 'winter', 'season') // prettier-ignore
const AUXILIARIES = words('be', 'is', 'are', 'have', 'has', 'do', 'does', 'am')
const SPEAKERS = words('i', 'you', 'we', 'there', 'that', 'this', 'which', 'who', 'what', 'it')
const YESTERDAY = words('yesterday')
const AGO = words('ago')
const LAST = words('last')
const IN = words('in')
const ON = words('on')
const THAT = words('that')
/** Before *last year* they give the time another part. */
const GOVERNING = words('than', 'from', 'since', 'of', 'as', 'for', 'like', 'until', 'to')
/** Clauses behind these, in the past, come before what the main clause tells, or put an end to it. */
const LIMITS = words('before', 'until')
const WHEN = words('when', 'after')
/** Works whose story is told in the present: the novel opens in 1923. */
const WORKS = words('film', 'novel', 'book', 'play', 'story', 'series', 'movie', 'documentary', 'show', 'opera', 'drama', 'memoir', 'chapter', 'episode', 'exhibition', 'thriller') // prettier-ignore
/** Bodies of people, which British English takes as many. */
const BODIES = words('couple', 'pair', 'duo', 'trio', 'committee', 'board', 'team', 'side', 'squad', 'opposition', 'jury', 'family', 'crew', 'panel', 'government', 'cabinet', 'council', 'party', 'union', 'group', 'majority', 'crowd', 'staff', 'army', 'militia', 'gang', 'band', 'public', 'police') // prettier-ignore
const PRESENT = maskOf('VBZ', 'VBP', 'MD')
/** Modals that the past has too: so that aid could reach the city. */
const PAST_MODALS = words('could', 'would', 'might', 'should')
const CLAUSE = maskOf('WDT', 'WP', 'WRB')
const OTHER_VERB = maskOf('VBN', 'VBG', 'VB')
const PAST = maskOf('VBD')
/** Before this year nothing is to come in any text. */
const OLD = 2000
/** Least odds of the past tense by what shows it. */
const LEAST = {over: 0, year: 1, day: 1, limit: 0.5, when: 1.5}

/**
 * The present, of either number, in a main clause that a time or a later clause puts into the past: lawmakers pass the bill
 * last night, both sides sign it on Thursday after they had met, the hostages spend a year in a cave before they were freed.
 *
 * @param story The story.
 */
export function* narrated(story: Story): Generator<Proposal> {
  for (const clause of story.clauses.all) {
    const {verb} = clause
    if (!isPlainPresent(story, clause)) continue
    const [past] = story.forms(verb, story.tags[verb] === Tag.VBZ ? Tag.VBZ : Tag.VB, Tag.VBD)
    if (past === undefined || past === story.lower(verb)) continue
    const shown = shownBy(story, clause)
    if (!shown || formOdds(story, verb, past) < shown.least) continue
    yield {...story.span(verb), expected: [past], data: {time: shown.time}}
  }
}

function isPlainPresent(story: Story, {verb, kind, subject, doubtful, inverted, opener}: Clause): boolean {
  if (
    verb < 0 ||
    !(kind === 'main' || kind === 'reported') ||
    !subject ||
    doubtful ||
    inverted ||
    subject.clausal
  )
    return false
  if (!story.tagIn(verb, maskOf('VBZ', 'VBP', 'VB')) || opener >= 0) return false
  // Of a bare form behind a singular finite-verb-form knows more; bodies of people may be many.
  const bare = story.tags[verb] !== Tag.VBZ && story.tags[subject.head] === Tag.NN
  if (bare && !story.is(subject.head, BODIES)) return false
  if (story.mayBe(verb, PAST) || story.is(verb, AUXILIARIES) || story.is(subject.head, SPEAKERS)) return false
  if (story.has(verb, Flag.capital | Flag.clitic | Flag.hyphen) || story.kind(verb) !== 'body') return false
  const reported = kind === 'reported' && story.is(subject.start - 1, REPORTING)
  if (
    !reported &&
    subject.start !== story.opener(verb) &&
    story.word(subject.start - 1) !== ',' &&
    frontedTime(story, subject.start) === undefined
  )
    return false
  if (!subject.apart && story.beforeAdverbs(verb) !== subject.nearest) return false
  if (story.word(story.sentenceEnd(verb) - 1) !== '.' || story.isQuoted(story.start[verb], story.end[verb]))
    return false
  const {lexicon} = story
  const lemmas = story.tags[verb] === Tag.VBZ ? lexicon.lemmasOf(story.ids[verb], Tag.VBZ) : [story.ids[verb]]
  const tells = story.is(verb, REPORTING)
  return (
    (tells || !lemmas.some((lemma) => STATES.has(lexicon.wordOf(lemma)))) &&
    !hasWork(story, subject.start, verb)
  )
}

function hasWork(story: Story, from: number, verb: number): boolean {
  for (let at = from; at < verb; at++) if (story.is(at, WORKS) || story.is(at, MANDATIVE)) return true
  return false
}

interface Shown {
  time: string
  least: number
}

/** What puts the clause of a verb into the past; nothing where something speaks of the present. */
function shownBy(story: Story, {verb, kind, subject}: Clause): Shown | undefined {
  const end = story.sentenceEnd(verb)
  const start = subject?.start ?? verb
  let told = false
  for (let at = kind === 'reported' ? start : story.sentenceStart(verb); at < end; at++) {
    if (at !== verb && story.tagIn(at, PRESENT) && !story.is(at, PAST_MODALS)) return undefined
    told ||= story.tags[at] === Tag.VBD
  }
  const time = kind === 'main' ? frontedTime(story, start) : undefined
  if (time !== undefined) {
    const over = !/\d/u.test(time) || told || Number(time.slice(-4)) < OLD
    return over && !story.is(verb, REPORTING) ? {time, least: LEAST.year} : undefined
  }
  let other = false
  for (let at = verb + 1; at < end; at++) {
    if (story.word(at) === ',' || story.is(at, THAT) || story.tagIn(at, FINITE)) return undefined
    if (story.is(at, LIMITS) || story.is(at, WHEN)) return byClause(story, verb, at)
    if (story.tagIn(at, CLAUSE)) return undefined
    other ||= story.tagIn(at, OTHER_VERB)
    const length = other ? 0 : lengthOfPast(story, at)
    if (length > 0) return byTime(story, verb, at, length, told)
  }
  return undefined
}

/** The time of the past that opens a sentence right before a subject: In 1998 the town, Last week, the board. */
function frontedTime(story: Story, start: number): string | undefined {
  const first = story.opener(start)
  const length = story.is(first, ON) ? 0 : lengthOfPast(story, first)
  const end = first + length
  const behind = story.word(end) === ',' ? end + 1 : end
  return length > 0 && behind === start ? story.slice(first, end - 1) : undefined
}

/** `before they were freed` */
function byClause(story: Story, verb: number, opener: number): Shown | undefined {
  if (story.is(verb, REPORTING)) return undefined
  const clause = story.clauses.around(opener).find((one) => one.opener === opener)
  if (!clause || story.tags[clause.verb] !== Tag.VBD) return undefined
  return {time: story.slice(opener, clause.verb), least: story.is(opener, LIMITS) ? LEAST.limit : LEAST.when}
}

function byTime(story: Story, verb: number, time: number, length: number, told: boolean): Shown | undefined {
  const first = story.tags[time - 1] === Tag.CD && story.is(time + length - 1, AGO) ? time - 1 : time
  // `recalls the storm last week`: the noun has a time of its own.
  if (
    story.is(time - 1, EVENTS) ||
    (story.is(verb, REPORTING) && time > verb + 1 && !story.is(time + length, THAT))
  )
    return undefined
  const shown = (least: number): Shown => ({time: story.slice(first, time + length - 1), least})
  if (story.is(time, ON)) {
    const planned = SCHEDULES.has(story.lower(verb)) || story.tags[verb] === Tag.VBZ
    return planned && !told ? undefined : shown(LEAST.day)
  }
  // `references a fall in 2005`: the year may be that of the noun.
  const own = !story.tagIn(time - 1, NOUN) || story.tags[verb] !== Tag.VBZ
  if (story.is(time, IN))
    return own && (told || Number(story.word(time + length - 1)) < OLD) ? shown(LEAST.year) : undefined
  return shown(LEAST.over)
}

/** How many tokens a time of the past has that begins at a token: yesterday, last week, on Monday, in May 1963; 0 if none does. */
function lengthOfPast(story: Story, at: number): number {
  if (story.is(at, YESTERDAY) || story.is(at, AGO)) return 1
  const next = at + 1
  // `more often than last year`
  if (story.is(at, LAST) && story.tags[at - 1] !== Tag.DT && !story.is(at - 1, GOVERNING))
    return (story.is(next, PERIODS) || story.is(next, DAYS) || story.is(next, MONTHS)) &&
      !story.tagIn(at + 2, NOUN)
      ? 2
      : 0
  if (story.is(at, ON)) return story.is(next, DAYS) && !story.tagIn(at + 2, NOUN & ~maskOf('NN')) ? 2 : 0
  if (!story.is(at, IN)) return 0
  const year = story.is(next, MONTHS) ? at + 2 : next
  return /^(?:1[89]\d\d|20[0-2]\d)$/u.test(story.word(year)) && !story.tagIn(year + 1, NOUN)
    ? year - at + 1
    : 0
}
