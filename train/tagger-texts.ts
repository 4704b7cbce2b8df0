/**
 * Plain texts for the tagger: a mix of sources, weighed so that none speaks too loudly, cut into tokens but
 * without tags.
 */
import {readText} from '../src/format/text.js'
import {readWords} from '../src/language/word-spans.js'
import type {Lexicon} from '../src/language/lexicon.js'
import {cutSentences} from '../src/language/sentences.js'
import {readTokens, type Tokens} from '../src/language/tokens.js'
import {hashAt} from '../src/language/word-hash.js'
import {plainFiles, readDocuments} from './plain-text.js'

/** How many of a hundred documents of a source are read; of the sources that are not named, none. */
const SHARES: Readonly<Record<string, number>> = {
  'gov-guides': 100,
  historian: 100,
  'house-press': 14,
  openstax: 50,
  'senate-press': 20,
  'state-human-rights': 15,
  'us-presidents': 100
}

/** A text as tokens, with the first token of each sentence and then the count of tokens. */
export interface TokenText {
  tokens: Tokens
  ids: Uint32Array
  sentences: Uint32Array
}

/**
 * Read the mix: documents to learn from (`train/split.ts`), chosen by a hash of their names.
 *
 * @param folder Folder with `*.txt.gz`.
 * @param lexicon Gives the tokens’ ids.
 */
export async function* readMix(folder: string, lexicon: Lexicon): AsyncGenerator<TokenText, void, undefined> {
  for (const file of plainFiles(folder)) {
    for await (const {source, document, part, paragraphs} of readDocuments(file)) {
      const hundredth = (hashAt(document, 0, document.length) >>> 8) % 100
      if (part === 'learn' && hundredth < (SHARES[source] ?? 0)) yield tokenText(paragraphs, lexicon)
    }
  }
}

function tokenText(paragraphs: readonly string[], lexicon: Lexicon): TokenText {
  const manuscript = readText(paragraphs.join('\n\n'))
  const tokens = readTokens(manuscript, readWords(manuscript))
  const ids = Uint32Array.from(tokens.start, (start, token) =>
    lexicon.idAt(tokens.text, start, tokens.end[token])
  )
  return {tokens, ids, sentences: cutSentences(tokens)}
}
