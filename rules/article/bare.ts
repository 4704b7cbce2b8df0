import {
  ADVERB, FINITE, Flag, NOUN, Tag, capitalized, VERB, fillOdds, maskOf, soundOf, words, type Proposal, type Story
} from '../../src/define/index.js' // prettier-ignore
import {countNouns} from './count-nouns.generated.js'
import {bareFrames} from './bare-frames.generated.js'
import {firmNouns} from './firm-nouns.generated.js'
import {governedNouns} from './governed-nouns.generated.js'
import {objects} from './objects.generated.js'
import {closesPhrase, isPlain} from './phrase.js'

const FIRM = words(...firmNouns)
const COUNT_NOUNS = words(...countNouns, ...firmNouns)
const GOVERNED = new Map(
  governedNouns.map((line) => {
    const [governor = '', nouns = ''] = line.split(': ')
    return [governor, words(...nouns.split(' '))] as const
  })
)
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
const NONE = words()
const BEHIND_BE = GOVERNED.get('be') ?? NONE
const BEHIND_HAVE = GOVERNED.get('have') ?? NONE
const BEHIND_VERB = GOVERNED.get('verb') ?? NONE
const BEHIND_AS = GOVERNED.get('as') ?? NONE
/** Persons of whom there are many, so that they hold no office: she is member of the club. */
const NO_OFFICE = GOVERNED.get('person') ?? NONE
const NOUNS = [
  words(...OBJECTS.keys()),
  COUNT_NOUNS,
  BEHIND_BE,
  BEHIND_HAVE,
  BEHIND_VERB,
  BEHIND_AS,
  NO_OFFICE
]
const FRAMES = new Map(bareFrames.map((line) => line.split(': ') as [string, string]))
const listOf = (name: string) => words(...(FRAMES.get(name) ?? '').split(' '))
/** Verbs and prepositions behind which a bare noun is right: elected senator, as chairman, without warning. */
const BARE_VERBS = listOf('verb')
/** Those that take a bare noun without an adjective only: play host, but play an important role. */
const ALONE_VERBS = listOf('alone')
const OFFICE_VERBS = listOf('office')
const BARE_PREPOSITIONS = listOf('preposition')
/** `She was assistant professor of law`: an office that one holds. */
const OFFICE = /(?:[eo]r|ent|ist|ian|ary|ee|ey)$/u
const OFFICE_LINKS = words('of', 'for', 'at', 'in', 'to', 'with')
const HAVE = words('has', 'have', 'had', "'ve", 'having')
const NO_SUBJECT = maskOf('DT', 'PRP$', 'JJ', 'JJR', 'JJS', 'CD')
const ADJECTIVAL = listOf('adjectival')
const BE = words('is', 'was', 'are', 'were', 'be', 'been', 'being')
/** Nouns whose *of* takes a bare noun: a type of program. */
const LINKING = words(
  'is',
  'was',
  'be',
  'been',
  'being',
  'become',
  'becomes',
  'became',
  'remains',
  'remained'
)
const SAYING = words('said', 'says', 'added', 'say')
const AS = words('as')
const WORKED = words(
  'work',
  'works',
  'worked',
  'working',
  'trained',
  'employed',
  'disguised',
  'posed',
  'posing'
)
const KINDS = listOf('kind')
const IDIOMS = new Set((FRAMES.get('idiom') ?? '').split(', '))
const POSITIONS = new Set((FRAMES.get('position') ?? '').split(', '))
const MODIFIED_IDIOMS = new Set((FRAMES.get('modified') ?? '').split(', '))
/** Tokens of a sentence that has an article somewhere, unless it is a headline. */
const LONG = 12
const ARTICLES = words('the', 'a', 'an')
const OF = words('of')
/** Links of two words behind which a noun may stand bare. */
const LINKS = new Set((FRAMES.get('link') ?? '').split(', '))
const OPENER = maskOf('DT', 'PRP$')
const THE = words('the')
const THAT = words('that')
const SINGULAR_VERB = maskOf('VBZ', 'VBD', 'MD')
const TO = words('to')
const FROM = words('from')
const DEGREES = words('very', 'quite', 'highly', 'extremely', 'fairly', 'relatively', 'increasingly', 'newly')
const MODIFIER = maskOf('JJ')
const BEFORE_NOUN = maskOf('NN', 'VBN', 'VBG')
/** What no object ends before: make lesson contribution a pleasure, the Senate passed bill does not … */
const NO_END = FINITE | maskOf('DT')
const GOVERNOR = VERB | maskOf('IN', 'TO')
/** Bare nouns that a sentence may have before it is taken for the style of headlines or notes. */
const MOST = 2
/** Evidence (natural logarithm of odds) that a bare noun needs, by what stands before it. */
const LEAST = {
  bare: -0.3,
  alone: 0.6,
  of: 0.2,
  clause: 1.5,
  governed: -2,
  firm: -1.1,
  object: -5,
  opening: -1
}
/** By so much the evidence must speak for *the* where the object of a verb is new as a rule. */
const NEW = 1.5
/** Verbs whose object is new to the reader: play an important role. */
const INTRODUCING = listOf('introducing')
const CONJUNCTIONS = listOf('conjunction')

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
  let at = governor < 0 ? story.phrases.startOf(noun) : governor + 1
  const before = story.is(at - 1, DEGREES) ? --at - 1 : at - 1
  const isNamed = governor >= 0 && governor === before && !story.tagIn(noun + 1, NO_END)
  const opens = before === story.sentenceStart(noun) && story.word(noun + 1) === ','
  // `Under plan, students would …`: no list stands behind a preposition that opens its sentence.
  if (!opens && !closesPhrase(story, noun)) return undefined
  if (!isOpen(story, before, at, noun, governor) || !isModified(story, at, noun, isNamed)) return undefined
  const isKnown = story.is(noun, COUNT_NOUNS) || isNamed || isGoverned(story, before, noun)
  if (!isRunning(story, noun) || !isKnown) return undefined
  const indefinite = indefiniteBefore(story, at)
  const [a, the] = [fillOdds(story, at, at, indefinite), fillOdds(story, at, at, 'the')]
  const frame = isNamed ? 'object' : opens ? 'opening' : frameOf(story, before, noun, at === noun)
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

