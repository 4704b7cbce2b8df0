import {Tag, maskOf} from '../src/language/tag.js'
import type {TagId} from '../src/language/tag.js'
import {add} from './lexicon-inflections.js'
import type {Sources} from './lexicon-sources.js'
import {UNLISTED, entryOf, isOnlyName} from './lexicon-words.js'
import type {Entry} from './lexicon-words.js'

/** Endings of regular forms, the longest first: what is cut, what a stem may end in instead. */
const PAST: [RegExp, string[]][] = [
  [/ied$/, ['y']],
  [/([b-df-hj-np-tvz])\1ed$/, ['$1$1', '$1']],
  [/ed$/, ['e', '']]
]
const GERUND: [RegExp, string[]][] = [
  [/([b-df-hj-np-tvz])\1ing$/, ['$1$1', '$1']],
  [/ing$/, ['e', '']]
]
const PLURAL: [RegExp, string[]][] = [
  [/ies$/, ['y', 'ie']],
  [/(s|x|z|ch|sh)es$/, ['$1', '$1e']],
  [/([^s])s$/, ['$1']]
]
const COMPARED: [RegExp, string[]][] = [
  [/i(?:er|est)$/, ['y']],
  [/([b-df-hj-np-tvz])\1(?:er|est)$/, ['$1$1', '$1']],
  [/(?:er|est)$/, ['e', '']]
]
/** A word with one of these before it has its part of speech: `subprime`, `reconfigured`. */
const PREFIX =
  /^(?:anti|co|counter|hyper|inter|micro|mid|mis|multi|non|out|over|post|pre|pro|re|semi|sub|super|trans|un|under)(?=[a-z]{4})/
const ADVERB = /[a-z]{3}ly$/
const NOUN = /(?:ness|ity|[ts]ion|ism|ist|ment|ship|ology)$/
const ADJECTIVE = /(?:able|ible|ous|ful|less|ical|like)$/
/** Larger lists hold forms that only players of word games use: `doored`. */
const COMMON = 60

/**
 * Read words that no list reads, from their shape and their neighbours in SCOWL: `blogged` and `blogging`
 * make a verb of `blog`, `blog’s` a noun.
 *
 * @param entries Entries by word; changed.
 * @param sources The lists.
 */
export function readShapes(entries: Map<string, Entry>, sources: Sources): void {
  const words = [...entries.values()].filter((one) => one.asWord < UNLISTED && !sources.closed.has(one.word))
  for (const entry of words) {
    const gerund = entry.word.endsWith('ing') && entry.asPossessor <= COMMON
    if (gerund || (isUnread(entry) && entry.asPossessor < UNLISTED)) entry.self |= maskOf('NN')
  }
  for (const entry of words)
    if (isUnread(entry) && entry.asWord <= COMMON) readVerbForm(entries, entry, sources)
  for (const entry of words) if (isUnread(entry)) readComparedForm(entries, entry)
  for (const entry of words) if (isUnread(entry)) readPluralForm(entries, entry)
  for (const entry of words) if (isUnread(entry)) readPrefixed(entries, entry)
  for (const entry of words) if (isUnread(entry)) readCounted(entries, entry)
  for (const entry of [...entries.values()]) if (entry.word.includes('-')) inflectCompound(entries, entry)
  for (const entry of words) {
    if (!isUnread(entry) || isOnlyName(entry)) continue
    if (ADVERB.test(entry.word)) entry.self |= maskOf('RB')
    else if (NOUN.test(entry.word)) entry.self |= maskOf('NN')
    else if (ADJECTIVE.test(entry.word)) entry.self |= maskOf('JJ')
  }
}

function isUnread(entry: Entry): boolean {
  return entry.self === 0 && entry.lemmas.size === 0
}

