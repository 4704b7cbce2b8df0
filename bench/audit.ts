/**
 * `npm run audit`: read the audit part of the training texts, and news, and print every mark that was not
 * judged yet, most confident first, with marks in 10,000 words and precision by rule; see bench/audit/README.md.
 */
import {fileURLToPath} from 'node:url'
import {TRAINING_TEXTS} from '../train/plain-text.js'
import {audit} from './audit/command.js'

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

try {
  process.exitCode = await audit(
    process.argv.slice(2),
    {
      train: TRAINING_TEXTS,
      news: pathOf('../../shared/data/eval/wikinews.txt.gz'),
      verdicts: pathOf('audit/verdicts.jsonl'),
      waiting: pathOf('../.cache/audit/waiting.jsonl'),
      figures: pathOf('../src/cli/precision.generated.ts')
    },
    (line) => process.stdout.write(`${line}\n`)
  )
} catch (error) {
  process.stderr.write(`audit: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
