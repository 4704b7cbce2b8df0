import {FormatError} from './format-error.js'
import {DEEPEST} from './markup.js'

/** Lists, quotations and containers may lie so deep in one another: on each line the parser looks at all that are open. */
const DEEPEST_BLOCK = 100

/** Marks of quotations and list items at the start of a line. */
const MARKS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))+/u

const RULE = /^[-*_ \t]+$/u

/**
 * Tell what is nested too deep before the parser meets it, whose time grows with the square of the depth.
 *
 * @param source The source.
 * @throws {FormatError} If blocks, emphasis or brackets are nested too deep.
 */
export function checkMarkdownDepth(source: string): void {
  const indents: number[] = []
  let containers = 0
  let inline = {brackets: 0, emphasis: 0}
  for (const {index, 0: line} of source.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/gu)) {
    const text = line.trim()
    if (text === '') {
      inline = {brackets: 0, emphasis: 0}
      continue
    }
    const indent = line.length - line.trimStart().length
    while ((indents.at(-1) ?? -1) >= indent) indents.pop()
    const marks = RULE.test(text) ? 0 : (MARKS.exec(line)?.[0].match(/[>*+.)-]/gu)?.length ?? 0)
    if (/^:{3,}[a-z]/iu.test(text)) containers++
    else if (/^:{3,}$/u.test(text)) containers--
    if (indents.length + marks + containers > DEEPEST_BLOCK)
      throw tooDeep(DEEPEST_BLOCK, 'blocks', index + indent)
    if (marks > 0) indents.push(indent)
    checkInline(line, index, inline)
  }
}

/** Emphasis and brackets of a line: a mark that closes one of more than are allowed. */
function checkInline(line: string, start: number, open: {brackets: number; emphasis: number}): void {
  for (const {index, 0: mark} of line.matchAll(/[[\]]|[*_]+/gu)) {
    const name = mark === '[' || mark === ']' ? 'brackets' : 'emphasis'
    const closes = name === 'brackets' ? mark === ']' : /\S/u.test(line.charAt(index - 1))
    if (!closes) open[name]++
    else if (open[name] > DEEPEST) throw tooDeep(DEEPEST, name, start + index)
    else if (open[name] > 0) open[name]--
  }
}

function tooDeep(limit: number, what: string, offset: number): FormatError {
  return new FormatError(
    `Markdown is nested deeper than ${limit} ${what}: close what is open before it`,
    offset
  )
}
