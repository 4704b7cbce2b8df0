import {ADJECTIVE, NOUN, VERB, FINITE, Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'

const OPENERS = maskOf('WP', 'WDT', 'WRB')
const SUBORDINATORS = words('that', 'if', 'because', 'although', 'though', 'while', 'unless', 'until', 'whether', 'once', 'than', 'as', 'since', 'after', 'before', 'whatever', 'whoever', 'whichever', 'wherever', 'whose') // prettier-ignore
/** A clause after these has no object of its own: as fast as he could, more than it should, all they can. */
const GAPPED = words('as', 'than', 'what', 'whatever', 'all', 'everything', 'anything', 'nothing', 'whoever', 'whichever', 'best', 'most', 'least', 'much', 'many') // prettier-ignore
const WHAT = words('what')
const THAT = words('that')
const WAITED = words('is', 'was', 'are', 'were', 'has', 'have', 'had', 'does', 'did')
const BY = words('by')
const BE = words('is', 'was', 'are', 'were')
const SPEECH = words(...speechVerbs)
const SUCH = words('such', 'as')
const PRONOUN = maskOf('PRP')
const BREAK = /^[;:—–“”"()]$/u

/**
 * Waits a clause for its verb where a relative clause ends with an auxiliary, or with a stranded *to*? Of “Those
 * who could left” the finite verb is *left*, unless another follows: “Those who could left the town are safe.”
 * Every clause that opens before the place must have its own verb.
 *
 * @param story The story.
 * @param place Token of the auxiliary or of *to*.
 * @param verb The wrong form behind it.
 * @param verbs How many finite verbs the place itself is: 1 for an auxiliary, 0 for *to*.
 */
export function isAwaited(story: Story, place: number, verb: number, verbs: 0 | 1): boolean {
  // *Is*, *has* and *did* are as likely the verb that is waited for: all I can chalk it up to is politics.
  if (!story.is(verb, WAITED) && !endsRelative(story, verbs === 1 ? place : place - 1)) return false
  // `might easily lost their place`, `how to performs`: a clause does not end in the middle of its verb, nor before it.
  if (verb > place + 1 || (verbs === 0 && story.tagIn(place - 1, OPENERS))) return false
  // A verb too many (he came and left) stands for no clause that opens later.
  let open = 1
  let relatives = 0
  for (let at = clauseStart(story, place); at < place; at++) {
    if (opensRelative(story, at)) relatives++
    // `…, and what she objects to is`: another main clause, which waits for its verb too.
    if (story.tags[at] === Tag.CC && story.tagIn(at + 1, OPENERS)) open++
    if (opensRelative(story, at) || opensClause(story, at, place)) open++
    else if (story.tagIn(at, FINITE) && open > 0) open--
  }
  open -= verbs
  if (open <= 0 || relatives === 0) return false
  const end = story.sentenceEnd(place)
  for (let at = verb + 1; at < end && !BREAK.test(story.word(at)); at++) {
    if (story.tags[at] === Tag.CC && story.tagIn(at + 1, PRONOUN)) break
    // `said they hoped`: what is reported.
    const reported = at === verb + 1 || story.tagIn(at - 1, FINITE)
    if (reported && story.tagIn(at, PRONOUN) && story.tagIn(at + 1, FINITE)) open++
    if (opensRelative(story, at) || opensClause(story, at, end)) open++
    else if (story.tagIn(at, FINITE) && --open === 0) return false
  }
  return true
}

/** Is the verb that of a relative clause, whose pronoun is its subject or stands before it: who could, whom he spoke to? */
function endsRelative(story: Story, verb: number): boolean {
  const subject = subjectStart(story, verb)
  if (story.tagIn(subject, OPENERS) || story.tagIn(subject - 1, OPENERS) || story.is(subject - 1, THAT))
    return true
  // `to the side he can missed`: a modal ends no clause without its pronoun, as *had* does.
  const isContact = !story.tagIn(verb, maskOf('MD')) && opensRelative(story, subject)
  return isContact || story.tagIn(story.beforeAdverbs(verb), OPENERS)
}

/** Does the clause of an auxiliary end with it: “the best they could”, “than he should”? */
export function isGapped(story: Story, auxiliary: number, verb: number): boolean {
  const subject = subjectStart(story, auxiliary)
  if (subject <= story.sentenceStart(auxiliary) || !story.is(subject - 1, GAPPED)) return false
  // `wrote as well as he could spoke`: where the sentence has its verb already, the clause needs one of its own.
  if (isFinitePast(story, verb) && hasVerbBefore(story, subject - 1)) return false
  // `see what it could became`: the clause is the object of a verb, and so needs a verb of its own.
  return !(story.is(subject - 1, WHAT) && story.tagIn(subject - 2, VERB))
}

/** A past form that is no participle of manner (as far as she could using crutches, aided by them) and no *was*. */
function isFinitePast(story: Story, verb: number): boolean {
  return !story.is(verb, BE) && !story.mayBe(verb, maskOf('VBG')) && !story.is(verb + 1, BY)
}

/** Has the clause a finite verb before the token, that no clause without *that* follows: he wrote as well as he could? */
function hasVerbBefore(story: Story, token: number): boolean {
  for (let at = token - 1; at >= clauseStart(story, token); at--) {
    if (story.word(at) === ',') return false
    if (story.tagIn(at, FINITE)) return !story.is(at, SPEECH) && !story.is(at + 1, THAT)
  }
  return false
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

/** Does a relative clause or a question open at the token, also without its pronoun: the fun they had? */
function opensRelative(story: Story, token: number): boolean {
  if (story.tagIn(token, OPENERS)) return true
  // `and he left`
  if (story.tags[token - 1] === Tag.CC && story.tagIn(token, PRONOUN)) return story.tagIn(token + 1, FINITE)
  return (
    story.tagIn(token, PRONOUN) &&
    story.tagIn(token - 1, NOUN | ADJECTIVE | maskOf('DT', 'VBG')) &&
    story.tagIn(token + 1, FINITE)
  )
}

/** Does a conjunction open a clause with a verb of its own, as it does not in “after the vote”, “such as”? */
function opensClause(story: Story, token: number, end: number): boolean {
  if (!story.is(token, SUBORDINATORS) || story.is(token - 1, SUCH)) return false
  for (let at = token + 1; at < end && story.word(at) !== ','; at++) if (story.tagIn(at, FINITE)) return true
  return false
}
