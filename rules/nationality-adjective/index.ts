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
import {communities} from './communities.generated.js'
import {CountryNames, readCountries, type CountryPlace} from './countries.js'
import {Joined} from './joined.js'
import {Heads, type HeadPlace} from './heads.js'
import {heads} from './heads.generated.js'
import {misformed} from './misformed.generated.js'
import {Peoples} from './peoples.js'
import {Misformed} from './misforms.js'
import {mistaken} from './mistaken.generated.js'
import {MistakenAdjectives} from './mistaken.js'
import {Persons} from './persons.js'
import {Predicates} from './predicates.js'
import {regions} from './regions.generated.js'

const COUNTRIES = readCountries([...lines, ...regions])
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
const MISTAKEN = new MistakenAdjectives(mistaken)
const PERSONS = new Persons(
  [...COUNTRIES, ...readCountries(communities.map((line) => ` | ${line} | noun`))],
  HEADS
)
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
/** Named after the countries that they were fought in: the Korean and Vietnam wars. */
const WARS = words('war', 'wars', 'conflict', 'conflicts', 'era', 'veteran', 'veterans', 'campaigns')
/** Before one person of many: a Kenya woman, the first Kenya woman. */
const ONE = words(
  'a',
  'an',
  'another',
  'one',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'only',
  'youngest',
  'oldest'
)
/** Between a name and the country that it has: Multi-National Force in Iraq. */
const LINKS = words('in', 'for')
const A = words('a', 'an')
const THE = words('the')
const ARTICLE = words('a', 'an', 'the')
const FOREIGN = words('de', 'du', 'da', 'del', 'della', 'di', 'el', 'la', 'al')
const STATES = words(
  'government', 'republic', 'kingdom', 'state', 'people', 'bank', 'president', 'invasion', 'citizens', 'citizen',
  'residents', 'natives', 'nationals', 'parts', 'rest', 'most', 'much'
) // prettier-ignore
const DAYS = words('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')
/** What is eaten and drunk from, where a sentence opens with it: turkey eggs, china cups. */
const FOODS = words('turkey', 'china', 'chile', 'guinea')
const PREPOSITION = maskOf('IN', 'TO')
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
        const other = joinedTo(story, place, head)
        if (other) yield proposalOf(story, other, head)
        yield proposalOf(story, place, head)
      } else yield* possessive(story, place)
    }
    yield* PEOPLES.find(story)
    yield* PERSONS.find(story)
    yield* PREDICATES.find(story)
    yield* JOINED.find(story)
    yield* MISFORMED.find(story)
    yield* MISTAKEN.find(story)
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
  const after = HEADS.after(story, place.last + 1)
  const head =
    after && isFor(place, after) ? after : (coordinateOf(story, place) ?? beyondAdjective(story, place))
  if (!head || !story.together(place.first, head.last) || !admits(story, place, head)) return undefined
  return isPartOfName(story, place, head) || isJoined(story, place, head) || isOwnClause(story, place, head)
    ? undefined
    : head
}

/** Countries and regions have heads of their own: a Europe minister is one of another country. */
function isFor({country}: CountryPlace, {marks}: HeadPlace): boolean {
  return country.marks.has('region') || country.marks.has('faith')
    ? !marks.has('title')
    : !marks.has('region')
}

/** Do the marks of name and head let them stand together here? */
function admits(story: Story, place: CountryPlace, {last, marks}: HeadPlace): boolean {
  const {country, first} = place
  const before = first - 1
  if (country.marks.has('state') && !marks.has('state')) return false
  if (country.marks.has('team') && !marks.has('home') && !isOfHome(story, place, {last, marks})) return false
  if (marks.has('plural') && !isPluralAfterAdjective(story, place, {last, marks})) return false
  // its China staff: those whom it has there
  if (story.tags[before] === Tag.PRP$ && !marks.has('title') && !marks.has('own')) return false
  if (marks.has('count') && !story.is(before, ONE)) return false
  if (marks.has('food') && story.is(first, FOODS) && first === story.sentenceStart(first)) return false
  // sanctions on Sudan contingent on peace
  return !(story.tagIn(last, ADJECTIVE) && story.tagIn(last + 1, PREPOSITION))
}

