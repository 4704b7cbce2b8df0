import {words, type Story} from '../../src/define/index.js'
import {isAlone} from './clause.js'
import {visibleGerunds} from './visible-gerunds.generated.js'

const VISIBLE = words(...visibleGerunds)

/**
 * May a sentence without a finite verb be a caption: alone in its paragraph, with an act for the eye (A woman carrying
 * water in Goma on Tuesday)?
 *
 * @param story The story.
 * @param verb Its -ing form.
 */
export function mayBeCaption(story: Story, verb: number): boolean {
  return story.is(verb, VISIBLE) && isAlone(story, verb)
}
