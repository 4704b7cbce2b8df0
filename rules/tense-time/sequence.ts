import {FINITE, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {startOfAgo} from './present.js'

const UNITS = words(
  'year',
  'years',
  'month',
  'months',
  'week',
  'weeks',
  'day',
  'days',
  'hour',
  'hours',
  'minutes'
)
const AND = words('and')
const BE = words('is', 'has', 'does')
const VERBAL = FINITE | maskOf('VB', 'VBG', 'WDT', 'WP', 'WRB')
/** From the second verb to its time there are so many tokens at most. */
const FARTHEST = 14

/**
 * The present of a second verb with a time behind it that is later than that of the first, which is past: “joined the firm
 * in 1994 and becomes its head two years later”.
 *
 * @param story The story.
 * @param later Token of *later*.
 */
export function fromSequence(story: Story, later: number): Proposal | undefined {
  if (!story.is(later - 1, UNITS)) return undefined
  const time = startOfAgo(story, later)
  const verb = secondVerb(story, time)
  if (verb < 0 || !isPastBefore(story, verb - 1)) return undefined
  const expected = story.forms(verb, Tag.VBZ, Tag.VBD).slice(0, 1)
  return expected.length === 0 ? undefined : {...story.span(verb), expected}
}

/** The verb right behind *and*, with no other up to the time; -1 if there is none. */
function secondVerb(story: Story, time: number): number {
  for (let at = time - 1; at >= time - FARTHEST && story.together(at, time); at--) {
    if (!story.isWord(at)) return -1
    if (!story.tagIn(at, VERBAL)) continue
    const isSecond = story.tags[at] === Tag.VBZ && story.is(at - 1, AND)
    return isSecond && !story.is(at, BE) ? at : -1
  }
  return -1
}

/** Is the last finite verb before *and* a past tense? */
function isPastBefore(story: Story, and: number): boolean {
  for (let at = and - 1; at >= story.sentenceStart(and); at--) {
    if (!story.isWord(at)) return false
    if (story.tagIn(at, FINITE)) return story.tags[at] === Tag.VBD
  }
  return false
}
