import {Name} from '../src/language/lexicon.js'
import type {TagId} from '../src/language/tag.js'
import type {Sources} from './lexicon-sources.js'

/** What is known of one word. */
export interface Entry {
  word: string
  /** Smallest size at which SCOWL lists it as a word, as a name, as an abbreviation; 255 where it does not. */
  asWord: number
  asName: number
  asAbbreviation: number
  /** Smallest size at which SCOWL lists its possessive, which only nouns have. */
  asPossessor: number
  /** Some list writes it with a capital. */
  capital: boolean
  /** It is an abbreviation without capitals: `mph`. */
  uncapitalized: boolean
  /** Bits of `Name`. */
  names: number
  /** Tags under which it is its own lemma. */
  self: number
  /** All tags, once settled. */
  mask: number
  /** Lemmas by tag, and forms by tag, best first. */
  lemmas: Map<TagId, string[]>
  forms: Map<TagId, string[]>
}

/** Size of a word in no list. */
export const UNLISTED = 255

/** A census name that is also a word must be borne by one person in ten thousand. */
const NAME_FLOOR = 0.01
/** Words from this size on are rare enough to leave a spelling to the name that shares it. */
const RARE_WORD = 70
/** Parts of a hyphenated word of Moby must be this common. */
const COMMON_PART = 50
const LATIN1_WORD = /^(?=.*[a-z])['a-z\u00df-\u00f6\u00f8-\u00ff][-.'a-z\u00df-\u00f6\u00f8-\u00ff]*$/
/** Clitics are tokens of their own, and so words that hold one are no entries. */
const WITH_CLITIC = /.'(?:d|ll|re|ve|m)$|.n't$/
const POSSESSIVE = /^(.*)'s$/

/**
 * List the words of all sources, with sizes and names.
 *
 * @param sources The lists.
 * @returns Entries by word, in lower case, without readings.
 */
export function listWords(sources: Sources): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const {word, kind, size} of sources.scowl) {
    const key = word.toLowerCase()
    const owner = POSSESSIVE.exec(key)?.[1]
    if (owner !== undefined) {
      if (kind === 'words' && isWord(owner)) lower(entryOf(entries, owner), 'asPossessor', size)
      continue
    }
    if (!isWord(key) || WITH_CLITIC.test(key)) continue
    for (const spelling of new Set([key, withoutAccents(key)])) {
      const entry = entryOf(entries, spelling)
      lower(entry, kindOf(kind), size)
      entry.capital ||= key !== word
      entry.uncapitalized ||= key === word && kind === 'abbreviations'
    }
  }
  for (const word of sources.closed.keys()) entryOf(entries, word)
  for (const {lemma, doubtful} of sources.twelveDicts) {
    if (!doubtful && isWord(lemma.toLowerCase())) entryOf(entries, lemma.toLowerCase())
  }
  listCompounds(entries, sources)
  listNames(entries, sources)
  return entries
}

/** Entry of a word, made if there is none. */
export function entryOf(entries: Map<string, Entry>, word: string): Entry {
  let entry = entries.get(word)
  if (!entry) {
    entry = {
      word,
      asWord: UNLISTED,
      asName: UNLISTED,
      asAbbreviation: UNLISTED,
      asPossessor: UNLISTED,
      capital: false,
      uncapitalized: false,
      names: 0,
      self: 0,
      mask: 0,
      lemmas: new Map(),
      forms: new Map()
    }
    entries.set(word, entry)
  }
  return entry
}

/** Can the packed table spell the word? */
export function isWord(word: string): boolean {
  return LATIN1_WORD.test(word)
}

/** Smallest size of any list. */
export function rankOf(entry: Entry | undefined): number {
  return entry ? Math.min(entry.asWord, entry.asName, entry.asAbbreviation) : UNLISTED
}

/** Is it a name or an abbreviation and no word that copy is likely to hold? */
export function isOnlyName(entry: Entry): boolean {
  return entry.asWord > RARE_WORD && (entry.names !== 0 || rankOf(entry) < entry.asWord)
}

/** The word as American copy writes it: `café` → `cafe`. */
export function withoutAccents(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('æ', 'ae').replaceAll('ø', 'o')
}

function kindOf(kind: string): 'asWord' | 'asName' | 'asAbbreviation' {
  if (kind === 'abbreviations') return 'asAbbreviation'
  return kind === 'words' || kind === 'contractions' ? 'asWord' : 'asName'
}

function lower(
  entry: Entry,
  field: 'asWord' | 'asName' | 'asAbbreviation' | 'asPossessor',
  size: number
): void {
  entry[field] = Math.min(entry[field], size)
}

function listCompounds(entries: Map<string, Entry>, {codes}: Sources): void {
  const common = (part: string): boolean => (entries.get(part)?.asWord ?? UNLISTED) <= COMMON_PART
  const compounds = [...codes.keys()].filter((word) => {
    const parts = word.split('-')
    return parts.length > 1 && isWord(word) && parts.every(common)
  })
  for (const word of compounds) entryOf(entries, word)
}

function listNames(entries: Map<string, Entry>, {names}: Sources): void {
  for (const {name, kind, percent} of names) {
    const key = name.toLowerCase()
    if (!isWord(key)) continue
    const entry = entryOf(entries, key)
    if (entry.asWord <= RARE_WORD && percent < NAME_FLOOR) continue
    entry.names |= kind === 'first' ? Name.first : Name.surname
    entry.capital = true
  }
  for (const entry of entries.values()) {
    if (entry.asName < entry.asWord) entry.names |= Name.other
    if (entry.asAbbreviation <= Math.min(entry.asWord, UNLISTED - 1)) entry.names |= Name.abbreviation
  }
}
