import {
  ADJECTIVE,
  ADVERB,
  FINITE,
  NOUN,
  Tag,
  VERB,
  maskOf,
  words,
  type Story
} from '../../src/define/index.js'
import {gapsAt, isPlain, sureGapAt, type Gap} from './gap.js'
import {objectTakers} from './object-takers.generated.js'
import {opensBefore} from './relative.js'

const TAKERS = words(...objectTakers.flatMap((line) => line.split(' ')))
const PRONOUNS = words('him', 'them', 'us', 'me')
const OBJECT = maskOf('DT', 'PRP$')
const BE = words('be')
const BASE = maskOf('VB')
/** What a base form that is nothing else cannot be. */
const OTHER = NOUN | ADJECTIVE | ADVERB | maskOf('VBN', 'VBD', 'IN')
const BEFORE = NOUN | maskOf('PRP', 'MD', 'TO', 'RB', 'WDT', 'WP')
const DETERMINED = maskOf('DT', 'PRP$', 'JJ')

/**
 * The *to* that was dropped behind a verb and its object: ordered villagers leave their homes, allows him keep it.
 *
 * @param story The story.
 */
export function* droppedBehindObject(story: Story): Generator<Gap> {
  yield* gapsAt(story, story.places(TAKERS), behindObject)
}

function behindObject(story: Story, taker: number): Gap | undefined {
  if (!story.tagIn(taker, VERB) || !isPlain(story, taker)) return undefined
  // `Sales force targets include`
  if (story.mayBe(taker, NOUN) && story.tagIn(taker - 1, NOUN)) return undefined
  // `the allowed customers`
  if (!story.together(taker - 1, taker) || story.tagIn(taker - 1, DETERMINED)) return undefined
  if (!story.tagIn(taker - 1, BEFORE | VERB)) return undefined
  const first = taker + 1
  const isPronoun = story.is(first, PRONOUNS)
  const head = isPronoun ? first : story.phrases.headOf(first)
  if (!isPronoun && (story.phrases.startOf(first) !== first || !story.tagIn(head, NOUN))) return undefined
  // `allow the Hollen replacement bill to …`
  if (!isPronoun && story.tagIn(head, maskOf('NNP', 'NNPS'))) return undefined
  const verb = head + 1
  if (!isBareVerb(story, verb) || opensBefore(story, taker)) return undefined
  const isPlural = story.tags[head] === Tag.NNS || story.tags[head] === Tag.NNPS
  if (isPlural && hasVerbBehind(story, verb)) return undefined
  return sureGapAt(story, verb, 'to')
}

/** `leave their homes`, `rejoin the club` */
function isBareVerb(story: Story, verb: number): boolean {
  if (!isPlain(story, verb) || !story.together(verb - 1, verb) || !story.mayBe(verb, BASE)) return false
  // `urged funding be provided`: a subjunctive.
  if (story.is(verb, BE)) return false
  if (!story.tagIn(verb, maskOf('VB', 'VBP'))) return false
  // `challenge the status quo`: a word that has no form of a verb.
  if (story.lexicon.formsOf(story.ids[verb], Tag.VBZ).length === 0) return false
  if (!story.mayBe(verb, OTHER)) return true
  return !story.mayBe(verb, maskOf('VBN', 'VBD', 'IN')) && story.tagIn(verb + 1, OBJECT)
}

/** Another finite verb behind it: the goods that it allowed members bring cost more. */
function hasVerbBehind(story: Story, verb: number): boolean {
  for (let at = verb + 1; at < story.sentenceEnd(verb) && story.word(at) !== ','; at++) {
    if (story.tagIn(at, FINITE)) return true
  }
  return false
}
