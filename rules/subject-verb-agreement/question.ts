import {Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {isPlural} from './existential.js'
import {numberOf} from './subject.js'
import {AGREEING, proposalOf, type OtherForm} from './verb.js'

const QUESTION = words('what', 'why', 'how', 'when', 'where')
const WHAT = words('what')
const SOON = 6
const DETERMINER = maskOf('DT', 'PRP$')
const BASE = maskOf('VB', 'VBP')
/** What follows the subject of a question. */
const PREDICATE = maskOf('VB', 'VBP', 'VBN', 'VBD', 'VBG', 'JJ', 'IN', 'RB', 'TO')

/**
 * Questions, where the verb stands before its subject: “Does the ministers want a vote?”
 *
 * @param story The story.
 * @param verb The verb.
 * @param form What it is in the other number.
 */
export function* question(story: Story, verb: number, form: OtherForm): Generator<Proposal> {
  const start = verb + 1
  const head = story.phrases.headOf(start)
  if (!story.is(verb, AGREEING) || head <= start || !opensQuestion(story, verb, form)) return
  if (!story.tagIn(start, DETERMINER) || story.phrases.startOf(head) !== start) return
  // `Has the two sides agreed`
  const counted = story.tags[start + 1] === Tag.CD && head > start + 1 && isPlural(story, start + 1, head)
  const number = counted ? 'plural' : numberOf(story, start, head)
  const next = head + 1
  if (!number || number === form.number || story.tags[next] === Tag.POS) return
  if (!story.tagIn(next, PREDICATE) && story.word(next) !== '?') return
  if (number === 'singular' && !isOne(story, head, form)) return
  yield proposalOf(story, verb, start, head, form, true)
}

function opensQuestion(story: Story, verb: number, form: OtherForm): boolean {
  const from = story.sentenceStart(verb)
  if (story.word(story.sentenceEnd(verb) - 1) !== '?') return false
  if (verb === from) return true
  // `What has the talks in Oslo brought?` is left alone: what may be the subject.
  return verb === from + 1 && story.is(from, QUESTION) && !(story.is(from, WHAT) && form.frame === 'have')
}

/** One thing, no second behind it, and a verb where an imperative is near: do the math, have the time. */
function isOne(story: Story, head: number, form: OtherForm): boolean {
  for (let at = head + 1; at <= head + SOON && story.together(head, at); at++)
    if (story.tagIn(at, maskOf('CC')) || story.word(at) === ',') return false
  if (form.frame === 'do') return story.tagIn(head + 1, BASE)
  return form.frame !== 'have' || story.tagIn(head + 1, maskOf('VBN'))
}
