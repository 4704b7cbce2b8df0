import {confusables} from '../../lexicons/confusables.generated.js'
import {isSecond, seedOf} from '../../src/evidence/pairs.js'
import type {Lexicon} from '../../src/language/lexicon.js'
import {Flag} from '../../src/language/tokens.js'
import type {Corpus} from '../corpus.js'
import {chanceOf, type Task} from './task.js'

/** A word of a pair is learnt from at most so many times as often as the rarer one, or so often. */
const MOST_TIMES = 12
const ENOUGH = 40_000

/** A word and those it is mistaken for. */
interface Member {
  /** Ids of its tokens: `it’s` has two. */
  ids: readonly number[]
  /** Of each pair: its seed, whether this word is its second, and the share that is learnt from. */
  pairs: {seed: number; second: boolean; other: string; share: number}[]
}

/** The task of pairs, which knows its words. */
export interface PairTask extends Task {
  /** Words of a pair by its seed, the first and the second. */
  wordsOf: (seed: number) => readonly [string, string] | undefined
}

/**
 * Confusable words: which word of a pair stands in a place.
 *
 * @param lexicon Says what their ids are.
 * @param corpora Say how often each stands.
 */
export function pairTask(lexicon: Lexicon, corpora: readonly Corpus[]): PairTask {
  const members = readMembers(lexicon)
  const byFirst = new Map<number, Member[]>()
  for (const member of members.values()) {
    byFirst.set(member.ids[0], [...(byFirst.get(member.ids[0]) ?? []), member])
  }
  const matchAt = ({ids, flags}: Corpus, token: number, end: number): Member | undefined => {
    const found = byFirst
      .get(ids[token])
      ?.filter(({ids: word}) => word.every((id, at) => ids[token + at] === id))
    const [longest] = (found ?? []).sort((a, b) => b.ids.length - a.ids.length)
    if (!longest || token + longest.ids.length > end || (flags[token] & (Flag.capital | Flag.clitic)) !== 0)
      return undefined
    // `it` before `’s` is no pronoun alone.
    return (flags[token + longest.ids.length] & Flag.clitic) !== 0 ? undefined : longest
  }
  shareOut(members, countOf(corpora, matchAt))
  const words = new Map<number, readonly [string, string]>()
  for (const [word, {pairs}] of members) {
    for (const {seed, second, other} of pairs) words.set(seed, second ? [other, word] : [word, other])
  }
  return {
    wordsOf: (seed) => words.get(seed),
    name: 'pairs',
    bits: 24,
    classes: 1,
    pruning: {keep: 260_000, use: 0.2},
    offer(corpus, first, end, learn) {
      for (let token = first; token < end; token++) {
        const member = matchAt(corpus, token, end)
        if (!member) continue
        for (const {seed, second, share} of member.pairs) {
          if (chanceOf(token, seed) > share) continue
          const to = token + member.ids.length
          learn({from: token, to, first, end, anchor: 0, seed, right: second ? 1 : 0})
        }
      }
    }
  }
}

function readMembers(lexicon: Lexicon): Map<string, Member> {
  const members = new Map<string, Member>()
  for (const line of confusables) {
    const words = line.split(' ')
    for (const word of words) {
      const ids = word.split(/(?=')/u).map((part) => lexicon.idOf(part))
      const member = members.get(word) ?? {ids, pairs: []}
      if (!ids.every((id) => id !== 0)) continue
      members.set(word, member)
      for (const other of words) {
        if (other !== word)
          member.pairs.push({seed: seedOf(word, other), second: isSecond(word, other), other, share: 1})
      }
    }
  }
  return members
}

function countOf(
  corpora: readonly Corpus[],
  matchAt: (corpus: Corpus, token: number, end: number) => Member | undefined
): Map<Member, number> {
  const counts = new Map<Member, number>()
  for (const corpus of corpora) {
    for (let token = 0; token < corpus.ids.length; token++) {
      const member = matchAt(corpus, token, corpus.ids.length)
      if (member) counts.set(member, (counts.get(member) ?? 0) + 1)
    }
  }
  return counts
}

function shareOut(members: Map<string, Member>, counts: Map<Member, number>): void {
  for (const member of members.values()) {
    const count = counts.get(member) ?? 0
    for (const pair of member.pairs) {
      const other = members.get(pair.other)
      const rarer = Math.min(count, (other && counts.get(other)) ?? 0)
      pair.share = Math.min(1, Math.max(ENOUGH, rarer * MOST_TIMES) / Math.max(1, count))
    }
  }
}
