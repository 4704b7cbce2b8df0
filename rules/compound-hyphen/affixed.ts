import {
  ADJECTIVE,
  ADVERB,
  VERB,
  Flag,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {isDeterminer, join, nounAfter} from './attributive.js'
import {foreign} from './foreign.generated.js'
import {prefixes} from './prefixes.generated.js'

const PREFIXES = words(...prefixes)
const FOREIGN = words(...foreign)
const PAN = words('pan')
const PRO = words('pro')
const MID = words('mid')
const MONTHS = words('january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december') // prettier-ignore
const BEFORE_BARE = VERB | maskOf('IN', 'CC')
const HYPHEN = 45
const LETTER_L = 108
const LETTER_Y = 121

/** Prefixes that stand alone, and adverbs in -ly that do not. */
export function* affixed(story: Story): Generator<Proposal> {
  for (const prefix of story.places(PREFIXES))
    if (isPrefix(story, prefix)) yield join(story, prefix, prefix + 1, 0.9, 'prefix')
  for (const token of story.hyphened) yield* adverbial(story, token)
}

/** `anti government`, `non EU`, `pan democratic` */
function isPrefix(story: Story, prefix: number): boolean {
  const next = prefix + 1
  if (!story.together(prefix, next) || !story.isWord(next) || story.has(next, Flag.clitic | Flag.digit))
    return false
  if (story.has(prefix, Flag.capital) && prefix > story.sentenceStart(prefix)) return false
  if (story.is(next, FOREIGN)) return false
  const name = story.has(next, Flag.capital)
  if (story.is(prefix, MID)) return story.is(next, MONTHS) && name
  // `a pro Russian party`, and not `the golf pro Ada Marsh`
  if (story.is(prefix, PRO))
    return name && opensDescription(story, prefix) && isPlainNoun(story, nounAfter(story, next))
  if (story.is(prefix, PAN)) return name || story.lower(next).startsWith('democrat')
  return name || story.mayBe(next, maskOf('NN', 'NNS', 'JJ', 'VBN'))
}

/** `a pro Russian party`, `Pro Russian rebels`, `by pro Russian rebels` */
function opensDescription(story: Story, prefix: number): boolean {
  if (prefix === story.sentenceStart(prefix)) return story.tagIn(prefix + 1, ADJECTIVE)
  if (isDeterminer(story, prefix - 1, prefix)) return true
  return story.tagIn(prefix - 1, BEFORE_BARE) && story.tagIn(prefix + 1, ADJECTIVE)
}

function isPlainNoun(story: Story, token: number): boolean {
  return token >= 0 && !story.has(token, Flag.capital)
}

/** `a newly-elected mayor` */
function* adverbial(story: Story, token: number): Generator<Proposal> {
  const {text} = story
  const [start, end] = [story.start[token], story.end[token]]
  let hyphen = start
  while (hyphen < end && text.charCodeAt(hyphen) !== HYPHEN) hyphen++
  if (
    hyphen - start < 5 ||
    text.charCodeAt(hyphen - 1) !== LETTER_Y ||
    text.charCodeAt(hyphen - 2) !== LETTER_L
  )
    return
  const tags = story.lexicon.tagsOf(story.lexicon.idAt(text, start, hyphen))
  if ((tags & ADVERB) === 0 || (tags & maskOf('JJ', 'NN', 'NNP')) !== 0) return
  const participle = story.lexicon.tagsOf(story.lexicon.idAt(text, hyphen + 1, end))
  if ((participle & maskOf('VBN', 'JJ', 'VBG')) === 0) return
  yield {
    ...story.span(token),
    expected: [`${text.slice(start, hyphen)} ${text.slice(hyphen + 1, end)}`],
    confidence: 0.85,
    level: 'info',
    data: {kind: 'adverb'}
  }
}
