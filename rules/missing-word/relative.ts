import {NOUN, FINITE, maskOf, words, type Story} from '../../src/define/index.js'

const OPENERS = maskOf('WP', 'WDT')
/** Conjunctions that open a clause with a verb of its own. */
export const SUBORDINATORS = words('that', 'as', 'than', 'when', 'because', 'after', 'before', 'while', 'if', 'since', 'although', 'though', 'until', 'unless', 'where', 'whether', 'how', 'why', 'what') // prettier-ignore
const JOINTS = maskOf('CC')
const BREAK = /^[;:—–“”"()]$/u

/** A base form is no verb of these. */
const SINGULAR = maskOf('NN', 'NNP')

/**
 * Is a verb behind a governor the verb of the main clause: “Those who refuse face fines”, “what they want is”?
 * A relative clause or a question opens before the governor, and no other finite verb follows; behind a singular
 * (an officer who did not want lose a man) the base form would not agree.
 *
 * @param story The story.
 * @param governor Token of the governor.
 * @param verb Token of the verb behind it.
 */
export function isGapped(story: Story, governor: number, verb: number): boolean {
  const opener = openerOf(story, governor)
  if (opener < 0 || story.tagIn(opener - 1, SINGULAR)) return false
  let open = 0
  for (let at = verb + 1; at < story.sentenceEnd(verb) && !BREAK.test(story.word(at)); at++) {
    if (story.tagIn(at, OPENERS)) open++
    else if (story.tagIn(at, FINITE) && --open < 0) return false
  }
  return true
}

/** Does a relative clause open before the token, also without its pronoun: the people they want? */
export function opensBefore(story: Story, token: number): boolean {
  return openerOf(story, token) >= 0
}

/** The nearest word that opens a relative clause before the token; -1 where there is none. */
function openerOf(story: Story, token: number): number {
  const first = story.sentenceStart(token)
  for (let at = token - 1; at >= first && !BREAK.test(story.word(at)); at--) {
    if (story.tagIn(at, OPENERS)) return at
    if (story.tagIn(at, maskOf('PRP')) && at > first && story.tagIn(at - 1, NOUN)) return at
  }
  return -1
}

/**
 * Does a finite verb follow that belongs to no clause that opens behind the token: to the clause that the token is in?
 *
 * @param story The story.
 * @param token The token; the verbs behind it count.
 */
export function hasVerbOf(story: Story, token: number): boolean {
  let open = 0
  for (let at = token + 1; at < story.sentenceEnd(token); at++) {
    if (story.tagIn(at, OPENERS) || story.is(at, SUBORDINATORS)) open++
    else if (story.tagIn(at, FINITE) && --open < 0) return true
  }
  return false
}

/**
 * Is the subject of a verb the phrase that opens the sentence, with nothing before it: is no relative clause near?
 *
 * @param story The story.
 * @param verb The verb, adverbs before it skipped.
 */
export function opensSentence(story: Story, verb: number): boolean {
  const subject = story.beforeAdverbs(verb)
  return subject >= 0 && story.phrases.startOf(subject) === story.opener(verb)
}

/**
 * Does the clause end without another verb behind a token: up to the next mark, no finite verb that belongs to no clause
 * which opens behind it, and is joined by no conjunction?
 *
 * @param story The story.
 * @param token The token.
 */
export function closesClause(story: Story, token: number): boolean {
  let open = 0
  for (let at = token + 1; at < story.sentenceEnd(token); at++) {
    if (!story.isWord(at)) return true
    if (story.tagIn(at, OPENERS) || story.is(at, SUBORDINATORS)) open++
    else if (story.tagIn(at, FINITE) && !story.tagIn(at - 1, JOINTS) && --open < 0) return false
  }
  return true
}
