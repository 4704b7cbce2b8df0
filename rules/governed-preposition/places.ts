import {
  ADJECTIVE,
  ADVERB,
  FINITE,
  Flag,
  NOUN,
  Tag,
  VERB,
  maskOf,
  words,
  type Story
} from '../../src/define/index.js'
import {isForm, type Governor} from './governors.js'
import {followsBe, followsHave, isTransitive} from './voice.js'

/** Where a governor’s preposition would stand. */
export interface Place {
  /** First token of the governor. */
  start: number
  /** Token of the preposition. */
  preposition: number
  /**
   * What stands between them: `passive` where the object is the subject; `reduced` where a participle or
   * adjective stands behind its noun, without a form of *be*.
   */
  object: 'none' | 'passive' | 'reduced' | 'pronoun' | 'thing' | 'name' | 'phrase'
}

const MOST_OBJECT = 8
/** Longest parenthesis between a verb and its preposition, in tokens. */
const PARENTHESIS = 9
const OBJECT = maskOf('DT', 'PRP$', 'PRP', 'NN', 'NNS', 'NNP', 'JJ', 'CD')
const ARTICLES = words('the', 'a', 'an')
const OF = words('of')
/** “do something similar with it”: the preposition belongs to the verb. */
const INDEFINITE = words('something', 'anything', 'nothing', 'everything')
const THINGS = words('it', 'them', 'itself')
const DETERMINER = maskOf('DT', 'PRP$')
const PARTICIPLE = maskOf('VBN', 'VBD')
const NAME = maskOf('NNP', 'NNPS')
const GERUND = maskOf('VBG')
/** What stands before a noun and not before a verb. */
const BEFORE_NOUN = maskOf('DT', 'PRP$', 'JJ', 'JJR', 'JJS', 'CD')
const SKIPPED = words('again', 'also', 'too', 'now', 'only', 'even', 'today', 'yesterday', 'much')
const BEFORE_OTHER = words('the', 'each', 'one')
const MOST = words('most', 'least')
const OTHER = words('other', 'others', 'another')

/**
 * Where the preposition of a governor would stand.
 *
 * @param story The story.
 * @param governor Its entry.
 * @param token Its last word.
 * @returns Nothing where the word is not used as the entry’s frame says.
 */
export function placeOf(story: Story, governor: Governor, token: number): Place | undefined {
  const start = startOf(story, governor, token)
  if (start < 0) return undefined
  switch (governor.frame) {
    case 'phrase':
      if (start === token && story.tagIn(token - 1, DETERMINER) && story.together(token - 1, token))
        return undefined
      return adjacent(token, start, 0, story)
    case 'noun':
      return isHeadNoun(story, token) ? adjacent(token, start, 0, story) : undefined
    case 'adjective':
      return predicative(story, token, start)
    case 'verb':
    case 'active':
      if (!isVerb(story, start) || (isActive(governor) && isPassive(story, start))) return undefined
      if (governor.offered.length === 0 && !isTransitive(story, start)) return undefined
      return adjacent(token, start, 2, story)
    case 'passive':
      return passive(story, token)
    case 'object':
      return passiveOrActive(story, token)
    case 'person':
      return active(story, token)
  }
}

/** Is the entry for the active voice only? */
function isActive({frame, offered}: Governor): boolean {
  return frame === 'active' || (frame === 'verb' && offered.length === 0)
}

/** First token of the governor’s words that end at a token; -1 where they do not stand there. */
function startOf(story: Story, {words: spelled, frame}: Governor, token: number): number {
  const start = token - spelled.length + 1
  if (spelled.length === 1) return token
  if (start < 0 || !story.together(start, token)) return -1
  for (const [index, word] of spelled.entries()) {
    if (!isForm(story, start + index, word, frame === 'verb' && index === 0)) return -1
  }
  return start
}

function adjacent(token: number, start: number, adverbs: number, story: Story): Place {
  let next = token + 1
  while (next - token <= adverbs && isSkipped(story, next) && story.together(token, next + 1)) next++
  return {start, preposition: adverbs > 1 ? behindParenthesis(story, next) : next, object: 'none'}
}

/** `depends, traders say, on`: the token behind a pair of commas that opens at a token, else this one. */
function behindParenthesis(story: Story, comma: number): number {
  if (story.word(comma) !== ',') return comma
  const end = Math.min(story.sentenceEnd(comma), comma + PARENTHESIS)
  for (let at = comma + 1; at < end; at++) if (story.word(at) === ',') return at + 1
  return comma
}

/** An adverb between governor and preposition that changes nothing: `heavily`, but not `back` or `out`. */
function isSkipped(story: Story, token: number): boolean {
  return story.tagIn(token, ADVERB) && (story.is(token, SKIPPED) || story.lower(token).endsWith('ly'))
}

