import {parseTree, printParseErrorCode, type Node, type ParseError} from 'jsonc-parser'
import {Baseline, ENTRY} from './baseline.js'

/** What is wrong in a file, and where. */
class Flaw extends Error {
  constructor(
    message: string,
    readonly offset: number
  ) {
    super(message)
  }
}

/** The lines that Git leaves where two branches differ. */
const CONFLICT = /^(?:<{7}|={7}|>{7})(?: |$)/mu

/**
 * Read the text of a baseline. Commas that lack or are too many are forgiven, and of an entry that stands twice the greater count
 * holds: so the lines of both sides of a merge are a baseline too.
 *
 * @param text The text.
 * @param path Its path as it is shown.
 * @throws {Error} If it is none: with path, line and what to do.
 */
export function parseBaseline(text: string, path: string): Baseline {
  try {
    return readBaseline(text)
  } catch (error) {
    if (!(error instanceof Flaw)) throw error
    const line = text.slice(0, error.offset).split('\n').length
    throw new Error(`${path}:${line}: ${error.message}`, {cause: error})
  }
}

function readBaseline(text: string): Baseline {
  const conflict = CONFLICT.exec(text)
  if (conflict) {
    throw new Flaw(
      'a merge left both sides here: take out its three marker lines, keep the entries of both, and run `copydesk baseline prune`',
      conflict.index
    )
  }
  const members = membersOf(treeOf(text))
  const [version] = members.get('version') ?? []
  if (version?.value !== 1) {
    throw new Flaw(
      typeof version?.value === 'number'
        ? `version ${version.value} is not known: install a newer copydesk`
        : 'not a baseline of copydesk: `"version": 1` is missing; restore it, or delete it and write a new one (`copydesk baseline write`)',
      version?.offset ?? 0
    )
  }
  return new Baseline(saltOf(members.get('salt') ?? []), countsOf(members.get('marks') ?? []))
}

function treeOf(text: string): Node {
  const errors: ParseError[] = []
  let tree: Node | undefined
  try {
    tree = parseTree(text, errors, {allowTrailingComma: true, disallowComments: true})
  } catch (error) {
    // It is read recursively: brackets without end are no baseline.
    if (!(error instanceof RangeError)) throw error
  }
  const [flaw] = errors.filter(({error}) => printParseErrorCode(error) !== 'CommaExpected')
  if (tree?.type !== 'object' || flaw) {
    const why = flaw ? ` (${printParseErrorCode(flaw.error)})` : ''
    throw new Flaw(
      `not a baseline of copydesk, or a damaged one${why}: restore it, or delete it and write a new one (\`copydesk baseline write\`)`,
      flaw?.offset ?? 0
    )
  }
  return tree
}

/** Values of an object by key; a key may stand there several times. */
function membersOf({children = []}: Node): Map<string, Node[]> {
  const members = new Map<string, Node[]>()
  for (const {children: [key, value] = []} of children) {
    if (!key || !value) continue
    const name = String(key.value)
    members.set(name, [...(members.get(name) ?? []), value])
  }
  return members
}

function saltOf(nodes: readonly Node[]): string {
  const [salt] = nodes
  const other = nodes.find(({value}) => value !== salt?.value)
  if (other) {
    throw new Flaw(
      'two baselines were merged, each with a salt of its own: delete the file and write a new one (`copydesk baseline write`)',
      other.offset
    )
  }
  if (typeof salt?.value === 'string' && /^[\da-f]{32}$/u.test(salt.value)) return salt.value
  throw new Flaw('the salt is missing or damaged: restore it', salt?.offset ?? 0)
}

function countsOf(nodes: readonly Node[]): Map<string, number> {
  const counts = new Map<string, number>()
  if (nodes.length === 0) throw new Flaw('`"marks"` is missing: restore it', 0)
  for (const node of nodes) {
    if (node.type !== 'object') throw new Flaw('`"marks"` is no object: restore it', node.offset)
    for (const {offset, children: [key, count] = []} of node.children ?? []) {
      const entry = String(key?.value)
      const value: unknown = count?.value
      if (!ENTRY.test(entry)) throw new Flaw('no entry: expected a rule and 32 hexadecimal digits', offset)
      if (!Number.isSafeInteger(value) || Number(value) < 1)
        throw new Flaw('the count of an entry is a whole number from 1', offset)
      counts.set(entry, Math.max(counts.get(entry) ?? 0, Number(value)))
    }
  }
  return counts
}
