import path from 'node:path'
import {rules} from '../../rules/index.js'
import type {Budget} from '../desk/budget.js'
import type {RulePlugin} from '../define/index.js'
import {checkSetting, type RuleSetting} from '../define/setting.js'
import type {OwnRule} from '../lint.js'
import {checkOptions, type Options} from '../options.js'
import {
  checkLayers,
  isRecord,
  layersOf,
  matcherOf,
  merge,
  named,
  type Layer,
  type Value
} from '../overrides.js'
import {
  REJECTING,
  checkEntries,
  checkSuggestions,
  isOff,
  type ListedEntry,
  type WordListName
} from '../words.js'
import {houseRuleOf, houseTextsOf, isHousePath} from './house-rule.js'
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
  /** All that it says, texts of house rules included: two that are the same find the same. */
  identity: string
}

/** A rule of the newsroom’s own, and the texts that it is made of. */
interface House {
  plugin: RulePlugin
  texts: readonly string[]
}

/** A layer of a configuration, checked, with what its files hold. */
export interface LoadedLayer extends Layer {
  /** Its options, with the entries of its lists, and without the rules of the newsroom’s own. */
  options: Value
  /** Settings of these by their paths. */
  house: Value
  /** Entries of its lists of words, and where they stand. */
  words: readonly ListedEntry[]
  /** Is it for a file? Takes its path from the folder that globs count from. */
  isFor: (file: string) => boolean
}

/** Where a configuration stands. */
export interface ConfigurationPlace {
  /** Its path, absolute: paths in it are counted from its folder. */
  file: string
  /** Folder that its globs are counted from, absolute. */
  base: string
}

/** What a configuration says of each file. */
export class Settings {
  readonly #made = new Map<string, Configuration>()
  /** Lists of words, and folders of rules. */
  readonly #files: ReadonlySet<string>

  /**
   * @param layers What it says of all files, and its overrides.
   * @param overrides What the command line says.
   * @param house Rules of the newsroom’s own by their paths.
   * @param base Folder that globs are counted from, absolute.
   * @param folder Folder that its own paths are counted from, absolute.
   */
  constructor(
    readonly layers: readonly LoadedLayer[],
    private readonly overrides: Overrides,
    private readonly house: ReadonlyMap<string, House> = new Map(),
    private readonly base = '',
    folder = ''
  ) {
    const lists = layers.flatMap(({words}) => words.flatMap(({where}) => where?.replace(/:\d+$/u, '') ?? []))
    this.#files = new Set([...lists, ...house.keys()].map((name) => path.resolve(folder, name)))
  }

  /**
   * The layers that are for a file, in their order.
   *
   * @param file Its path, absolute.
   */
  layersFor(file: string): LoadedLayer[] {
    const name = path.relative(this.base, file).split(path.sep).join('/')
    return this.layers.filter((layer) => layer.isFor(name))
  }

  /**
   * Is a file one of those that the configuration is made of: a list of words, or a part of a rule?
   *
   * @param file Its path, absolute.
   */
  isOwn(file: string): boolean {
    return this.#files.has(file) || this.#files.has(path.dirname(file))
  }

  /**
   * What applies to a file; the same for all files that have the same layers.
   *
   * @param file Its path, absolute.
   */
  for(file: string): Configuration {
    const layers = this.layersFor(file)
    const key = layers.map(({override}) => override ?? '').join()
    let made = this.#made.get(key)
    if (!made) this.#made.set(key, (made = this.#make(layers)))
    return made
  }

  #make(layers: readonly LoadedLayer[]): Configuration {
    const {only} = this.overrides
    const house = Object.assign({}, ...layers.map((layer) => layer.house)) as Value
    const own = Object.entries(house).flatMap(([name, setting]): [House, OwnRule][] => {
      const rule = this.house.get(name)
      return rule ? [[rule, [rule.plugin, only.length > 0 ? 'off' : (setting as RuleSetting)]]] : []
    })
    const options = withOverrides(merge(layers.map((layer) => layer.options)), this.overrides)
    return {
      options,
      own: own.map(([, rule]) => rule),
      identity: JSON.stringify([options, own.map(([{texts}, [, setting]]) => [setting, texts])])
    }
  }
}

