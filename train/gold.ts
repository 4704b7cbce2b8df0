/**
 * Gold tags on our tokens: a treebank’s sentences are written out as text, read by our tokenizer, and its
 * tags are carried over by characters.
 */
import {readFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'
import type {Block, Manuscript} from '../src/format/manuscript.js'
import type {Lexicon} from '../src/language/lexicon.js'
import {readWords} from '../src/language/word-spans.js'
import {Tag, TAGS, type TagId, type TagName} from '../src/language/tag.js'
import {Flag, readTokens, type Tokens} from '../src/language/tokens.js'

/** A tag that a treebank does not give, or that is not to be trusted: nothing is learnt or counted there. */
export const UNKNOWN: TagId = 255

/** A document with gold tags on our tokens. */
export interface GoldDocument {
  /** Name of the document in the treebank. */
  name: string
  /** Its tokens; each sentence is a block. */
  tokens: Tokens
  /** Lexicon id of each token. */
  ids: Uint32Array
  /** Tag of each token, or {@link UNKNOWN}. */
  tags: Uint8Array
  /** First token of each sentence, then the count of tokens. */
  sentences: Uint32Array
}

/** A word of a treebank and its place in the text that was written out. */
interface GoldWord {
  tag: string
  start: number
  end: number
}

const PUNCTUATION = new Set([
  '.',
  ',',
  ':',
  '``',
  "''",
  '-LRB-',
  '-RRB-',
  '(',
  ')',
  '"',
  '...',
  '-',
  'HYPH',
  'NFP'
])
const NOUNS = new Set(['NN', 'NNS', 'NNP', 'NNPS'])

/** Words that the treebanks tag by different conventions, or wrongly, and the tag that we give them. */
const CONVENTIONS: readonly (readonly [RegExp, TagName])[] = [
  [/^to$/, 'TO'],
  [/^cannot$/, 'MD'],
  [/^['’]$/, 'POS'],
  [/^['’]?\d+s$/, 'NNS']
]

/**
 * Read a tagged text.
 *
 * @param file A file of `WORD<TAB>TAG<TAB>LEMMA<TAB>-`, gzipped; the last column says that no space follows.
 * @param lexicon Gives the tokens’ ids.
 * @returns Documents in order.
 */
export function readGold(file: string | URL, lexicon: Lexicon): GoldDocument[] {
  const documents: GoldDocument[] = []
  for (const part of gunzipSync(readFileSync(file))
    .toString()
    .split(/^# doc /m)) {
    const [name = '', ...lines] = part.split('\n')
    if (lines.length > 0) documents.push(readDocument(name.trim(), lines, lexicon))
  }
  return documents
}

/**
 * Share documents out for training, tuning and testing, by a hash of their names.
 *
 * @param name Name of a document.
 * @returns One in ten is for tuning, one in ten for testing.
 */
export function shareOf(name: string): 'train' | 'tune' | 'test' {
  let hash = 0x81_1c_9d_c5
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01_00_01_93)
  const tenth = ((hash ^ (hash >>> 15)) >>> 0) % 10
  return tenth === 8 ? 'tune' : tenth === 9 ? 'test' : 'train'
}

function readDocument(name: string, lines: readonly string[], lexicon: Lexicon): GoldDocument {
  const blocks: Block[] = []
  const words: GoldWord[] = []
  let text = ''
  let start = 0
  const endBlock = () => {
    const end = text.trimEnd().length
    if (end > start) blocks.push({start, end, kind: 'body'})
    text += '\n'
    start = text.length
  }
  for (const line of lines) {
    const [word = '', tag = '', , joined] = line.split('\t')
    if (!word) endBlock()
    else {
      words.push({tag, start: text.length, end: text.length + word.length})
      text += joined === '-' ? word : `${word} `
    }
  }
  endBlock()
  const manuscript: Manuscript = {text, blocks, pieces: undefined, comments: []}
  const tokens = readTokens(manuscript, readWords(manuscript))
  const ids = Uint32Array.from(tokens.start, (from, token) => lexicon.idAt(text, from, tokens.end[token]))
  return {name, tokens, ids, tags: project(words, tokens), sentences: startsOf(tokens)}
}

/** First token of each block, then the count of tokens. */
function startsOf(tokens: Tokens): Uint32Array {
  const starts: number[] = []
  for (let token = 0; token < tokens.count; token++) {
    if ((tokens.flags[token] & Flag.first) !== 0) starts.push(token)
  }
  return Uint32Array.of(...starts, tokens.count)
}

/** Carry tags over to the tokens. */
function project(words: readonly GoldWord[], tokens: Tokens): Uint8Array {
  const tags = new Uint8Array(tokens.count)
  let word = 0
  for (let token = 0; token < tokens.count; token++) {
    while (word < words.length && words[word].end <= tokens.start[token]) word++
    let last = word
    while (last + 1 < words.length && words[last + 1].start < tokens.end[token]) last++
    tags[token] = tagOf(words, word, last, tokens, token)
  }
  return tags
}

/** Tag of a token that the words `from` to `last` cover. */
function tagOf(words: readonly GoldWord[], from: number, last: number, tokens: Tokens, token: number): TagId {
  const flags = tokens.flags[token]
  const text = tokens.text.slice(tokens.start[token], tokens.end[token]).toLowerCase()
  if ((flags & (Flag.word | Flag.clitic)) === 0 || (flags & Flag.address) !== 0 || text.endsWith('-'))
    return UNKNOWN
  const known = CONVENTIONS.find(([pattern]) => pattern.test(text))
  if (known) return Tag[known[1]]
  if (words[last].end > tokens.end[token] && words[last].tag !== 'NNP' && words[last].tag !== 'CD')
    return UNKNOWN
  const parts = words.slice(from, last + 1).filter(({tag}) => !PUNCTUATION.has(tag))
  const final = parts.at(-1)
  if (!final) return UNKNOWN
  if ((flags & Flag.clitic) !== 0 && parts.length > 1) return UNKNOWN
  if ((flags & Flag.hyphen) !== 0 && parts.length > 1) {
    return idOf(compoundTag(parts[0].tag, final.tag, words[last + 1]?.tag ?? ''))
  }
  // Of `gonna` the participle counts; of other words that the treebank cuts the last part.
  return idOf(final.tag === 'TO' ? parts[0].tag : final.tag)
}

/** Tag of a compound, as the Penn Treebank has it: `Taiwan-based` and, before a noun, `long-term` are JJ. */
function compoundTag(first: string, last: string, next: string): string {
  if (first === 'AFX') return last
  if (last === 'VBN' || last === 'VBG') return 'JJ'
  return last === 'NN' && NOUNS.has(next) ? 'JJ' : last
}

function idOf(tag: string): TagId {
  return (TAGS as readonly string[]).includes(tag) ? Tag[tag as TagName] : UNKNOWN
}
