import {minorTitleWords} from '../../lexicons/minor-title-words.generated.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import type {BlockKind, Manuscript} from '../format/manuscript.js'
import {isSpace} from './characters.js'
import {MarkReader, type Pair} from './quote-marks.js'
import {Flag, type Tokens} from './tokens.js'

const minor = new Set(minorTitleWords)
const verbs = new Set(speechVerbs)
const RELATIVES = new Set(['which', 'that', 'who', 'whose', 'where', 'when'])

/** How many words a title of a work has at most. */
const LONGEST_TITLE = 12
/** How many tokens can stand between a quotation and its verb of speech. */
const LONGEST_SPEAKER = 6

type Mark = 'single' | 'double'

/** A direct quotation, whole or partial, in UTF-16 code units of the text, its marks included. */
export interface Quotation {
  start: number
  end: number
  /** Does a closing mark stand at its end? So does a block quote’s or a turn’s end. */
  closed: boolean
}

/**
 * Find direct quotations: straight and curly, double and single, nested, running over paragraphs (each
 * opens, the last closes: one quotation), block quotes and transcript turns. Titles of works, nicknames,
 * single words in scare quotes, apostrophes and measures (6' 2") are none. A quotation that nothing closes
 * ends with its paragraph.
 *
 * @param tokens Tokens of the text.
 * @param manuscript The text and its blocks.
 * @param kinds Kind of each block.
 * @returns Quotations in order, outermost only, never overlapping.
 */
export function readQuotations(
  tokens: Tokens,
  manuscript: Manuscript,
  kinds: readonly BlockKind[]
): Quotation[] {
  const {text, blocks} = manuscript
  const marks = new MarkReader(text)
  const words = new QuotedWords(tokens)
  const quotations: Quotation[] = []
  let running: Quotation | undefined
  for (const [index, block] of blocks.entries()) {
    const kind = kinds[index]
    if (kind === 'code') continue
    if (kind === 'quotation' || kind === 'transcript-turn') {
      if (block.start < block.end) quotations.push({start: block.start, end: block.end, closed: true})
      running = undefined
      continue
    }
    const next = openingOf(text, blocks[index + 1])
    for (const pair of marks.read(block.start, block.end, next === 'single')) {
      let quotation = running
      if (quotation) {
        quotation.end = pair.end
        quotation.closed = pair.closed
      } else if (words.isQuotation(pair)) {
        quotation = {start: pair.start, end: pair.end, closed: pair.closed}
        quotations.push(quotation)
      }
      running =
        pair.closed || pair.end < block.end || next !== markAt(text, pair.start) ? undefined : quotation
    }
  }
  return quotations
}

/** What mark a block opens with. */
function openingOf(text: string, block: {start: number; end: number} | undefined): Mark | undefined {
  if (!block) return undefined
  let at = block.start
  while (at < block.end && isSpace(text.charCodeAt(at))) at++
  return at < block.end ? markAt(text, at) : undefined
}

/** What mark stands at a place. */
function markAt(text: string, at: number): Mark | undefined {
  const mark = text.charAt(at)
  if (mark === '“' || mark === '„' || mark === '"') return 'double'
  if ((mark === '`' || mark === '‘') && text.charAt(at + 1) === mark) return 'double'
  return mark === '‘' || mark === "'" ? 'single' : undefined
}

/** Looks at the words in and around pairs of marks, which must come in order. */
class QuotedWords {
  readonly #tokens: Tokens
  /** First token that does not start before the last pair asked for. */
  #token = 0

  constructor(tokens: Tokens) {
    this.#tokens = tokens
  }

  /** Is what stands between the marks someone’s words, and no title, nickname or word in scare quotes? */
  isQuotation(pair: Pair): boolean {
    const {start, count} = this.#tokens
    while (this.#token < count && start[this.#token] < pair.start) this.#token++
    const first = this.#token
    let words = 0
    let minors = 0
    let lower = false
    let last = first
    let behind = first
    for (; behind < count && start[behind] < pair.end; behind++) {
      if (!this.#has(behind, Flag.word) || this.#has(behind, Flag.clitic)) continue
      words++
      last = behind
      if (words > LONGEST_TITLE) return true
      if (this.#has(behind, Flag.capital | Flag.digit)) continue
      if (words > 1 && minor.has(this.#word(behind))) minors++
      else lower = true
    }
    if (words === 0 || !pair.closed) return words > 1
    const titled = !lower && (minors === 0 || this.#has(last, Flag.capital | Flag.digit))
    return words > 1 && !titled ? true : !lower && this.#isSpoken(first, behind)
  }

  #has(token: number, flag: number): boolean {
    return (this.#tokens.flags[token] & flag) !== 0
  }

  #word(token: number): string {
    return token >= 0 && token < this.#tokens.count
      ? this.#tokens.text.slice(this.#tokens.start[token], this.#tokens.end[token])
      : ''
  }

  /** Is there a speaker: `“Never,” she said`, `She said: “Never.”`? */
  #isSpoken(first: number, behind: number): boolean {
    const before = this.#has(first, Flag.first) ? '' : this.#word(first - 1)
    if ((before === ',' || before === ':') && verbs.has(this.#word(first - 2).toLowerCase())) return true
    if (before !== '' && !/[.?!…”"’:—–-]$/.test(before)) return false
    const comma = this.#word(behind) === ','
    if (!comma && !/[,?!…—–-]/.test(this.#word(behind - 2).slice(-1))) return false
    return this.#hasVerb(comma ? behind + 1 : behind)
  }

  /** Does a speaker with a verb of speech follow? */
  #hasVerb(from: number): boolean {
    for (let token = from; token < Math.min(this.#tokens.count, from + LONGEST_SPEAKER); token++) {
      const word = this.#word(token)
      if (this.#has(token, Flag.first) || RELATIVES.has(word)) return false
      if (verbs.has(word)) return true
      if (!this.#has(token, Flag.word) && word !== '.') return false
    }
    return false
  }
}
