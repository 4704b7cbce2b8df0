import type {Piece} from './manuscript.js'

const ESCAPE = /\\(?:u([\da-fA-F]{4})|(.))/gsu

const ESCAPED: Readonly<Record<string, string>> = {b: '\b', f: '\f', n: '\n', r: '\r', t: '\t'}

/**
 * Pieces of a string of JSON (RFC 8259): each escape is one code unit.
 *
 * @param source The source.
 * @param start Where the string starts in it, at its quotation mark.
 * @param end Where it ends, behind its quotation mark.
 */
export function readJsonString(source: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  const first = start + 1
  let at = first
  const addPlain = (to: number): void => {
    if (at < to) pieces.push({text: source.slice(at, to), start: at, end: to})
  }
  for (const {index, 0: escape, 1: code, 2: letter} of source.slice(first, end - 1).matchAll(ESCAPE)) {
    const from = first + index
    addPlain(from)
    at = from + escape.length
    const text = code === undefined ? (ESCAPED[letter] ?? letter) : String.fromCharCode(parseInt(code, 16))
    pieces.push({text, start: from, end: at})
  }
  addPlain(end - 1)
  return pieces
}

/** @returns Words as they are written within a string of JSON. */
export function writeJsonString(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
