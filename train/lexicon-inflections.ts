import {Tag} from '../src/language/tag.js'
import type {TagId} from '../src/language/tag.js'
import type {Form, Inflection, Sources} from './lexicon-sources.js'
import {UNLISTED, entryOf, isWord, rankOf, withoutAccents} from './lexicon-words.js'
import type {Entry} from './lexicon-words.js'

/** A part of speech whose words inflect, as the lists letter it; `R` is an adverb. */
export type Open = 'N' | 'V' | 'A' | 'R'

/** Inflections of the lists by lower-cased lemma. */
export interface Inflections {
  agid: Map<string, Inflection[]>
  twelveDicts: Map<string, Inflection[]>
  /** Words that a list gives as a form of another word, without doubt. */
  inflected: Set<string>
}

/** Tags of the slots that lists give, by part of speech and number of slots; a verb of three has one past form. */
const SLOTS = {
  N: [[Tag.NNS]],
  V: [[Tag.VBD], [Tag.VBN], [Tag.VBG], [Tag.VBZ]],
  regular: [[Tag.VBD, Tag.VBN], [Tag.VBG], [Tag.VBZ]],
  A: [[Tag.JJR], [Tag.JJS]],
  R: [[Tag.RBR], [Tag.RBS]]
}
/** From this level on a form is archaic: read, but never offered. */
const ARCHAIC = 2

/** Group the inflection lists by lemma. */
export function groupInflections({agid, twelveDicts}: Sources): Inflections {
  const inflected = new Set<string>()
  for (const {lemma, doubtful, slots, pos} of [...agid, ...twelveDicts]) {
    if (doubtful || pos === 'A') continue
    for (const form of slots.flat()) if (!form.doubtful && form.form !== lemma) inflected.add(form.form)
  }
  return {agid: group(agid), twelveDicts: group(twelveDicts), inflected}
}

function group(list: readonly Inflection[]): Map<string, Inflection[]> {
  const groups = new Map<string, Inflection[]>()
  for (const inflection of list) {
    const key = inflection.lemma.toLowerCase()
    const known = groups.get(key)
    if (known) known.push(inflection)
    else groups.set(key, [inflection])
  }
  return groups
}

/**
 * Forms of a lemma by tag. 12dicts leads, since it was checked by hand; AGID adds what it lacks, but
 * compares no adjective that 12dicts knows and does not compare.
 */
export function inflect(entry: Entry, open: Open, lists: Inflections): Map<TagId, Form[]> {
  const forms = new Map<TagId, Form[]>()
  const plain = withoutAccents(entry.word)
  const pos = open === 'R' ? 'A' : open
  const own = (one: Inflection): boolean => one.pos === pos && one.lemma === plain
  const checked = (lists.twelveDicts.get(plain) ?? []).filter(own)
  const sure = checked.filter((one) => !one.doubtful)
  const derived = (lists.agid.get(plain) ?? []).filter(own)
  const known = sure.length > 0 ? sure : checked
  for (const inflection of known) gather(forms, inflection, open, 0)
  if (pos !== 'A' || (known.length === 0 && derived.every(isFullyCompared))) {
    for (const inflection of derived) gather(forms, inflection, open, known.length > 0 ? 1 : 0)
  }
  return forms
}

/** Plurals of a name: `Americans`. */
export function pluralsOfName(entry: Entry, lists: Inflections): Form[] {
  return (lists.agid.get(entry.word) ?? [])
    .filter(({lemma, pos}) => pos === 'N' && lemma !== entry.word)
    .flatMap(({slots}) => slots[0] ?? [])
}

function isFullyCompared({slots}: Inflection): boolean {
  return slots.length === 2 && slots.every((slot) => slot[0] !== undefined && !slot[0].doubtful)
}

function gather(forms: Map<TagId, Form[]>, {slots}: Inflection, open: Open, penalty: number): void {
  const tags = open === 'V' && slots.length === 3 ? SLOTS.regular : SLOTS[open]
  for (const [index, slot] of tags.entries()) {
    for (const tag of slot) {
      const list = forms.get(tag) ?? []
      forms.set(tag, list)
      for (const form of slots[index] ?? []) merge(list, {...form, level: form.level + penalty})
    }
  }
}

function merge(list: Form[], form: Form): void {
  const known = list.find((one) => one.form === form.form)
  if (!known) list.push(form)
  else known.doubtful &&= form.doubtful
}

/**
 * Hang forms on a lemma, and the lemma on each form. A doubtful form counts only where SCOWL lists it, and
 * is never offered; a word of a closed class takes no tag that its class lacks.
 */
export function hang(
  entries: Map<string, Entry>,
  lemma: Entry,
  tag: TagId,
  forms: readonly Form[],
  sources: Sources
): void {
  const plain = withoutAccents(lemma.word)
  const rank = ({form}: Form): number => rankOf(entries.get(form.toLowerCase()))
  // Of forms that a list leaves to the sense (`hung`, `hanged`), the commoner leads.
  const ordered = [...forms].sort((one, other) => one.level - other.level || rank(one) - rank(other))
  for (const {form, level, doubtful} of ordered) {
    const lowerCased = form.toLowerCase()
    // The lists write no accents: `cafes` is the plural of `cafe`, and `cafés` that of `café`.
    const key = lowerCased.startsWith(plain) ? lemma.word + lowerCased.slice(plain.length) : lowerCased
    const listed = entries.get(key)
    if (!isWord(key)) continue
    if (doubtful && (!listed || Math.min(listed.asWord, listed.asName) === UNLISTED)) continue
    const closed = sources.closed.get(key)
    if (closed !== undefined && ((closed >>> tag) & 1) === 0) continue
    add((listed ?? entryOf(entries, key)).lemmas, tag, lemma.word)
    if (level < ARCHAIC && !doubtful) add(lemma.forms, tag, key)
  }
}

/** Add a word to the list of a tag, once. */
export function add(map: Map<TagId, string[]>, tag: TagId, word: string): void {
  const words = map.get(tag)
  if (!words) map.set(tag, [word])
  else if (!words.includes(word)) words.push(word)
}
