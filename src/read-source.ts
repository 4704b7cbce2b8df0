import type {Node} from 'unist'
import type {VFile} from 'vfile'
import type {Format} from './format/index.js'
import {copyOf, createDesk, type OwnRule} from './lint.js'
import type {Options} from './options.js'

/** A language whose trees a pipeline passes on. */
export interface SourceLanguage {
  format: Format
  /** Its name, and that of its parser. */
  name: string
  parser: string
  /** Does what stands in the source at the start of a node show that it was made from another language? */
  isForeign: (node: Node, written: string) => boolean
}

/** How much of the source at the start of a node is looked at. */
const HEAD = 8

/**
 * What a plugin does in a pipeline of another kind of tree than prose: it reads the source of the file, not the tree, since
 * only the source has the places where a fix is one splice. The tree stays as it is.
 *
 * @param language What the tree must have been made from.
 * @param options As for the preset.
 * @param own Rules of your own.
 * @returns A transformer that adds messages to the file: marks in order of place, or a fatal one that says why it cannot read.
 * @throws {Error} If the options are wrong.
 */
export function readSource(
  language: SourceLanguage,
  options?: Options,
  own?: readonly OwnRule[]
): (tree: Node, file: VFile) => undefined {
  const desk = createDesk(options, own)
  return (tree, file) => {
    const source = String(file)
    const problem = problemOf(tree, source, language)
    if (problem) {
      file.message(problem, {source: 'copydesk'}).fatal = true
      return
    }
    const copy = copyOf(file, source)
    copy.data.copydeskFormat = language.format
    file.messages.push(...desk.lintSync(copy).messages)
  }
}

/** Why the source cannot be read for this tree. */
function problemOf(tree: Node, source: string, language: SourceLanguage): string | undefined {
  const {name, parser, isForeign} = language
  const nodes = [...descendants(tree)]
  if (nodes.length === 0) return undefined
  if (source === '')
    return 'copydesk reads the source of a file, and this one has none: give `run` the file that was parsed, or call `process`'
  const placed = nodes.flatMap((node) => {
    const start = node.position?.start.offset
    return start === undefined ? [] : [{node, start}]
  })
  if (placed.length === 0)
    return `This tree has no positions, so that copydesk cannot tell its source: let \`${parser}\` parse the file, and keep positions until copydesk has run`
  if (
    placed.some(
      ({node, start}) => start > source.length || isForeign(node, source.slice(start, start + HEAD))
    )
  )
    return `This tree was not made from this file as ${name}: use copydesk right behind \`${parser}\`, before what makes another kind of tree`
  return undefined
}

/** The nodes in a tree, without its root. */
function* descendants(tree: Node): Generator<Node> {
  const open = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node !== tree) yield node
    if ('children' in node) open.push(...(node.children as Node[]))
  }
}
