import {Flag} from './flag.js'

const LETTER = /[\p{L}\p{M}\p{N}]/u
const UPPER = /[\p{Lu}\p{Lt}]/u
const LOWER = /\p{Ll}/u

/** White space, as nlcst has it, and the byte order mark. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13)
  if (code < 0x16_80) return code === 0xa0 || code === 0x85
  if (code >= 0x20_00 && code <= 0x20_5f) {
    return code <= 0x20_0a || code === 0x20_28 || code === 0x20_29 || code === 0x20_2f || code === 0x20_5f
  }
  return code === 0x16_80 || code === 0x30_00 || code === 0xfe_ff
}

/** A figure from 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** A letter, figure or combining mark of any script; not one that takes two code units. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 122)
  return LETTER.test(String.fromCharCode(code))
}

/** A capital letter. */
export function isUpper(code: number): boolean {
  return code < 0x80 ? code >= 65 && code <= 90 : UPPER.test(String.fromCharCode(code))
}

/** A straight or curly apostrophe. */
export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x20_19
}

/** Does a letter, a closing mark or a stop stand right before a place, so that a mark there closes? */
export function hasLetterBefore(text: string, at: number): boolean {
  if (at === 0) return false
  const code = text.charCodeAt(at - 1)
  return !isSpace(code) && !'([{“"—–-/'.includes(text.charAt(at - 1))
}

/** Is this a chain of one or two letters each, with stops between: `U.S`, `a.m`, `Ph.D`? */
export function isInitialism(text: string, start: number, end: number): boolean {
  let length = 0
  let stops = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 46) {
      if (length === 0) return false
      length = 0
      stops++
    } else if (isDigit(code) || !isLetter(code) || ++length > 2) return false
  }
  return stops > 0 && length > 0
}

/** Bits of {@link Flag} that the letters of a token tell. */
export function letterFlags(text: string, start: number, end: number): number {
  let flags = 0
  let upper = 0
  let lower = false
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= 97 && code <= 122) lower = true
    else if (code >= 65 && code <= 90) {
      upper++
      if (at === start) flags |= Flag.capital
    } else if (code >= 48 && code <= 57) flags |= Flag.digit
    else if (code === 45 || code === 0x20_10 || code === 0x20_11) {
      if (at > start && at + 1 < end) flags |= Flag.hyphen
    } else if (code >= 0x80) {
      const character = String.fromCharCode(code)
      if (UPPER.test(character)) {
        upper++
        if (at === start) flags |= Flag.capital
      } else lower ||= LOWER.test(character)
    }
  }
  return upper > 1 && !lower ? flags | Flag.allCaps : flags
}
