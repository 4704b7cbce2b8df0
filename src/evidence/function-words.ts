import type {Story} from '../language/story.js'
import {ChoiceModel} from './choice-model.js'

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
  const written = classes.get(from === to ? '' : story.lower(from))
  const other = classes.get(candidate)
  if (written === undefined || other === undefined || to - from > 1) return -Infinity
  model.ask(story, from, to)
  return model.scoreOf(other) - model.scoreOf(written)
}
