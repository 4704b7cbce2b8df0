import {harmlessJson} from './harmless.js'
import type {FileRecord} from './record.js'

/** What tells a story from all others: as its record says it. */
export type StoryId = string | number

/** What is reported of a line of `copydesk batch`, version 1: the record of a file, and whose it is. */
export interface BatchResult extends FileRecord {
  version: 1
  unit: 'utf16'
  /** `null` where the line has none that can be read. */
  id: StoryId | null
  /** Number of the line, from 1; there only if the line tells of no story: `failures` says why. */
  line?: number
}

/** How the line of each result begins. */
export const RESULT_START = '{"version":1,"unit":"utf16","id":'

/**
 * A result as a line of JSON.
 *
 * @param origin Whose result it is.
 * @param record What is reported.
 */
export function batchLine(origin: Pick<BatchResult, 'id' | 'line'>, record: FileRecord): string {
  return `${harmlessJson({version: 1, unit: 'utf16', ...origin, ...record})}\n`
}
