import path from 'node:path'
import type {VFile} from 'vfile'
import {Configurations, type ConfigurationOptions} from './configurations.js'
import type {FoundConfiguration} from './find-configuration.js'
import type {Found} from './find-files.js'
import type {Task} from './order.js'
import type {Outcome} from './outcome.js'

/** A run over files: which configuration is for which, and what is to be reported of them. */
export class ReadingRun {
  private readonly configurations: Configurations
  /** Configurations that turned out to be broken, and how many files they kept from being read. */
  private readonly broken = new Map<string, number>()

  /**
   * @param options How configurations are found.
   */
  constructor(private readonly options: ConfigurationOptions) {
    this.configurations = new Configurations(options)
  }

  /**
   * The configuration of a file; `undefined` where it has none.
   *
   * @param file Its path.
   */
  configurationOf(file: string): FoundConfiguration | undefined {
    return this.configurations.of(file)
  }

  /**
   * Files that were found, each with its configuration.
   *
   * @param found The files.
   */
  tasksFor(found: readonly Found[]): Task[] {
    return found.map((file) => ({found: file, configuration: this.configurationOf(file.path)}))
  }

  /**
   * What is to be reported: the files but for those whose configuration is broken; that configuration stands
   * for them, once.
   *
   * @param outcomes What the reading of files came to, in order.
   */
  reported(outcomes: readonly Outcome[]): VFile[] {
    const failures: VFile[] = []
    for (const {broken} of outcomes) {
      if (!broken) continue
      const unread = this.broken.get(broken.path)
      if (unread === undefined) failures.push(broken.failure)
      this.broken.set(broken.path, (unread ?? 0) + 1)
    }
    return [...failures, ...outcomes.filter(({broken}) => !broken).map(({file}) => file)]
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
}
