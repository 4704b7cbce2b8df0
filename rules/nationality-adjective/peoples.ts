import {
  ADJECTIVE,
  ADVERB,
  FINITE,
  Flag,
  NOUN,
  Tag,
  VERB,
  isSurelyFinite,
  maskOf,
  words,
  type Proposal,
  type Story,
  type WordSet
} from '../../src/define/index.js'
import type {Country} from './countries.js'
import type {Heads} from './heads.js'
import {inCountry} from './in-country.generated.js'
import {stateNouns} from './state-nouns.generated.js'
import {tongueWords} from './tongue-words.generated.js'

const INTO = words('to', 'into', 'from', 'in', 'across', 'inside', 'throughout', 'near', 'outside')
/** Prepositions after which a singular noun needs an article, whatever it means: with Israeli in March. */
const BARE = words('with', 'against', 'by', 'of', 'for')
const IN = words('in')
const COMPASS = words('northern', 'southern', 'eastern', 'western', 'central', 'northeastern', 'northwestern', 'southeastern', 'southwestern') // prettier-ignore
const EVENTS = words(...inCountry)
const TONGUE = words(...tongueWords)
const STATE_NOUNS = words(...stateNouns)
/** Of these a person has none. */
const OF_STATES = words(
  'government',
  'parliament',
  'army',
  'military',
  'economy',
  'president',
  'prime',
  'navy',
  'constitution',
  'currency',
  'embassy',
  'foreign',
  'central'
)
const OF = words('of')
const FROM = words('from')
const TOWARD = words('to', 'into', 'from')
/** Verbs of going, after which a language is none: “flew to Spanish on Monday”. */
const GOING = words(
  'fly', 'flies', 'flew', 'flown', 'flying', 'travel', 'travels', 'traveled', 'travelled', 'traveling',
  'travelling', 'go', 'goes', 'went', 'gone', 'going', 'return', 'returns', 'returned', 'returning',
  'flee', 'fled', 'fleeing', 'deport', 'deported', 'extradite', 'extradited', 'cross', 'crossed',
  'crossing', 'sail', 'sailed', 'drive', 'drove', 'trip', 'trips', 'visit', 'visits', 'flight', 'flights', 'mission',
  'ambassador', 'envoy', 'journey', 'exports', 'imports', 'shipments', 'deliveries', 'sales', 'moved', 'moving',
  'emigrated', 'expelled', 'sent', 'withdrew', 'troops', 'aid'
) // prettier-ignore
const REACH = 4
const AFTER = words(
  'on',
  'in',
  'for',
  'after',
  'before',
  'during',
  'since',
  'with',
  'by',
  'at',
  'last',
  'next',
  'this'
)
const END = /^[.?!]+$/
const RELATIVE = words('which', 'where', 'whose', 'but', 'as')
const BETWEEN = words('between')
const AND = words('and')
const JOIN = words('and', 'or')
const LISTED = words(',', 'and', 'or')
const THE = words('the')
const PREPOSITION = maskOf('IN', 'TO')
const SUBORDINATORS = words('because', 'if', 'whether', 'while', 'although', 'but', 'when', 'after')
/** What a state does and a language does not. */
const ACTED = words(
  'said', 'says', 'announced', 'agreed', 'accused', 'accuses', 'condemned', 'rejected', 'signed', 'imposed',
  'denied', 'denies', 'warned', 'invaded', 'expelled', 'withdrew', 'joined', 'sent'
) // prettier-ignore
/** Behind who did it, with a hyphen or without: Iraqi owned businesses. */
const DONE_BY = words('owned', 'sponsored', 'led', 'backed', 'made', 'born', 'controlled', 'held', 'based', 'trained', 'built', 'funded', 'run', 'occupied', 'armed', 'flagged', 'registered') // prettier-ignore
/** What a noun or another adjective begins with, behind an adjective. */
const BEHIND_ADJECTIVE = NOUN | ADJECTIVE | maskOf('CC', 'VBG', 'VBN')
/** Of persons, and of no language. */
const LIVING = words(
  'born',
  'raised',
  'arrived',
  'arrives',
  'arriving',
  'lives',
  'lived',
  'died',
  'resides',
  'resided'
)
const PRESENT = maskOf('VB', 'VBP')
const SINGULAR = maskOf('VBZ')
const PLURAL_NOUN = maskOf('NNS')

/** Adjectives of one word that stand for a country’s name. */
export class Peoples {
  readonly #names = new Map<string, Country>()
  readonly #countries: ReadonlySet<string>
  readonly #set: WordSet
  readonly #heads: Heads

