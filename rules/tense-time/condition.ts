import {FINITE, Tag, maskOf, words, type Clause, type Proposal, type Story} from '../../src/define/index.js'

/** They open a clause of condition or time at the head of a sentence. */
export const CONDITIONS = words('if', 'unless', 'until', 'till', 'once')
const IF = words('if')
/** They do so behind the main clause too, where *if* may ask (asked if it will). */
const LIMITS = words('until', 'till', 'unless')
const WILL = words('will')
const WOULD = words('would')
const HAVE = words('have')
const BASE = maskOf('VB')
const PLURAL = maskOf('NNS', 'NNPS')
const PLURAL_PRONOUNS = words('they', 'we')
/** Of these *will* asks for kindness: if you will. */
const YOU = words('you', 'i')
/** `If it will help, …`: what is willed for the sake of something. */
const HELP = words('help', 'be')

/**
 * *Will* or *would have* in a clause of condition or time: “If the talks will fail, …”, “until the court will rule”, “If the
 * firm would have told them, …”.
 *
 * @param story The story.
 * @param opener Token of the conjunction.
 */
export function fromCondition(story: Story, opener: number): Proposal | undefined {
  const opens = opener === story.sentenceStart(opener)
  if (story.kind(opener) !== 'body' || !(opens || story.is(opener, LIMITS))) return undefined
  const clause = story.clauses.around(opener).find((other) => other.opener === opener)
  const subject = clause?.subject
  if (!subject || clause.doubtful || subject.clausal || story.is(subject.head, YOU)) return undefined
  const {verb} = clause
  if (verb < 0 || story.beforeAdverbs(verb) !== subject.nearest || subject.start !== opener + 1)
    return undefined
  for (let at = opener; at < verb; at++) if (!story.isWord(at)) return undefined
  // A sentence that the clause opens has its main clause behind a comma.
  if (opens && !hasMain(story, clause)) return undefined
  if (story.is(verb, WILL)) return present(story, clause)
  return opens && story.is(opener, IF) && story.is(verb, WOULD) ? perfect(story, verb) : undefined
}

/** `will fail`: fails, or fail. */
function present(story: Story, {subject, verb}: Clause): Proposal | undefined {
  const base = verb + 1
  if (!subject || !story.mayBe(base, BASE) || story.is(base, HELP)) return undefined
  const plural =
    subject.joined || story.tagIn(subject.head, PLURAL) || story.is(subject.head, PLURAL_PRONOUNS)
  const expected = plural ? [story.lower(base)] : story.forms(base, Tag.VB, Tag.VBZ).slice(0, 1)
  return expected.length === 0 ? undefined : {...story.span(verb, base), expected}
}

/** `would have told`: had told. */
function perfect(story: Story, verb: number): Proposal | undefined {
  if (!story.is(verb + 1, HAVE) || !story.mayBe(verb + 2, maskOf('VBN'))) return undefined
  return {...story.span(verb, verb + 1), expected: ['had']}
}

/** Stands a comma behind the clause, and a verb behind that? */
function hasMain(story: Story, {verb}: Clause): boolean {
  const end = story.sentenceEnd(verb)
  let comma = verb
  while (comma < end && story.word(comma) !== ',') comma++
  for (let at = comma; at < end; at++) if (story.tagIn(at, FINITE)) return true
  return false
}
