import {audit} from './precision.generated.js'

/** A rate in 10,000 words with its 95% interval. */
export interface Rate {
  rate: number
  low: number
  high: number
}

/** What the judges of the audit said of a rule’s marks. */
export interface RuleVerdicts {
  right: number
  arguable: number
  wrong: number
}

/** Figures of the audit, as `npm run audit -- --write` keeps them. */
export interface AuditFigures {
  /** Words of public texts that were read. */
  words: number
  /** Warnings in them. */
  warnings: number
  /** How many of them were judged. */
  judged: number
  /** Warnings that an editor would not take up; none where nothing was judged. */
  needless?: Rate
  /** Warnings on which careful editors would differ. */
  arguable?: Rate
  /** Warnings of rules of which no mark was judged: the rates leave them out. */
  unknown: number
  /** By rule: its marks that were judged. */
  rules: Readonly<Record<string, RuleVerdicts>>
}

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
