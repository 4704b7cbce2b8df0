import {readFileSync} from 'node:fs'
import path from 'node:path'
import {visit} from 'jsonc-parser'
import {PACKAGE_FIELD} from './find-configuration.js'

const MANIFEST = 'package.json'
const JSON_NAME = /^\.copydeskrc$|\.json$/u

/**
 * Refuse a configuration that sets the same key twice: JSON takes the last without a word. YAML refuses it by itself.
 *
 * @param file Path of the configuration, absolute.
 * @throws {Error} If it does; names the key and its lines. What is no JSON, or cannot be read, is told by whoever loads it.
 */
export function refuseDuplicateKeys(file: string): void {
  const name = path.basename(file)
  if (!JSON_NAME.test(name)) return
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return
  }
  const lines = new Map<string, number>()
  visit(text, {
    onObjectProperty(property, _offset, _length, line, _character, pathTo) {
      const keys = [...pathTo(), property]
      if (name === MANIFEST && keys[0] !== PACKAGE_FIELD) return
      const key = JSON.stringify(keys)
      const before = lines.get(key)
      if (before !== undefined)
        throw new Error(`\`${property}\` is set twice, in line ${before} and line ${line + 1}: take one out`)
      lines.set(key, line + 1)
    }
  })
}
