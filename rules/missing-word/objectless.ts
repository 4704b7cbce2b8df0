import {
  ADVERB,
  NOUN,
  Tag,
  VERB,
  fillOdds,
  maskOf,
  prepositionsAfter,
  shareOf,
  words,
  type Story
} from '../../src/define/index.js'
import {gapsAt, isPlain, sureGapAt, withOthers, type Gap} from './gap.js'
import {objectKeepers} from './object-keepers.generated.js'
import {objectlessVerbs} from './objectless-verbs.generated.js'
import {SUBORDINATORS, closesClause, opensBefore} from './relative.js'
import {relationalNouns} from './relational-nouns.generated.js'
import {twoObjectVerbs} from './two-object-verbs.generated.js'

/** What may have been dropped behind a verb, and what stands behind it by right. */
interface Objectless {
  prepositions: readonly string[]
  idioms: ReadonlySet<string>
}

const VERBS = new Map(objectlessVerbs.map(readVerb))
const BEHIND_NOUN = new Map(relationalNouns.flatMap(readNouns))
const RELATIONAL = words(...BEHIND_NOUN.keys())
const TWO_OBJECTS = words(...twoObjectVerbs.flatMap((line) => line.split(' ')))
const KEEPING = words(...objectKeepers.flatMap((line) => line.split(' ')))
const BE = words('is', 'was', 'are', 'were', 'be', 'been', 'being')
const LINKING = words('is', 'was', 'are', 'were', 'be', 'been', 'being', 'become', 'became', 'becomes', 'remain', 'remains', 'remained', 'seem', 'seems', 'seemed') // prettier-ignore
const BEHIND_PASSIVE = ['by', 'in', 'on', 'at', 'for', 'from', 'with', 'to', 'of', 'during'] as const
/** Where to, more often than by whom. */
const MOVED = words('led', 'taken', 'brought', 'moved', 'driven', 'rushed', 'flown', 'escorted', 'transferred', 'admitted', 'added', 'returned', 'carried', 'airlifted') // prettier-ignore
const BEHIND_MOVED = ['to'] as const
const BEHIND_ADJECTIVE = ['of', 'to', 'for', 'in', 'with', 'at', 'by', 'on', 'about', 'from'] as const
/** They stand behind a verb as adverbs do: were killed both times, came this close, was enacted this Congress. */
export const QUANTITIES = words('this', 'these', 'those', 'all', 'both', 'each', 'either', 'that', 'any', 'no', 'some', 'every', 'half', 'another', 'neither') // prettier-ignore
const TIMES = words('day', 'days', 'night', 'nights', 'week', 'weeks', 'month', 'months', 'year', 'years', 'morning', 'evening', 'afternoon', 'weekend', 'time', 'times', 'moment', 'minute', 'minutes', 'hour', 'hours', 'season', 'summer', 'winter', 'spring', 'autumn', 'fall', 'way', 'ways', 'second', 'decade', 'decades', 'century', 'centuries', 'lot', 'bit', 'percent', 'instant', 'few', 'same', 'length', 'quarter', 'mile', 'miles', 'kilometres', 'kilometers', 'term', 'deal', 'number', 'distance', 'average', 'percentage', 'drive', 'walk', 'flight', 'ride', 'today', 'tonight', 'yesterday', 'tomorrow', 'career', 'life', 'lives') // prettier-ignore
/** So often a word was seen before prepositions that their shares tell; and the share of what was not seen. */
const OFTEN = 40
const SELDOM = 0.005
/** Odds (natural logarithm) that the likeliest preposition needs; behind a passive, which has no object, less. */
const LEAST = 4
const PASSIVE_LEAST = 2
/** Tags of what opens the phrase. */
export const DETERMINERS = [Tag.DT, Tag.PRP$] as const
const FORMS = [Tag.VBD, Tag.VBZ, Tag.VBG, Tag.VBN] as const
/** No adjective only: the word may govern a noun phrase itself (worth the price, near the port). */
const OTHER = NOUN | VERB | ADVERB | maskOf('IN')
const SUBJECT = NOUN | maskOf('PRP')
const BEFORE = SUBJECT | maskOf('MD', 'TO', 'VBD', 'VBZ', 'VBP', 'VB', 'VBN', 'WP', 'WDT')
const SUCH = words('such', 'many', 'what', 'half', 'worth', 'like', 'unlike', 'due', 'sure', 'glad')

