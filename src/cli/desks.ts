import path from 'node:path'
import type {Root} from 'nlcst'
import type {Plugin, Processor} from 'unified'
import {VFile} from 'vfile'
import {loadReader} from '../format/load-reader.js'
import {formatOfFile} from '../language/copydesk-parse.js'
import {createDesk, type Desk} from '../lint.js'
import {NO_SETTINGS, type Configuration, type Settings} from './configuration.js'
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
  /** Reads files, each as the settings say of it. */
  read: (files: readonly VFile[], settings: Settings) => Promise<void>
  /** The same as a plugin of unified-engine, which does not yet give files their messages. */
  plugin: Plugin<[settings?: Settings], Root>
  /** Gives files that the plugin read their messages. */
  deliver: (files: readonly VFile[]) => void
}

/**
 * Make desks.
 *
 * Their plugin gives unified-engine no tree, since the engine would keep those of all files until its end;
 * and no message before that, since it waits for ever when a file fails while another is still being read.
 *
 * @param putting What becomes of what can be put right; `undefined` where nothing is to be.
 */
export function createDesks(putting: Putting | undefined): Desks {
  const desks = new Map<string, Desk>()
  const made = new WeakMap<Configuration, Desk>()
  const copies = new WeakMap<VFile, VFile>()

  function deskFor(configuration: Configuration): Desk {
    const known = made.get(configuration)
    if (known) return known
    const {options, own} = configuration
    // House rules are loaded anew with every batch: a desk of theirs is its batch’s.
    const key = own.length > 0 ? undefined : JSON.stringify(options)
    const desk = (key === undefined ? undefined : desks.get(key)) ?? createDesk(options, own)
    if (key !== undefined) desks.set(key, desk)
    made.set(configuration, desk)
    return desk
  }

  async function readOne(file: VFile, desk: Desk): Promise<void> {
    const copy = new VFile({path: file.path, cwd: file.cwd, value: String(file), data: {...file.data}})
    copies.set(file, copy)
    await loadReader(formatOfFile(copy))
    try {
      if (putting) await putRight(desk, copy, putting, (value) => putting.keep(file, value))
      else desk.lintSync(copy)
    } catch (error) {
      addFailure(copy, `Cannot read this copy: ${describeError(error)}; please report this`)
    }
  }

  async function readWith(file: VFile, settings: Settings): Promise<void> {
    const at = path.resolve(file.cwd, file.path)
    // A list of words is no story: it stays as it is.
    if (settings.isOwn(at)) await putting?.keep(file, String(file))
    else await readOne(file, deskFor(settings.for(at)))
  }

  function deliver(files: readonly VFile[]): void {
    for (const file of files) {
      const {messages = [], stored = false, data = {}} = copies.get(file) ?? {}
      file.messages.push(...messages)
      Object.assign(file.data, data)
      file.stored = stored
    }
  }

  return {
    async read(files, settings) {
      for (const file of files) await readWith(file, settings)
      deliver(files)
    },
    plugin: function (this: Processor, settings = NO_SETTINGS) {
      this.parser = () => ({type: 'root', children: []})
      return (_tree, file) => readWith(file, settings)
    },
    deliver
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
