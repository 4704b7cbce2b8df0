import {countries} from '../../lexicons/countries.generated.js'
import {regions} from '../../lexicons/regions.generated.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import {
  ADVERB,
  FINITE,
  Flag,
  NOUN,
  Name,
  Tag,
  defineRule,
  hasMark,
  isSurelyFinite,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {
  BEHIND_VERB,
  DEFINITE,
  INDEFINITE,
  LONGEST,
  OF,
  OPENERS,
  PARENTHETIC,
  PERSONS,
  QUANTIFIERS,
  SAID,
  SUBORDINATORS,
  TIME,
  isApposition,
  isFinite
} from './apposition.js'
import {beforeApposition} from './before-apposition.generated.js'
import {endBeforeParenthesis} from './opened.js'

const THAT = words('that')
const SPEECH = words(...speechVerbs)
const BEFORE_APPOSITION = words(...beforeApposition)
const COUNTRIES = new Set(countries.flatMap((line) => line.split(' | ')[0]?.split(' / ') ?? []))
const REGIONS = new Set([...regions, ...COUNTRIES])
const STATES = new Set(regions)
/** Parts of a state, which are its name and no city’s: eastern Kentucky, New York. */
const QUARTERS = words('north', 'south', 'east', 'west', 'northern', 'southern', 'eastern', 'western', 'northeast', 'northwest', 'southeast', 'southwest', 'central', 'upper', 'lower', 'new', 'greater', 'mid', 'rural', 'southside', 'baja', 'university') // prettier-ignore
const PLACED = words('in', 'near', 'from', 'outside', 'at', 'to')
const FIRST_OF_REGION = words(...Array.from(REGIONS, (name) => name.split(' ')[0] ?? ''))
const AGE = /^(?:1[4-9]|[2-9]\d)$/u
const DAY = /^(?:[12]?\d|3[01])$/u
const YEAR = /^(?:1[5-9]|20)\d\d$/u
const SPEAKERS = words('he', 'she', 'they')
const LINK = maskOf('IN', 'TO', 'VBN', 'VBG', 'JJ', 'CD') | ADVERB
/** What goes on behind a date or a place as the sentence does. */
const GOING_ON = maskOf('IN', 'TO', 'VBD', 'VBZ', 'MD', 'WDT', 'WP')
/** What a clause behind a date begins with, and the verb behind a city. */
const SUBJECT = maskOf('DT', 'PRP', 'PRP$', 'NNS')
const SINGULAR = maskOf('VBZ', 'VBD', 'MD')
const SINCE = words('since', 'until', 'before', 'after')
const DATED = maskOf('CD', 'NNP')
const COMMON_NOUN = maskOf('NN', 'NNS')
const LONGEST_SUBJECT = 8

/**
 * What is put into a sentence between two commas has both: an apposition (*Jane Roe, the firm’s director, said*), an age
 * (*Roe, 54, was*), a participle (*The vaccine, developed in Leiden, will be*), *however*, *he said*, the year of a date
 * and the state behind a city. Marked where one comma opens it behind the subject of a sentence and the main verb
 * follows with none.
 */
export default defineRule({
  name: 'parenthesis-comma',
  summary: 'Both commas around what is put into a sentence',
  category: 'punctuation',
  level: 'info',
  source: 'The Chicago Manual of Style, 17th edition, §§6.28, 6.36, 6.38, 6.39; Quirk et al. 1985, §III.17',
  *find(story) {
    for (const comma of story.tagged(Tag.PUNCT)) {
      if (story.word(comma) !== ',' || !story.together(comma - 1, comma + 2)) continue
      const inserted = endOfParenthesis(story, comma)
      if (inserted !== undefined) yield closed(story, inserted)
      const named = endOfNameBeforeAge(story, comma)
      if (named !== undefined) yield {...closed(story, named), data: {last: story.word(named), age: 'yes'}}
      const opened = endBeforeParenthesis(story, comma)
      if (opened !== undefined)
        yield {...closed(story, opened), data: {last: story.word(opened), opening: 'yes'}}
      const last = endOfDate(story, comma) ?? endOfPlace(story, comma)
      if (last !== undefined) yield closed(story, last)
      const city = endOfCity(story, comma)
      if (city !== undefined) yield {...closed(story, city), data: {last: story.word(city), city: 'yes'}}
    }
    for (const verb of story.places(SPEECH)) {
      const last = endOfName(story, verb)
      if (last !== undefined) yield {...closed(story, last), data: {last: story.word(last), opens: 'yes'}}
    }
  },
  message: ({data}) =>
    data.age
      ? `Put \`,\` behind \`${data.last ?? ''}\`, before the age`
      : data.city
        ? `Put \`,\` behind \`${data.last ?? ''}\`, before the state`
        : data.opening
          ? `Put \`,\` behind \`${data.last ?? ''}\` too, where the insertion begins`
          : data.opens
            ? `Put \`,\` behind \`${data.last ?? ''}\`, before what he or she is`
            : `Put \`,\` behind \`${data.last ?? ''}\` too, where the insertion ends`,
  note: 'A comma opens what is put into a sentence, and another one closes it before the sentence goes on.'
})

