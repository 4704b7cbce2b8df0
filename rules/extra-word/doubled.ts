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
/** Conjunctions that open a clause with a verb of its own. */
const CLAUSES = words(
  'when',
  'because',
  'after',
  'before',
  'while',
  'if',
  'since',
  'although',
  'where',
  'whether'
)
/** A time opens a sentence before its subject: this morning they left. */
const TIMES = words('morning', 'afternoon', 'evening', 'night', 'day', 'week', 'weekend', 'month', 'quarter', 'year', 'season', 'spring', 'summer', 'autumn', 'fall', 'winter', 'time', 'moment', 'minute', 'days', 'weeks', 'months', 'years', 'hours', 'decade', 'century') // prettier-ignore
const SUBJECT = maskOf('DT', 'PRP', 'PRP$', 'NNP', 'NNPS', 'NN', 'NNS', 'EX')
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
  for (const opener of story.places(CONCESSIVE)) {
    const again = conjunctionBehind(story, opener)
    if (again >= 0) yield again
  }
  for (const pronoun of story.places(SUBJECTS)) {
    if (isDoubled(story, pronoun)) yield pronoun
  }
  for (const relative of story.places(RELATIVES)) {
    const pronoun = pronounBehind(story, relative)
    if (pronoun >= 0) yield pronoun
  }
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
  return AGAIN[story.lower(opener)]?.has(story.lower(next)) && story.tagIn(next + 1, SUBJECT) ? next : -1
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

/**
 * `The minister he said the money would be paid`: the verb is the only one of the sentence that no clause behind it has,
 * so the pronoun opens no relative clause (the house he bought was sold).
 */
function isDoubled(story: Story, pronoun: number): boolean {
  const [subject, verb] = [pronoun - 1, pronoun + 1]
  const first = story.opener(pronoun)
  if (story.phrases.startOf(subject) !== first || !story.tagIn(subject, NOUN)) return false
  if (story.is(subject, TIMES)) return false
  // `The tools they asked for help the crews`: a base form may be the verb of a plural.
  if (story.tags[subject] === Tag.NNS && !story.is(verb, SPEAKING)) return false
  if (!story.tagIn(first, DETERMINER) || !story.tagIn(verb, FINITE) || story.kind(pronoun) !== 'body')
    return false
  if (story.word(story.sentenceEnd(pronoun) - 1) !== '.') return false
  let open = story.is(verb, SPEAKING) ? 1 : 0
  for (let at = verb + 1; at < story.sentenceEnd(pronoun); at++) {
    if (!story.isWord(at) && story.word(at) !== '.') return false
    if (story.is(at, CLAUSES) || story.tagIn(at, maskOf('WP', 'WDT'))) open++
    else if (story.tagIn(at, FINITE) && --open < 0) return false
  }
  return true
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
