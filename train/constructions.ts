/**
 * `tsx train/constructions.ts [--train FOLDER]`: count in the plain training texts how often the participle
 * of each verb, and its base form (or the noun like it), stands after be, have and get, and before a noun.
 * Writes the sections `auxiliaries` and `prenominal`.
 */
import {parseArgs} from 'node:util'
import {AUXILIARY_COLUMNS} from '../src/evidence/auxiliaries.js'
import {PRENOMINAL_COLUMNS} from '../src/evidence/prenominal.js'
import {Lexicon} from '../src/language/lexicon.js'
import {ADJECTIVE, NOUN, Tag, maskOf, type TagId} from '../src/language/tag.js'
import {packCounts} from '../src/model/counts.js'
import {modelSection} from '../src/model/models.js'
import {TRAINING_TEXTS, readParagraphs} from './plain-text.js'
import {writeSection} from './write-section.js'

const TOKEN = /[\p{L}]+(?:['’-][\p{L}]+)*|\d[\d.,]*|[^\s]/gu
/** First column of each form of an auxiliary. */
const FORMS = new Map([
  ...['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being', "isn't", "aren't", "wasn't", "weren't"].map((form) => [form, 0] as const),
  ...['has', 'have', 'had', 'having', "hasn't", "haven't", "hadn't"].map((form) => [form, 2] as const),
  ...['get', 'gets', 'got', 'getting', 'gotten'].map((form) => [form, 4] as const)
]) // prettier-ignore
/** A row seen less often says nothing, and a rare word may be private. */
const FEWEST = 5
const ADVERB_ONLY = maskOf('RB', 'RBR', 'RBS')
const NOMINAL = NOUN | ADJECTIVE | maskOf('CD', 'VBG')
/** Function words have a rare noun reading in some list: they count as none. */
const FUNCTION = maskOf('IN', 'TO', 'DT', 'CC', 'PRP', 'PRP$', 'WDT', 'WRB', 'MD')
const OPENS_PHRASE = maskOf('DT', 'PRP$', 'IN', 'CD', 'JJ')
const OPENS_CLAUSE = maskOf('TO', 'CC', 'RB', 'PRP', 'WDT', 'MD')

const {values} = parseArgs({
  options: {
    train: {type: 'string', default: TRAINING_TEXTS}
  }
})
const lexicon = new Lexicon(modelSection('lexicon'))
const auxiliaries = new Map<string, number[]>()
const prenominal = new Map<string, number[]>()
for await (const {text} of readParagraphs(values.train)) {
  const tokens = text.match(TOKEN) ?? []
  for (const [at, token] of tokens.entries()) {
    const column = FORMS.get(plain(token))
    if (column !== undefined) countAfter(tokens, at, column)
    else if (at > 0 && token === token.toLowerCase()) countBefore(tokens, at)
  }
}
writeSection('auxiliaries', packCounts(frequent(auxiliaries), AUXILIARY_COLUMNS.length))
writeSection('prenominal', packCounts(frequent(prenominal), PRENOMINAL_COLUMNS.length))
console.log(`${auxiliaries.size} verbs after auxiliaries, ${prenominal.size} rows before nouns`)

/** Count what stands after an auxiliary. */
function countAfter(tokens: readonly string[], at: number, column: number): void {
  let next = at + 1
  while (next < at + 4 && isAdverb(tokens[next])) next++
  const token = tokens[next] ?? ''
  // A capital is a name or a heading.
  if (token !== token.toLowerCase()) return
  const reading = read(token)
  if (!reading) return
  const participle = reading.tag === Tag.VBN
  if (!participle && isNominal(tokens[next + 1])) return
  add(auxiliaries, reading.lemmas, participle ? column : column + 1, AUXILIARY_COLUMNS.length)
}

/** Count a participle or a base form between the opening of a noun phrase and its noun. */
function countBefore(tokens: readonly string[], at: number): void {
  const noun = tokens[at + 1]
  if (noun === undefined || !/^\p{Ll}+$/u.test(noun) || !opensPhrase(tokens[at - 1])) return
  const nounTags = tagsOf(noun)
  if ((nounTags & NOUN) === 0 || (nounTags & FUNCTION) !== 0) return
  const token = tokens[at]
  const part = token.slice(token.lastIndexOf('-') + 1)
  const reading = read(part)
  if (!reading) return
  const column = reading.tag === Tag.VBN ? 0 : 1
  const [head] = [
    ...lexicon.lemmasOf(lexicon.idOf(noun), Tag.NNS),
    ...lexicon.lemmasOf(lexicon.idOf(noun), Tag.NN)
  ]
  const lemmas = reading.lemmas.map((lemma) => token.slice(0, token.length - part.length) + lemma)
  if (part !== token)
    add(
      prenominal,
      reading.lemmas.map((lemma) => `-${lemma}`),
      column,
      PRENOMINAL_COLUMNS.length
    )
  add(prenominal, lemmas, column, PRENOMINAL_COLUMNS.length)
  if (head) {
    const word = lexicon.wordOf(head)
    add(
      prenominal,
      lemmas.map((lemma) => `${lemma} ${word}`),
      column,
      PRENOMINAL_COLUMNS.length
    )
  }
}

/** The verb of a participle that is no base form, or of a base form that is no participle. */
function read(word: string): {tag: TagId; lemmas: string[]} | undefined {
  const id = lexicon.idOf(word)
  const tags = lexicon.tagsOf(id)
  // Of `cut` and `put` nobody can tell whether the base form or the participle stands there.
  if (lexicon.lemmasOf(id, Tag.VBN).includes(id)) return undefined
  const tag = (tags & maskOf('VBN')) !== 0 ? Tag.VBN : (tags & maskOf('VB')) !== 0 ? Tag.VB : undefined
  return tag === undefined
    ? undefined
    : {tag, lemmas: lexicon.lemmasOf(id, tag).map((lemma) => lexicon.wordOf(lemma))}
}

function opensPhrase(token: string | undefined): boolean {
  const tags = token === undefined ? 0 : tagsOf(token)
  return (tags & OPENS_PHRASE) !== 0 && (tags & OPENS_CLAUSE) === 0
}

function isAdverb(token: string | undefined): boolean {
  if (token === undefined) return false
  const tags = tagsOf(token)
  return plain(token) === 'not' || (tags !== 0 && (tags & ~ADVERB_ONLY) === 0)
}

function isNominal(token: string | undefined): boolean {
  const tags = token === undefined ? 0 : tagsOf(token)
  return (tags & NOMINAL) !== 0 && (tags & FUNCTION) === 0
}

function tagsOf(token: string): number {
  return lexicon.tagsOf(lexicon.idOf(plain(token)))
}

function add(rows: Map<string, number[]>, words: readonly string[], column: number, columns: number): void {
  for (const word of words) {
    let counts = rows.get(word)
    if (!counts) rows.set(word, (counts = new Array<number>(columns).fill(0)))
    counts[column]++
  }
}

function frequent(rows: Map<string, number[]>): Map<string, number[]> {
  for (const [word, counts] of rows) {
    if (counts.reduce((sum, count) => sum + count) < FEWEST) rows.delete(word)
  }
  return rows
}

function plain(token: string): string {
  return token.toLowerCase().replaceAll('’', "'")
}
