import {isCopydeskMessage} from '../desk/message.js'
import {fingerprints} from './fingerprint.js'
import {listWriter} from './list.js'
import {pathOf} from './path-of.js'
import {recordOf} from './record.js'
import type {Reporter, ReporterOptions} from './reporter.js'

const SEVERITIES = {error: 'major', warn: 'minor', info: 'info'}

/**
 * Report as GitLab reads code quality: a list of issues with fingerprints, by which it tells new ones from old.
 *
 * @param options What it is told; GitLab counts paths from the root of the repository.
 */
export function gitlabReporter({root}: ReporterOptions): Reporter {
  const write = listWriter()
  // GitLab wants each fingerprint once in a report, and two files may hold one sentence: so they are counted over all files.
  const fingerprintOf = fingerprints()
  return {
    start: () => '[',
    files(files) {
      const issues = files.flatMap((file) => {
        const name = pathOf(file, root)
        const printed = file.messages.filter(isCopydeskMessage).map(fingerprintOf)
        const {messages, failures} = recordOf(file)
        return [
          ...failures.map(({reason, start}, index) => ({
            description: reason,
            check_name: 'failure',
            fingerprint: `${name}:${index}`,
            severity: 'blocker',
            location: {path: name, lines: {begin: start?.line ?? 1}}
          })),
          ...messages.map(({reason, rule, level, start, end}, index) => ({
            description: reason,
            check_name: rule,
            fingerprint: printed[index],
            severity: SEVERITIES[level],
            location: {path: name, lines: {begin: start.line, end: end.line}}
          }))
        ]
      })
      return write(issues)
    },
    end: () => '\n]\n'
  }
}
