import {FINITE, NOUN, Tag, VERB, fillOdds, maskOf, words, type Story} from '../../src/define/index.js'
import {agents} from './agents.generated.js'
import {gapsAt, isPlain, sureGapAt, withOthers, type Gap} from './gap.js'
import {objectKeepers} from './object-keepers.generated.js'
import {predicates} from './predicates.generated.js'
import {progressives} from './progressives.generated.js'
import {closesClause, hasVerbOf, opensBefore, opensSentence} from './relative.js'

const listed = (lines: readonly string[]) => words(...lines.flatMap((line) => line.split(' ')))
const PREDICATES = listed(predicates)
const PROGRESSIVES = listed(progressives)
const AGENTS = listed(agents)
const KEEPING = listed(objectKeepers)
/** They are active too: the board expected to open. */
const EXPECTING = words(
  'expected',
  'thought',
  'believed',
  'understood',
  'reported',
  'allowed',
  'supposed',
  'forced'
)
/** Evidence (natural logarithm of odds) that these want. */
const EXPECTED = 2
/** They say what kind of people they are: were registered voters. */
const DESCRIBING = words(
  'registered',
  'accredited',
  'licensed',
  'certified',
  'trained',
  'qualified',
  'retired',
  'armed',
  'unarmed',
  'suspected',
  'accused',
  'convicted',
  'wanted',
  'hired',
  'paid',
  'outspoken',
  'married',
  'experienced',
  'skilled',
  'educated',
  'elected',
  'appointed',
  'interested'
)
const TIMES = words('times', 'years', 'days', 'weeks', 'months', 'hours', 'ways')
const HAVE = words('has', 'have', 'had', "'ve")
const BE = words('is', 'was', 'are', 'were', 'be', 'been', 'being')
const AND = words('and', 'or')
const MANY = words('many', 'much')
const HOW = words('how')
const NOMINATIVE = words('he', 'she', 'it', 'they', 'we', 'i', 'who')
const SINGULAR_PRONOUNS = words('he', 'she', 'it')
const SAID = words('said', 'says', 'announced', 'added', 'reported')
const PLURAL = maskOf('NNS', 'NNPS')
const BASE = maskOf('VB')
/** Fewest words of a sentence that is no title or caption. */
const SHORTEST = 7
/** Most words of who said so, with the verb. */
const ATTRIBUTION = 9

/**
 * What a predicate lacks: *is* (the road likely to stay shut), *been* (had living in a caravan), *by* (shot police), and
 * the verb of a question that is told (how many people on board).
 *
 * @param story The story.
 */
export function* droppedInPredicate(story: Story): Generator<Gap> {
  yield* gapsAt(story, story.places(PREDICATES), beforePredicate)
  yield* gapsAt(story, story.places(PROGRESSIVES), beforeProgressive)
  yield* gapsAt(story, story.places(AGENTS), beforeAgent)
  yield* gapsAt(story, story.places(MANY), behindMany)
}

/** `The road likely to stay shut, the council said.` */
function beforePredicate(story: Story, predicate: number): Gap | undefined {
  const to = predicate + 1
  if (story.tags[to] !== Tag.TO || !story.mayBe(to + 1, BASE) || !isPlain(story, predicate)) return undefined
  const subject = story.beforeAdverbs(predicate)
  const isSubject =
    story.tagIn(subject, NOUN) || (story.is(subject, NOMINATIVE) && !story.tagIn(subject, maskOf('WP')))
  if (!isSubject || !opensSentence(story, predicate) || !isWhole(story, predicate)) return undefined
  if (hasVerbBefore(story, predicate, attributionStart(story, predicate))) return undefined
  const [gap, others] = beAt(story, predicate, subject)
  // `The board expected to open 20 shops`
  const isActive =
    story.is(predicate, EXPECTING) && fillOdds(story, predicate, predicate, gap?.word ?? '') < EXPECTED
  return isActive ? undefined : withOthers(gap, others)
}

