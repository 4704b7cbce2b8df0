import {ADVERB, FINITE, Flag, NOUN, Tag, VERB, maskOf, words, type Story} from '../../src/define/index.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {customs} from './customs.generated.js'
import {
  BE,
  CONJUNCTIONS,
  COUNT_NOUNS,
  HAVE,
  NONE,
  NO_OFFICE,
  OF,
  SAYING,
  listOf,
  nounsByGovernor,
  phrasesOf
} from './frames.js'
import {isPlain} from './phrase.js'

/** Verbs and prepositions behind which a bare noun is right: elected senator, as chairman, without warning. */
const BARE_VERBS = listOf('verb')
/** Those that take a bare noun without an adjective only: play host, but play an important role. */
const ALONE_VERBS = listOf('alone')
const OFFICE_VERBS = listOf('office')
const BARE_PREPOSITIONS = listOf('preposition')
/** Those of them that let a noun stand bare only where nothing is said of it. */
const ALONE_PREPOSITIONS = listOf('adverbial')
const BY = words('by')
const PERSONS = words(...personNouns)
/** `She was assistant professor of law`: an office that one holds. */
const OFFICE = /(?:[eo]r|ent|ist|ian|ary|ee|ey)$/u
const OFFICE_LINKS = words('of', 'for', 'at', 'in', 'to', 'with')
const NO_SUBJECT = maskOf('DT', 'PRP$', 'JJ', 'JJR', 'JJS', 'CD')
const ADJECTIVAL = listOf('adjectival')
/** Nouns whose *of* takes a bare noun: a type of program. */
const KINDS = listOf('kind')
const IDIOMS = phrasesOf('idiom')
const POSITIONS = phrasesOf('position')
const MODIFIED_IDIOMS = phrasesOf('modified')
const ARTICLES = words('the', 'a', 'an')
/** Links of two words behind which a noun may stand bare. */
const LINKS = phrasesOf('link')
/** Words before *of* that make a preposition with it: in front of. */
const BEFORE_OF = listOf('of')
/** Verbs of giving, whose second object is a thing: gave him a sentence. */
const GIVING = phrasesOf('giving')
const HEARERS = words('him', 'her', 'them', 'us', 'me')
const CUSTOMS = nounsByGovernor(customs)
const OPENER = maskOf('DT', 'PRP$')
const SPAN_OPENER = maskOf('DT', 'PRP$', 'IN')
const THE = words('the')
const THAT = words('that')
const SINGULAR_VERB = maskOf('VBZ', 'VBD', 'MD')
const TO = words('to')
const FROM = words('from')
const MODIFIER = maskOf('JJ')
const GOVERNOR = VERB | maskOf('IN', 'TO')
const BARE_FORM = maskOf('VB', 'VBP')
/** A singular is no predicate of several: guides are suggestion lacks its ending. */
const BE_MANY = words('are', 'were')
const AS = words('as')

/** A noun phrase without a determiner. */
export interface Bare {
  /** The token before it. */
  before: number
  /** Its first token. */
  at: number
  /** Its head. */
  noun: number
  /** Does the verb before it take the noun with an article? */
  isNamed: boolean
  /** Does the noun hardly ever stand bare behind what stands before it? */
  isGoverned: boolean
}

/**
 * The verb or preposition that a noun phrase hangs on: of `set up | hotline` and `gave him | sentence` the verb.
 *
 * @param story The story.
 * @param before The token before the phrase.
 */
export function governorAt(story: Story, before: number): number {
  const verb = before - 1
  if (!story.together(verb, before) || !story.tagIn(verb, VERB)) return before
  if (story.tags[before] === Tag.RP) return verb
  if (!story.is(before, HEARERS) || story.tags[before] !== Tag.PRP) return before
  return story.lexicon
    .lemmasOf(story.ids[verb], story.tags[verb])
    .some((id) => GIVING.has(story.lexicon.wordOf(id)))
    ? verb
    : before
}

/**
 * Does a verb or preposition stand before a noun phrase that asks for one?
 *
 * @param story The story.
 * @param place The phrase.
 */
