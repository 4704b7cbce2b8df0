import {randomBytes} from 'node:crypto'
import {closeSync, fstatSync, futimesSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs' // prettier-ignore
import path from 'node:path'
import {seal, unseal, type SealKey} from './seal.js'

/** A result that was asked for within a day is not marked as used again, in milliseconds. */
const DAY = 24 * 60 * 60 * 1000

/** Hexadecimal digits of the folder that a result lies in, so that no folder holds too many. */
const FOLDER_DIGITS = 2

/**
 * Results that are kept from one run to the next: one file each, sealed with a key that is made of the text it speaks of. So two
 * runs never write into one another’s, and the folder tells nobody what was read.
 */
export class ResultCache {
  /**
   * @param folder Its folder, absolute.
   */
  constructor(private readonly folder: string) {}

  /**
   * Look for a result.
   *
   * @param key Its key.
   * @returns The result; `undefined` if there is none, or it is damaged.
   */
  find(key: SealKey): unknown {
    const bytes = readUsed(this.#fileOf(key))
    const json = bytes && unseal(bytes, key)
    return json === undefined ? undefined : JSON.parse(json)
  }

  /**
   * Keep a result. Where it cannot be written, it is not kept.
   *
   * @param key Its key.
   * @param result Anything that JSON can say.
   */
  keep(key: SealKey, result: unknown): void {
    const file = this.#fileOf(key)
    const temporary = `${file}.${randomBytes(4).toString('hex')}.tmp`
    try {
      mkdirSync(path.dirname(file), {recursive: true, mode: 0o700})
      writeFileSync(temporary, seal(JSON.stringify(result), key), {mode: 0o600, flag: 'wx'})
      renameSync(temporary, file)
    } catch {
      rmSync(temporary, {force: true})
    }
  }

  #fileOf({name}: SealKey): string {
    return path.join(this.folder, name.slice(0, FOLDER_DIGITS), name.slice(FOLDER_DIGITS))
  }
}

/** The bytes of a file, which is marked as used; `undefined` where it cannot be read. */
function readUsed(file: string): Uint8Array | undefined {
  let descriptor: number | undefined
  try {
    descriptor = openSync(file, 'r')
    const bytes = readFileSync(descriptor)
    const now = Date.now()
    if (now - fstatSync(descriptor).mtimeMs > DAY) futimesSync(descriptor, now / 1000, now / 1000)
    return bytes
  } catch {
    return undefined
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}
