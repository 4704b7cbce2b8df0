import type {Finding} from '../desk/finding.js'
import type {WordMatch} from './word-list.js'

/**
 * Would a finding change words that the newsroom accepts? A passage that goes or is to be looked at as a whole, and words
 * around them, are another matter.
 *
 * @param finding What was found, with offsets of the story’s text.
 * @param accepted Where accepted words stand in the story.
 */
export function changesAccepted(finding: Finding, accepted: readonly WordMatch[]): boolean {
  const marked = trimmed(finding)
  const change = changeOf(finding)
  return accepted.some((words) => isWithin(marked, words) || (change !== undefined && meets(change, words)))
}

interface Span {
  start: number
  end: number
}

function trimmed({start, end, actual}: Finding): Span {
  const lead = actual.length - actual.trimStart().length
  return lead === actual.length
    ? {start, end}
    : {start: start + lead, end: start + actual.trimEnd().length || end}
}

/** What the first suggestion changes: the place without what stays at its ends. */
function changeOf({start, end, actual, expected: [right]}: Finding): Span | undefined {
  if (right === undefined || right === '') return undefined
  const shorter = Math.min(actual.length, right.length)
  let head = 0
  while (head < shorter && actual[head] === right[head]) head++
  let tail = 0
  while (tail < shorter - head && actual.at(-1 - tail) === right.at(-1 - tail)) tail++
  return {start: start + head, end: end - tail}
}

/** Does a span lie in words? A point must lie between them, not at an end. */
function isWithin(span: Span, words: Span): boolean {
  return span.start === span.end ? meets(span, words) : words.start <= span.start && span.end <= words.end
}

function meets(span: Span, words: Span): boolean {
  return span.start < words.end && span.end > words.start
}
