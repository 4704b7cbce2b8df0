import {FINITE, NOUN, maskOf, words, type Story} from '../../src/define/index.js'

const CONCESSIVE = words('although', 'though', 'because')
/** The conjunction that says again what the first one said. */
const AGAIN: Readonly<Record<string, ReadonlySet<string>>> = {
  although: new Set(['but', 'yet']),
  though: new Set(['but', 'yet']),
  because: new Set(['so'])
}
const RELATIVES = words('who', 'which', 'whose')
const SUBJECTS = words('he', 'she', 'it', 'they')
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
