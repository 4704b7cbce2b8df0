import type {Manuscript} from '../format/manuscript.js'
import {readAddresses} from './addresses.js'
import {TokenCutter} from './token-cutter.js'

export {Flag} from './flag.js'

/**
 * Tokens of a text as parallel arrays. Words are those of nlcst, but a clitic is a token of its own
 * (`China` `’s`, `do` `n’t`), words that lack a space after a stop are cut (`Ukraine` `.` `China`),
 * and web addresses, handles and hashtags are one token. White space is none.
 */
export interface Tokens {
  /** The text that offsets point into. */
  text: string
  /** How many tokens there are. */
  count: number
  /** First UTF-16 code unit of each token. */
  start: Uint32Array
  /** End of each token, exclusive. */
  end: Uint32Array
  /** Bits of `Flag`. */
  flags: Uint16Array
  /** Index of the block that holds the token. */
  block: Uint32Array
}

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
