import {harmless} from './harmless.js'
import {heldBack} from './held.js'
import {pathOf, STDIN} from './path-of.js'
import {noticesOf, type Notice} from './record.js'
import type {Reporter, ReporterOptions} from './reporter.js'

const COMMANDS = {error: 'error', warn: 'warning', info: 'notice'}
const RANKS = {error: 0, warn: 1, info: 2}

/** GitHub shows ten annotations of a step and drops the rest without a word. */
const ANNOTATIONS = 10

/** Rows of the job’s page; GitHub takes a megabyte of it. */
const ROWS = 1000

/** What GitHub is to show, and in which file. */
interface Annotation extends Notice {
  path: string
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
  let held = 0
  return {
    start: () => '',
    files(files) {
      for (const file of files) {
        const path = pathOf(file, root)
        const found = noticesOf(file).map((notice): Annotation => ({...notice, path}))
        worst = [...worst, ...found].sort(byWeight).slice(0, ANNOTATIONS)
        count += found.length
        held += file.data.copydeskHeld ?? 0
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
      const known = heldBack(held)
        .map((words) => `, ${words}`)
        .join('')
      if (count === 0) return `### copydesk\n\nNo marks${known}.\n`
      const head = '| Place | Level | What to do | Rule |\n| --- | --- | --- | --- |'
      const left = count - rows.length
      const tail = left > 0 ? `\n\nand ${left} more.` : ''
      return `### copydesk\n\n${count} ${count === 1 ? 'mark' : 'marks'}${known}.\n\n${head}\n${rows.join('\n')}${tail}\n`
    }
  }
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
