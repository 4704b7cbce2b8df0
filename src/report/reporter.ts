import type {VFile} from 'vfile'
import type {Category, Level} from '../desk/finding.js'

/** What becomes of files that were read: a report in three parts, so that it can be written as files come. */
export interface Reporter {
  /** What stands before the first file. */
  start: () => string
  /** The report on some files, in order. */
  files: (files: readonly VFile[]) => string
  /** What stands after the last file. */
  end: () => string
  /** Markdown for the page that a build shows beside its log, asked for after {@link end}; most have none. */
  page?: () => string
}

/** A rule, for reports that list them. */
export interface RuleFacts {
  name: string
  category: Category
  /** How loud it is by default. */
  level: Level
  /** What it asks for, in a line. */
  summary: string
  /** The book and section that it rests on. */
  source: string
}

/** The program that reports. */
export interface Tool {
  version: string
  /** Rules that may speak. */
  rules: readonly RuleFacts[]
}

/** What a reporter is told. */
export interface ReporterOptions {
  /** Color the report with ANSI sequences; default `false`. */
  color?: boolean
  /** Leave out files without messages, and the summary of a run without any; default `false`. */
  quiet?: boolean
  /** Give the reason why of each message, and its page; default `false`. */
  verbose?: boolean
  /** Folder that paths are given from (absolute), where it is not each file’s own `cwd`. */
  root?: string | undefined
  /** What reports, asked for by those that name it. */
  tool?: () => Tool
}

declare module 'vfile' {
  interface DataMap {
    /** How many fixes were applied to this file and written. */
    copydeskFixed?: number
    /** How many fixes were taken back, since each brought another mark. */
    copydeskTakenBack?: number
    /** How many marks a baseline held back; left out where there is no baseline. */
    copydeskHeld?: number
  }
}
