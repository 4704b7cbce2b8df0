import {modelSection} from '../model/models.js'
import type {Lexicon} from './lexicon.js'
import {Tagger} from './tagger.js'

let tagger: Tagger | undefined

/**
 * The tagger of the weights, made at the first call.
 *
 * @param lexicon Lexicon of the weights.
 * @throws {Error} If the weights cannot be read.
 */
export function modelTagger(lexicon: Lexicon): Tagger {
  return (tagger ??= new Tagger(modelSection('tagger'), lexicon))
}