/**
 * A preposition dropped before a noun phrase that the word before it does not take: has worked the hospital for 20
 * years, was signed the two leaders, is guilty the murder. Silent where the phrase is a time, or the subject of a verb to
 * come.
 *
 * @param story The story.
 */
export function* droppedPreposition(story: Story): Generator<Gap> {
  for (const tag of DETERMINERS) yield* gapsAt(story, story.tagged(tag), before)
}

function before(story: Story, at: number): Gap | undefined {
  const word = at - 1
  if (!story.together(word, at) || !isPlain(story, word) || !isPlain(story, at) || story.is(at, QUANTITIES))
    return undefined
  const prepositions = prepositionsBehind(story, word, at)
  if (!prepositions || !isThing(story, at)) return undefined
  const seen = prepositionsAfter(story, word)
  const shareIn = (preposition: string): number =>
    seen && seen.total >= OFTEN ? (shareOf(seen, preposition) ?? 0) : 1
  const [best, ...others] = prepositions
    .map((preposition) => {
      const odds = fillOdds(story, at, at, preposition)
      return {preposition, odds, sum: odds + Math.log(shareIn(preposition) + SELDOM)}
    })
    .sort((a, b) => b.sum - a.sum)
  if (!best || best.odds < (story.tags[word] === Tag.VBN ? PASSIVE_LEAST : LEAST)) return undefined
  return withOthers(
    sureGapAt(story, at, best.preposition),
    others.slice(0, 2).map(({preposition}) => preposition)
  )
}

/** A noun phrase that is no time, and that no verb follows whose subject it may be. */
export function isThing(story: Story, at: number): boolean {
  const head = story.phrases.ownedHeadOf(at)
  if (head <= at || story.phrases.startOf(at) !== at || !story.tagIn(head, NOUN)) return false
  return isNoTime(story, at) && closesClause(story, head) && !mayBeClause(story, at, head)
}

/** `the government approved rules`, `the ruling violated a law`: a past tense that was taken for a participle. */
function mayBeClause(story: Story, at: number, head: number): boolean {
  for (let token = at + 1; token <= story.afterAdverbs(head + 1); token++) {
    const isPast = story.tags[token] === Tag.VBN && story.mayBe(token, maskOf('VBD'))
    if (isPast && story.tagIn(story.beforeAdverbs(token), NOUN)) return true
  }
  return false
}

/** A phrase in which no time stands. */
export function isNoTime(story: Story, at: number): boolean {
  const head = story.phrases.ownedHeadOf(at)
  for (let token = at; token <= head; token++) if (story.is(token, TIMES)) return false
  return head >= at
}

/** The prepositions that may have been dropped behind a word; nothing where the word takes a noun phrase. */
function prepositionsBehind(story: Story, word: number, at: number): readonly string[] | undefined {
  const subject = story.beforeAdverbs(word)
  if (subject < 0 || opensSubordinate(story, word)) return undefined
  const tag = story.tags[word]
  if (tag === Tag.NN || tag === Tag.NNS) return behindNoun(story, word)
  if (tag === Tag.JJ) {
    const isPredicate = story.is(subject, LINKING) && !story.mayBe(word, OTHER) && !story.is(word, SUCH)
    return isPredicate && opensPlainly(story, subject) ? BEHIND_ADJECTIVE : undefined
  }
  if (tag === Tag.VBN && story.is(subject, BE))
    return story.is(word, KEEPING) || !opensPlainly(story, subject) || opensWithPreposition(story, subject)
      ? undefined
      : story.is(word, MOVED)
        ? BEHIND_MOVED
        : BEHIND_PASSIVE
  if (!story.tagIn(word, VERB) || !story.tagIn(subject, BEFORE)) return undefined
  const verb = VERBS.get(lemmaOf(story, word))
  if (!verb || isInverted(story, subject) || isThere(story, subject)) return undefined
  // `look your son in the eye`
  if (verb.idioms.has('POSSESSIVE') && story.tagIn(at, maskOf('PRP$'))) return undefined
  return verb.idioms.has(story.lower(story.phrases.ownedHeadOf(at))) ? undefined : verb.prepositions
}

