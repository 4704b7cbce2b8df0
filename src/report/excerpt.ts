import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import stringWidth from 'fast-string-width'
import {harmless} from './harmless.js'

/** Columns of a terminal before and behind what is marked. */
const BEFORE = 36
const BEHIND = 30

/** Code units that are looked at on either side. */
const READ = 160

/**
 * The words around a mark on one line, and below them a line that points to it.
 *
 * @param file The file, with its text.
 * @param message A message with a place in it.
 * @returns Two harmless lines; none where the place is not in the text.
 */
export function excerptOf(file: VFile, {place}: VFileMessage): string[] {
  if (!place || !('start' in place)) return []
  const {start, end} = place
  if (start.offset === undefined || end.offset === undefined) return []
  const source = String(file)
  if (source === '' || end.offset > source.length) return []
  const before = lastColumns(lineOf(source.slice(Math.max(0, start.offset - READ), start.offset), -1))
  const marked = harmless(source.slice(start.offset, end.offset))
  const behind = firstColumns(lineOf(source.slice(end.offset, end.offset + READ), 0))
  const pointer = marked === '' ? '^' : '~'.repeat(stringWidth(marked))
  return [`${before}${marked}${behind}`, `${' '.repeat(stringWidth(before))}${pointer}`]
}

/** The first (0) or last (-1) line of a text. */
function lineOf(text: string, which: 0 | -1): string {
  return text.split(/\r\n|[\n\r]/u).at(which) ?? ''
}

/** The last words that have room, behind a mark that more stands before them. */
function lastColumns(text: string): string {
  const words = harmless(text)
    .trimStart()
    .split(/(?<=\s)/u)
  let cut = false
  while (words.length > 1 && stringWidth(words.join('')) > BEFORE) cut = Boolean(words.shift())
  return `${cut ? '…' : ''}${words.join('')}`
}

/** The first words that have room. */
function firstColumns(text: string): string {
  const words = harmless(text)
    .trimEnd()
    .split(/(?=\s)/u)
  let cut = false
  while (words.length > 1 && stringWidth(words.join('')) > BEHIND) cut = Boolean(words.pop())
  return `${words.join('')}${cut ? '…' : ''}`
}
