import {
  NOUN,
  VERB,
  FINITE,
  Flag,
  Tag,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {Compounds} from './compounds.js'
import {openPairs} from './open-pairs.generated.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'

/** Articles that open a noun phrase. */
export const ARTICLES = words('a', 'an', 'the')
/** Articles that stand before a singular only. */
export const INDEFINITE = words('a', 'an')

const DEMONSTRATIVES = words(
  'that',
  'this',
  'these',
  'those',
  'all',
  'both',
  'each',
  'some',
  'any',
  'no',
  'such'
)
const QUALIFIED = maskOf('JJ', 'JJR', 'JJS', 'NN', 'NNS', 'VBN', 'VBG')
const PARTICLE = maskOf('RP')
const PAST = maskOf('VBD')
const PRESENT = maskOf('VB', 'VBP', 'VBZ')
/** Classes of words that open the object of a verb. */
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'JJ', 'JJR', 'CD')
const OPENS = maskOf('IN', 'CC', 'TO', 'CD', 'JJ', 'JJR', 'JJS')
const SPEECH = words(...speechVerbs, 'say', 'think', 'thought', 'believe', 'believed', 'believes', 'know', 'knew', 'knows', 'show', 'showed', 'shows', 'means', 'meant', 'reported', 'reports', 'found', 'finds', 'hopes', 'hoped', 'learned') // prettier-ignore
/** Words that open a clause, though they are tagged as prepositions. */
const SUBORDINATORS = words('after', 'although', 'as', 'because', 'before', 'if', 'once', 'since', 'than', 'that', 'though', 'unless', 'until', 'when', 'whether', 'while') // prettier-ignore
/** `in the long term investors …`: after these a phrase can end with the compound. */
const ADVERBIAL = words('in', 'over', 'for', 'on', 'at', 'by', 'during', 'from', 'to', 'of', 'through')
/** `took third place last year`, `better known today` */
const OF = words('of')
const TEMPORAL = words('last', 'next', 'today', 'tonight', 'tomorrow', 'yesterday')
const OPEN_PAIRS = new Compounds(openPairs)
const OPENING = /^["“‘'([]$/u
const CLOSING = /^["”’']$/u

/** The token before a compound, behind a mark that opens a quotation or bracket. */
export function beforeOf(story: Story, first: number): number {
  return OPENING.test(story.word(first - 1)) && !story.has(first, Flag.spaced) ? first - 2 : first - 1
}

/** Does an article, a possessive or another determiner of a noun phrase stand here? */
export function isDeterminer(story: Story, token: number, next: number): boolean {
  if (story.is(token, DEMONSTRATIVES)) return story.tagIn(token, maskOf('DT')) && story.tagIn(next, QUALIFIED)
  return story.tagIn(token, maskOf('DT', 'PRP$')) || story.tags[token] === Tag.POS
}

/**
 * Where the noun phrase goes on after a compound: its noun, or an adjective before it.
 *
 * @param story The story.
 * @param last Last token of the compound.
 * @returns That token; -1 where no noun follows.
 */
export function nounAfter(story: Story, last: number): number {
  let next = last + 1
  if (CLOSING.test(story.word(next)) && !story.has(next, Flag.spaced)) next++
  if (!story.together(last, next) || !story.isWord(next) || story.has(next, Flag.clitic | Flag.digit))
    return -1
  if (story.is(next, TEMPORAL)) return -1
  if (story.tagIn(next, NOUN)) return next
  if (!isQuality(story, last, next)) return -1
  // `the much delayed opening of the line`
  if (story.tags[next] === Tag.VBG && story.mayBe(next, NOUN) && story.is(next + 1, OF)) return next
  // `an all time high was reached`: an adjective that serves as a noun
  return story.phrases.headOf(next) > next || (story.mayBe(next, NOUN) && isFollowedByVerb(story, next))
    ? next
    : -1
}

/** Is this an adjective, or a participle that is no verb here? */
function isQuality(story: Story, last: number, token: number): boolean {
  switch (story.tags[token]) {
    case Tag.JJ:
      return true
    case Tag.VBN:
      return !story.mayBe(token, PAST)
    case Tag.VBG:
      // `the much criticised waiting times`, and not `in the long term facing problems`
      return !story.tagIn(last, NOUN)
    default:
      return false
  }
}

/** Can the phrase end with the compound: `in the long term investors will win`, `of the 21st century demand action`? */
export function isAdverbial(story: Story, before: number, noun: number): boolean {
  if (!story.is(before, ADVERBIAL)) return false
  const after = noun + 1
  const object = story.together(noun, after) && story.tagIn(after, OBJECT)
  return (
    story.has(noun, Flag.capital) || isFollowedByVerb(story, noun) || (object && story.mayBe(noun, PRESENT))
  )
}

/** Does the last word of what looks like a compound belong to the next: two day care centers, a higher income tax? */
export function isOpenPair(story: Story, last: number): boolean {
  return OPEN_PAIRS.endOf(story, last) >= 0
}

/** Does a finite verb follow the phrase of this noun? */
export function isFollowedByVerb(story: Story, noun: number): boolean {
  let after = Math.max(noun, story.phrases.headOf(noun)) + 1
  if (story.tagIn(after, maskOf('RB'))) after++
  return story.together(noun, after) && story.tagIn(after, FINITE)
}

/** Can what looks like a noun in the plural be the verb: `the middle class shrinks`? */
export function mayBeVerb(story: Story, noun: number): boolean {
  return story.tags[noun] === Tag.NNS && story.mayBe(noun, maskOf('VBZ')) && !isFollowedByVerb(story, noun)
}

/** Is the noun phrase that opens here the object of a verb or of a preposition, and no clause? */
export function isObject(story: Story, from: number): boolean {
  const before = from - 1
  if (!story.together(before, from)) return false
  if (story.tagIn(before, VERB)) return !story.is(before, SPEECH)
  // phase out coal fired plants
  if (story.tagIn(before, PARTICLE)) return story.tagIn(before - 1, VERB)
  return story.tagIn(before, maskOf('IN', 'TO')) && !story.is(before, SUBORDINATORS)
}

/**
 * Is a participle that could be a past tense (a court ordered …) a part of the noun phrase? So it is where the
 * phrase is the object of a verb or preposition, or has a verb of its own after it.
 *
 * @param story The story.
 * @param from First token of the phrase.
 * @param participle The participle.
 * @param noun The noun, or an adjective before it.
 */
export function isParticiple(story: Story, from: number, participle: number, noun: number): boolean {
  if (!story.mayBe(participle, PAST) || isFollowedByVerb(story, noun)) return true
  if (!isObject(story, from)) return false
  if (story.tagIn(from - 1, VERB)) return true
  const after = Math.max(noun, story.phrases.headOf(noun)) + 1
  if (story.together(noun, after) && story.tags[after] === Tag.VBN) return true
  // A preposition can stand inside the subject of the verb: the head of a committee backed plans.
  for (let token = from - 1; token >= story.sentenceStart(from); token--) {
    if (story.tagIn(token, FINITE)) return true
  }
  return false
}

/** Can a noun phrase without a determiner open behind this token? */
export function opensPhrase(story: Story, before: number, first: number): boolean {
  if (before < story.sentenceStart(first)) return true
  return story.tagIn(before, OPENS | VERB | PARTICLE) || story.word(before) === ','
}

/** A mark that joins tokens by hyphens. */
export function join(
  story: Story,
  from: number,
  to: number,
  confidence: number,
  kind = 'compound'
): Proposal {
  const parts: string[] = []
  for (let token = from; token <= to; token++) parts.push(story.word(token))
  return {...story.span(from, to), expected: [parts.join('-')], confidence, data: {kind}}
}
