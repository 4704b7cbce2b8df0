import type {VFile} from 'vfile'
import type {Manuscript} from '../format/manuscript.js'
import type {Finding} from './finding.js'

/** Findings of a file on their way from the rules to the desk. */
export interface Tray {
  /** Findings in each of its texts, whose places are those of the text. */
  findings: Map<Manuscript, Finding[]>
  /** Names of the rules that have read the file. */
  rules: string[]
}

const trays = new WeakMap<VFile, Tray>()

/**
 * The tray of a file.
 *
 * @param file The file that is read.
 */
export function trayOf(file: VFile): Tray {
  let tray = trays.get(file)
  if (!tray) trays.set(file, (tray = {findings: new Map(), rules: []}))
  return tray
}

/**
 * Findings in a text so far.
 *
 * @param tray The tray of its file.
 * @param manuscript The text.
 */
export function findingsIn({findings}: Tray, manuscript: Manuscript): Finding[] {
  let found = findings.get(manuscript)
  if (!found) findings.set(manuscript, (found = []))
  return found
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
