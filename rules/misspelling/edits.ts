/** How a word may have come to be misspelt, the surest first. */
export const KINDS = ['single', 'double', 'swap', 'vowel', 'dropped', 'extra', 'key', 'other'] as const

/**
 * One slip: `single` lacks one of a double letter, `double` has one too many, `swap` has two letters in the wrong
 * order, `vowel` the wrong vowel, `dropped` lacks a letter, `extra` has one too many, `key` has the letter of a
 * neighbouring key, `other` has some other letter.
 */
export type Kind = (typeof KINDS)[number]

/** A word that one slip turns into the one that was read. */
export interface Edit {
  word: string
  kind: Kind
  /** Index of the letter where the two part. */
  at: number
}

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz')
const VOWELS = 'aeiou'
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const KEYS = new Map(
  ROWS.flatMap((row, down) => Array.from(row).map((key, across) => [key, {down, across}] as const))
)

/**
 * Every word that one slip of a letter turns into this one.
 *
 * @param written What was read, letters from a to z.
 */
export function* editsOf(written: string): Generator<Edit, void, undefined> {
  for (let at = 0; at < written.length; at++) {
    const before = written.slice(0, at)
    const letter = written.charAt(at)
    const after = written.slice(at + 1)
    const isDouble = letter === written.charAt(at - 1)
    yield {word: before + after, kind: isDouble ? 'double' : 'extra', at}
    if (after !== '' && !after.startsWith(letter)) {
      yield {word: before + after.charAt(0) + letter + after.slice(1), kind: 'swap', at}
    }
    for (const other of LETTERS) {
      if (other === letter) continue
      yield {word: before + other + after, kind: replacementOf(letter, other), at}
    }
  }
  for (let at = 0; at <= written.length; at++) {
    for (const letter of LETTERS) {
      if (letter === written.charAt(at - 1)) continue
      const kind = letter === written.charAt(at) ? 'single' : 'dropped'
      yield {word: written.slice(0, at) + letter + written.slice(at), kind, at}
    }
  }
}

function replacementOf(written: string, right: string): Kind {
  if (VOWELS.includes(written) && VOWELS.includes(right)) return 'vowel'
  return areNeighbours(written, right) ? 'key' : 'other'
}

/** Do the two keys touch? Each row of the keyboard stands half a key to the right of the one above. */
function areNeighbours(one: string, two: string): boolean {
  const a = KEYS.get(one)
  const b = KEYS.get(two)
  if (!a || !b || Math.abs(a.down - b.down) > 1) return false
  const right = (b.across - a.across) * Math.sign(b.down - a.down || 1)
  return a.down === b.down ? Math.abs(right) === 1 : right === 0 || right === -1
}
