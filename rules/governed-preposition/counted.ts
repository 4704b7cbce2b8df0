import {
  Flag,
  SWAPPED,
  governmentAt,
  maskOf,
  shareOf,
  takenShare,
  words,
  type Doubt,
  type Government,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {AMOUNTS, complementOf, type Complement} from './complement.js'
import type {Frame, Governor, Governors} from './governors.js'
import {belongsElsewhere} from './judge.js'
import {ADJUNCTS, COMPLEMENTS} from './nouns.js'
import {isGapped} from './voice.js'

const PREPOSITIONS = words(...SWAPPED)
const LOCAL = words('in', 'on', 'at', 'from', 'with')
const OPPOSITE: ReadonlySet<string> = new Set(['to', 'from'])
const INDEFINITE = words('a', 'an')
const BARE = maskOf('NN', 'NNS', 'JJ')
/** Any noun takes it, beside what else may follow: `a part for the car`. */
const GENITIVE = 'of'
/** Least odds where the list calls a preposition wrong, fitted on clean texts and made slips. */
const FLOOR = 0.4
/** More is asked for where it says nothing of it, knows not even the word, or calls it right, … */
const UNLISTED = 2.3
const UNKNOWN = 3
const RIGHT = 2.9
/** … where *of* would stand behind a noun, unless it is listed so, … */
const OWNED = 1.2
/** … where a name may be a place or company, or a noun is a place or opens adjuncts. */
const PLACE = 0.7
const SITES = ['place', 'building', 'structure']
const SITE = 2
const ADJUNCT = 1

/** Frames of the list by what the word next to the preposition is, and the verb over it. */
const FRAMES: Readonly<Record<Government, {near: readonly Frame[]; verb: readonly Frame[]}>> = {
  n: {near: ['noun'], verb: []},
  m: {near: ['noun'], verb: ['object', 'person']},
  o: {near: [], verb: ['object', 'person']},
  j: {near: ['adjective'], verb: []},
  p: {near: ['passive', 'adjective', 'object', 'verb'], verb: []},
  v: {near: ['verb', 'active', 'object', 'person'], verb: []}
}

/**
 * A preposition behind a word or over the object of a verb, where the texts we learned from hardly ever have it and have
 * another one as a rule, and the words around the place say the same: `was accused for`, `a commitment at peace`,
 * `reminded her for`.
 *
 * @param story The story.
 * @param governors The list: what it calls wrong needs less, and what it calls right more.
 */
export function* countedSlips(story: Story, governors: Governors): Generator<Proposal, void, undefined> {
  for (const preposition of story.places(PREPOSITIONS)) {
    const governor = preposition - 1
    if (!story.together(governor, preposition + 1) || story.has(preposition, Flag.capital)) continue
    const doubt = governmentAt(story, preposition)
    if (!doubt) continue
    const best = bestOf(story, governors, doubt, preposition)
    if (best === undefined) continue
    const {near, verb, overSeen} = doubt
    const isOver = (shareOf(overSeen, best) ?? 0) >= takenShare(doubt, best)
    yield {
      ...story.span(preposition),
      expected: [best],
      confidence: 0.8,
      data: {
        word: story.word(isOver ? verb : near),
        right: percent(takenShare(doubt, best)),
        wrong: percent(takenShare(doubt, story.lower(preposition)))
      },
      fix: 'likely'
    }
  }
}

/** The candidate that is furthest above what is asked of it, if any is. */
function bestOf(story: Story, governors: Governors, doubt: Doubt, preposition: number): string | undefined {
  const {kind, near, candidates} = doubt
  if (candidates.length === 0 || story.is(near, AMOUNTS)) return undefined
  // `reminded those whom they met of the need`
  if (kind === 'v' && isGapped(story, story.beforeAdverbs(near))) return undefined
  const complement = complementOf(story, preposition)
  if (complement?.kind === 'time' || complement?.kind === 'infinitive') return undefined
  const written = story.lower(preposition)
  const listed = isAmount(story, doubt, preposition)
    ? 0
    : listingOf(entriesOf(story, governors, doubt), written)
  if (listed === undefined) return undefined
  const least = FLOOR + listed + adjunctOf(story, preposition, complement)
  let best: {word: string; above: number} | undefined
  for (const {word, odds} of candidates) {
    // `withdraw to the border`: where to, not where from
    if (listed > 0 && OPPOSITE.has(written) && OPPOSITE.has(word)) continue
    const isOwned = listed > 0 && word === GENITIVE && isNoun(kind)
    const above = odds - least - (isOwned ? OWNED : 0)
    if (above >= (best?.above ?? 0)) best = {word, above}
  }
  if (!best || isElsewhere(story, governors, doubt, preposition, best.word)) return undefined
  return best.word
}

/** Does the other one stand behind, or belongs what is written to a word before: `accused the minister for trade of`? */
function isElsewhere(
  story: Story,
  governors: Governors,
  {kind, near, verb, end}: Doubt,
  preposition: number,
  word: string
): boolean {
  const isNext = verb < 0
  const usual = new Set([word])
  const [frame] = isNext ? FRAMES[kind].near : FRAMES[kind].verb
  const object = isNext ? 'none' : kind === 'o' ? 'name' : 'phrase'
  const government = {frame, usual, right: usual, wrong: new Map<string, string[]>(), fronted: false}
  return belongsElsewhere(
    story,
    governors,
    government,
    {start: isNext ? near : verb, preposition, object},
    end
  )
}

function isNoun(kind: Government): boolean {
  return kind === 'n' || kind === 'm'
}

/** Entries of the list for the words that the preposition hangs on; a phrase of several says nothing of its last word. */
function entriesOf(story: Story, governors: Governors, {kind, near, verb}: Doubt): Governor[] {
  const of = (token: number, frames: readonly Frame[]): Governor[] =>
    token < 0
      ? []
      : governors
          .at(story.ids[token])
          .filter(({frame, words: spelled}) =>
            frame === 'phrase' ? spelled.length === 1 : frames.includes(frame)
          )
  return [...of(kind === 'o' ? -1 : near, FRAMES[kind].near), ...of(verb, FRAMES[kind].verb)]
}

/** What more is asked for by what the list says of a preposition; nothing where a verb or phrase may take it. */
function listingOf(entries: readonly Governor[], written: string): number | undefined {
  const right = entries.filter((entry) => entry.right.has(written))
  if (right.length > 0)
    return right.every(({frame}) => frame === 'noun' || frame === 'adjective') ? RIGHT : undefined
  if (entries.some(({wrong}) => wrong.has(written))) return 0
  return entries.length > 0 ? UNLISTED : UNKNOWN
}

/** What more is asked for where the phrase may tell where, when or how. */
function adjunctOf(story: Story, preposition: number, complement: Complement | undefined): number {
  if (!complement) return 0
  const {kind, head} = complement
  const isAdjunct =
    kind === 'adjunct' || ADJUNCTS.has(story, 'any', head) || ADJUNCTS.has(story, 'any', preposition + 1)
  if (!story.is(preposition, LOCAL)) return isAdjunct ? ADJUNCT : 0
  const isSite = SITES.some((name) => COMPLEMENTS.has(story, name, head))
  return (isAdjunct ? ADJUNCT : 0) + (kind === 'name' ? PLACE : 0) + (isSite ? SITE : 0)
}

/** `a large number from clubs`: an indefinite amount, before a noun without an article. */
function isAmount(story: Story, {kind, near}: Doubt, preposition: number): boolean {
  return (
    isNoun(kind) &&
    COMPLEMENTS.has(story, 'quantity', near) &&
    story.is(story.phrases.startOf(near), INDEFINITE) &&
    story.tagIn(preposition + 1, BARE) &&
    !story.has(preposition + 1, Flag.capital | Flag.digit)
  )
}

function percent(share: number): string {
  return share < 0.005 ? 'hardly ever' : `in ${Math.round(share * 100)}%`
}
