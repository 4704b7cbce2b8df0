import {CountTable} from '../model/counts.js'
import {modelSection} from '../model/models.js'
import type {Attestation} from './auxiliaries.js'
import {americanOf} from './american.js'

/** Columns of the table `prenominal`: the participle before a noun, and the base form or noun like it. */
export const PRENOMINAL_COLUMNS = ['participle', 'base']

let table: CountTable | undefined

/**
 * How often a verb’s participle and its base form were seen before a noun: `an isolated leader`.
 *
 * @param verb The verb’s lemma; of a hyphened word the whole with its last part as lemma (`self-rule`), or
 *   that part alone behind a hyphen (`-rule`).
 * @param noun Lemma of the noun; left out for all nouns together.
 * @throws {Error} If the weights cannot be read.
 */
export function attestationBefore(verb: string, noun?: string): Attestation {
  table ??= new CountTable(modelSection('prenominal'))
  const row = noun === undefined ? verb : `${verb} ${noun}`
  const found = {participle: table.count(row, 0), base: table.count(row, 1)}
  const american = found.participle + found.base === 0 ? americanOf(verb) : undefined
  return american === undefined ? found : attestationBefore(american, noun)
}
