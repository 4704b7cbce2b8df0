import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {applyEdits, chooseEdits} from '../../src/desk/fixes.js'
import {isCopydeskMessage} from '../../src/desk/message.js'
import {FormatError} from '../../src/format/format-error.js'
import {readManuscripts, type Format} from '../../src/format/index.js'
import type {Manuscript} from '../../src/format/manuscript.js'
import {Projection} from '../../src/format/pieces.js'
import {createDesk} from '../../src/index.js'
import {brokenFile, changedFile, createRandom} from './mutate.js'

/** Extensions of the fixtures of each format. */
const FIXTURES: Readonly<Record<Format, RegExp>> = {
  text: /\.txt$/u,
  markdown: /\.(?:md|html)$/u,
  html: /\.html$/u,
  nitf: /\.nitf$/u,
  newsml: /\.newsml$/u,
  ninjs: /\.ninjs$/u
}

const FOLDER = new URL('../fixtures/formats/', import.meta.url)

/** Longest that a file may take, in milliseconds of the processor: others may use the machine too. */
const LONGEST = 1000

/** The end of a line, as it is or as JSON writes it. */
const LINE_END = /[\n\r]|\\[nr]/u

/** Of so many files one is marked by all rules, and put right; no multiple of two. */
const EVERY = 25

/** Formats in which most broken files are an error: every other file is changed so that it is none. */
const STRICT: readonly Format[] = ['nitf', 'newsml', 'ninjs']

/** What went wrong with a file. */
export interface Problem {
  seed: number
  what: string
  source: string
}

/**
 * Read broken files of a format: each must give a text that leads back to its source, or a clear error, within a second.
 *
 * @param format The format.
 * @param count How many files.
 * @param first Seed of the first; that of each other is one more.
 */
export function* fuzz(format: Format, count: number, first = 1): Generator<Problem> {
  const files = readdirSync(FOLDER)
    .filter((name) => FIXTURES[format].test(name))
    .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
  // Mocha has every error keep the whole of its stack, and a file may be broken in a thousand places: as Node has it.
  Error.stackTraceLimit = 10
  const desk = createDesk()
  // The weights are read with the first text.
  desk.lintSync(new VFile('The court met.'))
  for (let seed = first; seed < first + count; seed++) {
    const change = STRICT.includes(format) && seed % 2 === 0 ? changedFile : brokenFile
    const source = change(files, createRandom(seed))
    const start = process.cpuUsage()
    let what: string | undefined
    try {
      what = problemOf(readManuscripts(source, format), source)
      const file = new VFile({value: source, data: {copydeskFormat: format}})
      if (what === undefined && seed % EVERY === 0) {
        desk.lintSync(file)
        what = problemOfMarks(file, source) ?? problemOfFixes(file, source, format)
      }
    } catch (error) {
      what = error instanceof FormatError ? problemOfError(error, source) : String(error)
    }
    const time = process.cpuUsage(start).user / 1000
    if (time > LONGEST) what ??= `took ${Math.round(time)} ms`
    if (what !== undefined) yield {seed, what, source}
  }
}

function problemOf(manuscripts: readonly Manuscript[], source: string): string | undefined {
  for (const {text, pieces, blocks} of manuscripts) {
    if (pieces && pieces.map((piece) => piece.text).join('') !== text) return 'pieces are not the text'
    const projection = new Projection({text, pieces})
    let at = 0
    for (const {start, end} of blocks) {
      if (start < at || end <= start || end > text.length) return 'blocks overlap'
      at = end
      for (const place of [start, end - 1]) {
        const span = projection.toSource(place, place + 1)
        if (span && (span.start < 0 || span.start > span.end || span.end > source.length))
          return 'a place is outside'
      }
    }
  }
  return undefined
}

function problemOfMarks({messages}: VFile, source: string): string | undefined {
  for (const message of messages) {
    const {place} = message
    if (!isCopydeskMessage(message)) return message.ruleId === undefined ? undefined : String(message)
    if (!place || !('start' in place)) return 'a mark without a place'
    if (source.slice(place.start.offset, place.end.offset) !== message.actual)
      return `not there: ${String(message)}`
  }
  return undefined
}

/** A fix may change the text that it stands in, and no other: else it has changed markup. A text told twice goes as a whole. */
function problemOfFixes({messages}: VFile, source: string, format: Format): string | undefined {
  const own = messages.filter(isCopydeskMessage)
  const edits = chooseEdits(own, source, {likely: true, refused: new Set()}).filter(
    ({start, end}) => !LINE_END.test(source.slice(start, end))
  )
  if (edits.length === 0) return undefined
  const before = blocksOf(source, format)
  const after = blocksOf(applyEdits(source, edits), format)
  if (after.length !== before.length)
    return `${edits.length} fixes made ${after.length} blocks of ${before.length}`
  const changed = after.filter((block, index) => block !== before[index]).length
  return changed > edits.length ? `${edits.length} fixes changed ${changed} blocks` : undefined
}

function blocksOf(source: string, format: Format): string[] {
  return readManuscripts(source, format).flatMap(({text, blocks}) =>
    blocks.map(({start, end}) => text.slice(start, end))
  )
}

function problemOfError({offset, message}: FormatError, source: string): string | undefined {
  if (!(offset >= 0 && offset <= source.length)) return `an error at ${offset}`
  return message.includes('\n') ? 'an error of several lines' : undefined
}
