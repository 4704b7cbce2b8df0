import {reportingVerbs} from '../../lexicons/reporting-verbs.generated.js'
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {REPORTING_GERUNDS} from './clause-words.js'
import type {Clause} from './clauses.js'
import type {Story} from './story.js'
import {FINITE, NOUN, Tag, maskOf} from './tag.js'
import {words} from './words.js'

const REPORTING = words(...reportingVerbs)
const TIMES = words(...timeNouns)
const NO = words('no')
const MATTER = words('matter', 'wonder')
const ROUGHLY = words(
  'about',
  'around',
  'over',
  'under',
  'some',
  'nearly',
  'almost',
  'than',
  'more',
  'fewer',
  'less'
)
const AS = words('as')
const NAME = maskOf('NNP', 'NNPS')
const PAST_OR_PARTICIPLE = maskOf('VBD', 'VBN')
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'NN', 'NNS', 'VBZ', 'CD')
const THAT = words('that')
const BE = words('is', 'are', 'was', 'were', 'be', 'been', 'being', 'has', 'have', 'had', 'having')

/**
 * Does a clause surely open with its subject: at the start of its sentence, behind its conjunction, a comma, a verb of
 * saying, or *and* after a whole clause? Elsewhere the noun before the verb may hang on another one (lesions to an area
 * called the nucleus disrupt …) or be joined to it (the process and the wording differ).
 *
 * @param story The story.
 * @param clause The clause; its subject must be known.
 */
export function isAnchored(story: Story, clause: Clause): boolean {
  const {kind, subject, opener, participle, verb} = clause
  if (!subject) return false
  if (kind === 'relative') return true
  const {start, head} = subject
  // `No matter who you are, developers lose interest`; `No wonder the stars look faint`; `the amounts buyers receive`
  if (story.is(head, MATTER) && story.is(start, NO)) return false
  if (hasContact(story, subject.nearest)) return false
  if (!subject.joined && hasConjunct(story, start, head, subject.nearest)) return false
  if (!subject.apart && hasNewClause(story, subject.nearest, verb)) return false
  // `the impact unfair conditions have`
  const near = story.beforeAdverbs(verb)
  const phrase = story.phrases.headOf(near) === near ? story.phrases.startOf(near) : -1
  if (phrase > head && story.tagIn(phrase - 1, NOUN) && !story.is(near, TIMES)) return false
  // `the franchise offering materials state`
  if (
    participle >= 0 &&
    verb > participle &&
    story.tags[verb - 1] === Tag.NNS &&
    story.phrases.startOf(verb - 1) === participle + 1
  )
    return false
  const first = story.sentenceStart(start)
  let before = start - 1
  while (before >= first && (/^[“"‘(]$/u.test(story.word(before)) || story.is(before, ROUGHLY))) before--
  if (before < first || before === opener)
    return !story.is(before, AS) || before <= first || story.word(before - 1) !== 'such'
  const mark = story.word(before)
  if (/^[:;—–…”]$/u.test(mark)) return true
  if (story.tags[before] === Tag.CC)
    return before === first || (story.word(before - 1) === ',' && closesClause(story, first, before - 1))
  if (kind === 'reported' || kind === 'contact') return isReporting(story, before)
  if (mark === ',') {
    if (kind !== 'main' && kind !== 'subordinate') return false
    // `screenings of those coming from Sidney, B.C. to Eagle, Washington occur`
    const waits = story.clauses
      .around(start)
      .some((other) => other !== clause && other.subject && other.verb < 0 && other.subject.head < start)
    // `Eagle, Idaho and Salem, Oregon hold`
    if (waits || (story.tagIn(start, NAME) && story.tagIn(before - 1, NAME))) return false
    // `Employees at Acuity, an insurer in Ohio, enjoy`; `A former teacher, she wins`
    const opens =
      story.phrases.startOf(story.opener(start)) >= 0 &&
      !story.is(story.phrases.headOf(story.opener(start)), TIMES)
    return !opens || story.tags[head] === Tag.PRP
  }
  return story.tagIn(before, maskOf('RB', 'RBR', 'UH')) || isReporting(story, before)
}

/**
 * Has a participle behind a subject an object, so that it is the verb of its clause and not what describes the subject:
 * the unions alleged that …, citizens maintained blogs?
 *
 * @param story The story.
 * @param from The subject’s head.
 * @param to The verb.
 */
export function hasActiveParticiple(story: Story, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    if (story.tags[at] !== Tag.VBN || !story.mayBe(at, maskOf('VBD')) || story.phrases.headOf(at) > at)
      continue
    if (story.is(story.beforeAdverbs(at), BE)) continue
    if (story.tagIn(at + 1, OBJECT) || story.is(at + 1, THAT)) return true
  }
  return false
}

/** `said`, `saying` */
function isReporting(story: Story, token: number): boolean {
  return story.is(token, REPORTING) || story.is(token, REPORTING_GERUNDS)
}

/** Opens *and* or *but* behind a comma what may be a clause with the verb: opinions are strong, but its impact is? */
function hasNewClause(story: Story, from: number, verb: number): boolean {
  const before = story.beforeAdverbs(verb)
  for (let at = from + 1; at < before; at++)
    if (story.tags[at] === Tag.CC && story.word(at - 1) === ',') return true
  return false
}

/** Stands a plural inside a phrase, so that a clause without its pronoun may open behind it: the tools buyers? */
function hasContact(story: Story, head: number): boolean {
  for (let at = story.phrases.startOf(head); at >= 0 && at < head; at++)
    if (story.tags[at] === Tag.NNS) return true
  return false
}

/** Is something joined to the subject that is no part of what hangs on it: the actual process and wording? */
function hasConjunct(story: Story, start: number, head: number, nearest: number): boolean {
  // `the process and wording differ`: the second was read as a verb.
  if (story.tags[nearest + 1] === Tag.CC) return true
  for (let at = start; at < nearest; at++)
    if (story.tags[at] === Tag.CC && (at < head || !story.tagIn(head + 1, maskOf('IN', 'TO')))) return true
  return false
}

/** Does what stands before a comma, back to the comma before it, have a verb, so that it is no item of a list? */
function closesClause(story: Story, first: number, comma: number): boolean {
  for (let at = comma - 1; at >= first && story.word(at) !== ','; at--)
    if (story.tagIn(at, FINITE)) return true
  return false
}

/**
 * May a word between a subject and what was read as its verb be the verb after all: talks focused on the tools that
 * they use; people drawn to the town by work rent rooms?
 *
 * @param story The story.
 * @param from The subject’s head.
 * @param to The verb.
 */
export function hasOpenParticiple(story: Story, from: number, to: number): boolean {
  let depth = 0
  for (let at = from + 1; at < to; at++) {
    if (story.word(at) === ',') depth = 1 - depth
    if (depth > 0 || !story.tagIn(at, PAST_OR_PARTICIPLE) || !story.mayBe(at, maskOf('VBD'))) continue
    if (story.clauses.ofVerb(at)) continue
    const prenominal = story.phrases.headOf(at) > at
    if (!prenominal && !story.is(story.beforeAdverbs(at), BE)) return true
  }
  return false
}
