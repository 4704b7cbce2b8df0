import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {
  ADJECTIVE,
  ADVERB,
  FINITE,
  Flag,
  NOUN,
  Tag,
  VERB,
  maskOf,
  words,
  type Need,
  type Story,
  type WordSet
} from '../../src/define/index.js'
import {isPlain} from './gap.js'

/** Does something of a class start at a token? */
type ClassTest = (story: Story, token: number) => boolean

/** Words as they are spelled, capitals included, and the same as a set that a story is quickly asked for. */
interface Choice {
  spelled: ReadonlySet<string>
  set: WordSet
}

/** One place of a phrase: some words, or a class. */
type Element = Choice | ClassTest

/** A phrase without the word that writers drop. */
export interface Phrase {
  /** What stands there, in order. */
  elements: readonly Element[]
  /** Indexes of the elements in the order in which they are asked: words before classes, which cost more. */
  order: readonly number[]
  /** Index of the element that the dropped word belongs before. */
  gap: number
  /** The dropped word. */
  word: string
  /** Index of the first element of words. */
  anchor: number
  /** Least evidence (natural logarithm of odds), where the line names it; minus infinity where none is asked. */
  least: number | undefined
  /** Is the phrase proof enough: it has words only, or its line says so? */
  isProven: boolean
}

const DETERMINER = maskOf('DT', 'PRP$', 'PDT')
/** Quantifiers that stand before a preposition: both with the union and …, all of them. */
const QUANTIFIERS = words('both', 'all', 'half', 'such', 'each', 'either', 'neither')
/** Adjectives that count: too many continue. */
const QUANTITIES = words('many', 'few', 'much', 'little')
const VERSUS = words('v', 'v.', 'vs', 'vs.', 'versus')
const NAME = maskOf('NNP', 'NNPS')
/** One goes there without *to*: moved West. */
const COMPASS = words('north', 'south', 'east', 'west', 'northeast', 'northwest', 'southeast', 'southwest')
const MODIFIER = ADJECTIVE | maskOf('VBN', 'VBG', 'CD')
/** `its youngest member two years later`: what is measured goes on. */
const LATER = words('later', 'ago', 'earlier', 'after', 'before')
const SUPERLATIVE = maskOf('JJS', 'RBS')
/** What goes on with a noun phrase: United States policy. */
const GOES_ON = NOUN | ADJECTIVE | maskOf('CD', 'VBG', 'VBN', 'CC')

const PERSONS = words(...personNouns, 'chairman', 'chairwoman', 'mayor', 'president', 'minister', 'governor', 'captain', 'coach', 'editor', 'director', 'treasurer', 'chancellor', 'premier', 'secretary', 'ambassador') // prettier-ignore