function frameOf(story: Story, before: number, noun: number, alone: boolean): keyof typeof LEAST {
  if (isGoverned(story, before, noun)) return 'governed'
  if (story.is(before, SAYING)) return 'clause'
  if (story.is(noun, FIRM) && !story.is(before, CONJUNCTIONS)) return 'firm'
  if (story.is(before, CONJUNCTIONS)) return 'clause'
  if (story.is(before, OF) && story.tags[before - 1] === Tag.NN) return 'of'
  return alone ? 'alone' : 'bare'
}

/** Does a verb or preposition stand before it that asks for a noun phrase? */
function isOpen(story: Story, before: number, at: number, noun: number, governor: number): boolean {
  if (!story.together(before, noun) || !isGovernor(story, before)) return false
  if (story.is(before, BARE_PREPOSITIONS) && !isGoverned(story, before, noun)) return false
  if (story.is(before, CONJUNCTIONS) && !isSubject(story, before, noun)) return false
  if (story.tagIn(before, VERB) && !isSurelyVerb(story, before)) return false
  const isNamed = governor === before
  if (
    (story.is(before, BARE_VERBS) && !isNamed && !isSaid(story, before, noun)) ||
    (story.is(before, OFFICE_VERBS) && isOffice(story, noun))
  )
    return false
  if (at === noun && story.is(before, ALONE_VERBS) && !isNamed) return false
  if (IDIOMS.has(story.slice(before, noun).toLowerCase())) return false
  if (POSITIONS.has(story.slice(noun - 1, noun).toLowerCase())) return false
  // `an uncalled for remark`, `a bought and paid for facility`
  if (isStranded(story, before)) return false
  if (MODIFIED_IDIOMS.has(`${story.lower(before)} ${story.lower(noun)}`)) return false
  // `Regardless of forum`, `based on population`
  if (at === noun && LINKS.has(story.slice(before - 1, before).toLowerCase())) return false
  // `Urged him to extent the deadline`: a verb with its object; `from lab to market`
  if (story.is(noun + 1, TO) ? story.is(before, FROM) : story.is(before, TO) && story.tagIn(noun + 1, OPENER))
    return false
  // `to further burden our economy`: a verb with its object
  if (story.mayBe(noun, maskOf('VB')) && story.tagIn(noun + 1, OPENER)) return false
  // `His must pass bill`
  if (story.tags[before - 1] === Tag.MD && story.tagIn(before - 2, maskOf('DT', 'PRP$'))) return false
  // `was sentence to`: a participle without its ending
  if (story.is(before, BE) && at === noun && story.mayBe(noun, maskOf('VB'))) return false
  if (story.is(before, BE) && isOffice(story, noun) && story.is(noun + 1, OFFICE_LINKS)) return false
  if (story.is(before, OF) && (story.is(before - 1, KINDS) || !isOwner(story, before))) return false
  // `To program`, `did plan`; `from border to border`
  if (story.is(before, TO) && (story.mayBe(at, maskOf('VB')) || hasFrom(story, before))) return false
  if (story.tagIn(noun + 1, maskOf('IN', 'TO')) && story.lower(noun) === story.lower(noun + 2)) return false
  return story.lower(before - 1) !== story.lower(noun)
}

/** `Said city would appeal`: the subject of a clause without *that*. */
function isSaid(story: Story, verb: number, noun: number): boolean {
  return story.is(verb, SAYING) && story.tagIn(noun + 1, SINGULAR_VERB)
}

/** `Was assistant professor of law`, but not `was member of the club` */
function isOffice(story: Story, noun: number): boolean {
  return OFFICE.test(story.lower(noun)) && !story.is(noun, NO_OFFICE)
}

