import {createHash} from 'node:crypto'
import {VFileMessage} from 'vfile-message'
import type {FixClass} from '../../src/desk/finding.js'
import type {CopydeskMessage} from '../../src/desk/message.js'
import type {Story} from '../../src/language/story.js'
import type {AuditText} from './texts.js'

/** What a mark is about: enough to judge it, and nothing of the rule. Offsets are UTF-16 code units. */
export interface Place {
  /** Hash of document, sentence, marked words and first suggestion: the same for whichever rule marks it. */
  key: string
  /** Source and document: `house-press/NAME`. */
  document: string
  /** The sentence, or as much of a long one as stands near the mark. */
  sentence: string
  /** Where the mark starts in the sentence. */
  offset: number
  /** What is marked. */
  actual: string
  /** The first suggestion: empty deletes; `null` where there is none. */
  expected: string | null
}

/** A mark as the audit finds it. */
export interface Mark extends Place {
  rule: string
  /** Is it a warning, and not information? */
  warning: boolean
  confidence: number
  /** How far its fix can be trusted; `ask` in a quotation, where none is made. */
  fix: FixClass
  /** Does it stand in a document that is kept for the audit? */
  audited: boolean
  /** Sentence and neighbours, with mark and suggestion in brackets. */
  context: string
}

/** So much of a long sentence is kept on either side of the mark, and of a long mark in all. */
const NEAR = 300
/** So much of the neighbors is shown before a sentence and behind it. */
const BEFORE = 160
const BEHIND = 80

/**
 * Make a mark of a message.
 *
 * @param message The message.
 * @param story The story that it speaks of.
 * @param about Its document.
 * @throws {Error} If the message has no place.
 */
export function markOf(message: CopydeskMessage, story: Story, about: AuditText): Mark {
  const {start, end} = offsetsOf(message)
  const {text} = story
  const sentence = sentenceAround(story, start, end)
  const expected = message.expected[0] ?? null
  const document = `${about.source}/${about.document}`
  const from = Math.max(sentence.start, start - NEAR)
  const opening = from > sentence.start ? '…' : ''
  const to = Math.min(sentence.end, end + NEAR)
  const actual = shorten(text.slice(start, end))
  return {
    key: keyOf(story, document, {start, end, actual: message.actual, expected}),
    document,
    sentence:
      opening + text.slice(from, start) + actual + text.slice(end, to) + (to < sentence.end ? '…' : ''),
    offset: opening.length + start - from,
    actual,
    expected,
    rule: message.ruleId,
    warning: message.fatal !== undefined,
    confidence: message.confidence,
    fix: message.quoted ? 'ask' : message.fix,
    audited: about.audited,
    context: contextOf(message, story)
  }
}

/** What a key is made of: a mark’s place in the text (UTF-16 code units), its words and first suggestion. */
export interface Marked {
  start: number
  end: number
  actual: string
  expected: string | null
}

/**
 * Key of a mark: a hash of document, sentence, marked words and first suggestion.
 *
 * @param story The story.
 * @param document Source and document: `house-press/NAME`.
 * @param marked The mark.
 */
export function keyOf(story: Story, document: string, {start, end, actual, expected}: Marked): string {
  const sentence = sentenceAround(story, start, end)
  const whole = story.text.slice(sentence.start, sentence.end)
  return hash(JSON.stringify([document, whole, start - sentence.start, actual, expected]))
}

/** Sentence and neighbors: `… The truck was ⟦detain → detained⟧ at the border. …`, and what it refers to. */
function contextOf(message: CopydeskMessage, story: Story): string {
  const {start, end} = offsetsOf(message)
  const {text} = story
  const sentence = sentenceAround(story, start, end)
  const from = Math.max(0, Math.max(sentence.start, start - NEAR) - BEFORE)
  const to = Math.min(text.length, Math.min(sentence.end, end + NEAR) + BEHIND)
  const [expected] = message.expected
  const proposal =
    expected === undefined ? '(no words offered)' : expected === '' ? '(delete)' : visible(expected)
  const marked = `⟦${visible(shorten(text.slice(start, end)))} → ${proposal}⟧`
  // Cut words are left out.
  const before = from > 0 ? text.slice(from, start).replace(/^\S*\s/u, '… ') : text.slice(0, start)
  const behind = to < text.length ? text.slice(end, to).replace(/\s\S*$/u, ' …') : text.slice(end)
  let context = before + marked + behind
  // A second place is shown without what the rule says of it.
  if (message.cause instanceof VFileMessage) {
    const other = offsetsOf(message.cause)
    context += ` ‖ elsewhere: “${shorten(text.slice(other.start, other.end))}”`
  }
  return context.replace(/\s*\n+\s*/gu, ' ¶ ').replaceAll('\t', ' ')
}

/** From the start of the sentence that holds the first offset to the end of that which holds the second. */
function sentenceAround(story: Story, start: number, end: number): {start: number; end: number} {
  const behind = story.end.findIndex((tokenEnd) => tokenEnd >= start + Number(start < end))
  const first = behind < 0 ? story.count - 1 : behind
  let last = first
  while (last + 1 < story.count && (story.start[last + 1] ?? 0) < end + Number(start === end)) last++
  return {
    start: Math.min(start, story.start[story.sentenceStart(first)] ?? 0),
    end: Math.max(end, story.end[story.sentenceEnd(last) - 1] ?? story.text.length)
  }
}

function offsetsOf({place, ruleId}: VFileMessage): {start: number; end: number} {
  if (!place || !('start' in place)) throw new Error(`a message of \`${ruleId ?? ''}\` has no place`)
  return {start: place.start.offset ?? 0, end: place.end.offset ?? 0}
}

/** Leave out the middle of a long passage. */
function shorten(passage: string): string {
  if (passage.length <= NEAR) return passage
  return `${passage.slice(0, NEAR / 2)} […] ${passage.slice(-NEAR / 2)}`
}

/** Show white space that is all there is. */
function visible(words: string): string {
  return words.trim() === '' ? words.replace(/[^\S\n]/gu, '␣') : words
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
