import {ADVERB, Flag, NOUN, Tag, defineRule, maskOf, words, type Proposal, type Story} from '../../src/define/index.js' // prettier-ignore
import {eventVerbs} from './event-verbs.generated.js'
import {futureTimes} from './future-times.generated.js'
import {pastTimes} from './past-times.generated.js'
import {definiteTimes, frontedTimes} from './definite.js'
import {fromSequence} from './sequence.js'
import {CONDITIONS, fromCondition} from './condition.js'
import {narrated} from './narrated.js'
import {fromBirth, fromLasting, fromPresent, fromSince, startOfAgo} from './present.js'

const PAST_TIMES = new Set(pastTimes)
const FUTURE_TIMES = new Set(futureTimes)
const OPENERS = words(...new Set([...pastTimes, ...futureTimes].map((time) => time.split(' ')[0] ?? time)))
const WHETHER = words('whether', 'how', 'when')
const AGO = words('ago')
const LATER = words('later')
const SINCE = words('since')
const BORN = words('born')
const WILL = words('will')
const PERFECT = words('has', 'have')
const BE = words('is', 'are')
const PASSIVE = words('be', 'been')
/** They open a clause that has a time of its own. */
const CLAUSES = words('after', 'when', 'because', 'before', 'as', 'although', 'though')
const PLURAL_PERFECT = words('have')
const WAS = {singular: 'was', plural: 'were'}
const PLURAL = maskOf('NNS', 'NNPS')
const BASE = maskOf('VB')
const PARTICIPLE = maskOf('VBN')
const GERUND = maskOf('VBG')
const PAST = maskOf('VBD')
const AUXILIARIES = words(
  'was',
  'were',
  'had',
  'did',
  'could',
  'would',
  'might',
  'should',
  'be',
  'have',
  'been'
)
/** A plan, a report or a wish has a time of its own: announced the closing next week, decided to leave tomorrow. */
const SUBJECT = maskOf('PRP')
const PLAIN = NOUN | maskOf('DT', 'PRP', 'PRP$', 'JJ', 'CD') | ADVERB
/** From a verb to its time there are so many tokens at most. */
const FARTHEST = 5
/** Verbs of motion, and others whose past form never speaks of a plan: what comes to pass then. */
const EVENTS = words(...eventVerbs)

/**
 * A verb and its time belong together: what is over was not *will meet last Monday* but *met last Monday*; a definite time
 * of the past has the past tense and not the perfect (*has met last week*); and what is still to come has no past tense
 * (*resigned tomorrow*). Nor has what came to pass at once the present (*opens the fair two years ago*). Marked is only a main clause with one verb and its time close behind, so that reported speech
 * (said last week it will), relative clauses, plans of the past (was to meet next week) and modifiers (the meeting
 * scheduled last week will) are left alone.
 */
