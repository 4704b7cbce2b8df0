import {blockOpeners} from '../../lexicons/block-openers.generated.js'
import {bylineRoles} from '../../lexicons/byline-roles.generated.js'
import {creditWords} from '../../lexicons/credit-words.generated.js'
import {hourFollowers} from '../../lexicons/hour-followers.generated.js'
import type {BlockKind} from '../format/manuscript.js'
import {endingOf} from './abbreviations.js'
import {countMajorLowers, isTitled, type Shape} from './block-shape.js'

/** Words that open a block of some kind. */
interface Opener {
  words: string
  /** Does more follow? */
  more: boolean
  kind: BlockKind
}

const openers = new Map<string, Opener[]>()
for (const entry of blockOpeners) {
  const [kind = '', value = ''] = entry.split(' = ')
  const more = value.endsWith('…')
  const words = more ? value.slice(0, -1).replace(/: $/, ':') : value
  const first = firstWord(words)
  openers.set(first, [...(openers.get(first) ?? []), {words, more, kind: kind as BlockKind}])
}

const roles = new Set(bylineRoles)
const credits = new Set(creditWords)
const dateWords = new Set([...hourFollowers, 'at', 'a.m', 'p.m', 'am', 'pm', 'AM', 'PM'])

const LONGEST_BYLINE = 18
const SLUG =
  /^(?:[A-Z]{2,3}-{1,2}[A-Z][\w-]*\b.*|[A-Z][A-Z-]+\/[A-Z -]*(?:\(.*\))?|[a-z]\d{4}|[a-z\d]+(?:-[a-z\d]+)+)$/
