import {
  ADVERB,
  Flag,
  NOUN,
  Tag,
  defineRule,
  formOdds,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {contestVerbs} from './contest-verbs.generated.js'
import {optative} from './optative.generated.js'
import {pluralHeads} from './plural-heads.generated.js'
import {opensClause} from './clause.js'

const BASE = maskOf('VB')
/** `cut`, `put`: the past looks like the base; `become` is base and participle. */
const OTHER_FORM = maskOf('VBD', 'VBZ', 'VBG')
/** Words that are no verbs in most places: will, even, still, like. */
const SMALL_WORD = maskOf('RB', 'IN', 'CC', 'DT', 'CD', 'UH', 'MD', 'RP', 'PRP')
const OTHER_WORD = NOUN | SMALL_WORD | maskOf('JJ')
const OBJECT = maskOf('DT', 'PRP', 'PRP$')
const FINITE = maskOf('VBZ', 'VBP', 'VBD', 'MD')
const PLURAL_HEADS = words(...pluralHeads)
const OPTATIVE = words(...optative)
const CONTEST_VERBS = words(...contestVerbs)
/** Their agreement is another rule’s matter, and *be* stands after many a verb of wishing. */
const AUXILIARIES = words('be', 'have', 'do')
/** A capital at the start of a sentence is no name if the word can be a plural, an adjective or an adverb. */
const NOT_A_NAME = maskOf('NNS', 'JJ', 'JJR', 'RB', 'RBR', 'VBG')
/** Orders that a bare infinitive follows: Watch the judge speak. */
const ORDERS = words('watch', 'see', 'hear', 'let', 'help', 'make', 'have')
/** Conjunctions of telling. */
const NARRATIVE = words('after', 'before', 'until')
/** The only verb of a sentence stands so near its start, and the sentence is so long, in tokens. */
const FARTHEST = 12
const SHORTEST = 8
/** `the company picnic this Saturday`: no object. */
const TIMES = words('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'week', 'month', 'year', 'morning', 'afternoon', 'evening', 'weekend', 'summer', 'spring', 'winter', 'fall', 'time') // prettier-ignore
const THIRD_PERSON = words('he', 'she', 'it')

/**
 * A finite verb must stand after its subject: “after the court accused him”, not “after the court accuse him”.
 * A base form is marked when a singular subject stands right before it (adverbs skipped) and opens its clause,
 * so that questions (did the court accuse), bare infinitives (let the court accuse), the subjunctive (demanded
 * that the court accuse), and noun compounds (the court report) are left alone; so are quantities and, as
 * British English has it, bodies of people (the government accuse).
 */
export default defineRule({
  name: 'finite-verb-form',
  summary: 'Finite verb after a singular subject',
  category: 'grammar',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §3.52 and §10.34',
  *find(story) {
    for (let verb = 1; verb < story.count; verb++) {
      if (!story.mayBe(verb, BASE) || story.mayBe(verb, OTHER_FORM)) continue
      if (story.has(verb, Flag.capital | Flag.clitic | Flag.hyphen)) continue
      const proposal = propose(story, verb)
      if (proposal) yield proposal
    }
  },
  message: ({actual, expected, data}) =>
    `Write \`${expected}\`, not \`${actual}\`, after \`${data.subject ?? ''}\``,
  note: 'The clause has no finite verb: its subject is singular, and the bare form stands only after *to*, a modal or *do*.'
})

function propose(story: Story, verb: number): Proposal | undefined {
  const subject = subjectBefore(story, verb)
  if (subject < 0 || story.is(verb, AUXILIARIES) || story.mayBe(verb, SMALL_WORD)) return undefined
  if (!isSingular(story, subject, verb) || !opensClause(story, subject)) return undefined
  // `a time when executive overreach is high`: the verb is the next word; and `Watch Marsh speak`.
  if (story.tagIn(verb + 1, FINITE) || story.is(story.phrases.startOf(subject), ORDERS)) return undefined
  const plain = story.is(subject, THIRD_PERSON) || !story.mayBe(verb, OTHER_WORD)
  const sure = plain
    ? story.phrases.headOf(subject) === subject
    : hasObject(story, verb) || isOnlyVerb(story, verb)
  const [past, present] = [story.forms(verb, Tag.VB, Tag.VBD), story.forms(verb, Tag.VB, Tag.VBZ)]
  const expected = isPast(story, verb, subject) ? [...past, ...present] : [...present, ...past]
  const [first] = expected
  if (first === undefined) return undefined
  return {
    ...story.span(verb),
    expected,
    odds: formOdds(story, verb, first),
    frame: `${plain ? 'verb' : 'noun'}${sure ? '' : '-open'}`,
    fix: 'likely',
    data: {subject: story.word(subject)}
  }
}

/** Head of the noun phrase right before the verb, adverbs skipped; -1 if there is none. */
function subjectBefore(story: Story, verb: number): number {
  let head = verb - 1
  while (story.together(head, verb) && story.tagIn(head, ADVERB)) head--
  if (story.word(head) === ',') head = beforeName(story, head)
  if (!story.together(head, verb) || !story.isWord(head)) return -1
  const end = story.phrases.headOf(head)
  return end === head || end === verb ? head : -1
}

/** `the referee, Martin Goole, award`: what stands before a name between commas; -1 without one. */
function beforeName(story: Story, comma: number): number {
  let at = comma - 1
  while (story.together(at, comma) && story.tags[at] === Tag.NNP) at--
  return story.word(at) === ',' && at < comma - 1 ? at - 1 : -1
}

/** A third person singular that takes no plural verb. */
function isSingular(story: Story, subject: number, verb: number): boolean {
  if (story.is(subject, THIRD_PERSON)) return true
  if (story.is(subject, PLURAL_HEADS) || story.is(subject, OPTATIVE)) return false
  const tag = story.tags[subject]
  if (tag === Tag.NN) return story.tagIn(story.phrases.startOf(subject), maskOf('DT', 'PRP$'))
  // England face Wales: names of teams and countries are plural on British sports pages.
  if (story.mayBe(subject, NOT_A_NAME)) return false
  return tag === Tag.NNP && !story.is(verb, CONTEST_VERBS) && !isPluralName(story, subject)
}

/** `the Lakers`, `SDKs`: a name that ends in *s* is singular only behind a first name (Ana Torres). */
function isPluralName(story: Story, token: number): boolean {
  const before = story.tags[token - 1] === Tag.NNP && story.together(token - 1, token)
  return story.word(token).endsWith('s') && !(before && !story.is(token - 1, PLURAL_HEADS))
}

/** A base form that is also a noun must have an object behind it, and be the clause’s only verb. */
function hasObject(story: Story, verb: number): boolean {
  const object = verb + 1
  if (!story.tagIn(object, OBJECT) || !story.together(verb, object) || story.is(object + 1, TIMES))
    return false
  for (let at = object; at < story.sentenceEnd(verb); at++) {
    if (story.tagIn(at, FINITE)) return false
    if (/^[,;:—]$/u.test(story.word(at)) || story.tagIn(at, maskOf('WDT', 'WP', 'WRB'))) return true
  }
  return true
}

/**
 * A base form that was taken for a noun must be the verb if its sentence has no other: `The company report net
 * income of $2 million.`
 */
function isOnlyVerb(story: Story, verb: number): boolean {
  const [from, to] = [story.sentenceStart(verb), story.sentenceEnd(verb)]
  const infinitive = story.tags[verb + 1] === Tag.TO && story.tags[verb + 2] === Tag.VB
  const opened =
    story.tagIn(story.phrases.startOf(verb - 1), maskOf('DT')) && story.phrases.startOf(verb - 1) === from
  const next =
    story.tagIn(verb + 1, OBJECT | maskOf('CD')) || story.tags[verb + 1] === Tag.SYM || (infinitive && opened)
  if (!next || verb - from > FARTHEST || to - from < SHORTEST || story.word(to - 1) !== '.') return false
  for (let at = from; at < to; at++) if (at !== verb && story.tagIn(at, FINITE)) return false
  return true
}

/** Is the clause (after the court …), the sentence, or else the story told in the past? */
function isPast(story: Story, verb: number, subject: number): boolean {
  if (story.is(story.phrases.startOf(subject) - 1, NARRATIVE)) return true
  let past = 0
  for (let at = story.sentenceStart(verb); at < story.sentenceEnd(verb); at++) {
    if (at === verb) continue
    if (story.tags[at] === Tag.VBD) past++
    else if (story.tagIn(at, maskOf('VBZ', 'VBP'))) past--
  }
  if (past !== 0) return past > 0
  return story.tagged(Tag.VBD).length >= story.tagged(Tag.VBZ).length
}
