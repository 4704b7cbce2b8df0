import type {BlockKind} from '../format/manuscript.js'
import type {Lexicon} from '../language/lexicon.js'
import type {Story} from '../language/story.js'
import {Tag, type TagId} from '../language/tag.js'
import {Flag} from '../language/tokens.js'
import {capitalized} from './copy-case.js'
import {readWordEntry} from './word-entry.js'

/** A place where an entry of a list stands. Offsets are UTF-16 code units of the story’s text. */
export interface WordMatch {
  start: number
  /** Exclusive. */
  end: number
  /** Index of the entry in the list. */
  entry: number
  /** What the entry says to write there, best first; `['']` deletes. */
  expected: readonly string[]
}

/** A word or phrase that an entry stands for, a form of it at a time. */
interface Form {
  words: string
  entry: number
  expected: readonly string[]
}

/** A form that is ready to be held against a text. */
interface Candidate extends Form {
  /** Made when it is first needed: of thousands of entries a story meets few. */
  pattern: RegExp | undefined
  /** Code units before its first letter or figure. */
  lead: number
}

/** By their first run of letters and figures, then by the second, in lower case: many names begin alike. */
type Candidates = Map<string, Map<string, Candidate[]>>

const NONE: WordMatch[] = []

/** Tags whose forms belong to one word. */
const FORM_TAGS: readonly TagId[] = [
  Tag.VB, Tag.VBZ, Tag.VBG, Tag.VBD, Tag.VBN, Tag.NN, Tag.NNS, Tag.JJ, Tag.JJR, Tag.JJS
] // prettier-ignore

/** Where words in small letters may stand with capitals. */
const TITLES: ReadonlySet<BlockKind> = new Set<BlockKind>(['headline', 'subhead', 'slug'])
const CHUNK = /[\p{L}\p{M}\p{N}]+/gu
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u
const BEGINS_WITH_WORD = /^[\p{L}\p{M}\p{N}]/u
const SIBILANT = /(?:s|x|z|ch|sh)$/u

/**
 * A list of words and phrases that a newsroom accepts or rejects.
 *
 * They count as whole words and as they are written. What begins with a small letter may begin with a capital where its
 * sentence begins; what has no capital may have any in headlines and in blocks that are all in capitals. Curly
 * and straight apostrophes are the same, and so is white space. A star behind a word takes in its forms: those of the lexicon, or a
 * plural for a word that it lacks.
 */
export class WordList {
  readonly #entries: readonly string[]
  readonly #found = new WeakMap<Story, readonly WordMatch[]>()
  /** Made at the first story. */
  #candidates: Candidates | undefined

  /**
   * @param entries Entries, as `readWordEntry` reads them.
   */
  constructor(entries: readonly string[]) {
    this.#entries = entries
  }

  /**
   * Find the entries in a story.
   *
   * @param story The story.
   * @returns Places in order; where several begin, the longest first.
   * @throws {Error} If an entry is broken.
   */
  find(story: Story): readonly WordMatch[] {
    let found = this.#found.get(story)
    if (!found) this.#found.set(story, (found = [...this.#search(story)]))
    return found
  }

  *#search(story: Story): Generator<WordMatch, void, undefined> {
    const candidates = (this.#candidates ??= candidatesOf(this.#entries, story.lexicon))
    let before: Chunk | undefined
    for (const {0: words, index} of story.text.matchAll(CHUNK)) {
      const chunk = {key: words.toLowerCase(), index}
      if (before) yield* matchesAt(story, candidates, before, chunk)
      before = chunk
    }
    if (before) yield* matchesAt(story, candidates, before, undefined)
  }
}

/** A run of letters and figures in a text. */
interface Chunk {
  /** In lower case. */
  key: string
  index: number
}

function matchesAt(
  story: Story,
  candidates: Candidates,
  {key, index}: Chunk,
  next: Chunk | undefined
): WordMatch[] {
  const begun = candidates.get(key)
  if (!begun) return NONE
  const here = [...(begun.get('') ?? []), ...(next ? (begun.get(next.key) ?? []) : [])]
  const matches = here.flatMap((candidate) => matchAt(story, candidate, index) ?? [])
  return matches.sort((a, b) => b.end - a.end)
}

const lists = new WeakMap<readonly string[], WordList>()

/**
 * The list of these entries, made once.
 *
 * @param entries Entries, as `readWordEntry` reads them; the same array gives the same list.
 */
export function wordListOf(entries: readonly string[]): WordList {
  let list = lists.get(entries)
  if (!list) lists.set(entries, (list = new WordList(entries)))
  return list
}

/**
 * Is a match no part of a compound, an address or a handle?
 *
 * @param story The story.
 * @param match A place in it.
 */
export function isWholeWord(story: Story, {start, end}: WordMatch): boolean {
  const [from, to] = [story.tokenAt(start), story.tokenAt(end - 1)]
  const rest = story.text.slice(story.start[from], start) + story.text.slice(end, story.end[to])
  return story.has(from, Flag.address) || story.has(to, Flag.address)
    ? rest === ''
    : !/[\p{L}\p{N}]/u.test(rest)
}

