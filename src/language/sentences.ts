import type {Tokens} from './tokens.js'

/**
 * Cut tokens into sentences, as wire copy needs it: `Gov.`, `Lt. Col.`, `R-Ariz.`, `No. 3`, `D.C.`, `a.m.`
 * end none, `Ukraine.China` ends one, and a quotation’s closing mark belongs to the sentence it closes.
 * A sentence never crosses a block.
 *
 * @param tokens Tokens of the text.
 * @returns Index of the first token of each sentence, then the count of tokens.
 */
export function cutSentences(tokens: Tokens): Uint32Array {
  throw new Error(`Not written yet: ${String(tokens.count)}`)
}
