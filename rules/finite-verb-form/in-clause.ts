import {
  ADJECTIVE,
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
import {isBareForm} from './base.js'
import {isBroken, mayBeBare, mayBelongToName} from './bare.js'
import {isMandative} from './clause.js'
import {TOLD, fromLacking} from './lacking.js'
import {proposalAt} from './proposal.js'
import {fromNext, fromSecond} from './second-verb.js'
import {phraseOf, singularPhrase} from './subject.js'
import {finiteOf, isPast} from './tense.js'

const OTHER_WORD = NOUN | maskOf('JJ')
const STOP = /^[.!”"]$/u
const THAT = words('that')
const WHO = words('who')
const QUANTITIES = words('many', 'most', 'few', 'some', 'all')
/** They open a clause for sure before a pronoun alone. */
const PREPOSITIONS = words('after', 'before', 'until', 'as', 'since')
/** Least odds of the finite form: of a word that is a verb only, of one that may be a noun, behind a comma. */
const LEAST = {verb: 0, last: 2, noun: 1, apart: -0.5}

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
