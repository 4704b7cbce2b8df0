import {pairOdds} from '../evidence/pairs.js'
import {IdTable} from '../language/id-table.js'
import type {Story} from '../language/story.js'
import {WordSet} from '../language/words.js'
import {matchAt} from './match-pattern.js'
import {openersOf, partsOf, readPattern, type Pattern} from './patterns.js'
import {isPlain} from './plain.js'

/** A place where a pattern stands. */
export interface PatternMatch {
  pattern: Pattern
  /** First and last token of the wrong words. */
  from: number
  to: number
  /** What to write in their place, best first; `['']`: nothing. */
  expected: readonly string[]
}

/** A pattern that a word may open, and what to write for that word. */
type Opened = Pick<PatternMatch, 'pattern' | 'expected'>

/** Patterns that a word may open, in the order of the list. */
interface Opening {
  all: readonly Opened[]
  /** Those of one wrong word. */
  short: readonly Opened[]
  /** Second words of the others: before any other word only the short ones can stand. */
  seconds: IdTable
}

/** Lines by their first wrong word, and those words. */
interface Index {
  /** Reads the lines that a word may open, when it is first met: a story has few of them. */
  at: (id: number) => Opening
  words: WordSet
}

/** A list of patterns, looked up by their first wrong words. */
export class PatternList {
  readonly #lines: readonly string[]
  /** Made at the first story. */
  #index: Index | undefined

  /**
   * @param lines Entries of the list; see `readPatterns`.
   */
  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  /**
   * Find the first pattern that stands at each place, in no certain order. A first word with a capital that does
   * not open its sentence belongs to a name and is left alone.
   *
   * @param story The story.
   */
  *find(story: Story): Generator<PatternMatch, void, undefined> {
    const {at, words} = (this.#index ??= indexed(this.#lines, story.lexicon))
    for (const from of story.places(words)) {
      const {all, short, seconds} = at(story.ids[from])
      const opened = seconds.has(story.ids[from + 1]) ? all : short
      if (opened.length === 0 || !isPlain(story, from)) continue
      for (const {pattern, expected} of opened) {
        const to = matchAt(story, pattern, from)
        if (to < 0) continue
        const match = {pattern, from, to, expected}
        if (!isLikely(story, match)) continue
        yield match
        break
      }
    }
  }
}

/**
 * Does the evidence bear out a line that asks for it?
 *
 * @param story The story.
 * @param match The line and where it stands.
 */
export function isLikely(
  story: Story,
  {pattern: {least}, from, to, expected: [best = '']}: PatternMatch
): boolean {
  return least === undefined || pairOdds(story, from, to + 1, best) >= least
}

function openingOf(all: readonly Opened[]): Opening {
  return {
    all,
    short: all.filter(({pattern}) => pattern.rest.length === 0),
    seconds: new IdTable(all.flatMap(({pattern: {rest}}) => [...(rest[0]?.list ?? [])]))
  }
}

function indexed(lines: readonly string[], lexicon: Story['lexicon']): Index {
  const {entries, classes} = partsOf(lines)
  const places = new Map<number, number[]>()
  for (const [place, line] of entries.entries()) {
    for (const id of openersOf(line, lexicon)) {
      const found = places.get(id)
      if (found) found.push(place)
      else places.set(id, [place])
    }
  }
  const read: (Pattern | undefined)[] = []
  const known = new Map<number, Opening>()
  return {
    at(id) {
      let found = known.get(id)
      if (!found) {
        const all = (places.get(id) ?? []).flatMap((place) => {
          const pattern = (read[place] ??= readPattern(entries[place] ?? '', classes, lexicon))
          const expected = pattern.expected.get(id)
          return expected ? {pattern, expected} : []
        })
        found = openingOf(all)
        known.set(id, found)
      }
      return found
    },
    words: WordSet.of(new IdTable([...places.keys()]))
  }
}
