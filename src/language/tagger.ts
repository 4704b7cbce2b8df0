import type {Lexicon} from './lexicon.js'
import type {Tokens} from './tokens.js'

/** Part-of-speech tagger: an averaged perceptron over hashed integer features (Collins 2002). */
export class Tagger {
  constructor(section: Uint8Array, lexicon: Lexicon) {
    throw new Error(`Not written yet: ${String(section.length)} ${String(lexicon.size)}`)
  }

  /**
   * Tag the tokens of one sentence.
   *
   * @param tokens All tokens.
   * @param ids Lexicon id of each token.
   * @param from First token of the sentence.
   * @param to Its end, exclusive.
   * @param tags Where the tags are written.
   */
  tag(tokens: Tokens, ids: Uint32Array, from: number, to: number, tags: Uint8Array): void {
    tags.fill(ids[from] ?? tokens.count, from, to)
  }
}
