import type {Level} from '../desk/finding.js'
import {harmless} from './harmless.js'
import {pathOf, STDIN} from './path-of.js'
import {recordOf, type FailureRecord, type MarkRecord} from './record.js'
import type {Reporter, ReporterOptions} from './reporter.js'

const COMMANDS = {error: 'error', warn: 'warning', info: 'notice'}
const RANKS = {error: 0, warn: 1, info: 2}

/** GitHub shows ten annotations of a step and drops the rest without a word. */
const ANNOTATIONS = 10

/** Rows of the job’s page; GitHub takes a megabyte of it. */
const ROWS = 1000

/** A mark, or what could not be done, where GitHub is to show it. */
interface Annotation {
  path: string
  level: Level
  /** Chance from 0 to 1 that an editor accepts it. */
  confidence: number
  rule: string | null
  reason: string
  note: string | null
  start: {line: number; column: number} | null
  end: {line: number; column: number} | null
}

/**
 * Report as commands that GitHub shows beside the lines of a change,
 * `::warning file=,line=,endLine=,col=,endColumn=,title=::message`: the ten worst. All of them stand in the page of the job.
 *
 * @param options What it is told; GitHub counts paths from the root of the repository.
 */
export function githubReporter({root}: ReporterOptions): Reporter {
  let worst: Annotation[] = []
  const rows: string[] = []
  let count = 0
  return {
    start: () => '',
    files(files) {
      for (const file of files) {
        const path = pathOf(file, root)
        const {messages, failures} = recordOf(file)
        const found = [
          ...failures.map((failure) => ofFailure(path, failure)),
          ...messages.map((mark) => ofMark(path, mark))
        ]
        worst = [...worst, ...found].sort(byWeight).slice(0, ANNOTATIONS)
        count += found.length
        rows.push(...found.slice(0, Math.max(0, ROWS - rows.length)).map(toRow))
      }
      return ''
    },
    end() {
      const left = count - worst.length
      const more = left > 0 ? `copydesk: ${left} more in the summary of the job\n` : ''
      return `${worst.map(toCommand).join('')}${more}`
    },
    page() {
      if (count === 0) return '### copydesk\n\nNo marks.\n'
      const head = '| Place | Level | What to do | Rule |\n| --- | --- | --- | --- |'
      const left = count - rows.length
      const tail = left > 0 ? `\n\nand ${left} more.` : ''
      return `### copydesk\n\n${count} ${count === 1 ? 'mark' : 'marks'}.\n\n${head}\n${rows.join('\n')}${tail}\n`
    }
  }
}

function ofFailure(path: string, {reason, rule, start}: FailureRecord): Annotation {
  return {path, level: 'error', confidence: 1, rule, reason, note: null, start, end: null}
}

function ofMark(path: string, {level, confidence, rule, reason, note, start, end}: MarkRecord): Annotation {
  return {path, level, confidence, rule, reason, note, start, end}
}

/** Worst first: by level, then by how sure; else as they came. */
function byWeight(a: Annotation, b: Annotation): number {
  return RANKS[a.level] - RANKS[b.level] || b.confidence - a.confidence
}

function toCommand({path, level, rule, reason, note, start, end}: Annotation): string {
  // GitHub takes columns only within one line.
  const isOneLine = end === null || start?.line === end.line
  const properties = {
    file: path === STDIN ? undefined : path,
    line: start?.line,
    endLine: end?.line,
    col: isOneLine ? start?.column : undefined,
    endColumn: isOneLine ? end?.column : undefined,
    title: rule ?? 'copydesk'
  }
  const list = Object.entries(properties)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]))
    .join(',')
  const lines = note === null ? [reason] : [reason, note]
  return `::${COMMANDS[level]} ${list}::${lines.map(escapeData).join('%0A')}\n`
}

/** GitHub undoes exactly these, so a `%` of the copy is escaped first. */
function escapeData(text: string): string {
  return harmless(text).replaceAll('%', '%25')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function toRow({path, level, rule, reason, start}: Annotation): string {
  const place = start ? `${path}:${start.line}:${start.column}` : path
  return `| ${[place, COMMANDS[level], reason, rule ?? ''].map(escapeCell).join(' | ')} |`
}

/** Nothing of the copy is markup in a table of Markdown: every mark of ASCII is a reference. */
function escapeCell(text: string): string {
  return harmless(text).replace(/[!-/:-@[-`{-~]/gu, (character) => `&#${character.charCodeAt(0)};`)
}
