import {minorTitleWords} from '../../lexicons/minor-title-words.generated.js'
import type {Block, Manuscript} from '../format/manuscript.js'
import {endingOf} from './abbreviations.js'
import {isDigit, isLetter, isSpace, isUpper} from './characters.js'

const minor = new Set(minorTitleWords)

/** How much of a block tells its kind, in UTF-16 code units. */
export const HEAD = 360
const TAIL = 80

/** How many words in lower case a title, a byline or a list of names has at most. */
const MOST_MINORS = 12

const CLOSERS = '”’"\')]»›*_'

/** How a block ends: a mark that stops a sentence, one that carries on, an abbreviation’s stop, no mark. */
export type BlockEnd = 'stop' | 'question' | 'abbreviation' | 'colon' | 'open' | 'none'

/** What the letters of a block tell of its kind. Counts are those of its first {@link HEAD} code units. */
export interface Shape {
  /** Its first code units. */
  head: string
  /** Its last code units; the whole of a short block. */
  tail: string
  /** Is there more of it than {@link head}? */
  long: boolean
  end: BlockEnd
  words: number
  /** Words with a capital letter first. */
  capitals: number
  /** Words in lower case. */
  lowers: number
  /** Words in lower case of four letters and more. */
  longLowers: number
  /** Words with a figure. */
  figures: number
  /** Commas and semicolons. */
  commas: number
  /** Tabs or wide gaps. */
  columns: number
  /** Lines; those of a paragraph that was wrapped are one. */
  lines: number
  /** Does it start on the line after the block before it? */
  joined: boolean
  /** White space before it on its line, in UTF-16 code units. */
  indent: number
}

/**
 * Look at a block.
 *
 * @param manuscript The text and its blocks.
 * @param index Index of the block.
 * @returns Its shape.
 */
export function shapeOf(manuscript: Manuscript, index: number): Shape {
  const {text, blocks} = manuscript
  const {start, end} = blocks[index]
  const head = text.slice(start, Math.min(end, start + HEAD))
  const tail = text.slice(Math.max(start, end - TAIL), end).trimEnd()
  const shape: Shape = {
    head, tail, long: end - start > HEAD, end: endOf(tail), words: 0, capitals: 0, lowers: 0, longLowers: 0, figures: 0, commas: 0, columns: 0, lines: 1, joined: false, indent: 0
  } // prettier-ignore
  countWords(shape)
  if (shape.lines > 1 && isWrapped(shape)) shape.lines = 1
  lookBefore(shape, text, blocks[index - 1], start)
  return shape
}

/** Is this one line of so many words in lower case that it can be no title, table or list of names? */
export function isProse({lines, lowers, words, columns}: Shape): boolean {
  return lines === 1 && columns === 0 && lowers > MOST_MINORS && lowers * 2 > words
}

/** Are all words that a title would have with a capital written so? */
export function isTitled(shape: Shape): boolean {
  return shape.capitals > 0 && countMajorLowers(shape) === 0
}

/** How many words in lower case there are that no style lowers in a title. */
export function countMajorLowers({head, lowers}: Shape): number {
  if (lowers === 0 || lowers > MOST_MINORS) return lowers
  const words = head.match(/(?<![\p{L}\p{N}’'-])\p{Ll}[\p{L}’'-]*\.?/gu) ?? []
  return words.filter((word) => !minor.has(word) && !minor.has(word.replace('.', ''))).length
}

function endOf(tail: string): BlockEnd {
  let at = tail.length - 1
  while (at >= 0 && (CLOSERS.includes(tail.charAt(at)) || isSpace(tail.charCodeAt(at)))) at--
  const mark = tail.charAt(at)
  if (mark === '?' || mark === '!') return 'question'
  if (mark === ':') return 'colon'
  if (mark !== '' && ',;—–-'.includes(mark)) return 'open'
  if (mark === '…') return 'stop'
  if (mark !== '.') return 'none'
  let word = at
  while (word > 0 && !isSpace(tail.charCodeAt(word - 1))) word--
  const ending = at - word > 1 ? endingOf(tail, word, at + 1) : undefined
  return ending === 'ending' || ending === 'hour' ? 'abbreviation' : 'stop'
}

/** Count the words of a shape’s head, by the first letter or figure of each. */
function countWords(shape: Shape): void {
  const {head} = shape
  let at = 0
  while (at < head.length) {
    const code = head.charCodeAt(at)
    if (isSpace(code)) {
      at = countGap(shape, at)
      continue
    }
    let first = -1
    let figure = false
    for (; at < head.length && !isSpace(head.charCodeAt(at)); at++) {
      const letter = head.charCodeAt(at)
      if (first < 0 && isLetter(letter)) first = at
      if (isDigit(letter)) figure = true
      else if (letter === 44 || letter === 59) shape.commas++
    }
    if (first >= 0) countWord(shape, first, at, figure)
  }
}

function countWord(shape: Shape, first: number, end: number, figure: boolean): void {
  const {head} = shape
  shape.words++
  if (figure) shape.figures++
  else if (isUpper(head.charCodeAt(first))) shape.capitals++
  else if (head.charAt(first) !== head.charAt(first).toUpperCase()) {
    shape.lowers++
    if (end - first > 3 && isLetter(head.charCodeAt(first + 3))) shape.longLowers++
  }
}

/** Count what white space says of lines and columns. Gives its end. */
function countGap(shape: Shape, from: number): number {
  const {head} = shape
  let at = from
  let tab = false
  let line = false
  for (; at < head.length && isSpace(head.charCodeAt(at)); at++) {
    const code = head.charCodeAt(at)
    if (code === 10) {
      shape.lines++
      line = true
    } else if (code === 9) tab = true
  }
  if (!line && (tab || at - from > 2)) shape.columns++
  return at
}

/** Share of its lines, the last apart, that a wrapped paragraph fills; markup that is no prose makes some shorter. */
const FILLED = 0.75

/**
 * Are these lines a paragraph that was wrapped, and not verse or a list? Somewhere a sentence goes on in lower case, and most
 * lines have no room for the first word of the next.
 */
function isWrapped({head, long}: Shape): boolean {
  const lines = head.split(/\s*\n\s*/u)
  if (long) lines.pop()
  const width = lines.reduce((most, {length}) => Math.max(most, length), 0)
  let filled = 0
  let goesOn = false
  for (let index = 1; index < lines.length; index++) {
    const [before, line] = [lines[index - 1], lines[index]]
    if (before.length + 1 + line.search(/\s|$/u) > width) filled++
    const last = before.slice(before.lastIndexOf(' ') + 1)
    // No poet ends a line with *the*.
    goesOn ||= minor.has(last) || (/^\p{Ll}/u.test(line) && !/[.!?…:;]["'”’)\]]*$/u.test(before))
  }
  return goesOn && filled >= (lines.length - 1) * FILLED
}

function lookBefore(shape: Shape, text: string, before: Block | undefined, start: number): void {
  let at = start - 1
  while (at >= 0 && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at--
  shape.indent = start - 1 - at
  if (!before) return
  const gap = text.slice(before.end, Math.min(start, before.end + HEAD))
  shape.joined = start - before.end <= HEAD && /^[ \t]*(?:\r\n?|\n)[ \t]*$/.test(gap)
}
