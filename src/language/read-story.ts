import type {Manuscript} from '../format/manuscript.js'
import {modelSection} from '../model/models.js'
import {kindsOf} from './kinds.js'
import {Lexicon} from './lexicon.js'
import {modelTagger} from './model-tagger.js'
import {readQuotations} from './quotations.js'
import {cutSentences} from './sentences.js'
import {Story} from './story.js'
import {readTokens} from './tokens.js'
import {readWords} from './word-spans.js'

let lexicon: Lexicon | undefined

/**
 * Read a manuscript as a story.
 *
 * @param manuscript The text and its blocks.
 * @param words Start and end of each word in turn, where another parser has told them.
 * @returns The story.
 * @throws {Error} If the weights cannot be read.
 */
export function readStory(manuscript: Manuscript, words = readWords(manuscript)): Story {
  lexicon ??= new Lexicon(modelSection('lexicon'))
  const tagger = modelTagger(lexicon)
  const tokens = readTokens(manuscript, words)
  const ids = new Uint32Array(tokens.count)
  for (let token = 0; token < tokens.count; token++) {
    ids[token] = lexicon.idAt(tokens.text, tokens.start[token], tokens.end[token])
  }
  const sentences = cutSentences(tokens)
  const tags = new Uint8Array(tokens.count)
  for (let index = 0; index + 1 < sentences.length; index++) {
    tagger.tag(tokens, ids, sentences[index], sentences[index + 1], tags)
  }
  const kinds = kindsOf(manuscript)
  const quotations = readQuotations(tokens, manuscript, kinds)
  return new Story({manuscript, lexicon, tokens, ids, tags, sentences, kinds, quotations})
}
