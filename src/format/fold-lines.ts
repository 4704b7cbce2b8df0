import type {Line} from './lines.js'
import type {Block} from './manuscript.js'

/** Widest and narrowest columns that copy is wrapped to by hand, in UTF-16 code units. */
const WIDEST = 132
const NARROWEST = 30

/** Share of the width that a line in the middle of a sentence fills at least. */
const FULL = 0.8

/** By how much paragraphs of one text, wrapped to one width, can differ in their longest lines. */
const RAGGED = 6

const VERSE_WIDTH = 60

const LOWER_START = /^["'“‘(]?\p{Ll}/u
const SENTENCE_END = /[.!?…:]["'”’)\]]*$/u
const ITEM_START = /^(?:[-*•·▪◦‣]|\d{1,3}[.)])\s/u
/** An item that may as well be a number at the end of a sentence: `49, and / 59. More people`. */
const NUMBER_START = /^\d/u
const COLUMNS = /\t| {3}/u

/**
 * Put lines together to blocks.
 *
 * @param source The text.
 * @param runs Lines that follow each other.
 * @returns Blocks in order: of each run one a line, unless it was wrapped by hand or is a stanza of verse.
 */
export function foldLines(source: string, runs: readonly Line[][]): Block[] {
  const widths = runs.map((run) => (run.length > 1 ? wrapWidth(source, run) : 0))
  const usual = widths.reduce((most, width) => Math.max(most, width), 0)
  return runs.flatMap((run, index) => {
    if (run.length === 1) return blockOf(run, undefined)
    if (widths[index] > 0) return unwrap(source, run, widths[index])
    if (isVerse(source, run)) return blockOf(run, 'verse')
    if (usual > 0 && run.every((line) => lengthOf(line) <= usual + RAGGED)) return unwrap(source, run, usual)
    return run.flatMap((line) => blockOf([line], undefined))
  })
}

/**
 * The width that lines were wrapped to: that of the longest. Lines were wrapped if in some places a sentence
 * goes on in lower case on the next line, and there most lines are full.
 */
function wrapWidth(source: string, run: readonly Line[]): number {
  const width = run.reduce((most, line) => Math.max(most, lengthOf(line)), 0)
  if (width < NARROWEST || width > WIDEST) return 0
  let sure = 0
  let full = 0
  for (let index = 1; index < run.length; index++) {
    if (!goesOn(source, run[index - 1], run[index])) continue
    sure++
    if (isFull(source, run[index - 1], run[index], width * FULL)) full++
  }
  return sure > 0 && full * 2 >= sure ? width : 0
}

/** Blocks of a run that was wrapped. */
function unwrap(source: string, run: readonly Line[], width: number): Block[] {
  const blocks: Block[] = []
  let lines = [run[0]]
  for (let index = 1; index < run.length; index++) {
    const [before, line] = [run[index - 1], run[index]]
    if (!isWrapped(source, before, line, width)) {
      blocks.push(...blockOf(lines, undefined))
      lines = []
    }
    lines.push(line)
  }
  return [...blocks, ...blockOf(lines, undefined)]
}

/** Does a line carry on the paragraph of the line before it? */
function isWrapped(source: string, before: Line, line: Line, width: number): boolean {
  if (isItem(source, before, line) || hasColumns(source, before) || hasColumns(source, line)) return false
  if (goesOn(source, before, line)) return true
  if (line.indent > before.indent && !ITEM_START.test(headOf(source, before))) return false
  const least = SENTENCE_END.test(tailOf(source, before)) ? width : width * FULL
  return isFull(source, before, line, least)
}

/** Does an item start on the line? A number in the middle of a sentence starts none. */
function isItem(source: string, before: Line, line: Line): boolean {
  const head = headOf(source, line)
  return ITEM_START.test(head) && !(NUMBER_START.test(head) && !SENTENCE_END.test(tailOf(source, before)))
}

/** Does the next line go on in lower case, where no sentence has ended? */
function goesOn(source: string, before: Line, line: Line): boolean {
  return LOWER_START.test(headOf(source, line)) && !SENTENCE_END.test(tailOf(source, before))
}

/** Would the first word of the next line have made the line longer than this? */
function isFull(source: string, before: Line, line: Line, width: number): boolean {
  const word =
    /^\S*/u.exec(source.slice(line.start, Math.min(line.end, line.start + WIDEST)))?.[0].length ?? 0
  return lengthOf(before) + 1 + word > width
}

/**
 * A stanza: four short lines or more, few of which end a sentence, while many break off at a comma or run
 * on in lower case; neither items nor a table.
 */
function isVerse(source: string, run: readonly Line[]): boolean {
  if (run.length < 4) return false
  let ends = 0
  let breaks = 0
  for (const [index, line] of run.entries()) {
    const text = source.slice(line.start, Math.min(line.end, line.start + VERSE_WIDTH + 1))
    if (text.length > VERSE_WIDTH || !/\s/u.test(text) || /\d/u.test(text)) return false
    if (ITEM_START.test(text) || COLUMNS.test(text)) return false
    const next = run[index + 1]
    if (SENTENCE_END.test(text)) ends++
    else if (/[,;–—-]["'”’]*$/u.test(text) || (next && goesOn(source, line, next))) breaks++
  }
  return ends * 2 <= run.length && breaks * 3 >= run.length
}

function hasColumns(source: string, line: Line): boolean {
  return lengthOf(line) <= WIDEST && COLUMNS.test(source.slice(line.start, line.end))
}

function headOf(source: string, line: Line): string {
  return source.slice(line.start, Math.min(line.end, line.start + 8))
}

function tailOf(source: string, line: Line): string {
  return source.slice(Math.max(line.start, line.end - 8), line.end)
}

function lengthOf(line: Line): number {
  return line.end - line.start
}

function blockOf(lines: readonly Line[], kind: Block['kind']): Block[] {
  const [first] = lines
  const last = lines.at(-1)
  return first && last ? [{start: first.start, end: last.end, kind}] : []
}
