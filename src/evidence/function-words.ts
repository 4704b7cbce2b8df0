import type {Story} from '../language/story.js'
import type {Lexicon} from '../language/lexicon.js'
import {ChoiceModel} from './choice-model.js'
import {placesOf, siteOf, type Places, type Site} from './context.js'
import {stack, type Voices} from './stack.js'
import {vectorOdds} from './vectors.js'

/**
 * Classes of the model of function words: the words that writers drop, double and mistake. The first is none:
 * no function word stands in the place.
 */
export const FUNCTION_WORDS: readonly string[] = [
  '',
  'of', 'in', 'to', 'for', 'on', 'with', 'at', 'by', 'from', 'about', 'into', 'over', 'under', 'against',
  'between', 'through', 'during', 'after', 'toward', 'among', 'within', 'without', 'upon', 'out', 'up',
  'as', 'than', 'that', 'be', 'been', 'is', 'are', 'was', 'were', 'has', 'have', 'had', 'the', 'a', 'an', 'and',
  'or', 'not', 'it', 'which', 'who', 'his', 'their'
] // prettier-ignore

const classes = new Map(FUNCTION_WORDS.map((word, index) => [word, index]))
const model = new ChoiceModel('function-words')

/**
 * How much likelier a function word, or none, is in a place than what stands there, judged by what stands
 * around it.
 *
 * @param story The story.
 * @param from First token of the place.
 * @param to Its end, exclusive: the next token, or the same as `from` where nothing stands.
 * @param candidate A function word in lower case; '' for none.
 * @returns Natural logarithm of the odds; minus infinity where the model knows one of the two not.
 * @throws {Error} If the weights cannot be read.
 */
export function fillOdds(story: Story, from: number, to: number, candidate: string): number {
  const written = from === to ? '' : story.lower(from)
  if (!classes.has(written) || !classes.has(candidate) || to - from > 1) return -Infinity
  const voices = fillVoices(story.lexicon, placesOf(story), siteOf(story, from, to), candidate, written)
  return stack('function-words', voices)
}

/**
 * How much likelier one function word is than another in a place that both stand in, such as that of two articles.
 *
 * @param story The story.
 * @param from First token of the place.
 * @param to Its end, exclusive.
 * @param one A function word in lower case.
 * @param other Another.
 * @returns Natural logarithm of the odds; 0 where the model knows one of the two not.
 * @throws {Error} If the weights cannot be read.
 */
export function choiceOdds(story: Story, from: number, to: number, one: string, other: string): number {
  if (!classes.has(one) || !classes.has(other)) return 0
  const voices = fillVoices(story.lexicon, placesOf(story), siteOf(story, from, to), one, other)
  return stack('function-words', voices)
}

/**
 * What the models say of two function words in a place, before it is weighed.
 *
 * @param lexicon The lexicon.
 * @param places The tokens.
 * @param site The place.
 * @param candidate One of {@link FUNCTION_WORDS}.
 * @param written Another one.
 * @returns Odds of the one.
 */
export function fillVoices(
  lexicon: Lexicon,
  places: Places,
  site: Site,
  candidate: string,
  written: string
): Voices {
  model.ask(places, site)
  const choice = model.scoreOf(classes.get(candidate) ?? 0) - model.scoreOf(classes.get(written) ?? 0)
  // Of a place without a word the vectors know nothing.
  if (candidate === '' || written === '') return {choice, vectors: undefined}
  return {choice, vectors: vectorOdds(places, site, lexicon.idOf(candidate), lexicon.idOf(written))}
}
