/**
 * `npm run train [-- --train FOLDER]`: make everything in `models/` from the training texts, in the order in
 * which each step needs the ones before it. It takes about half an hour on two cores and 4 GB; the same texts
 * give the same bytes. Thresholds are fitted on the verdicts in `bench/audit` too: after new ones
 * `tsx train/thresholds.ts` alone is enough.
 */
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

/** Steps, and whether each reads the training texts. */
const STEPS: readonly (readonly [name: string, readsTexts: boolean])[] = [
  ['lexicon', false],
  ['tagger', true],
  ['constructions', true],
  ['prepositions', true],
  ['choices', true],
  ['vectors', true],
  ['stack', true],
  ['government', true],
  ['thresholds', true]
]

const {values} = parseArgs({options: {train: {type: 'string'}}})
for (const [name, readsTexts] of STEPS) {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const folder = readsTexts && values.train !== undefined ? ['--train', values.train] : []
  console.log(`\n# ${name}`)
  const {status} = spawnSync(process.execPath, ['--import', 'tsx', file, ...folder], {stdio: 'inherit'})
  if (status !== 0) {
    console.error(`train: ${name} failed; what was made before it is kept`)
    process.exitCode = 1
    break
  }
}
