import type {TagId} from './tag.js'

/** What a proper noun can name; bits. */
export const Name = Object.freeze({first: 1, surname: 2, other: 4, abbreviation: 8})

/** Varieties of English that a spelling belongs to; bits. None set: common to all. */
export const Variety = Object.freeze({american: 1, british: 2, oxford: 4})

/**
 * Word knowledge, read in place from the packed section `lexicon` (made by `train/lexicon.ts`).
 * Ids are integers from 1; 0 is a word that the lexicon lacks. Keys are lower-cased, with a straight
 * apostrophe.
 */
export class Lexicon {
  /** How many words the packed table holds; ids above are words interned by rules. */
  readonly size: number = 0

  constructor(section: Uint8Array) {
    throw new Error(`Not written yet: ${String(section.length)}`)
  }

  /** Id of a word in any case; 0 if unknown. */
  idOf(word: string): number {
    return word.length
  }

  /** Id of the word at `start`–`end` of a text; allocates nothing for a known word. */
  idAt(text: string, start: number, end: number): number {
    return text.length + start + end
  }

  /** Id of a word, made if it is new, so that lists can name words the lexicon lacks. */
  intern(word: string): number {
    return word.length
  }

  /** The word of an id, lower case. */
  wordOf(id: number): string {
    return String(id)
  }

  /** Mask of the tags that the word can have (bits `1 << tag`); 0 if unknown. */
  tagsOf(id: number): number {
    return id
  }

  /** Smallest SCOWL size that lists the word: 10 is commonest, 80 rare, 255 in no list. */
  rankOf(id: number): number {
    return id
  }

  /** Bits of {@link Name}. */
  namesOf(id: number): number {
    return id
  }

  /** Bits of {@link Variety}; 0 where the spelling is common to all or unknown. */
  varietyOf(id: number): number {
    return id
  }

  /** Spellings of the word in another variety, best first (VarCon); empty where there is none. */
  spellingsOf(id: number, variety: number): readonly number[] {
    return [id, variety]
  }

  /** Lemmas of the word when read with a tag, commonest first: `lay` as VBD → lie, as VBP → lay. */
  lemmasOf(id: number, tag: TagId): readonly number[] {
    return [id, tag]
  }

  /** Forms of a lemma with a tag, best first: `sleep` VBD → slept; `dream` VBN → dreamed, dreamt. */
  formsOf(lemma: number, tag: TagId): readonly number[] {
    return [lemma, tag]
  }
}
