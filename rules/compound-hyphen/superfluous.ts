import {ADJECTIVE, NOUN, maskOf, words, Flag, type Proposal, type Story} from '../../src/define/index.js'
import {nounAfter} from './attributive.js'
import {closedWords} from './closed-words.generated.js'
import {openCompounds} from './open-compounds.generated.js'
import {unjoined} from './unjoined.generated.js'

const CLOSED = words(...closedWords)
const OPEN = words(...openCompounds)
const UNJOINED = new Map(unjoined.map((line) => line.split(' | ') as [string, string]))
const UNJOINED_SET = words(...UNJOINED.keys())
/** What is left of a word behind the hyphen of a line’s end. */
const ENDING = /^(?<start>\p{Ll}{2,})-(?<rest>\p{Ll}{2,})$/u
const COUNTED =
  /^(?:\d[\d,.]*|[a-z]+)-(?:year|month|week|day|hour|minute|mile|metre|meter|kilometre|kilometer)s$/u
const NUMBERS =
  /^(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)/u
const JOINS = words('and', 'or', ',', '/')
const OPENING = /^["“‘'(]/u
const TIMES = words('ago', 'later', 'earlier', 'before', 'after', 'away', 'from')
/** Endings, some of which are words too. */
const ENDINGS =
  /^(?:ing|ment|tion|sion|ness|able|ible|ance|ence|ous|ful|ity|ers|ed|er|ly|al|ive|ism|ist|ists)$/u
/** Of a joined word rarer than this, a SCOWL size, nobody knows whether the hyphen was meant. */
const COMMON = 35
const PART = NOUN | ADJECTIVE | maskOf('VBN', 'VBG')

/**
 * Hyphens too many: those of a line’s end (govern-ment), in words that are one (with-out), between nouns that stay
 * apart (the prime-minister said), behind a number that counts (five-years ago); and compounds run together (followup).
 *
 * @param story The story.
 */
export function* superfluous(story: Story): Generator<Proposal> {
  for (const token of story.places(CLOSED)) yield without(story, token, '', 'closed')
  for (const token of story.places(OPEN)) if (isFree(story, token)) yield without(story, token, ' ', 'open')
  for (const token of story.places(UNJOINED_SET)) {
    const expected = UNJOINED.get(story.lower(token))
    if (expected !== undefined && !story.has(token, Flag.capital))
      yield {...story.span(token), expected: [expected], confidence: 0.92, data: {kind: 'word'}}
  }
  for (const token of story.hyphened) {
    if (COUNTED.test(story.lower(token)) && NUMBERS.test(story.lower(token)) && story.is(token + 1, TIMES))
      yield without(story, token, ' ', 'counted')
    else if (isBroken(story, token)) yield without(story, token, '', 'closed')
  }
}

function without(story: Story, token: number, mark: string, kind: string): Proposal {
  return {
    ...story.span(token),
    expected: [story.word(token).replace('-', mark)],
    exact: true,
    confidence: 0.9,
    data: {kind}
  }
}

/** Does no noun follow that the compound could describe? */
function isFree(story: Story, token: number): boolean {
  if (story.has(token, Flag.capital) && token !== story.sentenceStart(token)) return false
  const next = token + 1
  // high-school and university students
  if (story.is(next, JOINS) || OPENING.test(story.word(next))) return false
  return nounAfter(story, token) < 0 && !(story.together(token, next) && story.tagIn(next, PART))
}

/** `govern-ment`, `con-cern`: an ending behind the hyphen, or two halves that are no words, of a common word. */
function isBroken(story: Story, token: number): boolean {
  const parts = ENDING.exec(story.word(token))?.groups
  if (!parts) return false
  const {lexicon} = story
  const {start = '', rest = ''} = parts
  const isWord = (word: string): boolean => lexicon.tagsOf(lexicon.idOf(word)) !== 0
  if (!ENDINGS.test(rest) && (isWord(rest) || isWord(start))) return false
  return isWord(start + rest) && lexicon.rankOf(lexicon.idOf(start + rest)) <= COMMON
}
