import {
  ADJECTIVE,
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
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import {isBareForm} from './base.js'
import {isBroken, mayBeBare, mayBelongToName} from './bare.js'
import {mayBeCaption} from './caption.js'
import {hasSpareVerb, isAlone, isMandative} from './clause.js'
import {proposalAt} from './proposal.js'
import {singularPhrase} from './subject.js'
import {effortNouns} from './effort-nouns.generated.js'
import {lastingVerbs} from './lasting-verbs.generated.js'
import {relatingGerunds} from './relating-gerunds.generated.js'
import {stativeVerbs} from './stative-verbs.generated.js'
import {finiteOf, isPast, tensesOf} from './tense.js'

const LINK = maskOf('IN', 'CC', 'TO', 'CD')
const OTHER_WORD = NOUN | maskOf('JJ')
const PLURAL = maskOf('NNS', 'NNPS')
const AUXILIARIES = words('was', 'were', 'had', 'did', 'is', 'are', 'has', 'have', 'does', 'do')
const CONJUNCTION = maskOf('CC')
const WAS = words('was', 'were', 'is')
const BE = words('is', 'are', 'was', 'were', 'be', 'been', 'being', 'has', 'have', 'had', 'having')
const STOP = /^[.!”"]$/u
const TIMES = words('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'yesterday', 'last', 'ago', 'earlier') // prettier-ignore
const THAT = words('that')
const WHO = words('who')
const EFFORT = words(...effortNouns)
const BOTH = words('both')
const QUANTITIES = words('many', 'most', 'few', 'some', 'all')
const STATIVE = words(...stativeVerbs, 'depend', 'rely')
const LASTING = words(...lastingVerbs)
const TOLD = words(...speechVerbs, 'heard', 'showed')
const CONJUNCTIONS = words('that', 'because', 'although', 'though', 'while', 'if', 'whether', 'unless') // prettier-ignore
/** They open a clause for sure before a pronoun alone. */
const PREPOSITIONS = words('after', 'before', 'until', 'as', 'since')
const NOMINATIVE = words('it', 'he', 'she', 'they', 'we', 'i')
const RELATING = words(...relatingGerunds)
/** They open a phrase of their own: including, according to. */
const PREPOSITIONAL = words('according', 'including', 'following', 'depending', 'concerning', 'regarding', 'during', 'being', 'having', 'excluding', 'pending', 'missing', 'involving', 'containing') // prettier-ignore
/** Least odds of the finite form: of a word that is a verb only, of one that may be a noun, behind a comma. */
const LEAST = {
  verb: 0,
  last: 2,
  noun: 1,
  apart: -0.5,
  second: 0,
  participle: 1
}

/**
 * A bare form or an -ing form where the finite verb of a clause must stand, however far its subject stands before it: the
 * prosecutor, who had flown in, tell jurors; the firm, based in Leeds, reporting a loss on Monday.
 *
 * @param story The story.
 * @param clause The clause.
 * @param marked What was proposed before, by where it starts.
 */
export function fromClause(
  story: Story,
  clause: Clause,
  marked: ReadonlyMap<number, Proposal>
): Proposal | undefined {
  const {subject, verb, doubtful, inverted} = clause
  if (!subject || doubtful || inverted || subject.clausal || subject.joined) return undefined
  if (!STOP.test(story.word(story.sentenceEnd(subject.head) - 1))) return undefined
  if (verb < 0) return fromLacking(story, clause)
  if (!clause.bare || !isBareForm(story, verb)) return undefined
  if (isMandative(story, story.sentenceStart(verb), verb - 1)) return undefined
  // `better that he stay`
  if (story.is(clause.opener, THAT) && story.tagIn(clause.opener - 1, ADJECTIVE)) return undefined
  return clause.kind === 'coordinate' && story.tags[story.beforeAdverbs(verb)] === Tag.CC
    ? (fromSecond(story, clause) ?? fromNext(story, clause, marked))
    : fromBare(story, clause, verb)
}

/** `The prosecutor, who had flown in, tell jurors` */
function fromBare(story: Story, clause: Clause, verb: number): Proposal | undefined {
  const phrase = phraseOf(story, clause)
  const singular = phrase && singularPhrase(story, verb, phrase)
  if (!singular || singular.kind === 'body' || singular.kind === 'bare') return undefined
  if (!isAnchored(story, clause) || mayBeBare(story, clause)) return undefined
  if (hasOpenParticiple(story, singular.head, verb)) return undefined
  if (isBroken(story, story.beforeAdverbs(verb)) || mayBelongToName(story, verb)) return undefined
  // `and oral arguments before the court begin`
  if (
    story.is(clause.opener, PREPOSITIONS) &&
    story.tags[story.phrases.startOf(clause.opener - 1) - 1] === Tag.CC
  )
    return undefined
  // `As the FDA and CDC conduct`
  if (story.tagIn(singular.start - 1, maskOf('CC')) && story.tagIn(singular.start - 2, NOUN)) return undefined
  // `how a baker come late to politics won`, `its decision withdraw surprised`: the verb is another
  const reports = (other: Clause): boolean =>
    other.verb > verb && other.kind === 'reported' && other.parent === clause && !story.is(verb, TOLD)
  const loose = story.clauses.hasLooseVerb(verb) || story.clauses.around(verb).some(reports)
  const before = story.beforeAdverbs(verb)
  // `The law also jump starts growth`
  if (story.mayBe(verb, NOUN) && story.mayBe(verb + 1, maskOf('VBZ'))) return undefined
  // `an answer that many consider`
  const parted =
    clause.subject?.head === clause.opener && before !== clause.opener && story.word(before) !== ','
  if (loose || parted || story.is(verb - 1, QUANTITIES)) return undefined
  const finite = finiteOf(story, verb)
  if (!finite) return undefined
  const {past, present, odds} = finite
  // `Castleport, who had won once, move up`: a team.
  if (singular.kind === 'name' && clause.subject?.apart && story.is(singular.head + 2, WHO)) return undefined
  // `Numbers of residents fear`
  if (singular.kind === 'name' && singular.start === singular.head && clause.subject?.links !== 0)
    return undefined
  const least = clause.subject?.apart ? LEAST.apart : LEAST.noun
  if (odds < (story.mayBe(verb, OTHER_WORD) ? least : LEAST.verb)) return undefined
  // `when the user pressed enter.`
  if (story.word(verb + 1) === '.' && odds < LEAST.last) return undefined
  const told = isPast(story, verb, singular.start, false)
  return proposalAt(story, verb, told ? [past, present] : [present, past], singular.head)
}

/** The phrase that shows the number of a clause’s subject: of a relative clause what it speaks of. */
function phraseOf(
  story: Story,
  {kind, subject, opener, antecedent}: Clause
): {start: number; head: number; nearest: number} | undefined {
  if (!subject) return undefined
  if (kind !== 'relative' || subject.head !== opener) return subject
  const start = story.phrases.startOf(antecedent)
  if (antecedent < 0 || start < 0) return undefined
  if (story.tags[start - 1] === Tag.POS) return undefined
  // `the men of the crew, who live`: it may speak of either.
  if (story.together(start - 1, start) && (story.tagIn(start - 1, LINK) || story.word(start - 1) === ','))
    return undefined
  return {start, head: antecedent, nearest: antecedent}
}

/** `opened the door and walk out`, `runs a shop and feed the poor` */
function fromSecond(story: Story, clause: Clause): Proposal | undefined {
  const {parent, subject, verb} = clause
  const first = parent?.verb ?? -1
  if (!subject || first < 0 || story.tagIn(first, maskOf('MD'))) return undefined
  // `was born in Leeds and begin`; but `was free to hit and run`, `did shut and open`
  const participle = story.afterAdverbs(first + 1)
  // `was written and publish`: a participle is meant, which verb-participle says.
  const passive =
    story.is(first, WAS) && story.tags[participle] === Tag.VBN && !story.tagIn(participle + 1, CONJUNCTION)
  if (story.is(first, AUXILIARIES) && !passive) return undefined
  const past = story.tags[first] === Tag.VBD
  if (!past && story.tags[first] !== Tag.VBZ) return undefined
  if (hasInfinitive(story, clause)) return undefined
  const phrase = phraseOf(story, parent ?? clause)
  // In the past the bare form is wrong whatever the number of the subject: the committee met and fail.
  if (
    !(phrase && singularPhrase(story, verb, phrase)) &&
    !(past && story.tagIn(subject.head, NOUN | maskOf('PRP')))
  )
    return undefined
  // `bookmarking and note saving`
  if (story.mayBe(verb, NOUN) && story.tags[verb + 1] === Tag.VBG) return undefined
  if (
    story.mayBe(verb, NOUN) &&
    story.tagIn(story.beforeAdverbs(verb) - 1, NOUN) &&
    story.tagIn(verb + 1, maskOf('IN')) &&
    !story.is(verb + 1, THAT)
  )
    return undefined
  // `arrived on Monday and depend on luck`: a state may last, and many may do still what they did.
  const singular = phrase !== undefined && singularPhrase(story, verb, phrase) !== undefined
  // `was written and publish in May` may be meant as passive too.
  if (passive && !(singular && story.tagIn(verb + 1, maskOf('DT', 'PRP', 'PRP$', 'CD')))) return undefined
  if (past && (story.is(verb, STATIVE) || (!singular && story.is(verb, LASTING)))) return undefined
  // `observed the vote, and select guests were let in`
  if (story.mayBe(verb, maskOf('JJ')) && story.tagIn(verb + 1, NOUN | ADJECTIVE)) return undefined
  const [form] = story.forms(verb, Tag.VB, past ? Tag.VBD : Tag.VBZ)
  if (form === undefined || formOdds(story, verb, form) < LEAST.second) return undefined
  return proposalAt(story, verb, [form], subject.head)
}

/** `knock out power and force`: the second of two bare forms goes with the first. */
function fromNext(
  story: Story,
  {parent, subject, verb}: Clause,
  marked: ReadonlyMap<number, Proposal>
): Proposal | undefined {
  const first = parent?.verb ?? -1
  const form = marked.get(story.span(first).start)?.expected?.[0]
  if (!subject || form === undefined) return undefined
  const past = story.forms(first, Tag.VB, Tag.VBD).includes(form)
  const expected = story.forms(verb, Tag.VB, past ? Tag.VBD : Tag.VBZ).slice(0, 1)
  return expected.length === 0 ? undefined : proposalAt(story, verb, expected, subject.head)
}

/** Stands an infinitive or a modal behind the first verb of the subject, which may govern this one too? */
function hasInfinitive(story: Story, {subject, verb}: Clause): boolean {
  for (let at = verb - 1; at > (subject?.nearest ?? verb); at--) {
    // `to incentivize`: a verb that the lexicon lacks; `to both praise and criticize`
    const next = at + 1
    const noun = story.tagIn(next, NOUN) && (story.mayBe(next, NOUN) || story.has(next, Flag.capital))
    const phrase = noun || story.tagIn(next, maskOf('DT', 'PRP$', 'CD'))
    if (story.tagIn(at, maskOf('TO', 'MD')) && (!phrase || story.is(next, BOTH))) return true
  }
  return false
}

/** A clause that lacks a verb: what may be it stands behind its subject as an -ing form, or was read as a noun. */
function fromLacking(story: Story, clause: Clause): Proposal | undefined {
  const {participle} = clause
  if (story.kind(clause.subject?.head ?? 0) !== 'body') return undefined
  return story.tags[participle] === Tag.VBG
    ? fromGerund(story, clause, participle)
    : fromParticiple(story, clause, participle)
}

/** `The firm, based in Leeds, reporting a loss on Monday.` */
function fromGerund(story: Story, clause: Clause, verb: number): Proposal | undefined {
  const {subject} = clause
  if (!subject || !isFirm(story, clause) || !isVerbOnly(story, verb)) return undefined
  const before = story.beforeAdverbs(verb)
  if (!story.tagIn(before, NOUN) && story.word(before) !== ',') return undefined
  // `have no problem sharing`; `with 35 states abstaining`
  if (story.is(before, EFFORT) || story.tags[story.phrases.startOf(subject.head) - 1] === Tag.IN)
    return undefined
  // `The gang’s maiming, abducting and forcing of men`
  if (story.word(before) === ',' && story.tags[before - 1] === Tag.VBG) return undefined
  if (story.is(verb, RELATING) || !isAnchored(story, clause) || story.tags[subject.start - 1] === Tag.IN)
    return undefined
  // `how the team tackles recruiting`
  if (
    subject.head > subject.start &&
    story.tags[subject.head] === Tag.NNS &&
    story.mayBe(subject.head, maskOf('VBZ')) &&
    story.tagIn(subject.head - 1, NOUN)
  )
    return undefined
  if (hasOpenParticiple(story, subject.head, verb) || hasLooseFinite(story, verb)) return undefined
  if (hasSpareVerb(story, subject.start, verb)) return undefined
  const end = endOf(story, clause)
  if (hasFinite(story, verb, end) || (story.tagIn(subject.head, PLURAL) && hasBase(story, verb, end)))
    return undefined
  if (story.word(end) === ',' && !isTold(story, end)) return undefined
  if (!isDated(story, clause, verb)) return undefined
  if (mayBeCaption(story, verb) && story.clauses.around(verb).length === 1) return undefined
  const tenses = tensesOf(story, verb, subject.head)
  if (!tenses) return undefined
  const {past, present} = tenses
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
    (isAlone(story, verb) && !story.tagIn(verb + 1, maskOf('VBG', 'DT', 'PRP$')))
  )
    return undefined
  const [past] = story.forms(verb, Tag.VBN, Tag.VBD)
  if (past === undefined || formOdds(story, verb, past) < LEAST.participle) return undefined
  return proposalAt(story, verb, [past], subject.head)
}

/** Does the clause open its sentence with a noun phrase that can be a subject only, or stand behind a conjunction? */
function isFirm(story: Story, {kind, subject, opener}: Clause): boolean {
  if (!subject || !story.tagIn(subject.head, NOUN)) return false
  if (kind === 'subordinate')
    return !story.is(opener, THAT) && story.tagIn(subject.start, maskOf('DT', 'PRP$', 'NNS'))
  if (kind !== 'main' || subject.start !== story.opener(subject.start)) return false
  if (story.mayBe(subject.start, maskOf('VBG', 'VBN'))) return false
  // `The resolution states`
  if (
    subject.head > subject.start &&
    story.mayBe(subject.head, maskOf('VBZ')) &&
    story.tagIn(subject.head - 1, NOUN)
  )
    return false
  return (
    story.tagIn(subject.start, maskOf('DT', 'PRP$', 'CD', 'NNS')) ||
    (story.tags[subject.head] === Tag.NNP && subject.start < subject.head)
  )
}

/** An -ing form that is no noun, or has an object behind it. */
function isVerbOnly(story: Story, verb: number): boolean {
  if (story.has(verb, Flag.capital | Flag.hyphen) || story.is(verb, PREPOSITIONAL)) return false
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
  return story.clauses.around(verb).some((other) => other !== clause && other.verb >= 0)
}

function hasTime(story: Story, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (story.is(at, TIMES)) return true
  return false
}

/**
 * Stands a finite verb outside the clauses that a pronoun or conjunction opens for sure? A preposition may open one that
 * is none: all persons appearing before the judges had the right.
 */
function hasLooseFinite(story: Story, verb: number): boolean {
  const end = story.sentenceEnd(verb)
  let brought = 0
  let comma = false
  for (let at = verb + 1; at < end; at++) {
    comma ||= story.word(at) === ','
    if (
      story.tagIn(at, maskOf('WDT', 'WP', 'WRB')) ||
      story.is(at, CONJUNCTIONS) ||
      (story.is(at, PREPOSITIONS) && story.is(at + 1, NOMINATIVE))
    )
      brought++
    else if (story.tagIn(at, FINITE) && brought-- <= 0 && !(comma && story.is(at, TOLD))) return true
  }
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
  for (let at = verb + 1; at < end; at++) {
    if (story.clauses.ofVerb(at)) continue
    if (story.tagIn(at, FINITE)) return true
    if (!story.mayBe(at, maskOf('VBD', 'VBZ')) || story.has(at, Flag.capital)) continue
    if (story.tags[at] === Tag.VBN && !story.is(story.beforeAdverbs(at), BE)) return true
    if (story.tagIn(at + 1, maskOf('DT', 'PRP', 'PRP$')) && story.tags[at] !== Tag.VBN) return true
  }
  return false
}

/** May a word behind a place be the present of a plural: articles pertaining to rape perpetuate it? */
function hasBase(story: Story, verb: number, end: number): boolean {
  for (let at = verb + 2; at < end; at++) {
    if (!story.mayBe(at, maskOf('VB')) || story.has(at, Flag.capital) || story.clauses.ofVerb(at)) continue
    if (story.tagIn(at - 1, NOUN) && !story.is(at, TIMES) && story.tags[at] !== Tag.VB) return true
  }
  return false
}
