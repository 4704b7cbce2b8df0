import {NOUN, Flag, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {hasOtherVerb, openingAt} from './clause.js'

/** What a habit of the past is told with. */
export const USE = words('use')
const TO = words('to')
const BASE = maskOf('VB')
const PLURAL = maskOf('NNS', 'NNPS', 'PRP')
const OBJECTIVE = words('him', 'her', 'it', 'me', 'us', 'them')

/**
 * A habit of the past told in the present, behind a plural: people use to cross the border. Of tools one says what they
 * are used for; *use* without an object is this.
 *
 * @param story The story.
 * @param verb Token of *use*.
 */
export function fromHabit(story: Story, verb: number): Proposal | undefined {
  if (!story.is(verb + 1, TO) || !story.mayBe(verb + 2, BASE) || story.has(verb, Flag.capital))
    return undefined
  const subject = story.phrases.nounsBefore(verb)
  if (!subject || subject.doubtful || !story.tagIn(subject.head, PLURAL) || story.is(subject.head, OBJECTIVE))
    return undefined
  // `the method engineers use to measure`: a clause without its pronoun.
  const {head, start, nearest} = subject
  const near = story.phrases.startOf(nearest)
  if (near < nearest && story.tagIn(near, NOUN)) return undefined
  for (let at = start; at < head; at++) if (story.tagIn(at, NOUN)) return undefined
  const opening = openingAt(story, start)
  if (!opening || opening === 'attribution' || hasOtherVerb(story, verb, opening, false)) return undefined
  return {
    ...story.span(verb),
    expected: story.forms(verb, Tag.VB, Tag.VBD).slice(0, 1),
    confidence: 0.9,
    fix: 'likely',
    data: {subject: story.word(head)}
  }
}