/**
 * Check a configuration, and load the lists of words and the rules of the newsroom’s own that it names.
 *
 * @param value What the file says; nothing is an empty configuration.
 * @param overrides What the command line says.
 * @param place Where it stands; `undefined` where there is none.
 * @throws {Error} If it is wrong: says what and where; see {@link checkOptions}, {@link houseRuleOf} and {@link layersOf}.
 */
export function settingsFrom(value: unknown, overrides: Overrides, place?: ConfigurationPlace): Settings {
  if (Array.isArray(value)) throw new Error('Unexpected list, expected an object')
  // What is no object at all is told by the check of options.
  if (!isRecord(value)) checkOptions(value)
  const house = new Map<string, House>()
  const folder = place && path.dirname(place.file)
  const layers = layersOf(withoutSchema(isRecord(value) ? value : {})).map((layer) =>
    named(layer, () => loadLayer(layer, house, folder))
  )
  refuseNamesakes([...house.values()].map(({plugin}) => plugin))
  checkSuggestions(layers.flatMap(({words}) => words))
  checkLayers(layers.map((layer) => ({...layer, value: layer.options})))
  return new Settings(layers, overrides, house, place?.base, folder)
}

function loadLayer(layer: Layer, house: Map<string, House>, folder: string | undefined): LoadedLayer {
  const {value} = layer
  const words = LISTS.flatMap((list) => listedEntries(list, value[list], folder))
  checkEntries(words)
  checkSuggestions(words)
  const settings = isRecord(value.rules) ? Object.entries(value.rules) : []
  const own = folder === undefined ? [] : settings.filter(([name]) => isHousePath(name))
  for (const [name, setting] of own) {
    const rule = house.get(name) ?? houseFrom(name, folder ?? '')
    house.set(name, rule)
    checkSetting(rule.plugin.rule, setting)
  }
  const paths = new Set(own.map(([name]) => name))
  const plain = settings.filter(([name]) => !paths.has(name))
  const options = {
    ...withEntries(value, words),
    ...(isRecord(value.rules) ? {rules: Object.fromEntries(plain)} : {})
  }
  return {...layer, options, house: Object.fromEntries(own), words, isFor: matcherOf(layer)}
}

function houseFrom(name: string, folder: string): House {
  return {plugin: houseRuleOf(name, folder), texts: houseTextsOf(name, folder)}
}

/** What a layer says, with the entries of its lists in the place of their files. */
function withEntries(value: Value, words: readonly ListedEntry[]): Value {
  const lists = LISTS.filter((list) => {
    const items = value[list]
    return Array.isArray(items) && items.every((item) => typeof item === 'string')
  })
  const entries = lists.map((list) => [
    list,
    words.filter((word) => word.list === list).map(({entry}) => entry)
  ])
  return {...value, ...(Object.fromEntries(entries) as Value)}
}

function refuseNamesakes(own: readonly RulePlugin[]): void {
  const names = own.map(({rule}) => rule.name)
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined)
    throw new Error(`Two house rules are called \`${twice}\`: rename one in its rule.json`)
}

/** Editors find the schema of a configuration by a key of its own. */
function withoutSchema(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$schema'))
}

/** Options as the command line wants them. */
function withOverrides(value: Value, {only, budget, style}: Overrides): Options {
  const checked = checkOptions(value)
  const options = {...checked, budget: budget ?? checked.budget, style: style ?? checked.style}
  if (only.length === 0) return options
  const settings = rules.map(({rule: {name}}): [string, RuleSetting] => [
    name,
    only.includes(name) ? switchedOn(options.rules[name]) : 'off'
  ])
  const reject = only.includes(REJECTING) ? options.reject : []
  return {...options, reject, rules: Object.fromEntries(settings)}
}

function switchedOn(setting: RuleSetting | undefined): RuleSetting {
  if (setting === undefined) return true
  if (!isOff(setting)) return setting
  return Array.isArray(setting) && setting.length === 2 ? [true, setting[1] as object] : true
}
