import {ADVERB, FINITE, NOUN, Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {isPlain, sureGapAt, withOthers, type Gap} from './gap.js'
import {hasVerbOf, opensBefore} from './relative.js'
import {passiveOnly} from './passive-only.generated.js'

const PASSIVE = words(...passiveOnly)
const NOMINATIVE = words('he', 'she', 'they', 'we', 'i')
const SINGULAR_PRONOUNS = words('he', 'she', 'i')
/** Whoever does these needs no object to be named. */
const MAKING = words('built', 'constructed', 'commissioned', 'destroyed', 'demolished')
/** What a pronoun opens a clause behind. */
const OPENERS = words('that', 'and', 'but', 'because', 'after', 'before', 'when', 'until', 'while', 'although', 'where', 'since', 'if') // prettier-ignore
const THERE = words('there')
const SAID = words('said', 'says', 'say')
const SOME = words('no', 'a', 'an', 'several', 'many', 'few', 'little', 'some')
const DETERMINER = maskOf('DT', 'PRP$', 'CD')
const PLURAL = maskOf('NNS', 'NNPS')
const PAST = maskOf('VBD', 'VBN')
const PREPOSITION = maskOf('IN', 'TO', 'WRB')
/** Before a number they belong to an object. */
const ROUGHLY = words('over', 'between', 'about', 'around', 'under', 'up')
const BEEN = words('been')
/** What a participle may be beside it, and then proves nothing. */
const NO_PARTICIPLE = maskOf('VBD', 'JJ', 'NN', 'VB')
const TIME_PREPOSITIONS = words('after', 'before', 'since', 'until', 'as')
const LINKS = words('of', 'to', 'in', 'on', 'at', 'near', 'for', 'from')
const AND = words('and', 'but')
/** Fewest words of a sentence that is no title or caption. */
const SHORTEST = 7

/**
 * A form of *be* that a clause lacks: he arrested at the airport, the school built in 1931 and has …, there no sign.
 *
 * @param story The story.
 */
export function* droppedVerb(story: Story): Generator<Gap> {
  for (const participle of story.places(PASSIVE)) {
    const gap = beforeParticiple(story, participle)
    if (gap) yield gap
  }
  for (let sentence = 0; sentence + 1 < story.sentences.length; sentence++) {
    const gap = inVerbless(story, story.opener(story.sentences[sentence] ?? 0))
    if (gap) yield gap
  }
  for (const there of story.places(THERE)) {
    const gap = behindThere(story, there)
    if (gap) yield gap
  }
}

/** `He arrested at the airport`, `Three workers killed when a crane fell.` */
function beforeParticiple(story: Story, participle: number): Gap | undefined {
  const subject = story.beforeAdverbs(participle)
  if (subject < 0 || !isPlain(story, participle) || !hasNoObject(story, participle)) return undefined
  const isPronoun = story.is(subject, NOMINATIVE)
  // `We built in time to adapt`
  if (isPronoun && story.is(participle, MAKING)) return undefined
  if (isPronoun ? !opensClause(story, subject) : !isWhole(story, subject, participle)) return undefined
  const isSingular = isPronoun ? story.is(subject, SINGULAR_PRONOUNS) : !story.tagIn(subject, PLURAL)
  const [past, present] = isSingular ? ['was', 'is'] : ['were', 'are']
  return withOthers(sureGapAt(story, participle, past), [present, isSingular ? 'has been' : 'have been'])
}

/** `The driver taken to hospital.`, `The road to the port taken by rebels.`: no word of the sentence can be its verb. */
function inVerbless(story: Story, first: number): Gap | undefined {
  const end = story.sentenceEnd(first)
  if (story.word(end - 1) !== '.' || end - first < SHORTEST || story.kind(first) !== 'body') return undefined
  if (!story.tagIn(first, DETERMINER | maskOf('NNS'))) return undefined
  const head = story.phrases.ownedHeadOf(first)
  // `The road to the airport taken by rebels`
  const subject = story.is(head + 1, LINKS) ? story.phrases.ownedHeadOf(head + 2) : head
  const participle = story.afterAdverbs(subject + 1)
  if (!story.tagIn(head, NOUN) || !story.tagIn(subject, NOUN) || !isPlain(story, participle)) return undefined
  // A form in -ing is finite-verb-form’s.
  if (
    story.tags[participle] !== Tag.VBN ||
    story.mayBe(participle, NO_PARTICIPLE) ||
    story.is(participle, BEEN)
  )
    return undefined
  for (let at = first; at < end - 1; at++) {
    // `…, where he was questioned`: another clause
    if (at > participle && opensLast(story, at)) break
    if (story.tagIn(at, FINITE | maskOf('VB')) && story.tags[at - 1] !== Tag.TO) return undefined
    if (
      at !== participle &&
      story.tagIn(at, NOUN | PAST) &&
      story.tagIn(at - 1, NOUN | ADVERB) &&
      story.mayBe(at, maskOf('VBZ', 'VBD'))
    )
      return undefined
    if (!story.isWord(at) && story.word(at) !== ',') return undefined
  }
  const [past, present] = story.tagIn(head, PLURAL) ? ['were', 'are'] : ['was', 'is']
  return withOthers(sureGapAt(story, participle, past), [present])
}

/** A comma before *where*, *who* or *which*, the last of its sentence. */
function opensLast(story: Story, comma: number): boolean {
  if (story.word(comma) !== ',' || !story.tagIn(comma + 1, maskOf('WRB', 'WP', 'WDT'))) return false
  for (let at = comma + 1; at < story.sentenceEnd(comma); at++) if (story.word(at) === ',') return false
  return true
}

function hasNoObject(story: Story, participle: number): boolean {
  const next = participle + 1
  const after = story.tagIn(next, ADVERB) ? next + 1 : next
  if (!story.together(participle, after)) return true
  // `killed between five and ten million`, `displaced at least 100`
  if (story.is(after, ROUGHLY) || story.tagIn(after + 1, maskOf('JJS', 'RBS'))) return false
  // `killed and nine injured`
  if (story.tagIn(after, maskOf('CC')))
    return story.tagIn(after + 1, maskOf('CD')) && story.is(after + 2, PASSIVE)
  return story.word(after) === '.' || story.tagIn(after, PREPOSITION)
}

/** Is a finite verb right behind the phrase at a token, so that it may be that of the main clause? */
function behindPhrase(story: Story, first: number): boolean {
  const head = story.phrases.ownedHeadOf(first)
  return head >= 0 && story.tagIn(story.afterAdverbs(head + 1), FINITE)
}

function opensClause(story: Story, pronoun: number): boolean {
  return pronoun === story.opener(pronoun) || story.is(pronoun - 1, OPENERS)
}

/** Does the subject open a sentence of running text that has no verb of its own, or a second one behind *and*? */
function isWhole(story: Story, subject: number, participle: number): boolean {
  const first = story.opener(subject)
  const end = story.sentenceEnd(subject)
  if (story.phrases.startOf(subject) !== first || !story.tagIn(subject, NOUN)) return false
  // `The law bars anyone convicted of a crime`
  for (let at = first + 1; at < subject; at++)
    if (story.tagIn(at - 1, NOUN) && story.mayBe(at, maskOf('VBZ', 'VBD'))) return false
  if (!story.tagIn(first, DETERMINER) || story.word(end - 1) !== '.' || end - first < SHORTEST) return false
  if (story.kind(subject) !== 'body') return false
  // `Two men arrested after the chase were released`
  const isUnsure = story.is(participle + 1, TIME_PREPOSITIONS) && behindPhrase(story, participle + 2)
  if (!hasVerbOf(story, participle)) return !isUnsure
  let verb = participle + 1
  while (verb < end && story.isWord(verb) && !story.tagIn(verb, FINITE | maskOf('WDT', 'WP'))) verb++
  return story.tagIn(verb, FINITE) && story.is(verb - 1, AND)
}

/** `There no sign of them when the search ended`, but not `Is there a way?` */
function behindThere(story: Story, there: number): Gap | undefined {
  const first = there + 1
  const head = story.phrases.headOf(first)
  const opens = there === story.opener(there) || story.is(there - 1, OPENERS) || story.is(there - 1, SAID)
  if (!opens || !story.is(first, SOME) || story.phrases.startOf(first) !== first || head <= first)
    return undefined
  if (hasVerbOf(story, there) || opensBefore(story, there)) return undefined
  const end = story.sentenceEnd(there)
  if (story.word(end - 1) !== '.') return undefined
  let isPast = false
  for (let at = there; at < end; at++) if (story.tagIn(at, PAST)) isPast = true
  const [past, present] = story.tagIn(head, PLURAL) ? ['were', 'are'] : ['was', 'is']
  const [best, other] = isPast ? [past, present] : [present, past]
  return withOthers(sureGapAt(story, first, best), [other])
}
