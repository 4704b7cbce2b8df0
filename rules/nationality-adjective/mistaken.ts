import {Flag, Tag, maskOf, words, type Proposal, type Story, type WordSet} from '../../src/define/index.js'

const DESCRIBING = maskOf('NN', 'JJ')
/** Tags of what a name begins with. */
const NAME = maskOf('NNP', 'JJ')

/** An adjective, the one that is meant, and before which nouns. */
interface Mistaken {
  right: string
  nouns: ReadonlySet<string>
}

/** Adjectives that are right of other things: “Arabic countries” speak Arabic and are Arab. */
export class MistakenAdjectives {
  readonly #byWord = new Map<string, Mistaken>()
  readonly #set: WordSet

  /** @param lines Entries of `mistaken.txt`. */
  constructor(lines: readonly string[]) {
    for (const line of lines) {
      const [wrong = '', right = '', nouns = ''] = line.split(' | ')
      this.#byWord.set(wrong, {right, nouns: new Set(nouns.split(' '))})
    }
    this.#set = words(...this.#byWord.keys())
  }

  *find(story: Story): Generator<Proposal> {
    for (const token of story.places(this.#set)) {
      const mistaken = this.#byWord.get(story.lower(token))
      if (!mistaken || !story.has(token, Flag.capital) || isInName(story, token)) continue
      const noun = this.#nounAfter(story, token, mistaken)
      if (noun < 0) continue
      const data = {head: story.slice(token + 1, noun)}
      yield {...story.span(token), expected: [mistaken.right], data, confidence: 0.9, fix: 'likely'}
    }
  }

  /** The noun that follows, or the one behind a word that describes it; -1 where it is another’s. */
  #nounAfter(story: Story, token: number, {nouns}: Mistaken): number {
    for (let noun = token + 1; noun <= token + 2 && story.together(token, noun); noun++) {
      if (story.has(noun, Flag.capital)) return -1
      const [singular = story.lower(noun)] = story.forms(noun, Tag.NNS, Tag.NN)
      if (nouns.has(singular) || nouns.has(story.lower(noun))) return noun
      if (!story.tagIn(noun, DESCRIBING)) return -1
    }
    return -1
  }
}

/** `Saudi Arabian` */
function isInName(story: Story, token: number): boolean {
  const before = token - 1
  if (!story.has(before, Flag.capital)) return false
  return before !== story.sentenceStart(token) || story.tagIn(before, NAME)
}