/** `the implementation the plan`, but not `gave the chairman a letter`, `the copy they had` */
function behindNoun(story: Story, noun: number): readonly string[] | undefined {
  if (!story.is(noun, RELATIONAL) || story.phrases.headOf(noun) !== noun || opensBefore(story, noun))
    return undefined
  for (let at = noun - 1; at >= story.sentenceStart(noun) && story.isWord(at); at--)
    if (story.is(at, TWO_OBJECTS)) return undefined
  return BEHIND_NOUN.get(story.lower(noun))
}

/** `As tests are added the time that …`: a clause before the main one, whose end no comma shows. */
function opensSubordinate(story: Story, token: number): boolean {
  let first = token
  while (story.together(first - 1, token) && story.isWord(first - 1)) first--
  return story.tags[first] === Tag.WRB || story.is(first, SUBORDINATORS)
}

/** `There was killed the son of …`, `what was called the …`: no question or relative clause has the phrase. */
function opensPlainly(story: Story, be: number): boolean {
  const before = story.beforeAdverbs(be)
  return story.tags[before] !== Tag.EX && !story.tagIn(before, maskOf('WP'))
}

/** `With spring came the rains`: a phrase with a preposition opens the clause, and its noun is no subject. */
function isInverted(story: Story, subject: number): boolean {
  if (!story.tagIn(subject, NOUN)) return false
  let first = story.phrases.startOf(subject)
  while (story.together(first - 1, subject) && story.isWord(first - 1)) first--
  return story.tagIn(first, maskOf('IN', 'RB', 'WRB', 'TO', 'EX'))
}

/** `To that can be added the costs`: the phrase that opens the clause is all that stands before its verb. */
function opensWithPreposition(story: Story, be: number): boolean {
  let last = be - 1
  while (story.tagIn(last, maskOf('MD'))) last--
  const first = Math.max(story.phrases.startOf(last), 0) || last
  const opener = first - 1
  return story.tagIn(opener, maskOf('IN', 'TO')) && !story.isWord(opener - 1)
}

/** `There may come a time`: what follows the verb is its subject. */
function isThere(story: Story, before: number): boolean {
  return story.tags[before] === Tag.EX || (story.tags[before] === Tag.MD && story.tags[before - 1] === Tag.EX)
}

/** Is the word a verb that takes no noun phrase right behind it? */
export function isObjectless(story: Story, verb: number): boolean {
  return story.tagIn(verb, VERB) && VERBS.has(lemmaOf(story, verb))
}

function lemmaOf(story: Story, verb: number): string {
  for (const tag of FORMS) if (story.tags[verb] === tag) return story.forms(verb, tag, Tag.VB)[0] ?? ''
  return story.lower(verb)
}

function readNouns(line: string): [string, readonly string[]][] {
  const [preposition = '', nouns = ''] = line.split(': ')
  return nouns.split(' ').map((noun) => [noun, [preposition]])
}

function readVerb(line: string): [string, Objectless] {
  const [verb = '', rest = ''] = line.split(': ')
  const [prepositions = '', idioms = ''] = rest.split(' ≠ ')
  return [verb, {prepositions: prepositions.split(' '), idioms: new Set(idioms.split(' '))}]
}
