import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {mandative} from '../../lexicons/mandative.generated.js'
import {
  ADJECTIVE,
  ADVERB,
  FINITE,
  NOUN,
  Tag,
  VERB,
  maskOf,
  words,
  type Story
} from '../../src/define/index.js'
import {gapsAt, isPlain, sureGapAt, withOthers, type Gap} from './gap.js'
import {closesClause, opensSentence} from './relative.js'

const PERSONS = words(...personNouns)
const NOT = words('not')
const THOSE = words('those')
const NOMINATIVE = words('he', 'she', 'they', 'we', 'it', 'i')
const SINGULAR = words('he', 'she', 'it')
/** They stand behind *be*, whoever the subject is. */
const PREDICATES = words('expected', 'able', 'ready', 'due', 'likely', 'available', 'allowed', 'aware', 'guilty', 'scheduled', 'required', 'yet', 'involved', 'responsible') // prettier-ignore
const MANDATIVE = words(
  ...mandative,
  'ensure',
  'ensures',
  'ensuring',
  'ensured',
  'lest',
  'condition',
  'so',
  'whether'
)
const AUXILIARIES = words('did', 'does', 'do', 'had', 'has', 'have', 'is', 'was', 'are', 'were')
const MODALS = words('will', 'would', 'could', 'should', 'might', 'must', 'can', 'may')
/** Behind a modal they are no object: would the day after, will both, can that be. */
const NO_OBJECT = words('all', 'both', 'each', 'either', 'that', 'any', 'neither', 'this', 'half')
const TAKERS = words('want', 'wants', 'wanted', 'hoped', 'vowed', 'decided', 'managed', 'intends', 'intended', 'able', 'unable', 'trying', 'refused', 'unlikely', 'expected', 'planning', 'wanting', 'hoping') // prettier-ignore
const DETERMINER = maskOf('DT', 'PRP$')
/** They say what was told, at the end of a sentence: …, a court spokesman said. */
const SPEAKERS = words('spokesman', 'spokeswoman', 'spokesperson', 'spokesmen', 'official', 'officials', 'police', 'witnesses', 'residents', 'doctors', 'analysts', 'authorities', 'ministry', 'lawyers', 'investigators', 'prosecutors', 'organisers', 'organizers') // prettier-ignore
const BARE_SPEAKERS = words('officials', 'police', 'witnesses', 'residents', 'doctors', 'analysts', 'prosecutors', 'organisers', 'organizers') // prettier-ignore
const DAYS = words('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december') // prettier-ignore
/** Most tokens behind the comma of an attribution. */
const SHORT = 9
/** What else a participle can be. */
const OTHER = ADJECTIVE | NOUN | maskOf('VBD', 'VB')
/** Participles that keep an object: those given the drug. */
const KEEPING = words('given', 'sworn', 'forbidden', 'shown', 'chosen', 'born')
/** What is no base form, though it may be tagged as one. */
const NO_BASE = ADJECTIVE | ADVERB | maskOf('VBN', 'VBD', 'IN', 'RP')
const TAKEN = words('control', 'part', 'place', 'office', 'power', 'steps', 'action', 'responsibility', 'charge', 'refuge', 'effect') // prettier-ignore

/**
 * A verb that a clause lacks: he did not know, the army has taken the airport, … a spokesman said, will read the report.
 *
 * @param story The story.
 */
export function* droppedFinite(story: Story): Generator<Gap> {
  yield* gapsAt(story, story.places(NOT), beforeNot)
  yield* gapsAt(story, story.tagged(Tag.VBN), beforeActive)
  yield* gapsAt(story, story.places(SPEAKERS), behindSpeaker)
  yield* gapsAt(story, story.places(MODALS), behindModal)
  yield* gapsAt(story, story.places(TAKERS), behindTaker)
}

