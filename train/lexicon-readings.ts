import {Tag, maskOf} from '../src/language/tag.js'
import {groupInflections, hang, inflect, pluralsOfName} from './lexicon-inflections.js'
import type {Inflections, Open} from './lexicon-inflections.js'
import {readShapes} from './lexicon-shapes.js'
import type {Codes, Sources} from './lexicon-sources.js'
import {UNLISTED, isOnlyName, listWords, rankOf, withoutAccents} from './lexicon-words.js'
import type {Entry} from './lexicon-words.js'

const OPEN: [Open, number][] = [
  ['N', maskOf('NN')],
  ['V', maskOf('VB', 'VBP')],
  ['A', maskOf('JJ')],
  ['R', maskOf('RB')]
]
/** Tags of plain words, and of what compares them. */
const COMPARED = [
  [Tag.JJ, Tag.JJR, Tag.JJS],
  [Tag.RB, Tag.RBR, Tag.RBS]
]
/** A name this common is a reading beside a noun: `march`, `china`. */
const COMMON_NAME = 50
/** A form in a list of this size bears out a part of speech that AGID doubts. */
const COMMON_FORM = 60
/** So end the nations’ adjectives: `Danish`, `Portuguese`. */
const OF_A_NATION = /(?:ese|ish)$/

/** Lists by lower-cased word. */
interface Lists extends Inflections {
  codes: Map<string, Codes>
  /** Codes of words that Moby writes with a capital. */
  properCodes: Map<string, Codes>
}

/**
 * Join the sources into one entry a word.
 *
 * @param sources The lists.
 * @returns Entries by word, in lower case.
 */
export function joinSources(sources: Sources): Map<string, Entry> {
  const entries = listWords(sources)
  const lists: Lists = {...groupInflections(sources), codes: new Map(), properCodes: new Map()}
  for (const [word, codes] of sources.codes) {
    const key = word.toLowerCase()
    ;(key === word ? lists.codes : lists.properCodes).set(key, codes)
  }
  const listed = [...entries.values()]
  // Corrections come first, so that their lemmas do.
  for (const entry of listed) correct(entries, entry, sources)
  for (const entry of listed) readEntry(entries, entry, lists, sources)
  readShapes(entries, sources)
  for (const entry of entries.values()) readName(entry, lists, sources)
  for (const entry of entries.values()) settle(entry, entries, sources)
  return entries
}

function correct(entries: Map<string, Entry>, entry: Entry, sources: Sources): void {
  for (const [tag, forms] of sources.corrections.get(entry.word) ?? [])
    hang(entries, entry, tag, forms, sources)
}

/** Decide what an entry can be as a lemma, and hang its forms on it. */
function readEntry(entries: Map<string, Entry>, entry: Entry, lists: Lists, sources: Sources): void {
  const corrections = sources.corrections.get(entry.word)
  const closed = sources.closed.get(entry.word)
  for (const [open, tags] of OPEN) {
    if (closed === undefined ? !isReading(entries, entry, open, lists) : (closed & tags) !== tags) continue
    entry.self |= tags
    for (const [tag, forms] of inflect(entry, open, lists)) {
      if (!corrections?.has(tag)) hang(entries, entry, tag, forms, sources)
    }
  }
  if (entry.asName <= COMMON_NAME || isOnlyName(entry))
    hang(entries, entry, Tag.NNPS, pluralsOfName(entry, lists), sources)
  if (closed !== undefined) return
  const moby = lists.codes.get(withoutAccents(entry.word))?.moby ?? ''
  const checked = lists.twelveDicts.get(entry.word) ?? []
  const exclaimed = checked.some(({pos}) => pos === 'I')
  if (exclaimed && (moby.includes('!') || entry.self === 0)) entry.self |= maskOf('UH')
  readPlural(entry, moby, checked.some(({pos, slots}) => pos === 'N' && slots.length === 0)) // prettier-ignore
}

/** `clothes`, `thanks`: a plural without a singular; `politics`: either. */
function readPlural(entry: Entry, moby: string, uncounted: boolean): void {
  if (entry.lemmas.has(Tag.NNS) || isOnlyName(entry)) return
  const plural = moby.indexOf('p')
  if (plural >= 0) {
    entry.self |= maskOf('NNS')
    if (plural < moby.indexOf('N')) entry.self &= ~maskOf('NN')
  } else if (uncounted && /[^s]s$/.test(entry.word) && (entry.self & maskOf('NN')) !== 0) {
    entry.self |= maskOf('NNS')
  }
}

