import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {homedir} from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import type {Surroundings} from '../surroundings.js'

const REMEMBERED = v.object({
  /** Keys of the marks that were passed over, by file. */
  skipped: v.record(v.string(), v.array(v.string())),
  /** Rules that are not to be asked about. */
  never: v.array(v.string())
})

type Remembered = v.InferOutput<typeof REMEMBERED>

/**
 * What a review that was left knows of itself: which marks were passed over and which rules are not asked about. It lies
 * with the user’s state, not beside the copy, and holds hashes, no word of the copy.
 */
export class ReviewMemory {
  readonly #file: string
  readonly #remembered: Remembered

  /**
   * @param names Files, folders and globs of the review: the same ones in the same folder go on with it.
   * @param surroundings Working folder and environment.
   */
  constructor(names: readonly string[], {cwd, env}: Pick<Surroundings, 'cwd' | 'env'>) {
    const key = hashOf(JSON.stringify([cwd, ...[...names].sort()]))
    this.#file = path.join(stateFolder(env), 'copydesk', `review-${key}.json`)
    this.#remembered = readFrom(this.#file)
  }

  /** How many marks were passed over. */
  get count(): number {
    return Object.values(this.#remembered.skipped).reduce((sum, keys) => sum + keys.length, 0)
  }

  /** Is there anything that is not asked again? */
  get isBegun(): boolean {
    return this.count > 0 || this.never.length > 0
  }

  /** Rules that are not to be asked about. */
  get never(): readonly string[] {
    return this.#remembered.never
  }

  /**
   * Marks of a file that were passed over.
   *
   * @param file Its path, absolute.
   */
  skippedIn(file: string): ReadonlySet<string> {
    return new Set(this.#remembered.skipped[hashOf(file)])
  }

  /**
   * Remember which marks of a file were passed over.
   *
   * @param file Its path, absolute.
   * @param keys Their keys.
   */
  keep(file: string, keys: readonly string[]): void {
    this.#remembered.skipped[hashOf(file)] = [...keys]
    this.#write()
  }

  /** Ask no more about a rule. */
  addNever(rule: string): void {
    this.#remembered.never.push(rule)
    this.#write()
  }

  /** Forget all: the review is at its end, or begins anew. */
  forget(): void {
    this.#remembered.skipped = {}
    this.#remembered.never = []
    rmSync(this.#file, {force: true})
  }

  /** A folder that cannot be written is no reason to stop: then the next review asks again. */
  #write(): void {
    try {
      mkdirSync(path.dirname(this.#file), {recursive: true, mode: 0o700})
      writeFileSync(this.#file, JSON.stringify(this.#remembered), {mode: 0o600})
    } catch {
      return
    }
  }
}

function readFrom(file: string): Remembered {
  try {
    return v.parse(REMEMBERED, JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // None yet, or one that another version wrote.
    return {skipped: {}, never: []}
  }
}

/** Where programs keep what they know from one run to the next (XDG Base Directory Specification 0.8). */
function stateFolder(env: Surroundings['env']): string {
  const given = env.XDG_STATE_HOME ?? env.LOCALAPPDATA
  return given && path.isAbsolute(given) ? given : path.join(env.HOME ?? homedir(), '.local', 'state')
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}
