import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'

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
}

/** A configuration that cannot be used. */
export interface BrokenConfiguration {
  /** Its path, absolute. */
  path: string
  /** What stands for it in the report. */
  failure: VFile
}

/** A message as data that can be cloned, or written as JSON. */
export type PlainMessage = Pick<VFileMessage, 'reason'> & {cause?: PlainMessage} & Record<string, unknown>

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
  broken: {path: string; failure: PlainFile} | undefined
}

/**
 * Make an outcome data that can go from one thread to another: an error would lose its fields on the way.
 *
 * @param outcome The outcome.
 */
export function toPlainOutcome({file, output, broken, isAsBefore}: Outcome): PlainOutcome {
  return {
    file: toPlainFile(file),
    output,
    isAsBefore,
    broken: broken && {path: broken.path, failure: toPlainFile(broken.failure)}
  }
}

/**
 * Make an outcome of its data.
 *
 * @param plain The data.
 */
export function fromPlainOutcome({file, output, broken, isAsBefore}: PlainOutcome): Outcome {
  return {
    file: fromPlainFile(file),
    output,
    isAsBefore,
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
  file.messages.push(...messages.map(fromPlainMessage))
  return file
}

/**
 * Make a message data.
 *
 * @param message Any message.
 */
export function toPlainMessage(message: VFileMessage): PlainMessage {
  const {cause, ...fields} = message
  return {
    ...fields,
    reason: message.reason,
    ...(cause instanceof VFileMessage ? {cause: toPlainMessage(cause)} : {})
  }
}

/**
 * Make a message of its data.
 *
 * @param plain The data.
 */
export function fromPlainMessage({cause, ...fields}: PlainMessage): VFileMessage {
  const message = Object.assign(new VFileMessage(fields.reason), fields)
  if (cause) message.cause = fromPlainMessage(cause)
  return message
}
