import {defineRule, Flag, type Proposal, type Story} from '../../src/define/index.js'
import {Quotes} from './quotes.js'
import {
  endsClause,
  followsAbbreviation,
  followsBracket,
  followsQuote,
  followsStop,
  opensBracket
} from './joins.js'
import {sentenceOpeners} from './sentence-openers.generated.js'

const COMMON = 0x7f
const QUOTE = 34
const OPENING_QUOTE = 0x20_1c
const BRACKET = 40
/** `NorwayThe`: a word whose end is a word that opens sentences. */
const JOINED = new RegExp(`^(\\p{L}+\\p{Ll}{2})(${sentenceOpeners.join('|')})$`, 'u')

/**
 * A space is missing where two passages were joined: `in Ukraine.China said`, `on Monday,but`, `friendship,”but`,
 * `said“nothing`, `(since March)reopens`, and, with its stop, `in NorwayThe grid`. Numbers, times, initials,
 * addresses, letters put into brackets (`mak[ing]`, `report(s)`), unspaced ellipses and names with a mark inside
 * (`Node.js`, `Yahoo!Japan`) are left alone.
 */
export default defineRule({
  name: 'missing-space',
  summary: 'A space after a stop, comma or closing mark',
  category: 'punctuation',
  source: 'The Chicago Manual of Style, 17th edition, §6.7 (one space after marks of punctuation)',
  fix: 'sure',
  *find(story) {
    const quotes = new Quotes(story)
    for (let token = 0; token < story.count; token++) {
      if (story.ids[token] === 0 && story.has(token, Flag.word)) yield* joined(story, token)
      // Most tokens stand after a space, or are the mark or clitic after a word.
      if (token === 0 || story.has(token, Flag.spaced | Flag.clitic)) continue
      const lacks = story.has(token, Flag.word)
        ? isWordJoined(story, token, quotes)
        : isMarkJoined(story, token, quotes)
      if (lacks) yield proposalAt(story, token)
    }
  },
  message: ({data}) =>
    `Put ${data.missing ?? ''} between \`${data.before ?? ''}\` and \`${data.after ?? ''}\``,
  note: 'A space follows a stop, a comma and a closing mark; it was probably lost when two passages were joined.'
})

function proposalAt(story: Story, token: number): Proposal {
  const at = story.start[token]
  return {
    start: at,
    end: at,
    expected: [' '],
    data: {missing: 'a space', before: story.word(token - 1), after: story.word(token)}
  }
}

/** Should a space stand before this word, which touches what is before it? */
function isWordJoined(story: Story, word: number, quotes: Quotes): boolean {
  const before = word - 1
  if (story.has(before, Flag.word)) return followsAbbreviation(story, before, word)
  switch (story.text.charAt(story.start[before])) {
    case '.':
    case ',':
    case ';':
    case ':':
    case '?':
    case '!':
      return story.end[before] - story.start[before] === 1 && followsStop(story, before, word)
    case ')':
      return followsBracket(story, before, word)
    case '”':
      return followsQuote(story, before, word)
    case '"':
      return !story.has(before, Flag.spaced) && quotes.closes(before) && followsQuote(story, before, word)
    default:
      return false
  }
}

/** Should a space stand before this mark, which opens something and touches what is before it? */
function isMarkJoined(story: Story, mark: number, quotes: Quotes): boolean {
  const code = story.text.charCodeAt(story.start[mark])
  if (code !== QUOTE && code !== OPENING_QUOTE && code !== BRACKET) return false
  // What opens touches the word behind it.
  if (!story.has(mark + 1, Flag.word) || story.has(mark + 1, Flag.spaced)) return false
  if (!endsClause(story, mark - 1)) return false
  if (code === BRACKET) return opensBracket(story, mark)
  return code === OPENING_QUOTE || quotes.opens(mark)
}

/** `in NorwayThe grid`: a stop and a space were lost together. */
function* joined(story: Story, token: number): Generator<Proposal> {
  if (story.has(token, Flag.allCaps | Flag.address | Flag.digit) || !hasInnerCapital(story, token)) return
  const [, before, after] = JOINED.exec(story.word(token)) ?? []
  if (before === undefined || after === undefined || before.length < 4) return
  if (story.lexicon.idOf(before) === 0 || !story.together(token, token + 1) || !story.isWord(token + 1))
    return
  const at = story.start[token] + before.length
  yield {
    start: at,
    end: at,
    expected: ['. '],
    fix: 'ask',
    confidence: 0.85,
    data: {missing: 'a stop and a space', before, after}
  }
}

function hasInnerCapital(story: Story, token: number): boolean {
  for (let at = story.start[token] + 4; at < story.end[token]; at++) {
    const code = story.text.charCodeAt(at)
    if (code <= COMMON && code >= 65 && code <= 90) return true
  }
  return false
}
