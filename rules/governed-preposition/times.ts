import {
  ADJECTIVE,
  FINITE,
  Flag,
  NOUN,
  Tag,
  VERB,
  VERB_TAGS,
  maskOf,
  words,
  type Proposal,
  type Story,
  type WordSet
} from '../../src/define/index.js'
import {calendar} from './calendar.generated.js'
import type {Governors} from './governors.js'
import {particleVerbs} from './particle-verbs.generated.js'

const DAY = listed('day')
const DAYS = listed('day', 'days')
const MONTH = listed('month')
const PART = listed('part')
const UNIT = listed('unit')
const VEHICLE = listed('vehicle')
const TRAVEL = listed('travel')
const PARTICLE_VERBS = words(...particleVerbs.flatMap((line) => line.split(' ')))
const IN = words('in')
const ON = words('on')
const AT = words('at')
const WITH = words('with')
const SINCE = words('since')
const OPENERS = words('in', 'on', 'at', 'since', 'with')
const RELATIVE_DAY = words('last', 'next')
const WEEKEND = words('weekend', 'weekends')
const THE = words('the')
const ABOUT_NUMBER = words('about', 'almost', 'nearly', 'over', 'around', 'at')
const NUMBERS = words('several', 'many', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve', 'twenty', 'thirty', 'forty', 'fifty') // prettier-ignore
/** Words that a time or a means begins with; figures do too. */
const FOLLOWERS = words('last', 'next', 'the', 'about', 'almost', 'nearly', 'over', 'around', 'at', 'several', 'many', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve', 'twenty', 'thirty', 'forty', 'fifty', ...namesOf('day', 'days', 'month', 'vehicle')) // prettier-ignore
const AGO = words('ago', 'before', 'earlier', 'of', 'that', 'in', 'after')
const HAVE = words('has', 'have', 'had', "'ve", "'s")
/** `5pm`, `11:30am` */
const CLOCK = /^\d{1,2}(?:[.:]\d\d)?[ap]m$/u
const YEAR = /^(?:1[5-9]|20)\d\d$/u
const DATE = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/u
const HEAD = NOUN | ADJECTIVE | maskOf('CD', 'VBG')
/** So far back the perfect is looked for that goes with *since*. */
const REACH = 12

/**
 * The preposition of a time, which no governor asks for: *on* a day, *in* a month or year, *at* an hour, *for* a length
 * of time, none before *last Monday*; and of the means that one travels by.
 *
 * @param story The story.
 * @param governors The list: behind a word that governs the preposition no adjunct stands.
 */
export function* timeSlips(story: Story, governors: Governors): Generator<Proposal, void, undefined> {
  for (const preposition of story.places(OPENERS)) {
    const next = preposition + 1
    if (!story.is(next, FOLLOWERS) && !story.has(next, Flag.digit)) continue
    if (!story.together(preposition, next) || isGoverned(story, governors, preposition)) continue
    const expected = expectedAt(story, preposition, next)
    if (!expected) continue
    yield {
      ...story.span(preposition),
      expected,
      data: {word: expected[0] === '' ? story.word(next) : story.slice(next, next), time: 'yes'},
      confidence: 0.9,
      fix: 'likely'
    }
  }
}

function expectedAt(story: Story, preposition: number, next: number): string[] | undefined {
  if (story.is(preposition, SINCE)) return isLengthSince(story, next) ? ['for'] : undefined
  if (story.is(preposition, WITH)) return isMeans(story, preposition, next) ? ['by'] : undefined
  if (!story.is(preposition, IN) && isBeforeLastDay(story, next)) return ['']
  if (!story.is(preposition, ON) && isDay(story, preposition, next)) return ['on']
  if (!story.is(preposition, ON) && isDate(story, next)) return ['on']
  if ((story.is(preposition, ON) || story.is(preposition, AT)) && isMonth(story, next)) return ['in']
  if (story.is(preposition, IN) && story.is(next, THE) && story.is(next + 1, WEEKEND))
    return endsPhrase(story, next + 1) ? ['at', 'over', 'on'] : undefined
  if (story.is(preposition, AT) && story.is(next, THE) && story.is(next + 1, PART))
    return endsPhrase(story, next + 1) ? ['in'] : undefined
  if (!story.is(preposition, AT) && CLOCK.test(story.lower(next)))
    return endsPhrase(story, next) ? ['at'] : undefined
  return undefined
}

/** `on last Monday`, but not `on last Monday’s form` */
function isBeforeLastDay(story: Story, next: number): boolean {
  const day = next + 1
  return story.is(next, RELATIVE_DAY) && story.is(day, DAY) && endsPhrase(story, dayEnd(story, day))
}

/** `opens in Monday`, `in Friday morning`, but not `in Friday prayers`, `was sworn in Tuesday` */
function isDay(story: Story, preposition: number, day: number): boolean {
  if (!story.is(day, DAYS) || !endsPhrase(story, dayEnd(story, day))) return false
  if (story.tags[preposition] === Tag.RP) return false
  return !isFormOf(story, preposition - 1, PARTICLE_VERBS)
}

function dayEnd(story: Story, day: number): number {
  return story.is(day + 1, PART) ? day + 1 : day
}

/** `at 4 May 1961`, `in May 4` */
function isDate(story: Story, first: number): boolean {
  const isDayFirst = DATE.test(story.lower(first)) && isNamedMonth(story, first + 1)
  if (isDayFirst) return YEAR.test(story.word(first + 2)) || endsPhrase(story, first + 1)
  if (!isNamedMonth(story, first) || !DATE.test(story.lower(first + 1))) return false
  const after = story.word(first + 2)
  return after === ',' || after === '.' || !story.isWord(first + 2)
}

/** `met on March in Vienna`, `on March 2015` */
function isMonth(story: Story, month: number): boolean {
  if (!isNamedMonth(story, month)) return false
  return YEAR.test(story.word(month + 1))
    ? endsPhrase(story, month + 1)
    : endsPhrase(story, month) && story.tags[month + 1] !== Tag.DT
}

function isNamedMonth(story: Story, token: number): boolean {
  return story.is(token, MONTH) && story.has(token, Flag.capital) && story.together(token - 1, token)
}

/** `has been closed since two years`, but not `since two landlords left`, `since two years ago` */
function isLengthSince(story: Story, first: number): boolean {
  const number = story.is(first, ABOUT_NUMBER) ? first + (story.is(first, AT) ? 2 : 1) : first
  const unit = number + 1
  if (!(story.is(number, NUMBERS) || DATE.test(story.lower(number))) || !story.is(unit, UNIT)) return false
  if (story.is(unit + 1, AGO) || !endsPhrase(story, unit) || story.tagIn(unit + 1, FINITE)) return false
  const since = first - 1
  for (let at = since - 1; at >= Math.max(story.sentenceStart(since), since - REACH); at--) {
    if (story.is(at, HAVE)) return true
  }
  return false
}

/** `travelled with train` */
function isMeans(story: Story, preposition: number, vehicle: number): boolean {
  if (!story.is(vehicle, VEHICLE) || !endsPhrase(story, vehicle)) return false
  const from = Math.max(story.sentenceStart(preposition), preposition - REACH)
  for (let at = preposition - 1; at >= from && story.isWord(at); at--) {
    if (story.tagIn(at, VERB)) return isFormOf(story, at, TRAVEL)
  }
  return false
}

function isFormOf(story: Story, token: number, verbs: WordSet): boolean {
  const ids = verbs.ids(story.lexicon)
  return VERB_TAGS.some((tag) => story.lexicon.lemmasOf(story.ids[token], tag).some((id) => ids.has(id)))
}

/** Does the phrase end at a token, with no possessive or noun that it would belong to? */
function endsPhrase(story: Story, token: number): boolean {
  const next = token + 1
  if (!story.together(token, next) || !story.isWord(next)) return !/^[-–—]$/u.test(story.word(next))
  return story.tags[next] !== Tag.POS && !story.tagIn(next, HEAD)
}

/** Governs the word before it the preposition: `improved on last Monday`, `based on March`? */
function isGoverned(story: Story, governors: Governors, preposition: number): boolean {
  const word = story.lower(preposition)
  return (
    story.together(preposition - 1, preposition) &&
    governors
      .at(story.ids[preposition - 1])
      .some(({usual, frame}) => usual.has(word) && frame !== 'phrase' && frame !== 'noun')
  )
}

function listed(...names: string[]): WordSet {
  return words(...namesOf(...names))
}

function namesOf(...names: string[]): string[] {
  return calendar.flatMap((line) => {
    const [name = '', list = ''] = line.split(': ')
    return names.includes(name) ? list.split(' ') : []
  })
}
