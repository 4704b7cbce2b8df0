import type {VFile} from 'vfile'
import {isCopydeskMessage} from '../../desk/message.js'
import {formatOfFile} from '../../language/copydesk-parse.js'
import {addPlainMessage, toPlainMessage, type PlainMessage} from '../outcome.js'
import type {CacheOrder} from './open-cache.js'
import {ResultCache} from './result-cache.js'
import {keyOf, type SealKey} from './seal.js'

/** What was found in a text, where nothing in it was put right. */
interface Result {
  messages: PlainMessage[]
  /** How many fixes were taken back. */
  takenBack: number | undefined
}

/** What earlier runs found with one configuration. */
export class Recall {
  private readonly cache: ResultCache

  /**
   * @param order The cache.
   * @param settings What else a result depends on: the configuration, and what is put right.
   */
  constructor(
    private readonly order: CacheOrder,
    private readonly settings: string
  ) {
    this.cache = new ResultCache(order.folder)
  }

  /**
   * Give a file the messages that an earlier run gave to the same text in the same format.
   *
   * @param file The file with its text, not yet read.
   * @returns Whether there were any to give, be it none.
   */
  recall(file: VFile): boolean {
    const result = this.cache.find(this.#keyOf(file)) as Result | undefined
    if (!result) return false
    for (const message of result.messages) addPlainMessage(file, message)
    if (result.takenBack !== undefined) file.data.copydeskTakenBack = result.takenBack
    return true
  }

  /**
   * Remember the messages of a file whose text stayed as it was, unless something failed.
   *
   * @param file The file, read.
   */
  remember(file: VFile): void {
    if (!file.messages.every(isCopydeskMessage)) return
    const messages = file.messages.map(toPlainMessage)
    const result: Result = {messages, takenBack: file.data.copydeskTakenBack}
    this.cache.keep(this.#keyOf(file), result)
  }

  #keyOf(file: VFile): SealKey {
    return keyOf(this.order.stamp, this.settings, formatOfFile(file), String(file))
  }
}
