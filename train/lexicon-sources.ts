import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {Tag, maskOf} from '../src/language/tag.js'
import type {MaskedTagName, TagId} from '../src/language/tag.js'

/** A form of an inflected word; `level` 0 is standard, 1 a variant, 2 archaic (AGID’s numbers). */
export interface Form {
  form: string
  level: number
  doubtful: boolean
}

/** An entry of an inflection list: its slots in the order of the list. */
export interface Inflection {
  lemma: string
  pos: 'N' | 'V' | 'A' | 'C' | 'I' | 'P'
  doubtful: boolean
  slots: Form[][]
}

/** A line of SCOWL. */
export interface Listing {
  word: string
  kind: string
  size: number
}

/** Codes of Moby and of WordNet for a word, in their own order. */
export interface Codes {
  moby: string
  wordnet: string
}

/** A name of the census and how many people in a hundred bear it. */
export interface CensusName {
  name: string
  kind: 'first' | 'surname'
  percent: number
}

/** A spelling in a line of VarCon, with its marks, such as `A`, `Bv`, `Z`. */
export interface Spelling {
  word: string
  marks: string[]
}

/** Alternative spellings of one word in one sense. */
export interface Cluster {
  spellings: Spelling[]
  /** The sense or part of speech the line is limited to; empty for all. */
  note: string
}

/** All lexical sources. */
export interface Sources {
  agid: Inflection[]
  twelveDicts: Inflection[]
  codes: Map<string, Codes>
  scowl: Listing[]
  names: CensusName[]
  clusters: Cluster[]
  closed: Map<string, number>
  corrections: Map<string, Map<TagId, Form[]>>
}

/**
 * Read the lexical sources.
 *
 * @param folder Folder of the word lists.
 * @param own Folder of copydesk’s own lists.
 * @returns What they hold, in their own order.
 * @throws {Error} If a file is missing or a line of our own lists is broken.
 */
export function readSources(folder: string, own: string): Sources {
  const lines = (name: string): string[] =>
    gunzipSync(readFileSync(join(folder, name))).toString('latin1').trimEnd().split('\n') // prettier-ignore
  const ownLines = (name: string): string[] => readFileSync(join(own, name), 'utf8').split('\n')
  return {
    agid: lines('agid.txt.gz').flatMap(agidEntry),
    twelveDicts: lines('2of12id.txt.gz').flatMap(twelveDictsEntry),
    codes: new Map(lines('part-of-speech.txt.gz').map(codesEntry)),
    scowl: lines('scowl.tsv.gz').map(listing),
    names: lines('us-census-names.tsv.gz').map(censusName),
    clusters: lines('varcon.txt.gz').flatMap(cluster),
    closed: closedClasses(ownLines('closed-classes.txt')),
    corrections: inflectionCorrections(ownLines('inflections.txt'))
  }
}

/** `bid V: bid, bade {command} | bidden, bid 0.1 | bidding, biding!< 1 | bids` */
function agidEntry(line: string): Inflection[] {
  const match = /^(\S+) ([NVA])(\??): ?(.*)$/.exec(line)
  if (!match) return []
  const slots = match[4].split(' | ').map((slot) => slot.split(', ').flatMap(agidForm))
  return [{lemma: match[1], pos: match[2] as 'N' | 'V' | 'A', doubtful: match[3] === '?', slots}]
}

function agidForm(text: string): Form[] {
  const match = /^([^\s~<!?]+)([~<!?]*)(?: ([\d.]+))?(?: \{.*\})?$/.exec(text.trim())
  // `<` and `!` mark forms made by rule that no list has or that belong to another word.
  if (!match || /[<!]/.test(match[2])) return []
  return [{form: match[1], level: Number(match[3] || 0), doubtful: match[2] !== ''}]
}

/** `-bruit N: bruits`, `coif V: coiffed / coifed  coiffing / coifing  coifs`, `elf N: elves (-elfs)` */
function twelveDictsEntry(line: string): Inflection[] {
  const match = /^(-?)(\S+) ([NVACIP])(?: \{[^}]*\})?:\s*(.*)$/.exec(line)
  if (!match) return []
  const text = match[4].replaceAll(/\{[^}]*\}/g, '').trim()
  const slots = text === '' ? [] : text.split(/ {2,}(?![|/(])/).map(twelveDictsSlot)
  return [{lemma: match[2], pos: match[3] as Inflection['pos'], doubtful: match[1] === '-', slots}]
}

