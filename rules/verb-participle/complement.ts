import {ADVERB, Flag, NOUN, Tag, attestationAfter, formOdds, maskOf, words, type Proposal, type Story} from '../../src/define/index.js' // prettier-ignore
import {personNouns} from '../../lexicons/person-nouns.generated.js'
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
const LEAST = {verb: 1, noun: 3, bare: 2}
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
  if (participle < OFTEN * (noun ? base + 1 : 1)) return undefined
  // An object would make it active: had his men search the house.
  if (kind === 'be' && story.tagIn(verb + 1, OBJECT | NOUN)) return undefined
  const expected = story.forms(verb, Tag.VB, Tag.VBN)
  const [first] = expected
  if (first === undefined) return undefined
  const odds = formOdds(story, verb, first)
  return odds < Math.max(least, noun ? LEAST.noun : 0)
    ? undefined
    : {...story.span(verb), expected, confidence: 0.85, fix: 'likely'}
}

/** Can the object do something itself: have students discuss a text? */
function mayAct(story: Story, noun: number): boolean {
  return story.tagIn(noun, maskOf('NNS', 'NNP', 'NNPS')) || story.is(noun, PERSONS)
}

/** The base form that ends or follows the noun phrase behind a token; -1 if there is none. */
function baseBehind(story: Story, token: number): number {
  const start = token + 1
  const head = story.phrases.startOf(start) === start ? story.phrases.headOf(start) : -1
  if (head < 0 || !story.together(token, head)) return -1
  let next = head + 1
  while (story.tagIn(next, ADVERB) && !story.mayBe(next, BASE)) next++
  if (isBase(story, next) && story.together(token, next)) return next
  // `his car steal`: it was taken for one more noun.
  return head > start && isBase(story, head) && story.tagIn(head - 1, NOUN) ? head : -1
}

function isBase(story: Story, token: number): boolean {
  return (
    story.mayBe(token, BASE) &&
    !story.is(token, AUXILIARIES) &&
    !story.mayBe(token, OTHER_WORD) &&
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
