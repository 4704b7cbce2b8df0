import {
  COUNTED_PREPOSITIONS,
  Flag,
  fillOdds,
  maskOf,
  prepositionsAfter,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import type {Governor} from './governors.js'
import {placeOf} from './places.js'

const PREPOSITIONS = words('of', 'in', 'to', 'for', 'on', 'with', 'at', 'by', 'from', 'about', 'into')
/** What opens a noun phrase behind a preposition: no particle (called in sick) stands before these. */
const OBJECT = maskOf('DT', 'PRP$', 'PRP', 'NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'CD', 'VBG', 'WP', 'WDT')
/** The governed preposition is seen at least at this share of places, and the other at most at that one. */
const USUAL = 0.3
const UNUSUAL = 0.05
/** Seen so often before prepositions, in all. */
const OFTEN = 60

/** Frames whose word stands before its preposition, and never before an object. */
const INTRANSITIVE: ReadonlySet<string> = new Set(['verb', 'adjective'])
/** What opens an object for certain. */
const OPENING = maskOf('DT', 'PRP$', 'PRP')
const PRONOUN = maskOf('PRP')

/**
 * An object right behind a word that governs a preposition: `depends the weather`.
 *
 * @param story The story.
 * @param governor An entry of its last word.
 * @param token The word.
 */
export function droppedSlip(story: Story, governor: Governor, token: number): Proposal | undefined {
  const [preposition] = governor.offered
  const object = token + 1
  if (preposition === undefined || !INTRANSITIVE.has(governor.frame) || !story.together(token, object))
    return undefined
  if (!story.tagIn(object, OPENING) || placeOf(story, governor, token)?.preposition !== object)
    return undefined
  return {
    start: story.start[object],
    end: story.start[object],
    expected: [`${preposition} `],
    odds: fillOdds(story, object, object, preposition),
    frame: `dropped-${governor.frame}${story.tagIn(object, PRONOUN) ? '-pronoun' : ''}`,
    data: {word: story.word(token)},
    fix: 'likely'
  }
}

/**
 * A preposition next to a word that nobody listed, where the texts we learned from hardly ever have it, and
 * have another one as a rule: `a lack in evidence`.
 *
 * @param story The story.
 */
export function* openSlips(story: Story): Generator<Proposal, void, undefined> {
  for (const preposition of story.places(PREPOSITIONS)) {
    const governor = preposition - 1
    if (!story.together(governor, preposition + 1) || !story.tagIn(preposition + 1, OBJECT)) continue
    if (story.has(governor, Flag.capital) || story.has(preposition, Flag.capital)) continue
    const seen = prepositionsAfter(story, governor)
    if (!seen || seen.total < OFTEN) continue
    const written = COUNTED_PREPOSITIONS.indexOf(story.lower(preposition))
    if (seen.shares[written] > UNUSUAL) continue
    const most = seen.shares.indexOf(Math.max(...seen.shares))
    const expected = COUNTED_PREPOSITIONS[most]
    if (seen.shares[most] < USUAL) continue
    yield {
      ...story.span(preposition),
      expected: [expected],
      odds: fillOdds(story, preposition, preposition + 1, expected),
      frame: `open-${story.lower(preposition)}`,
      data: {
        word: story.word(governor),
        right: percent(seen.shares[most]),
        wrong: percent(seen.shares[written])
      },
      fix: 'likely'
    }
  }
}

function percent(share: number): string {
  return share < 0.005 ? 'hardly ever' : `in ${Math.round(share * 100)}%`
}
