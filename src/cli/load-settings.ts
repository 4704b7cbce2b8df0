import path from 'node:path'
import process from 'node:process'
import {Configuration as Configurer} from 'unified-engine'
import {settingsFrom, type Overrides, type Settings} from './configuration.js'
import {refuseDuplicateKeys} from './duplicate-keys.js'
import {PACKAGE_FIELD, type FoundConfiguration} from './find-configuration.js'

/** How a configuration is loaded. */
export interface LoadSettings {
  /** Working folder, absolute. */
  cwd: string
  /** What the command line says in place of a configuration. */
  overrides: Overrides
  /** Milliseconds that a configuration which is a program may wait for something; default: half a minute. */
  patience?: number | undefined
}

/** Milliseconds. */
export const PATIENCE = 30_000

/**
 * Load a configuration: JSON, YAML, a field of `package.json`, or a program.
 *
 * @param found The configuration.
 * @param settings How it is loaded.
 * @throws {Error} If it is broken, or a program that does not come to its end by itself.
 */
export async function loadSettings(
  {path: file, base, beside}: FoundConfiguration,
  {cwd, overrides, patience = PATIENCE}: LoadSettings
): Promise<Settings> {
  if (beside !== undefined) {
    const name = path.basename(file)
    throw new Error(
      `\`${beside}\` lies beside \`${name}\`, and one would be passed over: put them into one file`
    )
  }
  refuseDuplicateKeys(file)
  let made = settingsFrom(undefined, overrides)
  const configurer = new Configurer({
    cwd,
    packageField: PACKAGE_FIELD,
    rcPath: file,
    rcName: undefined,
    detectConfig: false,
    pluginPrefix: undefined,
    plugins: undefined,
    settings: undefined,
    defaultConfig: undefined,
    // The engine knows lists of plugins, and ours is none: so it is taken on its way.
    configTransform: (value: unknown) => {
      made = settingsFrom(value, overrides, {file, base})
      return {plugins: [], settings: {}}
    }
  })
  await comingToItsEnd(patience, () => {
    return new Promise<void>((resolve, reject) => {
      configurer.load(file, (error) => {
        if (error) reject(error)
        else resolve()
      })
    })
  })
  return made
}

/** A program must neither end the process, as if all had been read, nor wait for ever. */
async function comingToItsEnd(patience: number, work: () => Promise<void>): Promise<void> {
  const exit = process.exit.bind(process)
  let timer: NodeJS.Timeout | undefined
  process.exit = () => {
    throw new Error('it ends the process; let it export its settings or throw')
  }
  try {
    await Promise.race([
      work(),
      new Promise((_, reject) => {
        timer = setTimeout(() => reject(unending(patience)), patience)
      })
    ])
  } finally {
    clearTimeout(timer)
    process.exit = exit
  }
}

/**
 * A program that does not come to its end.
 *
 * @param patience Milliseconds that it was given.
 */
export function unending(patience: number): Error {
  return new Error(`it has not come to its end in ${patience / 1000} seconds; take out what it waits for`)
}
