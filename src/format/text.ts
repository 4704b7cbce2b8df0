import {foldLines} from './fold-lines.js'
import type {ControlComment, Manuscript} from './manuscript.js'
import {readRuns} from './lines.js'

/** A control comment on a line of its own: bare, behind `#` or `//`, or in a comment of HTML. */
const CONTROL = /^(?:(?:#|\/\/)?\s*copydesk-(?=disable|enable)(.*)|<!--\s*copydesk-(.*?)\s*-->)$/u

/** Longest control comment, in UTF-16 code units. */
const LONGEST_COMMENT = 1000

/**
 * Read plain text. Its paragraphs are set apart by blank lines, or are a line each; lines that were wrapped
 * by hand are put together again, and a stanza of verse is one block.
 *
 * @param source The file; a byte order mark is no part of its text.
 * @returns A manuscript whose text is the source.
 */
export function readText(source: string): Manuscript {
  const comments: ControlComment[] = []
  const runs = readRuns(source, (line) => {
    if (line.end - line.start > LONGEST_COMMENT) return true
    const [, bare, html] = CONTROL.exec(source.slice(line.start, line.end)) ?? []
    const value = bare ?? html
    if (value === undefined) return true
    comments.push({value: value.trimEnd(), start: line.start, end: line.end})
    return false
  })
  return {text: source, blocks: foldLines(source, runs), pieces: undefined, comments}
}
