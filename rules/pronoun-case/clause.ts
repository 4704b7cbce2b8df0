import {ADVERB, FINITE, Flag, Tag, VERB, maskOf, words, type Story} from '../../src/define/index.js'
import {clauseOpeners} from './clause-openers.generated.js'
import {sayingVerbs} from './saying-verbs.generated.js'

const OPENERS = words(...clauseOpeners)
const SAYING = words(...sayingVerbs)
const NEW_CLAUSE = maskOf('WDT', 'WP', 'WRB')
const THAT = words('that')
const NOT_APART = words('who', 'too', 'like', 'in', 'at', 'for', 'as', 'with')
/** What opens a clause of its own, so that its verb is no other subject’s. */
const SUBORDINATE = words('if', 'because', 'although', 'though', 'unless', 'whether', 'until', 'than')
const STOP = /^[.;)?!—–…]+$/u
const QUOTE_MARK = /^[“”"‘’«»]$/u

/**
 * Does a noun phrase stand without a verb of its own: the sentence ends before a finite verb, or another clause
 * opens?
 *
 * @param story The story.
 * @param after First token behind the phrase.
 * @param sure Is a comma enough: is the word before the phrase nothing but a preposition?
 */
export function standsAlone(story: Story, after: number, sure: boolean): boolean {
  const end = story.sentenceEnd(after - 1)
  if (after >= end || STOP.test(story.word(after))) return true
  if (story.word(after) === ',') {
    if (!sure) return isClosing(story, after + 1, end) || isHanging(story, after + 1, end)
    return !story.is(after + 1, NOT_APART)
  }
  if (!story.isWord(after) || mayBeVerb(story, story.afterAdverbs(after))) return false
  for (let at = after; at < end; at++) {
    if (story.is(at, SUBORDINATE)) return true
    if (story.tagIn(at, FINITE)) return false
    if (story.word(at) === ',' || STOP.test(story.word(at)) || QUOTE_MARK.test(story.word(at))) return true
    if (at > after && (story.tagIn(at, NEW_CLAUSE) || story.is(at, THAT))) return true
  }
  return true
}

/** `…,” he said`: a comma that closes a quotation. */
function isClosing(story: Story, token: number, end: number): boolean {
  return token < end && /^[”"]$/u.test(story.word(token)) && !story.has(token, Flag.spaced)
}

/** `, the poll found.`, `, sending smoke over the road.`, `, who was late.`: what hangs on a clause, up to the end. */
function isHanging(story: Story, token: number, end: number): boolean {
  if (!story.tagIn(token, NEW_CLAUSE | maskOf('VBG'))) {
    const verb = afterPhrase(story, token)
    // `, the court was told.`
    const stop = story.tags[verb + 1] === Tag.VBN ? verb + 2 : verb + 1
    return story.tagIn(verb, FINITE) && STOP.test(story.word(stop))
  }
  for (let at = token; at < end; at++) if (story.word(at) === ',') return false
  return true
}

/** May the word be a verb, whatever its tag? */
export function mayBeVerb(story: Story, token: number): boolean {
  return story.tagIn(token, VERB | maskOf('MD')) || story.mayBe(token, VERB | maskOf('MD'))
}

/**
 * Does a clause open at a token: at the start of the sentence or a quotation, behind a conjunction, a verb of saying,
 * a comma with *and*, or one fronted phrase?
 */
export function opensClause(story: Story, token: number): boolean {
  const from = story.sentenceStart(token)
  let before = token - 1
  if (before >= from && QUOTE_MARK.test(story.word(before))) before--
  if (before < from) return true
  if (story.is(before, OPENERS) || story.is(before, SAYING)) return true
  if (story.tagIn(before, maskOf('CC'))) return story.word(before - 1) === ',' && before - 1 > from
  return story.word(before) === ',' && isFronted(story, from, before)
}

/** Is what stands before a comma one fronted phrase without a verb: In March, …? */
function isFronted(story: Story, from: number, comma: number): boolean {
  if (!story.tagIn(from, maskOf('IN') | ADVERB)) return false
  for (let at = from; at < comma; at++) {
    if (story.word(at) === ',' || story.tagIn(at, FINITE | maskOf('CC', 'WRB', 'WP', 'WDT'))) return false
  }
  return true
}

/** Token behind the noun phrase that starts at a token; -1 if there is none. */
export function afterPhrase(story: Story, token: number): number {
  const head = story.phrases.headOf(token)
  if (head < 0 || story.phrases.startOf(token) !== token) return -1
  // `his wife’s brother`
  if (story.tags[head + 1] === Tag.POS && story.phrases.headOf(head + 2) >= 0)
    return afterPhrase(story, head + 2)
  return head + 1
}

/** Does a quotation mark stand right beside the word: the word itself is spoken of? */
export function isMentioned(story: Story, token: number): boolean {
  return (
    QUOTE_MARK.test(story.word(token + 1)) || /^[/\\]$/u.test(story.word(token + 1) || story.word(token - 1))
  )
}
