import {ADVERB, Flag, NOUN, Tag, attestationAfter, formOdds, maskOf, words, type Proposal, type Story} from '../../src/define/index.js' // prettier-ignore
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {naming} from './naming.generated.js'
import {objectVerbs} from './object-verbs.generated.js'

const BASE = maskOf('VB')
const OTHER_WORD = maskOf('JJ', 'JJR', 'RB', 'RBR', 'IN', 'VBN', 'VBD', 'MD', 'DT', 'PRP')
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'CD', 'JJ')
/** Verbs whose object a participle follows, by how surely no bare infinitive does. */
const GOVERNORS = new Map(objectVerbs.map((line) => line.split(' ') as [string, string]))
const PERSONS = words(...personNouns)
const GOVERNING = words(...GOVERNORS.keys())
/** Auxiliaries that stand before the subject of a question. */
const INVERTED = words('was', 'were', 'is', 'are', 'has', 'have', 'had')
/** Verbs of clauses of their own. */
const AUXILIARIES = words('be', 'have', 'do')
/** Verbs with whose object something is done. */
const CAUSING = words('has', 'have', 'had', 'having', 'get', 'gets', 'got', 'getting')
const NAMING = words(...naming)
const LEFT = words(
  'left',
  'found',
  'kept',
  'feared',
  'believed',
  'presumed',
  'reported',
  'thought',
  'declared'
)
const BE = words('be', 'is', 'are', 'was', 'were', 'been', 'being')
const FOLLOWER = maskOf('IN', 'TO', 'RB')
const BY = words('by')
const OWNED = maskOf('DT', 'PRP$')
const RELATIVE = maskOf('WP', 'WDT')
const OF = words('of')
const HAVE = words('has', 'have', 'had')
/** What opens a sentence that has its auxiliary before its subject. */
const NEGATIVE = words(
  'never',
  'not',
  'nor',
  'neither',
  'only',
  'seldom',
  'rarely',
  'hardly',
  'scarcely',
  'nowhere',
  'little'
)
const COORDINATORS = words('and', 'but')
const ORDERED = words('have')
const QUESTION = maskOf('WRB')
const LEAST = {verb: 1, noun: 3, rare: 2, bare: 2}
/** So many times oftener a participle shows that the noun is rare: a remove. */
const RARE = 100
/** A participle must be seen so often after the auxiliary. */
const OFTEN = 20

/**
 * A base form behind an object or behind the subject of a question: had his car steal, left ten people injure; was the
 * man arrest on Monday?
 *
 * @param story The story.
 */
export function* behindNouns(story: Story): Generator<Proposal> {
  for (const governor of story.places(GOVERNING)) {
    const bare = GOVERNORS.get(story.lower(governor)) === 'bare'
    const verb = baseBehind(story, governor)
    // `had trucks bring in water`
    if (verb < 0 || (bare && (story.mayBe(verb + 1, maskOf('RP')) || mayAct(story, verb - 1)))) continue
    const found = proposal(story, verb, 'be', bare ? LEAST.bare : LEAST.verb)
    if (found) yield {...found, data: {after: story.word(verb - 1), verb: 'be'}}
  }
  for (const left of story.places(LEFT)) {
    const found = behindPassive(story, left)
    if (found) yield {...found, data: {after: story.word(left), verb: 'be'}}
  }
  for (const governor of story.places(CAUSING)) {
    const verb = pastBehind(story, governor)
    if (verb < 0) continue
    yield {
      ...story.span(verb),
      expected: story.forms(verb, Tag.VBD, Tag.VBN),
      confidence: 0.85,
      fix: 'likely',
      data: {after: story.word(verb - 1), verb: 'be'}
    }
  }
  for (const auxiliary of story.places(INVERTED)) {
    if (!isInverted(story, auxiliary)) continue
    const verb = baseBehind(story, auxiliary)
    const kind = story.is(auxiliary, HAVE) ? 'have' : 'be'
    const found = verb < 0 ? undefined : proposal(story, verb, kind, LEAST.verb)
    if (found) yield {...found, data: {after: story.word(verb - 1), verb: kind}}
  }
}

