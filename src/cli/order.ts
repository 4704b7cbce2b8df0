import type {Budget} from '../desk/budget.js'
import type {Format} from '../format/index.js'
import type {CacheOrder} from './cache/open-cache.js'
import type {Overrides} from './configuration.js'
import type {FoundConfiguration} from './find-configuration.js'
import type {Encoding} from './encoding.js'
import type {Found} from './find-files.js'

/** What becomes of what can be put right. */
export interface Correction {
  /** Are likely fixes made too? */
  likely: boolean
  /** Is the file written, is its text given out, or only what would change? */
  to: 'file' | 'text' | 'difference'
  /** Files and folders named by the user, also outside of the working folder. */
  named: readonly string[]
}

/** How a run reads its files. Plain data, so that threads can be told. */
export interface ReadingOrder {
  /** Working folder, absolute. */
  cwd: string
  /** Largest file to read, in bytes. */
  maxSize: number
  /** Encoding of files that do not say their own; default: UTF-8. */
  encoding?: Encoding | undefined
  /** Format of all files, whatever their paths say. */
  format?: Format | undefined
  /** What the command line says in place of a configuration. */
  overrides: Overrides
  /** What becomes of what can be put right; `undefined` where nothing is to be. */
  correction: Correction | undefined
  /** What earlier runs found; default: nothing is kept. */
  cache?: CacheOrder | undefined
  /** Is it measured how long rules take? */
  timing?: boolean | undefined
}

/** What the command line says of how files are read. */
interface OrderOptions extends Pick<ReadingOrder, 'maxSize' | 'encoding' | 'format'> {
  only?: string[]
  budget?: Budget
  style?: boolean
}

/**
 * The order that the command line gives.
 *
 * @param options Options of the command line.
 * @param cwd Working folder, absolute.
 * @param correction What becomes of what can be put right; default: nothing.
 */
export function orderFrom(
  {maxSize, encoding, format, only = [], budget, style}: OrderOptions,
  cwd: string,
  correction?: Correction
): ReadingOrder {
  return {cwd, maxSize, encoding, format, overrides: {only, budget, style}, correction}
}

/** A file that is to be read. */
export interface Task {
  found: Found
  /** `undefined` where it has none. */
  configuration: FoundConfiguration | undefined
  /** Git’s identifier of the bytes that it had: if it still has them, it is not read. */
  before?: string | undefined
}
