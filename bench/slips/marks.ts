import {ADJECTIVE, NOUN, TAGS} from '../../src/language/tag.js'
import {Flag} from '../../src/language/tokens.js'
import type {Ground} from './ground.js'
import {readList} from './lists.js'
import type {Change} from './slip.js'

/** Names of companies and products as they are written, and a way that they are not. */
const BRANDS = new Map(readList('brands').map((line) => line.split(' > ') as [string, string]))
/** Countries, which are written with a capital. */
const COUNTRIES = new Set(readList('nations').map((line) => line.split(' ').slice(1).join(' ')))
const AMOUNTS = new Set(['million', 'billion', 'trillion'])
const ORDINAL = /^(\d+)(st|nd|rd|th)$/u
/** Shortest word with letters that change places. */
const LONG = 8

/** A mark doubled: “the dam,, which”. */
export function* doubledMark(ground: Ground, token: number): Generator<Change> {
  const {story} = ground
  const word = story.word(token)
  if (word === ',' || (word === '.' && !story.isWord(token + 1))) yield ground.put(word, token, word + word)
}

/** A space before a mark: “the dam , which”. */
export function* markSpacing(ground: Ground, token: number): Generator<Change> {
  const {story} = ground
  if (!/^[,;]$/u.test(story.word(token)) || !story.isWord(token - 1)) return
  const start = story.start[token] ?? 0
  yield {frame: story.word(token), start, end: start, written: ' '}
}

/** The last stop of a paragraph left out. */
export function* missingStop(ground: Ground, token: number): Generator<Change> {
  const {story} = ground
  if (story.word(token) !== '.' || story.block[token] === story.block[token + 1]) return
  yield ground.put('end', token, '')
}

/** A currency said twice: “$5 million dollars”. */
export function* doubledCurrency(ground: Ground, token: number): Generator<Change> {
  const {story} = ground
  const first = AMOUNTS.has(ground.lower(token)) ? token - 1 : token
  if (!/^\$?\d[\d.,]*$/u.test(story.word(first)) || AMOUNTS.has(ground.lower(token + 1))) return
  if (story.text.charAt((story.start[first] ?? 0) - 1) !== '$' && !story.word(first).startsWith('$')) return
  // `$5 million loan`: what is counted follows.
  if (ground.is(token + 1, NOUN | ADJECTIVE)) return
  yield ground.put('dollars', token, `${story.word(token)} dollars`)
}

/** The sign of a currency behind its amount: “5 million $”. */
export function* currencySign(ground: Ground, token: number): Generator<Change> {
  const {story} = ground
  const start = story.start[token] ?? 0
  const written = story.word(token)
  const amount = /^\$(\d[\d.,]*)$/u.exec(written)?.[1]
  const isParted = written === '$' && /^\d/u.test(story.word(token + 1))
  // `US$5`
  if ((amount === undefined && !isParted) || /\p{L}/u.test(story.text.charAt(start - 1))) return
  const number = isParted ? token + 1 : token
  const last = AMOUNTS.has(ground.lower(number + 1)) ? number + 1 : number
  const end = story.end[last] ?? start
  yield {frame: '$', start, end, written: `${story.text.slice(start, end).replace('$', '')} $`}
}

/** `between 5 to 10`, `from 5-10` */
export function* rangePreposition(ground: Ground, token: number): Generator<Change> {
  const {story} = ground
  const isRange = ground.lower(token) === 'between' && ground.lower(token + 2) === 'and'
  const isNumber = (at: number): boolean => /^\d[\d.,]*$/u.test(story.word(at))
  if (isRange && isNumber(token + 1) && isNumber(token + 3)) yield ground.put('between', token + 2, 'to')
  if (ground.lower(token) !== 'from' || ground.lower(token + 2) !== 'to') return
  if (isNumber(token + 1) && isNumber(token + 3))
    yield ground.put('from', token + 1, `${story.word(token + 1)}-${story.word(token + 3)}`, token + 3)
}

/** `the 22th`, `the 20st` */
export function* ordinalForm(ground: Ground, token: number): Generator<Change> {
  const [, number, ending] = ORDINAL.exec(ground.lower(token)) ?? []
  if (number !== undefined) yield ground.put('ending', token, `${number}${ending === 'th' ? 'st' : 'th'}`)
}

/** A country without its capital. */
export function* placeNameCapital(ground: Ground, token: number): Generator<Change> {
  const word = ground.story.word(token)
  if (COUNTRIES.has(word) && TAGS[ground.tag(token)] === 'NNP' && !ground.story.has(token, Flag.first))
    yield ground.put('country', token, word.toLowerCase())
}

/** `i` for `I` */
export function* sentenceCapital(ground: Ground, token: number): Generator<Change> {
  if (ground.story.word(token) === 'I' && ground.story.isWord(token + 1)) yield ground.put('I', token, 'i')
}

/** The name of a company or a product with other capitals. */
export function* brandForm(ground: Ground, token: number): Generator<Change> {
  const written = BRANDS.get(ground.story.word(token))
  if (written !== undefined) yield ground.put('brand', token, written)
}

/** Two letters inside a long word that changed places, where that makes no word. */
export function* misspelling(ground: Ground, token: number): Generator<Change> {
  const {story} = ground
  const word = ground.lower(token)
  if (!/^\p{Ll}+$/u.test(story.word(token)) || word.length < LONG) return
  for (let at = 2; at < word.length - 2; at++) {
    const swapped = `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`
    if (swapped !== word && story.lexicon.idOf(swapped) === 0) yield ground.put('swap', token, swapped)
  }
}

/** A paragraph that stands twice. */
export function* duplicateText(ground: Ground, token: number): Generator<Change> {
  const {story} = ground
  if (story.block[token] === story.block[token + 1] || story.word(token) !== '.') return
  let first = token
  while (first > 0 && story.block[first - 1] === story.block[token]) first--
  const end = story.end[token] ?? 0
  yield {frame: 'paragraph', start: end, end, written: `\n\n${story.text.slice(story.start[first], end)}`}
}
