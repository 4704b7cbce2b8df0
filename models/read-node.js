import {existsSync, readFileSync} from 'node:fs'

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

/**
 * The page of a rule that ships with the package.
 *
 * @param {string} name
 *   Name of the rule.
 * @returns {string | undefined}
 *   URL of its page; nothing for a newsroom’s own rule.
 */
export function rulePage(name) {
  const page = new URL(`../docs/rules/${encodeURIComponent(name)}.md`, import.meta.url)
  return existsSync(page) ? page.href : undefined
}
