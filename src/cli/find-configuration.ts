import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {isMissing} from './describe-error.js'
import {lookUpward} from './look-upward.js'

/** Files that configure copydesk; a folder has one. */
export const CONFIGURATION_NAMES = ['.copydeskrc', '.copydeskrc.json', '.copydeskrc.yml'] as const

/** Field of `package.json` that does. */
export const PACKAGE_FIELD = 'copydesk'

/** Files that do only where `--config` names them: they are programs. */
const PROGRAM_NAMES = ['.copydeskrc.js', '.copydeskrc.mjs', '.copydeskrc.cjs']

/** Finds configurations. */
export interface ConfigurationFinder {
  /** The configuration nearest to a file, from its folder upward; paths are absolute. */
  nearest: (file: string) => string | undefined
  /** Programs that were passed by. */
  passed: ReadonlySet<string>
  /** Configurations beside which another lies in the folder, and which. */
  doubled: ReadonlyMap<string, string>
}

/**
 * Make a finder. unified-engine’s own search is not used: it would run a `.copydeskrc.js` that lies in a
 * folder with stories from anywhere. The engine is given the path that is found here.
 */
export function configurationFinder(): ConfigurationFinder {
  const passed = new Set<string>()
  const doubled = new Map<string, string>()
  const nearest = lookUpward((folder) => {
    for (const name of PROGRAM_NAMES)
      if (existsSync(path.join(folder, name))) passed.add(path.join(folder, name))
    const found = CONFIGURATION_NAMES.map((name) => path.join(folder, name)).filter((file) =>
      existsSync(file)
    )
    const manifest = path.join(folder, 'package.json')
    if (hasField(manifest)) found.push(manifest)
    const [first, second] = found
    if (first !== undefined && second !== undefined) doubled.set(first, path.basename(second))
    return first
  })
  return {nearest: (file) => nearest(path.dirname(file)), passed, doubled}
}

/**
 * Is a configuration that was named a program?
 *
 * @param config Its path; `false`: none; `undefined`: none was named.
 */
export function isProgram(config: string | false | undefined): boolean {
  return typeof config === 'string' && /\.[cm]?js$/u.test(config)
}

/** A broken manifest that speaks of copydesk counts, so that it is reported. */
function hasField(manifest: string): boolean {
  let text: string
  try {
    text = readFileSync(manifest, 'utf8')
  } catch (error) {
    return !isMissing(error) && existsSync(manifest)
  }
  if (!text.includes(`"${PACKAGE_FIELD}"`)) return false
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && Object.hasOwn(value, PACKAGE_FIELD)
  } catch {
    return true
  }
}
