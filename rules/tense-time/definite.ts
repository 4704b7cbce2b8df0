import {Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {eventNouns} from './event-nouns.generated.js'
import {months} from '../../lexicons/months.generated.js'

const IN = words('in')
const ON = words('on')
const LAST = words('last')
const AND = words('and', 'to')
const MONTHS = words(...months.map((line) => line.split(' ')[0] ?? line))
const DAYS = words('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')
const PARTS = words('morning', 'afternoon', 'evening', 'night')
const PERIODS = words('week', 'month', 'year', 'night', 'spring', 'summer', 'autumn', 'winter', 'season')
const YESTERDAY = words('yesterday')
const EVENTS = words(...eventNouns)
const PARTICIPLE = maskOf('VBN')
/** Years before this are past. */
const PRESENT = 2020

/** First token of a time, and the token behind it. */
type Time = readonly [number, number]

/**
 * Definite times behind a participle and its object: landed in 2014, has signed the order on Monday night. Behind an event
 * they may belong to that (has recalled the flood in 1953).
 *
 * @param story The story.
 */
export function* definiteTimes(story: Story): Generator<Time> {
  for (const [set, endOf] of [
    [IN, endOfYear],
    [ON, endOfDay]
  ] as const) {
    for (const preposition of story.places(set)) {
      const end = endOf(story, preposition)
      if (end > 0 && isFree(story, preposition) && !goesOn(story, end)) yield [preposition, end]
    }
  }
}

/**
 * Definite times that open their sentence: In March 2014, Last week, Yesterday.
 *
 * @param story The story.
 */
export function* frontedTimes(story: Story): Generator<Time> {
  for (let index = 0; index + 1 < story.sentences.length; index++) {
    const first = story.sentences[index] ?? 0
    const end = endOfYear(story, first) || endOfDay(story, first) || endOfLast(story, first)
    if (end > 0) yield [first, end]
  }
}

function endOfYear(story: Story, preposition: number): number {
  if (!story.is(preposition, IN)) return 0
  const year = story.is(preposition + 1, MONTHS) ? preposition + 2 : preposition + 1
  return /^(?:1\d|20)\d\d$/u.test(story.word(year)) && Number(story.word(year)) < PRESENT ? year + 1 : 0
}

function endOfDay(story: Story, preposition: number): number {
  if (!story.is(preposition, ON) || !story.is(preposition + 1, DAYS)) return 0
  return story.is(preposition + 2, PARTS) ? preposition + 3 : preposition + 2
}

function endOfLast(story: Story, first: number): number {
  if (story.is(first, YESTERDAY) && story.tags[first + 1] !== Tag.POS) return first + 1
  const last = story.is(first, LAST) && (story.is(first + 1, PERIODS) || story.is(first + 1, DAYS))
  return last && story.tags[first + 2] !== Tag.POS ? first + 2 : 0
}

/** Behind a participle, or a short object that is no event with a time of its own: has signed the order on Monday night. */
function isFree(story: Story, preposition: number): boolean {
  const before = preposition - 1
  return (
    story.tagIn(before, PARTICIPLE) || (story.tagIn(before, maskOf('NN', 'NNS')) && !story.is(before, EVENTS))
  )
}

/** `in 2012 and 2016`: more than one time, which the perfect may sum up. */
function goesOn(story: Story, end: number): boolean {
  return story.is(end, AND) || story.word(end) === ','
}
