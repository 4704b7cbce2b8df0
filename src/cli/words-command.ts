import path from 'node:path'
import {unified} from 'unified'
import type {VFile} from 'vfile'
import {isWholeWord, wordListOf} from '../define/word-list.js'
import {loadReader} from '../format/load-reader.js'
import {copydeskParse, formatOfFile} from '../language/copydesk-parse.js'
import {storiesOf} from '../language/story-of.js'
import {harmless} from '../report/harmless.js'
import type {ListedEntry} from '../words.js'
import {describeBroken} from './broken-configuration.js'
import type {LoadedLayer, Settings} from './configuration.js'
import {Configurations} from './configurations.js'
import {describeError} from './describe-error.js'
import {findFiles} from './find-files.js'
import {Loader} from './load.js'
import {findOptions, type ReadingOptions} from './read-command.js'
import type {Status} from './status.js'
import type {Output} from './surroundings.js'
import {tableOf} from './table.js'

/** Options of the command. */
export interface WordsOptions extends ReadingOptions {
  /** Is an entry that stands nowhere a failure? */
  frail?: boolean
}

/** How often an entry stands in the files that it is for. */
interface Count {
  listed: ListedEntry
  /** File that says it, from the working folder, and line where it has one. */
  where: string
  found: number
}

/**
 * Say how often each accepted and rejected word stands in files, those that stand nowhere first.
 *
 * @param names Files, folders and globs.
 * @param options Options.
 * @param place Working folder, and where the table and what goes wrong are written.
 * @returns Exit status: 1 with `frail` if an entry stands nowhere, 2 if a file or a configuration cannot be read.
 */
export async function wordsCommand(
  names: readonly string[],
  options: WordsOptions,
  {cwd, out, err}: {cwd: string; out: Output; err: Output}
): Promise<Status> {
  const {config, maxSize, encoding, format} = options
  const census = new Census(cwd, config)
  const found = await findFiles(names, findOptions(options, cwd))
  const loader = new Loader({cwd, maxSize, encoding, format})
  for (const one of found) await census.read(await loader.load(one))
  const {counts, problems} = census
  for (const problem of problems) await err.write(`copydesk: ${harmless(problem)}\n`)
  const rows = [...counts].sort((a, b) => a.found - b.found)
  const lost = rows.filter((count) => count.found === 0).length
  if (rows.length === 0) await err.write('copydesk: the configurations of these files name no words\n')
  else {
    const cells = rows.map(({found: times, listed: {list, entry}, where}) => [
      String(times),
      list,
      entry,
      where
    ])
    await out.write(tableOf([['FOUND', 'LIST', 'ENTRY', 'SAID BY'], ...cells]))
    await out.write(`\n${lost} of ${rows.length} entries stand nowhere in ${census.files} files\n`)
  }
  if (problems.length > 0) return 2
  return options.frail && lost > 0 ? 1 : 0
}

/** Counts the entries of all configurations that files have. */
class Census {
  readonly problems: string[] = []
  files = 0
  readonly #configurations: Configurations
  readonly #parser = unified().use(copydeskParse).freeze()
  /** Counts of the layers of each configuration; `undefined` for one that is broken. */
  readonly #settings = new Map<string, Settings | undefined>()
  readonly #counts = new Map<LoadedLayer, Count[]>()

  constructor(
    private readonly cwd: string,
    config: string | false | undefined
  ) {
    this.#configurations = new Configurations({cwd, config})
  }

  get counts(): Count[] {
    return [...this.#counts.values()].flat()
  }

  async read(file: VFile): Promise<void> {
    const name = file.path
    const failed = file.messages.find(({fatal}) => fatal)
    if (failed) this.problems.push(`${name}: ${failed.reason}`)
    const configuration = this.#configurations.nearest(name)
    if (failed || configuration === undefined) return
    const settings = await this.#settingsOf(configuration)
    const at = path.resolve(this.cwd, name)
    if (!settings || settings.isOwn(at)) return
    this.files++
    const layers = settings.layersFor(at).filter(({words}) => words.length > 0)
    if (layers.length === 0) return
    try {
      await loadReader(formatOfFile(file))
      this.#count(file, layers)
    } catch (error) {
      this.problems.push(`${name}: ${describeError(error)}`)
    }
  }

  #count(file: VFile, layers: readonly LoadedLayer[]): void {
    for (const story of storiesOf(this.#parser.parse(file), file)) {
      for (const layer of layers) {
        const counts = this.#counts.get(layer) ?? []
        for (const match of wordListOf(entriesOf(layer)).find(story)) {
          const count = counts[match.entry]
          if (count && (count.listed.list === 'accept' || isWholeWord(story, match))) count.found++
        }
      }
    }
  }

  async #settingsOf(configuration: string): Promise<Settings | undefined> {
    if (this.#settings.has(configuration)) return this.#settings.get(configuration)
    const shown = path.relative(this.cwd, configuration)
    let settings: Settings | undefined
    try {
      settings = await this.#configurations.load(configuration)
      for (const layer of settings.layers) this.#counts.set(layer, countsOf(layer, shown))
    } catch (error) {
      this.problems.push(describeBroken(configuration, shown, error))
    }
    this.#settings.set(configuration, settings)
    return settings
  }
}

const entries = new WeakMap<LoadedLayer, readonly string[]>()

/** The entries of a layer, the same array each time. */
function entriesOf(layer: LoadedLayer): readonly string[] {
  let found = entries.get(layer)
  if (!found) entries.set(layer, (found = layer.words.map(({entry}) => entry)))
  return found
}

function countsOf({words, override}: LoadedLayer, configuration: string): Count[] {
  const folder = path.dirname(configuration)
  return words.map((listed) => {
    const {where} = listed
    const own = override === undefined ? configuration : `${configuration} overrides[${override}]`
    return {listed, where: where === undefined ? own : path.join(folder, where), found: 0}
  })
}
