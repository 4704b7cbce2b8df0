import {getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError} from 'jsonc-parser'
import {assemble, textOf, type Passage} from './assemble.js'
import {FormatError} from './format-error.js'
import {isForeignLanguage} from './foreign.js'
import {readHtmlPassages} from './html.js'
import {addReader} from './index.js'
import {outward, passagesOfText} from './inner-text.js'
import {readJsonString, writeJsonString} from './json-string.js'
import type {BlockKind, Manuscript} from './manuscript.js'
import {DEEPEST} from './markup.js'

/** Kinds of the texts of ninjs 2 and 3 (lists of `{role, contentType, value}`). */
const LISTS: Readonly<Record<string, BlockKind | undefined>> = {
  headlines: 'headline',
  descriptions: 'standfirst',
  bodies: undefined
}

/** Fields of ninjs 1, and those that all versions share. */
const FIELDS: readonly (readonly [RegExp, BlockKind | undefined])[] = [
  [/^(?:headline(?:_\w+)?|title|name)$/u, 'headline'],
  [/^by(?:line)?$/u, 'byline'],
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
  checkDepth(source)
  const errors: ParseError[] = []
  // A byte order mark is white space to us, and to no parser of JSON.
  const root = parseTree(source.replace(/^\uFEFF/u, ' '), errors, {
    disallowComments: true,
    allowTrailingComma: false
  })
  const [error] = errors
  if (error || !root) {
    const reason = error ? ` (${printParseErrorCode(error.error)})` : ''
    throw new FormatError(`This JSON is not well-formed${reason}; mend it there`, error?.offset ?? 0)
  }
  const stories = storiesOf(root).map((story) => ({story, fields: fieldsOf(story)}))
  if (stories.every(({fields}) => fields.length === 0))
    throw new FormatError(
      'This JSON is no story of ninjs: it has none of `headlines`, `bodies`, `descriptions`, `headline`, `body_html`, `body_text`',
      root.offset
    )
  return stories.flatMap(({story, fields}) => (isForeignNode(story) ? [] : readStory(fields, source)))
}

/** The parser recurses: what lies too deep must be told before it. */
function checkDepth(source: string): void {
  let depth = 0
  let isString = false
  for (let at = 0; at < source.length; at++) {
    const character = source[at]
    if (character === '"') isString = !isString
    else if (isString) at += character === '\\' ? 1 : 0
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') depth--
    if (depth > DEEPEST)
      throw new FormatError(`This JSON is nested deeper than ${DEEPEST} values: it is no story of ninjs`, at)
  }
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

function readStory(fields: readonly Field[], source: string): Manuscript[] {
  const [first, ...others] = fields.filter(({isBody}) => isBody)
  const main = fields.filter((field) => !field.isBody || field === first)
  return [main, ...others.map((field) => [field])]
    .filter((texts) => texts.length > 0)
    .map((texts) =>
      assemble(
        source,
        texts.flatMap((field) => passagesOf(field, source)),
        []
      )
    )
}

/** Does a story, or a text of it, say that it is in another language than English? */
function isForeignNode(node: Node): boolean {
  const language: unknown = valueOf(node, 'language')?.value
  return typeof language === 'string' && isForeignLanguage(language)
}

/** The texts of a story: headline first, body last. */
function fieldsOf(story: Node): Field[] {
  const fields = (story.children ?? []).flatMap(({children = []}): Field[] => {
    const [key, value] = children
    if (!key || !value) return []
    const name = String(getNodeValue(key))
    if (valueOf(story, name) !== value) return []
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
  if (node?.type !== 'string' || isForeignNode(entry)) return []
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
  const inner = isHtml ? readHtmlPassages(text, kind).passages : passagesOfText(text, kind)
  return inner.map((passage) => outward(passage, outer, writeJsonString))
}

/** The value of a property; of a name that stands twice the last one counts. */
function valueOf(node: Node, name: string): Node | undefined {
  const property = node.children?.findLast(({children}) => children?.[0]?.value === name)
  return property?.children?.[1]
}

addReader('ninjs', readNinjs)
