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

/** What a file is read with. */
interface Job {
  desk: Desk
  /** What earlier runs found; nothing where it is not kept. */
  recall: Recall | undefined
}

/** Files that are read side by side, and how many UTF-16 code units they have. */
interface Group extends Job {
  files: VFile[]
  units: number
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

  /** What a file is read with; nothing for one that need not be read, or cannot. */
  async function jobFor({file, settings}: SettledFile): Promise<Job | undefined> {
    const at = path.resolve(file.cwd, file.path)
    // A list of words is no story: it stays as it is.
    const configuration = settings.isOwn(at) ? undefined : settings.for(at)
    const recall = configuration && recallFor(configuration)
    if (!configuration || recall?.recall(file)) {
      await keepAsItIs(file)
      return undefined
    }
    try {
      await loadReader(formatOfFile(file))
      return {desk: deskFor(configuration), recall}
    } catch (error) {
      addUnreadable(file, error)
      return undefined
    }
  }

  /** Gives out the text of a file in which nothing is put right. */
  async function keepAsItIs(file: VFile): Promise<void> {
    const refusal = await putting?.keep(file, String(file))
    if (refusal !== undefined) addFailure(file, refusal)
  }

  return {
    async read(files) {
      const groups = new Map<Desk, Group>()
      for (const settled of files) {
        const {file} = settled
        const job = await jobFor(settled)
        if (!job) continue
        if (putting) {
          await putOneRight(file, job, putting)
          continue
        }
        const group = groups.get(job.desk) ?? {...job, files: [], units: 0}
        groups.set(job.desk, group)
        group.files.push(file)
        group.units += String(file).length
        if (group.files.length < BESIDE.files && group.units < BESIDE.units) continue
        groups.delete(job.desk)
        await readTogether(group)
      }
      for (const group of groups.values()) await readTogether(group)
    }
  }
}

async function readTogether({desk, recall, files}: Group): Promise<void> {
  const readings = desk.lintAll(files)
  await Promise.all(
    files.map((file, index) =>
      Promise.resolve(readings[index]).then(
        () => recall?.remember(file),
        (error: unknown) => addUnreadable(file, error)
      )
    )
  )
}

/** Puts a file right, and remembers what is said of its text as it is. */
async function putOneRight(file: VFile, {desk, recall}: Job, putting: Putting): Promise<void> {
  let isRight: boolean
  try {
    isRight = await putRight(desk, file, putting)
  } catch (error) {
    addUnreadable(file, error)
    return
  }
  if (isRight) recall?.remember(file)
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
