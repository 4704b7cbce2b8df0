import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {roleNouns} from '../../lexicons/role-nouns.generated.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import {subordinators} from '../../lexicons/subordinators.generated.js'
import {frontedTimes} from '../../lexicons/fronted-times.generated.js'
import {
  ADVERB,
  FINITE,
  Flag,
  NOUN,
  Tag,
  defineRule,
  hasMark,
  isSurelyFinite,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {beforeApposition} from './before-apposition.generated.js'
import {kinds} from './kinds.generated.js'
import {parenthetic} from './parenthetic.generated.js'
import {regions} from './regions.generated.js'

const PERSONS = words(...personNouns, ...roleNouns)
const KINDS = words(...kinds)
const OF = words('of')
const THAT = words('that')
/** They have a clause behind them and no object: said the man, a baker, was. */
const SAID = words('said', 'say', 'says')
const SPEECH = words(...speechVerbs)
const SUBORDINATORS = words(...subordinators)
const TIME = words(...frontedTimes)
const BEFORE_APPOSITION = words(...beforeApposition)
const PARENTHETIC = words(...parenthetic)
const REGIONS = new Set(regions)
const FIRST_OF_REGION = words(...regions)
const AGE = /^(?:1[4-9]|[2-9]\d)$/u
const DAY = /^(?:[12]?\d|3[01])$/u
const INDEFINITE = words('a', 'an')
const YEAR = /^(?:1[5-9]|20)\d\d$/u
const SPEAKERS = words('he', 'she', 'they')
const LINK = maskOf('IN', 'TO', 'VBN', 'VBG', 'JJ', 'CD') | ADVERB
const OPENERS = maskOf('WDT', 'WP', 'WRB', 'CC', 'EX')
/** What goes on behind a date or a place as the sentence does. */
const GOING_ON = maskOf('IN', 'TO', 'VBD', 'VBZ', 'MD', 'WDT', 'WP')
const BEHIND_VERB = maskOf('DT', 'PRP', 'PRP$', 'NNS', 'CD', 'IN', 'TO', 'NNP', 'JJ')
const LONGEST_SUBJECT = 8
const LONGEST = 14

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
      const last = endOfDate(story, comma) ?? endOfPlace(story, comma)
      if (last !== undefined) yield closed(story, last)
    }
    for (const verb of story.places(SPEECH)) {
      const last = endOfName(story, verb)
      if (last !== undefined) yield {...closed(story, last), data: {last: story.word(last), opens: 'yes'}}
    }
  },
  message: ({data}) =>
    data.opens
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

/** `on March 4, 1987 in Geneva`: the year. */
function endOfDate(story: Story, comma: number): number | undefined {
  const [day, year] = [comma - 1, comma + 1]
  const isDate = DAY.test(story.word(day)) && YEAR.test(story.word(year)) && story.tags[day - 1] === Tag.NNP
  return isDate && goesOn(story, year) ? year : undefined
}

/** `in Austin, Texas on Wednesday`: the state. */
function endOfPlace(story: Story, comma: number): number | undefined {
  const [city, state] = [comma - 1, comma + 1]
  if (!story.is(state, FIRST_OF_REGION) || !REGIONS.has(story.word(state))) return undefined
  // `in Ohio, Texas and`: a list of states; `On Monday, Ohio was`: a time before its sentence.
  if (story.tags[city] !== Tag.NNP || REGIONS.has(story.word(city)) || story.is(city, TIME)) return undefined
  let first = city
  while (story.tags[first - 1] === Tag.NNP) first--
  const opens =
    first - 1 === story.opener(city) || story.tagIn(story.opener(city), maskOf('VBG', 'VBN', 'IN'))
  if (!story.tagIn(first - 1, maskOf('IN', 'TO')) || (opens && story.tagIn(state + 1, FINITE)))
    return undefined
  return goesOn(story, state) ? state : undefined
}

/** Does the sentence go on at the next word, with a small letter, and not as a range or list does? */
function goesOn(story: Story, last: number): boolean {
  const next = last + 1
  if (!story.together(last, next) || !story.has(next, Flag.spaced) || story.has(next, Flag.capital))
    return false
  if (story.tagIn(next, maskOf('TO')) && !story.tagIn(next + 1, maskOf('VB'))) return false
  return story.isWord(next) && story.tagIn(next, GOING_ON)
}

/** Last token of what one comma opens behind a subject, where a verb follows at once. */
function endOfParenthesis(story: Story, comma: number): number | undefined {
  if (!isSubject(story, comma)) return undefined
  const first = comma + 1
  const last =
    endOfAge(story, first) ??
    endOfAdverb(story, first) ??
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
  if (!AGE.test(story.word(at)) || story.tags[at - 2] !== Tag.NNP) return undefined
  return story.tagIn(at + 1, FINITE) && !story.has(at + 1, Flag.capital) ? at : undefined
}

/** `The striker, however missed` */
function endOfAdverb(story: Story, at: number): number | undefined {
  const verb = isSurelyFinite(story, at + 1) || story.tags[at + 1] === Tag.VBD
  return story.is(at, PARENTHETIC) && verb ? at : undefined
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
  const apposition = story.tagIn(first, maskOf('DT', 'PRP$')) && isApposition(story, comma, first)
  const passive = story.tagIn(first, maskOf('VBN')) && story.tagIn(first + 1, maskOf('IN'))
  const participle = !apposition && (passive || story.tags[first] === Tag.VBG)
  if (!apposition && !participle) return undefined
  let at = first + 1
  for (; at < comma + LONGEST && story.together(comma, at); at++) {
    if (isFinite(story, at)) break
    if (story.tagIn(at, FINITE | OPENERS)) return undefined
    if (story.tags[at] === Tag.POS) continue
    if (!story.isWord(at) || (phrases.headOf(at) < 0 && !story.tagIn(at, LINK))) return undefined
  }
  const last = at - 1
  if (!isFinite(story, at) || phrases.headOf(last) !== last || !story.tagIn(last, NOUN | maskOf('CD')))
    return undefined
  return hasMark(story, at, story.sentenceEnd(at)) ? undefined : last
}

/** A verb in the past, or in the present with an object or a place behind it: `based in Milan makes brakes`. */
function isFinite(story: Story, at: number): boolean {
  if (isSurelyFinite(story, at)) return true
  return (
    story.tags[at] === Tag.VBZ &&
    !story.has(at, Flag.capital | Flag.clitic) &&
    story.tagIn(at + 1, BEHIND_VERB)
  )
}

/** A person and what he or she is: `Jane Roe, the firm’s finance director`; a place and what it is: `Lisbon, the capital of`. */
function isApposition(story: Story, comma: number, first: number): boolean {
  const head = story.phrases.ownedHeadOf(first)
  const named = story.tags[comma - 1] === Tag.NNP
  if (story.tags[head] !== Tag.NN || head === first || story.is(head, TIME)) return false
  if (named && story.is(head, KINDS)) return story.is(first, INDEFINITE) || story.is(head + 1, OF)
  // `Chairman Roe, my constituents have`: a number of its own tells that it is the subject.
  if (!named && !story.is(comma - 1, PERSONS)) return false
  return story.is(head, PERSONS) || story.tagIn(first, maskOf('PRP$')) || story.is(first, INDEFINITE)
}
