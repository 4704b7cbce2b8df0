import {
  ADVERB, FINITE, Flag, Tag, capitalized, VERB, fillOdds, maskOf, soundOf, words, type Proposal, type Story
} from '../../src/define/index.js' // prettier-ignore
import {
  BE,
  CONJUNCTIONS,
  COUNT_NOUNS,
  FIRM,
  HAVE,
  LOOSE,
  NO_OFFICE,
  OF,
  THINGS,
  SAYING,
  governedBy,
  listOf
} from './frames.js'
import {isOnlyVerb, isOpen, type Bare} from './governor.js'
import {objects} from './objects.generated.js'
import {closesPhrase, isPlain} from './phrase.js'

/** Verbs, as base forms, by the nouns that take an article as their object. */
const OBJECTS = new Map<string, Set<string>>()
for (const line of objects) {
  const [verbs = '', nouns = ''] = line.split(': ')
  for (const noun of nouns.split(' ')) {
    const found = OBJECTS.get(noun) ?? new Set<string>()
    for (const verb of verbs.split(' ')) found.add(verb)
    OBJECTS.set(noun, found)
  }
}
const BEHIND_BE = governedBy('be')
const BEHIND_HAVE = governedBy('have')
const BEHIND_VERB = governedBy('verb')
const BEHIND_AS = governedBy('as')
const NOUNS = [
  words(...OBJECTS.keys()),
  COUNT_NOUNS,
  BEHIND_BE,
  BEHIND_HAVE,
  BEHIND_VERB,
  BEHIND_AS,
  NO_OFFICE
]
const LINKING = words('is', 'was', 'be', 'been', 'being', 'become', 'becomes', 'became', 'remains', 'remained') // prettier-ignore
const AS = words('as')
const WORKED = words('work', 'works', 'worked', 'working', 'trained', 'employed', 'disguised', 'posed', 'posing') // prettier-ignore
/** Tokens of a sentence that has a determiner somewhere, unless it is a headline. */
const LONG = 12
const DETERMINER = maskOf('DT', 'PRP$')
/** What a clause has as its verb, though a past tense be taken for a participle; a note has none: grant for project. */
const CLAUSAL = FINITE | maskOf('VB', 'VBN')
const TO = words('to')
const DEGREES = words('very', 'quite', 'highly', 'extremely', 'fairly', 'relatively', 'increasingly', 'newly')
const MODIFIER = maskOf('JJ')
const BEFORE_NOUN = maskOf('NN', 'VBN', 'VBG')
const PARTICIPLE = maskOf('VBN', 'VBG')
/** What no object ends before: make lesson contribution a pleasure, the Senate passed bill does not … */
const NO_END = FINITE | maskOf('DT', 'VB')
/** Bare nouns that a sentence may have before it is taken for the style of headlines or notes. */
const MOST = 2
/** Evidence (natural logarithm of odds) that a bare noun needs, by what stands before it. */
const LEAST = {
  bare: -0.5,
  alone: 0,
  compound: 0,
  loose: 0.7,
  of: 0,
  clause: 1.5,
  governed: -2,
  firm: -1.3,
  thing: -3.5,
  object: -5,
  opening: -1
}
/** By so much the evidence must speak for *the* where the object of a verb is new as a rule. */
const NEW = 1.5
/** Verbs whose object is new to the reader: play an important role. */
const INTRODUCING = listOf('introducing')

/**
 * Singular count nouns without a determiner behind a verb or preposition: signed agreement, in small village. Only
 * nouns that hardly ever stand so in the texts counted.
 *
 * @param story The story.
 */
export function* bareNouns(story: Story): Generator<Proposal> {
  const nouns = new Set(NOUNS.flatMap((set) => [...story.places(set)]))
  const found = [...nouns].flatMap((noun) => gapOf(story, noun) ?? [])
  const bySentence = new Map<number, number>()
  for (const {at} of found) bySentence.set(story.sentence[at], (bySentence.get(story.sentence[at]) ?? 0) + 1)
  for (const {at, word, other, odds, frame} of found) {
    if ((bySentence.get(story.sentence[at]) ?? 0) > MOST) continue
    yield insertion(story, at, [word, other], {odds, frame})
  }
}

