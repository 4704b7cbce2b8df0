import ignoreModule from 'ignore'
import {readWordEntry} from './define/word-entry.js'
import {checkOptions} from './options.js'
import {REJECTING, checkSuggestions, isOff, type WordListName} from './words.js'

// As it is published, its default export has the function under the same name once more.
const createIgnore = ignoreModule.default

/** An object as JSON has it. */
export type Value = Readonly<Record<string, unknown>>

/** What a configuration says of all files, or what one of its overrides says of some. */
export interface Layer {
  /** Place among the overrides, from 0; `undefined` for what is said of all files. */
  override: number | undefined
  /** Globs, as they are written; none for all files. */
  files: readonly string[]
  /** Its options, unchecked. */
  value: Value
}

const LISTS: readonly WordListName[] = ['accept', 'reject']

/** Is this an object, and no list? */
export function isRecord(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The layers of a configuration: what it says of all files, then each of its `overrides`. A later one wins.
 *
 * @param value The configuration.
 * @throws {Error} If `overrides` or the `files` of one are none, or two of them contradict one another.
 */
export function layersOf({overrides = [], ...value}: Value): Layer[] {
  if (!Array.isArray(overrides))
    throw new Error('Unexpected value for `overrides`, expected a list of objects with `files`')
  const layers = overrides.map((one: unknown, index): Layer => {
    const name = nameOf(index)
    if (!isRecord(one)) throw new Error(`${name}: expected an object with \`files\``)
    const {files, ...rest} = one
    if (Object.hasOwn(rest, 'overrides')) throw new Error(`${name}: \`overrides\` hold none themselves`)
    return {override: index, files: checkFiles(files, name), value: rest}
  })
  for (const [index, layer] of layers.entries()) refuseSame(layer, layers.slice(0, index))
  return [{override: undefined, files: [], value}, ...layers]
}

/**
 * How errors and reports name an override.
 *
 * @param index Its place, from 0.
 */
export function nameOf(index: number): string {
  return `\`overrides\`[${index}]`
}

/**
 * Do something for a layer; an error says which override it is of.
 *
 * @param layer The layer.
 * @param work What is done.
 */
export function named<Result>({override}: Layer, work: () => Result): Result {
  let problem: string
  try {
    return work()
  } catch (error) {
    if (override === undefined) throw error
    problem = `${nameOf(override)}: ${error instanceof Error ? error.message : String(error)}`
  }
  // No cause: reports say what the innermost error says.
  throw new Error(problem)
}

/**
 * Check the options of layers, by themselves and together.
 *
 * @param layers Layers without files and rules of a newsroom’s own in their options.
 * @throws {Error} If one is wrong, or a word is rejected where no rule would say so: names the override.
 */
export function checkLayers(layers: readonly Layer[]): void {
  const checked = layers.map((layer) => named(layer, () => checkOptions(layer.value)))
  checkSuggestions(checked.flatMap(({reject}) => reject.map((entry) => ({list: 'reject' as const, entry}))))
  const isLost = checked.map(({rules, reject}) => reject.length > 0 && rules[REJECTING] === undefined)
  const lost = layers.find((_, index) => isLost[index])
  if (lost && isOff(checked[0]?.rules[REJECTING]))
    named(lost, () => {
      throw new Error(
        `\`reject\` names words, and the rule \`${REJECTING}\` is off: switch it on here, or take the words out`
      )
    })
}

/**
 * Make a test of whether a layer is for a file.
 *
 * @param layer The layer.
 * @returns Takes the path of a file from the folder that globs count from, with `/`.
 */
export function matcherOf({override, files}: Layer): (file: string) => boolean {
  if (override === undefined) return () => true
  const taken = createIgnore().add(files.filter((glob) => !isExclusion(glob)))
  const left = createIgnore().add(files.filter(isExclusion).map((glob) => glob.slice(1)))
  return (file) => {
    // A file outside has no path from here; globs without a folder are for it too.
    const path = file.replace(/^(?:\.\.\/|[a-z]:|\/)+/iu, '')
    return path !== '' && taken.ignores(path) && !left.ignores(path)
  }
}

/**
 * Join what layers say.
 *
 * @param values Their options, checked one by one, in order.
 * @returns The options together: of rules, of other settings and of words each as the last that speaks of it says.
 */
export function merge(values: readonly Value[]): Value {
  const rules = Object.assign({}, ...values.map((value) => value.rules)) as Value
  const words = new Map<string, {list: WordListName; entry: string}>()
  for (const value of values) {
    for (const list of LISTS) {
      for (const entry of (value[list] ?? []) as readonly string[])
        words.set(readWordEntry(entry).wording, {list, entry})
    }
  }
  const entriesOf = (list: WordListName): string[] =>
    [...words.values()].filter((word) => word.list === list).map(({entry}) => entry)
  const reject = isOff(rules[REJECTING]) ? [] : entriesOf('reject')
  return {...(Object.assign({}, ...values) as Value), rules, accept: entriesOf('accept'), reject}
}

function checkFiles(files: unknown, name: string): string[] {
  if (!Array.isArray(files) || !files.every((glob) => typeof glob === 'string' && glob.trim() !== ''))
    throw new Error(
      `${name}: expected \`files\` as a list of globs, such as \`["opinion/**", "!opinion/old/**"]\``
    )
  const globs = files as string[]
  if (globs.every(isExclusion))
    throw new Error(
      `${name}: \`files\` only leaves files out: name those that it is for first, perhaps as \`**\``
    )
  const both = globs.find((glob) => globs.includes(`!${glob}`))
  if (both !== undefined) throw new Error(`${name}: \`${both}\` is taken and left out: take one of them out`)
  return globs
}

function isExclusion(glob: string): boolean {
  return glob.startsWith('!')
}

/** The same files twice, with two values for one setting, are two lines that were meant to be one. */
function refuseSame(layer: Layer, before: readonly Layer[]): void {
  const key = ({files}: Layer): string => [...files].sort().join('\n')
  for (const other of before.filter((one) => key(one) === key(layer))) {
    const said = settingsIn(other)
    for (const [setting, value] of settingsIn(layer)) {
      if (said.has(setting) && said.get(setting) !== value) {
        const [first, second] = [other, layer].map(({override = 0}) => nameOf(override))
        throw new Error(
          `${first ?? ''} and ${second ?? ''} are for the same files and differ on \`${setting}\`: take one out`
        )
      }
    }
  }
}

/** Settings of a layer, each rule by itself, as text. Words are added, not set. */
function settingsIn({value: {rules, ...rest}}: Layer): Map<string, string> {
  const plain = Object.entries(rest).filter(([name]) => name !== 'accept' && name !== 'reject')
  const all = [...plain, ...(isRecord(rules) ? Object.entries(rules) : [])]
  return new Map(all.map(([name, value]) => [name, JSON.stringify(value)]))
}
