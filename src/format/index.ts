import type {Manuscript} from './manuscript.js'
import {readText} from './text.js'

/** Names of the formats. */
export const FORMATS = ['text', 'markdown'] as const

/** Name of a format. */
export type Format = (typeof FORMATS)[number]

/** Reads a decoded source. */
export type Reader = (source: string) => Manuscript

const readers = new Map<Format, Reader>([['text', readText]])

/**
 * Make a format known. Only plain text is known from the start, so that a command line without Markdown does
 * not wait for its parser.
 *
 * @param format Its name.
 * @param reader What reads it.
 */
export function addReader(format: Format, reader: Reader): void {
  readers.set(format, reader)
}

/**
 * The format of a file, from the extension of its path.
 *
 * @param path Path or name; `undefined` for a text without one.
 * @returns `markdown` for `.md`, `.markdown` and `.mdx`, else `text`.
 */
export function formatOf(path: string | undefined): Format {
  return path !== undefined && /\.(?:md|markdown|mdx)$/iu.test(path) ? 'markdown' : 'text'
}

/**
 * Read a source as prose.
 *
 * @param source Its decoded text.
 * @param format Its format.
 * @throws {Error} If nothing reads that format.
 */
export function readManuscript(source: string, format: Format): Manuscript {
  const reader = readers.get(format)
  if (!reader) throw new Error(`Cannot read ${format}: its reader is not loaded`)
  return reader(source)
}
