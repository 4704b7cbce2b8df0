import {element, lineOf} from './element.js'
import {pathOf} from './path-of.js'
import {noticesOf} from './record.js'
import type {Reporter, ReporterOptions} from './reporter.js'

const SEVERITIES = {error: 'error', warn: 'warning', info: 'info'}

/**
 * Report as XML of Checkstyle 4.3: a file with its errors, which many build servers read.
 *
 * @param options What it is told.
 */
export function checkstyleReporter({root}: ReporterOptions): Reporter {
  return {
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    files: (files) =>
      files
        .map((file) => {
          const errors = noticesOf(file).map(({reason, rule, level, start}) =>
            element('error', {
              line: start?.line ?? 1,
              column: start?.column,
              severity: SEVERITIES[level],
              message: reason,
              source: `copydesk.${rule ?? 'failure'}`
            })
          )
          return lineOf(element('file', {name: pathOf(file, root)}, errors))
        })
        .join(''),
    end: () => '</checkstyle>\n'
  }
}
