import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {ADVERB, NOUN, FINITE, Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {gapAt, isPlain, proven, type Gap} from './gap.js'
import {isNoTime} from './objectless.js'
import {objectKeepers} from './object-keepers.generated.js'
import {twoObjectVerbs} from './two-object-verbs.generated.js'

const PERSONS = words(...personNouns, 'king', 'queen', 'prince', 'princess', 'president', 'minister', 'mayor', 'governor', 'chairman', 'chairwoman', 'director', 'captain', 'general', 'secretary', 'ambassador') // prettier-ignore
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
