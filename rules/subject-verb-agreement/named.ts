import {Flag, NOUN, Name, Tag, agreementOdds, isAnchored, maskOf, words, type Clause, type ClauseSubject, type Proposal, type Story, type WordSet} from '../../src/define/index.js' // prettier-ignore
import {countries} from '../../lexicons/countries.generated.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {subordinators} from '../../lexicons/subordinators.generated.js'
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {roleNouns} from '../../lexicons/role-nouns.generated.js'
import {mayBeSubjunctive} from './supposed.js'
import {sportsWords} from './sports-words.generated.js'
import {TITLES} from './subject.js'
import {AGREEING, proposalOf, type OtherForm} from './verb.js'

const PERSONS = words(...personNouns, ...roleNouns)
const SPORTS = words(...sportsWords)
const COUNTRIES = new Set(
  countries.flatMap((line) => (line.split(' | ')[0] ?? '').toLowerCase().split(' / '))
)
const TIMES = words(...timeNouns)
const WHO = words('who', 'whose')
const HIS = words('his', 'her', 'himself', 'herself', 'he', 'she')
const ITS = words('its', 'itself')
const IT = words('it')
const THEIR = words('their', 'they', 'them', 'themselves')
const NAME = maskOf('NNP')
/** Conjunctions, most of which are tagged as prepositions. */
const SUBORDINATORS = words(...subordinators)
const FRONTED = maskOf('IN', 'RB', 'VBG', 'VBN', 'WRB', 'TO')
/** So many words of sport make a page of sport. */
const SPORTING = 3
/** A result: 2-1, 250 for six. */
const RESULT = /^\d+[-–]\d+$/u
const AGE = /^\d{2}$/u
/** Least odds of the singular behind the name of a person or country, and of a firm, by how much the sentence says. */
const LEAST = {person: -2, country: 1, near: 1, far: 3, other: 5}

/**
 * A plural verb behind a name that one person, country or firm has: Chancellor Merz have, Boeing have delayed its first
 * delivery. As British English has it, teams, countries in sport and bands may take the plural.
 *
 * @param story The story.
 * @param verb The verb.
 * @param form What it is in the other number.
 */
export function named(story: Story, verb: number, form: OtherForm): Proposal | undefined {
  if (form.number !== 'plural' || !story.is(verb, AGREEING)) return undefined
  const clause = story.clauses.ofVerb(verb)
  const subject = clause?.subject
  if (!subject || !isOneName(story, clause, subject)) return undefined
  const {start, head} = subject
  if (mayBeSubjunctive(story, verb)) return undefined
  const odds = agreementOdds(story, verb)
  if (odds < leastOdds(story, verb, subject)) return undefined
  return proposalOf(story, verb, start, head, form, true)
}

/** A name alone, right before the verb or its parenthesis, that opens its clause. */
function isOneName(
  story: Story,
  clause: Clause,
  {start, head, links, joined, apart, clausal}: ClauseSubject
): boolean {
  if (clause.doubtful || clause.inverted || joined || clausal || links > 0 || clause.kind === 'relative')
    return false
  // `aides like Ms. Gorle were`
  if (story.tagIn(start - 1, maskOf('IN')) && !story.is(start - 1, SUBORDINATORS)) return false
  // `Joining Ms. Gorle were two senators`: what opens the sentence is no subject.
  if (
    story.tagIn(story.opener(start), maskOf('VBG', 'VBN')) &&
    story.tagIn(clause.verb + 1, NOUN | maskOf('CD', 'DT'))
  )
    return false
  if (!apart && story.beforeAdverbs(clause.verb) !== head) return false
  if (!story.tagIn(head, NAME) || !story.has(head, Flag.capital) || story.has(head, Flag.hyphen)) return false
  for (let at = start; at < head; at++)
    if (
      !story.isWord(at) ||
      story.tags[at] === Tag.POS ||
      story.tagIn(at, maskOf('CC', 'CD', 'NNS', 'NNPS', 'PRP$', 'DT'))
    )
      return false
  // `Both Marsh and his colleague, Sen. Ann Gorle, have`: behind a comma only what a fronted phrase leads to.
  if (story.word(start - 1) === ',' && !story.tagIn(story.opener(start), FRONTED)) return false
  return isAnchored(story, clause)
}

