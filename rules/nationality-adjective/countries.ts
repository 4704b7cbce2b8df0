import {Flag, type Story} from '../../src/define/index.js'

/** One line of `lexicons/countries.txt`. */
export interface Country {
  /** Its words in lower case. */
  words: readonly string[]
  /** The name as written. */
  name: string
  /** Adjectives, best first. */
  adjectives: readonly string[]
  /** One of its people, and several. */
  person: string
  people: string
  /** `noun`, `state`, `team`, `language`: see the head of the list. */
  marks: ReadonlySet<string>
}

/** A country’s name in a story. */
export interface CountryPlace {
  country: Country
  first: number
  last: number
}

/**
 * Read the list: one country for each name of each line.
 *
 * @param lines Such as `Turkey / Türkiye | Turkish | Turk | language`.
 */
export function readCountries(lines: readonly string[]): Country[] {
  return lines.flatMap((line) => {
    const [names = '', adjectives = '', persons = '', marks = ''] = line.split(' | ')
    const [person = '', people = `${person}s`] = persons.split(', ')
    return names.split(' / ').map((name) => ({
      name,
      words: name.toLowerCase().split(' '),
      adjectives: adjectives.split(' / '),
      person,
      people,
      marks: new Set(marks.split(' '))
    }))
  })
}

/** Countries by the first word of their names, the longest names first. */
export class CountryNames {
  readonly #byFirst = new Map<string, Country[]>()

  constructor(countries: readonly Country[]) {
    for (const country of [...countries].sort((a, b) => b.words.length - a.words.length)) {
      const [first = ''] = country.words
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), country])
    }
  }

  /** First words of all names, in lower case. */
  get firstWords(): string[] {
    return [...this.#byFirst.keys()]
  }

  /**
   * The country whose name starts at a token.
   *
   * @param story The story.
   * @param token First word of a name, by {@link firstWords}.
   * @returns Nothing where it has no capital or goes on otherwise.
   */
  at(story: Story, token: number): CountryPlace | undefined {
    if (!story.has(token, Flag.capital)) return undefined
    const country = this.#byFirst
      .get(story.lower(token))
      ?.find(({words}) => words.every((word, index) => story.lower(token + index) === word))
    return country && {country, first: token, last: token + country.words.length - 1}
  }
}
