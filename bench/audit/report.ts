import type {Rate} from '../../src/cli/audit-figures.js'
import type {Mark} from './mark.js'
import type {Reading} from './read.js'
import {agreement, wilson} from './statistics.js'
import {rateOf, sumOf, tally, type Tally} from './summary.js'
import {verdictOf, verdictPairs, type Records} from './verdicts.js'

/** What is shown of the marks. */
export interface Shown {
  /** Marks that were judged too? */
  judged: boolean
  /** So many of each rule. */
  samples: number
}

/**
 * The report of an audit: a table by rule, marks in context, most confident first, and the rates.
 *
 * @param reading What was read and found.
 * @param records What was judged.
 * @param shown Which marks.
 * @returns Lines.
 */
export function* reportLines(reading: Reading, records: Records, shown: Shown): Generator<string> {
  const {words, auditedWords, marks} = reading
  yield `${words} words in ${reading.documents} documents, of them ${auditedWords} in the audit part`
  for (const warning of [true, false]) {
    const chosen = marks.filter((mark) => mark.warning === warning)
    const tallies = tally(chosen, records)
    yield* tableLines(warning ? 'warnings' : 'information', tallies, words)
    for (const {rule} of tallies) {
      const own = chosen.filter((mark) => mark.rule === rule)
      yield* sampleLines(rule, own, records, shown)
    }
  }
  const audited = tally(
    marks.filter((mark) => mark.warning && mark.audited),
    records
  )
  if (auditedWords > 0) yield* rateLines(audited, auditedWords)
  yield* agreementLines(records)
}

/**
 * How far first and second judges agree.
 *
 * @param records What was judged.
 * @returns Lines.
 */
export function* agreementLines(records: Records): Generator<string> {
  const agreed = agreement(verdictPairs(records))
  if (!agreed) return
  const {count, share, kappa} = agreed
  yield `judged twice: ${count}, the same verdict for ${percent(share)}, Cohen’s kappa ${kappa.toFixed(2)}`
}

function* tableLines(title: string, tallies: readonly Tally[], words: number): Generator<string> {
  const rows = [...tallies, ...(tallies.length === 1 ? [] : [sumOf(tallies)])].map((counts) => [
    counts.rule,
    String(counts.marks),
    ((counts.marks / words) * 10_000).toFixed(3),
    String(counts.judged),
    String(counts.right),
    String(counts.arguable),
    String(counts.wrong),
    counts.judged === 0 ? '' : precision(counts)
  ])
  const head = [title, 'marks', 'in 10,000', 'judged', 'right', 'arguable', 'wrong', 'precision (95%)']
  const table = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  yield ''
  for (const row of table) {
    yield row
      .map((cell, column) => pad(cell, column === 0 ? -(widths[0] ?? 0) : (widths[column] ?? 0)))
      .join('  ')
  }
}

function* sampleLines(
  rule: string,
  marks: readonly Mark[],
  records: Records,
  {judged, samples}: Shown
): Generator<string> {
  const fresh = marks.filter((mark) => judged || !verdictOf(records, mark))
  if (fresh.length === 0) return
  const sorted = [...fresh].sort((a, b) => b.confidence - a.confidence || (a.key < b.key ? -1 : 1))
  yield `\n## ${rule}: ${judged ? '' : 'not judged '}${fresh.length}`
  for (const mark of sorted.slice(0, samples)) {
    const verdict = judged ? ` ${(verdictOf(records, mark) ?? '').padEnd(8)}` : ''
    yield `${mark.confidence.toFixed(2)}${verdict} ${mark.document}: ${mark.context}`
  }
}

function* rateLines(tallies: readonly Tally[], words: number): Generator<string> {
  const {marks, judged} = sumOf(tallies)
  const unknown = sumOf(tallies.filter((counts) => counts.judged === 0))
  yield `\naudit part: ${marks} warnings, ${marks - judged} of them not judged`
  if (judged > 0) {
    yield `needless (wrong): ${rate(rateOf(tallies, 'wrong', words))}`
    yield `arguable: ${rate(rateOf(tallies, 'arguable', words))}`
  }
  if (judged > 0 && unknown.marks > 0) {
    const most = ((unknown.marks / words) * 10_000).toFixed(2)
    yield `left out: ${unknown.marks} warnings (${most} in 10,000 words) of rules of which none was judged`
  }
}

function precision({right, judged}: Tally): string {
  const {value, low, high} = wilson(right, judged)
  return `${percent(value)} (${percent(low)}–${percent(high)})`
}

function rate({rate: value, low, high}: Rate): string {
  return `${value.toFixed(2)} in 10,000 words (95%: ${low.toFixed(2)}–${high.toFixed(2)})`
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** To the left if the width is negative. */
function pad(cell: string, width: number): string {
  return width < 0 ? cell.padEnd(-width) : cell.padStart(width)
}
