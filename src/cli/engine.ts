import {PassThrough} from 'node:stream'
import {unified, type Plugin} from 'unified'
import {engine, type Options as EngineOptions} from 'unified-engine'
import type {VFile} from 'vfile'
import type {Options} from '../options.js'
import {optionsFrom} from './configuration.js'
import type {DeskPlugin} from './desk-plugin.js'
import {PACKAGE_FIELD} from './find-configuration.js'

/** How files are read. */
export interface EngineSettings {
  /** Working folder, absolute. */
  cwd: string
  /** Desks that read. */
  desks: DeskPlugin
  /** Rules that alone shall run; empty: all. */
  only: readonly string[]
}

/**
 * Have unified-engine read files that have one configuration.
 *
 * @param files Files with their text.
 * @param configuration Path of their configuration, absolute; `undefined` where there is none.
 * @param settings How they are read.
 * @throws {Error} If the configuration is broken; no file was read then.
 */
export async function readWith(
  files: readonly VFile[],
  configuration: string | undefined,
  {cwd, desks, only}: EngineSettings
): Promise<void> {
  const preset = (options: Options): {plugins: EngineOptions['plugins']} => ({
    plugins: [[desks.plugin as Plugin<unknown[]>, options]]
  })
  const options: EngineOptions = {
    processor: unified,
    cwd,
    files: [...files],
    packageField: PACKAGE_FIELD,
    detectConfig: false,
    rcPath: configuration,
    configTransform: (value: unknown) => preset(optionsFrom(value, only)),
    defaultConfig: preset(optionsFrom(undefined, only)),
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
