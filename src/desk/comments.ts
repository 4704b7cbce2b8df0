import type {ControlComment, Manuscript} from '../format/manuscript.js'
import type {Finding} from './finding.js'
import {didYouMean} from './nearest.js'

const COMMAND = /^(disable-next-line|disable|enable)\b\s*(.*)$/su

/** Name that findings on comments have in place of a rule’s. */
export const CONTROL = 'control-comment'

/** A stretch of the source where a rule is silent. */
interface Silence {
  rule: string
  start: number
  end: number
  /** The comment that asks for it, and whether it names other rules too. */
  comment: ControlComment
  isShared: boolean
}

/** What control comments ask for. */
export interface Control {
  silences: Silence[]
  /** Comments that cannot be obeyed, as findings. */
  problems: Finding[]
  /** Comments that change nothing whatever the text is, with the rule that they speak of. */
  idle: {rule: string; finding: Finding}[]
}

/**
 * Read the control comments of a manuscript.
 *
 * @param manuscript The manuscript.
 * @param source The source that comments point into.
 * @param known Names of all rules.
 */
export function readControl(manuscript: Manuscript, source: string, known: readonly string[]): Control {
  const control: Control = {silences: [], problems: [], idle: []}
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
    const isShared = names.length > 1
    const idle = (rule: string, reason: string): unknown =>
      control.idle.push({rule, finding: idleAt(comment, source, `${reason}: ${takeOut(rule, isShared)}`)})
    for (const rule of command ? names : []) {
      if (known.length > 0 && !known.includes(rule)) {
        const reason = `Unknown rule \`${rule}\` in this comment${didYouMean(rule, known)}`
        control.problems.push(problem(comment, source, reason))
      } else if (command === 'disable-next-line') {
        control.silences.push({rule, ...nextLine(source, comment.end), comment, isShared})
      } else if (command === 'disable') {
        const silence = {rule, start: comment.end, end: source.length, comment, isShared}
        if (open.has(rule)) idle(rule, `\`${rule}\` is disabled here already`)
        else control.silences.push(silence)
        open.set(rule, open.get(rule) ?? silence)
      } else {
        const silence = open.get(rule)
        if (silence) silence.end = comment.start
        else idle(rule, `\`${rule}\` is not disabled here`)
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
  return control.silences.some((silence) => covers(silence, finding))
}

/**
 * Comments that silence nothing, as findings. Rules that did not read the text are not spoken of: with them, there might be something.
 *
 * @param control What the comments ask for.
 * @param candidates Findings, also those too weak to be shown, with offsets of the source.
 * @param ran Names of the rules that read the text.
 * @param source The source.
 */
export function idleComments(
  {silences, idle}: Control,
  candidates: readonly Finding[],
  ran: ReadonlySet<string>,
  source: string
): Finding[] {
  const unused = silences
    .filter((silence) => ran.has(silence.rule) && !candidates.some((finding) => covers(silence, finding)))
    .map(({rule, comment, isShared}) =>
      idleAt(comment, source, `Nothing of \`${rule}\` is silenced here: ${takeOut(rule, isShared)}`)
    )
  return [...unused, ...idle.filter(({rule}) => ran.has(rule)).map(({finding}) => finding)]
}

function covers({rule, start, end}: Silence, finding: Finding): boolean {
  return rule === finding.rule && finding.start >= start && finding.start < end
}

function takeOut(rule: string, isShared: boolean): string {
  return isShared ? `take \`${rule}\` out of this comment` : 'take this comment out'
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

function idleAt(comment: ControlComment, source: string, reason: string): Finding {
  const note = 'A comment that outlives its slip would hide the next one.'
  return {...problem(comment, source, reason), level: 'info', note}
}

function problem(comment: ControlComment, source: string, reason: string): Finding {
  return {
    rule: CONTROL,
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