export default defineRule({
  name: 'tense-time',
  summary: 'Tense that suits the time',
  category: 'grammar',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §4.20 to §4.23 and §4.42',
  *find(story) {
    for (const time of story.places(OPENERS)) {
      const length = lengthOf(story, time)
      const name = nameOf(story, time, length)
      const past = PAST_TIMES.has(name)
      if (length === 0 || !(endsClause(story, time + length) || (past && opensClause(story, time, length))))
        continue
      const proposal = past
        ? (beforePast(story, time) ?? fromPresent(story, time, time + length))
        : beforeFuture(story, time)
      if (proposal) yield {...proposal, fix: 'ask', data: {time: name}}
    }
    for (const ago of story.places(AGO)) {
      const time = startOfAgo(story, ago)
      const proposal = beforePast(story, time) ?? fromPresent(story, time, ago + 1)
      if (proposal) yield {...proposal, fix: 'ask', data: {time: story.slice(time, ago).toLowerCase()}}
    }
    for (const [time, end] of definiteTimes(story)) {
      // A day or a year may be one to come: will be held on Monday.
      const proposal = beforePast(story, time)
      const perfect = proposal && story.is(story.tokenAt(proposal.start), PERFECT)
      if (perfect) yield {...proposal, fix: 'ask', data: {time: story.slice(time, end - 1)}}
    }
    for (const [time, end] of frontedTimes(story)) {
      const proposal = behindPast(story, end)
      if (proposal) yield {...proposal, fix: 'ask', data: {time: story.slice(time, end - 1)}}
    }
    for (const later of story.places(LATER)) {
      const proposal = fromSequence(story, later)
      if (proposal) yield {...proposal, fix: 'ask', data: {time: story.slice(later - 1, later)}}
    }
    for (const since of story.places(SINCE)) {
      const proposal = fromSince(story, since) ?? fromLasting(story, since)
      if (proposal) yield {...proposal, fix: 'ask', data: {time: 'since'}}
    }
    for (const born of story.places(BORN)) {
      const proposal = fromBirth(story, born)
      if (proposal) yield {...proposal, fix: 'ask', data: {time: 'born'}}
    }
    for (const opener of story.places(CONDITIONS)) {
      const proposal = fromCondition(story, opener)
      if (proposal) yield {...proposal, fix: 'ask', data: {time: story.lower(opener)}}
    }
    for (const proposal of narrated(story)) yield {...proposal, fix: 'ask'}
  },
  message: ({actual, expected, data}) =>
    `Write \`${expected}\`, not \`${actual}\`, with \`${data.time ?? ''}\`, or mend the time`,
  note: 'The verb and its time contradict each other: one of them is left over from an older version of the sentence.'
})

function nameOf(story: Story, time: number, length: number): string {
  return length === 1 ? story.lower(time) : `${story.lower(time)} ${story.lower(time + 1)}`
}

/** How many tokens the time has; 0 if it is none. */
function lengthOf(story: Story, time: number): number {
  const isTime = (length: number) => {
    const name = nameOf(story, time, length)
    return PAST_TIMES.has(name) || FUTURE_TIMES.has(name)
  }
  return isTime(1) ? 1 : story.together(time, time + 1) && isTime(2) ? 2 : 0
}

/** Does the clause end behind the time, or a preposition follow: no `last year’s figures`, `last week of May`? */
function endsClause(story: Story, token: number): boolean {
  if (!story.together(token - 1, token) || /^(?:[.,;]|and)$/u.test(story.word(token))) return true
  return story.tagIn(token, maskOf('IN', 'WRB')) && !/^(?:of|than|that)$/u.test(story.lower(token))
}

/** Opens the time its sentence, before a noun phrase: Yesterday the bank …, but not *Last year was*? */
function opensClause(story: Story, time: number, length: number): boolean {
  const next = story.word(time + length) === ',' ? time + length + 1 : time + length
  return time === story.sentenceStart(time) && story.phrases.startOf(next) === next
}

/** `will meet last Monday`, `has met last week`, `will be held last week`, `is meeting yesterday` */
function beforePast(story: Story, time: number): Proposal | undefined {
  const verb = verbBefore(story, time, BASE | PARTICIPLE | GERUND)
  if (verb < 0) return undefined
  const passive = story.is(verb - 1, PASSIVE)
  const auxiliary = passive ? verb - 2 : verb - 1
  if (story.has(auxiliary, Flag.clitic) || story.is(verb, AUXILIARIES)) return undefined
  const expected = passive ? passivePast(story, auxiliary, verb) : activePast(story, auxiliary, verb)
  if (expected.length === 0 || !isMainClause(story, auxiliary, verb)) return undefined
  return {...story.span(auxiliary, verb), expected}
}

/** Past of `will meet`, `has met` or `is meeting`; empty for other forms. */
function activePast(story: Story, auxiliary: number, verb: number): readonly string[] {
  if (story.is(auxiliary, WILL) && story.mayBe(verb, BASE)) return story.forms(verb, Tag.VB, Tag.VBD)
  if (story.is(auxiliary, PERFECT) && story.mayBe(verb, PARTICIPLE))
    return story.forms(verb, Tag.VBN, Tag.VBD)
  if (!story.is(auxiliary, BE) || !story.tagIn(verb, GERUND)) return []
  return story.forms(verb, Tag.VBG, Tag.VBD).slice(0, 1)
}

