import {readFileSync} from 'node:fs'

/**
 * Read the weights that ship with the package.
 *
 * @returns {Uint8Array | undefined}
 *   Bytes of `models/english.bin`.
 * @throws {Error}
 *   When the package is damaged and the file is not there.
 */
export function readModels() {
  return readFileSync(new URL('english.bin', import.meta.url))
}

/** @type {string | undefined} Where the pages of the rules lie: they ship with the package. */
export const rulePages = new URL('../docs/rules/', import.meta.url).href
