import {ADJECTIVE, FINITE, NOUN, Tag, VERB, maskOf, words, type Story} from '../../src/define/index.js'
import {askedWords} from './asked-words.generated.js'
import {gapAt, gapsAt, isPlain, type Gap} from './gap.js'
import {infinitiveTakers} from './infinitive-takers.generated.js'
import {stativeVerbs} from './stative-verbs.generated.js'
import {MEASURES, takesTwo} from './phrase-pairs.js'
import {SUBORDINATORS, closesClause, hasVerbOf, isGapped, opensBefore} from './relative.js'

const after = (name: string) =>
  askedWords.flatMap((line) => (line.startsWith(`${name}: `) ? line.slice(name.length + 2).split(' ') : []))
const COUNTED = words(...after('of'))
const TAKERS = words(
  ...after('to'),
  ...infinitiveTakers.flatMap((line) => line.replace(/^\w+: /u, '').split(' '))
)
const STATIVE = words(...stativeVerbs)
const WELL = words('well')
const SUCH = words('such')
const AS = words('as')
const BE = words('is', 'was', 'are', 'were', 'be', 'been')
const ARTICLES = words('a', 'an')
const BEFORE_ARTICLE = words(...after('article'))
const THE = words('the', 'this', 'that')
const END = words('end')
const IN = words('in')
/** No parts behind *the*: the one the firm builds, the most the farmers fear. */
const SINGLED = words('one', 'most')
const PARTS = words('member', 'members', 'percent', 'part', 'parts', 'majority')
/** Words that are takers in a few places only: a data set, the right pace, a due date. */
const OTHERWISE = words('set', 'right', 'due')
/** The next bare verb is theirs. */
const CAUSATIVE = words('do', 'does', 'did', 'let', 'lets', 'make', 'makes', 'made', 'making', 'help', 'helps', 'helped', 'see', 'saw', 'watch', 'should', 'can', 'could', 'will', 'would') // prettier-ignore
const REACH = 12
const FOLLOWING = FINITE | maskOf('VB')
/** No verb behind its governor: need be, needed help. */
const NOMINAL = words('be', 'help', 'have', 'look', 'read')
const DETERMINER = maskOf('DT', 'PRP$')
const THEM = words('them', 'us', 'you')
const NO_THING = words(
  'that',
  'this',
  'each',
  'no',
  'any',
  'all',
  'both',
  'some',
  'every',
  'another',
  'either'
)
const BASE = maskOf('VB')
const VERBAL = maskOf('VB', 'VBP', 'NN')
const GOVERNED = VERB | maskOf('IN', 'TO')
const PLURAL = maskOf('NNS')
const LISTED = NOUN | ADJECTIVE | maskOf('VBG', 'CD', 'DT', 'PRP$')
/** Evidence (natural logarithm of odds) that is wanted where nothing but the word before asks. */
const LEAST = {of: 2.5, to: 0.5, well: 1, such: 0.3}

/**
 * A small word that was dropped behind a word that hardly ever goes without: part the plan, efforts combat fraud, as well
 * scientific work, issues such housing. The construction says little here, so the evidence must say much.
 *
 * @param story The story.
 */
export function* droppedWhereAsked(story: Story): Generator<Gap> {
  yield* gapsAt(story, story.places(COUNTED), behindCounted)
  yield* gapsAt(story, story.places(TAKERS), behindTaker)
  yield* gapsAt(story, story.places(WELL), behindWell)
  yield* gapsAt(story, story.places(SUCH), behindSuch)
}

/** `part the plan`, `some them`, but not `10 percent a year`, `the one the firm is building` */
function behindCounted(story: Story, word: number): Gap | undefined {
  const at = word + 1
  if (!isPlain(story, word) && word !== story.sentenceStart(word)) return undefined
  if (story.tagIn(word, VERB) || !isPlain(story, at)) return undefined
  const isDetermined = story.tagIn(at, DETERMINER) && !story.is(at, NO_THING)
  if (!isDetermined && !story.is(at, THEM)) return undefined
  if (story.is(at, ARTICLES) && !story.is(word, BEFORE_ARTICLE)) return undefined
  // `end the chaos`, `at year’s end the case was pending`, `in part the result of`
  if (story.is(word, END) ? !story.is(word - 1, THE) : story.is(word - 1, IN)) return undefined
  if (story.is(word, SINGLED) && story.is(word - 1, THE)) return undefined
  // `the result the board wanted`
  const head = isDetermined ? story.phrases.ownedHeadOf(at) : at
  if (head < at || (story.tagIn(word, NOUN) && !story.is(word, PARTS) && !closesClause(story, head)))
    return undefined
  // `one the board asks`, `one percent the more it lends`, `give members the chance`
  if (isSubject(story, word, head) || story.is(head, MEASURES)) return undefined
  if (story.tagIn(at + 1, maskOf('RBR', 'JJR')) || isPastNear(story, head)) return undefined
  if (story.tagIn(word, NOUN) && takesTwo(story, at)) return undefined
  return gapAt(story, at, 'of', LEAST.of)
}