  constructor(countries: readonly Country[], heads: Heads) {
    this.#heads = heads
    for (const country of countries) {
      for (const adjective of country.adjectives) {
        const key = adjective.toLowerCase()
        if (
          !country.marks.has('noun') &&
          !country.marks.has('faith') &&
          !adjective.includes(' ') &&
          !this.#names.has(key)
        ) {
          this.#names.set(key, country)
        }
      }
    }
    this.#countries = new Set(countries.map(({name}) => name.toLowerCase()))
    this.#set = words(...this.#names.keys())
  }

  /** Adjectives after a preposition of place, or as a subject, with no noun to follow. */
  *find(story: Story): Generator<Proposal> {
    for (const token of story.places(this.#set)) {
      const country = this.#names.get(story.lower(token))
      if (!country) continue
      if (isStateOwner(story, token)) {
        const data = {head: story.word(token + 2)}
        yield {
          ...story.span(token, token + 1),
          expected: [story.word(token)],
          data,
          confidence: 0.9,
          fix: 'likely'
        }
        continue
      }
      if (
        !isPlace(story, token, country) &&
        !isSubject(story, token, country) &&
        !this.#isOneOfTwo(story, token) &&
        !this.#isAmongCountries(story, token) &&
        !isOwner(story, token, country, this.#heads) &&
        !isArticled(story, token, country)
      ) {
        continue
      }
      yield {
        ...story.span(token),
        expected: [nameOf(story, token, country.name)],
        confidence: 0.9,
        fix: 'likely'
      }
    }
  }

  /** “trade with France and German grew”, “Italy, Spanish and Greece”, “from Greek and Turkey” */
  #isAmongCountries(story: Story, token: number): boolean {
    const [before, next] = [token - 1, token + 1]
    if (!story.has(token, Flag.capital)) return false
    if (story.is(before, LISTED) && this.#countries.has(story.lower(before - 1))) {
      if (!story.together(before - 1, token) || story.tagIn(before - 2, maskOf('JJ', 'NNP'))) return false
      if (!story.is(before, JOIN)) return this.#goesOn(story, next)
      // of Americans in China and Chinese in America
      return endsPhrase(story, token) && !story.is(next, IN)
    }
    const opens = token === story.sentenceStart(token) || story.tagIn(before, PREPOSITION)
    return opens && story.is(next, AND) && this.#goesOn(story, next)
  }

  /** Does a country follow a comma or *and*, and no noun after it? */
  #goesOn(story: Story, comma: number): boolean {
    const other = comma + 1
    if (!story.is(comma, LISTED) || !story.together(comma, other)) return false
    return this.#countries.has(story.lower(other)) && endsPhrase(story, other)
  }

  /** “between Russian and Ukraine”, “between Kyiv and Russian” */
  #isOneOfTwo(story: Story, token: number): boolean {
    if (story.is(token - 1, AND) && story.is(token - 3, BETWEEN) && story.tags[token - 2] === Tag.NNP)
      return (
        story.has(token, Flag.capital) && !this.#names.has(story.lower(token - 2)) && endsPhrase(story, token)
      )
    const [before, other] = [token - 1, token + 2]
    if (!story.is(before, BETWEEN) || !story.is(token + 1, AND) || !story.together(before, other))
      return false
    const after = other + 1
    return (
      this.#countries.has(story.lower(other)) &&
      !(
        story.together(other, after) &&
        (story.tagIn(after, NOUN | ADJECTIVE) || story.tags[after] === Tag.POS)
      )
    )
  }
}

/** With its article, if it takes one: the Netherlands. */
function nameOf(story: Story, token: number, name: string): string {
  return /(?:lands|ines|Republic)$/u.test(name) && !story.is(token - 1, THE) ? `the ${name}` : name
}

/** “Israeli has denied it”: a clause begins, and no article makes a person of the adjective. */
function isSubject(story: Story, token: number, country: Country): boolean {
  const next = token + 1
  const opens = token === story.sentenceStart(token) || story.is(token - 1, SUBORDINATORS)
  if (!opens || !story.has(token, Flag.capital) || !story.together(token, next)) return false
  if (story.has(next, Flag.capital) || !story.tagIn(next, FINITE)) return false
  if (country.marks.has('language')) return story.is(next, ACTED)
  // European rivals raced, Burundian armed groups
  if (!isSurelyFinite(story, next) && !(story.tagIn(next, SINGULAR) && !story.mayBe(next, PLURAL_NOUN)))
    return false
  // Lebanese have long known it
  return country.person !== country.people || story.tagIn(next, SINGULAR)
}

