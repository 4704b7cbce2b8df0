import path from 'node:path'
import type {VFile} from 'vfile'
import {configurationFinder} from './find-configuration.js'
import type {Found} from './find-files.js'
import type {Task} from './order.js'
import type {Outcome} from './outcome.js'

/** Where configurations are looked for. */
export interface ConfigurationPlace {
  /** Working folder, absolute. */
  cwd: string
  /** A configuration for all files; `false`: none; `undefined`: the nearest of each. */
  config: string | false | undefined
}

/** The configurations of a run: which one is for which file, and what is to be said of them. */
export class Configurations {
  private readonly finder = configurationFinder()
  /** Configurations that turned out to be broken, and how many files they kept from being read. */
  private readonly broken = new Map<string, number>()

  /**
   * @param place Where they are looked for.
   */
  constructor(private readonly place: ConfigurationPlace) {}

  /**
   * The configuration of a file, absolute; `undefined` where it has none.
   *
   * @param file Its path.
   */
  of(file: string): string | undefined {
    const {config, cwd} = this.place
    if (config === false) return undefined
    if (config !== undefined) return path.resolve(cwd, config)
    return this.finder.nearest(path.resolve(cwd, file))
  }

  /**
   * Files that were found, each with its configuration.
   *
   * @param found The files.
   */
  tasksFor(found: readonly Found[]): Task[] {
    return found.map((file) => ({found: file, configuration: this.of(file.path)}))
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
    const shown = (file: string): string => path.relative(this.place.cwd, file)
    return [
      ...[...this.finder.passed].map(
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
