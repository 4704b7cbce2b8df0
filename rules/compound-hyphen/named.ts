import {Flag, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {ARTICLES, INDEFINITE, isFollowedByVerb, isParticiple, join, nounAfter} from './attributive.js'
import {closings} from './closings.generated.js'
import {majorityNouns} from './majority-nouns.generated.js'

const CLOSINGS = words(...closings)
const BASED = words('based', 'speaking', 'era', 'style', 'majority', 'friendly')
/** Prepositions after which `US backed rebels` can be no clause. */
const BEFORE_BARE = words('by', 'with', 'against', 'between', 'among', 'from', 'to')
const MAJORITY = words('majority')
const MAJORITY_NOUNS = words(...majorityNouns)
const MOST_NAMES = 4

/** `a US backed plan`, `the Moscow based firm`, `a New York based bank` */
export function* named(story: Story): Generator<Proposal> {
  for (const closing of story.places(CLOSINGS)) {
    const name = closing - 1
    if (!story.together(name, closing) || story.has(closing, Flag.capital)) continue
    if (!isNameWord(story, name)) continue
    if (isBasedName(story, name, closing)) yield join(story, name, closing, 0.92)
    const noun = nounAfter(story, closing)
    if (noun < 0 || story.has(noun, Flag.capital)) continue
    if (isModifier(story, name, closing, noun)) yield join(story, name, closing, 0.92)
  }
}

/** `shares in Oslo based Nordvik rose`: of a name with a place before it. */
function isBasedName(story: Story, name: number, closing: number): boolean {
  const next = closing + 1
  if (story.lower(closing) !== 'based' || !story.together(name, next)) return false
  if (!story.has(next, Flag.capital) || !story.tagIn(next, maskOf('NNP', 'NNPS'))) return false
  const before = name - 1
  if (name === story.sentenceStart(name)) return true
  return (
    story.together(before, name) &&
    story.tagIn(before, maskOf('IN', 'TO')) &&
    !story.has(before, Flag.capital)
  )
}

function isModifier(story: Story, name: number, closing: number, noun: number): boolean {
  if (story.is(closing, MAJORITY) && !story.is(noun, MAJORITY_NOUNS)) return false
  let first = name
  while (name - first < MOST_NAMES && story.together(first - 1, name) && isNameWord(story, first - 1)) first--
  const before = first - 1
  if (!story.together(before, name)) return false
  // What is a common noun too can be the subject: an American led efforts …
  const common = story.mayBe(name, maskOf('NN')) && !story.has(name, Flag.allCaps)
  const sure = !common || !story.mayBe(closing, maskOf('VBD')) || isParticiple(story, before, closing, noun)
  if (story.is(before, INDEFINITE)) return sure
  if (!story.is(before, ARTICLES)) return story.is(before, BEFORE_BARE) && first === name && sure
  if (story.is(closing, BASED)) return story.tagIn(noun, maskOf('NN', 'NNS'))
  return (
    story.tags[noun] === Tag.NN &&
    (isFollowedByVerb(story, noun) || isParticiple(story, before, closing, noun))
  )
}

function isNameWord(story: Story, token: number): boolean {
  if (!story.has(token, Flag.capital) || story.has(token, Flag.clitic | Flag.address)) return false
  return story.isWord(token) && !story.is(token, ARTICLES)
}
