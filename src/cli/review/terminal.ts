import {Writable, type Readable} from 'node:stream'
import {isCancel, log, selectKey, text} from '@clack/prompts'
import stringWidth from 'fast-string-width'
import type {CopydeskMessage} from '../../desk/message.js'
import {harmless} from '../../report/harmless.js'
import {levelOf} from '../../report/level.js'
import {pageForTerminal, painter, type Style} from '../terminal-page.js'
import type {Passage} from './passage.js'

/** What an editor can do about a mark; a figure takes the suggestion of that number. */
export type Answer = 'skip' | 'accept' | 'edit' | 'ignore' | 'never' | 'undo' | 'leave' | number

/** A mark, and what can be done about it. */
export interface Question {
  message: CopydeskMessage
  /** Path of the file, as it is shown. */
  path: string
  /** Which of the files this is, from 1, and of how many. */
  file: {number: number; of: number}
  passage: Passage | undefined
  /** How many marks of the file are open. */
  open: number
  canUndo: boolean
}

/** A terminal that asks. */
export interface Terminal {
  /** Says a sentence. */
  tell: (sentence: string) => void
  /** Shows a mark and asks what to do. */
  ask: (question: Question) => Promise<Answer>
  /** Asks for words; `undefined` if the editor thinks better of it. */
  type: (prompt: string, initial: string) => Promise<string | undefined>
}

/** More suggestions than keys are not offered. */
const MOST = 9

/** Longer passages are shown by their ends. */
const LONGEST = 400

const COLORS = /\p{Cc}\[(?:3|4|9|10)\d(?:;\d+)*m/gu

/**
 * A terminal to ask questions at.
 *
 * @param input What is typed.
 * @param output Where it is shown.
 * @param color Whether to use colors.
 */
export function createTerminal(
  input: Readable,
  output: Writable & {columns?: number; rows?: number},
  color: boolean
): Terminal {
  const shown = color ? output : withoutColors(output)
  const gone = new AbortController()
  // A terminal that was closed answers nothing any more.
  input.once('close', () => gone.abort()).once('end', () => gone.abort())
  const streams = {input, output: shown, signal: gone.signal}
  const paint = painter(color)
  const width = (): number => (output.columns ?? 80) - 4

  return {
    tell: (sentence) => log.info(wrapped(harmless(sentence), width()).join('\n'), {output: shown}),
    async ask(question) {
      const lines = linesOf(question, color).flatMap((line) => wrapped(line, width()))
      log.message(lines, {output: shown, symbol: paint('cyan', '●')})
      const key = await selectKey({...streams, message: 'What now?', options: optionsOf(question)})
      if (isCancel(key)) return 'leave'
      // Enter alone takes no key.
      return ANSWERS.get(key ?? 's') ?? Number(key) - 1
    },
    async type(prompt, initial) {
      const words = await text({...streams, message: prompt, initialValue: initial})
      return isCancel(words) ? undefined : (words ?? '')
    }
  }
}

const ANSWERS = new Map<string, Answer>([
  ['s', 'skip'],
  ['a', 'accept'],
  ['e', 'edit'],
  ['i', 'ignore'],
  ['n', 'never'],
  ['u', 'undo'],
  ['q', 'leave']
])

function optionsOf({message, passage, canUndo}: Question): {value: string; label: string; hint?: string}[] {
  const [first, ...others] = message.expected
  return [
    {value: 's', label: 'Skip', hint: 'or Enter'},
    ...(first === undefined ? [] : [{value: 'a', label: `Accept: ${shownAs(first)}`}]),
    ...others
      .slice(0, MOST - 1)
      .map((other, index) => ({value: String(index + 2), label: `Take: ${shownAs(other)}`})),
    ...(passage && (passage.exact || first !== undefined) ? [{value: 'e', label: 'Edit these words'}] : []),
    {value: 'i', label: 'Ignore here', hint: 'by a comment in the file'},
    {value: 'n', label: `Never ask about ${message.ruleId}`, hint: 'in this review'},
    ...(canUndo ? [{value: 'u', label: 'Undo the last decision'}] : []),
    {value: 'q', label: 'Leave', hint: 'the same command goes on later'}
  ]
}

/** A suggestion in a list. */
function shownAs(value: string): string {
  if (value === '') return 'delete it'
  return value.trim() === '' ? 'a space' : harmless(value)
}

function linesOf({message, path, file, passage, open}: Question, color: boolean): string[] {
  const paint = painter(color)
  const {place, ruleId, reason, note, quoted} = message
  const at = place && 'start' in place ? `:${place.start.line}:${place.start.column}` : ''
  const facts = [
    ruleId,
    levelOf(message),
    ...(open > 1 ? [`${open} left`] : []),
    ...(file.of > 1 ? [`file ${file.number} of ${file.of}`] : [])
  ]
  const head = `${paint('bold', harmless(path) + at)}  ${facts.join(', ')}`
  return [
    head,
    harmless(reason),
    '',
    passage ? change(message, passage, paint) : harmless(message.actual),
    '',
    ...(quoted ? ['These are words of a quotation: change them only as they were said.'] : []),
    ...(note === undefined ? [] : [pageForTerminal(harmless(note), color)])
  ]
}

/** Lines of a width, broken between words; colors take no room, and characters of East Asia take twice as much. */
function wrapped(line: string, width: number): string[] {
  const lines: string[] = ['']
  let room = width
  for (const word of line.split(' ')) {
    const length = stringWidth(word)
    if (room < width && length >= room) {
      lines.push('')
      room = width
    }
    const last = lines.length - 1
    lines[last] += room === width ? word : ` ${word}`
    room -= length + (room === width ? 0 : 1)
  }
  return lines
}

type Paint = (style: Style, words: string) => string

/** The sentence with its change, as pages have it: `The dam is {schedule → scheduled} to reopen.` */
function change({expected: [right]}: CopydeskMessage, {before, there, after}: Passage, paint: Paint): string {
  const wrong = paint('red', plain(there))
  const words =
    right === undefined
      ? `{${paint('yellow', plain(there))}}`
      : `{${there === '' ? '' : `${wrong} `}→${right === '' ? '' : ` ${paint('green', plain(right === ' ' ? '␣' : right))}`}}`
  return `${plain(before)}${words}${plain(after)}`
}

function plain(words: string): string {
  const line = harmless(words.replaceAll(/\s+/gu, ' '))
  if (line.length <= LONGEST) return line
  const [start, end] = [line.slice(0, LONGEST / 2), line.slice(-LONGEST / 2)]
  // Neither a word nor a character is cut in two.
  return `${start.replace(/(?:\s\S*|[\uD800-\uDBFF])$/u, '')} … ${end.replace(/^(?:\S*\s|[\uDC00-\uDFFF])/u, '')}`
}

/** The prompts do not obey `NO_COLOR` on Node 20; the cursor, which is inverse, stays. */
function withoutColors(output: Writable & {columns?: number; rows?: number}): Writable {
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      output.write(String(chunk).replaceAll(COLORS, ''), done)
    }
  })
  const size = {columns: {get: () => output.columns}, rows: {get: () => output.rows}}
  output.on('resize', () => stream.emit('resize'))
  return Object.defineProperties(stream, size)
}
