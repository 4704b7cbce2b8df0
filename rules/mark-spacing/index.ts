import {Flag, Tag, defineRule, maskOf, type Proposal, type Story} from '../../src/define/index.js'

/** Tokens that a bracket holds at most. */
const LONGEST_BRACKET = 60
/** Share of the story’s commas and stops behind a space from which on the text was set so. */
const SET_SO = 1 / 4
const FEWEST = 4
const NEWLINE = /[\n\r]/u
const FRENCH = /[«»‹›]/u
const WORD_END = /^[%”"’)\]]$/u
const CLOSING = /^[”"’)\]]$/u
/** A word with a dash that touches it; behind one before *and* a part is left out: pre- and post-war. */
const HALF = /^(\p{L}{3,})[-–]$/u
const JOINING = maskOf('CC', 'TO')
/** Classes that open sentences, of which no name of a file is. */
const OPENING = maskOf('DT', 'PRP', 'PRP$', 'IN', 'CC', 'EX', 'WRB')
const BETWEEN = new Set([',', '.', ';'])

/**
 * A space on the wrong side of a mark: before a comma, stop, semicolon, closing bracket or closing quotation mark, or
 * after what opens: *The ship , which had lost power*, *( based in Oslo)*, *“ We are ready,” she said*. A text that is
 * spaced so throughout, French, figures (.5), names (.NET), spaced ellipses and emoticons are left alone.
 */
export default defineRule({
  name: 'mark-spacing',
  summary: 'No space before a comma or stop, nor inside brackets and quotation marks',
  category: 'punctuation',
  source: 'The Chicago Manual of Style, 17th edition, §§2.9, 6.7 (space and punctuation)',
  fix: 'sure',
  *find(story) {
    const found: Proposal[] = []
    for (const token of story.tagged(Tag.PUNCT)) {
      const proposal = strayAt(story, token)
      if (proposal) found.push({...proposal, spoken: false})
    }
    found.push(...halfDashes(story))
    if (found.length < FEWEST || found.length < story.tagged(Tag.PUNCT).length * SET_SO) yield* found
  },
  message: ({data, actual, expected}) => {
    if (data.before === undefined) return `Write \`${expected}\`, not \`${actual}\``
    return expected === ' '
      ? `Put a space between \`${data.before}\` and \`${data.after ?? ''}\``
      : `Close up \`${data.before}${data.after ?? ''}\`; no space stands there`
  },
  note: 'A comma, a stop and a closing mark follow the word at once, and what opens touches the word behind it.'
})

function strayAt(story: Story, token: number): Proposal | undefined {
  const mark = story.word(token)
  switch (mark) {
    case ',':
    case '.':
    case ';':
      if (isMoved(story, token)) return moved(story, token)
      return isStrayStop(story, token) ? gap(story, token - 1) : undefined
    case ')':
    case ']':
      return isStrayCloser(story, token) ? gap(story, token - 1) : undefined
    case '(':
    case '[':
      return isStrayOpener(story, token) ? gap(story, token) : undefined
    case '“':
      return isStrayOpeningQuote(story, token) ? gap(story, token) : undefined
    case '”':
      return isStrayClosingQuote(story, token) ? gap(story, token - 1) : undefined
    default:
      return undefined
  }
}

/** `its founder- a former postman - died`: a dash that touches the word before it, and another in the sentence. */
function* halfDashes(story: Story): Generator<Proposal> {
  for (const dash of story.tagged(Tag.PUNCT)) {
    if (!/^[-–]$/u.test(story.word(dash)) || !isApart(story, dash) || !isApart(story, dash + 1)) continue
    for (let at = story.sentenceStart(dash); at < story.sentenceEnd(dash); at++) {
      const [, word] = HALF.exec(story.word(at)) ?? []
      if (word === undefined || !isApart(story, at + 1) || story.tagIn(at + 1, JOINING)) continue
      const start = story.start[at] + word.length
      const data = {before: word, after: story.word(dash)}
      // It may close up on the other side: walk-in- care.
      yield {start, end: start, expected: [' '], fix: 'likely', spoken: false, data}
    }
  }
}

/** The space behind a token. */
function gap(story: Story, token: number): Proposal | undefined {
  const [start, end] = [story.end[token], story.start[token + 1]]
  if (NEWLINE.test(story.text.slice(start, end))) return undefined
  return {start, end, expected: [''], data: {before: story.word(token), after: story.word(token + 1)}}
}

/** Does a token stand behind a space, in its block? */
function isApart(story: Story, token: number): boolean {
  return token < story.count && story.has(token, Flag.spaced) && !story.has(token, Flag.first)
}

/** `The ship , which`, `rose .` */
function isStrayStop(story: Story, token: number): boolean {
  if (!isApart(story, token) || !endsWord(story, token - 1)) return false
  const next = token + 1
  const end = next >= story.count || story.has(next, Flag.first)
  if (!end && !story.has(next, Flag.spaced)) {
    // `.5`, `.NET`, `;-)`, `,000`
    if (!CLOSING.test(story.word(next)) || story.word(token) === ';') return false
  }
  return end || !BETWEEN.has(story.word(next).charAt(0))
}

/** `from Torquay ,has`, `people .It`: the space stands before the mark, and none behind it. */
function isMoved(story: Story, token: number): boolean {
  const next = token + 1
  if (!isApart(story, token) || !story.isWord(token - 1) || !story.isWord(next)) return false
  if (
    story.has(next, Flag.spaced | Flag.digit | Flag.address) ||
    story.block[token - 1] !== story.block[next]
  )
    return false
  // `.NET`, `.Rprofile`
  if (story.word(token) === '.') return story.has(next, Flag.capital) && story.mayBe(next, OPENING)
  return story.word(token) === ',' && story.ids[next] !== 0
}

function moved(story: Story, token: number): Proposal {
  const [before, after] = [story.word(token - 1), story.word(token + 1)]
  return {
    ...story.span(token - 1, token + 1),
    expected: [`${before}${story.word(token)} ${after}`],
    exact: true
  }
}

/** Does a word or what closes end with this token, with no sign of code or of French? */
function endsWord(story: Story, token: number): boolean {
  const word = story.word(token)
  if (story.isWord(token)) return true
  if (!WORD_END.test(word)) return false
  // An opening straight mark stands after a space, a closing one does not.
  return !/^["’]$/u.test(word) || !story.has(token, Flag.spaced)
}

/** `(based in Oslo )` */
function isStrayCloser(story: Story, token: number): boolean {
  if (!isApart(story, token) || !endsWord(story, token - 1)) return false
  return openingOf(story, token) >= 0
}

/** `( based in Oslo)` */
function isStrayOpener(story: Story, token: number): boolean {
  if (!isApart(story, token + 1) || !story.isWord(token + 1) || !story.has(token, Flag.spaced)) return false
  const close = closingOf(story, token)
  return close > token + 1
}

/** The bracket that this one closes; -1 if there is none near, or nothing but marks between. */
function openingOf(story: Story, close: number): number {
  const opener = story.word(close) === ')' ? '(' : '['
  for (let at = close - 1; at >= 0 && close - at < LONGEST_BRACKET; at--) {
    if (story.block[at] !== story.block[close] || story.word(at) === story.word(close)) return -1
    if (story.word(at) === opener) return close - at > 1 ? at : -1
  }
  return -1
}

/** The bracket that closes this one; -1 if there is none near. */
function closingOf(story: Story, open: number): number {
  const closer = story.word(open) === '(' ? ')' : ']'
  for (let at = open + 1; at < story.count && at - open < LONGEST_BRACKET; at++) {
    if (story.block[at] !== story.block[open] || story.word(at) === story.word(open)) return -1
    if (story.word(at) === closer) return at
  }
  return -1
}

/** `“ We are ready,” she said` */
function isStrayOpeningQuote(story: Story, token: number): boolean {
  if (!isApart(story, token + 1) || !story.isWord(token + 1)) return false
  return (
    (story.has(token, Flag.spaced) || /^[([—–-]$/u.test(story.word(token - 1))) && !isFrench(story, token)
  )
}

/** `“We are ready, ” she said` */
function isStrayClosingQuote(story: Story, token: number): boolean {
  if (!isApart(story, token) || !/[\p{L}\p{N},.?!]$/u.test(story.word(token - 1))) return false
  const next = token + 1
  const free = next >= story.count || story.has(next, Flag.spaced) || /^[,.;:?!)]/u.test(story.word(next))
  return free && !isFrench(story, token)
}

/** Is the sentence set as in French, with spaces inside its marks of quotation? */
function isFrench(story: Story, token: number): boolean {
  return FRENCH.test(
    story.text.slice(story.start[story.sentenceStart(token)], story.end[story.sentenceEnd(token) - 1])
  )
}
