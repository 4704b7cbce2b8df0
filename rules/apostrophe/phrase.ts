import {
  ADJECTIVE,
  ADVERB,
  NOUN,
  VERB,
  FINITE,
  Flag,
  Tag,
  maskOf,
  words,
  type Story
} from '../../src/define/index.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {givers} from './givers.generated.js'

/** What stands behind a bare plural, and how sure it makes that the plural owns it. */
export type Owned =
  /** A superlative, an ordinal or *main*: “the regions main hospitals”. */
  | 'ranked'
  /** An adjective and a singular noun: “the ministers new plan”. */
  | 'described'
  /** A singular noun. */
  | 'singular'
  /** A plural noun, and a sign that the phrase ends there. */
  | 'plural'

/** Where the phrase of a noun stands; `single` where its determiner asks for a singular, whatever is around. */
export type Role = 'governed' | 'subject' | 'object' | 'single'

const SINGULAR = maskOf('NN')
const PLURAL = maskOf('NNS')
const COMMON_NOUN = SINGULAR | PLURAL
const PREPOSITION = maskOf('IN', 'TO')
const PERSONS = words(...personNouns)
const OF = words('of')
/** A phrase that opens its sentence has so many tokens at most. */
const FRONTED = 6
const CONJUNCTION = maskOf('CC')
const DETERMINER = maskOf('DT', 'PRP$')
const INSIDE = ADJECTIVE | maskOf('NN', 'CD', 'NNP')
/** What makes a word more than a noun: “the workers strike”. */
const OTHER_READING = maskOf('VB', 'VBP', 'VBD', 'VBZ', 'RB', 'IN', 'CD', 'DT', 'PRP', 'MD')
/** Verbs that no noun is: what stands before them is their subject. */
export const SURE_VERBS = words('is', 'was', 'are', 'were', 'has', 'have', 'had', 'will', 'would', 'could', 'should', 'may', 'might', 'must', 'can', 'cannot', 'said', 'says', 'did', 'does', 'went', 'came', 'gave', 'took', 'became', 'began', 'saw', 'knew', 'wrote', 'fell', 'rose') // prettier-ignore
const SINGULAR_VERBS = words(
  'is',
  'was',
  'has',
  'will',
  'would',
  'could',
  'may',
  'might',
  'cannot',
  'does',
  'did'
)
/** What stands behind a verb and never behind a participle that modifies a noun: “families wept in court”. */
const BEHIND_VERB = maskOf('IN', 'TO', 'RB', 'DT', 'CD', 'PRP', 'PRP$')
/** What opens the object of a verb, and follows no participle. */
const OBJECT = maskOf('DT', 'PRP$')
/** Words before a noun that rank it and stand first in their phrase. */
const RANKS = words('main', 'own', 'chief', 'former', 'first', 'second', 'third', 'last', 'next', 'latest', 'top', 'new') // prettier-ignore
/** Participles that stand before a noun as adjectives do: the prosecutors closing speech. */
const DESCRIBING = words('closing', 'opening', 'winning', 'ongoing', 'outgoing', 'upcoming', 'existing')
/** Some are taken for adverbs where an apostrophe is missing: the states highest court. */
const SUPERLATIVE = maskOf('JJS', 'RBS')
const MOST = words('most', 'least')
/** Quantities, which open a phrase of their own: “wished the winners much success”. */
const QUANTITIES = words(
  'much',
  'many',
  'more',
  'less',
  'fewer',
  'several',
  'few',
  'little',
  'enough',
  'such',
  'other',
  'due'
)
/** Determiners that no plural stands behind. */
const SINGLE = words('a', 'an', 'this', 'each', 'every', 'another', 'one')
const TWO_OBJECTS = new Set(givers)
/** Words that are tagged as prepositions and open a clause: “after the workers strike”. */
const SUBORDINATORS = words('that', 'than', 'as', 'if', 'because', 'after', 'before', 'since', 'until', 'while', 'although', 'though', 'whether', 'once', 'where', 'when', 'so', 'like') // prettier-ignore
/** They open a clause too. */
const CLAUSE_OPENING = maskOf('WDT', 'WP', 'WRB', 'CC')
/** Time and amounts that stand behind a noun and belong to the clause: “told the workers today”. */
const ADJUNCTS = words('present', 'today', 'tomorrow', 'yesterday', 'tonight', 'hundreds', 'thousands', 'millions', 'billions', 'dozens', 'home', 'times', 'years', 'months', 'weeks', 'days', 'hours', 'minutes', 'while', 'access', 'people', 'everything', 'nothing', 'something', 'anything', 'everyone', 'others', 'ones', 'one', 'none', 'such', 'alike', 'worldwide', 'nationwide', 'statewide', 'overseas', 'abroad', 'day', 'week', 'month', 'year', 'weekend', 'night', 'morning', 'afternoon', 'evening', 'season', 'semester', 'quarter', 'summer', 'spring', 'fall', 'winter', 'hour', 'time', 'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'session', 'term', 'cycle') // prettier-ignore

/** Is the word an adjective in *-est*, or *most* before one? */
export function isSuperlative(story: Story, token: number): boolean {
  if (story.tagIn(token, SUPERLATIVE) && !story.is(token, MOST)) return true
  return story.is(token, MOST) && story.tags[token + 1] === Tag.JJ
}

/**
 * Head of the noun phrase that begins at a token without a determiner: its adjectives and its first noun.
 *
 * @param story The story.
 * @param from First token.
 * @returns Its first noun that is not an adjective; -1 if there is none.
 */
export function nounFrom(story: Story, from: number): number {
  for (let at = from; at < from + 4 && story.together(from, at); at++) {
    if (!story.isWord(at) || story.has(at, Flag.clitic)) return -1
    if (story.tagIn(at, COMMON_NOUN) && !story.is(at, ADJUNCTS)) return at
    // `the firms chief executive quit`: the slip leaves the noun without its place.
    if (
      at > from &&
      !story.is(from, MOST) &&
      story.tagIn(at, ADJECTIVE) &&
      story.mayBe(at, SINGULAR) &&
      !story.tagIn(at + 1, INSIDE)
    )
      return at
    // `the worlds smallest known orchid`
    const known = at > from && story.tagIn(at, maskOf('VBN', 'VBG')) && isSuperlative(story, from)
    const describes = story.is(at, DESCRIBING) && story.tags[at + 1] === Tag.NN
    if (!known && !describes && !story.tagIn(at, ADJECTIVE | maskOf('CD', 'RBS')) && !story.is(at, RANKS))
      return -1
  }
  return -1
}

/**
 * What a bare plural before other words owns, if grammar leaves nothing else: two nouns in a row are one phrase, and a
 * plural seldom is a modifier (Quirk et al. §17.109).
 *
 * @param story The story.
 * @param owner The plural.
 * @param role Where its phrase stands.
 */
export function ownedBy(story: Story, owner: number, role: Role): Owned | undefined {
  const next = owner + 1
  if (!story.together(owner, next) || !story.isWord(next) || story.has(next, Flag.clitic | Flag.capital))
    return undefined
  const noun = nounFrom(story, next)
  if (noun < 0) {
    // `the companies shares rose`: no plural has a verb in -s.
    if (role === 'subject' && isPluralInS(story, next)) return 'plural'
    // `critics of the mayors plan spoke`: a noun that the slip makes a verb of.
    if (!story.mayBe(next, SINGULAR) || story.is(next, ADJUNCTS)) return undefined
    // `the judges ruling was read`
    if (story.tags[next] === Tag.VBG) return story.is(next + 1, SINGULAR_VERBS) ? 'singular' : undefined
    if (role === 'subject' && isOfferOf(story, next)) return 'singular'
    const opens = role === 'subject' && !story.tagIn(next + 1, maskOf('VBP')) && isClauseVerb(story, next + 1)
    const taken = (role === 'governed' || opens) && story.tagIn(next, maskOf('VB', 'VBP'))
    return taken && isNoun(story, next) ? 'singular' : undefined
  }
  const last = lastNoun(story, noun)
  if (last < noun || story.is(next, QUANTITIES)) return undefined
  const isRanked = isSuperlative(story, next) || story.is(next, RANKS)
  if (isRanked) return role === 'object' && !isCount(story, last) ? undefined : 'ranked'
  if (story.tagIn(next, maskOf('CD', 'JJR'))) return undefined
  if (story.tags[last] === Tag.NNS) {
    const isClear = role !== 'object' && !mayBeVerb(story, noun, last - 1)
    return isClear && endsAt(story, last) ? 'plural' : undefined
  }
  const isSure =
    role === 'single' ||
    story.is(last + 1, SURE_VERBS) ||
    (role !== 'object' && isNoun(story, last) && (role === 'governed' || isPast(story, last + 1)))
  if (!isSure && !story.is(last, PERSONS) && mayBeVerb(story, noun, last)) return undefined
  const isFinite = story.tagIn(last + 1, FINITE) && !story.is(last + 1, SURE_VERBS)
  const isDoubtful = role === 'object' || (role === 'subject' && isFinite)
  if (isDoubtful && !isCount(story, last)) return undefined
  // `with your eyes wide open`
  if (noun > next && story.mayBe(last, ADJECTIVE)) return undefined
  return noun > next ? 'described' : 'singular'
}

/** A plural that was taken for a verb in -s, with the verb of its clause behind it. */
function isPluralInS(story: Story, token: number): boolean {
  return story.tags[token] === Tag.VBZ && story.mayBe(token, PLURAL) && isClauseVerb(story, token + 1)
}

/**
 * `the airlines offer of vouchers did`, `the ministers plan to sell was`: a noun that was taken for a verb, with what goes on
 * with it, and then a verb for one.
 */
function isOfferOf(story: Story, noun: number): boolean {
  if (!story.tagIn(noun, maskOf('VBP', 'VB')) || !story.tagIn(noun + 1, PREPOSITION)) return false
  for (let at = noun + 1; story.together(noun, at) && story.isWord(at); at++) {
    if (story.is(at, SUBORDINATORS) || story.tagIn(at, CLAUSE_OPENING | maskOf('PRP'))) return false
    if (story.tagIn(at, COMMON_NOUN) && story.tagIn(at + 1, DETERMINER | maskOf('NNP', 'NNS'))) return false
    if (!story.tagIn(at, FINITE)) continue
    return story.is(at, SINGULAR_VERBS) && story.tagIn(at - 1, COMMON_NOUN | maskOf('NNP'))
  }
  return false
}

/** May a word of a run of nouns be a verb: “the customers value convenience”? */
function mayBeVerb(story: Story, noun: number, last: number): boolean {
  for (let at = noun; at <= last; at++) if (story.mayBe(at, OTHER_READING)) return true
  return false
}

/** `critics of the mayors plan spoke`, `in the judges view,`: the clause has its verb elsewhere, and no object is behind. */
function isNoun(story: Story, noun: number): boolean {
  const next = noun + 1
  if (story.tagIn(next, FINITE | maskOf('VBN')) && story.mayBe(next, FINITE) && story.together(noun, next))
    return !hasFinite(story, next + 1)
  const opens = story.is(story.phrases.startOf(noun - 1) - 1, OF)
  const fronted = story.word(next) === ',' && noun - story.sentenceStart(noun) < FRONTED
  return !opens && (fronted || story.word(next) === '.')
}

/** Follows a finite verb in the clause, before another one opens (wept as the verdict was read)? */
function hasFinite(story: Story, from: number): boolean {
  for (let at = from; at < story.sentenceEnd(from) && !/^[,;:]$/u.test(story.word(at)); at++) {
    if (story.tagIn(at, FINITE)) return true
    if (story.is(at, SUBORDINATORS) || story.tagIn(at, CLAUSE_OPENING)) return false
  }
  return false
}

/** Last noun of a run of nouns. */
function lastNoun(story: Story, noun: number): number {
  let last = noun
  while (
    story.together(last, last + 1) &&
    story.tagIn(last + 1, COMMON_NOUN) &&
    !story.is(last + 1, ADJUNCTS)
  )
    last++
  return last
}

/** Is it a singular that stands with an article unless something owns it? */
function isCount(story: Story, noun: number): boolean {
  const [plural] = story.forms(noun, Tag.NN, Tag.NNS)
  return plural !== undefined && story.lexicon.rankOf(story.lexicon.idOf(plural)) <= 35
}

/** Does the phrase surely end with its noun? */
function endsAt(story: Story, noun: number): boolean {
  const next = noun + 1
  if (!story.together(noun, next) || !story.isWord(next)) return !story.has(next, Flag.clitic)
  if (story.is(next, SURE_VERBS)) return true
  // `the banks shares fell`, and not `the teams fans love are …`
  const finite = isPast(story, next) || !story.mayBe(next, NOUN) || story.tagIn(next + 1, DETERMINER)
  if (isClauseVerb(story, next) && finite) return !hasFinite(story, next + 1)
  return story.tagIn(next, maskOf('IN')) && !story.is(next, SUBORDINATORS)
}

/** Is it a past tense that is no participle: “the banks profit rose”, “the farmers protest blocked the road”? */
function isPast(story: Story, token: number): boolean {
  if (story.tags[token] !== Tag.VBD) return false
  return !story.mayBe(token, maskOf('VBN')) || story.tagIn(token + 1, OBJECT)
}

/** Is it the verb of its clause: a finite form, or, where there is none, what the slip makes a participle of? */
function isClauseVerb(story: Story, token: number): boolean {
  if (story.tagIn(token, FINITE)) return true
  if (story.tags[token] !== Tag.VBN || !story.mayBe(token, maskOf('VBD'))) return false
  const next = token + 1
  return (!story.isWord(next) || story.tagIn(next, BEHIND_VERB)) && !hasFinite(story, next)
}

/** First token of the phrase that a noun stands in: its determiner; -1 without one. */
export function determinerOf(story: Story, noun: number): number {
  let at = noun - 1
  while (at >= story.sentenceStart(noun) && story.tagIn(at, INSIDE) && !story.has(at, Flag.clitic)) at--
  return story.together(at, noun) && story.tagIn(at, DETERMINER) ? at : -1
}

/**
 * Where a phrase stands: behind a preposition; at the start of its clause; or elsewhere, as behind a verb.
 *
 * @param story The story.
 * @param start Its first token.
 */
export function roleOf(story: Story, start: number): Role | undefined {
  const before = start - 1
  if (story.is(start, SINGLE)) return 'single'
  if (!story.together(before, start)) return 'subject'
  if (story.is(before, SUBORDINATORS)) return 'subject'
  if (story.tagIn(before, PREPOSITION)) return 'governed'
  if (story.tagIn(before, CONJUNCTION)) return 'subject'
  if (!story.isWord(before)) return /^[,;:“"—–]$/u.test(story.word(before)) ? 'subject' : undefined
  const tag = story.tags[before] ?? Tag.PUNCT
  if (story.forms(before, tag, Tag.VB).some((verb) => TWO_OBJECTS.has(verb))) return undefined
  if (story.tagIn(before, VERB))
    return story.tagIn(before, FINITE) || !story.tagIn(before, NOUN) ? 'object' : undefined
  return story.tagIn(before, ADVERB) ? undefined : 'object'
}
