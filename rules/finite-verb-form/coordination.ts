import {
  FINITE,
  Flag,
  NOUN,
  Tag,
  formOdds,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {isMandative} from './clause.js'
import {singularSubject} from './subject.js'
import {tensesOf} from './tense.js'

const PAST = maskOf('VBD')
const BASE = maskOf('VB')
const GERUND = maskOf('VBG')
const OBJECT = maskOf('DT', 'PRP', 'PRP$')
/** What follows a verb without an object. */
const ADVERBIAL = maskOf('IN', 'RB', 'WRB', 'TO', 'RP')
const OTHER_WORD = maskOf('RB', 'IN', 'VBD', 'VBN', 'CD', 'MD')
/** Between the two verbs these may govern the second as well: to buy and sell; and clauses have verbs of their own. */
const GOVERNOR = maskOf('MD', 'TO', 'VB', 'VBP', 'VBZ', 'VBG', 'WP', 'WDT', 'WRB')
const AUXILIARIES = words('was', 'were', 'had', 'did', 'could', 'would', 'might', 'be', 'have', 'do')
/** Verbs that a bare infinitive follows behind their object: saw the men come. */
const PERCEIVING = words('saw', 'heard', 'let', 'made', 'helped', 'watched', 'felt', 'had')
/** So far back the first verb is looked for, in tokens. */
const FARTHEST = 12
const THEN = words('then', 'now', 'later', 'eventually', 'finally', 'subsequently', 'promptly', 'immediately')
const NOW = words('now')
const LEAST = {base: 1, series: -2, noun: 2, gerund: 2.5, next: 0.3}

/**
 * The second of two coordinated verbs without the tense of the first: he resigned and fly to Paris.
 *
 * @param story The story.
 * @param conjunction The token of *and* or *but*.
 */
export function fromCoordination(story: Story, conjunction: number): Proposal | undefined {
  let verb = conjunction + 1
  if (story.tagIn(verb, maskOf('RB')) && !story.mayBe(verb, BASE)) verb++
  // `and then`: what follows is told, and stands on no level with a noun.
  const next = story.is(verb - 1, THEN)
  if (!story.together(conjunction, verb) || story.has(verb, Flag.capital | Flag.hyphen)) return undefined
  const base = story.mayBe(verb, BASE)
  if (!base && !story.mayBe(verb, GERUND)) return undefined
  if (story.mayBe(verb, OTHER_WORD) || story.is(verb, AUXILIARIES)) return undefined
  const first = firstVerb(story, conjunction)
  if (first < 0 || isMandative(story, story.sentenceStart(verb), verb)) return undefined
  // `they met and talk`: only after a singular is the bare form no present.
  if (base && !singularSubject(story, first)) return undefined
  // `knew the risk and hiding it`, `sang and stomping until dawn`
  const object = story.tagIn(verb + 1, OBJECT) && story.tagIn(conjunction - 1, NOUN)
  const adverbial =
    first === conjunction - 1 && story.tagIn(verb + 1, ADVERBIAL) && !story.mayBe(verb, NOUN | maskOf('JJ'))
  if (!base && !object && !adverbial && !next) return undefined
  const [past] = story.forms(verb, base ? Tag.VB : Tag.VBG, Tag.VBD)
  if (past === undefined) return undefined
  const subject = base || !story.is(verb - 1, NOW) ? undefined : story.phrases.nounsBefore(first)
  const expected = subject ? presentFirst(story, verb, subject.head) : [past]
  const odds = Math.max(...expected.map((form) => formOdds(story, verb, form)))
  const noun = story.mayBe(verb, NOUN | maskOf('JJ'))
  const least = next ? LEAST.next : !base ? LEAST.gerund : noun ? LEAST.noun : LEAST.base
  if (odds < least) return undefined
  return {
    ...story.span(verb),
    expected,
    ...(next ? {} : {odds, frame: base ? 'coordinated' : 'coordinated-ing'}),
    fix: 'likely',
    data: {subject: `${story.word(first)} ${story.word(conjunction)}`}
  }
}

/** `lost millions last year and now planning to sell`: what goes on now. */
function presentFirst(story: Story, verb: number, subject: number): string[] {
  const tenses = tensesOf(story, verb, subject)
  return tenses ? [tenses.present, tenses.past] : []
}

/**
 * The middle one of three verbs without their tense: he fled, ditch his bag and was caught.
 *
 * @param story The story.
 * @param conjunction The token of the conjunction before the last.
 */
export function fromSeries(story: Story, conjunction: number): Proposal | undefined {
  const last = story.afterAdverbs(conjunction + 1)
  if (!story.together(conjunction, last) || !story.tagIn(last, PAST)) return undefined
  const comma = commaBefore(story, conjunction)
  const verb = comma + 1
  if (comma < 0 || !story.mayBe(verb, BASE) || story.mayBe(verb, OTHER_WORD) || story.is(verb, AUXILIARIES))
    return undefined
  if (!story.tagIn(verb + 1, OBJECT) || story.has(verb, Flag.capital | Flag.hyphen)) return undefined
  const first = firstVerb(story, comma)
  const expected = story.forms(verb, Tag.VB, Tag.VBD).slice(0, 1)
  const [past] = expected
  if (first < 0 || past === undefined || isMandative(story, story.sentenceStart(verb), verb)) return undefined
  const odds = formOdds(story, verb, past)
  if (odds < LEAST.series) return undefined
  return {
    ...story.span(verb),
    expected,
    confidence: 0.85,
    fix: 'likely',
    data: {subject: `${story.word(first)} …`}
  }
}

/** The comma that stands before a conjunction, with no mark and no verb with a tense between; -1 if there is none. */
function commaBefore(story: Story, conjunction: number): number {
  const from = Math.max(story.sentenceStart(conjunction), conjunction - FARTHEST)
  for (let at = story.word(conjunction - 1) === ',' ? conjunction - 2 : conjunction - 1; at > from; at--) {
    if (story.word(at) === ',') return at
    if (!story.isWord(at) || story.tagIn(at, FINITE | maskOf('CC'))) return -1
  }
  return -1
}

/** The verb in the past that the conjunction joins to; -1 where something between may govern the second. */
function firstVerb(story: Story, conjunction: number): number {
  const from = Math.max(story.sentenceStart(conjunction), conjunction - FARTHEST)
  for (let at = conjunction - 1; at >= from; at--) {
    if (/^[,;:—–“”"]$/u.test(story.word(at)) || story.tagIn(at, GOVERNOR | maskOf('CC'))) return -1
    if (story.is(at, AUXILIARIES) || story.is(at, PERCEIVING)) return -1
    if (story.tagIn(at, PAST)) return at
    // `The striker limped off and miss`: right behind its noun, with the form of the past.
    if (story.tags[at] === Tag.VBN && story.mayBe(at, PAST) && story.tagIn(at + 1, maskOf('RP'))) return at
  }
  return -1
}
