import type {Manuscript} from '../format/manuscript.js'
import {readAddresses} from './addresses.js'
import {TokenCutter, type Tokens} from './token-cutter.js'

export {Flag} from './flag.js'
export type {Tokens} from './token-cutter.js'

/**
 * Cut a text into tokens. Everything of a block that is neither in a word nor white space becomes a mark: a run of the same
 * character, or one emoji.
 *
 * @param manuscript The text and its blocks.
 * @param words Start and end of each word in turn, then a pair at the text’s end: of `readWords`, or of `wordsOfTree`.
 * @returns Tokens in order.
 */
export function readTokens({text, blocks}: Manuscript, words: Uint32Array): Tokens {
  const cutter = new TokenCutter(text, words, readAddresses(text))
  for (const [index, block] of blocks.entries()) cutter.cutBlock(block.start, block.end, index)
  return cutter.tokens()
}
