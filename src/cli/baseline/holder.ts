import path from 'node:path'
import type {VFile} from 'vfile'
import {isCopydeskMessage} from '../../desk/message.js'
import type {Baseline} from './baseline.js'

/**
 * Holds back the marks that a baseline knows, each as often as it says. Of like marks in several files those go first that
 * come first; a file that is read again gets back what it had.
 */
export class Holder {
  readonly #left: Map<string, number>
  readonly #taken = new Map<string, readonly string[]>()

  /**
   * @param baseline The baseline.
   */
  constructor(private readonly baseline: Baseline) {
    this.#left = new Map(baseline.counts)
  }

  /** How many marks it holds back now. */
  get held(): number {
    return [...this.#taken.values()].reduce((sum, entries) => sum + entries.length, 0)
  }

  /**
   * Take the marks that are held back out of the messages of a file; how many they were is with its data.
   *
   * @param file The file, read.
   */
  hold(file: VFile): void {
    const name = path.resolve(file.cwd, file.path)
    for (const entry of this.#taken.get(name) ?? []) this.#add(entry, 1)
    const taken: string[] = []
    const shown = file.messages.filter((message) => {
      if (!isCopydeskMessage(message)) return true
      const entry = this.baseline.entryOf(message)
      if ((this.#left.get(entry) ?? 0) === 0) return true
      this.#add(entry, -1)
      taken.push(entry)
      return false
    })
    this.#taken.set(name, taken)
    file.messages = shown
    file.data.copydeskHeld = taken.length
  }

  #add(entry: string, count: number): void {
    this.#left.set(entry, (this.#left.get(entry) ?? 0) + count)
  }
}
