import type {Root, RootContent, SentenceContent} from 'nlcst'
import type {Manuscript} from '../format/manuscript.js'
import {readAddresses} from './addresses.js'
import {TokenCutter} from './token-cutter.js'

export {Flag} from './flag.js'

/**
 * Tokens of a text as parallel arrays. Words are those of nlcst, but a clitic is a token of its own
 * (`China` `’s`, `do` `n’t`), words that lack a space after a stop are cut (`Ukraine` `.` `China`),
 * and web addresses, handles and hashtags are one token. White space is none.
 */
export interface Tokens {
  /** The text that offsets point into. */
  text: string
  /** How many tokens there are. */
  count: number
  /** First UTF-16 code unit of each token. */
  start: Uint32Array
  /** End of each token, exclusive. */
  end: Uint32Array
  /** Bits of `Flag`. */
  flags: Uint16Array
  /** Index of the block that holds the token. */
  block: Uint32Array
}

/**
 * Read the tokens of a tree.
 *
 * The tree says where words start and end; everything else of a block that is not white space becomes a
 * mark: a run of the same character, or one emoji.
 *
 * @param tree A tree of nlcst of the same text: of `parseManuscript`, or of retext-english.
 * @param manuscript The text and its blocks.
 * @returns Tokens in order.
 */
export function readTokens(tree: Root, manuscript: Manuscript): Tokens {
  const {text, blocks} = manuscript
  const words = readWords(tree, text.length)
  const cutter = new TokenCutter(text, words, readAddresses(text))
  for (const [index, block] of blocks.entries()) cutter.cutBlock(block.start, block.end, index)
  return cutter.tokens()
}

/**
 * Start and end of each word of a tree, in turn, then a pair at the text’s end.
 *
 * The tree of a whole text has all of its characters, so that counting them gives the places, also where the
 * tree’s positions point into a source that the text was decoded from. Elsewhere a paragraph’s position says
 * where it starts.
 */
function readWords(tree: Root, length: number): Uint32Array {
  const reader = new WordReader()
  for (const part of tree.children) reader.readPart(part)
  return reader.words(length)
}

class WordReader {
  #words = new Uint32Array(1024)
  #count = 0
  #offset = 0
  /** For each paragraph: how many numbers stand before its words, and how far its position is from its count. */
  readonly #moves: {from: number; by: number}[] = []

  readPart(part: RootContent): void {
    if (part.type !== 'ParagraphNode') {
      this.#offset += lengthOf(part)
      return
    }
    this.#moves.push({from: this.#count, by: (part.position?.start.offset ?? this.#offset) - this.#offset})
    for (const sentence of part.children) {
      if (sentence.type !== 'SentenceNode') this.#offset += lengthOf(sentence)
      else for (const node of sentence.children) this.#readNode(node)
    }
  }

  #readNode(node: SentenceContent): void {
    if (node.type !== 'WordNode') {
      this.#offset += node.value.length
      return
    }
    if (this.#count + 4 > this.#words.length) {
      const longer = new Uint32Array(this.#words.length * 2)
      longer.set(this.#words)
      this.#words = longer
    }
    this.#words[this.#count++] = this.#offset
    for (const leaf of node.children) this.#offset += leaf.value.length
    this.#words[this.#count++] = this.#offset
  }

  words(length: number): Uint32Array {
    const words = this.#words
    if (this.#offset !== length) {
      for (const [index, {from, by}] of this.#moves.entries()) {
        const to = this.#moves[index + 1]?.from ?? this.#count
        for (let at = from; at < to; at++) words[at] += by
      }
    }
    words[this.#count++] = length
    words[this.#count++] = length
    return words.subarray(0, this.#count)
  }
}

/** Length of the text of a node. */
function lengthOf(node: {value?: string; children?: readonly object[]}): number {
  if (node.value !== undefined) return node.value.length
  let length = 0
  for (const child of node.children ?? []) length += lengthOf(child)
  return length
}
