import path from 'node:path'
import {settingsFrom, type Overrides, type Settings} from './configuration.js'
import type {EngineSettings} from './engine.js'
import {configurationFinder} from './find-configuration.js'

/** How configurations are found. */
export interface ConfigurationOptions {
  /** Working folder, absolute. */
  cwd: string
  /** A configuration for all files; `false`: none; `undefined`: the nearest of each. */
  config: string | false | undefined
  /** What the command line says in place of a configuration. */
  overrides: Overrides
}

/** Finds the configuration of each file, and loads it. */
export class Configurations {
  readonly #finder = configurationFinder()
  readonly #loaded = new Map<string | undefined, Promise<Settings>>()

  /**
   * @param options How they are found.
   */
  constructor(private readonly options: ConfigurationOptions) {}

  /** Programs that were passed by. */
  get passed(): ReadonlySet<string> {
    return this.#finder.passed
  }

  /**
   * The configuration of a file, absolute; `undefined` where it has none.
   *
   * @param file Its path.
   */
  nearest(file: string): string | undefined {
    const {config, cwd} = this.options
    if (config === false) return undefined
    if (config !== undefined) return path.resolve(cwd, config)
    return this.#finder.nearest(path.resolve(cwd, file))
  }

  /**
   * How files are read with a configuration. Globs of one that is named for all files count from the working folder.
   *
   * @param configuration Its path, absolute.
   */
  settingsOf(configuration: string): EngineSettings {
    const {config, cwd, overrides} = this.options
    const base = config === undefined ? path.dirname(configuration) : cwd
    return {cwd, overrides, base, beside: this.#finder.doubled.get(configuration)}
  }

  /**
   * Load a configuration, once.
   *
   * @param configuration Its path, absolute; `undefined` for what holds where there is none.
   * @throws {Error} If it is broken.
   */
  load(configuration: string | undefined): Promise<Settings> {
    let loaded = this.#loaded.get(configuration)
    if (!loaded) this.#loaded.set(configuration, (loaded = this.#load(configuration)))
    return loaded
  }

  async #load(configuration: string | undefined): Promise<Settings> {
    if (configuration === undefined) return settingsFrom(undefined, this.options.overrides)
    const {loadSettings} = await import('./engine.js')
    return loadSettings(configuration, this.settingsOf(configuration))
  }
}
