import {fromMarkdown} from 'mdast-util-from-markdown'
import {parse, postprocess, preprocess} from 'micromark'
import {directive} from 'micromark-extension-directive'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfm} from 'micromark-extension-gfm'
import {assemble, cover, PieceList, textOf, type Passage} from './assemble.js'
import {readFrontMatter} from './front-matter.js'
import {isBreak, isForeign, isPhrasing, tagOf} from './html-tags.js'
import {addReader} from './index.js'
import type {BlockKind, ControlComment, Manuscript, Piece} from './manuscript.js'
import {checkMarkdownDepth} from './markdown-depth.js'
import {PLACEHOLDER} from './pieces.js'

type Event = ReturnType<typeof postprocess>[number]
type Token = Event[1]

const EXTENSIONS = [gfm(), frontmatter(['yaml', 'toml']), directive()]

/** Syntax that is neither CommonMark nor GFM, and no prose: shortcodes, attributes, math, fences of other containers. */
const FOREIGN =
  /\{\{[\s\S]{0,999}?\}\}|\{%[\s\S]{0,999}?%\}|\{[^{}\n]*\}|\$\$[\s\S]{0,1999}?\$\$|^:{3,}[^\n]*|^\[![A-Z]+\]/gmu

/** A directive in a sentence; without a label or attributes (`10:30`, `re:use`) it is none. */
const DIRECTIVE = /^:[a-z][\w-]*[[{]/iu

/** A directive that stands for something else than its label: it has none, or goes on from a word. */
const OBJECT = /^(?:[\p{L}\p{N}]|.:[\w-]+\{)/su

/** A paragraph that is code of MDX. */
const MODULE = /^(?:import\s+['"]|import\s[^\n]*\sfrom\s+['"]|export\s+(?:const|let|default|function|\*|\{))/u

const CONTROL = /<!--\s*copydesk-([\s\S]*?)\s*-->/gu

/**
 * Read Markdown: CommonMark, GFM, front matter and directives.
 *
 * Each heading, paragraph, table cell, alternative text of an image and label of a directive is a block. Code, HTML, addresses
 * and struck words are no prose: in a sentence a {@link PLACEHOLDER} stands for them. Of front matter title,
 * description and summary are read; other fields, definitions, attributes and syntax of dialects (shortcodes, MDX) are skipped.
 *
 * @param source The file without its byte order mark.
 * @returns A manuscript whose pieces cover the whole source, but for captions in order.
 * @throws {FormatError} If it is nested too deep.
 */
export function readMarkdown(source: string): Manuscript {
  checkMarkdownDepth(source)
  const reader = new MarkdownReader(source, tokenize(source))
  reader.read()
  return assemble(source, reader.passages, reader.comments)
}

/**
 * Micromark comes to what a container of directives holds after the text before it, which so does not know the footnotes and
 * references that are defined there: where that may be, the source is read again with all of them known.
 */
function tokenize(source: string): Event[] {
  const context = parse({extensions: EXTENSIONS})
  const events = eventsOf(context, source)
  const {defined, gfmFootnotes = []} = context
  if (defined.length + gfmFootnotes.length === 0) return events
  if (!events.some(([, {type}]) => type === 'directiveContainer')) return events
  return eventsOf(Object.assign(parse({extensions: EXTENSIONS}), {defined, gfmFootnotes}), source)
}

function eventsOf(context: ReturnType<typeof parse>, source: string): Event[] {
  return postprocess(context.document().write(preprocess()(source, undefined, true)))
}

/** A passage that is being read. */
interface Draft {
  token: Token
  kind: BlockKind | undefined
  pieces: PieceList
  /** Captions within it. */
  captions: Passage[]
  /** Where its text ends so far in the source. */
  end: number
  /** An end of line that is still to be added. */
  lineEnd: Piece | undefined
  /** Names of elements that are not closed in it. */
  unclosed: Set<string>
}

/** Reads the events of one document. */
class MarkdownReader {
  readonly passages: Passage[] = []
  readonly comments: ControlComment[] = []
  readonly #source: string
  readonly #events: readonly Event[]
  /** Micromark does not count a byte order mark. */
  readonly #shift: number
  /** The passage that is being read and, in a caption, the one around it. */
  readonly #drafts: Draft[] = []
  readonly #references = new Map<string, string>()
  #quotations = 0
  #lists = 0
  #headings = 0
  #index = 0

  constructor(source: string, events: readonly Event[]) {
    this.#source = source
    this.#events = events
    this.#shift = source.startsWith('\uFEFF') ? 1 : 0
  }

  /** Read all events. */
  read(): void {
    for (; this.#index < this.#events.length; this.#index++) {
      const [phase, token] = this.#events[this.#index]
      if (phase === 'exit') this.#exit(token)
      else if (this.#drafts.length > 0) this.#enterPhrasing(token)
      else this.#enterFlow(token)
    }
  }

  #enterFlow(token: Token): void {
    switch (token.type as string) {
      case 'blockQuote':
        this.#quotations++
        break
      case 'listOrdered':
      case 'listUnordered':
        this.#lists++
        break
      case 'atxHeading':
      case 'setextHeading':
        this.#open(token, this.#headingKind(token))
        break
      case 'paragraph':
        this.#open(token, this.#quotations > 0 ? 'quotation' : this.#lists > 0 ? 'list-item' : undefined)
        break
      case 'tableHeader':
      case 'tableData':
        this.#open(token, 'score')
        break
      case 'directiveContainerLabelString':
        this.#open(token, 'subhead')
        break
      case 'directiveLeafLabelString':
        this.#open(token, 'caption')
        break
      case 'htmlFlow':
        this.#readComments(token)
        this.#skip(token)
        break
      case 'codeFenced':
      case 'codeIndented':
      case 'definition':
      case 'toml':
        this.#skip(token)
        break
      case 'yaml':
        this.passages.push(...readFrontMatter(this.#source, this.#startOf(token), this.#endOf(token)))
        this.#skip(token)
        break
    }
  }

  #enterPhrasing(token: Token): void {
    const start = this.#startOf(token)
    const end = this.#endOf(token)
    switch (token.type as string) {
      case 'data':
        this.#addPlain(start, end)
        break
      case 'lineEnding':
        this.#endLine(start)
        break
      case 'characterEscape':
        this.#add({text: this.#source.slice(start + 1, end), start, end})
        break
      case 'characterReference':
        this.#add({text: this.#decode(this.#source.slice(start, end)), start, end})
        break
      case 'autolink':
      case 'codeText':
      case 'literalAutolink':
      case 'strikethrough':
        this.#hide(token)
        break
      case 'htmlText':
        this.#readTag(token)
        break
      case 'image':
        // An image within the alternative text of another is part of that text.
        if (this.#drafts.length > 1) break
        this.#add({text: PLACEHOLDER, start, end})
        this.#open(token, 'caption')
        break
      case 'directiveText':
        this.#readDirective(token)
        break
      case 'directiveTextAttributes':
      case 'gfmFootnoteCall':
      case 'reference':
      case 'resource':
      case 'taskListCheck':
        this.#skip(token)
        break
    }
  }

  #exit(token: Token): void {
    if (token.type === 'blockQuote') this.#quotations--
    if (token.type === 'listOrdered' || token.type === 'listUnordered') this.#lists--
    if (this.#drafts.at(-1)?.token === token) this.#close()
  }

  #open(token: Token, kind: BlockKind | undefined): void {
    this.#drafts.push({
      token,
      kind,
      pieces: new PieceList(this.#source),
      captions: [],
      end: this.#startOf(token),
      lineEnd: undefined,
      unclosed: new Set()
    })
  }

  #close(): void {
    const draft = this.#drafts.pop()
    if (!draft) return
    const around = this.#drafts.at(-1)
    const passages = [{kind: draft.kind, pieces: hideForeign(draft.pieces.list())}, ...draft.captions]
    if (around) around.captions.push(...passages)
    else for (const passage of passages) this.passages.push(passage)
  }

  #headingKind(token: Token): BlockKind {
    const heading = this.#source.slice(this.#startOf(token), this.#endOf(token))
    const isTitle = token.type === 'atxHeading' ? /^#(?!#)/u.test(heading) : /=\s*$/u.test(heading)
    return this.#headings++ === 0 && isTitle ? 'headline' : 'subhead'
  }

  #add(piece: Piece): void {
    const draft = this.#draft()
    this.#addLineEnd(draft, piece.start)
    draft.pieces.add(piece)
    draft.end = piece.end
  }

  #addPlain(start: number, end: number): void {
    const draft = this.#draft()
    this.#addLineEnd(draft, start)
    draft.pieces.addPlain(start, end)
    draft.end = end
  }

  /** Remember the end of a line, with the mark of a hard break before it. */
  #endLine(start: number): void {
    const draft = this.#draft()
    this.#addLineEnd(draft, start)
    const isSuffix = /^(?:[ \t]+|\\)$/u.test(this.#source.slice(draft.end, start))
    // After a tick that opens nothing, micromark takes the prefix of the next line into the token.
    const end = start + (this.#source.startsWith('\r\n', start) ? 2 : 1)
    draft.lineEnd = {text: this.#source.slice(start, end), start: isSuffix ? draft.end : start, end}
    draft.end = end
  }

  /** Add the end of the line before this place, with indentation and quotation marks (`> `) behind it. */
  #addLineEnd(draft: Draft, next: number): void {
    const piece = draft.lineEnd
    if (!piece) return
    piece.end += /^[ \t>]*/u.exec(this.#source.slice(piece.end, next))?.[0].length ?? 0
    draft.pieces.add(piece)
    draft.lineEnd = undefined
  }

  /** Put a placeholder in the place of a token and pass over it. */
  #hide(token: Token): void {
    this.#add({text: PLACEHOLDER, start: this.#startOf(token), end: this.#endOf(token)})
    this.#skip(token)
  }

  /** Pass over a token: what is next is its exit. */
  #skip(token: Token): void {
    while (this.#events[this.#index + 1] && this.#events[this.#index + 1][1] !== token) this.#index++
  }

  /** Of a directive in a sentence the label belongs to it. */
  #readDirective(token: Token): void {
    const start = this.#startOf(token)
    const end = this.#endOf(token)
    if (!DIRECTIVE.test(this.#source.slice(start, end))) {
      this.#addPlain(start, end)
      this.#skip(token)
    } else if (OBJECT.test(this.#source.slice(Math.max(0, start - 1), end))) this.#hide(token)
  }

  /** Tags of emphasis and the like vanish; code in tags, and what is not known, is no prose. */
  #readTag(token: Token): void {
    const start = this.#startOf(token)
    const end = this.#endOf(token)
    const tag = tagOf(this.#source.slice(start, end))
    this.#readComments(token)
    if (isBreak(tag)) this.#add({text: '\n', start, end})
    else if (isForeign(tag)) this.#hideElement(token, tag.name)
    else if (!isPhrasing(tag)) this.#hide(token)
  }

  /** Hide an element from its tag to its end tag in the same passage, or the tag alone. */
  #hideElement(token: Token, name: string): void {
    const {token: passage, unclosed} = this.#draft()
    const closing = `</${name}`
    for (let index = this.#index; !unclosed.has(name) && this.#events[index][1] !== passage; index++) {
      const [phase, other] = this.#events[index]
      if (phase !== 'exit' || other.type !== 'htmlText') continue
      const end = this.#endOf(other)
      if (!this.#source.slice(this.#startOf(other), end).toLowerCase().startsWith(closing)) continue
      this.#add({text: PLACEHOLDER, start: this.#startOf(token), end})
      this.#index = index
      return
    }
    unclosed.add(name)
    this.#hide(token)
  }

  #readComments(token: Token): void {
    const from = this.#startOf(token)
    for (const match of this.#source.slice(from, this.#endOf(token)).matchAll(CONTROL)) {
      const start = from + match.index
      this.comments.push({value: match[1], start, end: start + match[0].length})
    }
  }

  /** What a character reference stands for; micromark has made sure that it is one. */
  #decode(reference: string): string {
    let decoded = this.#references.get(reference)
    if (decoded === undefined) {
      const [block] = fromMarkdown(reference).children
      const text = block?.type === 'paragraph' ? block.children[0] : undefined
      decoded = text?.type === 'text' ? text.value : reference
      this.#references.set(reference, decoded)
    }
    return decoded
  }

  #draft(): Draft {
    const draft = this.#drafts.at(-1)
    if (!draft) throw new Error('No passage is open')
    return draft
  }

  #startOf(token: Token): number {
    return token.start.offset + this.#shift
  }

  #endOf(token: Token): number {
    return token.end.offset + this.#shift
  }
}

/** A passage without syntax of dialects; nothing of it where it is code. */
function hideForeign(pieces: Piece[]): Piece[] {
  const text = textOf(pieces)
  if (MODULE.test(text)) return []
  const found = [...text.matchAll(FOREIGN)].map(({index, 0: {length}}) => ({
    start: index,
    end: index + length
  }))
  return found.length > 0 ? cover(pieces, found) : pieces
}

addReader('markdown', (source) => [readMarkdown(source)])
