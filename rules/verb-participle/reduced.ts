import {
  FINITE, Flag, NOUN, Tag, VERB, attestationAfter, formOdds, maskOf, words, type Proposal, type Story
} from '../../src/define/index.js' // prettier-ignore
import {mandative} from '../../lexicons/mandative.generated.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import {bareGovernors} from './bare-governors.generated.js'

/** What follows a participle that describes the noun before it: a bill passed by parliament, a man known as the Fox. */
const FOLLOWERS = words('by', 'as')
const BY = words('by')
/** What follows a verb that is no noun: a report publish on Monday. */
const PREPOSITIONS = words('on', 'in', 'at', 'from', 'for', 'with', 'of', 'about', 'after', 'before', 'last')
/** Times that follow without a preposition: the bill pass last week, the deal sign Monday. */
const TIMES = words('last', 'this', 'earlier', 'yesterday', 'today', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday') // prettier-ignore
const TIME_NOUNS = words('week', 'month', 'year', 'night', 'spring', 'summer', 'autumn', 'fall', 'winter', 'weekend', 'season', 'century', 'morning', 'afternoon', 'evening') // prettier-ignore
const DEICTIC = words('last', 'this')
/** Verbs of naming, whose object is followed by the name. */
const NAMING = words('name', 'call')
const THAT = words('that')
const SPEECH = words(...speechVerbs)
const PERSONS = words(...personNouns)
/** What a bare infinitive may hang on, or a subject and its verb stand behind. */
const GOVERNORS = words(...bareGovernors, ...mandative)
const BASE = maskOf('VB')
const OTHER_FORM = maskOf('VBD', 'VBN', 'RB', 'IN', 'MD')
const DETERMINER = maskOf('DT', 'PRP$', 'CD')
const PREPOSITION = maskOf('IN')
const YEAR = /^(?:1[5-9]|20)\d\d$/u
const BEHIND = maskOf('IN', 'TO', 'RB')
const PAST = maskOf('VBD')
/** What a noun hangs on that is no subject. */
const GOVERNING = VERB | maskOf('IN', 'TO', 'RP')
/** The verb’s passive must be seen so many times oftener than the noun like it. */
const OFTEN = 10
/** The passive of a word that opens its sentence must be seen so often after *be*. */
const PROVED = 40
const LEAST = {
  noun: 3.5,
  apposition: 1,
  fronted: 0,
  governed: 2,
  compound: 3.4,
  deed: 6,
  plural: 4,
  naming: 2,
  past: 1
}
/** A phrase between commas has so many tokens at most. */
const LONGEST = 14

/**
 * A base form for a participle that describes a noun: a man know as the Fox was arrested; the mill, build in 1931, is for
 * sale; base in Lisbon, the firm employed 40. The clause has its finite verb behind it, or the noun hangs on a
 * preposition or a verb, so that the base form is none (the price increase by a tenth).
 *
 * @param story The story.
 */
export function* reducedRelatives(story: Story): Generator<Proposal> {
  const {lexicon} = story
  const isBare = (id: number): boolean => {
    const tags = lexicon.tagsOf(id)
    return (tags & BASE) !== 0 && (tags & OTHER_FORM) === 0
  }
  for (const verb of story.placesOf((id) => id !== 0 && isBare(id))) {
    if (verb + 2 >= story.count || !isFollowed(story, verb)) continue
    if (story.has(verb, Flag.capital) && verb !== story.sentenceStart(verb)) continue
    // `issue by issue`
    if (story.lower(verb + 2) === story.lower(verb)) continue
    const {participle, base} = attestationAfter(story.lower(verb), 'be')
    if (participle < OFTEN * (base + 1)) {
      const dated = isDated(story, verb) ? apposition(story, verb) : undefined
      if (dated) yield dated
      continue
    }
    const found =
      afterNoun(story, verb) ??
      afterObject(story, verb, participle) ??
      apposition(story, verb) ??
      fronted(story, verb, participle)
    if (found) yield found
  }
  for (const verb of story.places(NAMING)) {
    const found = named(story, verb)
    if (found) yield found
  }
  for (const by of story.places(BY)) {
    const found = afterPast(story, by - 1)
    if (found) yield found
  }
}

/** `The tower, complete in 1974, is …`: what has a year behind it was done. */
function isDated(story: Story, verb: number): boolean {
  return story.tagIn(verb + 1, PREPOSITION) && YEAR.test(story.word(verb + 2))
}

/** Does a preposition, an adverb or a time stand behind the verb, and no object? */
function isFollowed(story: Story, verb: number): boolean {
  return (story.tagIn(verb + 1, BEHIND) && !story.is(verb + 1, THAT)) || isTime(story, verb + 1)
}

function isTime(story: Story, token: number): boolean {
  return story.is(token, TIMES) && (!story.is(token, DEICTIC) || story.is(token + 1, TIME_NOUNS))
}

/** `a man know as the Fox was arrested` */
function afterNoun(story: Story, verb: number): Proposal | undefined {
  const [head, follower] = [verb - 1, verb + 1]
  // `could the state provide for them`, `let the state pay for them`: a bare infinitive.
  const opens = story.phrases.startOf(head) === story.sentenceStart(verb)
  const plain =
    story.is(follower, FOLLOWERS) || (opens && !story.mayBe(verb, NOUN) && story.is(follower, PREPOSITIONS))
  if (!plain || !story.together(head, follower)) return undefined
  const start = story.phrases.startOf(head)
  if (story.tags[head] !== Tag.NN || !story.tagIn(start, DETERMINER) || !hasVerbAfter(story, follower))
    return undefined
  return proposal(story, verb, {least: LEAST.noun, after: head})
}

/**
 * `they rejected the offer make in May`, `according to papers obtain by the firm`, `the deal sign last week ends`: the
 * noun hangs on a preposition or a verb without a bare infinitive, or opens a sentence that has its verb behind.
 */
function afterObject(story: Story, verb: number, passive: number): Proposal | undefined {
  const head = verb - 1
  const follower = verb + 1
  const start = story.phrases.startOf(head)
  if (start < 0 || !story.tagIn(head, maskOf('NN', 'NNS')) || !story.together(head, follower))
    return undefined
  const before = start - 1
  const opens = !story.together(before, verb)
  const governed = story.tagIn(before, GOVERNING) && !story.is(before, GOVERNORS)
  if (!opens && !governed) return undefined
  // A clause may hang on a verb without *that* (said prices increase in May), and a preposition on a subject whose verb is
  // still to come (families across the nation receive at least ten).
  const plural = story.tags[head] === Tag.NNS
  const clause =
    opens || story.is(before, SPEECH) || isQuestion(story, verb) || story.tagIn(before, maskOf('IN', 'TO'))
  const told = story.is(follower, FOLLOWERS)
  if ((clause || plural) && !(told && !opens) && !hasVerbAfter(story, follower)) return undefined
  if (
    plural &&
    (passive <= attestationAfter(story.lower(verb), 'have').participle || !isBound(story, follower))
  )
    return undefined
  if (!plural && !story.tagIn(start, DETERMINER) && story.tags[start - 1] !== Tag.POS) return undefined
  const noun = story.mayBe(verb, NOUN)
  // `the price increase by the mill`: a deed, and who did it.
  const deed = noun && story.is(follower, BY)
  const least = deed ? LEAST.deed : noun ? LEAST.compound : plural ? LEAST.plural : LEAST.governed
  return proposal(story, verb, {least, after: head})
}

/** What a plural’s participle has behind it, and a verb of a plural seldom: by, as, a time. */
function isBound(story: Story, follower: number): boolean {
  return story.is(follower, FOLLOWERS) || story.is(follower, PREPOSITIONS) || isTime(story, follower)
}

function isQuestion(story: Story, token: number): boolean {
  return story.word(story.sentenceEnd(token) - 1) === '?'
}

/** `a man name Ali Demir`: a person, and the name behind the verb of naming. */
function named(story: Story, verb: number): Proposal | undefined {
  const [head, name] = [verb - 1, verb + 1]
  if (!story.together(head, name) || !story.is(head, PERSONS) || story.has(verb, Flag.capital))
    return undefined
  if (!story.has(name, Flag.capital) || isTime(story, name) || story.has(head, Flag.capital)) return undefined
  if (story.tags[head] === Tag.NNS && story.phrases.startOf(head) === story.sentenceStart(verb))
    return undefined
  return proposal(story, verb, {least: LEAST.naming, after: head})
}

/** `a letter wrote by his aide was read out`: a past tense that is no participle, and who did it. */
function afterPast(story: Story, verb: number): Proposal | undefined {
  const head = verb - 1
  if (!story.together(head, verb + 1) || !story.tagIn(head, maskOf('NN', 'NNS')) || !story.mayBe(verb, PAST))
    return undefined
  if (story.mayBe(verb, maskOf('VBN', 'VB', 'JJ'))) return undefined
  const [lemma] = story.forms(verb, Tag.VBD, Tag.VB)
  const [expected] = story.forms(verb, Tag.VBD, Tag.VBN)
  if (lemma === undefined || expected === undefined) return undefined
  const {participle} = attestationAfter(lemma, 'be')
  if (participle <= attestationAfter(lemma, 'have').participle) return undefined
  const before = story.phrases.startOf(head) - 1
  const governed = story.tagIn(before, GOVERNING) && story.together(before, verb)
  if (governed ? story.is(before, SPEECH) || story.is(before, GOVERNORS) : !hasVerbAfter(story, verb + 1))
    return undefined
  return proposal(story, verb, {
    least: story.mayBe(verb, NOUN) ? LEAST.compound : LEAST.past,
    after: head,
    from: Tag.VBD
  })
}

/** `The mill, build in 1931, is for sale.` */
function apposition(story: Story, verb: number): Proposal | undefined {
  const head = verb - 2
  if (story.word(verb - 1) !== ',' || !story.together(head, verb) || !story.tagIn(head, NOUN))
    return undefined
  const close = closingComma(story, verb)
  if (close < 0) return undefined
  const next = story.afterAdverbs(close + 1)
  if (!story.tagIn(next, FINITE) || !story.together(verb, next)) return undefined
  const least = story.mayBe(verb, NOUN) ? LEAST.noun : LEAST.apposition
  return proposal(story, verb, {least, after: head})
}

/** `Base in Lisbon, the firm employed 40.` No order is followed by a comma and a clause in the past. */
function fronted(story: Story, verb: number, seen: number): Proposal | undefined {
  if (verb !== story.sentenceStart(verb) || seen < PROVED) return undefined
  const comma = closingComma(story, verb)
  if (comma < 0) return undefined
  const head = story.phrases.startOf(comma + 1) === comma + 1 ? story.phrases.headOf(comma + 1) : -1
  if (head < 0 || !story.tagIn(head + 1, PAST) || story.is(head + 1, SPEECH)) return undefined
  return proposal(story, verb, {least: LEAST.fronted, after: comma})
}

function proposal(
  story: Story,
  verb: number,
  {least, after, from = Tag.VB}: {least: number; after: number; from?: number}
): Proposal | undefined {
  const expected = story.forms(verb, from, Tag.VBN)
  const [first] = expected
  const odds = first === undefined ? -Infinity : formOdds(story, verb, first)
  if (odds < least) return undefined
  return {...story.span(verb), expected, confidence: 0.85, data: {after: story.word(after), verb: 'be'}}
}

/** The comma that closes the phrase around a word, without a verb or a comma before it; -1 if there is none. */
function closingComma(story: Story, verb: number): number {
  for (let at = verb + 1; at < Math.min(story.sentenceEnd(verb), verb + LONGEST); at++) {
    if (story.word(at) === ',') return at
    if (!story.isWord(at) && !/^[$%]$/u.test(story.word(at))) return -1
    if (story.tagIn(at, FINITE | maskOf('CC', 'WDT', 'WP'))) return -1
  }
  return -1
}

/** Is there a finite verb behind, before a clause of its own opens? */
function hasVerbAfter(story: Story, token: number): boolean {
  for (let at = token + 1; at < story.sentenceEnd(token); at++) {
    if (/^[,;:]$/u.test(story.word(at)) || story.tagIn(at, maskOf('WDT', 'WP', 'WRB', 'CC'))) return false
    if (story.tagIn(at, FINITE)) return true
  }
  return false
}
