import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {reporter} from 'vfile-reporter'
import {isCopydeskMessage, isFailure, relatedOf} from '../desk/message.js'
import {excerptOf} from './excerpt.js'
import {harmless} from './harmless.js'
import {heldBack} from './held.js'
import {levelOf} from './level.js'
import type {Reporter, ReporterOptions} from './reporter.js'

/** Stands before the lines of an excerpt. */
const INDENT = '      '

/**
 * Report for people: vfile-reporter’s table, below each row the words it speaks of, and one summary for all batches.
 *
 * @param options What it is told.
 */
export function textReporter({color = false, quiet = false, verbose = false}: ReporterOptions): Reporter {
  const counts = {files: 0, failure: 0, error: 0, warn: 0, info: 0, sure: 0, fixed: 0, takenBack: 0, held: 0}
  let gap = ''

  return {
    start: () => '',
    files(files) {
      for (const file of files) count(file)
      const shown = reporter(files.map(harmlessFile), {color, quiet, verbose, defaultName: '<stdin>'})
      // vfile-reporter ends with a summary, after a blank line, where there is a warning or an error.
      const loud = files.some(({messages}) => messages.some(({fatal}) => fatal !== undefined))
      const table = loud ? shown.split('\n').slice(0, -2).join('\n') : shown
      if (!table) return ''
      const text = `${gap}${table}\n`
      gap = files.some(({messages}) => messages.length > 0) ? '\n' : ''
      return text
    },
    end() {
      const summary = summarize()
      return summary && `\n${summary}\n`
    }
  }

  function count(file: VFile): void {
    counts.files++
    counts.fixed += file.data.copydeskFixed ?? 0
    counts.takenBack += file.data.copydeskTakenBack ?? 0
    counts.held += file.data.copydeskHeld ?? 0
    for (const message of file.messages) {
      if (isFailure(message)) counts.failure++
      else counts[levelOf(message)]++
      if (
        isCopydeskMessage(message) &&
        message.fix === 'sure' &&
        !message.quoted &&
        message.expected.length > 0
      ) {
        counts.sure++
      }
    }
  }

  function summarize(): string {
    const marks = counts.error + counts.warn + counts.info
    const parts = [
      plural(counts.failure, 'failure', 31),
      plural(counts.error, 'error', 31),
      plural(counts.warn, 'warning', 33),
      counts.info > 0 ? `${counts.info} information` : ''
    ].filter(Boolean)
    const fixed = counts.fixed > 0 ? [`${counts.fixed} put right`] : []
    if (counts.takenBack > 0) fixed.push(`${counts.takenBack} taken back, since it brought another mark`)
    const sure = counts.sure > 0 ? [`${counts.sure} to be put right by --fix`] : []
    const held = heldBack(counts.held)
    if (marks + counts.failure > 0) return [parts.join(', '), ...fixed, ...sure, ...held].join('; ')
    if (fixed.length > 0) return [...fixed, ...held].join('; ')
    if (quiet || (counts.files < 2 && counts.held === 0)) return ''
    return [`No ${counts.held > 0 ? 'new ' : ''}marks in ${files(counts.files)}`, ...held].join('; ')
  }

  function plural(amount: number, word: string, paint: number): string {
    if (amount === 0) return ''
    const text = `${amount} ${word}${amount === 1 ? '' : 's'}`
    return color ? `\u001B[${paint}m${text}\u001B[39m` : text
  }
}

function files(amount: number): string {
  return `${amount} ${amount === 1 ? 'file' : 'files'}`
}

/** The same file for a terminal: nothing that it says can do harm. */
function harmlessFile(file: VFile): VFile {
  const hasPath = file.history.length > 0
  const copy = new VFile(hasPath ? {path: harmless(file.path)} : {})
  copy.stored = hasPath && file.stored
  copy.messages = file.messages.map((message) => {
    const shown = harmlessMessage(message)
    // vfile-reporter puts the lines behind the first below the row.
    shown.reason = [shown.reason, ...excerptOf(file, message).map((line) => `${INDENT}${line}`)].join('\n')
    shown.message = shown.reason
    return shown
  })
  return copy
}

function harmlessMessage(message: VFileMessage): VFileMessage {
  const related = relatedOf(message)
  const copy = new VFileMessage(harmless(message.reason), {
    place: message.place,
    ruleId: message.ruleId,
    source: message.source,
    cause: related && harmlessMessage(related)
  })
  copy.fatal = message.fatal
  // vfile-reporter takes a message whose `file` is set for one of its own, also as a cause.
  copy.file = message.file ?? ''
  copy.stack = ''
  copy.note = message.note === undefined ? undefined : harmless(message.note)
  copy.url = message.url === undefined ? undefined : harmless(message.url)
  return copy
}
