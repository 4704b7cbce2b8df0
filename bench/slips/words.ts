import {NOUN, TAGS, VERB, maskOf} from '../../src/language/tag.js'
import {Flag} from '../../src/language/tokens.js'
import type {Ground} from './ground.js'
import {readList, wordsOf} from './lists.js'
import type {Change} from './slip.js'

/** A word that may be written for another. */
interface Confusion {
  wrong: string
  /** Tags of the right word; empty: any. */
  tags: string[]
  frame: string
}

const confusions = readConfusions()
const REPEATED = wordsOf('may-repeat')
const TO_GOVERNORS = wordsOf('to-governors')
const COUNT_OF = wordsOf('count-of')
const AS_BEFORE = wordsOf('as-before')
const PREPOSITIONS = wordsOf('prepositions')
const DETERMINERS = wordsOf('determiners')
/** First prepositions that no second one follows. */
const LONE = new Set(['of', 'with', 'for', 'at', 'by'])
const FINITE = maskOf('VBD', 'VBZ', 'VBP', 'MD')
const PERSONS = new Set(['he', 'she', 'it', 'they', 'we'])
const BE = new Set(['is', 'are', 'was', 'were'])
const HAVE = new Set(['has', 'have', 'had'])

function readConfusions(): Map<string, Confusion[]> {
  const found = new Map<string, Confusion[]>()
  for (const line of readList('pairs')) {
    const match = /^(\S+) > ([^:]+?)(?: : (.+))?$/u.exec(line)
    if (!match) throw new Error(`bench/slips/pairs.txt: cannot read “${line}”`)
    const [, right = '', wrongs = '', tags] = match
    const [spaced, others] = [right.replace('%', ' '), wrongs.replaceAll('%', '_').split(' ')]
    const made = others.map((other) => {
      const wrong = other.replaceAll('_', ' ')
      return {wrong, tags: tags?.split(' ') ?? [], frame: [spaced, wrong].sort().join('/')}
    })
    found.set(spaced, [...(found.get(spaced) ?? []), ...made])
  }
  return found
}

/** A word for another that sounds or looks like it. */
export function* confusable(ground: Ground, token: number): Generator<Change> {
  const {story} = ground
  const isJoined = story.has(token + 1, Flag.clitic)
  const last =
    isJoined || confusions.has(`${ground.lower(token)} ${ground.lower(token + 1)}`) ? token + 1 : token
  const key = isJoined
    ? ground.lower(token) + ground.lower(last)
    : last > token
      ? `${ground.lower(token)} ${ground.lower(last)}`
      : ground.lower(token)
  const tag = TAGS[ground.tag(token)] ?? ''
  for (const {wrong, tags, frame} of confusions.get(key) ?? []) {
    if (tags.length === 0 || isJoined || tags.includes(tag)) yield ground.put(frame, token, wrong, last)
  }
}

/** A small word left out: agreed sign, will held, has accused, one the, such a, more 20. */
export function* missingWord(ground: Ground, token: number): Generator<Change> {
  const frame = missing(ground, token, ground.lower(token))
  if (frame && ground.isFollowed(token)) yield ground.drop(frame, token)
}

