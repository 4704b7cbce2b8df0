import {readFileSync} from 'node:fs'

const sets = new Map(
  readList('sets').map((line) => {
    const [name, words] = line.split(': ')
    return [name, new Set(words?.split(' '))]
  })
)

/**
 * Lines of a list of this folder, without comments and blank ones.
 *
 * @param name Name of the file without its ending.
 * @throws {Error} If there is none.
 */
export function readList(name: string): string[] {
  const lines = readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8').split('\n')
  return lines.filter((line) => line !== '' && !line.startsWith('#'))
}

/**
 * A small set of words, from `sets.txt`.
 *
 * @param name Its name there.
 * @throws {Error} If there is none.
 */
export function wordsOf(name: string): ReadonlySet<string> {
  const found = sets.get(name)
  if (!found) throw new Error(`No set of words ${name} in sets.txt`)
  return found
}
