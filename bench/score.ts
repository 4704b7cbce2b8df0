import type {Diagnostic, GoldEdit, Row} from './rows.js'

/** What became of the slips of one category. */
export interface Tally {
  /** How many slips there are. */
  count: number
  /** How many were marked. */
  found: number
  /** For how many the first suggestion is right. */
  rightFirst: number
}

/** A mark that answers no slip. */
export interface OtherMark {
  row: Row
  diagnostic: Diagnostic
}

/** Figures of a set. */
export interface Score {
  rows: number
  words: number
  categories: Map<string, Tally>
  /** Slips that no mark answers, or whose first suggestion is wrong. */
  missed: {row: Row; edit: GoldEdit; found: boolean}[]
  /** Marks at warning level that answer no slip. */
  other: OtherMark[]
  /** Marks at information level that answer no slip. */
  information: OtherMark[]
}

/**
 * Score the marks of a set as the judges do: any mark that overlaps a slip (and is not much longer) finds
 * it; a first suggestion that gives one of the right texts is right; a mark that touches a neutral span
 * counts neither way.
 *
 * @param rows The set.
 * @param diagnosticsOf Marks of a text.
 */
export function score(rows: readonly Row[], diagnosticsOf: (text: string) => Diagnostic[]): Score {
  const total: Score = {
    rows: rows.length,
    words: 0,
    categories: new Map(),
    missed: [],
    other: [],
    information: []
  }
  for (const row of rows) {
    total.words += row.text.split(/\s+/u).filter(Boolean).length
    const diagnostics = diagnosticsOf(row.text)
    const used = new Set<Diagnostic>()
    for (const edit of row.edits) tally(total, row, edit, diagnostics, used)
    for (const diagnostic of diagnostics) {
      if (used.has(diagnostic) || (row.neutral ?? []).some((span) => touches(diagnostic, span))) continue
      const list = diagnostic.category === 'info' ? total.information : total.other
      list.push({row, diagnostic})
    }
  }
  return total
}

function tally(
  total: Score,
  row: Row,
  edit: GoldEdit,
  diagnostics: readonly Diagnostic[],
  used: Set<Diagnostic>
): void {
  const category = edit.category ?? row.category
  const sums = total.categories.get(category) ?? {count: 0, found: 0, rightFirst: 0}
  total.categories.set(category, sums)
  const wanted = new Set(edit.replacements.map((value) => apply(row.text, edit, value)))
  let found = false
  let rightFirst = false
  for (const diagnostic of diagnostics) {
    const fixes = diagnostic.suggestions.map((value) => apply(row.text, diagnostic, value))
    if (!overlaps(diagnostic, edit) && !fixes.some((fixed) => wanted.has(fixed))) continue
    used.add(diagnostic)
    found = true
    if (fixes[0] !== undefined && wanted.has(fixes[0])) rightFirst = true
  }
  sums.count++
  if (found) sums.found++
  if (rightFirst) sums.rightFirst++
  else total.missed.push({row, edit, found})
}

function overlaps(diagnostic: Diagnostic, edit: GoldEdit): boolean {
  const length = edit.end - edit.start
  return (
    diagnostic.start <= Math.max(edit.end, edit.start + 1) &&
    diagnostic.end >= edit.start &&
    diagnostic.end - diagnostic.start <= Math.max(60, 2 * length + 20)
  )
}

function touches(diagnostic: Diagnostic, span: {start: number; end: number}): boolean {
  return diagnostic.start <= span.end && diagnostic.end >= span.start
}

/** The text with one splice, white space folded. */
function apply(text: string, {start, end}: {start: number; end: number}, value: string): string {
  return (text.slice(0, start) + value + text.slice(end)).split(/\s+/u).filter(Boolean).join(' ')
}

/**
 * Mean over categories.
 *
 * @param score Figures of a set.
 * @param key What to average.
 * @returns A share from 0 to 1; `undefined` for a set without slips.
 */
export function macro(score: Score, key: 'found' | 'rightFirst'): number | undefined {
  const shares = [...score.categories.values()].map((sums) => sums[key] / sums.count)
  return shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length
}
