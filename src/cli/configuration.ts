import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {rules} from '../../rules/index.js'
import type {Budget} from '../desk/budget.js'
import type {RuleSetting} from '../define/setting.js'
import {checkOptions, type Options} from '../options.js'
import {describeError, innermost} from './describe-error.js'
import {addFailure} from './failure.js'

/** What the command line says in place of a configuration. */
export interface Overrides {
  /** Rules that alone shall run; empty: all. */
  only: readonly string[]
  /** Needless marks that one accepts; `undefined`: as the configuration says. */
  budget: Budget | undefined
}

/**
 * Check a configuration.
 *
 * @param value What the file says; nothing is an empty configuration.
 * @param overrides What the command line says.
 * @returns Options for a desk.
 * @throws {Error} If it is wrong; see {@link checkOptions}.
 */
export function optionsFrom(value: unknown, {only, budget}: Overrides): Options {
  if (Array.isArray(value)) throw new Error('Unexpected list, expected an object')
  const checked = checkOptions(withoutSchema(value))
  const options = budget === undefined ? checked : {...checked, budget}
  if (only.length === 0) return options
  const settings = rules.map(({rule: {name}}): [string, RuleSetting] => [
    name,
    only.includes(name) ? switchedOn(options.rules[name]) : 'off'
  ])
  return {...options, rules: Object.fromEntries(settings)}
}

/** Editors find the schema of a configuration by a key of its own. */
function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, '$schema')) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$schema'))
}

const OFF: readonly unknown[] = ['off', false, 0]

function switchedOn(setting: RuleSetting | undefined): RuleSetting {
  if (setting === undefined || OFF.includes(setting)) return true
  if (!Array.isArray(setting) || !OFF.includes(setting[0])) return setting
  return setting.length === 2 ? [true, setting[1] as object] : true
}

/**
 * A configuration that cannot be used, as a file in the report.
 *
 * @param path Its path, absolute.
 * @param shown Its path as it is shown.
 * @param error What was thrown when it was loaded.
 */
export function brokenConfiguration(path: string, shown: string, error: unknown): VFile {
  const file = new VFile({path: shown})
  const what = describeError(innermost(error)).replace(
    / (?:in JSON at position|while parsing|at line \d) ?.*$/u,
    ''
  )
  addFailure(file, `Wrong configuration: ${what}; files that it is for were not read`, placeOf(error, path))
  return file
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
