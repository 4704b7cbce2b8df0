import {FINITE, Flag, NOUN, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {finiteAuxiliaries} from '../../lexicons/finite-auxiliaries.generated.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {reportingVerbs} from '../../lexicons/reporting-verbs.generated.js'
import {sayingVerbs} from './saying-verbs.generated.js'
import {belongings} from './belongings.generated.js'

const PERSONS = words(...personNouns)
const TIMES = words(...timeNouns)
const BELONGINGS = words(...belongings)
const AUXILIARIES = words(...finiteAuxiliaries, 'be')
const PARTICIPLE = maskOf('VBN', 'VBG')
const OTHER_USE = maskOf('VBD', 'VBZ', 'VBN', 'VBG', 'JJ', 'RB', 'IN', 'MD')
const VERB_BASE = maskOf('VB', 'VBP')
const OF_NOUN = maskOf('JJ', 'JJS', 'CD')
const GOVERNED = maskOf('IN', 'DT', 'PRP', 'PRP$', 'TO', 'RB')
const BE = words('are', 'were')
const INCLUDE = words('include', 'included')
const OBJECT = maskOf('DT', 'PRP$', 'CD')
const NEW_CLAUSE = maskOf('WDT', 'WP', 'WRB', 'CC')
const SAYING = words(...sayingVerbs, ...reportingVerbs)

/** `managers whose had leaked the memo`: an auxiliary and its predicate, where the word owned should stand. */
export function whoseSubject(story: Story, token: number): Proposal | undefined {
  const verb = token + 1
  const head = antecedentOf(story, token)
  if (head < 0) return undefined
  const auxiliary = story.is(verb, AUXILIARIES) || story.tagIn(verb, maskOf('MD'))
  if (!(auxiliary && story.tagIn(verb, FINITE)) && !isPredicate(story, verb)) return undefined
  const next = story.afterAdverbs(verb + 1)
  const predicate = !auxiliary || story.tagIn(next, PARTICIPLE | NOUN | maskOf('VB', 'DT', 'IN', 'JJ'))
  if (!predicate || !story.together(token, next)) return undefined
  const expected = story.is(head, PERSONS) || !auxiliary ? ['who', 'which'] : ['which', 'who']
  return {...story.span(token), expected, data: {before: story.word(verb)}}
}

/** `the surgeon whose operated on him`: a verb that is nothing else, or a participle with no noun to follow. */
function isPredicate(story: Story, verb: number): boolean {
  if (!story.tagIn(verb, maskOf('VBD', 'VBN', 'VBZ', 'VBP')) || story.mayBe(verb, NOUN)) return false
  if (story.mayBe(verb, maskOf('JJ'))) return story.tagIn(verb + 1, maskOf('DT', 'PRP$'))
  return story.tagIn(verb + 1, GOVERNED)
}

/** `The striker, whose 31, joined`: an age, and nothing that is owned. */
export function whoseAge(story: Story, token: number): Proposal | undefined {
  const age = token + 1
  if (story.word(token - 1) !== ',' || story.tags[age] !== Tag.CD || story.isWord(age + 1)) return undefined
  if (antecedentOf(story, token) < 0 || !story.together(token, age + 1)) return undefined
  return {...story.span(token), expected: ['who is', 'who was'], data: {before: story.word(age)}}
}

/** `the author, who debut was rejected`: what a person or firm has, and its verb behind *who*. */
export function whoBeforeNoun(story: Story, token: number): Proposal | undefined {
  if (antecedentOf(story, token) < 0) return undefined
  let noun = token + 1
  while (story.tagIn(noun, OF_NOUN)) noun++
  const verb = story.afterAdverbs(noun + 1)
  if (!story.together(token, verb)) return undefined
  if (!story.is(noun, BELONGINGS))
    return isSurelyNoun(story, token, noun, verb) ? whose(story, token, noun) : undefined
  // `the driver who van was left`, where a verb was read
  if (!story.tagIn(noun, NOUN) && !story.is(verb, AUXILIARIES)) return undefined
  if (!story.tagIn(verb, FINITE)) return undefined
  // `who contract runs out`: what may be a noun needs a noun that can be nothing else before it.
  if (story.mayBe(verb, NOUN) && story.mayBe(noun, VERB_BASE)) return undefined
  // `persons who face added costs`, `everybody who works here is`
  const verbal = story.mayBe(noun, maskOf('VB', 'VBP', 'VBZ'))
  const passive = story.is(verb, AUXILIARIES) && story.tags[story.afterAdverbs(verb + 1)] === Tag.VBN
  if (verbal && !(passive && verb === noun + 1)) return undefined
  return whose(story, token, noun)
}

function whose(story: Story, token: number, noun: number): Proposal {
  return {...story.span(token), expected: ['whose'], data: {before: story.slice(token + 1, noun)}}
}

/** `a firm who founder was jailed`: a singular that is a noun alone, next to an auxiliary or a past tense. */
function isSurelyNoun(story: Story, token: number, noun: number, verb: number): boolean {
  if (isOwnedPlural(story, noun, verb)) return true
  if (
    story.tags[noun] !== Tag.NN ||
    story.mayBe(noun, OTHER_USE) ||
    (story.mayBe(noun, VERB_BASE) && !isOne(story, token)) ||
    story.is(noun, TIMES)
  )
    return false
  if (story.has(noun, Flag.capital | Flag.hyphen | Flag.digit) || story.ids[noun] === 0) return false
  return (
    verb === noun + 1 &&
    (story.is(verb, AUXILIARIES) || story.tags[verb] === Tag.VBD) &&
    !story.mayBe(verb, NOUN)
  )
}

/** `the lawyer who clients include three presidents`: a plural, and a verb that has its object. */
function isOwnedPlural(story: Story, noun: number, verb: number): boolean {
  if (story.tags[noun] !== Tag.NNS || verb !== noun + 1 || story.mayBe(noun, OTHER_USE)) return false
  if (story.has(noun, Flag.capital) || story.is(noun, TIMES)) return false
  const object =
    story.tagIn(verb, maskOf('VBP', 'VBD')) &&
    (story.tagIn(verb + 1, OBJECT) || (story.is(verb, BE) && story.tags[verb + 1] === Tag.VBN))
  // `who critics call a fraud`: persons do something to the one that is spoken of.
  if (story.is(verb, BE)) return object && !story.is(noun, PERSONS)
  return object && (story.is(verb, INCLUDE) || (story.is(noun, BELONGINGS) && !story.is(noun, PERSONS)))
}

/** Is it one that is spoken of, so that no bare verb can follow: a club who chairman? */
function isOne(story: Story, token: number): boolean {
  return story.tags[antecedentOf(story, token)] === Tag.NN
}

/** `The boy, his parents had fled, was found`: a clause of its own between a subject and its verb. */
export function possessiveForWhose(story: Story, token: number): Proposal | undefined {
  const comma = token - 1
  const head = comma - 1
  if (story.word(comma) !== ',' || !story.tagIn(head, NOUN) || !opensSentence(story, head)) return undefined
  const owned = story.phrases.headOf(token)
  const verb = story.afterAdverbs(owned + 1)
  if (owned <= token || !story.tagIn(verb, FINITE)) return undefined
  // `Marsh, her coat buttoned, was asked`: no clause, a participle
  if (story.mayBe(verb, PARTICIPLE) && !story.is(verb, AUXILIARIES)) return undefined
  let end = verb + 1
  while (end < story.sentenceEnd(token) && story.isWord(end)) {
    if (story.tagIn(end, NEW_CLAUSE)) return undefined
    end++
  }
  const main = story.afterAdverbs(end + 1)
  // `The boy, his parents have long argued, was …`
  if (story.word(end) !== ',' || story.is(end - 1, SAYING) || !story.tagIn(main, FINITE)) return undefined
  return {...story.span(token), expected: ['whose'], data: {before: story.slice(token + 1, owned)}}
}

/** Does the phrase of a noun open its sentence, with nothing else before the comma? */
function opensSentence(story: Story, head: number): boolean {
  return story.phrases.headOf(head) === head && story.phrases.startOf(head) === story.opener(head)
}

/** The noun that a relative pronoun stands behind, with a comma between them or without; -1 where none is. */
function antecedentOf(story: Story, token: number): number {
  const before = story.word(token - 1) === ',' ? token - 2 : token - 1
  return story.together(before, token) && story.tagIn(before, NOUN) ? before : -1
}
