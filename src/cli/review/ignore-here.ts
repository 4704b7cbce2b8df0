import type {Format} from '../../format/index.js'
import type {Span} from '../../format/pieces.js'

/** One splice of the source: `value` replaces what lies from `start` to `end` (UTF-16 code units). */
export interface Change extends Span {
  value: string
}

/** How a format writes a control comment; plain text has it on a line of its own. */
const COMMENTS: Readonly<Partial<Record<Format, (command: string) => string>>> = {
  text: (command) => command,
  markdown: (command) => `<!-- ${command} -->`,
  html: (command) => `<!-- ${command} -->`,
  nitf: (command) => `<!-- ${command} -->`,
  newsml: (command) => `<!-- ${command} -->`
}

/** What may stand on a line before a block, so that a comment on the line above is not within another. */
const OPENING = /^(?:\s|<[^>]*>|#{1,6}\s)*$/u

/**
 * Ways to write a comment that silences a rule at one place, the shortest first. Whoever takes one must see that the text
 * still reads the same and that the mark is gone.
 *
 * @param source The source.
 * @param format Its format.
 * @param rule Name of the rule.
 * @param place The place that is marked.
 * @param block The block of prose around it.
 * @returns Splices of each way by place; no way where the format has no comments.
 */
export function silencesOf(
  source: string,
  format: Format,
  rule: string,
  place: Span,
  block: Span
): Change[][] {
  const comment = COMMENTS[format]
  if (!comment) return []
  const newLine = /\r\n|\n|\r/u.exec(source)?.[0] ?? '\n'
  const insert = (at: number, command: string, before = '', after = ''): Change => ({
    start: at,
    end: at,
    value: `${before}${comment(`copydesk-${command} ${rule}`)}${after}`
  })
  const first = lineStart(source, block.start)
  const indent = /^[^\S\r\n]*/u.exec(source.slice(first, block.start))?.[0] ?? ''
  const ways: Change[][] = []
  if (OPENING.test(source.slice(first, block.start))) {
    if (!/[\r\n]/u.test(source.slice(block.start, place.start)))
      ways.push([insert(first, 'disable-next-line', indent, newLine)])
    ways.push([
      insert(first, 'disable', indent, newLine),
      insert(lineEnd(source, block.end), 'enable', newLine + indent)
    ])
  }
  if (format !== 'text') {
    // A comment within a word would split it, and the mark of an insertion needs some text behind it.
    const after = place.end + (/^[\p{L}\p{M}\p{N}]*/u.exec(source.slice(place.end))?.[0].length ?? 0)
    const end = after > place.start ? after : Math.min(after + 1, block.end)
    ways.push([insert(place.start, 'disable'), insert(end, 'enable')])
  }
  return ways
}

function lineStart(source: string, at: number): number {
  return Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1
}

function lineEnd(source: string, at: number): number {
  const length = source.slice(at).search(/[\r\n]/u)
  return length < 0 ? source.length : at + length
}
