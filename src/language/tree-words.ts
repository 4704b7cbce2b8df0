import type {Root, RootContent, SentenceContent} from 'nlcst'

/**
 * Words of another parser’s tree: of retext-english.
 *
 * The tree of a whole text has all of its characters, so that counting them gives the places, also where the
 * tree’s positions point into a source that the text was decoded from. Elsewhere a paragraph’s position says
 * where it starts.
 *
 * @param tree A tree of nlcst.
 * @param length Length of its text, in UTF-16 code units.
 * @returns Start and end of each word in turn, then a pair at the text’s end.
 */
export function wordsOfTree(tree: Root, length: number): Uint32Array {
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
