import {
  FINITE,
  Flag,
  NOUN,
  Tag,
  VERB,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {isMentioned, opensClause} from './clause.js'

export const THERE = words('there')
const ARE = words('are', 'were')
/** `there are going to be delays` */
const GOING = words('going')
const BY = words('by')
const DETERMINED = maskOf('DT', 'PRP$')
const SAYING = words('said', 'says', 'that', 'because', 'if', 'whether')
const OTHER_USE = VERB | maskOf('RB', 'JJ', 'IN', 'DT', 'CD', 'MD', 'UH')
/** What follows a form in -ing or a participle that is a verb. */
const COMPLEMENT = maskOf('IN', 'TO', 'DT', 'PRP$', 'PRP', 'RP')

/** `said there were looking for two men`, `There were arrested by police`: *they*, as nothing is there. */
export function thereAsSubject(story: Story, token: number): Proposal | undefined {
  const verb = token + 1
  if (isSpokenOf(story, token) || !story.is(verb, ARE) || !opensClause(story, token)) return undefined
  const next = story.afterAdverbs(verb + 1)
  if (!story.together(token, next)) return undefined
  const active = story.tags[next] === Tag.VBG && !story.is(next, GOING) && story.tagIn(next + 1, COMPLEMENT)
  // `complained that there were not warned about it`; but `there were said to be none`
  const governed = story.tagIn(next + 1, maskOf('IN')) && story.tagIn(next + 2, DETERMINED)
  const passive =
    story.tags[next] === Tag.VBN && (story.is(next + 1, BY) || (governed && token !== story.opener(token)))
  if (!active && !passive) return undefined
  return {...story.span(token), expected: ['they'], data: {before: story.word(verb)}}
}

/** `said there fighters had left`: *their* before the subject of what is said. */
export function thereAsDeterminer(story: Story, token: number): Proposal | undefined {
  const noun = token + 1
  const before = token - 1
  if (isSpokenOf(story, token) || !story.together(before, noun) || !isOwnable(story, noun)) return undefined
  if (!story.is(before, SAYING) || !story.tagIn(noun + 1, FINITE)) return undefined
  return {...story.span(token), expected: ['their'], data: {before: story.word(noun)}}
}

function isSpokenOf(story: Story, token: number): boolean {
  return story.has(token, Flag.allCaps) || isMentioned(story, token)
}

/** A noun in lower case that is nothing else. */
function isOwnable(story: Story, token: number): boolean {
  if (!story.tagIn(token, maskOf('NN', 'NNS')) || story.has(token, Flag.capital | Flag.hyphen)) return false
  return story.mayBe(token, NOUN) && !story.mayBe(token, OTHER_USE)
}
