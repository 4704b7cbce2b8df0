import {FINITE, NOUN, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {subordinators} from '../../lexicons/subordinators.generated.js'
import {isWhole} from './doubt.js'
import {actGerunds} from './act-gerunds.generated.js'
import {massNouns} from './mass-nouns.generated.js'
import {measures} from './measures.generated.js'
import {parts} from './parts.generated.js'
import {numberOf, type GrammaticalNumber} from './subject.js'
import {hasModifiers, subjectStart} from './stretch.js'
import {thinkingGerunds} from './thinking-gerunds.generated.js'
import {AGREEING, proposalOf, type OtherForm} from './verb.js'

const AND = words('and')
const A = words('a', 'an')
const COUNTS = words('half', 'dozen', 'third', 'quarter', 'fifth', 'tenth', 'handful', 'couple')
const BOTH = words('both')
const OF = words('of')
const THOSE = words('those')
const ONE = words('one')
const MORE = words('more')
const THAN = words('than')
const PARTS = words(...parts)
const ACTS = words(...actGerunds)
const MASS = words(...massNouns)
const MEASURES = words(...measures)
const ROUGHLY = words(
  'as',
  'many',
  'more',
  'fewer',
  'than',
  'at',
  'least',
  'most',
  'about',
  'around',
  'nearly',
  'almost',
  'some',
  'up',
  'to',
  'over'
)
const WHOLE = words('most', 'all', 'some', 'half', 'much', 'none')
const SUBORDINATE = words(...subordinators, 'that', 'until', 'as', 'than')
const SHARES = words('thirds', 'quarters', 'fifths', 'tenths', 'percent')
/** What a chain of phrases and prepositions is made of. */
const CHAIN = NOUN | maskOf('DT', 'PRP$', 'JJ', 'JJR', 'CD', 'IN', 'TO')
/** What they govern is a clause: assuming no concessions were made. */
const THINKING = words(
  ...thinkingGerunds,
  'ensuring',
  'making',
  'letting',
  'helping',
  'having',
  'seeing',
  'hearing',
  'watching'
)
const DISTRIBUTIVE = words('each', 'every', 'no', 'either', 'neither', 'any')
const DETERMINER = maskOf('DT', 'PRP$')
const FRACTION = /-(?:thirds?|quarters?|fourths?|fifths?|tenths?)$/u
/** Forms in -ing that govern a phrase before the main clause: following the talks. */
const PREPOSITIONAL = words('following', 'including', 'according', 'excluding', 'regarding', 'concerning', 'during', 'pending', 'barring') // prettier-ignore

/**
 * A verb whose subject opens the sentence and goes right up to it, so that no other one can be meant: *the firm and its
 * owner denies*, *heavy rains and a gale has*, *some of the prisoners has*, *two-thirds of the voters supports*, *rebuilding
 * the bridges have*, *more than one worker have*.
 *
 * @param story The story.
 * @param verb The verb.
 * @param form What it is in the other number.
 * @returns The proposal; `undefined` where no such subject stands before the verb, or it agrees.
 */
export function opening(story: Story, verb: number, form: OtherForm): Proposal | undefined {
  const first = subjectStart(story, verb)
  const last = story.beforeAdverbs(verb)
  if (last <= first || !isSurelyVerb(story, verb) || isWhole(story, verb)) return undefined
  for (let at = first; at < last; at++) if (!story.isWord(at) && story.tags[at] !== Tag.POS) return undefined
  const found =
    form.number === 'singular'
      ? isPair(story, first, last) ||
        isPart(story, first, last) ||
        isCounted(story, first, verb) ||
        isBehindTime(story, first, last, 'plural')
      : isBehindTime(story, first, last, 'singular') ||
        isAct(story, first, last) ||
        isMoreThanOne(story, first, last) ||
        isPartOfMass(story, first, last)
  return found ? proposalOf(story, verb, first, last, form, true) : undefined
}

function isSurelyVerb(story: Story, verb: number): boolean {
  if (story.is(verb, AGREEING)) return true
  return story.tagIn(verb, maskOf('VBZ')) && story.tagIn(verb + 1, maskOf('DT', 'PRP$', 'PRP', 'IN', 'TO'))
}

/** `The company and its owner`, `heavy rains and a strong wind`: two phrases, the second with a determiner of its own. */
function isPair(story: Story, first: number, last: number): boolean {
  const {phrases} = story
  const from = story.is(first, BOTH) ? first + 1 : first
  const end = phrases.headOf(from)
  if (phrases.startOf(from) > first + 1 || end < from || !story.is(end + 1, AND)) return false
  const second = end + 2
  if (phrases.startOf(second) !== second || behindOf(story, second) !== last) return false
  const other = phrases.headOf(second)
  // `Teaching assistants and bus drivers`: plurals need no determiner.
  const plurals =
    numberOf(story, from, end) === 'plural' && numberOf(story, second, other) === 'plural' && last === other
  // `Wildfires and drought has`
  const mixed =
    numberOf(story, from, end) === 'plural' &&
    other === last &&
    story.tags[other] === Tag.NN &&
    story.is(last + 1, AGREEING)
  if (plurals || mixed) return true
  if (!story.tagIn(second, DETERMINER) || !story.tagIn(end, maskOf('NN', 'NNS')) || !story.tagIn(other, NOUN))
    return false
  if (story.is(from, DISTRIBUTIVE) || story.is(second, DISTRIBUTIVE)) return false
  // `Bad weather and a shortage of pilots`
  const mass =
    story.tags[end] === Tag.NN && (story.is(end, MASS) || (from < end && story.tags[from] === Tag.JJ))
  return story.tagIn(from, DETERMINER) || story.tags[end] === Tag.NNS || mass
}

/** Last token of a phrase and of one that *of* hangs on it: a shortage of pilots. */
function behindOf(story: Story, start: number): number {
  const head = story.phrases.headOf(start)
  const inner = head + 2
  return story.is(head + 1, OF) && story.phrases.startOf(inner) === inner ? story.phrases.headOf(inner) : head
}

/** `Some of the prisoners`, `two-thirds of the voters` */
function isPart(story: Story, opener: number, last: number): boolean {
  const {phrases} = story
  // `Nearly half of the farms`, `a dozen of the hostages`
  let first = opener
  while (story.is(first, ROUGHLY) && !story.is(first, PARTS)) first++
  if (story.is(first, A) && story.is(first + 1, COUNTS)) first++
  const of = behindShare(story, first)
  // `Two of the four men`
  const isShare =
    story.is(first, PARTS) || of > 0 || (story.tagIn(first, maskOf('CD')) && !story.is(first, ONE))
  const start = Math.max(of, first + 1) + 1
  // `Many of those arrested`
  if (isShare && story.is(start, THOSE) && start === last - 1 && story.tags[last] === Tag.VBN) return true
  if (!isShare || !story.is(start - 1, OF) || phrases.startOf(start) !== start) return false
  return story.tagIn(start, DETERMINER) && isWholeOf(story, start, last, 'plural')
}

/** Is what *of* hangs on a share all of the subject, with what describes it: the men accused of plotting it? */
function isWholeOf(story: Story, start: number, last: number, number: GrammaticalNumber): boolean {
  const head = story.phrases.headOf(start)
  if (head !== last && !hasModifiers(story, head, last)) return false
  // `two of the four men`
  const counted = story.tags[start + 1] === Tag.CD && start + 1 < head ? start + 2 : start
  return (
    numberOf(story, counted === head ? head : start, head) === number ||
    (counted > start && number === 'plural' && story.tags[head] === Tag.NNS)
  )
}

/** The *of* behind `two-thirds`, `two thirds`, `60 percent`; -1 where no such share opens the sentence. */
function behindShare(story: Story, first: number): number {
  if (FRACTION.test(story.word(first))) return story.is(first + 1, OF) ? first + 1 : -1
  const share = story.tagIn(first, maskOf('CD')) && story.is(first + 1, SHARES)
  return share && story.is(first + 2, OF) ? first + 2 : -1
}

/** `Most of the money`, `two-thirds of the wheat`: a part of what is not counted. */
function isPartOfMass(story: Story, first: number, last: number): boolean {
  const share = behindShare(story, first)
  const of = share > 0 ? share : story.is(first, WHOLE) ? first + 1 : -1
  const start = of + 1
  if (of < 0 || !story.is(of, OF) || story.phrases.startOf(start) !== start) return false
  if (!story.tagIn(start, DETERMINER) || !story.is(story.phrases.headOf(start), MASS)) return false
  return isWholeOf(story, start, last, 'singular')
}

/** `Rebuilding the bridges`, `building new homes in the suburbs` */
function isAct(story: Story, first: number, last: number): boolean {
  const {phrases} = story
  const start = first + 1
  if (story.tags[first] !== Tag.VBG || story.is(first, PREPOSITIONAL) || story.is(first, THINKING))
    return false
  // `Believing the states were weak, they met`
  for (let at = last + 1; at < story.sentenceEnd(last); at++) if (story.word(at) === ',') return false
  // `Selling expenses are`, `building block grants`: a noun right behind may make a compound.
  const object = story.tagIn(start, DETERMINER | maskOf('JJ', 'CD'))
  if (story.is(first, ACTS) && object && isChain(story, start, last)) return true
  if (!story.tagIn(start, DETERMINER) || phrases.startOf(start) !== start) return false
  return phrases.headOf(start) === last && story.tags[last] === Tag.NNS
}

/** Noun phrases and prepositions, and no verb or conjunction, up to the verb. */
function isChain(story: Story, start: number, last: number): boolean {
  for (let at = start; at <= last; at++)
    if (
      (!story.tagIn(at, CHAIN) && story.tags[at] !== Tag.POS && !story.is(at, AND)) ||
      story.is(at, SUBORDINATE)
    )
      return false
  return story.tagIn(last, NOUN)
}

/** `More than one worker` */
function isMoreThanOne(story: Story, first: number, last: number): boolean {
  if (!story.is(first, MORE) || !story.is(first + 1, THAN) || !story.is(first + 2, ONE)) return false
  for (let at = first + 3; at < last; at++) if (!story.tagIn(at, maskOf('JJ', 'NN'))) return false
  return last > first + 2 && story.tags[last] === Tag.NN && !story.tagIn(last, FINITE)
}

/** `As many as sixty people`, `more than 300 homes`: a count, where a participle shows that no amount is meant. */
function isCounted(story: Story, first: number, verb: number): boolean {
  let start = first
  while (story.is(start, ROUGHLY)) start++
  const head = story.phrases.headOf(start)
  const last = story.beforeAdverbs(verb)
  if (start === first || head !== last || !story.tagIn(start, maskOf('CD')) || story.is(start, ONE))
    return false
  if (story.tags[head] !== Tag.NNS || !story.mayBe(head, maskOf('NNS')) || story.is(head, MEASURES))
    return false
  return story.tagIn(story.afterAdverbs(verb + 1), maskOf('VBN', 'VBG'))
}

/** `For decades the islands was`, `In the last year the number of wolves in the valleys have` */
function isBehindTime(story: Story, first: number, last: number, number: GrammaticalNumber): boolean {
  if (first === story.sentenceStart(first) || !story.tagIn(first, DETERMINER)) return false
  const head = story.phrases.headOf(first)
  if (story.phrases.startOf(first) !== first || numberOf(story, first, head) !== number) return false
  return head === last || (story.tagIn(head + 1, maskOf('IN')) && isChain(story, first, last))
}
