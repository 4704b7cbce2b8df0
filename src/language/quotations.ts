import type {Manuscript} from '../format/manuscript.js'
import type {Tokens} from './tokens.js'

/** A direct quotation, whole or partial, in UTF-16 code units of the text, its marks included. */
export interface Quotation {
  start: number
  end: number
}

/**
 * Find direct quotations: straight and curly, double and single, nested, running over paragraphs (each
 * opens, the last closes), block quotes and transcript turns. Titles of works, nicknames, single words in
 * scare quotes, apostrophes and measures (6' 2") are none.
 *
 * @param tokens Tokens of the text.
 * @param manuscript The text and its blocks.
 * @returns Quotations in order, outermost only.
 */
export function readQuotations(tokens: Tokens, manuscript: Manuscript): Quotation[] {
  throw new Error(`Not written yet: ${String(tokens.count)} ${manuscript.text}`)
}
