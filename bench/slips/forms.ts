import {ADJECTIVE, NOUN, Tag, VERB, maskOf} from '../../src/language/tag.js'
import {Flag} from '../../src/language/tokens.js'
import type {Ground} from './ground.js'
import {readList, wordsOf} from './lists.js'
import type {Change} from './slip.js'

const OBJECTIVE = new Map([
  ['him', 'he'],
  ['her', 'she'],
  ['them', 'they'],
  ['me', 'I'],
  ['us', 'we']
])
const SUBJECTIVE = new Map([
  ['he', 'him'],
  ['she', 'her'],
  ['they', 'them'],
  ['we', 'us']
])
/** Prepositions after which either case is heard, or that are conjunctions as well. */
const EITHER_CASE = new Set([
  'than',
  'as',
  'but',
  'except',
  'like',
  'after',
  'before',
  'since',
  'until',
  'that'
])
const FINITE = maskOf('VBD', 'VBZ', 'VBP', 'MD')
const COMMON_NOUN = maskOf('NN', 'NNS')
const nations = new Map(readList('nations').map((line) => line.split(' ') as [string, string]))
const countries = new Set(nations.values())
const titles = new Set(readList('titles'))
const compounds = readList('compounds')
const DEGREES = new Set([
  'more',
  'most',
  'less',
  'least',
  'much',
  'even',
  'far',
  'the',
  'no',
  'any',
  'or',
  'and'
])

const ABSTRACT = /(?:[ts]ion|ment|ness|ity|[ae]nce|ing|ism|ure|al)$/u

/** A pronoun in the other case: between he and, for they, officials whom said. */
export function* pronounCase(ground: Ground, token: number): Generator<Change> {
  const word = ground.lower(token)
  const before = token - 1
  const subject = OBJECTIVE.get(word)
  if (
    subject &&
    ground.is(token, maskOf('PRP')) &&
    !(word === 'her' && ground.is(token + 1, NOUN | ADJECTIVE))
  ) {
    const isVerb = ground.is(before, VERB) && ground.finiteVerbs(token) === 1
    if (ground.is(before, maskOf('IN', 'TO')) && !ground.isOne(before, EITHER_CASE))
      yield ground.put('after-preposition', token, subject)
    else if (isVerb && !ground.is(token + 1, VERB)) yield ground.put('after-verb', token, subject)
  }
  const object = SUBJECTIVE.get(word)
  if (object && ground.is(token + 1, FINITE) && !ground.is(before, VERB | maskOf('IN', 'TO')))
    yield ground.put('subject', token, object)
  if (word === 'who' && ground.is(token + 1, FINITE)) yield ground.put('whom', token, 'whom')
  if (word === 'whom' && ground.is(before, maskOf('IN', 'TO'))) yield ground.put('who', token, 'who')
}

/** A possessive without its apostrophe, a plural with one, a contraction or decade with the wrong one. */
export function* apostrophe(ground: Ground, token: number): Generator<Change> {
  const next = token + 1
  if (ground.tag(next) === Tag.POS && ground.lower(next) === "'s" && ground.is(token, NOUN)) {
    const isName = ground.is(token, maskOf('NNP'))
    if (ground.is(next + 1, COMMON_NOUN | maskOf('JJ')))
      yield ground.put(isName ? 'dropped-name' : 'dropped', token, `${ground.story.word(token)}s`, next)
    return
  }
  if (/^(?:1[89]|20)\d0s$/u.test(ground.lower(token)))
    yield ground.put('decade', token, `${ground.lower(token).slice(0, -1)}'s`)
  if (!ground.isPlain(token)) return
  if (ground.lower(next) === "n't") yield ground.put('contraction', token, `${ground.lower(token)}nt`, next)
  if (ground.is(token, maskOf('NNS')) && ground.lower(token).endsWith('s') && isPlural(ground, token))
    yield ground.put('plural', token, `${ground.lower(token).slice(0, -1)}'s`)
}

/** Is a plural in -s one of a singular without it, and is nothing next that it could own? */
function isPlural(ground: Ground, token: number): boolean {
  const word = ground.lower(token)
  if (ground.form(token, 'NNS', 'NN') !== word.slice(0, -1)) return false
  return ground.is(token + 1, FINITE | maskOf('IN', 'CC', 'TO')) || ground.lower(token + 1) === '.'
}

/** The name of a country for its adjective before a title: France officials. */
export function* nationalityAdjective(ground: Ground, token: number): Generator<Change> {
  const name = nations.get(ground.story.word(token))
  if (!name || ground.is(token - 1, maskOf('NNP'))) return
  if (titles.has(ground.lower(token + 1))) yield ground.put('title', token, name)
  else if (ground.is(token + 1, maskOf('JJ')) && titles.has(ground.lower(token + 2)))
    yield ground.put('far-title', token, name)
}

