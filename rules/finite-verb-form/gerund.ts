import {Flag, NOUN, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'

const FINITE = maskOf('VBZ', 'VBP', 'VBD', 'MD', 'VB')
const PARTICIPLE = maskOf('VBN')
const MAYBE_FINITE = maskOf('VBD', 'VBZ', 'VBP')
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'CD')
const SUBJECT = maskOf('DT', 'PRP$', 'NNP', 'NNPS', 'NNS')
const BETWEEN = NOUN | maskOf('IN', 'DT', 'JJ', 'CD', 'PRP$')
const MARK = /^[:;—–?!“”"()…]$/u
const TIMES = words('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'yesterday') // prettier-ignore
/** A subject of its own length, at most. */
const LONGEST = 8

/**
 * An -ing form as the only verb of a sentence with a subject, an object and a day: The firm reporting a loss on Monday.
 *
 * @param story The story.
 * @param verb Token of the -ing form.
 */
export function fromGerund(story: Story, verb: number): Proposal | undefined {
  const first = story.sentenceStart(verb)
  const end = story.sentenceEnd(verb)
  if (
    verb - first < 1 ||
    verb - first > LONGEST ||
    story.word(end - 1) !== '.' ||
    story.kind(verb) !== 'body'
  )
    return undefined
  if (!story.tagIn(first, SUBJECT) || !story.tagIn(verb - 1, NOUN) || !story.tagIn(verb + 1, OBJECT))
    return undefined
  if (story.has(verb, Flag.capital | Flag.hyphen) || story.mayBe(verb, NOUN | maskOf('JJ', 'IN')))
    return undefined
  // A caption stands alone in its paragraph.
  if (story.block[first - 1] !== story.block[first] && story.block[end] !== story.block[first])
    return undefined
  let timed = false
  for (let at = first; at < end - 1; at++) {
    if (at < verb && !story.tagIn(at, BETWEEN) && story.tags[at] !== Tag.POS) return undefined
    if (MARK.test(story.word(at)) || story.tagIn(at, FINITE)) return undefined
    if (story.tagIn(at, PARTICIPLE) && story.mayBe(at, MAYBE_FINITE)) return undefined
    timed ||= at > verb && story.is(at, TIMES)
  }
  const expected = story.forms(verb, Tag.VBG, Tag.VBD).slice(0, 1)
  if (!timed || expected.length === 0) return undefined
  return {
    ...story.span(verb),
    expected,
    confidence: 0.85,
    fix: 'likely',
    data: {subject: story.word(verb - 1)}
  }
}
