import {FINITE, NOUN, Tag, maskOf, words, type Story} from '../../src/define/index.js'

const CONCESSIVE = words('although', 'though', 'because')
/** The conjunction that says again what the first one said. */
const AGAIN: Readonly<Record<string, ReadonlySet<string>>> = {
  although: new Set(['but', 'yet']),
  though: new Set(['but', 'yet']),
  because: new Set(['so'])
}
const RELATIVES = words('who', 'which', 'whose')
const SUBJECTS = words('he', 'she', 'it', 'they')
const THEY = words('they')
const BECAUSE = words('because')
const OF = words('of')
const THAT = words('that')
const SURELY_FINITE = words('is', 'was', 'are', 'were', 'has', 'had', 'does', 'did')
/** What opens a clause inside the sentence. */
const OPENING = maskOf('WP', 'WDT', 'WRB')
/** Times, and other nouns that a clause describes: the day it opens, the way they work. */
const TIMES = words('day', 'days', 'night', 'week', 'weeks', 'month', 'months', 'year', 'years', 'weekend', 'morning', 'evening', 'afternoon', 'spring', 'summer', 'autumn', 'fall', 'winter', 'decade', 'season', 'time', 'times', 'moment', 'minute', 'instant', 'second', 'hour', 'hours', 'way', 'ways', 'reason', 'more', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday') // prettier-ignore
/** What a verb has behind it that is no gap of a relative clause. */
const COMPLEMENT = maskOf('DT', 'PDT', 'PRP$', 'CD', 'VBN', 'VBG', 'VB', 'JJ', 'NN', 'NNS', 'NNP')
const SUBJECT = maskOf('DT', 'PRP', 'PRP$', 'NNP', 'NNPS', 'NN', 'NNS', 'EX')
/** What else a subject opens with: many families, two men, his son. */
const QUANTITY = maskOf('JJ', 'CD', 'PRP$')
const DETERMINER = maskOf('DT', 'PRP$', 'NNP', 'NNPS', 'NNS', 'CD')
/** Speech that stands between commas: which, he said, was. */
const SPEAKING = words('said', 'says', 'say', 'told', 'added', 'thinks', 'thought', 'believes', 'believed')

/**
 * Words that say again what their sentence has: a pronoun beside the subject (the envoy, who served in Cairo, he will
 * leave) and a second conjunction (although it rained, but they went).
 *
 * @param story The story.
 */
export function* doubledWords(story: Story): Generator<number, void, undefined> {
  for (const because of story.places(BECAUSE)) if (isBeforeClause(story, because)) yield because + 1
  for (const pronoun of story.places(SUBJECTS)) if (repeatsSubject(story, pronoun)) yield pronoun
  for (const opener of story.places(CONCESSIVE)) {
    const again = conjunctionBehind(story, opener)
    if (again >= 0) yield again
  }
  for (const relative of story.places(RELATIVES)) {
    const pronoun = pronounBehind(story, relative)
    if (pronoun >= 0) yield pronoun
  }
}

/** `Was called off because of the pitch was wet`: a clause behind *because of*, in a sentence of one clause. */
function isBeforeClause(story: Story, because: number): boolean {
  const of = because + 1
  if (!story.is(of, OF) || story.tags[because - 1] === Tag.CC) return false
  const subject = of + 1
  const head = story.phrases.headOf(subject)
  const verb = head + 1
  if (head < 0 || !story.together(because, verb) || !story.is(verb, SURELY_FINITE)) return false
  if (because === story.sentenceStart(because)) return true
  let isClause = false
  for (let at = story.sentenceStart(because); at < because; at++) {
    if (story.tagIn(at, OPENING) || story.is(at, SPEAKING) || story.is(at, THAT)) return false
    isClause ||= story.is(at, SURELY_FINITE) || story.tags[at] === Tag.MD
  }
  return isClause
}

/** `The law it takes effect in May`: a pronoun behind the subject that opens a sentence with one verb. */
function repeatsSubject(story: Story, pronoun: number): boolean {
  const [head, verb] = [pronoun - 1, pronoun + 1]
  if (!story.together(head, verb + 1) || !story.tagIn(head, NOUN) || !story.tagIn(verb, FINITE)) return false
  if (story.is(pronoun, THEY) !== story.tagIn(head, maskOf('NNS', 'NNPS'))) return false
  const first = story.sentenceStart(head)
  const start = story.phrases.startOf(head)
  const owner = story.tags[start - 1] === Tag.POS ? story.phrases.startOf(start - 2) : start
  if (start < 0 || owner !== first || !story.tagIn(first, DETERMINER) || story.is(head, TIMES)) return false
  if (story.is(verb, SPEAKING) || !story.tagIn(verb + 1, COMPLEMENT)) return false
  const end = story.sentenceEnd(head)
  if (story.word(end - 1) !== '.') return false
  for (let at = verb + 1; at < end - 1; at++) {
    // `every apartment that is rented`: a verb of another clause
    if (at > verb + 2 && (story.is(at, THAT) || story.is(at, RELATIVES))) break
    if (!story.isWord(at) || story.tagIn(at, FINITE)) return false
  }
  return !story.tagIn(end - 2, maskOf('IN', 'TO', 'RP'))
}

/** `Although the pump was mended, but the cellar …`; -1 where there is none. */
function conjunctionBehind(story: Story, opener: number): number {
  if (opener !== story.sentenceStart(opener)) return -1
  const comma = commaAfter(story, opener)
  if (
    comma < 0 ||
    !hasFinite(story, opener + 1, comma) ||
    !hasFinite(story, comma + 2, story.sentenceEnd(opener))
  )
    return -1
  const next = comma + 1
  return AGAIN[story.lower(opener)]?.has(story.lower(next)) && story.tagIn(next + 1, SUBJECT | QUANTITY)
    ? next
    : -1
}

/** `The envoy, who served in Cairo, he will leave`; -1 where there is none. */
function pronounBehind(story: Story, relative: number): number {
  const subject = relative - 2
  if (story.word(relative - 1) !== ',' || !story.tagIn(subject, NOUN)) return -1
  const first = story.sentenceStart(relative)
  if (story.phrases.startOf(subject) !== first || !story.tagIn(first, DETERMINER)) return -1
  const comma = commaAfter(story, relative)
  const pronoun = comma + 1
  if (comma < 0 || !hasFinite(story, relative + 1, comma) || !story.is(pronoun, SUBJECTS)) return -1
  return story.tagIn(pronoun + 1, FINITE) && !story.is(pronoun + 1, SPEAKING) ? pronoun : -1
}

/** The first comma behind a token in its sentence; -1 where another mark comes before it. */
function commaAfter(story: Story, token: number): number {
  for (let at = token + 1; at < story.sentenceEnd(token); at++) {
    if (story.word(at) === ',') return at
    if (!story.isWord(at)) return -1
  }
  return -1
}

function hasFinite(story: Story, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (story.tagIn(token, FINITE)) return true
  return false
}
