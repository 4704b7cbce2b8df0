import {
  FINITE,
  ADJECTIVE,
  ADVERB,
  Flag,
  Name,
  NOUN,
  VERB,
  Tag,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {causativeVerbs} from '../../lexicons/causative-verbs.generated.js'
import {SUBJECT_OF} from './cases-of.js'
import {afterPhrase, isMentioned, opensClause} from './clause.js'

const AND = words('and', 'or')
const CAUSATIVE = words(...causativeVerbs)
const NEGATIVE = words('nor')
const THAT = words('that')
const WHO = words('who')
const BE = words('is', 'was')
const IT = words('it')
const PAIRED = words('only', 'both', 'neither', 'either')
const PLURAL_VERBS = words('were', 'are', 'have', "'re", "'ve")
const PREPOSITION = maskOf('IN', 'TO', 'RP')
const OBJECT = maskOf('DT', 'PRP$', 'TO')
const AUXILIARIES = words('had', 'has', 'was', 'is', 'did', 'does', 'would', 'could', 'should')
const BELIEVING = words(
  'believe',
  'believes',
  'think',
  'thinks',
  'suspect',
  'suspects',
  'claim',
  'claims',
  'say',
  'says'
)
const SPEECH = words('said', 'added', 'noted', 'recalled', 'told')
/** `all of them, him included` */
const INCLUDED = words('included', 'excepted', 'excluded')
const NOT_VERBS = maskOf('IN', 'RB')

/**
 * An object form where the subject of a finite verb must stand: them said, him and his wife were arrested, my
 * husband and me were asleep.
 *
 * @param story The story.
 * @param token A pronoun in the object form.
 */
export function inSubjectSlot(story: Story, token: number): Proposal | undefined {
  const subject = SUBJECT_OF.get(story.lower(token))
  if (subject === undefined || story.has(token, Flag.allCaps) || isMentioned(story, token)) return undefined
  const verb =
    verbAlone(story, token) ??
    verbOfFirst(story, token) ??
    verbOfSecond(story, token) ??
    verbOfCleft(story, token)
  if (verb === undefined) return undefined
  return {...story.span(token), expected: [subject], confidence: 0.93, data: {before: story.word(verb)}}
}

/** The verb right behind the pronoun, which is its whole subject. */
function verbAlone(story: Story, token: number): number | undefined {
  const verb = story.afterAdverbs(token + 1)
  if (!isFiniteVerb(story, verb) || story.is(verb, INCLUDED) || isGoverned(story, token)) return undefined
  // `her added value`: a determiner and a participle or noun.
  if (story.lower(token) === 'her' && (verb !== token + 1 || !isHerVerb(story, verb))) return undefined
  // `declared him fit for office`
  const opens = token === story.sentenceStart(token)
  if (!opens && story.mayBe(verb, ADJECTIVE) && !story.tagIn(verb, maskOf('VBD'))) return undefined
  // Us, Them: names of films, which take a singular verb.
  if (story.has(token, Flag.capital) && (!opens || isTitle(story, token))) return undefined
  return verb
}

/**
 * Does something before the pronoun take it as its object, or may it: a verb, a preposition, a word that can be
 * one, an adjective, or a coordination (between you and me)?
 */
function isGoverned(story: Story, token: number): boolean {
  const from = story.sentenceStart(token)
  let before = token - 1
  while (before > from && story.tagIn(before, ADVERB) && !story.mayBe(before, PREPOSITION)) before--
  if (before < from || opensClause(story, before + 1)) return false
  // `believe them crossed the river`: a verb that has its object
  if (story.is(before, BELIEVING) && story.tagIn(token + 1, maskOf('VBD')) && story.tagIn(token + 2, OBJECT))
    return false
  // `want the public help them identify`: a verb that was taken for a noun
  if (story.is(before, CAUSATIVE)) return true
  if (/^[,;:—–)\]”"]$/u.test(story.word(before))) return false
  if (story.tagIn(before, maskOf('WDT', 'WP', 'WRB'))) return false
  if (story.tagIn(before, maskOf('NNP', 'CD')))
    return !(story.has(before, Flag.capital) || story.has(before, Flag.digit))
  // `the film him plays in`: behind its determiner it is no verb.
  const start = story.phrases.startOf(before)
  const inflected = story.mayBe(before, maskOf('VBG', 'VBN', 'VBD'))
  const determined = story.tagIn(start, maskOf('DT', 'PRP$')) && !story.is(start, THAT) && !inflected
  // `the positions them held`: behind its article alone, a plural is no verb.
  const plural = story.tags[before] === Tag.NNS && start === before - 1
  if (determined && story.phrases.headOf(before) === before && (plural || story.tags[before] === Tag.NN))
    return before !== token - 1
  if (story.tagIn(before, maskOf('NN', 'NNS')))
    return before !== token - 1 || story.mayBe(before, VERB | PREPOSITION)
  return !story.tagIn(before, ADVERB) || story.mayBe(before, PREPOSITION)
}

/** An auxiliary and its verb (her had left, her will go), or a word that can be nothing but a verb. */
function isHerVerb(story: Story, verb: number): boolean {
  if (story.is(verb, AUXILIARIES)) return true
  if (story.tagIn(verb, maskOf('MD')) && story.tagIn(verb + 1, maskOf('VB'))) return true
  return isOnlyVerb(story, verb)
}

/** A word that is no participle, noun or adjective before a noun: behind *her* it must be her verb. */
function isOnlyVerb(story: Story, verb: number): boolean {
  if (story.tagIn(verb, maskOf('MD'))) return !story.mayBe(verb, NOUN)
  if (story.tagIn(verb + 1, NOUN | ADJECTIVE | maskOf('VBG'))) return false
  return (
    !story.mayBe(verb, NOUN | ADJECTIVE | maskOf('VBN')) ||
    story.is(verb, SPEECH) ||
    story.tagIn(verb + 1, OBJECT)
  )
}

/** The verb of a coordination whose first member is the pronoun: him and his wife were. */
function verbOfFirst(story: Story, token: number): number | undefined {
  if (!story.is(token + 1, AND) && !story.is(token + 1, NEGATIVE)) return undefined
  const after = afterPhrase(story, token + 2)
  if (after < 0 || story.tags[after] === Tag.POS) return undefined
  const verb = story.afterAdverbs(after)
  if (!isFiniteVerb(story, verb) || !opensSubject(story, token)) return undefined
  const named = story.has(token + 2, Flag.capital) && story.lower(token + 2) !== 'i'
  const capital = story.has(token, Flag.capital) && named
  // `Me and Orson Welles premiered`: a title.
  if (capital && !story.is(verb, PLURAL_VERBS) && !(after === token + 3 && isFirstName(story, token + 2)))
    return undefined
  return verb
}

/** The verb of a coordination whose second member is the pronoun: my husband and me were. */
function verbOfSecond(story: Story, token: number): number | undefined {
  const head = token - 2
  const phrase = story.phrases.startOf(head)
  // `The captain’s wife and him moved`
  const owned = story.tags[phrase - 1] === Tag.POS ? story.phrases.startOf(phrase - 2) : -1
  const start = owned >= 0 ? owned : phrase
  if (start < 0 || story.phrases.headOf(head) !== head || !story.together(start, token)) return undefined
  if (!story.is(token - 1, AND) && !story.is(token - 1, NEGATIVE)) return undefined
  const verb = story.afterAdverbs(token + 1)
  if (!isFiniteVerb(story, verb) || !opensSubject(story, start)) return undefined
  const alone = verb === token + 1 && story.tagIn(verb, maskOf('VBD', 'MD')) && isHerVerb(story, verb)
  if (story.lower(token) === 'her' && !story.is(verb, PLURAL_VERBS) && !alone) return undefined
  const named = story.tags[head] === Tag.NNP
  if (
    named &&
    start === story.sentenceStart(token) &&
    !story.is(verb, PLURAL_VERBS) &&
    !isFirstName(story, head)
  )
    return undefined
  return named || story.tagIn(start, maskOf('DT', 'PRP$', 'PRP')) ? verb : undefined
}

/** `It was them who asked for the delay`; *It’s me who* is speech. */
function verbOfCleft(story: Story, token: number): number | undefined {
  const who = token + 1
  const verb = story.afterAdverbs(who + 1)
  const cleft = story.is(who, WHO) && story.is(token - 1, BE) && story.is(token - 2, IT)
  return cleft && isFiniteVerb(story, verb) ? who : undefined
}

/** Does a clause open before a coordination, or before the *both* or *neither* of it? */
function opensSubject(story: Story, token: number): boolean {
  if (opensClause(story, token)) return true
  const paired = token - 1
  // `a defeat for which neither the captain nor him took the blame`
  const relative = story.tagIn(paired - 1, maskOf('WDT', 'WP', 'WRB'))
  return story.is(paired, PAIRED) && (relative || opensClause(story, paired))
}

/** A word that is a finite verb and nothing that stands in a fragment, in the pronoun’s sentence. */
function isFiniteVerb(story: Story, token: number): boolean {
  return story.tagIn(token, FINITE) && story.together(token - 1, token) && !story.tagIn(token, NOT_VERBS)
}

/** Does the story have the word with a capital inside a sentence: a title? */
function isTitle(story: Story, token: number): boolean {
  for (const other of story.placesLike(token)) {
    if (story.has(other, Flag.capital) && other !== story.sentenceStart(other) && story.isWord(other - 1))
      return true
  }
  return story.kind(token) !== 'body'
}

function isFirstName(story: Story, token: number): boolean {
  return story.tagIn(token, NOUN) && (story.lexicon.namesOf(story.ids[token]) & Name.first) !== 0
}
