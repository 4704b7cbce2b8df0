import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {ADVERB, NOUN, FINITE, Tag, isSurelyFinite, maskOf, words, type Story} from '../../src/define/index.js'
import {gapAt, gapsAt, isPlain, proven, sureGapAt, type Gap} from './gap.js'
import {isNoTime} from './objectless.js'
import {objectKeepers} from './object-keepers.generated.js'
import {plainPasts} from './plain-pasts.generated.js'
import {SUBORDINATORS} from './relative.js'
import {twoObjectVerbs} from './two-object-verbs.generated.js'

const PERSONS = words(...personNouns, 'king', 'queen', 'prince', 'princess', 'president', 'minister', 'mayor', 'governor', 'chairman', 'chairwoman', 'director', 'captain', 'general', 'secretary', 'ambassador') // prettier-ignore
const PASTS = words(...plainPasts.flatMap((line) => line.split(' ')))
const DETERMINED = maskOf('DT', 'PRP$', 'CD', 'JJ')
const REASONS = words('reason', 'reasons', 'way', 'ways', 'time', 'day', 'year', 'moment', 'place')
const DAYS = words('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')
const HAD = words('had')
const BREAKING = maskOf('CC', 'WP', 'WDT', 'WRB', 'EX', 'PRP')
/** They open a clause or a phrase. */
const CLAUSAL = words(
  'after',
  'before',
  'since',
  'until',
  'as',
  'than',
  'like',
  'because',
  'though',
  'if',
  'that',
  'so',
  'for'
)
const NOMINAL = maskOf('JJ', 'NNS', 'CD')
const OBJECT = maskOf('DT', 'PRP$')
const KEEPING = words(...[...twoObjectVerbs, ...objectKeepers].flatMap((line) => line.split(' ')))
const PARTICIPLE = maskOf('VBN')
const MEASURES = words('year', 'years', 'month', 'months', 'week', 'weeks', 'day', 'days', 'hour', 'hours', 'minute', 'minutes', 'second', 'seconds', 'foot', 'feet', 'inch', 'inches', 'pound', 'pounds', 'ounce', 'ounces', 'degree', 'degrees', 'percent', 'dollars', 'cents', 'points', 'point', 'times') // prettier-ignore
/** Evidence that is wanted between two numbers. */
const LIST = 1.5
/** Two finite verbs leave no other reading. */
const CERTAIN = -4
const BREAK = /^[;:—–“”"()]$/u

/**
 * Words dropped between clauses and phrases: the strike, which began on May 2, has cost; 63 passengers and five
 * crew.
 *
 * @param story The story.
 */
export function* droppedJoint(story: Story): Generator<Gap> {
  for (const number of story.tagged(Tag.CD)) yield* betweenNumbers(story, number)
  for (const tag of [Tag.VBD, Tag.VBZ, Tag.VBN])
    for (const verb of story.tagged(tag)) yield* relatives(story, verb)
  yield* gapsAt(story, story.places(PASTS), beforeSecond)
}

/** `was`, and behind a day, which no participle hangs on, `faced long queues`. */
function isFiniteAt(story: Story, verb: number): boolean {
  if (isSurelyFinite(story, verb)) return true
  return story.tags[verb] === Tag.VBD && story.is(verb - 1, DAYS) && story.tagIn(verb + 1, OBJECT | NOMINAL)
}

/** `Voters went to the polls on Sunday faced queues`: two past tenses, and what stands between hangs on prepositions. */
function beforeSecond(story: Story, verb: number): Gap | undefined {
  const subject = story.beforeAdverbs(verb)
  const first = story.opener(verb)
  if (!isPlain(story, verb) || story.tags[verb] !== Tag.VBD || !story.tagIn(subject, NOUN)) return undefined
  const opens = subject === first ? story.tags[first] === Tag.NNS : story.tagIn(first, DETERMINED)
  if (!opens || story.phrases.startOf(subject) !== first) return undefined
  // `The reason limits were set`
  for (let noun = first; noun < subject; noun++) if (story.is(noun, REASONS)) return undefined
  const end = story.sentenceEnd(verb)
  let at = verb + 1
  if (story.is(verb, HAD) && !story.tagIn(story.afterAdverbs(at), PARTICIPLE)) return undefined
  while (at < end && !story.tagIn(at, FINITE)) {
    if (!story.isWord(at) || story.tagIn(at, BREAKING) || story.is(at, SUBORDINATORS)) return undefined
    at++
  }
  if (at === verb + 1 || !isFiniteAt(story, at)) return undefined
  const start = story.phrases.startOf(at - 1)
  if (start <= verb || story.tags[start - 1] !== Tag.IN || story.is(start - 1, CLAUSAL)) return undefined
  // `built in 1961 Engineers have`: a stop is missing
  if (!isNoTime(story, start) || story.tags[start] === Tag.CD) return undefined
  return sureGapAt(story, verb, story.is(subject, PERSONS) ? 'who' : 'that')
}

/** `63 passengers five crew when` */
function* betweenNumbers(story: Story, number: number): Generator<Gap> {
  const before = number - 1
  if (!story.together(before, number) || story.tags[before] !== Tag.NNS || !isPlain(story, before)) return
  const counted = story.tags[before - 1] === Tag.CD || story.tags[before - 2] === Tag.CD
  if (!counted || story.is(before, MEASURES) || story.mayBe(before, maskOf('VBZ'))) return
  const head = story.tags[number + 1] === Tag.JJ ? number + 2 : number + 1
  if (!story.together(number, head) || story.is(head, MEASURES)) return
  if (!story.tagIn(head, NOUN) || !isPlain(story, head)) return
  const gap = proven(gapAt(story, number, 'and', LIST))
  if (gap) yield gap
}

/** `The strike, began on May 2, has cost`: a finite verb behind a comma, and another behind the next. */
function* relatives(story: Story, verb: number): Generator<Gap> {
  const comma = verb - 1
  const first = story.sentenceStart(verb)
  if (story.word(comma) !== ',' || !isPlain(story, verb)) return
  // `, hit the coast on Tuesday, left`: a participle has no object behind it
  const isActive = story.tagIn(verb + 1, OBJECT) && !story.is(verb, KEEPING) && isNoTime(story, verb + 1)
  if ((story.tags[verb] === Tag.VBN || story.mayBe(verb, PARTICIPLE | NOUN)) && !isActive) return
  const subject = comma - 1
  const start = story.phrases.startOf(subject)
  if (start !== first || !story.tagIn(subject, NOUN) || !isPlain(story, subject)) return
  let close = verb + 1
  while (story.together(verb, close) && story.word(close) !== ',') {
    if (story.tagIn(close, FINITE) || BREAK.test(story.word(close))) return
    close++
  }
  let next = close + 1
  while (story.together(verb, next) && story.tagIn(next, ADVERB)) next++
  if (!story.together(verb, next) || !story.tagIn(next, FINITE)) return
  // `The plan, is he sure, will work`
  if (story.tagIn(verb + 1, maskOf('PRP'))) return
  const gap = proven(gapAt(story, verb, story.is(subject, PERSONS) ? 'who' : 'which', CERTAIN))
  if (gap) yield gap
}
