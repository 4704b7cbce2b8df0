import {Flag, fillOdds, type Story} from '../../src/define/index.js'

/** A place where a word was dropped. */
export interface Gap {
  /** Token that the word belongs before. */
  at: number
  /** The dropped word, lower case. */
  word: string
  /**
   * How far the evidence (natural logarithm of odds) goes beyond what the construction asks for: the surer its
   * grammar, the less it asks. Nothing where the construction is proof enough, as a set phrase is.
   */
  odds?: number
  /** Words to offer behind the first. */
  others?: readonly string[]
}

/** Evidence (natural logarithm of odds) that a gap needs, where its construction asks for no more. */
export const LEAST = 0

/**
 * A gap before a token, if the evidence room agrees.
 *
 * @param story The story.
 * @param at Token that the word belongs before.
 * @param word The dropped word.
 * @param least Natural logarithm of odds that it needs.
 * @returns Nothing where two blocks or sentences meet, or the evidence is too weak.
 */
export function gapAt(story: Story, at: number, word: string, least = LEAST): Gap | undefined {
  if (!isOpen(story, at)) return undefined
  const odds = fillOdds(story, at, at, word) - least
  return odds >= 0 ? {at, word, odds} : undefined
}

/**
 * A gap before a token where the grammar leaves no other reading: no evidence is asked.
 *
 * @param story The story.
 * @param at Token that the word belongs before.
 * @param word The dropped word.
 * @returns Nothing where two blocks or sentences meet.
 */
export function sureGapAt(story: Story, at: number, word: string): Gap | undefined {
  return isOpen(story, at) ? {at, word} : undefined
}

/** Can a word be put in before the token? */
function isOpen(story: Story, at: number): boolean {
  if (!story.together(at - 1, at) || !story.isWord(at)) return false
  return story.has(at, Flag.spaced) && !story.has(at, Flag.first)
}

/**
 * The same gap where the construction is proof enough.
 *
 * @param gap The gap.
 */
export function proven(gap: Gap | undefined): Gap | undefined {
  return gap && {at: gap.at, word: gap.word}
}

/**
 * The same gap with more words to offer.
 *
 * @param gap The gap.
 * @param others Words behind the first.
 */
export function withOthers(gap: Gap | undefined, others: readonly string[]): Gap | undefined {
  return gap && {...gap, others}
}

/**
 * The gaps that one kind of token opens.
 *
 * @param story The story.
 * @param tokens The tokens.
 * @param gapOf Gives the gap at one of them.
 */
export function* gapsAt(
  story: Story,
  tokens: Iterable<number>,
  gapOf: (story: Story, token: number) => Gap | undefined
): Generator<Gap, void, undefined> {
  for (const token of tokens) {
    const gap = gapOf(story, token)
    if (gap) yield gap
  }
}

/** A word in lower case that is no part of a name, a compound or a number. */
export function isPlain(story: Story, token: number): boolean {
  return (
    story.isWord(token) &&
    !story.has(token, Flag.capital | Flag.allCaps | Flag.digit | Flag.clitic | Flag.hyphen | Flag.address)
  )
}
