/**
 * Pack word lists into modules, since the engine reads no files: every `lexicons/NAME.txt` and
 * `rules/RULE/NAME.txt` (but `cases.txt`) becomes `NAME.generated.ts` beside it.
 *
 *     tsx train/lists.ts            writes what is stale
 *     tsx train/lists.ts --check    fails when something is stale
 *
 * A list holds one entry a line. `#` at the start of a line or after white space opens a comment. A list
 * with the line `# build: training only` is checked and not packed.
 */
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'

/** What a list says. */
export interface List {
  /** Its entries in the order of the file. */
  entries: string[]
  /** Should a module be made of it? */
  packed: boolean
  /** What is wrong with it: `FILE:LINE: what`. */
  problems: string[]
}

const MARK = '// Packed by train/lists.ts from'
const GENERATED = '.generated.ts'

/** Characters that nobody sees: controls, joiners, direction marks, spaces other than the common one. */
const ODD = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\uFFFD]|(?! )\p{Zs}/u

/**
 * Read a list and check it.
 *
 * @param file Name that problems carry.
 * @param text Text of the list.
 * @returns Entries and problems.
 */
export function readList(file: string, text: string): List {
  const seen = new Map<string, number>()
  const problems: string[] = []
  let packed = true
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1
    const odd = ODD.exec(raw)
    if (odd) problems.push(`${file}:${line}: odd character ${nameOf(odd[0])} in column ${odd.index + 1}`)
    if (raw !== raw.trimEnd()) problems.push(`${file}:${line}: white space at the end of the line`)
    if (raw !== raw.normalize()) problems.push(`${file}:${line}: accents that are not composed (NFC)`)
    if (raw.trim() === '# build: training only') packed = false
    const entry = raw.replace(/(^|\s)#(\s.*)?$/, '').trim()
    if (!entry) continue
    const before = seen.get(entry)
    if (before) problems.push(`${file}:${line}: \`${entry}\` stands in line ${before} already`)
    else seen.set(entry, line)
  }
  return {entries: [...seen.keys()], packed, problems}
}

/**
 * Write the module of a list.
 *
 * @param name Name of the list without its ending, such as `foo-bar`.
 * @param entries Its entries.
 * @returns Source of a module that exports `fooBar`.
 */
export function moduleOf(name: string, entries: readonly string[]): string {
  const variable = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)}`)
  return `${MARK} ${name}.txt\nexport const ${variable}: readonly string[] = [\n${lines.join(',\n')}\n]\n`
}

/**
 * Pack all lists of a tree.
 *
 * @param root Folder that holds `lexicons` and `rules`, as a URL with a slash at its end.
 * @param check Only look, and write nothing?
 * @returns Problems, and the modules that were stale.
 */
export function packLists(root: URL, check: boolean): {problems: string[]; stale: string[]} {
  const problems: string[] = []
  const stale: string[] = []
  for (const folder of foldersOf(root)) {
    const wanted = new Map<string, string>()
    for (const file of namesIn(new URL(folder, root), '.txt')) {
      if (file === 'cases.txt') continue
      const name = file.slice(0, -4)
      const list = readList(folder + file, readFileSync(new URL(folder + file, root), 'utf8'))
      problems.push(...list.problems)
      if (!/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(name)) {
        problems.push(`${folder}${file}: a list’s name is lower-case words joined by hyphens`)
      } else if (list.packed) wanted.set(name + GENERATED, moduleOf(name, list.entries))
    }
    stale.push(...renew(root, folder, wanted, check))
  }
  return {problems, stale}
}

/** Bring the modules of a folder up to date, and give those that were not. */
function renew(root: URL, folder: string, wanted: Map<string, string>, check: boolean): string[] {
  const stale: string[] = []
  for (const [file, source] of wanted) {
    const url = new URL(folder + file, root)
    if (existsSync(url) && readFileSync(url, 'utf8') === source) continue
    stale.push(folder + file)
    if (!check) writeFileSync(url, source)
  }
  for (const file of namesIn(new URL(folder, root), GENERATED)) {
    const url = new URL(folder + file, root)
    if (wanted.has(file) || !readFileSync(url, 'utf8').startsWith(MARK)) continue
    stale.push(folder + file)
    if (!check) rmSync(url)
  }
  return stale
}

/** Folders that can hold lists, as paths with a slash at their end. */
function foldersOf(root: URL): string[] {
  const rules = new URL('rules/', root)
  const found = existsSync(rules) ? readdirSync(rules, {withFileTypes: true}) : []
  const names = found.filter((entry) => entry.isDirectory()).map((entry) => `rules/${entry.name}/`)
  return ['lexicons/', ...names.sort()].filter((folder) => existsSync(new URL(folder, root)))
}

function namesIn(folder: URL, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const check = process.argv.includes('--check')
  const {problems, stale} = packLists(new URL('../', import.meta.url), check)
  for (const problem of problems) console.error(problem)
  for (const file of stale)
    console.error(check ? `${file} is stale: run \`tsx train/lists.ts\`` : `${file} written`)
  if (problems.length > 0 || (check && stale.length > 0)) process.exitCode = 1
}
