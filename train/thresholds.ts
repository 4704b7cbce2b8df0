/**
 * `tsx train/thresholds.ts [--train FOLDER] [--words N] [--rule NAME]`: read tuning documents, clean and with slips, and
 * share the budget of needless marks out over the rules. Writes the section `calibration` and prints, for each
 * rule, the share of its slips that is found at 0.03, 0.1, 0.3 and 1 needless marks in 10,000 words, and how
 * far confidence holds on documents that nothing was fitted on. For one rule it only prints.
 */
import {parseArgs} from 'node:util'
import {audit} from '../src/cli/precision.generated.js'
import {BUDGETS, confidenceAt, type Calibration, type FrameCalibration} from '../src/desk/budget.js'
import {TRAINING_TEXTS, plainFiles, readDocuments} from './plain-text.js'
import {UNLEARNT, type Part} from './split.js'
import {confidenceOf} from './thresholds/confidence.js'
import {MEASURED, SURE, Tally, type Frame} from './thresholds/collect.js'
import {joinRare, shareOut, stepsOf, sum} from './thresholds/share-out.js'
import {writeSection} from './write-section.js'

/** How often each document is read with slips, other ones each time. */
const ROUNDS = 4
/** Share of the budget that rules with evidence get, whatever the others take. */
const LEAST_SHARE = 0.5
const RATES = [0.03, 0.1, 0.3, 1]
const MIX = 'clean tuning text of sources that no model learned from, with one made slip in 250 words'

const {values} = parseArgs({
  options: {
    train: {type: 'string', default: TRAINING_TEXTS},
    words: {type: 'string', default: '1500000'},
    rule: {type: 'string'}
  }
})

/** Read documents of a part. Learnt sources say what is needless in clean text, and nothing of slips. */
async function readTally(part: Part): Promise<Tally> {
  const tally = new Tally(values.rule)
  const limit = Number(values.words)
  for (const file of plainFiles(values.train)) {
    let words = 0
    for await (const document of readDocuments(file)) {
      if (document.part !== part || words > limit) continue
      const before = tally.cleanWords
      tally.add(document, UNLEARNT.includes(document.source) ? ROUNDS : 0)
      words += tally.cleanWords - before
    }
  }
  return tally
}

const tally = await readTally('tune')
/** Is it left to evidence what is shown of a frame? Marks that need none are always shown. */
const isWeighed = ({rule, needless, hits}: Frame): boolean =>
  MEASURED.has(rule) && (needless.some((odds) => odds < SURE) || hits.some(({odds}) => odds < SURE))
const measured = [...joinRare(tally.frames, isWeighed)].sort(([a], [b]) => (a < b ? -1 : 1))
const others = [...tally.frames].filter(([, frame]) => !isWeighed(frame))
const fixed =
  (others.reduce((total, [, {rule, needless}]) => total + needless.length * wrongShare(rule), 0) /
    tally.cleanWords) *
  10_000
for (const [key, {needless}] of others) {
  console.log(
    `without evidence: ${key} ${((needless.length / tally.cleanWords) * 10_000).toFixed(2)} in 10,000`
  )
}
const steps = measured.map(([, frame]) => stepsOf(frame, tally.cleanWords, tally.slips))
const calibration = calibrate()
printRules()
if (!values.rule) {
  writeSection('calibration', new TextEncoder().encode(JSON.stringify(calibration)))
  printReliability(await readTally('audit'))
}

/**
 * Share of a rule’s marks on clean text that judges of the audit found wrong, on the safe side: one more of
 * each kind. Of a rule without verdicts it is the share of all rules together.
 */
function wrongShare(rule: string): number {
  const own = audit.rules[rule]
  const judged = own && own.right + own.arguable + own.wrong > 0 ? [own] : Object.values(audit.rules)
  const sumOf = (count: (verdicts: (typeof judged)[number]) => number) =>
    judged.reduce((total, verdicts) => total + count(verdicts), 0)
  return (
    (sumOf(({wrong, arguable}) => wrong + arguable / 2) + 1) /
    (sumOf(({right, arguable, wrong}) => right + arguable + wrong) + 2)
  )
}

