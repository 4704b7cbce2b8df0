import path from 'node:path'
import type {VFile} from 'vfile'
import {brokenConfiguration} from './broken-configuration.js'
import {Configurations, type ConfigurationOptions} from './configurations.js'
import {createDesks, type Desks, type Putting} from './desks.js'

/** How a desk reads. */
export interface ReadingDeskOptions extends ConfigurationOptions {
  /** What becomes of what can be put right; `undefined` where nothing is to be. */
  putting: Putting | undefined
}

/** Reads batches of files, each file with its own configuration. */
export class ReadingDesk {
  private readonly configurations: Configurations
  private readonly desks: Desks
  /** Configurations that turned out to be broken, and how many files they kept from being read. */
  private readonly broken = new Map<string, number>()

  /**
   * @param options How it reads.
   */
  constructor(private readonly options: ReadingDeskOptions) {
    this.configurations = new Configurations(options)
    this.desks = createDesks(options.putting)
  }

  /**
   * Read a batch.
   *
   * @param batch Files with their text, or with a message that says why they have none.
   * @returns What is to be reported: the files but for those whose configuration is broken; that
   *   configuration stands for them, once.
   */
  async read(batch: readonly VFile[]): Promise<VFile[]> {
    const groups = new Map<string | undefined, VFile[]>()
    for (const file of batch.filter(({messages}) => messages.length === 0)) {
      const configuration = this.configurationOf(file.path)
      groups.set(configuration, [...(groups.get(configuration) ?? []), file])
    }
    const failures: VFile[] = []
    const unread = new Set<VFile>()
    for (const [configuration, files] of groups) {
      const failure = await this.readGroup(configuration, files)
      if (failure) failures.push(failure)
      if (configuration && this.broken.has(configuration)) for (const file of files) unread.add(file)
    }
    return [...failures, ...batch.filter((file) => !unread.has(file))]
  }

  /**
   * What is to be said beside the report.
   *
   * @returns Sentences without a stop.
   */
  notes(): string[] {
    const shown = (file: string): string => path.relative(this.options.cwd, file)
    return [
      ...[...this.configurations.passed].map(
        (file) =>
          `${shown(file)} was not run: a program is a configuration only as \`--config ${shown(file)}\``
      ),
      ...[...this.broken].map(
        ([file, count]) =>
          `${count === 1 ? '1 file was' : `${count} files were`} not read because of ${shown(file)}`
      )
    ]
  }

  /**
   * The configuration of a file, absolute; `undefined` where it has none.
   *
   * @param file Its path.
   */
  configurationOf(file: string): string | undefined {
    return this.configurations.nearest(file)
  }

  /** Returns the configuration as a file that failed, when it is found to be broken. */
  private async readGroup(
    configuration: string | undefined,
    files: readonly VFile[]
  ): Promise<VFile | undefined> {
    if (configuration === undefined) {
      // unified-engine takes longer to load than all else, and there is nothing that it could configure.
      await this.desks.read(files, await this.configurations.load(undefined))
      return undefined
    }
    const unread = this.broken.get(configuration)
    let failure: VFile | undefined
    if (unread === undefined) {
      try {
        const {readWith} = await import('./engine.js')
        await readWith(this.desks, files, configuration, this.configurations.settingsOf(configuration))
        return undefined
      } catch (error) {
        failure = brokenConfiguration(configuration, path.relative(this.options.cwd, configuration), error)
      }
    }
    this.broken.set(configuration, (unread ?? 0) + files.length)
    return failure
  }
}
