import {
  array,
  boolean,
  literal,
  looseObject,
  optional,
  picklist,
  record,
  safeParse,
  strictObject,
  string,
  strictTuple,
  union,
  type InferOutput
} from 'valibot'
import {BUDGETS, type Budget} from './desk/budget.js'
import {didYouMean} from './desk/nearest.js'
import type {RuleSetting} from './define/setting.js'
import {checkSetting} from './define/setting.js'
import {checkWords} from './words.js'
import {rules} from '../rules/index.js'

const levelSchema = union([
  boolean(),
  picklist(['off', 'info', 'warn', 'error']),
  literal(0),
  literal(1),
  literal(2)
])

/** Schema of one rule’s setting. */
export const settingSchema = union([
  levelSchema,
  strictTuple([levelSchema]),
  strictTuple([levelSchema, looseObject({})])
])

/** Schema of the configuration; that of the rules’ own options is theirs. */
export const optionsSchema = strictObject({
  /** Settings of rules by name. */
  rules: optional(record(string(), settingSchema), {}),
  /** Variety of English; `auto` decides for each story. */
  variety: optional(picklist(['auto', 'en-US', 'en-GB']), 'auto'),
  /** What becomes of findings in direct quotations. */
  quotes: optional(picklist(['info', 'warn', 'off']), 'info'),
  /** Needless marks in 10,000 words of clean copy that one accepts. */
  budget: optional(picklist(BUDGETS), 1),
  /** Do matters of style and usage warn that are information otherwise? */
  style: optional(boolean(), false),
  /** Words and phrases that no rule changes. */
  accept: optional(array(string()), []),
  /** Words and phrases that `rejected-word` marks. */
  reject: optional(array(string()), [])
})

/** Options of copydesk: of the plugin, the library and the configuration file. */
export interface Options {
  /** Settings of rules by name; a rule that is not named has its default. */
  rules?: Readonly<Record<string, RuleSetting>>
  /** Variety of English; default `auto`: decided for each story from its own signs. */
  variety?: 'auto' | 'en-US' | 'en-GB'
  /** What becomes of findings in direct quotations: `info` (default), `warn` as elsewhere, or `off`. */
  quotes?: 'info' | 'warn' | 'off'
  /**
   * Needless marks in 10,000 words of clean copy that one accepts, over all rules: 0.3, 1 (default) or 3;
   * `all` shows whatever the rules propose.
   */
  budget?: Budget
  /** Do matters of style and usage warn that are information otherwise? Default `false`. */
  style?: boolean
  /** Words and phrases that no rule changes, such as `ICC`, `boots on the ground` or `nanobot*` (with its forms). */
  accept?: readonly string[]
  /** Words and phrases that `rejected-word` marks, such as `synergy`, `very =>` or `utilise* => use* | employ*`. */
  reject?: readonly string[]
}

/** Options that were checked, with every default. */
export type CheckedOptions = InferOutput<typeof optionsSchema>

/**
 * Check options.
 *
 * @param options What a configuration says.
 * @returns Options with defaults.
 * @throws {Error} If a key, a rule or a value is unknown: names it, what was expected and the nearest
 *   right name.
 */
export function checkOptions(options: unknown): CheckedOptions {
  if (Array.isArray(options)) throw new Error('Unexpected list for the options, expected an object')
  const result = safeParse(optionsSchema, options ?? {})
  const names = rules.map(({rule}) => rule.name)
  if (!result.success) {
    const [issue] = result.issues
    const path = issue.path?.map((part) => String(part.key)) ?? []
    const [key = '', name] = path
    if (path.length === 0) throw new Error(`Unexpected ${issue.received} for the options, expected an object`)
    if (!(key in optionsSchema.entries)) {
      const known = Object.keys(optionsSchema.entries)
      throw new Error(
        `Unknown option \`${key}\`${didYouMean(key, known)} (expected one of ${known.join(', ')})`
      )
    }
    if (key !== 'rules' || name === undefined) {
      throw new Error(
        `Unexpected ${issue.received} for \`${path.join('.')}\`, expected ${issue.expected ?? 'another value'}`
      )
    }
  }
  const settings = (options as Options | undefined)?.rules ?? {}
  for (const [name, setting] of Object.entries(settings)) {
    const plugin = rules.find(({rule}) => rule.name === name)
    if (!plugin) throw new Error(`Unknown rule \`${name}\`${didYouMean(name, names)}`)
    checkSetting(plugin.rule, setting)
  }
  if (!result.success) throw new Error('Unexpected options')
  checkWords(result.output)
  return result.output
}
