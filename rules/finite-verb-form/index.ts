import {
  ADVERB,
  Flag,
  NOUN,
  Tag,
  VERB,
  defineRule,
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
const OTHER_WORD = NOUN | maskOf('JJ', 'RB', 'IN', 'CC', 'DT', 'CD', 'UH', 'MD', 'RP', 'PRP')
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'TO')
const FINITE = maskOf('VBZ', 'VBP', 'VBD', 'MD')
const PLURAL_HEADS = words(...pluralHeads)
const OPTATIVE = words(...optative)
const CONTEST_VERBS = words(...contestVerbs)
/** Their agreement is another rule’s matter, and *be* stands after many a verb of wishing. */
const AUXILIARIES = words('be', 'have', 'do')
/** A capital at the start of a sentence is no name if the word can be a plural, an adjective or an adverb. */
const NOT_A_NAME = maskOf('NNS', 'JJ', 'JJR', 'RB', 'RBR')
/** Conjunctions of telling. */
const NARRATIVE = words('after', 'before', 'until')
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
  if (
    subject < 0 ||
    story.is(verb, AUXILIARIES) ||
    !isSingular(story, subject, verb) ||
    !opensClause(story, subject)
  )
    return undefined
  const plain = !story.mayBe(verb, OTHER_WORD)
  if (!plain && !hasObject(story, verb)) return undefined
  const [past, present] = [story.forms(verb, Tag.VB, Tag.VBD), story.forms(verb, Tag.VB, Tag.VBZ)]
  const expected = isPast(story, verb) ? [...past, ...present] : [...present, ...past]
  if (expected.length === 0) return undefined
  return {
    ...story.span(verb),
    expected,
    confidence: plain ? 0.92 : 0.85,
    fix: 'likely',
    data: {subject: story.word(subject)}
  }
}

/** Head of the noun phrase right before the verb, adverbs skipped; -1 if there is none. */
function subjectBefore(story: Story, verb: number): number {
  let head = verb - 1
  while (story.together(head, verb) && story.tagIn(head, ADVERB)) head--
  return story.together(head, verb) && story.phrases.headOf(head) === head && story.isWord(head) ? head : -1
}

/** A third person singular that takes no plural verb. */
function isSingular(story: Story, subject: number, verb: number): boolean {
  if (story.is(subject, THIRD_PERSON)) return true
  if (story.is(subject, PLURAL_HEADS) || story.is(subject, OPTATIVE)) return false
  const tag = story.tags[subject]
  if (tag === Tag.NN) return story.tagIn(story.phrases.startOf(subject), maskOf('DT', 'PRP$'))
  // England face Wales: names of teams and countries are plural on British sports pages.
  if (story.mayBe(subject, NOT_A_NAME)) return false
  return tag === Tag.NNP && !story.is(verb, CONTEST_VERBS) && !story.word(subject).endsWith('s')
}

/** A base form that is also a noun must be tagged as a verb, have an object, and be the clause’s only verb. */
function hasObject(story: Story, verb: number): boolean {
  if (!story.tagIn(verb, VERB) || !story.tagIn(verb + 1, OBJECT) || !story.together(verb, verb + 1))
    return false
  for (let at = verb + 1; at < story.sentenceEnd(verb); at++) {
    if (story.tagIn(at, FINITE)) return false
    if (/^[,;:—]$/u.test(story.word(at)) || story.tagIn(at, maskOf('WDT', 'WP', 'WRB'))) return true
  }
  return true
}

/** Is the clause (after the court …), the sentence, or else the story told in the past? */
function isPast(story: Story, verb: number): boolean {
  if (story.is(story.phrases.startOf(subjectBefore(story, verb)) - 1, NARRATIVE)) return true
  let past = 0
  for (let at = story.sentenceStart(verb); at < story.sentenceEnd(verb); at++) {
    if (at === verb) continue
    if (story.tags[at] === Tag.VBD) past++
    else if (story.tagIn(at, maskOf('VBZ', 'VBP'))) past--
  }
  if (past !== 0) return past > 0
  return story.tagged(Tag.VBD).length >= story.tagged(Tag.VBZ).length
}
