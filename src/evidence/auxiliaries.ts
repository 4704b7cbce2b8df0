import {CountTable} from '../model/counts.js'
import {modelSection} from '../model/models.js'
import {americanOf} from './american.js'

/** Verbs that ask for a participle. */
export type Auxiliary = 'be' | 'have' | 'get'

/** Columns of the table `auxiliaries`: after each auxiliary the participle, and the base form or noun alone. */
export const AUXILIARY_COLUMNS = [
  'be+participle',
  'be+base',
  'have+participle',
  'have+base',
  'get+participle',
  'get+base'
]

/** What the texts we learned from say of a verb after an auxiliary. */
export interface Attestation {
  /** How often its participle stood there. */
  participle: number
  /** How often its base form, or the noun like it, stood there alone: no noun behind it. */
  base: number
}

let table: CountTable | undefined

/**
 * How often a verb’s participle and its base form were seen after an auxiliary.
 *
 * @param lemma The verb.
 * @param auxiliary The auxiliary, whatever its form.
 * @throws {Error} If the weights cannot be read.
 */
export function attestationAfter(lemma: string, auxiliary: Auxiliary): Attestation {
  table ??= new CountTable(modelSection('auxiliaries'))
  const column = AUXILIARY_COLUMNS.indexOf(`${auxiliary}+participle`)
  const counts = table.counts(lemma)
  const found = {participle: counts?.[column] ?? 0, base: counts?.[column + 1] ?? 0}
  const american = found.participle + found.base === 0 ? americanOf(lemma) : undefined
  return american === undefined ? found : attestationAfter(american, auxiliary)
}
