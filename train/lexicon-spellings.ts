import {Variety} from '../src/language/lexicon.js'
import type {Cluster, Spelling} from './lexicon-sources.js'

/** Varieties of spellings, and the partners of a spelling in other varieties. */
export interface Spellings {
  /** Bits of `Variety` of the spellings that belong to some varieties only. */
  varieties: Map<string, number>
  /** Partners by spelling: each with the varieties that prefer it, best first. */
  partners: Map<string, Map<string, number>>
}

/** Letters of VarCon: American, British (`-ise`), British with `-ize` (Oxford). */
const LETTERS: [string, number][] = [
  ['A', Variety.american],
  ['B', Variety.british],
  ['Z', Variety.oxford]
]
const ALL = Variety.american | Variety.british | Variety.oxford

/**
 * Tell which spellings belong to one variety only. A spelling that is ordinary in both in any sense
 * (`check`, `tire`, `program`) has none: silence is better than a wrong mark.
 *
 * @param clusters Lines of VarCon.
 * @returns Varieties and partners.
 */
export function spellVarieties(clusters: readonly Cluster[]): Spellings {
  const ordinary = new Map<string, number>()
  const preferred = new Map<string, number>()
  const shared = new Set<string>()
  for (const {spellings} of clusters) {
    const best = spellings.map((one) => varietiesOf(one, spellings, /^.\.?$/))
    for (const [index, one] of spellings.entries()) {
      const {word} = one
      ordinary.set(word, (ordinary.get(word) ?? 0) | varietiesOf(one, spellings, /^.[.v]?$/))
      preferred.set(word, (preferred.get(word) ?? 0) | best[index])
      // `among` is right in both, and so `amongst` beside it tells nothing.
      const common = best[index] !== 0 && best.some((bits, other) => other !== index && bits === ALL)
      if (common) shared.add(word)
    }
  }
  const varieties = new Map<string, number>()
  for (const [word, bits] of ordinary) {
    const own = preferred.get(word) ?? 0
    const american = (bits & Variety.american) !== 0
    const british = (bits & Variety.british) !== 0
    if (own === 0 || american === british || shared.has(word)) continue
    varieties.set(word, own | (bits & Variety.oxford))
  }
  return {varieties, partners: partnersOf(clusters, varieties, preferred)}
}

/** Spellings that a variety prefers to one that it does not. */
function partnersOf(
  clusters: readonly Cluster[],
  varieties: Map<string, number>,
  preferred: Map<string, number>
): Map<string, Map<string, number>> {
  const partners = new Map<string, Map<string, number>>()
  for (const {spellings, note} of clusters) {
    for (const one of spellings) {
      // Of a word that is ordinary everywhere, only a line for all its senses tells a partner.
      if (note !== '' && !varieties.has(one.word)) continue
      const own = preferred.get(one.word) ?? 0
      for (const mark of [/^.$/, /^.\.$/]) {
        for (const other of spellings) {
          const bits = varietiesOf(other, spellings, mark) & ~own
          if (other.word === one.word || bits === 0) continue
          const known = partners.get(one.word) ?? new Map<string, number>()
          partners.set(one.word, known.set(other.word, (known.get(other.word) ?? 0) | bits))
        }
      }
    }
  }
  return partners
}

/** Varieties in which a spelling has one of the marks; a line without `Z` spells as `B` there. */
function varietiesOf(one: Spelling, spellings: readonly Spelling[], wanted: RegExp): number {
  const oxford = spellings.some(({marks}) => marks.some((mark) => mark.startsWith('Z')))
  let bits = 0
  for (const mark of one.marks) {
    if (mark.startsWith('_') && wanted.test(mark)) bits |= ALL
    if (!wanted.test(mark)) continue
    for (const [letter, bit] of LETTERS) if (mark.startsWith(letter)) bits |= bit
    if (mark.startsWith('B') && !oxford) bits |= Variety.oxford
  }
  return bits
}