/** The gap before a token with the form of *be* for its subject, and other forms. */
function beAt(story: Story, at: number, subject: number): [Gap | undefined, readonly string[]] {
  const isPlural =
    story.tagIn(subject, PLURAL) || (story.tags[subject] === Tag.PRP && !story.is(subject, SINGULAR_PRONOUNS))
  return isPlural ? [sureGapAt(story, at, 'are'), ['were']] : [sureGapAt(story, at, 'is'), ['was']]
}

/** A sentence of running text that a stop ends. */
function isWhole(story: Story, token: number): boolean {
  const end = story.sentenceEnd(token)
  return story.word(end - 1) === '.' && end - story.opener(token) >= SHORTEST && story.kind(token) === 'body'
}

/** Where `, the council said.` starts at the end of the sentence; the sentence’s end if it does not. */
function attributionStart(story: Story, token: number): number {
  const end = story.sentenceEnd(token)
  let comma = end - 1
  while (comma > token && story.word(comma) !== ',') comma--
  const isSaid = story.is(end - 2, SAID) || story.is(comma + 1, SAID)
  return comma > token && end - comma < ATTRIBUTION && isSaid ? comma : end
}

/** Does a finite verb of the token’s own clause follow before an end? */
function hasVerbBefore(story: Story, token: number, end: number): boolean {
  if (!hasVerbOf(story, token)) return false
  if (end === story.sentenceEnd(token)) return true
  for (let at = token + 1; at < end; at++) if (story.tagIn(at, FINITE)) return true
  return false
}

/** `He had living in a caravan` */
function beforeProgressive(story: Story, verb: number): Gap | undefined {
  const have = story.beforeAdverbs(verb)
  if (!story.is(have, HAVE) || !isPlain(story, verb) || opensBefore(story, have)) return undefined
  const subject = story.beforeAdverbs(have)
  if (!story.is(subject, NOMINATIVE) && !(story.tagIn(subject, NOUN) && opensSentence(story, have)))
    return undefined
  const next = verb + 1
  if (!story.tagIn(next, maskOf('IN', 'TO', 'DT', 'PRP$', 'RB', 'RP', 'PRP'))) return undefined
  return sureGapAt(story, verb, 'been')
}

/** `was shot police`, `approved regulators`, but not `was given police protection` */
function beforeAgent(story: Story, agent: number): Gap | undefined {
  const verb = agent - 1
  if (!isPlain(story, agent) || story.is(verb, KEEPING) || story.is(verb, DESCRIBING)) return undefined
  if (!isPlain(story, verb) || !story.tagIn(verb, maskOf('VBN', 'VBD')) || !story.mayBe(verb, maskOf('VBN')))
    return undefined
  if (story.phrases.headOf(agent) !== agent || !isPassiveAt(story, verb)) return undefined
  return closesClause(story, agent) ? sureGapAt(story, agent, 'by') : undefined
}

/** Is the word a participle behind a form of *be*, also behind another participle: was shot and killed? */
function isPassiveAt(story: Story, verb: number): boolean {
  const before = story.beforeAdverbs(verb)
  if (story.is(before, BE))
    return !opensBefore(story, before) || story.tagIn(before - 1, maskOf('MD', 'WDT', 'RB'))
  return (
    story.is(before, AND) && story.tagIn(before - 1, VERB) && story.is(story.beforeAdverbs(before - 1), BE)
  )
}

/** `how many people on board when …` */
function behindMany(story: Story, many: number): Gap | undefined {
  if (!story.is(many - 1, HOW)) return undefined
  const head = story.phrases.headOf(many)
  const next = head + 1
  if (!story.tagIn(head, PLURAL) || story.is(head, TIMES) || story.tags[next] !== Tag.IN) return undefined
  for (let at = next; at < story.sentenceEnd(many) && story.isWord(at) && story.tags[at] !== Tag.WRB; at++)
    if (story.tagIn(at, VERB | maskOf('MD', 'TO', 'WP', 'WDT'))) return undefined
  return withOthers(sureGapAt(story, next, 'were'), ['are'])
}
