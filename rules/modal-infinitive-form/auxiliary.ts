import {ADJECTIVE, ADVERB, Flag, NOUN, Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {isAwaited, isGapped} from './clause.js'
import {wrongForm, type WrongForm} from './wrong-form.js'

/** A place where a base form must stand, and what stands there. */
export interface Place {
  /** Word that asks for the base form. */
  asking: number
  verb: number
  wrong: WrongForm
  /** Is it an infinitive that no word before it surely asks for: “stepped forward to pinned the medal”? */
  free?: boolean
  /** Are the words proof, whatever evidence says? */
  sure?: boolean
  /** Stands the subject of a question or an inversion between? */
  inverted?: boolean
}

/** Modals that are nouns, names or verbs too. */
const NOMINAL_MODALS = words('will', 'can', 'may', 'might', 'must')
const NOT = words('not', "n't")
const NEVER = words(
  'never',
  'rarely',
  'seldom',
  'only',
  'not',
  'hardly',
  'scarcely',
  'nor',
  'neither',
  'little'
)
const NOR = words('nor', 'neither')
/** Adverbs that open a comparison of two clauses: would rather he went. */
const RATHER = words('rather', 'sooner', 'better', 'best', 'as')
const AS = words('as')
const WELL = words('well')
const FLOATING = words('all', 'both', 'each')
const DEPENDING = words('depending')
const BY = words('by')
const SHOULD = words('should')
const CAN = words('can', 'could')
const DO = words('do', 'does', 'did')
const BARE_DO = words('do')
const BE = words('is', 'was', 'are', 'were')
const PRONOMINAL = words('this', 'that', 'these', 'those', 'all', 'some', 'both', 'many', 'few', 'several', 'neither', 'either', 'none', 'each', 'any', 'another') // prettier-ignore
const BASE = maskOf('VB')
const VERBAL = maskOf('VBD', 'VBN', 'VBZ', 'VBG')
const WH = maskOf('WRB', 'WP', 'WDT')
const SUBJECT = NOUN | maskOf('PRP', 'DT', 'EX', 'WP', 'WDT', 'CD')
const OBJECT = maskOf('DT', 'PRP', 'PRP$')
/** What stands behind a verb and no noun. */
const NAMED = maskOf('DT', 'PRP$', 'PDT', 'CD')
const NOMINATIVE = words('he', 'she', 'they', 'we', 'i', 'it', 'you')
/** So many adverbs stand between. */
const ADVERBS = 3

/**
 * What stands wrongly behind a modal or a form of *do*, in statements and in questions.
 *
 * @param story The story.
 * @param auxiliary The modal or *do*.
 * @returns The place; `undefined` where nothing is wrong or it cannot be told.
 */
export function afterAuxiliary(story: Story, auxiliary: number): Place | undefined {
  const verb = verbAfter(story, auxiliary)
  if (verb < 0 || !isAuxiliary(story, auxiliary)) return undefined
  const wrong = wrongForm(story, verb)
  const asks = story.is(auxiliary, DO) ? askedByDo : askedByModal
  if (wrong && asks(story, auxiliary, verb, wrong)) {
    // `don't having`: no odds are asked for.
    const sure = wrong.form === 'gerund' && story.is(auxiliary, DO)
    return sure ? {asking: auxiliary, verb, wrong, sure} : {asking: auxiliary, verb, wrong}
  }
  const parted = story.word(verb) === ',' ? behindParenthesis(story, auxiliary, verb) : undefined
  if (parted) return parted
  return isInverted(story, auxiliary) ? afterSubject(story, auxiliary) : undefined
}

/** `The vaccine could, if the trials go well, reached clinics`: in a main clause, which does not end with its auxiliary. */
function behindParenthesis(story: Story, auxiliary: number, comma: number): Place | undefined {
  const subject = story.phrases.subject(auxiliary)
  if (
    !subject ||
    subject.doubtful ||
    subject.start !== story.sentenceStart(auxiliary) ||
    story.is(auxiliary, DO)
  )
    return undefined
  const verb = story.phrases.behindParenthesis(comma)
  const wrong = story.together(auxiliary, verb) ? wrongForm(story, verb) : undefined
  if (
    !wrong ||
    wrong.form === 'present' ||
    (story.mayBe(verb, NOUN | ADJECTIVE) && !story.tagIn(verb + 1, NAMED))
  )
    return undefined
  // `could, if rain, winds and snow let up, reach`: the parenthesis goes on.
  for (let at = verb + 1; at < story.sentenceEnd(verb); at++)
    if (story.word(at) === ',' && story.tagIn(at + 1, maskOf('VB', 'MD'))) return undefined
  return {asking: auxiliary, verb, wrong}
}

function askedByModal(story: Story, modal: number, verb: number, wrong: WrongForm): boolean {
  // `Should prices rise`, `Will votes count?`: what stands there is the subject.
  // `The firm, formed for the deal, will took control`
  const parted = story.word(modal - 1) === ',' && wrong.form === 'past' && !story.is(modal, SHOULD)
  if (!parted && !hasSubject(story, modal) && mayInvert(story, modal, verb)) return false
  // `must close loopholes`: the tagger took the verb for an adverb.
  if (verb > modal + 1 && wrong.form === 'present' && story.mayBe(verb - 1, BASE) && story.mayBe(verb, NOUN))
    return false
  // `should talks break down`, `should recent talks …`: a condition without *if*, which no subject stands before.
  const inverted = verb === modal + 1 && !story.is(modal - 1, NOMINATIVE)
  if (story.is(modal, SHOULD) && !wrong.finite && inverted && hasBase(story, verb)) return false
  // `What can parents do?`
  if (story.tagIn(modal - 1, WH) && isQuestion(story, modal) && !wrong.finite) return false
  // `more than it would based on the count`, `than they should according to the law`
  if (wrong.isPreposition && (verb > modal + 1 || (wrong.form === 'gerund' && !story.is(verb, DEPENDING))))
    return false
  // An -ing form is the verb of no clause: how it may impacting us; but *all they can using poles*.
  if (wrong.form === 'gerund') return !(story.is(modal, CAN) && isGapped(story, modal, verb))
  return !isGapped(story, modal, verb) && !isAwaited(story, modal, verb, 1)
}

function askedByDo(story: Story, auxiliary: number, verb: number, wrong: WrongForm): boolean {
  const negated = story.is(auxiliary + 1, NOT)
  if (!negated) {
    // `all you can do is wait`, `what did was lost`
    if (story.is(auxiliary, BARE_DO) || !hasSubject(story, auxiliary) || story.is(verb, BE)) return false
    if (story.tagIn(auxiliary - 1, WH) && !isQuestion(story, auxiliary)) return false
    // `did planned work`: *do* with an object.
    if (story.mayBe(verb, NOUN | ADJECTIVE)) return false
    if (!wrong.finite && !(wrong.form === 'past' && story.tagIn(verb + 1, OBJECT))) return false
  }
  return !isGapped(story, auxiliary, verb) && !isAwaited(story, auxiliary, verb, 1)
}

/** `Did the council met?`, `nor does it opens`: the verb behind the subject of an inversion. */
function afterSubject(story: Story, auxiliary: number): Place | undefined {
  let subject = auxiliary + 1
  if (story.is(subject, NOT)) subject++
  const head = story.phrases.startOf(subject) === subject ? story.phrases.headOf(subject) : -1
  if (head < 0 || !story.tagIn(subject, SUBJECT | maskOf('PRP$'))) return undefined
  const verb = skipAdverbs(story, head + 1)
  if (!story.together(auxiliary, verb)) return undefined
  const wrong = wrongForm(story, verb)
  if (!wrong || wrong.form === 'gerund') return undefined
  if (!isQuestion(story, auxiliary) && story.is(auxiliary, SHOULD) && !closesCondition(story, verb))
    return undefined
  // `When does the shop opens?`
  const present = wrong.form === 'present' && story.tags[verb] === Tag.VBZ
  if (!wrong.finite && !present && story.mayBe(verb, NOUN | ADJECTIVE) && !story.is(subject, NOMINATIVE))
    return undefined
  // `Did the man accused of theft speak?`, `Does the release sent by the court say so?`
  if (hasBase(story, verb) || (!wrong.finite && story.is(verb + 1, BY))) return undefined
  return {asking: auxiliary, verb, wrong, inverted: true}
}

/**
 * Does a base form follow that may be what the auxiliary asks for?
 *
 * @param story The story.
 * @param verb The form that stands there.
 */
export function hasBase(story: Story, verb: number): boolean {
  for (let at = verb + 1; at < story.sentenceEnd(verb); at++) {
    if (story.tagIn(at, maskOf('VB', 'VBP')) && !story.tagIn(at - 1, ADVERB | maskOf('TO', 'MD', 'CC')))
      return true
    if (/^[,;:]$/u.test(story.word(at))) return false
  }
  return false
}

/** Does the auxiliary stand before its subject? */
function isInverted(story: Story, auxiliary: number): boolean {
  const before = auxiliary - 1
  const first = story.sentenceStart(auxiliary)
  const asked = isQuestion(story, auxiliary)
  // `Should the talks failed, sanctions will follow`
  if (before < first) return asked || story.is(auxiliary, SHOULD)
  if (story.tagIn(before, WH)) return asked || (story.is(auxiliary, DO) && story.tags[before] === Tag.WRB)
  return story.is(before, NOR) || (story.is(first, NEVER) && !story.tagIn(before, maskOf('PRP')))
}

/** `Should the talks failed, sanctions will follow`: a comma closes the clause, and no verb follows before it. */
function closesCondition(story: Story, verb: number): boolean {
  for (let at = verb + 1; at < story.sentenceEnd(verb); at++) {
    if (story.word(at) === ',') return true
    if (story.mayBe(at, BASE)) return false
  }
  return false
}

function isQuestion(story: Story, token: number): boolean {
  return story.word(story.sentenceEnd(token) - 1) === '?'
}

/** Is the word an auxiliary here, and no noun (her will, a can, the might of) or name (Will, May)? */
function isAuxiliary(story: Story, token: number): boolean {
  const first = token === story.sentenceStart(token)
  if (story.has(token, Flag.allCaps) || (!first && story.has(token, Flag.capital))) return false
  if (!story.is(token, NOMINAL_MODALS)) return true
  const before = token - 1
  if (first) return true
  if (story.is(before, PRONOMINAL) || story.tagIn(before, maskOf('PRP', 'WDT', 'WP', 'EX'))) return true
  if (story.tagIn(before, maskOf('DT', 'PRP$', 'IN')) || story.tags[before] === Tag.POS) return false
  // `the public can`, but not `a strong will`
  if (story.tagIn(before, ADJECTIVE) && !story.mayBe(before, NOUN)) return false
  return story.tags[token] === Tag.MD
}

/** May a modal without a subject before it open a question or a condition (Should prices rise), or be no modal? */
function mayInvert(story: Story, modal: number, verb: number): boolean {
  if (story.tags[modal] !== Tag.MD || story.is(modal, SHOULD) || story.is(verb, BE)) return true
  const before = story.beforeAdverbs(modal)
  if (before < story.sentenceStart(modal) || story.is(before, NOR) || story.tagIn(before, WH)) return true
  const negated = story.is(modal - 1, NEVER) || story.is(story.sentenceStart(modal), NEVER)
  return negated || isQuestion(story, modal)
}

function hasSubject(story: Story, auxiliary: number): boolean {
  let before = auxiliary - 1
  while (story.together(before, auxiliary) && story.tagIn(before, ADVERB)) before--
  if (!story.together(before, auxiliary) || story.is(before, NOR)) return false
  // The tag of a noun beside a slip may be wrong; an adjective may stand for people: the public.
  return (
    story.tagIn(before, SUBJECT) || (story.tagIn(before, VERBAL | ADJECTIVE) && story.mayBe(before, NOUN))
  )
}

/** The word behind the auxiliary and its adverbs; -1 if there is none. */
function verbAfter(story: Story, auxiliary: number): number {
  const verb = skipAdverbs(story, auxiliary + 1)
  return story.together(auxiliary, verb) && !story.is(verb, RATHER) ? verb : -1
}

/** The next token that is no adverb; of `might as well gone` it is `gone`. */
export function skipAdverbs(story: Story, from: number): number {
  let at = story.is(from, AS) && story.is(from + 1, WELL) ? from + 2 : from
  while (at < from + ADVERBS && !story.is(at, RATHER)) {
    const adverb = story.tagIn(at, ADVERB) && !story.mayBe(at, VERBAL)
    if (!adverb && !story.is(at, NOT) && !story.is(at, FLOATING)) break
    at++
  }
  return at
}
