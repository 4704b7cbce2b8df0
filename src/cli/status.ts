import type {VFile} from 'vfile'
import {isCopydeskMessage} from '../desk/message.js'

/** Exit status: nothing that stops, a mark that stops, something that could not be done. */
export type Status = 0 | 1 | 2

/**
 * Exit status for files that were read.
 *
 * | status | when |
 * |---|---|
 * | 0 | no mark, information, or warnings without `--frail` |
 * | 1 | an error, or with `--frail` a warning |
 * | 2 | a file that cannot be read or written, a wrong configuration, a rule that failed |
 *
 * @param files The files.
 * @param frail Whether warnings count as errors.
 */
export function statusOf(files: readonly VFile[], frail: boolean): Status {
  const messages = files.flatMap((file) => file.messages)
  if (messages.some((message) => !isCopydeskMessage(message) && message.fatal)) return 2
  return messages.some(({fatal}) => fatal === true || (frail && fatal === false)) ? 1 : 0
}

/**
 * The graver of two statuses.
 *
 * @param a One.
 * @param b The other.
 */
export function graver(a: Status, b: Status): Status {
  return a > b ? a : b
}
