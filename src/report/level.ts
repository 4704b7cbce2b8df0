import type {VFileMessage} from 'vfile-message'
import type {Level} from '../desk/finding.js'

/**
 * The level of a message.
 *
 * @param message Any message.
 */
export function levelOf({fatal}: VFileMessage): Level {
  return fatal ? 'error' : fatal === false ? 'warn' : 'info'
}
