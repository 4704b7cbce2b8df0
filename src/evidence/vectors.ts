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
  read(vectors, places, site)
  return vectors.scoreOf(one) - vectors.scoreOf(two)
}

/** The place that was read last: several words are asked about in one place. */
let last: {places: Places; from: number; to: number} | undefined

function read(vectors: WordVectors, places: Places, {from, to, first, end}: Site): void {
  if (last?.places === places && last.from === from && last.to === to) return
  last = {places, from, to}
  const {codes} = places
  vectors.clear()
  for (let place = 0; place < vectors.reach; place++) {
    if (from - 1 - place >= first) vectors.add(codes[from - 1 - place], place)
    if (to + place < end) vectors.add(codes[to + place], vectors.reach + place)
  }
}
