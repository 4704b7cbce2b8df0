import type {VFile} from 'vfile'

/** So many files are read at a time: unified-engine keeps what it reads until its end. */
const FILES = 100

/** And about so many UTF-16 code units, so that large files do not pile up. */
const UNITS = 8_000_000

/**
 * Gather files into batches.
 *
 * @param files Files, loaded one by one as they are asked for.
 * @returns Batches in order.
 */
export async function* batchesOf(files: AsyncIterable<VFile>): AsyncGenerator<VFile[]> {
  let batch: VFile[] = []
  let units = 0
  for await (const file of files) {
    batch.push(file)
    units += String(file).length
    if (batch.length < FILES && units < UNITS) continue
    yield batch
    batch = []
    units = 0
  }
  if (batch.length > 0) yield batch
}
