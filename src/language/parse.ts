import type {Root} from 'nlcst'
import type {Manuscript} from '../format/manuscript.js'
import {BlockParser, type Place} from './block-parser.js'

/** Longest block, in UTF-16 code units, that is parsed in one call: the parser’s merges are quadratic. */
const LONGEST = 20_000

/** Longest part of a block that is longer; short ones keep a line of slashes from taking a minute. */
const LONGEST_PART = 5000

/**
 * Parse a manuscript block by block, as retext-english would parse each.
 *
 * A block gives one paragraph or, if it holds line ends or is longer than 20,000 characters, several.
 * Positions point into the manuscript’s text, so that a paragraph’s offset tells its block. What stands
 * between blocks is no part of the tree.
 *
 * @param manuscript The text and its blocks.
 * @returns A tree of nlcst; the values of a block’s leaves, joined, are the block’s text.
 */
export function parseManuscript(manuscript: Manuscript): Root {
  const {text, blocks} = manuscript
  const parser = new BlockParser()
  const place: Place = {offset: 0, line: 1, column: 1}
  const children: Root['children'] = []
  for (const block of blocks) {
    for (let from = block.start; from < block.end;) {
      const to = block.end - block.start <= LONGEST ? block.end : cutOf(text, from, block.end)
      advance(place, text, from)
      parser.from = {...place}
      for (const child of parser.parse(text.slice(from, to)).children) children.push(child)
      from = to
    }
  }
  const root: Root = {type: 'RootNode', children}
  const start = children[0]?.position?.start
  const end = children.at(-1)?.position?.end
  if (start && end) root.position = {start, end}
  return root
}

/** Where to end a part that starts at `from`: the last end of a sentence, space or character that fits. */
function cutOf(text: string, from: number, end: number): number {
  if (end - from <= LONGEST_PART) return end
  const limit = from + LONGEST_PART
  let space = -1
  for (let at = limit; at > from; at--) {
    if (!isSpace(text.charCodeAt(at - 1))) continue
    if (space < 0) space = at
    if (at - 2 > from && '.!?”"’'.includes(text.charAt(at - 2))) return at
  }
  if (space >= 0) return space
  const low = text.charCodeAt(limit)
  return low >= 0xdc_00 && low < 0xe0_00 ? limit - 1 : limit
}

/** Move a place on to an offset, counting lines as the parser does. */
function advance(place: Place, text: string, to: number): void {
  for (let at = place.offset; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 13 || (code === 10 && text.charCodeAt(at - 1) !== 13)) {
      place.line++
      place.column = 1
    } else if (code !== 10) place.column++
  }
  place.offset = to
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0
}
