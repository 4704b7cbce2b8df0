import type {BlockKind, Manuscript} from '../format/manuscript.js'
import {
  isByline, isBylineRole, isCaption, isCode, isDateline, isItem, isName, isNameList, isScore, isSlug, isStanza,
  openedKind, speakerOf
} from './block-marks.js' // prettier-ignore
import {isProse, isTitled, shapeOf, type Shape} from './block-shape.js'

const LONGEST_HEADLINE = 24
const LONGEST_STANDFIRST = 45
const LONGEST_SUBHEAD = 12
/** A question or a line with an abbreviation at its end is a headline only if it is as short as this. */
const SHORT_HEADLINE = 12

/** `MOSCOW (AP) — Officials`, as the first paragraph of a story has it. */
const DATELINED = /^[A-Z][A-Z.’' -]{2,40}(?:, [A-Z][\w. ]{1,30})?(?: \([A-Z][\w ]+\))? ?[—–-]{1,2} /

/**
 * Tell what each block is, from its shape, where the format did not say: `MOSCOW (AP) —`, `Q:`, short
 * lines without stops, title case without a stop. In doubt a block is body if it ends in a stop.
 *
 * @param manuscript The text and its blocks.
 * @returns A kind for each block.
 */
export function kindsOf(manuscript: Manuscript): BlockKind[] {
  return new KindReader(manuscript).read()
}

class KindReader {
  readonly #manuscript: Manuscript
  readonly #shapes: Shape[]
  /** Kinds that a block’s own shape or the format tells. */
  readonly #kinds: (BlockKind | undefined)[]
  readonly #firstParagraph: number

  constructor(manuscript: Manuscript) {
    this.#manuscript = manuscript
    this.#shapes = manuscript.blocks.map((_, index) => shapeOf(manuscript, index))
    this.#firstParagraph = this.#shapes.findIndex(({end, lowers}) => end === 'stop' && lowers > 2)
    this.#kinds = manuscript.blocks.map(({kind}, index) => kind ?? this.#ownKind(this.#shapes[index], index))
  }

  read(): BlockKind[] {
    this.#readFences()
    this.#readTurns()
    this.#spread()
    this.#readRuns()
    this.#readHead()
    return this.#kinds.map((kind, index) => kind ?? this.#restKind(this.#shapes[index]))
  }

  /** Kind that the block’s own shape tells. */
  #ownKind(shape: Shape, index: number): BlockKind | undefined {
    const {head, lines} = shape
    if (head.startsWith('>') && !head.startsWith('>>>')) return 'quotation'
    if (/^[♪♫]/.test(head)) return 'verse'
    const opened = openedKind(shape)
    if (opened) return opened
    if (isProse(shape)) return isCaption(shape) ? 'caption' : isItem(shape) ? 'list-item' : undefined
    if (isDateline(shape)) return 'dateline'
    if (isSlug(shape)) return 'slug'
    // A first line that could be one is a headline: “Teachers Reach Deal in Harlow”.
    if (isByline(shape, index > 0)) return 'byline'
    if (isCaption(shape)) return 'caption'
    if (isCode(shape)) return 'code'
    if (isScore(shape)) return 'score'
    if (isItem(shape)) return 'list-item'
    if (lines > 1) return this.#kindOfLines(shape)
    return isNameList(shape) ? 'name-list' : undefined
  }

  #kindOfLines({head, long}: Shape): BlockKind | undefined {
    const lines = head.split('\n').map((line) => line.trim())
    if (long) lines.pop()
    if (/^[“"‘]/.test(head) && /^[—–-]+ ?[A-Z]/.test(lines.at(-1) ?? '')) return 'quotation'
    return isStanza(lines) ? 'verse' : undefined
  }

  /** Lines between fences are code. */
  #readFences(): void {
    let open = false
    for (const [index, {head}] of this.#shapes.entries()) {
      if (!/^(?:```|~~~)/.test(head)) {
        if (open) this.#kinds[index] ??= 'code'
      } else if (!/^(```|~~~)[^]+\n\1/.test(head)) open = !open
    }
  }

  /** Labels in capitals, twice or with a title, and names that come back, open turns of a transcript. */
  #readTurns(): void {
    const labels = new Map<string, number[]>()
    const capitals: number[] = []
    let sure = false
    for (const [index, shape] of this.#shapes.entries()) {
      const speaker = this.#kinds[index] === undefined ? speakerOf(shape) : undefined
      if (!speaker) continue
      if (speaker.capital) capitals.push(index)
      sure ||= speaker.sure
      const places = labels.get(speaker.label)
      if (places) places.push(index)
      else labels.set(speaker.label, [index])
    }
    const others = this.#kinds.includes('transcript-turn')
    if (sure || others || capitals.length > 1)
      for (const index of capitals) this.#kinds[index] = 'transcript-turn'
    const all = [...labels.values()].flat()
    if (all.length < 3 || labels.size < 2 || labels.size === all.length) return
    for (const index of all) this.#kinds[index] = 'transcript-turn'
  }

  /** Lines that touch a table or code and could be of it are of it; so is the line under a byline. */
  #spread(): void {
    const last = this.#shapes.length - 1
    for (let index = 1; index <= last; index++) this.#take(index, index - 1, index)
    for (let index = last - 1; index >= 0; index--) this.#take(index, index + 1, index + 1)
  }

  #take(index: number, from: number, lower: number): void {
    const shape = this.#shapes[index]
    if (!this.#shapes[lower].joined || this.#manuscript.blocks[index].kind || shape.long) return
    const [kind, near] = [this.#kinds[index], this.#kinds[from]]
    if (near === 'byline' && from < index && kind === undefined && isBylineRole(shape))
      this.#kinds[index] = 'byline'
    const loose = kind === undefined || kind === 'list-item' || kind === 'name-list'
    if (near === 'score' && loose && shape.end !== 'stop' && shape.longLowers * 4 <= shape.words) {
      this.#kinds[index] = 'score'
    }
    const code = shape.indent > 1 || /[{}();=<>[\]]/.test(shape.head)
    if (near === 'code' && loose && shape.end !== 'stop' && code) this.#kinds[index] = 'code'
  }

  /** Short lines that follow each other are a stanza, a list of names or a list. */
  #readRuns(): void {
    const count = this.#shapes.length
    let first = 0
    while (first < count) {
      let end = first + 1
      while (end < count && this.#shapes[end].joined) end++
      if (end - first >= 3) this.#readRun(first, end)
      first = end
    }
  }

  #readRun(from: number, end: number): void {
    let first = from
    for (let index = from; index <= end; index++) {
      const shape = index < end && this.#kinds[index] === undefined ? this.#shapes[index] : undefined
      if (shape && !shape.long && shape.head.length <= 64) continue
      const least = first < this.#firstParagraph ? 4 : 3
      if (index - first >= least) this.#nameRun(first, index)
      first = index + 1
    }
  }

  #nameRun(first: number, end: number): void {
    const shapes = this.#shapes.slice(first, end)
    let kind: BlockKind | undefined
    if (shapes.every(isName)) kind = 'name-list'
    else if (isStanza(shapes.map(({head}) => head))) kind = 'verse'
    else if (shapes.every((shape) => shape.end === 'none')) kind = 'list-item'
    if (kind) this.#kinds.fill(kind, first, end)
  }

  /** Headline and standfirst, which stand before the first paragraph. */
  #readHead(): void {
    let headline = this.#kinds.indexOf('headline')
    for (const [index, shape] of this.#shapes.entries()) {
      const kind = this.#kinds[index]
      if (kind === 'body' || kind === 'list-item' || kind === 'subhead') return
      if (kind !== undefined) continue
      if (headline >= 0 && headline < index) {
        const sameLine = shape.joined && this.#kinds[index - 1] === 'headline' && this.#isHeadline(index)
        if (sameLine) this.#kinds[index] = 'headline'
        else if (this.#isStandfirst(index)) this.#kinds[index] = 'standfirst'
        else return
      } else if (this.#isHeadline(index)) {
        this.#kinds[index] = 'headline'
        headline = index
      } else return
    }
  }

  #isHeadline(index: number): boolean {
    const {end, words, long} = this.#shapes[index]
    if (long || words === 0 || words > LONGEST_HEADLINE) return false
    if (end === 'none') return true
    const more = index + 1 < this.#shapes.length
    return more && words <= SHORT_HEADLINE && (end === 'question' || end === 'abbreviation')
  }

  #isStandfirst(index: number): boolean {
    const {end, words} = this.#shapes[index]
    if (words > LONGEST_STANDFIRST) return false
    if (end === 'none') return words <= LONGEST_HEADLINE + LONGEST_SUBHEAD
    const next = this.#kinds[index + 1]
    if (next === 'byline' || next === 'dateline') return true
    return index + 1 < this.#shapes.length && DATELINED.test(this.#shapes[index + 1].head)
  }

  /** Kind of what is left: a subhead, or body. */
  #restKind(shape: Shape): BlockKind {
    const {end, words, long, lowers, head} = shape
    if (long || words > LONGEST_SUBHEAD || end === 'open') return 'body'
    if (words === 0) return 'note'
    if (end === 'none') return 'subhead'
    if (end === 'question' && isTitled(shape) && words > 1) return 'subhead'
    if (end === 'colon') return words <= 4 && lowers <= 1 && !/[”"]/.test(head) ? 'subhead' : 'body'
    return 'body'
  }
}
