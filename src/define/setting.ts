import {safeParse} from 'valibot'
import type {Level} from '../desk/finding.js'
import {didYouMean} from '../desk/nearest.js'
import type {Rule} from './rule.js'

/** How a rule is switched: on, off, at a level, or at a level with options. */
export type LevelSetting = boolean | 'off' | Level | 0 | 1 | 2

/** A rule’s setting in a configuration. */
export type RuleSetting = LevelSetting | readonly [LevelSetting] | readonly [LevelSetting, object]

/** A checked setting. */
export interface CheckedSetting {
  /** `undefined`: off. */
  level: Level | undefined
  options: unknown
}

const LEVELS = new Map<unknown, Level | undefined>([
  ['off', undefined],
  [false, undefined],
  [0, undefined],
  ['info', 'info'],
  ['warn', 'warn'],
  [1, 'warn'],
  ['error', 'error'],
  [2, 'error']
])

/**
 * Check a rule’s setting.
 *
 * @param rule The rule.
 * @param setting What the configuration says.
 * @returns Level and complete options.
 * @throws {Error} If it is none of the settings; names rule, value and what was expected.
 */
export function checkSetting(rule: Rule, setting: unknown): CheckedSetting {
  const list: unknown[] = Array.isArray(setting) ? setting : [setting]
  const [level, options, ...rest] = list
  const on = isByDefault(setting)
  if ((!on && !LEVELS.has(level)) || rest.length > 0 || (Array.isArray(setting) && list.length === 0)) {
    throw new Error(
      `Unexpected value \`${JSON.stringify(setting)}\` for rule \`${rule.name}\`, ` +
        'expected `off`, `info`, `warn`, `error`, `true`, `false`, 0, 1 or 2, bare or as `[level, options]`'
    )
  }
  return {level: on ? defaultLevel(rule) : LEVELS.get(level), options: checkOptions(rule, options)}
}

/**
 * Does a setting leave the level to the rule?
 *
 * @param setting What the configuration says.
 */
export function isByDefault(setting: unknown): boolean {
  const level: unknown = Array.isArray(setting) ? setting[0] : setting
  return level === undefined || level === true
}

/**
 * The level of a rule where the configuration does not say.
 *
 * @param rule The rule.
 */
export function defaultLevel(rule: Rule): Level {
  return rule.level ?? (rule.category === 'style' || rule.category === 'consistency' ? 'info' : 'warn')
}

function checkOptions(rule: Rule, options: unknown): unknown {
  if (!rule.options) {
    if (options === undefined) return {}
    throw new Error(`Unexpected options for rule \`${rule.name}\`: it has none`)
  }
  const known = 'entries' in rule.options ? Object.keys(rule.options.entries as object) : undefined
  const unknown = known && Object.keys(options ?? {}).find((key) => !known.includes(key))
  if (known && unknown !== undefined) {
    throw new Error(`Unknown option \`${unknown}\` of rule \`${rule.name}\`${didYouMean(unknown, known)}`)
  }
  const result = safeParse(rule.options, options ?? {})
  if (result.success) return result.output
  const [issue] = result.issues
  const path = issue.path?.map((part) => String(part.key)).join('.') ?? ''
  throw new Error(
    `Unexpected ${path ? `value for \`${path}\`` : 'value'} in the options of rule \`${rule.name}\`: ` +
      `expected ${issue.expected ?? 'another value'}, received ${issue.received}`
  )
}
