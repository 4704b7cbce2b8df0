import {FINITE, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {numberOf} from './subject.js'
import {AGREEING, otherForm, proposalOf, type OtherForm} from './verb.js'

const AND = words('and', 'but')
const THAT = words('that')
const OBJECT = maskOf('DT', 'PRP$', 'PRP')
const CLAUSE = FINITE | maskOf('WDT', 'WP', 'WRB', 'VB')

/**
 * The second of two verbs of one subject, where the first shows the right number: the cases are tragic and leaves a parent
 * heartbroken.
 *
 * @param story The story.
 * @param verb The second verb.
 * @param form What it is in the other number.
 */
export function second(story: Story, verb: number, form: OtherForm): Proposal | undefined {
  const clause = story.clauses.ofVerb(verb)
  const subject = clause?.subject
  const and = verb - 1
  if (!subject || clause.kind !== 'coordinate' || subject.joined || subject.clausal || !story.is(and, AND))
    return undefined
  // `informs how we talk and has`: of two clauses before, either may go on.
  if (subject.start !== story.opener(verb)) return undefined
  // `a firm, and has`: behind a comma the verb may go with another subject.
  if (story.word(and - 1) === ',') return undefined
  const first = story.clauses
    .around(verb)
    .find((one) => one.subject?.start === subject.start && one.verb < verb)
  const firstForm = first && first.verb >= 0 && !first.inverted ? otherForm(story, first.verb) : undefined
  if (!first || !firstForm || firstForm.number === form.number) return undefined
  if (!story.tagIn(first.verb, maskOf('VBZ', 'VBP', 'VBD')) || !isSurelyVerb(story, verb)) return undefined
  for (let at = subject.head + 1; at < and; at++)
    if (at !== first.verb && (!story.isWord(at) || story.tagIn(at, CLAUSE) || story.is(at, THAT)))
      return undefined
  if (numberOf(story, story.phrases.startOf(subject.head), subject.head) !== firstForm.number)
    return undefined
  return proposalOf(story, verb, subject.start, subject.head, form, true)
}

function isSurelyVerb(story: Story, verb: number): boolean {
  if (story.is(verb, AGREEING)) return true
  return (
    story.tagIn(verb, maskOf('VBZ', 'VBP')) &&
    story.tagIn(verb + 1, OBJECT) &&
    story.tags[verb - 1] !== Tag.TO
  )
}
