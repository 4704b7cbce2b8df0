import type {Node, Nodes, Root} from 'nlcst'
import type {VFile} from 'vfile'
import type {Block, BlockKind, Manuscript, Piece} from '../format/manuscript.js'
import {readText} from '../format/text.js'
import {readStory} from './read-story.js'
import type {Story} from './story.js'
import {wordsOfTree} from './tree-words.js'

declare module 'vfile' {
  interface DataMap {
    /** Kind that every block is read as, for trying copy without the page around it. */
    copydeskKind?: BlockKind
  }
}

const texts = new WeakMap<Node, readonly Manuscript[]>()
const stories = new WeakMap<Node, readonly Story[]>()

/**
 * Remember what a tree stands for.
 *
 * @param tree The tree of a file.
 * @param manuscripts The texts of the file.
 */
export function setTexts(tree: Root, manuscripts: readonly Manuscript[]): void {
  texts.set(tree, manuscripts)
}

/**
 * The stories of a tree, read once however many rules ask: mostly one.
 *
 * @param tree What copydesk’s parser made, or another parser’s tree of nlcst with positions.
 * @param file The file that it came from.
 * @throws {Error} If the weights cannot be read.
 */
export function storiesOf(tree: Root, file: VFile): readonly Story[] {
  let read = stories.get(tree)
  if (!read) {
    const {copydeskKind: kind} = file.data
    read = texts.get(tree)?.map((manuscript) => readStory(withKind(manuscript, kind))) ?? [
      foreignStory(tree, String(file), kind)
    ]
    stories.set(tree, read)
  }
  return read
}

/** The story of another parser’s tree. */
function foreignStory(tree: Root, source: string, kind: BlockKind | undefined): Story {
  const manuscript = manuscriptOf(tree, source)
  return readStory(withKind(manuscript, kind), wordsOfTree(tree, manuscript.text.length))
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
