/** What an address can start from: its mark is found first, then the text around it is looked at. */
const MARKS = /[@#]|:\/\/|www\.|\.(?:com|org|net|gov|edu|int|mil|info|io|eu|uk|us)\//gi

const MAIL_BEFORE = /[\w.%+-]/
const HOST = /[\w.-]/
const HANDLE = /[\p{L}\p{N}_]/u
const BEFORE_TAG = /[\s([{“‘"'—–,.:;/]/
const ADDRESS_END = /[\s<>"“”«»]/
const SCHEME = /[a-z]/i

/**
 * Find web and mail addresses, handles and hashtags.
 *
 * @param text Any text.
 * @returns Start and end of each in turn, in order, never overlapping, then a pair at the text’s end.
 */
export function readAddresses(text: string): Uint32Array {
  const found: number[] = []
  let last = 0
  MARKS.lastIndex = 0
  for (let mark = MARKS.exec(text); mark; mark = MARKS.exec(text)) {
    const span = spanOf(text, mark[0].toLowerCase(), mark.index, last)
    if (!span) continue
    found.push(span[0], span[1])
    last = span[1]
    MARKS.lastIndex = last
  }
  found.push(text.length, text.length)
  return Uint32Array.from(found)
}

/** Span of the address with this mark, no part of it before `last`. */
function spanOf(text: string, mark: string, at: number, last: number): [number, number] | undefined {
  if (mark === '#') return tagAt(text, at, last)
  if (mark === '@') return mailAt(text, at, last) ?? tagAt(text, at, last)
  const start = mark === 'www.' ? at : back(text, at, last, mark === '://' ? SCHEME : HOST)
  if (start === at && mark !== 'www.') return undefined
  if (start > 0 && HANDLE.test(text.charAt(start - 1))) return undefined
  return [start, webEnd(text, at + mark.length)]
}

function mailAt(text: string, at: number, last: number): [number, number] | undefined {
  const start = back(text, at, last, MAIL_BEFORE)
  let end = at + 1
  while (end < text.length && HOST.test(text.charAt(end))) end++
  while (end > at && /[.-]/.test(text.charAt(end - 1))) end--
  return start < at && text.slice(at, end).includes('.') ? [start, end] : undefined
}

/** A handle or hashtag: a mark with a name behind it and no word before it. */
function tagAt(text: string, at: number, last: number): [number, number] | undefined {
  if (at > last ? !BEFORE_TAG.test(text.charAt(at - 1)) : at > 0) return undefined
  let end = at + 1
  let letters = false
  while (end < text.length && HANDLE.test(text.charAt(end))) {
    letters ||= !/\d/.test(text.charAt(end))
    end++
  }
  return letters ? [at, end] : undefined
}

/** First place, not before `last`, from which on all characters up to `at` are of a kind. */
function back(text: string, at: number, last: number, kind: RegExp): number {
  let start = at
  while (start > last && kind.test(text.charAt(start - 1))) start--
  return start
}

/** End of a web address: white space or a quotation mark, less the marks of the sentence around it. */
function webEnd(text: string, from: number): number {
  let end = from
  let open = 0
  while (end < text.length && !ADDRESS_END.test(text.charAt(end))) {
    if (text.charAt(end) === '(') open++
    if (text.charAt(end) === ')' && --open < 0) break
    end++
  }
  while (end > from && /[.,;:!?’'\]}—…]/.test(text.charAt(end - 1))) end--
  return end
}
