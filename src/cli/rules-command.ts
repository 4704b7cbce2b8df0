import {rules} from '../../rules/index.js'
import {defaultLevel} from '../define/setting.js'

/**
 * List the rules, for people: name, category, level, fix, summary.
 *
 * @returns A table with a line for its head and one for each rule, by name.
 */
export function listRules(): string {
  const rows = rules
    .map(({rule}) => [rule.name, rule.category, defaultLevel(rule), rule.fix ?? 'likely', rule.summary])
    .sort(([a = ''], [b = '']) => a.localeCompare(b, 'en'))
  const table = [['RULE', 'CATEGORY', 'LEVEL', 'FIX', 'ASKS FOR'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  return table
    .map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`)
    .join('')
}
