import {getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError} from 'jsonc-parser'
import {assemble, textOf, type Passage} from './assemble.js'
import {FormatError} from './format-error.js'
import {readHtmlPassages, writeHtml} from './html.js'
import {readJsonString, writeJsonString} from './json-string.js'
import type {BlockKind, Manuscript} from './manuscript.js'
import {outward} from './newsml.js'
import {Projection} from './pieces.js'
import {readText} from './text.js'

/** Kinds of the texts of ninjs 2 and 3 (lists of `{role, contentType, value}`). */
const LISTS: Readonly<Record<string, BlockKind | undefined>> = {
  headlines: 'headline',
  descriptions: 'standfirst',
  bodies: undefined
}

/** Fields of ninjs 1, and those that all versions share. */
const FIELDS: readonly (readonly [RegExp, BlockKind | undefined])[] = [
  [/^(?:headline|title|name)$/u, 'headline'],
  [/^byline$/u, 'byline'],
  [/^dateline$/u, 'dateline'],
  [/^description_caption$/u, 'caption'],
  [/^description_/u, 'standfirst'],
  [/^body_/u, undefined]
]

/** Values without a letter case, a space or markup are identifiers, not texts. */
const IDENTIFIER = /^\S*$/u

/** A text of a story. */
interface Field {
  node: Node
  kind: BlockKind | undefined
  isHtml: boolean
  /** The whole story once more, in another markup or length. */
  isBody: boolean
}

/**
 * Read ninjs 1, 2 or 3 (IPTC): headlines, descriptions and the first body are one manuscript, every other body one of its own,
 * since it tells the same story again; so is every association. Texts may hold HTML. Also a list of such stories.
 *
 * @param source The source.
 * @throws {FormatError} If it is no JSON, or JSON without a text of ninjs.
 */
export function readNinjs(source: string): Manuscript[] {
  const errors: ParseError[] = []
  const root = parseTree(source, errors, {disallowComments: true, allowTrailingComma: false})
  const [error] = errors
  if (error || !root) {
    const reason = error ? ` (${printParseErrorCode(error.error)})` : ''
    throw new FormatError(`This JSON is not well-formed${reason}; mend it there`, error?.offset ?? 0)
  }
  const manuscripts = storiesOf(root).flatMap((story) => readStory(story, source))
  if (manuscripts.length === 0)
    throw new FormatError(
      'This JSON is no story of ninjs: it has none of `headlines`, `bodies`, `descriptions`, `headline`, `body_html`, `body_text`',
      root.offset
    )
  return manuscripts
}

/** A story and those that it holds. */
function storiesOf(node: Node): Node[] {
  if (node.type === 'array') return (node.children ?? []).flatMap(storiesOf)
  if (node.type !== 'object') return []
  const associations = valueOf(node, 'associations')
  const within =
    associations?.type === 'object'
      ? (associations.children ?? []).flatMap(({children = []}) => children.slice(1).flatMap(storiesOf))
      : associations
        ? storiesOf(associations)
        : []
  return [node, ...within]
}

function readStory(story: Node, source: string): Manuscript[] {
  const fields = fieldsOf(story)
  const [first, ...others] = fields.filter(({isBody}) => isBody)
  const main = fields.filter((field) => !field.isBody || field === first)
  return [main, ...others.map((field) => [field])]
    .filter((texts) => texts.length > 0)
    .flatMap((texts) => {
      const passages = texts.flatMap((field) => passagesOf(field, source))
      const isHtml = texts.some((field) => field.isHtml)
      const write = isHtml ? (words: string) => writeJsonString(writeHtml(words)) : writeJsonString
      return [{...assemble(source, passages, []), write}]
    })
}

/** The texts of a story: headline first, body last. */
function fieldsOf(story: Node): Field[] {
  const fields = (story.children ?? []).flatMap(({children = []}): Field[] => {
    const [key, value] = children
    if (!key || !value) return []
    const name = String(getNodeValue(key))
    if (name in LISTS && value.type === 'array')
      return (value.children ?? []).flatMap((entry) => fieldOf(entry, name))
    const known = FIELDS.find(([pattern]) => pattern.test(name))
    if (!known || value.type !== 'string') return []
    const [, kind] = known
    if (name === 'name' && IDENTIFIER.test(String(value.value))) return []
    return [{node: value, kind, isHtml: name.endsWith('html'), isBody: name.startsWith('body_')}]
  })
  const rank = ({kind, isBody}: Field): number => (isBody ? 2 : kind === 'headline' ? 0 : 1)
  return fields.sort((a, b) => rank(a) - rank(b))
}

/** A text in a list of ninjs 2 or 3. */
function fieldOf(entry: Node, list: string): Field[] {
  const node = valueOf(entry, 'value')
  if (node?.type !== 'string') return []
  const role = String(valueOf(entry, 'role')?.value ?? '')
  const type = String((valueOf(entry, 'contentType') ?? valueOf(entry, 'contenttype'))?.value ?? '')
  return [
    {
      node,
      kind: /caption/iu.test(role) ? 'caption' : LISTS[list],
      isHtml: /html/iu.test(type) || (type === '' && /<(?:p|h[1-6]|div|br)\b/iu.test(String(node.value))),
      isBody: list === 'bodies'
    }
  ]
}

function passagesOf({node, kind, isHtml}: Field, source: string): Passage[] {
  const outer = readJsonString(source, node.offset, node.offset + node.length)
  const text = textOf(outer)
  if (isHtml) return readHtmlPassages(text, kind).passages.map((passage) => outward(passage, outer))
  const projection = new Projection({text, pieces: outer})
  return readText(text).blocks.map(({start, end, kind: shape}) => ({
    kind: kind ?? shape,
    pieces: projection.piecesOf(start, end)
  }))
}

/** The value of a property; of a name that stands twice the last one counts. */
function valueOf(node: Node, name: string): Node | undefined {
  const property = node.children?.findLast(({children}) => children?.[0]?.value === name)
  return property?.children?.[1]
}
