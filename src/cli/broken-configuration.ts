import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describeError, innermost} from './describe-error.js'
import {addFailure} from './failure.js'

/**
 * A configuration that cannot be used, as a file in the report.
 *
 * @param path Its path, absolute.
 * @param shown Its path as it is shown.
 * @param error What was thrown when it was loaded.
 */
export function brokenConfiguration(path: string, shown: string, error: unknown): VFile {
  const file = new VFile({path: shown})
  const reason = `Wrong configuration: ${whatOf(error)}; files that it is for were not read`
  addFailure(file, reason, placeOf(error, path))
  return file
}

/**
 * Say what is wrong with a configuration, in a line.
 *
 * @param path Its path, absolute.
 * @param shown Its path as it is shown.
 * @param error What was thrown when it was loaded.
 */
export function describeBroken(path: string, shown: string, error: unknown): string {
  const place = placeOf(error, path)
  return `${shown}${place ? `:${place.line}:${place.column}` : ''}: ${whatOf(error)}`
}

function whatOf(error: unknown): string {
  return describeError(innermost(error)).replace(
    / (?:in JSON at position|while parsing|at line \d) ?.*$/u,
    ''
  )
}

/** Where a configuration is wrong: a parser says so; else it is where the name stands that is wrong. */
function placeOf(error: unknown, path: string): {line: number; column: number} | undefined {
  const inner = innermost(error)
  if (!(inner instanceof Error)) return undefined
  const {linePos, rawCodeFrame} = inner as {linePos?: {line: number; col: number}[]; rawCodeFrame?: string}
  if (linePos?.[0]) return {line: linePos[0].line, column: linePos[0].col}
  const frame = /^> *(\d+) \|.*\n *\|( *)\^/mu.exec(rawCodeFrame ?? '')
  if (frame) return {line: Number(frame[1]), column: Math.max(1, (frame[2] ?? '').length)}
  const names = [...inner.message.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name)
  return placeOfName(names, path)
}

/** The first place of the first of these names that stands in a file as a whole word. */
function placeOfName(names: readonly string[], path: string): {line: number; column: number} | undefined {
  let lines: string[]
  try {
    lines = readFileSync(path, 'utf8').split('\n')
  } catch {
    return undefined
  }
  for (const name of names) {
    for (const [index, line] of lines.entries()) {
      const at = line.indexOf(name)
      const isWhole = !/[\w-]/u.test(`${line[at - 1] ?? ''}${line[at + name.length] ?? ''}`)
      if (at >= 0 && isWhole) return {line: index + 1, column: at + 1}
    }
  }
  return undefined
}
