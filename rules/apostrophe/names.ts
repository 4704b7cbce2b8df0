import {ADJECTIVE, Flag, Name, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {countries} from '../../lexicons/countries.generated.js'
import {loneBodies} from './lone-bodies.generated.js'
import {LEAST, OWNERS} from './owner.js'
import {personalKin} from './personal-kin.generated.js'
import {personal} from './personal.generated.js'
import {nounFrom} from './phrase.js'

const NAME = maskOf('NNP', 'NNPS')
const PLURAL = maskOf('NNS', 'NNPS')
const COMMON = maskOf('NN', 'JJ', 'NNS')
/** Determiners and numbers before families, teams and copies: “the Smiths house”, “two Picassos”. */
const COUNTING = maskOf('DT', 'CD', 'PRP$')
/** Words that could be verbs behind a plural name: “the Fords plan”. */
const VERB_TOO = maskOf('VB', 'VBP', 'VBD', 'RB', 'IN')
const NO_NAME = Flag.clitic | Flag.hyphen | Flag.digit | Flag.address
const ORDINALS = words('first', 'second', 'third', 'fourth', 'fifth')
const PREPOSITION = maskOf('IN')
const THE = words('the')
const TITLES = words('president', 'chancellor', 'minister', 'secretary', 'senator', 'congressman', 'congresswoman', 'governor', 'mayor', 'premier', 'king', 'queen', 'prince', 'pope', 'judge', 'justice', 'coach', 'mr', 'mrs', 'ms', 'dr', 'mr.', 'mrs.', 'ms.', 'dr.', 'sen.', 'rep.', 'gov.', 'gen.', 'col.', 'prof.') // prettier-ignore
const COUNTRIES = new Set(countries.flatMap((line) => (line.split(' | ')[0] ?? '').split(' / ')))
/** Countries of which there are several, and those whose name with s is another. */
const MANY = new Set([
  'Korea',
  'Congo',
  'Guinea',
  'Sudan',
  'Ireland',
  'France',
  'Samoa',
  'Niger',
  'Jordan',
  'Chad'
])
const LONE = new Set(loneBodies)
const PERSONAL = words(...personal)
const KIN = words(...personalKin)
/** Rank (a SCOWL size) from which a word is known to few. */
const RARE = 50
/** Names that seldom have an s of their own behind this: Orbans, Zelenskys, Federers, unlike Petrakis, Airbus. */
const CLOSED = /[^aeious]$/u
const INITIALISM = /^\p{Lu}{2,}$/u

/** Names that own what stands behind them and lack their apostrophe: “Malaysias prime minister”. */
export function* bareNames(story: Story): Generator<Proposal> {
  let known: Names | undefined
  for (const tag of [Tag.NNP, Tag.NNPS, Tag.NNS]) {
    for (const token of story.tagged(tag)) {
      const name = nameOf(story, token)
      if (name === undefined) continue
      const isPlace = isKnown(story, token, name)
      if (!owns(story, token, isPlace) && !(isPlace && isTitled(story, token))) continue
      known ??= new Names(story)
      if (known.isName(token) || (!isPlace && !known.isSure(token, name))) continue
      yield {...story.span(token), expected: [`${name}'s`], confidence: 0.93}
    }
  }
}

/** The name without its s; nothing where the word is no name with one. */
function nameOf(story: Story, token: number): string | undefined {
  if (!story.has(token, Flag.capital) || story.has(token, NO_NAME)) return undefined
  const word = story.word(token)
  return /^\p{Lu}.*\p{L}s$/u.test(word) && word.length > 2 ? word.slice(0, -1) : undefined
}

/**
 * Is a word in -s that the lexicon lacks the name of a place or body that it has, and no plural of several: `Malaysias`,
 * `NASAs`; or a surname behind a first name: `Colin Spencers`?
 */
function isKnown(story: Story, token: number, name: string): boolean {
  const {lexicon} = story
  // `Russias`: a country is one, but for the Koreas and the like.
  if (COUNTRIES.has(name) && !story.tagIn(token - 1, COUNTING | NAME) && !MANY.has(name)) return true
  if (LONE.has(name) && story.is(token - 1, THE)) return true
  if (isPersonIn(story, token, name) || isOwnerOfKin(story, token, name)) return true
  if (lexicon.tagsOf(story.ids[token] ?? 0) !== 0 || story.tagIn(token - 1, COUNTING)) return false
  const base = lexicon.idOf(name)
  if ((lexicon.tagsOf(base) & ~NAME) !== 0) return false
  const names = lexicon.namesOf(base)
  if (!story.tagIn(token - 1, NAME)) {
    if ((names & Name.other) !== 0) return true
    return (names & Name.abbreviation) !== 0 && INITIALISM.test(name)
  }
  const isPerson = (lexicon.namesOf(story.ids[token - 1] ?? 0) & Name.first) !== 0
  return isPerson && (names & Name.surname) !== 0
}

/** `President Trumps policies`, `Donald Trumps policies`: a surname behind a title or first name, where the word is none. */
function isPersonIn(story: Story, token: number, name: string): boolean {
  const {lexicon} = story
  const [before, word] = [token - 1, story.ids[token] ?? 0]
  if (!story.has(before, Flag.capital) || !story.together(before, token)) return false
  if (lexicon.namesOf(word) !== 0 || (lexicon.tagsOf(word) & maskOf('NNP', 'NN', 'JJ')) !== 0) return false
  const first = (lexicon.namesOf(story.ids[before] ?? 0) & Name.first) !== 0
  const base = lexicon.idOf(name)
  // `Donald Trumps`: behind a first name any word is a surname, but not in a headline (Ann Plans visit).
  // `Summer Jobs`: a first name that is a common word tells nothing.
  const id = story.ids[before] ?? 0
  const isOnlyName = (lexicon.tagsOf(id) & COMMON) === 0
  if (first && isOnlyName && base !== 0 && story.kind(token) === 'body' && !story.tagIn(token, maskOf('VBZ')))
    return true
  const isName = (lexicon.namesOf(base) & Name.surname) !== 0 || (lexicon.tagsOf(base) & maskOf('NNP')) !== 0
  // `Young Farmers`
  const isFirst = first && (isOnlyName || (lexicon.tagsOf(word) & PLURAL) === 0)
  return (isFirst || story.is(before, TITLES)) && isName
}

/** `Macrons office`, `with Anissinas mother`: a surname alone, or a word that hardly anybody knows before what persons have. */
function isOwnerOfKin(story: Story, token: number, name: string): boolean {
  const {lexicon} = story
  const word = story.ids[token] ?? 0
  if (story.tagIn(token - 1, COUNTING | NAME) || lexicon.namesOf(word) !== 0) return false
  const isRare = (lexicon.tagsOf(word) & NAME) === 0 && lexicon.rankOf(word) >= RARE
  const noun = nounFrom(story, token + 1)
  if (!isRare || noun < 0) return false
  if (story.is(noun, KIN)) return true
  const isSurname = (lexicon.namesOf(lexicon.idOf(name)) & Name.surname) !== 0
  return story.is(noun, PERSONAL) && (isSurname || CLOSED.test(name))
}

/** Do capitalised words stand behind it: “Malaysias Prime Minister”, “NASAs new Space Center”? */
function isTitled(story: Story, token: number): boolean {
  const next = token + 1
  const title = story.tags[next] === Tag.JJ ? next + 1 : next
  if (!story.together(token, title) || !story.tagIn(title, NAME) || story.tagIn(token - 1, NAME)) return false
  const {lexicon} = story
  const isPerson = (lexicon.namesOf(lexicon.idOf(story.word(token).slice(0, -1))) & Name.surname) !== 0
  return !isPerson && story.mayBe(title, COMMON)
}

/** Is a noun behind the name that it must own? A name of one (`isOne`) is no subject of a plural verb. */
function owns(story: Story, token: number, isOne = false): boolean {
  const next = token + 1
  if (!story.together(token, next) || story.has(next, Flag.clitic | Flag.capital)) return false
  // `Tyrols first in the race since 1980`
  if (isOne && story.is(next, ORDINALS) && story.tagIn(next + 1, PREPOSITION)) return true
  const noun = nounFrom(story, next)
  if (noun < 0) return false
  return noun > next ? story.tagIn(next, ADJECTIVE) : isOne || !story.mayBe(noun, VERB_TOO)
}

/** Names of a story, as they stand in it. */
class Names {
  readonly #story: Story
  /** How often each capitalised word stands where it is no possessor in want of an apostrophe. */
  readonly #free = new Map<string, number>()
  /** Pairs of capitalised words that stand in a row. */
  readonly #pairs = new Set<string>()

  constructor(story: Story) {
    this.#story = story
    for (let token = 0; token < story.count; token++) {
      if (!story.has(token, Flag.capital)) continue
      const word = story.word(token)
      const isFree = !nameOf(story, token) || !(owns(story, token, true) || isTitled(story, token))
      if (isFree && (token !== story.sentenceStart(token) || story.has(token + 1, Flag.clitic)))
        this.#free.set(word, (this.#free.get(word) ?? 0) + 1)
      if (story.has(token - 1, Flag.capital)) this.#pairs.add(`${story.word(token - 1)} ${word}`)
    }
  }

  /** Is a word in -s a name itself: does it stand where it owns nothing? */
  isName(token: number): boolean {
    return this.#free.has(this.#story.word(token))
  }

  /**
   * Is a word in -s surely a name and an s: the name stands elsewhere in the story alone, and the word never
   * does? A common noun (*Party*) must stand there behind the same word (*Labour Party*).
   */
  isSure(token: number, name: string): boolean {
    const story = this.#story
    const before = token - 1
    const {lexicon} = story
    const base = lexicon.idOf(name)
    const word = story.ids[token] ?? 0
    const isCommon = (lexicon.tagsOf(base) & COMMON) !== 0 || (lexicon.tagsOf(word) & PLURAL) !== 0
    const isSurname = (lexicon.namesOf(base) & Name.surname) !== 0
    if (story.tagIn(before, NAME) && this.#pairs.has(`${story.word(before)} ${name}`))
      return (
        !isCommon ||
        isSurname ||
        lexicon.tagsOf(word) === 0 ||
        (OWNERS.get(name.toLowerCase())?.odds ?? 0) >= LEAST
      )
    if (story.tagIn(before, COUNTING)) return this.#isInitialism(token, name)
    if ((isCommon && !isSurname) || (lexicon.tagsOf(word) & maskOf('NNPS')) !== 0) return false
    if ((lexicon.namesOf(word) & ~Name.abbreviation) !== 0) return false
    return this.#free.has(name)
  }

  /** `the UNs`: with an article as without. */
  #isInitialism(token: number, name: string): boolean {
    const story = this.#story
    return (
      story.is(token - 1, THE) && /^\p{Lu}{2,}$/u.test(name) && this.#pairs.size > 0 && this.#isTheOne(name)
    )
  }

  /** Does the story speak of the one: “the FBI said”, never of several? */
  #isTheOne(name: string): boolean {
    return (this.#free.get(name) ?? 0) > 1
  }
}