/** Whether a word outside the closed classes is a noun, verb, adjective or adverb. */
function isReading(entries: Map<string, Entry>, entry: Entry, open: Open, lists: Lists): boolean {
  const plain = withoutAccents(entry.word)
  const codes = lists.codes.get(plain)
  const moby = classesOf(codes?.moby)
  if (isOnlyName(entry)) {
    if (open !== 'A') return open === 'N' && entry.uncapitalized
    const proper = lists.properCodes.get(plain)
    return [codes, proper].some((one) => classesOf(one?.moby, one?.wordnet).includes('A'))
  }
  const checked = (lists.twelveDicts.get(plain) ?? []).filter(({lemma}) => lemma === plain)
  if (checked.length > 0) return isChecked(entry.word, open, checked, moby, classesOf(codes?.wordnet))
  // A form of another word is a word of its own only if that is what Moby says first: `interesting`.
  if (lists.inflected.has(plain)) return open !== 'V' && moby.startsWith(open) && !plain.endsWith('s')
  if (classesOf(codes?.moby, codes?.wordnet).includes(open)) return true
  if (open === 'A' || open === 'R') return false
  return (lists.agid.get(plain) ?? []).some(
    ({lemma, pos, doubtful, slots}) =>
      pos === open && lemma === plain && (!doubtful || isListed(entries, slots[0]?.[0]?.form))
  )
}

/** Is a form common enough to vouch for a part of speech that AGID doubts? */
function isListed(entries: Map<string, Entry>, form = ''): boolean {
  return (entries.get(form)?.asWord ?? UNLISTED) <= COMMON_FORM
}

/** A reading of a word that 12dicts knows: what it lacks or doubts must stand at the head of Moby’s codes. */
function isChecked(
  word: string,
  open: Open,
  checked: readonly {pos: string; doubtful: boolean}[],
  moby: string,
  wordnet: string
): boolean {
  const of = checked.filter(({pos}) => pos === (open === 'R' ? 'A' : open))
  const sure = of.some(({doubtful}) => !doubtful)
  if (open === 'N' || open === 'V') {
    return sure || (of.length > 0 && moby.includes(open) && moby.indexOf(open) < 2)
  }
  if (moby.startsWith(open)) return true
  if (!sure) return false
  if (moby.includes(open) || wordnet.includes(open)) return true
  // 12dicts does not tell adverbs from adjectives.
  if (moby !== '' || checked.length > 1) return false
  return word.endsWith('ly') === (open === 'R')
}

/** Parts of speech of Moby’s and WordNet’s codes in order, without repeats. */
function classesOf(...codes: (string | undefined)[]): string {
  const classes = codes.join('').replaceAll(/[ti]/g, 'V').replaceAll('v', 'R').replaceAll('h', 'N')
  return [...new Set(classes)].join('')
}

/** Read what the lists write with a capital as a proper noun. */
function readName(entry: Entry, lists: Lists, sources: Sources): void {
  if (sources.closed.has(entry.word)) return
  const onlyName = isOnlyName(entry)
  const noun = (entry.self & maskOf('NN')) !== 0 || entry.lemmas.has(Tag.NNS)
  const isPlural = entry.lemmas.has(Tag.NNPS) && (entry.names & 3) === 0
  if (entry.capital && OF_A_NATION.test(entry.word) && entry.asName <= COMMON_NAME) entry.self |= maskOf('JJ')
  if (entry.capital && !isPlural && (onlyName || (noun && entry.asName <= COMMON_NAME)))
    entry.self |= maskOf('NNP')
  if (onlyName && rankOf(entry) === UNLISTED && lists.codes.has(entry.word)) entry.self |= maskOf('NN')
}

/** Make the mask, hold closed classes to their tags, and put common lemmas first. */
function settle(entry: Entry, entries: Map<string, Entry>, sources: Sources): void {
  for (const [plain, ...compared] of COMPARED) {
    // What compares a word is no plain adjective or adverb too, whatever Moby says of `faster`.
    if (compared.some((tag) => entry.lemmas.has(tag))) entry.self &= ~(1 << plain)
  }
  let mask = entry.self
  for (const tag of entry.lemmas.keys()) mask |= 1 << tag
  const closed = sources.closed.get(entry.word)
  if (closed !== undefined) {
    entry.self = (entry.self & closed) | (closed & ~mask)
    // `n’t` is a form of `not` and no lemma.
    for (const [tag, lemmas] of entry.lemmas) if (!lemmas.includes(entry.word)) entry.self &= ~(1 << tag)
    mask = closed
  }
  entry.mask = mask
  const rank = (word: string): number => rankOf(entries.get(word))
  for (const words of entry.lemmas.values()) words.sort((one, other) => rank(one) - rank(other))
}
