import {readModels} from '#models'
import {readContainer} from './container.js'

let sections: ReadonlyMap<string, Uint8Array> | undefined

/**
 * Pass in the weights, where they cannot be read from the package (a browser, a worker).
 *
 * @param bytes Bytes of `copydesk/models/english.bin`.
 * @throws {Error} If they are damaged or of another version.
 */
export function loadModels(bytes: Uint8Array): void {
  sections = readContainer(bytes)
}

/**
 * A section of the weights that holds JSON.
 *
 * @param name Name of the section: `calibration`.
 * @returns What it says.
 * @throws {Error} As {@link modelSection} does.
 */
export function jsonSection(name: string): unknown {
  return JSON.parse(new TextDecoder().decode(modelSection(name)))
}

/**
 * One section of the weights; the file is read at the first call.
 *
 * @param name Name of the section: `lexicon`, `tagger`.
 * @returns Its bytes, at an address that is a multiple of 8.
 * @throws {Error} If no weights were passed in and none can be read, or the section is missing.
 */
export function modelSection(name: string): Uint8Array {
  if (!sections) {
    const bytes = readModels()
    if (!bytes) throw new Error('Cannot find the models: call `loadModels(bytes)` first')
    sections = readContainer(bytes)
  }
  const section = sections.get(name)
  if (!section) throw new Error(`Cannot find \`${name}\` in the models; install copydesk again`)
  return section
}
