import {readMarkdown} from './markdown.js'
import type {Manuscript} from './manuscript.js'
import {readText} from './text.js'

/** Names of the formats. */
export const FORMATS = ['text', 'markdown'] as const

/** Name of a format. */
export type Format = (typeof FORMATS)[number]

const READERS: Record<Format, (source: string) => Manuscript> = {text: readText, markdown: readMarkdown}

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
 */
export function readManuscript(source: string, format: Format): Manuscript {
  return READERS[format](source)
}
