import {FUNCTION_WORDS} from '../../src/evidence/function-words.js'
import type {Lexicon} from '../../src/language/lexicon.js'
import {Flag} from '../../src/language/tokens.js'
import {chanceOf, type Task} from './task.js'

/** Places without a function word are commoner than those with one: one in so many is learnt from. */
const GAP_SHARE = 5
/** Of the commonest words, one in so many. */
const SHARES = new Map([['the', 3], ['of', 2], ['to', 2], ['and', 3], ['a', 2], ['in', 2]]) // prettier-ignore

/**
 * Function words: which of them stands in a place, or none.
 *
 * @param lexicon Says what their ids are.
 */
export function functionWordTask(lexicon: Lexicon): Task {
  const classes = new Map(FUNCTION_WORDS.map((word, index) => [lexicon.idOf(word), index]))
  const shares = FUNCTION_WORDS.map((word, index) => (index === 0 ? GAP_SHARE : (SHARES.get(word) ?? 1)))
  return {
    name: 'function-words',
    bits: 21,
    classes: FUNCTION_WORDS.length,
    pruning: {keep: 640_000, use: 0.5, biases: shares.map((share) => Math.log(share))},
    offer({ids, flags}, first, end, learn) {
      for (let token = first; token < end; token++) {
        const right = classOf(ids[token], flags[token])
        if (right > 0) {
          if (chanceOf(token, 2) * shares[right] > 1) continue
          learn({from: token, to: token + 1, first, end, anchor: 0, seed: 0, right})
        } else if (token > first && chanceOf(token, 3) * GAP_SHARE <= 1) {
          // A gap lies between two words neither of which is a function word of the model.
          const before = token - 1
          if ((flags[before] & Flag.word) === 0 || (flags[token] & Flag.clitic) !== 0) continue
          learn({from: token, to: token, first, end, anchor: 0, seed: 0, right: 0})
        }
      }
    }
  }

  function classOf(id: number, flag: number): number {
    if (id === 0 || (flag & (Flag.capital | Flag.clitic)) !== 0) return 0
    return classes.get(id) ?? 0
  }
}
