import {
  ADJECTIVE,
  ADVERB,
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

const INTO = words('to', 'into', 'from', 'in', 'across', 'inside', 'throughout', 'near', 'outside')
/** Prepositions after which a singular noun needs an article, whatever it means: with Israeli in March. */
const BARE = words('with', 'against', 'by', 'of', 'for')
const IN = words('in')
/** What happens in a country and not in a language. */
const EVENTS = words(
  'war', 'wars', 'born', 'raised', 'elections', 'election', 'fighting', 'invasion', 'coup', 'arrested', 'killed',
  'lives', 'lived', 'living', 'protests', 'earthquake', 'troops', 'unrest', 'held', 'refugees', 'based', 'jailed'
) // prettier-ignore
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
const SUBORDINATORS = words('because', 'if', 'whether', 'while', 'although', 'but', 'when', 'after')
/** What a state does and a language does not. */
const ACTED = words(
  'said', 'says', 'announced', 'agreed', 'accused', 'accuses', 'condemned', 'rejected', 'signed', 'imposed',
  'denied', 'denies', 'warned', 'invaded', 'expelled', 'withdrew', 'joined', 'sent'
) // prettier-ignore
const SINGULAR = maskOf('VBZ')

/** Adjectives of one word that stand for a country’s name. */
export class Peoples {
  readonly #names = new Map<string, Country>()
  readonly #countries: ReadonlySet<string>
  readonly #set: WordSet

  constructor(countries: readonly Country[]) {
    for (const country of countries) {
      for (const adjective of country.adjectives) {
        const key = adjective.toLowerCase()
        if (!country.marks.has('noun') && !adjective.includes(' ') && !this.#names.has(key)) {
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
      if (
        !isPlace(story, token, country) &&
        !isSubject(story, token, country) &&
        !this.#isOneOfTwo(story, token)
      ) {
        continue
      }
      yield {...story.span(token), expected: [country.name], confidence: 0.9, fix: 'likely'}
    }
  }

  /** “between Russian and Ukraine” */
  #isOneOfTwo(story: Story, token: number): boolean {
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

/** “Israeli has denied it”: a clause begins, and no article makes a person of the adjective. */
function isSubject(story: Story, token: number, country: Country): boolean {
  const next = token + 1
  const opens = token === story.sentenceStart(token) || story.is(token - 1, SUBORDINATORS)
  if (!opens || !story.has(token, Flag.capital) || !story.together(token, next)) return false
  if (story.has(next, Flag.capital) || !story.tagIn(next, FINITE)) return false
  if (country.marks.has('language')) return story.is(next, ACTED) && story.tagIn(next, FINITE)
  // Lebanese have long known it
  return country.person !== country.people || story.tagIn(next, SINGULAR)
}

function isPlace(story: Story, token: number, {marks, person, people}: Country): boolean {
  const language = marks.has('language')
  if (!story.has(token, Flag.capital) || !story.together(token - 1, token)) return false
  if (!endsPhrase(story, token)) return false
  if (!language) {
    if (story.is(token - 1, BARE)) return person !== people
    return story.is(token - 1, INTO) && !isContrast(story, token)
  }
  if (story.is(token - 1, TOWARD)) return follows(story, token, GOING)
  return story.is(token - 1, IN) && follows(story, token, EVENTS)
}

function endsPhrase(story: Story, token: number): boolean {
  const next = token + 1
  if (!story.together(token, next)) return true
  return (
    END.test(story.word(next)) ||
    (story.word(next) === ',' && story.is(next + 1, RELATIVE)) ||
    (story.is(next, AND) && story.tagIn(next + 1, VERB)) ||
    story.tagIn(next, FINITE) ||
    (story.is(next, AFTER) && story.tagIn(next, maskOf('IN', 'JJ', 'DT') | ADVERB))
  )
}

function follows(story: Story, token: number, set: WordSet): boolean {
  for (let at = token - 2; at >= token - REACH && story.together(at, token); at--)
    if (story.is(at, set)) return true
  return false
}

/** `from Iraqi to Kurdish control` */
function isContrast(story: Story, token: number): boolean {
  return story.lower(token - 1) === 'from' || story.lower(token - 3) === 'from'
}
