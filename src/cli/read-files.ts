import {availableParallelism} from 'node:os'
import type {Readable} from 'node:stream'
import {pMapIterable} from 'p-map'
import {assignmentsOf, sizeOf} from './batches.js'
import type {ReadingOrder, Task} from './order.js'
import type {Outcome} from './outcome.js'
import {Reader} from './reader.js'

/** A thread is ready after about half a second, in which this one reads so many bytes. */
const WORTH_A_THREAD = 150_000

/** Who reads. */
export interface ReadingForce {
  /** How many threads; default: as many as there are processors, where that is worth while. */
  concurrency?: number | undefined
  /** Read in another thread even where one is enough? A program that configures is run once a thread. */
  apart?: boolean
  /** Standard input, where that is what is read. */
  stdin?: Readable | undefined
  /** Is told of files as soon as they were read. */
  onRead?: (outcomes: readonly Outcome[]) => void
}

/**
 * Read files, in this thread or in several.
 *
 * @param tasks The files.
 * @param order How they are read.
 * @param force Who reads.
 * @returns What became of them, some at a time, in order.
 * @throws {Error} If a program in a configuration ended a thread.
 */
export async function* readFiles(
  tasks: readonly Task[],
  order: ReadingOrder,
  {concurrency, apart = false, stdin, onRead}: ReadingForce = {}
): AsyncGenerator<Outcome[]> {
  const threads = await threadsFor(tasks, order.cwd, concurrency)
  const assignments = assignmentsOf(tasks, order.cwd)
  if (threads === 1 && !apart) {
    const reader = new Reader(order, stdin ? {stdin} : {})
    for await (const some of assignments) {
      const outcomes = await reader.read(some)
      onRead?.(outcomes)
      yield outcomes
    }
    return
  }
  const {Pool} = await import('./pool.js')
  const pool = new Pool(order, {threads})
  try {
    // One assignment waits beside each that is read, and as many may be done before the one that is next.
    const read = async (some: Task[]): Promise<Outcome[]> => {
      const outcomes = await pool.read(some)
      onRead?.(outcomes)
      return outcomes
    }
    yield* pMapIterable(assignments, read, {concurrency: 2 * threads, backpressure: 4 * threads})
  } finally {
    await pool.end()
  }
}

/** How many threads read. */
async function threadsFor(tasks: readonly Task[], cwd: string, wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) return Math.max(1, Math.min(wanted, tasks.length))
  const most = Math.min(availableParallelism(), tasks.length)
  if (most < 2) return 1
  let bytes = 0
  for (const task of tasks) {
    bytes += await sizeOf(task, cwd)
    if (bytes >= most * WORTH_A_THREAD) return most
  }
  return Math.max(1, Math.floor(bytes / WORTH_A_THREAD))
}
