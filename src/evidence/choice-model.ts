import {modelSection} from '../model/models.js'
import {SparseModel} from '../model/sparse.js'
import {Features, type Places, type Site} from './context.js'

/**
 * A model of what stands in a place, judged by what stands around it: a section of weights that is read at
 * the first question. One set of features serves all of them.
 */
export class ChoiceModel {
  readonly #section: string
  #model: SparseModel | undefined
  #features: Features | undefined
  /** What was asked about last: two forms of a word are weighed in one place. */
  #last: {places: Places; from: number; to: number; anchor: number; seed: number} | undefined

  /** @param section Name of its section. */
  constructor(section: string) {
    this.#section = section
  }

  /**
   * Ask about a place; then {@link scoreOf} answers for it.
   *
   * @param places The tokens.
   * @param site The place.
   * @param anchor What is asked about, as the section was trained; 0 for nothing.
   * @param seed Which of the models in the section is asked; 0 where there is one.
   * @throws {Error} If the weights cannot be read.
   */
  ask(places: Places, site: Site, anchor = 0, seed = 0): void {
    this.#model ??= new SparseModel(modelSection(this.#section))
    this.#features ??= new Features(this.#model.bits)
    const last = this.#last
    const {from, to} = site
    const isSame = last?.places === places && last.from === from && last.to === to
    if (isSame && last.anchor === anchor && last.seed === seed) return
    this.#last = {places, from, to, anchor, seed}
    this.#features.read(places, site, anchor, seed)
  }

  /**
   * Score of a class in the place that was asked about.
   *
   * @param ofClass The class.
   * @returns Natural logarithm of odds, up to what all classes share.
   */
  scoreOf(ofClass: number): number {
    if (!this.#model || !this.#features) return 0
    return this.#model.score(this.#features.rows, this.#features.count, ofClass)
  }
}

/**
 * Add up what is given as logarithms.
 *
 * @param scores Logarithms.
 * @returns Logarithm of the sum; minus infinity for none.
 */
export function logSum(scores: readonly number[]): number {
  const highest = Math.max(...scores)
  if (scores.length < 2 || highest === -Infinity) return highest
  return highest + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - highest), 0))
}