/** Is it the head of a phrase, and surely a noun? */
function isHeadNoun(story: Story, token: number): boolean {
  if (!story.tagIn(token, maskOf('NN', 'NNS')) || story.phrases.headOf(token) !== token) return false
  if (!story.mayBe(token, VERB)) return true
  // A sentence opens with no imperative before `of`: “Demand of copper”.
  if (story.has(token, Flag.first) && story.is(token + 1, OF)) return true
  const start = story.phrases.startOf(token)
  return start < token ? story.tagIn(start, BEFORE_NOUN) : story.tagIn(token - 1, maskOf('IN'))
}

function predicative(story: Story, token: number, start: number): Place | undefined {
  if (!isPredicate(story, token)) return undefined
  const object = followsBe(story, token) ? 'none' : 'reduced'
  return {...adjacent(token, start, 1, story), object}
}

function isPredicate(story: Story, token: number): boolean {
  if (story.is(token - 1, INDEFINITE) || isSuperlative(story, token)) return false
  // `the bursting of the bubble`
  if (story.tagIn(token - 1, DETERMINER) && story.mayBe(token, GERUND)) return false
  if (story.tagIn(token, maskOf('VBD', 'VBG'))) return followsBe(story, token)
  return (
    story.tagIn(token, ADJECTIVE | maskOf('VBN')) || (!story.mayBe(token, NOUN) && !story.tagIn(token, VERB))
  )
}

/** “the most responsible of them” */
function isSuperlative(story: Story, token: number): boolean {
  return story.is(token + 1, OF) && (story.is(token - 1, MOST) || story.is(token - 2, MOST))
}

function isVerb(story: Story, token: number): boolean {
  // A gerund with `of` is a noun: “the suffering of victims”.
  if (story.mayBe(token, GERUND) && story.is(token + 1, OF) && !followsBe(story, token)) return false
  if (!story.tagIn(token, VERB) && !isOnlyVerb(story, token) && !isOnlyFinite(story, token)) return false
  if (story.is(token - 1, ARTICLES) || story.tags[token - 1] === Tag.PRP$) return false
  if (!story.mayBe(token, NOUN | ADJECTIVE) || !story.tagIn(token, VERB)) return true
  if (story.tags[token] === Tag.VBG && !followsBe(story, token)) return false
  return !story.tagIn(token - 1, BEFORE_NOUN) && story.tags[token - 1] !== Tag.POS
}

/** Can the word be nothing else, whatever its tag? */
function isOnlyVerb(story: Story, token: number): boolean {
  return story.mayBe(token, VERB) && !story.mayBe(token, NOUN | ADJECTIVE)
}

/** `The dispute stems of a row`: beside a slip the tagger takes the only verb of a sentence for a noun. */
function isOnlyFinite(story: Story, token: number): boolean {
  if (!story.mayBe(token, maskOf('VBZ')) || !story.tagIn(token - 1, maskOf('NN', 'NNP', 'RB'))) return false
  for (let at = story.sentenceStart(token); at < story.sentenceEnd(token); at++) {
    if (story.tagIn(at, FINITE)) return false
  }
  return story.word(story.sentenceEnd(token) - 1) === '.'
}

function isPassive(story: Story, token: number): boolean {
  return story.tagIn(token, PARTICIPLE) && followsBe(story, token)
}

function passive(story: Story, token: number): Place | undefined {
  if (!story.tagIn(token, PARTICIPLE) || !story.mayBe(token, maskOf('VBN'))) return undefined
  const be = followsBe(story, token)
  if (!be && (story.tags[token] !== Tag.VBN || followsHave(story, token))) return undefined
  const place = adjacent(token, token, 1, story)
  return {...place, object: be ? 'passive' : 'reduced'}
}

/** `The workers accused the rebels for looting`: what is taken for a participle has its object behind it. */
function passiveOrActive(story: Story, token: number): Place | undefined {
  const place = passive(story, token)
  const isBare = place?.object === 'reduced' && story.tagIn(token + 1, OBJECT)
  return (isBare ? active(story, token) : undefined) ?? place ?? active(story, token)
}

/** Verb, object and what follows it. */
function active(story: Story, token: number): Place | undefined {
  if (!story.tagIn(token, VERB) || followsBe(story, token)) return undefined
  const first = token + 1
  if (!story.together(token, first)) return undefined
  if (isOther(story, first)) return {start: token, preposition: token + 3, object: 'pronoun'}
  if (story.phrases.startOf(first) !== first) return undefined
  const head = story.phrases.ownedHeadOf(first)
  if (head - first >= MOST_OBJECT) return undefined
  return {start: token, preposition: head + 1, object: objectKind(story, first, head)}
}

/** `the other`, `each other`, `one another` */
export function isOther(story: Story, first: number): boolean {
  return story.is(first, BEFORE_OTHER) && story.is(first + 1, OTHER)
}

function objectKind(story: Story, first: number, head: number): Place['object'] {
  if (first === head && story.tags[head] === Tag.PRP) return story.is(head, THINGS) ? 'thing' : 'pronoun'
  for (let token = first; token <= head; token++) if (!story.tagIn(token, NAME)) return 'phrase'
  return 'name'
}
