import {stat} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {VFile} from 'vfile'
import type {Baseline} from '../cli/baseline/baseline.js'
import {baselineFinder, readBaseline} from '../cli/baseline/baselines.js'
import {Holder} from '../cli/baseline/holder.js'
import {isRecord} from '../overrides.js'
import type {SessionDesk} from '../session/session.js'
import {documentDesk} from './document-desk.js'

/**
 * A desk for the documents of an editor, which holds back the marks that the nearest baseline knows.
 *
 * @param settings What the editor says: options of copydesk, `overrides` for some documents, and `baseline: false` to see all marks.
 * @param folders Addresses of the editor’s folders.
 * @throws {Error} If they are wrong.
 */
export function openDesk(settings: unknown, folders: readonly string[]): SessionDesk {
  const {baseline = true, ...options} = isRecord(settings) ? settings : {}
  if (typeof baseline !== 'boolean')
    throw new Error('Unexpected value for `baseline`, expected true or false')
  const desk = documentDesk(isRecord(settings) ? options : settings, folders)
  if (!baseline) return desk
  const hold = baselineHolder()
  return {
    async lint(copy, abortable) {
      const file = await desk.lint(copy, abortable)
      await hold(file)
      return file
    },
    fix: desk.fix
  }
}

/** Holds back marks of a document by the baseline as it is on the disk now. */
function baselineHolder(): (file: VFile) => Promise<void> {
  let known: {key: string; baseline: Baseline} | undefined
  return async (file) => {
    const name = pathOf(file.path)
    if (name === undefined) return
    const cwd = path.dirname(name)
    const found = baselineFinder({cwd, baseline: undefined})(name)
    if (found === undefined) return
    const {mtimeMs, size} = await stat(found)
    const key = JSON.stringify([found, mtimeMs, size])
    if (known?.key !== key) known = {key, baseline: (await readBaseline(found, cwd)).baseline}
    new Holder(known.baseline).hold(file)
  }
}

/** A document that is not on this disk has no path. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}
