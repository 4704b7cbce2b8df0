import {BLOCK_KINDS, type BlockKind} from '../format/manuscript.js'
import {CasesError, readCopy, type MarkedCopy, type Place} from './copy.js'

/** What `@` lines say of the case after them. */
export interface CaseSettings {
  /** Kind of block that the text is read as: `headline`. */
  kind?: BlockKind
  /** Variety of English that is chosen. */
  variety?: 'auto' | 'en-US' | 'en-GB'
  /** Options of the rule. */
  options?: Record<string, unknown>
  /** Text of the second place that the marks speak of. */
  related?: string
}

/** One case of a rule’s `cases.txt`. */
export interface Case extends MarkedCopy {
  /** File it stands in. */
  file: string
  /** Line that its text starts in, from 1. */
  line: number
  /** What the comment behind it says. */
  comment: string
  settings: CaseSettings
}

const SETTINGS = ['kind', 'variety', 'options', 'related'] as const
const VARIETIES = ['auto', 'en-US', 'en-GB'] as const
const COMMENT = /(?:^|\s{2})\s*#(.*)$/

/**
 * Read a `cases.txt`: one case a line; `#` at the start of a line or after two spaces opens a comment; a
 * case of several paragraphs stands between `---` lines; `@ kind headline`, `@ variety en-GB`,
 * `@ options {…}` and `@ related "…"` speak of the next case. Marks stand in braces, as {@link readCopy} reads
 * them.
 *
 * @param source Text of the file.
 * @param file Its name, for errors.
 * @returns The cases in order.
 * @throws {CasesError} If the syntax is broken: names file, line, column and what was expected.
 */
export function parseCases(source: string, file = 'cases.txt'): Case[] {
  const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/)
  const cases: Case[] = []
  let settings: CaseSettings = {}
  let open: Place | undefined

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const place = {file, line: index + 1, column: 1}
    if (isSettingLine(line)) {
      settings = {...settings, ...readSetting(line, place, settings)}
      open ??= place
      continue
    }
    const last = isFence(line) ? lines.findIndex((other, at) => at > index && isFence(other)) : index
    if (last < 0) throw new CasesError(place, 'expected a second `---` line after the case')
    const found = isFence(line)
      ? readCase(lines.slice(index + 1, last), {...place, line: index + 2})
      : readCase([line], place)
    if (found) {
      cases.push({...found, settings})
      settings = {}
      open = undefined
    } else if (last > index) throw new CasesError(place, 'expected a case between the `---` lines')
    index = last
  }
  if (open) throw new CasesError(open, 'expected a case after this line')
  return cases
}

/** The case on these lines; nothing where they hold only white space and comments. */
function readCase(lines: string[], start: Place): Omit<Case, 'settings'> | undefined {
  const copy = lines.map((line) => line.replace(COMMENT, '').trimEnd())
  const first = copy.findIndex((line) => line !== '')
  if (first < 0) return undefined
  const comment = lines.map((line) => COMMENT.exec(line)?.[1]?.trim() ?? '').filter(Boolean)
  const line = start.line + first
  const raw = copy.slice(first).join('\n').trimEnd()
  const indent = raw.length - raw.trimStart().length
  const place = {...start, line, column: indent + 1}
  return {...readCopy(raw.slice(indent), place), file: start.file, line, comment: comment.join(' ')}
}

function isFence(line: string): boolean {
  return line.trimEnd() === '---'
}

function isSettingLine(line: string): boolean {
  return /^@(?:\s|(?:kind|variety|options|related)\b)/.test(line)
}

function readSetting(line: string, place: Place, before: CaseSettings): CaseSettings {
  const [, head = '', name = '', gap = '', value = ''] =
    /^(@\s*)(\S*)(\s*)(.*?)(?:\s{2,}#[^"]*)?\s*$/.exec(line) ?? []
  const at = {...place, column: head.length + 1}
  const setting = SETTINGS.find((known) => known === name)
  if (head === '@') throw new CasesError({...place, column: 2}, 'expected a space after `@`')
  if (!setting) throw new CasesError(at, `expected ${either(SETTINGS)}`)
  if (setting in before) throw new CasesError(at, `expected one \`@ ${name}\` line before a case`)
  return readValue(setting, value, {...at, column: at.column + name.length + gap.length})
}

function readValue(name: keyof CaseSettings, value: string, place: Place): CaseSettings {
  switch (name) {
    case 'kind': {
      const kind = BLOCK_KINDS.find((known) => known === value)
      if (kind) return {kind}
      throw new CasesError(place, `expected ${either(BLOCK_KINDS)}`)
    }
    case 'variety': {
      const variety = VARIETIES.find((known) => known === value)
      if (variety) return {variety}
      throw new CasesError(place, `expected ${either(VARIETIES)}`)
    }
    case 'options': {
      const options = readJson(value)
      if (isRecord(options)) return {options}
      throw new CasesError(place, 'expected options as JSON, such as `{"introduce": "initials"}`')
    }
    case 'related': {
      const related = readJson(value)
      if (typeof related === 'string' && related !== '') return {related}
      throw new CasesError(place, 'expected the words of the second place as JSON, such as `"the council"`')
    }
  }
}

function readJson(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function either(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``)
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`
}
