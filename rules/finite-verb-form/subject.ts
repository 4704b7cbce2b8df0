import {
  FINITE,
  Flag,
  NOUN,
  Name,
  Tag,
  maskOf,
  words,
  type Clause,
  type Story
} from '../../src/define/index.js'
import {isPastTime} from './tense.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {contestVerbs} from './contest-verbs.generated.js'
import {institutions} from './institutions.generated.js'
import {optative} from './optative.generated.js'
import {pluralHeads} from './plural-heads.generated.js'

/** Subjects by how surely they take a singular verb. */
export type SubjectKind = 'pronoun' | 'noun' | 'bare' | 'name' | 'body'

/** A singular subject. */
export interface SingularSubject {
  kind: SubjectKind
  /** First token. */
  start: number
  /** Head, which the message names. */
  head: number
  /** Does a plural stand between it and the verb, which misleads the writer as to its number: the list of names contain? */
  attracted: boolean
}

const THIRD_PERSON = words('he', 'she', 'it')
const PLURAL_HEADS = words(...pluralHeads)
const OPTATIVE = words(...optative)
const CONTEST_VERBS = words(...contestVerbs)
const THE = words('the')
const OF = words('of')
/** They make a phrase plural or leave its number open. */
const OPEN_DETERMINERS = words('these', 'those', 'both', 'many', 'few', 'several', 'half') // prettier-ignore
const DETERMINER = maskOf('DT', 'PRP$')
const SINGULAR = maskOf('NN')
/** A capital at the start of a sentence is no name if the word can be a plural, an adjective, an adverb or an order. */
const NOT_A_NAME = maskOf('NNS', 'JJ', 'JJR', 'RB', 'RBR', 'VBG', 'VB')
/** Always plural: Police believe. */
const PLURAL_ONLY = words('police', 'cattle', 'people', 'folk', 'clergy', 'personnel', 'staff', 'media', 'data', 'youth', 'public', 'thirds') // prettier-ignore
const FRACTION = /-(?:thirds?|quarters?|fourths?|fifths?|tenths?|half)$/u
/** `but this time add two cups`: no subject; and those whom an order calls (someone help him). */
const NO_SUBJECT = words('time', 'day', 'week', 'month', 'year', 'morning', 'evening', 'afternoon', 'night', 'weekend', 'today', 'tomorrow', 'tonight', 'moment', 'someone', 'everyone', 'somebody', 'everybody', 'anyone', 'anybody') // prettier-ignore
/** Bodies with one voice, often written large. */
const CROWN = words('house', 'crown', 'vatican', 'kremlin', 'pentagon', 'tribunal', 'ministry', 'palace')
const CALLED = words('speaker', 'president', 'chairman', 'chair')
const CALLS = words('mr.', 'mr', 'madam', 'madame')
const ITS = words('its')
/** What the story says elsewhere of a body of people that it takes as one: the firm was. */
const MANY = maskOf('NNS', 'NNPS', 'CD', 'CC')
const WHO = words('who')
const PERSONS = words(...personNouns)
const VERB = FINITE | maskOf('VB', 'VBG')
const NAME = maskOf('NNP')
const PLURAL_VERBS = words('are', 'were', 'have', 'do')
const INSTITUTIONS = words(...institutions)
const SINGULAR_VERBS = words('is', 'was', 'has', 'says')

/**
 * The singular subject right before a verb: adverbs, parentheses and what hangs on the head (the mayor of Graz) skipped.
 *
 * @param story The story.
 * @param verb The verb.
 * @returns `undefined` where there is none, or where its number is open: quantities, two joined by *and*.
 */
export function singularSubject(story: Story, verb: number): SingularSubject | undefined {
  const found = story.phrases.nounsBefore(verb)
  if (!found || found.joined) return undefined
  const {nearest, doubtful} = found
  // `wrote to investors after the court accuse`: the phrase next to the verb may have a clause of its own.
  const head = doubtful ? nearest : found.head
  const start = doubtful ? story.phrases.startOf(nearest) : found.start
  if (story.is(head, THIRD_PERSON) && found.links > 0 && !doubtful) return undefined
  return singularPhrase(story, verb, {start, head, nearest})
}

/**
 * The same of a subject whose head is known.
 *
 * @param story The story.
 * @param verb The verb.
 * @param subject Its first token, its head, and the head of the phrase next to the verb.
 */
export function singularPhrase(
  story: Story,
  verb: number,
  {start, head, nearest}: {start: number; head: number; nearest: number}
): SingularSubject | undefined {
  if (story.is(head, THIRD_PERSON))
    // `IT staff`
    return story.has(head, Flag.allCaps) ? undefined : {kind: 'pronoun', start, head, attracted: false}
  // `Mr. Speaker, in my district, firms tell me`; `Eleven of the plays survive`
  if (story.is(head, CALLED) && story.is(head - 1, CALLS)) return undefined
  if (story.tags[head] === Tag.CD && head === start) return undefined
  // `that her husband`: the conjunction was read as a determiner.
  const opens = story.phrases.startOf(head)
  const first = story.tags[opens] === Tag.WDT && opens < head ? opens + 1 : opens
  for (let at = first; at < head; at++) {
    if (story.is(at, OPEN_DETERMINERS) || story.tagIn(at, maskOf('CD', 'NNS'))) return undefined
  }
  if (
    story.is(head, PLURAL_ONLY) ||
    story.is(head, NO_SUBJECT) ||
    FRACTION.test(story.word(head)) ||
    story.is(head, OPTATIVE) ||
    story.has(head, Flag.digit | Flag.clitic)
  )
    return undefined
  // `a mix of people are`
  const several = [nearest, story.phrases.headOf(head + 2)].some(
    (at) => at > head && story.tags[at] === Tag.NNS
  )
  const counted = story.is(head + 1, OF) && several
  if (counted && story.is(head, PLURAL_HEADS)) return undefined
  const kind = kindOf(story, verb, first, head)
  return kind && {kind, start, head, attracted: nearest !== head && story.tags[nearest] === Tag.NNS}
}

