import {SURE, type Frame, type Tally} from './collect.js'

/** A range of odds and what was seen in it. */
interface Bin {
  /** Mean odds. */
  odds: number
  /** Marks on slips in 10,000 words of the mix. */
  hits: number
  /** Needless marks in 10,000 words. */
  needless: number
}

/** Marks that a bin has at least. */
const LEAST = 12
/** Seen before any mark was: as many right as wrong ones. */
const PRIOR = 1

/**
 * Confidence by odds of a frame, on the mix that the slips were made at: the share of marks that stand on a
 * slip, made to rise with the odds (pool adjacent violators; Ayer et al. 1955).
 *
 * @param tally What was seen.
 * @param frame The frame.
 * @returns Pairs of odds and confidence, odds rising.
 */
export function confidenceOf(tally: Tally, frame: Frame): [odds: number, confidence: number][] {
  const marks = [
    ...frame.hits.map(({odds}) => ({odds, hit: 1})),
    ...frame.needless.map((odds) => ({odds, hit: 0}))
  ].filter(({odds}) => odds < SURE)
  marks.sort((a, b) => a.odds - b.odds)
  const perHit = 10_000 / tally.spoiledWords
  const perNeedless = 10_000 / tally.cleanWords
  const bins: Bin[] = []
  for (let from = 0; from < marks.length; from += LEAST) {
    // What is left over at the end belongs to the last bin.
    const to = marks.length - from < LEAST * 2 ? marks.length : from + LEAST
    const part = marks.slice(from, to)
    const hits = part.filter(({hit}) => hit === 1).length
    bins.push({
      odds: part.reduce((total, {odds}) => total + odds, 0) / part.length,
      hits: (hits + PRIOR / 2) * perHit,
      needless: (part.length - hits + PRIOR / 2) * perNeedless
    })
    if (to === marks.length) break
  }
  return pool(bins).map(({odds, hits, needless}) => [round(odds), round(hits / (hits + needless))])
}

/** Join neighbors until the share of hits rises. */
function pool(bins: readonly Bin[]): Bin[] {
  const pooled: Bin[] = []
  for (const bin of bins) {
    let last = bin
    let before = pooled.at(-1)
    while (before && shareOf(before) >= shareOf(last)) {
      pooled.pop()
      const weight = before.hits + before.needless
      const more = last.hits + last.needless
      last = {
        odds: (before.odds * weight + last.odds * more) / (weight + more),
        hits: before.hits + last.hits,
        needless: before.needless + last.needless
      }
      before = pooled.at(-1)
    }
    pooled.push(last)
  }
  return pooled
}

function shareOf({hits, needless}: Bin): number {
  return hits / (hits + needless)
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
