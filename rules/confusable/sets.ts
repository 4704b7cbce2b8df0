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
