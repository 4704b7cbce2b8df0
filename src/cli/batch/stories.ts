import {realpath} from 'node:fs/promises'
import path from 'node:path'
import {VFile} from 'vfile'
import type {BatchResult} from '../../report/batch.js'
import {addFailure} from '../failure.js'
import {isWithin} from '../file.js'
import {Loader, type LoaderOptions} from '../load.js'
import type {Done} from './done.js'
import type {Line} from './lines.js'
import {recordFrom, type BadLine, type StoryRecord} from './record.js'

/** Whose result a file gives, and what it is called there. */
export interface Origin {
  story: Pick<BatchResult, 'id' | 'line'>
  /** Its path as the record says it; `null` for a text without one. */
  path: string | null
}

/** How records become stories. */
export interface StoriesOptions extends LoaderOptions {
  /** May records name files outside of the working folder, and hidden ones? */
  anyPath: boolean
  /** What is not to be read again. */
  done: Done
}

/** Makes stories of lines. */
export class Stories {
  /** How many were passed over, since they have a result. */
  passed = 0
  /** How many lines told of no story. */
  bad = 0
  /** Number of the first of them. */
  firstBad = 0

  readonly #options: StoriesOptions
  readonly #loader: Loader
  readonly #origins = new WeakMap<VFile, Origin>()
  #realFolder: Promise<string> | undefined

  /**
   * @param options How records become stories.
   */
  constructor(options: StoriesOptions) {
    this.#options = options
    this.#loader = new Loader(options)
  }

  /**
   * Load stories one by one, as they are asked for.
   *
   * @param lines Lines of the input.
   * @returns A file for each line but empty ones and those that are done: with its text, or a message that says why it has none.
   */
  async *load(lines: readonly Line[]): AsyncGenerator<VFile> {
    for (const line of lines) {
      const record = line.bytes === undefined ? this.#tooLong() : recordFrom(line.bytes)
      if (record === undefined) continue
      const isBad = 'problem' in record
      if (this.#options.done.has(record.id, isBad ? line.number : undefined)) {
        this.passed++
        continue
      }
      // A text without a path is in the working folder, and has the configuration of that.
      const name = (isBad ? undefined : record.path) ?? `line ${line.number}`
      const file = isBad ? this.#badLine(record, line.number, name) : await this.#fileOf(record, name)
      this.#origins.set(file, {
        story: {id: record.id, ...(isBad ? {line: line.number} : {})},
        path: isBad ? null : (record.path ?? null)
      })
      yield file
    }
  }

  /**
   * Whose result a file gives.
   *
   * @param file A file that was loaded here.
   * @throws {Error} If it was not.
   */
  originOf(file: VFile): Origin {
    const origin = this.#origins.get(file)
    if (!origin) throw new Error('This file was not loaded')
    return origin
  }

  #tooLong(): BadLine {
    const most = this.#options.maxSize.toLocaleString('en-US')
    return {id: null, problem: `longer than ${most} bytes, which is all that is read; raise --max-size`}
  }

  #badLine({problem}: BadLine, number: number, name: string): VFile {
    this.bad++
    this.firstBad ||= number
    return this.#failed(name, `line ${number}: ${problem}`)
  }

  async #fileOf({text, path: given, format}: StoryRecord, name: string): Promise<VFile> {
    const refusal = given === undefined ? undefined : await this.#refusalOf(given, text === undefined)
    if (refusal !== undefined) return this.#failed(name, refusal)
    const file = await this.#loaded(text, name)
    const read = format ?? this.#options.format
    if (read) file.data.copydeskFormat = read
    return file
  }

  async #loaded(text: string | undefined, name: string): Promise<VFile> {
    const {cwd} = this.#options
    if (text !== undefined) return new VFile({path: name, cwd, value: text})
    return this.#loader.load({path: name, named: path.resolve(cwd, name)})
  }

  /** Records come from anywhere: they name what lies in the working folder and is to be seen there, and nothing else. */
  async #refusalOf(name: string, isRead: boolean): Promise<string | undefined> {
    const {cwd, anyPath} = this.#options
    if (anyPath) return undefined
    const file = path.resolve(cwd, name)
    const refusal = refusalIn(cwd, file)
    if (refusal !== undefined || !isRead) return refusal
    this.#realFolder ??= realpath(cwd)
    const real = await realpath(file).catch(() => undefined)
    return real === undefined ? undefined : refusalIn(await this.#realFolder, real)
  }

  #failed(name: string, reason: string): VFile {
    const file = new VFile({path: name, cwd: this.#options.cwd})
    addFailure(file, reason)
    return file
  }
}

function refusalIn(folder: string, file: string): string | undefined {
  if (!isWithin(file, folder)) return 'not read: it lies outside of the working folder; `--any-path` reads it'
  const isHidden = path
    .relative(folder, file)
    .split(path.sep)
    .some((part) => part.startsWith('.'))
  return isHidden
    ? 'not read: it is hidden (a part of its path starts with a dot); `--any-path` reads it'
    : undefined
}
