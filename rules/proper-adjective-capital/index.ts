import {countries} from '../../lexicons/countries.generated.js'
import {
  Flag,
  NOUN,
  Name,
  Tag,
  capitalized,
  defineRule,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {byzantineHeads} from './byzantine-heads.generated.js'
import {commonUses} from './common-uses.generated.js'
import {lowerNames} from './lower-names.generated.js'
import {monthDoubles} from './month-doubles.generated.js'
import {polishHeads} from './polish-heads.generated.js'
import {prefixes} from './prefixes.generated.js'
import {properWords} from '../../lexicons/proper-words.generated.js'

/** A name as it is written, by its spelling in lower case. */
const NAMES = new Map<string, string>()
const PROPER = words(...readNames())
const COMMON_USES = new Set(commonUses)
const FIRST_OF_USE = words(...commonUses.map((use) => use.split(' ')[0] ?? ''))
const OF = words('of')
const PLASTER = words('plaster')
const MONTH_DOUBLES = words(...monthDoubles)
/** Behind one of them a month stands alone; a verb or adjective, before a mark or a year, does not. */
const BEFORE_MONTH = words(
  'since',
  'until',
  'till',
  'by',
  'before',
  'from',
  'through',
  'during',
  'early',
  'late'
)
const AUGUST = words('august')
const BEFORE_AUGUST = words('in', 'of', 'last', 'next', 'this', 'mid')
const BEFORE_DATED = words('in', 'of', 'on', 'late', 'early', 'mid', 'last', 'next', 'and', 'to', 'between')
const BYZANTINE = words('byzantine')
const BYZANTINE_HEADS = words(...byzantineHeads)
const POLISH = words('polish')
const POLISH_HEADS = words(...polishHeads)
const TURKEY = words('turkey')
const IN = words('in', 'across', 'southern', 'northern', 'eastern', 'western', 'central', 'southeastern')
const DETERMINER = maskOf('DT', 'PRP$', 'JJ')
const LOWER = new Set(lowerNames)
const PROPER_NOUN = maskOf('NNP', 'NNPS')
/** Shortest name that is told by the lexicon alone, and the rarest word of English beside it. */
const SHORTEST = 4
const COMMON = 50
/** How often the story writes a name with its capital, that a lower-case one is a slip. */
const OFTEN = 2
const COURTESY = words('mr', 'mrs', 'ms', 'dr', 'prof', 'mr.', 'mrs.', 'ms.', 'dr.', 'prof.')
const PARTICLES = words(
  'van',
  'von',
  'der',
  'den',
  'del',
  'della',
  'dos',
  'das',
  'bin',
  'ibn',
  'abu',
  'and',
  'the'
)
/** Prepositions that a person’s name follows. */
const GOVERNING = words(
  'of',
  'by',
  'with',
  'against',
  'from',
  'about',
  'under',
  'between',
  'behind',
  'beside',
  'like',
  'near',
  'in',
  'at',
  'than',
  'toward',
  'towards'
)
const UNKNOWN = /^\p{L}\p{Ll}{3,}$/u

/**
 * Days, months, feasts, peoples, languages, faiths, places and persons have a capital wherever they stand: *on
 * Monday*, *a Muslim school*, *anti-American*. *March*, *May*, *August* and *Polish* are also common words, and so need
 * a date or a noun of state beside them. Silent for what has become a common word (*french fries*), in sentences that
 * begin in lower case themselves, and in addresses.
 */
export default defineRule({
  name: 'proper-adjective-capital',
  summary: 'Capital for days, months, peoples, languages, faiths and places',
  category: 'spelling',
  source:
    'Huddleston and Pullum, The Cambridge Grammar of the English Language, chapter 20 §7; lists counted in texts',
  fix: 'likely',
  *find(story) {
    for (const token of story.places(PROPER)) {
      if (isLowerInProse(story, token) && !isCommonUse(story, token)) {
        yield {...story.span(token), expected: [NAMES.get(story.lower(token)) ?? '']}
      }
    }
    for (const token of story.placesOf((id) => isNameAlone(story, id))) {
      if (isLowerInProse(story, token) && isAmongWords(story, token) && isNamed(story, token))
        yield {...story.span(token), expected: [capitalized(story.word(token))]}
    }
    for (const title of story.places(COURTESY)) {
      const name = behindCourtesy(story, title)
      if (name >= 0) yield {...story.span(name), expected: [capitalized(story.word(name))]}
    }
    yield* namesOfStory(story)
    for (const [set, isName] of DOUBLES) {
      for (const token of story.places(set)) {
        if (isLowerInProse(story, token) && isName(story, token)) {
          yield {...story.span(token), expected: [capitalized(story.word(token))]}
        }
      }
    }
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\``,
  note: 'Names of days, months, peoples, languages, faiths and places have a capital, and so has what is made from them.'
})

const DOUBLES = [
  [MONTH_DOUBLES, isMonth],
  [POLISH, isOfPoland],
  [TURKEY, isTurkey],
  [BYZANTINE, (story: Story, token: number) => story.is(token + 1, BYZANTINE_HEADS)]
] as const

/** Fills {@link NAMES} and gives its keys. */
function readNames(): string[] {
  const single = countries
    .flatMap((line) => line.split(/ [|/] |, /u))
    .filter((name) => /^\p{Lu}\p{Ll}+$/u.test(name))
  for (const word of properWords) NAMES.set(word, capitalized(word))
  // Only those that the texts know: a country may be a bird, and its people poles.
  const known = single.map((name) => name.toLowerCase()).filter((name) => NAMES.has(name))
  for (const word of known)
    for (const prefix of prefixes) NAMES.set(`${prefix}-${word}`, `${prefix}-${capitalized(word)}`)
  return [...NAMES.keys()]
}

/** Does the lexicon know the word as a name and as nothing else: *danube*, *geneva*? */
function isNameAlone(story: Story, id: number): boolean {
  const {lexicon} = story
  const names = lexicon.namesOf(id)
  if (id === 0 || (names & ~Name.abbreviation) === 0 || (names & Name.abbreviation) !== 0) return false
  const word = lexicon.wordOf(id)
  return (
    word.length >= SHORTEST &&
    lexicon.rankOf(id) <= COMMON &&
    !NAMES.has(word) &&
    !LOWER.has(word) &&
    lexicon.tagsOf(id) !== 0 &&
    (lexicon.tagsOf(id) & ~PROPER_NOUN) === 0
  )
}

/** Has it words of English on both sides, as no phrase of another language has? */
function isAmongWords(story: Story, token: number): boolean {
  const isWord = (at: number) =>
    !story.isWord(at) || (story.ids[at] !== 0 && story.lexicon.rankOf(story.ids[at]) <= COMMON)
  return isWord(token - 1) && isWord(token + 1) && (story.isWord(token - 1) || story.isWord(token + 1))
}

/** A place; or a person, who stands behind a preposition or beside a capital: *pro bono*, *ella* and *gage* are words too. */
function isNamed(story: Story, token: number): boolean {
  if ((story.lexicon.namesOf(story.ids[token]) & Name.other) !== 0) return true
  const beside = [token - 1, token + 1].some(
    (at) =>
      story.tagIn(at, PROPER_NOUN) &&
      story.has(at, Flag.capital) &&
      story.lexicon.namesOf(story.ids[at]) !== 0
  )
  return beside || isGoverned(story, token)
}

/** `in talks with putin.`: behind a preposition, with no noun behind that it may describe. */
function isGoverned(story: Story, token: number): boolean {
  return (
    story.is(token - 1, GOVERNING) && !story.tagIn(token + 1, NOUN) && !story.tagIn(token - 2, PROPER_NOUN)
  )
}

/** `Dr okafor`, `Mrs. o’brien`: the name behind a courtesy title; -1 where a particle (de, von) or a capital is there. */
function behindCourtesy(story: Story, title: number): number {
  const name = story.word(title + 1) === '.' ? title + 2 : title + 1
  if (!story.has(title, Flag.capital) || !story.together(title, name) || !UNKNOWN.test(story.word(name)))
    return -1
  if (story.word(name) !== story.lower(name) || story.is(name, PARTICLES) || !story.has(name, Flag.spaced))
    return -1
  const id = story.ids[name]
  return id === 0 || story.lexicon.namesOf(id) !== 0 ? name : -1
}

/** Names that only the story knows: it writes them with a capital elsewhere. */
function* namesOfStory(story: Story): Generator<Proposal> {
  const lowers = new Map<string, number[]>()
  const names = new Map<string, number>()
  for (let token = 0; token < story.count; token++) {
    if (story.ids[token] !== 0 || !UNKNOWN.test(story.word(token))) continue
    const word = story.lower(token)
    if (story.word(token) === word) lowers.set(word, [...(lowers.get(word) ?? []), token])
    else if (!story.has(token, Flag.allCaps) && story.opener(token) < token)
      names.set(word, (names.get(word) ?? 0) + 1)
  }
  for (const [word, tokens] of lowers) {
    const [token] = tokens
    if (token === undefined || tokens.length > 1 || (names.get(word) ?? 0) < OFTEN) continue
    // `cyber defense`, `the package plyr`: a word beside a noun may be no name at all.
    if (story.tagIn(token + 1, NOUN)) continue
    if (isLowerInProse(story, token) && isAmongWords(story, token) && story.tagIn(token - 1, maskOf('IN', 'TO')))
      yield {...story.span(token), expected: [capitalized(word)]}
  }
}

/** Is the word in lower case, apart from others, in a sentence that keeps to capitals? */
function isLowerInProse(story: Story, token: number): boolean {
  if (story.word(token) !== story.lower(token) || story.has(token, Flag.clitic)) return false
  // `tagged “france”`: a word of a query.
  if (/^[“"‘']$/u.test(story.word(token - 1)) && /^[”"’']$/u.test(story.word(token + 1))) return false
  if (!story.has(token, Flag.spaced) && !/^[“"‘'(—–]$/u.test(story.word(token - 1))) return false
  const opener = story.opener(token)
  return opener < token && story.has(opener, Flag.capital | Flag.digit)
}

function isCommonUse(story: Story, token: number): boolean {
  if (story.is(token, FIRST_OF_USE) && COMMON_USES.has(`${story.lower(token)} ${story.lower(token + 1)}`))
    return true
  return story.is(token - 1, OF) && story.is(token - 2, PLASTER)
}

/** `since march 2019`, `on 3 march`, `by august.` */
function isMonth(story: Story, token: number): boolean {
  const year = /^(?:1[5-9]|20)\d\d$/u.test(story.word(token + 1)) && story.together(token, token + 1)
  const closed = /^[.,;)]$/u.test(story.word(token + 1))
  const before = story.is(token - 1, BEFORE_DATED) || story.is(token - 1, BEFORE_MONTH)
  const day = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/u.test(story.word(token - 1))
  if (day) return story.tagIn(token - 2, maskOf('IN', 'NNP')) && (year || closed)
  if (year) return before || story.word(token - 1) === ','
  // `in august,`: no verb, as march and may are.
  if (closed && story.is(token, AUGUST) && story.is(token - 1, BEFORE_AUGUST)) return true
  return closed && story.is(token - 1, BEFORE_MONTH)
}

/** `the polish government` */
function isOfPoland(story: Story, token: number): boolean {
  return story.is(token + 1, POLISH_HEADS) && story.tagIn(token - 1, DETERMINER | maskOf('IN'))
}

/** `in turkey, ` */
function isTurkey(story: Story, token: number): boolean {
  const after = story.word(token + 1)
  const owned =
    story.tags[token + 1] === Tag.POS && story.tagIn(token + 2, NOUN) && story.is(token + 2, POLISH_HEADS)
  return owned || (story.is(token - 1, IN) && /^[.,]$/u.test(after))
}
