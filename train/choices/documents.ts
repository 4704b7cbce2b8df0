import type {Corpus} from '../corpus.js'
import type {Part} from '../split.js'

/** Sentences of a document: from `from` to `to`, exclusive. */
export interface Document {
  corpus: Corpus
  from: number
  to: number
}

/**
 * Documents of some corpora that are for one part: to learn from, to tune on, to audit.
 *
 * @param corpora The corpora.
 * @param part The part.
 */
export function documentsOf(corpora: readonly Corpus[], part: Part): Document[] {
  return corpora.flatMap((corpus) => partsOf(corpus, part))
}

function partsOf(corpus: Corpus, wanted: Part): Document[] {
  return corpus.documents.flatMap(({part, from}, index) => {
    const to = corpus.documents[index + 1]?.from ?? corpus.sentences.length - 1
    return part === wanted ? [{corpus, from, to}] : []
  })
}
