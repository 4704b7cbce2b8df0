import {FINITE, Flag, NOUN, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {reportingVerbs} from '../../lexicons/reporting-verbs.generated.js'
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {isBroken, mayBelongToName} from './bare.js'
import {isAlone, isAsked, isPrenominal} from './clause.js'
import {proposalAt} from './proposal.js'
import {PREPOSITIONS, readingWith, type Need, type Reading} from './reading.js'
import {singularPhrase} from './subject.js'
import {finiteOf, isPast, isTold, type Finite} from './tense.js'
import {weather} from './weather.generated.js'

const REPORTING = words(...reportingVerbs)
const TIMES = words(...timeNouns)
const AUXILIARIES = words('be', 'have', 'do')
const BE = words('be', 'been', 'being', 'is', 'are', 'was', 'were', 'has', 'have', 'had')
const AS = words('as')
const OF = words('of')
const WEATHER = words(...weather)
const THAT = words('that')
const BY = words('by')
const OTHER_FORM = maskOf('VBD', 'VBN', 'VBZ', 'VBG', 'IN', 'CC', 'DT', 'MD', 'PRP', 'TO')
/** What a verb was read as, where it was taken for a noun. */
const READ = maskOf('NN', 'JJ', 'VB', 'VBP')
const SUBJECT_END = NOUN | maskOf('PRP')
/** What stands behind a verb, and seldom behind a noun that another noun stands before. */
const FOLLOWER = maskOf('DT', 'PRP', 'PRP$', 'CD', 'IN', 'TO', 'RB', 'RP', 'JJ', 'JJR', 'JJS', 'NN', 'NNS', 'NNP', 'VBN') // prettier-ignore
const BASE_FORM = maskOf('VB')
const PLURAL = maskOf('NNS')
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'CD')
/** Fewest tokens of a sentence that is no heading. */
const SHORTEST = 6
/**
 * Least odds of the finite form: in a clause that must have a verb, before an object, elsewhere, and in a paragraph of
 * one sentence, which may be a caption; of a word that is an adverb too; how far the next best word must lie behind; in
 * a sentence that seems whole, behind a name, and of a body of people.
 */
const LEAST = {
  certain: 0,
  preposition: 2,
  reported: 2.5,
  comma: 3,
  object: -0.5,
  apart: -0.5,
  other: 0,
  alone: 0.4,
  adverb: 1.5,
  ahead: 0.5,
  whole: 4,
  name: 3.5,
  body: 3,
  told: 1.5,
  day: 3
}

interface Candidate extends Finite, Reading {
  verb: number
}

/**
 * The verb of a clause that seems to have none, where one word was read as a noun that may be it: a fire tear through a
 * warehouse; the museum close in 2019 and has not reopened. A word is it if the sentence, read again with the past tense
 * in its place, has one whole clause more.
 *
 * @param story The story.
 * @param first First token of the sentence.
 * @param end The token behind it.
 */
export function fromIncomplete(story: Story, first: number, end: number): Proposal | undefined {
  if (end - first < SHORTEST || story.kind(first) !== 'body' || !/^[.”"]$/u.test(story.word(end - 1)))
    return undefined
  // Nearly every sentence is whole, and ends here.
  const lacks = mayLack(story, first)
  let best: Candidate | undefined
  let second = -Infinity
  for (let verb = first + 1; verb < end - 1; verb++) {
    const found = candidateAt(story, verb, lacks)
    if (!found || isAsked(story, found.subject.start)) continue
    if (!best || found.odds > best.odds) {
      second = best?.odds ?? -Infinity
      best = found
    } else second = Math.max(second, found.odds)
  }
  if (!best || best.odds - second < LEAST.ahead) return undefined
  const {verb, past, present, subject} = best
  const singular = singularPhrase(story, verb, subject)
  if (!singular || (singular.kind === 'body' && best.odds < LEAST.body)) {
    // `Police search the woods until dusk, and the hiker was found`: whatever its number, the past is told.
    const plural =
      !(best.depends && subject.start - 1 > story.opener(verb)) &&
      story.tagIn(subject.head, NOUN) &&
      // `Comments on the draft rule close on Friday`
      !story.mayBe(verb + 1, BASE_FORM) &&
      best.odds >= LEAST.told &&
      isTold(story, verb, past, best.odds >= LEAST.day)
    return plural ? proposalAt(story, verb, [past], subject.head) : undefined
  }
  // `Heavy snow block the pass`
  const falls = story.is(singular.head, WEATHER) && singular.start === story.opener(verb)
  if (singular.kind === 'bare' && !falls) return undefined
  // `History of observations of ring structure`
  const {head} = singular
  if (singular.kind === 'name' && head === story.opener(head) && story.mayBe(head, maskOf('NN')))
    return undefined
  const told = isPast(story, verb, singular.start, false)
  return proposalAt(story, verb, told ? [past, present] : [present, past], head)
}

/**
 * May a clause of a sentence lack its verb: has one none, has the first phrase none, may the verb of one be that of
 * another, behind *and* or a preposition?
 */
function mayLack(story: Story, first: number): boolean {
  const clauses = story.clauses.around(first)
  const opener = story.opener(first)
  const head = story.phrases.startOf(opener) === opener ? story.phrases.headOf(opener) : -1
  if (head >= 0 && !story.is(head, TIMES) && !clauses.some(({subject}) => subject?.start === opener))
    return true
  return clauses.some(({subject, verb}) => {
    if (verb < 0) return true
    if (!subject) return false
    if (story.tags[story.beforeAdverbs(verb)] === Tag.CC) return true
    for (let at = subject.head + 1; at < verb; at++) if (story.is(at, PREPOSITIONS)) return true
    return false
  })
}

/** A word as the verb of a clause; nothing where it is none. */
function candidateAt(story: Story, verb: number, lacks: boolean): Candidate | undefined {
  // A sentence that seems whole, as nearly all do: only what has an object counts.
  if (!lacks && !(story.tagIn(verb, READ) && (story.tagIn(verb + 1, OBJECT) || story.is(verb + 1, THAT))))
    return undefined
  if (!mayBeBase(story, verb) || isBroken(story, verb - 1)) return undefined
  const before = story.beforeAdverbs(verb)
  if (!story.tagIn(before, SUBJECT_END) && !/^[,)]$/u.test(story.word(before))) return undefined
  if (!isFollowed(story, verb)) return undefined
  const named = mayBelongToName(story, verb)
  if (named && !hasObject(story, verb)) return undefined
  const finite = finiteOf(story, verb)
  if (!finite || finite.odds < (lacks ? LEAST.object : LEAST.whole)) return undefined
  if (named && finite.odds < LEAST.name) return undefined
  const reading = readingWith(story, verb, finite.past)
  if (!reading || (reading.need === 'main' && mayHaveFinite(story, verb))) return undefined
  return finite.odds < leastOf(story, verb, reading.need) ? undefined : {...finite, ...reading, verb}
}

/** Follows an object that is no time, or what is said: the UN agency estimate that 40 died? */
function hasObject(story: Story, verb: number): boolean {
  const next = verb + 1
  if (story.is(next, THAT)) return story.is(verb, REPORTING)
  return story.tagIn(next, OBJECT) && !story.is(story.phrases.headOf(next), TIMES)
}

function leastOf(story: Story, verb: number, need: Need): number {
  if (story.word(verb + 1) === ',') return LEAST.comma
  if (story.mayBe(verb, maskOf('RB'))) return LEAST.adverb
  if (need !== 'main') return LEAST[need]
  if (/^[),]$/u.test(story.word(verb - 1))) return LEAST.apart
  if (isAlone(story, verb)) return LEAST.alone
  return story.tagIn(verb + 1, OBJECT) ? LEAST.object : LEAST.other
}

