import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {ADJECTIVE, Flag, NOUN, Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {affairs} from './affairs.generated.js'
import {subjectExperts} from './subject-experts.generated.js'

/** One line of `heads.txt`. */
interface Head {
  words: readonly string[]
  /** `title`, `state`, `home`, `modifier`, `only`, `plural`, `count`, `own`: see the head of the list. */
  marks: ReadonlySet<string>
}

/** A head after a country. */
export interface HeadPlace {
  /** Its last token. */
  last: number
  marks: ReadonlySet<string>
}

/** Endings of those who make, study, play or keep things. */
const TRADE = /\p{L}{3}(?:[bcdgmnrtv]ist|maker|wright|smith|grower|builder|seller|keeper)s?$/u
const EXPERTS: ReadonlySet<string> = new Set(subjectExperts)
const AFFAIRS = words(...affairs)
const MOST_MODIFIERS = 3
const INSIDE_MINISTRY = maskOf('NN', 'NNP', 'JJ', 'CC', 'NNS', 'NNPS')
const OBJECT_START = maskOf('DT', 'PRP', 'PRP$', 'CD', 'JJR', 'JJS', 'RBR')
const MINISTERS = words('minister', 'ministers', 'ministry')
const MOST_PORTFOLIO = 4
const COUNTED = maskOf('DT', 'CD')
const MODIFIED = maskOf('NN', 'NNS')
/** Adjectives that count, and open a phrase of their own: in Japan many voters stayed away. */
const QUANTIFIERS = words('many', 'several', 'few', 'other', 'such', 'more', 'most', 'last', 'next', 'some', 'much', 'same', 'own') // prettier-ignore

/** Heads by their first word, singular and plural, in lower case. */
export class Heads {
  readonly #lines: readonly string[]
  #byFirst: Map<string, Head[]> | undefined

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  /**
   * The head that a country’s name stands before.
   *
   * @param story The story.
   * @param token The token after the name.
   * @returns Nothing where something else follows, or a noun that the head only describes.
   */
  after(story: Story, token: number): HeadPlace | undefined {
    this.#byFirst ??= read(this.#lines, story)
    let at = token
    for (let modifiers = 0; modifiers <= MOST_MODIFIERS; modifiers++) {
      const found = this.#longest(story, at)
      if (!found && isModifier(story, at) && story.together(token, at + 1)) {
        at++
        continue
      }
      if (!found) return ministerAfter(story, token)
      const next = found.last + 1
      const goesOn = story.together(found.last, next) && story.tagIn(next, NOUN) && isBare(story, next)
      if (!goesOn && !found.marks.has('only')) return found
      // A name may follow a title with capitals or without: `President Xi`, `president Xi`.
      if ((found.marks.has('title') || found.marks.size === 0) && story.has(next, Flag.capital)) return found
      const isModifying = found.marks.has('modifier') || !story.is(next, AFFAIRS)
      if (!isModifying || !story.together(found.last, next)) return ministerAfter(story, token)
      at = next
    }
    return undefined
  }

  #longest(story: Story, token: number): HeadPlace | undefined {
    const heads = this.#byFirst?.get(story.lower(token)) ?? []
    const found = heads.find(({words: spelled}) =>
      spelled.every((word, index) => index === 0 || isWord(story, token + index, word))
    )
    if (!found && story.tagIn(token, NOUN) && isByTrade(story, token)) return {last: token, marks: new Set()}
    if (!found || !story.together(token, token + found.words.length - 1)) return undefined
    const last = token + found.words.length - 1
    return fitsCapital(story, token, found.marks) &&
      fitsCapital(story, last, found.marks) &&
      !isVerb(story, last)
      ? {last, marks: found.marks}
      : undefined
  }
}

/** `the Italy cellist`: a person by the ending of the word. */
function isByTrade(story: Story, token: number): boolean {
  const word = story.lower(token)
  return TRADE.test(word) && !EXPERTS.has(word.replace(/s$/, '')) && !story.has(token, Flag.capital)
}

/** `an Italy | elderly | sailor`, `a Turkey | drilling | ship`, and no affair: `an Iraq war veteran` */
function isModifier(story: Story, token: number): boolean {
  if (story.has(token, Flag.capital)) return false
  if (story.tagIn(token, ADJECTIVE)) return !story.is(token, QUANTIFIERS)
  if (!story.tagIn(token + 1, MODIFIED) || story.is(token, AFFAIRS)) return false
  // a Turkey drilling ship, but Turkey drilling wells
  return story.tags[token] === Tag.NN || (story.tags[token] === Tag.VBG && story.tagIn(token - 2, COUNTED))
}

/** `foreign minister`, `minister of trade and industry`: a minister of anything. */
function ministerAfter(story: Story, token: number): HeadPlace | undefined {
  if (story.tags[token] === Tag.CC) return undefined
  for (let at = token; at < token + MOST_PORTFOLIO && story.together(token, at); at++) {
    if (story.is(at, MINISTERS)) {
      const fits = story.lower(at) !== 'ministry' || !story.has(at, Flag.capital)
      return fits ? {last: at, marks: new Set(['title', 'state', 'home'])} : undefined
    }
    if (!story.tagIn(at, INSIDE_MINISTRY)) return undefined
  }
  return undefined
}

/** Capitals make names of bodies (`Kenya Police`) and places (`Queens`) of all but titles. */
function fitsCapital(story: Story, token: number, marks: ReadonlySet<string>): boolean {
  if (!story.has(token, Flag.capital) || marks.has('only')) return true
  return marks.has('title') && !story.lower(token).endsWith('s')
}

/** `Iran ships more than half of it` */
function isVerb(story: Story, token: number): boolean {
  return (
    story.mayBe(token, maskOf('VBZ', 'VBP')) &&
    story.tagIn(token + 1, OBJECT_START) &&
    story.together(token, token + 1)
  )
}

function isWord(story: Story, token: number, word: string): boolean {
  const written = story.lower(token)
  return written === word || written === `${word}s`
}

/** Does no mark part the token from the one before? */
function isBare(story: Story, token: number): boolean {
  return story.tags[token] !== Tag.POS && story.isWord(token)
}

function read(lines: readonly string[], {lexicon}: Story): Map<string, Head[]> {
  const byFirst = new Map<string, Head[]>()
  const heads = lines.map((line): Head => {
    const [spelled = '', marks = ''] = line.split(' | ')
    return {words: spelled.split(' '), marks: new Set(marks.split(' ').filter(Boolean))}
  })
  for (const head of heads.sort((a, b) => b.words.length - a.words.length)) {
    const [first = ''] = head.words
    const plurals = head.words.length > 1 ? [] : lexicon.formsOf(lexicon.intern(first), Tag.NNS)
    for (const form of new Set([first, ...plurals.map((id) => lexicon.wordOf(id))])) {
      byFirst.set(form, [...(byFirst.get(form) ?? []), head])
    }
  }
  const plurals = subjectExperts.flatMap((word) => lexicon.formsOf(lexicon.intern(word), Tag.NNS))
  const experts = new Set([...subjectExperts, ...plurals.map((id) => lexicon.wordOf(id))])
  for (const person of personNouns) {
    const known = byFirst.get(person) ?? []
    if (experts.has(person) || known.some(({words: spelled}) => spelled.length === 1)) continue
    byFirst.set(person, [...known, {words: [person], marks: new Set()}])
  }
  return byFirst
}