export function isOpen(story: Story, {before, at, noun, isNamed, isGoverned}: Bare): boolean {
  const verb = governorAt(story, before)
  if (!story.together(verb, noun)) return false
  // `set up hotline`, `gave him suspended sentence`
  if (verb < before)
    return isSurelyVerb(story, verb) && !isVerbLike(story, noun) && !isIdiom(story, before, noun)
  if (!isGovernor(story, before)) return false
  if (story.is(before, BARE_PREPOSITIONS) && !isGoverned && !isAsked(story, before, at, noun)) return false
  // `by car`, `all hands on deck mission`
  if (story.is(at, CUSTOMS.get(story.lower(before)) ?? NONE)) return false
  if (story.is(before, CONJUNCTIONS) && !isSubject(story, before, noun)) return false
  if (story.tagIn(before, VERB) && !isSurelyVerb(story, before)) return false
  if (
    (story.is(before, BARE_VERBS) && !isNamed && !isSaid(story, before, noun)) ||
    (story.is(before, OFFICE_VERBS) && isOffice(story, noun))
  )
    return false
  if (at === noun && story.is(before, ALONE_VERBS) && !isNamed) return false
  if (isIdiom(story, before, noun)) return false
  // `an uncalled for remark`, `a bought and paid for facility`
  if (isStranded(story, before)) return false
  // `Regardless of forum`, `based on population`
  if (at === noun && LINKS.has(story.slice(before - 1, before).toLowerCase())) return false
  // `Urged him to extent the deadline`: a verb with its object; `from lab to market`
  if (story.is(noun + 1, TO) ? story.is(before, FROM) : story.is(before, TO) && story.tagIn(noun + 1, OPENER))
    return false
  if (isVerbLike(story, noun)) return false
  // `His must pass bill`
  if (story.tags[before - 1] === Tag.MD && story.tagIn(before - 2, maskOf('DT', 'PRP$'))) return false
  if (story.is(before, BE_MANY)) return false
  // `won appointment as commander`: what one becomes is an office
  if (at === noun && story.is(noun + 1, AS)) return false
  if (isSpan(story, before, at, noun)) return false
  // `was sentence to`: a participle without its ending
  if (story.is(before, BE) && at === noun && story.mayBe(noun, maskOf('VB'))) return false
  if (story.is(before, BE) && isOffice(story, noun) && story.is(noun + 1, OFFICE_LINKS)) return false
  if (
    story.is(before, OF) &&
    (story.is(before - 1, KINDS) || !(isOwner(story, before) || story.is(before - 1, BEFORE_OF)))
  )
    return false
  // `To program`, `did plan`; `from border to border`
  if (
    story.is(before, TO) &&
    (story.mayBe(at, maskOf('VB')) ||
      (at < noun && story.tags[at] === Tag.NN && story.mayBe(noun, maskOf('VB'))) ||
      hasFrom(story, before))
  )
    return false
  if (story.tagIn(noun + 1, maskOf('IN', 'TO')) && story.lower(noun) === story.lower(noun + 2)) return false
  // `a case by case basis`
  return story.lower(before - 1) !== story.lower(noun) && story.lower(before - 1) !== story.lower(at)
}

/** `a benefit to cost ratio`, `in the early to mid-nineteenth century`: is *to* a part of a compound? */
function isSpan(story: Story, before: number, at: number, noun: number): boolean {
  if (story.is(before, TO)) return story.tags[before - 1] === Tag.JJ && story.tagIn(before - 2, SPAN_OPENER)
  const isInfinitive = story.tags[before] === Tag.VB && story.is(before - 1, TO)
  return isInfinitive && at === noun && story.mayBe(before, NOUN) && story.tags[before - 2] === Tag.NN
}

/** `to further burden our economy`: is it a verb with its object? */
function isVerbLike(story: Story, noun: number): boolean {
  return story.mayBe(noun, maskOf('VB')) && story.tagIn(noun + 1, OPENER)
}

function isIdiom(story: Story, before: number, noun: number): boolean {
  return (
    IDIOMS.has(story.slice(before, noun).toLowerCase()) ||
    POSITIONS.has(story.slice(noun - 1, noun).toLowerCase()) ||
    MODIFIED_IDIOMS.has(`${story.lower(before)} ${story.lower(noun)}`)
  )
}

/** `without home win`, but `without warning`; `hit by hit-and-run driver`, who did it, but `hit by car`. */
function isAsked(story: Story, preposition: number, at: number, noun: number): boolean {
  if (!story.is(preposition, ALONE_PREPOSITIONS)) return false
  if (at < noun) return story.is(noun, COUNT_NOUNS)
  return story.is(preposition, BY) && story.tags[preposition - 1] === Tag.VBN && story.is(noun, PERSONS)
}

