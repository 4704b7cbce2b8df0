import {ADJECTIVE, ADVERB, NOUN, Tag, VERB, maskOf, words, type Story} from '../../src/define/index.js'
import {gapAt, isPlain, proven, sureGapAt, type Gap} from './gap.js'
import {isNoTime} from './objectless.js'
import {isGapped} from './relative.js'
import {infinitiveTakers} from './infinitive-takers.generated.js'
import {stativeVerbs} from './stative-verbs.generated.js'

const CLASSES = [
  'verb',
  'firm',
  'passive',
  'double',
  'adjective',
  'predicative',
  'noun',
  'nounless',
  'reduced'
] as const
type Class = (typeof CLASSES)[number]

const BY_CLASS = Object.fromEntries(
  CLASSES.map((name) => [name, words(...infinitiveTakers.flatMap((line) => wordsOf(line, name)))])
) as Record<Class, ReturnType<typeof words>>
/** Words with a noun as their other complement. */
const NOMINAL = words(
  ...infinitiveTakers.flatMap((line) => [...wordsOf(line, 'verb'), ...wordsOf(line, 'double')])
)
const TAKERS = words(...infinitiveTakers.flatMap((line) => line.replace(/^\w+: /u, '').split(' ')))

const STATIVE = words(...stativeVerbs)
const AUXILIARIES = words('be', 'have', 'do')
const LINKING = words("'s", "'re", "'m", 'is', 'are', 'was', 'were', 'am', 'be', 'been', 'being', 'become', 'becomes', 'became', 'seem', 'seems', 'seemed', 'feel', 'feels', 'felt', 'get', 'gets', 'got', 'remain', 'remains', 'remained') // prettier-ignore
const BETWEEN = words('not', "n't", 'also', 'all', 'both')
const NOT = words('not')
/** *Not* behind these denies them. */
const NEGATED = words('need', 'needs', 'needed')
const HAVE = words('has', 'have', 'had', "'ve", 'having')
const BEING = words('being')
const ORDER = words('order')
const IN = words('in')
const TOO = words('too')
const OBJECTS = words('him', 'them', 'it', 'us', 'me', 'themselves', 'himself', 'herself')
const EACH = words('that', 'all')
const DETERMINER = maskOf('DT', 'PRP$', 'PDT')
const DETERMINED = maskOf('DT', 'PRP$')
const BASE = maskOf('VB')
const OTHER = ~VERB
const PAST = maskOf('VBD', 'VBN')
const RELATIVE = maskOf('WP', 'WDT')
const TIMES = words('day', 'week', 'month', 'year', 'moment', 'night', 'morning')
const SPANS = words('days', 'weeks', 'months', 'years', 'hours', 'minutes', 'miles', 'kilometres', 'kilometers', 'times', 'percent') // prettier-ignore
const PLURAL = maskOf('NNS', 'NNPS')
const SINGULAR = maskOf('NN', 'NNP')
const PRONOUN = maskOf('PRP')
const NOMINATIVE = words('he', 'she', 'it', 'who')
/** Verbs that the next bare verb belongs to: let the effort fail. */
const CAUSATIVE = words('do', 'does', 'did', 'doing', 'demand', 'demanded', 'insist', 'insisted', 'let', 'lets', 'make', 'makes', 'made', 'making', 'help', 'helps', 'helped', 'helping', 'see', 'sees', 'saw', 'seen', 'seeing', 'watch', 'watched', 'hear', 'heard', 'have', 'has', 'had', 'having') // prettier-ignore
/** Hardly ever a noun. */
const WANTS = words('wants', 'needs')
const THAT = words('that', 'if', 'lest', 'whether', 'than', 'as')
/** They can take a plural verb. */
const AUTHORITY = words('authority', 'power')
/** How far back a causative verb stands. */
const REACH = 7
/**
 * Least evidence (natural logarithm of odds) behind a word that takes nothing else; it grows where the words can
 * be read otherwise.
 */
const SURE = -2
const DOUBT = 2
/** … and before a base form that is nothing else. */
const PURE = -6
/** What follows the verb of a bare infinitive, and no noun's head: retreat after, meet again. */
const FOLLOWER = maskOf('IN', 'RB', 'DT', 'PRP', 'PRP$', 'TO', 'RP', 'WRB', 'WP')

function wordsOf(line: string, name: Class): string[] {
  return line.startsWith(`${name}: `) ? line.slice(name.length + 2).split(' ') : []
}

/**
 * The *to* of an infinitive that was dropped behind a word that asks for it: agreed sign the accord.
 *
 * @param story The story.
 */
export function* droppedTo(story: Story): Generator<Gap> {
  for (const taker of story.places(TAKERS)) yield* gaps(story, taker, isTaker)
  for (const too of story.places(TOO)) yield* gaps(story, too + 1, isTooMuch)
  for (const order of story.places(ORDER)) yield* gaps(story, order, () => (story.is(order - 1, IN) ? 0 : -1))
}

