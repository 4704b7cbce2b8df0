import path from 'node:path'
import type {VFile} from 'vfile'
import type {CacheOrder} from './cache/open-cache.js'
import {brokenConfiguration} from './broken-configuration.js'
import type {Overrides, Settings} from './configuration.js'
import type {FoundConfiguration} from './find-configuration.js'
import {createDesks, type Desks, type Putting, type SettledFile} from './desks.js'
import type {Guard} from './guard.js'
import type {BrokenConfiguration, Outcome} from './outcome.js'
import {settingsOf} from './settings-of.js'

/** How a desk reads. */
export interface ReadingDeskOptions {
  /** Working folder, absolute. */
  cwd: string
  /** What the command line says in place of a configuration. */
  overrides: Overrides
  /** What becomes of what can be put right; `undefined` where nothing is to be. */
  putting: Putting | undefined
  /** What earlier runs found; default: nothing is kept. */
  cache?: CacheOrder | undefined
  /** Does work in which a configuration is loaded, which may be a program. */
  whileLoading?: Guard
}

/** A file that was loaded, and its configuration. */
export interface ConfiguredFile {
  /** With its text, or with a message that says why it has none. */
  file: VFile
  /** `undefined` where it has none. */
  configuration: FoundConfiguration | undefined
}

/** Reads batches of files, each file with its own configuration. A configuration is loaded once. */
export class ReadingDesk {
  private readonly desks: Desks
  private readonly known = new Map<string | undefined, Promise<Settings | BrokenConfiguration>>()

  /**
   * @param options How it reads.
   */
  constructor(private readonly options: ReadingDeskOptions) {
    this.desks = createDesks(options.putting, options.cache)
  }

  /**
   * Read a batch.
   *
   * @param batch Files, loaded.
   * @returns What became of each, in order.
   */
  async read(batch: readonly ConfiguredFile[]): Promise<Outcome[]> {
    const outcomes: Outcome[] = []
    const settled: SettledFile[] = []
    for (const {file, configuration} of batch) {
      const settings = file.messages.length === 0 ? await this.settingsFor(file, configuration) : undefined
      if (settings && 'failure' in settings) outcomes.push({file, broken: settings})
      else {
        outcomes.push({file, broken: undefined})
        if (settings) settled.push({file, settings})
      }
    }
    await this.desks.read(settled)
    return outcomes
  }

  /** What is set for a file, or its configuration if it is broken. */
  private async settingsFor(
    file: VFile,
    configuration: FoundConfiguration | undefined
  ): Promise<Settings | BrokenConfiguration> {
    const settings = await this.settingsOf(configuration)
    if ('failure' in settings) return settings
    try {
      // Two overrides may go with the rest, and not with one another.
      settings.for(path.resolve(file.cwd, file.path))
    } catch (error) {
      if (configuration) return this.brokenBy(configuration, error)
      throw error
    }
    return settings
  }

  /** What a configuration says, which is loaded at the first call. */
  private settingsOf(configuration: FoundConfiguration | undefined): Promise<Settings | BrokenConfiguration> {
    let known = this.known.get(configuration?.path)
    if (!known) this.known.set(configuration?.path, (known = this.load(configuration)))
    return known
  }

  private async load(configuration: FoundConfiguration | undefined): Promise<Settings | BrokenConfiguration> {
    try {
      return await settingsOf(configuration, this.options, this.options.whileLoading)
    } catch (error) {
      if (!configuration) throw error
      return this.brokenBy(configuration, error)
    }
  }

  private brokenBy({path: file}: FoundConfiguration, error: unknown): BrokenConfiguration {
    return {path: file, failure: brokenConfiguration(file, path.relative(this.options.cwd, file), error)}
  }
}
