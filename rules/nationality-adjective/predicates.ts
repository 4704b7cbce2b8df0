import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {ADJECTIVE, Flag, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {CountryNames, type Country, type CountryPlace} from './countries.js'
import {personsOf} from './persons.js'

const BE = words('is', 'was', 'are', 'were', "'s", "'re", "'m", 'am', 'be', 'being')
const HE = words('he', 'she', 'i', 'who')
const PERSON_NOUNS = words(...personNouns)
const A = words('a', 'an')
/** What is said of a person and of no country. */
const SAID_OF_PERSONS = words('aged', 'who', 'whom', 'named', 'nicknamed', 'resident', 'living', 'working', 'wanted', 'convicted') // prettier-ignore
const ORDINAL = words('first', 'second', 'third', 'fourth', 'fifth', 'last', 'only', 'youngest', 'oldest')
const TO = words('to')
const SPEAKING = words('speak', 'speaks', 'spoke', 'spoken', 'speaking', 'fluent', 'broken', 'flawless', 'halting', 'rudimentary') // prettier-ignore
const BEHIND_LANGUAGE = words('and', 'or', 'but', 'at', 'with', 'well', 'fluently', 'to', 'in', 'badly')
const JOINS = words('and', 'but', 'by', 'or', 'though')
/** First names too. */
const FIRST_NAMES = words('jordan', 'chad', 'israel')
const END = /^[.,;:?!)]/u

/** Countries where persons and languages are spoken of: “she is Spain”, “a Sweden aged 42”, “speaks Portugal”. */
export class Predicates {
  readonly #names: CountryNames
  readonly #set

  constructor(countries: readonly Country[]) {
    this.#names = new CountryNames(countries.filter(({marks}) => !marks.has('noun') && !marks.has('state')))
    this.#set = words(...this.#names.firstWords)
  }

  *find(story: Story): Generator<Proposal> {
    for (const token of story.places(this.#set)) {
      const place = this.#names.at(story, token)
      if (!place || story.is(token, FIRST_NAMES) || !isFree(story, place)) continue
      const {country} = place
      const whole = {...story.span(place.first, place.last), confidence: 0.9, fix: 'likely' as const}
      if (isPredicate(story, place))
        yield {...whole, expected: [...country.adjectives], data: {meant: 'nationality'}}
      else if (isPerson(story, place))
        yield {...whole, expected: personsOf(country, 'one'), data: {meant: 'person'}}
      else if (isLanguage(story, place))
        yield {...whole, expected: [country.adjectives[0] ?? ''], data: {meant: 'language'}}
    }
  }
}

/** Is the name no part of a longer one, and nobody’s? */
function isFree(story: Story, {first, last}: CountryPlace): boolean {
  const next = last + 1
  if (story.has(next, Flag.clitic) || story.tags[next] === Tag.POS) return false
  if (story.together(last, next) && story.has(next, Flag.capital)) return false
  return !story.has(first - 1, Flag.capital) || first - 1 === story.sentenceStart(first)
}

/** `she is Spain but lives in London`, `the pilot was Ukraine` */
function isPredicate(story: Story, {first, last}: CountryPlace): boolean {
  const verb = story.beforeAdverbs(first)
  if (!story.is(verb, BE) || !ends(story, last)) return false
  const subject = story.beforeAdverbs(verb)
  return story.is(subject, HE) || (story.is(subject, PERSON_NOUNS) && story.tags[subject] === Tag.NN)
}

function ends(story: Story, last: number): boolean {
  const next = last + 1
  if (END.test(story.word(next)) || next >= story.sentenceEnd(last)) return true
  return story.is(next, JOINS) && !story.has(next + 1, Flag.capital)
}

/** `a Sweden aged 42`, `the driver, a Poland, was held`, `the first Peru to win` */
function isPerson(story: Story, {first, last}: CountryPlace): boolean {
  const next = last + 1
  // a 44-year-old Denmark
  const before = story.word(first - 1).endsWith('-year-old') ? first - 2 : first - 1
  if (!story.together(before, first)) return false
  if (story.is(before, ORDINAL)) return story.is(next, TO) && story.tagIn(next + 1, maskOf('VB'))
  if (!story.is(before, A)) return false
  if (story.is(next, SAID_OF_PERSONS)) return true
  const mark = story.word(next)
  if (mark === ',' && story.tags[next + 1] === Tag.CD) return true
  return /^[.,;]$/u.test(mark) && (story.word(before - 1) === ',' || story.is(before - 1, BE))
}

/** `speaks Portugal and French`, `in fluent Spain` */
function isLanguage(story: Story, {country, first, last}: CountryPlace): boolean {
  if (!country.marks.has('language')) return false
  const before = story.tagIn(first - 1, ADJECTIVE) && !story.is(first - 1, SPEAKING) ? first - 2 : first - 1
  if (!story.is(before, SPEAKING) || !story.together(before, first)) return false
  return ends(story, last) || story.is(last + 1, BEHIND_LANGUAGE)
}
