import type {VFile} from 'vfile'
import type {Manuscript} from '../format/manuscript.js'
import type {Finding} from './finding.js'

/** Findings of a file on their way from the rules to the desk. */
export interface Tray {
  manuscript: Manuscript
  findings: Finding[]
  /** Names of the rules that have read the file. */
  rules: string[]
}

const trays = new WeakMap<VFile, Tray>()

/**
 * The tray of a file.
 *
 * @param file The file that is read.
 * @param manuscript What its format made of it.
 */
export function trayOf(file: VFile, manuscript: Manuscript): Tray {
  let tray = trays.get(file)
  if (!tray) trays.set(file, (tray = {manuscript, findings: [], rules: []}))
  return tray
}

/**
 * Take the findings of a file off its tray.
 *
 * @param file The file that was read.
 */
export function takeTray(file: VFile): Tray | undefined {
  const tray = trays.get(file)
  trays.delete(file)
  return tray
}
