import {ADVERB, FINITE, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {subjunctive} from './subjunctive.generated.js'
import {numberOf} from './subject.js'
import {AGREEING, proposalOf, type OtherForm} from './verb.js'

const SOON = 8
const SEEMING = words('seems', 'seem', 'appears', 'appear', 'remains', 'remain', 'exists', 'exist')
const TO = words('to')
const INFINITIVE = words('be', 'have')
const AT = words('at')
const LEAST = words('least', 'most')
const PLURAL_OPENERS = words('several', 'many', 'numerous', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten') // prettier-ignore
const PLURAL = maskOf('NNS')
const A_FEW = words('few', 'dozen')
/** Behind these comes a clause, and no second thing. */
const CLAUSE = maskOf('TO', 'WDT', 'WP', 'WRB', 'VBZ', 'VBD', 'MD')
const NO = words('no')
const DOUBT = words('doubt')
const SUBJUNCTIVE = words(...subjunctive)
const MUCH = words('much', 'little')
const ONE = words('1', 'one')
const INDEFINITE = words('a', 'an', 'another')
/** There was 10 minutes left: an amount. */
const AMOUNTS = words('years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds', 'miles', 'dollars', 'points', 'pounds', 'meters', 'feet', 'inches', 'euros', 'cents', 'tons', 'tonnes', 'acres', 'kilometers', 'grams', 'degrees') // prettier-ignore

/**
 * There is, there are: the verb agrees with what follows.
 *
 * @param story The story.
 * @param verb The verb.
 * @param form What it is in the other number.
 */
export function* existential(story: Story, verb: number, form: OtherForm): Generator<Proposal> {
  if (!story.is(verb, AGREEING) && !story.is(verb, SEEMING)) return
  let start = verb + 1
  // `There seems to be doubts`, `there is at least seven`
  if (story.is(start, TO) && story.is(start + 1, INFINITIVE)) start += 2
  if (story.is(start, AT) && story.is(start + 1, LEAST)) start += 2
  while (story.tagIn(start, ADVERB) || story.lower(start) === 'been') start++
  const head = story.phrases.headOf(start)
  if (head < 0 || !story.together(verb, head) || story.phrases.startOf(head) > start) return
  // `There is no solution American troops can find`
  if (story.tagIn(story.afterAdverbs(head + 1), FINITE) && !story.tagIn(start, maskOf('CD'))) return
  if (form.number === 'singular') {
    if (!isPlural(story, start, head)) return
  } else if (isSupposed(story, verb) || (!isOne(story, start, head) && !isNone(story, start, head))) return
  yield proposalOf(story, verb, start, head, form, true)
}

/** Several things, counted or named without a determiner. */
export function isPlural(story: Story, start: number, head: number): boolean {
  if (story.tags[head] !== Tag.NNS || story.is(head, AMOUNTS)) return false
  const counted = story.tagIn(start, maskOf('CD')) && !story.is(start, ONE) && start < head
  // `There was just a few left`
  const few = story.is(start, INDEFINITE) && story.is(start + 1, A_FEW)
  if (counted || few || story.is(start, PLURAL_OPENERS)) return story.mayBe(head, PLURAL)
  // `There was no survivors`
  const none = story.is(start, NO) && story.mayBe(head, PLURAL) && !story.mayBe(head, maskOf('NN'))
  if (none) return numberOf(story, start + 1, head) === 'plural'
  return !story.tagIn(start, maskOf('DT', 'PRP$', 'PDT')) && numberOf(story, start, head) === 'plural'
}

/** One thing, and no second behind *and*. */
export function isOne(story: Story, start: number, head: number): boolean {
  return story.is(start, INDEFINITE) && isAlone(story, start, head)
}

/** `no evidence`, `much water`: what is not counted, or is not there. */
function isNone(story: Story, start: number, head: number): boolean {
  // `There are no doubt some who`; `as if there were no gravity`
  if (story.is(head, DOUBT)) return false
  for (let at = start; at < head; at++) if (story.tagIn(at, PLURAL)) return false
  if (story.is(start, MUCH)) return start < head && story.tags[head] === Tag.NN && !isJoined(story, head)
  return story.is(start, NO) && isAlone(story, start, head)
}

function isSupposed(story: Story, token: number): boolean {
  for (let at = story.sentenceStart(token); at < token; at++) if (story.is(at, SUBJUNCTIVE)) return true
  return false
}

function isAlone(story: Story, start: number, head: number): boolean {
  return numberOf(story, start, head) === 'singular' && !isJoined(story, head)
}

/** Comes a second thing, or what may be one? */
function isJoined(story: Story, head: number): boolean {
  for (let at = head + 1; at <= head + SOON && story.together(head, at); at++) {
    if (story.tagIn(at, CLAUSE) && at > head) return false
    if (story.tagIn(at, maskOf('CC')) || story.word(at) === ',') return true
  }
  return false
}
