import type {ControlComment, Manuscript} from '../format/manuscript.js'
import type {Finding} from './finding.js'
import {didYouMean} from './nearest.js'

const COMMAND = /^(disable-next-line|disable|enable)\b\s*(.*)$/su

/** A stretch of the source where a rule is silent. */
interface Silence {
  rule: string
  start: number
  end: number
}

/** What control comments ask for. */
export interface Control {
  silences: Silence[]
  /** Comments that cannot be obeyed, as findings. */
  problems: Finding[]
}

/**
 * Read the control comments of a manuscript.
 *
 * @param manuscript The manuscript.
 * @param source The source that comments point into.
 * @param known Names of all rules.
 */
export function readControl(manuscript: Manuscript, source: string, known: readonly string[]): Control {
  const control: Control = {silences: [], problems: []}
  const open = new Map<string, Silence>()
  for (const comment of manuscript.comments) {
    const [, command, rest] = COMMAND.exec(comment.value.trim()) ?? []
    const names =
      (rest ?? '')
        .split(/\s--(?:\s|$)|^--\s/u, 1)[0]
        ?.split(/[\s,]+/u)
        .filter(Boolean) ?? []
    if (!command) control.problems.push(problem(comment, source, unknownCommand(comment.value)))
    else if (names.length === 0) control.problems.push(problem(comment, source, unnamed(command)))
    for (const rule of command ? names : []) {
      if (known.length > 0 && !known.includes(rule)) {
        const reason = `Unknown rule \`${rule}\` in this comment${didYouMean(rule, known)}`
        control.problems.push(problem(comment, source, reason))
      } else if (command === 'disable-next-line') {
        control.silences.push({rule, ...nextLine(source, comment.end)})
      } else if (command === 'disable') {
        const silence = {rule, start: comment.end, end: source.length}
        if (!open.has(rule)) control.silences.push(silence)
        open.set(rule, open.get(rule) ?? silence)
      } else {
        const silence = open.get(rule)
        if (silence) silence.end = comment.start
        open.delete(rule)
      }
    }
  }
  return control
}

/**
 * Is a finding silenced?
 *
 * @param finding A finding, with offsets of the source.
 * @param control What the comments ask for.
 */
export function isSilenced(finding: Finding, control: Control): boolean {
  return control.silences.some(
    ({rule, start, end}) => rule === finding.rule && finding.start >= start && finding.start < end
  )
}

/** The next line with anything but white space on it. */
function nextLine(source: string, after: number): {start: number; end: number} {
  const line = /[^\S\r\n]*\S[^\r\n]*/uy
  let from = after
  while (from < source.length && source[from] !== '\n' && source[from] !== '\r') from++
  for (;;) {
    while (source[from] === '\n' || source[from] === '\r') from++
    line.lastIndex = from
    const found = line.exec(source)
    if (found) return {start: from, end: line.lastIndex}
    const next = source.indexOf('\n', from)
    if (next < 0) return {start: source.length, end: source.length}
    from = next
  }
}

function problem(comment: ControlComment, source: string, reason: string): Finding {
  return {
    rule: 'control-comment',
    category: 'consistency',
    level: 'warn',
    start: comment.start,
    end: comment.end,
    actual: source.slice(comment.start, comment.end),
    expected: [],
    reason,
    note: 'A comment that steers copydesk names the rule: `copydesk-disable-next-line RULE -- reason`.',
    confidence: 1,
    fix: 'ask',
    quoted: false,
    related: undefined
  }
}

function unknownCommand(value: string): string {
  return `Unknown comment \`copydesk-${value.trim().split(/\s/u, 1)[0] ?? ''}\`, expected \`copydesk-disable-next-line\`, \`copydesk-disable\` or \`copydesk-enable\``
}

function unnamed(command: string): string {
  return `Name the rule: \`copydesk-${command} RULE -- reason\``
}
