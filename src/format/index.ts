import type {Manuscript} from './manuscript.js'
import {readText} from './text.js'

/** Names of the formats. */
export const FORMATS = ['text', 'markdown', 'html', 'nitf', 'newsml', 'ninjs'] as const

/** Name of a format. */
export type Format = (typeof FORMATS)[number]

/** Reads a decoded source as one manuscript or several; throws a `FormatError` if it is not of the format. */
export type Reader = (source: string) => Manuscript[]

const readers = new Map<Format, Reader>([['text', (source) => [readText(source)]]])

/**
 * Make a format known. Only plain text is known from the start, so that a command line without the others does not wait for
 * their parsers: each module of a format does this when it is imported.
 *
 * @param format Its name.
 * @param reader What reads it.
 */
export function addReader(format: Format, reader: Reader): void {
  readers.set(format, reader)
}

/** Formats by extension; XML is told by what it holds. */
const EXTENSIONS: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:txt|text)$/iu, 'text'],
  [/\.(?:md|markdown|mdx)$/iu, 'markdown'],
  [/\.x?html?$/iu, 'html'],
  [/\.nitf$/iu, 'nitf'],
  [/\.newsml$/iu, 'newsml'],
  [/\.(?:ninjs|json)$/iu, 'ninjs']
]

/** Root elements and first characters that tell the format of a text without an extension that does. */
const CONTENTS: readonly (readonly [RegExp, Format])[] = [
  [/^\s*(?:<[?!][\s\S]{0,2000}?)?<(?:\w+:)?nitf\b/u, 'nitf'],
  [/^\s*(?:<[?!][\s\S]{0,2000}?)?<(?:\w+:)?(?:newsItem|packageItem|newsMessage)\b/u, 'newsml'],
  [/^\s*(?:<!doctype html|<html\b)/iu, 'html'],
  [/^\s*\{[\s\S]*"(?:headlines?|bodies|descriptions|body_[a-z]+)"\s*:/u, 'ninjs']
]

/** How many code units are looked at to tell a format by content. */
const HEAD = 4000

/**
 * The format of a file: from the extension of its path, else from what it holds.
 *
 * @param path Path or name; `undefined` for a text without one.
 * @param source Its text.
 */
export function formatOf(path: string | undefined, source: string): Format {
  const named = EXTENSIONS.find(([pattern]) => pattern.test(path ?? ''))
  if (named) return named[1]
  const format = contentOf(source)
  return /\.xml$/iu.test(path ?? '') && format !== 'nitf' ? 'newsml' : format
}

function contentOf(source: string): Format {
  const head = source.slice(0, HEAD)
  return CONTENTS.find(([pattern]) => pattern.test(head))?.[1] ?? 'text'
}

/**
 * Read a source as prose.
 *
 * @param source Its decoded text.
 * @param format Its format.
 * @throws {FormatError} If it is not of that format.
 * @throws {Error} If nothing reads that format.
 */
export function readManuscripts(source: string, format: Format): Manuscript[] {
  const reader = readers.get(format)
  if (!reader) throw new Error(`Cannot read ${format}: its reader is not loaded`)
  return reader(source)
}
