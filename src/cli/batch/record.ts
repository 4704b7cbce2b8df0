import {isUtf8} from 'node:buffer'
import {
  maxLength,
  minLength,
  nullish,
  object,
  picklist,
  pipe,
  regex,
  safeInteger,
  safeParse,
  string,
  number,
  union
} from 'valibot'
import {didYouMean} from '../../desk/nearest.js'
import {FORMATS, type Format} from '../../format/index.js'
import type {StoryId} from '../../report/batch.js'
import {describeError} from '../describe-error.js'
import {firstInvalid} from '../encoding.js'

/** Longer paths are none of a file. */
const LONGEST_PATH = 4096

const idSchema = union([pipe(string(), minLength(1)), pipe(number(), safeInteger())])

/** Other keys are left alone: an archive’s records hold more than copydesk wants to know. */
const storySchema = object({
  text: nullish(string()),
  path: nullish(pipe(string(), minLength(1), maxLength(LONGEST_PATH), regex(/^[^\0]*$/u))),
  format: nullish(picklist(FORMATS))
})

/** A story to read. */
export interface StoryRecord {
  id: StoryId
  /** The story; `undefined`: what stands in its file. */
  text: string | undefined
  /** Its file, or with a text what it is called. */
  path: string | undefined
  /** Its format; `undefined`: as the command line, its path or what it holds says. */
  format: Format | undefined
}

/** A line that tells of no story, and why. */
export interface BadLine {
  /** As far as the line has a good one. */
  id: StoryId | null
  /** What is wrong and what to do, in words that can follow “line 3: ”. */
  problem: string
}

/**
 * Read a line of the input.
 *
 * @param bytes Its bytes.
 * @returns The story that it tells of; or why it tells of none; `undefined` for an empty line.
 */
export function recordFrom(bytes: Buffer): StoryRecord | BadLine | undefined {
  const bad = (problem: string, id: StoryId | null = null): BadLine => ({id, problem})
  if (!isUtf8(bytes)) return bad(`byte ${firstInvalid(bytes) + 1} is no UTF-8; write it as UTF-8`)
  const line = bytes.toString().replace(/^\uFEFF/u, '')
  if (line.trim() === '') return undefined
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return bad(`no JSON (${describeError(error)}); write one object a line`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return bad('expected an object, as `{"id": "a-1", "text": "…"}`')
  const id = idFrom(value)
  if (id === undefined)
    return bad('expected `id`, a string or a whole number that tells the story from all others')
  const result = safeParse(storySchema, value)
  if (!result.success) return bad(problemOf(value, String(result.issues[0].path?.[0].key)), id)
  const {text, path, format} = result.output
  if (typeof text !== 'string' && typeof path !== 'string')
    return bad('expected `text`, the story, or `path`, its file', id)
  return {id, text: text ?? undefined, path: path ?? undefined, format: format ?? undefined}
}

/**
 * The id of a record.
 *
 * @param value An object.
 * @returns The id; `undefined` where there is none, or one that JSON would not give back as it is.
 */
export function idFrom(value: object): StoryId | undefined {
  const result = safeParse(idSchema, Object.hasOwn(value, 'id') ? (value as {id: unknown}).id : undefined)
  return result.success ? result.output : undefined
}

function problemOf(value: object, key: string): string {
  if (key === 'text') return '`text` must be a string'
  if (key === 'path')
    return `\`path\` must be a string of 1 to ${LONGEST_PATH.toLocaleString('en-US')} characters without NUL`
  const {format} = value as {format?: unknown}
  const meant = typeof format === 'string' ? didYouMean(format, FORMATS) : ''
  return `\`format\` must be one of ${FORMATS.join(', ')}${meant}`
}
