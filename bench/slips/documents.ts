import {basename} from 'node:path'
import {fileURLToPath} from 'node:url'
import {TRAINING_TEXTS, plainFiles, readDocuments} from '../../train/plain-text.js'
import {UNLEARNT} from '../../train/split.js'
import {CleanDocument} from './spoil.js'

/** Texts that nothing was learnt from, the audit documents of those learnt from, and Wikinews. */
export const GROUPS = ['unlearnt', 'audit', 'wikinews'] as const

/** Group of texts that figures are given of. */
export type Group = (typeof GROUPS)[number]

const NEWS = fileURLToPath(new URL('../../../shared/data/eval', import.meta.url))

/**
 * Clean documents of a group.
 *
 * @param group The group.
 * @param words How many words in all; each source gives an equal share, so that the largest does not speak for all.
 * @param families Families of slips; all if left out.
 */
export async function* cleanDocuments(
  group: Group,
  words: number,
  families?: readonly string[]
): AsyncGenerator<CleanDocument> {
  const files = filesOf(group)
  const limit = words / files.length
  for (const file of files) {
    let read = 0
    for await (const {document, part, source, paragraphs} of readDocuments(file)) {
      if (read >= limit) break
      if (group !== 'wikinews' && part !== 'audit') continue
      const clean = new CleanDocument(`${source}/${document}`, paragraphs, families)
      read += clean.words
      yield clean
    }
  }
}

function filesOf(group: Group): string[] {
  if (group === 'wikinews') return plainFiles(NEWS).filter((file) => file.includes('wikinews'))
  return plainFiles(TRAINING_TEXTS).filter(
    (file) => UNLEARNT.includes(basename(file, '.txt.gz')) === (group === 'unlearnt')
  )
}