/**
 * The proposal to put an article before a token.
 *
 * @param story The story.
 * @param at The token.
 * @param articles Articles, best first.
 * @param about What else the proposal says.
 */
export function insertion(
  story: Story,
  at: number,
  articles: readonly string[],
  about: Partial<Proposal> = {}
): Proposal {
  const opens = at === story.sentenceStart(at)
  const cased = opens ? articles.map(capitalized) : articles
  const [word = 'the'] = cased
  const before = opens ? '' : `${story.word(at - 1)} `
  const after = story.word(at)
  return {
    start: story.start[at],
    end: story.start[at],
    expected: cased.map((article) => `${article} `),
    ...about,
    data: {word, wrong: `${before}${after}`, right: `${before}${word} ${after}`}
  }
}

/** *A* or *an* before a token; *a* where it cannot be told. */
export function indefiniteBefore(story: Story, token: number): string {
  return soundOf(story.word(token)) === 'vowel' ? 'an' : 'a'
}

interface Gap {
  at: number
  word: string
  other: string
  odds: number
  frame: keyof typeof LEAST
}

function gapOf(story: Story, noun: number): Gap | undefined {
  if (story.tags[noun] !== Tag.NN || !isPlain(story, noun) || story.phrases.headOf(noun) !== noun)
    return undefined
  const governor = verbOf(story, noun)
  let at = governor < 0 ? openingOf(story, noun) : governor + 1
  const before = story.is(at - 1, DEGREES) ? --at - 1 : at - 1
  const isNamed = governor >= 0 && governor === before && !story.tagIn(noun + 1, NO_END)
  const opens = before === story.sentenceStart(noun) && story.word(noun + 1) === ','
  // `Under plan, students would …`: no list stands behind a preposition that opens its sentence.
  if (!opens && !closesPhrase(story, noun)) return undefined
  const place: Bare = {before, at, noun, isNamed, isGoverned: isGoverned(story, before, noun)}
  if (!isOpen(story, place)) return undefined
  if (!isModified(story, at, noun, isNamed)) return undefined
  const isKnown = story.is(noun, COUNT_NOUNS) || isNamed || place.isGoverned
  if (!isRunning(story, noun) || !isKnown) return undefined
  const indefinite = indefiniteBefore(story, at)
  const [a, the] = [fillOdds(story, at, at, indefinite), fillOdds(story, at, at, 'the')]
  const frame = frameOf(story, place, opens)
  const odds = Math.max(a, the) - LEAST[frame]
  if (odds < 0) return undefined
  return a > the || (at < noun && story.is(before, INTRODUCING)) || (frame === 'object' && a > the - NEW)
    ? {at, word: indefinite, other: 'the', odds, frame}
    : {at, word: 'the', other: indefinite, odds, frame}
}

/**
 * The verb that a noun takes an article behind, though a participle may have been taken for a part of the phrase: has |
 * launched investigation; -1 where there is none.
 */
function verbOf(story: Story, noun: number): number {
  const verbs = OBJECTS.get(story.lower(noun))
  let verb = -1
  if (!verbs) return verb
  for (let at = noun - 1; at >= noun - 4 && story.together(at, noun); at--) {
    // `have shaped history`: the auxiliary is no verb with an object.
    if (story.tagIn(at, VERB) && !(story.is(at, HAVE) && story.tags[at + 1] === Tag.VBN)) {
      const lemmas = story.lexicon.lemmasOf(story.ids[at], story.tags[at])
      if (lemmas.some((id) => verbs.has(story.lexicon.wordOf(id)))) verb = at
    }
    // `was driving stolen car`: the first of them, but `have had second meeting`
    if (!story.tagIn(at, MODIFIER | BEFORE_NOUN) || (verb === at && story.is(at - 1, HAVE))) break
  }
  return verb
}

/** First token of a noun’s phrase, less a verb that was taken for its participle: has | smashed window, was carrying | gun. */
function openingOf(story: Story, noun: number): number {
  const {phrases} = story
  const verb = phrases.startOf(noun)
  if (verb === noun || !story.tagIn(verb, PARTICIPLE)) return verb
  let auxiliary = verb - 1
  while (story.tagIn(auxiliary, ADVERB) && story.together(auxiliary, verb)) auxiliary--
  const isVerb =
    story.tags[verb] === Tag.VBG
      ? story.is(auxiliary, BE)
      : story.is(auxiliary, HAVE) || isOnlyVerb(story, verb)
  return isVerb ? verb + 1 : verb
}