function kindOf(story: Story, verb: number, first: number, head: number): SubjectKind | undefined {
  if (story.mayBe(head, maskOf('PRP', 'WP', 'DT', 'EX'))) return undefined
  // `The Crown alleges`: a noun that this story writes large.
  if (
    story.is(first, THE) &&
    (story.is(head, CROWN) || (story.has(head, Flag.capital) && story.is(head, INSTITUTIONS)))
  )
    return 'noun'
  if (story.tagIn(head, maskOf('NNP', 'NNPS')) || story.has(head, Flag.capital))
    return nameKind(story, verb, first, head)
  if (story.tags[head] !== Tag.NN && !(story.tags[head] === Tag.JJ && story.mayBe(head, SINGULAR)))
    return undefined
  if (!story.mayBe(head, SINGULAR) || story.mayBe(head, maskOf('NNS')) || story.ids[head] === 0)
    return undefined
  if (story.is(head, PLURAL_HEADS)) return isOneHere(story, head) ? 'body' : undefined
  if (story.tagIn(first, DETERMINER) || story.tags[first - 1] === Tag.POS) return 'noun'
  // `Meet community host Ann Marsh`: an order.
  const opens = first === story.sentenceStart(first) || story.word(first - 1) === ','
  return opens && story.mayBe(first, maskOf('VB')) ? undefined : 'bare'
}

function nameKind(story: Story, verb: number, first: number, head: number): SubjectKind | undefined {
  const {lexicon} = story
  const names = lexicon.namesOf(story.ids[head])
  const follows = head > first && story.tagIn(head - 1, NOUN)
  const person =
    (names & Name.surname) !== 0 || (follows && (lexicon.namesOf(story.ids[head - 1]) & Name.first) !== 0)
  if ((story.has(head, Flag.hyphen) && !follows) || !/^\p{Lu}/u.test(story.word(head))) return undefined
  const lower = story.lower(head)
  // England face Wales: names of teams and countries are plural on British sports pages; the Lakers, SDKs.
  if (story.is(head, PLURAL_HEADS)) return isOneHere(story, head) ? 'body' : undefined
  // `Watts tell you the rate`
  const plural = first === head && first === story.opener(first) && story.mayBe(head, maskOf('NNS'))
  if (lower.endsWith('s') && (!person || plural)) return undefined
  if (!follows && !person && story.mayBe(head, NOT_A_NAME)) return undefined
  // The Ainu enjoy the same rights: a people.
  if (story.is(first, THE) && !story.has(head, Flag.allCaps) && head === first + 1)
    return isOneHere(story, head) ? 'body' : undefined
  if (story.is(verb, CONTEST_VERBS) && !(person && follows))
    return isOneHere(story, head) ? 'body' : undefined
  return 'name'
}

/** Does the story take a body of people as many elsewhere: the party have, the board are? */
function isManyElsewhere(story: Story, head: number): boolean {
  for (const at of story.placesLike(head)) if (story.is(at + 1, PLURAL_VERBS)) return true
  return false
}

/**
 * Does the story take a body of people as one (the company was, … its), or tell of it in the past, so that the bare form
 * is wrong whatever its number?
 */
function isOneHere(story: Story, head: number): boolean {
  if (story.is(head, INSTITUTIONS)) return !isManyElsewhere(story, head)
  for (let at = story.sentenceStart(head); at < story.sentenceEnd(head); at++) {
    if (isPastTime(story, at) || (at > head && story.is(at, ITS))) return true
  }
  for (const at of story.placesLike(head)) {
    if (story.is(at + 1, SINGULAR_VERBS)) return true
  }
  return false
}

/**
 * The phrase that shows the number of a clause’s subject: of a relative clause what it speaks of.
 *
 * @param story The story.
 * @param clause The clause.
 */
export function phraseOf(
  story: Story,
  {kind, subject, opener, antecedent, apart}: Clause
): {start: number; head: number; nearest: number} | undefined {
  if (!subject) return undefined
  if (kind !== 'relative' || subject.head !== opener) return subject
  const start = story.phrases.startOf(antecedent)
  if (antecedent < 0 || start < 0) return undefined
  if (story.tags[start - 1] === Tag.POS) return undefined
  // `people who draft a bill, who answer the phones`
  if (story.is(opener, WHO) && !story.tagIn(antecedent, NAME) && !story.is(antecedent, PERSONS))
    return undefined
  // `in the north, which sever`: all that stands before may be meant.
  if (apart && story.together(start - 1, start) && story.tagIn(start - 1, maskOf('IN', 'TO')))
    return undefined
  // `the men of the crew, who live`: it may speak of either; `signed a deal with a firm that sell` speaks of one in any case.
  for (let at = start - 1; story.together(at, start) && !story.tagIn(at, VERB); at--)
    if (story.tagIn(at, MANY) || story.word(at) === ',' || story.is(at, PLURAL_HEADS)) return undefined
  return {start, head: antecedent, nearest: antecedent}
}
