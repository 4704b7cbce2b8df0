/**
 * `tsx train/prepositions.ts [--train FOLDER]`: count which prepositions stand right behind which verbs, nouns
 * and adjectives in the plain texts, behind the object of which verbs, and before which nouns; write the section
 * `prepositions`.
 */
import {parseArgs} from 'node:util'
import {isClosed, phraseBehind, verbBeforeObject} from '../src/evidence/government-places.js'
import {ANY_WORD, COUNTED_PREPOSITIONS, governorKind, type CountedKind} from '../src/evidence/prepositions.js'
import {Lexicon} from '../src/language/lexicon.js'
import {Flag} from '../src/language/tokens.js'
import {packCounts} from '../src/model/counts.js'
import {modelSection} from '../src/model/models.js'
import {documentsOf} from './choices/documents.js'
import {readCorpora, type Corpus} from './corpus.js'
import {writeSection} from './write-section.js'
import {TRAINING_TEXTS} from './plain-text.js'

/** A word seen before or behind prepositions less often says nothing. */
const FEWEST: Readonly<Record<CountedKind, number>> = {v: 20, p: 20, n: 20, j: 20, o: 30, d: 200, b: 200}

/** Counts by name, `accuse v`: a word and what it is to the preposition. */
class Rows {
  readonly #byName = new Map<string, number[]>()
  readonly #names = new Map<number, string>()
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  /** Counts the forms of a word together: `accused`, `accuses`. */
  add({ids, tags}: Corpus, token: number, kind: CountedKind, column: number): void {
    if (ids[token] === 0) return
    for (const name of [this.#nameOf(ids[token], tags[token], kind), `${ANY_WORD} ${kind}`]) {
      let row = this.#byName.get(name)
      if (!row) this.#byName.set(name, (row = COUNTED_PREPOSITIONS.map(() => 0)))
      row[column]++
    }
  }

  #nameOf(id: number, tag: number, kind: CountedKind): string {
    const key = (id * 64 + tag) * 128 + kind.charCodeAt(0)
    let name = this.#names.get(key)
    if (name === undefined) {
      const [lemma = id] = this.#lexicon.lemmasOf(id, tag)
      this.#names.set(key, (name = `${this.#lexicon.wordOf(lemma)} ${kind}`))
    }
    return name
  }

  /** Those that were seen often enough to say something. */
  often(): Map<string, number[]> {
    return new Map(
      [...this.#byName].filter(
        ([name, row]) => row.reduce((sum, count) => sum + count) >= FEWEST[name.slice(-1) as CountedKind]
      )
    )
  }
}

/**
 * Count prepositions by the words around them.
 *
 * @param corpora The texts.
 * @param lexicon Knows the lemmas.
 * @returns Bytes of the section `prepositions`.
 */
function countPrepositions(corpora: readonly Corpus[], lexicon: Lexicon): Uint8Array {
  const columns = new Map(COUNTED_PREPOSITIONS.map((word, column) => [lexicon.idOf(word), column]))
  const rows = new Rows(lexicon)
  for (const {corpus, from, to} of documentsOf(corpora, 'learn')) {
    const {ids, tags, flags, sentences} = corpus
    for (let sentence = from; sentence < to; sentence++) {
      const [first, end] = [sentences[sentence], sentences[sentence + 1]]
      for (let token = first + 1; token < end; token++) {
        const column = columns.get(ids[token])
        if (column === undefined) continue
        const before = token - 1
        const kind = governorKind(tags[before])
        if (kind && (flags[before] & Flag.capital) === 0) rows.add(corpus, before, kind, column)
        const verb = isClosed(tags, before) ? verbBeforeObject(tags, token, first) : -1
        if (verb >= 0) rows.add(corpus, verb, 'o', column)
        const phrase = phraseBehind(tags, token + 1, end)
        if (phrase) rows.add(corpus, phrase.head, phrase.determined ? 'd' : 'b', column)
      }
    }
  }
  return packCounts(rows.often(), COUNTED_PREPOSITIONS.length)
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
