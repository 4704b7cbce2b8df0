import {mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import envPaths from 'env-paths'
import {describeError} from '../describe-error.js'
import {engineStamp} from './engine-stamp.js'

/** A cache, and what its results depend on beside text and settings. Plain data, so that threads can be told. */
export interface CacheOrder {
  /** Absolute. */
  folder: string
  /** Of the engine; see {@link engineStamp}. */
  stamp: string
}

/** In milliseconds. */
const DAY = 24 * 60 * 60 * 1000
/** A result that was not asked for in so many days goes. */
const DAYS = 30

/** Its time says when old results were last looked for. */
const SWEPT = 'swept'
const FOLDER = /^[\da-f]{2}$/u
const RESULT = /^[\da-f]{62}(?:\.[\da-f]{8}\.tmp)?$/u

/**
 * Open the cache: make its folder, and once a day take out what was not used for a month.
 *
 * @param location Its folder, as the command line says it; default: in the user’s folder for caches.
 * @param cwd Working folder, absolute.
 * @throws {Error} If there can be no cache in that folder.
 */
export function openCache(location: string | undefined, cwd: string): CacheOrder {
  const folder =
    location === undefined
      ? path.join(envPaths('copydesk', {suffix: ''}).cache, 'results')
      : path.resolve(cwd, location)
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700})
    if (isOpenToOthers(folder)) throw new Error('others may write into it; take that right away')
    sweep(folder)
  } catch (error) {
    throw new Error(
      `Cannot keep a cache in \`${folder}\`: ${describeError(error)}; name another folder with --cache-location`,
      {cause: error}
    )
  }
  return {folder, stamp: engineStamp()}
}

/** Who writes into the folder could hide marks. */
function isOpenToOthers(folder: string): boolean {
  return process.platform !== 'win32' && (statSync(folder).mode & 0o002) !== 0
}

function sweep(folder: string): void {
  const now = Date.now()
  const swept = path.join(folder, SWEPT)
  const last = statSync(swept, {throwIfNoEntry: false})?.mtimeMs
  if (last !== undefined && now - last < DAY) return
  writeFileSync(swept, '', {mode: 0o600})
  utimesSync(swept, now / 1000, now / 1000)
  for (const name of readdirSync(folder).filter((one) => FOLDER.test(one))) {
    for (const result of readdirSync(path.join(folder, name)).filter((one) => RESULT.test(one))) {
      const file = path.join(folder, name, result)
      const used = statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? now
      if (now - used > DAYS * DAY) rmSync(file, {force: true})
    }
  }
}