/** Does the preposition belong to a participle that describes the noun, behind the article of both? */
function isStranded(story: Story, preposition: number): boolean {
  let at = preposition - 1
  if (!story.tagIn(preposition, maskOf('IN')) || !story.tagIn(at, maskOf('VBN', 'JJ'))) return false
  while (story.tagIn(at, maskOf('VBN', 'JJ', 'RB', 'CC')) && story.together(at - 1, preposition)) at--
  return story.is(at, ARTICLES)
}

/** `The mayor of city`: a thing that is somebody’s or a place’s, told by its own article. */
function isOwner(story: Story, of: number): boolean {
  const head = of - 1
  return !story.tagIn(head, NOUN) || story.is(story.phrases.startOf(head), THE)
}

/** `Said that agreement was close`: does a verb in the singular follow, and the conjunction open a clause? */
function isSubject(story: Story, conjunction: number, noun: number): boolean {
  let verb = noun + 1
  // `Agreement on prisoners was close`
  if (story.tagIn(verb, maskOf('IN')) && story.phrases.headOf(verb + 1) > verb)
    verb = story.phrases.headOf(verb + 1) + 1
  // `And that second point is`
  const opens = !story.is(conjunction, THAT) || story.tagIn(conjunction - 1, VERB)
  return opens && story.tags[conjunction] === Tag.IN && story.tagIn(verb, SINGULAR_VERB)
}

/** A verb, or a preposition that may open the sentence. */
function isGovernor(story: Story, token: number): boolean {
  if (isPlain(story, token)) return story.tagIn(token, GOVERNOR)
  return (
    token === story.sentenceStart(token) &&
    story.tagIn(token, maskOf('IN')) &&
    !story.has(token, Flag.allCaps)
  )
}

/**
 * May the verb be no modifier or noun itself: this failed treaty, benefits claims process, search or arrest warrant?
 */
function isSurelyVerb(story: Story, verb: number): boolean {
  let subject = verb - 1
  while (story.tagIn(subject, ADVERB) && story.together(subject - 1, verb)) subject--
  if (story.tagIn(subject, maskOf('TO', 'MD'))) return true
  if (story.is(verb, ADJECTIVAL) || story.tagIn(subject, NO_SUBJECT)) return false
  // `A prosperous and secure region`
  if (story.tags[subject] === Tag.CC && story.mayBe(verb, MODIFIER)) return false
  const tag = story.tags[verb]
  if (tag === Tag.VBN) return story.is(subject, HAVE) || isOnlyVerb(story, verb)
  if (tag === Tag.VBG)
    return story.tagIn(subject, maskOf('IN')) || story.is(subject, BE) || story.word(subject) === ','
  if (story.tagIn(subject, maskOf('PRP', 'WDT', 'WP'))) return true
  // `Senator introduces bill`: a headline that runs into the text.
  if (story.has(subject, Flag.first)) return tag === Tag.VBD && story.tags[subject] === Tag.NNS
  return !story.mayBe(verb, maskOf('NN', 'NNS', 'VBN')) || story.phrases.subjectOf(verb) >= 0
}

/** `The firm signed contract with …`: a past tense taken for a participle, where the sentence has no other verb. */
function isOnlyVerb(story: Story, verb: number): boolean {
  if (!story.mayBe(verb, maskOf('VBD')) || story.phrases.startOf(verb - 1) !== story.opener(verb))
    return false
  for (let at = story.sentenceStart(verb); at < story.sentenceEnd(verb); at++)
    if (story.tagIn(at, FINITE)) return false
  return true
}

/** `From house to house` */
function hasFrom(story: Story, to: number): boolean {
  return [2, 3, 4].some((distance) => story.together(to - distance, to) && story.is(to - distance, FROM))
}

/**
 * Are the words before the noun modifiers that leave room for an article? Other nouns are where the verb speaks for the
 * whole: signed peace deal, won gold medal.
 */
function isModified(story: Story, at: number, noun: number, isNamed: boolean): boolean {
  for (let token = at; token < noun; token++) {
    const goesBefore = story.tagIn(token, MODIFIER) || (isNamed && story.tagIn(token, BEFORE_NOUN))
    if (story.tagIn(token, ADVERB) ? !story.is(token, DEGREES) : !goesBefore) return false
    if (story.has(token, Flag.digit | Flag.allCaps | Flag.clitic | Flag.address)) return false
    // `Vienna court`, `no such`: names, and words that are determiners too
    if (story.has(token, Flag.capital) && story.tags[token] !== Tag.JJ) return false
    if (story.is(token, DETERMINING)) return false
  }
  return true
}

const DETERMINING = listOf('determining')

/** Has the sentence a stop at its end, and an article if it is long: is it no headline, no note? */
function isRunning(story: Story, token: number): boolean {
  const [from, end] = [story.sentenceStart(token), story.sentenceEnd(token)]
  let stops = false
  for (let at = end - 1; at > end - 4 && at > token - 1; at--) stops ||= /^[.?!]/u.test(story.word(at))
  if (!stops || end - from <= LONG) return stops
  for (let at = from; at < end; at++) if (story.is(at, ARTICLES)) return true
  return false
}
