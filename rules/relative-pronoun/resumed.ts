import {
  FINITE,
  NOUN,
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
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {doubleObjectVerbs} from './double-object-verbs.generated.js'
import {deletion, firstWord, isAntecedent, isNoun, opensSentence} from './places.js'
import {thingNouns} from './thing-nouns.generated.js'

const PERSONS = words(...personNouns)
const THINGS = words(...thingNouns)
const TIMES = words(...timeNouns, 'times')
const REPORTING = words(...reportingVerbs)
/** Verbs with two objects, or an object and what it is called or made: of them one may stand before the clause. */
const DOUBLE_OBJECT = new Set(doubleObjectVerbs)
const WHO = words('who', 'whom')
const WHICH = words('which')
const THAT = words('that')
const RELATIVES = words('who', 'which', 'whose')
const OBJECT_RELATIVES = words('who', 'whom', 'which', 'that')
const PERSONAL = words('he', 'she', 'they', 'him', 'her', 'them')
const IT = words('it')
const THEY = words('they', 'them')
const FROM = words('from')
const BE = words('is', 'are', 'was', 'were')
const HAVE = words('has', 'have', 'had')
const PREPOSITION = maskOf('IN', 'TO', 'RP')
const SUBJECT = maskOf('DT', 'PRP$', 'PRP', 'NNP', 'NNS')
const OBJECT = maskOf('DT', 'PRP$', 'NNP', 'CD')
/** Tokens of the subject before the verb of a relative clause, at most. */
const LONGEST_SUBJECT = 6

/** `the player who he scored the goal`, `the town, which it was captured`: a clause that has its subject twice. */
export function resumedSubject(story: Story, token: number): Proposal | undefined {
  const pronoun = token + 1
  const comma = story.word(token - 1) === ','
  const head = comma ? token - 2 : token - 1
  const fits = story.is(token, WHO)
    ? story.is(pronoun, PERSONAL)
    : story.is(token, WHICH) && isThing(story, pronoun)
  if (!fits || !story.together(head, pronoun) || !isNoun(story, head)) return undefined
  if (!comma && !isAntecedent(story, head)) return undefined
  const verb = story.afterAdverbs(pronoun + 1)
  if (!story.tagIn(verb, FINITE) || isStranded(story, verb) || !isComplete(story, verb)) return undefined
  return {...deletion(story, pronoun), data: {doubled: story.word(pronoun), of: story.word(token)}}
}

function isThing(story: Story, pronoun: number): boolean {
  return story.is(pronoun, IT) || story.is(pronoun, THEY)
}

/** Lacks the verb no object: was captured last week, scored the goal, has won two titles? */
function isComplete(story: Story, verb: number): boolean {
  const next = story.afterAdverbs(verb + 1)
  if (story.is(verb, BE)) {
    if (story.tags[next] !== Tag.VBN || hasTwoObjects(story, next) || story.is(next, REPORTING)) return false
    // `which it was prevented from using`
    return !story.tagIn(next + 1, maskOf('TO', 'RP')) && !story.is(next + 1, FROM)
  }
  const main = story.is(verb, HAVE) && story.tags[next] === Tag.VBN ? next : verb
  if (hasTwoObjects(story, main) || story.is(main, REPORTING)) return false
  const object = main + 1
  const end = story.phrases.headOf(object)
  return story.tagIn(object, OBJECT) && end > object && story.tagIn(end, NOUN) && !story.is(end, TIMES)
}

function hasTwoObjects(story: Story, verb: number): boolean {
  return VERB_TAGS.some((tag) => story.forms(verb, tag, Tag.VB).some((lemma) => DOUBLE_OBJECT.has(lemma)))
}

/** Does a preposition end the clause, whose object the relative pronoun is: which it is known for? */
function isStranded(story: Story, verb: number): boolean {
  let at = verb + 1
  while (story.together(verb, at + 1) && story.isWord(at + 1) && !story.tagIn(at + 1, FINITE)) at++
  return story.tagIn(at, PREPOSITION)
}

/** `The hermit, who came down in spring, he never told`: the subject again behind what stands between commas. */
export function resumedTopic(story: Story, token: number): Proposal | undefined {
  if (story.word(token - 1) !== ',') return undefined
  const first = firstWord(story, token)
  const head = story.phrases.headOf(first)
  const relative = head + 2
  if (head < 0 || relative >= token || story.word(head + 1) !== ',' || !story.is(relative, RELATIVES))
    return undefined
  if (!opensSentence(story, head) || story.is(head, TIMES)) return undefined
  const person = story.is(relative, WHO) || story.is(head, PERSONS)
  if (story.is(token, IT) ? person : !story.is(token, THEY) && !person) return undefined
  for (let at = relative; at < token - 1; at++)
    if (!story.isWord(at) || story.tags[at] === Tag.EX) return undefined
  const verb = story.afterAdverbs(token + 1)
  // `The mayor, who fled, he said, was`
  if (!story.tagIn(verb, FINITE) || isSplit(story, verb)) return undefined
  return {...deletion(story, token), data: {doubled: story.word(token), of: story.word(head)}}
}

/** Does a comma with a finite verb behind it follow: he said, was? */
function isSplit(story: Story, verb: number): boolean {
  for (let at = verb + 1; at < story.sentenceEnd(verb); at++)
    if (story.word(at) === ',' && story.tagIn(story.afterAdverbs(at + 1), FINITE)) return true
  return false
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
