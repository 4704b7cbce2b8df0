import {statSync} from 'node:fs'
import path from 'node:path'
import {rules} from '../../rules/index.js'
import {isOfStyle} from '../define/define-rule.js'
import {checkSetting, isByDefault} from '../define/setting.js'
import type {Value} from '../overrides.js'
import {harmless} from '../report/harmless.js'
import {describeBroken} from './broken-configuration.js'
import type {Configuration, LoadedLayer, Overrides, Settings} from './configuration.js'
import {Configurations} from './configurations.js'
import type {ReadingOptions} from './read-command.js'
import {tableOf} from './table.js'

/** Options of the command. */
export interface ConfigOptions extends Pick<ReadingOptions, 'budget' | 'style' | 'only' | 'config'> {
  /** As JSON, for programs? */
  json?: boolean
}

/** One setting that applies to a file. */
interface Row {
  setting: string
  value: unknown
  /** Who says so: a file and which of its overrides, an option of the command line, or nobody. */
  from: string
}

const SETTINGS = ['variety', 'quotes', 'budget', 'style', 'accept', 'reject'] as const
const NOBODY = 'default'

/**
 * Say what applies to a file, and who says so.
 *
 * @param name Path of the file, which need not be there.
 * @param options Options; those of the command line that settle something are looked at too.
 * @param cwd Working folder, absolute.
 * @returns A table, or JSON.
 * @throws {Error} If the path is a folder’s, or the configuration is broken.
 */
export async function configCommand(name: string, options: ConfigOptions, cwd: string): Promise<string> {
  const file = path.resolve(cwd, name)
  if (statSync(file, {throwIfNoEntry: false})?.isDirectory())
    throw new Error(`${name} is a folder: name a file in it, which need not be there yet`)
  const overrides = {only: options.only ?? [], budget: options.budget, style: options.style}
  const configurations = new Configurations({cwd, config: options.config, overrides})
  const configuration = configurations.nearest(name)
  const shown = configuration === undefined ? '' : path.relative(cwd, configuration)
  let settings: Settings | undefined
  let problem = ''
  try {
    settings = await configurations.load(configuration)
  } catch (error) {
    problem = describeBroken(configuration ?? '', shown, error)
  }
  if (!settings) throw new Error(problem)
  const applied = settings.layersFor(file)
  const rows = rowsOf(settings.for(file), new Sources(applied, shown, overrides))
  const layers = settings.layers.flatMap(({override, files}) =>
    override === undefined
      ? []
      : [{override, files, applies: applied.some((one) => one.override === override)}]
  )
  if (options.json)
    return `${JSON.stringify({file: name, configuration: shown || null, overrides: layers, settings: rows}, undefined, 2)}\n`
  const globs = layers.map(({override, files, applies}) => [
    `overrides[${override}]`,
    applies ? 'applies' : 'does not apply',
    files.join(' ')
  ])
  const table = rows.map(({setting, value, from}) => [setting, shownValue(value), from])
  return [
    `${harmless(`${name}: ${shown || 'no configuration'}`)}\n`,
    tableOf(globs),
    '\n',
    tableOf([['SETTING', 'VALUE', 'SAID BY'], ...table])
  ].join('')
}

/** Knows which layer, or which option of the command line, says something. */
class Sources {
  constructor(
    private readonly layers: readonly LoadedLayer[],
    private readonly file: string,
    private readonly overrides: Overrides
  ) {}

  /** Paths of the rules of the newsroom’s own, in the order of the configuration. */
  get house(): string[] {
    return Object.keys(Object.assign({}, ...this.layers.map(({house}) => house)) as Value)
  }

  ofSetting(name: (typeof SETTINGS)[number]): string {
    if ((name === 'budget' || name === 'style') && this.overrides[name] !== undefined) return `--${name}`
    const says = this.layers.filter(({options}) => Object.hasOwn(options, name))
    // Words of several layers are added to one another.
    return this.#shown(name === 'accept' || name === 'reject' ? says : says.slice(-1))
  }

  ofRule(name: string): string {
    if (this.overrides.only.length > 0) return '--only'
    const says = this.layers.filter(
      ({options, house}) => Object.hasOwn((options.rules ?? {}) as Value, name) || Object.hasOwn(house, name)
    )
    return this.#shown(says.slice(-1))
  }

  #shown(layers: readonly LoadedLayer[]): string {
    const names = layers.map(({override}) =>
      override === undefined ? this.file : `${this.file} overrides[${override}]`
    )
    return names.join(', ') || NOBODY
  }
}

function rowsOf({options, own}: Configuration, sources: Sources): Row[] {
  const paths = sources.house
  return [
    ...SETTINGS.map((setting): Row => ({setting, value: options[setting], from: sources.ofSetting(setting)})),
    ...rules.map(({rule}): Row => {
      const setting = options.rules?.[rule.name]
      const {level = 'off', options: own} = checkSetting(rule, setting)
      const isRaised = options.style === true && level === 'info' && isOfStyle(rule) && isByDefault(setting)
      const value = isRaised ? 'warn' : level
      return {
        setting: rule.name,
        value: rule.options && level !== 'off' ? [value, own] : value,
        from: isRaised ? `style: ${sources.ofSetting('style')}` : sources.ofRule(rule.name)
      }
    }),
    ...own.map(([{rule}, setting], index): Row => {
      const from = paths[index] ?? rule.name
      return {setting: from, value: checkSetting(rule, setting).level ?? 'off', from: sources.ofRule(from)}
    })
  ]
}

function shownValue(value: unknown): string {
  if (typeof value === 'string') return value
  const words = Array.isArray(value) && (value as unknown[]).every((one) => typeof one === 'string')
  return words ? `${(value as unknown[]).length} entries` : JSON.stringify(value)
}
