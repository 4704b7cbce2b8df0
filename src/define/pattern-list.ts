import {pairOdds} from '../evidence/pairs.js'
import {IdTable} from '../language/id-table.js'
import type {Story} from '../language/story.js'
import {WordSet} from '../language/words.js'
import {matchAt} from './match-pattern.js'
import {openersOf, partsOf, readPattern, type Element, type Pattern} from './patterns.js'
import {isPlain} from './plain.js'
import {Sieves, type Need} from './sieve.js'

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

/** Lines by their first wrong word, and those words. */
interface Index {
  opened: Sieves<Opened>
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
    const {opened, words} = (this.#index ??= indexed(this.#lines, story.lexicon))
    for (const from of story.places(words)) {
      const sieve = opened.of(story, from)
      let place = sieve.next(story, from, 0)
      if (place < 0 || !isPlain(story, from)) continue
      for (; place >= 0; place = sieve.next(story, from, place + 1)) {
        const {pattern, expected} = sieve.at(place)
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

/** What a pattern asks of the word beside its first one: the second of its wrong words, or words or tags on either side. */
function needOf({rest, before, behind}: Pattern): Need | undefined {
  if (rest.length > 0) return {step: 1, ids: rest[0], tags: 0}
  const sides = [asNeed(before[0], -1), asNeed(behind[0], 1)].filter((need) => need !== undefined)
  // Fewer words have the spelling than the tag.
  return sides.find(({tags}) => tags === 0) ?? sides[0]
}

/** An element as a need, if it must stand there and is told by word or tag. */
function asNeed(element: Element | undefined, step: number): Need | undefined {
  if (element?.kind !== 'word') return undefined
  const {ids, tags, base, edge, optional, denied} = element
  return base || edge || optional || denied ? undefined : {step, ids, tags}
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
  const openedBy = (id: number): Opened[] =>
    (places.get(id) ?? []).flatMap((place) => {
      const pattern = (read[place] ??= readPattern(entries[place] ?? '', classes, lexicon))
      const expected = pattern.expected.get(id)
      return expected ? {pattern, expected} : []
    })
  return {
    opened: new Sieves(
      ({ids}, token) => openedBy(ids[token]),
      (_, {pattern}) => needOf(pattern)
    ),
    words: WordSet.of(new IdTable([...places.keys()]))
  }
}