/** `one the board asks`, `what most the tenants fear`, `by some the mayor is called`: has the second phrase a verb of its own? */
function isSubject(story: Story, word: number, head: number): boolean {
  if (story.is(word, PARTS)) return false
  const isPreposition = story.tagIn(word - 1, maskOf('IN', 'TO')) && !story.is(word - 1, SUBORDINATORS)
  if (isPreposition) return !closesClause(story, head)
  const verb = story.afterAdverbs(head + 1)
  // `it was one the two sides could not agree on`
  const isPredicate = story.is(word - 1, BE)
  return story.tagIn(verb, FINITE) && (isPredicate || opensBefore(story, word) || hasVerbOf(story, verb))
}

/** `as a result the number of them decreased`: a past tense that was taken for a participle. */
function isPastNear(story: Story, head: number): boolean {
  for (let at = head + 1; story.together(head, at) && story.isWord(at); at++)
    if (story.tags[at] === Tag.VBN && story.mayBe(at, maskOf('VBD')) && story.tagIn(at - 1, PLURAL))
      return true
  return false
}

/** `efforts combat fraud`, `was designed control for these`, but not `the efforts continue` */
function behindTaker(story: Story, taker: number): Gap | undefined {
  const verb = taker + 1
  if (!isPlain(story, taker) || !isPlain(story, verb) || !story.mayBe(verb, BASE)) return undefined
  if (!story.tagIn(verb, VERBAL) || story.is(verb, NOMINAL)) return undefined
  if (story.lexicon.formsOf(story.ids[verb], Tag.VBZ).length === 0) return undefined
  if (story.is(taker, OTHERWISE) || isGapped(story, taker, verb) || opensBefore(story, taker))
    return undefined
  if (story.tagIn(taker, PLURAL) && !isObject(story, taker)) return undefined
  if (story.tagIn(taker, NOUN) && isCaused(story, taker)) return undefined
  // `will very likely undergo`
  const before = story.beforeAdverbs(taker)
  if (story.tags[taker] === Tag.JJ && (story.tags[before] === Tag.MD || !story.tagIn(before, VERB)))
    return undefined
  // `if needed get help`, `the ones used seem to be`
  if (story.is(before, SUBORDINATORS)) return undefined
  const isReduced = story.tagIn(taker, maskOf('VBN', 'VBD')) && story.tagIn(before, NOUN)
  if (isReduced && (story.tags[verb] === Tag.VBP || story.is(verb, STATIVE))) return undefined
  // `recovering from failure become`, `stigma and pressure make it`, `demanded that the plan merge`
  const start = story.phrases.startOf(taker)
  const opensSo = start === taker || story.tags[start - 1] === Tag.CC || story.is(start - 1, SUBORDINATORS)
  if (story.tags[taker] === Tag.NN && opensSo) return undefined
  return gapAt(story, verb, 'to', LEAST.to)
}

/** `does the effort require`, `made the wish come true`, `recovering from failure`: may the verb be another’s? */
function isCaused(story: Story, noun: number): boolean {
  if (story.word(story.sentenceEnd(noun) - 1) === '?') return true
  for (let at = noun - 1; at > noun - REACH && story.together(at, noun); at--)
    if (story.is(at, CAUSATIVE)) return true
  return false
}

/** Does the noun’s phrase hang on a verb or preposition, so that it is no subject of what follows? */
function isObject(story: Story, noun: number): boolean {
  const governor = story.phrases.startOf(noun) - 1
  return story.tagIn(governor, GOVERNED) && !story.is(governor, SUBORDINATORS)
}

/** `as well scientific work` */
function behindWell(story: Story, well: number): Gap | undefined {
  if (!story.is(well - 1, AS) || !story.tagIn(well + 1, LISTED)) return undefined
  return gapAt(story, well + 1, 'as', LEAST.well)
}

/** `issues such housing`, but not `gave the firms such help` */
function behindSuch(story: Story, such: number): Gap | undefined {
  const at = such + 1
  // Behind a comma *such* may open the clause: …, such local activity has an impact.
  if (!story.tagIn(such - 1, NOUN) || story.is(at, AS) || story.is(at, ARTICLES) || story.is(at, NO_THING))
    return undefined
  if (!story.tagIn(at, LISTED)) return undefined
  const isNamed = story.tagIn(at, maskOf('NNP'))
  if (!story.tagIn(such - 1, PLURAL) && !isNamed) return undefined
  // `the extent such order blocks it`, `the laws address such violence`
  if (story.tagIn(story.phrases.headOf(at) + 1, FOLLOWING)) return undefined
  return gapAt(story, at, 'as', LEAST.such)
}
