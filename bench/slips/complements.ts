import {NOUN, Tag, maskOf, type TagName} from '../../src/language/tag.js'
import type {Ground} from './ground.js'
import {readList, wordsOf} from './lists.js'
import type {Change} from './slip.js'

/** What follows a governor, and what a writer may put instead; `-` is nothing. */
interface Government {
  right: string
  wrong: string[]
  /** May an object stand between? */
  object: boolean
}

const KINDS: Readonly<Record<string, readonly TagName[]>> = {
  v: ['VB', 'VBD', 'VBZ', 'VBP', 'VBG', 'VBN'],
  n: ['NN', 'NNS'],
  a: ['JJ', 'VBN', 'VBG']
}
const governments = readGovernments()
const INFINITIVE = wordsOf('infinitive')
const GERUND = wordsOf('gerund')
const CAUSATIVE = wordsOf('causative')
const NOT_OF_A_VERB = new Set(['to', 'than', 'as'])
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'CD')
const WITHIN_OBJECT = OBJECT | NOUN | maskOf('JJ')
const LONGEST_OBJECT = 4
const PERSONS = new Set(['him', 'her', 'them', 'us', 'me', 'people', 'workers', 'children'])

function readGovernments(): Map<string, Government[]> {
  const found = new Map<string, Government[]>()
  for (const line of readList('governors')) {
    const match = /^(\S+) ([vna])(o?) > (\S+) : (.+)$/u.exec(line)
    if (!match) throw new Error(`bench/slips/governors.txt: cannot read “${line}”`)
    const [, governor = '', kind = '', object, right = '', wrong = ''] = match
    const key = `${kind} ${governor}`
    const government = {right, wrong: wrong.split(' '), object: object === 'o'}
    found.set(key, [...(found.get(key) ?? []), government])
  }
  return found
}

/** What a token governs, as verb, noun or adjective. */
function governmentsOf(ground: Ground, token: number): Government[] {
  const tag = ground.tag(token)
  return Object.entries(KINDS).flatMap(([kind, tags]) => {
    if (!tags.some((name) => Tag[name] === tag)) return []
    const word = ground.lower(token)
    const {lexicon} = ground.story
    const lemmas = kind === 'v' ? lexicon.lemmasOf(ground.story.ids[token] ?? 0, tag) : []
    const spellings = new Set([word, ...lemmas.map((lemma) => lexicon.wordOf(lemma))])
    return [...spellings].flatMap((spelling) => governments.get(`${kind} ${spelling}`) ?? [])
  })
}

/** Another preposition after its governor, or none, or one after a verb that takes none. */
export function* governedPreposition(ground: Ground, token: number): Generator<Change> {
  // What the preposition opens must follow: `the man they relied on` says nothing of its place.
  if (ground.is(token, maskOf('IN', 'TO'))) {
    if (!ground.is(token + 1, OBJECT | NOUN | maskOf('JJ', 'VBG', 'WDT', 'WP'))) return
    yield* otherPrepositions(ground, token)
  } else if (ground.is(token, maskOf('VB', 'VBD', 'VBZ', 'VBP', 'VBG'))) {
    if (!ground.is(token + 1, maskOf('DT', 'PRP$'))) return
    for (const {right, wrong} of governmentsOf(ground, token)) {
      if (right === '-') for (const word of wrong) yield ground.insert('add', token + 1, word)
    }
  }
}

function* otherPrepositions(ground: Ground, token: number): Generator<Change> {
  const word = ground.lower(token)
  for (let at = token - 1; at >= token - 1 - LONGEST_OBJECT && ground.story.together(at, token); at--) {
    const isNext = at === token - 1
    for (const {right, wrong, object} of governmentsOf(ground, at)) {
      if (right !== word || !(isNext || object)) continue
      for (const other of wrong) {
        if (other !== '-') yield ground.put(isNext ? 'swap' : 'swap-behind-object', token, other)
        else if (isNext && ground.isFollowed(token) && ground.is(token + 1, OBJECT | NOUN))
          yield ground.drop('drop', token)
      }
      return
    }
    if (!ground.is(at, WITHIN_OBJECT)) return
  }
}

/** Another form of the verb that a verb or preposition governs: refused going, denied to take, accused of hide. */
export function* complementForm(ground: Ground, token: number): Generator<Change> {
  const before = token - 1
  if (ground.is(token, maskOf('VB'))) {
    if (ground.lower(before) === 'to' && ground.isOne(before - 1, INFINITIVE)) {
      const progressive = ground.form(token, 'VB', 'VBG')
      if (progressive) yield ground.put('to-ing', before, progressive, token)
    } else if (ground.isOne(before, PERSONS) && ground.isOne(before - 1, CAUSATIVE))
      yield ground.insert('bare-to', token, 'to')
  } else if (ground.is(token, maskOf('VBG'))) {
    const base = ground.form(token, 'VBG', 'VB')
    if (!base) return
    if (ground.isOne(before, GERUND)) yield ground.put('ing-to', token, `to ${base}`)
    const isPreposition = ground.is(before, maskOf('IN')) && !ground.isOne(before, NOT_OF_A_VERB)
    if (!isPreposition || !ground.is(token + 1, OBJECT)) return
    yield ground.put('preposition-base', token, base)
    if (ground.lower(before) === 'of' || ground.lower(before) === 'from')
      yield ground.put('preposition-to', before, `to ${base}`, token)
  }
}