function twelveDictsSlot(text: string): Form[] {
  const forms: Form[] = []
  let bracketed = false
  for (const piece of text.split(/\s+/)) {
    const match = /^(\(?)([-~!@]*)([^()|/]*)(\)?)$/.exec(piece)
    if (!match) continue
    if (match[1] !== '') bracketed = true
    const rare = /[-!]/.test(match[2])
    const level = match[2].includes('@') ? 2 : bracketed || rare ? 1 : forms.length > 0 ? 0.1 : 0
    if (match[3] !== '') forms.push({form: match[3], level, doubtful: rare})
    if (match[4] !== '') bracketed = false
  }
  return forms
}

function codesEntry(line: string): [string, Codes] {
  const [word = '', codes = ''] = line.split('\t')
  const [moby = '', wordnet = ''] = codes.split('|')
  return [word, {moby, wordnet}]
}

function listing(line: string): Listing {
  const [encoded = '', kind = '', sizes = ''] = line.split('\t')
  return {
    word: decodeTwice(encoded),
    kind,
    size: Math.min(...sizes.split(',').map((size) => Number(size.split(':')[1])))
  }
}

/** SCOWL’s accents were encoded as UTF-8 twice; the file is read as Latin-1. */
function decodeTwice(text: string): string {
  const once = Buffer.from(text, 'latin1').toString('utf8')
  return once === text ? text : Buffer.from(once, 'latin1').toString('utf8')
}

function censusName(line: string): CensusName {
  const [name = '', list = '', percent = ''] = line.split('\t')
  return {name, kind: list === 'last' ? 'surname' : 'first', percent: Number(percent)}
}

/** `A Cv: acknowledgment / Av B C: acknowledgement | <N> a note` */
function cluster(line: string): Cluster[] {
  if (line === '' || line.startsWith('#')) return []
  const [list = '', ...notes] = line.split(' | ')
  const spellings = list.split(' / ').flatMap((part) => {
    const match = /^(.*?): (\S+)$/.exec(part.trim())
    return match && !/'s$|_/.test(match[2]) ? [{word: match[2], marks: match[1].split(' ')}] : []
  })
  return spellings.length > 0 ? [{spellings, note: notes.join(' | ').trim()}] : []
}

/** Lines of `word TAG TAG …`; several words may share a line before a colon: `may might: MD`. */
function closedClasses(lines: string[]): Map<string, number> {
  const closed = new Map<string, number>()
  for (const [index, line] of lines.entries()) {
    const text = line.replace(/#.*/, '').trim()
    if (text === '') continue
    const [words = '', names] = text.split(':')
    if (names === undefined)
      throw new Error(`closed-classes.txt:${String(index + 1)}: expected \`words: TAGS\``)
    const tags = names.trim().split(/\s+/) as MaskedTagName[]
    const wrong = tags.find((name) => !(name in Tag) || Tag[name] > 30)
    if (wrong !== undefined) throw new Error(`closed-classes.txt:${String(index + 1)}: unknown tag ${wrong}`)
    for (const word of words.trim().split(/\s+/)) {
      if (closed.has(word)) throw new Error(`closed-classes.txt:${String(index + 1)}: ${word} stands twice`)
      closed.set(word, maskOf(...tags))
    }
  }
  return closed
}

/** Lines of `lemma TAG,TAG form form …`, best first; `~` marks a form that is read and never offered. */
function inflectionCorrections(lines: string[]): Map<string, Map<TagId, Form[]>> {
  const corrections = new Map<string, Map<TagId, Form[]>>()
  for (const [index, line] of lines.entries()) {
    const [lemma = '', names = '', ...forms] = line.replace(/#.*/, '').trim().split(/\s+/)
    if (lemma === '') continue
    for (const name of names.split(',')) {
      if (!(name in Tag)) throw new Error(`inflections.txt:${String(index + 1)}: unknown tag ${name}`)
      const tags = corrections.get(lemma) ?? new Map<TagId, Form[]>()
      corrections.set(lemma, tags.set(Tag[name as MaskedTagName], forms.map(correction)))
    }
  }
  return corrections
}

function correction(text: string, index: number): Form {
  return text.startsWith('~')
    ? {form: text.slice(1), level: 2, doubtful: false}
    : {form: text, level: index / 100, doubtful: false}
}