/** `Said city would appeal`: the subject of a clause without *that*. */
function isSaid(story: Story, verb: number, noun: number): boolean {
  return story.is(verb, SAYING) && story.tagIn(noun + 1, SINGULAR_VERB)
}

/** `Was assistant professor of law`, but not `was member of the club` */
function isOffice(story: Story, noun: number): boolean {
  return OFFICE.test(story.lower(noun)) && !story.is(noun, NO_OFFICE)
}

/** Does the preposition belong to a participle that describes the noun, behind the article of both? */
function isStranded(story: Story, preposition: number): boolean {
  let at = preposition - 1
  if (!story.tagIn(preposition, maskOf('IN')) || !story.tagIn(at, maskOf('VBN', 'JJ'))) return false
  while (story.tagIn(at, maskOf('VBN', 'JJ', 'RB', 'CC')) && story.together(at - 1, preposition)) at--
  return story.is(at, ARTICLES)
}

/** `The mayor of city`: a thing that is somebody’s or a place’s, told by its own article. */
function isOwner(story: Story, of: number): boolean {
  const head = of - 1
  return !story.tagIn(head, NOUN) || story.is(story.phrases.startOf(head), THE)
}

/** `Said that agreement was close`: does a verb in the singular follow, and the conjunction open a clause? */
function isSubject(story: Story, conjunction: number, noun: number): boolean {
  let verb = noun + 1
  // `Agreement on prisoners was close`
  if (story.tagIn(verb, maskOf('IN')) && story.phrases.headOf(verb + 1) > verb)
    verb = story.phrases.headOf(verb + 1) + 1
  // `And that second point is`
  const opens = !story.is(conjunction, THAT) || story.tagIn(conjunction - 1, VERB)
  return opens && story.tags[conjunction] === Tag.IN && story.tagIn(verb, SINGULAR_VERB)
}

/** A verb, or a preposition that may open the sentence. */
function isGovernor(story: Story, token: number): boolean {
  if (isPlain(story, token)) return story.tagIn(token, GOVERNOR)
  return (
    token === story.sentenceStart(token) &&
    story.tagIn(token, maskOf('IN')) &&
    !story.has(token, Flag.allCaps)
  )
}

/**
 * May the verb be no modifier or noun itself: this failed treaty, benefits claims process, search or arrest warrant?
 */
function isSurelyVerb(story: Story, verb: number): boolean {
  let subject = verb - 1
  while (story.tagIn(subject, ADVERB) && story.together(subject - 1, verb)) subject--
  if (story.tagIn(subject, maskOf('TO', 'MD'))) return true
  if (story.is(verb, ADJECTIVAL) || story.tagIn(subject, NO_SUBJECT)) return false
  // `A prosperous and secure region`
  if (story.tags[subject] === Tag.CC && story.mayBe(verb, MODIFIER)) return false
  const tag = story.tags[verb]
  if (tag === Tag.VBN) return story.is(subject, HAVE) || isOnlyVerb(story, verb)
  // `its visa overstay report`: a base form does not agree with a singular
  if (story.tagIn(verb, BARE_FORM) && story.tags[subject] === Tag.NN) return false
  // `a fault triggering accident`
  if (tag === Tag.VBG && story.phrases.headOf(subject) === subject && story.phrases.startOf(verb) !== verb)
    return true
  if (tag === Tag.VBG)
    return story.tagIn(subject, maskOf('IN')) || story.is(subject, BE) || story.word(subject) === ','
  if (story.tagIn(subject, maskOf('PRP', 'WDT', 'WP'))) return true
  // `Senator introduces bill`: a headline that runs into the text.
  if (story.has(subject, Flag.first)) return tag === Tag.VBD && story.tags[subject] === Tag.NNS
  return !story.mayBe(verb, maskOf('NN', 'NNS', 'VBN')) || story.phrases.subjectOf(verb) >= 0
}

/** `The firm signed contract with …`: a past tense taken for a participle, where the sentence has no other verb. */
export function isOnlyVerb(story: Story, verb: number): boolean {
  if (!story.mayBe(verb, maskOf('VBD')) || story.phrases.startOf(verb - 1) !== story.opener(verb))
    return false
  for (let at = story.sentenceStart(verb); at < story.sentenceEnd(verb); at++)
    if (story.tagIn(at, FINITE)) return false
  return true
}

/** `From house to house` */
function hasFrom(story: Story, to: number): boolean {
  return [2, 3, 4].some((distance) => story.together(to - distance, to) && story.is(to - distance, FROM))
}
