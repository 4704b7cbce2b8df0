import {
  FINITE,
  Flag,
  NOUN,
  Tag,
  isAnchored,
  maskOf,
  words,
  type Clause,
  type ClauseSubject,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {invertedOpeners} from './inverted-openers.generated.js'
import {standingVerbs} from './standing-verbs.generated.js'
import {isWhole} from './doubt.js'
import {isOne, isPlural} from './existential.js'
import {measures} from './measures.generated.js'
import {numberOf, type GrammaticalNumber} from './subject.js'
import {mayBeSubjunctive} from './supposed.js'
import {isLikeNoun, isUnclear} from './unclear.js'
import {AGREEING, proposalOf, type OtherForm} from './verb.js'

const OPENERS = words(
  ...invertedOpeners,
  'on',
  'from',
  'over',
  'between',
  'beyond',
  'through',
  'around',
  'atop'
)
const STANDING = words(...standingVerbs)
const LINK = maskOf('IN', 'CC', 'TO', 'CD')
const SPEECH = words(...speechVerbs)
const TIMES = words(...timeNouns)
const MEASURES = words(...measures)
const BE = words('are', 'were')
const WERE = words('were')
const OF = words('of')
const FOR = words('for', 'in')
const AND = words('and')
const IT = words('it')
const THAT = words('that')
const ONE = words('one', 'among')
const FEW = words('few', 'several', 'many', 'both')
/** Parts of a whole, whose number is that of the whole. */
const PARTS = words('half', 'third', 'thirds', 'quarter', 'quarters', 'fifth', 'fifths', 'tenth', 'tenths', 'percent', 'all', 'most', '%') // prettier-ignore
const SUMS = words(
  'many',
  'some',
  'most',
  'all',
  'both',
  'several',
  'half',
  'few',
  'each',
  'one',
  'neither',
  'either',
  'none'
)
const SINGLE = words('each', 'one', 'either', 'neither', 'none', 'any')
const WHOM = words('whom', 'who')
const WHO = words('who')
const EVERY = words('every', 'each', 'no', 'any')
const THEM = words('us', 'them', 'those', 'we', 'they')
/** What follows an amount that is spoken of as one thing: five years is a long time, too much, enough. */
const WHOLE = words('a', 'an', 'too', 'enough', 'plenty')
const A = words('a', 'an')
const NEVER = words('rarely', 'never', 'seldom', 'nowhere', 'not', 'only', 'hardly', 'scarcely')

/**
 * A verb far from its subject, by the clause that it stands in: behind relative clauses, appositions and participles, in
 * a relative clause, before its subject, behind parts of a whole, amounts, and clauses as subjects.
 *
 * @param story The story.
 * @param verb The verb.
 * @param form What it is in the other number.
 */
export function* inClause(story: Story, verb: number, form: OtherForm): Generator<Proposal> {
  const clause = story.clauses.ofVerb(verb)
  const subject = clause?.subject
  if (!clause || !subject || isSubjunctive(story, clause, form)) return
  // `Prices of wheat, corn and soybeans has`: whichever phrase is joined, there is more than one.
  const many = subject.joined && subject.links > 0 && isPluralAll(story, subject)
  const inner = subject.joined && subject.links === 1 && isInner(story, subject)
  if (
    inner &&
    form.number === 'plural' &&
    !clause.inverted &&
    !isUnclear(story, {...clause, subject: {...subject, joined: false}}, form)
  ) {
    yield proposalOf(story, verb, subject.start, subject.head, form, true)
    return
  }
  if (clause.doubtful && !many) return
  if (many && form.number === 'singular' && !clause.inverted && story.clauses.around(verb).length === 1) {
    yield proposalOf(story, verb, subject.start, subject.head, form, true)
    return
  }
  if (form.frame === 's' && story.tagIn(verb + 1, FINITE)) return
  if (form.frame === 's' && !clause.inverted && isLikeNoun(story, verb)) return
  if (isUnclear(story, clause, form) || (!clause.inverted && !isAnchored(story, clause))) return
  const found = clause.inverted ? inverted(story, clause, form) : behind(story, clause, form)
  if (found?.number === 'plural' && !clause.inverted && isWhole(story, verb)) return
  if (found && found.number !== form.number)
    yield proposalOf(story, verb, found.start, found.head, form, true)
}

/** Is the head of a list a plural with its own preposition: prices of wheat, corn and soybeans? */
function isPluralAll(story: Story, {start, head, nearest}: ClauseSubject): boolean {
  // `The board acts as a friend to the school and advises`: the plural was the verb.
  const verb = head > start && story.mayBe(head, maskOf('VBZ'))
  const and = story.phrases.startOf(nearest) - 1
  return (
    !verb &&
    story.is(and, AND) &&
    story.tags[head + 1] === Tag.IN &&
    start === story.opener(head) &&
    numberOf(story, start, head) === 'plural'
  )
}

/** Are two bare nouns joined in what hangs on a singular: a box of letters and photographs, the price of oil and gas? */
function isInner(story: Story, {start, head, nearest}: ClauseSubject): boolean {
  const {phrases} = story
  const first = phrases.headOf(head + 2)
  const bare =
    (story.is(head + 1, OF) || story.is(head + 1, FOR)) &&
    phrases.startOf(head + 2) === head + 2 &&
    story.is(first + 1, AND) &&
    phrases.startOf(nearest) === first + 2
  const plural = story.tags[first] === story.tags[nearest] && story.tagIn(first, maskOf('NN', 'NNS'))
  const plain =
    !story.tagIn(head + 2, maskOf('DT', 'PRP$', 'CD')) && !story.tagIn(first + 2, maskOf('DT', 'PRP$', 'CD'))
  return (
    bare && plural && plain && start === story.opener(head) && numberOf(story, start, head) === 'singular'
  )
}

/** `the size of the debt`, with nothing joined to it: What worries them is the size of the debt. */
function isOneThing(story: Story, start: number): boolean {
  const head = story.phrases.headOf(start)
  if (head <= start || story.tags[start] !== Tag.DT || numberOf(story, start, head) !== 'singular')
    return false
  for (let at = head + 1; at < story.sentenceEnd(start); at++)
    if (story.tags[at] === Tag.CC || story.word(at) === ',') return false
  return true
}

interface Found {
  number: GrammaticalNumber
  start: number
  head: number
}

function behind(story: Story, clause: Clause, form: OtherForm): Found | undefined {
  const {subject, kind, opener, verb} = clause
  if (!subject) return undefined
  if (kind === 'relative' && subject.head === opener) return ofRelative(story, clause)
  // `many of whom has`
  if (
    kind === 'relative' &&
    story.is(subject.head + 1, OF) &&
    subject.head + 2 === opener &&
    story.is(opener, WHO)
  )
    return undefined
  if (kind === 'relative' && story.is(subject.head + 1, OF) && subject.head + 2 === opener)
    return !(story.is(subject.head, SUMS) || story.tagIn(subject.head, maskOf('CD', 'NNS'))) ||
      (!story.is(subject.head, FEW) && (!story.is(opener, WHOM) || story.is(subject.head, SINGLE)))
      ? undefined
      : {number: 'plural', start: subject.head, head: subject.head}
  const {start, head} = subject
  if (subject.clausal) {
    // `What the committee heard were an account`
    // `What remains are a few beams`
    const one = story.is(verb + 1, A) && story.tags[story.phrases.headOf(verb + 1)] === Tag.NN
    const single = story.is(verb, BE) && (one || isOneThing(story, verb + 1))
    return single ? {number: 'singular', start, head: verb - 1} : undefined
  }
  if (subject.joined) return ofList(story, clause)
  const first = story.phrases.startOf(head) < 0 ? start : story.phrases.startOf(head)
  if (story.is(head, MEASURES) || story.is(head, PARTS))
    return form.frame === 'be' ? ofAmount(story, clause, first) : undefined
  // `Wick, Thurso and Tain, were`: a list of names.
  if (
    subject.apart &&
    story.has(head, Flag.capital) &&
    story.word(head + 1) === ',' &&
    story.has(head + 2, Flag.capital)
  )
    return undefined
  const number = numberOf(story, first, head)
  // Right behind its subject a verb is judged elsewhere.
  if (!number || (subject.links === 0 && !subject.apart && !isBehindClause(story, subject, verb)))
    return undefined
  if (
    form.frame === 's' &&
    form.number === 'plural' &&
    subject.links > 0 &&
    !story.tagIn(first, maskOf('DT', 'PRP$'))
  )
    return undefined
  return {number, start: first, head}
}

/** What a relative pronoun speaks of: one of the few judges who refuse; those of us who were; it is the costs that are. */
function ofRelative(story: Story, {antecedent, opener, parent, subject}: Clause): Found | undefined {
  const start = story.phrases.startOf(antecedent)
  if (start < 0 || subject?.joined) return undefined
  // `the pool of who is a writer`
  if (story.tagIn(opener - 1, maskOf('IN', 'TO'))) return undefined
  // `the only one of them who has`
  const single = story.is(antecedent - 1, OF) && story.is(antecedent - 2, ONE)
  // `those of us who`; `Ask them who approves it`: a question.
  const asked = story.tagIn(start - 1, maskOf('VB', 'VBD', 'VBP', 'VBZ', 'VBG'))
  if (!single && !asked && story.is(antecedent, THEM) && antecedent === opener - 1 && story.is(opener, WHOM))
    return {number: 'plural', start, head: antecedent}
  const cleft = story.is(opener, THAT) ? ofCleft(story, antecedent, parent) : undefined
  if (cleft) return cleft
  const number = numberOf(story, start, antecedent)
  for (let at = start; at < antecedent; at++) if (story.is(at, FEW)) return few(story, start, antecedent)
  if (story.tags[start - 1] === Tag.POS) return undefined
  const linked =
    story.together(start - 1, start) &&
    (story.tagIn(story.beforeAdverbs(start), LINK) || !story.isWord(start - 1))
  // `a way to save resources that allows`, `the answers today that ease fears`
  // `run tests that is`: a bare object has no other noun that the clause could speak of.
  const infinitive = story.tagIn(start - 1, maskOf('VB', 'VBG', 'VBN')) && story.together(start - 1, start)
  const governed = infinitive && !(antecedent === opener - 1 && isPlainObject(story, start - 1))
  if (governed || story.is(antecedent, TIMES)) return undefined
  return number && !linked && story.word(opener - 1) !== ',' ? {number, start, head: antecedent} : undefined
}

/** Has the verb of an object nothing before it that a relative clause could belong to: will run tests, to find a solution? */
function isPlainObject(story: Story, verb: number): boolean {
  for (let at = verb - 1; at >= story.sentenceStart(verb) && /^(?!,).*\w/u.test(story.word(at)); at--)
    if (story.tagIn(at, NOUN) && !story.tagIn(story.afterAdverbs(at + 1), FINITE)) return false
  return true
}

function few(story: Story, start: number, head: number): Found | undefined {
  const of = start - 1
  const counted = story.is(of, ONE) || (story.is(of, OF) && story.is(of - 1, ONE))
  return counted && story.tags[head] === Tag.NNS ? {number: 'plural', start, head} : undefined
}

/** `It is the costs of insurance that are`: a noun in front of the clause for weight. */
function ofCleft(story: Story, antecedent: number, main: Clause | undefined): Found | undefined {
  const head = story.phrases.headOf((main?.verb ?? -2) + 1)
  if (!main?.subject || !story.is(main.subject.head, IT) || head < 0 || head === antecedent) return undefined
  const start = story.phrases.startOf(head)
  const number = numberOf(story, start, head)
  return number === 'plural' && story.is(head + 1, OF) ? {number, start, head} : undefined
}

/** `Tourism, fishing and a refinery provide` */
function ofList(story: Story, {subject, verb}: Clause): Found | undefined {
  if (!subject || subject.links > 0 || subject.apart || story.word(subject.start - 1) === ',')
    return undefined
  // `A fair, open and competitive market`; `all our development, review and care`
  const first = story.phrases.headOf(subject.start)
  if (
    !story.tagIn(first, NOUN) ||
    (story.tagIn(subject.start, maskOf('DT', 'PRP$')) && !hasDeterminers(story, subject))
  )
    return undefined
  let comma = false
  for (let at = subject.start; at < verb; at++) {
    // `own half the stock, and the rest is`: one comma before `and` is no list.
    comma ||= story.word(at) === ',' && !story.tagIn(at + 1, maskOf('CC'))
    if (story.mayBe(at, maskOf('CC')) && !/^and$/iu.test(story.word(at))) return undefined
    // `Investors own half, and the rest is`: two clauses.
    if (story.tagIn(at, FINITE | maskOf('IN', 'TO', 'VBG')) || story.is(at, EVERY)) return undefined
  }
  return comma && !story.has(subject.nearest, Flag.capital)
    ? {number: 'plural', start: subject.start, head: subject.nearest}
    : undefined
}

/** Has each item of a list a determiner: a mill, a quarry and a port? */
function hasDeterminers(story: Story, {start, nearest}: ClauseSubject): boolean {
  return (
    story.tagIn(story.phrases.startOf(nearest), maskOf('DT', 'PRP$')) &&
    story.tagIn(start, maskOf('DT', 'PRP$'))
  )
}

/** `A third of the voters were`, `half of the water was`; `five years is a long time` */
function ofAmount(story: Story, {subject, verb}: Clause, start: number): Found | undefined {
  if (!subject) return undefined
  const {head} = subject
  if (story.is(head + 1, OF)) {
    const [from, to] = [head + 2, story.phrases.headOf(head + 2)]
    const number = to < 0 || story.tags[to + 1] === Tag.POS ? undefined : numberOf(story, from, to)
    return number && story.tagIn(from, maskOf('DT', 'PRP$')) && story.is(head, PARTS)
      ? {number, start, head: to}
      : undefined
  }
  const whole = story.is(verb, BE) && story.is(verb + 1, WHOLE) && subject.links === 0
  const counted = story.tagIn(start, maskOf('CD')) || story.tagIn(head - 1, maskOf('CD'))
  return whole && counted && story.is(head, MEASURES) ? {number: 'singular', start, head} : undefined
}

/** `Rarely have so many heads`, `On the wall were the names`, `Why were the warnings ignored` */
function inverted(story: Story, {subject, verb, opener}: Clause, form: OtherForm): Found | undefined {
  if (!subject || story.is(verb, SPEECH)) return undefined
  const first = story.opener(verb)
  const asks = opener === first && story.tags[first] === Tag.WRB
  const place = story.is(first, OPENERS) && verb > first + 1
  if (!asks && !place && !story.is(first, NEVER)) return undefined
  if (!story.is(verb, AGREEING) && !(place && story.is(verb, STANDING))) return undefined
  const {start, head} = subject
  if (form.frame === 'be' && place && story.tagIn(start, maskOf('CD'))) return undefined
  // `Not only does the plan cut taxes`: the rest of the verb was read as a noun.
  for (let at = start + 1; at < head; at++)
    if (form.frame === 'do' && story.mayBe(at, maskOf('VB')) && story.tagIn(at - 1, NOUN)) return undefined
  if (start > story.afterAdverbs(verb + 1) + 1) return undefined
  for (let at = first; at < verb; at++) if (/^[,;:]$/u.test(story.word(at))) return undefined
  if (form.number === 'plural')
    return isOne(story, start, head) ? {number: 'singular', start, head} : undefined
  const many =
    story.tags[head] === Tag.NNS &&
    (numberOf(story, start, head) === 'plural' || isPlural(story, start, head) || story.is(start, FEW))
  return many ? {number: 'plural', start, head} : undefined
}

/** `if the bank were`, `demanded that the bank have` */
function isSubjunctive(story: Story, {kind, verb}: Clause, form: OtherForm): boolean {
  if (form.number !== 'plural') return false
  return mayBeSubjunctive(story, verb) || (story.is(verb, WERE) && kind === 'subordinate')
}

/** `The scissors that the surgeon left behind was`: words of a clause about the subject stand before the verb, and no comma. */
function isBehindClause(story: Story, {head, nearest}: ClauseSubject, verb: number): boolean {
  if (story.beforeAdverbs(verb) === nearest) return false
  for (let at = head + 1; at < verb; at++) if (!story.isWord(at)) return false
  return story.clauses.around(verb).some((one) => one.kind === 'relative' && one.antecedent === head)
}
