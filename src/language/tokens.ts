import type {Root} from 'nlcst'
import type {Manuscript} from '../format/manuscript.js'

/** What is known of a token from its letters alone; bits of {@link Tokens.flags}. */
export const Flag = Object.freeze({
  /** A word or number, not a mark or symbol. */
  word: 1,
  /** Starts with a capital letter. */
  capital: 2,
  /** Two or more letters, all capitals: `NATO`, `U.S.`, `US`. */
  allCaps: 4,
  /** Holds a digit. */
  digit: 8,
  /** White space, or the start of a block, stands before it. */
  spaced: 16,
  /** Split from the word before it: `’s`, `’` after a plural, `n’t`, `’re`, `’ve`, `’ll`, `’d`, `’m`. */
  clitic: 32,
  /** A word with a hyphen inside. */
  hyphen: 64,
  /** First token of its block. */
  first: 128,
  /** A web or mail address, a handle or a hashtag. */
  address: 256
})

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
  /** Bits of {@link Flag}. */
  flags: Uint16Array
  /** Index of the block that holds the token. */
  block: Uint32Array
}

/**
 * Read the tokens of a tree.
 *
 * @param tree A tree of nlcst whose paragraphs are the manuscript’s blocks, in order.
 * @param manuscript The text and its blocks.
 * @returns Tokens in order.
 */
export function readTokens(tree: Root, manuscript: Manuscript): Tokens {
  throw new Error(`Not written yet: ${tree.type} ${manuscript.text}`)
}
