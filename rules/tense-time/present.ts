import {FINITE, Flag, NOUN, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {months} from '../../lexicons/months.generated.js'
import {lastingStates} from './lasting-states.generated.js'
import {states} from './states.generated.js'
import {punctualVerbs} from './punctual-verbs.generated.js'

const STATES = new Set(states)
const PUNCTUAL = new Set(punctualVerbs)
const LASTING = new Set(lastingStates)
const MONTHS = words(...months.map((line) => line.split(' ')[0] ?? line))
const LAST = words('last')
const PERIODS = words('week', 'month', 'year', 'spring', 'summer', 'autumn', 'fall', 'winter')
/** What is new, or the first, since a time: holds the record since 2010 says more than it seems. */
const RANKED = words('first', 'only', 'most', 'best', 'worst', 'highest', 'lowest', 'more', 'less')
const IS = words('is', 'are')
const PRESENT = maskOf('VBZ', 'VBP', 'VB')
const VERBAL = maskOf('VBD', 'VBZ', 'VBP', 'VBN', 'VBG', 'VB', 'MD')
const CLAUSE = maskOf('WDT', 'WP', 'WRB')
const SUBJECT = NOUN | maskOf('PRP')
const PLURAL = maskOf('NNS', 'NNPS')
const GERUND = maskOf('VBG')
/** Another clause may open behind the time, with a verb of its own. */
const OPENERS = words('after', 'when', 'while', 'as', 'because', 'before', 'until', 'following', 'despite', 'but', 'yet') // prettier-ignore
/** A clause or a habit, whose time is another matter: opens every session, says that it closed. */
const OTHER = words('that', 'every', 'each', 'if', 'often', 'usually', 'always', 'than', 'since', 'from')
/** From a verb to its time there are so many tokens at most. */
const FARTHEST = 14
/** From a birth to its year. */
const BIRTH = 8

/**
 * The present of a verb of what comes to pass at once, with a time of the past behind it or at the head of its sentence:
 * “opens the bridge two years ago”, “Yesterday the bank keeps its rate”.
 *
 * @param story The story.
 * @param time First token of the time.
 * @param end The token behind it.
 */
export function fromPresent(story: Story, time: number, end: number): Proposal | undefined {
  const first = story.sentenceStart(time)
  if (story.kind(time) !== 'body' || story.word(story.sentenceEnd(time) - 1) !== '.') return undefined
  const verb = time === first ? verbBehind(story, end, isPassing) : verbBefore(story, time)
  if (verb < 0 || (time !== first && !goesNoFurther(story, end))) return undefined
  if (time !== first && !opensAt(story, verb, first)) return undefined
  const expected = story.forms(verb, isSingular(story, verb) ? Tag.VBZ : Tag.VB, Tag.VBD).slice(0, 1)
  return expected.length === 0 ? undefined : {...story.span(verb), expected}
}

/**
 * The present where what has been done *since* has the perfect: “Since taking over in 2019, she opens two shops”.
 *
 * @param story The story.
 * @param since Token of *since*.
 */
export function fromSince(story: Story, since: number): Proposal | undefined {
  if (since !== story.sentenceStart(since)) return undefined
  const point = isPointInTime(story, since + 1)
  if (!point && !story.tagIn(since + 1, GERUND)) return undefined
  const from = point ? endOfPoint(story, since + 1) : behindComma(story, since + 1)
  const verb = from < 0 ? -1 : verbBehind(story, from, point ? isPassing : isPunctual)
  const subject = verb < 0 ? undefined : story.phrases.nounsBefore(verb)
  if (subject?.start !== from) return undefined
  const singular = isSingular(story, verb)
  const perfect = story.forms(verb, singular ? Tag.VBZ : Tag.VB, Tag.VBN)
  const auxiliary = singular ? 'has' : 'have'
  return {...story.span(verb), expected: perfect.slice(0, 1).map((form) => `${auxiliary} ${form}`)}
}

/** The token behind the first comma, before any finite verb; -1 if there is none. */
function behindComma(story: Story, from: number): number {
  let comma = from
  while (story.together(from, comma) && story.word(comma) !== ',' && !story.tagIn(comma, FINITE)) comma++
  return story.word(comma) === ',' ? comma + 1 : -1
}

/** The token behind a year, a month with or without its year, or *last year*, and behind its comma. */
function endOfPoint(story: Story, from: number): number {
  let end = story.is(from, LAST) ? from + 2 : from
  while (story.is(end, MONTHS) || story.tags[end] === Tag.CD) end++
  return story.word(end) === ',' ? end + 1 : end
}

/**
 * The simple present of what lasts, with *since* and a time behind it: “lives in Graz since 2010”.
 *
 * @param story The story.
 * @param since Token of *since*.
 */
export function fromLasting(story: Story, since: number): Proposal | undefined {
  if (!isPointInTime(story, since + 1)) return undefined
  // `are at war since 1998`
  const be = since - 3
  if (
    story.is(be, IS) &&
    story.tags[be + 1] === Tag.IN &&
    story.tags[be + 2] === Tag.NN &&
    !story.has(be, Flag.clitic)
  )
    return opensAt(story, be, story.sentenceStart(be)) || story.tagIn(be - 1, PLURAL)
      ? {...story.span(be), expected: [story.tags[be] === Tag.VBZ ? 'has been' : 'have been']}
      : undefined
  for (let at = since - 1; at >= since - FARTHEST && story.together(at, since); at--) {
    if (story.tagIn(at, maskOf('VBZ', 'VBP')) || isSingular(story, at)) {
      const singular = isSingular(story, at)
      const {lexicon} = story
      const lemmas = singular
        ? lexicon.lemmasOf(story.ids[at], Tag.VBZ).map((lemma) => lexicon.wordOf(lemma))
        : [story.lower(at)]
      if (!lemmas.some((lemma) => LASTING.has(lemma)) || !opensAt(story, at, story.sentenceStart(at)))
        return undefined
      const [perfect] = story.forms(at, singular ? Tag.VBZ : Tag.VB, Tag.VBN)
      return perfect === undefined
        ? undefined
        : {...story.span(at), expected: [`${singular ? 'has' : 'have'} ${perfect}`]}
    }
    if (
      !story.isWord(at) ||
      story.tagIn(at, VERBAL | CLAUSE | maskOf('CC', 'JJS', 'RBS')) ||
      story.is(at, RANKED)
    )
      return undefined
  }
  return undefined
}

/**
 * A birth told in the present: “is born in 1950”.
 *
 * @param story The story.
 * @param born Token of *born*.
 */
export function fromBirth(story: Story, born: number): Proposal | undefined {
  const be = born - 1
  if (!story.is(be, IS) || story.has(be, Flag.clitic)) return undefined
  for (let at = born + 1; story.together(born, at) && at <= born + BIRTH; at++) {
    if (story.tagIn(at, FINITE) || story.word(at) === ',') return undefined
    if (/^(?:1[89]|20)\d\d$/u.test(story.word(at)))
      return {...story.span(be), expected: [story.tags[be] === Tag.VBZ ? 'was' : 'were']}
  }
  return undefined
}

/** `2010`, `March 2010`, `last year`, `childhood` */
function isPointInTime(story: Story, at: number): boolean {
  const year = story.is(at, MONTHS) ? at + 1 : at
  if (/^(?:1[89]|20)\d\d$/u.test(story.word(year))) return !story.tagIn(year + 1, NOUN)
  return story.is(at, MONTHS) || (story.is(at, LAST) && story.is(at + 1, PERIODS))
}

/** Start of *ago* with its number: two years ago. */
export function startOfAgo(story: Story, ago: number): number {
  let start = ago - 1
  while (story.together(start - 1, ago) && story.tagIn(start - 1, maskOf('CD', 'DT', 'JJ'))) start--
  return start
}

/** The verb that follows the subject behind a time at the head of its sentence; -1 if there is none. */
function verbBehind(story: Story, from: number, isAsked: (story: Story, token: number) => boolean): number {
  const start = story.word(from) === ',' ? from + 1 : from
  if (story.phrases.startOf(start) !== start) return -1
  const head = story.phrases.headOf(start)
  let verb = head > start && isAsked(story, head) ? head : head + 1
  while (story.tagIn(verb, maskOf('IN', 'RB')) || story.phrases.startOf(verb) === verb) {
    if (story.is(verb, OTHER)) return -1
    verb = story.phrases.startOf(verb) === verb ? story.phrases.headOf(verb) + 1 : verb + 1
  }
  if (!isAsked(story, verb) || !story.together(from, verb)) return -1
  const subject = story.phrases.nounsBefore(verb)
  if (subject?.start !== start || !story.tagIn(subject.head, SUBJECT)) return -1
  for (let at = verb + 1; at < story.sentenceEnd(verb); at++) {
    if (story.is(at, OTHER) || (story.tagIn(at, FINITE) && !story.mayBe(at, maskOf('VBN')))) return -1
    if (story.word(at) === ',') break
  }
  return verb
}

/** The verb that a time stands behind, with no other verb and no clause between; -1 if there is none. */
function verbBefore(story: Story, time: number): number {
  for (let at = time - 1; at >= time - FARTHEST && story.together(at, time); at--) {
    if (isPunctual(story, at)) return at
    if (!story.isWord(at) || story.tagIn(at, VERBAL | CLAUSE | maskOf('CC')) || story.is(at, OTHER)) return -1
  }
  return -1
}

function isPunctual(story: Story, token: number): boolean {
  // Before an object the tagger may take it for one more noun: Ms Gorle opens two shops.
  const noun = story.tags[token] === Tag.NNS && story.tagIn(token + 1, maskOf('DT', 'CD', 'PRP$'))
  const singular = isSingular(story, token) && (noun || story.tags[token] === Tag.VBZ)
  if (!(singular || story.tagIn(token, PRESENT)) || story.mayBe(token, maskOf('VBD', 'JJ'))) return false
  if (!singular) return PUNCTUAL.has(story.lower(token))
  const {lexicon} = story
  return lexicon.lemmasOf(story.ids[token], Tag.VBZ).some((lemma) => PUNCTUAL.has(lexicon.wordOf(lemma)))
}

/** Is a word a present in -s of anything but a state: behind a time that opens the sentence no plural noun is meant? */
function isPassing(story: Story, token: number): boolean {
  if (isPunctual(story, token)) return true
  if (
    story.tags[token] !== Tag.VBZ ||
    story.has(token, Flag.clitic) ||
    story.mayBe(token, maskOf('VBD', 'JJ'))
  )
    return false
  const {lexicon} = story
  return !lexicon.lemmasOf(story.ids[token], Tag.VBZ).some((lemma) => STATES.has(lexicon.wordOf(lemma)))
}

/** Is it the form in *-s*, whatever the tagger took it for? */
function isSingular(story: Story, verb: number): boolean {
  return story.tags[verb] === Tag.VBZ || (story.tags[verb] === Tag.NNS && story.mayBe(verb, maskOf('VBZ')))
}

/** Is the verb that of the main clause, whose subject opens the sentence? */
function opensAt(story: Story, verb: number, first: number): boolean {
  const subject = story.phrases.subject(verb)
  if (subject?.start !== first || subject.doubtful || !story.tagIn(subject.head, SUBJECT)) return false
  // `The Lords vote`: a bare form behind a singular is no present, and one that may be a noun is none either.
  if (isSingular(story, verb)) return !story.tagIn(subject.head, PLURAL)
  return !story.mayBe(verb, NOUN) || subject.start === subject.head
}

/** Ends the main clause with the time, or opens another one there? */
function goesNoFurther(story: Story, end: number): boolean {
  if (!story.isWord(end) || story.is(end, OPENERS)) return true
  for (let at = end; at < story.sentenceEnd(end - 1); at++) {
    if (/^[,;]$/u.test(story.word(at)) || story.is(at, OPENERS)) return true
    if (story.tagIn(at, FINITE)) return false
  }
  return true
}
