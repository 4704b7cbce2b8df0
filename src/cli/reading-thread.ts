import {Tinypool, workerId} from 'tinypool'
import {loadModels} from '../model/models.js'
import type {ReadingOrder, Task} from './order.js'
import {toPlainOutcome, type PlainOutcome} from './outcome.js'
import {Reader} from './reader.js'
import {ThreadState} from './thread-state.js'

/** What a thread is given when it starts. */
export interface ThreadData {
  order: ReadingOrder
  /** The weights, in memory that all threads share. */
  weights: Uint8Array
  /** Memory of the {@link ThreadState}. */
  state: Int32Array
}

const {order, weights, state: memory} = Tinypool.workerData as ThreadData
loadModels(weights)
const state = new ThreadState(memory)
const reader = new Reader(order, {
  whileLoading: (load) => state.whileLoading(workerId, load),
  whileWriting: (write) => state.whileWriting(write)
})

/**
 * Read files in a thread of the pool.
 *
 * @param tasks The files.
 * @returns What became of each, in order.
 */
export default async function readInThread(tasks: readonly Task[]): Promise<PlainOutcome[]> {
  return (await reader.read(tasks)).map(toPlainOutcome)
}
