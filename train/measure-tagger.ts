import {VERB} from '../src/language/tag.js'
import type {Tagger} from '../src/language/tagger.js'
import {Flag} from '../src/language/tokens.js'
import {UNKNOWN, type GoldDocument} from './gold.js'

/**
 * Say how many tags are right.
 *
 * @param tagger The tagger.
 * @param documents Documents with gold tags.
 * @returns Percentages of all tokens (marks count as right: their tag is no question), of words, of words
 * that are verbs and of words that were taken for verbs.
 */
export function accuracyOf(tagger: Tagger, documents: readonly GoldDocument[]): string {
  const all = {right: 0, count: 0}
  const words = {right: 0, count: 0}
  const verbs = {right: 0, count: 0}
  const taken = {right: 0, count: 0}
  const add = (sum: {right: number; count: number}, right: boolean) => {
    sum.count++
    if (right) sum.right++
  }
  for (const {tokens, ids, tags, sentences} of documents) {
    const found = new Uint8Array(tokens.count)
    for (let index = 0; index + 1 < sentences.length; index++) {
      tagger.tag(tokens, ids, sentences[index], sentences[index + 1], found)
    }
    for (let token = 0; token < tokens.count; token++) {
      const isWord = (tokens.flags[token] & Flag.word) !== 0
      if (isWord && tags[token] === UNKNOWN) continue
      const right = !isWord || found[token] === tags[token]
      add(all, right)
      if (!isWord) continue
      add(words, right)
      if (isVerb(tags[token])) add(verbs, right)
      if (isVerb(found[token])) add(taken, right)
    }
  }
  const percent = ({right, count}: {right: number; count: number}) => ((right / count) * 100).toFixed(2)
  return `all ${percent(all)} words ${percent(words)} verbs ${percent(verbs)} taken for verbs ${percent(taken)}`
}

function isVerb(tag: number): boolean {
  return tag < 31 && ((VERB >>> tag) & 1) === 1
}
