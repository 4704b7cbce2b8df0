import {ADVERB, Flag, maskOf, words, type Proposal, type Story, type WordSet} from '../../src/define/index.js'
import type {Country} from './countries.js'

const INTO = words('to', 'into', 'from', 'in', 'across', 'inside', 'throughout', 'near', 'outside')
const TOWARD = words('to', 'into', 'from')
/** Verbs of going, after which a language is none: “flew to Spanish on Monday”. */
const GOING = words(
  'fly', 'flies', 'flew', 'flown', 'flying', 'travel', 'travels', 'traveled', 'travelled', 'traveling',
  'travelling', 'go', 'goes', 'went', 'gone', 'going', 'return', 'returns', 'returned', 'returning',
  'flee', 'fled', 'fleeing', 'deport', 'deported', 'extradite', 'extradited', 'cross', 'crossed',
  'crossing', 'sail', 'sailed', 'drive', 'drove', 'trip', 'visit', 'flight'
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

/** Adjectives of one word that stand for a country’s name. */
export class Peoples {
  readonly #names = new Map<string, Country>()
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
    this.#set = words(...this.#names.keys())
  }

  /** Adjectives after a preposition of place, with no noun to follow. */
  *find(story: Story): Generator<Proposal> {
    for (const token of story.places(this.#set)) {
      const country = this.#names.get(story.lower(token))
      if (!country || !isPlace(story, token, country.marks.has('language'))) continue
      yield {...story.span(token), expected: [country.name], confidence: 0.9, fix: 'likely'}
    }
  }
}

function isPlace(story: Story, token: number, language: boolean): boolean {
  if (!story.has(token, Flag.capital) || !story.together(token - 1, token)) return false
  if (!story.is(token - 1, language ? TOWARD : INTO) || !endsPhrase(story, token)) return false
  return language ? followsGoing(story, token) : !isContrast(story, token)
}

function endsPhrase(story: Story, token: number): boolean {
  const next = token + 1
  if (!story.together(token, next)) return true
  return (
    END.test(story.word(next)) ||
    (story.is(next, AFTER) && story.tagIn(next, maskOf('IN', 'JJ', 'DT') | ADVERB))
  )
}

function followsGoing(story: Story, token: number): boolean {
  for (let at = token - 2; at >= token - REACH && story.together(at, token); at--)
    if (story.is(at, GOING)) return true
  return false
}

/** `from Iraqi to Kurdish control` */
function isContrast(story: Story, token: number): boolean {
  return story.lower(token - 1) === 'from' || story.lower(token - 3) === 'from'
}
