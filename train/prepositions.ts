/**
 * `tsx train/prepositions.ts [--train FOLDER]`: count which prepositions stand right behind which verbs, nouns
 * and adjectives in the plain texts, and write the section `prepositions`.
 */
import {parseArgs} from 'node:util'
import {COUNTED_PREPOSITIONS, governorKind} from '../src/evidence/prepositions.js'
import {Lexicon} from '../src/language/lexicon.js'
import {Flag} from '../src/language/tokens.js'
import {packCounts} from '../src/model/counts.js'
import {modelSection} from '../src/model/models.js'
import {documentsOf} from './choices/documents.js'
import {readCorpora, type Corpus} from './corpus.js'
import {writeSection} from './write-section.js'
import {TRAINING_TEXTS} from './plain-text.js'

/** A word seen before prepositions less often says nothing. */
const FEWEST = 20

/**
 * Count prepositions by the word before them.
 *
 * @param corpora The texts.
 * @param lexicon Knows the lemmas.
 * @returns Bytes of the section `prepositions`.
 */
function countPrepositions(corpora: readonly Corpus[], lexicon: Lexicon): Uint8Array {
  const columns = new Map(COUNTED_PREPOSITIONS.map((word, column) => [lexicon.idOf(word), column]))
  const counts = new Map<number, number[]>()
  for (const {corpus, from, to} of documentsOf(corpora, 'learn')) {
    const {ids, tags, flags, sentences} = corpus
    for (let token = sentences[from] + 1; token < sentences[to]; token++) {
      const column = columns.get(ids[token])
      const before = token - 1
      if (column === undefined || (flags[before] & Flag.capital) !== 0 || ids[before] === 0) continue
      if (!governorKind(tags[before])) continue
      const key = ids[before] * 64 + tags[before]
      let row = counts.get(key)
      if (!row) counts.set(key, (row = COUNTED_PREPOSITIONS.map(() => 0)))
      row[column]++
    }
  }
  return packCounts(byLemma(counts, lexicon), COUNTED_PREPOSITIONS.length)
}

/** Counts of the forms of a word together: `accused`, `accuses`. */
function byLemma(counts: ReadonlyMap<number, readonly number[]>, lexicon: Lexicon): Map<string, number[]> {
  const rows = new Map<string, number[]>()
  for (const [key, row] of counts) {
    const id = Math.floor(key / 64)
    const tag = key % 64
    const [lemma = id] = lexicon.lemmasOf(id, tag)
    const name = `${lexicon.wordOf(lemma)} ${governorKind(tag) ?? ''}`
    const sum = rows.get(name) ?? row.map(() => 0)
    rows.set(
      name,
      sum.map((count, column) => count + row[column])
    )
  }
  for (const [name, row] of rows) if (row.reduce((sum, count) => sum + count) < FEWEST) rows.delete(name)
  return rows
}

const {values} = parseArgs({
  options: {
    train: {type: 'string', default: TRAINING_TEXTS}
  }
})
const lexicon = new Lexicon(modelSection('lexicon'))
const section = countPrepositions(await readCorpora(values.train), lexicon)
writeSection('prepositions', section)
console.log(`prepositions: ${section.length.toLocaleString('en-US')} bytes`)
