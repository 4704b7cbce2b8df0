import {FINITE, Sieves, defineRule, words, type Proposal, type Story} from '../../src/define/index.js'
import {droppedWhereAsked} from './asked.js'
import {droppedBe} from './be.js'
import {droppedHave} from './been.js'
import {droppedBefore} from './clause-words.js'
import {droppedBehindObject} from './object-infinitive.js'
import {droppedFinite} from './clause-verbs.js'
import {droppedInObject} from './objects.js'
import {droppedPreposition} from './objectless.js'
import {droppedBetweenPhrases} from './phrase-pairs.js'
import {droppedJoint} from './clauses.js'
import {droppedHalf} from './correlatives.js'
import {LEAST, gapAt, proven, sureGapAt, type Gap} from './gap.js'
import {droppedTo} from './infinitive.js'
import {droppedInPredicate} from './predicates.js'
import {anchorsOf, matchPhrase, needOf, parsePhrase, parseSetPhrase, type Phrase} from './phrases.js'
import {pastAlikes} from './past-alikes.generated.js'
import {phrases} from './phrases.generated.js'
import {droppedPronoun} from './subjects.js'
import {droppedVerb} from './verbless.js'
import {setPhrases} from './set-phrases.generated.js'

const PHRASES = [...setPhrases.map(parseSetPhrase), ...phrases.map(parsePhrase)]
const BY_ANCHOR = new Map<string, Phrase[]>()
for (const phrase of PHRASES) {
  for (const word of anchorsOf(phrase)) BY_ANCHOR.set(word, [...(BY_ANCHOR.get(word) ?? []), phrase])
}
const SIEVES = new Sieves((story, token) => BY_ANCHOR.get(story.lower(token)) ?? [], needOf)
const ONE = words('one')
const NO = words('no')
const HOW = words('how', 'however')
const BY = words('by')
const PAST_ALIKES = words(...pastAlikes)
const BE = words('is', 'was', 'are', 'were', 'be', 'been', 'as')
const ANCHORS = words(...BY_ANCHOR.keys())

/**
 * Small words get lost in the haste of writing: the *to* of an infinitive (agreed sign), a form of *be* (would
 * able to, has detained since May), and words of set phrases (in wake of, one the largest, according the). Each
 * construction says where a word must stand, and the evidence of the words around must agree. Silent where the
 * words can be read without it: agreed terms, those who refuse face fines, such American cities. Where a verb is lacking
 * that only the writer knows (the board will the plan), the place is marked without a suggestion.
 */
export default defineRule({
  name: 'missing-word',
  summary: 'Small words that were left out',
  category: 'grammar',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §3.21, §9.1–9.13 and §16.38',
  *find(story) {
    const told = new Set<number>()
    for (const gap of gapsOf(story)) {
      if (told.has(gap.at) || isPastMeant(story, gap)) continue
      told.add(gap.at)
      yield proposalOf(story, gap)
    }
  },
  message: ({data}) =>
    data.word === undefined
      ? `Put the verb between \`${data.before ?? ''}\` and \`${data.after ?? ''}\``
      : `Write \`${data.word ?? ''}\`: \`${data.right ?? ''}\`, not \`${data.wrong ?? ''}\``,
  note: ({data}) =>
    `The ${data.word === undefined ? 'verb' : `word *${data.word}*`} seems to have been left out.`
})

/** `The choir begun its tour`: a wrong form of the verb, and no *was* that is missing. */
function isPastMeant(story: Story, {at, word}: Gap): boolean {
  return story.is(at, PAST_ALIKES) && (word === 'was' || word === 'were') && !story.is(at + 1, BY)
}

function* gapsOf(story: Story): Generator<Gap> {
  yield* droppedVerb(story)
  yield* droppedInPhrases(story)
  yield* droppedTo(story)
  yield* droppedBehindObject(story)
  yield* droppedBe(story)
  yield* droppedHave(story)
  yield* droppedPronoun(story)
  yield* droppedHalf(story)
  yield* droppedBefore(story)
  yield* droppedInObject(story)
  yield* droppedPreposition(story)
  yield* droppedBetweenPhrases(story)
  yield* droppedJoint(story)
  yield* droppedFinite(story)
  yield* droppedInPredicate(story)
  yield* droppedWhereAsked(story)
}

function* droppedInPhrases(story: Story): Generator<Gap> {
  for (const token of story.places(ANCHORS)) {
    const sieve = SIEVES.of(story, token)
    for (let place = sieve.next(story, token, 0); place >= 0; place = sieve.next(story, token, place + 1)) {
      const phrase = sieve.at(place)
      const at = matchPhrase(story, phrase, token)
      const gap = at < 0 ? undefined : gapOf(story, phrase, at)
      if (gap) yield gap
    }
  }
}

function gapOf(story: Story, {word, least = LEAST, isProven}: Phrase, at: number): Gap | undefined {
  // `how similar the two are`, `however consistent his aims were`
  if (story.is(at - 2, HOW)) return undefined
  // `make no one our enemy`
  if (word === 'of' && story.is(at - 1, ONE) && story.is(at - 2, NO)) return undefined
  // `one the two sides could not agree on`
  if (word === 'of' && story.is(at - 1, ONE) && story.is(at - 2, BE) && hasOwnVerb(story, at))
    return undefined
  if (least === -Infinity) return sureGapAt(story, at, word)
  const gap = gapAt(story, at, word, least)
  return isProven ? proven(gap) : gap
}

function hasOwnVerb(story: Story, first: number): boolean {
  const head = story.phrases.headOf(first)
  return head >= 0 && story.tagIn(story.afterAdverbs(head + 1), FINITE)
}

function proposalOf(story: Story, {at, word, others = [], odds}: Gap): Proposal {
  const [before, after] = [story.word(at - 1), story.word(at)]
  // Which verb it was, only the writer knows.
  if (word === '') return {...story.span(at - 1, at), frame: 'verb', data: {before, after}}
  // `…, a spokesman.`
  if (!story.isWord(at)) {
    const end = story.end[at - 1]
    const right = `${story.slice(story.phrases.startOf(at - 1), at - 1)} ${word}`
    return {start: end, end, expected: [` ${word}`], frame: word, data: {word, wrong: before, right}}
  }
  return {
    start: story.start[at],
    end: story.start[at],
    expected: [word, ...others].map((one) => `${one} `),
    ...(odds === undefined ? {} : {odds}),
    frame: word,
    data: {word, before, after, wrong: `${before} ${after}`, right: `${before} ${word} ${after}`}
  }
}
