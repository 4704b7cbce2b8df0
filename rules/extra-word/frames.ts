import {
  ADJECTIVE,
  FINITE,
  Flag,
  NOUN,
  Tag,
  maskOf,
  words,
  type Need,
  type Story,
  type WordSet
} from '../../src/define/index.js'

type ClassTest = (story: Story, token: number) => boolean
/** Words as they are spelled, capitals included, and the same as a set that a story is quickly asked for. */
interface Choice {
  spelled: ReadonlySet<string>
  set: WordSet
}
type Element = Choice | ClassTest

/** A frame with a word too many, or with several side by side. */
export interface Frame {
  /** What stands there, in order, the words too many among them. */
  elements: readonly Element[]
  /** Indexes of the elements in the order in which they are asked: words before classes, which cost more. */
  order: readonly number[]
  /** Index of the first word too many. */
  extra: number
  /** How many words are too many. */
  extras: number
  /** Index of the words that it is looked up by: the longest, which stand in fewest places. */
  anchor: number
  /** Least evidence (natural logarithm of odds). */
  least: number
  /** Is the frame proof enough? */
  isProven: boolean
}

const DETERMINER = maskOf('DT', 'PRP$')
const RELATIVE = maskOf('WP', 'WDT', 'WRB')
const OPENERS = words('all', 'everything', 'best', 'than')
const QUANTITIES = words('half', 'all', 'both', 'every', 'some', 'any', 'twice', 'several', 'many', 'a', 'an', 'that') // prettier-ignore
const MODIFIER = ADJECTIVE | maskOf('VBN', 'VBG', 'CD')
/** They make no plural, or stand behind an article: a hundred. */
const ONES = words('one', 'hundred', 'thousand', 'million', 'billion', 'dozen', 'half')
const GOES_ON = NOUN | ADJECTIVE | maskOf('CD')
/** They open times: to be complete this year. */
const NEAR = words('this', 'that', 'next', 'last')
/** A modal that has *to*. */
const OUGHT = words('ought', 'need', 'dare', 'used')
const NOMINATIVE = words('he', 'she', 'it', 'they', 'we', 'i')
const CONTRACTED = Flag.clitic | Flag.capital
/** With a number and an article they are one amount, or want a hyphen: a 20 years sentence. */
const MEASURES = words('years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds', 'meters', 'metres', 'miles', 'kilometers', 'kilometres', 'feet', 'inches', 'pounds', 'euros', 'dollars', 'tons', 'tonnes', 'points', 'goals', 'percent', 'degrees', 'acres', 'hectares', 'times', 'billions', 'millions', 'thousands', 'hundreds', 'dozens', 'thirds', 'quarters', 'cents', 'halves', 'sets', 'games', 'runs', 'shots') // prettier-ignore
/** Evidence that a frame needs, where its line asks for no more. */
const LEAST = 1

/** They go on with *a* of another language: an a priori truth. */
export const LATIN = words('priori', 'posteriori', 'fortiori', 'capella', 'cappella', 'la', 'deux')
const isNoun: ClassTest = (story, token) =>
  story.tagIn(token, DETERMINER | NOUN | MODIFIER) &&
  story.phrases.startOf(token) >= 0 &&
  !story.is(token, LATIN)

/** A base form that is no adjective, or has an object (be meet the widow). */
const isBase: ClassTest = (story, token) => {
  if (!story.mayBe(token, maskOf('VB')) || !story.tagIn(token, maskOf('VB', 'VBP'))) return false
  if (story.lexicon.formsOf(story.ids[token], Tag.VBZ).length === 0) return false
  return !story.mayBe(token, MODIFIER) || (story.tagIn(token + 1, DETERMINER) && !story.is(token + 1, NEAR))
}

/** No noun, adjective or possessive goes on with the phrase: not last week’s game. */
const isClosed: ClassTest = (story, token) =>
  !story.isWord(token) || !(story.tagIn(token, GOES_ON) || story.has(token, Flag.clitic))

/** Does no question or relative clause open before it in the sentence: what they must; how big a planet is? */
function isClear(story: Story, token: number): boolean {
  for (let at = token - 1; story.together(at, token); at--) {
    if (story.tagIn(at, RELATIVE) || story.is(at, OPENERS)) return false
  }
  return true
}

const isSubject: ClassTest = (story, token) =>
  story.tagIn(token, NOUN) && !story.has(token, Flag.clitic) && isClear(story, token)
const isPerson: ClassTest = (story, token) =>
  story.is(token, NOMINATIVE) && !story.tagIn(token - 1, NOUN) && isClear(story, token)

