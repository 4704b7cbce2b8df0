import type {VFile} from 'vfile'
import {harmlessJson} from './harmless.js'
import {listWriter} from './list.js'
import {recordOf, type FileRecord} from './record.js'
import type {Reporter, ReporterOptions} from './reporter.js'

/** The JSON report, version 1. Fields may be added to a version; none changes its meaning or goes. */
export interface JsonReport {
  version: 1
  /** Unit of columns and offsets: UTF-16 code units of the decoded text without its byte order mark. */
  unit: 'utf16'
  files: FileRecord[]
}

/**
 * Report as JSON: one document, one file a line.
 *
 * @param options What it is told.
 */
export function jsonReporter({quiet = false}: ReporterOptions): Reporter {
  const write = listWriter()
  return {
    start: () => '{"version":1,"unit":"utf16","files":[',
    files: (files) => write(recordsOf(files, quiet)),
    end: () => '\n]}\n'
  }
}

/**
 * Report as lines of JSON: a file a line, each a whole document, for programs that pipe records.
 *
 * @param options What it is told.
 */
export function jsonLinesReporter({quiet = false}: ReporterOptions): Reporter {
  return {
    start: () => '',
    files: (files) =>
      recordsOf(files, quiet)
        .map((record) => `${harmlessJson({version: 1, unit: 'utf16', ...record})}\n`)
        .join(''),
    end: () => ''
  }
}

function recordsOf(files: readonly VFile[], quiet: boolean): FileRecord[] {
  return files.filter((file) => !quiet || file.messages.length > 0 || file.stored).map(recordOf)
}
