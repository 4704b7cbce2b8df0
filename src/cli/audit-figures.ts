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
