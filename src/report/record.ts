import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Point} from 'unist'
import {isCopydeskMessage, relatedOf, type CopydeskMessage} from '../desk/message.js'
import type {Category, FixClass, Level} from '../desk/finding.js'
import {levelOf} from './level.js'

/** What is reported of a file; all reports but the text are made of it. */
export interface FileRecord {
  /** As given or found, relative to the working folder; `null` for standard input without `--stdin-path`. */
  path: string | null
  /** What was found, by place. */
  messages: MarkRecord[]
  /** Why the file, a configuration or a rule could not be read or run; mostly empty. */
  failures: FailureRecord[]
  /** How many fixes `--fix` applied; left out where it did not write. */
  fixed?: number
  /** How many fixes were taken back, since each brought another mark; left out where none was. */
  takenBack?: number
  /** How many marks a baseline held back; left out where there is no baseline. */
  held?: number
}

/** A mark. */
export interface MarkRecord {
  /** Name of the rule. */
  rule: string
  category: Category
  level: Level
  /** One sentence, with the first suggestion in it. */
  reason: string
  /** Why, in a sentence; `null` where there is none. */
  note: string | null
  /** Page of the rule; `null` where there is none. */
  url: string | null
  start: PointRecord
  /** Exclusive; the same as `start` for an insertion. */
  end: PointRecord
  /** The text there. */
  actual: string
  /** Replacements for it, best first; `['']` deletes. */
  expected: string[]
  /** Chance from 0 to 1 that an editor accepts the mark. */
  confidence: number
  fix: FixClass
  /** Does it touch a direct quotation? */
  quoted: boolean
  /** A second place that the mark speaks of. */
  related?: {reason: string; start: PointRecord; end: PointRecord}
}

/** What could not be done. */
export interface FailureRecord {
  /** The rule that failed; `null` where it was none. */
  rule: string | null
  /** What is wrong and what to do, in a line. */
  reason: string
  /** Where, as far as known. */
  start: {line: number; column: number} | null
}

/** A mark or a failure, for reports that show both alike. */
export interface Notice extends Pick<MarkRecord, 'level' | 'confidence' | 'reason' | 'note'> {
  /** The rule; `null` for a failure of none. */
  rule: string | null
  /** Where, as far as known. */
  start: {line: number; column: number} | null
  end: {line: number; column: number} | null
}

/** A place: line and column count from 1, offset from 0. */
export interface PointRecord {
  line: number
  column: number
  offset: number
}

/**
 * What is reported of a file.
 *
 * @param file The file, read.
 */
export function recordOf(file: VFile): FileRecord {
  const {copydeskFixed, copydeskTakenBack, copydeskHeld} = file.data
  return {
    path: file.history.length > 0 ? file.path : null,
    messages: file.messages.filter(isCopydeskMessage).map(toMessage),
    failures: file.messages.filter((message) => !isCopydeskMessage(message)).map(toFailure),
    ...(copydeskFixed === undefined ? {} : {fixed: copydeskFixed}),
    ...(copydeskTakenBack === undefined ? {} : {takenBack: copydeskTakenBack}),
    ...(copydeskHeld === undefined ? {} : {held: copydeskHeld})
  }
}

/**
 * What is to be shown of a file: its failures, then its marks.
 *
 * @param file The file, read.
 */
export function noticesOf(file: VFile): Notice[] {
  const {messages, failures} = recordOf(file)
  return [
    ...failures.map((failure): Notice => ({
      ...failure,
      level: 'error',
      confidence: 1,
      note: null,
      end: null
    })),
    ...messages
  ]
}

function toMessage(message: CopydeskMessage): MarkRecord {
  const related = relatedOf(message)
  return {
    rule: message.ruleId,
    category: message.category,
    level: levelOf(message),
    reason: message.reason,
    note: message.note ?? null,
    url: message.url ?? null,
    ...toRange(message),
    actual: message.actual,
    expected: message.expected,
    confidence: message.confidence,
    fix: message.fix,
    quoted: message.quoted,
    ...(related ? {related: {reason: related.reason, ...toRange(related)}} : {})
  }
}

function toFailure(message: VFileMessage): FailureRecord {
  const {line, column = 1} = message
  return {rule: message.ruleId ?? null, reason: message.reason, start: line ? {line, column} : null}
}

function toRange({place}: VFileMessage): {start: PointRecord; end: PointRecord} {
  if (!place) return {start: toPoint(undefined), end: toPoint(undefined)}
  return 'start' in place
    ? {start: toPoint(place.start), end: toPoint(place.end)}
    : {start: toPoint(place), end: toPoint(place)}
}

function toPoint(point: Point | undefined): PointRecord {
  return {line: point?.line ?? 1, column: point?.column ?? 1, offset: point?.offset ?? 0}
}
