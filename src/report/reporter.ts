import type {VFile} from 'vfile'

/** What becomes of files that were read: a report in three parts, so that it can be written as files come. */
export interface Reporter {
  /** What stands before the first file. */
  start: () => string
  /** The report on some files, in order. */
  files: (files: readonly VFile[]) => string
  /** What stands after the last file. */
  end: () => string
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
}

declare module 'vfile' {
  interface DataMap {
    /** How many fixes were applied to this file and written. */
    copydeskFixed?: number
    /** How many fixes were taken back, since each brought another mark. */
    copydeskTakenBack?: number
  }
}
