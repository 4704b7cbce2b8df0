import type {Site} from '../../src/evidence/context.js'
import type {Corpus} from '../corpus.js'
import type {Pruning} from '../learner.js'

/** A place that a model learns from. */
export interface Example extends Site {
  /** What is asked about; 0 for nothing. */
  anchor: number
  /** Which of the models in the section. */
  seed: number
  /** The class that stands there. */
  right: number
}

/** What one section of choices learns. */
export interface Task {
  /** Name of the section. */
  name: string
  /** Bits of a row while it learns. */
  bits: number
  classes: number
  pruning: Pruning
  /**
   * Offer the places of a sentence.
   *
   * @param corpus The tokens.
   * @param first First token of the sentence.
   * @param end Its end, exclusive.
   * @param learn Takes each place.
   */
  offer: (corpus: Corpus, first: number, end: number, learn: (example: Example) => void) => void
}

/**
 * A number from 0 to 1 for a token, the same every time: for sampling.
 *
 * @param token The token.
 * @param salt Keeps apart samples of the same tokens.
 */
export function chanceOf(token: number, salt: number): number {
  const mixed = Math.imul(token ^ Math.imul(salt, 0x9e_37_79_b1), 0x85_eb_ca_6b)
  return (Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35) >>> 0) / 2 ** 32
}
