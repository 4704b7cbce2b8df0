/**
 * `tsx train/government.ts [--train FOLDER]`: weigh what speaks for another preposition in the place of the one that
 * a word governs, on tuning documents: as they stand, and with another preposition written there. Writes the section
 * `government`.
 */
import {parseArgs} from 'node:util'
import {
  EVIDENCE,
  GOVERNMENTS,
  SWAPPED,
  candidatesOf,
  evidenceOf,
  governedAt,
  type Asked,
  type Governed,
  type Government
} from '../src/evidence/government.js'
import {Lexicon} from '../src/language/lexicon.js'
import {Flag} from '../src/language/tokens.js'
import {modelSection} from '../src/model/models.js'
import {documentsOf} from './choices/documents.js'
import {chanceOf} from './choices/task.js'
import {readCorpora} from './corpus.js'
import {fitLogistic, type Row} from './logistic.js'
import {TRAINING_TEXTS} from './plain-text.js'
import {UNLEARNT} from './split.js'
import {writeSection} from './write-section.js'

/** So many tokens are read of a source that was learnt from, so that the largest does not speak for all. */
const MOST = 1_200_000
/** One place in so many is also read with another preposition. */
const SPOILED = 4
/** Clean places count for more: a needless mark costs more than a slip that is missed. */
const CLEAN = 5

const {values} = parseArgs({options: {train: {type: 'string', default: TRAINING_TEXTS}}})
const lexicon = new Lexicon(modelSection('lexicon'))
const prepositions = new Map(SWAPPED.map((word) => [lexicon.idOf(word), word]))
const rows: Record<Government, Row[]> = {v: [], p: [], n: [], j: [], o: [], m: []}
const corpora = await readCorpora(values.train)
for (const corpus of corpora) {
  const most = UNLEARNT.includes(corpus.source) ? Infinity : MOST
  const {ids, flags, sentences} = corpus
  let read = 0
  for (const {from, to} of documentsOf([corpus], 'tune')) {
    if (read > most) break
    read += sentences[to] - sentences[from]
    for (let sentence = from; sentence < to; sentence++) {
      const [first, end] = [sentences[sentence], sentences[sentence + 1]]
      for (let token = first + 1; token < end; token++) {
        const written = prepositions.get(ids[token])
        if (written === undefined || (flags[token] & Flag.capital) !== 0) continue
        const asked = {lexicon, ids, places: corpus, site: {from: token, to: token + 1, first, end}}
        const governed = governedAt(asked)
        if (governed) learn(asked, governed, written)
      }
    }
  }
}

const weights = Object.fromEntries(
  GOVERNMENTS.map((kind) => [kind, fitLogistic(rows[kind]).map((weight) => Math.round(weight * 1000) / 1000)])
)
writeSection('government', new TextEncoder().encode(JSON.stringify(weights)))
for (const kind of GOVERNMENTS) {
  const slips = rows[kind].filter(({isSlip}) => isSlip).length
  console.log(`${kind}: ${rows[kind].length} places, ${slips} of them slips`)
  console.log(weights[kind].map((weight, at) => `${EVIDENCE[at]} ${weight}`).join(', '))
}

/** What stands there, against each candidate; and the same place with another preposition, against it. */
function learn(asked: Asked, governed: Governed, written: string): void {
  for (const candidate of candidatesOf(governed, written)) add(asked, governed, written, candidate, false)
  const {from} = asked.site
  if (chanceOf(from, 31) * SPOILED >= 1) return
  const others = SWAPPED.filter((word) => word !== written)
  const other = others[Math.floor(chanceOf(from, 32) * others.length)]
  if (candidatesOf(governed, other).includes(written)) add(asked, governed, other, written, true)
}

function add(asked: Asked, governed: Governed, written: string, candidate: string, isSlip: boolean): void {
  const evidence = evidenceOf(asked, governed, written, candidate)
  if (evidence) rows[governed.kind].push({evidence, isSlip, weight: isSlip ? 1 : CLEAN})
}
