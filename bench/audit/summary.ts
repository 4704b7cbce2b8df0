import type {AuditFigures, Rate} from '../../src/cli/audit-figures.js'
import type {Mark} from './mark.js'
import {weightedPoisson} from './statistics.js'
import {verdictOf, type Records, type Verdict} from './verdicts.js'

/** Counts of a rule’s marks. */
export interface Tally extends Record<Verdict, number> {
  rule: string
  marks: number
  judged: number
}

/**
 * Count marks and their verdicts by rule.
 *
 * @param marks Marks.
 * @param records What was judged.
 * @returns A row for each rule that has marks, most first.
 */
export function tally(marks: readonly Mark[], records: Records): Tally[] {
  const tallies = new Map<string, Tally>()
  for (const mark of marks) {
    const {rule} = mark
    const counts = tallies.get(rule) ?? {rule, marks: 0, judged: 0, right: 0, arguable: 0, wrong: 0}
    tallies.set(rule, counts)
    counts.marks++
    const verdict = verdictOf(records, mark)
    if (!verdict) continue
    counts.judged++
    counts[verdict]++
  }
  return [...tallies.values()].sort((a, b) => b.marks - a.marks || (a.rule < b.rule ? -1 : 1))
}

/**
 * Add counts up.
 *
 * @param tallies Counts by rule.
 * @returns Their sum, as of a rule named `all`.
 */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum: Tally = {rule: 'all', marks: 0, judged: 0, right: 0, arguable: 0, wrong: 0}
  for (const counts of tallies) {
    for (const key of ['marks', 'judged', 'right', 'arguable', 'wrong'] as const) sum[key] += counts[key]
  }
  return sum
}

/**
 * How many marks have a verdict, in 10,000 words, estimated from those that were judged: each rule is a
 * stratum, and one judged mark stands for as many as the rule has marks for each that was judged. Rules of
 * which nothing was judged are left out.
 *
 * @param tallies Counts by rule.
 * @param verdict The verdict.
 * @param words In so many words.
 */
export function rateOf(tallies: readonly Tally[], verdict: Verdict, words: number): Rate {
  const strata = tallies
    .filter(({judged}) => judged > 0)
    .map((counts) => ({count: counts[verdict], weight: counts.marks / counts.judged}))
  const {value, low, high} = weightedPoisson(strata)
  const [rate = 0, least = 0, most = 0] = [value, low, high].map((count) => (count / words) * 10_000)
  return {rate, low: least, high: most}
}

/**
 * Sum up an audit for the product.
 *
 * @param marks Its marks.
 * @param words Words of the documents that are kept for the audit.
 * @param records What was judged.
 * @param warns Does a rule warn, if nothing else is said? Its precision is that of its warnings, another’s
 *   that of its information.
 */
export function figuresOf(
  marks: readonly Mark[],
  words: number,
  records: Records,
  warns: (rule: string) => boolean
): AuditFigures {
  const tallies = tally(
    marks.filter(({warning, audited}) => warning && audited),
    records
  )
  const byRule = tally(
    marks.filter(({rule, warning}) => warning === warns(rule)),
    records
  )
  const known = byRule.filter((counts) => counts.judged > 0).sort((a, b) => (a.rule < b.rule ? -1 : 1))
  const all = sumOf(tallies)
  return {
    words,
    warnings: all.marks,
    judged: all.judged,
    ...(all.judged > 0 && {
      needless: rateOf(tallies, 'wrong', words),
      arguable: rateOf(tallies, 'arguable', words)
    }),
    unknown: sumOf(tallies.filter(({judged}) => judged === 0)).marks,
    rules: Object.fromEntries(known.map(({rule, right, arguable, wrong}) => [rule, {right, arguable, wrong}]))
  }
}

/**
 * The module that ships the figures.
 *
 * @param figures The figures.
 */
export function figuresModule(figures: AuditFigures): string {
  return `// Written by \`npm run audit -- --write\`.
import type {AuditFigures} from './audit-figures.js'

export const audit: AuditFigures = ${JSON.stringify(figures, rounded, 2)}
`
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(3)) : value
}
