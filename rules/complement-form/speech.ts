import {Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {isPerson, objectHead} from './object.js'
import type {Slip} from './slip.js'

const TOLD = words('told', 'informed')
const SAID = words('say', 'says', 'said', 'saying')
const EXPLAIN = words(
  'explain', 'explains', 'explained', 'explaining', 'mentioned', 'announced', 'confessed', 'admitted'
) // prettier-ignore
const SUGGEST = words('suggest', 'suggests', 'suggested', 'suggesting', 'proposed', 'insisted', 'demanded')
const PERSONS = words('him', 'them', 'us', 'me')
const NOMINATIVE = words('he', 'she', 'they', 'we')
const HAD = words('had', 'has', 'have')
const THAT = words('that')
const TO = words('to')
const CONTENT = words('that', 'why', 'how', 'what', 'whether', 'the')
/** What opens a clause behind *that*; behind *that* as a determiner stands a noun. */
const SUBJECT = maskOf('DT', 'PRP', 'PRP$', 'EX')

/** Verbs of speech, whose hearer is an object (told him), has *to* (explained to him), or none (said). */
export const SPEECH = words(
  'told', 'informed', 'say', 'says', 'said', 'saying', 'explain', 'explains', 'explained', 'explaining', 'mentioned',
  'announced', 'confessed', 'admitted', 'suggest', 'suggests', 'suggested', 'suggesting', 'proposed', 'insisted',
  'demanded'
) // prettier-ignore
const TELLING: Readonly<Record<string, string>> = {
  say: 'tell',
  says: 'tells',
  said: 'told',
  saying: 'telling'
}
const SUBJECTS: Readonly<Record<string, string>> = {him: 'he', them: 'they', us: 'we', me: 'I'}

/**
 * Does a verb of speech have a hearer that it cannot have, or lack the one that it needs: “he told that the …”,
 * “said him that”, “explained him why”, “suggested them to leave”?
 *
 * @param story The story.
 * @param verb One of {@link SPEECH}.
 */
export function speechSlip(story: Story, verb: number): Slip | undefined {
  const next = verb + 1
  if (!story.together(verb, next + 1)) return undefined
  if (story.is(verb, TOLD)) return withoutHearer(story, verb)
  if (!story.is(next, PERSONS)) return story.is(verb, SUGGEST) ? withInfinitive(story, verb) : undefined
  if (story.is(verb, SAID)) {
    const right = TELLING[story.lower(verb)]
    return story.is(next + 1, THAT) && right !== undefined
      ? {from: verb, to: verb, expected: right}
      : undefined
  }
  if (story.is(verb, EXPLAIN)) {
    return story.is(next + 1, CONTENT) ? {from: next, to: verb, expected: 'to '} : undefined
  }
  const subject = SUBJECTS[story.lower(next)]
  const infinitive = story.is(next + 1, TO) && story.tags[next + 2] === Tag.VB
  return story.is(verb, SUGGEST) && infinitive && subject !== undefined
    ? {from: next, to: next + 1, expected: `that ${subject}`}
    : undefined
}

/** `suggested the heirs to sell`, `demanded the consulate to hand over`: a clause, and no object with an infinitive. */
function withInfinitive(story: Story, verb: number): Slip | undefined {
  const first = verb + 1
  const head = objectHead(story, first)
  const to = head + 1
  if (head < 0 || !isPerson(story, head) || story.tags[head] === Tag.POS) return undefined
  if (
    !story.is(to, TO) ||
    story.tags[to + 1] !== Tag.VB ||
    !story.tagIn(verb, maskOf('VBD', 'VBZ', 'VB', 'VBP'))
  )
    return undefined
  return {from: first, to, expected: `that ${story.slice(first, head)}`}
}

function withoutHearer(story: Story, verb: number): Slip | undefined {
  const subject = story.is(verb - 1, HAD) ? verb - 2 : verb - 1
  const clause = story.is(verb + 1, THAT) && story.tagIn(verb + 2, SUBJECT)
  return clause && story.is(subject, NOMINATIVE) ? {from: verb, to: verb, expected: 'said'} : undefined
}
