import {settingsFrom, type Settings} from './configuration.js'
import type {FoundConfiguration} from './configurations.js'
import {unguarded, type Guard} from './guard.js'
import type {LoadSettings} from './load-settings.js'

/**
 * What a configuration says, with what the command line says in its place.
 *
 * @param found The configuration; `undefined` for what holds where there is none.
 * @param settings How it is loaded.
 * @param whileLoading Does the loading, in which a program may run.
 * @throws {Error} If it is broken, or a program that does not come to its end by itself.
 */
export async function settingsOf(
  found: FoundConfiguration | undefined,
  settings: LoadSettings,
  whileLoading: Guard = unguarded
): Promise<Settings> {
  if (!found) return settingsFrom(undefined, settings.overrides)
  // unified-engine takes longer to load than all else.
  const {loadSettings} = await import('./load-settings.js')
  return whileLoading(() => loadSettings(found, settings))
}
