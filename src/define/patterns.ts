import {IdTable} from '../language/id-table.js'
import type {Lexicon} from '../language/lexicon.js'
import {ADVERB, ADJECTIVE, FINITE, NOUN, Tag, VERB, maskOf, type TagId} from '../language/tag.js'

/** One word of a pattern: what may stand in a place. */
export type Element =
  | {
      kind: 'word'
      ids: IdTable
      tags: number
      /** May it be any base form? */
      base: boolean
      /** May it be a mark, or the start or end of the sentence? */
      edge: boolean
      optional: boolean
      denied: boolean
    }
  /** Up to four words that stand before a head: determiners, adjectives, nouns. */
  | {kind: 'gap'}
  /** Up to ten words, without a mark or a conjunction. */
  | {kind: 'stretch'}

/** An entry of a list of patterns, ready to be held against a story. */
export interface Pattern {
  /** The line, as its name in reports. */
  line: string
  /** What stands before the wrong words, nearest first. */
  before: readonly Element[]
  /** The wrong words after the first, as ids of what may stand in each place. */
  rest: readonly IdTable[]
  /** What stands behind them, nearest first. */
  behind: readonly Element[]
  /** For each first wrong word what to write. */
  expected: ReadonlyMap<number, readonly string[]>
  /** Evidence (natural logarithm of odds) that the line asks for; nothing where its words are proof. */
  least: number | undefined
}

/** Classes that are told by the tag of a word. */
const TAG_CLASSES: Readonly<Record<string, number>> = {
  NOUN,
  PLURAL: maskOf('NNS', 'NNPS'),
  SINGULAR: maskOf('NN'),
  NAME: maskOf('NNP', 'NNPS'),
  VERB,
  FINITE,
  PAST: maskOf('VBD'),
  DONE: maskOf('VBN', 'VBD'),
  ING: maskOf('VBG'),
  ADJ: ADJECTIVE,
  COMPARATIVE: maskOf('JJR', 'RBR'),
  ADV: ADVERB,
  DET: maskOf('DT', 'PRP$'),
  NUM: maskOf('CD'),
  MODAL: maskOf('MD'),
  PRON: maskOf('PRP'),
  PREP: maskOf('IN', 'TO')
}
/** Words of the classes that a list names. */
export type Classes = ReadonlyMap<string, readonly string[]>

/** The class of what can be a base form, whatever its tag. */
const BASE = 'BASE'
const EDGE = '.'
/** One word that stands for itself alone. */
const PLAIN = /^[a-z]+$/

/** Tags that a word and its partner share when one is put for the other in every form. */
const SHARED_TAGS: readonly TagId[] = [Tag.VB, Tag.VBZ, Tag.VBG, Tag.VBD, Tag.VBN, Tag.NN, Tag.NNS]

/**
 * Read a list of patterns.
 *
 * @param lines Its entries; the notation is in the head of `rules/confusable/collocations.txt`. Nothing behind the
 *   arrow deletes: `{end =>} result`.
 * @param lexicon Gives ids and forms; words that it lacks are interned.
 * @returns Patterns in the order of the list.
 * @throws {Error} If a line cannot be read; says what was expected.
 */
export function readPatterns(lines: readonly string[], lexicon: Lexicon): Pattern[] {
  const {entries, classes} = partsOf(lines)
  return entries.map((line) => readPattern(line, classes, lexicon))
}

/** Lines of a list that are patterns, and the classes of words that the others name. */
export function partsOf(lines: readonly string[]): {entries: string[]; classes: Classes} {
  const classes = new Map<string, string[]>()
  const entries: string[] = []
  for (const line of lines) {
    // Lists of a thousand lines name a dozen classes.
    const named = line.includes(' = ') ? /^(\p{Lu}+) = (.+)$/u.exec(line) : null
    if (named) classes.set(named[1] ?? '', (named[2] ?? '').split(' '))
    else entries.push(line)
  }
  return {entries, classes}
}

/**
 * Ids of the words that the wrong words of a line may begin with, and perhaps of more forms of them; told without
 * reading the rest of the line.
 *
 * @param line An entry.
 * @param lexicon Gives ids and forms; words that it lacks are interned.
 */
export function openersOf(line: string, lexicon: Lexicon): Iterable<number> {
  const from = line.indexOf('{') + 1
  if (from === 0) return []
  const written = line.slice(from, line.indexOf(' ', from))
  // Most lines; the first story waits until thousands have been looked at.
  if (PLAIN.test(written)) return [lexicon.intern(written)]
  const [first = ''] = splitWords(written)
  return first === '' ? [] : idsOf(first, lexicon)
}

