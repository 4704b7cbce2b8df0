import {FINITE, Flag, Tag, maskOf, words, type Clause, type Story} from '../../src/define/index.js'
import {reportingVerbs} from '../../lexicons/reporting-verbs.generated.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {mandative} from '../../lexicons/mandative.generated.js'

/** How a clause opens: what stands before it shows that a finite verb must come. */
export type Opening = 'sentence' | 'fronted' | 'subordinate' | 'reported' | 'coordinate' | 'attribution'

/** Conjunctions whose clause has a finite verb. */
const SUBORDINATORS = words('after', 'although', 'as', 'because', 'before', 'once', 'since', 'though', 'until', 'when', 'where', 'whereas', 'whether', 'while') // prettier-ignore
/** Those of them that are prepositions too. */
const PREPOSITIONS = words('after', 'as', 'before', 'since', 'until', 'like', 'than')
/** Pronouns that are subjects only, and behind a comma *it*. */
const NOMINATIVE = words('he', 'she', 'it')
/** Pronouns that are objects only: a bare verb stands behind them (helped him leave). */
const OBJECTIVE = words('him', 'them', 'us', 'me')
const COORDINATORS = words('and', 'but', 'so', 'yet')
/** They open a sentence without a comma: But revenue fell. */
const CONNECTORS = words('and', 'but', 'so', 'yet', 'then', 'still', 'meanwhile', 'also', 'now', 'later', 'today', 'yesterday') // prettier-ignore
/** After other words than verbs of speech, *that* may ask for the base form (the condition that he resign). */
const THAT = words('that')
const BUT = words('but')
const CONDITIONALS = words('if', 'unless', 'than', 'whether')
const AS = words('as')
const RELATIVE = maskOf('WDT', 'WP', 'WRB')
const REPORTING_VERBS = words(...reportingVerbs)
const SPEECH_VERBS = words(...speechVerbs)
const SUBJUNCTIVE = words(...mandative)
/** Nouns of telling: under the pretext that, the news that. */
const TELLING = words('pretext', 'news', 'claim', 'claims', 'report', 'reports', 'fact', 'belief', 'evidence', 'signs', 'sign', 'rumors', 'rumours', 'fears', 'allegations', 'allegation', 'assertion', 'announcement', 'conclusion', 'day') // prettier-ignore
const ENDS = /^[;:—–]$/u
const QUOTE = /^[“”"]$/u
/** Words that open a phrase before the main clause: In March, … */
const FRONTED = maskOf('IN', 'RB', 'VBG', 'VBN', 'TO', 'CD', 'JJ')
/** Times that stand before the main clause: Last week, … */
const TIMES = words(...timeNouns)

/**
 * How the clause opens whose subject begins at a token.
 *
 * @param story The story.
 * @param start First token of the subject.
 * @returns `undefined` where no clause need open: after a noun, a verb, a preposition, or a word that asks for the
 *   base form.
 */
export function openingAt(story: Story, start: number): Opening | undefined {
  const first = story.sentenceStart(start)
  const before = start - 1
  if (before < first) return 'sentence'
  if (isMandative(story, first, before)) return undefined
  const mark = story.word(before)
  if (QUOTE.test(mark)) return openingAtQuote(story, first, before)
  if (ENDS.test(mark)) return 'sentence'
  const nominative = story.is(start, NOMINATIVE)
  if (mark === ',') return nominative || isFronted(story, first, before) ? 'fronted' : undefined
  if (before === first && story.is(before, CONNECTORS)) return 'sentence'
  if (story.is(before, COORDINATORS))
    return nominative
      ? 'fronted'
      : story.word(before - 1) === ',' && closesClause(story, first, before - 1)
        ? 'coordinate'
        : undefined
  if (story.is(before, THAT))
    return isSaid(story, before - 1) || story.is(before - 1, TELLING) ? 'reported' : undefined
  if (story.is(before, SUBORDINATORS)) {
    const waits = story.is(before, PREPOSITIONS) && before > first && !hasClause(story, first, before)
    return waits ? undefined : 'subordinate'
  }
  return isSaid(story, before) ? 'reported' : undefined
}

/** `“…,” the bank say`: what is said stands first; and a quotation that opens with its subject. */
function openingAtQuote(story: Story, first: number, quote: number): Opening | undefined {
  if (quote === first) return 'sentence'
  const mark = story.word(quote - 1)
  const closes = /^[”"]$/u.test(story.word(quote)) && /^[,?!]$/u.test(mark)
  if (closes) return 'attribution'
  return mark === ',' || mark === ':' ? 'reported' : undefined
}

function isSaid(story: Story, verb: number): boolean {
  return story.is(verb, REPORTING_VERBS) && story.tagIn(verb, FINITE)
}

/** May a word tell what was said? */
export function isSpeech(story: Story, verb: number, forms: readonly string[]): boolean {
  return forms.some((form) => SPEECH_SET.has(form)) || story.is(verb, SPEECH_VERBS)
}

const SPEECH_SET = new Set<string>([...speechVerbs, ...reportingVerbs])

/**
 * Has the sentence its verb before a place? `Bills that come before Congress …` waits for one.
 */
function hasClause(story: Story, first: number, before: number): boolean {
  if (before === first) return true
  let verbs = 0
  for (let at = first; at < before; at++) {
    // `states sue and arguments before the court begin`
    if (story.tags[at] === Tag.CC && story.phrases.startOf(at + 1) === at + 1) verbs = 0
    if (story.tagIn(at, FINITE)) verbs++
    else if (story.tagIn(at, RELATIVE) || story.is(at, THAT)) verbs--
  }
  return verbs > 0
}

/** Does what stands before a comma, back to the comma before it, have a verb, so that it is no item of a list? */
function closesClause(story: Story, first: number, comma: number): boolean {
  for (let at = comma - 1; at >= first && story.word(at) !== ','; at--)
    if (story.tagIn(at, FINITE)) return true
  return false
}

/** Is everything before the comma one fronted phrase or clause: in March, …; while it rained, …? */
function isFronted(story: Story, first: number, comma: number): boolean {
  const opens = QUOTE.test(story.word(first)) || story.is(first, COORDINATORS) ? first + 1 : first
  if (opens === comma - 1) return story.tagIn(opens, maskOf('RB', 'IN', 'RBR', 'UH', 'CC'))
  const clause = (story.is(opens, SUBORDINATORS) || story.tagIn(opens, RELATIVE)) && !story.is(opens, THAT)
  const time = story.is(comma - 1, TIMES) && !story.tagIn(opens, maskOf('NNP'))
  if (!clause && !time && !story.tagIn(opens, FRONTED)) return false
  let verbs = 0
  for (let at = opens; at < comma; at++) {
    if (
      story.word(at) === ',' ||
      ENDS.test(story.word(at)) ||
      (story.has(at, Flag.clitic) && story.tags[at] !== Tag.POS)
    )
      return false
    if (story.tagIn(at, maskOf('CC')) && !story.has(at - 1, Flag.capital)) return false
    if (story.tagIn(at, FINITE)) verbs++
  }
  return verbs <= (clause ? 1 : 0)
}

/** Does a word before a place ask for the base form there: demanded that the court accuse? */
export function isMandative(story: Story, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (story.is(at, SUBJUNCTIVE)) return true
  return false
}

/**
 * May something before a clause ask for its base form: demanded that the court accuse, an amendment that the bill expire? A
 * question of its own clause only where a conjunction other than *that* or a relative pronoun opens it.
 *
 * @param story The story.
 * @param clause The clause; its subject must be known.
 */
export function asksForBase(story: Story, {kind, opener, antecedent, subject}: Clause): boolean {
  const start = subject?.start ?? 0
  if (kind === 'relative' && subject?.head === opener)
    return story.is(opener, THAT) && story.is(antecedent, SUBJUNCTIVE)
  // `unless it own the ship`, as laws have it
  if (kind === 'subordinate' && !story.is(opener, THAT))
    return story.is(opener, CONDITIONALS) || isMandative(story, opener - 1, opener)
  if (kind === 'reported' && story.is(start - 1, SUBJUNCTIVE)) return true
  return isAsked(story, start)
}

/**
 * Does *that* stand between a place and a word before it that asks for the base form: asked that the ferry be sold and its
 * captain face a board; but *a request that was granted, but the mill closes*?
 *
 * @param story The story.
 * @param start First token of the subject of a clause.
 */
export function isAsked(story: Story, start: number): boolean {
  let that = false
  for (let at = start - 1; at >= story.sentenceStart(start); at--) {
    if (that && story.is(at, SUBJUNCTIVE)) return true
    that ||= story.is(at, THAT)
    if (story.is(at, BUT) && story.word(at - 1) === ',') return false
  }
  return false
}

/**
 * Is a sentence the only one of its block, as those of captions are?
 *
 * @param story The story.
 * @param token A token of it.
 */
export function isAlone(story: Story, token: number): boolean {
  const [first, end] = [story.sentenceStart(token), story.sentenceEnd(token)]
  return story.block[first - 1] !== story.block[first] && story.block[end] !== story.block[first]
}

/**
 * Has the clause another finite verb behind a word than those that clauses of their own account for? Each relative
 * pronoun, conjunction and mark of a quotation brings one verb; one more is the verb of this clause.
 *
 * @param story The story.
 * @param verb The word that might be the verb.
 * @param opening How its clause opens.
 * @param reports Does it open a clause by itself: say he is ill?
 */
export function hasOtherVerb(story: Story, verb: number, opening: Opening, reports: boolean): boolean {
  let brought = reports && !story.is(verb + 1, AS) ? 1 : 0
  const end = story.sentenceEnd(verb)
  for (let at = verb + 1; at < end; at++) {
    const mark = story.word(at)
    if (/^[;—]$/u.test(mark)) return false
    // `After the bank report, shares fell`: the clause ends with its comma.
    if (mark === ',' && opening === 'subordinate') return false
    if (QUOTE.test(mark)) return false
    if (isVerb(story, at)) {
      if (brought === 0) return true
      // `note the findings show demand is weak`
      if (!story.is(at, REPORTING_VERBS)) brought--
    } else if (
      mark === ':' ||
      story.tagIn(at, RELATIVE | maskOf('CC')) ||
      // `a man know as the Fox was`: a preposition
      (story.is(at, SUBORDINATORS) && !(at === verb + 1 && story.is(at, AS))) ||
      story.is(at, THAT)
    )
      brought = Math.min(brought + 1, 2)
  }
  return false
}

/** Is a word a finite verb, or a plural or participle that may be one, with an object behind it? */
function isVerb(story: Story, at: number): boolean {
  if (story.tagIn(at, FINITE)) return !story.is(at - 1, OBJECTIVE)
  if (!story.mayBe(at, maskOf('VBZ', 'VBD', 'MD')) || story.has(at, Flag.capital)) return false
  return story.tagIn(at + 1, maskOf('DT', 'PRP', 'PRP$')) && story.tags[at] !== Tag.VBG
}

/**
 * Has a stretch of a sentence more finite verbs than words that open a clause? A verb that says who told it is none.
 *
 * @param story The story.
 * @param from First token.
 * @param to Token behind the last.
 */
export function hasSpareVerb(story: Story, from: number, to: number): boolean {
  let clauses = 0
  for (let at = from; at < to; at++) {
    if (
      at > from &&
      (story.is(at, SUBORDINATORS) ||
        story.is(at, THAT) ||
        story.is(at, CONDITIONALS) ||
        story.tagIn(at, RELATIVE))
    )
      clauses++
    else if (story.tagIn(at, FINITE) && !story.is(at, SPEECH_VERBS) && clauses-- <= 0) return true
  }
  return false
}

/**
 * Stands a participle inside a noun phrase, before its noun, where it is no verb: a converted platform?
 *
 * @param story The story.
 * @param at The participle.
 */
export function isPrenominal(story: Story, at: number): boolean {
  const start = story.phrases.startOf(at)
  return start >= 0 && start < at && story.phrases.headOf(at) > at
}
