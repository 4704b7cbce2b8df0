import {FINITE, Flag, NOUN, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {afterPhrase, opensClause} from './clause.js'

/** Subject forms by reflexive; *itself* goes with a thing, which takes no part here. */
const SUBJECT_OF = new Map([
  ['myself', 'I'],
  ['himself', 'he'],
  ['herself', 'she'],
  ['ourselves', 'we'],
  ['themselves', 'they']
])
export const REFLEXIVES = words(...SUBJECT_OF.keys())
const AND = words('and')

/** `The premier and myself will travel`, `Himself and his wife were`: a reflexive in the place of a subject. */
export function reflexiveSubject(story: Story, token: number): Proposal | undefined {
  const subject = SUBJECT_OF.get(story.lower(token))
  if (subject === undefined || story.has(token, Flag.allCaps)) return undefined
  const verb = story.is(token - 1, AND) ? behindSecond(story, token) : behindFirst(story, token)
  if (verb < 0 || !story.together(token, verb) || !story.tagIn(verb, FINITE)) return undefined
  return {...story.span(token), expected: [subject], data: {before: story.word(verb)}}
}

/** `The premier and myself will`: the pair opens the clause, and its verb follows. */
function behindSecond(story: Story, token: number): number {
  const head = token - 2
  const start = story.phrases.startOf(head)
  // `The premier and myself`, where an adjective was read
  const first = start < 0 && story.mayBe(head, NOUN) ? head - 1 : start
  if (!story.together(first, token) || (start >= 0 && story.phrases.headOf(head) !== head)) return -1
  const named = story.tagIn(first, maskOf('DT', 'PRP$', 'NNP'))
  return named && opensClause(story, first) ? story.afterAdverbs(token + 1) : -1
}

/** `Himself and his wife were` */
function behindFirst(story: Story, token: number): number {
  if (!story.is(token + 1, AND) || !opensClause(story, token)) return -1
  const after = afterPhrase(story, token + 2)
  return after < 0 ? -1 : story.afterAdverbs(after)
}