function isPlace(story: Story, token: number, {marks, person, people}: Country): boolean {
  const language = marks.has('language')
  if (!story.has(token, Flag.capital) || !story.together(token - 1, token)) return false
  // born in Argentine to Welsh parents
  const born = story.is(token - 1, IN) && story.is(token - 2, LIVING)
  if (!endsPhrase(story, token)) return born && !story.tagIn(token + 1, BEHIND_ADJECTIVE)
  // in northern Syrian
  if (story.is(token - 1, COMPASS) && story.is(token - 2, INTO)) return true
  if (!language) {
    if (story.is(token - 1, BARE)) return person !== people
    return story.is(token - 1, INTO) && !isContrast(story, token)
  }
  if (story.is(token - 1, OF)) return story.is(token - 2, STATE_NOUNS)
  if (story.is(token - 1, TOWARD) && follows(story, token, GOING)) return true
  if (story.is(token - 1, FROM)) return story.lower(token + 1) !== 'to' && !isOfTongues(story, token)
  return story.is(token - 1, IN) && follows(story, token, EVENTS) && !isOfTongues(story, token)
}

/** Is speaking, writing or translating in the sentence? */
function isOfTongues(story: Story, token: number): boolean {
  const end = story.sentenceEnd(token)
  for (let at = story.sentenceStart(token); at < end; at++) if (story.is(at, TONGUE)) return true
  return false
}

/** “German’s economy shrank”: no article makes a person of the adjective, and a state has what follows. */
function isOwner(story: Story, token: number, {person, people}: Country, heads: Heads): boolean {
  const own = token + 1
  if (!story.has(own, Flag.clitic) || !story.has(token, Flag.capital) || person === people) return false
  const opens = token === story.sentenceStart(token) || story.tagIn(token - 1, PREPOSITION)
  return opens && heads.after(story, own + 1) !== undefined
}

/** “the Iraqi’s government”: of no single Iraqi. */
function isStateOwner(story: Story, token: number): boolean {
  const [own, noun] = [token + 1, token + 2]
  if (!story.has(own, Flag.clitic) || story.tags[own] !== Tag.POS || !story.has(token, Flag.capital))
    return false
  return story.is(token - 1, THE) && story.together(token, noun) && story.is(noun, OF_STATES)
}

/** “The Philippine, which has 7,000 islands”: an adjective that names neither persons nor a language. */
function isArticled(story: Story, token: number, {adjectives, marks, person}: Country): boolean {
  if (!marks.has('the') || marks.has('language') || adjectives[0] === person) return false
  if (!story.is(token - 1, THE) || !story.has(token, Flag.capital)) return false
  return endsPhrase(story, token) || (story.word(token + 1) === ',' && story.is(token + 2, RELATIVE))
}

function endsPhrase(story: Story, token: number): boolean {
  const next = token + 1
  if (!story.together(token, next)) return true
  if (isDescribing(story, next)) return false
  return (
    END.test(story.word(next)) ||
    (story.word(next) === ',' &&
      (story.is(next + 1, RELATIVE) || story.tagIn(next + 1, maskOf('VBD', 'VBZ')))) ||
    (story.is(next, AND) && story.tagIn(next + 1, VERB)) ||
    story.tagIn(next, FINITE) ||
    (story.tagIn(next, VERB) && story.mayBe(next, maskOf('VBP', 'VBD'))) ||
    (story.is(next, AFTER) && story.tagIn(next, maskOf('IN', 'JJ', 'DT') | ADVERB))
  )
}

/** `to Canadian live cattle`, `to Iraqi owned businesses`: what is taken for a verb describes a noun. */
function isDescribing(story: Story, token: number): boolean {
  const describes = story.tagIn(token, PRESENT) ? story.mayBe(token, ADJECTIVE) : story.is(token, DONE_BY)
  return describes && story.tagIn(token + 1, NOUN | ADJECTIVE) && story.together(token, token + 1)
}

function follows(story: Story, token: number, set: WordSet): boolean {
  for (let at = token - 2; at >= token - REACH && story.together(at, token); at--)
    if (story.is(at, set)) return true
  return false
}

/** `from Iraqi to Kurdish control` */
function isContrast(story: Story, token: number): boolean {
  if (story.lower(token - 1) === 'from') return story.lower(token + 1) === 'to'
  return story.lower(token - 3) === 'from'
}