const CLASSES: Readonly<Record<string, ClassTest>> = {
  DET: (story, token) => story.tagIn(token, DETERMINER) && !story.is(token, QUANTITIES),
  NOUN: isNoun,
  OTHER: (story, token) =>
    isNoun(story, token) && story.tags[token] !== Tag.CD && !story.is(token, QUANTITIES),
  THING: (story, token) =>
    !story.has(token, Flag.capital | Flag.hyphen) &&
    story.tagIn(token, maskOf('NN', 'NNS', 'JJ', 'CD')) &&
    story.tagIn(story.phrases.headOf(token), NOUN),
  FINITE: (story, token) => story.tagIn(token, FINITE),
  NAME: (story, token) => story.tagIn(token, maskOf('NNP', 'NNPS')),
  MODAL: (story, token) =>
    story.tags[token] === Tag.MD && !story.has(token, CONTRACTED) && !story.is(token, OUGHT),
  BASE: isBase,
  VERBAL: (story, token) =>
    story.mayBe(token, maskOf('VB')) &&
    story.tagIn(token, maskOf('VB', 'VBP', 'JJ', 'NN')) &&
    !story.mayBe(token, maskOf('VBN', 'IN', 'DT')) &&
    !story.is(token + 1, NEAR),
  GERUND: (story, token) => story.tags[token] === Tag.VBG,
  PAST: (story, token) => story.tagIn(token, maskOf('VBN', 'VBD')),
  PLURAL: (story, token) =>
    story.tags[token] === Tag.NNS &&
    !story.has(token, Flag.hyphen | Flag.digit) &&
    isClosed(story, token + 1),
  NUMBER: (story, token) => story.tags[token] === Tag.CD && !story.is(token, ONES),
  AMOUNT: (story, token) => story.tags[token] === Tag.SYM && story.has(token + 1, Flag.digit),
  PURES: (story, token) =>
    story.mayBe(token, maskOf('VBZ')) &&
    !story.mayBe(token, maskOf('NNS', 'NN', 'JJ', 'RB')) &&
    !story.has(token, CONTRACTED),
  SUBJECT: isSubject,
  PERSON: isPerson,
  ACTOR: (story, token) => isSubject(story, token) || isPerson(story, token),
  PURE: (story, token) =>
    story.mayBe(token, maskOf('VB')) &&
    !story.mayBe(token, NOUN | MODIFIER | maskOf('VBD', 'RB', 'IN')) &&
    !story.is(token + 1, NEAR) &&
    !story.has(token, Flag.capital),
  COUNTED: (story, token) =>
    story.tags[token] === Tag.NNS &&
    !story.has(token, Flag.capital) &&
    !story.is(token, MEASURES) &&
    !story.tagIn(token + 1, NOUN | ADJECTIVE | maskOf('VBG', 'CC')) &&
    !story.has(token + 1, Flag.clitic),
  CLOSED: isClosed,
  ADJ: (story, token) =>
    story.tags[token] === Tag.JJ && !story.mayBe(token, NOUN) && !story.is(token, QUANTITIES),
  YEAR: (story, token) => /^(?:1[5-9]|20)\d\d$/u.test(story.word(token)),
  STOP: (story, token) => story.word(token) === '.',
  END: (story, token) => !story.isWord(token)
}

/**
 * Read a line of `frames.txt`.
 *
 * @param line The line, its extra words in braces.
 * @throws {Error} If no element stands in braces, or braces stand twice, or a class is unknown.
 */
export function parseFrame(line: string): Frame {
  const parts = line.split(' ')
  const isProven = parts.at(-1) === '!' && parts.pop() !== undefined
  const least = /^-?\d/u.test(parts.at(-1) ?? '') ? Number(parts.pop()) : LEAST
  const extra = parts.findIndex((part) => part.startsWith('{'))
  const extras = parts.findIndex((part) => part.endsWith('}')) - extra + 1
  if (extra < 0 || extras < 1 || line.split(/[{}]/u).length !== 3)
    throw new Error(`expected words in braces, once, in \`${line}\``)
  const elements = parts.map((part) => readElement(part.replace(/[{}]/gu, ''), line))
  const anchor = anchorOf(elements)
  return {elements, order: orderOf(elements, anchor), extra, extras, anchor, least, isProven}
}

function anchorOf(elements: readonly Element[]): number {
  const lengths = elements.map((element) =>
    typeof element === 'function' ? 0 : Math.min(...Array.from(element.spelled, (word) => word.length))
  )
  return lengths.indexOf(Math.max(...lengths))
}

/** @returns Indexes of elements: words before classes, which cost more; the anchor last, which was found already. */
export function orderOf(elements: readonly Element[], anchor: number): number[] {
  const costOf = (index: number): number =>
    index === anchor ? 2 : Number(typeof elements[index] === 'function')
  return [...elements.keys()].sort((a, b) => costOf(a) - costOf(b))
}

function readElement(part: string, line: string): Element {
  if (!/^[A-Z]+$/u.test(part)) return {spelled: new Set(part.split('/')), set: words(...part.split('/'))}
  const test = CLASSES[part]
  if (!test) throw new Error(`unknown class \`${part}\` in \`${line}\``)
  return test
}

/**
 * The words of an element.
 *
 * @param frame The frame.
 * @param index Index of the element.
 */
export function wordsOf({elements}: Frame, index: number): readonly string[] {
  const element = elements[index]
  return element && typeof element !== 'function' ? [...element.spelled] : []
}

/**
 * What a frame asks of the word that is the first to be asked for.
 *
 * @param story A story, whose words become those of the lists.
 * @param frame The frame.
 */
export function needOf(story: Story, {elements, order, anchor}: Frame): Need | undefined {
  const first = elements[order[0]]
  if (typeof first === 'function' || order[0] === anchor) return undefined
  return {step: order[0] - anchor, ids: story.idsOf(first.set), tags: 0}
}

/**
 * Does a frame stand around its extra word?
 *
 * @param story The story.
 * @param frame The frame.
 * @param token Token of the extra word.
 */
export function stands(story: Story, {elements, order, extra}: Frame, token: number): boolean {
  for (const index of order) {
    const at = token - extra + index
    const element = elements[index]
    const fits = story.together(token, at)
      ? typeof element === 'function'
        ? element(story, at)
        : isOneOf(story, at, element)
      : element === CLASSES.END
    if (!fits) return false
  }
  return true
}

/** Is it one of the words as the list spells it, or in lower case where it opens its sentence? */
function isOneOf(story: Story, token: number, {spelled, set}: Choice): boolean {
  if (!story.is(token, set)) return false
  const mayBeLower = !story.has(token, Flag.capital) || token === story.sentenceStart(token)
  return (mayBeLower && spelled.has(story.lower(token))) || spelled.has(story.word(token))
}
