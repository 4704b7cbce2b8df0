import path from 'node:path'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {harmless} from './harmless.js'
import {levelOf} from './level.js'
import type {Reporter, ReporterOptions} from './reporter.js'

const COMMANDS = {error: 'error', warn: 'warning', info: 'notice'}

/**
 * Report as commands that GitHub shows beside the lines of a change:
 * `::warning file=,line=,endLine=,col=,endColumn=,title=::message`.
 *
 * @param options What it is told; GitHub counts paths from the root of the repository.
 */
export function githubReporter({root}: ReporterOptions): Reporter {
  return {
    start: () => '',
    files: (files) =>
      files.flatMap((file) => file.messages.map((message) => toCommand(file, message, root))).join(''),
    end: () => ''
  }
}

function toCommand(file: VFile, message: VFileMessage, root: string | undefined): string {
  const {place} = message
  const start = place && 'start' in place ? place.start : place
  const end = place && 'start' in place ? place.end : place
  // GitHub takes columns only within one line.
  const isOneLine = start?.line === end?.line
  const properties = {
    file: file.history.length > 0 ? pathFrom(root, file) : undefined,
    line: start?.line,
    endLine: end?.line,
    col: isOneLine ? start?.column : undefined,
    endColumn: isOneLine ? end?.column : undefined,
    title: message.ruleId ?? 'copydesk'
  }
  const list = Object.entries(properties)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]))
    .join(',')
  const lines = message.note ? [message.reason, message.note] : [message.reason]
  return `::${COMMANDS[levelOf(message)]} ${list}::${lines.map(escapeData).join('%0A')}\n`
}

function pathFrom(root: string | undefined, file: VFile): string {
  if (root === undefined) return file.path
  const relative = path.relative(root, path.resolve(file.cwd, file.path))
  return relative.startsWith('..') ? file.path : relative
}

/** GitHub undoes exactly these, so a `%` of the copy is escaped first. */
function escapeData(text: string): string {
  return harmless(text).replaceAll('%', '%25')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
