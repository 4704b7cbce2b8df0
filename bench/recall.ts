/**
 * `npm run recall -- [--family F] [--words N] [--rounds N] [--source unlearnt|audit|wikinews] [--missed]
 * [--sample N] [--json FILE]`: put slips into clean documents, lint them, and print for each family and frame how
 * many were made, found (a warning of any rule overlaps the slip), found by the family’s own rule, and given the
 * right words first. Three groups of texts are counted apart: those that nothing was learnt from, the audit
 * documents of those learnt from, and Wikinews.
 */
import {writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {createDesk} from '../src/index.js'
import {mends, warningsOf} from './slips/answers.js'
import {GROUPS, cleanDocuments, type Group} from './slips/documents.js'
import {inContext, touches, type Spoiled} from './slips/index.js'

/** What became of the slips of one kind. */
interface Tally {
  made: number
  found: number
  own: number
  right: number
}

const {values} = parseArgs({
  options: {
    family: {type: 'string', multiple: true, default: []},
    words: {type: 'string', default: '300000'},
    rounds: {type: 'string', default: '4'},
    source: {type: 'string', multiple: true, default: [...GROUPS]},
    missed: {type: 'boolean', default: false},
    sample: {type: 'string', default: '0'},
    json: {type: 'string'}
  }
})
const groups = GROUPS.filter((group) => values.source.includes(group))
if (groups.length < values.source.length) {
  console.error(`recall: --source is one of ${GROUPS.join(', ')}`)
  process.exit(2)
}
const rounds = Number(values.rounds)
const desk = createDesk()
const results: Record<string, {words: number; kinds: Record<string, Tally>}> = {}
for (const group of groups) {
  const kinds = new Map<string, Tally>()
  const lines: string[] = []
  const words = await measure(group, kinds, lines)
  results[group] = {words, kinds: Object.fromEntries(kinds)}
  print(group, words, kinds)
  printContexts(lines)
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, undefined, 2)}\n`)

/** Read, spoil and lint the documents of a group. Returns how many words they have. */
async function measure(group: Group, kinds: Map<string, Tally>, lines: string[]): Promise<number> {
  let words = 0
  for await (const clean of cleanDocuments(group, Number(values.words), values.family)) {
    words += clean.words
    for (let round = 0; round < rounds; round++) judge(clean.spoil({round, rounds}), kinds, lines)
  }
  return words
}

function judge(spoiled: Spoiled, kinds: Map<string, Tally>, lines: string[]): void {
  if (spoiled.slips.length === 0) return
  const warnings = warningsOf(desk, spoiled.text)
  for (const slip of spoiled.slips) {
    const hits = warnings.filter((warning) => touches(spoiled.text, slip, warning))
    const own = hits.some(({rule}) => rule === slip.family)
    const right = hits.some((warning) => mends(spoiled.text, warning, slip))
    for (const kind of [slip.family, `${slip.family} ${slip.frame}`]) {
      const tally = kinds.get(kind) ?? {made: 0, found: 0, own: 0, right: 0}
      tally.made++
      tally.found += Number(hits.length > 0)
      tally.own += Number(own)
      tally.right += Number(right)
      kinds.set(kind, tally)
    }
    if (Number(values.sample) > 0 || (values.missed && hits.length === 0)) {
      const verdict = hits.length === 0 ? 'missed' : right ? 'right' : own ? 'own' : 'found'
      lines.push(
        `${verdict.padEnd(6)} ${slip.family} ${slip.frame}: ${inContext(spoiled.text, slip, slip.right)}`
      )
    }
  }
}

function print(group: Group, words: number, kinds: Map<string, Tally>): void {
  const title = `${group}: ${words} words${rounds > 1 ? ` × ${rounds}` : ''}`
  console.log(`\n${title.padEnd(52)}    made   found     own   right first`)
  for (const [kind, {made, found, own, right}] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const frame = kind.includes(' ') ? `  ${kind.slice(kind.indexOf(' ') + 1)}` : kind
    const share = (count: number) => `${((100 * count) / made).toFixed(0)}%`.padStart(8)
    console.log(
      `${frame.padEnd(52)}${String(made).padStart(8)}${share(found)}${share(own)}${share(right)}  (${right})`
    )
  }
}

function printContexts(lines: readonly string[]): void {
  const wanted = Number(values.sample)
  // Evenly over the texts, not the first ones.
  const step = wanted > 0 ? Math.max(1, lines.length / wanted) : 1
  for (let at = 0; at < lines.length; at += step) console.log(lines[Math.floor(at)])
}
