import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {rules} from '../../rules/index.js'
import {BUDGETS, type Budget} from '../../src/desk/budget.js'
import {defaultLevel} from '../../src/define/setting.js'
import {readTexts, type Reading} from './read.js'
import {agreementLines, reportLines} from './report.js'
import {addVerdicts, makeSheet} from './sheet.js'
import {figuresModule, figuresOf} from './summary.js'
import {auditTexts} from './texts.js'
import {JUDGE, readRecords, writeRecords} from './verdicts.js'

/** Where the audit reads and writes. */
export interface Places {
  /** Folder of the training texts. */
  train: string
  /** The plain text of news. */
  news: string
  /** Marks that were judged. */
  verdicts: string
  /** Marks that lie on sheets. */
  waiting: string
  /** The module of figures that ships. */
  figures: string
}

/** How many marks of a rule are shown, unless one rule is asked for. */
const SAMPLES = 10

const OPTIONS = {
  rule: {type: 'string'},
  words: {type: 'string'},
  every: {type: 'string'},
  source: {type: 'string'},
  'all-parts': {type: 'boolean'},
  tuning: {type: 'boolean'},
  budget: {type: 'string'},
  judged: {type: 'boolean'},
  samples: {type: 'string'},
  export: {type: 'string'},
  judge: {type: 'string'},
  limit: {type: 'string'},
  each: {type: 'string'},
  information: {type: 'boolean'},
  again: {type: 'boolean'},
  import: {type: 'string'},
  write: {type: 'boolean'}
} as const

type Values = ReturnType<typeof parseArgs<{options: typeof OPTIONS}>>['values']

/**
 * Run the audit.
 *
 * @param argv Its options.
 * @param places Where it reads and writes; `train` and `news` are the defaults of two options.
 * @param print Is given the report, a line at a time.
 * @returns Exit status: 1 if a rule failed or a sheet is wrong.
 * @throws {Error} If an option is wrong, there are no texts, or the records are damaged.
 */
export async function audit(
  argv: readonly string[],
  places: Places,
  print: (line: string) => void
): Promise<number> {
  const options = {
    ...OPTIONS,
    train: {type: 'string', default: places.train},
    news: {type: 'string', default: places.news}
  } as const
  const {values} = parseArgs({args: [...argv], options})
  if (values.import !== undefined) return importSheet(values.import, values, places, print)
  check(values)
  const started = performance.now()
  const reading = await readTexts(
    auditTexts({
      train: values.train,
      news: values.news,
      allParts: values['all-parts'] ?? false,
      tuning: values.tuning ?? false,
      source: values.source,
      every: numberOf(values, 'every', 1),
      words: numberOf(values, 'words', Infinity)
    }),
    budgetOf(values)
  )
  if (values.rule !== undefined) reading.marks = reading.marks.filter(({rule}) => rule === values.rule)
  if (values.export !== undefined) exportSheet(values.export, values, reading, places, print)
  else report(values, reading, places, print)
  const seconds = (performance.now() - started) / 1000
  print(`${seconds.toFixed(0)} s, ${Math.round(reading.words / seconds)} words/s with reading and unpacking`)
  for (const failure of reading.failures) print(failure)
  return reading.failures.length > 0 ? 1 : 0
}

function check(values: Values): void {
  const {rule} = values
  if (rule !== undefined && !rules.some((plugin) => plugin.rule.name === rule))
    throw new Error(`unknown rule \`${rule}\``)
  if (values.export !== undefined) judgeOf(values)
  const partial = (['rule', 'words', 'every', 'source', 'export', 'tuning', 'budget'] as const).find(
    (key) => values[key] !== undefined
  )
  if (values.write && partial) throw new Error(`--write takes figures of all texts: leave out --${partial}`)
}

function report(values: Values, reading: Reading, places: Places, print: (line: string) => void): void {
  const records = readRecords(places.verdicts)
  const shown = {
    judged: values.judged ?? false,
    samples: numberOf(values, 'samples', values.rule === undefined ? SAMPLES : Infinity)
  }
  for (const line of reportLines(reading, records, shown)) print(line)
  if (!values.write) return
  const warning = new Set(rules.filter(({rule}) => defaultLevel(rule) !== 'info').map(({rule}) => rule.name))
  const figures = figuresOf(reading.marks, reading.auditedWords, records, (rule) => warning.has(rule))
  writeFileSync(places.figures, figuresModule(figures))
  print(`figures written: run \`npm run generate\` for the tables that show them`)
}

function exportSheet(
  file: string,
  values: Values,
  reading: Reading,
  places: Places,
  print: (line: string) => void
): void {
  const waiting = readRecords(places.waiting)
  const sheet = makeSheet(
    reading.marks,
    readRecords(places.verdicts),
    values.again ? new Map<string, never>() : waiting,
    {
      judge: judgeOf(values),
      limit: numberOf(values, 'limit', Infinity),
      each: numberOf(values, 'each', Infinity),
      information: values.information ?? false
    }
  )
  const before = waiting.size
  for (const mark of sheet.marks) if (!waiting.has(mark.key)) waiting.set(mark.key, mark)
  writeFileSync(file, sheet.text)
  writeRecords(places.waiting, waiting)
  print(`${file}: ${sheet.marks.length} marks, of them ${sheet.repeated} for a second judgement`)
  if (before > 0 && !values.again)
    print(`left out: ${before} marks on earlier sheets (--again takes them too)`)
}

function importSheet(file: string, values: Values, places: Places, print: (line: string) => void): number {
  if (!existsSync(file)) throw new Error(`there is no ${file}`)
  const records = readRecords(places.verdicts)
  const waiting = readRecords(places.waiting)
  const by = {judge: judgeOf(values), date: new Date().toISOString().slice(0, 10)}
  const {problems, added} = addVerdicts(readFileSync(file, 'utf8'), file, by, records, waiting)
  for (const problem of problems) print(problem)
  if (problems.length > 0) return 1
  writeRecords(places.verdicts, records)
  writeRecords(places.waiting, waiting)
  print(`${added} verdicts added, ${waiting.size} marks wait for one`)
  for (const line of agreementLines(records)) print(line)
  return 0
}

function budgetOf({budget = '1'}: Values): Budget {
  const found = BUDGETS.find((known) => String(known) === budget)
  if (found === undefined) throw new Error(`--budget takes ${BUDGETS.join(', ')}, not \`${budget}\``)
  return found
}

function judgeOf({judge}: Values): string {
  if (judge !== undefined && JUDGE.test(judge)) return judge
  throw new Error('--judge takes a letter for who judges the sheet: a or b')
}

function numberOf(
  values: Values,
  key: 'words' | 'every' | 'samples' | 'limit' | 'each',
  usual: number
): number {
  const value = values[key]
  if (value === undefined) return usual
  if (/^\d+$/.test(value)) return Number(value)
  throw new Error(`--${key} takes a number, not \`${value}\``)
}
