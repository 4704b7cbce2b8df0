import {isMap, isScalar, parseDocument, Scalar} from 'yaml'
import type {Passage} from './assemble.js'
import {foldSpace} from './fold-space.js'
import {readJsonString, writeJsonString} from './json-string.js'
import type {BlockKind, Piece, Writer} from './manuscript.js'

/** Fields that readers see, and their kinds; all others are for machines. */
const FIELDS: Readonly<Record<string, BlockKind>> = {
  title: 'headline',
  description: 'standfirst',
  summary: 'standfirst'
}

/** Escapes of double quotation marks that YAML and JSON share; others stay unread. */
const OTHER_ESCAPE = /\\(?!["\\/bfnrt]|u[\da-f]{4})/iu

/** Words that may end a plain scalar, or be taken for syntax at its start. */
const SYNTAX = /[:#\n]|^["'[\]{}&*!|>%@`?-]/u

/**
 * Texts of the front matter of Markdown: title, description and summary, where they are scalars.
 *
 * @param source The source.
 * @param start Where the front matter starts in it, at its fence.
 * @param end Where it ends, behind its fence.
 * @returns Nothing if it is not well-formed.
 */
export function readFrontMatter(source: string, start: number, end: number): Passage[] {
  const [, open = '', yaml = ''] =
    /^(---[^\n\r]*\r?\n)([\s\S]*?)---[^\n\r]*$/u.exec(source.slice(start, end)) ?? []
  // Whoever breaks it hears nothing of it here: no line of the source is copied for each error.
  const document = parseDocument(yaml, {prettyErrors: false})
  if (document.errors.length > 0 || !isMap(document.contents) || document.contents.flow) return []
  const shift = start + open.length
  return document.contents.items.flatMap(({key, value}) => {
    const kind = isScalar(key) ? FIELDS[String(key.value)] : undefined
    if (!kind || !isScalar(value) || typeof value.value !== 'string' || !value.range) return []
    const [from, to] = value.range
    return readScalar(source, shift + from, shift + to, value.type).map((text) => ({kind, ...text}))
  })
}

/** Texts of a scalar: a block has one for each paragraph, and another form none if there is a blank line in it. */
function readScalar(
  source: string,
  start: number,
  end: number,
  type: Scalar['type']
): {pieces: Piece[]; write: Writer}[] {
  if (type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL)
    return readBlock(source, start, end, type === Scalar.BLOCK_LITERAL).map((pieces) => ({
      pieces: foldSpace(pieces),
      write: (words) => (words.includes('\n') ? undefined : words)
    }))
  const raw = source.slice(start, end)
  if (/\n\s*\n/u.test(raw)) return []
  switch (type) {
    case Scalar.PLAIN:
      return [
        {
          pieces: foldSpace([{text: raw, start, end}]),
          write: (words) => (SYNTAX.test(words) ? undefined : words)
        }
      ]
    case Scalar.QUOTE_DOUBLE:
      if (OTHER_ESCAPE.test(raw)) return []
      return [{pieces: foldSpace(readJsonString(source, start, end)), write: writeJsonString}]
    case Scalar.QUOTE_SINGLE:
      return [
        {
          pieces: foldSpace(readSingleQuoted(source, start, end)),
          write: (words) => words.replaceAll("'", "''")
        }
      ]
    default:
      return []
  }
}

/** Paragraphs of a block scalar: its lines without indentation. None of one that says how deep it is indented. */
function readBlock(source: string, start: number, end: number, isLiteral: boolean): Piece[][] {
  const block = source.slice(start, end)
  const [header] = /^[>|][+-]?[ \t]*(?:#[^\n]*)?\r?\n/u.exec(block) ?? []
  if (header === undefined) return []
  const paragraphs: Piece[][] = [[]]
  for (const {index, 0: line} of block.slice(header.length).matchAll(/[^\n]*\n?/gu)) {
    const text = line.trim()
    const paragraph = paragraphs.at(-1) ?? []
    if (text === '') {
      paragraphs.push([])
      continue
    }
    const at = start + header.length + index + line.length - line.trimStart().length
    const before = paragraph.at(-1)
    if (before) paragraph.push({text: isLiteral ? '\n' : ' ', start: before.end, end: at})
    paragraph.push({text, start: at, end: at + text.length})
  }
  return paragraphs.filter(({length}) => length > 0)
}

/** Pieces of a scalar in single quotation marks, in which two of them are one. */
function readSingleQuoted(source: string, start: number, end: number): Piece[] {
  return [...source.slice(start + 1, end - 1).matchAll(/''|[^']+/gu)].map(({index, 0: part}) => {
    const at = start + 1 + index
    return {text: part === "''" ? "'" : part, start: at, end: at + part.length}
  })
}
