import path from 'node:path'
import type {VFile} from 'vfile'
import {loadReader} from '../format/load-reader.js'
import {formatOfFile} from '../language/copydesk-parse.js'
import {createDesk, type Desk} from '../lint.js'
import type {Configuration, Settings} from './configuration.js'
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
  /** Reads a file as the settings say of it, and gives it its messages. */
  read: (file: VFile, settings: Settings) => Promise<void>
}

/**
 * Make desks.
 *
 * @param putting What becomes of what can be put right; `undefined` where nothing is to be.
 */
export function createDesks(putting: Putting | undefined): Desks {
  const desks = new Map<string, Desk>()
  const made = new WeakMap<Configuration, Desk>()

  function deskFor(configuration: Configuration): Desk {
    const known = made.get(configuration)
    if (known) return known
    const {options, own} = configuration
    // House rules hold functions, which have no key.
    const key = own.length > 0 ? undefined : JSON.stringify(options)
    const desk = (key === undefined ? undefined : desks.get(key)) ?? createDesk(options, own)
    if (key !== undefined) desks.set(key, desk)
    made.set(configuration, desk)
    return desk
  }

  return {
    async read(file, settings) {
      const at = path.resolve(file.cwd, file.path)
      // A list of words is no story: it stays as it is.
      if (settings.isOwn(at)) await putting?.keep(file, String(file))
      else await readOne(file, deskFor(settings.for(at)), putting)
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