function matchAt(story: Story, candidate: Candidate, chunk: number): WordMatch | undefined {
  const {lead, words, entry, expected} = candidate
  const start = chunk - lead
  if (start < 0) return undefined
  const pattern = (candidate.pattern ??= patternOf(words))
  pattern.lastIndex = start
  const [actual = ''] = pattern.exec(story.text) ?? []
  const end = start + actual.length
  if (actual === '' || !isBounded(story.text, start, end)) return undefined
  const [from, to] = [story.tokenAt(start), story.tokenAt(end - 1)]
  if (from < 0 || story.block[from] !== story.block[to]) return undefined
  return isInCase(story, even(actual), words, from) ? {start, end, entry, expected} : undefined
}

/** Stands it there with the capitals that it is written with, or that its place asks for? */
function isInCase(story: Story, actual: string, words: string, token: number): boolean {
  if (actual === words) return true
  if (words !== words.toLowerCase()) {
    const opens = !/^\p{Lu}/u.test(words) && story.opener(token) === token
    return opens && actual === capitalized(words)
  }
  if (story.opener(token) === token && actual === capitalized(words)) return true
  if (TITLES.has(story.kind(token))) return true
  const block = story.manuscript.blocks[story.block[token] ?? 0]
  const around = block ? story.text.slice(block.start, block.end) : ''
  return around === around.toUpperCase()
}

function candidatesOf(entries: readonly string[], lexicon: Lexicon): Candidates {
  const candidates: Candidates = new Map()
  for (const [entry, line] of entries.entries()) {
    for (const form of formsOf(line, entry, lexicon)) {
      const [first, second] = form.words.matchAll(CHUNK)
      const key = first?.[0].toLowerCase() ?? ''
      const begun = candidates.get(key) ?? new Map<string, Candidate[]>()
      const others = begun.get(second?.[0].toLowerCase() ?? '') ?? []
      others.push({...form, pattern: undefined, lead: first?.index ?? 0})
      candidates.set(key, begun.set(second?.[0].toLowerCase() ?? '', others))
    }
  }
  return candidates
}

function patternOf(words: string): RegExp {
  const source = words
    .replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
    .replaceAll("'", "['’]")
    .replaceAll('-', '[\\u002D\\u2010\\u2011]')
    .replaceAll(' ', '\\s+')
  return new RegExp(source, 'iuy')
}

/** Do no letter and no figure stand at either end? */
function isBounded(text: string, start: number, end: number): boolean {
  return (
    !ENDS_IN_WORD.test(text.slice(Math.max(0, start - 2), start)) &&
    !BEGINS_WITH_WORD.test(text.slice(end, end + 2))
  )
}

/** A text with the apostrophes, hyphens and spaces of an entry. */
function even(text: string): string {
  return text
    .replaceAll('’', "'")
    .replaceAll(/[\u2010\u2011]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
}

/** What an entry stands for: with a star every form of that word, with suggestions in the same form. */
function formsOf(line: string, entry: number, lexicon: Lexicon): Form[] {
  const {wording, right} = readWordEntry(line)
  const words = even(wording)
  const star = words.indexOf('*')
  if (star < 0) return [{words, entry, expected: right}]
  const from = words.lastIndexOf(' ', star) + 1
  const stem = words.slice(from, star)
  const [before, behind] = [words.slice(0, from), words.slice(star + 1)]
  return [...inflected(stem, lexicon)].flatMap(([form, tags]) => {
    const expected =
      form === stem ? right.map(withoutStars) : right.flatMap((words) => alike(words, tags, lexicon))
    // A phrase may have more than one star.
    const rest = formsOf(`${before}${form}${behind}`, entry, lexicon)
    return rest.map(({words: whole}) => ({words: whole, entry, expected: [...new Set(expected)]}))
  })
}

/** Forms of a word, itself among them, and the tags that each has. */
function inflected(stem: string, lexicon: Lexicon): Map<string, TagId[]> {
  const forms = new Map<string, TagId[]>([[stem, []]])
  const id = lexicon.idOf(stem)
  const isName = stem === stem.toUpperCase() && /\p{Lu}{2}/u.test(stem)
  for (const tag of isName ? [] : FORM_TAGS) {
    for (const form of lexicon.formsOf(id, tag)) {
      const written = inCaseOf(stem, lexicon.wordOf(form))
      forms.set(written, [...(forms.get(written) ?? []), tag])
    }
  }
  if (forms.size === 1) forms.set(`${stem}${SIBILANT.test(stem) ? 'es' : 's'}`, [Tag.NNS])
  return forms
}

function inCaseOf(stem: string, form: string): string {
  return /^\p{Lu}/u.test(stem) ? capitalized(form) : form
}

/** A suggestion with its starred word in the forms that have these tags; without a star as it is. */
function alike(right: string, tags: readonly TagId[], lexicon: Lexicon): string[] {
  const [, before = '', word = '', behind = ''] = /^(.*?)(\S+)\*(.*)$/u.exec(right) ?? []
  if (word === '') return [right]
  const id = lexicon.idOf(word)
  const forms = tags.flatMap((tag) => lexicon.formsOf(id, tag).map((form) => lexicon.wordOf(form)))
  return [...new Set(forms)].map((form) => `${before}${inCaseOf(word, form)}${withoutStars(behind)}`)
}

function withoutStars(words: string): string {
  return words.replaceAll('*', '')
}
