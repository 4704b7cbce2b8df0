import {Flag, type Story} from '../../src/define/index.js'

/** Marks that may stand right before a word, and right behind it. */
const BEFORE = /^[\s(“"‘'—–]?$/u
const BEHIND = /^(?:[\s,;:?!)”"’'—–…]|\.(?![a-z\d]))?/u
const QUOTES = '“”"‘’\'«»'
const SMALL = /^[a-z]+$/
/** So many other unknown words make a sentence one of another language or trade. */
const MANY = 2

/** Words of a story that the lexicon lacks. */
export class Strangers {
  /** Those in small letters that stand free, in order. */
  readonly tokens: readonly number[]
  readonly #story: Story
  readonly #counts = new Map<string, number>()
  readonly #bySentence = new Map<number, number>()

  constructor(story: Story) {
    this.#story = story
    const tokens: number[] = []
    for (let token = 0; token < story.count; token++) {
      if (!isUnknown(story, token)) continue
      const word = story.lower(token)
      this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1)
      if (!SMALL.test(story.word(token))) continue
      const sentence = story.sentence[token]
      this.#bySentence.set(sentence, (this.#bySentence.get(sentence) ?? 0) + 1)
      if (isFree(story, token)) tokens.push(token)
    }
    this.tokens = tokens
  }

  /** Does the word stand once in the story, among words that are known, and not in quotation marks of its own? */
  isLone(token: number): boolean {
    const story = this.#story
    return (
      this.#counts.get(story.word(token)) === 1 &&
      (this.#bySentence.get(story.sentence[token]) ?? 0) <= MANY &&
      !this.#isSmallStranger(token - 1) &&
      !this.#isSmallStranger(token + 1) &&
      !this.#isBroken(token) &&
      !isQuotedAlone(story, token)
    )
  }

  #isSmallStranger(token: number): boolean {
    return isUnknown(this.#story, token) && SMALL.test(this.#story.word(token))
  }

  /** `com munity`: is it a piece of a word that a space broke? */
  #isBroken(token: number): boolean {
    const story = this.#story
    const isWord = (from: number) => story.lexicon.idOf(story.word(from) + story.word(from + 1)) !== 0
    return isWord(token - 1) || isWord(token)
  }
}

/** Does the lexicon as it is packed lack the word? Rules may have taught it words that they name. */
function isUnknown(story: Story, token: number): boolean {
  const id = story.ids[token]
  return story.isWord(token) && (id === 0 || id > story.lexicon.size)
}

/** Does a quotation mark touch the word on either side? */
export function isQuotedAlone({text, start, end}: Story, token: number): boolean {
  const sides = [text.charAt(start[token] - 1), text.charAt(end[token])]
  return sides.some((side) => side !== '' && QUOTES.includes(side))
}

/** Does nothing touch the word but a mark that may: no hyphen, slash, dot inside or apostrophe? */
export function isFree(story: Story, token: number): boolean {
  if (story.has(token, Flag.address | Flag.clitic) || story.has(token + 1, Flag.clitic)) return false
  const {text, start, end} = story
  return BEFORE.test(text.charAt(start[token] - 1)) && BEHIND.test(text.slice(end[token], end[token] + 2))
}
