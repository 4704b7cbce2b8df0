import {
  FINITE,
  Tag,
  VERB,
  VERB_TAGS,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {reportingVerbs} from '../../lexicons/reporting-verbs.generated.js'
import {doubleObjectVerbs} from './double-object-verbs.generated.js'
import {deletion, isNoun} from './places.js'
import {thingNouns} from './thing-nouns.generated.js'

const PERSONS = words(...personNouns)
const THINGS = words(...thingNouns)
const REPORTING = words(...reportingVerbs)
/** Verbs with two objects, or an object and what it is called or made: of them one may stand before the clause. */
const DOUBLE_OBJECT = new Set(doubleObjectVerbs)
const THAT = words('that')
const RELATIVES = words('who', 'which', 'whom')
const OBJECT_RELATIVES = words('who', 'whom', 'which', 'that')
const IT = words('it')
const SUBJECT = maskOf('DT', 'PRP$', 'PRP', 'NNP', 'NNS')
/** Tokens of the subject before the verb of a relative clause, at most. */
const LONGEST_SUBJECT = 6

/** `the law which that passed`, `a man who which fled` */
export function doubledRelative(story: Story, token: number): Proposal | undefined {
  const other = token + 1
  const before = story.word(token - 1) === ',' ? token - 2 : token - 1
  if (!story.together(before, other) || !isNoun(story, before) || story.ids[other] === story.ids[token])
    return undefined
  const that = story.is(other, THAT)
  if (!that && !story.is(other, RELATIVES)) return undefined
  const verb = story.afterAdverbs(other + 1)
  if (!story.tagIn(verb, FINITE)) return undefined
  return {...deletion(story, other), data: {doubled: story.word(other), of: story.word(token)}}
}

/** `a law that which passed`: not behind a verb, where *that which* is what. */
export function thatBeforeRelative(story: Story, token: number): Proposal | undefined {
  const other = token + 1
  if (!story.together(token - 1, other) || !story.is(other, RELATIVES) || !isNoun(story, token - 1))
    return undefined
  if (!(story.is(token - 1, PERSONS) || story.is(token - 1, THINGS))) return undefined
  if (!story.tagIn(story.afterAdverbs(other + 1), FINITE)) return undefined
  return {...deletion(story, token), data: {doubled: story.word(token), of: story.word(other)}}
}

/** `the dam that the company built it has`, `the man whom police arrested him is`: the object is the relative pronoun. */
export function resumedObject(story: Story, token: number): Proposal | undefined {
  const verb = token - 1
  if (
    !story.tagIn(verb, maskOf('VBD', 'VBP', 'VBZ')) ||
    story.is(verb, REPORTING) ||
    hasTwoObjects(story, verb)
  )
    return undefined
  const next = token + 1
  const closes = /^[,.]$/u.test(story.word(next))
  const placed = story.tagIn(next, maskOf('IN')) && story.isWord(next + 1) && !story.tagIn(next + 1, FINITE)
  if (!closes && !placed) return undefined
  let relative = verb - 1
  while (relative > verb - LONGEST_SUBJECT && story.isWord(relative) && !story.is(relative, OBJECT_RELATIVES))
    relative--
  const subject = relative + 1
  if (
    !story.is(relative, OBJECT_RELATIVES) ||
    !story.tagIn(subject, SUBJECT) ||
    !isClauseSubject(story, subject, verb)
  )
    return undefined
  const head = story.word(relative - 1) === ',' ? relative - 2 : relative - 1
  if (!story.together(head, token) || !isNoun(story, head)) return undefined
  const known = story.is(token, IT) ? story.is(head, THINGS) : story.is(head, PERSONS)
  if (!known || (story.is(relative, THAT) && !hasMainVerb(story, token))) return undefined
  return {...deletion(story, token), data: {doubled: story.word(token), of: story.word(relative)}}
}

/** Goes one noun phrase up to the verb: that the company | built? */
function isClauseSubject(story: Story, subject: number, verb: number): boolean {
  const head = story.phrases.headOf(subject)
  return story.phrases.startOf(subject) === subject && story.afterAdverbs(head + 1) === verb
}

/** Comes the main verb behind the clause, so that it tells which thing is meant and not what a report says? */
function hasMainVerb(story: Story, token: number): boolean {
  for (let at = token + 1; at < story.sentenceEnd(token); at++) {
    if (story.tagIn(at, FINITE)) return true
    if (story.tagIn(at, VERB | maskOf('CC', 'PRP', 'WDT', 'WP', 'WRB')) || story.is(at, THAT)) return false
  }
  return false
}

function hasTwoObjects(story: Story, verb: number): boolean {
  return VERB_TAGS.some((tag) => story.forms(verb, tag, Tag.VB).some((lemma) => DOUBLE_OBJECT.has(lemma)))
}
