import {
  FINITE,
  Flag,
  NOUN,
  Tag,
  VERB,
  maskOf,
  words,
  type Proposal,
  type Story,
  type WordSet
} from '../../src/define/index.js'
import type {Country} from './countries.js'
import type {Heads} from './heads.js'

const COUNTED = maskOf('DT', 'CD')
const PLURAL = maskOf('NNS')
const ONE_OR_MORE = maskOf('NN', 'NNS')
const BEFORE_PERSON = maskOf('DT', 'CD', 'JJ', 'PRP$')
const A = words('a', 'an', 'another', 'one', 'every', 'each')
const THE = words('the')
const FROM = words('from')
const OF = words('of', 'by', 'with', 'against')
const BE = words('is', 'was', 'be')
const PLURAL_VERBS = words('have', 'are', 'were')
const WHO = words('who', 'whose', 'whom')
/** Adjectives that name the people too, beside a word of its own: the British have. */
const COLLECTIVE = new Set(['British', 'Spanish', 'Scottish'])
/** Countries and their peoples that good writers use as adjectives too: Serb forces, Croat villages. */
const ADJECTIVAL = new Set(['Serb', 'Croat', 'Slovene', 'Azerbaijani', 'Argentine', 'Filipino', 'Scots'])

/** What stands for a people. */
interface Form {
  country: Country
  plural: boolean
}

/**
 * The people of a country and its adjective, one in the place of the other: “a Finn nurse” is a Finnish nurse, “three
 * Britons newspapers” are British, and “a Polish who” is a Pole.
 *
 * Source: Quirk et al., A Comprehensive Grammar of the English Language, § 7.25 and § 5.56.
 */
export class Persons {
  readonly #people = new Map<string, Form>()
  readonly #adjectives = new Map<string, Country>()
  readonly #swelled = new Map<string, Country>()
  readonly #set: WordSet
  readonly #heads: Heads

  constructor(countries: readonly Country[], heads: Heads) {
    this.#heads = heads
    for (const country of countries) {
      const [adjective = ''] = country.adjectives
      const {person, people, name} = country
      if (adjective === name || [person, adjective].some((word) => word.includes(' '))) continue
      // Frenchmen, since the French are a people and no persons; but Germans
      const plural = people === `${person}s` ? people : person.replace(/man$/, 'men')
      if (person !== plural && !ADJECTIVAL.has(person)) {
        if (!ADJECTIVAL.has(plural)) this.#people.set(plural.toLowerCase(), {country, plural: true})
        if (!country.adjectives.includes(person))
          this.#people.set(person.toLowerCase(), {country, plural: false})
      }
      if (person !== adjective && !ADJECTIVAL.has(person))
        this.#adjectives.set(adjective.toLowerCase(), country)
      if (!country.marks.has('noun') && !name.endsWith('s') && !name.includes(' ')) {
        this.#swelled.set(`${name.toLowerCase()}s`, country)
      }
    }
    this.#set = words(...this.#people.keys(), ...this.#adjectives.keys())
  }

  *find(story: Story): Generator<Proposal> {
    for (const token of story.places(this.#set)) {
      if (!story.has(token, Flag.capital) || !story.isWord(token)) continue
      const expected = this.#expected(story, token)
      if (expected) yield {...story.span(token), ...expected, confidence: 0.9, fix: 'likely'}
    }
    for (const number of story.tagged(Tag.CD)) {
      const swelled = story.has(number + 1, Flag.capital)
        ? this.#swelled.get(story.lower(number + 1))
        : undefined
      if (!swelled || !areSeveral(story, number + 1)) continue
      const data = {meant: 'people'}
      yield {...story.span(number + 1), expected: [swelled.people], data, confidence: 0.9, fix: 'likely'}
    }
  }

  #expected(
    story: Story,
    token: number
  ): {expected: string[]; data: Readonly<Record<string, string>>} | undefined {
    const word = story.lower(token)
    const form = this.#people.get(word)
    const head = form && this.#headAfter(story, token, form)
    if (form && head) return {expected: [...form.country.adjectives], data: {head}}
    const ofAdjective = this.#adjectives.get(word)
    if (ofAdjective && isPeople(story, token) && hasOwnPeople(ofAdjective))
      return {expected: [ofAdjective.people], data: {meant: 'people'}}
    const number = ofAdjective && personsAt(story, token)
    if (ofAdjective && number) return {expected: personsOf(ofAdjective, number), data: {meant: 'person'}}
    return undefined
  }

