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
  /** Reads files as the settings say of each, and gives them their messages. */
  read: (files: readonly SettledFile[]) => Promise<void>
}

/** A file, and what is set for it. */
export interface SettledFile {
  file: VFile
  settings: Settings
}

/** So many files are read side by side, and about so many UTF-16 code units: their words are all in memory. */
const BESIDE = {files: 25, units: 200_000}

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
  async function putOneRight(file: VFile, configuration: Configuration, putting: Putting): Promise<boolean> {
    try {
      return await putRight(deskFor(configuration), file, putting)
    } catch (error) {
      addUnreadable(file, error)
      return false
    }
  }

  async function readTogether(files: readonly VFile[], configuration: Configuration): Promise<void> {
    const recall = recallFor(configuration)
    const readings = deskFor(configuration).lintAll(files)
    await Promise.all(
      files.map((file, index) =>
        Promise.resolve(readings[index]).then(
          () => recall?.remember(file),
          (error: unknown) => addUnreadable(file, error)
        )
      )
    )
  }

  /** Gives out the text of a file in which nothing is put right. */
  async function keepAsItIs(file: VFile): Promise<void> {
    const refusal = await putting?.keep(file, String(file))
    if (refusal !== undefined) addFailure(file, refusal)
  }

  return {
    async read(files) {
      const groups = new Map<string, {files: VFile[]; units: number; configuration: Configuration}>()
      for (const {file, settings} of files) {
        const at = path.resolve(file.cwd, file.path)
        // A list of words is no story: it stays as it is.
        if (settings.isOwn(at)) {
          await keepAsItIs(file)
          continue
        }
        const configuration = settings.for(at)
        const recall = recallFor(configuration)
        if (recall?.recall(file)) {
          await keepAsItIs(file)
          continue
        }
        await loadReader(formatOfFile(file))
        if (putting) {
          if (await putOneRight(file, configuration, putting)) recall?.remember(file)
          continue
        }
        const group = groups.get(configuration.identity) ?? {files: [], units: 0, configuration}
        groups.set(configuration.identity, group)
        group.files.push(file)
        group.units += String(file).length
        if (group.files.length < BESIDE.files && group.units < BESIDE.units) continue
        groups.delete(configuration.identity)
        await readTogether(group.files, configuration)
      }
      for (const group of groups.values()) await readTogether(group.files, group.configuration)
    }
  }
}

function addUnreadable(file: VFile, error: unknown): void {
  addFailure(file, `Cannot read this copy: ${describeError(error)}; please report this`)
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
