import {Flag, NOUN, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {mayBeCaption} from './caption.js'
import {isPast, tensesOf} from './tense.js'
import {proposalAt} from './proposal.js'

const FINITE = maskOf('VBZ', 'VBP', 'VBD', 'MD', 'VB')
const PARTICIPLE = maskOf('VBN')
const MAYBE_FINITE = maskOf('VBD', 'VBZ', 'VBP')
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'CD')
const SUBJECT = maskOf('DT', 'PRP$', 'NNP', 'NNPS', 'NNS')
const BETWEEN = NOUN | maskOf('IN', 'DT', 'JJ', 'CD', 'PRP$', 'CC')
const REPORTING = words('finding', 'saying', 'warning', 'claiming', 'arguing', 'insisting', 'announcing', 'adding', 'alleging', 'believing', 'reporting', 'noting', 'stating', 'admitting', 'denying') // prettier-ignore
const THAT = words('that')
const OPENERS = words('that', 'if', 'because', 'although', 'unless', 'while', 'as', 'than', 'after', 'before', 'until') // prettier-ignore
const NOTHING = words('nothing', 'nobody')
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
  const reports = story.is(verb, REPORTING) && story.is(verb + 1, THAT)
  const nothing = story.is(first, NOTHING)
  if (
    !(story.tagIn(first, SUBJECT) || nothing) ||
    !story.tagIn(verb - 1, NOUN) ||
    !(reports || story.tagIn(verb + 1, OBJECT))
  )
    return undefined
  const other = reports ? 0 : NOUN | maskOf('JJ', 'IN')
  if (story.has(verb, Flag.capital | Flag.hyphen) || story.mayBe(verb, other)) return undefined
  // A caption stands alone in its paragraph.
  if (!reports && !nothing && mayBeCaption(story, verb)) return undefined
  // What the -ing form reports has a verb of its own, and each clause that hangs on it.
  let timed = reports || nothing
  let clauses = 0
  for (let at = first; at < end - 1; at++) {
    if (at < verb && !story.tagIn(at, BETWEEN) && story.tags[at] !== Tag.POS) return undefined
    if (MARK.test(story.word(at))) return undefined
    if (at > verb && (story.is(at, OPENERS) || story.tagIn(at, maskOf('WDT', 'WP', 'WRB')))) clauses++
    else if (story.tagIn(at, FINITE) && clauses-- <= 0) return undefined
    if (clauses === 0 && story.tagIn(at, PARTICIPLE) && story.mayBe(at, MAYBE_FINITE)) return undefined
    timed ||= at > verb && story.is(at, TIMES)
  }
  const expected =
    reports || nothing ? tensed(story, verb, first) : story.forms(verb, Tag.VBG, Tag.VBD).slice(0, 1)
  if (!timed || expected.length === 0) return undefined
  return proposalAt(story, verb, expected, verb - 1)
}

/** Past and present of an -ing form, the one that the story is told in first. */
function tensed(story: Story, verb: number, subject: number): string[] {
  const tenses = tensesOf(story, verb, subject)
  if (!tenses) return []
  const {past, present} = tenses
  return isPast(story, verb, subject, false) ? [past, present] : [present, past]
}
