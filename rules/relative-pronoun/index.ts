import {
  FINITE,
  Flag,
  Name,
  NOUN,
  Tag,
  VERB,
  defineRule,
  isSurelyFinite,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {whichApart} from './apart.js'
import {whatApart, whatOfClause, whichOfPlace} from './clause.js'
import {doubledRelative, resumedObject, thatBeforeRelative} from './doubled.js'
import {missingRelative, quantifiedThem, quantifiedWhich} from './missing.js'
import {mostlyPersons} from './mostly-persons.generated.js'
import {closingComma, firstWord, isAntecedent, isNoun, opensAsName, opensSentence} from './places.js'
import {thingNouns} from './thing-nouns.generated.js'

const PERSONS = words(...personNouns)
const LIKELY_PERSONS = words(...personNouns, ...mostlyPersons)
const THINGS = words(...thingNouns)
const OF = words('of')
const WHICH = words('which')
const WHO = words('who')
const THAT = words('that')
const WHAT = words('what')
const RELATIVES = words('who', 'which', 'whom')
const OBJECTS = words('him', 'her', 'them', 'it')
const THERE = words('there')
const THEM = words('them')
/** Of things, and *all*: all that he said. */
const INDEFINITE = words('everything', 'anything', 'nothing', 'something', 'all')
/** Persons by another name. */
const ONES = words('individual', 'individuals', 'those', 'anyone', 'everyone', 'someone', 'one', 'ones', 'others', 'families', 'members') // prettier-ignore
const ONE_PERSON = words('a', 'an', 'every')
const ALL = words('all')
const ANYONE = words('anyone', 'anybody', 'someone', 'somebody', 'everyone', 'everybody', 'nobody')
const IS = words("'s")
const PLURAL_VERBS = words('have', 'were', 'are')
const HAD = words('had', 'has', 'was', 'is', 'were', 'will', 'would')
const BE = words('is', 'was', 'are', 'were')
const PHRASES_OF_THAT = words('is', 'was', 'said', 'being')
const PRONOUN = maskOf('PRP')

/**
 * A relative clause about a person opens with *who*, one about a thing with *which* or *that*, and with one such
 * word only: *the minister who resigned*, *the law which took effect*. A clause between commas takes no *that*, no
 * relative clause takes *what*, and its object is not named twice (*the dam that the firm built it*). Silent for
 * firms, teams, animals and whatever else may be *who* or *which*, behind a preposition, where the clause may belong
 * to another noun (*a group of ministers which met*), and in indirect questions.
 */
export default defineRule({
  name: 'relative-pronoun',
  summary: 'Who for persons, which for things, and one of them',
  category: 'grammar',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §6.32–6.35 and §17.13–17.25',
  *find(story) {
    for (const [set, check] of CHECKS) {
      for (const token of story.places(set)) {
        const proposal = check(story, token)
        if (proposal) yield proposal
      }
    }
  },
  message: ({actual, expected, data}) => {
    if (data.missing !== undefined)
      return `Write \`${expected.trim()}\` before \`${data.missing}\`: the clause about \`${data.of ?? ''}\` lacks its opening word`
    if (data.doubled !== undefined) return `Delete \`${data.doubled}\`: \`${data.of ?? ''}\` does its work`
    return `Write \`${expected}\`, not \`${actual}\`, of \`${data.of ?? ''}\``
  },
  note: 'Persons take *who*, things *which* or *that*; between commas stands no *that*; and one word links the clause.'
})

const CHECKS = [
  [WHICH, whichOfPerson],
  [WHICH, whichApart],
  [WHO, whoOfThing],
  [THAT, thatBetweenCommas],
  [WHAT, whatForRelative],
  [WHAT, whatOfClause],
  [WHAT, whatApart],
  [WHICH, whichOfPlace],
  [RELATIVES, doubledRelative],
  [THAT, thatBeforeRelative],
  [WHO, contraction],
  [OBJECTS, resumedObject],
  [WHICH, quantifiedWhich],
  [THEM, quantifiedThem],
  [THERE, missingRelative]
] as const

/** The head that a clause belongs to, right before its pronoun or behind a comma; -1 if unsure. */
function antecedentOf(story: Story, token: number): number {
  const comma = story.word(token - 1) === ','
  const head = comma ? token - 2 : token - 1
  if (!story.together(head, token)) return -1
  // `Nurses which`: the first word may have been taken for a verb.
  if (!comma && head === firstWord(story, head) && story.is(head, PERSONS)) return head
  if (!comma) return isAntecedent(story, head) || story.is(head, ANYONE) ? head : -1
  // `, which surprised him` may speak of the whole clause, unless the main verb is to come.
  return opensSentence(story, head) && story.phrases.headOf(head) === head && closingComma(story, token) > 0
    ? head
    : -1
}

/** `the minister which resigned` */
function whichOfPerson(story: Story, token: number): Proposal | undefined {
  const head = antecedentOf(story, token)
  // `two of the players which were hurt`
  const member = story.is(head, LIKELY_PERSONS) && story.is(story.phrases.startOf(head) - 1, OF)
  if (head < 0 || !(story.is(head, PERSONS) || story.is(head, ANYONE) || member)) return undefined
  const next = story.afterAdverbs(token + 1)
  const isSubject = story.tagIn(next, FINITE) && !story.mayBe(next, NOUN)
  const isObject = story.tagIn(next, PRONOUN) && story.tagIn(next + 1, FINITE)
  const auxiliary = story.tagIn(next, FINITE) && story.tagIn(next, maskOf('VBD', 'MD'))
  if (!isSubject && !isObject && !auxiliary) return undefined
  return {...story.span(token), expected: [isObject ? 'whom' : 'who', 'that'], data: {of: story.word(head)}}
}

/** `the bridge who collapsed` */
function whoOfThing(story: Story, token: number): Proposal | undefined {
  const head = antecedentOf(story, token)
  if (head < 0 || !story.is(head, THINGS)) return undefined
  const next = story.afterAdverbs(token + 1)
  if (!story.tagIn(next, FINITE) || story.tagIn(token + 1, NOUN)) return undefined
  const comma = story.word(token - 1) === ','
  // `Graves, who fought for the bill`
  if (comma && story.phrases.startOf(head) === head) return undefined
  if (story.has(head, Flag.capital) || (!opensSentence(story, head) && hasPerson(story, head)))
    return undefined
  return {...story.span(token), expected: comma ? ['which'] : ['that', 'which'], data: {of: story.word(head)}}
}

/** Stands a person before, whom the clause may be about: it is the officer who knows the town who will help, a worker paid the wage who left? */
function hasPerson(story: Story, head: number): boolean {
  for (let at = story.sentenceStart(head); at < head; at++)
    if (story.is(at, ONES) || story.is(at, WHO) || (story.is(at, PERSONS) && story.is(at - 1, ONE_PERSON)))
      return true
  return false
}

/** `The general, that led the coup, has` */
function thatBetweenCommas(story: Story, token: number): Proposal | undefined {
  const head = token - 2
  const opens = opensSentence(story, head) || opensAsName(story, head)
  if (story.word(token - 1) !== ',' || !story.together(head, token) || !opens) return undefined
  const next = story.afterAdverbs(token + 1)
  if (
    !story.tagIn(next, FINITE) ||
    (story.is(next, PHRASES_OF_THAT) && !isPredicate(story, next)) ||
    !story.tagIn(head, NOUN)
  )
    return undefined
  if (closingComma(story, token) < 0) return undefined
  const person = story.is(head, LIKELY_PERSONS) || isPersonName(story, head)
  return {...story.span(token), expected: [person ? 'who' : 'which'], data: {of: story.word(head)}}
}

/** `that is retiring`, `that was built`; but `that is, in May`, `that said`. */
function isPredicate(story: Story, verb: number): boolean {
  return story.is(verb, BE) && story.tagIn(verb + 1, maskOf('VBG', 'VBN'))
}

/** A first name with a surname (Ana Lopez), or a name that is a surname and nothing else. */
function isPersonName(story: Story, head: number): boolean {
  const start = story.phrases.startOf(head)
  const first = (story.lexicon.namesOf(story.ids[start]) & Name.first) !== 0
  return first || (start === head && (story.lexicon.namesOf(story.ids[head]) & Name.surname) !== 0)
}

/** `the man what said so`, `everything what he knew` */
function whatForRelative(story: Story, token: number): Proposal | undefined {
  const head = token - 1
  if (!story.together(head, token)) return undefined
  const next = story.afterAdverbs(token + 1)
  // `showed us all what it means`, `not at all what he said`
  const whole = story.is(head, ALL) && story.tagIn(head - 1, maskOf('PRP', 'IN', 'CC'))
  const indefinite = story.is(head, INDEFINITE) && !whole
  if (indefinite) {
    const behind = story.phrases.startOf(next) === next ? story.phrases.headOf(next) + 1 : next
    if (!story.tagIn(next, PRONOUN) && !story.tagIn(behind, FINITE)) return undefined
    return {...story.span(token), expected: ['that'], data: {of: story.word(head)}}
  }
  const [person, thing] = [story.is(head, PERSONS), story.is(head, THINGS)]
  if ((!person && !thing) || !opensSentence(story, head) || !story.tagIn(next, FINITE)) return undefined
  return {...story.span(token), expected: [person ? 'who' : 'that'], data: {of: story.word(head)}}
}

/** `a man who’s father died`; `nobody knows who’s signature is on it` */
function contraction(story: Story, token: number): Proposal | undefined {
  const before = story.word(token - 1) === ',' ? token - 2 : token - 1
  let noun = token + 2
  // `the novelist who’s first book sold poorly`
  while (story.tags[noun] === Tag.JJ && story.together(token, noun + 1)) noun++
  // `the bank, who’s shares have fallen`
  const verb = story.is(noun + 1, PLURAL_VERBS) || isSurelyFinite(story, noun + 1)
  const isPlural = story.tags[noun] === Tag.NNS && verb
  const isOwned = isPlural || noun > token + 2 || (story.tags[noun] === Tag.NN && story.is(noun + 1, HAD))
  if (!story.is(token + 1, IS) || !story.together(token, noun)) return undefined
  if (!isNoun(story, noun) && !(isOwned && story.tagIn(noun, maskOf('NN', 'NNS')))) return undefined
  if (story.phrases.startOf(noun) < token + 1 || story.mayBe(noun, maskOf('RB', 'JJ', 'CD'))) return undefined
  const place = {...story.span(token, token + 1), expected: ['whose']}
  const asked = token === story.sentenceStart(token) || story.tagIn(before, VERB)
  if (asked) {
    const owned = story.is(noun + 1, BE) && !story.is(noun, PERSONS)
    return owned ? {...place, data: {of: story.word(noun)}} : undefined
  }
  if (!story.together(before, token) || !story.tagIn(before, NOUN)) return undefined
  // `a girl who’s passport expired`, where a participle was read; but `a man who’s mayor appointed by`
  const past =
    story.tags[noun + 1] === Tag.VBN && story.mayBe(noun + 1, maskOf('VBD')) && !story.is(noun, PERSONS)
  if (!past && !story.tagIn(noun + 1, FINITE)) return undefined
  return {...place, data: {of: story.word(before)}}
}
