import {toJsonSchema} from '@valibot/to-json-schema'
import * as v from 'valibot'
import {CATEGORIES} from '../src/desk/finding.js'
import type {BatchResult} from '../src/report/batch.js'
import type {JsonReport} from '../src/report/json.js'
import type {FileRecord} from '../src/report/record.js'

const count = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least))
const said = <Schema extends v.GenericSchema>(schema: Schema, words: string) =>
  v.pipe(schema, v.description(words))

const point = v.object({
  line: said(count(1), 'From 1.'),
  column: said(count(1), 'From 1, in UTF-16 code units.'),
  offset: said(count(0), 'From 0, in UTF-16 code units of the decoded text without its byte order mark.')
})

const mark = v.object({
  rule: said(v.string(), 'Name of the rule.'),
  category: v.picklist(CATEGORIES),
  level: v.picklist(['info', 'warn', 'error']),
  reason: said(v.string(), 'One sentence, with the first suggestion in it.'),
  note: said(v.nullable(v.string()), 'Why, in a sentence.'),
  url: said(v.nullable(v.string()), 'Page of the rule.'),
  start: point,
  end: said(point, 'Exclusive; the same as the start for an insertion.'),
  actual: said(v.string(), 'The text there.'),
  expected: said(v.array(v.string()), 'Replacements, best first; an empty string deletes.'),
  confidence: said(
    v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    'Chance that an editor accepts the mark.'
  ),
  fix: v.picklist(['sure', 'likely', 'ask']),
  quoted: said(v.boolean(), 'Does it touch a direct quotation?'),
  related: said(
    v.exactOptional(v.object({reason: v.string(), start: point, end: point})),
    'A second place that the mark speaks of.'
  )
})

const failure = v.object({
  rule: said(v.nullable(v.string()), 'The rule that failed; null where it was none.'),
  reason: said(v.string(), 'What is wrong and what to do, in a line.'),
  start: said(v.nullable(v.object({line: count(1), column: count(1)})), 'Where, as far as known.')
})

const file = v.object({
  path: said(v.nullable(v.string()), 'As given or found; null for standard input without a path.'),
  messages: said(v.array(mark), 'What was found, by place.'),
  failures: said(v.array(failure), 'What could not be read or run.'),
  fixed: said(v.exactOptional(count(0)), 'How many fixes were written.'),
  takenBack: said(v.exactOptional(count(0)), 'How many fixes were taken back.'),
  held: said(v.exactOptional(count(0)), 'How many marks a baseline held back; left out where there is none.')
})

const report = v.object({version: v.literal(1), unit: v.literal('utf16'), files: v.array(file)})
const line = v.object({version: v.literal(1), unit: v.literal('utf16'), ...file.entries})
const result = v.object({
  version: v.literal(1),
  unit: v.literal('utf16'),
  id: said(
    v.nullable(v.union([v.string(), v.pipe(v.number(), v.safeInteger())])),
    'As the record says it; null where the line has none.'
  ),
  line: said(v.exactOptional(count(1)), 'Number of a line that tells of no story.'),
  ...file.entries
})

/** The schema says neither more nor less than the types do. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
const sameReport: Same<v.InferOutput<typeof report>, JsonReport> = true
const sameFile: Same<v.InferOutput<typeof file>, FileRecord> = true
const sameResult: Same<v.InferOutput<typeof result>, BatchResult> = true

/**
 * The JSON Schema of the reports `json` (the document) and `jsonl` (`$defs/line`), and of the results of `copydesk batch`
 * (`$defs/result`).
 *
 * @returns Text of `report.schema.json`.
 */
export function reportSchema(): string {
  const title = 'Report of copydesk, version 1'
  const {$schema, ...ofReport} = toJsonSchema(report)
  const isSame = sameReport && sameFile && sameResult
  const $defs = isSame && {line: definitionOf(line), result: definitionOf(result)}
  return `${JSON.stringify({$schema, title, ...ofReport, $defs}, undefined, 2)}\n`
}

function definitionOf(schema: v.GenericSchema): object {
  const definition = toJsonSchema(schema)
  delete definition.$schema
  return definition
}
