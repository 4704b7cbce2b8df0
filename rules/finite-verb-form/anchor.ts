import {FINITE, Flag, NOUN, Tag, maskOf, words, type Clause, type Story} from '../../src/define/index.js'
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {causativeVerbs} from '../../lexicons/causative-verbs.generated.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {clippedWords} from './clipped-words.generated.js'
import {wishing} from './wishing.generated.js'
import {reportingVerbs} from '../../lexicons/reporting-verbs.generated.js'

const REPORTING = words(...reportingVerbs, 'saying', 'insisting', 'arguing', 'believing', 'fearing')
const TIMES = words(...timeNouns)
const NO = words('no')
const MATTER = words('matter')
const CLIPPED = words(...clippedWords)
const WISHING = words(...wishing)
const PERSONS = words(...personNouns)
const KINDS = words('kind', 'sort', 'type')
const CAUSATIVE = words(...causativeVerbs)
const OBJECT = maskOf('DT', 'PRP', 'PRP$')
const AS = words('as')
const PAST_OR_PARTICIPLE = maskOf('VBD', 'VBN')
const NAME = maskOf('NNP', 'NNPS')
const BE = words('is', 'are', 'was', 'were', 'be', 'been', 'being', 'has', 'have', 'had', 'having')

/**
 * Does a clause surely open with its subject: at the start of its sentence, behind its conjunction, a comma, a verb of
 * saying, or *and* after a whole clause? Elsewhere the noun before the verb may hang on another one (lesions to an area
 * called the nucleus disrupt …) or be joined to it (the process and the wording differ).
 *
 * @param story The story.
 * @param clause The clause; its subject must be known.
 */
