import {
  Flag,
  Tag,
  fillOdds,
  isPlain,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'

const DETERMINERS = words('the', 'a', 'an', 'our', 'their', 'my', 'your', 'every')
const PREPOSITIONS = words('of', 'to', 'for', 'with', 'at', 'by', 'from', 'into', 'on', 'in', 'during', 'against', 'between', 'through', 'among', 'toward', 'towards', 'since', 'until', 'upon', 'without', 'after', 'before', 'about') // prettier-ignore
const OF = words('of')
/** With a number they are one amount: an about 50 percent rise, the over 300 guests. */
const ROUGHLY = words('about', 'at', 'in', 'on', 'to', 'between', 'before', 'after')
const VERBS = words('is', 'are', 'was', 'were', 'has', 'had', 'have', 'be', 'been', 'said', 'says', 'would', 'could', 'should') // prettier-ignore
const PLURAL_VERBS = words('are', 'were', 'have')
const PRONOUNS = words('he', 'she', 'they', 'we', 'them', 'him')
const CONJUNCTIONS = words('and', 'or', 'that', 'which', 'because')
const ARTICLES = words('the', 'a', 'an')
const THE = words('the')
/** What opens a phrase of its own, so that the preposition before it has its object. */
const OPENING = maskOf('DT', 'PRP$', 'NNP', 'NNPS', 'PRP', 'CD')
/** Odds (natural logarithm) from which the choice model says which of two words is too many. */
const TOLD = 0

/**
 * A determiner before a word that no noun phrase opens with: the of the seven, the by voice vote, the said. One of the two
 * is too many, or the noun between them was dropped.
 *
 * @param story The story.
 */
export function* strayDeterminers(
  story: Story
): Generator<{token: number; proposal: Proposal}, void, undefined> {
  for (const determiner of story.places(DETERMINERS)) {
    const next = determiner + 1
    if (!story.together(determiner, next) || !isRunning(story, determiner) || !isPlain(story, next)) continue
    // `to the to the`: repeated-word’s
    if (
      story.lower(determiner - 1) === story.lower(next) &&
      story.lower(next + 1) === story.lower(determiner)
    )
      continue
    if (!story.has(next, Flag.spaced) || story.has(next + 1, Flag.clitic)) continue
    if (opensNoPhrase(story, determiner, next))
      yield {token: determiner, proposal: proposalOf(story, determiner, next)}
  }
}

function isRunning(story: Story, determiner: number): boolean {
  if (story.tags[determiner] === Tag.NNP || story.tags[determiner] === Tag.NN) return false
  // A letter: A and B
  if (story.is(determiner, ARTICLES) && !story.is(determiner, THE))
    return !story.has(determiner, Flag.capital)
  return isPlain(story, determiner) || determiner === story.sentenceStart(determiner)
}

function opensNoPhrase(story: Story, determiner: number, next: number): boolean {
  if (story.is(next, PREPOSITIONS)) {
    const behind = next + 1
    if (!story.together(next, behind)) return false
    if (story.tags[behind] === Tag.CD && !story.is(next, ROUGHLY)) return story.is(next, OF)
    return story.tagIn(behind, OPENING) && story.has(behind, Flag.spaced)
  }
  if (story.is(next, VERBS) || story.is(next, PRONOUNS)) return story.isWord(next + 1)
  return story.is(determiner, ARTICLES) && story.is(next, CONJUNCTIONS) && story.isWord(next + 1)
}

function proposalOf(story: Story, determiner: number, next: number): Proposal {
  const about = {
    frame: 'determiner',
    data: {extra: story.word(next), before: story.word(determiner), after: story.word(next + 1)}
  }
  // `The have noticed`
  if (
    story.is(determiner, THE) &&
    story.is(next, PLURAL_VERBS) &&
    determiner === story.sentenceStart(determiner)
  )
    return {...story.span(determiner), expected: ['they'], frame: 'determiner', data: {instead: 'they'}}
  if (story.is(next, VERBS))
    return {...story.span(determiner, next), ...about, data: {...about.data, gap: 'noun'}}
  const [first, second] = [determiner, next].map((token) => fillOdds(story, token, token + 1, ''))
  if (first === undefined || second === undefined || Math.max(first, second) < TOLD)
    return {...story.span(determiner, next), ...about, data: {...about.data, gap: 'noun'}}
  if (second >= first) return {...story.span(next), expected: [''], ...about}
  const data = {extra: story.word(determiner), before: story.word(determiner - 1), after: story.word(next)}
  return {...story.span(determiner), expected: [''], frame: 'determiner', data}
}
