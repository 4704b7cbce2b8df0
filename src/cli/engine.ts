import path from 'node:path'
import {PassThrough} from 'node:stream'
import {unified, type Plugin} from 'unified'
import {engine, type Options as EngineOptions} from 'unified-engine'
import type {VFile} from 'vfile'
import {configurationFrom, type Configuration, type Overrides} from './configuration.js'
import type {Desks} from './desks.js'
import {PACKAGE_FIELD} from './find-configuration.js'

/** How files are read. */
export interface EngineSettings {
  /** Working folder, absolute. */
  cwd: string
  /** What the command line says in place of a configuration. */
  overrides: Overrides
}

/**
 * Have unified-engine read files that have one configuration.
 *
 * @param desks Desks that read.
 * @param files Files with their text.
 * @param configuration Path of their configuration, absolute.
 * @param settings How they are read.
 * @throws {Error} If the configuration is broken; no file was read then.
 */
export async function readWith(
  desks: Desks,
  files: readonly VFile[],
  configuration: string,
  {cwd, overrides}: EngineSettings
): Promise<void> {
  // The engine makes paths relative again, and counts those that are so from the folder of the process.
  for (const file of files) file.path = path.resolve(cwd, file.path)
  const preset = (made: Configuration): {plugins: EngineOptions['plugins']} => ({
    plugins: [[desks.plugin as Plugin<unknown[]>, made]]
  })
  const options: EngineOptions = {
    processor: unified,
    cwd,
    files: [...files],
    packageField: PACKAGE_FIELD,
    detectConfig: false,
    rcPath: configuration,
    configTransform: (value: unknown) => preset(configurationFrom(value, overrides, configuration)),
    defaultConfig: preset(configurationFrom(undefined, overrides)),
    out: false,
    reporter: () => '',
    streamError: new PassThrough()
  }
  await new Promise<void>((resolve, reject) => {
    engine(options, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })
  // No plugin speaks before it is asked to deliver: what the engine says is that it could not configure.
  const broken = files.flatMap(({messages}) => messages).find(({cause}) => cause instanceof Error)
  if (broken) throw broken.cause as Error
  desks.deliver(files)
}
