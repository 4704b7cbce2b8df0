import type {Story} from '../language/story.js'
import {Tag} from '../language/tag.js'
import {ChoiceModel} from './choice-model.js'
import {placesOf, siteOf} from './context.js'

/** Finite forms that show the number of their subject: whether plural, and which verb it is. */
export const AGREEING: ReadonlyMap<string, {plural: boolean; anchor: number}> = new Map([
  ['is', {plural: false, anchor: 1}],
  ['are', {plural: true, anchor: 1}],
  ['was', {plural: false, anchor: 2}],
  ['were', {plural: true, anchor: 2}],
  ['has', {plural: false, anchor: 3}],
  ['have', {plural: true, anchor: 3}],
  ['does', {plural: false, anchor: 4}],
  ['do', {plural: true, anchor: 4}]
])
/** What is asked about other verbs. */
export const OTHER_VERB = 5

const model = new ChoiceModel('agreement')

/**
 * How much likelier the other number of a finite verb is than the one that stands there (`are` for `is`,
 * `say` for `says`), judged by what stands around it.
 *
 * @param story The story.
 * @param verb The verb: a form of be, have or do, or a verb of the present.
 * @returns Natural logarithm of the odds.
 * @throws {Error} If the weights cannot be read.
 */
export function agreementOdds(story: Story, verb: number): number {
  const known = AGREEING.get(story.lower(verb))
  const isPlural = known ? known.plural : !(story.lexicon.tagsOf(story.ids[verb]) & (1 << Tag.VBZ))
  model.ask(placesOf(story), siteOf(story, verb, verb + 1), known?.anchor ?? OTHER_VERB)
  const odds = model.scoreOf(0)
  return isPlural ? -odds : odds
}