/** A compound before a noun without its hyphen, or an adverb in -ly with one. */
export function* compoundHyphen(ground: Ground, token: number): Generator<Change> {
  const word = ground.lower(token)
  const isBeforeNoun = ground.is(token + 1, COMMON_NOUN)
  if (ground.story.has(token, Flag.hyphen)) {
    if (!isBeforeNoun) return
    const open = word.replaceAll('-', ' ')
    if (/^(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3})-[a-z]+(?:-old)?$/u.test(word))
      yield ground.put('number-unit', token, open)
    else if (compounds.includes(word)) yield ground.put('phrase', token, open)
    else if (
      compounds.some((part) => part.startsWith('-') && word.endsWith(part)) &&
      !word.startsWith('non-')
    )
      yield ground.put('participle', token, ground.story.word(token).replaceAll('-', ' '))
  } else if (word.endsWith('ly') && ground.is(token, maskOf('RB')) && ground.is(token + 1, maskOf('VBN'))) {
    const hyphened = `${word}-${ground.story.word(token + 1)}`
    if (ground.is(token + 2, COMMON_NOUN) && ground.is(token - 1, maskOf('DT', 'PRP$')))
      yield ground.put('ly', token, hyphened, token + 1)
  }
}

/** Doubled or mistaken comparison: more safer, most biggest, larger that, as large than. */
export function* comparison(ground: Ground, token: number): Generator<Change> {
  const word = ground.lower(token)
  if (word === 'than') {
    const isCompared =
      ground.is(token - 1, maskOf('JJR', 'RBR')) || ground.near(token, 4, new Set(['more', 'less']))
    if (isCompared && ground.lower(token - 1) !== 'other') yield ground.put('than-that', token, 'that')
  } else if (word === 'as' && ground.is(token - 1, maskOf('JJ', 'RB')) && ground.lower(token - 2) === 'as') {
    if (!['well', 'long', 'far', 'soon'].includes(ground.lower(token - 1)))
      yield ground.put('as-than', token, 'than')
  }
  const isComparative = ground.is(token, maskOf('JJR'))
  if (!isComparative && !ground.is(token, maskOf('JJS'))) return
  if (
    !/(?:er|est)$/u.test(word) ||
    DEGREES.has(word) ||
    ['other', 'former', 'latter', 'later'].includes(word)
  )
    return
  const positive = isComparative ? ground.form(token, 'JJR', 'JJ') : ground.form(token, 'JJS', 'JJ')
  if (!positive) return
  const degree = isComparative ? 'more' : 'most'
  if (!isComparative || !ground.isOne(token - 1, DEGREES)) yield ground.insert('double', token, degree)
  if (positive.length <= 5) yield ground.put('analytic', token, `${degree} ${positive}`)
}

/** `a` before a vowel’s sound and `an` before a consonant’s. */
export function* indefiniteArticle(ground: Ground, token: number): Generator<Change> {
  const word = ground.lower(token)
  const next = ground.story.word(token + 1)
  // Letters whose sound is certain: no h, u, y, figure, or abbreviation.
  if (!/^[a-z]{3,}(?:-|$)/u.test(next)) return
  if (word === 'a' && /^[bcdfgjklmnpqrstvwz]/u.test(next)) yield ground.put('an', token, 'an')
  if (word === 'an' && /^[aei]/u.test(next)) yield ground.put('a', token, 'a')
}

/** A dropped article before a singular count noun or a fixed word, or one before the name of a country. */
export function* article(ground: Ground, token: number): Generator<Change> {
  const word = ground.lower(token)
  if (countries.has(ground.story.word(token)) && ground.lower(token - 1) === 'in') {
    if (!ground.is(token + 1, NOUN | ADJECTIVE) && ground.tag(token + 1) !== Tag.POS)
      yield ground.insert('stray-the', token, 'the')
    return
  }
  if (!ground.isPlain(token) || !['a', 'an', 'the'].includes(word) || !ground.isFollowed(token)) return
  let head = token + 1
  while (ground.is(head, maskOf('JJ', 'JJS', 'VBN'))) head++
  const isCount = ground.is(head, maskOf('NN')) && ground.form(head, 'NN', 'NNS') !== ''
  // Names of deeds and states are as often mass nouns: for (the) full implementation.
  if (
    !isCount ||
    ABSTRACT.test(ground.lower(head)) ||
    ground.is(head + 1, NOUN) ||
    ground.isOne(head, wordsOf('mass'))
  )
    return
  // After a verb or preposition a bare count noun is seldom right; elsewhere a headline’s tone may excuse it.
  if (ground.is(token - 1, VERB | maskOf('IN', 'TO')))
    yield ground.drop(word === 'the' ? 'missing-the' : 'missing-a', token)
}
