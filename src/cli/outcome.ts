import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {Timings} from './timing.js'

/** What the reading of a file came to. */
export interface Outcome {
  /** The file with its messages. */
  file: VFile
  /** What is to be given out beside the report: its corrected text, or what would change. */
  output?: string | Uint8Array | undefined
  /** Its configuration, where that kept it from being read. */
  broken?: BrokenConfiguration | undefined
  /** Was it not read, since it is as it was? */
  isAsBefore?: boolean | undefined
  /** Where the time for it, and for those read with it, went. */
  timings?: Timings | undefined
}

/** A configuration that cannot be used. */
export interface BrokenConfiguration {
  /** Its path, absolute. */
  path: string
  /** What stands for it in the report. */
  failure: VFile
}

/** A message as data that can be cloned, or written as JSON. */
export interface PlainMessage extends Pick<VFileMessage, 'reason' | 'place'> {
  cause: PlainMessage | undefined
}

/** Fields of a message that speak of its file. */
const OF_FILE: ReadonlySet<string> = new Set(['file', 'name'])

/** A file as data that can be cloned. */
interface PlainFile {
  history: string[]
  cwd: string
  value: string
  data: VFile['data']
  stored: boolean
  messages: PlainMessage[]
}

/** An outcome as data that can be cloned. */
export interface PlainOutcome {
  file: PlainFile
  output: string | Uint8Array | undefined
  isAsBefore: boolean | undefined
  timings: Timings | undefined
  broken: {path: string; failure: PlainFile} | undefined
}

/**
 * Make an outcome data that can go from one thread to another: an error would lose its fields on the way.
 *
 * @param outcome The outcome.
 */
export function toPlainOutcome({file, output, broken, isAsBefore, timings}: Outcome): PlainOutcome {
  return {
    file: toPlainFile(file),
    output,
    isAsBefore,
    timings,
    broken: broken && {path: broken.path, failure: toPlainFile(broken.failure)}
  }
}

/**
 * Make an outcome of its data.
 *
 * @param plain The data.
 */
export function fromPlainOutcome({file, output, broken, isAsBefore, timings}: PlainOutcome): Outcome {
  return {
    file: fromPlainFile(file),
    output,
    isAsBefore,
    timings,
    broken: broken && {path: broken.path, failure: fromPlainFile(broken.failure)}
  }
}

function toPlainFile(file: VFile): PlainFile {
  const {history, cwd, data, stored, messages} = file
  return {
    history: [...history],
    cwd,
    value: String(file),
    data: {...data},
    stored,
    messages: messages.map(toPlainMessage)
  }
}

function fromPlainFile({history, cwd, value, data, stored, messages}: PlainFile): VFile {
  const file = new VFile({history, cwd, value, data})
  file.stored = stored
  for (const message of messages) addPlainMessage(file, message)
  return file
}

/**
 * Make a message data. What it says of its file is left out.
 *
 * @param message Any message.
 */
export function toPlainMessage(message: VFileMessage): PlainMessage {
  const {reason, place, cause} = message
  const fields = Object.entries(message).filter(([key]) => !OF_FILE.has(key))
  return {
    ...Object.fromEntries(fields),
    reason,
    place,
    cause: cause instanceof VFileMessage ? toPlainMessage(cause) : undefined
  }
}

/**
 * Add a message to a file.
 *
 * @param file The file.
 * @param plain The message as data.
 */
export function addPlainMessage(file: VFile, {reason, place, cause, ...fields}: PlainMessage): void {
  // JSON leaves out what is undefined, which is the level of information.
  const message = Object.assign(file.message(reason, {place}), {fatal: undefined}, fields)
  if (cause) {
    const {reason, place, ...fields} = cause
    message.cause = Object.assign(new VFileMessage(reason, {place}), fields)
  }
}
