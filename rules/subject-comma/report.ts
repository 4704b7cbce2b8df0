import {clauseVerbs} from '../../lexicons/clause-verbs.generated.js'
import {frontedTimes} from '../../lexicons/fronted-times.generated.js'
import {reportingVerbs} from '../../lexicons/reporting-verbs.generated.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import {subordinators} from '../../lexicons/subordinators.generated.js'
import {tellingVerbs} from '../../lexicons/telling-verbs.generated.js'
import {clausalAdjectives} from './clausal-adjectives.generated.js'
import {ADVERB, FINITE, Flag, Tag, hasMark, maskOf, words, type Story} from '../../src/define/index.js'

const REPORTING = words(
  ...reportingVerbs,
  ...clauseVerbs,
  ...tellingVerbs,
  ...speechVerbs,
  'knows',
  'doubt',
  'decide'
)
const SUBORDINATORS = words(...subordinators)
const ADJECTIVES = words(...clausalAdjectives)
const BE = words(
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'am',
  "'s",
  "'re",
  "'m",
  'became',
  'become',
  'seems',
  'seemed'
)
const SO = words('so', 'such')
const HAVE = words('has', 'have', 'had', "'ve", "'s", "'d")
const TELLING = words(...tellingVerbs)
const TIME = words(...frontedTimes)
const THAT = words('that')
const INTRODUCTION = words('that', 'whether')
const TALKERS = words('i', 'you', 'we')
/** What stands between a verb of saying and its clause: whom, where and when. */
const RELATIVE = maskOf('WP', 'WDT')
const CIRCUMSTANCE = maskOf('IN', 'TO', 'DT', 'PRP$', 'PRP', 'NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'CD') | ADVERB
const FARTHEST = 7

/**
 * Does a comma stand between a verb of saying and its clause: `Prosecutors allege, that the brothers moved`, `It is clear,
 * that the talks have failed`, `The court ruled on Friday, that`, `Analysts believe, the bank will`?
 *
 * @param story The story.
 * @param comma Token of the comma.
 */
export function isBeforeReport(story: Story, comma: number): boolean {
  const next = comma + 1
  const opener = story.opener(comma)
  const introduced = story.is(next, INTRODUCTION)
  const verb = introduced ? verbBefore(story, comma) : comma - 1
  if (verb <= opener || isSubordinate(story, comma)) return false
  if (hasMark(story, story.sentenceStart(comma), comma)) return false
  if (introduced) {
    // `told shareholders, that profits would`: the tagger may take it for a determiner.
    const clause = story.phrases.headOf(next) > next ? next : next + 1
    return opensClause(story, clause) && (story.is(next, THAT) || isAsked(story, opener, verb, comma))
  }
  return (
    story.is(verb, REPORTING) &&
    story.tagIn(verb, FINITE) &&
    isSubject(story, opener, verb) &&
    !story.has(next, Flag.capital) &&
    story.ids[next] !== 0 &&
    opensClause(story, next) &&
    !hasMark(story, next, story.sentenceEnd(comma))
  )
}

/** `important that we add our voices, that we connect`, `as its name suggests, that index`: another clause opens before. */
function isSubordinate(story: Story, comma: number): boolean {
  for (let at = story.opener(comma); at < comma; at++) {
    if (story.is(at, SUBORDINATORS) || story.is(at, SO) || story.tagIn(at, RELATIVE)) return true
  }
  return false
}

/** `He asked, whether the driver`: the verb stands right before, behind its subject. */
function isAsked(story: Story, opener: number, verb: number, comma: number): boolean {
  return verb === comma - 1 && story.phrases.startOf(opener) === opener
}

/** One phrase, and neither *I mean* nor *you know*, which reports nothing. */
function isSubject(story: Story, from: number, verb: number): boolean {
  const {phrases} = story
  return (
    phrases.startOf(from) === from &&
    !story.is(from, TALKERS) &&
    story.afterAdverbs(phrases.headOf(from) + 1) === verb
  )
}

/** The verb of saying before a comma, or the adjective behind *be*, with no other verb between; -1 if there is none. */
function verbBefore(story: Story, comma: number): number {
  const first = Math.max(story.opener(comma), comma - FARTHEST)
  for (let at = comma - 1; at >= first; at--) {
    if (story.is(at, ADJECTIVES) && story.is(story.beforeAdverbs(at), BE)) return at
    if (story.is(at, REPORTING) && isVerb(story, at)) return hasObject(story, at, comma) ? -1 : at
    if (!story.tagIn(at, CIRCUMSTANCE)) return -1
  }
  return -1
}

/** A verb, also behind an auxiliary: `have found`, `do not know`; and `The study shows`, which was read as a noun. */
function isVerb(story: Story, verb: number): boolean {
  if (story.tagIn(verb, FINITE | maskOf('VB'))) return true
  const before = story.beforeAdverbs(verb)
  if (story.tags[verb] === Tag.VBN && story.is(before, HAVE)) return true
  const opener = story.opener(verb)
  if (!story.mayBe(verb, FINITE) || story.phrases.startOf(opener) !== opener) return false
  for (let at = opener; at < verb; at++) if (story.tagIn(at, FINITE)) return false
  return true
}

/** `asserted the principle of sovereignty, that`: what stands behind the verb is no hearer and no time. */
function hasObject(story: Story, verb: number, comma: number): boolean {
  const object = verb + 1
  if (object === comma || story.phrases.startOf(object) !== object || story.is(verb, TELLING)) return false
  return !story.is(story.phrases.headOf(object), TIME)
}

/** `the two brothers moved`, `the head of the port had` */
function opensClause(story: Story, token: number): boolean {
  const {phrases} = story
  if (phrases.startOf(token) !== token) return false
  let head = phrases.headOf(token)
  while (story.tagIn(head + 1, maskOf('IN')) && phrases.startOf(head + 2) === head + 2)
    head = phrases.headOf(head + 2)
  const verb = story.afterAdverbs(head + 1)
  return story.together(token, verb) && story.tagIn(verb, FINITE)
}