function proposal(story: Story, verb: number, kind: 'be' | 'have', least: number): Proposal | undefined {
  const noun = story.mayBe(verb, NOUN)
  const {participle, base} = attestationAfter(story.lower(verb), kind)
  // `Has the team find a coach?` A noun has no object.
  const verbal = kind === 'have' && story.tagIn(verb + 1, OWNED)
  if (participle < OFTEN * (noun ? base + 1 : 1)) return undefined
  // An object would make it active: had his men search the house.
  if (kind === 'be' && story.tagIn(verb + 1, OBJECT | NOUN)) return undefined
  const expected = story.forms(verb, Tag.VB, Tag.VBN)
  const [first] = expected
  if (first === undefined) return undefined
  const odds = formOdds(story, verb, first)
  const rare = participle >= RARE * (base + 1) && (!story.isWord(verb + 1) || story.is(verb + 1, BY))
  return odds < Math.max(least, noun && !verbal ? (rare ? LEAST.rare : LEAST.noun) : 0)
    ? undefined
    : {...story.span(verb), expected, confidence: 0.85, fix: 'likely'}
}

/** `were left strand at the station`, `was feared drown`: what was left, or is thought to be, in a state. */
function behindPassive(story: Story, left: number): Proposal | undefined {
  const verb = left + 1
  if (!story.is(story.beforeAdverbs(left), BE) || !story.together(left, verb) || !isBase(story, verb))
    return undefined
  return story.isWord(verb + 1) && !story.tagIn(verb + 1, FOLLOWER)
    ? undefined
    : proposal(story, verb, 'be', LEAST.bare)
}

/**
 * A past tense that is no participle behind the object of *have* or *get*: had his leg broke. The clause has its verb, so
 * that the past is none, unless a relative clause ends before it (the woman who had his child broke down).
 */
function pastBehind(story: Story, governor: number): number {
  const start = governor + 1
  const head = story.phrases.startOf(start) === start ? story.phrases.headOf(start) : -1
  const verb = head + 1
  if (head <= start || !story.tagIn(start, OWNED) || !story.together(governor, verb)) return -1
  if (!story.mayBe(verb, maskOf('VBD')) || story.mayBe(verb, maskOf('VBN', 'VB', 'NN'))) return -1
  const [lemma] = story.forms(verb, Tag.VBD, Tag.VB)
  if (lemma === undefined || attestationAfter(lemma, 'be').participle < OFTEN) return -1
  const subject = story.phrases.subject(governor)
  const plain = subject && !subject.apart && subject.start === story.sentenceStart(governor)
  for (let at = story.sentenceStart(governor); at < governor; at++) if (story.tagIn(at, RELATIVE)) return -1
  return plain ? verb : -1
}

/** Can the object do something itself: have students discuss a text? */
function mayAct(story: Story, noun: number): boolean {
  return story.tagIn(noun, maskOf('NNS', 'NNP', 'NNPS')) || story.is(noun, PERSONS)
}

/** The base form that ends or follows the noun phrase behind a token; -1 if there is none. */
function baseBehind(story: Story, token: number): number {
  const start = token + 1
  let head = story.phrases.startOf(start) === start ? story.phrases.headOf(start) : -1
  if (head < 0 && story.tagIn(start, OWNED)) head = start
  if (head < 0 || !story.together(token, head)) return -1
  // `left hundreds of drivers strand`
  if (story.is(head + 1, OF) && story.phrases.startOf(head + 2) === head + 2)
    head = story.phrases.headOf(head + 2)
  let next = head + 1
  while (story.tagIn(next, ADVERB) && !story.mayBe(next, BASE)) next++
  if (isBase(story, next) && story.together(token, next)) return next
  // `his car steal`: it was taken for one more noun.
  if (head > start && isBase(story, head) && story.tagIn(head - 1, NOUN)) return head
  // `had the square rename after her father`: it was taken for an adjective.
  const adjective =
    story.tagIn(start, OWNED) && story.tagIn(start + 1, maskOf('JJ')) && story.mayBe(start + 1, NOUN)
  return adjective && isBase(story, start + 2) && story.together(token, start + 2) ? start + 2 : -1
}

function isBase(story: Story, token: number): boolean {
  return (
    story.mayBe(token, BASE) &&
    !story.is(token, AUXILIARIES) &&
    (!story.mayBe(token, OTHER_WORD) || story.is(token, NAMING)) &&
    !story.has(token, Flag.capital | Flag.hyphen | Flag.clitic)
  )
}

/** Does an auxiliary stand before its subject: in a question, or behind a negative that opens the sentence? */
function isInverted(story: Story, auxiliary: number): boolean {
  const first = story.sentenceStart(auxiliary)
  const opens = story.is(first, COORDINATORS) ? first + 1 : first
  // `Have students discuss a text.` is an order, and no question.
  if (opens === auxiliary)
    return !story.is(auxiliary, ORDERED) || story.word(story.sentenceEnd(first) - 1) === '?'
  if (story.tagIn(opens, QUESTION)) return auxiliary === opens + 1
  return story.is(opens, NEGATIVE) && !story.tagIn(auxiliary - 1, maskOf('PRP', 'EX', 'WP', 'WDT'))
}
