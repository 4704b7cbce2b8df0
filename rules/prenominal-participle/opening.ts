import {ADJECTIVE, Flag, NOUN, Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {infinitival} from './infinitival.generated.js'

const POSSESSIVE = maskOf('PRP$')
const CLAUSE = maskOf('VBD', 'VBZ', 'VBP', 'VB', 'MD')
const FINITE_BEHIND = maskOf('VBD', 'VBZ', 'VBP', 'MD')
const MODIFIER = ADJECTIVE | maskOf('VBN', 'RB')
const GOVERNOR = maskOf('IN', 'TO', 'VB', 'VBD', 'VBZ', 'VBP', 'VBG')
const PREPOSITIONS = words('in', 'of', 'at', 'from', 'with', 'by', 'among', 'between', 'through', 'near', 'about', 'against', 'into', 'onto', 'over', 'for', 'around', 'inside', 'behind') // prettier-ignore
/** Those that never stand alone, as *this* and *all* do. */
const DETERMINERS = words('the', 'a', 'an', 'no', 'every', 'another')
/** Those that stand alone too: these propose changes. */
const SINGULAR = words('this', 'each', 'any', 'some')
const PLURAL = words('these', 'those', 'some', 'any', 'many', 'several', 'most', 'both', 'all')
const COORDINATORS = words('and', 'or')
const JOINED = ADJECTIVE | maskOf('VBN')
const THAT = words('that')
/** Behind them a number is no count of what follows. */
const BOUNDS = words(
  'and',
  'of',
  'over',
  'under',
  'to',
  'age',
  'aged',
  'from',
  'between',
  'in',
  'through',
  ','
)
const OBJECT_VERB = maskOf('VB', 'VBD', 'VBN', 'VBZ', 'VBP', 'VBG')
/** Verbs with an infinitive behind them, if one forgets their *to* also: helped rebuild homes, agreed release hostages. */
const INFINITIVAL = words(...infinitival)
/** What an adverb may stand behind that belongs to a participle: a newly elected mayor. */
const OPENING = maskOf('DT', 'PRP$', 'IN', 'CD')

/** How a phrase begins before a word. */
export type Opening =
  'determiner' | 'quantifier' | 'adverb' | 'preposition' | 'governor' | 'object' | 'initial'

/**
 * What opens the phrase: a determiner with nothing but adjectives after it, for without one a base form before a noun
 * may be a verb with its object, and after a noun it is one more noun (a debt limit vote); a quantifier that cannot be
 * the subject of the word; an adverb in -ly, which no noun has before it (a newly elect mayor); a preposition; a verb
 * that has the noun for its object (destroyed confiscate weapons, sells use cars); or the start of a sentence that has its verb behind
 * the noun.
 *
 * @param story The story.
 * @param token The word.
 * @param noun The noun that it stands before.
 */
export function openingBefore(story: Story, token: number, noun: number): Opening | undefined {
  const first = story.sentenceStart(token)
  if (story.has(token, Flag.capital)) {
    const starts = token === first && story.tags[noun] === Tag.NNS && noun === token + 1
    return starts && story.tagIn(noun + 1, CLAUSE) ? 'initial' : undefined
  }
  if (isAdverb(story, token - 1)) {
    // `warned that badly overstretch states would`: behind *that* a clause begins, and its verb stands behind the noun.
    const opens =
      token - 2 < first || story.is(token - 2, THAT)
        ? story.tagIn(noun + 1, CLAUSE)
        : story.tagIn(token - 2, OPENING) || story.tags[token - 2] === Tag.POS
    return opens ? 'adverb' : undefined
  }
  if (story.is(token - 1, PREPOSITIONS)) return 'preposition'
  if (isJoined(story, token, noun)) return 'governor'
  if (isObject(story, token, noun)) return story.mayBe(token, NOUN | MODIFIER) ? 'object' : 'governor'
  let at = token - 1
  while (story.together(at, token) && story.tagIn(at, MODIFIER) && !story.mayBe(at, NOUN)) at--
  const opened =
    story.together(at, token) &&
    (story.is(at, DETERMINERS) ||
      story.tagIn(at, POSSESSIVE) ||
      story.tags[at] === Tag.POS ||
      story.tags[at] === Tag.WP$ ||
      isCount(story, at))
  if (opened) return 'determiner'
  return story.together(at, token) &&
    story.is(at, story.tags[noun] === Tag.NNS ? PLURAL : SINGULAR) &&
    isInside(story, at, noun)
    ? 'quantifier'
    : undefined
}

/** `Destroyed confiscate weapons`, `sells use cars`: the first word of an object, behind a verb that takes no infinitive. */
function isObject(story: Story, token: number, noun: number): boolean {
  const verb = token - 1
  return (
    story.tagIn(verb, OBJECT_VERB) &&
    story.tags[noun] === Tag.NNS &&
    !story.has(verb, Flag.clitic | Flag.capital) &&
    !story.is(verb, INFINITIVAL)
  )
}

/** `for wounded and displace people`: a base form that can be no noun, behind a modifier and *and*. */
function isJoined(story: Story, token: number, noun: number): boolean {
  const first = token - 2
  return (
    story.is(token - 1, COORDINATORS) &&
    story.tagIn(first, JOINED) &&
    story.tagIn(first - 1, OPENING | maskOf('VBG')) &&
    story.tags[noun] === Tag.NNS &&
    !story.mayBe(token, NOUN | MODIFIER)
  )
}

/** Is the quantifier no subject itself: of these propose rules, each participate agency controls? */
function isInside(story: Story, quantifier: number, noun: number): boolean {
  const first = quantifier === story.opener(quantifier)
  return first
    ? story.tagIn(noun + 1, FINITE_BEHIND)
    : story.tagIn(quantifier - 1, GOVERNOR) && !story.tagIn(noun + 1, CLAUSE)
}

/** An adverb in -ly that is no adjective (daily, only). */
function isAdverb(story: Story, token: number): boolean {
  return (
    story.tagIn(token, maskOf('RB')) &&
    story.lower(token).endsWith('ly') &&
    !story.mayBe(token, ADJECTIVE | NOUN | maskOf('VB', 'IN', 'DT'))
  )
}

/** `40,000 displace people`, `three arm men`: a number that counts, and no year or age (children over two need food). */
function isCount(story: Story, token: number): boolean {
  return (
    !story.is(token - 1, BOUNDS) &&
    story.tags[token] === Tag.CD &&
    !/^(?:1[5-9]|20)\d\d$|^one$|^[a-z]+.*\d/u.test(story.lower(token))
  )
}
