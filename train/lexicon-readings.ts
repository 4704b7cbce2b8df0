import {Name} from '../src/language/lexicon.js'
import {Tag, maskOf} from '../src/language/tag.js'
import type {TagId} from '../src/language/tag.js'
import type {Codes, Form, Inflection, Sources} from './lexicon-sources.js'

/** What is known of one word. */
export interface Entry {
  word: string
  /** Smallest size at which SCOWL lists it as a word, as a name, as an abbreviation; 255 where it does not. */
  asWord: number
  asName: number
  asAbbreviation: number
  names: number
  /** Tags under which it is its own lemma. */
  self: number
  mask: number
  /** Lemmas by tag, and forms by tag, best first. */
  lemmas: Map<TagId, string[]>
  forms: Map<TagId, string[]>
}

const UNLISTED = 255
/** A census name that is also a common word must be borne by one in ten thousand. */
const NAME_FLOOR = 0.01
const LATIN1_WORD = /^[a-z\u00df-\u00f6\u00f8-\u00ff'][-.a-z\u00df-\u00f6\u00f8-\u00ff']*$/
/** Clitics are tokens of their own, and so words with one are no entries. */
const WITH_CLITIC = /'(?:s|d|ll|re|ve|m)$|n't$/
const OPEN = {N: 'NN', V: 'VB', A: 'JJ', R: 'RB'} as const
const SLOT_TAGS = {
  N: [['NNS']],
  V3: [['VBD', 'VBN'], ['VBG'], ['VBZ']],
  V4: [['VBD'], ['VBN'], ['VBG'], ['VBZ']],
  JJ: [['JJR'], ['JJS']],
  RB: [['RBR'], ['RBS']]
} as const

type Open = keyof typeof OPEN

/** Lemmas of each list by lower-cased word. */
interface Lists {
  agid: Map<string, Inflection[]>
  twelveDicts: Map<string, Inflection[]>
  /** Words that 12dicts gives as a form of another. */
  inflected: Set<string>
  codes: Map<string, Codes>
  properCodes: Map<string, Codes>
}

/**
 * Join the sources into one entry a word.
 *
 * @param sources The lists.
 * @returns Entries by word, lower case.
 */
export function joinSources(sources: Sources): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  listWords(entries, sources)
  const lists = byWord(sources)
  for (const entry of [...entries.values()]) readEntry(entries, entry, lists, sources)
  for (const entry of entries.values()) readShape(entries, entry)
  for (const entry of entries.values()) nameEntry(entry, sources)
  for (const entry of entries.values()) settle(entry, entries, sources)
  return entries
}

function entryOf(entries: Map<string, Entry>, word: string): Entry {
  let entry = entries.get(word)
  if (!entry) {
    entry = {word, asWord: UNLISTED, asName: UNLISTED, asAbbreviation: UNLISTED, names: 0, self: 0, mask: 0, lemmas: new Map(), forms: new Map()} // prettier-ignore
    entries.set(word, entry)
  }
  return entry
}

function listWords(entries: Map<string, Entry>, sources: Sources): void {
  for (const {word, kind, size} of sources.scowl) {
    const key = word.toLowerCase()
    if (!LATIN1_WORD.test(key) || WITH_CLITIC.test(key)) continue
    const entry = entryOf(entries, key)
    if (kind === 'abbreviations') entry.asAbbreviation = Math.min(entry.asAbbreviation, size)
    else if (kind === 'words' || kind === 'contractions') entry.asWord = Math.min(entry.asWord, size)
    else entry.asName = Math.min(entry.asName, size)
  }
  for (const word of sources.closed.keys()) entryOf(entries, word)
  for (const {lemma, doubtful} of sources.twelveDicts) if (!doubtful) entryOf(entries, lemma.toLowerCase())
  for (const word of sources.codes.keys()) {
    const parts = word.split('-')
    const common = (part: string): boolean => (entries.get(part)?.asWord ?? UNLISTED) <= 50
    if (parts.length > 1 && LATIN1_WORD.test(word) && parts.every(common)) entryOf(entries, word)
  }
  for (const {name, kind, percent} of sources.names) {
    const key = name.toLowerCase()
    if (!LATIN1_WORD.test(key)) continue
    const entry = entryOf(entries, key)
    if (entry.asWord <= 70 && percent < NAME_FLOOR) continue
    entry.names |= kind === 'first' ? Name.first : Name.surname
  }
}

function byWord(sources: Sources): Lists {
  const lists: Lists = {agid: new Map(), twelveDicts: new Map(), inflected: new Set(), codes: new Map(), properCodes: new Map()} // prettier-ignore
  for (const name of ['agid', 'twelveDicts'] as const) {
    for (const inflection of sources[name]) {
      const key = inflection.lemma.toLowerCase()
      const known = lists[name].get(key)
      if (known) known.push(inflection)
      else lists[name].set(key, [inflection])
    }
  }
  for (const {lemma, doubtful, slots} of sources.twelveDicts) {
    if (doubtful) continue
    for (const {form} of slots.flat()) if (form !== lemma) lists.inflected.add(form.toLowerCase())
  }
  for (const [word, codes] of sources.codes) {
    const key = word.toLowerCase()
    if (key === word) lists.codes.set(key, codes)
    else lists.properCodes.set(key, codes)
  }
  return lists
}