const WRITETHRU = /\b(?:\d(?:st|nd|rd|th) Ld|Ld-Writethru|Writethru)\b/
const URGENT = /^(?:URGENT|BULLETIN|FLASH|NEWS ALERT|BREAKING(?: NEWS)?)$/
const ITEM = /^(?:[-*•–—_◦▪‣·●○■□✓✔→]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[A-Z]\))\s/
const DATELINE =
  /^[A-Z][A-Z.’' -]+(?:, [A-Z][\w. ]+)?(?:, [A-Z][a-z]+\.? \d{1,2})?(?: \([A-Z][\w ]+\))?\s*[—–-]*$/
const CAPITAL_LABEL = /^((?:THE )?[A-Z][A-Z.’'-]*(?: [A-Z][A-Z.’'-]*){0,4})(?: ?\([^()\n]{1,40}\))?: /
const NAME_LABEL = /^([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}): /
const CODE = [
  /^(?:```|~~~|\$ \w|>>> |#!|#include\b|\/\/ |\/\*)/,
  /(?:[{};]|\) =>|\);?)$/,
  /^(?:import|export|const|let|var|def|class|function|return|if|for|while|print|from|SELECT|@\w+)\b.*[(){}=;<>]/,
  /=>|[=!]==?|\w\(.*\)|^[\w.]+ = |<\/?[a-z][^>]*>|\w\.\w+\(/,
  /^(?:[\w.-]+:? ?[=:]? ?["'{[].*["'}\]]|[{[]["'\w{[].*[}\]]),?;?$/
]

/** Kind that the words at a block’s start tell. */
export function openedKind({head}: Shape): BlockKind | undefined {
  const found = openers.get(firstWord(head.slice(0, 40).toLowerCase()))
  if (!found) return undefined
  const text = head.toLowerCase().replaceAll("'", '’')
  const isOpened = ({words, more}: Opener): boolean =>
    text.startsWith(words) && (more || /^\s*[.:…]?\s*$/.test(text.slice(words.length)))
  return found.find(isOpened)?.kind
}

function firstWord(text: string): string {
  return /^\S*?(?=[\s:.]|$)/.exec(text)?.[0] ?? ''
}

/** A wire’s slug or a flag of urgency: `BC-US--Storm, 1st Ld-Writethru`. */
export function isSlug({head, words, lines, end}: Shape): boolean {
  if (lines > 1 || words > 10 || end === 'stop') return false
  return URGENT.test(head) || SLUG.test(head) || WRITETHRU.test(head)
}

/**
 * `By Ann Roe and Al Poe, Associated Press`, `Ann Roe in Paris`, `Ann Roe, Staff Writer`, `— Ann Roe`.
 *
 * @param shape The block.
 * @param unled Do those without `By` count?
 */
export function isByline(shape: Shape, unled: boolean): boolean {
  const {head, words, capitals, lowers, figures, end, long} = shape
  if (long || words > LONGEST_BYLINE || words < 2 || figures > 0 || end === 'question' || end === 'open')
    return false
  if (/^by [a-z]/i.test(head))
    return countMajorLowers(shape) <= 1 && capitals > 1 && /^by [A-Z]/i.test(head) && end !== 'stop'
  if (!unled || end === 'stop' || end === 'colon') return false
  if (/^[—–-]+ ?[A-Z]/.test(head)) return lowers === 0 && words <= 5
  if (lowers === 1 && capitals >= 3 && words <= 7) return /^(?:\S+ ){2,4}in [A-Z]/.test(head)
  return /^[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}, /.test(head) && isTitled(shape) && hasRole(head)
}

/** The line under a byline: `AP Science Writer`, `Special to The Herald`. */
export function isBylineRole(shape: Shape): boolean {
  return !shape.long && shape.words <= 6 && shape.end === 'none' && isTitled(shape) && hasRole(shape.head)
}

function hasRole(head: string): boolean {
  return roles.has(/[A-Za-z]+\W*$/.exec(head)?.[0].trim() ?? '')
}

/** A block that is nothing but where and when: `MOSCOW (AP) —`, `PARIS, March 3 (Reuters) -`, `March 3, 2020`. */
export function isDateline({head, words, lines, long}: Shape): boolean {
  if (long || lines > 1 || words > 12) return false
  if (words > 1 && isDate(head)) return true
  return DATELINE.test(head) && /\(|[—–-]$|, /.test(head)
}

function isDate(head: string): boolean {
  let figures = 0
  let names = 0
  for (const part of head.split(/[\s,|—–-]+/)) {
    const word = part.replace(/\.$/, '')
    if (/^\d{1,4}(?::\d\d)?(?:[ap]m)?$/.test(word)) figures++
    else if (dateWords.has(word)) names++
    else if (word !== '') return false
  }
  return figures > 0 && names > 0
}

/** Label of a block that may be a speaker’s turn, and how far its shape alone vouches for it. */
export function speakerOf({head}: Shape): {label: string; sure: boolean; capital: boolean} | undefined {
  const capital = CAPITAL_LABEL.exec(head)?.[1]
  const label = capital ?? NAME_LABEL.exec(head)?.[1]
  if (label === undefined) return undefined
  const title = /^\S+/.exec(label)?.[0] ?? ''
  const known = title.charAt(0) + title.slice(1).toLowerCase()
  const ending = capital === undefined ? undefined : endingOf(known, 0, known.length)
  return {label, sure: ending === 'courtesy' || ending === 'name', capital: capital !== undefined}
}

/** A caption that ends in a credit, or a credit alone: `(Reuters/Ann Roe)`, `(AP Photo/Ann Roe)`. */
export function isCaption({head, tail, long}: Shape): boolean {
  const credit = /\(([^()\n]{2,70})\)\.?$/.exec(tail)?.[1]
  if (credit === undefined) return false
  if (/^[A-Z][\w. ]+\/[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)+/.test(credit)) return true
  if (credit.split(/[\s/]+/).some((word) => credits.has(word))) return true
  return !long && head.length === credit.length + 2 && /^[A-Z][A-Za-z]+(?: [A-Z]\w+){0,3}$/.test(credit)
}

/** An item of a list, with its bullet, number or letter. */
export function isItem({head}: Shape): boolean {
  return ITEM.test(head)
}

/** Columns of figures, results, box scores. */
export function isScore(shape: Shape): boolean {
  const {words, figures, lowers, longLowers, columns, end, long} = shape
  if (columns > 0 && (figures > 0 || columns > 1)) return longLowers * 3 <= words
  if (figures < 2 || figures * 4 < words) return false
  return end === 'stop' || end === 'abbreviation' || long ? lowers === 0 : longLowers * 4 <= words
}

/** Names with commas between: a squad, a cast. */
export function isNameList(shape: Shape): boolean {
  const {commas, capitals, words, end} = shape
  return (
    commas >= (end === 'stop' ? 3 : 2) && capitals > commas && capitals * 3 >= words * 2 && isTitled(shape)
  )
}

/** One name on a line. */
export function isName({words, capitals, end, long}: Shape): boolean {
  return !long && words > 1 && words <= 4 && capitals === words && end === 'none'
}

/** A line or block of code. */
export function isCode({head, tail, long, words, lines}: Shape): boolean {
  if (/^(?:```|~~~)/.test(head)) return true
  if (long || !/[{}()=;<>$`[\]]|^#|^\/[/*]/.test(head)) return false
  if (lines === 1) return words < 16 && marksOfCode(head) > 1
  const all = tail.length < head.length ? head.split('\n') : tail.split('\n')
  return all.filter((line) => marksOfCode(line.trim()) > 0).length * 2 > all.length
}

/** How many signs of code a line has; the prompt of a shell counts for two. */
function marksOfCode(line: string): number {
  const found = CODE.filter((mark) => mark.test(line)).length
  return /^(?:\$ \w|>>> |#include\b|#!)/.test(line) ? found + 1 : found
}

/** Short lines in one block, few of which end in a stop. */
export function isStanza(lines: readonly string[]): boolean {
  if (lines.length < 3) return false
  let stops = 0
  let words = 0
  let capitals = 0
  for (const line of lines) {
    if (line.length > 64 || /\d/.test(line) || !/ \p{Ll}/u.test(line)) return false
    if (/[.!?…]["”’]*$/.test(line)) stops++
    if (/^["“‘(]?\p{Lu}/u.test(line)) capitals++
    words += line.split(' ').length
  }
  return stops * 2 <= lines.length && capitals * 3 >= lines.length * 2 && words >= lines.length * 3
}
