import {stat} from 'node:fs/promises'
import path from 'node:path'
import type {VFile} from 'vfile'
import type {Task} from './order.js'

/** So many files are reported at a time, and about so many UTF-16 code units, so that large files do not pile up. */
const BATCH = {files: 100, units: 8_000_000}

/** So many files are read at a time, and about so many bytes: a second of work, so that all threads end at about the same time. */
const ASSIGNMENT = {files: 25, bytes: 200_000}

/**
 * Gather files into batches. They are the same however many threads read.
 *
 * @param files Files with what belongs to them, some at a time.
 * @returns Batches in order.
 */
export async function* batchesOf<Item extends {file: VFile}>(
  files: AsyncIterable<readonly Item[]>
): AsyncGenerator<Item[]> {
  let batch: Item[] = []
  let units = 0
  for await (const some of files) {
    for (const item of some) {
      batch.push(item)
      units += String(item.file).length
      if (batch.length < BATCH.files && units < BATCH.units) continue
      yield batch
      batch = []
      units = 0
    }
  }
  if (batch.length > 0) yield batch
}

/**
 * Cut the files of a run into assignments, each of which one thread reads.
 *
 * @param tasks The files.
 * @param cwd Working folder, absolute.
 * @returns Assignments in order.
 */
export async function* assignmentsOf(tasks: Iterable<Task>, cwd: string): AsyncGenerator<Task[]> {
  let assignment: Task[] = []
  let bytes = 0
  for (const some of slicesOf(tasks, ASSIGNMENT.files)) {
    const sizes = await Promise.all(some.map((task) => sizeOf(task, cwd)))
    for (const [index, task] of some.entries()) {
      assignment.push(task)
      bytes += sizes[index] ?? 0
      if (assignment.length < ASSIGNMENT.files && bytes < ASSIGNMENT.bytes) continue
      yield assignment
      assignment = []
      bytes = 0
    }
  }
  if (assignment.length > 0) yield assignment
}

/** Slices of so many items; the last may have fewer. */
function* slicesOf<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let slice: Item[] = []
  for (const item of items) {
    slice.push(item)
    if (slice.length < size) continue
    yield slice
    slice = []
  }
  if (slice.length > 0) yield slice
}

/**
 * Size of a file.
 *
 * @param task The file.
 * @param cwd Working folder, absolute.
 * @returns Bytes; 0 where there is no file.
 */
export async function sizeOf({found}: Task, cwd: string): Promise<number> {
  return stat(path.resolve(cwd, found.path)).then(
    ({size}) => size,
    () => 0
  )
}
