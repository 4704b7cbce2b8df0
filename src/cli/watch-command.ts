import {existsSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {watch, type FSWatcher} from 'chokidar'
import {Configurations} from './configurations.js'
import {describeError} from './describe-error.js'
import {findFiles} from './find-files.js'
import {findOptions, readCommand, type ReadOptions} from './read-command.js'
import {SIGNALS} from './signals.js'
import type {Output, Surroundings} from './surroundings.js'

/** Where the command runs. */
type Place = Surroundings & {out: Output; err: Output}

/** Editors write a file in several steps: so many milliseconds are waited for the last. */
const PAUSE = 100

/** What is passed by: what no folder is asked for. */
const PASSED = /(?:^|[/\\])(?:node_modules|\.git)(?:[/\\]|$)|\.tmp$/u

/**
 * Read files, and read again what changes, until a signal comes: a story that changed, or all of them when something else did, such as a
 * configuration.
 *
 * @param names Files, folders and globs.
 * @param options Options.
 * @param place Where the command runs.
 * @throws {Error} If it is used wrongly, or the first report cannot be written.
 */
export async function watchCommand(
  names: readonly string[],
  options: ReadOptions,
  place: Place
): Promise<void> {
  if (names.includes('-')) throw new Error('`--watch` looks after files: name them, not standard input')
  await readCommand(names, options, place)
  const watcher = watch(await placesOf(names, options, place.cwd), {
    ignoreInitial: true,
    ignored: (file) => PASSED.test(path.relative(place.cwd, file))
  })
  try {
    await new Watch(names, options, place).follow(watcher)
  } finally {
    await watcher.close()
  }
}

/** What is looked after: what was named, the working folder for globs, and the configurations of all files. */
async function placesOf(names: readonly string[], options: ReadOptions, cwd: string): Promise<string[]> {
  const configurations = new Configurations({cwd, config: options.config})
  const found = await findFiles(names, findOptions(options, cwd))
  const files = found.flatMap((file) => configurations.of(file.path)?.path ?? [])
  const places = names.map((name) => path.resolve(cwd, name)).map((name) => (existsSync(name) ? name : cwd))
  return [...new Set([...places, ...files])]
}

class Watch {
  readonly #changed = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  #reading = Promise.resolve()

  constructor(
    private readonly names: readonly string[],
    private readonly options: ReadOptions,
    private readonly place: Place
  ) {}

  /** Follows what changes, until a signal comes or the reader of the report goes away. */
  async follow(watcher: FSWatcher): Promise<void> {
    await new Promise<void>((resolve) => {
      for (const signal of SIGNALS) process.once(signal, resolve)
      watcher.on('all', (_, file) => {
        this.#changed.add(path.resolve(file))
        clearTimeout(this.#timer)
        this.#timer = setTimeout(() => {
          this.#reading = this.#reading.then(() => this.#readAgain())
        }, PAUSE)
      })
      watcher.on('ready', () => void this.#say('watching; Ctrl-C ends'))
    })
    clearTimeout(this.#timer)
    await this.#reading
  }

  async #readAgain(): Promise<void> {
    const {cwd} = this.place
    const changed = new Set(this.#changed)
    this.#changed.clear()
    try {
      const found = await findFiles(this.names, findOptions(this.options, cwd))
      const stories = found.map((file) => file.path).filter((name) => changed.delete(path.resolve(cwd, name)))
      // What is left is no story, but may say how stories are read.
      const isAll = [...changed].some((file) => existsSync(file))
      const again = isAll ? this.names : stories
      if (again.length > 0) await readCommand(again, this.options, this.place)
    } catch (error) {
      await this.#say(describeError(error))
    }
  }

  async #say(what: string): Promise<void> {
    if (!this.options.quiet) await this.place.err.write(`copydesk: ${what}\n`)
  }
}
