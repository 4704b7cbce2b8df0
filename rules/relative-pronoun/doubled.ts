import {
  FINITE,
  NOUN,
  Name,
  Tag,
  VERB,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {deletion, finiteVerbs, firstWord, isNoun, opensSentence} from './places.js'
import {thingNouns} from './thing-nouns.generated.js'

const PERSONS = words(...personNouns)
const THINGS = words(...thingNouns)
const SUBORDINATE = words('although', 'but', 'because', 'while', 'though', 'after', 'so', 'and', 'as')
const THAT = words('that')
const RELATIVES = words('who', 'which', 'whom')
const IT = words('it')
const SAYING = words('said', 'says', 'added', 'announced', 'claimed', 'insisted', 'denied')
const DETERMINED = maskOf('DT', 'PRP', 'PRP$', 'NNS', 'NNP')

/** `the law which that passed`, `a man who which fled` */
export function doubledRelative(story: Story, token: number): Proposal | undefined {
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
export function thatBeforeRelative(story: Story, token: number): Proposal | undefined {
  const other = token + 1
  if (!story.together(token - 1, other) || !story.is(other, RELATIVES) || !isNoun(story, token - 1))
    return undefined
  if (!(story.is(token - 1, PERSONS) || story.is(token - 1, THINGS))) return undefined
  if (!story.tagIn(story.afterAdverbs(other + 1), FINITE)) return undefined
  return {...deletion(story, token), data: {doubled: story.word(token), of: story.word(other)}}
}

/** `The minister he announced a plan on Friday.`: the only verb of the sentence has two subjects. */
export function doubledSubject(story: Story, token: number): Proposal | undefined {
  const head = token - 1
  const named = story.is(token, IT)
    ? isNoun(story, head) && !story.is(head, PERSONS)
    : story.is(head, PERSONS)
  const opens = (named && opensSentence(story, head)) || (!story.is(token, IT) && isPersonsName(story, head))
  if (!story.together(head, token) || !opens) return undefined
  const verb = story.afterAdverbs(token + 1)
  const end = clauseEnd(story, token)
  if (end < 0 || story.kind(token) !== 'body' || !story.tagIn(verb, FINITE)) return undefined
  const count = finiteVerbs(story, firstWord(story, token), end)
  // `The minister he said the plan would be reviewed`: what he said has the second verb.
  const isTold = count === 2 && story.is(verb, SAYING) && story.tagIn(verb + 1, DETERMINED)
  if (!isTold && (count !== 1 || !hasObject(story, verb))) return undefined
  return {...deletion(story, token), data: {doubled: story.word(token), of: story.word(head)}}
}

/** `Maria Lopez` at the start of the sentence: a first name and a surname. */
function isPersonsName(story: Story, head: number): boolean {
  const names = (token: number) => story.lexicon.namesOf(story.ids[token])
  const first = head - 1
  if (first !== firstWord(story, head) || !story.tagIn(first, NOUN) || story.tags[head] !== Tag.NNP)
    return false
  return (names(first) & Name.first) !== 0 && (names(head) & Name.surname) !== 0
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
