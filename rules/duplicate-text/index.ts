import {defineRule, type Proposal, type Story} from '../../src/define/index.js'
import {compare, type Likeness} from './compare.js'
import {fingerprintOf, type Fingerprint} from './fingerprint.js'

/** A longer sentence, in tokens, is a list or no prose at all. */
const LONGEST = 200
/** A content word in more sentences than this tells nothing about any two of them. */
const COMMON = 12

/** Two sentences that say the same. */
interface Double {
  /** Index of the first copy. */
  first: number
  /** Index of the second copy. */
  second: number
  likeness: Likeness
}

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
    const fingerprints: Fingerprint[] = []
    for (let index = 0; index + 1 < story.sentences.length; index++) {
      const first = story.sentences[index]
      const last = story.sentences[index + 1] - 1
      if (story.kind(first) === 'body' && last - first < LONGEST) {
        fingerprints.push(fingerprintOf(story, first, last))
      }
    }
    for (const run of runsOf(doublesOf(fingerprints))) yield proposalOf(story, fingerprints, run)
  },
  message: ({actual, data}) =>
    data.likeness === 'exact'
      ? `Delete this passage, it repeats an earlier one: \`${shorten(actual)}\``
      : `Delete one of two passages that say the same: \`${shorten(actual)}\``,
  note: 'The same passage stands earlier in the story; it was probably pasted twice, or an update left the old version beside the new one.'
})

/** Pairs of sentences that say the same; each second copy once. */
function* doublesOf(fingerprints: readonly Fingerprint[]): Generator<Double> {
  const places = new Map<string, number[]>()
  for (const [second, fingerprint] of fingerprints.entries()) {
    const shared = new Map<number, number>()
    for (const key of fingerprint.content) {
      const earlier = places.get(key) ?? []
      if (earlier.length <= COMMON)
        for (const first of earlier) shared.set(first, (shared.get(first) ?? 0) + 1)
      earlier.push(second)
      places.set(key, earlier)
    }
    const candidates = [...shared].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1])
    for (const [first] of candidates) {
      const likeness = compare(fingerprints[first], fingerprint, second - first)
      if (!likeness) continue
      yield {first, second, likeness}
      break
    }
  }
}

/** Join doubles that follow one another in both copies to one passage. */
function runsOf(doubles: Iterable<Double>): Double[][] {
  const runs: Double[][] = []
  for (const double of doubles) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const joined = last && double.second === last.second + 1 && double.first === last.first + 1
    if (run && joined && double.first < (run[0]?.second ?? 0)) run.push(double)
    else runs.push([double])
  }
  return runs
}

function proposalOf(story: Story, fingerprints: readonly Fingerprint[], run: readonly Double[]): Proposal {
  const [head] = run
  const tail = run[run.length - 1]
  const exact = run.every(({likeness}) => likeness === 'exact')
  const original = story.span(fingerprints[head.first].from, fingerprints[tail.first].to)
  const copy = story.span(fingerprints[head.second].from, fingerprints[tail.second].to)
  // A copy that differs in a mark or a capital is near, not exact: an editor chooses.
  const verbatim =
    exact && story.text.slice(original.start, original.end) === story.text.slice(copy.start, copy.end)
  return {
    ...copy,
    expected: [''],
    fix: verbatim ? 'sure' : 'ask',
    confidence: exact ? 0.97 : run.some(({likeness}) => likeness === 'reworded') ? 0.8 : 0.9,
    data: {likeness: exact ? 'exact' : 'near'},
    related: {...original, reason: 'first stands here'}
  }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  return line.length > 50 ? `${line.slice(0, 49)}…` : line
}
