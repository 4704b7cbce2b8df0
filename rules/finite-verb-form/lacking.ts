import {
  FINITE,
  Flag,
  NOUN,
  Tag,
  formOdds,
  hasOpenParticiple,
  isAnchored,
  maskOf,
  words,
  type Clause,
  type ClauseSubject,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {mayBeCaption} from './caption.js'
import {hasSpareVerb, isAlone, isPrenominal, openingAt} from './clause.js'
import {effortNouns} from './effort-nouns.generated.js'
import {institutions} from './institutions.generated.js'
import {proposalAt} from './proposal.js'
import {relatingGerunds} from './relating-gerunds.generated.js'
import {isPast, isPastTime, tensesOf} from './tense.js'

const OBJECT = NOUN | maskOf('DT', 'PRP', 'PRP$', 'CD', 'TO', 'RB', 'JJ')
const OTHER_WORD = NOUN | maskOf('JJ')
const PLURAL = maskOf('NNS', 'NNPS')
const BE = words('is', 'are', 'was', 'were', 'be', 'been', 'being', 'has', 'have', 'had', 'having')
const TIMES = words('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'yesterday', 'last', 'ago', 'earlier', 'midnight', 'dawn', 'noon', 'dusk') // prettier-ignore
const THAT = words('that')
const THIS = words('this', 'that')
const SPANS = words(...timeNouns)
const EFFORT = words(...effortNouns)
/** Verbs of telling: …, the court heard. */
export const TOLD = words(...speechVerbs, 'heard', 'showed')
const COMPARING = words('as', 'than')
const CONJUNCTIONS = words('that', 'because', 'although', 'though', 'while', 'if', 'whether', 'unless') // prettier-ignore
/** They open a clause for sure before a pronoun alone. */
export const PREPOSITIONS = words('after', 'before', 'until', 'as', 'since')
const NOMINATIVE = words('it', 'he', 'she', 'they', 'we', 'i')
const RELATING = words(...relatingGerunds)
/** They open a phrase of their own: including, according to. */
const PREPOSITIONAL = words('according', 'including', 'following', 'depending', 'concerning', 'regarding', 'during', 'being', 'having', 'excluding', 'pending', 'missing', 'involving', 'containing') // prettier-ignore
/** Least odds of the past tense of a participle, and of an -ing form that no day and no other clause shows to be a verb. */
const LEAST = {participle: 1, gerund: 2, dated: 0.5, apart: -0.5, timed: 3, alone: 5}
/** They show that a noun is one that was spoken of. */
const DEFINITE = words('the', 'his', 'her', 'its', 'their', 'this', 'these')
const ANY = words('any', 'every', 'each', 'all', 'no', 'many')
const PERSONS = words(...personNouns)
const INSTITUTIONS = words(...institutions)

/** A clause that lacks a verb: what may be it stands behind its subject as an -ing form, or was read as a noun. */
export function fromLacking(story: Story, clause: Clause): Proposal | undefined {
  const {participle} = clause
  if (story.kind(clause.subject?.head ?? 0) !== 'body') return undefined
  return story.tags[participle] === Tag.VBG
    ? fromGerund(story, clause, participle)
    : fromParticiple(story, clause, participle)
}

/** `The firm, based in Leeds, reporting a loss on Monday.` */
function fromGerund(story: Story, clause: Clause, verb: number): Proposal | undefined {
  const {subject} = clause
  if (!subject || !isFirm(story, clause) || story.has(verb, Flag.capital | Flag.hyphen)) return undefined
  if (story.is(verb, PREPOSITIONAL)) return undefined
  const before = story.beforeAdverbs(verb)
  if (!story.tagIn(before, NOUN | maskOf('PRP')) && story.word(before) !== ',') return undefined
  const tenses = tensesOf(story, verb, subject.head)
  if (!tenses || story.is(subject.start, ANY)) return undefined
  const {past, present} = tenses
  const odds = formOdds(story, verb, past)
  const apart = subject.apart && story.word(before) === ',' && odds >= LEAST.apart
  // `A box holding the keys.`: what is defined, or a line of a list.
  const acts = odds >= LEAST.gerund && isActor(story, subject) && isKnown(story, subject)
  const dated = (): boolean =>
    (odds >= LEAST.dated || isVerbOnly(story, verb)) && isDated(story, clause, verb)
  if (!apart && !acts && !dated()) return undefined
  // `have no problem sharing`; `with 35 states abstaining`
  if (story.is(before, EFFORT) || story.tags[story.phrases.startOf(subject.head) - 1] === Tag.IN)
    return undefined
  // `The gang’s maiming, abducting and forcing of men`
  if (story.word(before) === ',' && story.tags[before - 1] === Tag.VBG) return undefined
  if (story.is(verb, RELATING) || !isAnchored(story, clause) || story.tags[subject.start - 1] === Tag.IN)
    return undefined
  // `each act in the face of evil gives meaning`, `a classroom setting learning any task`
  if (before > subject.head && story.mayBe(before, maskOf('VBZ'))) return undefined
  // `resist further crowding`
  if (story.mayBe(verb, NOUN) && story.mayBe(verb - 1, maskOf('JJ', 'JJR')) && verb - 1 > subject.head)
    return undefined
  if (story.mayBe(verb, NOUN) && story.tagIn(verb + 1, maskOf('VBG'))) return undefined
  if (hasOpenParticiple(story, subject.head, verb) || hasLooseFinite(story, verb, odds)) return undefined
  if (hasSpareVerb(story, subject.start, verb)) return undefined
  const end = endOf(story, clause)
  if (hasFinite(story, verb, end) || (story.tagIn(subject.head, PLURAL) && hasBase(story, verb, end)))
    return undefined
  if (story.word(end) === ',' && !isTold(story, end) && hasVerbBehind(story, end)) return undefined
  if (mayBeCaption(story, verb) && story.clauses.around(verb).length === 1) return undefined
  const told = hasTime(story, subject.start, end) || isPast(story, verb, subject.start, false)
  return proposalAt(story, verb, told ? [past, present] : [present, past], subject.head)
}

/** `The founder begun trading`: a participle that has not the form of the past. */
function fromParticiple(story: Story, clause: Clause, verb: number): Proposal | undefined {
  const {subject} = clause
  if (
    !subject ||
    verb < 0 ||
    !isFirm(story, clause) ||
    story.beforeAdverbs(verb) !== story.phrases.headOf(subject.head)
  )
    return undefined
  if (story.mayBe(verb, maskOf('VBD', 'VB', 'JJ', 'NN')) || story.has(verb, Flag.capital | Flag.hyphen))
    return undefined
  const end = endOf(story, clause)
  if (
    hasFinite(story, verb, end) ||
    (isAlone(story, verb) &&
      !story.tagIn(verb + 1, maskOf('VBG', 'DT', 'PRP$')) &&
      pastOdds(story, verb) < LEAST.alone)
  )
    return undefined
  const [past] = story.forms(verb, Tag.VBN, Tag.VBD)
  if (past === undefined || pastOdds(story, verb) < LEAST.participle) return undefined
  return proposalAt(story, verb, [past], subject.head)
}

function pastOdds(story: Story, participle: number): number {
  const [past] = story.forms(participle, Tag.VBN, Tag.VBD)
  return past === undefined ? -Infinity : formOdds(story, participle, past)
}

/** Is the subject one that acts: a person, a name, a court? */
function isActor(story: Story, {head}: ClauseSubject): boolean {
  return story.tagIn(head, maskOf('NNP', 'PRP')) || story.is(head, PERSONS) || story.is(head, INSTITUTIONS)
}

/** Is the subject one that was spoken of, a name, a body, or has a number: the mill, a court, two dockers? */
function isKnown(story: Story, {start, head}: ClauseSubject): boolean {
  return (
    story.is(start, DEFINITE) ||
    story.tagIn(start, maskOf('CD', 'NNP', 'PRP')) ||
    story.is(head, INSTITUTIONS)
  )
}

/** Does the clause open its sentence with a noun phrase that can be a subject only, or stand behind a conjunction? */
function isFirm(story: Story, {kind, subject, opener}: Clause): boolean {
  if (!subject || !story.tagIn(subject.head, NOUN | maskOf('PRP'))) return false
  // `The resolution states`, `how the team tackles recruiting`
  if (
    subject.head > subject.start &&
    story.tagIn(subject.start, maskOf('DT', 'PRP$', 'NNP')) &&
    story.mayBe(subject.head, maskOf('VBZ')) &&
    story.tagIn(subject.head - 1, NOUN)
  )
    return false
  if (kind === 'subordinate')
    return !story.is(opener, THAT) && story.tagIn(subject.start, maskOf('DT', 'PRP$', 'NNS'))
  if (kind !== 'main') return false
  if (subject.start !== story.opener(subject.start) && openingAt(story, subject.start) !== 'fronted')
    return false
  if (story.is(subject.head, NOMINATIVE)) return true
  if (story.mayBe(subject.start, maskOf('VBG', 'VBN'))) return false
  // `This risks concentrating wealth`
  if (story.is(subject.start, THIS) && story.tagIn(subject.head, PLURAL)) return false
  return (
    story.tagIn(subject.start, maskOf('DT', 'PRP$', 'CD', 'NNS')) ||
    story.tagIn(subject.head, PLURAL) ||
    (story.tags[subject.head] === Tag.NNP && subject.start < subject.head)
  )
}

/** An -ing form that is no noun, or has an object behind it. */
function isVerbOnly(story: Story, verb: number): boolean {
  return (
    !story.mayBe(verb, OTHER_WORD) ||
    story.is(verb + 1, THAT) ||
    story.tagIn(verb + 1, maskOf('DT', 'PRP', 'PRP$', 'CD'))
  )
}

/** A day, or what the verb says or wants to do, and clauses that hang on it: no caption has that. */
function isDated(story: Story, clause: Clause, verb: number): boolean {
  if (
    hasTime(story, verb, endOf(story, clause)) ||
    story.is(verb + 1, THAT) ||
    story.tags[verb + 1] === Tag.TO
  )
    return true
  return story.clauses
    .around(verb)
    .some((other) => other !== clause && other.verb >= 0 && other.kind !== 'relative')
}

function hasTime(story: Story, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (story.is(at, TIMES) || isPastTime(story, at)) return true
  return false
}

/**
 * Stands a finite verb outside the clauses that a pronoun or conjunction opens for sure? A preposition may open one that
 * is none: all persons appearing before the judges had the right.
 */
function hasLooseFinite(story: Story, verb: number, odds: number): boolean {
  const end = story.sentenceEnd(verb)
  // `that day`
  const isTime = (at: number): boolean => story.is(at, THAT) && story.is(at + 1, SPANS)
  let brought = 0
  let clauses = 0
  let comma = false
  // `announcing a freeze before drivers were due to strike`
  const opensTime = (at: number): boolean =>
    odds >= (hasTime(story, verb, at) ? LEAST.gerund : LEAST.timed) &&
    at > verb + 1 &&
    story.clauses.around(at).some(({opener}) => opener === at)
  for (let at = verb + 1; at < end; at++) {
    comma ||= story.word(at) === ','
    if (
      (story.tagIn(at, maskOf('WDT', 'WP', 'WRB')) && !isTime(at)) ||
      (story.is(at, CONJUNCTIONS) && !story.tagIn(at, maskOf('DT')) && !isTime(at)) ||
      (story.is(at, PREPOSITIONS) && (story.is(at + 1, NOMINATIVE) || opensTime(at)))
    ) {
      brought++
      clauses++
    }
    // `denying that he met or paid him`
    else if (clauses > 0 && story.tags[story.beforeAdverbs(at)] === Tag.CC) continue
    else if (story.tagIn(at, FINITE) && brought-- <= 0 && !(comma && story.is(at, TOLD))) return true
  }
  return false
}

/** Stands a finite verb, or what may be one, behind a comma: is it more than an apposition? */
function hasVerbBehind(story: Story, comma: number): boolean {
  // `…, trapping people who were asleep`
  if (story.tags[comma + 1] === Tag.VBG) return hasSpareVerb(story, comma + 1, story.sentenceEnd(comma))
  for (let at = comma + 1; at < story.sentenceEnd(comma); at++)
    if (story.tagIn(at, FINITE | maskOf('VBN'))) return true
  return false
}

/** Says what follows a comma only who told it: …, the court heard? */
function isTold(story: Story, comma: number): boolean {
  const said = story.clauses.around(comma).find(({verb}) => verb > comma)
  return said?.subject?.start === comma + 1 && story.is(said.verb, TOLD)
}

/** Where a clause ends that has no verb: at the next one that opens behind it, or with its sentence. */
function endOf(story: Story, clause: Clause): number {
  const start = clause.subject?.head ?? 0
  const clauses = story.clauses.around(start)
  for (const {subject, kind} of clauses.slice(clauses.indexOf(clause) + 1)) {
    if (!subject) break
    const main = kind === 'main' || kind === 'coordinate'
    if (main && story.word(subject.start - 1) === ',') return subject.start - 1
  }
  return story.sentenceEnd(start)
}

/** May a word behind a place be the finite verb of the clause after all, whatever it was read as? */
function hasFinite(story: Story, verb: number, end: number): boolean {
  const clauses = story.clauses.around(verb)
  // `denying that its troops fired`: the verb of a clause that hangs on this one was read as a participle.
  const hanging = (at: number): boolean =>
    clauses.some(({opener, subject, verb: has}) => opener > verb && has < 0 && subject && subject.head < at)
  for (let at = verb + 1; at < end; at++) {
    if (story.clauses.ofVerb(at) || hanging(at)) continue
    if (story.tagIn(at, FINITE)) return true
    // `The function scaling returns a matrix`
    if (at === verb + 1 && story.mayBe(at, maskOf('VBZ'))) return true
    if (!story.mayBe(at, maskOf('VBD', 'VBZ')) || story.has(at, Flag.capital)) continue
    // `costs more than planned`
    if (story.is(at - 1, COMPARING)) continue
    // `fleeing as rebels approached`
    const opens = story.phrases.startOf(at - 1) - 1
    if (opens > verb && story.is(opens, PREPOSITIONS)) continue
    if (story.tags[at] === Tag.VBN && !isPrenominal(story, at) && !story.is(story.beforeAdverbs(at), BE))
      return true
    if (story.tagIn(at + 1, maskOf('DT', 'PRP', 'PRP$')) && story.tags[at] !== Tag.VBN) return true
  }
  return false
}

/** May a word behind a place be the present of a plural: articles pertaining to rape perpetuate it? */
function hasBase(story: Story, verb: number, end: number): boolean {
  for (let at = verb + 2; at < end; at++) {
    if (!story.mayBe(at, maskOf('VB')) || story.has(at, Flag.capital) || story.clauses.ofVerb(at)) continue
    // `stealing copper cable from a line`: no object stands behind it.
    if (!story.tagIn(at + 1, OBJECT)) continue
    if (story.tagIn(at - 1, NOUN) && !story.is(at, TIMES) && story.tags[at] !== Tag.VB) return true
  }
  return false
}
