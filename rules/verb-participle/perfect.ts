import {ADJECTIVE, Flag, NOUN, Tag, formOdds, maskOf, words, type Story} from '../../src/define/index.js'
import {describingGerunds} from './describing-gerunds.generated.js'
import {gerundNouns} from './gerund-nouns.generated.js'
import type {Repair} from './participle.js'

const BEING = words('being')
const HAVING = words('having')
const HAVE = words('have')
const DO = words('do', 'does', 'did')
const NOUNS = words(...gerundNouns)
const DESCRIBING = words(...describingGerunds)
const GERUND = maskOf('VBG')
/** Other forms of verbs, and prepositions: has ring, had following. */
const OTHER_FORM = maskOf('VB', 'VBD', 'VBN', 'IN', 'RB')
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'PDT', 'WP')
const PHRASE = NOUN | ADJECTIVE | maskOf('CC', 'VBN', 'VBG', 'CD')
const PREPOSITION = maskOf('IN')
const DETERMINER = maskOf('DT', 'PDT')
/** What stands before a subject where what it has stands before that: all he has going for him. */
const ASKED = maskOf('DT', 'WP', 'WDT', 'MD')
/**
 * Least odds of the participle: before an object, which no noun has; where no noun can follow, and where one does; of
 * what one may have (to have, do have); and behind *having*.
 */
const LEAST = {object: -2.5, last: 2.5, phrase: 4, had: 6, having: 4}

/**
 * The participle that an -ing form is written for behind *have*: “has announced a plan”, not “has announcing”.
 *
 * @param story The story.
 * @param auxiliary Token of the form of *have*.
 * @param verb The word behind it.
 */
export function perfectFor(story: Story, auxiliary: number, verb: number): Repair | undefined {
  if (!story.mayBe(verb, GERUND) || story.mayBe(verb, OTHER_FORM)) return undefined
  const first = story.opener(auxiliary)
  // `Has using it helped?`
  if (auxiliary === first && !story.is(auxiliary, HAVING)) return undefined
  // `have all typing at the same time`
  if (story.tagIn(verb - 1, DETERMINER)) return undefined
  if (story.is(verb, BEING)) return {expected: ['been'], confidence: 0.93, sure: false}
  const expected = story.forms(verb, Tag.VBG, Tag.VBN)
  const [participle] = expected
  if (participle === undefined) return undefined
  const object = story.tagIn(verb + 1, OBJECT)
  if (story.is(verb, NOUNS) && !object) return undefined
  const phrase = story.tagIn(verb + 1, PHRASE) || story.word(verb + 1) === ','
  if (story.is(verb, DESCRIBING) && phrase && story.tags[verb + 1] !== Tag.CD) return undefined
  const odds = formOdds(story, verb, participle)
  const behind = object ? LEAST.object : leastBehind(phrase, isAuxiliary(story, auxiliary, verb))
  const least = Math.max(behind, doubt(story, auxiliary, verb))
  return odds < least ? undefined : {expected, odds, frame: 'have-ing', sure: false}
}

/** Least odds where no object follows: less behind a *have* that can be nothing but an auxiliary. */
function leastBehind(phrase: boolean, plain: boolean): number {
  if (plain) return phrase ? LEAST.last : LEAST.object
  return phrase ? LEAST.phrase : LEAST.last
}

/** Is *have* no verb of its own: may have, we’ve, haven’t, have already? */
function isAuxiliary(story: Story, auxiliary: number, verb: number): boolean {
  const before = story.beforeAdverbs(auxiliary)
  return story.has(auxiliary, Flag.clitic) || verb > auxiliary + 1 || story.tagIn(before, maskOf('MD'))
}

/** Least odds for what stands before; none where nothing does. */
function doubt(story: Story, auxiliary: number, verb: number): number {
  const before = story.beforeAdverbs(auxiliary)
  if (story.is(auxiliary, HAVING)) {
    const plain = auxiliary === story.opener(auxiliary) || story.tagIn(before, PREPOSITION)
    return plain ? LEAST.having : Infinity
  }
  // `would be great to have threading in it`
  if (story.is(auxiliary, HAVE) && (story.tags[before] === Tag.TO || story.is(before, DO))) return LEAST.had
  // `people that have contributing`, `the parts we’ve building`
  const start = story.phrases.startOf(before)
  const antecedent = start - 1
  if (start < 0 || !story.together(antecedent, verb) || isAuxiliary(story, auxiliary, verb)) return -Infinity
  // `the trouble they had finding it`, `the team we had working on it`, `what luck do you have reaching them`
  if (story.is(antecedent, DO) || story.tagIn(antecedent, NOUN | ASKED)) return Infinity
  return -Infinity
}
