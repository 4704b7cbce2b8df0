import path from 'node:path'
import type {VFile} from 'vfile'
import {loadReader} from '../format/load-reader.js'
import {formatOfFile} from '../language/copydesk-parse.js'
import {createDesk, type Desk} from '../lint.js'
import type {CacheOrder} from './cache/open-cache.js'
import {Recall} from './cache/recall.js'
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
 * @param cache What earlier runs found; `undefined` where nothing is kept.
 */
export function createDesks(putting: Putting | undefined, cache?: CacheOrder): Desks {
  const desks = new Map<string, Desk>()
  const recalls = new Map<string, Recall>()

  function deskFor({identity, options, own}: Configuration): Desk {
    const desk = desks.get(identity) ?? createDesk(options, own)
    desks.set(identity, desk)
    return desk
  }

  function recallFor({identity}: Configuration): Recall | undefined {
    if (!cache) return undefined
    const recall = recalls.get(identity) ?? new Recall(cache, `${taskOf(putting)} ${identity}`)
    recalls.set(identity, recall)
    return recall
  }

  /** Tells whether what is said of the file is said of its text as it is. */
  async function readOne(file: VFile, configuration: Configuration): Promise<boolean> {
    await loadReader(formatOfFile(file))
    try {
      const desk = deskFor(configuration)
      if (putting) return await putRight(desk, file, putting)
      desk.lintSync(file)
      return true
    } catch (error) {
      addFailure(file, `Cannot read this copy: ${describeError(error)}; please report this`)
      return false
    }
  }

  /** Gives out the text of a file in which nothing is put right. */
  async function keepAsItIs(file: VFile): Promise<void> {
    const refusal = await putting?.keep(file, String(file))
    if (refusal !== undefined) addFailure(file, refusal)
  }

  return {
    async read(file, settings) {
      const at = path.resolve(file.cwd, file.path)
      // A list of words is no story: it stays as it is.
      if (settings.isOwn(at)) return keepAsItIs(file)
      const configuration = settings.for(at)
      const recall = recallFor(configuration)
      if (recall?.recall(file)) return keepAsItIs(file)
      if (await readOne(file, configuration)) recall?.remember(file)
    }
  }
}

/** What is asked of a desk, as far as what it finds depends on it. */
function taskOf(putting: Putting | undefined): string {
  if (!putting) return 'read'
  return putting.likely ? 'fix likely' : 'fix'
}

/** Tells whether there was nothing to put right. */
async function putRight(desk: Desk, file: VFile, {keep, likely, writes}: Putting): Promise<boolean> {
  const {file: fixed, value, applied, takenBack} = await desk.fix(file, {likely})
  const refusal = await keep(file, value)
  if (refusal !== undefined) {
    // The file is as it was, and so its marks are those of the text as it was.
    desk.lintSync(file)
    addFailure(file, refusal)
    return false
  }
  const isRight = value === String(file)
  if (takenBack.length > 0) file.data.copydeskTakenBack = takenBack.length
  if (writes && !isRight) {
    file.stored = true
    file.data.copydeskFixed = applied.length
  }
  file.messages.push(...fixed.messages)
  return isRight
}
