import type {Corpus} from '../corpus.js'

/** Sentences of a document: from `from` to `to`, exclusive. */
export interface Document {
  corpus: Corpus
  from: number
  to: number
}

/**
 * Documents of a corpus that are there to learn from.
 *
 * @param corpus The corpus.
 */
export function learntDocuments(corpus: Corpus): Document[] {
  return corpus.documents.flatMap(({part, from}, index) => {
    const to = corpus.documents[index + 1]?.from ?? corpus.sentences.length - 1
    return part === 'learn' ? [{corpus, from, to}] : []
  })
}
