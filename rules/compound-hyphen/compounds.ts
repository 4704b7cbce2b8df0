import {words, type Story, type WordSet} from '../../src/define/index.js'

/** Compounds of several words, found by the lexicon’s ids of their words. */
export class Compounds {
  /** Words that a compound begins with. */
  readonly firsts: WordSet
  readonly #entries: readonly (readonly string[])[]
  #byFirst: Map<number, number[][]> | undefined

  /** @param entries Compounds, their words between spaces. */
  constructor(entries: readonly string[]) {
    this.#entries = entries.map((entry) => entry.split(' '))
    this.firsts = words(...new Set(this.#entries.map(([first = '']) => first)))
  }

  /** Last token of the longest compound that begins with a token; -1 if none does. */
  endOf(story: Story, first: number): number {
    this.#byFirst ??= this.#resolve(story)
    let longest = -1
    for (const rest of this.#byFirst.get(story.ids[first] ?? 0) ?? []) {
      const last = first + rest.length
      if (last > longest && rest.every((id, at) => story.ids[first + 1 + at] === id)) longest = last
    }
    return longest >= 0 && story.together(first, longest) ? longest : -1
  }

  #resolve({lexicon}: Story): Map<number, number[][]> {
    const byFirst = new Map<number, number[][]>()
    for (const entry of this.#entries) {
      const [first = 0, ...rest] = entry.map((word) => lexicon.intern(word))
      const others = byFirst.get(first)
      if (others) others.push(rest)
      else byFirst.set(first, [rest])
    }
    return byFirst
  }
}
