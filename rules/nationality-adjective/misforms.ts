import {Flag, NOUN, words, type Proposal, type Story, type WordSet} from '../../src/define/index.js'
import {moneyWords} from './money-words.generated.js'

const MONEY = words(...moneyWords)
/** Coins that sound like a people: Afghans pay in afghanis. */
const COINS = words('afghanis')

/** Adjectives, peoples and countries in forms that are none: “Iraqian”, “three Spanishes”. */
export class Misformed {
  readonly #right = new Map<string, readonly string[]>()
  readonly #set: WordSet

  readonly #adjectives: ReadonlySet<string>

  /**
   * @param lines Entries of `misformed.txt`.
   * @param adjectives Adjectives of countries.
   */
  constructor(lines: readonly string[], adjectives: readonly string[]) {
    this.#adjectives = new Set(adjectives)
    for (const line of lines) {
      const [wrong = '', ...right] = line.split(' | ')
      this.#right.set(wrong, right)
    }
    this.#set = words(...this.#right.keys())
  }

  *find(story: Story): Generator<Proposal> {
    for (const token of story.places(this.#set)) {
      const expected = this.#right.get(story.lower(token))
      if (!expected || !isAlone(story, token) || (story.is(token, COINS) && isMoney(story, token))) continue
      yield {
        ...story.span(token),
        expected: this.#fitting(story, token, expected),
        data: {meant: 'country'},
        confidence: 0.95,
        fix: 'likely'
      }
    }
  }

  /** `the Netherland government`: before a noun the adjective comes first, elsewhere the name. */
  #fitting(story: Story, token: number, expected: readonly string[]): string[] {
    const next = token + 1
    const noun = story.together(token, next) && story.tagIn(next, NOUN) && !story.has(next, Flag.capital)
    const isAdjective = (word: string): boolean => this.#adjectives.has(word) === noun
    return [...expected.filter(isAdjective), ...expected.filter((word) => !isAdjective(word))]
  }
}

/** Beside another capital it may be a person’s name. */
function isAlone(story: Story, token: number): boolean {
  if (story.has(token, Flag.allCaps)) return false
  const before = token - 1
  const name = story.has(before, Flag.capital) && before > story.sentenceStart(token)
  return !name && !(story.has(token + 1, Flag.capital) && story.isWord(token + 1))
}

/** Is money spoken of in the sentence? */
function isMoney(story: Story, token: number): boolean {
  const end = story.sentenceEnd(token)
  for (let at = story.sentenceStart(token); at < end; at++)
    if (story.is(at, MONEY) || story.word(at) === '$') return true
  return !story.has(token, Flag.capital)
}
