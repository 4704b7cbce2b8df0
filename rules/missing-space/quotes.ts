import type {Story} from '../../src/define/index.js'

const QUOTE = 34

/**
 * Which straight quotation marks open and which close: by turns in a block, where their number is even; where
 * it is odd (a quotation that runs on, a measure in inches) neither is told.
 */
export class Quotes {
  readonly #story: Story
  /** The block that was read last, and the turn of each of its marks. */
  #block = -1
  #turns = new Map<number, number>()

  constructor(story: Story) {
    this.#story = story
  }

  /** Does a straight mark open a quotation? */
  opens(mark: number): boolean {
    return this.#turnOf(mark) % 2 === 0
  }

  /** Does a straight mark close a quotation? */
  closes(mark: number): boolean {
    return this.#turnOf(mark) % 2 === 1
  }

  /** How many marks of the block stand before it; NaN where their number is odd. */
  #turnOf(mark: number): number {
    const story = this.#story
    const block = story.block[mark]
    if (block !== this.#block) {
      this.#block = block
      this.#turns.clear()
      let first = mark
      while (first > 0 && story.block[first - 1] === block) first--
      for (let token = first; token < story.count && story.block[token] === block; token++) {
        if (story.text.charCodeAt(story.start[token]) === QUOTE) this.#turns.set(token, this.#turns.size)
      }
    }
    return this.#turns.size % 2 === 0 ? (this.#turns.get(mark) ?? Number.NaN) : Number.NaN
  }
}
