import type {ReportName} from './names.js'
import type {Reporter, ReporterOptions} from './reporter.js'

/** Reporters by name; each is loaded when it is asked for. */
const REPORTERS: Record<ReportName, () => Promise<(options: ReporterOptions) => Reporter>> = {
  text: async () => (await import('./text.js')).textReporter,
  json: async () => (await import('./json.js')).jsonReporter,
  jsonl: async () => (await import('./json.js')).jsonLinesReporter,
  sarif: async () => (await import('./sarif.js')).sarifReporter,
  github: async () => (await import('./github.js')).githubReporter,
  gitlab: async () => (await import('./gitlab.js')).gitlabReporter,
  checkstyle: async () => (await import('./checkstyle.js')).checkstyleReporter,
  junit: async () => (await import('./junit.js')).junitReporter,
  unix: async () => (await import('./unix.js')).unixReporter,
  html: async () => (await import('./html.js')).htmlReporter,
  summary: async () => (await import('./summary.js')).summaryReporter
}

/**
 * Make a reporter.
 *
 * @param name Its name.
 * @param options What it is told.
 */
export async function createReporter(name: ReportName, options: ReporterOptions = {}): Promise<Reporter> {
  const make = await REPORTERS[name]()
  return make(options)
}

export {REPORT_NAMES, type ReportName} from './names.js'
export type {Reporter, ReporterOptions, RuleFacts} from './reporter.js'
