import {ADJECTIVE, NOUN, Tag, maskOf, words, type Story} from '../../src/define/index.js'

const FINITE = maskOf('VBZ', 'VBP', 'VBD', 'MD')
const OPENERS = maskOf('WP', 'WDT', 'WRB')
const SUBORDINATORS = words('that', 'if', 'because', 'although', 'though', 'while', 'unless', 'until', 'whether', 'once', 'than', 'as', 'since', 'after', 'before', 'whatever', 'whoever', 'whichever', 'wherever', 'whose') // prettier-ignore
/** A clause after these has no object of its own: as fast as he could, more than it should, all they can. */
const GAPPED = words('as', 'than', 'what', 'whatever', 'all', 'everything', 'anything', 'nothing', 'whoever', 'whichever', 'best', 'most', 'least', 'much', 'many') // prettier-ignore
const PRONOUN = maskOf('PRP')
const BREAK = /^[;:—–“”"()]$/u

/**
 * Waits a clause for its verb where an auxiliary, or a stranded *to*, stands? Of “Those who could left” the
 * finite verb is *left*, unless another follows: “Those who could left the town are safe.” Every clause that
 * opens before the place must have its own verb.
 *
 * @param story The story.
 * @param place Token of the auxiliary or of *to*.
 * @param verb The wrong form behind it.
 * @param verbs How many finite verbs the place itself is: 1 for an auxiliary, 0 for *to*.
 */
export function isAwaited(story: Story, place: number, verb: number, verbs: 0 | 1): boolean {
  let open = 1 - verbs
  const first = clauseStart(story, place)
  for (let at = first; at < place; at++) {
    if (opens(story, at, place)) open++
    else if (story.tagIn(at, FINITE)) open--
  }
  if (open <= 0) return false
  for (let at = verb + 1; at < story.sentenceEnd(place); at++) {
    if (opens(story, at, story.sentenceEnd(place))) open++
    else if (story.tagIn(at, FINITE) && --open === 0) return false
    if (BREAK.test(story.word(at))) break
  }
  return true
}

/** Does the clause of an auxiliary end with it: “the best they could”, “than he should”? */
export function isGapped(story: Story, auxiliary: number): boolean {
  const subject = subjectStart(story, auxiliary)
  return subject > story.sentenceStart(auxiliary) && story.is(subject - 1, GAPPED)
}

/** First token of what stands before an auxiliary as its subject; the auxiliary itself if nothing does. */
function subjectStart(story: Story, auxiliary: number): number {
  let head = auxiliary - 1
  while (story.together(head, auxiliary) && story.tags[head] === Tag.RB) head--
  const start = story.together(head, auxiliary) ? story.phrases.startOf(head) : -1
  return start < 0 ? auxiliary : start
}

function clauseStart(story: Story, place: number): number {
  let at = place
  while (at > story.sentenceStart(place) && !BREAK.test(story.word(at - 1))) at--
  return at
}

/** Does a clause open at the token: with a conjunction, a relative, or a subject right behind a noun? */
function opens(story: Story, token: number, end: number): boolean {
  if (story.tagIn(token, OPENERS)) return true
  if (story.is(token, SUBORDINATORS)) return story.tags[token] !== Tag.DT && hasVerb(story, token + 1, end)
  // `the fun they had`, `everything he could`
  return (
    story.tagIn(token, PRONOUN) &&
    story.phrases.headOf(token) === token &&
    story.tagIn(token - 1, NOUN | ADJECTIVE | maskOf('DT')) &&
    story.tagIn(token + 1, FINITE)
  )
}

/** `after the vote, he …`: a conjunction without a verb before the next comma is a preposition. */
function hasVerb(story: Story, from: number, end: number): boolean {
  for (let at = from; at < end && story.word(at) !== ','; at++) if (story.tagIn(at, FINITE)) return true
  return from < end && story.word(end) !== ',' && !commaBetween(story, from, end)
}

function commaBetween(story: Story, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (story.word(at) === ',') return true
  return false
}
