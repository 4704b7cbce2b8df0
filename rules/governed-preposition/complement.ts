import {ADVERB, Flag, Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {ADJUNCTS} from './nouns.js'
import {isOther} from './places.js'

/** What follows a preposition, as far as it tells argument from adjunct. */
export interface Complement {
  kind: 'clause' | 'infinitive' | 'noun' | 'name' | 'pronoun' | 'time' | 'adjunct'
  /** Its last token known: the head of a noun phrase, the verb of a clause. */
  head: number
}

const OBJECT_START = maskOf('DT', 'PRP$', 'PRP', 'CD', 'NNP', 'NNPS', 'WDT', 'WP', 'WRB', 'PDT')
const NAME = maskOf('NNP', 'NNPS')
/** `similar to those that were handed down` */
const THOSE = words('those')
const PLURAL = maskOf('NNS')
const VERBS = maskOf('VB', 'VBP')
const QUESTION_WORDS = words('whether', 'how', 'what', 'why')
const RELATIVES = words('which', 'whom', 'whose', 'that', 'who', 'where', 'when')
const UNITS = words(
  'year',
  'years',
  'month',
  'months',
  'week',
  'weeks',
  'day',
  'days',
  'hours',
  'life',
  'decades'
)
const APPROXIMATE = words('about', 'over', 'around')
const ROUGHLY = words('about', 'around', 'nearly', 'almost', 'over', 'roughly', 'some', 'approximately')
const BEFORE_LIMIT = words('more', 'less', 'fewer', 'at', 'up')
/** What stands between those and a number. */
const LIMITS = words('than', 'least', 'most', 'to')
const ARTICLES = words('a', 'an', 'the')
/** Numbers and parts as nouns. */
export const AMOUNTS = words(
  'dozen', 'dozens', 'hundred', 'hundreds', 'thousand', 'thousands', 'million', 'millions', 'tens', 'billion', 'score', 'half',
  'third', 'quarter', 'fifth', 'tenth', 'couple', 'two-thirds', 'three-quarters', 'one-third', 'same'
) // prettier-ignore
/** `at least two`, `at first sight` */
const SUPERLATIVES = words('least', 'most', 'first', 'last')
const TIMELESS = words('to', 'of', 'into')
const LOCAL = words('in', 'on', 'at', 'from', 'by')
const TO = words('to')
/** `similar with one passed in May` */
const ONE = words('one')

/**
 * Read what follows a preposition.
 *
 * @param story The story.
 * @param preposition Its token.
 * @returns Nothing where it is stranded or what follows is no complement of it.
 */
export function complementOf(story: Story, preposition: number): Complement | undefined {
  const next = preposition + 1
  if (!story.together(preposition, next) || !story.isWord(next) || story.has(next, Flag.first))
    return undefined
  if (story.is(next, RELATIVES)) return undefined
  if (story.is(next, QUESTION_WORDS)) return {kind: 'clause', head: next}
  const verb = story.tagIn(next, ADVERB) ? next + 1 : next
  if (story.is(preposition, TO) && isInfinitive(story, verb)) {
    return story.tags[verb] === Tag.VB ? {kind: 'infinitive', head: verb} : undefined
  }
  if (isGerund(story, verb, !story.is(preposition, LOCAL))) return {kind: 'clause', head: verb}
  return nounPhrase(story, preposition)
}

function nounPhrase(story: Story, preposition: number): Complement | undefined {
  const {phrases} = story
  const first = afterApproximator(story, preposition + 1)
  const nearest = phrases.headOf(first)
  if (isOther(story, first)) return {kind: 'pronoun', head: first + 1}
  if (nearest < 0 && story.is(first, THOSE)) return {kind: 'pronoun', head: first}
  // An -ing form with or without a determiner: `of trucking`, `for the opening`.
  const gerund = story.tagIn(first, maskOf('DT', 'PRP$')) ? first + 1 : first
  if (nearest < 0 && story.tags[gerund] === Tag.VBG) return {kind: 'noun', head: gerund}
  if (nearest < 0 || phrases.startOf(first) <= preposition || isRoughNumber(story, preposition))
    return undefined
  const head = phrases.ownedHeadOf(nearest)
  if (isLengthOfTime(story, first, head)) return {kind: 'time', head}
  if (isAdjunctHead(story, preposition, head)) return {kind: 'adjunct', head}
  if (story.tags[head] === Tag.PRP) return {kind: 'pronoun', head}
  return {kind: story.tagIn(head, NAME) ? 'name' : 'noun', head}
}

/** `more than 40 clubs`, `at least seven judges`: the token where the number stands. */
function afterApproximator(story: Story, token: number): number {
  const number = story.is(token + 1, LIMITS) ? token + 2 : token + 1
  const opens = number === token + 2 ? story.is(token, BEFORE_LIMIT) : story.is(token, ROUGHLY)
  if (
    !opens ||
    !(story.tags[number] === Tag.CD || story.is(number, AMOUNTS) || story.has(number, Flag.digit))
  )
    return token
  return story.together(token, number) ? number : token
}

/** `about 20 people`, `over a dozen people` */
function isRoughNumber(story: Story, preposition: number): boolean {
  if (!story.is(preposition, APPROXIMATE)) return false
  const next = story.is(preposition + 1, ARTICLES) ? preposition + 2 : preposition + 1
  return story.tags[next] === Tag.CD || story.is(next, AMOUNTS) || story.has(next, Flag.digit)
}

/** `ten years`, `life`, but not `ten years of fraud`. */
function isLengthOfTime(story: Story, start: number, head: number): boolean {
  if (!story.is(head, UNITS) || story.lower(head + 1) === 'of') return false
  return story.lower(head) === 'life' ? head === start : hasNumber(story, start, head)
}

function hasNumber(story: Story, start: number, head: number): boolean {
  for (let token = start; token < head; token++) {
    if (story.tags[token] === Tag.CD || story.lower(token) === 'several') return true
  }
  return false
}

function isAdjunctHead(story: Story, preposition: number, head: number): boolean {
  // `the attacks of April 15`
  if (story.tagIn(preposition + 1, NAME) && ADJUNCTS.has(story, 'any', preposition + 1)) return true
  if (ADJUNCTS.has(story, story.lower(preposition), head)) return true
  if (story.is(preposition, TIMELESS)) return false
  if (ADJUNCTS.has(story, 'any', head)) return true
  const first = preposition + 1
  if (story.is(first, SUPERLATIVES)) return true
  // A bare number is a year, an age or an amount.
  if (story.is(first, ONE)) return false
  return first === head && (story.tags[head] === Tag.CD || story.has(head, Flag.digit))
}

function isInfinitive(story: Story, token: number): boolean {
  if (!story.together(token - 1, token)) return false
  return story.tags[token] === Tag.VB || (story.mayBe(token, VERBS) && !story.tagIn(token, PLURAL | NAME))
}

/**
 * An -ing form with its own object or complement, and no adjective (`rising costs`) or noun (`in writing`).
 * After a preposition of place a bare noun makes no object: `in mining towns`.
 */
function isGerund(story: Story, token: number, bareObject: boolean): boolean {
  if (!story.mayBe(token, maskOf('VBG')) || !story.tagIn(token, maskOf('VBG', 'NN'))) return false
  if (!story.together(token, token + 1) || !story.isWord(token + 1))
    return bareObject && story.tags[token] === Tag.VBG
  if (ADJUNCTS.has(story, story.lower(token - 1), token)) return false
  const next = token + 1
  if (story.tagIn(next, OBJECT_START)) return true
  const head = story.phrases.headOf(next)
  if (head >= 0) {
    if (ADJUNCTS.has(story, story.lower(token - 1), head)) return false
    return bareObject
      ? story.tags[token] === Tag.VBG || story.tags[next] === Tag.NNS
      : !story.mayBe(token, maskOf('JJ', 'NN'))
  }
  return !story.mayBe(token, maskOf('NN'))
}