/** A past form whose stem has a listed form in -ing is one of a regular verb. */
function readVerbForm(entries: Map<string, Entry>, entry: Entry, sources: Sources): void {
  const lemma = stems(entries, entry.word, PAST).find(({word}) => !sources.closed.has(word))
  if (!lemma || !entry.word.endsWith('ed')) return
  const gerunds = [lemma.word, lemma.word + (lemma.word.at(-1) ?? ''), lemma.word.replace(/e$/, '')]
    .map((stem) => entries.get(`${stem}ing`))
    .filter((one) => one !== undefined && stems(entries, one.word, GERUND).includes(lemma))
  const gerund = gerunds[0]
  if (!gerund || gerund.asWord > COMMON) return
  lemma.self |= maskOf('VB', 'VBP')
  relate(lemma, entry, Tag.VBD)
  relate(lemma, entry, Tag.VBN)
  relate(lemma, gerund, Tag.VBG)
  const third = entries.get(pluralOf(lemma.word))
  if (third) relate(lemma, third, Tag.VBZ)
}

function readPluralForm(entries: Map<string, Entry>, entry: Entry): void {
  for (const stem of stems(entries, entry.word, PLURAL)) {
    if ((stem.self & maskOf('NN')) !== 0) relate(stem, entry, Tag.NNS)
    if ((stem.self & maskOf('VB')) !== 0) relate(stem, entry, Tag.VBZ)
    // `bombings`: what has a plural is a noun.
    if (stem.lemmas.has(Tag.VBG)) {
      stem.self |= maskOf('NN')
      relate(stem, entry, Tag.NNS)
    }
    if (!isUnread(entry)) return
  }
}

/** A compound verb inflects as its last word does: `fast-track`, `fast-tracked`. */
function inflectCompound(entries: Map<string, Entry>, entry: Entry): void {
  if ((entry.self & maskOf('VB')) === 0 || entry.forms.has(Tag.VBD)) return
  const cut = entry.word.lastIndexOf('-') + 1
  const forms = entries.get(entry.word.slice(cut))?.forms ?? new Map<TagId, string[]>()
  for (const tag of [Tag.VBD, Tag.VBG, Tag.VBN, Tag.VBZ]) {
    for (const form of forms.get(tag) ?? [])
      relate(entry, entryOf(entries, entry.word.slice(0, cut) + form), tag)
  }
}

function readComparedForm(entries: Map<string, Entry>, entry: Entry): void {
  const lemma = stems(entries, entry.word, COMPARED).find(({self}) => (self & maskOf('JJ')) !== 0)
  if (lemma) relate(lemma, entry, entry.word.endsWith('r') ? Tag.JJR : Tag.JJS)
}

function readPrefixed(entries: Map<string, Entry>, entry: Entry): void {
  const prefix = PREFIX.exec(entry.word)?.[0] ?? ''
  const rest = entries.get(entry.word.slice(prefix.length))
  if (prefix === '' || !rest || rest.asWord > COMMON) return
  const adjective = (rest.self & maskOf('JJ')) !== 0
  entry.self |= rest.self & (adjective ? maskOf('JJ', 'RB') : maskOf('NN', 'NNS', 'RB', 'VB', 'VBP'))
  for (const [tag, lemmas] of rest.lemmas) {
    for (const word of lemmas) {
      const lemma = entries.get(prefix + word)
      if (lemma) relate(lemma, entry, tag)
    }
  }
}

/** What has a plural, and is no verb that a list knows, is a noun. */
function readCounted(entries: Map<string, Entry>, entry: Entry): void {
  const plural = entries.get(pluralOf(entry.word))
  if (!plural || !isUnread(plural)) return
  entry.self |= maskOf('NN')
  relate(entry, plural, Tag.NNS)
}

function pluralOf(word: string): string {
  return word.replace(/([^aeiou])y$/, '$1ie').replace(/(?:s|x|z|ch|sh)$/, '$&e') + 's'
}

function stems(entries: Map<string, Entry>, word: string, endings: [RegExp, string[]][]): Entry[] {
  const ending = endings.find(([shape]) => shape.test(word))
  if (!ending) return []
  return ending[1]
    .map((end) => entries.get(word.replace(ending[0], end)))
    .filter((entry) => entry !== undefined && entry.asWord < UNLISTED) as Entry[]
}

function relate(lemma: Entry, form: Entry, tag: TagId): void {
  add(form.lemmas, tag, lemma.word)
  add(lemma.forms, tag, form.word)
}
