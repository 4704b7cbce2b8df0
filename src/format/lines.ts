/** A line without the white space around it: UTF-16 code units, end exclusive. */
export interface Line {
  start: number
  end: number
  /** White space before it, in UTF-16 code units. */
  indent: number
}

const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu

/**
 * Lines that follow each other without a blank line, a page break or a paragraph separator in between.
 *
 * @param source The text.
 * @param isProse Whether a line is prose; one that is not ends a run and is left out.
 */
export function readRuns(source: string, isProse: (line: Line) => boolean): Line[][] {
  const runs: Line[][] = []
  let run: Line[] = []
  const endRun = (): void => {
    if (run.length > 0) runs.push(run)
    run = []
  }
  let from = 0
  for (const match of source.matchAll(LINE_END)) {
    const line = lineOf(source, from, match.index)
    if (line.start < line.end && isProse(line)) run.push(line)
    else endRun()
    if (match[0] === '\f' || match[0] === '\u2029') endRun()
    from = match.index + match[0].length
  }
  const last = lineOf(source, from, source.length)
  if (last.start < last.end && isProse(last)) run.push(last)
  endRun()
  return runs
}

/** A byte order mark counts as white space. */
function lineOf(source: string, from: number, to: number): Line {
  let start = from
  let end = to
  while (start < end && isSpace(source.charCodeAt(start))) start++
  while (start < end && isSpace(source.charCodeAt(end - 1))) end--
  return {start, end, indent: start - from}
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || (code > 127 && /[\s\u200B]/u.test(String.fromCharCode(code)))
}
