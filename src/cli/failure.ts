import type {VFile} from 'vfile'

/**
 * Say in the report of a file that something could not be done.
 *
 * @param file The file.
 * @param reason What is wrong and what to do; its first letter becomes a capital.
 * @param place Line and column, where they are known.
 */
export function addFailure(file: VFile, reason: string, place?: {line: number; column: number}): void {
  const message = file.message(reason.charAt(0).toUpperCase() + reason.slice(1), {
    source: 'copydesk',
    ...(place ? {place} : {})
  })
  message.fatal = true
}
