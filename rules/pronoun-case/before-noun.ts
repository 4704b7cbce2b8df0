import {Flag, Tag, VERB, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {mayBeVerb, opensClause, standsAlone} from './clause.js'
import {clauseTakers} from './clause-takers.generated.js'
import {invertingVerbs} from './inverting-verbs.generated.js'
import {sayingVerbs} from './saying-verbs.generated.js'
import {strongPrepositions} from './strong-prepositions.generated.js'

const STRONG = words(...strongPrepositions)
/** Behind these a clause may open, or the subject stand. */
const OPENING = words(...clauseTakers, ...sayingVerbs, ...invertingVerbs)
const PAST = maskOf('VBD', 'VBZ')
const THINKING = maskOf('VB', 'VBD', 'VBZ', 'VBP', 'VBG')
const LEAVING = words('leave', 'leaves', 'left', 'leaving', 'made', 'make', 'makes', 'give', 'gives', 'gave', 'treat', 'treats', 'forced', 'forces', 'force', 'allow', 'allows', 'asked', 'asks') // prettier-ignore

/** `Us voters want` for *we*; `leaves we Europeans to pay` for *us*: the pronoun before its apposition. */
export function beforeApposition(story: Story, token: number): Proposal | undefined {
  const noun = token + 1
  const named = story.tagIn(noun, maskOf('NNS', 'NNPS')) && !story.mayBe(noun, VERB)
  if (!named || !story.together(token, noun) || story.has(token, Flag.allCaps)) return undefined
  const before = token - 1
  if (story.lower(token) === 'us') {
    if (!story.tagIn(noun + 1, maskOf('VBP', 'MD', 'VBD')) || !opensClause(story, token)) return undefined
    return {...story.span(token), expected: ['we'], data: {before: story.slice(noun, noun + 1)}}
  }
  if (story.has(token, Flag.capital) || !story.together(before, token)) return undefined
  const next = story.afterAdverbs(noun + 1)
  if (next !== noun + 1 || mayBeVerb(story, next)) return undefined
  const infinitive = story.tags[next] === Tag.TO
  // `blamed we journalists for it`
  const taken = story.tagIn(before, PAST) && !story.is(before, OPENING)
  const verb = taken || (story.tagIn(before, THINKING) && story.is(before, LEAVING))
  if (!(verb && (infinitive || standsAlone(story, next, true)))) {
    if (!story.is(before, STRONG) || !standsAlone(story, next, true)) return undefined
  }
  return {...story.span(token), expected: ['us'], data: {after: story.word(before)}}
}
