/** A place in a `cases.txt`; line and column from 1, columns in UTF-16 code units. */
export interface Place {
  file: string
  line: number
  column: number
}

/** Broken syntax in a `cases.txt`. */
export class CasesError extends Error {
  override readonly name = 'CasesError'

  /**
   * @param place Where it is.
   * @param reason What was expected.
   */
  constructor(
    readonly place: Place,
    readonly reason: string
  ) {
    super(`${place.file}:${place.line}:${place.column}: ${reason}`)
  }
}

/** A mark that a rule must make. Offsets are UTF-16 code units of the copy’s text. */
export interface CaseMark {
  /** First code unit of what `expected` replaces. */
  start: number
  /** Its end, exclusive; the same as `start` for an insertion. */
  end: number
  /** Suggestions, best first; `['']` deletes; empty where the mark has none. */
  expected: string[]
  /** Level that it must have; `undefined` for the rule’s own. */
  level: 'info' | 'warn' | 'error' | undefined
}

/** Copy and its marks. */
export interface MarkedCopy {
  /** The text as it was filed, without syntax. */
  text: string
  /** Marks in order, never overlapping. */
  marks: CaseMark[]
}

/** What stands in braces. */
interface Braces {
  wrong: string
  /** Suggestions; `undefined` without an arrow. */
  right: string[] | undefined
  level: CaseMark['level']
}

const ARROW = '=>'
const BRACES = /\{((?:\\[{}|#]|\\(?![{}|#])|[^{}\\])*)\}/y
const LITERAL = /\\([{}|#])|[^{}]/suy
const LEVEL = /^(info|warn|error):/

/**
 * Read marked copy: `{wrong => right | also right}`, `{=> inserted}`, `{deleted =>}`, `{marked without a fix}`,
 * `{info: …}` at that level; `\{ \} \| \#` are literal. Words to insert bring their space along: the text
 * of `agreed {=> to} sign` is `agreed sign`.
 *
 * @param raw The copy; its lines end in `\n`.
 * @param place Where it starts.
 * @throws {CasesError} If the syntax is broken.
 */
export function readCopy(raw: string, place: Place): MarkedCopy {
  const marks: CaseMark[] = []
  let text = ''
  let at = 0
  while (at < raw.length) {
    if (raw[at] === '{') {
      const braces = readBraces(raw, at, place)
      at = BRACES.lastIndex
      if (braces.wrong === '') {
        const room = roomFor(text, raw.slice(at))
        text = text.slice(0, text.length - room.before.length)
        at += room.after.length
        const expected = (braces.right ?? []).map((words) => room.before + words + room.after)
        marks.push({start: text.length, end: text.length, expected, level: braces.level})
      } else {
        const end = text.length + braces.wrong.length
        marks.push({start: text.length, end, expected: braces.right ?? [], level: braces.level})
        text += braces.wrong
      }
    } else {
      LITERAL.lastIndex = at
      const [whole, escaped] = LITERAL.exec(raw) ?? []
      if (whole === undefined)
        throw new CasesError(placeOf(raw, at, place), 'expected `{` before this `}`, or `\\}`')
      text += escaped ?? whole
      at = LITERAL.lastIndex
    }
  }
  return {text, marks}
}

function readBraces(raw: string, at: number, place: Place): Braces {
  BRACES.lastIndex = at
  const body = BRACES.exec(raw)?.[1]
  if (body === undefined) throw unclosed(raw, at, place)
  const fail = (offset: number, reason: string): CasesError =>
    new CasesError(placeOf(raw, at + 1 + offset, place), reason)

  const [prefix = '', level] = LEVEL.exec(body) ?? []
  const [left = '', right, ...rest] = body.slice(prefix.length).split(ARROW)
  if (rest.length > 0) throw fail(body.lastIndexOf(ARROW), 'expected one `=>`, then `|` between suggestions')
  const lead = prefix !== '' && left.startsWith(' ') ? 1 : 0
  const wrong = (right === undefined ? left : left.replace(/ $/, '')).slice(lead)
  const bar = wrong.search(/(?<!\\)\|/)
  if (bar >= 0) throw fail(prefix.length + lead + bar, 'expected `=>` before this `|`, or `\\|`')
  if (wrong !== wrong.trim() && wrong.trim() !== '')
    throw fail(0, 'expected no white space at the edge of the marked words')
  if (wrong === '' && right === undefined) throw fail(0, 'expected words to mark')
  if (wrong === '' && right === '') throw fail(body.length, 'expected words to insert')
  return {
    wrong: unescape(wrong),
    right: right === undefined ? undefined : suggestions(right, wrong === ''),
    level: isLevel(level) ? level : undefined
  }
}

/** Suggestions after the arrow. A space next to `=>` and `|` is layout; `{=> }` inserts a space. */
function suggestions(right: string, inserts: boolean): string[] {
  if (inserts && right.trim() === '') return [' ']
  return right.split(/(?<!\\)\|/).map((words) => unescape(words.replace(/^ | $/g, '')))
}

/** The space that goes with inserted words: that after them, or before them at the end of a clause. */
function roomFor(text: string, rest: string): {before: string; after: string} {
  const apart = text === '' || /\s$/.test(text)
  if (apart && rest.startsWith(' ')) return {before: '', after: ' '}
  if (text.endsWith(' ') && /^(?:$|[\n.,;:!?)\]”’])/.test(rest)) return {before: ' ', after: ''}
  return {before: '', after: ''}
}

function unclosed(raw: string, at: number, place: Place): CasesError {
  const next = /(?<!\\)[{}]/g
  next.lastIndex = at + 1
  const brace = next.exec(raw)
  if (brace) return new CasesError(placeOf(raw, brace.index, place), 'expected `}` before this `{`, or `\\{`')
  return new CasesError(placeOf(raw, at, place), 'expected `}` after this `{`, or `\\{`')
}

function placeOf(raw: string, at: number, place: Place): Place {
  const lines = raw.slice(0, at).split('\n')
  const length = lines.at(-1)?.length ?? 0
  if (lines.length === 1) return {...place, column: place.column + length}
  return {...place, line: place.line + lines.length - 1, column: length + 1}
}

function unescape(words: string): string {
  return words.replace(/\\([{}|#])/g, '$1')
}

function isLevel(word: string | undefined): word is 'info' | 'warn' | 'error' {
  return word === 'info' || word === 'warn' || word === 'error'
}
