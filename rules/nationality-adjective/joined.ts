import {Flag, words, type Proposal, type Story, type WordSet} from '../../src/define/index.js'
import type {Country} from './countries.js'

/** What a country’s adjective is joined with: Irish-made, Russian-speaking. */
const BEHIND = ['made', 'built', 'speaking', 'language']

/** Names of countries joined by a hyphen to what asks for the adjective: “Ireland-made” is Irish-made. */
export class Joined {
  readonly #countries = new Map<string, Country>()
  readonly #set: WordSet

  constructor(countries: readonly Country[]) {
    for (const country of countries) {
      // of “South Korea-born” the last word is joined alone
      if (country.marks.has('noun') || country.marks.has('state') || country.name.includes(' ')) continue
      for (const behind of BEHIND) this.#countries.set(`${country.name.toLowerCase()}-${behind}`, country)
    }
    this.#set = words(...this.#countries.keys())
  }

  *find(story: Story): Generator<Proposal> {
    for (const token of story.places(this.#set)) {
      const country = this.#countries.get(story.lower(token))
      if (!country || !story.has(token, Flag.capital)) continue
      const {start} = story.span(token)
      const end = start + country.name.length
      const head = story.text.slice(end, story.span(token).end)
      yield {start, end, expected: [...country.adjectives], data: {head}, confidence: 0.9, fix: 'likely'}
    }
  }
}
