import {modelSection} from '../model/models.js'
import {WordVectors} from '../model/vectors.js'
import type {Places, Site} from './context.js'

let vectors: WordVectors | undefined

/**
 * How much likelier one word is in a place than another, by word vectors: a second voice beside the models
 * that know the place’s words, pairs and tags.
 *
 * @param places The tokens.
 * @param site The place.
 * @param candidate Lexicon id of the one word.
 * @param written Lexicon id of the other.
 * @returns Natural logarithm of the odds; `undefined` where one of them has no vector.
 * @throws {Error} If the weights cannot be read.
 */
export function vectorOdds(
  places: Places,
  site: Site,
  candidate: number,
  written: number
): number | undefined {
  vectors ??= new WordVectors(modelSection('vectors'))
  const one = vectors.indexOf(candidate)
  const two = vectors.indexOf(written)
  if (one < 0 || two < 0) return undefined
  look(vectors, places, site)
  return vectors.scoreOf(one) - vectors.scoreOf(two)
}

/**
 * How much a place asks for a word, by word vectors: for places where a word stands that is too rare to have one.
 *
 * @param places The tokens.
 * @param site The place.
 * @param candidate Lexicon id of the word.
 * @returns Natural logarithm of how much likelier it is there than anywhere; `undefined` if it has no vector.
 * @throws {Error} If the weights cannot be read.
 */
export function vectorScore(places: Places, site: Site, candidate: number): number | undefined {
  vectors ??= new WordVectors(modelSection('vectors'))
  const index = vectors.indexOf(candidate)
  if (index < 0) return undefined
  look(vectors, places, site)
  return vectors.scoreOf(index)
}

/** Read what stands around a place. */
function look(into: WordVectors, {codes}: Places, {from, to, first, end}: Site): void {
  into.clear()
  for (let place = 0; place < into.reach; place++) {
    if (from - 1 - place >= first) into.add(codes[from - 1 - place], place)
    if (to + place < end) into.add(codes[to + place], into.reach + place)
  }
}
