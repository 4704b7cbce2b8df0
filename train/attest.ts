/**
 * `npm run attest -- [LIST …]`: hold every entry of the lists against the training texts: how often its right form
 * stands there, how often the form that it would mark, and where. A list is called by the name of its file
 * (`governors`) or by its rule; none: all.
 *
 *     --every N      read every Nth document, 12 by default; never one that is kept for the audit
 *     --words N      stop after N words
 *     --only TEXT    only entries that hold the text
 *     --new          only entries that have no figures yet
 *     --places       print where the marked forms stand, up to five an entry; with `--weighed` the weighed ones too
 *     --write        keep the figures beside the list, in NAME.attested.tsv; `npm run generate` puts them on the pages
 *
 * Prints entries that texts speak against, then those that are not met.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {basename} from 'node:path'
import {parseArgs} from 'node:util'
import {readClean} from '../bench/slips/index.js'
import type {Story} from '../src/language/story.js'
import {
  addSighting,
  noFigures,
  readTable,
  sumOf,
  tableFile,
  tableOf,
  verdictOf,
  type Figures
} from './attest/figures.js'
import {attestedLists} from './attest/lists.js'
import type {AttestedList, Sighting} from './attest/sightings.js'
import {TRAINING_TEXTS, plainFiles, readDocuments} from './plain-text.js'

/** A list at work. */
interface Desk {
  list: AttestedList
  /** Where its figures are kept. */
  table: URL
  kept: ReadonlyMap<string, Figures>
  witness: (story: Story) => Iterable<Sighting>
  rows: Map<string, Figures>
  places: Map<string, string[]>
}

/** Paragraphs that are read at once. */
const BATCH = 40
const MOST_PLACES = 5
const CONTEXT = 60
const ROOT = new URL('../', import.meta.url)
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    train: {type: 'string', default: TRAINING_TEXTS},
    every: {type: 'string', default: '12'},
    words: {type: 'string', default: 'Infinity'},
    only: {type: 'string', default: ''},
    new: {type: 'boolean', default: false},
    places: {type: 'boolean', default: false},
    weighed: {type: 'boolean', default: false},
    write: {type: 'boolean', default: false}
  }
})

const desks = attestedLists
  .filter(
    ({file, rule}) =>
      positionals.length === 0 || positionals.some((name) => name === rule || name === basename(file, '.txt'))
  )
  .map(deskOf)
const words = await read()
for (const desk of desks) {
  if (values.write) write(desk)
  report(desk)
}

function deskOf(list: AttestedList): Desk {
  const table = new URL(tableFile(list.file), ROOT)
  const kept = existsSync(table) ? readTable(readFileSync(table, 'utf8')).rows : new Map<string, Figures>()
  const entries = list.entries.filter(
    (entry) => entry.includes(values.only) && !(values.new && kept.has(entry))
  )
  return {
    list,
    table,
    kept,
    witness: list.witness(entries),
    rows: new Map(entries.map((entry) => [entry, noFigures()])),
    places: new Map()
  }
}

/** Read the texts, and give the number of words read. */
async function read(): Promise<number> {
  let total = 0
  let index = 0
  for (const file of plainFiles(values.train)) {
    for await (const {source, document, part, paragraphs} of readDocuments(file)) {
      if (part === 'audit' || index++ % Number(values.every) !== 0) continue
      for (let from = 0; from < paragraphs.length; from += BATCH) {
        const story = readClean(paragraphs.slice(from, from + BATCH).join('\n\n'))
        for (const desk of desks) look(desk, story, `${source}/${document}`)
        total += story.count
      }
      if (total >= Number(values.words)) return total
    }
  }
  return total
}

function look({witness, rows, places}: Desk, story: Story, document: string): void {
  for (const sighting of witness(story)) {
    const {entry, side, token} = sighting
    const figures = rows.get(entry)
    if (!figures) continue
    addSighting(figures, sighting)
    if (side === 'right' || (side === 'weighed' && !values.weighed)) continue
    const found = places.get(entry) ?? []
    places.set(entry, found)
    if (found.length < MOST_PLACES) found.push(`${side} ${document}: ${contextOf(story, token)}`)
  }
}

function contextOf(story: Story, token: number): string {
  const from = Math.max(story.start[token] - CONTEXT, 0)
  const text = story.text.slice(from, story.end[token] + CONTEXT)
  return `…${text.replaceAll(/\s+/gu, ' ')}…`
}

/** Keep what was counted, and of entries that were not asked for what was known. */
function write({list, table, kept, rows}: Desk): void {
  const all = new Map(
    list.entries.flatMap((entry) => {
      const figures = rows.get(entry) ?? kept.get(entry)
      return figures ? [[entry, figures] as const] : []
    })
  )
  const about = `${list.rule}: counted by npm run attest in ${words.toLocaleString('en-US')} tokens of the training texts`
  writeFileSync(table, tableOf(about, all))
}

function report({list, rows, places}: Desk): void {
  const of = (wanted: string) => [...rows].filter(([, figures]) => verdictOf(figures) === wanted)
  const [proved, doubtful, unproved] = [of('proved'), of('doubtful'), of('unproved')]
  console.log(
    `${list.file}: ${rows.size} entries in ${words.toLocaleString('en-US')} tokens: ${proved.length} proved, ${doubtful.length} doubtful, ${unproved.length} unproved`
  )
  for (const [entry, figures] of doubtful) {
    const forms = [...figures.marked].map(([form, times]) => `${form || 'marked'} ${times}`).join(', ')
    console.log(`doubtful: ${entry}: ${figures.right} right, ${forms}`)
  }
  for (const [entry, {right, weighed}] of unproved)
    console.log(`unproved: ${entry}: ${right} right, ${sumOf(weighed)} weighed`)
  if (!values.places) return
  for (const [entry, found] of places) console.log([entry, ...found].join('\n    '))
}
