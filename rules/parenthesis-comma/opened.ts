import {FINITE, Flag, NOUN, Tag, hasMark, maskOf, type Story} from '../../src/define/index.js'
import {
  DEFINITE,
  LONGEST,
  OPENERS,
  PARENTHETIC,
  PERSONS,
  QUANTIFIERS,
  SUBORDINATORS,
  TIME,
  isApposition,
  isFinite
} from './apposition.js'

/** `Her brother a dentist from Graz, raised`, `The governor however, refused`: the subject, where only the second comma stands. */
export function endBeforeParenthesis(story: Story, comma: number): number | undefined {
  const {phrases} = story
  const from = story.sentenceStart(comma)
  const subject = phrases.startOf(from) === from ? phrases.headOf(from) : -1
  const next = subject + 1
  if (subject < from || next >= comma || comma - from > LONGEST || hasMark(story, from, comma))
    return undefined
  if (!story.tagIn(subject, NOUN) || story.is(subject, TIME) || story.has(from, Flag.allCaps))
    return undefined
  const verb = story.afterAdverbs(comma + 1)
  if (!isFinite(story, verb) && !story.tagIn(verb, maskOf('VBD', 'MD'))) return undefined
  if (hasMark(story, verb, story.sentenceEnd(verb) - 1)) return undefined
  const isAdverb = PARENTHETIC.some(
    (words) =>
      next + words.length === comma && words.every((word, index) => story.lower(next + index) === word)
  )
  return isAdverb || isWhole(story, subject, next, comma) ? subject : undefined
}

/** Does a phrase that says who or what the subject is stand from a token to a comma, with what hangs on it? */
function isWhole(story: Story, subject: number, first: number, comma: number): boolean {
  const {phrases} = story
  if (!story.tagIn(first, DEFINITE) || story.is(first, QUANTIFIERS) || phrases.startOf(first) !== first)
    return false
  if (!isApposition(story, first, first)) return false
  for (let at = first; at < comma; at++) {
    if (story.tagIn(at, FINITE | OPENERS) || story.is(at, SUBORDINATORS)) return false
    if (phrases.headOf(at) < 0 && !story.tagIn(at, maskOf('IN')) && story.tags[at] !== Tag.POS) return false
  }
  return story.tags[subject] === Tag.NNP || story.is(subject, PERSONS)
}
