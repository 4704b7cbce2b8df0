import {NOUN, Tag, maskOf} from '../../src/language/tag.js'
import type {Ground} from './ground.js'
import {wordsOf} from './lists.js'
import type {Change} from './slip.js'

const NUMBER_WORDS = wordsOf('number-words')
const QUANTIFIERS = wordsOf('plural-quantifiers')
const COLLECTIVE = wordsOf('collective')
const MANDATIVE = wordsOf('mandative')
const BARE_OBJECT = wordsOf('bare-object')
const COORDINATORS = new Set(['and', 'or', 'nor'])
const ADDED = wordsOf('with')
const SUBJUNCTIVE = new Set(['if', 'though', 'wish', 'wishes', 'wished', 'unless'])
/** Determiners of one thing, and the frames they give. */
const SINGULAR = new Map([
  ['a', 'article'],
  ['an', 'article'],
  ['this', 'this'],
  ['each', 'each'],
  ['every', 'each'],
  ['another', 'another']
])
const MODIFIER = maskOf('JJ', 'NN', 'VBN', 'VBG')
const MODIFIERS = 3
const AUXILIARIES = new Map([
  ['is', ['are', 'be-present']],
  ['are', ['is', 'be-present']],
  ['was', ['were', 'be-past']],
  ['were', ['was', 'be-past']],
  ['has', ['have', 'have']],
  ['have', ['has', 'have']],
  ['does', ['do', 'do']],
  ['do', ['does', 'do']]
])
/** Pronouns that take a verb of their own. */
const PERSONS = new Set(['i', 'you', 'what', 'whatever'])

/** A noun in the number that its determiner does not take: two official, several ship, a houses. */
export function* nounNumber(ground: Ground, token: number): Generator<Change> {
  const isPlural = ground.is(token, maskOf('NNS'))
  if (!isPlural && !ground.is(token, maskOf('NN'))) return
  // Before another noun, a possessive or a hyphen it may stand in either number.
  if (ground.is(token + 1, NOUN | maskOf('CD')) || ground.tag(token + 1) === Tag.POS) return
  let left = token - 1
  while (left >= token - MODIFIERS && ground.is(left, MODIFIER)) left--
  if (!ground.story.together(left, token)) return
  const frame = isPlural ? pluralFrame(ground, left) : SINGULAR.get(ground.lower(left))
  if (!frame) return
  const other = isPlural ? ground.form(token, 'NNS', 'NN') : ground.form(token, 'NN', 'NNS')
  const same = maskOf(isPlural ? 'NNS' : 'NN')
  if (other && !ground.mayBe(other, same)) yield ground.put(frame, token, other)
}

function pluralFrame(ground: Ground, left: number): string | undefined {
  const word = ground.lower(left)
  if (NUMBER_WORDS.has(word)) return 'number-word'
  // A whole number that is no year or date: `12 ships`, not `2008 elections` or `May 12 elections`.
  const isCount = /^(?:[2-9]|[1-9]\d{1,2}|\d{1,3},\d{3})$/u.test(word)
  if (isCount && !ground.is(left - 1, maskOf('NNP', 'CD'))) return 'figure'
  if (QUANTIFIERS.has(word)) return 'quantifier'
  if (word === 'these' || word === 'those') return 'these'
  if (word === 'both') return 'both'
  const isOneOf = ground.lower(left - 1) === 'of' && ground.lower(left - 2) === 'one'
  return isOneOf && ground.is(left, maskOf('DT', 'PRP$')) ? 'one-of' : undefined
}

/** A finite verb in the other number: the costs was, officials says, the minister say. */
export function* subjectVerbAgreement(ground: Ground, token: number): Generator<Change> {
  if (!ground.is(token, maskOf('VBZ', 'VBP', 'VBD'))) return
  if (ground.near(token, 4, PERSONS) || ground.near(token, 14, COLLECTIVE)) return
  const auxiliary = AUXILIARIES.get(ground.lower(token))
  const subject = ground.before(token)
  const isNamed = ground.is(subject, maskOf('NNP', 'NNPS'))
  if (auxiliary) {
    const [other, frame] = auxiliary
    // `If it were`; a team’s or a firm’s name; two subjects, which may be felt as one.
    if (ground.near(token, 15, SUBJUNCTIVE) || isNamed || ground.near(token, 6, COORDINATORS)) return
    if (ground.near(token, 12, ADDED) || ground.near(token, 25, MANDATIVE)) return
    if (other && frame) yield ground.put(frame, token, other)
    return
  }
  if (!ground.is(subject, NOUN | maskOf('PRP', 'WDT', 'WP'))) return
  if (ground.near(token, 25, MANDATIVE) || ground.near(token, 5, BARE_OBJECT)) return
  if (ground.near(token, 6, COORDINATORS)) return
  if (ground.is(token, maskOf('VBZ'))) {
    const base = ground.form(token, 'VBZ', 'VBP')
    if (base && !ground.is(subject, maskOf('NNS', 'NNPS'))) yield ground.put('s-to-base', token, base)
  } else if (ground.is(token, maskOf('VBP')) && !ground.is(subject, maskOf('NN', 'NNP'))) {
    const third = ground.form(token, 'VBP', 'VBZ')
    if (third) yield ground.put('base-to-s', token, third)
  }
}
