import {rulePage} from '#models'
import type {VFile} from 'vfile'
import {VFileMessage, type Options} from 'vfile-message'
import type {Point} from 'unist'
import type {Category, Finding, FixClass} from './finding.js'

/** A message of copydesk: a `VFileMessage` whose fields are all there. */
export interface CopydeskMessage extends VFileMessage {
  source: 'copydesk'
  /** Name of the rule. */
  ruleId: string
  /** The text that is marked: what `place` holds. */
  actual: string
  /** Replacements for `place`, best first; `['']` deletes; empty where there is none. */
  expected: string[]
  category: Category
  /** Chance from 0 to 1 that an editor accepts the mark. */
  confidence: number
  /** Does it touch a direct quotation? */
  quoted: boolean
  fix: FixClass
  /** The sentence around it as it is filed, white space folded; empty for a mark on a comment. */
  sentence: string
}

const pages = new Map<string, string | undefined>()

/** The page of a rule, looked for once. */
function pageOf(rule: string): string | undefined {
  if (!pages.has(rule)) pages.set(rule, rulePage(rule))
  return pages.get(rule)
}

/** Turns an offset of the source into line and column. */
export type ToPoint = (offset: number) => Point | undefined

/**
 * Add a finding to the messages of a file.
 *
 * @param file The file.
 * @param finding What was found, with offsets of the source.
 * @param toPoint Line and column of an offset.
 */
export function addMessage(file: VFile, finding: Finding, toPoint: ToPoint): void {
  const options: Options = {source: 'copydesk', ruleId: finding.rule}
  const start = toPoint(finding.start)
  const end = toPoint(finding.end)
  if (start && end) options.place = {start, end}
  const message = file.message(finding.reason, options) as CopydeskMessage
  // vfile knows three states: true fails, false warns, undefined informs.
  message.fatal = finding.level === 'error' ? true : finding.level === 'warn' ? false : undefined
  message.actual = finding.actual
  message.expected = [...finding.expected]
  message.note = finding.note
  message.category = finding.category
  message.confidence = finding.confidence
  message.quoted = finding.quoted
  message.fix = finding.fix
  message.sentence = finding.sentence ?? ''
  const url = pageOf(finding.rule)
  if (url) message.url = url
  const related = finding.related
  const from = related && toPoint(related.start)
  const to = related && toPoint(related.end)
  if (related && from && to) {
    message.cause = new VFileMessage(related.reason, {...options, place: {start: from, end: to}})
  }
}

/**
 * Say that a rule failed, so that the other rules and files go on.
 *
 * @param file The file.
 * @param rule Name of the rule.
 * @param error What it threw.
 */
export function addFailure(file: VFile, rule: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  // No `cause`: reporters would print its stack.
  const message = file.message(`Rule \`${rule}\` failed: ${reason}; switch it off and report this`, {
    source: 'copydesk',
    ruleId: rule
  })
  message.fatal = true
}

/**
 * Does this message say that a rule failed, and not what it found?
 *
 * @param message Any message.
 */
export function isFailure(message: VFileMessage): boolean {
  return message.source === 'copydesk' && message.fatal === true && !isCopydeskMessage(message)
}

/**
 * Is this a message of copydesk’s rules?
 *
 * @param message Any message.
 */
export function isCopydeskMessage(message: VFileMessage): message is CopydeskMessage {
  return message.source === 'copydesk' && typeof message.actual === 'string' && 'fix' in message
}

/**
 * The second place that a message speaks of.
 *
 * @param message Any message.
 * @returns Its cause, if that is a message too; told by its fields, since two copies of the package may be installed.
 */
export function relatedOf({cause}: VFileMessage): VFileMessage | undefined {
  return cause instanceof Error && 'reason' in cause && 'place' in cause ? (cause as VFileMessage) : undefined
}

/** Order of messages: by place, then by name of rule; those without a place come first. */
export function byPlace(a: VFileMessage, b: VFileMessage): number {
  const [first, second] = [a.ruleId ?? '', b.ruleId ?? '']
  // Names are plain ASCII; `localeCompare` would load a collator at every start.
  return offsetOf(a) - offsetOf(b) || (first < second ? -1 : Number(first > second))
}

/** @returns Where a message starts, in UTF-16 code units of the source; -1 without a place. */
export function offsetOf({place}: VFileMessage): number {
  if (!place) return -1
  return ('start' in place ? place.start.offset : place.offset) ?? -1
}