export function isAnchored(story: Story, clause: Clause): boolean {
  const {kind, subject, opener} = clause
  if (!subject) return false
  // `the insignificant kind that gather`
  if (kind === 'relative') return !story.is(clause.antecedent, KINDS)
  const {start, head} = subject
  // `pleas that each person receive`
  if (story.is(opener - 1, WISHING)) return false
  // `No matter who you are, developers lose interest`; `the amounts buyers receive`
  if (story.is(head, MATTER) && story.is(start, NO)) return false
  if (hasContact(story, subject.nearest)) return false
  if (hasConjunct(story, start, head, subject.nearest)) return false
  // `the franchise offering materials state`
  const {participle, verb} = clause
  if (
    participle >= 0 &&
    verb > participle &&
    story.tags[verb - 1] === Tag.NNS &&
    story.phrases.startOf(verb - 1) === participle + 1
  )
    return false
  const first = story.sentenceStart(start)
  let before = start - 1
  while (before >= first && /^[“"‘(]$/u.test(story.word(before))) before--
  if (before < first || before === opener)
    return !story.is(before, AS) || before <= first || story.word(before - 1) !== 'such'
  const mark = story.word(before)
  if (/^[:;—–…”]$/u.test(mark)) return true
  // `watch the chief explain it, and the designer discuss it`
  if (story.tags[before] === Tag.CC)
    return (
      before === first ||
      (story.word(before - 1) === ',' &&
        closesClause(story, first, before - 1) &&
        !hasCausative(story, first, before))
    )
  if (kind === 'reported' || kind === 'contact') return story.is(before, REPORTING)
  if (mark === ',') {
    if (kind !== 'main' && kind !== 'subordinate') return false
    // `screenings of those coming from Sidney, B.C. to Eagle, Washington occur`
    const waits = story.clauses
      .around(start)
      .some((other) => other !== clause && other.subject && other.verb < 0 && other.subject.head < start)
    // `Eagle, Idaho and Salem, Oregon hold`
    if (waits || (story.tagIn(start, NAME) && story.tagIn(before - 1, NAME))) return false
    // `Employees at Acuity, an insurer in Ohio, enjoy`; `A former teacher, she wins`
    const opens =
      story.phrases.startOf(story.opener(start)) >= 0 &&
      !story.is(story.phrases.headOf(story.opener(start)), TIMES)
    return !opens || story.tags[head] === Tag.PRP
  }
  return story.tagIn(before, maskOf('RB', 'RBR', 'UH')) || story.is(before, REPORTING)
}

function hasCausative(story: Story, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (story.is(at, CAUSATIVE)) return true
  return false
}

/** Stands a plural inside a phrase, so that a clause without its pronoun may open behind it: the tools buyers? */
export function hasContact(story: Story, head: number): boolean {
  for (let at = story.phrases.startOf(head); at >= 0 && at < head; at++)
    if (story.tags[at] === Tag.NNS) return true
  return false
}

/** Is something joined to the subject that is no part of what hangs on it: the actual process and wording? */
function hasConjunct(story: Story, start: number, head: number, nearest: number): boolean {
  // `the process and wording differ`: the second was read as a verb.
  if (story.tags[nearest + 1] === Tag.CC) return true
  for (let at = start; at < nearest; at++)
    if (story.tags[at] === Tag.CC && (at < head || !story.tagIn(head + 1, maskOf('IN', 'TO')))) return true
  return false
}

/** Does what stands before a comma, back to the comma before it, have a verb, so that it is no item of a list? */
export function closesClause(story: Story, first: number, comma: number): boolean {
  for (let at = comma - 1; at >= first && story.word(at) !== ','; at--)
    if (story.tagIn(at, FINITE)) return true
  return false
}

/**
 * May a word between a subject and what was read as its verb be the verb after all: talks focused on the tools that
 * they use; people drawn to the town by work rent rooms?
 *
 * @param story The story.
 * @param from The subject’s head.
 * @param to The verb.
 */
export function hasOpenParticiple(story: Story, from: number, to: number): boolean {
  let depth = 0
  for (let at = from + 1; at < to; at++) {
    if (story.word(at) === ',') depth = 1 - depth
    if (depth > 0 || !story.tagIn(at, PAST_OR_PARTICIPLE) || !story.mayBe(at, maskOf('VBD'))) continue
    const prenominal = story.phrases.headOf(at) > at
    if (!prenominal && !story.is(story.beforeAdverbs(at), BE)) return true
  }
  return false
}

/** Is a word unknown in small letters, as run-together and broken words are: didnât, hashistorically, wont? */
export function isBroken(story: Story, token: number): boolean {
  if (story.is(token, CLIPPED)) return true
  const plain = story.isWord(token) && !story.has(token, Flag.capital | Flag.hyphen | Flag.digit)
  return plain && story.lexicon.tagsOf(story.ids[token] ?? 0) === 0
}

/** May a word belong to the noun phrase before it, as a noun or adjective: the JSON file, the USDA (FSA) team, the CRA joint resolution? */
export function mayBelongToName(story: Story, verb: number): boolean {
  const before = verb - 1
  // `He also chairman of the panel`; `the redesign rollout`
  if (story.is(verb, PERSONS) || story.tagIn(before, maskOf('DT', 'PRP$'))) return true
  const opens =
    before === story.opener(verb) && story.mayBe(before, maskOf('NN')) && !story.has(before, Flag.allCaps)
  const named =
    (story.word(before) === ')' && !isPhraseInBrackets(story, before)) ||
    story.has(before, Flag.allCaps) ||
    story.tagIn(before, maskOf('NNP', 'NNPS'))
  if (!named || opens || !story.mayBe(verb, NOUN | maskOf('JJ'))) return false
  // `on the Saffir scale this past week`
  const object = story.tagIn(verb + 1, OBJECT) && !story.is(story.phrases.headOf(verb + 1), TIMES)
  return !object || story.has(verb + 1, Flag.capital)
}

/** `(on loan from Porto)`, and not `(FSA)` or `(five million dollar)`, which part a noun from its compound. */
function isPhraseInBrackets(story: Story, close: number): boolean {
  let open = close
  while (story.together(open - 1, close) && story.word(open) !== '(') open--
  return story.tagIn(open + 1, maskOf('IN', 'VBN', 'VBG', 'RB'))
}
