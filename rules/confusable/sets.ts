/**
 * Read `lexicons/confusables.txt`.
 *
 * @param lines Its entries: words of a set with spaces between them.
 * @returns For each word the words that it is confused with.
 * @throws {Error} If a line is no set of two words or more, or if a pair stands twice; says what was expected.
 */
export function readSets(lines: readonly string[]): Map<string, string[]> {
  const others = new Map<string, string[]>()
  for (const line of lines) {
    const words = line.split(' ')
    if (new Set(words).size < 2 || words.some((word) => !/^\p{Ll}+('\p{Ll}+)?$/u.test(word))) {
      throw new Error(`Expected two words or more in lower case with a space between, not \`${line}\``)
    }
    for (const word of words) {
      const known = others.get(word) ?? []
      for (const other of words) {
        if (other === word) continue
        if (known.includes(other)) {
          throw new Error(`Expected each pair once; \`${word}\` and \`${other}\` in \`${line}\` stand twice`)
        }
        known.push(other)
      }
      others.set(word, known)
    }
  }
  return others
}

/** A word that another is mistaken for. */
export interface Other {
  word: string
  /** Odds (natural logarithm) above which it is likelier than clean copy ever makes it. */
  least: number
}

/** Of a pair without a floor: clean text cannot tell where the needless marks start. */
const LEAST = 12

/**
 * Join the sets of confusable words with the floors of `floors.txt`.
 *
 * @param sets Entries of `lexicons/confusables.txt`.
 * @param floors Entries such as `moral morale 5.2`: what stands, what is meant, the least odds.
 * @returns For each word those that it is mistaken for.
 * @throws {Error} If a set or a floor cannot be read; says what was expected.
 */
export function readOthers(sets: readonly string[], floors: readonly string[]): Map<string, Other[]> {
  const others = new Map<string, Other[]>()
  for (const [word, words] of readSets(sets))
    others.set(
      word,
      words.map((other) => ({word: other, least: LEAST}))
    )
  for (const line of floors) {
    const [written = '', word = '', floor] = line.split(' ')
    const least = Number(floor)
    if (!(least > 0)) throw new Error(`Expected two words and a number, not \`${line}\``)
    const other = others.get(written)?.find((one) => one.word === word)
    if (!other) throw new Error(`\`${written}\` and \`${word}\` are no set of confusables`)
    other.least = least
  }
  return others
}
