import type {Story} from '../../src/language/story.js'

/** A place where an entry of a list was met. */
export interface Sighting {
  /** The entry as it stands in the list. */
  entry: string
  /**
   * `right`: the form that the entry would leave alone; `marked`: the form that it would mark whatever is around;
   * `weighed`: the same, if evidence agrees.
   */
  side: 'right' | 'marked' | 'weighed'
  /** The words of that form, by which it is counted: a preposition, a phrase. */
  form: string
  /** Token where it stands. */
  token: number
}

/** A list that can be held against texts. */
export interface AttestedList {
  /** Its path from the root of the project. */
  file: string
  /** The rule that reads it. */
  rule: string
  /** Its entries. */
  entries: readonly string[]
  /**
   * Make what meets the entries in a story.
   *
   * @param entries Those that are looked for.
   */
  witness: (entries: readonly string[]) => (story: Story) => Iterable<Sighting>
}

/**
 * What meets entries that an index finds by their word.
 *
 * @param entries Those that are looked for.
 * @param indexFor Makes the index of the whole list, at the first story.
 * @param sightingAt What stands at a token of an entry’s word; nothing where the entry does not stand.
 */
export function indexedWitness<
  Entry extends {line: string},
  Index extends {at: (id: number) => readonly Entry[]}
>(
  entries: readonly string[],
  indexFor: (lexicon: Story['lexicon']) => Index,
  sightingAt: (story: Story, entry: Entry, token: number, index: Index) => Sighting | undefined
): (story: Story) => Generator<Sighting> {
  const asked = new Set(entries)
  let made: Index | undefined
  return function* (story) {
    const index = (made ??= indexFor(story.lexicon))
    for (const token of story.placesOf((id) => index.at(id).some(({line}) => asked.has(line)))) {
      for (const entry of index.at(story.ids[token])) {
        const sighting = asked.has(entry.line) ? sightingAt(story, entry, token, index) : undefined
        if (sighting) yield sighting
      }
    }
  }
}
