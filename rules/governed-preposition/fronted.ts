import {ADVERB, VERB, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import type {Governor} from './governors.js'
import {placeOf} from './places.js'

/** How far before its verb a clause may start. */
const CLAUSE = 12
const RELATIVES = words('which', 'whom')
/** With *which* they tell when and where as well: `the year in which he was accused`. */
const CIRCUMSTANTIAL = words('in', 'on', 'at', 'from', 'with')
const GROUP = VERB | ADVERB | maskOf('MD')

/**
 * A wrong preposition before the relative pronoun of the clause that a word ends: `rivers in which the town relies`.
 *
 * @param story The story.
 * @param governor An entry of its last word that says so.
 * @param token The word.
 */
export function frontedSlip(story: Story, governor: Governor, token: number): Proposal | undefined {
  if (!governor.fronted) return undefined
  const place = placeOf(story, governor, token)
  if (!place || (place.object !== 'none' && place.object !== 'passive')) return undefined
  if (governor.right.has(story.lower(place.preposition))) return undefined
  const relative = relativeBefore(story, place.start)
  const preposition = relative - 1
  if (relative < 1 || !governor.wrong.has(story.lower(preposition))) return undefined
  if (place.object === 'passive' && story.is(preposition, CIRCUMSTANTIAL)) return undefined
  return {
    ...story.span(preposition),
    expected: governor.offered,
    data: {word: story.word(token)},
    confidence: 0.9,
    fix: 'likely'
  }
}

/** The relative pronoun before the subject and the verbs that end at a token; -1 where there is none. */
function relativeBefore(story: Story, token: number): number {
  let verb = token
  while (story.tagIn(verb - 1, GROUP) && story.together(verb - 1, verb)) verb--
  const subject = verb - 1
  const start = story.phrases.startOf(subject)
  const from = Math.max(story.sentenceStart(token), token - CLAUSE)
  for (let at = subject - 1; at >= from && story.together(at, at + 1); at--) {
    if (story.is(at, RELATIVES)) return at === start - 1 || story.tagIn(at + 1, maskOf('DT')) ? at : -1
    if (story.tagIn(at, GROUP)) return -1
  }
  return -1
}