function calibrate(): Calibration {
  const frames: Record<string, FrameCalibration> = {}
  for (const [key, frame] of measured) frames[key] = {least: {}, confidence: confidenceOf(tally, frame)}
  for (const budget of BUDGETS) {
    if (budget === 'all') continue
    const shares = shareOut(steps, Math.max(LEAST_SHARE * budget, budget - fixed))
    for (const [index, {least}] of shares.entries()) {
      ;(frames[measured[index][0]].least as Record<string, number | null>)[String(budget)] = least
    }
    const found = shares.reduce((total, step) => total + step.found, 0)
    console.log(
      `budget ${budget}: ${(sum(shares) + fixed).toFixed(2)} needless in 10,000 (${fixed.toFixed(2)} without evidence), ` +
        `${((found / tally.slips.size) * 100).toFixed(1)}% of slips found, mean of ${tally.slips.size} families`
    )
  }
  // Rare frames of which nothing is worth showing had too few slips to tell: they are left without a threshold.
  const judged = Object.entries(frames).filter(
    ([key, {least}]) => key.includes('/') || Object.values(least).some((odds) => odds !== null)
  )
  return {mix: MIX, frames: Object.fromEntries(judged)}
}

/** Found share of each family by its own rule, at some rates of needless marks of that rule. */
function printRules(): void {
  console.log(`\n${tally.cleanWords} clean words, ${tally.spoiledWords} with slips`)
  console.log(`rule | slips | ${RATES.join(' | ')} | needless and least odds by frame at 1`)
  for (const rule of new Set(measured.map(([, frame]) => frame.rule))) {
    const own = steps.filter((_, index) => measured[index][1].rule === rule)
    const sure = others
      .filter(([, frame]) => frame.rule === rule)
      .flatMap(([, {hits}]) => hits)
      .reduce((total, {family}) => total + 1 / (tally.slips.get(family) ?? 1), 0)
    const cells = RATES.map((rate) => {
      const found = sure + shareOut(own, rate).reduce((total, step) => total + step.found, 0)
      return `${(found * 100).toFixed(0)}%`
    })
    const chosen = measured
      .filter(([, frame]) => frame.rule === rule)
      .map(([key]) => [key.slice(rule.length + 1), calibration.frames[key]?.least['1'] ?? ''].join(' '))
    console.log(
      `${rule} | ${tally.slips.get(rule) ?? 0} | ${cells.join(' | ')} | ${chosen.slice(0, 30).join(', ')}`
    )
  }
}

/** How far confidence holds: of marks shown at budget 3, by what they were given. */
function printReliability(audit: Tally): void {
  const bins = Array.from({length: 10}, () => ({sum: 0, hits: 0, needless: 0}))
  for (const [key, frame] of audit.frames) {
    const known = (calibration.frames[key] ?? calibration.frames[frame.rule]) as FrameCalibration | undefined
    const least = known?.least['3']
    if (!known || least === null || least === undefined) continue
    const add = (odds: number, hit: boolean) => {
      if (odds >= SURE || odds < least) return
      const confidence = confidenceAt(known, odds)
      const bin = bins[Math.min(9, Math.floor(confidence * 10))]
      const weight = hit ? 10_000 / audit.spoiledWords : 10_000 / audit.cleanWords
      bin.sum += confidence * weight
      if (hit) bin.hits += weight
      else bin.needless += weight
    }
    for (const {odds} of frame.hits) add(odds, true)
    for (const odds of frame.needless) add(odds, false)
  }
  console.log('\nconfidence | given | observed | marks in 10,000 words')
  for (const [index, bin] of bins.entries()) {
    const weight = bin.hits + bin.needless
    if (weight === 0) continue
    console.log(
      `${index / 10}–${(index + 1) / 10} | ${(bin.sum / weight).toFixed(2)} | ${(bin.hits / weight).toFixed(2)} | ${weight.toFixed(2)}`
    )
  }
}