function closed(story: Story, last: number): Proposal {
  return {start: story.end[last], end: story.end[last], expected: [','], data: {last: story.word(last)}}
}

/** `said Jane Roe a nurse at the clinic`: the name. */
function endOfName(story: Story, verb: number): number | undefined {
  const {phrases} = story
  const name = verb + 1
  if (!story.tagIn(verb, FINITE) || !/^[”"]$/u.test(story.word(verb - 1)) || story.tags[name] !== Tag.NNP)
    return undefined
  let last = name
  while (story.tags[last + 1] === Tag.NNP && story.has(last + 1, Flag.capital)) last++
  const role = last + 1
  if (last === name || !story.tagIn(role, maskOf('DT', 'PRP$')) || !story.together(verb, role))
    return undefined
  return phrases.startOf(role) === role && story.is(phrases.ownedHeadOf(role), PERSONS) ? last : undefined
}

/** `Tomas Reyes 34, and his cousin`: the name before an age that a comma closes. */
function endOfNameBeforeAge(story: Story, comma: number): number | undefined {
  const age = comma - 1
  const [first, last] = [age - 2, age - 1]
  if (!AGE.test(story.word(age)) || story.tags[first] !== Tag.NNP || story.tags[last] !== Tag.NNP)
    return undefined
  const {lexicon} = story
  const isGiven = (lexicon.namesOf(story.ids[first] ?? 0) & Name.first) !== 0
  const isSurname = story.ids[last] === 0 || (lexicon.namesOf(story.ids[last] ?? 0) & Name.surname) !== 0
  // `St. John 12, Cardinals 10`: scores.
  const next = story.has(comma + 1, Flag.capital) || story.has(comma + 1, Flag.digit)
  return isGiven && isSurname && !next && !story.mayBe(last, COMMON_NOUN) ? last : undefined
}

/** `on March 4, 1987 in Geneva`: the year. */
function endOfDate(story: Story, comma: number): number | undefined {
  const [day, year] = [comma - 1, comma + 1]
  const isDate = DAY.test(story.word(day)) && YEAR.test(story.word(year)) && story.tags[day - 1] === Tag.NNP
  return isDate && (goesOn(story, year) || opensClause(story, day, year + 1)) ? year : undefined
}

/** `On June 3, 2020 the court struck`: the date opens the sentence, and its subject follows. */
function opensClause(story: Story, day: number, next: number): boolean {
  if (day - story.opener(day) > 2 || story.phrases.startOf(next) !== next) return false
  return story.tagIn(next, SUBJECT) && story.tagIn(story.afterAdverbs(story.phrases.headOf(next) + 1), FINITE)
}

/** `in Austin, Texas on Wednesday`: the state. */
function endOfPlace(story: Story, comma: number): number | undefined {
  const [city, from] = [comma - 1, comma + 1]
  if (!story.is(from, FIRST_OF_REGION)) return undefined
  let state = from
  while (story.tagIn(state + 1, maskOf('NNP', 'NNPS')) && story.has(state + 1, Flag.capital)) state++
  const name = story.slice(from, state)
  // `At the talks in Rome, China has`: a country acts.
  const acts = COUNTRIES.has(name) && story.tagIn(state + 1, FINITE) && !isPlaced(story, city)
  if (!REGIONS.has(name) || acts) return undefined
  // `State-wide, Michigan got`; `in Ohio, Texas and`: a list of states; `On Monday, Ohio was`: a time before its sentence.
  if (
    story.tags[city] !== Tag.NNP ||
    story.has(city, Flag.hyphen) ||
    REGIONS.has(story.word(city)) ||
    story.is(city, TIME)
  )
    return undefined
  let first = city
  while (story.tags[first - 1] === Tag.NNP) first--
  const opener = story.opener(city)
  // `Austin, Texas is home to`
  if (first === opener) return story.tagIn(state + 1, SINGULAR) ? state : undefined
  const opens = first - 1 === opener || story.tagIn(opener, maskOf('VBG', 'VBN', 'IN'))
  if (!story.tagIn(first - 1, maskOf('IN', 'TO')) || (opens && story.tagIn(state + 1, FINITE)))
    return undefined
  return goesOn(story, state) ? state : undefined
}

/** `Police in Marseille, France arrested`: a subject that opens its sentence and has its place right behind it. */
function isPlaced(story: Story, city: number): boolean {
  const opener = story.opener(city)
  const subject = story.phrases.startOf(opener) === opener ? story.phrases.headOf(opener) : -1
  return (
    subject >= 0 &&
    story.tagIn(subject, COMMON_NOUN) &&
    story.phrases.startOf(city) === subject + 2 &&
    !story.is(subject, TIME)
  )
}

/** `in Lansing Michigan, will`: the city, where a comma stands behind its state and none before it. */
function endOfCity(story: Story, comma: number): number | undefined {
  const last = comma - 1
  let state = last
  while (state > last - 2 && !STATES.has(story.slice(state, last))) state--
  const city = state - 1
  if (
    !STATES.has(story.slice(state, last)) ||
    story.tags[city] !== Tag.NNP ||
    story.is(city, QUARTERS) ||
    story.has(city, Flag.hyphen)
  )
    return undefined
  let first = city
  while (story.tags[first - 1] === Tag.NNP && story.has(first - 1, Flag.capital)) first--
  if (!story.is(first - 1, PLACED) || story.is(first, QUARTERS) || STATES.has(story.slice(first, last)))
    return undefined
  return story.together(first, comma + 1) && !story.has(comma + 1, Flag.capital) ? city : undefined
}

/** Does the sentence go on at the next word, with a small letter, and not as a range or list does? */
function goesOn(story: Story, last: number): boolean {
  const next = last + 1
  if (!story.together(last, next) || !story.has(next, Flag.spaced) || story.has(next, Flag.capital))
    return false
  if (story.tagIn(next, maskOf('TO')) && !story.tagIn(next + 1, maskOf('VB'))) return false
  // `and moved to Boston`
  if (story.tagIn(next, maskOf('CC'))) return story.tagIn(next + 1, FINITE)
  return story.isWord(next) && story.tagIn(next, GOING_ON)
}

/** Last token of what one comma opens behind a subject, where a verb follows at once. */
function endOfParenthesis(story: Story, comma: number): number | undefined {
  if (!isSubject(story, comma)) return undefined
  const first = comma + 1
  const last =
    endOfAge(story, first) ??
    endOfAdverb(story, first) ??
    endOfNameBehindRole(story, first) ??
    endOfSpeaker(story, first) ??
    endOfPhrase(story, comma)
  return last !== undefined && last + 1 < story.sentenceEnd(comma) - 1 ? last : undefined
}

/** Does one noun phrase, from the start of the sentence or of what is said in it, end before the comma? */
function isSubject(story: Story, comma: number): boolean {
  const {phrases} = story
  const head = comma - 1
  const from = clauseStart(story, comma)
  if (comma - from > LONGEST_SUBJECT || phrases.headOf(head) !== head || phrases.startOf(from) !== from)
    return false
  if (!story.tagIn(head, NOUN) || story.is(phrases.headOf(from), TIME) || story.is(head, TIME)) return false
  for (let at = from; at < comma; at++) {
    if (phrases.headOf(at) < 0 && !story.tagIn(at, maskOf('IN')) && story.tags[at] !== Tag.POS) return false
    if (story.tagIn(at, FINITE) || story.is(at, SUBORDINATORS)) return false
  }
  return true
}

/** Where the clause begins whose subject ends before a comma: `Police said | the man, a baker`. */
function clauseStart(story: Story, comma: number): number {
  const first = story.sentenceStart(comma)
  for (let at = comma - 1; at >= first; at--) {
    if (!story.tagIn(at, FINITE) && !story.is(at, THAT)) continue
    return story.is(at, THAT) || story.is(at, SAID) ? at + 1 : first
  }
  return first
}

/** `Lowther, 54 was` */
function endOfAge(story: Story, at: number): number | undefined {
  if (!AGE.test(story.word(at)) || !(story.tags[at - 2] === Tag.NNP || story.is(at - 2, PERSONS)))
    return undefined
  // `Lowther, 54 of Leith, was`
  if (story.is(at + 1, OF) && story.tags[at + 2] === Tag.NNP && story.word(at + 3) === ',') return at
  const home = endOfHome(story, at + 1)
  if (home !== undefined) return home
  return story.tagIn(at + 1, FINITE) && !story.has(at + 1, Flag.capital) ? at : undefined
}

/** `Lowther, 54, of Leith admitted` */
function endOfHome(story: Story, comma: number): number | undefined {
  if (story.word(comma) !== ',' || !story.is(comma + 1, OF)) return undefined
  let last = comma + 1
  while (story.tags[last + 1] === Tag.NNP && story.has(last + 1, Flag.capital)) last++
  return last > comma + 1 && story.tags[last + 1] === Tag.VBD ? last : undefined
}

/** `The mayor, Luis Carrera refused` */
function endOfNameBehindRole(story: Story, first: number): number | undefined {
  const role = first - 2
  const from = story.sentenceStart(first)
  // `A retired colonel, Luis Carrera said`, `The son of a miner, Luis Carrera has`: it tells of the subject behind.
  if (!story.is(role, PERSONS) || !story.tagIn(from, DEFINITE) || story.is(from, INDEFINITE)) return undefined
  for (let at = from; at < role; at++) if (story.tagIn(at, maskOf('IN'))) return undefined
  let last = first
  while (story.tags[last] === Tag.NNP && story.has(last, Flag.capital)) last++
  const verb = story.afterAdverbs(last)
  const isVerb = isFinite(story, verb) || story.tags[verb] === Tag.VBD
  if (last - first < 2 || !isVerb || hasMark(story, verb, story.sentenceEnd(verb))) return undefined
  return last - 1
}

/** `The striker, however missed` */
function endOfAdverb(story: Story, at: number): number | undefined {
  const phrase = PARENTHETIC.find((words) => words.every((word, index) => story.lower(at + index) === word))
  if (!phrase) return undefined
  const last = at + phrase.length - 1
  const verb = last + 1
  const isPresent = story.tags[verb] === Tag.VBZ && story.tagIn(verb + 1, BEHIND_VERB)
  return isSurelyFinite(story, verb) || isPresent || story.tagIn(verb, maskOf('VBD', 'VBP', 'MD'))
    ? last
    : undefined
}

/** `The fire, investigators said began` */
function endOfSpeaker(story: Story, at: number): number | undefined {
  const {phrases} = story
  if (phrases.startOf(at) !== at) return undefined
  const head = phrases.headOf(at)
  const verb = story.afterAdverbs(head + 1)
  const speaks = story.is(head, SPEAKERS) || story.is(head, PERSONS) || story.tags[head] === Tag.NNP
  if (!speaks || !story.is(verb, SPEECH) || !story.tagIn(verb, FINITE)) return undefined
  return isSurelyFinite(story, verb + 1) && !hasMark(story, verb + 1, story.sentenceEnd(verb + 1))
    ? verb
    : undefined
}

/** `Jane Roe, the firm’s director said`, `The vaccine, developed in Leiden will` */
function endOfPhrase(story: Story, comma: number): number | undefined {
  const {phrases} = story
  let first = comma + 1
  if (story.is(first, BEFORE_APPOSITION)) first++
  const apposition =
    story.tagIn(first, maskOf('DT', 'PRP$')) &&
    !story.is(first, QUANTIFIERS) &&
    isApposition(story, comma, first)
  const passive = story.tagIn(first, maskOf('VBN')) && story.tagIn(first + 1, maskOf('IN'))
  const participle = !apposition && (passive || story.tags[first] === Tag.VBG)
  if (!apposition && !participle) return undefined
  let at = first + 1
  for (; at < comma + LONGEST && story.together(comma, at); at++) {
    if (isFinite(story, at)) break
    // `claiming that the attacks were`
    if (story.tagIn(at, FINITE | OPENERS)) return undefined
    // `closed since 2011`: a preposition, and no conjunction.
    if (story.is(at, SUBORDINATORS) && !(story.is(at, SINCE) && story.tagIn(at + 1, DATED))) return undefined
    if (story.tags[at] === Tag.POS) continue
    if (!story.isWord(at) || (phrases.headOf(at) < 0 && !story.tagIn(at, LINK))) return undefined
  }
  const last = at - 1
  if (!isFinite(story, at) || phrases.headOf(last) !== last || !story.tagIn(last, NOUN | maskOf('CD')))
    return undefined
  // `Jane Roe, the mayor said, was`: only what is said has a second comma for its own.
  const speaks = story.is(at, SPEECH) || story.is(at, SAID)
  return speaks && hasMark(story, at, story.sentenceEnd(at)) ? undefined : last
}
