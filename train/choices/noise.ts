import type {Site} from '../../src/evidence/context.js'
import type {Lexicon} from '../../src/language/lexicon.js'
import {Tag, VERB, type TagId} from '../../src/language/tag.js'
import type {Corpus} from '../corpus.js'
import {chanceOf} from './task.js'

/** Share of places beside which a word is put into another form. */
const SHARE = 0.1
/** How far from the place it stands. */
const REACH = 3
const FORMS: readonly TagId[] = [Tag.NN, Tag.NNS, Tag.VB, Tag.VBD, Tag.VBG, Tag.VBN, Tag.VBZ]

/**
 * Puts a word near a place into another form, as a slip would, so that a model learns to look past a slip
 * beside the one that it is asked about.
 */
export class Noise {
  readonly #lexicon: Lexicon
  readonly #forms = new Map<number, readonly {id: number; tag: TagId}[]>()
  #token = -1
  #code = 0
  #tag = 0

  /** @param lexicon Says which forms a word has. */
  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  /**
   * Change a word near some places; {@link restore} puts it back.
   *
   * @param corpus The tokens, changed in place.
   * @param site The place.
   */
  disturb(corpus: Corpus, {from, to, first, end}: Site): void {
    this.#token = -1
    const chance = chanceOf(from, 5)
    if (chance > SHARE) return
    const step = 1 + Math.floor((chance / SHARE) * REACH * 2)
    const token = step > REACH ? to + step - REACH - 1 : from - step
    if (token < first || token >= end) return
    const forms = this.#formsOf(corpus.codes[token])
    if (forms.length === 0) return
    const form = forms[Math.floor(chanceOf(token, 6) * forms.length)]
    this.#token = token
    this.#code = corpus.codes[token]
    this.#tag = corpus.tags[token]
    corpus.codes[token] = form.id
    corpus.tags[token] = form.tag
  }

  /**
   * Put back what {@link disturb} changed.
   *
   * @param corpus The tokens.
   */
  restore(corpus: Corpus): void {
    if (this.#token < 0) return
    corpus.codes[this.#token] = this.#code
    corpus.tags[this.#token] = this.#tag
  }

  /** Other forms of the word of a code, with a tag that each has. */
  #formsOf(code: number): readonly {id: number; tag: TagId}[] {
    let forms = this.#forms.get(code)
    if (!forms) this.#forms.set(code, (forms = code <= this.#lexicon.size ? this.#findForms(code) : []))
    return forms
  }

  #findForms(id: number): {id: number; tag: TagId}[] {
    const lexicon = this.#lexicon
    const tags = lexicon.tagsOf(id)
    const isVerb = (tags & VERB) !== 0
    const lemmas = FORMS.flatMap((tag) => lexicon.lemmasOf(id, tag))
    const [lemma] = lemmas
    if (lemma === undefined) return []
    const wanted = isVerb ? FORMS.filter((tag) => (VERB & (1 << tag)) !== 0) : [Tag.NN, Tag.NNS]
    return wanted
      .flatMap((tag) =>
        lexicon
          .formsOf(lemma, tag)
          .slice(0, 1)
          .map((form) => ({id: form, tag}))
      )
      .filter((form) => form.id !== id)
  }
}
