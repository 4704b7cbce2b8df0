import {Flag, maskOf, type Story} from '../../src/define/index.js'
import {suffixes} from './suffixes.generated.js'

const SUFFIXES = new Set(suffixes)
/** Classes of few words, of which no name is made. */
const CLOSED = maskOf('CC', 'DT', 'EX', 'IN', 'MD', 'PRP', 'PRP$', 'TO', 'WDT', 'WP', 'WRB')
/** Largest size of SCOWL whose words are taken for words. */
const RAREST = 80
/** Tokens that a bracket holds at most. */
const LONGEST_BRACKET = 60
/** `U.S.`, `a.m.`, `Mr.`, and not `J.K.`: `J.K.Rowling` is a way to write a name. */
const ABBREVIATION = /^(?:\p{L}\p{Ll}{1,5}|U\.S|U\.N|U\.K|D\.C|a\.m|p\.m)\.$/u
const LETTERS = /^[\p{L}’'-]+$/u
/** Marks that join names of programs: `Foo.Bar.baz(`. */
const CODE = /[.(_=/@:\\]/u

/** Does the token touch the one before it? */
function touches(story: Story, token: number): boolean {
  return !story.has(token, Flag.spaced)
}

/** A word of letters, which no address, handle, number or initial is. */
function isPlainWord(story: Story, token: number): boolean {
  return (
    story.has(token, Flag.word) &&
    !story.has(token, Flag.address | Flag.digit | Flag.clitic) &&
    LETTERS.test(story.word(token))
  )
}

/** A word of two letters or more, or `a` or `I`. */
function isWhole(story: Story, token: number): boolean {
  const word = story.word(token)
  return isPlainWord(story, token) && (word.length > 1 || word === 'a' || word === 'A' || word === 'I')
}

function isClosedClass(story: Story, token: number): boolean {
  return story.mayBe(token, CLOSED)
}

/** `The`, `China`, `A`: a capital, then none. */
function isCapitalized(story: Story, token: number): boolean {
  return isWhole(story, token) && /^\p{Lu}(?:\p{Ll}|$)/u.test(story.word(token))
}

/** Does a word of more than one letter end here: `year`, `NATO`, `children’s`? */
export function endsWord(story: Story, token: number): boolean {
  if (story.has(token, Flag.clitic)) return endsWord(story, token - 1)
  if (!isPlainWord(story, token) || story.end[token] - story.start[token] < 2) return false
  return story.has(token, Flag.allCaps) || /\p{Ll}{2}$/u.test(story.word(token))
}

/** Does a word end here, or a stop, comma or colon that touches a word: `said.“I`? */
export function endsClause(story: Story, token: number): boolean {
  if (story.has(token, Flag.word | Flag.clitic)) return endsWord(story, token)
  return /^[.,;:?!]$/u.test(story.word(token)) && touches(story, token) && endsWord(story, token - 1)
}

/** A number with words before it in its sentence, which no number of an item is. */
function endsFigure(story: Story, token: number): boolean {
  const number = story.word(token) === '%' ? token - 1 : token
  return /^\d[\d,]*(?:[–-]\d+)?$/u.test(story.word(number)) && number > story.sentenceStart(number)
}

/** `in Ukraine.China said`, `on Monday,but`, `in 2019.The`: the word after a stop, comma, colon. */
export function followsStop(story: Story, mark: number, word: number): boolean {
  const before = mark - 1
  if (!touches(story, mark) || !isWhole(story, word) || isCode(story, before, word)) return false
  const closed = /^[”")\]]$/u.test(story.word(before))
  const figure = endsFigure(story, before)
  if (!closed && !figure && !endsWord(story, before)) return false
  if (figure && !isClosedClass(story, word)) return false
  switch (story.word(mark)) {
    case '.':
    case '?':
      return isCapitalized(story, word)
    case '!':
      // `Yahoo!Japan`, `Yum!Brands`
      return isCapitalized(story, word) && (isClosedClass(story, word) || !isNameInside(story, before))
    case ':':
      return isCapitalized(story, word) && isClosedClass(story, word)
    case ';':
      // `&nbsp;and`, `TL;DR`
      return (
        story.text.charAt(story.start[before] - 1) !== '&' &&
        !(story.has(before, Flag.allCaps) && story.has(word, Flag.allCaps)) &&
        !isCoined(story, before, word)
      )
    default:
      return !isCoined(story, before, word)
  }
}

/** `tl;dr`, `csv,conf`: is one of two words in lower case no word at all? */
function isCoined(story: Story, before: number, word: number): boolean {
  if (story.has(before, Flag.capital | Flag.clitic) || story.has(word, Flag.capital)) return false
  const known = (token: number) => !story.isWord(token) || story.lexicon.rankOf(story.ids[token]) <= RAREST
  const short = story.end[word] - story.start[word] < 3
  return !isClosedClass(story, word) && (short || !known(before) || !known(word))
}

/** Are the words parts of a path, a call or a name with several stops? */
function isCode(story: Story, before: number, word: number): boolean {
  const behind = story.text.charAt(story.end[word])
  const stop = behind === '.' && /[\s”"’)]|^$/u.test(story.text.charAt(story.end[word] + 1))
  if (CODE.test(behind) && !stop && behind !== ':') return true
  return /[.@/_#\\]/u.test(story.text.charAt(story.start[before] - 1))
}

function isNameInside(story: Story, token: number): boolean {
  return story.has(token, Flag.capital) && token > story.sentenceStart(token)
}

/** `U.S.Senate`, `Mr.Smith`, `2 a.m.Monday` */
export function followsAbbreviation(story: Story, before: number, word: number): boolean {
  if (!isPlainWord(story, word) || !/^\p{Lu}\p{Ll}{2}/u.test(story.word(word))) return false
  return ABBREVIATION.test(story.word(before)) && !isCode(story, before, word)
}

/** `“We are ready,”she said`, `a “quiet friendship”but`: the word after a mark that closes a quotation. */
export function followsQuote(story: Story, mark: number, word: number): boolean {
  if (!touches(story, mark) || !isWhole(story, word)) return false
  const inner = mark - 1
  if (/^[,.?!…]+$|^\.{3}$/u.test(story.word(inner))) return touches(story, inner)
  if (!endsWord(story, inner) || !/^\p{Ll}+$/u.test(story.word(word))) return false
  return isClosedClass(story, word) || (story.ids[word] !== 0 && !SUFFIXES.has(story.word(word)))
}

/** `(closed since March)reopens`, and not `(un)happy`: the word after a bracket. */
export function followsBracket(story: Story, mark: number, word: number): boolean {
  if (!isWhole(story, word)) return false
  const open = openingOf(story, mark)
  if (open < 0 || (touches(story, open) && !story.has(open, Flag.first))) return false
  if (mark - open > 2) return true
  return story.has(open + 1, Flag.capital) && story.end[open + 1] - story.start[open + 1] > 1
}

/** The bracket that this one closes; -1 if there is none near. */
function openingOf(story: Story, mark: number): number {
  for (let token = mark - 1; token >= 0 && mark - token < LONGEST_BRACKET; token--) {
    if (story.block[token] !== story.block[mark]) return -1
    const character = story.word(token)
    if (character === ')') return -1
    if (character === '(') return token
  }
  return -1
}

/** `fund(based in Oslo)`, and not `report(s)`, `iron(II)`, `pen(cil)`: a bracket after a word. */
export function opensBracket(story: Story, mark: number): boolean {
  const inner = mark + 1
  const word = story.word(inner)
  if (word.length < 3 || /^[IVX]+$/u.test(word)) return false
  const alone = story.word(inner + 1) === ')'
  return !alone || story.has(inner, Flag.capital)
}
