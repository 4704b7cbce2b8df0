import {FORM_CLASSES} from '../../src/evidence/forms.js'
import type {Lexicon} from '../../src/language/lexicon.js'
import {NOUN, Tag, TAGS, VERB} from '../../src/language/tag.js'
import {Flag} from '../../src/language/tokens.js'
import {chanceOf, type Task} from './task.js'

/** Nouns and adjectives are commoner than verbs, and easier: one in so many is learnt from. */
const NOMINAL_SHARE = 3
const ofTag = TAGS.map((_, tag) => FORM_CLASSES.findIndex((tags) => tags.includes(tag)))
/** Verbs whose forms are no inflections of open-class words. */
const CLOSED = ['be', 'have', 'do', 'will', 'may', 'can']

/**
 * Forms of words: which form of a verb or noun stands in a place.
 *
 * @param lexicon Says which words have forms.
 */
export function formTask(lexicon: Lexicon): Task {
  const anchors = new Map<number, number>()
  const closed = CLOSED.map((word) => lexicon.idOf(word))
  /** Lemma of a word as a tag reads it; 0 where it has no other form, or is of a closed class. */
  const anchorOf = (id: number, tag: number): number => {
    const key = id * 64 + tag
    let anchor = anchors.get(key)
    if (anchor === undefined) {
      anchor = findAnchor(id, tag)
      anchors.set(key, anchor)
    }
    return anchor
  }
  const findAnchor = (id: number, tag: number): number => {
    if ((lexicon.tagsOf(id) & (NOUN | VERB)) === 0) return 0
    const tags = tag === Tag.JJ ? [Tag.VBN, Tag.VBG, Tag.VB, Tag.NN] : [tag]
    const [lemma] = tags.flatMap((one) => lexicon.lemmasOf(id, one))
    return lemma === undefined || closed.includes(lemma) ? 0 : lemma
  }
  const extra = Math.log(NOMINAL_SHARE)
  return {
    name: 'forms',
    bits: 23,
    classes: FORM_CLASSES.length,
    pruning: {keep: 560_000, use: 0.7, biases: [extra, extra, 0, 0, 0, 0, 0, extra]},
    offer({ids, tags, flags}, first, end, learn) {
      for (let token = first; token < end; token++) {
        const tag = tags[token]
        const right = ofTag[tag] ?? -1
        if (right < 0 || ids[token] === 0 || (flags[token] & (Flag.capital | Flag.clitic)) !== 0) continue
        const isNominal = (1 << tag) & ((1 << Tag.NN) | (1 << Tag.NNS) | (1 << Tag.JJ))
        if (isNominal && chanceOf(token, 1) * NOMINAL_SHARE > 1) continue
        const anchor = anchorOf(ids[token], tag)
        if (anchor !== 0) learn({from: token, to: token + 1, first, end, anchor, seed: 0, right})
      }
    }
  }
}