/** A test gives the more evidence that it wants, or -1 where no infinitive is asked for. */
function* gaps(
  story: Story,
  taker: number,
  test: (story: Story, taker: number, verb: number) => number
): Generator<Gap> {
  const verb = story.is(taker + 1, NOT) && !story.is(taker, NEGATED) ? taker + 2 : taker + 1
  if (!isPlain(story, taker) && taker !== story.sentenceStart(taker)) return
  const reading = readVerb(story, verb, taker)
  if (reading < 0) return
  const wanted = test(story, taker, verb)
  if (wanted < 0 || isGapped(story, taker, verb)) return
  const doubt = wanted + reading
  // `decided wait for`, and `wants support the browser`: a noun has no determiner behind it
  const isNounless = story.is(taker, BY_CLASS.nounless) && story.tags[verb] === Tag.NN
  const isDetermined = story.tagIn(verb + 1, DETERMINED) && isNoTime(story, verb + 1)
  if (doubt === 0 && (isNounless || isDetermined) && !story.is(verb, AUXILIARIES)) {
    const sure = sureGapAt(story, verb, 'to')
    if (sure) yield sure
    return
  }
  const found = gapAt(story, verb, 'to', doubt === 0 && isPure(story, verb) ? PURE : SURE + doubt)
  const gap = doubt === 0 ? proven(found) : found
  if (gap) yield gap
}

/**
 * Is the word the base form of a verb? The more evidence that is wanted, or -1 if it is none, or can be the noun
 * that the word before it takes (sought refuge, were allowed visits).
 */
function readVerb(story: Story, verb: number, taker: number): number {
  if (!isPlain(story, verb) || !story.together(verb - 1, verb) || !story.mayBe(verb, BASE)) return -1
  if (story.lexicon.formsOf(story.ids[verb], Tag.VBZ).length === 0) return -1
  // `offered up a plan`, `are likely still the same`
  if (!story.tagIn(verb, maskOf('VB', 'VBP')) && story.mayBe(verb, ADVERB | maskOf('IN', 'RP'))) return -1
  // `the suits being used have their price`
  if (story.is(verb, HAVE) && story.is(story.beforeAdverbs(taker), BEING)) return -1
  if (story.is(verb, HAVE)) return story.is(taker, BY_CLASS.passive) ? DOUBT : 2.5 * DOUBT
  if (takesObject(story, verb)) return story.mayBe(verb, PAST) ? DOUBT : 0
  // `he wanted come home`, but not `the plan they wanted put to the vote`
  if (story.mayBe(verb, PAST))
    return story.tags[verb] === Tag.VB && story.tagIn(taker - 1, PRONOUN) ? DOUBT : -1
  if (!story.mayBe(verb, OTHER)) return 0
  // No noun follows these: able meet finalists.
  if (story.is(taker, BY_CLASS.predicative))
    return story.tagIn(verb + 1, FOLLOWER) && story.tags[verb] !== Tag.NNS ? 0 : DOUBT
  // `is expected hold talks`
  if (
    story.is(taker, BY_CLASS.passive) &&
    isLinked(story, taker) &&
    story.tagIn(verb, maskOf('VB', 'VBP', 'NN'))
  )
    return DOUBT / 2
  // `decided wait for`
  if (story.is(taker, BY_CLASS.nounless) && story.tags[verb] === Tag.NN && story.tagIn(verb + 1, FOLLOWER))
    return 0
  // `agreed share masts`: the word takes no noun
  if (story.is(taker, BY_CLASS.firm) && story.tags[verb] === Tag.NN && !story.is(verb, STATIVE))
    return DOUBT / 2
  // `decide weather to close` is another slip: an infinitive follows already.
  if (!story.tagIn(verb, maskOf('VB', 'VBP')) || story.tags[verb + 1] === Tag.TO) return -1
  return !story.is(taker, NOMINAL) && story.tags[verb] === Tag.VB ? 0 : 2.5 * DOUBT
}

/** A determiner, an adjective with its noun or an object pronoun follows, which it does not behind a noun. */
function takesObject(story: Story, verb: number): boolean {
  const next = verb + 1
  if (!story.together(verb, next) || story.is(next, EACH)) return false
  // `hire 200 engineers`
  if (story.tags[next] === Tag.CD) return isCounted(story, next)
  if (story.tags[next] === Tag.JJ) return story.tagIn(next + 1, PLURAL) && story.tags[verb] === Tag.VB
  return story.tagIn(next, DETERMINER) || story.is(next, OBJECTS)
}

/** `200 engineers`, `2 million euros`, but not `three days` */
function isCounted(story: Story, number: number): boolean {
  const head = story.phrases.headOf(number)
  return story.tagIn(head, PLURAL) && !story.is(head, SPANS)
}

