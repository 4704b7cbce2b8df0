import {Flag, NOUN, Tag, VERB, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {
  ARTICLES, INDEFINITE, beforeOf, isAdverbial, isDeterminer, isFollowedByVerb, isObject, isOpenPair, isParticiple, join, mayBeVerb, nounAfter, opensPhrase
} from './attributive.js' // prettier-ignore
import {Compounds} from './compounds.js'
import {compounds} from './compounds.generated.js'
import {joined} from './joined.generated.js'
import {ordinalNouns} from './ordinal-nouns.generated.js'
import {phrases} from './phrases.generated.js'

const COMPOUNDS = new Compounds(compounds)
const JOINED = new Compounds(joined)
const PHRASES = new Compounds(phrases)
const ORDINAL_NOUNS = words(...ordinalNouns)
const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+(?:teenth|tieth)|\d+(?:st|nd|rd|th))$/u
/** Ordinal phrases that a clause can follow without a conjunction: the first time voters went. */
const RELATIVE = words('time', 'place', 'year', 'round', 'term')
const PARTICIPLE = maskOf('VBN', 'VBG')
const TIME = words('time')
const FOR = words('for')
const SO = words('so')
const NO = words('no')
const VOTE = words('vote')

/** Compounds and phrases of the lists before a noun, and ordinals with theirs. */
export function* listed(story: Story): Generator<Proposal> {
  for (const first of story.places(COMPOUNDS.firsts)) {
    const last = COMPOUNDS.endOf(story, first)
    if (last >= 0 && isCompound(story, first, last)) yield join(story, first, last, 0.9)
  }
  for (const first of story.places(PHRASES.firsts)) {
    const last = PHRASES.endOf(story, first)
    if (last >= 0 && isPhrase(story, first, last)) yield join(story, first, last, 0.9)
  }
  for (const first of story.places(JOINED.firsts)) {
    const last = JOINED.endOf(story, first)
    if (last >= 0 && isJoined(story, first, last)) yield join(story, first, last, 0.9, 'word')
  }
  for (const noun of story.places(ORDINAL_NOUNS))
    if (isOrdinal(story, noun)) yield join(story, noun - 1, noun, 0.9)
  for (const no of story.places(NO)) yield* refused(story, no)
}

/** `promised a long term solution`, `at state owned hospitals` */
function isCompound(story: Story, first: number, last: number): boolean {
  if (isCapitalInside(story, first) || story.has(last, Flag.capital)) return false
  const noun = nounAfter(story, last)
  if (noun < 0 || isOpenPair(story, last)) return false
  const before = beforeOf(story, first)
  const determined = isDeterminer(story, before, first)
  if (!isObject(story, determined ? before : first) && mayBeVerb(story, noun)) return false
  if (!determined && (!opensPhrase(story, before, first) || isAfterNumber(story, before, first))) return false
  // `Step by step humanity improves`
  if (!determined && last - first > 1 && first === story.sentenceStart(first)) return false
  const opening = determined ? before : first
  const canEnd = story.mayBe(last, NOUN) && !story.mayBe(last, PARTICIPLE)
  if (canEnd && !story.is(before, INDEFINITE) && isAdverbial(story, opening - 1, noun)) return false
  if (story.has(noun, Flag.capital) && !determined) return false
  return isParticiple(story, opening, last, noun)
}

/** `her ex husband`, `in self defense`: one word wherever it stands. */
function isJoined(story: Story, first: number, last: number): boolean {
  if (isCapitalInside(story, first) || story.has(last, Flag.capital)) return false
  // `his former self made …`
  return !story.tagIn(first - 1, maskOf('JJ')) || story.mayBe(last, NOUN)
}

/** `a two weeks long …` is no `weeks-long`. */
function isAfterNumber(story: Story, before: number, first: number): boolean {
  return story.tags[before] === Tag.CD && story.tags[first] === Tag.NNS
}

/** `a face to face meeting`, `the state of the art plant` */
function isPhrase(story: Story, first: number, last: number): boolean {
  if (isCapitalInside(story, first) || story.has(last, Flag.capital)) return false
  const before = beforeOf(story, first)
  const particle = story.mayBe(last, maskOf('IN', 'RP'))
  const opened =
    story.is(before, ARTICLES) ||
    (!particle && (story.tagIn(before, maskOf('PRP$')) || story.tags[before] === Tag.POS))
  if (!story.together(before, first)) return false
  // suffered back to back defeats
  const repeated = story.ids[first] === story.ids[last] && last - first === 2
  if (!opened && !(repeated && story.tagIn(before, VERB) && hasPlural(story, last))) return false
  const noun = nounAfter(story, last)
  // behind an article, *so called* is no clause whatever follows: the so-called list
  return noun >= 0 && !story.has(noun, Flag.capital) && (story.is(first, SO) || !mayBeVerb(story, noun))
}

function hasPlural(story: Story, last: number): boolean {
  const noun = nounAfter(story, last)
  return noun >= 0 && story.tags[Math.max(noun, story.phrases.headOf(noun))] === Tag.NNS
}

/** `fourth quarter earnings`, `a 19th century church` */
function isOrdinal(story: Story, noun: number): boolean {
  const ordinal = noun - 1
  if (!story.together(ordinal, noun) || story.has(noun, Flag.capital) || isCapitalInside(story, ordinal))
    return false
  if (!ORDINAL.test(story.lower(ordinal))) return false
  const next = nounAfter(story, noun)
  if (next < 0 || story.has(next, Flag.capital)) return false
  if (isOpenPair(story, noun)) return false
  const before = beforeOf(story, ordinal)
  const determined = isDeterminer(story, before, ordinal)
  if (!isObject(story, determined ? before : ordinal) && mayBeVerb(story, next)) return false
  if (story.is(before, INDEFINITE)) return true
  if (!determined) return opensPhrase(story, before, ordinal) && !story.tagIn(before, maskOf('CD', 'JJ'))
  // `for the first time link …`
  if (isAdverbial(story, before - 1, next) || (story.is(noun, TIME) && story.is(before - 1, FOR)))
    return false
  return !story.is(noun, RELATIVE) || (!isFollowedByVerb(story, next) && story.tags[next] === Tag.NN)
}

/** `a no strings loan`: after *a*, *no* is the first word of a compound. */
function* refused(story: Story, no: number): Generator<Proposal> {
  const second = no + 1
  const before = beforeOf(story, no)
  if (
    !story.is(before, INDEFINITE) ||
    !story.together(before, second) ||
    !story.tagIn(second, maskOf('NN', 'NNS')) ||
    story.has(second, Flag.capital)
  )
    return
  const next = nounAfter(story, second)
  if (next < 0 || story.is(second, VOTE) || PHRASES.endOf(story, no) >= 0) return
  yield join(story, no, second, 0.92)
}

function isCapitalInside(story: Story, token: number): boolean {
  return story.has(token, Flag.capital) && token > story.sentenceStart(token)
}
