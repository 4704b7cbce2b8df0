import {modelTagger} from './model-tagger.js'
import {Story} from './story.js'
import type {TagId} from './tag.js'

/**
 * The sentence of a token, as it is read with another word in its place: tags, phrases and clauses of the sentence alone,
 * as a story of its own, whose tokens count from the sentence’s start.
 *
 * @param story The story.
 * @param token The token.
 * @param word The other word, as it would be written.
 * @param tag How the word is read.
 * @returns A story of one sentence. Its kinds and quotations are empty.
 * @throws {Error} If the weights cannot be read.
 */
export function reread(story: Story, token: number, word: string, tag: TagId): Story {
  const {lexicon} = story
  const from = story.sentenceStart(token)
  const to = story.sentenceEnd(token)
  const offset = story.start[from]
  const longer = word.length - (story.end[token] - story.start[token])
  const text =
    story.text.slice(offset, story.start[token]) +
    word +
    story.text.slice(story.end[token], story.end[to - 1])
  const start = story.start
    .slice(from, to)
    .map((at, index) => at - offset + (index > token - from ? longer : 0))
  const end = story.end.slice(from, to).map((at, index) => at - offset + (index >= token - from ? longer : 0))
  const ids = story.ids.slice(from, to)
  ids[token - from] = lexicon.idOf(word)
  const count = to - from
  const tokens = {text, count, start, end, flags: story.flags.slice(from, to), block: new Uint32Array(count)}
  const tags = new Uint8Array(count)
  tags[token - from] = tag
  modelTagger(lexicon).tag(tokens, ids, 0, count, tags, token - from)
  return new Story({
    manuscript: {text, blocks: [], pieces: undefined, comments: []},
    lexicon,
    tokens,
    ids,
    tags,
    sentences: Uint32Array.of(0, count),
    kinds: [],
    quotations: []
  })
}
