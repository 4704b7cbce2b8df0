import {
  ADJECTIVE,
  ADVERB,
  Flag,
  NOUN,
  Tag,
  VERB,
  isSurelyPassive,
  maskOf,
  words,
  type Story
} from '../../src/define/index.js'
import {gapAt, isPlain, proven, sureGapAt, type Gap} from './gap.js'
import {passiveOnly} from './passive-only.generated.js'
import {passiveParticiples} from './passive-participles.generated.js'
import {opensBefore} from './relative.js'
import {victims} from './victims.generated.js'

const MODALS = words('will', 'would', 'could', 'must', 'should', 'may', 'might', 'can', 'cannot', "'ll")
const TO = words('to')
const HAVE = words('has', 'have', 'had', 'having', "'ve")
const HAVING = words('having')
const NOT = words('not', "n't")
const PASSIVE = words(...passiveParticiples, ...passiveOnly)
/** Passives before their agent: have written by a monk. */
const MADE = words('written', 'built', 'painted', 'designed', 'founded', 'given', 'found', 'seen', 'made', 'sent', 'drawn') // prettier-ignore
const PREPOSITION = maskOf('IN', 'TO')
const BY = words('by', 'as')
const AS = words('as')
const THAT = words('that')
/** They stand without an object too: the run has completed, have built in reserves. */
const ENDING = words('completed', 'built')
const TOLD = words(
  'said',
  'says',
  'heard',
  'found',
  'showed',
  'shows',
  'reported',
  'announced',
  'confirmed',
  'claimed',
  'claims',
  'denied',
  'believe',
  'believed',
  'added',
  'thought',
  'knew',
  'and',
  'but',
  'because',
  'after',
  'although'
)
/** Who speaks is seldom the subject of a passive. */
const SPEAKERS = words('i', 'we', 'you')
const WHERE = words('in', 'by', 'since')
/** They stand without their noun. */
const QUANTITIES = words(
  'fewer',
  'more',
  'less',
  'many',
  'several',
  'few',
  'much',
  'most',
  'least',
  'available',
  'enough',
  'such',
  'due',
  'higher',
  'lower'
)
const OBJECT = NOUN | ADJECTIVE | maskOf('CD', 'DT', 'VBG')
const QUOTE = /^[”’"')\]]$/u
const FOUND = words('found')
const COMPARING = words('as', 'than')
const SINCE = words('since')
const BEEN = words('been')
const VICTIMS = words(...victims)
/** They tell of a passive behind any participle: has exempted from may have its object later. */
const AGENTIVE = words('by', 'with', 'of')
const AGENT = maskOf('DT', 'PRP$', 'NNP', 'NNPS', 'NN', 'NNS', 'JJ', 'PRP')
const SUBJECT = NOUN | maskOf('PRP', 'EX', 'WDT', 'WP', 'DT')
const STOP = /^[.,;]$/u
/** So many adverbs stand between. */
const ADVERBS = 2
/** Evidence that is wanted where the grammar leaves another reading. */
const DOUBTED = 2
/** Evidence that is wanted where the agent of a passive follows. */
const AGENT_LEAST = -2
/** … and where a preposition follows, but no object. */
const PASSIVE_LEAST = -0.4

/**
 * A form of *be* that was dropped: would able to, has detained since May. A modal or *to* with a
 * form of a verb behind it (will held) is the matter of `modal-infinitive-form`.
 *
 * @param story The story.
 */
export function* droppedBe(story: Story): Generator<Gap> {
  for (const modal of story.places(MODALS)) yield* behindModal(story, modal)
  for (const to of story.places(TO)) yield* behindTo(story, to)
  for (const have of story.places(HAVE)) yield* behindHave(story, have)
}

/** `would able to`, `will available in May` */
function* behindModal(story: Story, modal: number): Generator<Gap> {
  if (story.tags[modal] !== Tag.MD || !story.tagIn(modal - 1, SUBJECT)) return
  const next = skipAdverbs(story, modal + 1)
  // `can found in damp woods`: a participle that is another verb's base form too
  if (story.is(next, FOUND) && isSurelyPassive(story, next)) {
    const gap = opensBefore(story, modal) ? undefined : sureGapAt(story, next, 'be')
    if (gap) yield gap
    return
  }
  if (!isAdjective(story, next) || !endsAdjective(story, next)) return
  const gap = opensBefore(story, modal)
    ? gapAt(story, next, 'be', 2 * DOUBTED)
    : proven(gapAt(story, next, 'be'))
  if (gap) yield gap
}

/** `has to careful of` */
function* behindTo(story: Story, to: number): Generator<Gap> {
  const next = to + 1
  if (!story.together(to, next) || !isAdjective(story, next) || !story.tagIn(next + 1, PREPOSITION)) return
  const gap = gapAt(story, next, 'be', DOUBTED)
  if (gap) yield gap
}

/** `has detained since May`: a participle without the object that it wants, unless a relative clause has it. */
function* behindHave(story: Story, have: number): Generator<Gap> {
  const next = skipAdverbs(story, have + 1)
  if (story.is(have + 1, BEEN) || !isPlain(story, next)) return
  const isPlainly = opensClause(story, have) && !story.is(next, ENDING)
  const isDone = story.is(next, VICTIMS) || story.is(next + 1, AGENTIVE) || isPlainly
  if ((isDone && isSurelyPassive(story, next)) || isPredicate(story, next)) {
    if (isCompared(story, have) || hasObjectBefore(story, have)) return
    // `…, and had scheduled for the spring a tour`: whose deed it is stands further off
    const isJoined = story.tagIn(subjectEnd(story, have), maskOf('CC'))
    const gap = isJoined ? gapAt(story, next, 'been', DOUBTED) : sureGapAt(story, next, 'been')
    if (gap) yield gap
    return
  }
  const isMade = story.is(next, MADE) && story.is(next + 1, BY) && story.tagIn(next + 2, AGENT)
  if (!(isMade || story.is(next, PASSIVE)) || !endsParticiple(story, next) || hasObjectBefore(story, have))
    return
  const isTold = story.is(have - 1, SPEAKERS)
  const isSure = story.is(next + 1, SINCE) || (story.is(next + 1, BY) && story.tagIn(next + 2, AGENT))
  if (!isTold && isSure) {
    const gap = proven(gapAt(story, next, 'been', AGENT_LEAST))
    if (gap) yield gap
    return
  }
  // `could have avoided, they said`: the subject opens the sentence, and no object follows.
  const subject = subjectEnd(story, have)
  if (!isTold && subject < have - 1 && story.phrases.startOf(subject) === story.sentenceStart(have)) {
    const gap = proven(gapAt(story, next, 'been', DOUBTED / 2))
    if (gap) yield gap
    return
  }
  const gap = gapAt(
    story,
    next,
    'been',
    isTold || !story.tagIn(next + 1, PREPOSITION) ? DOUBTED : PASSIVE_LEAST
  )
  if (gap) yield gap
}

/** The object of the verb stands before its subject: the men police had detained, what he has ignored. */
function hasObjectBefore(story: Story, have: number): boolean {
  const before = subjectEnd(story, have)
  // `a form of medicine that has described as`, `and has told to`, `despite having brought up`
  if (story.tagIn(before, maskOf('WDT', 'WP', 'CC'))) return false
  if (story.is(have, HAVING) && !story.tagIn(before, NOUN)) return false
  let subject = story.phrases.startOf(before)
  if (subject < 0) return true
  // `progress Iraq’s neighbours have made by …`
  while (story.tags[subject - 1] === Tag.POS && story.phrases.startOf(subject - 2) >= 0)
    subject = story.phrases.startOf(subject - 2)
  // `which activists have interpreted as …`: the chunk of the subject holds the pronoun.
  if (story.tagIn(subject, maskOf('WDT', 'WP'))) return true
  // `instruments Congress and the states had issued`
  if (story.tagIn(subject - 1, maskOf('CC'))) return true
  // `funds Congress has released`
  for (let at = subject + 1; at <= before; at++)
    if (story.has(at, Flag.capital) && !story.has(at - 1, Flag.capital) && story.tagIn(at - 1, NOUN))
      return true
  if (subject === story.opener(have)) return false
  // `the most costly the government has ever issued`, `the “secret science” that the agency has used`
  const opener = story.is(subject - 1, THAT) ? subject - 2 : subject - 1
  return opensBefore(story, subject) || story.tagIn(opener, OBJECT) || QUOTE.test(story.word(opener))
}

/** Does a noun phrase that opens the sentence, or what was said in it, stand before the verb: said the convoy had ambushed? */
function opensClause(story: Story, have: number): boolean {
  const subject = subjectEnd(story, have)
  if (!story.tagIn(subject, NOUN)) return false
  const start = story.phrases.startOf(subject)
  return start >= 0 && (start === story.opener(have) || story.is(start - 1, TOLD))
}

/** `as the court has required`, `than it had allocated`: what is compared is the object. */
function isCompared(story: Story, have: number): boolean {
  const subject = story.phrases.startOf(subjectEnd(story, have))
  return story.is(subject - 1, COMPARING)
}

/** Last token before a form of *have* and what stands before it: could have, is believed to have. */
function subjectEnd(story: Story, have: number): number {
  let before = have - 1
  if (story.tags[before] === Tag.MD) return before - 1
  if (!story.is(before, TO)) return before
  while (story.together(before - 1, have) && story.tagIn(before - 1, VERB | ADVERB | ADJECTIVE)) before--
  return before - 1
}

/** Only an adjective, and in lower case. */
function isAdjective(story: Story, token: number): boolean {
  return isPlain(story, token) && story.mayBe(token, ADJECTIVE) && !story.mayBe(token, VERB | ADVERB | NOUN)
}

/** `has aware of`, `had reluctant to`, but not `has fewer than`, `will have available`, `having severe, long delays` */
function isPredicate(story: Story, adjective: number): boolean {
  if (!isAdjective(story, adjective) || story.is(adjective, QUANTITIES)) return false
  const next = adjective + 1
  return story.word(next) === '.' || (story.tagIn(next, PREPOSITION) && !story.is(next, COMPARING))
}

/** No noun follows that the adjective belongs to. */
function endsAdjective(story: Story, adjective: number): boolean {
  const next = adjective + 1
  return !story.together(adjective, next) || story.tagIn(next, PREPOSITION) || STOP.test(story.word(next))
}

function endsParticiple(story: Story, participle: number): boolean {
  const next = participle + 1
  if (!story.together(participle, next) || STOP.test(story.word(next))) return true
  // `have revealed that`, `has affected over 15,000 children`
  if (story.is(next, THAT)) return false
  // `has killed at least 25 people`
  if (story.tagIn(next + 1, maskOf('JJS', 'RBS'))) return false
  // `had sold as many as 50 million copies`
  if (story.is(next, AS) && story.tagIn(next + 1, ADJECTIVE)) return false
  return story.tagIn(next, PREPOSITION) && !(story.tags[next + 1] === Tag.CD && !story.is(next, WHERE))
}

function skipAdverbs(story: Story, from: number): number {
  let at = from
  while (at < from + ADVERBS && (story.is(at, NOT) || (story.tagIn(at, ADVERB) && !story.mayBe(at, VERB))))
    at++
  return story.together(from - 1, at) ? at : -1
}
