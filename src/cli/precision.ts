import type {AuditFigures} from './audit-figures.js'
import {audit} from './precision.generated.js'

/**
 * How many of a rule’s judged marks were right.
 *
 * @param rule Name of the rule.
 * @param figures The audit’s.
 * @returns Such as `96% of 50`; empty where no mark was judged.
 */
export function precisionOf(rule: string, figures: AuditFigures = audit): string {
  const {right, arguable, wrong} = figures.rules[rule] ?? {right: 0, arguable: 0, wrong: 0}
  const judged = right + arguable + wrong
  return judged === 0 ? '' : `${Math.round((100 * right) / judged)}% of ${judged}`
}
