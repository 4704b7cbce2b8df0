import type {VFile} from 'vfile'
import {element, lineOf, type Child} from './element.js'
import {pathOf} from './path-of.js'
import {recordOf, type MarkRecord} from './record.js'
import type {Reporter, ReporterOptions} from './reporter.js'

/**
 * Report as XML of JUnit: a file is a suite, a mark a case of it that failed, a file without marks a case that passed.
 * Information passes, with its words as output; what could not be read is an error.
 *
 * @param options What it is told.
 */
export function junitReporter({root, quiet = false}: ReporterOptions): Reporter {
  return {
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="copydesk">\n',
    files: (files) =>
      files
        .filter(({messages}) => !quiet || messages.length > 0)
        .map((file) => lineOf(toSuite(file, pathOf(file, root))))
        .join(''),
    end: () => '</testsuites>\n'
  }
}

function toSuite(file: VFile, name: string): ReturnType<typeof element> {
  const {messages, failures} = recordOf(file)
  const cases = [
    ...failures.map(({reason, rule}) =>
      toCase(name, rule ?? 'reading', [element('error', {message: reason, type: rule ?? 'failure'})])
    ),
    ...messages.map((mark) => toCase(name, `${mark.rule} ${placeOf(mark)}`, [outcomeOf(mark)]))
  ]
  if (cases.length === 0) cases.push(toCase(name, 'no marks', []))
  const counts = {
    tests: cases.length,
    failures: messages.filter(({level}) => level !== 'info').length,
    errors: failures.length
  }
  return element('testsuite', {name, ...counts}, cases)
}

function toCase(file: string, name: string, children: readonly Child[]): ReturnType<typeof element> {
  return element('testcase', {name, classname: file}, children)
}

function outcomeOf(mark: MarkRecord): ReturnType<typeof element> {
  const {reason, note, level, rule} = mark
  if (level === 'info') return element('system-out', {}, [`${placeOf(mark)}: ${reason}`])
  return element('failure', {message: reason, type: rule}, [
    `${placeOf(mark)}: ${reason}. ${note ?? ''}`.trim()
  ])
}

function placeOf({start}: MarkRecord): string {
  return `${start.line}:${start.column}`
}
