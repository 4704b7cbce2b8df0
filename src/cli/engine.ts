import path from 'node:path'
import {PassThrough} from 'node:stream'
import {unified, type Plugin, type Processor} from 'unified'
import {engine, type Options as EngineOptions} from 'unified-engine'
import {VFile} from 'vfile'
import {settingsFrom, type ConfigurationPlace, type Overrides, type Settings} from './configuration.js'
import type {Desks} from './desks.js'
import {refuseDuplicateKeys} from './duplicate-keys.js'
import {PACKAGE_FIELD} from './find-configuration.js'

/** How files are read. */
export interface EngineSettings {
  /** Working folder, absolute. */
  cwd: string
  /** What the command line says in place of a configuration. */
  overrides: Overrides
  /** Folder that globs of the configuration are counted from, absolute. */
  base: string
  /** Name of another configuration in the same folder. */
  beside?: string | undefined
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
  settings: EngineSettings
): Promise<void> {
  // The engine makes paths relative again, and counts those that are so from the folder of the process.
  for (const file of files) file.path = path.resolve(settings.cwd, file.path)
  await runEngine(files, configuration, settings, (made) => {
    // What is wrong with the settings of a file is to be known before any is read.
    for (const file of files) made.for(file.path)
    return desks.plugin
  })
  desks.deliver(files)
}

/**
 * Have unified-engine load a configuration.
 *
 * @param configuration Its path, absolute.
 * @param settings How files are read with it.
 * @throws {Error} If it is broken.
 */
export async function loadSettings(configuration: string, settings: EngineSettings): Promise<Settings> {
  const holder: {made: Settings | undefined} = {made: undefined}
  const plugin: Desks['plugin'] = function (this: Processor) {
    this.parser = () => ({type: 'root', children: []})
  }
  await runEngine([new VFile({path: configuration, value: ''})], configuration, settings, (made) => {
    holder.made = made
    return plugin
  })
  return holder.made ?? settingsFrom(undefined, settings.overrides)
}

/** Throws what is wrong with the configuration: no plugin of ours says anything before it is asked to deliver. */
async function runEngine(
  files: readonly VFile[],
  configuration: string,
  {cwd, base, beside, overrides}: EngineSettings,
  pluginFor: (made: Settings) => Desks['plugin']
): Promise<void> {
  if (beside !== undefined) {
    const name = path.basename(configuration)
    throw new Error(
      `\`${beside}\` lies beside \`${name}\`, and one would be passed over: put them into one file`
    )
  }
  refuseDuplicateKeys(configuration)
  const presetOf = (value: unknown, place?: ConfigurationPlace): {plugins: EngineOptions['plugins']} => {
    const made = settingsFrom(value, overrides, place)
    return {plugins: [[pluginFor(made) as Plugin<unknown[]>, made]]}
  }
  const options: EngineOptions = {
    processor: unified,
    cwd,
    files: [...files],
    packageField: PACKAGE_FIELD,
    detectConfig: false,
    rcPath: configuration,
    configTransform: (value: unknown) => presetOf(value, {file: configuration, base}),
    defaultConfig: presetOf(undefined),
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
  const broken = files.flatMap(({messages}) => messages).find(({cause}) => cause instanceof Error)
  if (broken) throw broken.cause as Error
}
