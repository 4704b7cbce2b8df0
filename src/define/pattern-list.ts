import {pairOdds} from '../evidence/pairs.js'
import type {Story} from '../language/story.js'
import {WordSet} from '../language/words.js'
import {matchAt} from './match-pattern.js'
import {readPatterns, type Pattern} from './patterns.js'
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

/** Patterns by their first wrong word, and those words. */
interface Index {
  patterns: ReadonlyMap<number, readonly Pattern[]>
  words: WordSet
}

/** A list of patterns, looked up by their first wrong words. */
export class PatternList {
  readonly #lines: readonly string[]
  /** Made at the first story. */
  #index: Index | undefined

  /**
   * @param lines Entries of the list; see {@link readPatterns}.
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
    const {patterns, words} = (this.#index ??= indexed(readPatterns(this.#lines, story.lexicon), story))
    for (const from of story.places(words)) {
      if (!isPlain(story, from)) continue
      const id = story.ids[from]
      for (const pattern of patterns.get(id) ?? []) {
        const to = matchAt(story, pattern, from)
        const match = {pattern, from, to, expected: pattern.expected.get(id) ?? []}
        if (to < 0 || !isLikely(story, match)) continue
        yield match
        break
      }
    }
  }
}

/** Does the evidence bear out a line that asks for it? */
function isLikely(story: Story, {pattern: {least}, from, to, expected: [best = '']}: PatternMatch): boolean {
  return least === undefined || pairOdds(story, from, to + 1, best) >= least
}

function indexed(list: readonly Pattern[], story: Story): Index {
  const patterns = new Map<number, Pattern[]>()
  for (const pattern of list) {
    for (const id of pattern.expected.keys()) {
      const found = patterns.get(id)
      if (found) found.push(pattern)
      else patterns.set(id, [pattern])
    }
  }
  return {patterns, words: new WordSet([...patterns.keys()].map((id) => story.lexicon.wordOf(id)))}
}
