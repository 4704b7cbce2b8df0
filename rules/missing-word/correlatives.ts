import {NOUN, Tag, VERB, maskOf, words, type Story} from '../../src/define/index.js'
import {sureGapAt, type Gap} from './gap.js'

const ALSO = words('also')
const BUT = words('but')
const NOT = words('not', "n't")
const ONLY = words('only', 'just', 'merely', 'simply', 'solely', 'alone', 'necessarily', 'exclusively')
/** The second half of a pair, by the first. */
const PAIRS = {both: 'and', either: 'or', neither: 'nor'} as const
const FIRST = words(...Object.keys(PAIRS))
const BETWEEN = words('between')
const NEITHER = words('neither')
const FROM = words('from')
const OPENERS = maskOf('DT', 'PRP$', 'IN', 'TO')
const DETERMINER = maskOf('DT', 'PRP$')
const SINGULAR = maskOf('NN', 'NNP')
const NAME = maskOf('NNP', 'NNPS')
const PREPOSITIONS = words('by', 'in', 'from', 'for', 'at', 'with', 'on')
const JOINTS = maskOf('CC')
const FINITE_OR_JOINT = VERB | maskOf('MD', 'CC', 'WDT', 'WP')
/** How far the second half of a pair stands from the first. */
const REACH = 12
const MONTHS = words('january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december') // prettier-ignore

/**
 * A half of a pair that was dropped: not only the quay but also the market, either by boat or by car, between the
 * union and the board, from 3 May to 6 June.
 *
 * @param story The story.
 */
export function* droppedHalf(story: Story): Generator<Gap> {
  for (const also of story.places(ALSO)) yield* onlyBefore(story, also)
  for (const first of story.places(FIRST)) yield* betweenHalves(story, first)
  for (const between of story.places(BETWEEN)) yield* betweenEnds(story, between, 'and')
  for (const neither of story.places(NEITHER)) yield* betweenEnds(story, neither, 'nor')
  for (const from of story.places(FROM)) yield* betweenDates(story, from)
}

/** `not the quay but also the market`: two phrases of one make, and no verb between them. */
function* onlyBefore(story: Story, also: number): Generator<Gap> {
  const [but, second] = [also - 1, also + 1]
  if (!story.is(but, BUT) || !story.tagIn(second, OPENERS)) return
  for (let at = but - 1; at >= but - REACH && story.together(at, but); at--) {
    if (story.is(at, NOT)) {
      const first = at + 1
      const isAlike =
        story.tags[first] === story.tags[second] &&
        (story.tags[first] === Tag.DT || story.lower(first) === story.lower(second))
      const gap = isAlike ? sureGapAt(story, first, 'only') : undefined
      if (gap) yield gap
      return
    }
    if (story.is(at, ONLY) || !story.isWord(at) || story.tagIn(at, FINITE_OR_JOINT)) return
  }
}

/** `either by boat by cable car`: the same preposition twice, and nothing that joins the two. */
function* betweenHalves(story: Story, first: number): Generator<Gap> {
  const preposition = first + 1
  if (!story.is(preposition, PREPOSITIONS) || !story.tagIn(preposition, maskOf('IN'))) return
  for (let at = preposition + 2; at <= first + REACH && story.together(first, at); at++) {
    if (!story.isWord(at) || story.tagIn(at, FINITE_OR_JOINT)) return
    if (story.lower(at) !== story.lower(preposition) || !story.tagIn(at - 1, NOUN)) continue
    if (followsJoint(story, at)) return
    const gap = sureGapAt(story, at, PAIRS[story.lower(first) as keyof typeof PAIRS])
    if (gap) yield gap
    return
  }
}

/** `between the union the board`, `neither the club the player`: one singular, then another phrase with its determiner. */
function* betweenEnds(story: Story, between: number, word: string): Generator<Gap> {
  const first = between + 1
  // `the miners’ union`
  const head = story.phrases.ownedHeadOf(first)
  const next = head + 1
  if (head <= first || story.phrases.startOf(first) !== first || !story.tagIn(first, DETERMINER)) return
  if (!story.tagIn(head, SINGULAR) || !story.together(first, next)) return
  if (!story.tagIn(next, DETERMINER) || story.phrases.startOf(next) !== next || followsJoint(story, next))
    return
  const gap = sureGapAt(story, next, word)
  if (gap) yield gap
}

/** Does a conjunction come within the next words: between the first and the second the …? */
function followsJoint(story: Story, token: number): boolean {
  for (let at = token; at <= token + REACH && story.together(token, at); at++) {
    if (story.tagIn(at, JOINTS)) return true
    if (story.word(at) === ',') return false
  }
  return false
}

/** `from 3 May 6 June`, `from May 3 June 6` */
function* betweenDates(story: Story, from: number): Generator<Gap> {
  const second = from + 3
  if (!story.together(from, second + 1)) return
  const isDay = (at: number): boolean => story.tags[at] === Tag.CD && story.word(at).length < 3
  const isMonth = (at: number): boolean => story.is(at, MONTHS) && story.tagIn(at, NAME | maskOf('MD'))
  const isDate = (at: number): boolean => (isDay(at) && isMonth(at + 1)) || (isMonth(at) && isDay(at + 1))
  if (!isDate(from + 1) || !isDate(second)) return
  const gap = sureGapAt(story, second, 'to')
  if (gap) yield gap
}