/** Decide what an entry can be as a lemma, and hang its forms on it. */
function readEntry(entries: Map<string, Entry>, entry: Entry, lists: Lists, sources: Sources): void {
  const corrections = sources.corrections.get(entry.word) ?? new Map<TagId, string[]>()
  const closed = sources.closed.get(entry.word)
  for (const open of Object.keys(OPEN) as Open[]) {
    const tag = Tag[OPEN[open]]
    const allowed = closed === undefined ? isReading(entry, open, lists) : ((closed >>> tag) & 1) === 1
    if (!allowed) continue
    entry.self |= open === 'V' ? maskOf('VB', 'VBP') : 1 << tag
    for (const [form, ranked] of formsOf(entry, open, lists)) {
      if (!corrections.has(form)) hang(entries, entry, form, ranked, sources)
    }
  }
  if (closed === undefined && /!/.test(lists.codes.get(entry.word)?.moby ?? '')) {
    if (lists.twelveDicts.get(entry.word)?.some(({pos}) => pos === 'I')) entry.self |= maskOf('UH')
  }
  for (const [tag, words] of corrections) {
    hang(entries, entry, tag, words.map((form, index) => ({form, level: index / 1000, doubtful: false})), sources) // prettier-ignore
  }
}

/** Whether a word outside the closed classes is a noun, verb, adjective or adverb. */
function isReading(entry: Entry, open: Open, lists: Lists): boolean {
  const codes = lists.codes.get(entry.word)
  const proper = lists.properCodes.get(entry.word)
  const moby = classesOf(codes?.moby ?? '')
  const coded = moby.includes(open) || classesOf(codes?.wordnet ?? '').includes(open)
  const pos = open === 'R' ? 'A' : open
  const checked = (lists.twelveDicts.get(entry.word) ?? []).filter(({lemma}) => lemma === entry.word)
  const sure = checked.some((one) => one.pos === pos && !one.doubtful)
  if (checked.length > 0) {
    if (sure && (open === 'N' || open === 'V')) return true
    if (sure) return coded || (open === 'R' ? /ly$/.test(entry.word) && moby === '' : !moby.includes('R') && checked.length === 1) // prettier-ignore
    // An adverb may stand in 12dicts as a noun or preposition alone (`home`, `outside`).
    if (open === 'R') return moby.startsWith('R')
    return checked.some((one) => one.pos === pos) && moby.indexOf(open) >= 0 && moby.indexOf(open) < 2
  }
  if (lists.inflected.has(entry.word)) return moby.startsWith(open)
  if (entry.asWord === UNLISTED && (entry.asName < UNLISTED || entry.asAbbreviation < UNLISTED)) {
    if (open === 'V' || open === 'R') return false
    if (open === 'A') return classesOf(proper?.moby ?? '').includes('A') || classesOf(proper?.wordnet ?? '').includes('A') // prettier-ignore
    return false
  }
  return coded || (open !== 'A' && open !== 'R' && (lists.agid.get(entry.word) ?? []).some((one) => one.pos === pos && !one.doubtful && one.lemma === entry.word)) // prettier-ignore
}

/** Classes of Moby’s and WordNet’s codes in order, without repeats. */
function classesOf(codes: string): string {
  const classes = codes.replaceAll(/[ti]/g, 'V').replaceAll('v', 'R').replaceAll('h', 'N')
  return [...new Set(classes)].join('')
}

/** Forms of a lemma by tag, from both lists; 12dicts leads, since it was checked by hand. */
function formsOf(entry: Entry, open: Open, lists: Lists): Map<TagId, Form[]> {
  const forms = new Map<TagId, Form[]>()
  const pos = open === 'R' ? 'A' : open
  const checked = (lists.twelveDicts.get(entry.word) ?? []).filter((one) => one.pos === pos)
  const sure = checked.some((one) => !one.doubtful)
  const known = sure ? checked.filter((one) => !one.doubtful) : checked
  const derived = (lists.agid.get(entry.word) ?? []).filter((one) => one.pos === pos)
  for (const inflection of known) gather(forms, inflection, open, 0)
  const compared = pos === 'A'
  if (compared && (known.length > 0 || !derived.every(fullyCompared))) return forms
  const penalty = known.length > 0 ? 1 : 0
  for (const inflection of derived) gather(forms, inflection, open, penalty)
  return forms
}

function fullyCompared({slots}: Inflection): boolean {
  return slots.length === 2 && slots.every((slot) => slot[0] !== undefined && !slot[0].doubtful)
}

