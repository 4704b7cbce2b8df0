import {FINITE, Flag, NOUN, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import {hasOtherVerb, isMandative, openingAt} from './clause.js'
import {isPast, tensesOf} from './tense.js'
import {relatingGerunds} from './relating-gerunds.generated.js'
import {proposalAt} from './proposal.js'

const PAST = maskOf('VBD')
const PARTICIPLE = maskOf('VBN')
const OTHER_WORD = NOUN | maskOf('JJ')
/** What shows that an -ing form is a verb. */
const FOLLOWER = maskOf('DT', 'PRP', 'PRP$', 'IN', 'TO', 'RP', 'CD')
/** They open a phrase of their own: including, according to. */
const PREPOSITIONAL = words('according', 'including', 'following', 'depending', 'concerning', 'regarding', 'during', 'being', 'having', 'excluding', 'pending', 'missing', 'based') // prettier-ignore
const RELATING = words(...relatingGerunds)
const COORDINATORS = words('and', 'but')
const BE = words('is', 'are', 'was', 'were', 'be', 'been', 'being', 'has', 'have', 'had')
const TOLD = words(...speechVerbs, 'heard')
const ADVERB = maskOf('RB')
const CLOSES = /^[.,]$/u

/**
 * An -ing form where the only verb of its clause must stand: joined to a verb in the past (Crews arriving within minutes
 * and found smoke), behind a fronted clause (When the whistle went, supporters pouring on to the pitch), or before what
 * says who told it (Neither doctor noticing the swelling, the court heard).
 *
 * @param story The story.
 * @param verb Token of the -ing form.
 */
export function fromLoneGerund(story: Story, verb: number): Proposal | undefined {
  if (story.kind(verb) !== 'body' || story.word(story.sentenceEnd(verb) - 1) !== '.') return undefined
  if (story.has(verb, Flag.capital | Flag.hyphen) || story.is(verb, PREPOSITIONAL)) return undefined
  if (story.mayBe(verb, OTHER_WORD) && !story.tagIn(verb + 1, FOLLOWER)) return undefined
  // `imposed licensing rules`; `Rules relating to aid bind them`
  if (story.tagIn(verb - 1, PAST | PARTICIPLE) || story.is(verb, RELATING)) return undefined
  const subject = story.phrases.nounsBefore(verb)
  if (!subject || subject.joined || subject.doubtful || !story.tagIn(subject.head, NOUN)) return undefined
  const {start, head} = subject
  const opening = openingAt(story, start)
  if (opening !== 'sentence' && opening !== 'fronted') return undefined
  const first = story.sentenceStart(verb)
  if (isMandative(story, first, verb)) return undefined
  const joined = joinedPast(story, verb)
  const fronted =
    opening === 'fronted' && hasTag(story, first, start, FINITE) && !hasOtherVerb(story, verb, opening, false)
  const told = opening === 'sentence' && start === first && isTold(story, verb)
  const joins = joined > 0 && !hasOtherVerb(story, joined, 'sentence', false)
  if (!joins && !told && !(fronted && !hasParticiple(story, verb))) return undefined
  const tenses = tensesOf(story, verb, head)
  if (!tenses) return undefined
  const {past, present} = tenses
  const dated = joins || isPast(story, verb, start, false) || hasTag(story, first, start, PAST)
  return proposalAt(story, verb, joins ? [past] : dated ? [past, present] : [present, past], head)
}

/** The verb in the past that *and* joins to the -ing form, with no mark and no other verb between; -1 without one. */
function joinedPast(story: Story, verb: number): number {
  const end = story.sentenceEnd(verb)
  for (let at = verb + 1; at < end; at++) {
    if (!story.isWord(at) || story.tagIn(at, FINITE | PARTICIPLE | maskOf('WDT', 'WP', 'WRB', 'VBG')))
      return -1
    if (!story.is(at, COORDINATORS)) continue
    const next = story.tagIn(at + 1, ADVERB) ? at + 2 : at + 1
    if (story.tagIn(next, PAST) && next < end) return next
    if (story.tagIn(next, FINITE)) return -1
  }
  return -1
}

/** Does a clause behind a comma say who told it, and nothing with a verb follow: …, the court heard? */
function isTold(story: Story, verb: number): boolean {
  let comma = verb + 1
  while (story.isWord(comma) && story.together(verb, comma)) {
    if (story.tagIn(comma, FINITE | PARTICIPLE)) return false
    comma++
  }
  if (story.word(comma) !== ',' || story.phrases.startOf(comma + 1) !== comma + 1) return false
  const said = story.phrases.headOf(comma + 1) + 1
  return (
    story.is(said, TOLD) &&
    story.tagIn(said, FINITE) &&
    CLOSES.test(story.word(said + 1)) &&
    !hasOtherVerb(story, said, 'sentence', false)
  )
}

/** Stands a participle behind the verb that may be the past tense of its clause: a man carrying a knife attacked? */
function hasParticiple(story: Story, verb: number): boolean {
  for (let at = verb + 1; at < story.sentenceEnd(verb); at++) {
    const ambiguous = story.tagIn(at, PARTICIPLE) && story.mayBe(at, PAST)
    if (ambiguous && !story.is(story.beforeAdverbs(at), BE)) return true
  }
  return false
}

function hasTag(story: Story, from: number, to: number, mask: number): boolean {
  for (let at = from; at < to; at++) if (story.tagIn(at, mask)) return true
  return false
}
