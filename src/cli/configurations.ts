import path from 'node:path'
import type {Overrides, Settings} from './configuration.js'
import {configurationFinder} from './find-configuration.js'
import {settingsOf} from './settings-of.js'

/** A configuration that was found. Plain data, so that threads can be told. */
export interface FoundConfiguration {
  /** Absolute. */
  path: string
  /** Folder that its globs are counted from, absolute: its own, or the working folder where it is named for all files. */
  base: string
  /** Name of another configuration in the same folder. */
  beside?: string | undefined
}

/** How configurations are found. */
export interface ConfigurationOptions {
  /** Working folder, absolute. */
  cwd: string
  /** A configuration for all files; `false`: none; `undefined`: the nearest of each. */
  config: string | false | undefined
  /** What the command line says in place of those that are loaded here; default: nothing. */
  overrides?: Overrides
}

const NO_OVERRIDES: Overrides = {only: [], budget: undefined, style: undefined}

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
   * The configuration of a file, and what its loading depends on.
   *
   * @param file Its path.
   */
  of(file: string): FoundConfiguration | undefined {
    const nearest = this.nearest(file)
    return nearest === undefined ? undefined : this.#found(nearest)
  }

  #found(configuration: string): FoundConfiguration {
    const {config, cwd} = this.options
    const base = config === undefined ? path.dirname(configuration) : cwd
    return {path: configuration, base, beside: this.#finder.doubled.get(configuration)}
  }

  /**
   * Load a configuration, once.
   *
   * @param configuration Its path, absolute; `undefined` for what holds where there is none.
   * @throws {Error} If it is broken.
   */
  load(configuration: string | undefined): Promise<Settings> {
    let loaded = this.#loaded.get(configuration)
    if (!loaded) {
      const {cwd, overrides = NO_OVERRIDES} = this.options
      const found = configuration === undefined ? undefined : this.#found(configuration)
      this.#loaded.set(configuration, (loaded = settingsOf(found, {cwd, overrides})))
    }
    return loaded
  }
}