/** “Chinese and India markets”: a name coordinated with an adjective is one too, whatever the noun. */
function coordinateOf(story: Story, {first, last}: CountryPlace): HeadPlace | undefined {
  const noun = last + 1
  if (!story.is(first - 1, AND) || !story.is(first - 2, ADJECTIVES) || !story.together(first - 2, noun))
    return undefined
  if (!story.tagIn(noun, maskOf('NN', 'NNS')) || story.has(noun, Flag.capital) || story.is(noun, WARS))
    return undefined
  return {last: noun, marks: new Set()}
}

/** “China and Russian officials”: persons, whom no *between* or *of* makes those of the second alone. */
function beyondAdjective(story: Story, {first, last}: CountryPlace): HeadPlace | undefined {
  const [and, other] = [last + 1, last + 2]
  if (!story.is(and, AND) || !story.is(other, ADJECTIVES) || !story.together(first, other + 1))
    return undefined
  if (first !== story.sentenceStart(first) && !story.tagIn(first - 1, MODIFIER)) return undefined
  const head = HEADS.after(story, other + 1)
  return head && !head.marks.has('region') && story.tags[head.last] === Tag.NNS ? head : undefined
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
  if (story.is(before, LINKS))
    return story.has(before - 1, Flag.capital) && before - 1 > story.sentenceStart(before)
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
function isJoined(story: Story, place: CountryPlace, head: HeadPlace): boolean {
  const {first} = place
  if (!story.is(first - 1, AND) || !story.tagIn(first - 2, PROPER) || story.has(first - 2, Flag.allCaps))
    return false
  if (story.is(first - 2, ADJECTIVES)) return false
  return joinedTo(story, place, head) === undefined
}

/**
 * “the Greece and Turkey navies”, “India and Pakistan officials met”: the name before *and*, if a determiner or the
 * start of the sentence tells that it belongs to the noun.
 */
function joinedTo(story: Story, {first}: CountryPlace, head: HeadPlace): CountryPlace | undefined {
  if (!story.is(first - 1, AND)) return undefined
  const other = NAMES.at(story, story.tagIn(first - 3, PROPER) ? first - 3 : first - 2)
  if (other?.last !== first - 2) return undefined
  if (other.first === story.sentenceStart(first)) return story.tags[head.last] === Tag.NNS ? other : undefined
  return story.together(other.first - 1, first) && story.tagIn(other.first - 1, MODIFIER) ? other : undefined
}

/** A possessive behind an article: “the Greece’s prime minister”. */
function* possessive(story: Story, {country, first, last}: CountryPlace): Generator<Proposal> {
  const [before, next] = [first - 1, last + 1]
  if (story.tags[next] !== Tag.POS || country.marks.has('the') || country.marks.has('state')) return
  if (!story.together(before, next + 1)) return
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
  // In the Netherlands labor laws and rules forbid it; handed over to Turkey a banker
  if (before === story.sentenceStart(first) || (story.is(before, TO) && isGiven(story, before))) return true
  let next = last + 1
  while (story.tagIn(next, PROPER | ADVERB)) next++
  return (story.together(last, next) && story.tagIn(next, FINITE)) || (verb && isSecondObject(story, before))
}

const TO = words('to')
const HANDING = words(
  'cede',
  'ceded',
  'conceded',
  'handed',
  'returned',
  'pushed',
  'back',
  'granted',
  'gave',
  'sent'
)
const GIVING = words(
  'give', 'gives', 'gave', 'given', 'giving', 'grant', 'grants', 'granted', 'granting', 'sell', 'sells', 'sold',
  'selling', 'offer', 'offers', 'offered', 'offering', 'send', 'sends', 'sent', 'sending', 'deny', 'denies',
  'denied', 'denying', 'cede', 'ceded', 'lend', 'lent', 'promise', 'promised', 'provide', 'provides', 'provided',
  'providing', 'allow', 'allowed', 'cost', 'costs', 'make', 'makes', 'made', 'making', 'supply', 'supplied',
  'supplying', 'help', 'helped', 'helping', 'let', 'keep', 'kept'
) // prettier-ignore

/** `handed over to Turkey businessmen`, `ceded to Japan territory` */
function isGiven(story: Story, to: number): boolean {
  return story.is(to - 1, HANDING) || story.is(to - 2, HANDING)
}

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
