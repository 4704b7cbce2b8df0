import type {Story} from '../language/story.js'
import {hashAt} from '../language/word-hash.js'
import {ChoiceModel} from './choice-model.js'
import {placesOf, siteOf, type Places, type Site} from './context.js'
import {HOPELESS, stack, type Voices} from './stack.js'
import {vectorOdds} from './vectors.js'

const model = new ChoiceModel('pairs')

/**
 * How much likelier the other word of a confusable pair is in a place than the one that stands there, judged
 * by what stands around it.
 *
 * @param story The story.
 * @param from First token of the word: `it’s` has two.
 * @param to Its end, exclusive.
 * @param other The other word, in lower case with a straight apostrophe.
 * @returns Natural logarithm of the odds. It means nothing for words that are no pair of the list.
 * @throws {Error} If the weights cannot be read.
 */
export function pairOdds(story: Story, from: number, to: number, other: string): number {
  const isOne = to === from + 1
  const written = isOne
    ? story.lower(from)
    : story
        .slice(from, to - 1)
        .toLowerCase()
        .replaceAll('’', "'")
  const {lexicon} = story
  const places = placesOf(story)
  const site = siteOf(story, from, to)
  const vectors = vectorOdds(
    places,
    site,
    lexicon.idOf(other),
    isOne ? story.ids[from] : lexicon.idOf(written)
  )
  if (vectors !== undefined && vectors < HOPELESS) return vectors
  return stack('pairs', {...pairVoices(places, site, other, written), vectors})
}

/**
 * What the choice model says of a pair in a place, before it is weighed.
 *
 * @param places The tokens.
 * @param site The place.
 * @param candidate The one word.
 * @param written The other one.
 * @returns Odds of the one.
 */
export function pairVoices(
  places: Places,
  site: Site,
  candidate: string,
  written: string
): Pick<Voices, 'choice'> {
  model.ask(places, site, 0, seedOf(written, candidate))
  const odds = model.scoreOf(0)
  return {choice: isSecond(written, candidate) ? -odds : odds}
}

/**
 * What keeps the features of a pair apart from those of others.
 *
 * @param one A word of the pair.
 * @param two The other one; their order does not matter.
 */
export function seedOf(one: string, two: string): number {
  const name = isSecond(one, two) ? `${two}/${one}` : `${one}/${two}`
  return hashAt(name, 0, name.length)
}

/**
 * Is it the second word of its pair, which the model answers yes for?
 *
 * @param word The word.
 * @param other The other one.
 */
export function isSecond(word: string, other: string): boolean {
  return word > other
}
