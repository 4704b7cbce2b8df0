import {
  FINITE,
  Flag,
  Tag,
  attributionAt,
  defineRule,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {letteredAbbreviations} from './lettered-abbreviations.generated.js'

const LETTERED = words(...letteredAbbreviations)
/** Fewest words of the last sentence, and of paragraphs that end in a mark. */
const FEWEST_WORDS = 8
const FEWEST_ENDED = 3
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
  *find(story) {
    for (const token of story.places(LETTERED)) {
      if (isCut(story, token))
        yield {...story.span(token), expected: [`${story.lower(token)}.`], spoken: false}
    }
    yield* openEnds(story)
  },
  message: ({actual, expected}) =>
    actual === '' ? 'End the paragraph with `.`' : `Write \`${expected}\`, not \`${actual}\``,
  note: ({actual}) =>
    actual === ''
      ? 'The paragraph’s last sentence has no end mark; the others have one.'
      : 'The abbreviation has a stop after each letter.'
})

/** `3:02 a.m local`, `U.S troops` */
function isCut(story: Story, token: number): boolean {
  const next = token + 1
  if (story.text.charAt(story.end[token]) === '.' || story.has(token, Flag.address)) return false
  return next >= story.count || story.has(next, Flag.spaced) || /^[,;:)”"]$/u.test(story.word(next))
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
  if (open.length !== 1 || ended < FEWEST_ENDED) return
  for (const last of open)
    if (isUnfinished(story, last)) {
      yield {start: story.end[last], end: story.end[last], expected: ['.'], spoken: false}
    }
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