/**
 * Read one entry.
 *
 * @param line The entry.
 * @param classes The list’s classes.
 * @param lexicon Gives ids and forms; words that it lacks are interned.
 * @throws {Error} If it cannot be read; says what was expected.
 */
export function readPattern(line: string, classes: Classes, lexicon: Lexicon): Pattern {
  const parts = /^([^{}]*)\{([^{}=]+) =>(?: ([^{}]+))?\}([^{}]*?)(?: (\d+(?:\.\d)?))?$/.exec(line)
  if (!parts) throw new Error(`Expected \`before {wrong => right} behind\`, not \`${line}\``)
  const [, before = '', wrong = '', right = '', behind = '', least] = parts
  const read = (text: string): Element[] =>
    splitWords(text).map((word) => readElement(word, line, classes, lexicon))
  const [first = '', ...rest] = splitWords(wrong)
  return {
    line,
    before: read(before).reverse(),
    rest: rest.map((word) => new IdTable([...idsOf(word, lexicon)])),
    behind: read(behind),
    expected: expectedFor(first, right.split(' | '), lexicon),
    least: least === undefined ? undefined : Number(least)
  }
}

/** Words of a text as the tokens of a story: `it’s` is two. */
function splitWords(text: string): string[] {
  const words = text.split(' ').filter((word) => word !== '')
  if (!text.includes("'")) return words
  return words.flatMap((word) => (word.includes('/') ? word : word.split(/(?=n't$)|(?<!^)(?='\p{L}+$)/u)))
}

function readElement(written: string, line: string, classes: Classes, lexicon: Lexicon): Element {
  if (written === '…') return {kind: 'gap'}
  if (written === '~') return {kind: 'stretch'}
  const optional = /^\(.+\)$/.test(written)
  const denied = written.startsWith('!')
  const word = optional ? written.slice(1, -1) : denied ? written.slice(1) : written
  let tags = 0
  let base = false
  let edge = false
  const ids = new Set<number>()
  for (const choice of word.split('/')) {
    if (choice === BASE) base = true
    else if (choice === EDGE) edge = true
    else if (TAG_CLASSES[choice] !== undefined) tags |= TAG_CLASSES[choice]
    else if (/^\p{Lu}+$/u.test(choice)) {
      const members = classes.get(choice)
      if (!members) throw new Error(`Expected a class that is named above, not \`${choice}\`, in \`${line}\``)
      for (const member of members) addForms(member, ids, lexicon)
    } else addForms(choice, ids, lexicon)
  }
  return {kind: 'word', ids: new IdTable([...ids]), tags, base, edge, optional, denied}
}

/** Ids of the words of one place: `a/b*`. */
function idsOf(written: string, lexicon: Lexicon): Set<number> {
  const ids = new Set<number>()
  for (const choice of written.split('/')) addForms(choice, ids, lexicon)
  return ids
}

/** A word’s id, or the ids of all its forms where it has a star. */
function addForms(written: string, ids: Set<number>, lexicon: Lexicon): void {
  if (!/^[\p{L}\d'][\p{L}\d'.-]*\*?$/u.test(written)) throw new Error(`Expected a word, not \`${written}\``)
  const starred = written.endsWith('*')
  const id = lexicon.intern(starred ? written.slice(0, -1) : written)
  ids.add(id)
  if (starred) for (const tag of SHARED_TAGS) for (const form of lexicon.formsOf(id, tag)) ids.add(form)
}

/** What to write for the wrong words, and with a star for each of their forms. */
function expectedFor(
  wrong: string,
  right: readonly string[],
  lexicon: Lexicon
): Map<number, readonly string[]> {
  const expected = new Map<number, readonly string[]>()
  for (const choice of wrong.split('/')) {
    const starred = choice.endsWith('*')
    const id = lexicon.intern(starred ? choice.slice(0, -1) : choice)
    expected.set(id, right)
    if (starred) addInflected(id, right, expected, lexicon)
  }
  return expected
}

/** `wreaked` for `wrecked`, as `wreak` for `wreck`. */
function addInflected(
  id: number,
  right: readonly string[],
  expected: Map<number, readonly string[]>,
  lexicon: Lexicon
): void {
  for (const tag of SHARED_TAGS) {
    for (const form of lexicon.formsOf(id, tag)) {
      const found = [...(expected.get(form) ?? [])]
      for (const word of right) {
        for (const other of lexicon.formsOf(lexicon.idOf(word), tag)) {
          const spelled = lexicon.wordOf(other)
          if (form !== other && !found.includes(spelled)) found.push(spelled)
        }
      }
      if (found.length > 0) expected.set(form, found)
    }
  }
}
