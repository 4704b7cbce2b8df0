import {countries} from '../../lexicons/countries.generated.js'
import {Tag, type Story, type TagId} from '../../src/define/index.js'

const VERB_TAGS: readonly TagId[] = [Tag.VBD, Tag.VBN, Tag.VBZ, Tag.VBG, Tag.VB]

const NUMBERS: readonly string[] = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'] // prettier-ignore

/** A country by what its people and things are called: Chinese → China. */
const COUNTRIES = countries.flatMap((entry) => {
  const [names = '', adjectives = '', people = ''] = entry.split(' | ')
  const [country = ''] = names.split(' / ')
  return [...adjectives.split(' / '), ...people.split(', ')].map((word) => [word, country] as const)
})
/** The same by the lexicon’s ids. */
let countryIds: Map<number, number> | undefined

function idsOf(lexicon: Story['lexicon']): Map<number, number> {
  const ids = COUNTRIES.map(([word, country]) => [lexicon.idOf(word), lexicon.idOf(country)] as const)
  return new Map(ids.filter(([word, country]) => word !== 0 && country !== 0))
}

/** Numbers for the words of a story: the lexicon’s ids, and numbers below zero for words that it lacks. */
export class Vocabulary {
  readonly #story: Story
  readonly #unknown = new Map<string, number>()
  readonly #unknownWords: string[] = []
  readonly #lemmas = new Map<number, number>()

  constructor(story: Story) {
    this.#story = story
  }

  /** Key of a token’s word in any case. */
  wordOf(token: number): number {
    return this.#story.ids[token] || this.#keyOf(this.#story.lower(token))
  }

  /** Key of a token’s lemma, so that `expected` and `expecting` are one. */
  lemmaOf(token: number): number {
    const id = this.#story.ids[token]
    if (!id) return this.wordOf(token)
    if (this.#story.tags[token] === Tag.CD) return this.#numberOf(token)
    let lemma = this.#lemmas.get(id)
    if (lemma === undefined) this.#lemmas.set(id, (lemma = this.#lemma(id, this.#story.tags[token])))
    return lemma
  }

  /** Key of a name; an adjective of a country, and its people, are the country’s. */
  nameOf(token: number): number {
    const {lexicon} = this.#story
    countryIds ??= idsOf(lexicon)
    const word = this.wordOf(token)
    return countryIds.get(word) ?? word
  }

  /** Keys of the parts of a word that a mark joins, and whether each is a figure. */
  partsOf(token: number, mark: number): {key: number; figure: boolean}[] {
    const {text, lexicon, start, end} = this.#story
    const parts: {key: number; figure: boolean}[] = []
    let from = start[token]
    for (let at = from; at <= end[token]; at++) {
      if (at < end[token] && text.charCodeAt(at) !== mark) continue
      const code = text.charCodeAt(from)
      const word = text.slice(from, at).toLowerCase()
      const number = this.#numberKey(word)
      const key = number ?? (lexicon.idAt(text, from, at) || this.#keyOf(word))
      if (at > from) parts.push({key, figure: number !== undefined || (code >= 48 && code <= 57)})
      from = at + 1
    }
    return parts
  }

  /** The word of a key, in lower case. */
  spell(key: number): string {
    return key > 0 ? this.#story.lexicon.wordOf(key) : (this.#unknownWords[-1 - key] ?? '')
  }

  #numberOf(token: number): number {
    return this.#numberKey(this.#story.lower(token)) ?? this.wordOf(token)
  }

  /** Key of the figure that a number word means: `fourteen` is 14; `undefined` for other words. */
  #numberKey(word: string): number | undefined {
    const figure = NUMBERS.indexOf(word)
    if (figure < 0) return undefined
    return this.#story.lexicon.idOf(String(figure)) || this.#keyOf(String(figure))
  }

  #lemma(id: number, tag: TagId): number {
    const {lexicon} = this.#story
    for (const other of [tag, Tag.NNS, ...VERB_TAGS]) {
      const [lemma] = lexicon.lemmasOf(id, other)
      if (lemma) return lemma
    }
    return id
  }

  #keyOf(word: string): number {
    let key = this.#unknown.get(word)
    if (key === undefined) {
      this.#unknownWords.push(word)
      this.#unknown.set(word, (key = -this.#unknownWords.length))
    }
    return key
  }
}
