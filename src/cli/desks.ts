import type {Root} from 'nlcst'
import type {Plugin, Processor} from 'unified'
import {VFile} from 'vfile'
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
  /** Reads files with one configuration. */
  read: (files: readonly VFile[], configuration: Configuration) => Promise<void>
  /** The same as a plugin of unified-engine, which does not yet give files their messages. */
  plugin: Plugin<[configuration?: Configuration], Root>
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
  const houseDesks = new WeakMap<Configuration['own'], Desk>()
  const copies = new WeakMap<VFile, VFile>()

  function deskFor(configuration: Configuration): Desk {
    const {options, own} = configuration
    // House rules are loaded anew with every batch: a desk of theirs is its batch’s.
    if (own.length > 0) return keptIn(houseDesks, own, configuration)
    return keptIn(desks, JSON.stringify(options), configuration)
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

  function deliver(files: readonly VFile[]): void {
    for (const file of files) {
      const {messages = [], stored = false, data = {}} = copies.get(file) ?? {}
      file.messages.push(...messages)
      Object.assign(file.data, data)
      file.stored = stored
    }
  }

  return {
    async read(files, configuration) {
      const desk = deskFor(configuration)
      for (const file of files) await readOne(file, desk)
      deliver(files)
    },
    plugin: function (this: Processor, configuration = {options: {}, own: [], words: []}) {
      const desk = deskFor(configuration)
      this.parser = () => ({type: 'root', children: []})
      return (_tree, file) => readOne(file, desk)
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
