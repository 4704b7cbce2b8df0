import type {Root} from 'nlcst'
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

/** Start and end of each word of a tree, in turn, then a pair that lies behind the text. */
function readWords(tree: Root, length: number): Uint32Array {
  let words = new Uint32Array(1024)
  let count = 0
  let offset = 0
  for (const part of tree.children) {
    if (part.type !== 'ParagraphNode') {
      offset += lengthOf(part)
      continue
    }
    offset = part.position?.start.offset ?? offset
    for (const sentence of part.children) {
      if (sentence.type !== 'SentenceNode') {
        offset += lengthOf(sentence)
        continue
      }
      for (const node of sentence.children) {
        if (node.type !== 'WordNode') {
          offset += node.value.length
          continue
        }
        if (count + 4 > words.length) {
          const longer = new Uint32Array(words.length * 2)
          longer.set(words)
          words = longer
        }
        words[count++] = offset
        for (const leaf of node.children) offset += leaf.value.length
        words[count++] = offset
      }
    }
  }
  words[count++] = length
  words[count++] = length
  return words.subarray(0, count)
}

/** Length of the text of a node. */
function lengthOf(node: {value?: string; children?: readonly object[]}): number {
  if (node.value !== undefined) return node.value.length
  let length = 0
  for (const child of node.children ?? []) length += lengthOf(child)
  return length
}