  /** The noun that a person stands before as an adjective should: “a Finn nurse”. */
  #headAfter(story: Story, token: number, {plural}: Form): string | undefined {
    const before = token - 1
    const opens = token === story.sentenceStart(token)
    if (!story.together(token, token + 1) || story.has(token + 1, Flag.capital)) return undefined
    if (!opens && !story.together(before, token)) return undefined
    if (plural && !story.tagIn(before, BEFORE_PERSON) && !story.is(before, OF) && !opens) return undefined
    if (!plural && story.has(before, Flag.capital) && before !== story.sentenceStart(token)) return undefined
    const head = this.#heads.after(story, token + 1) ?? anyNoun(story, token)
    if (!head || (plural && !story.tagIn(head.last, PLURAL))) return undefined
    return isSecondObject(story, token) ? undefined : story.slice(token + 1, head.last)
  }
}

/** `the Spaniard striker`: behind a determiner one of a people is before no noun at all. */
function anyNoun(story: Story, token: number): {last: number} | undefined {
  const noun = token + 1
  if (!story.together(token - 1, noun + 1) || !story.tagIn(token - 1, COUNTED)) return undefined
  if (!story.tagIn(noun, ONE_OR_MORE) || story.mayBe(noun, VERB) || story.tags[noun + 1] === Tag.POS)
    return undefined
  // will save all Americans millions of dollars
  return story.is(noun + 1, OF) ? undefined : {last: noun}
}

/** `gave the Swedes visitors’ rights`: a verb stands before the phrase. */
function isSecondObject(story: Story, token: number): boolean {
  const start = story.phrases.startOf(token)
  return (
    start > 0 &&
    story.together(start - 1, start) &&
    story.tagIn(start - 1, VERB) &&
    story.tags[start] === Tag.DT
  )
}

/** “a Polish who had lived in Antwerp”, “two Swedish were hurt”: how many; nothing where a noun may be understood. */
function personsAt(story: Story, token: number): 'one' | 'several' | undefined {
  const before = token - 1
  const next = token + 1
  if (!story.together(before, next) || !story.tagIn(before, COUNTED)) return undefined
  const one = story.is(before, A)
  if (!one && !(story.tags[before] === Tag.CD && !/\d{4}|^'?\d0s/.test(story.word(before)))) return undefined
  const verb = story.tagIn(next, FINITE)
  if (!story.is(next, WHO) && !verb && !isReduced(story, next) && !(one && isApposed(story, token)))
    return undefined
  return one ? 'one' : 'several'
}

/** The Finns and not “the Finnish”; but the French. */
function hasOwnPeople({adjectives: [adjective = ''], people}: Country): boolean {
  return adjective.endsWith('ish') && people !== adjective && !COLLECTIVE.has(adjective)
}

/** “a French arrested at the airport”, “two Danish from Odense”: what follows is said of persons. */
function isReduced(story: Story, next: number): boolean {
  if (story.is(next, FROM)) return true
  if (story.tags[next] === Tag.TO) return story.tagIn(next + 1, maskOf('VB'))
  return (
    story.tags[next] === Tag.VBN &&
    story.tagIn(next + 1, maskOf('IN', 'TO')) &&
    story.together(next, next + 1)
  )
}

/** “The owner, a Turkish, denied it”, “He is a Spanish.” */
function isApposed(story: Story, token: number): boolean {
  const [before, next] = [token - 2, token + 1]
  const after = story.word(next)
  if (/^[.;]$/u.test(after)) return story.is(before, BE)
  return after === ',' && story.word(before) === ',' && !story.tagIn(next + 1, COUNTED | maskOf('JJ', 'CC'))
}

/** “The Turkish have waited”: the Turks, whose adjective is no name of a people. */
function isPeople(story: Story, token: number): boolean {
  const [before, next] = [token - 1, token + 1]
  if (before !== story.sentenceStart(token) || !story.is(before, THE) || !story.together(token, next))
    return false
  return story.is(next, PLURAL_VERBS)
}

export function personsOf({person, people}: Country, number: 'one' | 'several'): string[] {
  if (number === 'one') return person.endsWith('man') ? [person, person.replace(/man$/, 'woman')] : [person]
  return person.endsWith('man') ? [person.replace(/man$/, 'men')] : [people]
}

/** “Six Swedens and a Dane” */
function areSeveral(story: Story, token: number): boolean {
  const before = token - 1
  if (!story.together(before, token) || story.tags[before] !== Tag.CD || /\d{3}/.test(story.word(before)))
    return false
  if (story.lower(before) === 'one' || story.lower(before) === 'two') return false
  return !(story.together(token, token + 1) && story.tagIn(token + 1, NOUN))
}
