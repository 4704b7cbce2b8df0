import {
  ADJECTIVE,
  ADVERB,
  FINITE,
  Flag,
  NOUN,
  Tag,
  defineRule,
  hasActiveParticiple,
  isSurelyPassive,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {reportingVerbs} from '../../lexicons/reporting-verbs.generated.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import {PLURAL_ONLY, POLICE, isOneState, numberOf, type GrammaticalNumber} from './subject.js'
import {inClause} from './in-clause.js'
import {bareForms} from './bare.js'
import {measures} from './measures.generated.js'
import {coordinated} from './coordinated.js'
import {hasContact, hasInnerClause, isOfName, isWhole} from './doubt.js'
import {existential} from './existential.js'
import {inverted, isInverted} from './inverted.js'
import {opening} from './opening.js'
import {local} from './local.js'
import {named} from './named.js'
import {question} from './question.js'
import {relative} from './relative.js'
import {second} from './second.js'
import {mayBeSubjunctive} from './supposed.js'
import {AGREEING, otherForm, proposalOf, type OtherForm} from './verb.js'

const OBJECTIVE = words('it', 'each', 'this', 'that')
const BASE = words('have', 'do')
const IS = words('is')
/** Subjects whose number is their own, whatever follows of. */
const QUANTIFIERS = words('number', 'each', 'either', 'neither', 'one', 'thousands', 'hundreds', 'dozens')
/** Longer hours means less sleep: a whole clause in the form of a noun. */
const MEANS = words('means', 'mean')
const ONE = words('one', '1')
const MANY = words('many')
const WHAT = words('what', 'whatever', 'how')
const NOMINATIVE = words('he', 'she', 'we', 'they', 'it')
const IT = words('it')
const THIS = words('this')
const OPENERS = words(
  'that',
  'because',
  'although',
  'though',
  'while',
  'but',
  'since',
  'when',
  'after',
  'before',
  'said',
  'says'
)
const SUBORDINATE = words('if', 'whether', 'because', 'although', 'though', 'unless', 'until', 'how', 'why')
const CONJUNCTIONS = words('after', 'before', 'since', 'until', 'as', 'while', 'than')
const THAT = words('that')
const SAYS = words(...reportingVerbs)
const AS = words('as')
const SPEECH = words(...speechVerbs)
const BE = words('is', 'was', 'are', 'were')
const HAVE = words('have')
const COORDINATORS = words('and', 'or', 'nor')
const INVERTED = words('do', 'have')
const MEASURES = words(...measures)

/**
 * A finite verb agrees with the head of its subject, not with the noun next to it: “the collapse of two banks has”. Also
 * read are relative clauses (*one of those judges who believe*), *there is* and *there are*, *a number of* and *the number
 * of*, *each of*, and two phrases joined by *and*. Silent are quantities, fractions, names, the subjunctive, and, as
 * British English has it, bodies of people (the team are).
 */
export default defineRule({
  name: 'subject-verb-agreement',
  summary: 'Verb in the number of its subject',
  category: 'grammar',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §10.34 to §10.50',
  *find(story) {
    for (const verb of story.places(AGREEING)) yield* judge(story, verb)
    for (const verb of story.tagged(Tag.VBZ)) if (!story.is(verb, AGREEING)) yield* judge(story, verb)
    for (const verb of story.tagged(Tag.VBP)) if (!story.is(verb, AGREEING)) yield* judge(story, verb)
    yield* bareForms(story)
  },
  message: ({actual, expected, data}) =>
    `Write \`${expected}\`, not \`${actual}\`: the subject is \`${data.subject ?? ''}\``,
  note: ({data}) =>
    data.number === 'plural'
      ? 'The subject is plural, whatever stands next to the verb.'
      : 'The subject is singular, whatever stands next to the verb.'
})

function* judge(story: Story, verb: number): Generator<Proposal> {
  if (story.has(verb, Flag.clitic | Flag.hyphen | Flag.allCaps)) return
  if (story.has(verb, Flag.capital) && verb !== story.sentenceStart(verb)) return
  if (isOfName(story, verb)) return
  const form = otherForm(story, verb)
  if (!form) return
  if (isInverted(story, verb)) {
    yield* inverted(story, verb, form)
    return
  }
  yield* question(story, verb, form)
  let before = verb - 1
  while (story.together(before, verb) && story.tagIn(before, ADVERB)) before--
  if (!story.together(before, verb)) {
    yield* inClause(story, verb, form)
    return
  }
  if (story.tagIn(before, maskOf('EX'))) {
    yield* existential(story, verb, form)
    return
  }
  const pair =
    coordinated(story, verb, form) ??
    opening(story, verb, form) ??
    named(story, verb, form) ??
    second(story, verb, form)
  if (pair) {
    yield pair
    return
  }
  let told = false
  for (const proposal of bySubject(story, verb, before, form)) {
    told = true
    yield proposal
  }
  if (told) return
  for (const proposal of inClause(story, verb, form)) {
    told = true
    yield proposal
  }
  if (!told) yield* local(story, verb, before, form)
}

/** Where the whole subject can be told. */
function bySubject(story: Story, verb: number, before: number, form: OtherForm): Generator<Proposal> {
  if (story.tagIn(before, maskOf('WP', 'WDT'))) return relative(story, verb, before, form)
  if (story.is(before, NOMINATIVE)) return afterPronoun(story, verb, before)
  if (story.is(before, THIS)) return afterThis(story, verb, before, form)
  return afterPhrase(story, verb)
}

/** `They was`, `she were` */
function* afterPronoun(story: Story, verb: number, pronoun: number): Generator<Proposal> {
  const form = otherForm(story, verb)
  const number = numberOf(story, pronoun, pronoun)
  if (!form || !number || form.number === number || (!story.is(verb, AGREEING) && number === 'singular'))
    return
  if (story.is(pronoun - 1, COORDINATORS) && story.word(pronoun - 2) !== ',') return
  if (story.is(verb, INVERTED) && !story.phrases.subject(verb)) return
  if (story.is(pronoun, IT) && !opensClause(story, pronoun)) return
  if (number === 'singular' && mayBeSubjunctive(story, verb)) return
  yield proposalOf(story, verb, pronoun, pronoun, form)
}

/** `This are the rules`, `unfortunately this were lost`: behind no preposition or verb it is a subject. */
function* afterThis(story: Story, verb: number, pronoun: number, form: OtherForm): Generator<Proposal> {
  if (form.number === 'singular' || !(story.is(verb, BE) || story.is(verb, HAVE))) return
  if (!opensAnew(story, pronoun) || mayBeSubjunctive(story, verb)) return
  yield proposalOf(story, verb, pronoun, pronoun, form, true)
}

/** Stands a pronoun where nothing before takes it as its object? */
function opensAnew(story: Story, pronoun: number): boolean {
  const before = pronoun - 1
  if (pronoun === story.opener(pronoun) || story.word(before) === ',' || story.is(before, OPENERS))
    return true
  return story.tagIn(before, ADVERB) && (before === story.opener(before) || story.word(before - 1) === ',')
}

/** *It* is an object as often: `let it have a say`, `a bill that would make it are`. */
function opensClause(story: Story, it: number): boolean {
  const before = it - 1
  const opens = it === story.opener(it) || story.word(before) === ','
  // `In many cases it were`
  if (story.is(it + 1, BE) && story.tagIn(before, NOUN)) return true
  return (opens || story.is(before, OPENERS)) && !story.is(before - 1, AS)
}

/** Does another clause open behind the head that the verb may belong to: towns asked whether the fee was? */
function opensBetween(story: Story, head: number, verb: number): boolean {
  for (let at = verb - 1; at > head && story.word(at) !== ','; at--) {
    if (story.is(at, SUBORDINATE)) return true
    if (story.tagIn(at, FINITE)) return false
  }
  return false
}

function* afterPhrase(story: Story, verb: number): Generator<Proposal> {
  const subject = story.phrases.subject(verb)
  const form = otherForm(story, verb)
  if (!subject || !form) return
  const {head, nearest, start, links, apart, joined, doubtful} = subject
  if (opensBetween(story, head, verb) || hasContact(story, nearest)) return
  // What is joined or stands between commas has its own verbs.
  if (!joined && !apart && (hasInnerClause(story, head, verb) || hasInWhich(story, head, verb))) return
  // `the unions alleged that bias was`; `rules which all knew were coming`; `quickly reading other faces is`
  if (hasActiveParticiple(story, head, verb) || story.tagIn(start - 1, maskOf('WDT', 'WP', 'VBG'))) return
  // `The law states that forced work is`
  if (story.is(head + 1, THAT) && story.mayBe(head, maskOf('VBZ'))) return
  const last = story.phrases.startOf(head)
  const many = joined ? undefined : counted(story, verb, last, head)
  const number = joined ? 'plural' : (numberOf(story, last, head) ?? many)
  if (!number || number === form.number || isElliptic(story, head, verb)) return
  // `Highlighting last year’s successes helps`
  if (start < last && story.mayBe(start, maskOf('VBG'))) return
  if (joined && !isSurelyTwo(story, start, verb, head)) return
  const near = story.phrases.startOf(nearest)
  const nearNumber = numberOf(story, near, nearest)
  if (doubtful && nearNumber !== number && (!isOnlyVerb(story, verb) || hasConjunction(story, head, verb)))
    return
  if (number === 'plural' && isWhole(story, verb)) return
  if (number === 'plural' && (story.is(nearest, MEASURES) || story.is(head, MEASURES))) return
  if (number === 'singular' && mayBeSubjunctive(story, verb)) return
  // A bare verb right after a singular is another rule’s matter: the court accuse.
  if (!story.is(verb, AGREEING) && form.number === 'plural' && links === 0 && !apart) return
  if (form.frame === 's' && !isSurelyVerb(story, verb) && !(links > 0 && isPredicate(story, verb))) return
  // `The law grants suspects the right`: two words, each a noun or a verb.
  const either = story.mayBe(head, maskOf('VBZ')) && story.mayBe(verb, maskOf('NNS'))
  if (form.frame === 's' && !apart && either && head > story.sentenceStart(verb) && verb === nearest + 1)
    return
  if (story.is(head, OBJECTIVE) && story.is(verb, BASE)) return
  // `Insights offers`, `Sites is`: a product may have the name of a plural.
  const bare =
    head === start && head === story.sentenceStart(head) && links === 0 && !story.is(head, PLURAL_ONLY)
  if (bare && number === 'plural' && (form.frame === 's' || story.is(verb, IS) || isName(story, head))) return
  // `the amount of time students have to read is short`: a clause without its pronoun.
  const compound = near < nearest && story.tagIn(near, NOUN) && story.tags[nearest] === Tag.NNS
  if (links > 0 && !apart && compound && !isOnlyVerb(story, verb)) return
  // `someone like you`; the verb may be a noun after a noun, but not after `of the deal`.
  if (story.tagIn(nearest, maskOf('PRP')) && links > 0) return
  const plain =
    form.frame !== 's' ||
    (form.number === 'singular'
      ? story.tagIn(near, maskOf('DT', 'PRP$'))
      : !story.mayBe(verb, NOUN | ADJECTIVE) && !story.is(verb, SPEECH))
  const attracted =
    joined ||
    apart ||
    // The phrases between mislead the evidence too.
    (links > 1 && !doubtful && plain) ||
    (doubtful && isOnlyVerb(story, verb)) ||
    story.is(head, POLICE) ||
    isOneState(story, head) ||
    (many !== undefined && links === 0 && !doubtful) ||
    (links > 0 && !doubtful && nearNumber !== number && plain)
  yield proposalOf(story, verb, last, head, form, attracted || story.is(head, QUANTIFIERS))
}

/** `babies raised in homes in which sign language is` */
function hasInWhich(story: Story, head: number, verb: number): boolean {
  for (let at = head + 1; at < verb; at++)
    if (
      story.tagIn(at, maskOf('WDT', 'WP')) &&
      story.tagIn(at - 1, maskOf('IN', 'TO')) &&
      story.isWord(at - 1)
    )
      return true
  return false
}

/** `rose after the tax cut was enacted`; but `fees imposed on banks after the crash`, where no active verb can stand. */
function hasConjunction(story: Story, head: number, verb: number): boolean {
  if (isSurelyPassive(story, head + 1) && !story.is(head + 2, CONJUNCTIONS)) return false
  for (let at = head + 1; at < verb; at++) if (story.is(at, CONJUNCTIONS)) return true
  return false
}

/** Is a word that opens a sentence written with a capital elsewhere too? */
function isName(story: Story, head: number): boolean {
  for (const at of story.placesLike(head))
    if (story.has(at, Flag.capital) && at !== story.sentenceStart(at)) return true
  return false
}

/**
 * Has the sentence no other verb, so that a phrase that may open a clause does not: `sanctions imposed after the vote
 * remain`? What tells who said it does not count.
 */
function isOnlyVerb(story: Story, verb: number): boolean {
  for (let at = story.sentenceStart(verb); at < story.sentenceEnd(verb); at++) {
    if (at === verb || !story.tagIn(at, FINITE)) continue
    // `fees imposed on the ferries`: a participle, with the form of the past tense.
    const participle = story.mayBe(at, maskOf('VBN')) && story.tagIn(at + 1, maskOf('IN'))
    if (at < verb ? !participle || story.is(at, SPEECH) : !story.is(at, SPEECH)) return false
  }
  return true
}

/** `Five players was booked`; but `five years was too long`. */
function counted(story: Story, verb: number, start: number, head: number): GrammaticalNumber | undefined {
  let figure = start
  while (figure < head && !story.tagIn(figure, maskOf('CD'))) figure++
  const many = figure < head && !story.is(figure, ONE)
  const noun = story.tags[head] === Tag.NNS && !story.is(head, MEASURES) && !story.has(head, Flag.capital)
  if (!many || !noun || !story.mayBe(head, maskOf('NNS'))) return undefined
  if (story.tagIn(verb + 1, maskOf('VBN', 'VBG'))) return 'plural'
  // `Its two biggest owners wants`; but `two boats is plenty`, and `10 Street Games offers`
  const owned = story.tagIn(start, maskOf('DT', 'PRP$')) || story.tags[start - 1] === Tag.POS
  return owned && !story.is(verb, BE) && !/^\d{4}$/u.test(story.word(figure)) ? 'plural' : undefined
}

/** Not a noun (our balance of payments position will) or an adjective (the number of workers present at noon). */
function isSurelyVerb(story: Story, verb: number): boolean {
  // `the goal for the refresh was`
  if (story.is(verb, MEANS) || story.tagIn(verb + 1, FINITE)) return false
  const object = story.tagIn(verb + 1, maskOf('DT', 'PRP$', 'PRP'))
  if (story.mayBe(verb, maskOf('NN', 'JJ'))) return object
  if (!story.mayBe(verb, maskOf('NNS'))) return true
  // `Scans of the mummy reveals that`
  if (story.is(verb + 1, THAT) && story.tags[verb] === Tag.VBZ && story.is(verb, SAYS)) return true
  return story.tagIn(verb + 1, maskOf('DT', 'PRP$', 'PRP', 'NNP', 'JJ', 'VBN', 'RB'))
}

/** `The sanctions imposed in 2014 remains in force.`: the only verb that a sentence has, though it may be a noun. */
function isPredicate(story: Story, verb: number): boolean {
  const closed = story.word(story.sentenceEnd(verb) - 1) === '.' && story.kind(verb) === 'body'
  return closed && story.tagIn(verb + 1, maskOf('IN')) && isOnlyVerb(story, verb)
}

/** `What matters to readers is`, `how the bank …`: a clause is the subject. */
function isElliptic(story: Story, head: number, verb: number): boolean {
  for (let at = story.sentenceStart(verb); at <= head; at++) {
    // `How many of the ships have been found`
    if (story.is(at + 1, MANY)) continue
    if (story.is(at, WHAT) && story.tagIn(at, maskOf('WP', 'WDT', 'WRB'))) return true
  }
  return false
}

/** Two persons or things, one after the other, and no singular that the verb could start anew with. */
function isSurelyTwo(story: Story, start: number, verb: number, head: number): boolean {
  // `A three and a half year sentence`: the number goes on.
  if (story.tags[story.phrases.startOf(head) - 2] === Tag.CD) return false
  return (
    story.is(verb, AGREEING) && story.tagIn(head, maskOf('NN', 'NNS')) && start >= story.sentenceStart(verb)
  )
}
