import type {CopydeskMessage} from './message.js'

/** Quotation marks, apostrophes and primes that house styles and word processors make of one another. */
const SINGLE = /[‘’‚‛′´`]/gu
const DOUBLE = /[“”„‟″]/gu

/** What is neither seen nor kept by editors: soft hyphens, joiners, marks of byte order. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu

/**
 * What tells a mark, whatever becomes of the file around it: its rule and its sentence, without the shape of quotation marks and
 * white space. It stays when the file is renamed or wrapped anew, and goes when the sentence is edited.
 *
 * @param message A mark.
 * @returns Text of the copy: hash it before it is stored.
 */
export function identityOf({ruleId, sentence, actual}: CopydeskMessage): string {
  return JSON.stringify([1, ruleId, plain(sentence || actual)])
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(SINGLE, "'")
    .replace(DOUBLE, '"')
    .replaceAll("''", '"')
    .replace(/\s+/gu, ' ')
    .trim()
}
