/** What is known of a token from its letters alone; bits of `Tokens.flags`. */
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
