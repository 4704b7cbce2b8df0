import {FINITE, NOUN, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {finiteAuxiliaries} from '../../lexicons/finite-auxiliaries.generated.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {belongings} from './belongings.generated.js'

const PERSONS = words(...personNouns)
const BELONGINGS = words(...belongings)
const AUXILIARIES = words(...finiteAuxiliaries, 'be')
const PARTICIPLE = maskOf('VBN', 'VBG')

/** `managers whose had leaked the memo`: an auxiliary and its predicate, where the word owned should stand. */
export function whoseSubject(story: Story, token: number): Proposal | undefined {
  const verb = token + 1
  const head = antecedentOf(story, token)
  if (head < 0 || !story.is(verb, AUXILIARIES) || !story.tagIn(verb, FINITE)) return undefined
  const next = story.afterAdverbs(verb + 1)
  const predicate = story.tagIn(next, PARTICIPLE | NOUN | maskOf('VB', 'DT', 'IN', 'JJ'))
  if (!predicate || !story.together(token, next)) return undefined
  const expected = story.is(head, PERSONS) ? ['who', 'which'] : ['which', 'who']
  return {...story.span(token), expected, data: {before: story.word(verb)}}
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
  while (story.tags[noun] === Tag.JJ) noun++
  const verb = story.afterAdverbs(noun + 1)
  if (!story.is(noun, BELONGINGS) || !story.together(token, verb)) return undefined
  // `the driver who van was left`, where a verb was read
  if (!story.tagIn(noun, NOUN) && !story.is(verb, AUXILIARIES)) return undefined
  if (!story.tagIn(verb, FINITE) || story.mayBe(verb, NOUN)) return undefined
  // `persons who face added costs`, `everybody who works here is`
  const verbal = story.mayBe(noun, maskOf('VB', 'VBP', 'VBZ'))
  const passive = story.is(verb, AUXILIARIES) && story.tags[story.afterAdverbs(verb + 1)] === Tag.VBN
  if (verbal && !(passive && verb === noun + 1)) return undefined
  return {...story.span(token), expected: ['whose'], data: {before: story.slice(token + 1, noun)}}
}

/** The noun that a relative pronoun stands behind, with a comma between them or without; -1 where none is. */
function antecedentOf(story: Story, token: number): number {
  const before = story.word(token - 1) === ',' ? token - 2 : token - 1
  return story.together(before, token) && story.tagIn(before, NOUN) ? before : -1
}
