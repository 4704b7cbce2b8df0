import {
  ADJECTIVE,
  ADVERB,
  NOUN,
  VERB,
  FINITE,
  Flag,
  Tag,
  maskOf,
  words,
  type Story
} from '../../src/define/index.js'

const BE = words('be', 'am', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", "'m", 'get', 'gets', 'got', 'getting') // prettier-ignore
/** Forms of *have*. */
export const HAVE = words('have', 'has', 'had', 'having', "'ve", "'d")
const TO = words('to')
const OF = words('of')
/** Forms in *-ing* that open an adjunct: agreed following the talks, refused citing the law. */
const PARTICIPIAL = words(
  'including', 'following', 'regarding', 'concerning', 'according', 'during', 'depending', 'considering', 'pending',
  'barring', 'excluding', 'starting', 'beginning', 'citing', 'resulting', 'causing', 'leaving', 'leading', 'making', 'forcing', 'prompting', 'saying', 'using', 'given', 'owing', 'touching',
  'calling', 'arguing', 'claiming', 'adding', 'noting', 'hoping', 'expecting', 'knowing', 'thinking', 'wondering',
  'warning', 'demanding', 'ranging', 'involving', 'nothing', 'something', 'everything', 'anything', 'willing'
) // prettier-ignore
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'PDT')
const BASE_FORM = maskOf('VB')
const BEFORE_NOUN = maskOf('DT', 'PRP$', 'JJ', 'JJR', 'JJS', 'CD')
const RELATIVE = maskOf('WDT', 'WP')
const CONJUNCTION = maskOf('CC', 'IN', 'WDT', 'WP', 'WRB')
const PRONOUN = maskOf('PRP')
const BEFORE_SUBJECT = NOUN | maskOf('DT', 'CD')
const CLOSED = maskOf('RP', 'RB', 'IN', 'TO', 'VBN', 'VB')
/** Speech in -ing that opens no adjunct before a question: declined saying whether. */
const SPEAKING = words('saying', 'adding', 'arguing', 'claiming', 'noting', 'knowing', 'wondering')
const QUESTION = words('whether', 'how', 'why', 'what', 'who', 'when', 'where', 'which', 'if')
/** `ruling out`, `setting up` */
const PARTICLES = words('out', 'up', 'down', 'off', 'back', 'away')
const NOMINATIVE = words('he', 'she', 'it', 'they', 'we', 'i', 'you', 'who')
/** What opens another clause, whose verb says nothing of this one. */
const OPENERS = words(
  'that', 'because', 'if', 'although', 'though', 'while', 'unless', 'until', 'since', 'whether', 'when', 'where',
  'who', 'which', 'what', 'how', 'why', 'after', 'before', 'as', 'and', 'but', 'or'
) // prettier-ignore
const THAT = words('that')
const ELSE = words('else')
const TIMES = words('day', 'night', 'moment', 'week', 'year', 'month', 'morning', 'time')
/** So far back a relative clause is looked for. */
const CLAUSE = 12

/** Is the token *to*? */
export function isTo(story: Story, token: number): boolean {
  return story.is(token, TO)
}

/** Can an object start here? */
export function startsObject(story: Story, token: number): boolean {
  return story.tagIn(token, OBJECT)
}

/** Is the word a verb in the active voice here, and no noun? */
export function isActive(story: Story, token: number): boolean {
  const first = token === story.sentenceStart(token)
  if (!first && story.has(token, Flag.capital)) return false
  if (isMainVerb(story, token)) return true
  if (!story.tagIn(token, VERB)) return false
  if (story.tagIn(token - 1, BEFORE_NOUN) || story.tags[token - 1] === Tag.POS) return false
  const auxiliary = story.beforeAdverbs(token)
  // `including to prevent losses`: a preposition.
  if (story.is(token, PARTICIPIAL) && !story.is(auxiliary, BE)) return false
  if (story.tags[token] === Tag.VBN) return story.is(auxiliary, HAVE)
  return !story.mayBe(token, maskOf('VBN')) || !story.is(auxiliary, BE)
}

