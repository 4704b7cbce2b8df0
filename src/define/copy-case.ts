/**
 * Give a suggestion the case of the text it replaces: `schedule` → `scheduled`, `Schedule` → `Scheduled`,
 * `SCHEDULE` → `SCHEDULED`. A suggestion with capitals of its own stays as it is, and *I* has its capital everywhere.
 *
 * @param value The suggestion.
 * @param actual The text that it replaces.
 */
export function copyCase(value: string, actual: string): string {
  if (value !== value.toLowerCase() || actual === 'I') return value
  const letters = actual.replace(/[^\p{L}]/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) {
    return value.toUpperCase()
  }
  const first = /\p{L}/u.exec(actual)?.[0] ?? ''
  if (first === first.toLowerCase()) return value
  return value.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}

/** @returns A word with its first letter as a capital. */
export function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