function gather(forms: Map<TagId, Form[]>, {slots}: Inflection, open: Open, penalty: number): void {
  const names = open === 'V' ? (slots.length === 3 ? SLOT_TAGS.V3 : SLOT_TAGS.V4) : open === 'N' ? SLOT_TAGS.N : open === 'A' ? SLOT_TAGS.JJ : SLOT_TAGS.RB // prettier-ignore
  for (const [index, tags] of names.entries()) {
    for (const name of tags) {
      const list = forms.get(Tag[name]) ?? []
      forms.set(Tag[name], list)
      for (const form of slots[index] ?? []) {
        if (form.form === '-') continue
        const known = list.find((one) => one.form === form.form)
        if (known) {
          known.level = Math.min(known.level, form.level + penalty)
          known.doubtful &&= form.doubtful
        } else list.push({...form, level: form.level + penalty})
      }
    }
  }
}

/** Hang forms on a lemma and the lemma on each form. */
function hang(entries: Map<string, Entry>, lemma: Entry, tag: TagId, forms: Form[], sources: Sources): void {
  const ordered = [...forms].sort((one, other) => one.level - other.level)
  for (const {form, level, doubtful} of ordered) {
    const key = form.toLowerCase()
    if (!LATIN1_WORD.test(key)) continue
    const listed = entries.get(key)
    if (doubtful && (!listed || listed.asWord === UNLISTED)) continue
    const closed = sources.closed.get(key)
    if (closed !== undefined && ((closed >>> tag) & 1) === 0) continue
    const target = listed ?? entryOf(entries, key)
    add(target.lemmas, tag, lemma.word)
    if (level < 2 && !doubtful) add(lemma.forms, tag, key)
  }
}

function add(map: Map<TagId, string[]>, tag: TagId, word: string): void {
  const words = map.get(tag)
  if (!words) map.set(tag, [word])
  else if (!words.includes(word)) words.push(word)
}

const SHAPES: [RegExp, TagId, string[]][] = [
  [/ies$/, Tag.NNS, ['y']],
  [/(?:s|x|z|ch|sh)es$/, Tag.NNS, ['', 'e'].map((end) => end)],
  [/s$/, Tag.NNS, ['']]
]

/** Give a listed word that no list reads the reading of its shape: plural of a known noun, `-ly`, `-ness`. */
function readShape(entries: Map<string, Entry>, entry: Entry): void {
  if (entry.self !== 0 || entry.lemmas.size > 0 || entry.asWord === UNLISTED) return
  for (const [shape, tag, ends] of SHAPES) {
    const match = shape.exec(entry.word)
    if (!match) continue
    for (const end of ends) {
      const cut = tag === Tag.NNS && match[0].length > 1 && match[0] !== 'ies' ? 2 : match[0].length
      const lemma = entries.get(entry.word.slice(0, -cut) + end)
      if (!lemma || (lemma.self & maskOf('NN')) === 0) continue
      add(entry.lemmas, tag, lemma.word)
      add(lemma.forms, tag, entry.word)
      return
    }
  }
  if (entry.word.endsWith('ly')) entry.self |= maskOf('RB')
  else if (/(?:ness|ity|tion|ism|ist|ment|ship)$/.test(entry.word)) entry.self |= maskOf('NN')
  else if (/(?:able|ible|ous|ful|less|ical|ish)$/.test(entry.word)) entry.self |= maskOf('JJ')
}

/** Turn the nouns of capitalised lists into proper nouns. */
function nameEntry(entry: Entry, sources: Sources): void {
  if (sources.closed.has(entry.word)) return
  const onlyName = entry.asWord > 70
  const noun = maskOf('NN', 'NNS')
  const {asName, asAbbreviation} = entry
  if (asName < UNLISTED && onlyName) entry.names |= Name.other
  if (asAbbreviation < UNLISTED && asAbbreviation <= entry.asWord) entry.names |= Name.abbreviation
  const isNoun = (entry.self & noun) !== 0 || entry.lemmas.has(Tag.NNS)
  const proper = entry.names !== 0 && onlyName
  if (proper || (asName <= 50 && isNoun)) entry.self |= maskOf('NNP')
}

function settle(entry: Entry, entries: Map<string, Entry>, sources: Sources): void {
  let mask = entry.self
  for (const tag of entry.lemmas.keys()) mask |= 1 << tag
  const closed = sources.closed.get(entry.word)
  if (closed !== undefined) {
    entry.self |= closed & ~mask
    entry.self &= closed
    mask = closed
  }
  // Members of a nation: `Germans` is the plural of a name alone.
  if (entry.asWord > 70 && entry.asName < UNLISTED && entry.word.endsWith('s')) {
    const single = entries.get(entry.word.slice(0, -1))
    if (single && single.asWord > 70 && single.asName < UNLISTED) {
      mask |= maskOf('NNPS')
      add(entry.lemmas, Tag.NNPS, single.word)
      add(single.forms, Tag.NNPS, entry.word)
    }
  }
  entry.mask = mask
  for (const words of entry.lemmas.values()) words.sort((one, other) => rankOf(entries.get(one)) - rankOf(entries.get(other))) // prettier-ignore
}

/** Smallest size of any list. */
export function rankOf(entry: Entry | undefined): number {
  return entry ? Math.min(entry.asWord, entry.asName, entry.asAbbreviation) : UNLISTED
}