/**
 * Is it the verb of a sentence that opens with its subject and has no other? Beside a slip the tagger takes it for a
 * participle or a noun: the minister avoided to answer, a rule forces the operator publish.
 */
function isMainVerb(story: Story, token: number): boolean {
  if (!story.mayBe(token, FINITE) || !isRunning(story, token)) return false
  const subject = story.beforeAdverbs(token)
  const opens = story.phrases.startOf(subject) === story.sentenceStart(token)
  if (!opens && !story.is(subject, NOMINATIVE)) return false
  if (story.tagIn(token, NOUN)) {
    // A singular before it, so that it is no compound; behind it what no noun has.
    const closes = story.tagIn(token + 1, OBJECT) || story.tags[token + 1] === Tag.VBG
    if (!closes || !story.mayBe(token, maskOf('VBZ')) || !story.tagIn(subject, maskOf('NN', 'NNP')))
      return false
  } else if (!story.tagIn(token, VERB) || !story.tagIn(subject, NOUN | maskOf('PRP', 'WP', 'CD')))
    return false
  for (let at = token + 1; story.together(token, at) && story.isWord(at); at++) {
    if (story.is(at, OPENERS)) break
    if (story.tagIn(at, FINITE)) return false
  }
  return true
}

/**
 * May it be a participle or a noun instead: pension plans applying for aid, owners encouraged to sell? A past form is the
 * verb of its clause behind a subject that opens the sentence.
 */
export function isAmbiguous(story: Story, token: number): boolean {
  const before = token - 1
  if (story.tags[token] === Tag.VBZ || story.tags[token] === Tag.VBP) {
    return (
      story.mayBe(token, NOUN) &&
      story.tagIn(before, maskOf('NN', 'JJ')) &&
      story.phrases.startOf(before) !== story.sentenceStart(token)
    )
  }
  if (
    story.tags[token] !== Tag.VBD ||
    !story.mayBe(token, maskOf('VBN')) ||
    story.tagIn(before, maskOf('PRP', 'WP', 'WDT'))
  )
    return false
  return story.phrases.startOf(before) !== story.sentenceStart(token) && !isOnlyFinite(story, token)
}

/** Has the clause between two marks or conjunctions no other finite verb? */
function isOnlyFinite(story: Story, token: number): boolean {
  for (const step of [-1, 1]) {
    for (let at = token + step; story.together(Math.min(at, token), Math.max(at, token)); at += step) {
      if (!story.isWord(at)) break
      if (story.tagIn(at, CONJUNCTION) && !story.is(at, OF)) break
      if (story.tagIn(at, FINITE)) return false
    }
  }
  return true
}

/** Does a form of *be* stand before the word and its adverbs? */
export function followsBe(story: Story, token: number): boolean {
  return story.is(story.beforeAdverbs(token), BE)
}

/** A word of running text in lower case. */
export function isRunning(story: Story, token: number): boolean {
  return (
    story.isWord(token) &&
    !story.has(token, Flag.capital | Flag.allCaps | Flag.digit | Flag.hyphen | Flag.clitic)
  )
}

/**
 * Is it a gerund, and no noun, adjective or adjunct?
 *
 * @param story The story.
 * @param token The word.
 * @param takesNoun Can a noun stand in its place: offers training, wants rising wages? Then only an object tells.
 * @returns Its base form; `undefined` where it is none.
 */
export function baseOfGerund(story: Story, token: number, takesNoun: boolean): string | undefined {
  const next = token + 1
  if (!isRunning(story, token) || story.tags[token] !== Tag.VBG) return undefined
  if (story.is(token, PARTICIPIAL) && !(story.is(token, SPEAKING) && story.is(next, QUESTION)))
    return undefined
  const [base] = story.forms(token, Tag.VBG, Tag.VB)
  if (startsObject(story, next) || base === 'be' || base === 'say') return base
  // `offer mentoring and advice`, `manage competing interests`
  const closed = story.tagIn(next, ADVERB | maskOf('IN', 'TO', 'RP', 'WRB', 'WP'))
  if (story.is(next, PARTICLES) && story.mayBe(next, maskOf('RP'))) return base
  if (story.mayBe(token, NOUN | ADJECTIVE))
    return !takesNoun && (closed || !story.isWord(next)) ? base : undefined
  return !takesNoun || closed || story.tags[next] === Tag.CD ? base : undefined
}

