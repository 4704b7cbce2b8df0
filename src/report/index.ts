import {githubReporter} from './github.js'
import {jsonReporter} from './json.js'
import type {Reporter, ReporterOptions} from './reporter.js'
import {textReporter} from './text.js'

/** Reporters by name. */
const REPORTERS = {text: textReporter, json: jsonReporter, github: githubReporter}

/**
 * Make a reporter.
 *
 * @param name Its name.
 * @param options What it is told.
 */
export function createReporter(name: keyof typeof REPORTERS, options: ReporterOptions = {}): Reporter {
  return REPORTERS[name](options)
}

export type {Reporter, ReporterOptions} from './reporter.js'