/** `he not know`, but not `demanded that he not leave`, `did he not know` */
function beforeNot(story: Story, not: number): Gap | undefined {
  const subject = not - 1
  const verb = not + 1
  // `The governor not expected to attend`
  if (story.tagIn(subject, NOUN) && story.is(verb, PREDICATES) && opensSentence(story, not)) {
    const isPlural = story.tagIn(subject, maskOf('NNS', 'NNPS'))
    const [present, past] = isPlural ? ['are', 'were'] : ['is', 'was']
    return closesClause(story, verb) ? withOthers(sureGapAt(story, not, present), [past]) : undefined
  }
  if (!story.tagIn(verb, maskOf('VB', 'VBP')) || story.mayBe(verb, NO_BASE)) return undefined
  // `drivers who not pay`
  if (story.tagIn(subject, maskOf('WP', 'WDT'))) {
    const isPlural = story.tagIn(subject - 1, maskOf('NNS', 'NNPS')) || story.is(subject - 1, THOSE)
    if (!isPlural && !story.tagIn(subject - 1, NOUN)) return undefined
    return withOthers(sureGapAt(story, not, isPlural ? 'do' : 'does'), ['did'])
  }
  if (!story.is(subject, NOMINATIVE)) return undefined
  if (story.tagIn(subject - 1, VERB | maskOf('MD'))) {
    // `said he not know`
    if (!story.tagIn(subject - 1, FINITE) || story.tags[subject - 1] === Tag.MD) return undefined
    if (story.mayBe(subject - 1, maskOf('MD')) || story.is(subject - 1, AUXILIARIES)) return undefined
  }
  for (let at = story.sentenceStart(not); at < subject; at++) if (story.is(at, MANDATIVE)) return undefined
  return withOthers(sureGapAt(story, not, 'did'), [story.is(subject, SINGULAR) ? 'does' : 'do'])
}

/** `The army taken the airport`: the subject opens the sentence, and an object follows. */
function beforeActive(story: Story, participle: number): Gap | undefined {
  if (story.mayBe(participle, OTHER) || story.is(participle, KEEPING) || !isPlain(story, participle))
    return undefined
  const next = participle + 1
  const hasObject = (story.tagIn(next, DETERMINER) && !story.is(next, NO_OBJECT)) || story.is(next, TAKEN)
  const subject = story.beforeAdverbs(participle)
  if (!hasObject || !story.tagIn(subject, NOUN) || !opensSentence(story, participle)) return undefined
  if (!closesClause(story, participle) || !endsSoon(story, next)) return undefined
  const isPlural = story.tagIn(subject, maskOf('NNS', 'NNPS'))
  return withOthers(sureGapAt(story, participle, isPlural ? 'have' : 'has'), ['had'])
}

/** Does the sentence end with the clause, or with who says so: …, witnesses said? */
function endsSoon(story: Story, from: number): boolean {
  const end = story.sentenceEnd(from)
  let at = from
  while (at < end && story.isWord(at)) at++
  if (story.word(at) === '.') return true
  return story.word(at) === ',' && story.tags[end - 2] === Tag.VBD && end - at < SHORT
}

/** `…, a court spokesman.`: the sentence has its verb, and nobody is named before the comma. */
function behindSpeaker(story: Story, speaker: number): Gap | undefined {
  const stop = speaker + 1
  const start = story.phrases.startOf(speaker)
  const comma = start - 1
  if (story.word(stop) !== '.' || stop + 1 !== story.sentenceEnd(speaker) || story.word(comma) !== ',')
    return undefined
  if (!story.tagIn(start, maskOf('DT')) && !(start === speaker && story.is(speaker, BARE_SPEAKERS)))
    return undefined
  let isTold = false
  for (let at = story.sentenceStart(speaker); at < comma; at++) {
    // a list, or a parenthesis
    if (!story.isWord(at)) return undefined
    if (story.tagIn(at, FINITE)) isTold = true
  }
  const before = comma - 1
  // `sold to his deputy, a former spokesman`
  const owner = story.phrases.startOf(before)
  if (story.tagIn(owner, maskOf('PRP$')) || story.tags[owner - 1] === Tag.POS || story.is(before, PERSONS))
    return undefined
  const isNamed = story.tagIn(before, maskOf('NNP', 'NNPS')) && !story.is(before, DAYS)
  return isTold && !isNamed && !story.is(before, SPEAKERS) ? {at: stop, word: 'said'} : undefined
}

/** `The board will the plan on Friday`: no verb between modal and object; which one, only the writer knows. */
function behindModal(story: Story, modal: number): Gap | undefined {
  const next = modal + 1
  if (story.tags[modal] !== Tag.MD || !story.tagIn(next, DETERMINER) || story.is(next, NO_OBJECT))
    return undefined
  const subject = modal - 1
  const isSubject = story.tagIn(subject, NOUN) || story.is(subject, NOMINATIVE)
  if (!isSubject || !opensSentence(story, modal) || story.word(story.sentenceEnd(modal) - 1) === '?')
    return undefined
  return closesClause(story, next) ? {at: next, word: ''} : undefined
}

/** `was unable to the meeting` */
function behindTaker(story: Story, taker: number): Gap | undefined {
  const next = taker + 2
  if (story.tags[taker + 1] !== Tag.TO || !story.tagIn(next, DETERMINER) || story.is(next, NO_OBJECT))
    return undefined
  return story.phrases.startOf(next) === next ? {at: next, word: ''} : undefined
}
