import type {Manuscript} from '../format/manuscript.js'
import type {Finding} from './finding.js'

const NOTES = {
  quotation: 'it stands between quotation marks',
  figure: 'it would change a figure',
  name: 'it would change a name'
}

/** A word with a capital, as a name has it; the pronoun is none. */
const CAPITALIZED = /(?!I\b)[\p{L}\p{M}]*\p{Lu}[\p{L}\p{M}]*/gu

/** What a sentence can begin behind. */
const OPENING = /(?:^|[.!?:\n\r“"])[\s)”]*$/u

const SENTENCE = /[.!?][”"’')]*\s*$/u

/**
 * Leave to an editor what no fix may do unasked: change what stands between quotation marks, a figure, or a name. A sure fix may
 * change capitals and marks at a name, since rules are about those, but not its letters; a likely one must not touch it at all.
 *
 * @param finding What was found, with offsets of the manuscript.
 * @param manuscript The text that it is in.
 * @returns The finding; with the fix class `ask`, and a note that says why, where it has another and may not.
 */
export function guard(finding: Finding, manuscript: Manuscript): Finding {
  const {fix, quoted, expected, note} = finding
  // What is quoted is not put right anyway, and says so.
  if (fix === 'ask' || quoted || expected.length === 0) return finding
  const touched = touchedBy(finding, manuscript)
  if (!touched) return finding
  const why = `\`--fix\` leaves this to you: ${NOTES[touched]}.`
  return {...finding, fix: 'ask', note: note === undefined ? why : `${note} ${why}`}
}

function touchedBy(finding: Finding, {text, blocks}: Manuscript): keyof typeof NOTES | undefined {
  const {start, end, actual, fix} = finding
  const value = finding.expected[0] ?? ''
  const block = blocks.find((one) => one.start <= start && start <= one.end) ?? {start: 0, end: text.length}
  const before = text.slice(block.start, start)
  if (isOpen(before)) return 'quotation'
  if (value === '' && isSpare(text, finding, block)) return undefined
  if (digitsOf(actual) !== digitsOf(value)) return 'figure'
  if (fix === 'sure' && lettersOf(actual) === lettersOf(value)) return undefined
  const kept = fix === 'sure' ? new Set(wordsOf(value)) : new Set<string>()
  const opens = OPENING.test(before)
  for (const {0: word, index} of actual.matchAll(CAPITALIZED)) {
    if (kept.has(word.toLowerCase())) continue
    const isFirst = opens && index === 0 && !/\p{Lu}/u.test(word.slice(1))
    if (!isFirst || isNamed(text, word, start, end)) return 'name'
  }
  return undefined
}

/** Is a quotation open at the end of this text? An inch mark makes it seem so, and then an editor is asked. */
function isOpen(before: string): boolean {
  return countOf(before, '“') > countOf(before, '”') || countOf(before, '"') % 2 === 1
}

/** Is it no loss to the story: whole lines that are none of it, or words that stand once more beside it? */
function isSpare(text: string, {start, end, actual}: Finding, block: {start: number; end: number}): boolean {
  if (start <= block.start && end >= block.end) return true
  const before = text.slice(0, start).trimEnd()
  const after = text.slice(end).trimStart()
  if (before.endsWith(actual) || after.startsWith(actual)) return true
  const isPassage = SENTENCE.test(actual) && OPENING.test(before)
  return isPassage && (before.includes(actual) || after.includes(actual))
}

/** Does a word that begins a sentence here stand with its capital inside another, or alone here? */
function isNamed(text: string, word: string, start: number, end: number): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isWhole = !/[\p{L}\p{M}]/u.test(`${text[at - 1] ?? ''}${text[at + word.length] ?? ''}`)
    if ((at < start || at >= end) && isWhole && /[\p{Ll},]\s$/u.test(text.slice(Math.max(0, at - 2), at)))
      return true
  }
  return false
}

function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '')
}

/** Letters and figures alone, whatever their case. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '').toLowerCase()
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
}
