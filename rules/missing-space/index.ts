import {defineRule, Flag, Tag, type Story} from '../../src/define/index.js'

/** Marks after which a space must stand. */
const MARKS = new Set(['.', ',', ';', '?', '!', ':', '…'])
const CLOSING = new Set(['”', '’', ')', ']'])
const OPENING = new Set(['“', '(', '['])

/**
 * A space is missing after a mark: `in Ukraine.China said`, `on Monday,but`, `friendship,”but`. Numbers,
 * times, initials, abbreviations, web addresses and names written together on purpose (`Node.js`) are left
 * alone: they are one token, or no lower-case word of two letters stands before the mark.
 */
export default defineRule({
  name: 'missing-space',
  summary: 'A space after a stop, comma or closing mark',
  category: 'punctuation',
  source: 'The Chicago Manual of Style, 17th edition, §6.7 (one space after marks of punctuation)',
  fix: 'sure',
  *find(story) {
    for (let token = 1; token + 1 < story.count; token++) {
      const at = story.start[token + 1]
      if (at !== story.end[token] || story.block[token] !== story.block[token + 1]) continue
      if (isJoined(story, token)) {
        yield {
          start: at,
          end: at,
          expected: [' '],
          data: {before: story.word(token), after: story.word(token + 1)}
        }
      }
    }
  },
  message: ({data}) => `Put a space between \`${data.before ?? ''}\` and \`${data.after ?? ''}\``,
  note: 'A space follows a stop, a comma and a closing mark; it was probably lost when two passages were joined.'
})

/** Is a space missing after this token? */
function isJoined(story: Story, mark: number): boolean {
  const character = story.word(mark)
  const next = mark + 1
  if (!isPlainWord(story, next)) return opensLate(story, mark)
  if (MARKS.has(character)) return followsWord(story, mark - 1) && opensWell(story, character, next)
  // `friendship,”but`: a word directly after a closing mark that itself closes something.
  return CLOSING.has(character) && character !== '’' && followsClosed(story, mark)
}

/** `said“Hello`, `fund(based`: a mark that opens directly after a word. */
function opensLate(story: Story, word: number): boolean {
  return (
    OPENING.has(story.word(word + 1)) &&
    isPlainWord(story, word) &&
    isPlainWord(story, word + 2) &&
    story.end[word + 1] === story.start[word + 2] &&
    story.word(word + 2).length > 2 &&
    story.word(word).length > 2
  )
}

/** A word of letters, which no address, handle, number or initial is. */
function isPlainWord(story: Story, token: number): boolean {
  return (
    story.has(token, Flag.word) &&
    !story.has(token, Flag.address | Flag.digit | Flag.clitic) &&
    /^[\p{L}’'-]+$/u.test(story.word(token))
  )
}

/** Before the mark stands a common word of two letters or more, or a closing mark after one. */
function followsWord(story: Story, token: number): boolean {
  const before = CLOSING.has(story.word(token)) ? token - 1 : token
  const word = story.word(before)
  if (!isPlainWord(story, before) || word.length < 2 || story.end[before] < story.start[token]) return false
  return /\p{Ll}{2}$/u.test(word) || story.has(before, Flag.allCaps)
}

function opensWell(story: Story, mark: string, next: number): boolean {
  const word = story.word(next)
  if (mark === '.' || mark === '?' || mark === '!') {
    return /^\p{Lu}(?:\p{Ll}|$)/u.test(word) && (word.length > 1 || word === 'A' || word === 'I')
  }
  if (mark === ':') return /^\p{Lu}\p{Ll}/u.test(word) && story.tags[next] === Tag.DT
  return word.length > 1 || word === 'a' || word === 'I'
}

/** The closing mark ends a quotation or a bracket of words. */
function followsClosed(story: Story, mark: number): boolean {
  const inner = mark - 1
  const word = MARKS.has(story.word(inner)) ? inner - 1 : inner
  return (
    isPlainWord(story, word) &&
    story.word(word).length > 1 &&
    story.word(mark + 1).length > 1 &&
    /^\p{Ll}{2,}$/u.test(story.word(mark + 1)) &&
    MARKS.has(story.word(inner))
  )
}
