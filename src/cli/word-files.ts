import {readFileSync} from 'node:fs'
import path from 'node:path'
import {entryLinesOf} from '../define/word-entry.js'
import type {ListedEntry, WordListName} from '../words.js'
import {describeError} from './describe-error.js'
import {isBelow} from './house-rule.js'

/** Largest list to read, in UTF-16 code units. */
const LARGEST = 2_000_000
/** `./accept.txt`, and paths that are refused; `.NET` is a word. */
const PATH = /^\.{0,2}[/\\]/u

/**
 * The entries that a configuration names, those of its files among them.
 *
 * @param list Which list.
 * @param value What the configuration says: entries, and files as `./accept.txt`; anything else is left to its check.
 * @param folder Folder of the configuration, absolute; files lie below it. `undefined`: no files are read.
 * @throws {Error} If a file cannot be read.
 */
export function listedEntries(list: WordListName, value: unknown, folder: string | undefined): ListedEntry[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown): ListedEntry[] => {
    if (typeof item !== 'string') return []
    return folder !== undefined && PATH.test(item) ? entriesOfFile(list, item, folder) : [{list, entry: item}]
  })
}

function entriesOfFile(list: WordListName, name: string, folder: string): ListedEntry[] {
  if (!isBelow(folder, name))
    throw new Error(
      `\`${name}\` is not below the configuration’s folder: move the list there and name it as \`./${list}.txt\``
    )
  let text: string
  try {
    text = readFileSync(path.resolve(folder, name), 'utf8')
  } catch (error) {
    return unreadable(name, describeError(error))
  }
  if (text.length > LARGEST) return unreadable(name, 'it is longer than 2 MB')
  if (text.includes('\uFFFD')) return unreadable(name, 'it is not in UTF-8')
  return entryLinesOf(text).map(({entry, line}) => ({list, entry, where: `${name}:${line}`}))
}

/** No cause: the report says what the innermost error says, and that names no file. */
function unreadable(name: string, problem: string): never {
  throw new Error(`Cannot read \`${name}\`: ${problem}; a list of words has an entry a line`)
}
