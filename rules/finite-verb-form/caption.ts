import {words, type Story} from '../../src/define/index.js'
import {isAlone} from './clause.js'
import {visibleGerunds} from './visible-gerunds.generated.js'

const VISIBLE = words(...visibleGerunds)
/** So long, in tokens, is no caption that is all of a text. */
const LONGEST = 12

/**
 * May a sentence without a finite verb be a caption: alone in its paragraph, with an act for the eye (A woman carrying
 * water in Goma on Tuesday)?
 *
 * @param story The story.
 * @param verb Its -ing form.
 */
export function mayBeCaption(story: Story, verb: number): boolean {
  if (!story.is(verb, VISIBLE) || !isAlone(story, verb)) return false
  const [first, end] = [story.sentenceStart(verb), story.sentenceEnd(verb)]
  // Captions stand beside a story: a text that is one long sentence is none.
  return first > 0 || end < story.count || end - first <= LONGEST
}
