import {readList} from './lists.js'
import type {Slip} from './slip.js'

/** How often each family is chosen where all have a place, and factors of some `FAMILY/FRAME`, from `mix.txt`. */
export const MIX: Readonly<Record<string, number>> = Object.freeze(
  Object.fromEntries(
    readList('mix').map((line) => {
      const [family = '', weight] = line.split(' ')
      return [family, Number(weight)]
    })
  )
)

/** Words for one slip, unless said otherwise. */
const WORDS_PER_SLIP = 250

/** How slips are chosen. */
export interface PickOptions {
  /** Name of the document: the same name, slips and options give the same choice. */
  name: string
  /** Words of the document. */
  words: number
  /** Words for one slip; 250 if left out. */
  wordsPerSlip?: number
  /** Which of `rounds` choices, from 0, that share no slip; 0 if left out. */
  round?: number
  /** How many choices there are; 1 if left out. */
  rounds?: number
  /** Sentence of an offset (UTF-16 code units): of each at most one slip is chosen. */
  sentenceAt: (offset: number) => number
}

/**
 * Choose about one slip in 250 words, at most one a sentence.
 *
 * Families are weighed by {@link MIX}, frames within one by the root of how many places they have, so that no
 * word takes all. Each slip gets a key from a hash of the document’s name, its offset and kind, and the smallest
 * keys win (Efraimidis and Spirakis 2006): a slip that appears or goes elsewhere changes little.
 *
 * @param slips Every slip that can be made in the document.
 * @param options The document.
 * @returns Chosen slips in order of place.
 */
export function pick(slips: readonly Slip[], options: PickOptions): Slip[] {
  const {name, words, wordsPerSlip = WORDS_PER_SLIP, round = 0, rounds = 1, sentenceAt} = options
  const wanted = Math.floor(words / wordsPerSlip + chance(`${name} ${round}`))
  const own = slips.filter((slip) => Math.floor(chance(`round ${seedOf(name, slip)}`) * rounds) === round)
  const weights = weightsOf(own)
  const keyed = own.map((slip) => ({
    slip,
    key: -Math.log(chance(seedOf(name, slip))) / (weights.get(kindOf(slip)) ?? 1)
  }))
  keyed.sort((a, b) => a.key - b.key)
  const chosen: Slip[] = []
  const used = new Set<number>()
  for (const {slip} of keyed) {
    if (chosen.length >= wanted) break
    const sentence = sentenceAt(slip.start)
    if (used.has(sentence)) continue
    used.add(sentence)
    chosen.push(slip)
  }
  return chosen.sort((a, b) => a.start - b.start)
}

function seedOf(name: string, slip: Slip): string {
  return `${name} ${slip.start} ${kindOf(slip)} ${slip.written}`
}

function kindOf({family, frame}: Slip): string {
  return `${family}/${frame}`
}

function familyOf(kind: string): string {
  return kind.slice(0, kind.indexOf('/'))
}

/** Weight of one slip of each kind. */
function weightsOf(slips: readonly Slip[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const slip of slips) counts.set(kindOf(slip), (counts.get(kindOf(slip)) ?? 0) + 1)
  const shares = new Map<string, number>()
  const totals = new Map<string, number>()
  for (const [kind, count] of counts) {
    const family = familyOf(kind)
    const share = Math.sqrt(count) * (MIX[kind] ?? 1)
    shares.set(kind, share)
    totals.set(family, (totals.get(family) ?? 0) + share)
  }
  return new Map(
    [...counts].map(([kind, count]) => {
      const family = familyOf(kind)
      return [kind, ((MIX[family] ?? 1) * (shares.get(kind) ?? 0)) / (totals.get(family) ?? 1) / count]
    })
  )
}

/** A number above 0 and below 1 from a text: FNV-1a, then the last steps of murmur3. */
function chance(text: string): number {
  let hash = 0x81_1c_9d_c5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32 + 2 ** -33
}