/**
 * Is it a base form? A word that is a noun or adjective too is one only before an object.
 *
 * @returns Its form in *-ing*; `undefined` where it is none.
 */
export function gerundOfBase(story: Story, token: number): string | undefined {
  if (!isRunning(story, token) || !story.mayBe(token, BASE_FORM)) return undefined
  if (!story.tagIn(token, maskOf('VB', 'VBP', 'NN', 'VBN', 'VBD'))) return undefined
  if (story.lexicon.formsOf(story.ids[token] ?? 0, Tag.VBZ).length === 0) return undefined
  if (
    story.mayBe(token, NOUN | ADJECTIVE | maskOf('IN', 'RB')) &&
    !startsObject(story, token + 1) &&
    !hasDescribedObject(story, token)
  )
    return undefined
  const [gerund] = story.forms(token, Tag.VB, Tag.VBG)
  return gerund
}

/**
 * Is it the verb of an infinitive behind *to*? Of a word that is a noun too an object tells.
 *
 * @returns Its form in *-ing*; `undefined` where it is none.
 */
export function gerundAfterTo(story: Story, verb: number): string | undefined {
  if (story.tags[verb] !== Tag.VB || !isRunning(story, verb)) return undefined
  const closed =
    !story.isWord(verb + 1) || story.tagIn(verb + 1, OBJECT | NOUN | ADJECTIVE | CLOSED | maskOf('CD'))
  if (!isOnlyVerb(story, verb) && !closed) return undefined
  const [gerund] = story.forms(verb, Tag.VB, Tag.VBG)
  return gerund
}

/** Is it a bare verb with an object, which no noun has, and which is no time or clause: use the wells? */
export function hasObject(story: Story, verb: number): boolean {
  const next = verb + 1
  if (story.tags[verb] !== Tag.VB || !startsObject(story, next)) return false
  const head = story.phrases.headOf(next)
  return head >= 0 && !story.is(head, TIMES) && !story.tagIn(head + 1, FINITE | maskOf('PRP'))
}

/** Is it a bare verb before an adjective and its noun, which no noun has: meet tribal leaders? */
export function hasDescribedObject(story: Story, verb: number): boolean {
  return (
    story.tags[verb] === Tag.VB &&
    !story.mayBe(verb, ADJECTIVE | ADVERB | maskOf('IN')) &&
    ((story.tags[verb + 1] === Tag.JJ && story.tagIn(verb + 2, NOUN)) ||
      // `opposed to gun bans`
      (story.tags[verb + 1] === Tag.NNS && !story.mayBe(verb, NOUN)))
  )
}

/** Can the word be nothing but a verb? */
export function isOnlyVerb(story: Story, token: number): boolean {
  return !story.mayBe(token, NOUN | ADJECTIVE | ADVERB | maskOf('IN'))
}

/** Opens a relative clause or a question before the token, so that a preposition or an object may be missing? */
export function isInRelative(story: Story, token: number): boolean {
  const from = Math.max(story.sentenceStart(token), token - CLAUSE)
  // `those who admitted`: the pronoun is the subject, and no object is missing.
  const subject = story.beforeAdverbs(token)
  for (let at = from; at < token; at++) {
    if (story.tagIn(at, RELATIVE) && at !== subject) return true
    const before = at - 1
    if (story.tagIn(at, PRONOUN) && (story.tagIn(before, BEFORE_SUBJECT) || story.is(before, ELSE)))
      return true
    // `the services that the public relies on`
    if (story.is(at, THAT) && story.tagIn(before, NOUN)) return true
    // `the terms the union asked for`
    if (story.tags[at] === Tag.DT && story.tagIn(at - 1, NOUN)) return true
  }
  return false
}
