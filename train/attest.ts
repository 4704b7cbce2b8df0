/**
 * Hold the lexicon of governors against texts: how often each entry stands with its right preposition, and
 * how often with one that it marks.
 *
 *     tsx train/attest.ts [--wide] [FILE.txt.gz …]
 *
 * Prints one line an entry: `accuse object: 1,204 right, with 2`. With `--wide` it counts every other
 * preposition too, as if it were listed, those before a clause apart (`in+ing`): what is never seen can be
 * listed. Default files: all plain texts of ../shared/data/train.
 */
import {readFileSync, readdirSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'
import {governors as lines} from '../lexicons/governors.generated.js'
import {indexGovernors, parseGovernor, type Governor} from '../rules/governed-preposition/governors.js'
import {slipOf} from '../rules/governed-preposition/judge.js'
import {placeOf} from '../rules/governed-preposition/places.js'
import {readText} from '../src/format/text.js'
import {parseManuscript} from '../src/language/parse.js'
import {readStory} from '../src/language/read-story.js'
import type {Story} from '../src/language/story.js'

const FOLDER = new URL('../../shared/data/train/', import.meta.url)
const PREPOSITIONS = [
  'of',
  'to',
  'in',
  'on',
  'for',
  'with',
  'from',
  'at',
  'about',
  'over',
  'against',
  'into',
  'by'
]
/** Paragraphs that are read at once. */
const BATCH = 40

/** Counts by entry, then by preposition; `right` for the right ones. */
type Counts = Map<string, Map<string, number>>

/** Copies of the entries that list every preposition that is not right. */
export function widen(governors: readonly Governor[]): Governor[] {
  return governors.map((governor) => ({
    ...governor,
    wrong: new Map(PREPOSITIONS.filter((word) => !governor.right.has(word)).map((word) => [word, []]))
  }))
}

/** Count the entries of a story. */
export function count(story: Story, governors: readonly Governor[], counts: Counts): void {
  const index = indexGovernors(governors, story.lexicon)
  for (let token = 0; token < story.count; token++) {
    for (const governor of index(story.ids[token])) {
      const place = placeOf(story, governor, token)
      if (!place || !story.together(token, place.preposition)) continue
      const preposition = story.lower(place.preposition)
      if (governor.right.has(preposition)) add(counts, governor.name, 'right')
      else {
        const slip = slipOf(story, index, governor, token)
        const clause = slip?.complement.kind === 'clause' ? '+ing' : ''
        if (slip) add(counts, governor.name, preposition + clause)
      }
    }
  }
}

function add(counts: Counts, name: string, key: string): void {
  const entry = counts.get(name) ?? new Map<string, number>()
  counts.set(name, entry)
  entry.set(key, (entry.get(key) ?? 0) + 1)
}

function* storiesOf(file: URL): Generator<Story> {
  const paragraphs = gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# doc'))
  for (let from = 0; from < paragraphs.length; from += BATCH) {
    const manuscript = readText(paragraphs.slice(from, from + BATCH).join('\n\n'))
    yield readStory(parseManuscript(manuscript), manuscript)
  }
}

function main(args: readonly string[]): void {
  const named = args.filter((argument) => !argument.startsWith('--'))
  const files = named.length > 0 ? named : readdirSync(FOLDER).filter((name) => name.endsWith('.txt.gz'))
  const entries = lines.map(parseGovernor)
  const governors = args.includes('--wide') ? widen(entries) : entries
  const counts: Counts = new Map()
  for (const file of files)
    for (const story of storiesOf(new URL(file, FOLDER))) count(story, governors, counts)
  for (const {name} of governors) {
    const {right = 0, ...wrong} = Object.fromEntries(counts.get(name) ?? [])
    const marked = Object.entries(wrong).sort(([, a], [, b]) => b - a)
    console.log(`${name}: ${right} right${marked.map(([word, times]) => `, ${word} ${times}`).join('')}`)
  }
}

main(process.argv.slice(2))
