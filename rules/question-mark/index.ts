import {finiteAuxiliaries} from '../../lexicons/finite-auxiliaries.generated.js'
import {subordinators} from '../../lexicons/subordinators.generated.js'
import {
  ADJECTIVE,
  FINITE,
  Flag,
  NOUN,
  Tag,
  attributionAt,
  defineRule,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {askingVerbs} from './asking-verbs.generated.js'

const AUXILIARIES = words(...finiteAuxiliaries)
const SUBORDINATORS = words(...subordinators)
const ASKING = words(...askingVerbs)
const BE = words('is', 'are', 'was', 'were')
const HAVE = words('has', 'have')
const DO = words('did', 'does', 'will', 'would', 'can', 'could')
const ADVERBIAL = words('why', 'how', 'when', 'where')
const WHERE = words('where')
const WHO = words('who')
const WHAT = words('what', 'which', 'whose')
const HOW = words('how')
/** How many were there: the number is asked for, and the verb is behind it. */
const AMOUNT = words('many', 'much')
const IF = words('whether', 'if')
const JOINS = words('and', 'or', 'but')
const SUBJECT = maskOf('PRP', 'PRP$', 'DT', 'EX', 'NNP', 'NNPS', 'NNS')
const FIRM_SUBJECT = maskOf('PRP', 'PRP$', 'DT', 'EX')
/** What follows a verb, and no noun that is the end of a subject. */
const QUESTION_ADVERB = maskOf('WRB')
const AFTER_VERB = maskOf('RP', 'DT', 'PRP', 'PRP$', 'TO')
const FEWEST = 5
const FEWEST_QUOTED = 3

/**
 * A question ends in a question mark, and a statement that reports one does not: *Who will pay for the repairs.*, *The
 * committee asked whether the money was gone?* A question is told by its inversion: *why did the pilots*, *is the
 * government ready*. Silent in sentences with a second clause, with commas, and in titles.
 */
export default defineRule({
  name: 'question-mark',
  summary: 'A question mark behind a question, and behind nothing else',
  category: 'punctuation',
  source: 'The Chicago Manual of Style, 17th edition, §§6.68–6.70; Quirk et al. 1985, §§11.4–11.15',
  kinds: ['body'],
  fix: 'likely',
  *find(story) {
    for (let index = 0; index + 1 < story.sentences.length; index++) {
      const found =
        markOf(story, story.sentences[index], story.sentences[index + 1] - 1) ??
        quotedMark(story, story.sentences[index], story.sentences[index + 1] - 1)
      if (found) yield {...found, spoken: false}
    }
  },
  message: ({expected}) =>
    expected === '?' ? 'End the question with `?`' : 'End the sentence with `.`; it reports a question',
  note: ({expected}) =>
    expected === '?'
      ? 'The words stand in the order of a question.'
      : 'Who asked something tells of a question and asks none.'
})

function markOf(story: Story, from: number, end: number): Proposal | undefined {
  let last = end
  while (last > from && /^[”"]$/u.test(story.word(last))) last--
  const mark = story.word(last)
  const opens = /^[“"]$/u.test(story.word(from)) ? from + 1 : from
  if (
    last - opens < FEWEST ||
    !story.has(opens, Flag.capital) ||
    story.has(opens + 1, Flag.capital & Flag.allCaps)
  )
    return undefined
  if (last + 1 < story.count && !story.has(last + 1, Flag.spaced | Flag.first) && last === end)
    return undefined
  if (mark === '.' && isQuestion(story, opens, last)) return {...story.span(last), expected: ['?']}
  if (mark === '?' && isReport(story, opens, last)) return {...story.span(last), expected: ['.']}
  return undefined
}

/** `“Why were we not told,” she asked.`: the comma at the end of a quotation. */
function quotedMark(story: Story, from: number, end: number): Proposal | undefined {
  if (!/^[“"]$/u.test(story.word(from)) || !story.has(from + 1, Flag.capital)) return undefined
  for (let at = from + FEWEST_QUOTED; at < end; at++) {
    if (story.word(at) !== ',') continue
    const told = /^[”"]$/u.test(story.word(at + 1)) && (asks(story, at + 2) || attributionAt(story, at + 2))
    return told && isQuestion(story, from + 1, at) ? {...story.span(at), expected: ['?']} : undefined
  }
  return undefined
}

/** `she asked`, `a reporter wondered` */
function asks(story: Story, from: number): boolean {
  return story.phrases.startOf(from) === from && story.is(story.phrases.headOf(from) + 1, ASKING)
}

/** A question, or two that a comma and *and* join: what did he know, and when did he learn it? */
function isQuestion(story: Story, first: number, end: number): boolean {
  for (let at = first + FEWEST_QUOTED; at < end - FEWEST_QUOTED; at++) {
    if (story.word(at) !== ',' || !story.is(at + 1, JOINS)) continue
    return isOneQuestion(story, first, at) && isOneQuestion(story, at + 2, end)
  }
  return isOneQuestion(story, first, end)
}

/** One clause in the order of a question, with no mark inside. */
function isOneQuestion(story: Story, first: number, end: number): boolean {
  const opens = story.is(first, ADVERBIAL)
  const rest = restOf(story, opens || story.is(first, WHAT) ? first + 1 : first, end)
  // `“When did he leave?” asked the judge.`: any mark may end the question.
  for (let at = first; at < end; at++)
    if (!story.isWord(at) && story.tags[at] !== Tag.POS && !story.has(at, Flag.clitic)) return false
  let finite = 0
  for (let at = first; at < end; at++) {
    // `when the alarm sounded`: a clause behind.
    if (at > first + 2 && (story.is(at, SUBORDINATORS) || story.tagIn(at, QUESTION_ADVERB))) break
    if (story.tagIn(at, FINITE) && at !== rest) finite++
  }
  if (finite !== 1) return false
  if (story.is(first, WHO)) return story.is(first + 1, AUXILIARIES)
  if (story.is(first, HOW) && story.is(first + 1, AMOUNT)) return asksForAmount(story, first + 2, end)
  // `What will happen`, `What did he say`
  if (story.is(first, WHAT)) {
    if (!story.is(first + 1, DO)) return false
    return story.tags[first + 2] === Tag.VB || isInverted(story, first + 1, SUBJECT, rest, end)
  }
  if (story.is(first, WHERE) && story.is(first + 1, BE)) return story.tagIn(first + 2, FIRM_SUBJECT)
  return opens
    ? isInverted(story, first + 1, SUBJECT, rest, end)
    : isInverted(story, first, FIRM_SUBJECT, rest, end)
}

/** `How many of the missing were`: no subject stands between the number and its verb, as in `how many he has`. */
function asksForAmount(story: Story, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    if (story.tagIn(at, FINITE)) return !hasFinite(story, at + 1, end)
    if (story.tagIn(at, maskOf('PRP', 'WDT', 'WP')) || story.is(at, SUBORDINATORS)) return false
    if (story.tagIn(at, maskOf('DT', 'NNP')) && !story.tagIn(at - 1, maskOf('IN', 'DT', 'NNP'))) return false
  }
  return false
}

function hasFinite(story: Story, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (story.tagIn(at, FINITE)) return true
  return false
}

/** What follows the subject behind an auxiliary, and the phrases that hang on it. */
function restOf(story: Story, auxiliary: number, end: number): number {
  const {phrases} = story
  const head = phrases.headOf(auxiliary + 1)
  // `did the inspector sign off`: the verb was read as the last noun of the subject.
  const mayHide = head > auxiliary + 2 && story.is(auxiliary, DO) && story.mayBe(head, maskOf('VB'))
  const isHidden = mayHide && (story.tagIn(head + 1, AFTER_VERB) || !hasBase(story, head + 1, end))
  let rest = isHidden ? head : head + 1
  while (rest > auxiliary && rest < end && story.tagIn(rest, maskOf('IN')) && phrases.headOf(rest + 1) > rest)
    rest = phrases.headOf(rest + 1) + 1
  return story.afterAdverbs(rest)
}

/** Can a word be the base form that *did* and *will* ask for? */
function hasBase(story: Story, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (story.tagIn(at, maskOf('VB', 'VBP'))) return true
  return false
}

/** `did the pilots turn`, `is the government ready`: auxiliary, subject, and the rest of the verb. */
function isInverted(story: Story, auxiliary: number, subjects: number, rest: number, end: number): boolean {
  const subject = auxiliary + 1
  if (!story.tagIn(auxiliary, FINITE) || !story.tagIn(subject, subjects)) return false
  if (story.phrases.startOf(subject) !== subject || rest <= subject) return false
  if (story.is(auxiliary, BE))
    return (
      rest >= end || story.tagIn(rest, ADJECTIVE | maskOf('VBG', 'IN')) || story.mayBe(rest, maskOf('VBN'))
    )
  if (rest >= end) return false
  return story.is(auxiliary, DO)
    ? story.mayBe(rest, maskOf('VB'))
    : story.is(auxiliary, HAVE) && story.mayBe(rest, maskOf('VBN'))
}

/** `The committee asked whether`: one who asks, and no question of the writer’s own behind it. */
function isReport(story: Story, first: number, end: number): boolean {
  const {phrases} = story
  if (phrases.startOf(first) !== first || !story.tagIn(phrases.headOf(first), NOUN | maskOf('PRP')))
    return false
  const verb = story.afterAdverbs(phrases.headOf(first) + 1)
  if (!story.is(verb, ASKING) || !story.tagIn(verb, FINITE)) return false
  const hearer = phrases.startOf(verb + 1) === verb + 1 ? phrases.headOf(verb + 1) + 1 : verb + 1
  if (!story.is(hearer, IF)) return false
  for (let at = first; at < end; at++) if (/^[,:;“”"‘(—–-]/u.test(story.word(at))) return false
  return true
}
