import {readModels} from '#models'
import {createHash, type Hash} from 'node:crypto'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

/** Folders of the engine’s code beside one another, and what says which packages it runs with. */
const CODE = ['src', 'rules', 'lexicons', 'package-lock.json']

const CODE_FILE = /\.[jt]s$/u

/**
 * What tells one engine from another: its code to the last byte, its weights, where it lies and the Node that runs it. So no change of a
 * rule, released or not, is ever served what was found before it.
 *
 * @returns A hash, in hexadecimal digits.
 */
export function engineStamp(): string {
  const folder = path.dirname(fileURLToPath(import.meta.url))
  const hash = createHash('sha256').update(`${process.version}\n${folder}\n`)
  // Joined by the build, all code lies in one folder; else this file lies three folders deep in it.
  const isJoined = path.basename(folder) === 'bin'
  const places = isJoined ? [folder] : CODE.map((name) => path.join(folder, '../../..', name))
  for (const place of places) addCode(hash, place)
  return hash.update(readModels() ?? '').digest('hex')
}

/** Adds a file, or the code in a folder. */
function addCode(hash: Hash, place: string): void {
  for (const file of filesOf(place)) hash.update(`${file}\n`).update(readFileSync(file))
}

function filesOf(place: string): string[] {
  const stats = statSync(place, {throwIfNoEntry: false})
  if (!stats) return []
  if (stats.isFile()) return [place]
  const names = readdirSync(place, {recursive: true, encoding: 'utf8'})
  return names
    .filter((name) => CODE_FILE.test(name))
    .sort()
    .map((name) => path.join(place, name))
}
