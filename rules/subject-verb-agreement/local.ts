import {
  NOUN,
  FINITE,
  Flag,
  Tag,
  agreementOdds,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import {isWhole} from './doubt.js'
import {ONE_THING, PLURAL_ONLY, isOpenScience, numberOf} from './subject.js'
import {AGREEING, proposalOf, type OtherForm} from './verb.js'

/** Conjunctions that are tagged as prepositions: a clause opens behind them. */
const CONJUNCTIONS = words('that', 'because', 'if', 'while', 'although', 'though', 'when', 'where', 'whether', 'unless', 'once', 'until', 'how', 'why') // prettier-ignore
const LINKING = words('and', 'or')
const ROUGHLY = words(
  'at',
  'least',
  'more',
  'than',
  'about',
  'some',
  'nearly',
  'almost',
  'over',
  'around',
  'fewer'
)
/** What a part of several things is called; *none* and *any* take either number. */
const PARTS = words('most', 'some', 'all', 'many', 'several', 'few', 'both')
const SPEECH = words(...speechVerbs)
const PLURAL = maskOf('NNS')
const SINGULAR = maskOf('NN')
const OF = words('of')
const THOSE = words('those')
const WHO = words('who', 'which', 'that')
const WHAT = words('what', 'whatever', 'everything')
/** One time that is spoken of as many: ten years is long. */
const AMOUNTS = words('years', 'months', 'weeks', 'days', 'hours', 'minutes', 'dollars', 'pounds', 'euros', 'percent', 'miles', 'points', 'acres', 'tons', 'feet', 'inches', 'meters', 'cents', 'thousands', 'millions', 'gallons', 'barrels', 'tonnes', 'liters', 'hectares', 'kilometers') // prettier-ignore
/** Before a phrase these show that it is no subject, or not the whole of one. */
const JOINING = maskOf('TO', 'CC', 'VBG', 'VBN', 'RP', 'CD')
/** Odds of the plural verb, as natural logarithms: where the phrase is surely the subject, and where it may be a part. */
const LIKELY = 2
const SURE = 4

/**
 * A singular verb right behind a plural phrase, where no whole subject can be told: the evidence must say that the
 * plural is meant (`said its profits has fallen`, `two people was killed`, `the houses that was damaged`).
 *
 * @param story The story.
 * @param verb The verb.
 * @param before What stands before it and its adverbs.
 * @param form What it is in the other number.
 */
export function* local(story: Story, verb: number, before: number, form: OtherForm): Generator<Proposal> {
  if (form.number !== 'singular') return
  const relative = story.is(before, WHO) && story.tagIn(before, maskOf('WP', 'WDT'))
  const head = relative ? before - 1 : before
  if (!story.together(head, verb) || !isPlural(story, head)) return
  if (isWhole(story, verb)) return
  const least = leastOdds(story, story.phrases.startOf(head), verb, relative)
  if (least === -Infinity) {
    yield proposalOf(story, verb, story.phrases.startOf(head), head, form, true)
    return
  }
  if (agreementOdds(story, verb) < least) return
  const found = proposalOf(story, verb, story.phrases.startOf(head), head, form)
  yield {...found, frame: `${relative ? 'relative' : 'local'}-${form.frame}`}
}

function isPlural(story: Story, head: number): boolean {
  if (story.is(head, THOSE)) return true
  if (story.is(head - 1, ONE_THING)) return false
  if (story.phrases.headOf(head) !== head || story.tags[head] !== Tag.NNS || story.is(head, AMOUNTS))
    return false
  if (story.is(head, PLURAL_ONLY)) return true
  const start = story.phrases.startOf(head)
  if (numberOf(story, start, head) === 'plural') return true
  // `two people`, `at least 12 soldiers`, `that the talks`
  const determined =
    (story.tagIn(start, maskOf('DT', 'PRP$', 'CD')) || story.is(start, ROUGHLY)) &&
    !story.is(start, ONE_THING)
  if (!determined || story.has(head, Flag.capital | Flag.hyphen)) return false
  return story.mayBe(head, PLURAL) && !story.mayBe(head, SINGULAR) && !isOpenScience(story, head)
}

/** How surely the evidence must speak: the phrase may belong to a longer subject, or the verb be another’s. */
function leastOdds(story: Story, start: number, verb: number, relative: boolean): number {
  if (opensWithWhat(story, verb, start)) return Infinity
  const verbal = story.is(verb, AGREEING) || !story.mayBe(verb, NOUN)
  const least = verbal && !story.tagIn(verb + 1, FINITE) ? LIKELY : SURE
  let before = start - 1
  // `Adding new people has helped`; `to help towns that allows`
  if (story.mayBe(start, maskOf('VBG')) && !story.tagIn(start, maskOf('JJ', 'DT'))) return Infinity
  if (relative && story.together(before, start) && story.tagIn(before, maskOf('VB', 'VBG', 'VBN')))
    return Infinity
  if (relative) {
    // `one of the men who was`; `the only one of the men that has`
    if (story.is(before, OF) || story.is(before, LINKING)) return Infinity
    // `a package of items for victims that is`
    if (story.isWord(before) && story.tagIn(before, maskOf('IN', 'TO')) && !story.is(before, CONJUNCTIONS))
      return Infinity
    return story.isWord(before) && story.tagIn(before, maskOf('CC') | NOUN) ? SURE : least
  }
  // `at least 12 soldiers`, `more than 100 people`
  if (story.tagIn(start, maskOf('CD')) || story.is(start, ROUGHLY)) while (story.is(before, ROUGHLY)) before--
  // `most of the victims`, `two of the men`
  const part = story.is(before, OF) && (story.is(before - 1, PARTS) || isMany(story, before - 1))
  if (part) before -= 2
  // `How many of the ships has been found`
  if (part && story.tagIn(before, maskOf('WRB')) && story.tagIn(verb + 1, maskOf('VBN', 'VBG', 'RB')))
    return -Infinity
  if (before < story.sentenceStart(verb) || story.is(before, CONJUNCTIONS)) return least
  if (part || !story.isWord(before)) return Infinity
  if (story.is(before, SPEECH) && story.tagIn(before, FINITE)) return least
  if (!story.tagIn(before, FINITE) || story.tagIn(before, JOINING)) return Infinity
  // `the way you make those decisions is`
  const subject = story.phrases.subject(before)
  const contact = subject !== undefined && story.tagIn(subject.start - 1, NOUN)
  // `the way you make those decisions is`
  const pronoun = story.tagIn(before - 1, maskOf('PRP')) && story.tagIn(before - 2, NOUN)
  return contact || pronoun || hasClause(story, before) ? Infinity : SURE
}

function isMany(story: Story, token: number): boolean {
  return story.tagIn(token, maskOf('CD')) && !story.is(token, ONE_THING)
}

/** Does a relative clause stand before: `the man who shot the dogs was …`? */
function hasClause(story: Story, token: number): boolean {
  for (let at = story.sentenceStart(token); at < token; at++)
    if (story.tagIn(at, maskOf('WDT', 'WP', 'WRB')) || story.is(at, CONJUNCTIONS)) return true
  return false
}

/** `what the banks is`, `all that matters is` */
function opensWithWhat(story: Story, verb: number, start: number): boolean {
  for (let at = story.sentenceStart(verb); at < start - 1; at++) if (story.is(at, WHAT)) return true
  return false
}