/** Does the noun hardly ever stand bare behind a word like the one before it? */
function isGoverned(story: Story, before: number, noun: number): boolean {
  // She is heir to the estate, he was witness to a murder: a part that one plays to another.
  if (story.is(before, LINKING) && story.is(noun + 1, TO)) return false
  if (story.is(before, LINKING)) return story.is(noun, BEHIND_BE) || story.is(noun, NO_OFFICE)
  if (story.is(before, HAVE)) return story.is(noun, BEHIND_HAVE)
  if (story.is(before, AS))
    return story.is(before - 1, WORKED) && (story.is(noun, BEHIND_AS) || story.is(noun, NO_OFFICE))
  return story.tagIn(before, VERB) && story.is(noun, BEHIND_VERB)
}

function frameOf(
  story: Story,
  {before, at, noun, isNamed, isGoverned: governed}: Bare,
  opens: boolean
): keyof typeof LEAST {
  if (isNamed) return 'object'
  if (opens) return 'opening'
  if (governed) return 'governed'
  if (story.is(before, SAYING)) return 'clause'
  if (story.is(noun, THINGS)) return 'thing'
  if (story.is(noun, FIRM) && !story.is(before, CONJUNCTIONS)) return 'firm'
  if (story.is(before, CONJUNCTIONS)) return 'clause'
  if (story.is(before, OF) && story.tags[before - 1] === Tag.NN) return 'of'
  if (story.is(noun, LOOSE)) return 'loose'
  for (let token = at; token < noun; token++) if (story.tagIn(token, BEFORE_NOUN)) return 'compound'
  return at === noun ? 'alone' : 'bare'
}

/**
 * Are the words before the noun modifiers that leave room for an article? Other nouns and participles are where the
 * noun is surely counted: a home win, a stolen van.
 */
function isModified(story: Story, at: number, noun: number, isNamed: boolean): boolean {
  const isCounted = isNamed || story.is(noun, COUNT_NOUNS)
  for (let token = at; token < noun; token++) {
    const goesBefore =
      story.tagIn(token, MODIFIER) ||
      (isNamed && story.tagIn(token, BEFORE_NOUN)) ||
      (isCounted && isDescribing(story, at, token))
    if (story.tagIn(token, ADVERB) ? !story.is(token, DEGREES) : !goesBefore) return false
    // `34-year-old man`
    const isNumber = story.has(token, Flag.digit) && !story.lower(token).endsWith('-old')
    if (isNumber || story.has(token, Flag.allCaps | Flag.clitic | Flag.address)) return false
    // `Vienna court`, `no such`: names, and words that are determiners too
    if (story.has(token, Flag.capital) && story.tags[token] !== Tag.JJ) return false
    if (story.is(token, DETERMINING)) return false
  }
  return true
}

/** A noun before another, or a participle that no auxiliary or gerund makes: `has launched`, `by closing`. */
function isDescribing(story: Story, at: number, token: number): boolean {
  if (story.tags[token] === Tag.NN) return true
  return story.tags[token] === Tag.VBN && !(token === at && (story.is(at - 1, HAVE) || story.is(at - 1, BE)))
}

const DETERMINING = listOf('determining')

/** Has the sentence a stop at its end, a verb, and a determiner if it is long: is it no headline, no note? */
function isRunning(story: Story, token: number): boolean {
  const [from, end] = [story.sentenceStart(token), story.sentenceEnd(token)]
  // `WHAT: Senator to deliver keynote address`
  if (story.has(from, Flag.allCaps) && story.word(from + 1) === ':') return false
  let stops = false
  for (let at = end - 1; at > end - 4 && at > token - 1; at--) stops ||= /^[.?!]/u.test(story.word(at))
  let hasVerb = false
  let hasDeterminer = end - from <= LONG
  for (let at = from; at < end; at++) {
    hasVerb ||= story.tagIn(at, CLAUSAL)
    hasDeterminer ||= story.tagIn(at, DETERMINER)
  }
  return stops && hasVerb && hasDeterminer
}
