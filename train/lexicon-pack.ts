import {HEADER_WORDS, MAGIC, RANKS, VERSION, lengthOf} from '../src/language/lexicon-table.js'
import {packGraph} from './lexicon-graph.js'
import type {Spellings} from './lexicon-spellings.js'
import {rankOf} from './lexicon-words.js'
import type {Entry} from './lexicon-words.js'

/**
 * Pack entries into the section `lexicon`, as `src/language/lexicon-table.ts` reads it.
 *
 * @param entries Entries by word.
 * @param spellings Varieties and partners of spellings.
 * @returns The bytes; the same entries give the same bytes.
 * @throws {Error} If there are more words or classes than the fields can hold.
 */
export function packLexicon(entries: ReadonlyMap<string, Entry>, spellings: Spellings): Uint8Array {
  const graph = packGraph([...entries.keys()], (word) => 2 ** (-rankOf(entries.get(word)) / 6))
  const ids = new Map(graph.words.map((word, index) => [word, index + 1]))
  const classes = new Classes()
  const classOf = new Uint16Array(graph.words.length + 1)
  const ranks = new Uint8Array(graph.words.length + 1)
  ranks[0] = RANKS.length - 1
  classes.add(0, 0, 0, new Uint8Array())
  for (const [index, word] of graph.words.entries()) {
    const entry = entries.get(word)
    if (!entry) throw new Error(`The graph made up \`${word}\``)
    const derivations = derivationsOf(entry)
    classOf[index + 1] = classes.add(entry.mask, entry.self, spellings.varieties.get(word) ?? 0, derivations)
    ranks[index + 1] = RANKS.findIndex((rank) => rank >= rankOf(entry)) | (entry.names << 4)
  }
  if (classes.count > 0xff_ff) throw new Error(`The lexicon has ${String(classes.count)} classes, too many`)
  const pairs = pairsOf(graph.words, ids, spellings)
  const blob = classes.blob()
  const header = new Uint32Array(HEADER_WORDS)
  header.set([
    MAGIC,
    VERSION,
    graph.words.length,
    graph.edges.length,
    classes.count,
    blob.length,
    pairs.length / 2
  ])
  const parts = [
    header, graph.root, graph.rootSkips, graph.edges, Uint32Array.from(classes.masks), Uint32Array.from(classes.selves),
    classes.starts(), pairs, graph.skips, classOf, ranks, Uint8Array.from(classes.varieties), blob
  ] // prettier-ignore
  const length = lengthOf(
    graph.words.length,
    graph.edges.length,
    classes.count,
    blob.length,
    pairs.length / 2
  )
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return bytes
}

/** Classes of words that have the same tags, variety and derivations. */
class Classes {
  readonly masks: number[] = []
  readonly selves: number[] = []
  readonly varieties: number[] = []
  readonly #derivations: Uint8Array[] = []
  readonly #known = new Map<string, number>()

  get count(): number {
    return this.masks.length
  }

  add(mask: number, self: number, variety: number, derivations: Uint8Array): number {
    const key = [mask, self, variety, ...derivations].join()
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.count)
    this.masks.push(mask)
    this.selves.push(self)
    this.varieties.push(variety)
    this.#derivations.push(derivations)
    return this.count - 1
  }

  starts(): Uint32Array {
    let at = 0
    return Uint32Array.from([0, ...this.#derivations.map((one) => (at += one.length))])
  }

  blob(): Uint8Array {
    return Uint8Array.from(this.#derivations.flatMap((one) => [...one]))
  }
}

/** Lemmas and forms of an entry as what to cut from its end and what to add. */
function derivationsOf(entry: Entry): Uint8Array {
  const bytes: number[] = []
  for (const [side, map] of [
    [0, entry.lemmas],
    [1, entry.forms]
  ] as const) {
    for (const [tag, words] of [...map].sort((one, other) => one[0] - other[0])) {
      if (side === 0 && ((entry.mask >>> tag) & 1) === 0) continue
      const own = side === 0 && ((entry.self >>> tag) & 1) === 1 && !words.includes(entry.word)
      for (const word of own ? [entry.word, ...words] : words) {
        let common = 0
        while (common < word.length && word[common] === entry.word[common]) common++
        const added = word.slice(common)
        bytes.push(side * 32 + tag, entry.word.length - common, added.length)
        for (let at = 0; at < added.length; at++) bytes.push(added.charCodeAt(at))
      }
    }
  }
  return Uint8Array.from(bytes)
}

function pairsOf(words: readonly string[], ids: Map<string, number>, {partners}: Spellings): Uint32Array {
  const pairs: number[] = []
  for (const [index, word] of words.entries()) {
    for (const [partner, varieties] of partners.get(word) ?? []) {
      const id = ids.get(partner)
      if (id !== undefined) pairs.push(index + 1, id | (varieties << 24))
    }
  }
  return Uint32Array.from(pairs)
}
