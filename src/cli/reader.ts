import type {Readable} from 'node:stream'
import type {VFile} from 'vfile'
import type {Keep, Putting} from './desks.js'
import {encode} from './encoding.js'
import {unwritableIn, writeFixed} from './file.js'
import type {Found} from './find-files.js'
import {unguarded, type Guard} from './guard.js'
import {Loader} from './load.js'
import type {Correction, ReadingOrder, Task} from './order.js'
import type {Outcome} from './outcome.js'
import {ReadingDesk, type ConfiguredFile} from './reading-desk.js'
import {blobIdOf} from './since/blob-id.js'
import {Stopwatch} from './timing.js'

/** What a reader stands in. */
export interface ReaderPlace {
  /** Standard input, where that is what is read. */
  stdin?: Readable
  /** Loads a configuration, which may be a program. */
  whileLoading?: Guard
  /** Writes a file. */
  whileWriting?: Guard
}

/** Reads files as they lie on the disk, and puts right what it may. */
export class Reader {
  private readonly loader: Loader
  private readonly desk: ReadingDesk
  private readonly stopwatch: Stopwatch | undefined
  private readonly outputs = new WeakMap<VFile, string | Uint8Array>()

  /**
   * @param order How it reads.
   * @param place What it stands in.
   */
  constructor(
    private readonly order: ReadingOrder,
    private readonly place: ReaderPlace = {}
  ) {
    const {cwd, overrides, correction, cache, timing} = order
    const {whileLoading} = place
    this.loader = new Loader(order)
    this.stopwatch = timing ? Stopwatch.start() : undefined
    this.desk = new ReadingDesk({
      cwd,
      overrides,
      cache,
      putting: correction && this.puttingFor(correction),
      ...(whileLoading ? {whileLoading} : {})
    })
  }

  /**
   * Read files.
   *
   * @param tasks The files.
   * @returns What became of each, in order.
   */
  async read(tasks: readonly Task[]): Promise<Outcome[]> {
    const outcomes = new Map<VFile, Outcome>()
    const loaded: ConfiguredFile[] = []
    // Side by side: what one waits for the disk another has already.
    const files = await Promise.all(tasks.map(async (task) => ({...task, file: await this.load(task.found)})))
    for (const {file, configuration, before} of files) {
      const isAsBefore = before !== undefined && this.isStill(file, before)
      outcomes.set(file, {file, isAsBefore})
      if (!isAsBefore) loaded.push({file, configuration})
    }
    const read = (): Promise<Outcome[]> => this.desk.read(loaded)
    for (const outcome of await (this.stopwatch ? this.stopwatch.whileReading(read) : read()))
      outcomes.set(outcome.file, {...outcome, output: this.outputs.get(outcome.file)})
    const [first, ...others] = outcomes.values()
    return first ? [{...first, timings: this.stopwatch?.take()}, ...others] : []
  }

  private load(found: Found): Promise<VFile> {
    const {stdin} = this.place
    return stdin ? this.loader.loadStream(stdin, found.path) : this.loader.load(found)
  }

  /** Has a file the bytes of this identifier of Git’s? */
  private isStill(file: VFile, blob: string): boolean {
    if (file.messages.length > 0) return false
    const source = this.loader.sourceOf(file)
    return blobIdOf(encode(source.text, source), blob) === blob
  }

  private puttingFor({likely, to, named}: Correction): Putting {
    const {cwd} = this.order
    const {whileWriting = unguarded} = this.place
    const keeps: Record<Correction['to'], Keep> = {
      file: async (file, value) => {
        const source = this.loader.sourceOf(file)
        return (await whileWriting(() => writeFixed(source, value, {cwd, named})))?.reason
      },
      text: (file, value) => {
        const source = this.loader.sourceOf(file)
        const unwritable = unwritableIn(value, source)
        if (unwritable === undefined) this.outputs.set(file, encode(value, source))
        return Promise.resolve(unwritable)
      },
      difference: async (file, value) => {
        const {differenceOf} = await import('./difference.js')
        this.outputs.set(file, differenceOf(file.path, this.loader.sourceOf(file).text, value))
        return undefined
      }
    }
    return {keep: keeps[to], likely, writes: to !== 'difference'}
  }
}
