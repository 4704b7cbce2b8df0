import {readModels} from '#models'
import process from 'node:process'
import {Tinypool} from 'tinypool'
import {PATIENCE, unending} from './load-settings.js'
import type {ReadingOrder, Task} from './order.js'
import {fromPlainOutcome, type Outcome, type PlainOutcome} from './outcome.js'
import type {ThreadData} from './reading-thread.js'
import {SIGNALS} from './signals.js'
import {ThreadState} from './thread-state.js'

/** How a pool works. */
export interface PoolOptions {
  /** How many threads read. */
  threads: number
  /** Milliseconds that a configuration which is a program may take; default: half a minute. */
  patience?: number
}

/**
 * Room of a thread’s heap, in megabytes: with less for what is new, and a limit in sight, a collector sweeps sooner, and two threads
 * take 410 megabytes where they took 530. A file of 5 MB took 350, so that large ones get more.
 */
const HEAP = {young: 24, old: 1200, perMegabyte: 300}

/** How often it is asked whether the last file was written, in milliseconds. */
const GLANCE = 5

/** Threads that read files. The weights lie in memory that they share. */
export class Pool {
  readonly #threads: Tinypool
  readonly #state: ThreadState
  /** Never resolves; rejects when no thread will answer. */
  readonly #failure: Promise<never>
  #fail!: (error: Error) => void
  #guard: NodeJS.Timeout | undefined

  /**
   * @param order How they read.
   * @param options How the pool works.
   */
  constructor(order: ReadingOrder, {threads, patience = PATIENCE}: PoolOptions) {
    this.#state = new ThreadState(threads)
    this.#failure = new Promise((_, reject) => (this.#fail = reject))
    this.#failure.catch(() => undefined)
    const workerData: ThreadData = {order, weights: sharedWeights(), state: this.#state.memory}
    this.#threads = new Tinypool({
      filename: new URL('reading-thread.js', import.meta.url).href,
      minThreads: threads,
      maxThreads: threads,
      resourceLimits: {
        maxYoungGenerationSizeMb: HEAP.young,
        maxOldGenerationSizeMb: Math.max(HEAP.old, (HEAP.perMegabyte * order.maxSize) / 1e6)
      },
      workerData
    })
    this.#threads.on('error', this.#fail)
    for (const thread of this.#threads.threads) thread.on('exit', () => this.#fail(ended()))
    this.#guard = this.#watchLoading(patience)
    if (order.correction?.to === 'file') for (const signal of SIGNALS) process.on(signal, this.#stop)
  }

  /**
   * Have a thread read files.
   *
   * @param tasks The files.
   * @returns What became of each, in order.
   * @throws {Error} If a thread came to an end, or does not come to it, because of a program in a configuration.
   */
  async read(tasks: readonly Task[]): Promise<Outcome[]> {
    const done = this.#threads.run(tasks) as Promise<PlainOutcome[]>
    return (await Promise.race([done, this.#failure])).map(fromPlainOutcome)
  }

  /** End all threads. */
  async end(): Promise<void> {
    clearInterval(this.#guard)
    for (const signal of SIGNALS) process.off(signal, this.#stop)
    await this.#threads.destroy()
  }

  /** A thread that is busy for ever hears nothing: what it wrote into the shared memory tells. */
  #watchLoading(patience: number): NodeJS.Timeout {
    let before = this.#state.loading
    return setInterval(() => {
      const now = this.#state.loading
      if (now.some((count, thread) => count % 2 === 1 && count === before[thread])) {
        this.#fail(new Error(`Cannot use the configuration: ${unending(patience).message}`))
      }
      before = now
    }, patience).unref()
  }

  /** Lets the files that are being written be written to their ends, and no other; then the process ends as it would have. */
  readonly #stop = (signal: NodeJS.Signals): void => {
    this.#state.stop()
    const timer = setInterval(() => {
      if (this.#state.writing > 0) return
      clearInterval(timer)
      for (const one of SIGNALS) process.off(one, this.#stop)
      process.kill(process.pid, signal)
    }, GLANCE)
  }
}

/** The weights in memory that threads can share. */
function sharedWeights(): Uint8Array {
  const bytes = readModels()
  if (!bytes) throw new Error('Cannot find the models; install copydesk again')
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.byteLength))
  shared.set(bytes)
  return shared
}

function ended(): Error {
  return new Error(
    'A thread ended before it had read its files: look for what ends it in the program that `--config` names'
  )
}
