import {statSync, type Stats} from 'node:fs'
import {open} from 'node:fs/promises'
import path from 'node:path'
import {describeError} from '../describe-error.js'
import type {Output} from '../surroundings.js'
import type {Done} from './done.js'

/** Where results go. */
export interface Results {
  /** Takes some lines; returns whether anybody still wants more. */
  write: (lines: string) => Promise<boolean>
  close: () => Promise<void>
}

/**
 * Results go to a stream.
 *
 * @param out The stream.
 */
export function resultsTo(out: Output): Results {
  return {
    async write(lines) {
      await out.write(lines)
      return !out.closed
    },
    close: () => Promise.resolve()
  }
}

/**
 * Results go into a file, behind those that it has: a last line that was being written when a run was stopped is cut off.
 *
 * @param name The file.
 * @param cwd The folder that it counts from, absolute.
 * @param done Takes in what the file has.
 * @throws {Error} If it holds anything but results, or cannot be written.
 */
export async function resultsIn(name: string, cwd: string, done: Done): Promise<Results> {
  const file = path.resolve(cwd, name)
  const failed = (error: unknown): never => {
    throw new Error(`Cannot write ${name}: ${describeError(error)}`, {cause: error})
  }
  if (statsOf(file)?.isFile() === false) failed('it is no regular file; name another')
  const size = await done.read(file, name)
  const handle = await open(file, 'a').catch(failed)
  await handle.truncate(size).catch(failed)
  return {
    async write(lines) {
      await handle.appendFile(lines).catch(failed)
      return true
    },
    close: () => handle.close()
  }
}

/**
 * What is known of a file.
 *
 * @param file Its path, absolute.
 * @returns Nothing where there is none.
 */
export function statsOf(file: string): Stats | undefined {
  return statSync(file, {throwIfNoEntry: false})
}
