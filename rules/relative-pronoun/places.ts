import {
  FINITE,
  NOUN,
  Tag,
  VERB,
  VERB_TAGS,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {tellingVerbs} from './telling-verbs.generated.js'

const TELLING = new Set(tellingVerbs)
const DETERMINER = maskOf('DT', 'PRP$')
const OF = words('of')
const QUANTIFIERS = words('all', 'both', 'many', 'most', 'some', 'several', 'few', 'none', 'half', 'each', 'dozens', 'hundreds', 'thousands', 'neither', 'one', 'any') // prettier-ignore
/** With these a time or place is told, which the clause may not be about: arrested in the street which. */
const LOOSE = words('in', 'on', 'at', 'as', 'during', 'after', 'before')
const OPENING_QUOTE = /^[“"‘]$/u

/** First token of the sentence that is no quotation mark. */
export function firstWord(story: Story, token: number): number {
  const from = story.sentenceStart(token)
  return OPENING_QUOTE.test(story.word(from)) ? from + 1 : from
}

/** Does the noun phrase of a head open the sentence: with a determiner, or as a bare plural (Residents which live)? */
export function opensSentence(story: Story, head: number): boolean {
  const start = story.phrases.startOf(head)
  if (start < 0 || start !== firstWord(story, head)) return false
  return story.tagIn(start, DETERMINER | maskOf('CD')) || (start === head && story.tags[head] === Tag.NNS)
}

/** Does a name open the sentence: Ana Lopez, that won? */
export function opensAsName(story: Story, head: number): boolean {
  return story.tagIn(head, maskOf('NNP')) && story.phrases.startOf(head) === firstWord(story, head)
}

/**
 * Can a relative clause behind the noun phrase of a head belong to no other noun: the phrase opens the sentence, or
 * is the object of a verb that has no question behind it? Behind a preposition it may belong to what stands before
 * (a group of ministers which met).
 */
export function isAntecedent(story: Story, head: number): boolean {
  const start = story.phrases.startOf(head)
  if (start < 0 || story.phrases.headOf(head) !== head) return false
  if (opensSentence(story, head)) return true
  const before = start - 1
  const determined = story.tagIn(start, DETERMINER | maskOf('CD')) || start === head
  if (!story.together(before, head) || !determined) return false
  if (story.tagIn(before, maskOf('IN', 'TO'))) return isOnlyNounBefore(story, before)
  if (!story.tagIn(before, VERB)) return false
  const lemmas = VERB_TAGS.flatMap((tag) => story.forms(before, tag, Tag.VB))
  return !lemmas.some((lemma) => TELLING.has(lemma))
}

/**
 * Stands no noun before a preposition that a clause behind its phrase could belong to: paid less than the men which did
 * the job, some of the workers which were hurt; but the letter to the minister which arrived?
 */
function isOnlyNounBefore(story: Story, preposition: number): boolean {
  const before = preposition - 1
  if (!story.together(before, preposition)) return preposition === firstWord(story, preposition)
  if (story.is(preposition, OF)) return story.is(before, QUANTIFIERS) || story.tagIn(before, maskOf('CD'))
  // `the report written by the doctor which says so`
  const participle =
    story.tagIn(before, maskOf('VBN', 'VBG')) && !story.tagIn(before - 1, VERB | maskOf('RB'))
  return story.tagIn(before, VERB | maskOf('JJR', 'RBR')) && !participle && !story.is(preposition, LOOSE)
}

/**
 * The comma that closes a relative clause that a comma opened, where the main verb is next: The general, who led the
 * coup, has; -1 if there is none.
 */
export function closingComma(story: Story, token: number): number {
  for (let at = token + 1; at < story.sentenceEnd(token); at++) {
    if (story.word(at) !== ',') continue
    return story.tagIn(story.afterAdverbs(at + 1), FINITE) ? at : -1
  }
  return -1
}

/** A word that is a noun and, by the lexicon or its determiner, no verb. */
export function isNoun(story: Story, token: number): boolean {
  if (!story.tagIn(token, NOUN)) return false
  const start = story.phrases.startOf(token)
  return !story.mayBe(token, VERB) || (start < token && story.tagIn(start, DETERMINER))
}

/** A proposal to delete a word. */
export function deletion(story: Story, token: number): Proposal {
  return {...story.span(token), expected: ['']}
}