function missing(ground: Ground, token: number, word: string): string | undefined {
  const [before, next] = [token - 1, token + 1]
  const isParticiple = ground.is(next, maskOf('VBN', 'VBG'))
  switch (word) {
    case 'to':
      return ground.is(next, maskOf('VB')) && ground.isOne(before, TO_GOVERNORS) ? 'to' : undefined
    case 'be': {
      const isAsked = ground.is(ground.before(token), maskOf('MD', 'TO'))
      // `to held talks`; `to limited use` would be right.
      return isAsked &&
        isParticiple &&
        !ground.is(next + 1, NOUN) &&
        !ground.mayBe(ground.lower(next), maskOf('VB'))
        ? 'be'
        : undefined
    }
    case 'been':
      // `has accused of` is a slip, `has accused him` is not.
      return ground.isOne(ground.before(token), HAVE) &&
        ground.is(next, maskOf('VBN')) &&
        ground.is(next + 1, maskOf('IN', 'TO'))
        ? 'been'
        : undefined
    case 'of':
      return ground.isOne(before, COUNT_OF) && ground.is(next, maskOf('DT', 'PRP$', 'PRP')) ? 'of' : undefined
    case 'as':
      return ground.isOne(before, AS_BEFORE) && !ground.is(before, maskOf('DT')) ? 'as' : undefined
    case 'than':
      return ground.is(before, maskOf('JJR', 'RBR')) && ground.is(next, maskOf('DT', 'NN', 'NNS'))
        ? 'than'
        : undefined
    case 'and':
      return ground.is(before, maskOf('NN', 'NNS')) && ground.is(next, maskOf('DT', 'PRP$'))
        ? 'and'
        : undefined
    case 'which':
    case 'that':
    case 'who':
      return ground.is(before, maskOf('NN', 'NNS')) &&
        ground.is(token, maskOf('WDT', 'WP')) &&
        ground.is(next, FINITE) &&
        !ground.mayBe(ground.lower(next), maskOf('VBN'))
        ? 'which'
        : undefined
    case 'the':
      return ground.is(next, maskOf('JJS')) || ['same', 'first', 'only'].includes(ground.lower(next))
        ? 'the'
        : undefined
    default:
      return missingVerb(ground, token, word)
  }
}

function missingVerb(ground: Ground, token: number, word: string): string | undefined {
  const next = token + 1
  if (!ground.isOne(token - 1, PERSONS)) return undefined
  if (BE.has(word) && ground.is(next, maskOf('DT', 'VBG', 'JJ', 'IN'))) return 'is'
  if (HAVE.has(word) && ground.lower(next) === 'been') return 'have'
  return ['did', 'does', 'do'].includes(word) && ground.lower(next) === 'not' ? 'do' : undefined
}

/** A stray small word: will to go, the their, of for the, to be go. */
export function* extraWord(ground: Ground, token: number): Generator<Change> {
  const [word, before] = [ground.lower(token), token - 1]
  const isVerb = ground.is(token, maskOf('VB'))
  if (isVerb && ground.is(before, maskOf('MD'))) yield ground.insert('modal-to', token, 'to')
  if (isVerb && ground.lower(before) === 'to' && word !== 'be') {
    yield ground.insert('to-preposition', token, 'for')
    if (ground.is(token + 1, maskOf('DT', 'PRP$'))) yield ground.insert('to-article', token, 'the')
  }
  if (ground.is(token, maskOf('DT', 'PRP$')) && DETERMINERS.has(word)) {
    const isDouble = !['the', 'these', 'those', 'each'].includes(word)
    if (isDouble && !ground.is(before, maskOf('PDT', 'DT')))
      yield ground.insert('two-determiners', token, 'the')
    if (word === 'the' && ground.isOne(before, LONE)) {
      for (const other of PREPOSITIONS) {
        if (other !== ground.lower(before) && other !== 'by')
          yield ground.insert('two-prepositions', token, other)
      }
    }
  }
  if (ground.is(token, maskOf('VBN')) && ground.isOne(before, HAVE))
    yield ground.insert('have-is', token, 'is')
  if (
    ground.is(token, maskOf('VBD')) &&
    ground.isOne(before, PERSONS) &&
    !ground.isOne(token, BE) &&
    !ground.isOne(token, HAVE)
  )
    yield ground.insert('is-finite', token, word === 'did' ? 'was' : 'is')
  if (ground.is(token, maskOf('NNS')) && ['several', 'many', 'various'].includes(ground.lower(before)))
    yield ground.insert('quantifier-of', token, 'of')
}

/** A word, or two, written twice. */
export function* repeatedWord(ground: Ground, token: number): Generator<Change> {
  const word = ground.lower(token)
  const next = token + 1
  if (REPEATED.has(word)) {
    yield ground.put('small-word', token, `${word} ${word}`)
    if (ground.isFollowed(token) && REPEATED.has(ground.lower(next))) {
      const both = `${word} ${ground.lower(next)}`
      yield ground.put('two-words', token, `${both} ${both}`, next)
    }
  } else if (ground.is(token, maskOf('NN', 'NNS') | VERB) && word.length > 3)
    yield ground.put('word', token, `${word} ${word}`)
}
