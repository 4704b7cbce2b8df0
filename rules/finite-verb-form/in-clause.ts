import {
  ADJECTIVE,
  Flag,
  NOUN,
  Tag,
  hasOpenParticiple,
  isAnchored,
  maskOf,
  words,
  type Clause,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {months} from '../../lexicons/months.generated.js'
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {isBareForm} from './base.js'
import {isAnotherBehind, isBroken, isManner, mayBeBare, mayBelongToName} from './bare.js'
import {asksForBase, hasSpareVerb} from './clause.js'
import {PREPOSITIONS, TOLD, fromLacking} from './lacking.js'
import {proposalAt} from './proposal.js'
import {fromNext, fromSecond} from './second-verb.js'
import {phraseOf, singularPhrase} from './subject.js'
import {finiteOf, isPast} from './tense.js'

const VERBAL = maskOf('VB', 'VBP')
const OTHER_WORD = NOUN | maskOf('JJ')
const STOP = /^[.!”"]$/u
const THAT = words('that')
const BE = words('is', 'are', 'was', 'were')
const BUT = words('but')
const AUXILIARIES = words('be', 'have', 'do')
const WHO = words('who')
const FRONTING = maskOf('IN', 'RB', 'VBG', 'VBN', 'TO')
const TIMES = words(...timeNouns)
const MONTHS = words(...months.map((line) => line.split(' ')[0] ?? line))
const QUANTITIES = words('many', 'most', 'few', 'some', 'all')
/** Least odds of the finite form: of a word that is a verb only, of one that may be a noun, behind a comma; and where little else is sure. */
const LEAST = {verb: 0, last: 2, noun: 1, apart: -0.5, likely: 3}

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
  if (!clause.bare || !(isBareForm(story, verb) || isOftenOther(story, verb))) return undefined
  if (asksForBase(story, clause)) return undefined
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
  if (!singular || mayBeBare(story, clause) || hasOpenParticiple(story, singular.head, verb)) return undefined
  if (isBroken(story, story.beforeAdverbs(verb)) || isBroken(story, verb - 1)) return undefined
  if (isManner(story, singular)) return undefined
  const finite = finiteOf(story, verb)
  if (!finite) return undefined
  const {past, present, odds} = finite
  const likely = odds >= LEAST.likely
  if (!likely && (singular.kind === 'body' || singular.kind === 'bare' || !isBareForm(story, verb)))
    return undefined
  const opens = (): boolean =>
    isBehindFront(story, clause) || isContact(story, clause) || isBehindBut(story, clause)
  if (!isAnchored(story, clause) && !(likely && opens())) return undefined
  if (mayBelongToName(story, verb) && !(likely && story.tagIn(verb, VERBAL))) return undefined
  // `and oral arguments before the court begin`
  if (
    story.is(clause.opener, PREPOSITIONS) &&
    story.tags[story.phrases.startOf(clause.opener - 1) - 1] === Tag.CC
  )
    return undefined
  // `As the FDA and CDC conduct`
  if (story.tagIn(singular.start - 1, maskOf('CC')) && story.tagIn(singular.start - 2, NOUN)) return undefined
  // `how a baker come late to politics won`, `its decision withdraw surprised`: the verb is another
  const isOther = (other: Clause): boolean =>
    other.verb > verb &&
    ((other.kind === 'reported' &&
      other.parent === clause &&
      !story.is(verb, TOLD) &&
      // `The plan merge the two schools was dropped`
      (!likely || story.is(other.verb, BE))) ||
      // `part of the design effort was`
      (other.kind === 'contact' && other.subject?.start === verb + 1) ||
      // `opens the heart, and fortifies the mind` goes on with the same subject.
      (!other.subject && !(likely && /^(?:,|and)$/u.test(story.word(story.beforeAdverbs(other.verb))))))
  const loose = story.clauses.around(verb).some(isOther)
  const before = story.beforeAdverbs(verb)
  // `live reviewed the play`, `that work done by night is`
  if (isAnotherBehind(story, verb)) return undefined
  // `The law also jump starts growth`
  if (story.mayBe(verb, NOUN) && story.mayBe(verb + 1, maskOf('VBZ'))) return undefined
  // `an answer that many consider`
  const parted =
    clause.subject?.head === clause.opener && before !== clause.opener && story.word(before) !== ','
  if (loose || parted || story.is(verb - 1, QUANTITIES)) return undefined
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

/** A base form that is often another word: live, need, close, direct. */
function isOftenOther(story: Story, verb: number): boolean {
  return (
    story.tagIn(verb, VERBAL) &&
    !story.mayBe(verb, maskOf('VBD', 'VBZ', 'VBG', 'VBN', 'MD')) &&
    !story.is(verb, AUXILIARIES) &&
    !story.has(verb, Flag.capital | Flag.clitic | Flag.hyphen)
  )
}

/** A clause without its pronoun behind a noun: the risks it pose, the services the mill lose. */
function isContact(story: Story, {kind, subject}: Clause): boolean {
  if (!subject || (kind !== 'reported' && kind !== 'contact') || subject.links > 0) return false
  return story.tagIn(subject.start - 1, NOUN) && story.tagIn(subject.start, maskOf('PRP', 'DT', 'PRP$'))
}

/** `…, but the mill close` */
function isBehindBut(story: Story, {subject}: Clause): boolean {
  const before = (subject?.start ?? 0) - 1
  return story.is(before, BUT) && story.word(before - 1) === ','
}

/** Stands the subject behind what is fronted: Today in Tokyo, the envoy; In April the supreme court? */
function isBehindFront(story: Story, {kind, subject}: Clause): boolean {
  if (kind !== 'main' || !subject) return false
  const before = subject.start - 1
  const opener = story.opener(subject.start)
  if (!story.tagIn(opener, FRONTING) && !story.is(opener, TIMES)) return false
  if (story.word(before) === ',' || story.is(before, TIMES) || story.is(before, MONTHS)) return true
  // `With help from Graz the mill`
  return (
    story.tagIn(before, NOUN) &&
    story.tagIn(subject.start, maskOf('DT', 'PRP')) &&
    !hasSpareVerb(story, opener, before)
  )
}