function mayBeBase(story: Story, verb: number): boolean {
  if (!story.mayBe(verb, BASE_FORM) || story.mayBe(verb, OTHER_FORM)) return false
  if (!story.tagIn(verb, READ)) return false
  return !story.has(verb, Flag.capital | Flag.clitic | Flag.hyphen) && !story.is(verb, AUXILIARIES)
}

/** Does what follows suit a verb: `version 3.8` is a number of a thing, `43 people` is an object? */
function isFollowed(story: Story, verb: number): boolean {
  const next = verb + 1
  // `When the curfew end, bakers began`
  if (story.word(next) === ',') return true
  if (story.tags[next] === Tag.SYM) return true
  // `The committee report calls for …`
  if (story.mayBe(verb, NOUN) && story.mayBe(next, maskOf('VBZ'))) return false
  if (!story.tagIn(next, FOLLOWER) || story.has(next, Flag.clitic)) return false
  if (story.tags[next] === Tag.CD && story.phrases.headOf(next) === next) return false
  // `A man know as the Fox was arrested`: a participle is meant.
  return !story.is(next, OF) && !story.is(next, BY) && !story.is(next, AS)
}

/** May another word of the sentence be its verb, whatever it was read as? */
function mayHaveFinite(story: Story, verb: number): boolean {
  for (let at = story.sentenceStart(verb); at < story.sentenceEnd(verb); at++)
    if (at !== verb && mayBeFinite(story, at, at < verb ? FOLLOWER : OBJECT | PLURAL)) return true
  return false
}

/** May a word be the verb of its sentence that was read as something else: its show cost the network, care costs at least half? */
function mayBeFinite(story: Story, at: number, follower: number): boolean {
  // `the largest program ever taken`
  if (
    story.tags[at] === Tag.VBN &&
    story.tagIn(at - 1, maskOf('RB')) &&
    !story.is(story.beforeAdverbs(at), BE)
  )
    return true
  if (!story.mayBe(at, maskOf('VBD', 'VBZ')) || story.has(at, Flag.capital) || story.tags[at] === Tag.POS)
    return false
  if (story.tagIn(at, FINITE)) return false
  // `the suspect, held on Monday, …`
  if (story.word(at - 1) === ',' || story.is(story.beforeAdverbs(at), BE)) return false
  const noun = story.tagIn(at - 1, NOUN | maskOf('RB')) || story.word(at - 1) === ')'
  // `with a strained hamstring`; `leaving passengers stranded`
  if (story.tags[at] === Tag.VBN && (isPrenominal(story, at) || isOfObject(story, at))) return false
  if (story.tags[at] === Tag.NNS) return noun && story.tagIn(at + 1, follower) && !story.is(at + 1, OF)
  return noun || story.tags[at] === Tag.VBN
}

/** Stands a participle behind the object of an -ing form or an infinitive? */
function isOfObject(story: Story, at: number): boolean {
  const start = story.phrases.startOf(at - 1)
  return start > 0 && story.tagIn(start - 1, maskOf('VBG', 'VB'))
}
