import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {readContainer, writeContainer} from '../src/model/container.js'

const FILE = new URL('../models/english.bin', import.meta.url)

/**
 * Put a section into `models/english.bin`, beside what is there.
 *
 * @param name Name of the section.
 * @param bytes Its bytes.
 */
export function writeSection(name: string, bytes: Uint8Array): void {
  const sections = existsSync(FILE) ? readContainer(readFileSync(FILE)) : new Map<string, Uint8Array>()
  sections.set(name, bytes)
  writeFileSync(FILE, writeContainer(sections))
}
