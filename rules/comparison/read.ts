import {Flag, NOUN, Tag, maskOf, words, type Story, type TagId, type WordSet} from '../../src/define/index.js'
import {gradable} from './gradable.generated.js'

/** One syllable, or an ending that takes -er all the same: happy, simple, narrow. */
const ONE_SYLLABLE = /^[^aeiouy]*(?:[aeiouy]+[^aeiouy]*e?|.*(?:y|le|ow))$/u
const SHORT = words(...gradable)
const COMPARATIVE = maskOf('JJR', 'RBR')
/** Words that promise a *than* though they are no comparatives in *-er*. */
const PROMISES = words('more', 'less', 'fewer', 'rather', 'other', 'others', 'otherwise', 'else', 'different', 'differently', 'difference', 'sooner', 'prefer', 'prefers', 'preferred', 'preferring', 'preferable', 'elsewhere', 'another', 'superior', 'inferior', 'hardly', 'scarcely', 'barely') // prettier-ignore

/**
 * Is the word a comparative in *-er* (or `worse`, `better`) and nothing else: not `clever`, `other`, `lower` the verb?
 *
 * @param story The story.
 * @param token The word.
 */
export function isComparative(story: Story, token: number): boolean {
  if (story.has(token, Flag.hyphen | Flag.capital) || !story.tagIn(token, COMPARATIVE | NOUN)) return false
  return story.mayBe(token, COMPARATIVE) && !story.mayBe(token, maskOf('JJ', 'RB', 'DT', 'IN', 'CD'))
}

/**
 * Is the word a superlative in *-est* (or `worst`, `best`)?
 *
 * @param story The story.
 * @param token The word.
 */
export function isSuperlative(story: Story, token: number): boolean {
  if (story.has(token, Flag.hyphen | Flag.capital) || !story.tagIn(token, maskOf('JJS', 'RBS'))) return false
  return !story.mayBe(token, maskOf('JJ', 'RB', 'DT'))
}

/**
 * Does one of some words stand from a token to the end of its sentence?
 *
 * @param story The story.
 * @param from The token.
 * @param set The words.
 */
export function hasBehind(story: Story, from: number, set: WordSet): boolean {
  for (let at = from; at < story.sentenceEnd(from); at++) if (story.is(at, set)) return true
  return false
}

/**
 * Does something before a token in its sentence promise a *than*?
 *
 * @param story The story.
 * @param token The token; words before it are read.
 */
export function isPromised(story: Story, token: number): boolean {
  const from = story.sentenceStart(token)
  for (let at = token - 1; at >= from; at--) {
    // `number`: more numb, and a noun.
    if (story.is(at, PROMISES) || (story.mayBe(at, COMPARATIVE) && !story.tagIn(at, NOUN))) return true
  }
  return false
}

/**
 * Comparative of an adjective or adverb: in *-er* where it has one, else with *more*.
 *
 * @param story The story.
 * @param token The word in its base form.
 */
export function comparativeOf(story: Story, token: number): string {
  const [short] = [...story.forms(token, Tag.JJ, Tag.JJR), ...story.forms(token, Tag.RB, Tag.RBR)]
  // `more honest`: a form in -er that dictionaries have, and writers seldom.
  const long = !ONE_SYLLABLE.test(story.lower(token)) && !story.is(token, SHORT)
  return (long ? undefined : short) ?? `more ${story.lower(token)}`
}

/**
 * The comparative or superlative of a form: of `larger` or `largest`.
 *
 * @param story The story.
 * @param token The comparative or superlative.
 * @param from Its tag.
 * @param to Tag of the form that is wanted.
 */
export function otherDegree(story: Story, token: number, from: TagId, to: TagId): string | undefined {
  const [base] = story.forms(token, from, Tag.JJ)
  if (base === undefined) return undefined
  const [form] = story.lexicon.formsOf(story.lexicon.idOf(base), to)
  return form === undefined ? undefined : story.lexicon.wordOf(form)
}

/** Is the word an adjective or adverb in its base form that can be compared? */
export function isBase(story: Story, token: number): boolean {
  if (story.has(token, Flag.capital | Flag.hyphen | Flag.digit | Flag.clitic)) return false
  return story.tagIn(token, maskOf('JJ', 'RB')) && !story.mayBe(token, COMPARATIVE)
}

/** Does a noun phrase go on: is the next word a noun, an adjective or what stands before one? */
export function isBeforeNoun(story: Story, token: number): boolean {
  const next = token + 1
  return (
    story.together(token, next) &&
    story.isWord(next) &&
    story.tagIn(next, NOUN | maskOf('JJ', 'VBN', 'VBG', 'CD'))
  )
}
