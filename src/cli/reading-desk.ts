import path from 'node:path'
import type {VFile} from 'vfile'
import {brokenConfiguration, configurationFrom, type Configuration, type Overrides} from './configuration.js'
import {createDesks, type Desks, type Putting} from './desks.js'
import {unguarded, type Guard} from './guard.js'
import type {BrokenConfiguration, Outcome} from './outcome.js'

/** How a desk reads. */
export interface ReadingDeskOptions {
  /** Working folder, absolute. */
  cwd: string
  /** What the command line says in place of a configuration. */
  overrides: Overrides
  /** What becomes of what can be put right; `undefined` where nothing is to be. */
  putting: Putting | undefined
  /** Does work in which a configuration is loaded, which may be a program. */
  whileLoading?: Guard
}

/** A file that was loaded, and the path of its configuration. */
export interface ConfiguredFile {
  /** With its text, or with a message that says why it has none. */
  file: VFile
  /** Absolute; `undefined` where it has none. */
  configuration: string | undefined
}

/** Reads batches of files, each file with its own configuration. A configuration is loaded once. */
export class ReadingDesk {
  private readonly desks: Desks
  private readonly known = new Map<string | undefined, Configuration | BrokenConfiguration>()

  /**
   * @param options How it reads.
   */
  constructor(private readonly options: ReadingDeskOptions) {
    this.desks = createDesks(options.putting)
  }

  /**
   * Read a batch.
   *
   * @param batch Files, loaded.
   * @returns What became of each, in order.
   */
  async read(batch: readonly ConfiguredFile[]): Promise<Outcome[]> {
    const groups = new Map<string | undefined, VFile[]>()
    for (const {file, configuration} of batch) {
      if (file.messages.length === 0) groups.set(configuration, [...(groups.get(configuration) ?? []), file])
    }
    const unread = new Map<VFile, BrokenConfiguration>()
    for (const [path, files] of groups) {
      const configuration = await this.configurationAt(path)
      if ('failure' in configuration) for (const file of files) unread.set(file, configuration)
      else await this.desks.read(files, configuration)
    }
    return batch.map(({file}) => ({file, broken: unread.get(file)}))
  }

  /** The configuration of a path, loaded at the first call. */
  private async configurationAt(file: string | undefined): Promise<Configuration | BrokenConfiguration> {
    const known = this.known.get(file)
    if (known) return known
    const made =
      file === undefined ? configurationFrom(undefined, this.options.overrides) : await this.load(file)
    this.known.set(file, made)
    return made
  }

  private async load(file: string): Promise<Configuration | BrokenConfiguration> {
    const {cwd, overrides, whileLoading = unguarded} = this.options
    try {
      // unified-engine takes longer to load than all else.
      const {loadConfiguration} = await import('./load-configuration.js')
      return await whileLoading(() => loadConfiguration(file, {cwd, overrides}))
    } catch (error) {
      return {path: file, failure: brokenConfiguration(file, path.relative(cwd, file), error)}
    }
  }
}
