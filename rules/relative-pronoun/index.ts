import {
  FINITE,
  NOUN,
  Tag,
  VERB,
  defineRule,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {closingComma, finiteVerbs, firstWord, isAntecedent, isNoun, opensSentence} from './places.js'
import {thingNouns} from './thing-nouns.generated.js'

const PERSONS = words(...personNouns)
const THINGS = words(...thingNouns)
const SUBORDINATE = words('although', 'but', 'because', 'while', 'though', 'after', 'so', 'and', 'as')
const WHICH = words('which')
const WHO = words('who')
const THAT = words('that')
const WHAT = words('what')
const RELATIVES = words('who', 'which', 'whom')
const PRONOUNS = words('he', 'she', 'they', 'it')
const IT = words('it')
const INDEFINITE = words('everything', 'anything', 'nothing', 'something')
const IS = words("'s")
const PLURAL_VERBS = words('have', 'were', 'are')
const HAD = words('had', 'has', 'was', 'is', 'were', 'will', 'would')
const BE = words('is', 'was', 'are', 'were')
const PHRASES_OF_THAT = words('is', 'said', 'being')
const SAYING = words('said', 'says', 'added', 'announced', 'claimed', 'insisted', 'denied')
const PRONOUN = maskOf('PRP')
const DETERMINED = maskOf('DT', 'PRP', 'PRP$', 'NNS', 'NNP')

/**
 * A relative clause about a person opens with *who*, one about a thing with *which* or *that*, and with one such
 * word only: *the minister who resigned*, *the law which took effect*. A clause between commas takes no *that*, no
 * relative clause takes *what*, and the subject is not named twice (*the minister he announced a plan*). Silent for
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
    if (data.doubled !== undefined) return `Delete \`${data.doubled}\`: \`${data.of ?? ''}\` does its work`
    return `Write \`${expected}\`, not \`${actual}\`, of \`${data.of ?? ''}\``
  },
  note: 'Persons take *who*, things *which* or *that*; between commas stands no *that*; and one word links the clause.'
})

const CHECKS = [
  [WHICH, whichOfPerson],
  [WHO, whoOfThing],
  [THAT, thatBetweenCommas],
  [WHAT, whatForRelative],
  [RELATIVES, doubledRelative],
  [THAT, thatBeforeRelative],
  [WHO, contraction],
  [PRONOUNS, doubledSubject]
] as const

/** The head that a clause belongs to, right before its pronoun or behind a comma; -1 if unsure. */
function antecedentOf(story: Story, token: number): number {
  const comma = story.word(token - 1) === ','
  const head = comma ? token - 2 : token - 1
  if (!story.together(head, token)) return -1
  if (!comma) return isAntecedent(story, head) ? head : -1
  // `, which surprised him` may speak of the whole clause, unless the main verb is to come.
  return opensSentence(story, head) && story.phrases.headOf(head) === head && closingComma(story, token) > 0
    ? head
    : -1
}

/** `the minister which resigned` */
function whichOfPerson(story: Story, token: number): Proposal | undefined {
  const head = antecedentOf(story, token)
  if (head < 0 || !story.is(head, PERSONS)) return undefined
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
  return {...story.span(token), expected: comma ? ['which'] : ['that', 'which'], data: {of: story.word(head)}}
}

/** `The general, that led the coup, has` */
function thatBetweenCommas(story: Story, token: number): Proposal | undefined {
  const head = token - 2
  if (story.word(token - 1) !== ',' || !story.together(head, token) || !opensSentence(story, head))
    return undefined
  const next = story.afterAdverbs(token + 1)
  if (
    !story.tagIn(next, FINITE) ||
    story.is(next, PHRASES_OF_THAT) ||
    !story.tagIn(head, maskOf('NN', 'NNS'))
  )
    return undefined
  if (closingComma(story, token) < 0) return undefined
  const right = story.is(head, PERSONS) ? 'who' : 'which'
  return {...story.span(token), expected: [right], data: {of: story.word(head)}}
}

/** `the man what said so`, `everything what he knew` */
function whatForRelative(story: Story, token: number): Proposal | undefined {
  const head = token - 1
  if (!story.together(head, token)) return undefined
  const next = story.afterAdverbs(token + 1)
  const indefinite = story.is(head, INDEFINITE)
  if (indefinite) {
    const behind = story.phrases.startOf(next) === next ? story.phrases.headOf(next) + 1 : next
    if (!story.tagIn(next, PRONOUN) && !story.tagIn(behind, FINITE)) return undefined
    return {...story.span(token), expected: ['that'], data: {of: story.word(head)}}
  }
  const [person, thing] = [story.is(head, PERSONS), story.is(head, THINGS)]
  if ((!person && !thing) || !opensSentence(story, head) || !story.tagIn(next, FINITE)) return undefined
  return {...story.span(token), expected: [person ? 'who' : 'that'], data: {of: story.word(head)}}
}

/** `the law which that passed`, `a man who which fled` */
function doubledRelative(story: Story, token: number): Proposal | undefined {
  const other = token + 1
  const before = story.word(token - 1) === ',' ? token - 2 : token - 1
  if (!story.together(before, other) || !isNoun(story, before) || story.ids[other] === story.ids[token])
    return undefined
  const that = story.is(other, THAT)
  if (!that && !story.is(other, RELATIVES)) return undefined
  const verb = story.afterAdverbs(other + 1)
  if (!story.tagIn(verb, FINITE)) return undefined
  return {...deletion(story, other), data: {doubled: story.word(other), of: story.word(token)}}
}

/** `a law that which passed`: not behind a verb, where *that which* is what. */
function thatBeforeRelative(story: Story, token: number): Proposal | undefined {
  const other = token + 1
  if (!story.together(token - 1, other) || !story.is(other, RELATIVES) || !isNoun(story, token - 1))
    return undefined
  if (!(story.is(token - 1, PERSONS) || story.is(token - 1, THINGS))) return undefined
  if (!story.tagIn(story.afterAdverbs(other + 1), FINITE)) return undefined
  return {...deletion(story, token), data: {doubled: story.word(token), of: story.word(other)}}
}

/** `a man who’s father died`; `nobody knows who’s signature is on it` */
function contraction(story: Story, token: number): Proposal | undefined {
  const before = story.word(token - 1) === ',' ? token - 2 : token - 1
  let noun = token + 2
  // `the novelist who’s first book sold poorly`
  while (story.tags[noun] === Tag.JJ && story.together(token, noun + 1)) noun++
  // `the bank, who’s shares have fallen`
  const isPlural = story.tags[noun] === Tag.NNS && story.is(noun + 1, PLURAL_VERBS)
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

/** `The minister he announced a plan on Friday.`: the only verb of the sentence has two subjects. */
function doubledSubject(story: Story, token: number): Proposal | undefined {
  const head = token - 1
  const named = story.is(token, IT)
    ? isNoun(story, head) && !story.is(head, PERSONS)
    : story.is(head, PERSONS)
  if (!story.together(head, token) || !named || !opensSentence(story, head)) return undefined
  const verb = story.afterAdverbs(token + 1)
  const end = clauseEnd(story, token)
  if (end < 0 || story.kind(token) !== 'body' || !story.tagIn(verb, FINITE)) return undefined
  const count = finiteVerbs(story, firstWord(story, token), end)
  // `The minister he said the plan would be reviewed`: what he said has the second verb.
  const isTold = count === 2 && story.is(verb, SAYING) && story.tagIn(verb + 1, DETERMINED)
  if (!isTold && (count !== 1 || !hasObject(story, verb))) return undefined
  return {...deletion(story, token), data: {doubled: story.word(token), of: story.word(head)}}
}

/**
 * End of the clause that opens the sentence: its stop, or a comma before a clause of its own; -1 if the sentence goes on in
 * another way (`The man he sent a letter to, a banker, was`).
 */
function clauseEnd(story: Story, token: number): number {
  const end = story.sentenceEnd(token)
  // `The man he sent a letter to.`
  const isStranded = (at: number): boolean => story.tagIn(at, maskOf('IN', 'TO', 'RP'))
  for (let at = token; at < end; at++) {
    if (story.word(at) !== ',') continue
    return story.is(at + 1, SUBORDINATE) && !isStranded(at - 1) ? at : -1
  }
  return story.word(end - 1) === '.' && !isStranded(end - 2) ? end - 1 : -1
}

/** Does an object stand behind the verb, or behind its participle and infinitive (`has promised to rebuild the church`)? */
function hasObject(story: Story, verb: number): boolean {
  let at = verb + 1
  while (story.tagIn(at, VERB | maskOf('TO', 'RB')) && story.together(verb, at)) at++
  return story.tagIn(at, DETERMINED)
}

function deletion(story: Story, token: number): Proposal {
  return {...story.span(token), expected: ['']}
}
