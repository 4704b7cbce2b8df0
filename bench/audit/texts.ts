import {existsSync} from 'node:fs'
import {plainFiles, readDocuments} from '../../train/plain-text.js'

/** A document that the audit reads. */
export interface AuditText {
  /** Name of the file without endings. */
  source: string
  /** Name of the document. */
  document: string
  /** Is it kept for the audit, so that no model learnt from it? */
  audited: boolean
  text: string
  words: number
}

/** Which documents are read. */
export interface Choice {
  /** Folder of the training texts: their audit part is read. */
  train: string
  /** A plain text of news that is for the audit from end to end. */
  news: string
  /** Read what was learnt from and tuned on as well? */
  allParts?: boolean
  /** Read the documents that thresholds are fitted on, and no others? */
  tuning?: boolean
  /** Only files whose name holds this. */
  source?: string | undefined
  /** Every so many documents one. */
  every?: number
  /** Stop after so many words. */
  words?: number
}

/**
 * Read the documents of the audit, in the order of files and in them.
 *
 * @param choice Which documents.
 * @throws {Error} If there is no text to read.
 */
export async function* auditTexts(choice: Choice): AsyncGenerator<AuditText, void, undefined> {
  const {
    train,
    news,
    allParts = false,
    tuning = false,
    source: wanted,
    every = 1,
    words: limit = Infinity
  } = choice
  const plain = existsSync(train) ? plainFiles(train) : []
  const files = [...plain, ...(existsSync(news) ? [news] : [])]
  if (files.length === 0) throw new Error(`no texts: neither ${train} nor ${news}`)
  let index = 0
  let total = 0
  for (const file of files) {
    for await (const {source, document, part, paragraphs} of readDocuments(file)) {
      if (wanted !== undefined && !source.includes(wanted)) break
      const audited = file === news || part === 'audit'
      const isRead = tuning ? file !== news && part === 'tune' : audited || allParts
      if (!isRead || index++ % every !== 0) continue
      const text = paragraphs.join('\n\n')
      const words = text.split(/\s+/u).length
      yield {source, document, audited, text, words}
      total += words
      if (total >= limit) return
    }
  }
}