function leastOdds(story: Story, verb: number, subject: ClauseSubject): number {
  if (isPerson(story, subject)) return LEAST.person
  const {head} = subject
  const names = story.slice(subject.start, head).toLowerCase()
  if (has(story, verb, THEIR)) return Infinity
  if (hasPronoun(story, verb)) return LEAST.person
  const owner = ownerBehind(story, verb)
  if (isSporting(story, verb)) return Infinity
  if (COUNTRIES.has(names)) return LEAST.country
  if (isFirstName(story, subject.start, head)) return LEAST.near
  if (story.lower(head).endsWith('s') && owner < 0) return Infinity
  if (owner > 0) return LEAST.near
  return has(story, verb, ITS) || has(story, verb, IT) ? LEAST.far : LEAST.other
}

/** `Chancellor Merz`, `Ann Marsh`, `Marsh, 45, were`, `Marsh, who`, `Marsh, a former nurse,` */
function isPerson(story: Story, {start, head, apart}: ClauseSubject): boolean {
  const names = (token: number): number => story.lexicon.namesOf(story.ids[token])
  const role =
    story.word(head).length > 1 &&
    head > start &&
    (story.is(start, TITLES) || story.is(head - 1, PERSONS) || story.is(start, PERSONS))
  if (role) return true
  const first = head > start && (names(start) & Name.first) !== 0 && !story.lower(head).endsWith('s')
  if (first && (names(head) & Name.surname) !== 0) return true
  if (!apart) return false
  const open = head + 2
  if (story.is(open, WHO))
    return !story.lower(head).endsWith('s') && !isSporting(story, head) && !has(story, head, THEIR)
  const last = story.phrases.headOf(open)
  const noun = last >= open && story.is(last, PERSONS) && story.tags[last] === Tag.NN
  return noun || (AGE.test(story.word(open)) && story.word(open + 1) === ',')
}

/** Speaks the sentence of him or her behind the verb, with no other person between? */
function hasPronoun(story: Story, verb: number): boolean {
  for (let at = verb + 1; at < story.sentenceEnd(verb); at++) {
    if (story.is(at, HIS)) return true
    if (story.is(at, PERSONS) || (story.tagIn(at, NAME) && !story.is(at, TIMES))) return false
  }
  return false
}

/** Whose things the sentence names first behind the verb, with no other thing between that could own them; -1 without one. */
function ownerBehind(story: Story, verb: number): number {
  for (let at = verb + 1; at < story.sentenceEnd(verb); at++) {
    if (story.is(at, ITS)) return at
    if (story.tagIn(at, NOUN) || !story.isWord(at)) return -1
  }
  return -1
}

function has(story: Story, verb: number, set: WordSet): boolean {
  for (let at = verb + 1; at < story.sentenceEnd(verb); at++) if (story.is(at, set)) return true
  return false
}

/** Is it a page of sport or pop, or a sentence that may be of one? */
function isSporting(story: Story, token: number): boolean {
  if (story.places(SPORTS).length >= SPORTING) return true
  for (let at = story.sentenceStart(token); at < story.sentenceEnd(token); at++)
    if (story.is(at, SPORTS) || RESULT.test(story.word(at))) return true
  return false
}

/** `Anna Gorle`: a first name, and a surname that no list has. */
function isFirstName(story: Story, start: number, head: number): boolean {
  const first = (story.lexicon.namesOf(story.ids[start]) & Name.first) !== 0
  return first && head === start + 1 && !story.lower(head).endsWith('s')
}
