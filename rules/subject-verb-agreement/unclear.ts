import {
  FINITE,
  NOUN,
  Tag,
  hasActiveParticiple,
  maskOf,
  words,
  type Clause,
  type Story
} from '../../src/define/index.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {hasContact, hasInnerClause} from './doubt.js'
import {numberOf} from './subject.js'
import type {OtherForm} from './verb.js'

const OBJECT = maskOf('DT', 'PRP', 'PRP$')
const SPEECH = words(...speechVerbs)
const TIMES = words(...timeNouns)
const CONJUNCTIONS = words('after', 'before', 'since', 'until', 'as', 'than', 'though', 'while', 'because')
const NUMBER = words('number')
const THAT = words('that')
const CALLED = words('speaker', 'president', 'chairman', 'chair', 'madam')
const WHICH = words('which', 'what')
const WHAT = words('what', 'whatever')
const UNLIKE = words('as', 'than', 'what')
/** They govern the phrase behind them, which is no subject then. */
const GOVERNS = maskOf('IN', 'TO', 'VBN', 'VBG', 'VB', 'VBD', 'VBZ', 'VBP', 'CC', 'CD')

/** Is a verb the only word of its sentence that can be finite? */
function isOnlyPossibleVerb(story: Story, verb: number): boolean {
  for (let at = story.sentenceStart(verb); at < story.sentenceEnd(verb); at++) {
    if (at === verb || !story.isWord(at)) continue
    if (story.tagIn(at, FINITE)) return false
    const active = story.tags[at] === Tag.VBN && story.mayBe(at, maskOf('VBD')) && story.word(at - 1) !== ','
    const base = story.mayBe(at, maskOf('VBP')) && story.tags[at] === Tag.NN && story.tags[at - 1] === Tag.NNS
    const third = story.tags[at] === Tag.NNS && story.mayBe(at, maskOf('VBZ')) && story.tagIn(at - 1, NOUN)
    if (active || base || third || story.tagIn(at, maskOf('WP', 'WDT', 'WRB', 'CC'))) return false
  }
  return story.word(story.sentenceEnd(verb) - 1) === '.' && story.kind(verb) === 'body'
}

/** May a verb be a noun: will write blogs, reports that bribes to judges, the cessation of transfers? */
export function isLikeNoun(story: Story, verb: number): boolean {
  const before = story.beforeAdverbs(verb)
  if (story.is(before, WHICH) && story.tags[verb - 1] === Tag.WDT && story.tagIn(verb + 1, maskOf('PRP')))
    return true
  if (story.tagIn(before, maskOf('VB', 'MD', 'TO', 'DT', 'JJ', 'VBG'))) return true
  const infinitive = story.tags[verb + 1] === Tag.TO && story.tags[verb + 2] === Tag.VB
  if (!story.mayBe(verb, NOUN)) return false
  if (!story.isWord(verb + 1) || story.tags[verb + 1] === Tag.CC) return true
  // `The findings, published on Monday, suggests that`: no other word is the verb of the sentence.
  if (isOnlyPossibleVerb(story, verb)) return false
  if (story.is(verb + 1, THAT) && story.word(before) === ',') return false
  return (
    (!story.tagIn(verb + 1, OBJECT) && !infinitive) ||
    (story.tags[before] === Tag.NN && !story.is(before + 1, THAT))
  )
}

/** Readings that are often wrong: a clause that may be another’s, a second verb that a modal governs, a list. */
export function isUnclear(
  story: Story,
  {kind, subject, opener, antecedent, verb, participle}: Clause,
  form: OtherForm
): boolean {
  const before = story.beforeAdverbs(verb)
  if (!subject || story.tagIn(before, maskOf('PRP', 'CD')) || story.is(before, UNLIKE)) return true
  const {start} = subject
  // `Mr. Chairman, again, thank you`; `knits, writes and gardens`
  if (story.is(subject.head, CALLED) || (story.word(before) === ',' && !subject.apart)) return true
  // `20 times the number who live there`: those whom it counts.
  if (kind === 'relative' && story.is(antecedent, NUMBER)) return true
  // `a public system, that is, a funded one`
  if (kind === 'relative' && story.word(verb + 1) === ',') return true
  // `How many died depends`; `every day half a million people pass`
  if (kind === 'main' && !subject.clausal && story.tagIn(story.opener(verb), maskOf('WRB', 'WP'))) return true
  if (story.is(subject.head, TIMES) && subject.links > 0) return true
  // `demonstrates that borrowers are`: a second verb stands behind its conjunction.
  if (kind === 'coordinate' && story.tagIn(before, NOUN)) return true
  // `The script (that) the reporters used is short`: a clause about the noun before it.
  const apart = subject.head !== opener && kind !== 'reported' && story.together(start - 1, start)
  if (apart && (story.tagIn(start - 1, NOUN) || story.is(start - 1, THAT))) return true
  if (
    hasActiveParticiple(story, subject.head, verb) ||
    hasOtherClause(story, kind === 'relative' ? opener : subject.head, verb)
  )
    return true
  // `The law states that forced labor is`
  if (story.is(subject.head + 1, THAT) && story.mayBe(subject.head, maskOf('VBZ'))) return true
  if (
    kind !== 'relative' &&
    !subject.apart &&
    (hasContact(story, subject.nearest) || hasInnerClause(story, subject.head, verb))
  )
    return true
  const second = kind === 'coordinate'
  if (second && (story.word(start - 1) === ',' || (form.number === 'plural' && form.frame !== 'be')))
    return true
  if (kind === 'reported' && !(story.is(start - 1, SPEECH) && story.tagIn(start - 1, FINITE))) return true
  if (story.is(opener, WHAT) || (start > story.opener(verb) && story.tags[start - 1] === Tag.CC)) return true
  // `Several groups claiming the vote was stolen gathered`
  if ((participle >= 0 || form.frame === 's') && story.clauses.hasLooseVerb(verb)) return true
  // `Mr. President, more than 250,000 veterans have`
  const near = story.phrases.headOf(before) === before ? story.phrases.startOf(before) : -1
  return (
    near > subject.head &&
    story.isWord(near - 1) &&
    story.tags[near - 1] !== Tag.POS &&
    !story.tagIn(near - 1, GOVERNS) &&
    numberOf(story, near, before) === form.number
  )
}

/**
 * Opens something between a subject and its verb that may be a clause or comparison with that verb: fusion stops after
 * the helium in the core has; more than a third were; the growth of who one becomes is?
 */
function hasOtherClause(story: Story, head: number, verb: number): boolean {
  for (let at = head + 1; at < verb && story.word(at) !== ','; at++) {
    if (story.is(at, CONJUNCTIONS) && !story.tagIn(at + 1, maskOf('VBG', 'CD'))) return true
    if (story.tagIn(at, maskOf('WP', 'WRB')) && story.tagIn(at - 1, maskOf('IN', 'TO'))) return true
  }
  return false
}
