import type {VFile} from 'vfile'
import {loadReader} from '../format/load-reader.js'
import {formatOfFile} from '../language/copydesk-parse.js'
import {createDesk, type Desk} from '../lint.js'
import type {Configuration} from './configuration.js'
import {describeError} from './describe-error.js'
import {addFailure} from './failure.js'

/** Keeps the corrected text of a file; returns why it cannot. */
export type Keep = (file: VFile, value: string) => Promise<string | undefined>

/** What becomes of what can be put right. */
export interface Putting {
  /** How the corrected text is kept. */
  keep: Keep
  /** Are likely fixes made too? */
  likely: boolean
  /** Is it written, and not only shown? */
  writes: boolean
}

/** Desks that read files, one for each configuration. */
export interface Desks {
  /** Reads files with one configuration, and gives them their messages. */
  read: (files: readonly VFile[], configuration: Configuration) => Promise<void>
}

/**
 * Make desks.
 *
 * @param putting What becomes of what can be put right; `undefined` where nothing is to be.
 */
export function createDesks(putting: Putting | undefined): Desks {
  const desks = new Map<string, Desk>()
  const houseDesks = new WeakMap<Configuration['own'], Desk>()

  function deskFor(configuration: Configuration): Desk {
    const {options, own} = configuration
    // House rules hold functions, which have no key.
    if (own.length > 0) return keptIn(houseDesks, own, configuration)
    return keptIn(desks, JSON.stringify(options), configuration)
  }

  return {
    async read(files, configuration) {
      const desk = deskFor(configuration)
      for (const file of files) await readOne(file, desk, putting)
    }
  }
}

async function readOne(file: VFile, desk: Desk, putting: Putting | undefined): Promise<void> {
  await loadReader(formatOfFile(file))
  try {
    if (putting) await putRight(desk, file, putting, (value) => putting.keep(file, value))
    else desk.lintSync(file)
  } catch (error) {
    addFailure(file, `Cannot read this copy: ${describeError(error)}; please report this`)
  }
}

async function putRight(
  desk: Desk,
  file: VFile,
  {likely, writes}: Putting,
  keep: (value: string) => Promise<string | undefined>
): Promise<void> {
  const {file: fixed, value, applied, takenBack} = await desk.fix(file, {likely})
  const refusal = await keep(value)
  if (refusal !== undefined) {
    // The file is as it was, and so its marks are those of the text as it was.
    desk.lintSync(file)
    addFailure(file, refusal)
    return
  }
  if (takenBack.length > 0) file.data.copydeskTakenBack = takenBack.length
  if (writes && value !== String(file)) {
    file.stored = true
    file.data.copydeskFixed = applied.length
  }
  file.messages.push(...fixed.messages)
}

/** The desk of a key, made at the first call. */
function keptIn<Key>(
  desks: {get: (key: Key) => Desk | undefined; set: (key: Key, desk: Desk) => unknown},
  key: Key,
  {options, own}: Configuration
): Desk {
  const desk = desks.get(key) ?? createDesk(options, own)
  desks.set(key, desk)
  return desk
}
