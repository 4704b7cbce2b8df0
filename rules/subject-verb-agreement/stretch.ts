import {FINITE, NOUN, Tag, isSurelyPassive, maskOf, words, type Story} from '../../src/define/index.js'
import {subordinators} from '../../lexicons/subordinators.generated.js'
import {timeNouns} from '../../lexicons/time-nouns.generated.js'

const TIMES = words(...timeNouns, 'decade', 'decades', 'century', 'centuries')
const SUBORDINATE = words(...subordinators, 'that', 'until', 'as', 'than')
const LAST = words('last', 'this', 'these')
const DETERMINER = maskOf('DT', 'PRP$')
/** What describes a noun behind it, and no clause with a verb of its own. */
const INSIDE = NOUN | maskOf('DT', 'PRP$', 'JJ', 'CD', 'IN', 'TO', 'RB', 'VBG', 'VBN')

/**
 * First token of the subject that opens the sentence of a verb; behind a time, if one stands there without a comma: For
 * decades the islands were.
 *
 * @param story The story.
 * @param verb The verb.
 */
export function subjectStart(story: Story, verb: number): number {
  const first = story.sentenceStart(verb)
  if (!story.tagIn(first, maskOf('IN')) && !story.is(first, LAST)) return first
  for (let at = first + 1; at < verb && story.isWord(at); at++) {
    if (story.tagIn(at, FINITE)) return first
    if (story.is(at, TIMES) && story.tagIn(at + 1, DETERMINER) && story.phrases.startOf(at + 1) === at + 1)
      return at + 1
  }
  return first
}

/**
 * Stands only what describes a noun between it and a place: the roads leading into the capital, the money raised by the
 * appeal? A participle that may be a past tense must be one for sure.
 *
 * @param story The story.
 * @param head The noun.
 * @param last Last token before the place.
 */
export function hasModifiers(story: Story, head: number, last: number): boolean {
  const opens = head + 1
  const participle =
    story.tags[opens] === Tag.VBG ||
    (story.tagIn(opens, maskOf('VBN', 'VBD')) &&
      (isSurelyPassive(story, opens) || story.tagIn(opens + 1, maskOf('IN'))))
  if (!participle && !story.tagIn(opens, maskOf('IN'))) return false
  for (let at = opens; at <= last; at++) {
    if (at === opens && participle) continue
    if (!story.tagIn(at, INSIDE) && story.tags[at] !== Tag.POS) return false
    if (story.is(at, SUBORDINATE)) return false
  }
  return story.tagIn(last, NOUN)
}
