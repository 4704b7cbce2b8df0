import {firstPerson} from '../../lexicons/first-person.generated.js'
import {defineRule, words, type Proposal, type Story} from '../../src/define/index.js'
import {doublesOf, type Double} from './doubles.js'
import {fingerprintsOf, type Fingerprint} from './fingerprint.js'
import {Vocabulary} from './vocabulary.js'

/** Sentences between copies that no writer meant, and sentences of a story too short for a section of its own. */
const NEXT = 5
const SHORT = 40

const FIRST_PERSON = words(...firstPerson)
/** Words of the first and second person outside quotations that make a text a letter or a speech. */
const MOST_PERSONAL = 2

/**
 * A passage that stands twice: the same words anywhere in the story, nearly the same words, or the same
 * content reworded in the next sentence. Two sentences whose numbers, names or negations differ say
 * different things and are left alone, however alike they look; so are refrains, scores and lists.
 */
export default defineRule({
  name: 'duplicate-text',
  summary: 'No passage pasted twice',
  category: 'leftovers',
  source: 'Our own: wire updates and rewriting programs leave the old lead beside the new one',
  kinds: ['body'],
  *find(story) {
    const vocabulary = new Vocabulary(story)
    const fingerprints = fingerprintsOf(story, vocabulary)
    const runs = runsOf(doublesOf(fingerprints, vocabulary))
    const told = runs.length === 0 || !isPersonal(story)
    for (const run of runs) yield proposalOf(story, run, told)
  },
  message: ({actual, data}) =>
    data.likeness === 'exact'
      ? `Delete this passage, it repeats an earlier one: \`${shorten(actual)}\``
      : `Delete one of two passages that say the same: \`${shorten(actual)}\``,
  note: 'The same passage stands earlier in the story; it was probably pasted twice, or an update left the old version beside the new one.'
})

/** Join doubles that follow one another in both copies to one passage. */
function runsOf(doubles: Iterable<Double>): Double[][] {
  const runs: Double[][] = []
  for (const double of doubles) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const joined = last && follows(double.first, last.first) && follows(double.second, last.second)
    if (run && joined && double.first.place < run[0].second.place) run.push(double)
    else runs.push([double])
  }
  return runs
}

function follows(fingerprint: Fingerprint, last: Fingerprint): boolean {
  return fingerprint.place === last.place + 1
}

/** Is it a letter or a speech, or a release with one, where a thing is said again on purpose? */
function isPersonal(story: Story): boolean {
  let count = 0
  for (const token of story.places(FIRST_PERSON)) {
    const {start, end} = story.span(token)
    if (!story.isQuoted(start, end) && ++count > MOST_PERSONAL) return true
  }
  return false
}

/** @param told Is the story told, and nobody’s own words? */
function proposalOf(story: Story, run: readonly Double[], told: boolean): Proposal {
  const [head] = run
  const tail = run[run.length - 1]
  const exact = run.every(({likeness}) => likeness === 'exact')
  const [lastOfFirst, lastOfSecond] = withRest(story, tail, head.second.from)
  const original = story.span(head.first.from, lastOfFirst)
  const copy = story.span(head.second.from, lastOfSecond)
  // A copy that differs in a mark or a capital is near, not exact, and a speaker may repeat himself: an editor chooses.
  const verbatim =
    exact && story.text.slice(original.start, original.end) === story.text.slice(copy.start, copy.end)
  const distance = head.second.place - tail.first.place
  const isNext = distance <= 1
  const onPurpose = told ? distance > NEXT && story.sentences.length > SHORT : distance > 1
  return {
    ...copy,
    expected: [''],
    fix: verbatim && !head.second.quoted && isNext ? 'sure' : 'ask',
    // A release quotes the letter that follows it, a report says a thing again in another section, a speaker anywhere.
    ...(onPurpose ? {level: 'info'} : {}),
    confidence: exact ? 0.97 : run.some(({likeness}) => likeness === 'reworded') ? 0.8 : 0.9,
    data: {likeness: exact ? 'exact' : 'near'},
    related: {...original, reason: 'first stands here'}
  }
}

/**
 * Last tokens of both copies with the sentences behind them that are the same too, however short: of a paragraph
 * pasted twice no `Buses will run instead.` may be left.
 */
function withRest(story: Story, {first, second}: Double, before: number): [number, number] {
  let [a, b] = [first.to, second.to]
  for (;;) {
    const [nextA, nextB] = [a + 1, b + 1]
    if (nextA >= before || nextB >= story.count || story.block[nextB] !== story.block[b]) return [a, b]
    if (story.block[nextA] !== story.block[a]) return [a, b]
    const [endA, endB] = [story.sentenceEnd(nextA) - 1, story.sentenceEnd(nextB) - 1]
    if (endA >= before || story.slice(nextA, endA) !== story.slice(nextB, endB)) return [a, b]
    ;[a, b] = [endA, endB]
  }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  return line.length > 50 ? `${line.slice(0, 49)}…` : line
}
