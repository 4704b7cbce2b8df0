import {jsonSection} from '../model/models.js'
import type {Finding} from './finding.js'

/**
 * Needless marks in 10,000 words of clean copy that a desk can accept, for the whole preset; `all` shows
 * whatever the rules propose.
 */
export const BUDGETS = [0.3, 1, 3, 'all'] as const

/** How many needless marks in 10,000 words one accepts. */
export type Budget = (typeof BUDGETS)[number]

/** What was measured of a rule, or of one construction that it looks for (`rule/frame`). */
export interface FrameCalibration {
  /** Least odds that are shown, by budget (as text); `null` where nothing is. */
  least: Readonly<Record<string, number | null>>
  /** Pairs of odds and the confidence that they give, odds rising; between them it is read off a line. */
  confidence: readonly (readonly [odds: number, confidence: number])[]
}

/** The section `calibration`: made by `train/thresholds.ts`, never by hand. */
export interface Calibration {
  /** What confidence is measured on. */
  mix: string
  frames: Readonly<Record<string, FrameCalibration>>
}

/** Least odds that are shown of a construction of which the tuning texts, clean or not, had no mark. */
const UNMEASURED = 1

let calibration: Calibration | undefined

/** The calibration that ships. */
function read(): Calibration {
  return (calibration ??= jsonSection('calibration') as Calibration)
}

/**
 * Weigh a finding against the budget.
 *
 * @param finding What a rule found.
 * @param budget Needless marks in 10,000 words that one accepts.
 * @returns The finding with its confidence; nothing where it is not worth a mark. One without evidence is
 *   as sure as its rule says, and one of a construction that was never seen needs fair odds.
 * @throws {Error} If the weights cannot be read.
 */
export function weigh(finding: Finding, budget: Budget): Finding[] {
  const {odds} = finding
  if (odds === undefined) return [finding]
  const {frames} = read()
  const frame = frames[`${finding.rule}/${finding.frame ?? ''}`] ?? frames[finding.rule]
  if (!frame) return odds < UNMEASURED && budget !== 'all' ? [] : [finding]
  const least = frame.least[String(budget)]
  if (budget !== 'all' && (least === null || least === undefined || odds < least)) return []
  return [{...finding, confidence: confidenceAt(frame, odds)}]
}

/**
 * Confidence at some odds, on the line between the points that were measured.
 *
 * @param frame What was measured.
 * @param odds Natural logarithm of odds.
 * @returns From 0 to 1.
 */
export function confidenceAt({confidence}: FrameCalibration, odds: number): number {
  const next = confidence.findIndex(([at]) => at >= odds)
  if (next < 0) return confidence.at(-1)?.[1] ?? 0
  const [toOdds, to] = confidence[next]
  const before = confidence[next - 1]
  if (!before) return to
  const [fromOdds, from] = before
  return from + ((to - from) * (odds - fromOdds)) / (toOdds - fromOdds)
}
