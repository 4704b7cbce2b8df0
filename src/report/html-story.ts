import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {harmlessMarkup} from './harmless.js'
import type {MarkRecord} from './record.js'

/** Says what an insertion replaces: nothing. */
const CARET = '‸'

/** A paragraph of more lines is shown line by line where it has marks: markup, JSON. */
const LONGEST = 12

/** Notes that are so many lines behind their text make the next paragraph wait for them. */
const FARTHEST = 45

/** About how many characters a line has, in the text and in the notes. */
const TEXT_WIDTH = 85
const NOTE_WIDTH = 42

/** Code and emphasis in reasons and notes. */
const INLINE = /`([^`]+)`|\*([^*\s](?:[^*]*[^*\s])?)\*/gu

/** A mark, and where it is shown: what one before it covers is not marked again. Offsets are UTF-16 code units. */
interface Place extends Stretch {
  mark: MarkRecord
  number: number
}

interface Stretch {
  start: number
  end: number
}

/** A stretch of a story with its marks. */
interface Row extends Stretch {
  places: Place[]
}

/**
 * A story with its marks in place and, beside each paragraph, what is said of them. What is said twice is explained once.
 *
 * @param source The story.
 * @param marks Its marks, by place.
 */
export function storyWithNotes(source: string, marks: readonly MarkRecord[]): ElementContent[] {
  const explained = new Set<string>()
  // How many lines the notes are behind the text.
  let behind = 0
  return rowsOf(source, placesOf(marks)).map((row) => {
    const isApart = behind > FARTHEST
    if (isApart) behind = 0
    const notes = row.places.map(({mark}) => {
      const {reason, note} = mark
      const isNew = note !== null && !explained.has(note)
      if (note !== null) explained.add(note)
      behind += linesOf(reason, NOTE_WIDTH) + (isNew ? linesOf(note, NOTE_WIDTH) : 0) + 1
      return h('li', {className: [mark.level]}, noteOf(mark, isNew))
    })
    const lines = source.slice(row.start, row.end).split(/\r\n|[\n\r]/u)
    behind = Math.max(0, behind - lines.reduce((sum, line) => sum + linesOf(line, TEXT_WIDTH), 0))
    return h('div.row', {className: isApart ? ['apart'] : []}, [
      // What floats beside a paragraph stands before it.
      ...(notes.length > 0 ? [h('ol.notes', {start: row.places[0]?.number}, notes)] : []),
      h('div.text', {dir: 'auto'}, textOf(source, row))
    ])
  })
}

function linesOf(text: string, width: number): number {
  return Math.ceil(text.length / width)
}

/**
 * Words of a message with their code and emphasis.
 *
 * @param text A reason or a note.
 */
export function inline(text: string): ElementContent[] {
  const parts: ElementContent[] = []
  let done = 0
  for (const {index, 0: whole, 1: code, 2: emphasis} of text.matchAll(INLINE)) {
    parts.push({type: 'text', value: harmlessMarkup(text.slice(done, index))})
    parts.push(code === undefined ? h('em', harmlessMarkup(emphasis)) : h('code', harmlessMarkup(code)))
    done = index + whole.length
  }
  return [...parts, {type: 'text', value: harmlessMarkup(text.slice(done))}]
}

/** Marks that overlap one before them are numbered at its end. */
function placesOf(marks: readonly MarkRecord[]): Place[] {
  let done = 0
  return marks.map((mark, index) => {
    const start = Math.max(done, mark.start.offset)
    const end = Math.max(start, mark.end.offset)
    done = end
    return {mark, number: index + 1, start, end}
  })
}

/** Paragraphs with marks stand in rows of their own, and those without together. */
function rowsOf(source: string, places: readonly Place[]): Row[] {
  const rows: Row[] = []
  let next = 0
  for (const {start, end} of paragraphsOf(source)) {
    const own: Place[] = []
    for (
      let place = places[next];
      place && (place.start < end || end === source.length);
      place = places[++next]
    )
      own.push(place)
    const last = rows.at(-1)
    const isCut = last?.places.some((place) => place.end > start) === true
    if (last && (isCut || (own.length === 0 && last.places.length === 0))) {
      last.end = end
      last.places.push(...own)
    } else rows.push({start, end, places: own})
  }
  return rows
}

/** Paragraphs with the blank lines behind them, and the lines of long ones. */
function* paragraphsOf(source: string): Generator<Stretch> {
  let lines: Stretch[] = []
  let wasBlank = false
  for (const {index, 0: line} of source.matchAll(/[^\n\r]+(?:\r\n|[\n\r])?|\r\n|[\n\r]/gu)) {
    const isBlank = line.trim() === ''
    if (wasBlank && !isBlank) {
      yield* joined(lines)
      lines = []
    }
    lines.push({start: index, end: index + line.length})
    wasBlank = isBlank
  }
  yield* joined(lines)
}

function joined(lines: readonly Stretch[]): readonly Stretch[] {
  const [first, last] = [lines[0], lines.at(-1)]
  return first && last && lines.length <= LONGEST ? [{start: first.start, end: last.end}] : lines
}

function textOf(source: string, {start, end, places}: Row): ElementContent[] {
  const parts: ElementContent[] = []
  let done = start
  for (const {mark, number, start: from, end: to} of places) {
    const marked = source.slice(from, to)
    const isSpace = marked.trim() === ''
    parts.push({type: 'text', value: shown(source.slice(done, from))})
    parts.push(
      h('mark', {className: [mark.level], tabIndex: 0}, [
        {type: 'text', value: isSpace ? CARET : shown(marked)},
        h('sup', String(number)),
        h('span.tip', {role: 'note'}, noteOf(mark, true))
      ])
    )
    done = isSpace ? from : to
  }
  return [...parts, {type: 'text', value: shown(source.slice(done, end))}]
}

function noteOf({reason, note, rule, quoted}: MarkRecord, isExplained: boolean): ElementContent[] {
  return [
    h('b', inline(reason)),
    ...(note !== null && isExplained ? [h('span', inline(note))] : []),
    h('small', quoted ? `${rule}, quoted` : rule)
  ]
}

/** Line ends stay, and a tab is some spaces; all else that could harm is an escape. */
function shown(text: string): string {
  return text
    .split(/\r\n|[\n\r]/u)
    .map((line) => harmlessMarkup(line.replaceAll('\t', '    ')))
    .join('\n')
}
