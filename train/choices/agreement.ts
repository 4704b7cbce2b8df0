import {AGREEING, OTHER_VERB} from '../../src/evidence/agreement.js'
import type {Lexicon} from '../../src/language/lexicon.js'
import {Tag} from '../../src/language/tag.js'
import {Flag} from '../../src/language/tokens.js'
import type {Task} from './task.js'

/**
 * Agreement: whether a finite verb stands in the plural.
 *
 * @param lexicon Says what the ids of be, have and do are.
 */
export function agreementTask(lexicon: Lexicon): Task {
  const known = new Map([...AGREEING].map(([word, about]) => [lexicon.idOf(word), about]))
  return {
    name: 'agreement',
    bits: 23,
    classes: 1,
    pruning: {keep: 90_000, use: 0.7},
    offer({ids, tags, flags}, first, end, learn) {
      for (let token = first; token < end; token++) {
        const tag = tags[token]
        if (tag !== Tag.VBZ && tag !== Tag.VBP && tag !== Tag.VBD) continue
        if (ids[token] === 0 || (flags[token] & (Flag.capital | Flag.clitic)) !== 0) continue
        const about = known.get(ids[token])
        if (!about && tag === Tag.VBD) continue
        const plural = about ? about.plural : tag === Tag.VBP
        const anchor = about?.anchor ?? OTHER_VERB
        learn({from: token, to: token + 1, first, end, anchor, seed: 0, right: plural ? 1 : 0})
      }
    }
  }
}
