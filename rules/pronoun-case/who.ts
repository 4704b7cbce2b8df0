import {
  FINITE,
  ADVERB,
  NOUN,
  Tag,
  VERB,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {afterPhrase} from './clause.js'
import {clauseTakers} from './clause-takers.generated.js'
import {invertingVerbs} from './inverting-verbs.generated.js'
import {personalVerbs} from './personal-verbs.generated.js'
import {thinkingVerbs} from './thinking-verbs.generated.js'
import {sayingVerbs} from './saying-verbs.generated.js'

const PERSONS = words(...personNouns)
const SAYING = words(...sayingVerbs, ...thinkingVerbs)
const HAVE = words('has', 'have', 'had')
const TELLING = words(...sayingVerbs)
const PERSONAL = words(...personalVerbs)
const TIMES = words(...timeNouns)
/** Verbs whose subject may be *who* though a noun phrase stands between: who his wife says is ill, who then said. */
const OPEN_VERBS = words(...sayingVerbs, ...thinkingVerbs, ...clauseTakers, ...invertingVerbs)
const AUXILIARIES = words('be', 'is', 'are', 'was', 'were', 'has', 'have', 'had', 'do', 'does', 'did', 'will', 'would', 'can', 'could', 'may', 'might', 'must', 'shall', 'should') // prettier-ignore
const QUANTIFIERS = words('all', 'both', 'each', 'few', 'fewer', 'half', 'many', 'most', 'neither', 'none', 'one', 'several', 'some', 'two', 'three', 'four', 'five', 'six', 'dozens', 'hundreds', 'thousands', 'majority') // prettier-ignore
const OF = words('of')
const WITH = words('with', 'against', 'by')
const AGENTS = words('for', 'by', 'among', 'against')
const WHO_WORD = words('who')
const FRONTED = words('to', 'with', 'for', 'from', 'by', 'against', 'at', 'about', 'on')
const PIED = words(
  'in',
  'on',
  'at',
  'of',
  'through',
  'during',
  'under',
  'into',
  'within',
  'to',
  'with',
  'for',
  'from',
  'by',
  'against'
)
/** Of these *in that* and *under that* must be a relative: the manner in that. */
const MANNERS = words('manner', 'way', 'ways', 'circumstances', 'conditions', 'extent', 'degree', 'ease', 'basis', 'means') // prettier-ignore
/** Where one is sent to, or comes from. */
const PLACES = words('island', 'town', 'city', 'village', 'country', 'house', 'school', 'hospital', 'prison', 'camp', 'court', 'club', 'firm', 'company', 'bank', 'university', 'region') // prettier-ignore
const COPULAS = words('is', 'are', 'was', 'were')
const TAKEN = words('to', 'with', 'for', 'from', 'by', 'against')
const PREPOSITION = maskOf('IN', 'TO')
const NOMINAL = NOUN | maskOf('JJ')
const SUBJECT_START = maskOf('PRP', 'DT', 'PRP$', 'NNP')

/** Tokens of a subject before its verb of saying, at most, with an auxiliary. */
const LONGEST = 5

/** *whom* as the subject of a finite verb: officials whom said, the runner-up, whom doctors said had a virus. */
export function subjectWhom(story: Story, token: number): Proposal | undefined {
  if (story.together(token - 1, token) && story.tagIn(token - 1, PREPOSITION | maskOf('TO'))) return undefined
  // `, both whom are`: missing-word has the *of*
  if (story.is(token - 1, QUANTIFIERS) && !story.isWord(token - 2)) return undefined
  const right = story.lower(token) === 'whomever' ? 'whoever' : 'who'
  const next = story.afterAdverbs(token + 1)
  if (!story.together(token, next)) return undefined
  const bare = isBareVerb(story, token, next)
  const verb = bare || isVerb(story, next) ? next : behindSaying(story, next)
  if (verb < 0 || (verb === next && isInverted(story, token, verb))) return undefined
  return {...story.span(token), expected: [right], data: {before: story.word(verb)}}
}

/** `tenants whom fall behind can be evicted`, where a noun was read: one verb is left, that of the tenants. */
function isBareVerb(story: Story, token: number, verb: number): boolean {
  if (verb !== token + 1 || story.tags[token - 1] !== Tag.NNS) return false
  if (story.tags[verb] !== Tag.NN || !story.mayBe(verb, maskOf('VBP'))) return false
  if (!story.tagIn(verb + 1, maskOf('IN', 'RP', 'RB', 'TO', 'DT', 'PRP$'))) return false
  let finites = 0
  for (let at = story.sentenceStart(token); at < story.sentenceEnd(token); at++)
    if (story.tagIn(at, FINITE)) finites++
  return finites <= 1
}

/** `whomever had tipped`: behind a preposition too, as the clause is the object. */
export function subjectWhomever(story: Story, token: number): Proposal | undefined {
  const verb = story.afterAdverbs(token + 1)
  if (!story.together(token, verb) || !isVerb(story, verb) || isInverted(story, token, verb)) return undefined
  return {...story.span(token), expected: ['whoever'], data: {before: story.word(verb)}}
}

/** `a statement in who it denied the claim`, `the villa in that he died is`: of a thing behind its preposition. */
export function piedOfThing(story: Story, token: number): Proposal | undefined {
  const [preposition, subject] = [token - 1, token + 1]
  const head = story.word(preposition - 1) === ',' ? preposition - 2 : preposition - 1
  if (
    !story.is(preposition, PIED) ||
    !story.together(head, subject) ||
    !story.tagIn(head, maskOf('NN', 'NNS'))
  )
    return undefined
  if (!story.tagIn(subject, SUBJECT_START) || story.phrases.startOf(subject) !== subject) return undefined
  const verb = story.afterAdverbs(story.phrases.headOf(subject) + 1)
  if (!story.together(subject, verb) || !story.tagIn(verb, FINITE)) return undefined
  const person = story.is(head, PERSONS)
  if (story.is(token, WHO_WORD)) {
    // `a sense of who you are`
    const asked = story.is(preposition, OF) && head === preposition - 1
    // `the island to who they were sent`; but `the answer to who he was`
    const taken = story.is(preposition, TAKEN) && !story.is(head, PLACES)
    if (person || asked || taken || (story.is(verb, COPULAS) && story.tags[verb + 1] !== Tag.VBN))
      return undefined
  } else if (!story.is(head, MANNERS) && !isMainVerbBehind(story, head, verb)) return undefined
  return {...story.span(token), expected: [person ? 'whom' : 'which'], data: {after: story.word(preposition)}}
}

/** Opens the phrase of a noun its sentence, and comes the main verb behind the clause that a verb stands in? */
function isMainVerbBehind(story: Story, head: number, verb: number): boolean {
  if (
    story.phrases.startOf(head) !== story.opener(head) ||
    !story.tagIn(story.opener(head), maskOf('DT', 'PRP$'))
  )
    return false
  for (let at = verb + 1; at < story.sentenceEnd(verb); at++) {
    if (!story.isWord(at) || story.tagIn(at, maskOf('CC', 'WDT', 'WP', 'WRB'))) return false
    if (story.tagIn(at, FINITE)) return true
  }
  return false
}

/** A word that is a finite verb and no noun: state media, fans of the club. */
function isVerb(story: Story, token: number): boolean {
  // `whom police say fired the shots`: a past tense taken for a participle
  if (story.tags[token] === Tag.VBN && story.mayBe(token, maskOf('VBD')))
    return (
      story.tagIn(token + 1, maskOf('DT', 'PRP$', 'PRP', 'CD', 'NNS', 'NNP')) &&
      story.tagIn(token - 1, VERB) &&
      !story.is(token - 1, AUXILIARIES)
    )
  if (!story.tagIn(token, FINITE)) return false
  if (story.is(token, AUXILIARIES) || !story.mayBe(token, NOMINAL) || story.tagIn(token, maskOf('VBD')))
    return true
  if (isUser(story, token)) return true
  if (!story.tagIn(token + 1, maskOf('DT', 'PRP$', 'IN', 'TO'))) return false
  // `The senator whom chairs the committee called`: the subject of the sentence has a verb to come.
  const opens =
    story.phrases.startOf(token - 2) === story.opener(token) && story.tagIn(token + 1, maskOf('DT', 'PRP$'))
  let finites = 0
  for (let at = token + 1; at < story.sentenceEnd(token) && story.word(at) !== ','; at++) {
    if (story.tagIn(at, FINITE)) finites++
  }
  return finites <= (opens ? 1 : 0)
}

/** `people whom use alternative devices, have`: a verb and its object, with no verb that the object could be the subject of. */
function isUser(story: Story, verb: number): boolean {
  if (!story.tagIn(verb, maskOf('VBP', 'VBZ')) || !story.tagIn(verb + 1, NOMINAL)) return false
  const head = story.phrases.headOf(verb + 1)
  const next = story.afterAdverbs(head + 1)
  return head >= verb + 1 && !story.tagIn(next, FINITE | maskOf('VBN')) && !story.mayBe(next, maskOf('VBD'))
}

/** `whom did she meet`, `whom will they`: a question, where the subject stands behind the auxiliary. */
function isInverted(story: Story, token: number, verb: number): boolean {
  if (!story.is(verb, AUXILIARIES)) return false
  if (story.tagIn(verb + 1, maskOf('PRP'))) return true
  const head = story.word(token - 1) === ',' ? token - 2 : token - 1
  return !story.together(head, token) || !story.tagIn(head, NOUN)
    ? story.tagIn(verb + 1, SUBJECT_START) || token === story.sentenceStart(token)
    : false
}

/** The verb behind `doctors said` in `whom doctors said had`; -1 if there is none. */
function behindSaying(story: Story, start: number): number {
  // `whom witnesses say fled`, where a verb was read
  let saying = story.mayBe(start, maskOf('NNS')) && story.is(start + 1, SAYING) ? start + 1 : start
  while (saying < start + LONGEST && story.isWord(saying) && !story.tagIn(saying, FINITE)) saying++
  if (saying === start || !story.is(saying, SAYING)) return -1
  const verb = story.afterAdverbs(saying + 1)
  // `whom witnesses say fled`, where a participle was read
  const past = verb === saying + 1 && story.tags[verb] === Tag.VBN && story.is(saying, TELLING)
  return story.together(start, verb) && (past || isVerb(story, verb)) && !story.tagIn(verb - 1, maskOf('IN'))
    ? verb
    : -1
}

/** “With who the deputy was speaking”, “For who is it meant?”: *who* behind the preposition that opens its sentence. */
export function frontedWho(story: Story, token: number): Proposal | undefined {
  const before = token - 1
  if (before !== story.sentenceStart(token) || !story.is(before, FRONTED)) return undefined
  const after = afterPhrase(story, token + 1)
  const verb = after > 0 ? story.afterAdverbs(after) : token + 1
  if (!story.tagIn(verb, FINITE) || (after < 0 && !story.is(verb, AUXILIARIES))) return undefined
  // `For who they are`, `For who is to say`
  if (story.is(verb, COPULAS) && !story.tagIn(verb + 1, maskOf('VBG', 'VBN', 'PRP', 'DT', 'NNP')))
    return undefined
  return {...story.span(token), expected: ['whom'], data: {after: story.word(before)}}
}

/** *who* behind a preposition that opens a relative clause: two of who were killed, the man to who she wrote. */
export function objectWho(story: Story, token: number): Proposal | undefined {
  const before = token - 1
  if (!story.together(before - 1, token)) return undefined
  const next = story.afterAdverbs(token + 1)
  const counted =
    story.is(before, OF) &&
    (story.is(before - 1, QUANTIFIERS) || story.tags[before - 1] === Tag.JJS) &&
    opensRelative(story, before - 2)
  // `, of who only six had read it`
  const partitive =
    story.is(before, OF) && story.word(before - 1) === ',' && story.tagIn(token + 1, maskOf('RB', 'CD'))
  const pied =
    story.is(before, TAKEN) &&
    !story.tagIn(next, FINITE) &&
    isAntecedent(story, before - 1) &&
    (afterPhrase(story, next) > 0 || story.tagIn(next, maskOf('DT', 'PRP$')))
  // `the tribe with who he had lived`
  const together =
    story.is(before, WITH) &&
    story.tagIn(before - 1, NOUN) &&
    story.tagIn(next, maskOf('PRP')) &&
    !story.is(next + 1, COPULAS)
  if (!counted && !partitive && !pied && !together) return undefined
  return {...story.span(token), expected: ['whom'], data: {after: story.word(before)}}
}

/** A comma, dash or *and*, perhaps with *at least* or *the* before the number. */
function opensRelative(story: Story, token: number): boolean {
  let at = token
  while (at > token - 3 && story.tagIn(at, ADVERB | maskOf('IN', 'DT', 'JJS', 'JJ'))) at--
  return /^[,—–(]$/u.test(story.word(at)) || story.tagIn(at, maskOf('CC'))
}

function isAntecedent(story: Story, token: number): boolean {
  const head = story.word(token) === ',' ? token - 1 : token
  return story.is(head, PERSONS) || (head !== token && story.tags[head] === Tag.NNP)
}

/** *who* as the object of a verb that takes persons: style, as most desks now allow it (the man who he met). */
export function informalWho(story: Story, token: number): Proposal | undefined {
  const head = story.word(token - 1) === ',' ? token - 2 : token - 1
  // Between commas the pronoun itself tells that it is a person.
  const apart = head < token - 1 && story.tagIn(head, NOUN)
  const known = apart || story.is(head, PERSONS) || story.tags[head] === Tag.NNP
  if (!story.together(head, token) || !(known || isSecond(story, token))) return undefined
  const after = afterPhrase(story, token + 1)
  // `who Monday called it a loss`
  if (after < 0 || !story.tagIn(token + 1, maskOf('PRP', 'DT', 'PRP$', 'NNS'))) return undefined
  // `who supporters call the Lion`, where a noun was read
  const isRead =
    story.tags[after - 1] === Tag.NN && story.tags[after - 2] === Tag.NNS && story.tags[after] === Tag.DT
  // `who activists have accused`
  const perfect = story.is(after, HAVE) && story.tags[after + 1] === Tag.VBN
  const verb = isRead ? after - 1 : perfect ? after + 1 : story.afterAdverbs(after)
  if (
    !story.together(token, verb) ||
    !(
      story.is(verb, PERSONAL) ||
      (apart && (perfect || verb === after) && isObjectVerb(story, token, after, verb))
    ) ||
    !(isRead || perfect || story.tagIn(verb, maskOf('VBD', 'VBP')))
  )
    return undefined
  const next = story.afterAdverbs(verb + 1)
  if (story.tagIn(next, FINITE) && story.word(token - 1) === ',') return undefined
  return {
    ...story.span(token),
    expected: ['whom'],
    // Between commas most desks still write it.
    ...(apart || !known ? {} : ({level: 'info'} as const)),
    data: {before: story.slice(token + 1, verb)}
  }
}

/** `, who the junta expelled,`: a verb with a subject of its own, which takes no clause. */
function isObjectVerb(story: Story, token: number, after: number, verb: number): boolean {
  const head = after - 1
  // `who the day before fled`, `who both wrote plays`
  if (story.lower(head).endsWith('selves') || story.lower(head).endsWith('self')) return false
  if (story.is(head, TIMES) || !story.tagIn(head, NOUN | maskOf('PRP'))) return false
  const named = story.tagIn(token + 1, maskOf('PRP', 'DT', 'PRP$')) || story.is(head, PERSONS)
  if (!named) return false
  return story.mayBe(verb, maskOf('VBN')) && !story.is(verb, OPEN_VERBS)
}

/** `The man who ran the bank, and who she met twice`: the second clause of a person. */
function isSecond(story: Story, token: number): boolean {
  if (!story.tagIn(token - 1, maskOf('CC'))) return false
  for (let at = story.sentenceStart(token); at < token - 1; at++) if (story.is(at, WHO_WORD)) return true
  return false
}

/** `Them who refused were removed` */
export function themWho(story: Story, token: number): Proposal | undefined {
  const who = token + 1
  if (!story.is(who, WHO_WORD) || !story.tagIn(story.afterAdverbs(who + 1), FINITE)) return undefined
  const opens = token === story.opener(token)
  if (!opens && !story.is(token - 1, AGENTS)) return undefined
  return {
    ...story.span(token),
    expected: opens ? ['those', 'they'] : ['those'],
    data: {before: story.word(who)}
  }
}