const CALENDAR = words('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'jan', 'feb', 'aug', 'sept', 'oct', 'nov', 'dec', 'christmas', 'easter') // prettier-ignore

const YEAR = /^(?:1[5-9]|20)\d\d$/u

const isNumber: ClassTest = (story, token) => story.tags[token] === Tag.CD
const isDeterminer: ClassTest = (story, token) =>
  story.tagIn(token, DETERMINER) && !story.is(token, QUANTIFIERS)
const isName: ClassTest = (story, token) => story.tagIn(token, NAME) && story.has(token, Flag.capital)

/** Head of a plural noun behind adjectives; -1 where there is none. */
function pluralAt(story: Story, token: number): number {
  let head = token
  while (head < token + 2 && story.tags[head] === Tag.JJ && story.together(head, head + 1)) head++
  return story.tags[head] === Tag.NNS && isPlain(story, head) ? head : -1
}

const CLASSES: Readonly<Record<string, ClassTest>> = {
  DET: isDeterminer,
  NOUN: (story, token) =>
    story.tagIn(token, DETERMINER | NOUN | MODIFIER) && story.phrases.startOf(token) === token,
  THING: (story, token) => story.tagIn(token, NOUN),
  PLURAL: (story, token) => pluralAt(story, token) >= 0,
  ONLYPLURAL: (story, token) => {
    const head = pluralAt(story, token)
    return head >= 0 && !story.mayBe(head, maskOf('VBZ'))
  },
  MANY: (story, token) => {
    const head = story.phrases.headOf(token)
    const isNominal = story.tagIn(token, NOUN | ADJECTIVE) && isPlain(story, token)
    return (
      isNominal && story.tags[head] === Tag.NNS && isPlain(story, head) && !story.mayBe(head, maskOf('VBZ'))
    )
  },
  NUMBER: isNumber,
  FIGURE: (story, token) => story.has(token, Flag.digit) && isNumber(story, token),
  YEAR: (story, token) => isNumber(story, token) && YEAR.test(story.word(token)),
  AMOUNT: (story, token) => isNumber(story, token) && story.tags[story.phrases.headOf(token)] === Tag.NNS,
  NAME: isName,
  PLACE: (story, token) =>
    story.tags[token] === Tag.NNP &&
    isName(story, token) &&
    !story.is(token, CALENDAR) &&
    !story.is(token, COMPASS) &&
    !story.is(token + 1, CALENDAR) &&
    !story.has(token, Flag.digit),
  BASE: (story, token) =>
    isPlain(story, token) && story.mayBe(token, maskOf('VB')) && story.tagIn(token, VERB),
  PUREVERB: (story, token) =>
    isPlain(story, token) &&
    story.mayBe(token, maskOf('VB')) &&
    !story.mayBe(token, NOUN | ADJECTIVE | ADVERB | maskOf('VBN', 'VBD', 'IN')),
  ROLE: (story, token) =>
    isPlain(story, token) && story.is(token, PERSONS) && !story.mayBe(token, maskOf('NNS')),
  GERUND: (story, token) => isPlain(story, token) && story.tags[token] === Tag.VBG,
  FINITE: (story, token) => story.tagIn(token, FINITE),
  SUPERLATIVE: (story, token) => story.tagIn(token, SUPERLATIVE),
  ADJECTIVE: (story, token) => story.tags[token] === Tag.JJ && !story.is(token, QUANTITIES),
  END: (story, token) =>
    !story.tagIn(token, GOES_ON) &&
    !story.has(token, Flag.clitic) &&
    !story.is(token, VERSUS) &&
    !story.is(token, LATER)
}

/**
 * Read a line of `set-phrases.txt`: a phrase that asks for no evidence.
 *
 * @param line The line.
 * @throws {Error} As {@link parsePhrase} does.
 */
export function parseSetPhrase(line: string): Phrase {
  return {...parsePhrase(line), least: -Infinity, isProven: true}
}

/**
 * Read a line of `phrases.txt`.
 *
 * @param line The line: `in {the} wake of`, with the least evidence, then `!`, at its end if it has them.
 * @throws {Error} If no word, or more than one, stands in braces, or a class is unknown.
 */
export function parsePhrase(line: string): Phrase {
  const parts = line.split(' ')
  const isMarked = parts.at(-1) === '!' && parts.pop() !== undefined
  const last = parts.at(-1) ?? ''
  const least = /^-?\d/u.test(last) ? Number(parts.pop()) : undefined
  const gap = parts.findIndex((part) => part.startsWith('{'))
  const [dropped] = parts.splice(gap, 1)
  const word = /^\{([a-z]+)\}$/u.exec(dropped ?? '')?.[1]
  if (word === undefined || parts.some((part) => part.startsWith('{'))) {
    throw new Error(`expected one word in braces in \`${line}\``)
  }
  const elements = parts.map((part) => readElement(part, line))
  const anchor = anchorOf(elements)
  const isProven = isMarked || elements.every((element) => isChoice(element) || element === CLASSES.END)
  return {
    elements,
    order: orderOf(elements, anchor),
    gap,
    word,
    anchor,
    least,
    isProven
  }
}

/** @returns Indexes of elements: words before classes, which cost more; the anchor last, which was found already. */
export function orderOf(elements: readonly Element[], anchor: number): number[] {
  const costOf = (index: number): number => (index === anchor ? 2 : Number(!isChoice(elements[index])))
  return [...elements.keys()].sort((a, b) => costOf(a) - costOf(b))
}

/** The element that a phrase is looked up by: that with the longest words, which stand in fewest places. */
function anchorOf(elements: readonly Element[]): number {
  const lengths = elements.map((element) =>
    isChoice(element) ? Math.min(...Array.from(element.spelled, (word) => word.length)) : 0
  )
  const longest = Math.max(...lengths)
  return longest > 0 ? lengths.indexOf(longest) : -1
}

/** @returns The element that any of the words is. */
export function choiceOf(...spelled: string[]): Element {
  return {spelled: new Set(spelled), set: words(...spelled)}
}

function isChoice(element: Element | undefined): element is Choice {
  return typeof element === 'object'
}

function readElement(part: string, line: string): Element {
  if (!/^[A-Z]+$/u.test(part)) return choiceOf(...part.split('/'))
  const test = CLASSES[part]
  if (!test) throw new Error(`unknown class \`${part}\` in \`${line}\``)
  return test
}

/**
 * Words that a phrase can be looked up by: those of its anchor.
 *
 * @param phrase The phrase.
 */
export function anchorsOf({elements, anchor}: Phrase): readonly string[] {
  const element = elements[anchor]
  return isChoice(element) ? Array.from(element.spelled, (word) => word.toLowerCase()) : []
}

/**
 * What a phrase asks of the word that is the first to be asked for.
 *
 * @param story A story, whose words become those of the lists.
 * @param phrase The phrase.
 */
export function needOf(story: Story, {elements, order, anchor}: Phrase): Need | undefined {
  const first = elements[order[0]]
  if (!isChoice(first) || order[0] === anchor) return undefined
  return {step: order[0] - anchor, ids: story.idsOf(first.set), tags: 0}
}

/**
 * Does the phrase stand around a token that is one of its anchor’s words?
 *
 * @param story The story.
 * @param phrase The phrase.
 * @param token The token.
 * @returns Token that the dropped word belongs before; -1 where the phrase does not stand.
 */
export function matchPhrase(story: Story, phrase: Phrase, token: number): number {
  const first = token - phrase.anchor
  const {elements, order} = phrase
  for (const index of order) {
    const element = elements[index]
    const at = first + index
    const ends = element === CLASSES.END
    if (!story.together(token, at)) {
      if (ends && at > token) continue
      return -1
    }
    if (isChoice(element) ? !isOneOf(story, at, element) : !element(story, at)) return -1
    const isMark = isChoice(element) && !story.isWord(at)
    if (!ends && !isMark && !isRunning(story, at, first)) return -1
  }
  return first + phrase.gap
}

/** A capital is one that the list has, or that opens the sentence. */
function isOneOf(story: Story, at: number, {spelled, set}: Choice): boolean {
  if (!story.is(at, set)) return false
  const mayBeLower = !story.has(at, Flag.capital) || at === story.sentenceStart(at)
  return (mayBeLower && spelled.has(story.lower(at))) || spelled.has(story.word(at))
}

/** A word of running text, with a space before it inside the phrase. */
function isRunning(story: Story, at: number, first: number): boolean {
  return story.isWord(at) && (at === first || story.has(at, Flag.spaced)) && !story.has(at, Flag.address)
}
