import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {Point} from 'unist'
import {isCopydeskMessage, type CopydeskMessage} from '../desk/message.js'
import type {Category, FixClass, Level} from '../desk/finding.js'
import {harmlessJson} from './harmless.js'
import {levelOf} from './level.js'
import type {Reporter, ReporterOptions} from './reporter.js'

/** The JSON report, version 1. Fields may be added to a version; none changes its meaning or goes. */
export interface JsonReport {
  version: 1
  /** Unit of columns and offsets: UTF-16 code units of the decoded text without its byte order mark. */
  unit: 'utf16'
  files: JsonFile[]
}

/** A file in the JSON report. */
export interface JsonFile {
  /** As given or found, relative to the working folder; `null` for standard input without `--stdin-path`. */
  path: string | null
  /** What was found, by place. */
  messages: JsonMessage[]
  /** Why the file, a configuration or a rule could not be read or run; mostly empty. */
  failures: JsonFailure[]
  /** How many fixes `--fix` applied; left out where it did not write. */
  fixed?: number
  /** How many fixes were taken back, since each brought another mark; left out where none was. */
  takenBack?: number
}

/** A mark in the JSON report. */
export interface JsonMessage {
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
  start: JsonPoint
  /** Exclusive; the same as `start` for an insertion. */
  end: JsonPoint
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
  related?: {reason: string; start: JsonPoint; end: JsonPoint}
}

/** A failure in the JSON report. */
export interface JsonFailure {
  /** The rule that failed; `null` where it was none. */
  rule: string | null
  /** What is wrong and what to do, in a line. */
  reason: string
  /** Where, as far as known. */
  start: {line: number; column: number} | null
}

/** A place: line and column count from 1, offset from 0. */
export interface JsonPoint {
  line: number
  column: number
  offset: number
}

/**
 * Report as JSON: one document, one file a line.
 *
 * @param options What it is told.
 */
export function jsonReporter({quiet = false}: ReporterOptions): Reporter {
  let first = true
  return {
    start: () => '{"version":1,"unit":"utf16","files":[',
    files(files) {
      let text = ''
      for (const file of files) {
        if (quiet && file.messages.length === 0 && !file.stored) continue
        text += `${first ? '' : ','}\n${harmlessJson(toFile(file))}`
        first = false
      }
      return text
    },
    end: () => '\n]}\n'
  }
}

function toFile(file: VFile): JsonFile {
  const {copydeskFixed, copydeskTakenBack} = file.data
  return {
    path: file.history.length > 0 ? file.path : null,
    messages: file.messages.filter(isCopydeskMessage).map(toMessage),
    failures: file.messages.filter((message) => !isCopydeskMessage(message)).map(toFailure),
    ...(copydeskFixed === undefined ? {} : {fixed: copydeskFixed}),
    ...(copydeskTakenBack === undefined ? {} : {takenBack: copydeskTakenBack})
  }
}

function toMessage(message: CopydeskMessage): JsonMessage {
  const {cause} = message
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
    ...(cause instanceof VFileMessage ? {related: {reason: cause.reason, ...toRange(cause)}} : {})
  }
}

function toFailure(message: VFileMessage): JsonFailure {
  const {line, column = 1} = message
  return {rule: message.ruleId ?? null, reason: message.reason, start: line ? {line, column} : null}
}

function toRange({place}: VFileMessage): {start: JsonPoint; end: JsonPoint} {
  if (!place) return {start: toPoint(undefined), end: toPoint(undefined)}
  return 'start' in place
    ? {start: toPoint(place.start), end: toPoint(place.end)}
    : {start: toPoint(place), end: toPoint(place)}
}

function toPoint(point: Point | undefined): JsonPoint {
  return {line: point?.line ?? 1, column: point?.column ?? 1, offset: point?.offset ?? 0}
}
