/**
 * `npm run fixes [-- --words N] [--rounds N] [--family F] [--every N] [--wrong]`: how far fixes that are called sure can be
 * trusted. For each rule, of its sure fixes: those on marks of the audit that were judged, and those that a made slip
 * brings, which must give the clean words again. `--words` are of made slips in each group of texts, `--family` makes no
 * others, `--every` takes every Nth document of the audit, `--wrong` shows what is wrong. A rule whose fixes are wrong more
 * than once in 50 must not call them sure.
 */
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {createDesk} from '../src/index.js'
import {TRAINING_TEXTS} from '../train/plain-text.js'
import {readTexts} from './audit/read.js'
import {auditTexts} from './audit/texts.js'
import {readRecords, verdictOf} from './audit/verdicts.js'
import {mends, warningsOf} from './slips/answers.js'
import {GROUPS, cleanDocuments} from './slips/documents.js'
import {MECHANICAL_FAMILIES, touches} from './slips/index.js'

/** Sure fixes of a rule. */
interface Tally {
  /** On marks of the audit: by their verdict, and how many have none. */
  right: number
  arguable: number
  wrong: number
  open: number
  /** On made slips: those that give the clean words again, and others. */
  mended: number
  other: number
}

/** So many fixes must be known before a rule is judged, and of so many one may be wrong. */
const LEAST = 100
const ONE_IN = 50
/** Words for one slip where only one family is made. */
const OFTEN = 60

const {values} = parseArgs({
  options: {
    words: {type: 'string', default: '300000'},
    rounds: {type: 'string', default: '4'},
    family: {type: 'string', multiple: true, default: []},
    every: {type: 'string', default: '1'},
    wrong: {type: 'boolean', default: false}
  }
})
const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const tallies = new Map<string, Tally>()
const examples: string[] = []

await readAudit()
if (values.family.length > 0) await readSlips(values.family)
else {
  await readSlips([])
  // One by one: few of them have a place in every document.
  for (const family of MECHANICAL_FAMILIES) await readSlips([family])
}
print()

async function readAudit(): Promise<void> {
  const records = readRecords(pathOf('audit/verdicts.jsonl'))
  const news = pathOf('../../shared/data/eval/wikinews.txt.gz')
  const {marks, words} = await readTexts(
    auditTexts({train: TRAINING_TEXTS, news, every: Number(values.every)})
  )
  for (const mark of marks) {
    if (mark.fix !== 'sure') continue
    const verdict = verdictOf(records, mark)
    tallyOf(mark.rule)[verdict ?? 'open']++
    if (verdict === 'wrong') examples.push(`${mark.rule}, audit: ${mark.context}`)
  }
  console.log(`audit: ${words} words`)
}

/** Reads made slips of some families; of those of the mix if none is named. */
async function readSlips(families: readonly string[]): Promise<void> {
  const desk = createDesk()
  const rounds = Number(values.rounds)
  const isOne = families.length > 0
  let words = 0
  for (const group of GROUPS) {
    for await (const clean of cleanDocuments(group, Number(values.words), families)) {
      words += clean.words
      for (let round = 0; round < rounds; round++) {
        const {text, slips} = clean.spoil({round, rounds, ...(isOne && {wordsPerSlip: OFTEN})})
        if (slips.length === 0) continue
        const warnings = warningsOf(desk, text).filter(({fix}) => fix === 'sure')
        for (const slip of slips) {
          for (const warning of warnings.filter((one) => touches(text, slip, one))) {
            // A doubled paragraph holds slips of its source.
            if (isOne && warning.rule !== slip.family) continue
            const isMended = mends(text, warning, slip)
            tallyOf(warning.rule)[isMended ? 'mended' : 'other']++
            if (isMended) continue
            const around = `${text.slice(slip.start - 60, slip.start)}[${slip.written} ← ${slip.right}]${text.slice(slip.end, slip.end + 60)}`
            examples.push(
              `${warning.rule}, slip of ${slip.family}: ${text.slice(warning.start, warning.end)} → ${warning.first ?? ''} in ${around}`
            )
          }
        }
      }
    }
  }
  const named = families.length > 0 ? ` of ${families.join(', ')}` : ''
  console.log(`made slips${named}: ${words} words, ${rounds} times`)
}

function tallyOf(rule: string): Tally {
  let tally = tallies.get(rule)
  if (!tally) tallies.set(rule, (tally = {right: 0, arguable: 0, wrong: 0, open: 0, mended: 0, other: 0}))
  return tally
}

function print(): void {
  const head = [
    'sure fixes',
    'right',
    'arguable',
    'wrong',
    'not judged',
    'slips',
    'of them wrong',
    'n',
    'wrong',
    ''
  ]
  console.log(row(head))
  for (const [rule, {right, arguable, wrong, open, mended, other}] of [...tallies].sort()) {
    const known = right + arguable + wrong + mended + other
    const failed = wrong + other
    const word = known < LEAST ? 'few' : failed * ONE_IN > known ? 'NOT SURE' : 'sure'
    const share = known === 0 ? '' : `${((100 * failed) / known).toFixed(1)}%`
    console.log(
      row([rule, right, arguable, wrong, open, mended + other, other, known, share, word].map(String))
    )
  }
  if (!values.wrong) return
  console.log('')
  for (const example of examples.sort()) console.log(example.replaceAll('\n', '¶'))
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index === 0 ? cell.padEnd(28) : cell.padStart(index === 9 ? 10 : 9)))
    .join(' ')
}
