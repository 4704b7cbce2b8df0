import {NOUN, Tag, VERB, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {singularsOf} from './number.js'
import {endsPhrase} from './phrase.js'

const ONE = words('1')
const PEOPLE = words('people')
const CURRENCY = /^[$€£¥]$/u
const ROUGHLY = words('only', 'just', 'least', 'about', 'exactly')
const BEFORE = VERB | maskOf('IN')
/** Of these the figure is a name: since 1 days are, versus 1 games. */
const TITLES = words('of', 'versus', 'vs')

/**
 * Plurals behind the figure 1: “within 1 years”. The figure counts only behind a verb, a preposition or *only*; behind a
 * noun it is a name (phase 1 trials).
 *
 * @param story The story.
 */
export function* afterFigureOne(story: Story): Generator<Proposal> {
  for (const one of story.places(ONE)) {
    const noun = one + 1
    if (!story.together(one - 1, noun) || story.tags[noun] !== Tag.NNS) continue
    const before = one - 1
    if (!story.isWord(before) || CURRENCY.test(story.word(before)) || story.is(before, TITLES)) continue
    if (!story.is(before, ROUGHLY) && (!story.tagIn(before, BEFORE) || story.mayBe(before, NOUN))) continue
    const expected = story.is(noun, PEOPLE) ? ['person'] : singularsOf(story, noun)
    if (expected.length === 0 || !endsPhrase(story, noun)) continue
    yield {
      ...story.span(noun),
      expected,
      frame: 'figure-one',
      data: {after: story.word(one), number: 'singular'}
    }
  }
}
