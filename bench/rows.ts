import {readdirSync, readFileSync, statSync} from 'node:fs'
import {basename, join} from 'node:path'
import {readCopy, type Place} from '../src/cases/copy.js'
import {createDesk, type CopydeskMessage, type Desk} from '../src/index.js'
import {isCopydeskMessage} from '../src/desk/message.js'

/** Stories are called by a letter for their writer and a number. */
const STORY = /^[a-z]\d\d\.txt$/

/** A slip that was put into, or found in, a text. Offsets are UTF-16 code units. */
export interface GoldEdit {
  start: number
  end: number
  replacements: string[]
  category?: string
}

/** A row of a development set. */
export interface Row {
  id: string
  category: string
  text: string
  edits: GoldEdit[]
  neutral?: {start: number; end: number}[]
}

/** A mark as the judges’ scorer reads it. */
export interface Diagnostic {
  start: number
  end: number
  suggestions: string[]
  /** The rule, or `info` for information. */
  category: string
}

/**
 * Read a set.
 *
 * @param path Path of a file with one row of JSON a line, of one with a category, a tab and marked copy a line (`.txt`), or
 *   of a folder of whole stories in marked copy.
 * @throws {Error} If a line is no row, or marks are broken; names file and line.
 */
export function readRows(path: string): Row[] {
  if (statSync(path).isDirectory()) return readStories(path)
  return path.endsWith('.txt') ? readSentences(path) : readJsonRows(path)
}

/** A story a file, in the syntax of `cases.txt`; its id is the file’s name without extension. */
function readStories(folder: string): Row[] {
  return readdirSync(folder)
    .filter((name) => STORY.test(name))
    .sort()
    .map((name) => {
      const file = join(folder, name)
      return rowOf(name.replace('.txt', ''), 'story', readFileSync(file, 'utf8'), {file, line: 1, column: 1})
    })
}

/** A sentence a line; its id is the file’s name and its line. Lines that begin with `#` are comments. */
function readSentences(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line === '' || line.startsWith('#')) return []
      const tab = line.indexOf('\t')
      if (tab < 1) throw new Error(`${file}:${index + 1}: expected a category, a tab and a sentence`)
      const place = {file, line: index + 1, column: tab + 2}
      return [rowOf(`${basename(file, '.txt')}-${index + 1}`, line.slice(0, tab), line.slice(tab + 1), place)]
    })
}

function rowOf(id: string, category: string, copy: string, place: Place): Row {
  const {text, marks} = readCopy(copy, place)
  const edits = marks.map(({start, end, expected}) => ({start, end, replacements: expected}))
  return {id, category, text, edits}
}

function readJsonRows(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      try {
        return [JSON.parse(line) as Row]
      } catch {
        throw new Error(`${file}:${index + 1}: expected a row of JSON`)
      }
    })
}

/**
 * Marks of one text.
 *
 * @param text The text.
 * @param desk The desk that reads it.
 */
export function diagnosticsOf(text: string, desk: Desk = createDesk()): Diagnostic[] {
  return desk.lintSync(text).messages.filter(isCopydeskMessage).map(toDiagnostic)
}

function toDiagnostic(message: CopydeskMessage): Diagnostic {
  const {place} = message
  if (!place || !('start' in place)) throw new Error(`A message of \`${message.ruleId}\` has no place`)
  return {
    start: place.start.offset ?? 0,
    end: place.end.offset ?? 0,
    suggestions: message.expected,
    category: message.fatal === undefined ? 'info' : message.ruleId
  }
}
