import type {Frame} from './collect.js'

/** What a frame gives at a threshold. */
export interface Step {
  /** Least odds that are shown; `null`: nothing is. */
  least: number | null
  /** Needless marks in 10,000 words. */
  needless: number
  /** Share of the slips that are found, summed over families. */
  found: number
}

/** What a step has of the needless marks before any was seen: as if a tenth of one more were there. */
const UNSEEN = 0.1
/** Where the rule’s grammar is sure, a mark can be worth showing that the models doubt, down to here. */
const LOWEST = -4

/** A frame on which fewer slips were found shares a threshold with the others of its rule. */
const RARE = 12

/**
 * Put the rare frames of each rule together: of so few marks nobody can tell where the needless ones start.
 *
 * @param frames Frames by `rule/frame`.
 * @param isWeighed Which of them are looked at.
 * @returns Frames by `rule/frame`, and by `rule` those put together.
 */
export function joinRare(
  frames: ReadonlyMap<string, Frame>,
  isWeighed: (frame: Frame) => boolean
): Map<string, Frame> {
  const joined = new Map<string, Frame>()
  for (const [key, frame] of frames) {
    if (!isWeighed(frame)) continue
    if (frame.hits.length >= RARE) {
      joined.set(key, frame)
      continue
    }
    const {rule, needless, hits} = joined.get(frame.rule) ?? {rule: frame.rule, needless: [], hits: []}
    joined.set(rule, {rule, needless: [...needless, ...frame.needless], hits: [...hits, ...frame.hits]})
  }
  return joined
}

/**
 * The thresholds that a frame can have, from nothing to everything.
 *
 * @param frame What was seen of it.
 * @param words Words of clean text.
 * @param slips Slips that were made, by family.
 */
export function stepsOf(frame: Frame, words: number, slips: ReadonlyMap<string, number>): Step[] {
  const rateOf = (marks: number) => ((marks + UNSEEN) / words) * 10_000
  const needless = frame.needless.toSorted((a, b) => b - a)
  const hits = frame.hits.toSorted((a, b) => b.odds - a.odds)
  const steps: Step[] = [{least: null, needless: 0, found: 0}]
  let found = 0
  let at = 0
  for (let more = 0; more <= needless.length; more++) {
    // Everything above the next needless mark is shown.
    const next = needless[more] ?? -Infinity
    for (; at < hits.length && hits[at].odds > next && hits[at].odds >= LOWEST; at++) {
      found += 1 / (slips.get(hits[at].family) ?? 1)
    }
    const last = hits[at - 1]?.odds
    if (last === undefined || last === next) continue
    const least = Math.max(LOWEST, Math.min(last, next === -Infinity ? last : (last + next) / 2))
    steps.push({least: round(least), needless: rateOf(more), found})
  }
  return steps
}

/**
 * Share needless marks out over frames so that the most slips are found: each family counts the same, however
 * many of its slips were made. What one more needless mark finds is made the same everywhere (Everett 1963).
 *
 * @param frames Steps of each frame.
 * @param budget Needless marks in 10,000 words, over all.
 * @returns The step of each frame.
 */
export function shareOut(frames: readonly (readonly Step[])[], budget: number): Step[] {
  let [low, high] = [1e-9, 1e6]
  let best = frames.map((steps) => bestAt(steps, high))
  for (let turn = 0; turn < 80; turn++) {
    const price = Math.sqrt(low * high)
    const chosen = frames.map((steps) => bestAt(steps, price))
    if (sum(chosen) <= budget) {
      best = chosen
      high = price
    } else low = price
  }
  return best
}

function bestAt(steps: readonly Step[], price: number): Step {
  let [best] = steps
  for (const step of steps) {
    if (step.found - price * step.needless > best.found - price * best.needless + 1e-12) best = step
  }
  return best
}

/**
 * Needless marks in 10,000 words of some steps together.
 *
 * @param steps The steps.
 */
export function sum(steps: readonly Step[]): number {
  return steps.reduce((total, {needless}) => total + needless, 0)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