function isTaker(story: Story, taker: number, verb: number): number {
  // `two teams scheduled compete in the final`
  const isReduced = story.tags[taker] === Tag.VBN && story.tagIn(taker - 1, PLURAL) && isPure(story, verb)
  if (isReduced && story.is(taker, BY_CLASS.reduced) && story.tagIn(verb + 1, FOLLOWER)) return 0
  if (story.is(taker, BY_CLASS.passive) && isLinked(story, taker)) return 0
  if (story.is(taker, BY_CLASS.double) && isLinked(story, taker)) return 0
  if (story.is(taker, BY_CLASS.adjective) && isLinked(story, taker)) return 0
  if (story.is(taker, BY_CLASS.predicative) && isLinked(story, taker)) return 0
  if (story.is(taker, BY_CLASS.noun) && story.tags[taker] === Tag.NN) {
    // `insisted that the cost of power be shared`
    return story.is(verb, AUXILIARIES) ? -1 : nounTaker(story, taker, verb)
  }
  return story.is(taker, BY_CLASS.verb) || story.is(taker, BY_CLASS.firm) ? verbTaker(story, taker, verb) : -1
}

/** `too late change the rules` */
function isTooMuch(story: Story, adjective: number, verb: number): number {
  return story.tagIn(adjective, ADJECTIVE | ADVERB) && story.tagIn(verb + 1, DETERMINED) ? 0 : -1
}

/** Stands the word behind a form of *be* or its like, adverbs skipped? */
function isLinked(story: Story, taker: number): boolean {
  let before = taker - 1
  while (story.together(before, taker) && (story.tagIn(before, ADVERB) || story.is(before, BETWEEN))) before--
  return story.together(before, taker) && story.is(before, LINKING) && story.tags[before] !== Tag.POS
}

/** A base form that can be no other word. */
function isPure(story: Story, verb: number): boolean {
  return !story.mayBe(verb, OTHER | PAST) && !story.is(verb, STATIVE) && !story.is(verb, AUXILIARIES)
}

/** `the decision close the school`, but not `let the effort fail`, `demand that the plan cover`. */
function nounTaker(story: Story, taker: number, verb: number): number {
  const start = story.phrases.startOf(taker)
  if (start < 0 || story.is(start - 1, THAT) || story.word(story.sentenceEnd(taker) - 1) === '?') return -1
  for (let at = taker - 1; at >= taker - REACH && story.together(at, taker); at--) {
    // `has a duty protect`
    if (story.is(at, HAVE) && at === start - 1) continue
    // `could the effort fail`, but not `would give the council the power seize`
    if (story.is(at, CAUSATIVE) || (story.tags[at] === Tag.MD && at === start - 1)) return -1
  }
  // A singular has no base form behind it.
  const isAlone = !story.tagIn(start - 1, maskOf('CC')) && !story.is(taker, AUTHORITY)
  if (!isAlone) return 2 * DOUBT
  if (isPure(story, verb) && story.tagIn(verb + 1, FOLLOWER | maskOf('CD', 'JJ'))) return 0
  // `the decision close the last post office`: no past tense, and an object
  return takesObject(story, verb) && !story.mayBe(verb, PAST) ? DOUBT : 2 * DOUBT
}

/** `The sides agreed sign`, but not `the terms agreed include`, `company plans include`. */
function verbTaker(story: Story, taker: number, verb: number): number {
  const before = story.tagIn(taker - 1, ADVERB) ? story.beforeAdverbs(taker) : taker - 1
  const inside = story.together(before, taker)
  // `their failed stay`
  if (inside && (story.tagIn(before, maskOf('DT', 'PRP$')) || story.tags[before] === Tag.POS)) return -1
  // `members who wish have had their say`
  if (story.tagIn(before, RELATIVE) && (!takesObject(story, verb) || story.is(verb, AUXILIARIES))) return -1
  // `sought help the day after`
  if (story.mayBe(verb, NOUN) && story.is(verb + 2, TIMES)) return -1
  if (inside && story.is(before, THAT) && story.mayBe(taker, PAST)) return -1
  if (inside && story.mayBe(taker, maskOf('NNS')) && !story.is(taker, WANTS)) {
    if (story.is(before, NOMINATIVE)) return 0
    return story.tags[taker] === Tag.VBZ ? 2 * DOUBT : -1
  }
  if (story.mayBe(taker, NOUN) && story.tagIn(taker, NOUN | maskOf('JJ'))) return -1
  if (story.mayBe(taker, PAST)) {
    if (story.is(before, HAVE) || story.tagIn(before, SINGULAR | maskOf('PRP')) || !inside) return 0
    // No noun is what is agreed, failed, hoped: no reduced clause.
    if (story.is(taker, BY_CLASS.firm) && !story.is(verb, STATIVE)) return 0
    if (!story.tagIn(before, PLURAL)) return DOUBT
    // `The Sams continued shun`: a name has no reduced clause behind it
    if (story.tags[before] === Tag.NNPS) return DOUBT
    return takesObject(story, verb) && !story.is(verb, STATIVE) ? 0 : -1
  }
  return story.mayBe(verb, OTHER) && !takesObject(story, verb) ? DOUBT / 2 : 0
}
