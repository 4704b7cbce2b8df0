import type {Lexicon} from './lexicon.js'
import {NOUN_TAGS, VERB_TAGS, type TagId} from './tag.js'

const NONE: readonly never[] = []
const INFLECTED = [...VERB_TAGS, ...NOUN_TAGS]

/** In which shapes the word of an entry stands for it. */
export interface Shapes {
  /** As it is spelled in the list? */
  itself: boolean
  /** Tags of the forms that stand for it. */
  forms: readonly TagId[]
}

/**
 * Lines of a word list by the word that a story is searched for. A line is read when its word is first met, since a
 * story has few of them; which form of which word stands there is told then, too.
 */
export class LineIndex<Entry> {
  readonly #lines: readonly string[]
  readonly #lexicon: Lexicon
  readonly #read: (line: string) => Entry
  readonly #shapes: (entry: Entry) => Shapes
  readonly #bySpelling = new Map<number, number[]>()
  readonly #entries: (Entry | undefined)[] = []
  /** Entries of the words that stand for one, as far as they were met. */
  readonly #known = new Map<number, readonly Entry[]>()
  /** 1 for each word of the lexicon that was met and stands for none, as nearly all do. */
  readonly #none: Uint8Array

  /**
   * @param lines The list.
   * @param lexicon Knows the forms; words that it lacks are interned.
   * @param spellings Gives the words of a line that a story is searched for.
   * @param read Reads a line; throws where it is none.
   * @param shapes Says in which shapes the words stand for an entry.
   */
  constructor(
    lines: readonly string[],
    lexicon: Lexicon,
    spellings: (line: string) => readonly string[],
    read: (line: string) => Entry,
    shapes: (entry: Entry) => Shapes
  ) {
    this.#lines = lines
    this.#lexicon = lexicon
    this.#read = read
    this.#shapes = shapes
    this.#none = new Uint8Array(lexicon.size + 1)
    for (const [place, line] of lines.entries()) {
      for (const word of spellings(line)) {
        const id = lexicon.intern(word)
        const list = this.#bySpelling.get(id)
        if (list) list.push(place)
        else this.#bySpelling.set(id, [place])
      }
    }
  }

  /** Entries that a word stands for, by its id, in the order of the list. */
  at(id: number): readonly Entry[] {
    if (this.#none[id] === 1) return NONE
    let found = this.#known.get(id)
    if (!found) {
      found = this.#find(id)
      if (found.length === 0 && id < this.#none.length) this.#none[id] = 1
      else this.#known.set(id, found)
    }
    return found
  }

  #find(id: number): Entry[] {
    const places = new Set(this.#placesOf(id, (shapes) => shapes.itself))
    const tags = this.#lexicon.tagsOf(id)
    for (const tag of INFLECTED) {
      if ((tags & (1 << tag)) === 0) continue
      for (const lemma of this.#lexicon.lemmasOf(id, tag)) {
        for (const place of this.#placesOf(lemma, (shapes) => shapes.forms.includes(tag))) places.add(place)
      }
    }
    return [...places].sort((a, b) => a - b).map((place) => this.#entry(place))
  }

  #placesOf(id: number, test: (shapes: Shapes) => boolean): number[] {
    return (this.#bySpelling.get(id) ?? []).filter((place) => test(this.#shapes(this.#entry(place))))
  }

  #entry(place: number): Entry {
    return (this.#entries[place] ??= this.#read(this.#lines[place] ?? ''))
  }
}
