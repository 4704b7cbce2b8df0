import {Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {reportingVerbs} from './reporting-verbs.generated.js'
import {mandative} from '../../lexicons/mandative.generated.js'

/** Conjunctions whose clause has a finite verb. */
const SUBORDINATORS = words('after', 'although', 'because', 'before', 'since', 'though', 'until', 'when', 'where', 'while') // prettier-ignore
/** Pronouns that are subjects only. */
const NOMINATIVE = words('he', 'she')
const COORDINATORS = words('and', 'but', 'so')
/** After other words than verbs of speech, *that* may ask for the base form (the condition that he resign). */
const THAT = words('that')
/** Those of them that are prepositions too. */
const PREPOSITIONS = words('after', 'before', 'since', 'until')
const RELATIVE = maskOf('WDT', 'WP')
const REPORTING_VERBS = words(...reportingVerbs)
const SUBJUNCTIVE = words(...mandative)
const FINITE = maskOf('VBZ', 'VBP', 'VBD', 'MD')
/** Words that open a phrase before the main clause: In March, … */
const FRONTED = maskOf('IN', 'RB', 'VBG', 'VBN', 'TO', 'CD', 'JJ')

/**
 * Does the subject’s phrase open a clause that must have a finite verb?
 *
 * @param story The story.
 * @param subject Head of the subject.
 */
export function opensClause(story: Story, subject: number): boolean {
  const start = story.phrases.startOf(subject)
  const first = story.sentenceStart(subject)
  const before = start - 1
  if (before < first) return true
  const mark = story.word(before)
  if (/^[“"‘]$/u.test(mark)) return before === first || story.word(before - 1) === ','
  if (mark === ',') return story.tags[start] !== Tag.NNP && isFronted(story, first, before)
  if (story.is(subject, NOMINATIVE) && story.is(before, COORDINATORS)) return true
  if (story.is(before, THAT)) return isSaid(story, before - 1) && !isSubjunctive(story, first, before)
  if (story.is(before, PREPOSITIONS) && !hasMainVerb(story, first, before)) return false
  if (story.is(before, SUBORDINATORS)) return !isSubjunctive(story, first, before)
  return isSaid(story, before) && !story.is(before, SUBJUNCTIVE)
}

function isSaid(story: Story, verb: number): boolean {
  return story.is(verb, REPORTING_VERBS) && story.tagIn(verb, FINITE)
}

/**
 * Has the sentence its verb before a word that may be a preposition? `Bills that come before Congress …` waits
 * for one.
 */
function hasMainVerb(story: Story, first: number, before: number): boolean {
  if (before === first) return true
  let verbs = 0
  for (let at = first; at < before; at++) {
    if (story.tagIn(at, FINITE)) verbs++
    else if (story.tagIn(at, RELATIVE) || story.is(at, THAT)) verbs--
  }
  return verbs > 0
}

/** Is everything before the comma one fronted phrase, without a verb or another subject? */
function isFronted(story: Story, first: number, comma: number): boolean {
  const opens = /^[“"‘]$/u.test(story.word(first)) ? first + 1 : first
  if (!story.tagIn(opens, FRONTED)) return false
  for (let at = opens; at < comma; at++) {
    if (story.tagIn(at, FINITE) || story.word(at) === ',' || story.tags[at] === Tag.CC) return false
  }
  return true
}

/** Does a word before the conjunction ask for the base form: demanded that the court accuse? */
function isSubjunctive(story: Story, first: number, conjunction: number): boolean {
  for (let at = first; at < conjunction; at++) if (story.is(at, SUBJUNCTIVE)) return true
  return false
}
