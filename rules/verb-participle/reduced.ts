import {Tag, attestationAfter, formOdds, maskOf, words, type Proposal, type Story} from '../../src/define/index.js' // prettier-ignore

/** What follows a participle that describes the noun before it: a bill passed by parliament, a man known as the Fox. */
const FOLLOWERS = words('by', 'as')
const BASE = maskOf('VB')
const OTHER_FORM = maskOf('VBD', 'VBN', 'RB', 'IN', 'MD')
const DETERMINER = maskOf('DT', 'PRP$', 'CD')
const FINITE = maskOf('VBZ', 'VBP', 'VBD', 'MD')
/** The verb’s passive must be seen so many times oftener than the noun like it. */
const OFTEN = 10
const LEAST = 2

/**
 * A base form for a participle that describes the singular noun before it: a man know as the Fox was arrested. The clause
 * has its finite verb behind it, so that the base form is none (the price increase by a tenth).
 *
 * @param story The story.
 */
export function* reducedRelatives(story: Story): Generator<Proposal> {
  for (const follower of story.places(FOLLOWERS)) {
    const verb = follower - 1
    const head = verb - 1
    if (!story.together(head, follower) || !story.mayBe(verb, BASE) || story.mayBe(verb, OTHER_FORM)) continue
    const start = story.phrases.startOf(head)
    if (story.tags[head] !== Tag.NN || !story.tagIn(start, DETERMINER)) continue
    const {participle, base} = attestationAfter(story.lower(verb), 'be')
    if (participle < OFTEN * (base + 1) || !hasVerbAfter(story, follower)) continue
    const expected = story.forms(verb, Tag.VB, Tag.VBN)
    const [first] = expected
    const odds = first === undefined ? -Infinity : formOdds(story, verb, first)
    if (odds >= LEAST)
      yield {
        ...story.span(verb),
        expected,
        odds,
        frame: 'reduced',
        data: {after: story.word(head), verb: 'be'}
      }
  }
}

/** Is there a finite verb behind, before a clause of its own opens? */
function hasVerbAfter(story: Story, token: number): boolean {
  for (let at = token + 1; at < story.sentenceEnd(token); at++) {
    if (/^[,;:]$/u.test(story.word(at)) || story.tagIn(at, maskOf('WDT', 'WP', 'WRB', 'CC'))) return false
    if (story.tagIn(at, FINITE)) return true
  }
  return false
}
