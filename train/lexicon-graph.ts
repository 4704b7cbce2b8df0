import {FINAL, LAST, SYMBOL_SHIFT, TARGET_BITS} from '../src/language/lexicon-table.js'

interface Node {
  edges: Map<number, Edge>
  number: number
  words: number
}

interface Edge {
  to: Node
  final: boolean
  weight: number
}

/** Arrays of a word graph, as `src/language/lexicon-table.ts` reads them. */
export interface PackedGraph {
  edges: Uint32Array
  skips: Uint16Array
  /** First edge for each code unit up to 255, packed as in `edges`; 0 where none. */
  root: Uint32Array
  rootSkips: Uint32Array
  /** Words in order of their ids, from id 1. */
  words: string[]
}

/**
 * Pack words into the smallest acyclic graph that spells them (Daciuk et al. 2000). Edges of a node
 * stand in order of weight, so that common words are found in few steps.
 *
 * @param words Distinct words of Latin-1 letters, any order.
 * @param weightOf Weight of a word, such as how common it is.
 * @returns The arrays, and the words in order of the ids that the graph gives them.
 * @throws {Error} If the graph outgrows its fields.
 */
export function packGraph(words: readonly string[], weightOf: (word: string) => number): PackedGraph {
  const top = smallestGraph([...words].sort())
  for (const word of words) addWeight(top, word, weightOf(word))
  countWords(top)
  const ordered = new Map<Node, Edge[]>()
  const nodes: Node[] = []
  const starts = new Map<Node, number>()
  let length = 1
  const place = (node: Node): void => {
    if (starts.has(node) || node.edges.size === 0) return
    nodes.push(node)
    starts.set(node, length)
    length += node.edges.size
    for (const edge of sorted(node, ordered)) place(edge.to)
  }
  for (const edge of sorted(top, ordered)) place(edge.to)
  if (length >= 1 << TARGET_BITS)
    throw new Error(`The lexicon has ${String(length)} edges, too many for its field`)
  const graph: PackedGraph = {
    edges: new Uint32Array(length),
    skips: new Uint16Array(length),
    root: new Uint32Array(256),
    rootSkips: new Uint32Array(256),
    words: []
  }
  const packed = (symbol: number, edge: Edge, last: boolean): number =>
    ((starts.get(edge.to) ?? 0) | (symbol << SYMBOL_SHIFT) | (edge.final ? FINAL : 0) | (last ? LAST : 0)) >>>
    0
  let skip = 0
  for (const edge of sorted(top, ordered)) {
    const symbol = symbolOf(top, edge)
    graph.root[symbol] = packed(symbol, edge, true)
    graph.rootSkips[symbol] = skip
    skip += wordsBehind(edge)
  }
  for (const node of nodes) {
    const edges = sorted(node, ordered)
    let at = starts.get(node) ?? 0
    let inner = 0
    for (const edge of edges) {
      if (inner > 0xff_ff) throw new Error('A branch of the lexicon has more than 65535 words')
      graph.edges[at] = packed(symbolOf(node, edge), edge, edge === edges.at(-1))
      graph.skips[at++] = inner
      inner += wordsBehind(edge)
    }
  }
  spell(top, '', ordered, graph.words)
  return graph
}

function smallestGraph(words: readonly string[]): Node {
  const register = new Map<string, Node>()
  let count = 0
  const create = (): Node => ({edges: new Map(), number: count++, words: -1})
  const top = create()
  const path: Edge[] = []
  const settle = (depth: number): void => {
    for (const edge of path.splice(depth).reverse()) {
      const key = [...edge.to.edges]
        .map(([symbol, next]) => `${String(symbol)}${next.final ? '!' : '.'}${String(next.to.number)}`)
        .join()
      const known = register.get(key)
      if (known) edge.to = known
      else register.set(key, edge.to)
    }
  }
  let before = ''
  for (const word of words) {
    let common = 0
    while (common < word.length && common < before.length && word[common] === before[common]) common++
    settle(common)
    for (let at = common; at < word.length; at++) {
      const edge = {to: create(), final: at === word.length - 1, weight: 0}
      const from = path.at(-1)?.to ?? top
      from.edges.set(word.charCodeAt(at), edge)
      path.push(edge)
    }
    before = word
  }
  settle(0)
  return top
}

function addWeight(top: Node, word: string, weight: number): void {
  let node = top
  for (let at = 0; at < word.length; at++) {
    const edge = node.edges.get(word.charCodeAt(at))
    if (!edge) throw new Error(`The graph lost \`${word}\``)
    edge.weight += weight
    node = edge.to
  }
}

function countWords(node: Node): number {
  if (node.words >= 0) return node.words
  node.words = 0
  for (const edge of node.edges.values()) node.words += (edge.final ? 1 : 0) + countWords(edge.to)
  return node.words
}

function wordsBehind(edge: Edge): number {
  return edge.to.words + (edge.final ? 1 : 0)
}

function sorted(node: Node, ordered: Map<Node, Edge[]>): Edge[] {
  const known = ordered.get(node)
  if (known) return known
  const edges = [...node.edges]
    .sort((one, other) => other[1].weight - one[1].weight || one[0] - other[0])
    .map((entry) => entry[1])
  ordered.set(node, edges)
  return edges
}

function symbolOf(node: Node, edge: Edge): number {
  for (const [symbol, candidate] of node.edges) if (candidate === edge) return symbol
  throw new Error('The edge is not the node’s')
}

function spell(node: Node, prefix: string, ordered: Map<Node, Edge[]>, words: string[]): void {
  for (const edge of sorted(node, ordered)) {
    const word = prefix + String.fromCharCode(symbolOf(node, edge))
    if (edge.final) words.push(word)
    spell(edge.to, word, ordered, words)
  }
}
