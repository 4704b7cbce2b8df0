/**
 * Hold the rule `misspelling` against the training texts: which forms it would mark, read one by one without the
 * story around them, so that real words among them are seen and go into its `unlisted-words.txt`.
 *
 *     tsx train/misspellings.ts [--train FOLDER]
 *
 * Prints a line a form, those in most documents first: the form, the word it is taken for, how often it stands there
 * in small letters and with a capital, in how many documents, how often the word stands there, and one place. The
 * same lines for the same texts.
 */
import {parseArgs} from 'node:util'
import {rightWordOf} from '../rules/misspelling/right-word.js'
import {Lexicon} from '../src/language/lexicon.js'
import {modelSection} from '../src/model/models.js'
import {plainFiles, readDocuments, TRAINING_TEXTS} from './plain-text.js'

/** Words of letters from a to z that touch no letter, figure, hyphen, slash or apostrophe. */
const WORD = /(?<![\p{L}\p{N}'’\-@#/_.&])[A-Za-z]{6,24}(?![\p{L}\p{N}@/_&]|[-.'’]\p{L})/gu
const CONTEXT = 40

interface Sightings {
  small: number
  capital: number
  documents: Set<string>
  place: string
}

const {values} = parseArgs({options: {train: {type: 'string', default: TRAINING_TEXTS}}})
const lexicon = new Lexicon(modelSection('lexicon'))
const known = new Map<string, number>()
const unknown = new Map<string, Sightings>()

for (const file of plainFiles(values.train)) {
  for await (const {source, document, paragraphs} of readDocuments(file)) {
    for (const paragraph of paragraphs) count(paragraph, `${source}/${document}`)
  }
}
const lines = [...unknown]
  .filter(([, {small}]) => small > 0)
  .sort(([one, a], [two, b]) => b.documents.size - a.documents.size || (one < two ? -1 : 1))
for (const [form, {small, capital, documents, place}] of lines) {
  const right = rightWordOf(lexicon, form)?.values[0]
  if (right === undefined) continue
  console.log([form, right, small, capital, documents.size, known.get(right) ?? 0, place].join('\t'))
}

function count(paragraph: string, document: string): void {
  for (const match of paragraph.matchAll(WORD)) {
    const [word] = match
    const key = word.toLowerCase()
    if (lexicon.idOf(key) !== 0) {
      known.set(key, (known.get(key) ?? 0) + 1)
      continue
    }
    const from = Math.max(0, match.index - CONTEXT)
    const place = paragraph.slice(from, match.index + word.length + CONTEXT)
    const sightings = unknown.get(key) ?? {small: 0, capital: 0, documents: new Set<string>(), place}
    unknown.set(key, sightings)
    if (word === key) sightings.small++
    else sightings.capital++
    sightings.documents.add(document)
  }
}
