import {Tag, formOdds, words, type Proposal, type Story} from '../../src/define/index.js'
import {pluralsOf, singularsOf} from './number.js'
import {endsPhrase} from './phrase.js'

const ORDINALS = words('second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'annual') // prettier-ignore
const OWNERS = words('his', 'her', 'its', 'my')
/** Least odds of the singular. */
const LIKELY = 2
const RECENT = words('recent', 'coming', 'past')
const TIMES = words('day', 'week', 'month', 'year', 'decade', 'hour')
const WITHIN = words('in', 'for', 'over', 'within')

/** Plurals behind an ordinal of one owner: `her second marriages`, `its annual congresses`. */
export function* orderedPlurals(story: Story): Generator<Proposal> {
  for (const ordinal of story.places(ORDINALS)) {
    const noun = ordinal + 1
    if (story.tags[noun] !== Tag.NNS || !story.together(ordinal - 1, noun)) continue
    if (!story.is(ordinal - 1, OWNERS) && story.tags[ordinal - 1] !== Tag.POS) continue
    const expected = singularsOf(story, noun)
    const [first = ''] = expected
    if (first === '' || !endsPhrase(story, noun) || formOdds(story, noun, first) < LIKELY) continue
    yield {
      ...story.span(noun),
      expected,
      confidence: 0.9,
      frame: 'ordinal',
      data: {after: story.word(ordinal), number: 'singular'}
    }
  }
}

/** `In recent month`: times without an article, of which there are several. */
export function* timesBehind(story: Story): Generator<Proposal> {
  for (const recent of story.places(RECENT)) {
    const noun = recent + 1
    if (!story.is(noun, TIMES) || !story.is(recent - 1, WITHIN) || !story.together(recent - 1, noun)) continue
    const expected = pluralsOf(story, noun)
    if (expected.length === 0 || !endsPhrase(story, noun)) continue
    yield {
      ...story.span(noun),
      expected,
      confidence: 0.93,
      frame: 'times',
      data: {after: story.word(recent), number: 'plural'}
    }
  }
}
