import {frontedTimes} from '../../lexicons/fronted-times.generated.js'
import {
  ADVERB,
  FINITE,
  Flag,
  NOUN,
  Tag,
  attributionAt,
  defineRule,
  isSurelyFinite,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {sentenceOpeners} from './sentence-openers.generated.js'
import {letteredAbbreviations} from './lettered-abbreviations.generated.js'

const TIME = words(...frontedTimes)
const LETTER = words('a')
const OPENERS = words(...sentenceOpeners)
const LETTERED = words(...letteredAbbreviations)
/** Fewest words of the last sentence, and of paragraphs that end in a mark. */
const FEWEST_WORDS = 8
const FEWEST_ENDED = 3
const FEWEST_ALONE = 5
const END_MARK = /[.?!…:;,”"’)\]»—–-]$/u

/**
 * The stop that a paragraph of sentences lacks, where the story’s other paragraphs end in one, and the last stop of
 * *a.m.*, *p.m.* and *U.S.*: *at 3:02 a.m local time*. Headings, items, captions, bylines, addresses, and paragraphs
 * that end in a colon or run on are left alone.
 */
export default defineRule({
  name: 'missing-stop',
  summary: 'The stop at the end of a paragraph or abbreviation',
  category: 'punctuation',
  source: 'The Chicago Manual of Style, 17th edition, §§6.12, 10.4 (periods)',
  fix: 'sure',
  kinds: ['body', 'list-item', 'caption', 'quotation', 'transcript-turn', 'headline'],
  *find(story) {
    for (const token of story.places(LETTERED)) {
      if (isCut(story, token))
        yield {...story.span(token), expected: [`${story.lower(token)}.`], spoken: false}
    }
    yield* insideParagraphs(story)
    yield* openEnds(story)
    yield* lone(story)
  },
  message: ({actual, expected}) =>
    actual === '' ? 'End the sentence with `.`' : `Write \`${expected}\`, not \`${actual}\``,
  note: ({actual}) =>
    actual === ''
      ? 'The sentence has no end mark; the others have one.'
      : 'The abbreviation has a stop after each letter.'
})

/** `3:02 a.m local`, `U.S troops` */
function isCut(story: Story, token: number): boolean {
  const next = token + 1
  if (story.text.charAt(story.end[token]) === '.' || story.has(token, Flag.address)) return false
  // The stop of `U.S .` is there, behind a space too many.
  if (story.word(next) === '.') return false
  return next >= story.count || story.has(next, Flag.spaced) || /^[,;:)”"]$/u.test(story.word(next))
}

/** `met on Tuesday | The vote is due`: a sentence that begins with a capital behind no mark. */
function* insideParagraphs(story: Story): Generator<Proposal> {
  for (const token of story.places(OPENERS)) {
    const last = token - 1
    if (!story.has(token, Flag.capital) || story.has(token, Flag.first) || story.kind(token) !== 'body')
      continue
    if (!story.together(last, token) || !story.has(token, Flag.spaced) || !endsClause(story, last)) continue
    if (!opensClause(story, token) || story.has(token + 1, Flag.capital)) continue
    yield {start: story.end[last], end: story.end[last], expected: ['.'], fix: 'ask'}
  }
}

/** Does a clause with a verb end at the token, and not with what a title in capitals hangs on? */
function endsClause(story: Story, last: number): boolean {
  const day = story.is(last, TIME) && story.has(last, Flag.capital)
  if (story.has(last, Flag.capital) && !day) return false
  if (!story.tagIn(last, NOUN | ADVERB | maskOf('CD', 'VBN', 'RP')) || !story.isWord(last)) return false
  for (let at = story.sentenceStart(last); at < last; at++) if (story.tagIn(at, FINITE)) return true
  return false
}

/** `The vote is`: a subject and its verb, in small letters. */
function opensClause(story: Story, token: number): boolean {
  const {phrases} = story
  // `in 1961 Engineers have`: the number is taken for one of theirs.
  if (phrases.startOf(token) < 0 || phrases.headOf(token) < token) return false
  // `on server A is`
  if (phrases.headOf(token) === token && story.is(token, LETTER)) return false
  let head = phrases.headOf(token)
  while (story.tagIn(head + 1, maskOf('IN')) && phrases.startOf(head + 2) === head + 2)
    head = phrases.headOf(head + 2)
  const verb = story.afterAdverbs(head + 1)
  if (story.tagIn(story.afterAdverbs(verb + 1), FINITE)) return false
  for (let at = token + 1; at <= verb; at++) if (story.has(at, Flag.capital)) return false
  return (
    story.together(token, verb + 1) &&
    story.tagIn(verb, FINITE) &&
    /^[.?!]$/u.test(story.word(story.sentenceEnd(verb) - 1))
  )
}

/** Body paragraphs that end without a mark, if nearly all others of the story end in one. */
function* openEnds(story: Story): Generator<Proposal> {
  const open: number[] = []
  let ended = 0
  for (let last = 0; last < story.count; last++) {
    if (last + 1 < story.count && story.block[last + 1] === story.block[last]) continue
    if (story.kind(last) !== 'body') continue
    if (END_MARK.test(story.word(last))) ended++
    else open.push(last)
  }
  if (open.length !== 1) return
  for (const last of open)
    if (ended >= FEWEST_ENDED ? isUnfinished(story, last) : isBetween(story, last)) {
      yield {start: story.end[last], end: story.end[last], expected: ['.'], spoken: false}
    }
}

/** A text of one sentence, with its article and a verb as no headline has them: The suspect was arrested on Monday. */
function* lone(story: Story): Generator<Proposal> {
  const last = story.count - 1
  if (story.kinds.length !== 1 || story.sentences.length !== 2 || last < FEWEST_ALONE) return
  if (
    !/^(?:body|headline)$/u.test(story.kind(0)) ||
    !story.isWord(last) ||
    END_MARK.test(story.word(last)) ||
    story.has(last, Flag.address)
  )
    return
  const from = story.opener(0)
  const end: Proposal = {start: story.end[last], end: story.end[last], expected: ['.'], spoken: false}
  if (from > 0 && endsInAttribution(story, 0, last)) yield end
  if (from > 0 || !story.tagIn(from, maskOf('DT', 'PRP', 'PRP$'))) return
  const clause = story.clauses.all.find(({subject}) => subject?.start === from)
  if (clause && !clause.doubtful && isToldOf(story, clause.verb)) yield end
}

/** A verb in the past, or *will* and the like, which headlines leave out. */
function isToldOf(story: Story, verb: number): boolean {
  return isSurelyFinite(story, verb) || story.tagIn(verb, maskOf('MD'))
}

/** A paragraph that begins and goes on as a sentence does, between two that end in a mark. */
function isBetween(story: Story, last: number): boolean {
  const from = story.sentenceStart(last)
  const inside = story.block[from] > 0 && last + 1 < story.count && story.has(from, Flag.first)
  if (!inside || !story.isWord(last) || story.has(last, Flag.address) || last - from < FEWEST_WORDS)
    return false
  const verb = story.phrases.startOf(from) === from ? story.afterAdverbs(story.phrases.headOf(from) + 1) : -1
  return story.has(from, Flag.capital) && isSurelyFinite(story, verb)
}

/** Does a sentence end in the word, behind another of the paragraph? */
function isUnfinished(story: Story, last: number): boolean {
  const from = story.sentenceStart(last)
  if (!story.isWord(last) || story.has(last, Flag.address | Flag.capital | Flag.digit)) return false
  if (endsInAttribution(story, from, last)) return true
  // One sentence before it is whole: no heading or caption is that.
  if (story.has(from, Flag.first) || !story.has(from, Flag.capital) || last - from < FEWEST_WORDS)
    return false
  let finite = false
  for (let at = from; at < last; at++) finite ||= story.tagIn(at, FINITE)
  return finite && story.tags[last] !== Tag.IN
}

/** `“The dam will hold,” the governor said` */
function endsInAttribution(story: Story, from: number, last: number): boolean {
  for (let at = from + 2; at < last; at++) {
    if (
      /^[”"]$/u.test(story.word(at)) &&
      /^[,?!]$/u.test(story.word(at - 1)) &&
      !story.has(at, Flag.spaced)
    ) {
      return attributionAt(story, at + 1)?.end === last
    }
  }
  return false
}
