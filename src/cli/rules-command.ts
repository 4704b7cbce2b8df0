import {rules} from '../../rules/index.js'
import {defaultLevel} from '../define/setting.js'
import {precisionOf} from './precision.js'
import {tableOf} from './table.js'

/**
 * List the rules, for people: name, category, level, fix, share of its marks that the audit’s judges called
 * right, summary.
 *
 * @returns A table with a line for its head and one for each rule, by name.
 */
export function listRules(): string {
  const rows = rules
    .map(({rule}) => [
      rule.name,
      rule.category,
      defaultLevel(rule),
      rule.fix ?? 'likely',
      precisionOf(rule.name) || '-',
      rule.summary
    ])
    .sort(([a = ''], [b = '']) => a.localeCompare(b, 'en'))
  return tableOf([['RULE', 'CATEGORY', 'LEVEL', 'FIX', 'RIGHT', 'ASKS FOR'], ...rows])
}
