import {jsonSection} from '../model/models.js'

/** What the models say of a repair: natural logarithms of odds. */
export interface Voices {
  /** The choice model. */
  choice: number
  /** The word vectors; `undefined` where they do not know a word. */
  vectors: number | undefined
}

/** How the voices of a task are weighed: fitted by `train/stack.ts` on sources that neither learned from. */
export interface Weights {
  /** Of the choice model’s odds where it speaks alone. */
  alone: number
  /** Of its odds, of the vectors’ odds, and of what both agree on, where both speak. */
  both: readonly [choice: number, vectors: number, agreed: number]
}

/** Sections of choice models whose odds are stacked. */
export const STACKED = ['forms', 'function-words', 'pairs'] as const

/**
 * Vectors’ odds below which the hashed models are not asked: they cost ten times as much, and hardly ever
 * speak against such odds.
 */
export const HOPELESS = -2

/** One of {@link STACKED}. */
export type Stacked = (typeof STACKED)[number]

let weights: Readonly<Record<Stacked, Weights>> | undefined

/**
 * Weigh what the models say.
 *
 * @param task Section of the choice model.
 * @param voices What they say.
 * @returns Natural logarithm of the odds, such that on clean text of other sources they hold.
 * @throws {Error} If the weights cannot be read.
 */
export function stack(task: Stacked, {choice, vectors}: Voices): number {
  weights ??= jsonSection('stack') as Record<Stacked, Weights>
  const {alone, both} = weights[task]
  if (vectors === undefined) return alone * choice
  return both[0] * choice + both[1] * vectors + both[2] * agreed(choice, vectors)
}

/**
 * What two voices agree on: the lesser of their odds where both speak for the same, else 0.
 *
 * @param choice Odds.
 * @param vectors Odds.
 */
export function agreed(choice: number, vectors: number): number {
  if (choice * vectors <= 0) return 0
  return Math.sign(choice) * Math.min(Math.abs(choice), Math.abs(vectors))
}
