import {FINITE, Flag, NOUN, Tag, formOdds, maskOf, words, type ClauseSubject, type Proposal, type Story} from '../../src/define/index.js' // prettier-ignore
import {openingAt} from './clause.js'
import {proposalAt} from './proposal.js'
import {isPast, isPastTime, tensesOf} from './tense.js'

const JOINING = words('and', 'but', 'yet')
const RELATIVE = maskOf('WDT', 'WP', 'WRB')
const THAT = words('that')
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'CD')
const PAST = maskOf('VBD')
/** Forms that are finite whatever stands before them. */
const SURE = maskOf('VBZ', 'MD')
const BE = words('is', 'are', 'was', 'were', 'been', 'be', 'being')
/** They open a phrase of their own: including, according to. */
const PREPOSITIONAL = words('according', 'including', 'following', 'depending', 'concerning', 'regarding', 'involving', 'being', 'having') // prettier-ignore
const CLOSES = /^[;:—–“”"()]$/u
/** Least odds of the past tense. */
const LEAST = 0

/**
 * An -ing form that a finite verb of the same subject is joined to: the museum opening in 1931 and has drawn millions. An
 * -ing form that describes the subject has no such verb behind *and*.
 *
 * @param story The story.
 * @param verb Token of the -ing form.
 */
export function fromJoinedGerund(story: Story, verb: number): Proposal | undefined {
  const next = joinedVerb(story, verb)
  if (next < 0 || story.has(verb, Flag.capital | Flag.hyphen) || story.is(verb, PREPOSITIONAL))
    return undefined
  const subject = subjectOf(story, verb, next)
  if (!subject || subject.head >= verb || subject.clausal || subject.joined) return undefined
  if (subject.start !== story.opener(verb) && openingAt(story, subject.start) !== 'fronted') return undefined
  const before = story.beforeAdverbs(verb)
  // `Ruiz missing two`, `the actor, who lives in Pune, giving`
  const apart = story.word(before) === ',' && story.word(subject.head + 1) === ','
  if (!(before === subject.head || apart) || !story.tagIn(subject.head, NOUN | maskOf('PRP')))
    return undefined
  if (hasFinite(story, apart ? before : subject.head + 1, verb)) return undefined
  const tenses = tensesOf(story, verb, subject.head)
  if (!tenses || formOdds(story, verb, tenses.past) < LEAST) return undefined
  const {past, present} = tenses
  const told = isTold(story, verb, next) || isPast(story, verb, subject.start, false)
  return proposalAt(story, verb, told ? [past, present] : [present, past], subject.head)
}

/** Subject of the clause that has the second verb, or that opens the sentence and has none. */
function subjectOf(story: Story, verb: number, next: number): ClauseSubject | undefined {
  const clause = story.clauses.ofVerb(next)
  if (clause?.kind === 'main' || clause?.kind === 'coordinate') return clause.subject
  const first = story.opener(verb)
  return story.clauses.around(verb).find((one) => one.verb < 0 && one.subject?.start === first)?.subject
}

/** The finite verb behind *and* that no other subject stands before; -1 if there is none. */
function joinedVerb(story: Story, verb: number): number {
  const end = story.sentenceEnd(verb)
  for (let at = verb + 1; at < end; at++) {
    if (story.tagIn(at, FINITE | RELATIVE) || story.is(at, THAT) || CLOSES.test(story.word(at))) return -1
    if (!story.is(at, JOINING)) continue
    const next = story.afterAdverbs(at + 1)
    if (story.tagIn(next, SURE) || (story.is(next, BE) && story.tagIn(next, FINITE))) return next
    if (!story.tagIn(next, PAST)) continue
    // `wearing a hat and named the Fox was held`
    const participle = story.mayBe(next, maskOf('VBN'))
    if (!participle || (story.tagIn(next + 1, OBJECT) && !hasFinite(story, next + 1, end))) return next
  }
  return -1
}

function hasFinite(story: Story, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (story.tagIn(at, FINITE)) return true
  return false
}

/** Is the first of the two told in the past: by a year or a day, or by the second? */
function isTold(story: Story, verb: number, next: number): boolean {
  for (let at = verb + 1; at < next; at++) if (isPastTime(story, at)) return true
  return story.tags[next] === Tag.VBD
}
