import path from 'node:path'
import type {Level} from '../desk/finding.js'
import {harmless} from './harmless.js'
import {heldBack} from './held.js'
import {pathOf} from './path-of.js'
import {recordOf} from './record.js'
import type {Reporter, ReporterOptions} from './reporter.js'

/** How many files and folders are named, those with most marks first. */
const NAMED = 20

type Counts = Record<Level, number>

/**
 * Report counts alone: marks by rule, by file and by folder.
 *
 * @param options What it is told.
 */
export function summaryReporter({root}: ReporterOptions): Reporter {
  const [rules, names, folders] = [
    new Map<string, Counts>(),
    new Map<string, Counts>(),
    new Map<string, Counts>()
  ]
  let [read, failed, held] = [0, 0, 0]
  return {
    start: () => '',
    files(files) {
      for (const file of files) {
        const {messages, failures} = recordOf(file)
        const name = pathOf(file, root)
        read++
        failed += failures.length
        held += file.data.copydeskHeld ?? 0
        for (const {rule, level} of messages) {
          add(rules, rule, level)
          add(names, name, level)
          add(folders, path.posix.dirname(name), level)
        }
      }
      return ''
    },
    end() {
      const tables = [
        tableOf('RULE', rules, Infinity),
        tableOf('FILE', names, NAMED),
        tableOf('FOLDER', folders, NAMED)
      ]
      const total = totalOf(rules)
      const words = [`${read} ${read === 1 ? 'file' : 'files'}`, `${total} ${total === 1 ? 'mark' : 'marks'}`]
      if (failed > 0) words.push(`${failed} ${failed === 1 ? 'failure' : 'failures'}`)
      words.push(...heldBack(held))
      return [...tables.filter(Boolean), `${words.join(', ')}\n`].join('\n')
    }
  }
}

function add(counts: Map<string, Counts>, name: string, level: Level): void {
  const found = counts.get(name) ?? {error: 0, warn: 0, info: 0}
  found[level]++
  counts.set(name, found)
}

function totalOf(counts: ReadonlyMap<string, Counts>): number {
  return [...counts.values()].reduce((sum, {error, warn, info}) => sum + error + warn + info, 0)
}

function tableOf(head: string, counts: ReadonlyMap<string, Counts>, most: number): string {
  if (counts.size === 0) return ''
  const rows = [...counts]
    // Errors weigh most; names in order make a report that stays the same.
    .sort(
      ([one, a], [two, b]) => b.error - a.error || b.warn - a.warn || b.info - a.info || (one < two ? -1 : 1)
    )
    .slice(0, most)
    .map(([name, {error, warn, info}]) => [harmless(name), `${error}`, `${warn}`, `${info}`])
  const table = [[head, 'ERRORS', 'WARNINGS', 'INFORMATION'], ...rows]
  const width = Math.max(...table.map(([name = '']) => name.length))
  const lines = table.map(([name = '', ...cells]) =>
    [name.padEnd(width), ...cells.map((cell, column) => cell.padStart([6, 8, 11][column] ?? 0))].join('  ')
  )
  const left = counts.size - rows.length
  if (left > 0) lines.push(`and ${left} more`)
  return `${lines.join('\n')}\n`
}
