import {
  ADJECTIVE,
  COUNTED_PREPOSITIONS,
  Flag,
  NOUN,
  fillOdds,
  maskOf,
  prepositionsAfter,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {AMOUNTS, complementOf} from './complement.js'
import type {Governors} from './governors.js'
import {ADJUNCTS} from './nouns.js'

/** Not *by*, *from*, *about*, *into*, *at*, *for* and *of*, which name agents, sources, topics and what is owned behind any noun. */
const PREPOSITIONS = words('in', 'to', 'on', 'with')
/** What opens a noun phrase behind a preposition: no particle (called in sick) stands before these. */
const OBJECT = maskOf('DT', 'PRP$', 'PRP', 'NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'CD', 'VBG', 'WP', 'WDT')
/** The governed preposition is seen at least at this share of places, and the other at most at that one. */
const USUAL = 0.3
/** Any noun takes it, beside what else may follow: `a part for the car`. */
const GENITIVE = 'of'
const UNUSUAL = 0.05
/** Seen so often before prepositions, in all. */
const OFTEN = 60

/**
 * A preposition next to a word that nobody listed, where the texts we learned from hardly ever have it, and
 * have another one as a rule: `a lack in evidence`.
 *
 * @param story The story.
 * @param governors The list: what it calls right is no slip.
 */
export function* openSlips(story: Story, governors: Governors): Generator<Proposal, void, undefined> {
  for (const preposition of story.places(PREPOSITIONS)) {
    const governor = preposition - 1
    if (!story.together(governor, preposition + 1) || !story.tagIn(preposition + 1, OBJECT)) continue
    if (story.has(governor, Flag.capital) || story.has(preposition, Flag.capital)) continue
    // `hundreds to thousands`
    if (story.is(governor, AMOUNTS)) continue
    // Adjuncts of any kind follow a verb.
    if (!story.tagIn(governor, NOUN | ADJECTIVE)) continue
    const word = story.lower(preposition)
    if (governors.at(story.ids[governor]).some(({right}) => right.has(word))) continue
    const seen = prepositionsAfter(story, governor)
    if (!seen || seen.total < OFTEN) continue
    const written = COUNTED_PREPOSITIONS.indexOf(word)
    if (seen.shares[written] > UNUSUAL) continue
    const most = seen.shares.indexOf(Math.max(...seen.shares))
    const expected = COUNTED_PREPOSITIONS[most]
    if (expected === GENITIVE || seen.shares[most] < USUAL || !isArgument(story, preposition)) continue
    yield {
      ...story.span(preposition),
      expected: [expected],
      odds: fillOdds(story, preposition, preposition + 1, expected),
      frame: `open-${word}`,
      data: {
        word: story.word(governor),
        right: percent(seen.shares[most]),
        wrong: percent(seen.shares[written])
      },
      fix: 'likely'
    }
  }
}

/** Follows no time, date or other adjunct? */
function isArgument(story: Story, preposition: number): boolean {
  const complement = complementOf(story, preposition)
  if (!complement || complement.kind === 'time' || complement.kind === 'adjunct') return false
  return !ADJUNCTS.has(story, 'any', preposition + 1)
}

function percent(share: number): string {
  return share < 0.005 ? 'hardly ever' : `in ${Math.round(share * 100)}%`
}
