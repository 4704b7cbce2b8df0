import type {Node, Nodes, Root} from 'nlcst'
import type {VFile} from 'vfile'
import type {Block, BlockKind, Manuscript, Piece} from '../format/manuscript.js'
import {readText} from '../format/text.js'
import {readStory} from './read-story.js'
import type {Story} from './story.js'

declare module 'vfile' {
  interface DataMap {
    /** Kind that every block is read as, for trying copy without the page around it. */
    copydeskKind?: BlockKind
  }
}

/** A text of a file: what its format made of it, and its tree. */
export interface FileText {
  manuscript: Manuscript
  tree: Root
}

const texts = new WeakMap<Node, readonly FileText[]>()
const stories = new WeakMap<Node, readonly Story[]>()

/**
 * Remember what a tree was parsed from.
 *
 * @param tree The tree of a file.
 * @param parts The texts of the file.
 */
export function setTexts(tree: Root, parts: readonly FileText[]): void {
  texts.set(tree, parts)
}

/**
 * The stories of a tree, read once however many rules ask: mostly one.
 *
 * @param tree A tree of nlcst: copydesk’s own, or another parser’s with positions.
 * @param file The file that it came from.
 * @throws {Error} If the weights cannot be read.
 */
export function storiesOf(tree: Root, file: VFile): readonly Story[] {
  let read = stories.get(tree)
  if (!read) {
    const parts = texts.get(tree) ?? [{manuscript: manuscriptOf(tree, String(file)), tree}]
    read = parts.map((part) => readStory(part.tree, withKind(part.manuscript, file.data.copydeskKind)))
    stories.set(tree, read)
  }
  return read
}

/** The manuscript with one kind for all its blocks, if one is set. */
function withKind(manuscript: Manuscript, kind: BlockKind | undefined): Manuscript {
  if (!kind) return manuscript
  return {...manuscript, blocks: manuscript.blocks.map((block) => ({...block, kind}))}
}

/** The manuscript of another parser’s tree: the file itself, or the tree’s own text with its positions. */
function manuscriptOf(tree: Root, source: string): Manuscript {
  const pieces: Piece[] = []
  const blocks: Block[] = []
  let text = ''
  const read = (node: Nodes): void => {
    if ('value' in node) {
      const start = node.position?.start.offset ?? 0
      pieces.push({text: node.value, start, end: node.position?.end.offset ?? start})
      text += node.value
    } else for (const child of node.children) read(child)
  }
  for (const child of tree.children) {
    const start = text.length
    read(child)
    if (child.type === 'ParagraphNode') blocks.push({start, end: text.length, kind: undefined})
  }
  return text === source ? readText(source) : {text, blocks, pieces, comments: []}
}
