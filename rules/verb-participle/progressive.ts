import {ADJECTIVE, FINITE, Tag, attestationAfter, formOdds, isSurelyPassive, maskOf, words, type Story} from '../../src/define/index.js' // prettier-ignore
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {describingGerunds} from './describing-gerunds.generated.js'
import {selfDoing} from './self-doing.generated.js'
import type {Repair} from './participle.js'

const BEING = words('being')
const BY = words('by')
const THAT = words('that')
const DESCRIBING = words(...describingGerunds)
const TIMES = words(...timeNouns)
/** Verbs of what one does by something, or to nothing else. */
const DOING = words(...selfDoing)
const GERUND = maskOf('VBG')
const BASE = maskOf('VB')
/** The subject is a person, and no noun before a noun follows: he is face charges. */
const PERSONS = words('he', 'she', 'they', 'we', 'i')
const NOUN = maskOf('NN')
const NOUNS = maskOf('NN', 'NNS', 'DT')
const NOMINATIVE = words('he', 'she', 'they', 'we', 'i', 'you', 'it')
/** How a phrase begins that says who does it. */
const AGENT = maskOf('DT', 'PRP$', 'NNP', 'NNS', 'JJ')
/** Prepositions of when, where and why, which a verb seldom governs. */
const CIRCUMSTANCES = words('because', 'after', 'since', 'until', 'during', 'before', 'amid', 'at')
const OTHER_WORD = maskOf('JJ', 'JJR', 'RB', 'RBR', 'IN', 'VBN', 'VBD', 'MD')
/** The -ing form comes first if it is so much likelier. */
const LIKELIER = 0.5
/** Least odds of an -ing form where no participle can be told. */
const LEAST = {verb: 2, noun: 4}
/** Least odds of a participle for an -ing form, and how often it must be seen after *be*. */
const PASSIVE = {odds: 6, by: 2.5, rare: 4.5, surely: 3.5, alone: 4.5, often: 40}

/**
 * What a base form after *be* is meant for may be the progressive: “the minister was visiting the port”, not “was visit”.
 *
 * @param story The story.
 * @param verb The word.
 * @param auxiliary Token of the form of *be*.
 * @param repair The participle that may stand in its place.
 * @returns The repair with the form first that suits the place.
 */
export function withProgressive(
  story: Story,
  verb: number,
  auxiliary: number,
  repair: Repair | undefined
): Repair | undefined {
  if (story.is(auxiliary, BEING) || story.is(verb + 1, BY)) return repair
  const [ing] = story.forms(verb, Tag.VB, Tag.VBG)
  if (ing === undefined || story.mayBe(verb, OTHER_WORD)) return repair
  const odds = formOdds(story, verb, ing)
  if (repair) {
    const [participle] = repair.expected
    const other = participle === undefined ? -Infinity : formOdds(story, verb, participle)
    return odds > other + LIKELIER
      ? {
          ...repair,
          ...(repair.odds === undefined ? {} : {odds}),
          expected: [ing, ...repair.expected],
          sure: false
        }
      : repair
  }
  const noun = story.mayBe(verb, NOUN)
  if (noun && !story.is(auxiliary - 1, PERSONS) && story.tagIn(verb + 1, maskOf('NN', 'NNS', 'JJ', 'VBG')))
    return undefined
  if (odds < (noun ? LEAST.noun : LEAST.verb)) return undefined
  return {expected: [ing], confidence: 0.85, sure: false}
}

/**
 * The passive that an -ing form is written for: “the plan was rejected by the council”, not “was rejecting by”.
 *
 * @param story The story.
 * @param verb The word.
 */
export function passiveFor(story: Story, verb: number): Repair | undefined {
  if (!story.mayBe(verb, GERUND) || story.mayBe(verb, BASE) || story.is(verb, DOING)) return undefined
  // Nothing that the verb could have as its object follows.
  if (story.isWord(verb + 1) && !story.tagIn(verb + 1, maskOf('IN', 'TO', 'WRB'))) return undefined
  const [lemma] = story.lexicon.lemmasOf(story.ids[verb], Tag.VBG)
  const expected = story.forms(verb, Tag.VBG, Tag.VBN)
  const [participle] = expected
  if (lemma === undefined || participle === undefined) return undefined
  const agent = isAgent(story, verb + 1)
  // `was surprising to many`
  const describes = story.mayBe(verb, ADJECTIVE) || story.is(verb, DESCRIBING)
  // `what it is doing by its motion`
  if ((!agent && describes) || hasObjectBefore(story, verb, agent)) return undefined
  const isOften = attestationAfter(story.lexicon.wordOf(lemma), 'be').participle >= PASSIVE.often
  const alone =
    !story.mayBe(verb, NOUN) && (story.is(verb + 1, CIRCUMSTANCES) || story.word(verb + 1) === '.')
  const surely = isSurelyPassive(story, verb, participle)
  if (!isOften && !agent && !surely) return undefined
  const withAgent = isOften ? PASSIVE.by : PASSIVE.rare
  const without = surely ? PASSIVE.surely : alone ? PASSIVE.alone : PASSIVE.odds
  const least = agent ? withAgent : without
  return formOdds(story, verb, participle) < least ? undefined : {expected, confidence: 0.85, sure: false}
}

/** `by police`, and not `by 10 points`, `by hand`, `by the hour`. */
function isAgent(story: Story, by: number): boolean {
  return story.is(by, BY) && story.tagIn(by + 1, AGENT) && !story.is(story.phrases.headOf(by + 1), TIMES)
}

/** Does a relative clause, with or without its pronoun, bring the object of the verb: the question the firm has been answering? */
function hasObjectBefore(story: Story, verb: number, agent: boolean): boolean {
  for (let at = story.sentenceStart(verb); at < verb; at++) {
    // `the tool, which is using by`: the pronoun is the subject; `said that lines will be separating by`
    const pronoun = story.tagIn(at, maskOf('WDT', 'WP')) || (story.is(at, THAT) && story.tagIn(at - 1, NOUNS))
    if (pronoun && !story.tagIn(story.afterAdverbs(at + 1), FINITE)) return true
    if (story.is(at, NOMINATIVE) && story.tagIn(at - 1, NOUNS)) return true
  }
  return story.clauses
    .around(verb)
    .some(
      ({kind, verb: of}) => (kind === 'contact' || (kind === 'reported' && !agent)) && of >= 0 && of < verb
    )
}
