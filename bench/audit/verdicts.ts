import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import * as v from 'valibot'
import type {Mark, Place} from './mark.js'

/** What a judge can say of a mark: an editor would take it up, would not, or some would. */
export const VERDICTS = ['right', 'wrong', 'arguable'] as const

export type Verdict = (typeof VERDICTS)[number]

/** Judges are letters and no people. */
export const JUDGE = /^[a-z]$/

const verdictSchema = v.object({
  verdict: v.picklist(VERDICTS),
  judge: v.pipe(v.string(), v.regex(JUDGE)),
  date: v.pipe(v.string(), v.isoDate()),
  remark: v.optional(v.string())
})

const recordSchema = v.object({
  key: v.pipe(v.string(), v.regex(/^[\da-f]{12}$/)),
  document: v.string(),
  rule: v.string(),
  sentence: v.string(),
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  actual: v.string(),
  expected: v.nullable(v.string()),
  verdicts: v.array(verdictSchema)
})

/** A judgement. */
export type Judgement = v.InferOutput<typeof verdictSchema>

/** A mark and what was said of it; `rule` is the one that marked it when it was judged. */
export type JudgedPlace = v.InferOutput<typeof recordSchema>

/** Marks by their keys. */
export type Records = Map<string, JudgedPlace>

/**
 * Read a file of marks and verdicts.
 *
 * @param file Path of a file with one record of JSON a line; it need not exist.
 * @throws {Error} If a line is no record, or its key has a line already; names file and line.
 */
export function readRecords(file: string): Records {
  const records: Records = new Map()
  if (!existsSync(file)) return records
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line === '') continue
    const record = parseRecord(line, `${file}:${index + 1}`)
    if (records.has(record.key)) throw new Error(`${file}:${index + 1}: ${record.key} has a line already`)
    records.set(record.key, record)
  }
  return records
}

/**
 * Write a file of marks and verdicts, sorted by key.
 *
 * @param file Its path; its folder is made if need be.
 * @param records What it shall hold.
 */
export function writeRecords(file: string, records: Records): void {
  const sorted = [...records.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  mkdirSync(dirname(file), {recursive: true})
  // A reader never sees half a file.
  writeFileSync(`${file}.new`, sorted.map((record) => `${JSON.stringify(record)}\n`).join(''))
  renameSync(`${file}.new`, file)
}

/**
 * What is kept of a mark.
 *
 * @param mark The mark.
 */
export function recordOf(mark: Mark): JudgedPlace {
  const {key, document, rule, sentence, offset, actual, expected} = mark
  return {key, document, rule, sentence, offset, actual, expected, verdicts: []}
}

/**
 * What counts of a mark’s verdicts: the first; a second measures the judges.
 *
 * @param records All records.
 * @param mark The mark.
 */
export function verdictOf(records: Records, {key}: Pick<Place, 'key'>): Verdict | undefined {
  return records.get(key)?.verdicts[0]?.verdict
}

/**
 * First and second verdict of every mark that two judges have seen.
 *
 * @param records All records.
 */
export function verdictPairs(records: Records): [Verdict, Verdict][] {
  return [...records.values()].flatMap(({verdicts: [first, second]}) =>
    first && second ? [[first.verdict, second.verdict] satisfies [Verdict, Verdict]] : []
  )
}

function parseRecord(line: string, place: string): JudgedPlace {
  try {
    return v.parse(recordSchema, JSON.parse(line))
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`, {cause: error})
  }
}
