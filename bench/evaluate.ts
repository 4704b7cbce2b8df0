/**
 * `npm run evaluate -- SET [--marks] [--missed CATEGORY] [--diagnostics FILE] [--accept]`: found and right fix first by
 * category, and other marks in 10,000 words; keeps the figures in `bench/quality.json`.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, extname} from 'node:path'
import {parseArgs} from 'node:util'
import {createDesk} from '../src/index.js'
import {diagnosticsOf, readRows, type Diagnostic} from './rows.js'
import {macro, score, type OtherMark, type Score} from './score.js'

const QUALITY = new URL('quality.json', import.meta.url)
const CATEGORIES = JSON.parse(readFileSync(new URL('categories.json', import.meta.url), 'utf8')) as Record<
  string,
  string[]
>

/** A figure that fell by more than this share of its items is worse. */
const TOLERANCE = 0.01

/** Figures of one set as they are kept. */
interface Kept {
  rows: number
  words: number
  found: string
  rightFirst: string
  otherMarks: number
  information: number
  categories: Record<string, string>
}

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    marks: {type: 'boolean'},
    missed: {type: 'string'},
    diagnostics: {type: 'string'},
    accept: {type: 'boolean'}
  }
})
const [file] = positionals
if (!file || !existsSync(file)) {
  console.error(
    'evaluate: name a set: npm run evaluate -- SET [--marks] [--missed CATEGORY] [--diagnostics FILE] [--accept]'
  )
  process.exit(2)
}

const desk = createDesk()
const rows = readRows(file)
const lines: string[] = []
const diagnosed = new Map<string, Diagnostic[]>()
const result = score(rows, (text) => {
  const diagnostics = diagnosticsOf(text, desk)
  diagnosed.set(text, diagnostics)
  return diagnostics
})
for (const {id, text} of rows) lines.push(JSON.stringify({id, diagnostics: diagnosed.get(text)}))
if (values.diagnostics) writeFileSync(values.diagnostics, `${lines.join('\n')}\n`)

print(result)
if (values.marks) for (const mark of [...result.other, ...result.information]) console.log(context(mark))
for (const {row, edit, found} of values.missed ? result.missed : []) {
  if ((edit.category ?? row.category) !== values.missed) continue
  const {text} = row
  const [before, after] = [
    text.slice(Math.max(0, edit.start - 70), edit.start),
    text.slice(edit.end, edit.end + 50)
  ]
  const marked = `${text.slice(edit.start, edit.end)} → ${edit.replacements.join(' | ')}`
  console.log(
    `${found ? 'wrong fix' : 'missed'} ${row.id}: …${before}[${marked}]${after}…`.replaceAll('\n', ' ')
  )
}
keep(basename(file, extname(file)), summary(result))

function print({categories, words, other, information}: Score): void {
  for (const [category, sums] of [...categories].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(
      `${category.padEnd(28)} n ${String(sums.count).padStart(4)}  found ${percent(sums.found / sums.count)}` +
        `  right fix first ${percent(sums.rightFirst / sums.count)}  ${(CATEGORIES[category] ?? []).join(', ')}`
    )
  }
  const found = macro(result, 'found')
  const right = macro(result, 'rightFirst')
  if (found !== undefined && right !== undefined) {
    console.log(`macro found ${percent(found)}  macro right fix first ${percent(right)}`)
  }
  const rate = (marks: readonly OtherMark[]) => ((marks.length / words) * 10_000).toFixed(2)
  console.log(
    `${words} words: ${other.length} other marks (${rate(other)} in 10,000 words), ` +
      `${information.length} information (${rate(information)})`
  )
  const byRule = new Map<string, number>()
  for (const {diagnostic} of other)
    byRule.set(diagnostic.category, (byRule.get(diagnostic.category) ?? 0) + 1)
  for (const [rule, count] of [...byRule].sort((a, b) => b[1] - a[1])) console.log(`  ${rule}: ${count}`)
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).padStart(5)}%`
}

function context({row, diagnostic}: OtherMark): string {
  const before = row.text.slice(Math.max(0, diagnostic.start - 60), diagnostic.start)
  const after = row.text.slice(diagnostic.end, diagnostic.end + 50)
  const marked = row.text.slice(diagnostic.start, diagnostic.end)
  const fix = diagnostic.suggestions[0] ?? '-'
  return `${row.id} ${diagnostic.category}: …${before}[${marked} → ${fix}]${after}…`.replaceAll('\n', ' ')
}

function summary({rows: count, words, categories, other, information}: Score): Kept {
  const sums = [...categories.values()]
  const all = sums.reduce((sum, {count: n}) => sum + n, 0)
  const total = (key: 'found' | 'rightFirst') => sums.reduce((sum, tally) => sum + tally[key], 0)
  return {
    rows: count,
    words,
    found: `${total('found')}/${all}`,
    rightFirst: `${total('rightFirst')}/${all}`,
    otherMarks: other.length,
    information: information.length,
    categories: Object.fromEntries(
      [...categories]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([category, tally]) => [category, `${tally.found} ${tally.rightFirst} of ${tally.count}`])
    )
  }
}

/** Keep the figures, unless one got worse: then only with `--accept`, and its reason in docs/decisions.md. */
function keep(set: string, figures: Kept): void {
  const quality = (existsSync(QUALITY) ? JSON.parse(readFileSync(QUALITY, 'utf8')) : {}) as Record<
    string,
    Kept
  >
  const worse = quality[set] ? fallen(quality[set], figures) : []
  if (worse.length > 0) {
    console.error(`worse than bench/quality.json: ${worse.join('; ')}`)
    if (!values.accept) {
      console.error('kept the old figures; with a reason in docs/decisions.md, say --accept')
      process.exitCode = 1
      return
    }
  }
  quality[set] = figures
  const sorted = Object.fromEntries(Object.entries(quality).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(QUALITY, `${JSON.stringify(sorted, undefined, 2)}\n`)
}

function fallen(before: Kept, after: Kept): string[] {
  const share = (fraction: string) => {
    const [part = 0, all = 0] = fraction.split('/').map(Number)
    return all === 0 ? 0 : part / all
  }
  const worse: string[] = []
  if (share(before.found) - share(after.found) > TOLERANCE)
    worse.push(`found ${before.found} → ${after.found}`)
  if (share(before.rightFirst) - share(after.rightFirst) > TOLERANCE) {
    worse.push(`right fix first ${before.rightFirst} → ${after.rightFirst}`)
  }
  if (after.otherMarks - before.otherMarks > TOLERANCE * before.rows) {
    worse.push(`other marks ${before.otherMarks} → ${after.otherMarks}`)
  }
  return worse
}
