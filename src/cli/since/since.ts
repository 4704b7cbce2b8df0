import path from 'node:path'
import type {VFile} from 'vfile'
import {isCopydeskMessage, offsetOf, type CopydeskMessage} from '../../desk/message.js'
import type {Span} from '../../format/pieces.js'
import type {Encoding} from '../encoding.js'
import {FileProblem} from '../file-problem.js'
import {textFileOf} from '../file.js'
import type {Task} from '../order.js'
import type {Outcome} from '../outcome.js'
import type {Surroundings} from '../surroundings.js'
import {changedLines} from './changed-lines.js'
import {Revision} from './revision.js'

/** How files are compared. */
export interface SinceOptions {
  /** Names the commit. */
  reference: string
  /** Largest file to compare with, in bytes. */
  maxSize: number
  /** Encoding of files that do not say their own. */
  encoding?: Encoding | undefined
}

/** Leaves of files what changed since a commit. */
export class Since {
  #same = 0

  private constructor(
    private readonly options: SinceOptions,
    private readonly cwd: string,
    private readonly revision: Revision
  ) {}

  /**
   * Look up the commit.
   *
   * @param options How files are compared.
   * @param surroundings Working folder and environment.
   * @throws {Error} If it cannot be read; see {@link Revision.open}.
   */
  static async open(options: SinceOptions, {cwd, env}: Pick<Surroundings, 'cwd' | 'env'>): Promise<Since> {
    return new Since(options, cwd, await Revision.open(options.reference, cwd, env))
  }

  /**
   * Say what files were, so that those which are so still need not be read.
   *
   * @param tasks The files.
   */
  compare(tasks: readonly Task[]): Task[] {
    return tasks.map((task) => ({
      ...task,
      before: this.revision.blobOf(path.resolve(this.cwd, task.found.path))
    }))
  }

  /**
   * Pass over files that are as they were.
   *
   * @param outcomes What became of files, some at a time.
   */
  async *changed(outcomes: AsyncIterable<readonly Outcome[]>): AsyncGenerator<Outcome[]> {
    for await (const some of outcomes) {
      const changed = some.filter(({isAsBefore}) => isAsBefore !== true)
      this.#same += some.length - changed.length
      yield changed
    }
  }

  /**
   * Leave only the marks in lines that changed. A file that was not there, or cannot be compared, keeps all.
   *
   * @param files Files that were read.
   */
  async narrow(files: readonly VFile[]): Promise<void> {
    const marked = files.filter(({messages}) => messages.some(isCopydeskMessage))
    const blobs = marked.flatMap((file) => this.#blobOf(file) ?? [])
    const contents = await this.revision.read([...new Set(blobs)], this.options.maxSize)
    for (const file of marked) {
      const bytes = contents.get(this.#blobOf(file) ?? '')
      const before = bytes && textFileOf(file.path, bytes, this.options.encoding)
      if (before === undefined || before instanceof FileProblem) continue
      const spans = changedLines(before.text, String(file))
      file.messages = file.messages.filter(
        (message) => !isCopydeskMessage(message) || spans.some((span) => touches(message, span))
      )
    }
  }

  /**
   * What is to be said beside the report.
   *
   * @returns Sentences without a stop.
   */
  notes(): string[] {
    const {reference} = this.options
    const notes = this.revision.isUnrelated
      ? [
          `no common ancestor of ${reference} and HEAD is here, so that files are compared with ${reference} itself`
        ]
      : []
    if (this.#same > 0) {
      notes.push(
        `${this.#same} ${this.#same === 1 ? 'file is' : 'files are'} as in ${reference}, and not read`
      )
    }
    return notes
  }

  #blobOf(file: VFile): string | undefined {
    return this.revision.blobOf(path.resolve(file.cwd, file.path))
  }
}

/** Does a mark lie in these lines? An insertion at the end of a line does. */
function touches(message: CopydeskMessage, {start, end}: Span): boolean {
  const from = offsetOf(message)
  const to = from + message.actual.length
  return from === to ? start <= from && from < end : from < end && start < to
}
