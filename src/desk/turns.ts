import type {VFile} from 'vfile'

/** Files that are read side by side. */
const companions = new WeakSet<VFile>()

/**
 * Read a file side by side with others: each rule reads all of them before the next one begins. The code of sixty rules is
 * larger than the caches of a processor, and what a rule needs is fetched once for all.
 *
 * @param file The file, before its reading starts; that of the others starts in the same turn of the event loop.
 */
export function readSideBySide(file: VFile): void {
  companions.add(file)
}

/**
 * Go on to the next rule: at once, or when every file beside this one has had its turn.
 *
 * @param file The file that a rule has read.
 * @param next Goes on.
 */
export function goOn(file: VFile, next: () => void): void {
  if (companions.has(file)) queueMicrotask(next)
  else next()
}
