import {ADJECTIVE, NOUN, Tag, maskOf} from '../../src/language/tag.js'
import type {Ground} from './ground.js'
import {wordsOf} from './lists.js'
import type {Change} from './slip.js'

const AUXILIARIES = [
  ['be', wordsOf('be')],
  ['have', new Set([...wordsOf('have'), "'ve"])],
  ['get', wordsOf('get')]
] as const
/** A form of be or have near by: the word is rather a participle (was on Wednesday reported). */
const AUXILIARY_WORDS = new Set(AUXILIARIES.flatMap(([, words]) => [...words]))
const DO = wordsOf('do')
const NOT = wordsOf('not')
const TO_VERB = wordsOf('to-verb')
const MANDATIVE = wordsOf('mandative')
const BARE_OBJECT = wordsOf('bare-object')
const NOUN_BASE = wordsOf('noun-base')
const COORDINATORS = new Set(['and', 'or', 'nor'])
const PRONOUNS = new Set(['he', 'she', 'it'])
const BASE = maskOf('VB')
const COMMON_NOUN = maskOf('NN', 'NNS')
/** Words that open an object, so that the word before it cannot be a noun. */
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'CD')
const DETERMINER = maskOf('DT', 'PRP$')

/** be, have, get with the base form or the past tense for a participle: was arrest, had went, has announcing. */
export function* verbParticiple(ground: Ground, token: number): Generator<Change> {
  if (!ground.is(token, maskOf('VBN'))) return
  const auxiliary = ground.before(token)
  const kind = AUXILIARIES.find(([, words]) => ground.isOne(auxiliary, words))?.[0]
  if (!kind) return
  const base = ground.form(token, 'VBN', 'VB')
  if (base && !readsOn(ground, token, base, kind)) yield ground.put(`${kind}-base`, token, base)
  const past = ground.form(token, 'VBN', 'VBD')
  if (past && !ground.mayBe(past, maskOf('VBN', 'JJ', 'VB'))) yield ground.put(`${kind}-past`, token, past)
  const progressive = ground.form(token, 'VBN', 'VBG')
  if (!progressive) return
  if (kind === 'have') yield ground.put('have-ing', token, progressive)
  else if (ground.lower(token + 1) === 'by') yield ground.put('passive-ing', token, progressive)
}

/** Would the base form read as an adjective, or as a noun that the auxiliary can have or be? */
function readsOn(ground: Ground, token: number, base: string, kind: string): boolean {
  if (ground.mayBe(base, maskOf('VBN'))) return true
  if (kind !== 'have' && ground.mayBe(base, ADJECTIVE)) return true
  if (!ground.mayBe(base, COMMON_NOUN)) return false
  return kind === 'be' ? ground.is(token + 1, COMMON_NOUN) : !ground.is(token + 1, OBJECT)
}

/** A modal, `to` or do with another form for the bare verb: will met, to announced, did not knew. */
export function* modalInfinitiveForm(ground: Ground, token: number): Generator<Change> {
  if (!ground.is(token, BASE) || ground.lower(token) === 'be') return
  const governor = ground.before(token)
  const kind = ground.is(governor, maskOf('MD'))
    ? 'modal'
    : ground.is(governor, maskOf('TO')) && ground.lower(governor) === 'to'
      ? 'to'
      : ground.isOne(governor, DO) && ground.isOne(governor + 1, NOT)
        ? 'do'
        : undefined
  if (!kind) return
  const past = ground.form(token, 'VB', 'VBD')
  // `to limited visits`, `to plans for …`, `committed to meeting`: `to` is a preposition as well.
  const object = ground.is(token + 1, OBJECT)
  const isPreposition = kind === 'to' && !object
  if (past && !ground.mayBe(past, BASE) && !(isPreposition && ground.mayBe(past, maskOf('VBN', 'JJ'))))
    yield ground.put(`${kind}-past`, token, past)
  const third = ground.form(token, 'VB', 'VBZ')
  if (third && !(isPreposition && ground.mayBe(third, maskOf('NNS'))))
    yield ground.put(`${kind}-s`, token, third)
  const progressive = ground.form(token, 'VB', 'VBG')
  if (progressive && (kind !== 'to' || ground.isOne(governor - 1, TO_VERB)))
    yield ground.put(`${kind}-ing`, token, progressive)
  const participle = ground.form(token, 'VB', 'VBN')
  if (participle && participle !== past && !ground.mayBe(participle, BASE))
    yield ground.put(`${kind}-participle`, token, participle)
}

/** Another form where a finite verb must stand: the minister accept, he taken; a whole sentence in -ing. */
export function* finiteVerbForm(ground: Ground, token: number): Generator<Change> {
  const isPast = ground.is(token, maskOf('VBD'))
  if (!isPast && !ground.is(token, maskOf('VBZ'))) return
  if (AUXILIARIES.some(([, words]) => ground.isOne(token, words)) || ground.isOne(token, DO)) return
  const subject = ground.before(token)
  const isPronoun = ground.isOne(subject, PRONOUNS)
  if (!isPronoun && !ground.is(subject, maskOf('NN', 'NNP'))) return
  // `the man and the woman accept`; `asked that he accept`; `saw him leave`: those are right.
  if (ground.near(token, 6, COORDINATORS) || ground.near(token, 25, MANDATIVE)) return
  if (ground.near(token, 5, BARE_OBJECT) || ground.near(token, 4, AUXILIARY_WORDS)) return
  const opensObject = ground.is(token + 1, OBJECT | maskOf('TO', 'IN', 'NNP'))
  if (isPast && (isPronoun || opensObject)) {
    const base = ground.form(token, 'VBD', 'VB')
    if (base) yield ground.put('past-base', token, base)
  }
  const isOnly = ground.finiteVerbs(token) === 1
  if (!isPronoun && !isOnly) return
  const from = isPast ? 'VBD' : 'VBZ'
  if (isOnly) {
    const progressive = ground.form(token, from, 'VBG')
    if (progressive) yield ground.put(isPast ? 'past-ing' : 'third-ing', token, progressive)
  }
  const participle = ground.form(token, from, 'VBN')
  if (participle && !ground.mayBe(participle, maskOf('VBD', 'VB', 'JJ')))
    yield ground.put('participle', token, participle)
}

/** The base form before a noun for a participle: the allege crime, a develop country. */
export function* prenominalParticiple(ground: Ground, token: number): Generator<Change> {
  if (!ground.is(token, maskOf('VBN', 'VBG', 'JJ')) || !ground.is(token + 1, COMMON_NOUN)) return
  // `that reproducing research is …` opens a clause.
  if (ground.lower(token - 1) === 'that') return
  if (!ground.is(token - 1, DETERMINER) && ground.tag(token - 1) !== Tag.POS) return
  const isProgressive = ground.lower(token).endsWith('ing')
  const base = ground.form(token, isProgressive ? 'VBG' : 'VBN', 'VB')
  if (!base || ground.mayBe(base, ADJECTIVE)) return
  if (!ground.mayBe(base, NOUN)) yield ground.put(isProgressive ? 'ing-base' : 'verb-base', token, base)
  else if (!isProgressive && NOUN_BASE.has(base)) yield ground.put('noun-base', token, base)
}