/** Past of `will be held` or `has been held`; empty for other forms. */
function passivePast(story: Story, auxiliary: number, verb: number): string[] {
  if (!story.mayBe(verb, PARTICIPLE) || !(story.is(auxiliary, WILL) || story.is(auxiliary, PERFECT)))
    return []
  const subject = story.phrases.subject(auxiliary)
  if (!subject) return []
  const plural = story.tagIn(subject.head, PLURAL) || subject.joined || story.is(auxiliary, PLURAL_PERFECT)
  return [`${plural ? WAS.plural : WAS.singular} ${story.lower(verb)}`]
}

/** `In 2014, the rover has landed`, `On Monday the governor has signed`: the perfect behind a past time and a subject. */
function behindPast(story: Story, end: number): Proposal | undefined {
  const start = story.word(end) === ',' ? end + 1 : end
  const head = story.phrases.startOf(start) === start ? story.phrases.headOf(start) : -1
  const auxiliary = head + 1
  if (head < 0 || !story.is(auxiliary, PERFECT) || story.has(auxiliary, Flag.clitic)) return undefined
  if (!story.tagIn(head, NOUN | SUBJECT)) return undefined
  const passive = story.is(auxiliary + 1, PASSIVE)
  const verb = passive ? auxiliary + 2 : auxiliary + 1
  const expected = passive ? passivePast(story, auxiliary, verb) : activePast(story, auxiliary, verb)
  return expected.length === 0 || story.is(verb, AUXILIARIES)
    ? undefined
    : {...story.span(auxiliary, verb), expected}
}

/** `resigned tomorrow` */
function beforeFuture(story: Story, time: number): Proposal | undefined {
  const verb = verbBefore(story, time, PAST)
  if (verb < 0 || !story.is(verb, EVENTS) || !isMainClause(story, verb, verb)) return undefined
  const base = story.forms(verb, Tag.VBD, Tag.VB)
  if (base.length === 0) return undefined
  return {...story.span(verb), expected: base.map((form) => `will ${form}`)}
}

/**
 * The verb that a time stands close behind: with nothing between but one short object, which has no preposition, since
 * a time may belong to that (from last month).
 */
function verbBefore(story: Story, time: number, forms: number): number {
  for (let at = time - 1; at >= time - FARTHEST && story.together(at, time); at--) {
    if (story.tagIn(at, forms)) return at
    // `will arrive in Hanoi last week`: a place has no time of its own.
    const place = story.tagIn(at, maskOf('IN', 'TO')) && story.tagIn(at + 1, maskOf('NNP'))
    if (!place && !story.tagIn(at, PLAIN)) return -1
  }
  return -1
}

/** Is the sentence one clause up to its verb, with its subject at the start, and without a second verb? */
function isMainClause(story: Story, auxiliary: number, verb: number): boolean {
  const subject = story.phrases.subject(auxiliary)
  const first = story.sentenceStart(auxiliary)
  if (subject?.start !== first || subject.links > 0 || subject.apart) return false
  if (!story.tagIn(subject.head, NOUN | SUBJECT)) return false
  for (let at = verb + 1; at < story.sentenceEnd(verb); at++) {
    // `will meet last week and signed`: the next verb has the same subject, and its time.
    if (story.tags[at] === Tag.VBD && story.tagIn(at - 1, maskOf('CC'))) return true
    // `will resign last Thursday after it emerged …`
    if (story.is(at, CLAUSES) && story.tagIn(at + 1, NOUN | maskOf('PRP', 'DT', 'PRP$'))) return true
    // `flew to Lima`, `on whether to lift`
    if (story.tags[at] === Tag.TO && story.tags[at + 1] === Tag.VB && !story.is(at - 1, WHETHER)) return false
    if (story.tagIn(at, maskOf('VBD', 'VBZ', 'VBP', 'MD', 'WDT', 'WP'))) return false
  }
  return true
}
