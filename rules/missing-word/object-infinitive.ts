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
import {tellingVerbs} from '../../lexicons/telling-verbs.generated.js'
import {gapsAt, isPlain, sureGapAt, type Gap} from './gap.js'
import {objectTakers} from './object-takers.generated.js'
import {isNoTime} from './objectless.js'
import {opensBefore} from './relative.js'

const TAKERS = words(...objectTakers.flatMap((line) => line.split(' ')))
/** What is told may be a clause without *that*: told workers face a long wait. */
const TELLING = words(...tellingVerbs)
const PRONOUNS = words('him', 'them', 'us', 'me')
const OBJECT = maskOf('DT', 'PRP$')
const BE = words('be')
const LINKS = words('in', 'of', 'at', 'from', 'near')
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
  const verb = verbBehind(story, first, head)
  if (!isBareVerb(story, verb, isPronoun) || opensBefore(story, taker)) return undefined
  const isPlural = story.tagIn(head, maskOf('NNS', 'NNPS')) && verb > head
  // `groups pushing these movements include …`
  if (isPlural && (!story.tagIn(taker, FINITE | maskOf('VB', 'VBN')) || story.tags[taker - 1] === Tag.TO))
    return undefined
  if (isPlural && (story.is(taker, TELLING) || hasVerbBehind(story, verb))) return undefined
  return sureGapAt(story, verb, 'to')
}

/** What stands behind the object, and behind what hangs on it: asked a museum in Berlin return the masks. */
function verbBehind(story: Story, first: number, head: number): number {
  const verb = verbIn(story, first, head)
  if (!story.is(verb, LINKS)) return verb
  const inner = story.phrases.ownedHeadOf(verb + 1)
  return inner < 0 ? -1 : verbIn(story, verb + 1, inner)
}

/** `ordered the firm pay 2 million euros`: a verb was taken for a noun of the phrase; else what follows the phrase. */
function verbIn(story: Story, first: number, head: number): number {
  for (let at = first + 1; at < head; at++) {
    const isVerb = story.tags[at] === Tag.NN && story.mayBe(at, BASE) && story.tagIn(at - 1, NOUN)
    if (isVerb && isCounted(story, at + 1)) return at
  }
  return head + 1
}

/** `leave their homes`, `rejoin the club`, and behind a pronoun `play on the left` */
function isBareVerb(story: Story, verb: number, isPronoun: boolean): boolean {
  if (!isPlain(story, verb) || !story.together(verb - 1, verb) || !story.mayBe(verb, BASE)) return false
  // `urged funding be provided`: a subjunctive.
  if (story.is(verb, BE)) return false
  // `asked a museum return 47 masks`: a noun has no number behind it
  const hasObject = story.tagIn(verb + 1, OBJECT) || isCounted(story, verb + 1)
  if (!story.tagIn(verb, maskOf('VB', 'VBP')) && !(hasObject && story.tags[verb] === Tag.NN)) return false
  // `challenge the status quo`: a word that has no form of a verb.
  if (story.lexicon.formsOf(story.ids[verb], Tag.VBZ).length === 0) return false
  if (!story.mayBe(verb, OTHER)) return true
  if (story.mayBe(verb, maskOf('VBN', 'VBD', 'IN'))) return false
  const isJoined = isPronoun || story.tags[verb - 1] === Tag.NNS
  return hasObject
    ? isNoTime(story, verb + 1)
    : isJoined && story.tags[verb] === Tag.VB && story.tagIn(verb + 1, maskOf('IN', 'RB', 'TO'))
}

/** `47 masks`, `2 million euros` */
function isCounted(story: Story, number: number): boolean {
  return story.tags[number] === Tag.CD && story.tagIn(story.phrases.headOf(number), maskOf('NNS'))
}

/** Another finite verb behind it: the goods that it allowed members bring cost more. */
function hasVerbBehind(story: Story, verb: number): boolean {
  for (let at = verb + 1; at < story.sentenceEnd(verb) && story.word(at) !== ','; at++) {
    if (story.tagIn(at, FINITE)) return true
  }
  return false
}
