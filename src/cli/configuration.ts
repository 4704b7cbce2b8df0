import {readFileSync} from 'node:fs'
import path from 'node:path'
import {VFile} from 'vfile'
import {rules} from '../../rules/index.js'
import type {Budget} from '../desk/budget.js'
import {checkSetting, type RuleSetting} from '../define/setting.js'
import type {OwnRule} from '../lint.js'
import {checkOptions, type Options} from '../options.js'
import {describeError, innermost} from './describe-error.js'
import {addFailure} from './failure.js'
import {houseRuleOf, isHousePath} from './house-rule.js'
import {REJECTING, checkEntries, isOff, type ListedEntry, type WordListName} from '../words.js'
import {listedEntries} from './word-files.js'

const LISTS: readonly WordListName[] = ['accept', 'reject']

/** What the command line says in place of a configuration. */
export interface Overrides {
  /** Rules that alone shall run; empty: all. */
  only: readonly string[]
  /** Needless marks that one accepts; `undefined`: as the configuration says. */
  budget: Budget | undefined
  /** Do matters of style and usage warn? `undefined`: as the configuration says. */
  style: boolean | undefined
}

/** What a desk is made of. */
export interface Configuration {
  options: Options
  /** Rules of the newsroom’s own. */
  own: readonly OwnRule[]
  /** Entries of the lists of words, and where they stand. */
  words: readonly ListedEntry[]
}

/**
 * Check a configuration, and load the rules of the newsroom’s own that it names.
 *
 * @param value What the file says; nothing is an empty configuration.
 * @param overrides What the command line says.
 * @param file Path of the file, absolute: paths in it are counted from its folder; `undefined` where there is none.
 * @throws {Error} If it is wrong; see {@link checkOptions} and {@link houseRuleOf}.
 */
export function configurationFrom(value: unknown, overrides: Overrides, file?: string): Configuration {
  if (file === undefined || !isRecord(value))
    return {options: optionsFrom(value, overrides), own: [], words: []}
  const folder = path.dirname(file)
  const words = LISTS.flatMap((list) => listedEntries(list, value[list], folder))
  checkEntries(words)
  const named = isRecord(value.rules) ? Object.entries(value.rules) : []
  const options = optionsFrom({...withEntries(value, words), ...withoutHouseRules(value)}, overrides)
  const own = named
    .filter(([name]) => isHousePath(name))
    .map(([name, setting]): OwnRule => {
      const plugin = houseRuleOf(name, folder)
      checkSetting(plugin.rule, setting)
      return [plugin, overrides.only.length > 0 ? 'off' : (setting as RuleSetting)]
    })
  const twice = own.find(
    ([{rule}], index) => own.findIndex(([other]) => other.rule.name === rule.name) < index
  )
  if (twice)
    throw new Error(`Two house rules are called \`${twice[0].rule.name}\`: rename one in its rule.json`)
  return {options, own, words}
}

type Value = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a configuration says, with the entries of its lists in the place of their files. */
function withEntries(value: Value, words: readonly ListedEntry[]): Value {
  const lists = LISTS.filter((list) => isListOfText(value[list])).map((list) => [
    list,
    words.filter((word) => word.list === list).map(({entry}) => entry)
  ])
  return {...value, ...(Object.fromEntries(lists) as Value)}
}

function isListOfText(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

/** Settings of copydesk’s own rules, where there are settings at all. */
function withoutHouseRules({rules}: Value): Value {
  if (!isRecord(rules)) return {}
  return {rules: Object.fromEntries(Object.entries(rules).filter(([name]) => !isHousePath(name)))}
}

function optionsFrom(value: unknown, {only, budget, style}: Overrides): Options {
  if (Array.isArray(value)) throw new Error('Unexpected list, expected an object')
  const checked = checkOptions(withoutSchema(value))
  const options = {...checked, budget: budget ?? checked.budget, style: style ?? checked.style}
  if (only.length === 0) return options
  const settings = rules.map(({rule: {name}}): [string, RuleSetting] => [
    name,
    only.includes(name) ? switchedOn(options.rules[name]) : 'off'
  ])
  const reject = only.includes(REJECTING) ? options.reject : []
  return {...options, reject, rules: Object.fromEntries(settings)}
}

/** Editors find the schema of a configuration by a key of its own. */
function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, '$schema')) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$schema'))
}

function switchedOn(setting: RuleSetting | undefined): RuleSetting {
  if (setting === undefined) return true
  if (!isOff(setting)) return setting
  return Array.isArray(setting) && setting.length === 2 ? [true, setting[1] as object] : true
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
