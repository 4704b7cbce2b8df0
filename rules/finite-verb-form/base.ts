import {NOUN, Flag, Tag, formOdds, maskOf, words, type Proposal, type Story} from '../../src/define/index.js' // prettier-ignore
import {isAnotherBehind, isBroken, isManner, mayBelongToName} from './bare.js'
import {hasOtherVerb, isSpeech, openingAt, type Opening} from './clause.js'
import {USE} from './habit.js'
import {singularSubject} from './subject.js'
import {isDated, isPast} from './tense.js'

const BASE = maskOf('VB')
const VERBAL = maskOf('VB', 'VBP')
/** `cut`, `put`: the past looks like the base. */
const OTHER_FORM = maskOf('VBD', 'VBZ', 'VBG')
/** Words that are no verbs in most places: will, even, still, like. */
const SMALL_WORD = maskOf('RB', 'RBR', 'RBS', 'JJR', 'JJS', 'IN', 'CC', 'DT', 'CD', 'MD', 'RP', 'PRP')
const OTHER_WORD = NOUN | maskOf('JJ')
/** Their agreement is another rule’s matter, and *be* stands after many a verb of wishing. */
const AUXILIARIES = words('be', 'have', 'do')
/** Orders that a bare infinitive follows: Watch the judge speak. */
const ORDERS = words(
  'watch',
  'see',
  'hear',
  'let',
  'help',
  'make',
  'have',
  'watching',
  'seeing',
  'hearing',
  'letting',
  'helping',
  'making',
  'having'
)
/** What may stand behind a verb that is a noun too. */
const COMPLEMENT = maskOf(
  'DT',
  'PRP',
  'PRP$',
  'CD',
  'IN',
  'TO',
  'NNP',
  'NNS',
  'NN',
  'JJ',
  'RP',
  'VB',
  'RB',
  'WP',
  'WRB'
)
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'CD')
/**
 * Least odds that are worth a question, and how much more each doubt asks for: a subject that may be plural, a word that
 * may be a noun, a clause that may be an item of a list.
 */
const LEAST = 0
/** Odds of a verb that nothing in its sentence speaks against. */
const PLAIN = 1
const DOUBT = 2
const BY = words('by')
const TO = words('to')
/** So near a colon closes a label, in tokens. */
const LABEL = 4
/** A list has it as an interjection and an adverb too. */
const SPEECH = words('say')

/**
 * A base form where a finite verb must stand: the court accuse him.
 *
 * @param story The story.
 * @param verb The word.
 */
export function fromBase(story: Story, verb: number): Proposal | undefined {
  if (!isBareForm(story, verb)) return undefined
  const subject = singularSubject(story, verb)
  if (!subject) return undefined
  // `a policy advocating lower taxes`; `an IT didnât apply`
  if (story.tags[verb - 1] === Tag.VBG || isBroken(story, verb - 1)) return undefined
  if (isBroken(story, story.beforeAdverbs(verb))) return undefined
  if (mayBelongToName(story, verb)) return undefined
  const {start, head, kind, attracted} = subject
  const opening = openingAt(story, start)
  // `a time when executive overreach is high`: the verb is the next word; and `Watch Marsh speak`.
  if (!opening || isAnotherBehind(story, verb) || story.is(start, ORDERS)) return undefined
  if (isManner(story, subject)) return undefined
  // `Plese share your thoughts`
  const unknown = kind === 'name' && start === head && start === story.opener(start) && story.ids[start] === 0
  if (unknown && story.mayBe(verb, OTHER_WORD)) return undefined
  const [past, present] = [story.forms(verb, Tag.VB, Tag.VBD), story.forms(verb, Tag.VB, Tag.VBZ)]
  const speech = isSpeech(story, verb, [...past, ...present])
  if (opening === 'attribution' && !speech) return undefined
  const plain = kind === 'pronoun' || !story.mayBe(verb, OTHER_WORD)
  if (!plain && !isLikeVerb(story, verb, opening)) return undefined
  if (opening !== 'attribution' && hasOtherVerb(story, verb, opening, speech)) return undefined
  // `He use to smoke`: a habit of the past.
  const habit = story.is(verb, USE) && story.is(verb + 1, TO)
  const told =
    habit || (isPast(story, verb, start, speech) && !(attracted && !speech && !isDated(story, verb)))
  // The first of each is what newspapers write: went, not wended.
  const expected = (told ? [past, habit ? [] : present] : [present, past]).flatMap((forms) =>
    forms.slice(0, 1)
  )
  if (expected.length === 0) return undefined
  const odds = Math.max(...expected.map((form) => formOdds(story, verb, form)))
  const object = story.tagIn(verb + 1, OBJECT) && !story.has(verb + 1, Flag.capital)
  const form = plain ? 'verb' : object ? 'object' : 'noun'
  // Nothing else in the sentence can be its verb: no question of odds.
  const sure =
    (kind === 'noun' || kind === 'pronoun') &&
    (plain || story.is(verb, SPEECH)) &&
    (opening === 'sentence' || opening === 'reported') &&
    story.tagIn(verb, VERBAL) &&
    (odds >= PLAIN || story.is(verb, SPEECH))
  const doubts = [kind === 'body', form === 'noun', opening === 'coordinate', kind === 'bare'].filter(Boolean)
  if (!sure && odds < LEAST + doubts.length * DOUBT) return undefined
  return {
    ...story.span(verb),
    expected,
    ...(sure ? {} : {odds, frame: `${kind}-${form}`}),
    fix: 'likely',
    data: {subject: story.word(head)}
  }
}

/** Is a word the base form of a verb, and no other form of it and no word of grammar? */
export function isBareForm(story: Story, verb: number): boolean {
  if (!story.mayBe(verb, BASE) || story.mayBe(verb, OTHER_FORM)) return false
  if (story.mayBe(verb, SMALL_WORD) && !story.is(verb, SPEECH)) return false
  return !story.has(verb, Flag.capital | Flag.clitic | Flag.hyphen) && !story.is(verb, AUXILIARIES)
}

/** Does what follows suit a verb, in a sentence that has an end? */
export function isLikeVerb(story: Story, verb: number, opening: Opening): boolean {
  if (opening === 'attribution') return true
  const next = verb + 1
  if (!story.together(verb, next) || story.has(next, Flag.clitic)) return false
  const last = story.word(story.sentenceEnd(verb) - 1)
  if (!/^[.!”"]$/u.test(last)) return false
  // `the bill jump starts growth`, `the chapter book by Ann Marsh`
  if (story.mayBe(next, maskOf('VBZ')) || story.is(next, BY)) return false
  // `Real world take away: there is no easy way.`: a label.
  for (let at = next; at < next + LABEL; at++) if (story.word(at) === ':') return false
  if (story.word(next) === ',') return story.is(verb, SPEECH)
  return story.tagIn(next, COMPLEMENT) || story.tags[next] === Tag.SYM
}
