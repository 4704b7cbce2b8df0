import type {FixClass} from './finding.js'
import {byPlace, type CopydeskMessage} from './message.js'

/** One splice: replace the source from `start` to `end` (UTF-16 code units) by `value`. */
export interface Edit {
  start: number
  end: number
  value: string
  message: CopydeskMessage
}

/** Which fixes are made. */
export interface FixChoice {
  /** Likely ones too? */
  likely: boolean
  /** Has the key of each fix that was taken back; see {@link keyOf}. */
  refused: {readonly size: number; has: (key: string) => boolean}
}

const SURE: FixChoice = {likely: false, refused: new Set()}

/**
 * Choose the fixes that can be made in one round: sure ones outside quotations that do not touch one another, or, where none is left and
 * they are asked for, likely ones. The order of the messages does not matter.
 *
 * @param messages Messages of one reading.
 * @param source The text they point into.
 * @param choice Which fixes are made.
 * @returns Edits by place.
 */
export function chooseEdits(
  messages: readonly CopydeskMessage[],
  source: string,
  {likely, refused}: FixChoice = SURE
): Edit[] {
  const editsOfClass = (wanted: FixClass): Edit[] =>
    messages
      .filter(({fix, quoted, expected}) => fix === wanted && !quoted && expected.length > 0)
      .flatMap((message) => editOf(message, source))
      .filter((edit) => refused.size === 0 || !refused.has(keyOf(edit, source)))
  const sure = chooseSure(editsOfClass('sure'))
  return likely && sure.length === 0 ? chooseLikely(editsOfClass('likely')) : sure
}

/**
 * Of two that touch the more confident goes first and the other waits for the next round; a deletion swallows what lies
 * inside it.
 */
function chooseSure(wanted: Edit[]): Edit[] {
  const deletions = wanted.filter(({value}) => value === '')
  const chosen: Edit[] = []
  for (const edit of wanted.sort(byConfidence)) {
    if (deletions.some((other) => other !== edit && swallows(other, edit))) continue
    if (chosen.every((other) => other.end < edit.start || edit.end < other.start)) chosen.push(edit)
  }
  return chosen.sort((a, b) => a.start - b.start)
}

/** Of two on neighbouring words none: each was proposed for words that the other changes. */
function chooseLikely(wanted: readonly Edit[]): Edit[] {
  const touches = (edit: Edit, other: Edit): boolean =>
    edit !== other && other.start <= edit.end + 1 && edit.start <= other.end + 1
  return wanted
    .filter((edit) => !wanted.some((other) => touches(edit, other)))
    .sort((a, b) => a.start - b.start)
}

/** The more confident first, then by place. */
function byConfidence(a: Edit, b: Edit): number {
  return b.message.confidence - a.message.confidence || byPlace(a.message, b.message)
}

/**
 * Apply edits.
 *
 * @param source The text.
 * @param edits Edits by place that do not touch.
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let value = ''
  let at = 0
  for (const edit of edits) {
    value += source.slice(at, edit.start) + edit.value
    at = edit.end
  }
  return value + source.slice(at)
}

/**
 * What tells a fix again after other fixes have moved it.
 *
 * @param edit The fix.
 * @param source The text that it is for.
 */
export function keyOf({start, value, message}: Edit, source: string): string {
  return JSON.stringify([message.ruleId, message.actual, value, source.slice(Math.max(0, start - 20), start)])
}

/**
 * The edit that makes a suggestion of a message; a deletion takes the white space that it orphans with it.
 *
 * @param message The message.
 * @param source The text that it is for.
 * @param value The words that take the place; default: the first suggestion.
 * @returns One edit; none if the text no longer stands where it was found.
 */
export function editOf(message: CopydeskMessage, source: string, value = message.expected[0] ?? ''): Edit[] {
  const {place} = message
  if (!place || !('start' in place)) return []
  const start = place.start.offset ?? -1
  const end = place.end.offset ?? -1
  if (start < 0 || source.slice(start, end) !== message.actual) return []
  return [value === '' ? {...withOrphans(source, start, end), value, message} : {start, end, value, message}]
}

/** Does the deletion lie around the edit? Of two equal deletions the first stays. */
function swallows(deletion: Edit, edit: Edit): boolean {
  const wider = deletion.end - deletion.start > edit.end - edit.start
  return wider && deletion.start <= edit.start && edit.end <= deletion.end
}

/** Widen a deletion by the white space that would be left over. */
function withOrphans(source: string, start: number, end: number): {start: number; end: number} {
  let before = start
  while (before > 0 && isBlank(source[before - 1])) before--
  let after = end
  while (after < source.length && isBlank(source[after])) after++
  const lineStart = before === 0 || isBreak(source[before - 1])
  const lineEnd = after === source.length || isBreak(source[after])
  if (!lineStart)
    return {
      start: lineEnd || isMark(source[after]) ? before : start,
      end: lineEnd ? after : end + (before < start ? after - end : 0)
    }
  if (!lineEnd) return {start: before, end: after}
  // A whole line goes: with it the blank lines on one side, so that its neighbours stay a paragraph apart.
  while (before > 0 && /\s/u.test(source[before - 1] ?? '')) before--
  if (before > 0) return {start: before, end: after}
  while (after < source.length && /\s/u.test(source[after] ?? '')) after++
  return {start: 0, end: after}
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\u00A0'
}

function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r'
}

function isMark(character: string | undefined): boolean {
  return character !== undefined && '.,;:!?)]'.includes(character)
}
