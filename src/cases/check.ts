import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {RulePlugin} from '../define/index.js'
import type {CopydeskMessage, Level} from '../index.js'
import {correct} from './correct.js'
import type {CaseMark, MarkedCopy} from './copy.js'
import type {Case} from './parse.js'
import {readingOf, type Reading} from './reading.js'

/**
 * Check a rule against one case. Without marks every rule must be silent, but for other rules’ information on style,
 * which does not say that something is wrong. With marks the rule must make just
 * these, with these suggestions (the first the same, the others among them), and no other rule may speak; the
 * corrected text must be silent but for marks without a suggestion; and `fix` must make the sure corrections.
 *
 * @param tested The case.
 * @param rule Name of one of copydesk’s rules, or a rule of your own.
 * @returns What is wrong, each as `FILE:LINE: what`; empty where all is right.
 * @throws {Error} If the case sets options that the rule does not take.
 */
export function checkCase(tested: Case, rule: string | RulePlugin): string[] {
  const reading = readingOf(tested, rule)
  const file = reading.lint(tested.text)
  const {found, problems} = compare(tested, file, reading)
  const {related} = tested.settings
  if (related !== undefined && !found.some(({message}) => relatedText(message, tested.text) === related)) {
    problems.push(`no mark speaks of \`${related}\``)
  }
  if (problems.length === 0) problems.push(...checkCorrected(tested, found, reading))
  return problems.map((problem) => `${tested.file}:${tested.line}: ${problem}`)
}

/** A mark and the message that makes it. */
interface Found {
  mark: CaseMark
  message: CopydeskMessage
}

/** Compare the messages of a text with the marks that it should have. */
function compare(
  copy: MarkedCopy,
  file: VFile,
  {name, level}: Reading
): {found: Found[]; problems: string[]} {
  const problems: string[] = []
  const found: Found[] = []
  const rest = file.messages.filter((message) => message.ruleId === name || !isMatterOfStyle(message))
  for (const mark of copy.marks) {
    const at = rest.findIndex((message) => message.ruleId === name && isAt(message, mark, copy.text))
    const [message] = at < 0 ? [] : (rest.splice(at, 1) as CopydeskMessage[])
    if (message) found.push({mark, message})
    else problems.push(`${shown(mark, copy.text)} is not marked`)
  }
  for (const message of rest) problems.push(`unexpected mark of ${described(message)}`)
  for (const {mark, message} of found) problems.push(...compareMark(mark, message, copy.text, level))
  return {found, problems}
}

function isMatterOfStyle(message: VFileMessage): boolean {
  return levelOf(message) === 'info' && (message as Partial<CopydeskMessage>).category === 'style'
}

function compareMark(mark: CaseMark, message: CopydeskMessage, text: string, level: Level): string[] {
  const problems: string[] = []
  const what = shown(mark, text)
  const place = placeOf(message)
  const suggestions = message.expected.map((value) => spliced(text, place, value))
  const wanted = mark.expected.map((value) => spliced(text, mark, value))
  if (suggestions[0] !== wanted[0]) {
    problems.push(`${what}: suggests ${listed(message.expected)}, expected ${listed(mark.expected)} first`)
  }
  for (const [index, value] of mark.expected.entries()) {
    if (index > 0 && !suggestions.includes(wanted[index] ?? '')) {
      problems.push(`${what}: suggests ${listed(message.expected)}, expected \`${value}\` among them`)
    }
  }
  const wantedLevel = mark.level ?? level
  const is = levelOf(message)
  if (is !== wantedLevel) problems.push(`${what}: has level \`${is}\`, expected \`${wantedLevel}\``)
  if (text.slice(place.start, place.end) !== message.actual) {
    problems.push(`${what}: its place and \`actual\` (\`${message.actual}\`) differ`)
  }
  return problems
}

/** Correct the case and read it again; then let `fix` make the sure corrections. */
function checkCorrected(tested: Case, found: Found[], reading: Reading): string[] {
  const corrected = correct(tested)
  const again =
    corrected.text === tested.text ? [] : compare(corrected, reading.lint(corrected.text), reading).problems
  const problems = again.map((problem) => `corrected to \`${corrected.text}\`: ${problem}`)
  const sure = found.filter(({message}) => message.fix === 'sure' && !message.quoted).map(({mark}) => mark)
  const wanted = correct(tested, (mark) => sure.includes(mark)).text
  const fixed = reading.fix?.(tested.text) ?? wanted
  if (fixed !== wanted) problems.push(`\`fix\` gives \`${fixed}\`, expected \`${wanted}\``)
  return problems
}

/** Does the message stand at the mark? An insertion may stand on either side of a space. */
function isAt(message: VFileMessage, mark: CaseMark, text: string): boolean {
  const place = placeOf(message)
  if (place.start === mark.start && place.end === mark.end) return true
  if (place.start !== place.end || mark.start !== mark.end) return false
  const [first = ''] = message.expected ?? []
  return spliced(text, place, first) === spliced(text, mark, mark.expected[0] ?? '')
}

interface Span {
  start: number
  end: number
}

function placeOf({place}: VFileMessage): Span {
  if (!place) return {start: -1, end: -1}
  const [start, end] = 'start' in place ? [place.start, place.end] : [place, place]
  return {start: start.offset ?? -1, end: end.offset ?? -1}
}

function spliced(text: string, {start, end}: Span, value: string): string {
  return text.slice(0, start) + value + text.slice(end)
}

function relatedText({cause}: CopydeskMessage, text: string): string | undefined {
  if (!(cause instanceof VFileMessage)) return undefined
  const {start, end} = placeOf(cause)
  return text.slice(start, end)
}

function levelOf({fatal}: VFileMessage): Level {
  return fatal ? 'error' : fatal === false ? 'warn' : 'info'
}

function shown({start, end, expected}: CaseMark, text: string): string {
  return start === end ? `the place to insert \`${expected[0] ?? ''}\`` : `\`${text.slice(start, end)}\``
}

function described({ruleId, actual, expected, reason}: VFileMessage): string {
  const change = actual === undefined ? '' : ` on \`${actual}\` (suggests ${listed(expected ?? [])})`
  return `\`${ruleId ?? 'no rule'}\`${change}: ${reason}`
}

function listed(values: readonly string[]): string {
  return values.length > 0 ? values.map((value) => `\`${value}\``).join(', ') : 'nothing'
}
