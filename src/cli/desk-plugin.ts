import type {Root} from 'nlcst'
import type {Plugin, Processor} from 'unified'
import {VFile} from 'vfile'
import {createDesk, type Desk} from '../lint.js'
import type {Options} from '../options.js'
import {describeError} from './describe-error.js'
import {addFailure} from './failure.js'

/** Keeps the corrected text of a file; returns why it cannot. */
export type Keep = (file: VFile, value: string) => Promise<string | undefined>

/** Desks for unified-engine. */
export interface DeskPlugin {
  /** Reads a file with the desk of its configuration. */
  plugin: Plugin<[options?: Options], Root>
  /** Gives files the messages on them, once the engine is done. */
  deliver: (files: readonly VFile[]) => void
}

/**
 * Make the plugin that reads files with a desk, one for each configuration.
 *
 * It gives the engine no tree, since unified-engine would keep those of all files until its end; and no
 * message before that, since it waits for ever when a file fails while another one is still being read.
 *
 * @param keep How corrected text is kept; `undefined` where nothing is to be put right.
 */
export function deskPlugin(keep: Keep | undefined): DeskPlugin {
  const desks = new Map<string, Desk>()
  const read = new WeakMap<VFile, VFile>()

  const plugin: DeskPlugin['plugin'] = function (this: Processor, options = {}) {
    const key = JSON.stringify(options)
    const desk = desks.get(key) ?? createDesk(options)
    desks.set(key, desk)
    this.parser = () => ({type: 'root', children: []})
    return async (_tree, file) => {
      const copy = new VFile({path: file.path, cwd: file.cwd, value: String(file)})
      read.set(file, copy)
      try {
        if (keep) await putRight(desk, copy, (value) => keep(file, value))
        else desk.lintSync(copy)
      } catch (error) {
        addFailure(copy, `Cannot read this copy: ${describeError(error)}; please report this`)
      }
    }
  }

  return {
    plugin,
    deliver(files) {
      for (const file of files) {
        const {messages = [], stored = false, data = {}} = read.get(file) ?? {}
        file.messages.push(...messages)
        Object.assign(file.data, data)
        file.stored = stored
      }
    }
  }
}

async function putRight(
  desk: Desk,
  file: VFile,
  keep: (value: string) => Promise<string | undefined>
): Promise<void> {
  const {file: fixed, value, applied} = await desk.fix(file)
  const refusal = await keep(value)
  if (refusal !== undefined) {
    // The file is as it was, and so its marks are those of the text as it was.
    desk.lintSync(file)
    addFailure(file, refusal)
    return
  }
  if (value !== String(file)) {
    file.stored = true
    file.data.copydeskFixed = applied.length
  }
  file.messages.push(...fixed.messages)
}
