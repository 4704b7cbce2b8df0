import {countries as lines} from '../../lexicons/countries.generated.js'
import {
  ADJECTIVE,
  ADVERB,
  Flag,
  NOUN,
  Tag,
  VERB,
  defineRule,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {CountryNames, readCountries, type CountryPlace} from './countries.js'
import {Joined} from './joined.js'
import {Heads, type HeadPlace} from './heads.js'
import {heads} from './heads.generated.js'
import {misformed} from './misformed.generated.js'
import {Peoples} from './peoples.js'
import {Misformed} from './misforms.js'
import {Persons} from './persons.js'
import {Predicates} from './predicates.js'

const COUNTRIES = readCountries(lines)
const NAMES = new CountryNames(COUNTRIES.filter(({marks}) => !marks.has('noun')))
const FIRST_WORDS = words(...NAMES.firstWords)
const HEADS = new Heads(heads)
const PEOPLES = new Peoples(COUNTRIES, HEADS)
const MISFORMED = new Misformed(
  misformed,
  COUNTRIES.flatMap(({adjectives}) => adjectives)
)
const JOINED = new Joined(COUNTRIES)
/** Of countries, as `Greek and Turkey officials` has them. */
const ADJECTIVES = words(...COUNTRIES.flatMap(({adjectives}) => adjectives.map((word) => word.toLowerCase())))
const PERSONS = new Persons(COUNTRIES, HEADS)
const PREDICATES = new Predicates(COUNTRIES)

const PROPER = maskOf('NNP', 'NNPS')
const PLURAL = maskOf('NNS', 'NNPS')
/** Tags of what follows a subject; a past form is now and then taken for a participle. */
const FINITE = maskOf('VBZ', 'VBP', 'VBD', 'VBN', 'MD')
const DETERMINER = maskOf('DT', 'PRP$')
/** What stands before an adjective and not before a possessive. */
const MODIFIER = DETERMINER | ADJECTIVE | maskOf('CD')
const PLACE = words(
  'in',
  'from',
  'to',
  'into',
  'across',
  'inside',
  'outside',
  'near',
  'throughout',
  'around',
  'within'
)
const OF = words('of')
const AND = words('and', 'or', '&')
const A = words('a', 'an')
const THE = words('the')
const ARTICLE = words('a', 'an', 'the')
const FOREIGN = words('de', 'du', 'da', 'del', 'della', 'di', 'el', 'la', 'al')
const STATES = words(
  'government', 'republic', 'kingdom', 'state', 'people', 'bank', 'president', 'invasion', 'citizens', 'citizen',
  'residents', 'natives', 'nationals', 'parts', 'rest', 'most', 'much'
) // prettier-ignore
const DAYS = words('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')
/** Adjectives that open names of places: Central Africa, New Mexico. */
const IN_NAMES = words(
  'new', 'old', 'great', 'greater', 'little', 'upper', 'lower', 'inner', 'outer', 'central', 'middle', 'south', 'north',
  'east', 'west', 'southern', 'northern', 'eastern', 'western', 'southeast', 'northeast', 'southwest', 'northwest'
) // prettier-ignore
const TIME_ADJECTIVES = words('former', 'late', 'current', 'outgoing', 'then')

/**
 * Before a title or a noun that names part of a country’s life, English puts the country’s adjective (Chinese
 * President Xi) or its possessive (China’s president), not the bare name. Names stand bare before nouns of
 * affairs *about* a country (the Iran deal, China policy, the Ukraine war), in names of bodies (Kenya Police),
 * in sport (the England captain), and where they have no other adjective (Hong Kong, New Zealand). The other
 * way round, a preposition of place asks for the country: flew to India, not “to Indian on Sunday”.
 *
 * Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, ch. 19 §5.5; the lists.
 */
export default defineRule({
  name: 'nationality-adjective',
  summary: 'Adjective of a country before a title or noun',
  category: 'grammar',
  source: 'Huddleston and Pullum, The Cambridge Grammar of the English Language, ch. 19',
  *find(story) {
    for (const token of story.places(FIRST_WORDS)) {
      const place = NAMES.at(story, token)
      if (!place) continue
      const head = headOf(story, place)
      if (head) {
        const other = joinedTo(story, place)
        if (other) yield proposalOf(story, other, head)
        yield proposalOf(story, place, head)
      } else yield* possessive(story, place)
    }
    yield* PEOPLES.find(story)
    yield* PERSONS.find(story)
    yield* PREDICATES.find(story)
    yield* JOINED.find(story)
    yield* MISFORMED.find(story)
  },
  message: ({actual, expected, data: {head = '', meant = 'country'}}) =>
    head === ''
      ? `Write \`${expected}\`, not \`${actual}\`, for the ${meant}`
      : `Write \`${expected}\`, not \`${actual}\`, before \`${head}\``,
  note: ({data: {head = '', meant = 'country'}}) =>
    head === ''
      ? `What stands here names the ${meant}, and a country’s name, adjective and people are three words.`
      : `Before \`${head}\` stands a country’s adjective or its possessive, not its bare name.`
})

/** The head that asks for the adjective of a country; nothing where the name may stand bare. */
function headOf(story: Story, place: CountryPlace): HeadPlace | undefined {
  const head = HEADS.after(story, place.last + 1) ?? coordinateOf(story, place)
  if (!head || !story.together(place.first, head.last)) return undefined
  const {marks} = place.country
  if (
    (marks.has('state') && !head.marks.has('state')) ||
    (marks.has('team') && !head.marks.has('home') && !isOfHome(story, place, head))
  )
    return undefined
  if (head.marks.has('plural') && !isPluralAfterAdjective(story, place, head)) return undefined
  // its China staff: those whom it has there
  if (story.tags[place.first - 1] === Tag.PRP$ && !head.marks.has('title') && !head.marks.has('own'))
    return undefined
  if (head.marks.has('count') && !story.is(place.first - 1, A)) return undefined
  return isPartOfName(story, place, head) || isJoined(story, place) || isOwnClause(story, place, head)
    ? undefined
    : head
}

/** “Chinese and India markets”: a name coordinated with an adjective is one too, whatever the noun. */
function coordinateOf(story: Story, {first, last}: CountryPlace): HeadPlace | undefined {
  const noun = last + 1
  if (!story.is(first - 1, AND) || !story.is(first - 2, ADJECTIVES) || !story.together(first - 2, noun))
    return undefined
  if (!story.tagIn(noun, maskOf('NN', 'NNS')) || story.has(noun, Flag.capital)) return undefined
  return {last: noun, marks: new Set()}
}

/** `a Wales dairy farmer`, `the Ireland novelist`, unlike `Wales officials` of its union. */
function isOfHome(story: Story, {first}: CountryPlace, {marks}: HeadPlace): boolean {
  const before = first - 1
  return (
    story.is(before, A) || story.tagIn(before, maskOf('CD')) || (marks.size === 0 && story.is(before, THE))
  )
}

function isPluralAfterAdjective(story: Story, {first}: CountryPlace, {last}: HeadPlace): boolean {
  return story.mayBe(first - 1, ADJECTIVE) && !story.tagIn(first - 1, VERB) && story.tagIn(last, PLURAL)
}

/** `New Mexico officials`, `Republic of Congo army`, `Britain’s China embassy` */
function isPartOfName(story: Story, {first}: CountryPlace, {marks}: HeadPlace): boolean {
  const before = beforeArticle(story, first)
  if (!story.together(before, first)) return false
  if (story.is(before, FOREIGN)) return true
  if (story.tags[before] === Tag.POS || (!story.isWord(before) && story.word(before) === '-')) return true
  if (story.has(before, Flag.capital) && !isOpener(story, before) && !story.is(before, DAYS)) return true
  if (story.is(before, OF)) {
    const named = story.has(before - 1, Flag.capital) && before - 1 > story.sentenceStart(before)
    return named || (story.is(before - 1, STATES) && !marks.has('own'))
  }
  return false
}

/** The token before a name and its article. */
function beforeArticle(story: Story, first: number): number {
  return story.is(first - 1, THE) ? first - 2 : first - 1
}

/** A word that has its capital from the start of the sentence. */
function isOpener(story: Story, token: number): boolean {
  if (token !== story.sentenceStart(token)) return false
  return !story.tagIn(token, PROPER | NOUN) && !story.is(token, IN_NAMES)
}

/** `between India and Pakistan troops`: whose the troops are is open. */
function isJoined(story: Story, place: CountryPlace): boolean {
  const {first} = place
  if (!story.is(first - 1, AND) || !story.tagIn(first - 2, PROPER) || story.has(first - 2, Flag.allCaps))
    return false
  if (story.is(first - 2, ADJECTIVES)) return false
  return joinedTo(story, place) === undefined
}

/** “the Greece and Turkey navies”: the name before *and*, if a determiner tells that it belongs to the noun. */
function joinedTo(story: Story, {first}: CountryPlace): CountryPlace | undefined {
  if (!story.is(first - 1, AND)) return undefined
  const other = NAMES.at(story, story.tagIn(first - 3, PROPER) ? first - 3 : first - 2)
  if (other?.last !== first - 2) return undefined
  return story.together(other.first - 1, first) && story.tagIn(other.first - 1, MODIFIER) ? other : undefined
}

/** A possessive behind an article: “the Greece’s prime minister”. */
function* possessive(story: Story, {country, first, last}: CountryPlace): Generator<Proposal> {
  const [before, next] = [first - 1, last + 1]
  if (story.tags[next] !== Tag.POS || country.marks.has('the') || !story.together(before, next + 1)) return
  if (!story.is(before, ARTICLE) && !story.is(before, TIME_ADJECTIVES)) return
  if (!story.tagIn(next + 1, NOUN | ADJECTIVE)) return
  const head = story.word(next + 1)
  yield {
    ...story.span(first, next),
    expected: [...country.adjectives],
    data: {head},
    confidence: 0.9,
    fix: 'likely'
  }
}

/** `In Poland lawmakers voted`, `gave Japan territory`: the name ends its own phrase. */
function isOwnClause(story: Story, {country, first}: CountryPlace, {last}: HeadPlace): boolean {
  const before = country.marks.has('the') ? beforeArticle(story, first) : first - 1
  if (!story.together(before, first)) return false
  const verb = story.tagIn(before, VERB)
  if (!verb && !story.is(before, PLACE)) return false
  let next = last + 1
  while (story.tagIn(next, PROPER | ADVERB)) next++
  return (story.together(last, next) && story.tagIn(next, FINITE)) || (verb && isSecondObject(story, before))
}

const GIVING = words(
  'give', 'gives', 'gave', 'given', 'giving', 'grant', 'grants', 'granted', 'granting', 'sell', 'sells', 'sold',
  'selling', 'offer', 'offers', 'offered', 'offering', 'send', 'sends', 'sent', 'sending', 'deny', 'denies',
  'denied', 'denying', 'cede', 'ceded', 'lend', 'lent', 'promise', 'promised', 'provide', 'provides', 'provided',
  'providing', 'allow', 'allowed', 'cost', 'costs', 'make', 'makes', 'made', 'making', 'supply', 'supplied',
  'supplying', 'help', 'helped', 'helping', 'let', 'keep', 'kept'
) // prettier-ignore

function isSecondObject(story: Story, verb: number): boolean {
  return story.is(verb, GIVING)
}

function proposalOf(story: Story, {country, first, last}: CountryPlace, head: HeadPlace): Proposal {
  const modified = story.together(first - 1, first) && story.tagIn(first - 1, MODIFIER | NOUN)
  const possessives = modified ? [] : [possessiveOf(story, country.name)]
  return {
    ...story.span(first, last),
    expected: [...country.adjectives, ...possessives],
    data: {head: story.slice(last + 1, head.last)},
    confidence: head.marks.has('title') ? 0.95 : 0.9,
    fix: 'likely'
  }
}

/** `China’s`, `Honduras’`, with the apostrophe that the story uses. */
function possessiveOf(story: Story, name: string): string {
  const apostrophe = story.text.includes('’') || !story.text.includes("'") ? '’' : "'"
  return name + apostrophe + (name.endsWith('s') ? '' : 's')
}
