import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {readCopy} from '../src/cases/copy.js'
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
 * @param path Path of a file with one row of JSON a line, or of a folder of whole stories in marked copy (`.txt`).
 * @throws {Error} If a line is no row, or a story’s marks are broken; names file and line.
 */
export function readRows(path: string): Row[] {
  return statSync(path).isDirectory() ? readStories(path) : readJsonRows(path)
}

/** A story a file, in the syntax of `cases.txt`; its id is the file’s name without extension. */
function readStories(folder: string): Row[] {
  return readdirSync(folder)
    .filter((name) => STORY.test(name))
    .sort()
    .map((name) => {
      const file = join(folder, name)
      const {text, marks} = readCopy(readFileSync(file, 'utf8'), {file, line: 1, column: 1})
      const edits = marks.map(({start, end, expected}) => ({start, end, replacements: expected}))
      return {id: name.replace('.txt', ''), category: 'story', text, edits}
    })
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
