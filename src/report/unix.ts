import {harmless} from './harmless.js'
import {pathOf} from './path-of.js'
import {noticesOf} from './record.js'
import type {Reporter, ReporterOptions} from './reporter.js'

const WORDS = {error: 'error', warn: 'warning', info: 'info'}

/**
 * Report as compilers do, `path:line:column: reason [level/rule]`, which editors and `grep` read.
 *
 * @param options What it is told.
 */
export function unixReporter({root}: ReporterOptions): Reporter {
  return {
    start: () => '',
    files: (files) =>
      files
        .flatMap((file) => {
          const name = pathOf(file, root)
          return noticesOf(file).map(
            ({reason, rule, level, start}) =>
              `${name}:${start?.line ?? 1}:${start?.column ?? 1}: ${reason} [${WORDS[level]}/${rule ?? 'failure'}]`
          )
        })
        .map((line) => `${harmless(line)}\n`)
        .join(''),
    end: () => ''
  }
}
