import {maskOf, Tag, VERB} from './tag.js'
import {hashAt} from './word-hash.js'

/** A tag that stands before the first token. */
export const NO_TAG = 63

/** What the last verb was, in {@link TagHistory.verb}. */
const Verb = {none: 0, have: 1, be: 2, modal: 3, to: 4, finite: 5, base: 6, gerund: 7, participle: 8}
const SUBJECT = 16
const FINITE = 32

const AUXILIARIES: ReadonlyMap<number, number> = new Map([
  ...hashesOf("have has had having 've 'd").map((hash) => [hash, Verb.have] as const),
  ...hashesOf("be is are was were been being am 's 're 'm get gets got getting").map(
    (hash) => [hash, Verb.be] as const
  ),
  ...hashesOf('do does did').map((hash) => [hash, Verb.modal] as const)
])
const NOMINAL = maskOf('NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'EX', 'WP', 'CD')
const BORDER = maskOf('CC', 'WDT', 'WP', 'WRB')
const TENSED = maskOf('VBD', 'VBP', 'VBZ')
const COMMA = hashAt(',', 0, 1)

/** What the tags chosen so far in a sentence say of the next one. */
export class TagHistory {
  /** Tag of the token before, or {@link NO_TAG}. */
  one = NO_TAG
  /** Tag of the token before that. */
  two = NO_TAG
  /**
   * The last verb since the clause began, as bits: what it was, whether something that can be a subject has
   * come since, and whether the clause has a finite verb.
   */
  verb = 0

  /** Begin a sentence. */
  begin(): void {
    this.one = NO_TAG
    this.two = NO_TAG
    this.verb = 0
  }

  /**
   * Add the next token.
   *
   * @param tag Its tag.
   * @param word Hash of its word.
   */
  add(tag: number, word: number): void {
    this.two = this.one
    this.one = tag
    if (tag === Tag.PUNCT) {
      if (word !== COMMA) this.verb = 0
    } else if (tag < 31) {
      const bit = 1 << tag
      if ((bit & VERB) !== 0) this.#addVerb(tag, word, bit)
      else if ((bit & BORDER) !== 0) this.verb = (bit & NOMINAL) === 0 ? 0 : SUBJECT
      else if ((bit & NOMINAL) !== 0) this.verb |= SUBJECT
      else if (tag === Tag.MD) this.verb = Verb.modal | FINITE
      else if (tag === Tag.TO) this.verb = Verb.to | (this.verb & FINITE)
    }
  }

  #addVerb(tag: number, word: number, bit: number): void {
    const finite = (bit & TENSED) === 0 ? this.verb & FINITE : FINITE
    this.verb = (AUXILIARIES.get(word) ?? kindOf(tag)) | finite
  }
}

function kindOf(tag: number): number {
  if (tag === Tag.VB) return Verb.base
  if (tag === Tag.VBG) return Verb.gerund
  return tag === Tag.VBN ? Verb.participle : Verb.finite
}

function hashesOf(words: string): number[] {
  return words.split(' ').map((word) => hashAt(word, 0, word.length))
}
