import {Flag, Tag, defineRule, type Proposal, type Story} from '../../src/define/index.js'
import {markPairs} from './mark-pairs.generated.js'

/** Two marks in a row, and the one to keep. */
const PAIRS = new Map(markPairs.map((line) => line.split(' = ') as [string, string]))
/** Shortest plain word: `Sept.,` and `vol.,` are abbreviations. */
const SHORTEST_WORD = 4
const COMMONEST = 60
const CLOSING = /^[”"’)\]]$/u
/** A comma or stop on both sides of a closing quotation mark. */
const AROUND = new Set([',,', '..'])

/**
 * Two marks where one is meant: *overnight,, two of them*, *the talks,. The*, *at 9 p.m..*, *for “more time,”, but*.
 * Ellipses, `?!`, `!!`, stops of abbreviations before a comma (*Inc.,*), file paths and emoticons are left alone.
 */
export default defineRule({
  name: 'doubled-mark',
  summary: 'Two commas or stops where one is meant',
  category: 'punctuation',
  source: 'The Chicago Manual of Style, 17th edition, §§6.118–6.125 (multiple punctuation marks), §6.9',
  fix: 'sure',
  *find(story) {
    for (const token of story.tagged(Tag.PUNCT)) {
      const found = doubledAt(story, token)
      if (found) yield {...found, spoken: false}
    }
  },
  message: ({expected, actual}) => `Keep one mark: \`${expected}\`, not \`${actual}\``,
  note: 'Two marks met when the sentence was edited; one of them does the work of both.'
})

function doubledAt(story: Story, token: number): Proposal | undefined {
  const mark = story.word(token)
  if (story.has(token, Flag.first)) return undefined
  if (mark === ',,' || mark === ';;')
    return isPlaced(story, token, token) ? keep(story, token, token, mark.charAt(0)) : undefined
  if (mark === '..') return stopsAt(story, token)
  if (mark.length > 1) return undefined
  return aroundQuote(story, token) ?? pairAt(story, token)
}

function keep(story: Story, from: number, to: number, mark: string): Proposal {
  return {...story.span(from, to), expected: [mark]}
}

/** `came home..`, `Inc.. said`: two stops, and no ellipsis of two. */
function stopsAt(story: Story, token: number): Proposal | undefined {
  if (!isPlaced(story, token, token) || isInEllipsis(story, token)) return undefined
  const ends = opensSentence(story, token + 1)
  return ends ? keep(story, token, token, '.') : undefined
}

/** Is the mark part of an ellipsis: `. . .`? */
function isInEllipsis(story: Story, token: number): boolean {
  return /^[.…]/u.test(story.word(token + 1)) || /[.…]$/u.test(story.word(token - 1))
}

/** Does a new sentence, a closing mark or the end of the block stand at a token? */
function opensSentence(story: Story, token: number): boolean {
  let at = token
  while (at < story.count && CLOSING.test(story.word(at)) && !story.has(at, Flag.spaced)) at++
  if (at >= story.count || story.has(at, Flag.first)) return true
  return story.has(at, Flag.spaced) && story.has(at, Flag.capital) && story.isWord(at)
}

/** `the talks,. The`, `the talks, , the`: two tokens. */
function pairAt(story: Story, token: number): Proposal | undefined {
  const second = token + 1
  if (!story.together(token, second) || story.has(second, Flag.first)) return undefined
  const kept = PAIRS.get(story.word(token) + story.word(second))
  if (kept === undefined || !isPlaced(story, token, second)) return undefined
  const mark = story.word(token)
  // `please visit: .`: something was cut out between two marks that differ.
  if (story.has(second, Flag.spaced) && mark !== story.word(second)) return undefined
  if (mark === '.' && !isPlain(story, token - 1)) return undefined
  // `Yahoo!.`, `Jeopardy!,`
  if (/^[!?]$/u.test(mark) && (story.has(token - 1, Flag.capital) || !isPlain(story, token - 1)))
    return undefined
  // `in brick., It has`: the capital says which of the two was meant.
  return keep(
    story,
    token,
    second,
    mark === '.' && kept === ',' && opensSentence(story, second + 1) ? '.' : kept
  )
}

/** `for “more time,”, but`, `will hold.”.`: a comma or stop inside and outside. */
function aroundQuote(story: Story, token: number): Proposal | undefined {
  const [close, outer] = [token + 1, token + 2]
  if (!/^[”"]$/u.test(story.word(close)) || !story.together(token, close)) return undefined
  if (story.block[outer] !== story.block[token] || !AROUND.has(story.word(token) + story.word(outer)))
    return undefined
  const touching = ![token, close, outer].some((at) => story.has(at, Flag.spaced))
  if (!touching || !isPlaced(story, token, outer)) return undefined
  return {...story.span(outer), expected: ['']}
}

/** Do the marks follow a word or what closes one, with a space or the end behind them? */
function isPlaced(story: Story, from: number, to: number): boolean {
  const before = from - 1
  if (!story.isWord(before) && !story.has(before, Flag.clitic) && !CLOSING.test(story.word(before)))
    return false
  if (story.has(before, Flag.address) || story.has(from, Flag.spaced)) return false
  const next = to + 1
  if (next >= story.count || story.has(next, Flag.first)) return true
  // `? . . .`: an ellipsis.
  if (story.word(next) === '.') return false
  return story.has(next, Flag.spaced) || CLOSING.test(story.word(next))
}

/** A common word in lower case, which no abbreviation is. */
function isPlain(story: Story, token: number): boolean {
  if (CLOSING.test(story.word(token))) return false
  return (
    story.end[token] - story.start[token] >= SHORTEST_WORD &&
    !story.has(token, Flag.capital | Flag.digit) &&
    story.ids[token] !== 0 &&
    story.lexicon.rankOf(story.ids[token]) <= COMMONEST
  )
}
