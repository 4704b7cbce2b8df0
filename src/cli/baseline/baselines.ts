import {existsSync} from 'node:fs'
import path from 'node:path'
import type {VFile} from 'vfile'
import {FileProblem} from '../file-problem.js'
import {readTextFile, type TextFile} from '../file.js'
import {lookUpward} from '../look-upward.js'
import type {Baseline} from './baseline.js'
import {Holder} from './holder.js'
import {parseBaseline} from './parse-baseline.js'

/** Name of the file that is looked for. */
export const BASELINE_NAME = 'copydesk-baseline.json'

/** Largest baseline, in bytes: about a million marks. */
const MAX_SIZE = 64 * 1024 ** 2

/** Where baselines are. */
export interface BaselineOptions {
  /** Working folder, absolute. */
  cwd: string
  /** A baseline for all files; `false`: none; `undefined`: the nearest of each, from its folder upward. */
  baseline: string | false | undefined
}

/** A baseline and the file that it was read from. */
export interface StoredBaseline {
  baseline: Baseline
  file: TextFile
}

/**
 * A search for the baseline of a file.
 *
 * @param options Where baselines are.
 * @returns Its path, absolute; `undefined` where there is none.
 */
export function baselineFinder({cwd, baseline}: BaselineOptions): (file: string) => string | undefined {
  if (baseline === false) return () => undefined
  if (baseline !== undefined) return () => path.resolve(cwd, baseline)
  const nearest = lookUpward((folder) => {
    const file = path.join(folder, BASELINE_NAME)
    return existsSync(file) ? file : undefined
  })
  return (file) => nearest(path.dirname(path.resolve(cwd, file)))
}

/**
 * Read a baseline.
 *
 * @param file Its path, absolute.
 * @param cwd Folder that its path is shown from.
 * @throws {Error} If it cannot be read or is none: says what to do.
 */
export async function readBaseline(file: string, cwd: string): Promise<StoredBaseline> {
  const shown = path.relative(cwd, file)
  const text = await readTextFile(file, {cwd, maxSize: MAX_SIZE})
  if (text instanceof FileProblem) {
    throw new Error(`${shown}: ${text.reason}; \`copydesk baseline write\` makes a baseline`, {cause: text})
  }
  return {baseline: parseBaseline(text.text, shown), file: text}
}

/** Baselines of a run: those of its files, read before anything is reported. */
export class Baselines {
  readonly #find: (file: string) => string | undefined
  readonly #holders = new Map<string, Holder>()

  private constructor(private readonly options: BaselineOptions) {
    this.#find = baselineFinder(options)
  }

  /**
   * Read the baselines of files.
   *
   * @param options Where they are.
   * @param files Paths of the files.
   * @throws {Error} If one cannot be read; see {@link readBaseline}.
   */
  static async open(options: BaselineOptions, files: readonly string[]): Promise<Baselines> {
    const baselines = new Baselines(options)
    const paths = new Set(files.map((file) => baselines.#find(file)))
    for (const found of paths) {
      if (found === undefined) continue
      const {baseline} = await readBaseline(found, options.cwd)
      baselines.#holders.set(found, new Holder(baseline))
    }
    return baselines
  }

  /**
   * Hold back the marks of files that their baselines know.
   *
   * @param files Files that were read, in order.
   */
  hold(files: readonly VFile[]): void {
    for (const file of files) {
      const found = this.#find(file.path)
      if (found !== undefined) this.#holders.get(found)?.hold(file)
    }
  }

  /**
   * What is to be said beside the report.
   *
   * @returns Sentences without a stop.
   */
  notes(): string[] {
    return [...this.#holders].flatMap(([file, {held}]) =>
      held === 0
        ? []
        : [`${held} ${held === 1 ? 'mark' : 'marks'} held back by ${path.relative(this.options.cwd, file)}`]
    )
  }
}
