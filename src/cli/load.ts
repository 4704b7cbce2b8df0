import type {Readable} from 'node:stream'
import {VFile} from 'vfile'
import type {Format} from '../format/index.js'
import type {Encoding} from './encoding.js'
import {addFailure} from './failure.js'
import {FileProblem} from './file-problem.js'
import {readTextFile, textFileOf, type TextFile} from './file.js'
import type {Found} from './find-files.js'

/** What standard input is called where it has no path. */
export const STDIN_PATH = 'standard input'

/** How files are loaded. */
export interface LoaderOptions {
  /** Working folder, absolute. */
  cwd: string
  /** Largest file to load, in bytes. */
  maxSize: number
  /** Encoding of files that do not say their own; default: UTF-8. */
  encoding?: Encoding | undefined
  /** Format of all files, whatever their paths say. */
  format?: Format | undefined
}

/** Loads files as text, and remembers how they were written. */
export class Loader {
  private readonly sources = new WeakMap<VFile, TextFile>()

  /**
   * @param options How files are loaded.
   */
  constructor(private readonly options: LoaderOptions) {}

  /**
   * Load a file. unified-engine would read it as UTF-8 and of any size.
   *
   * @param found A file that was found.
   * @returns The file with its text, or with a message that says why it has none.
   */
  async load({path, failure}: Found): Promise<VFile> {
    const problem = failure === undefined ? undefined : new FileProblem(path, failure)
    return this.toFile(problem ?? (await readTextFile(path, this.options)))
  }

  /**
   * Load standard input.
   *
   * @param stream Standard input.
   * @param name Its path, as it is shown where it cannot be read.
   * @returns As for {@link load}.
   */
  async loadStream(stream: Readable, name = STDIN_PATH): Promise<VFile> {
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of stream as AsyncIterable<Buffer | string>) {
      const bytes = Buffer.from(chunk)
      chunks.push(bytes)
      size += bytes.length
      if (size > this.options.maxSize) {
        const most = this.options.maxSize.toLocaleString('en-US')
        return this.toFile(
          new FileProblem(name, `too large: at most ${most} bytes are read; raise --max-size`)
        )
      }
    }
    return this.toFile(textFileOf(name, Buffer.concat(chunks), this.options.encoding))
  }

  /**
   * How a file was written.
   *
   * @param file A file that was loaded and has its text.
   * @throws {Error} If it is not.
   */
  sourceOf(file: VFile): TextFile {
    const source = this.sources.get(file)
    if (!source) throw new Error('This file was not loaded')
    return source
  }

  private toFile(source: TextFile | FileProblem): VFile {
    const {cwd} = this.options
    const {path} = source
    if (source instanceof FileProblem) {
      const file = new VFile({path, cwd})
      addFailure(file, source.reason, source.place)
      return file
    }
    const {format} = this.options
    const data = format ? {copydeskFormat: format} : {}
    const file = new VFile({path, cwd, value: source.text, data})
    this.sources.set(file, source)
    return file
  }
}
