import {ADJECTIVE, ADVERB, NOUN, Tag, VERB, isIn, maskOf} from '../language/tag.js'

const NAME = maskOf('NNP', 'NNPS')
const PRONOUN = maskOf('PRP')
const DETERMINER = maskOf('DT', 'PRP$')
const WITHIN = NOUN | ADJECTIVE | maskOf('CD', 'DT', 'PRP$', 'VBN', 'VBG')
const OPENING = WITHIN | ADVERB
/** So long a noun phrase is read, in tokens. */
const LONGEST = 7

/**
 * The verb whose object ends right before a token: of `accused the mayor of` it is `accused`.
 *
 * @param tags Tag of each token.
 * @param token The token.
 * @param first First token of the sentence.
 * @returns -1 where there is none.
 */
export function verbBeforeObject(tags: Uint8Array, token: number, first: number): number {
  let at = token - 1
  if (!isIn(tags[at], PRONOUN | NOUN)) return -1
  const last = isIn(tags[at], PRONOUN) ? at : Math.max(first, token - LONGEST)
  while (at > last && (isIn(tags[at - 1], WITHIN) || tags[at - 1] === Tag.POS)) {
    at--
    if (isIn(tags[at], DETERMINER)) break
  }
  if (at > first && isIn(tags[at - 1], VERB)) return at - 1
  // Of `accused men of` the first is taken for a part of the phrase.
  return at < token - 1 && isIn(tags[at], VERB) ? at : -1
}

/**
 * Is it a pronoun or the end of a name, which no preposition belongs to?
 *
 * @param tags Tag of each token.
 * @param token The token.
 */
export function isClosed(tags: Uint8Array, token: number): boolean {
  return isIn(tags[token], PRONOUN | NAME)
}

/** A noun phrase behind a preposition. */
export interface PhraseBehind {
  head: number
  /** Does it open with an article, another determiner or a possessive? */
  determined: boolean
}

/**
 * The noun phrase that opens at a token.
 *
 * @param tags Tag of each token.
 * @param from The token.
 * @param end End of the sentence, exclusive.
 */
export function phraseBehind(tags: Uint8Array, from: number, end: number): PhraseBehind | undefined {
  let head = -1
  const last = Math.min(end, from + LONGEST)
  for (let at = from; at < last; at++) {
    if (isIn(tags[at], NOUN)) head = at
    else if (tags[at] !== Tag.POS && (head >= 0 || !isIn(tags[at], OPENING))) break
  }
  return head < 0 ? undefined : {head, determined: isIn(tags[from], DETERMINER)}
}
