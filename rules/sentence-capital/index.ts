import {abbreviations} from '../../lexicons/abbreviations.generated.js'
import {
  Flag,
  Tag,
  attributionAt,
  capitalized,
  defineRule,
  maskOf,
  words,
  type Story
} from '../../src/define/index.js'
import {behindStop} from './behind-stop.generated.js'
import {openers} from './openers.generated.js'

const OPENERS = words(...openers)
const BEHIND_STOP = words(...behindStop)
const SPOKEN = words(
  ...openers,
  'we',
  'my',
  'our',
  'your',
  'you',
  'a',
  'an',
  'no',
  'that',
  'if',
  'when',
  'what'
)
const INTRODUCING = words('said', 'says', 'asked', 'asks', 'added', 'replied', 'wrote', 'told')
/** Fewest tokens of a quotation that is a sentence for sure. */
const SHORTEST = 4
const I = words('i')
const CLIPPED = new Set(abbreviations.map((line) => line.split('. = ')[0]?.toLowerCase() ?? ''))
const FINITE = maskOf('VBP', 'VBD', 'MD')
/** Two capitals and then none, in a word of everyday: the plural of initials (MPs) is none. */
const TWO_CAPITALS = /^\p{Lu}{2}(?:\p{Ll}|(?!s$)\p{Ll}+)$/u
const COMMON = 20
const ADVERB = maskOf('RB')
/** Words around a numeral or a label. */
const LABELS = words('part', 'chapter', 'type', 'section', 'article', 'phase', 'class', 'paragraph', 'item')

/**
 * A sentence begins with a capital, and *I* is one: *The vote was close. The council will meet again.* Marked behind a
 * full stop that ends no abbreviation, before a word that opens sentences, where the block keeps to capitals. Silent
 * behind colons, question marks and quotations, at brands (*iPhone*) and names (*de Vries*), and in verse and lists.
 */
export default defineRule({
  name: 'sentence-capital',
  summary: 'Capital at the start of a sentence, and for I',
  category: 'spelling',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, appendix III.28',
  kinds: ['body'],
  fix: 'likely',
  *find(story) {
    for (const token of story.places(OPENERS)) {
      if (lacksCapital(story, token)) yield {...story.span(token), expected: [capitalized(story.word(token))]}
    }
    for (const token of story.places(BEHIND_STOP)) {
      if (story.word(token - 1) === '.' && story.isWord(token + 1) && lacksCapital(story, token))
        yield {...story.span(token), expected: [capitalized(story.word(token))]}
    }
    for (const token of story.tagged(Tag.NNS)) {
      if (!story.is(token, OPENERS) && story.tagIn(token + 1, FINITE) && lacksCapital(story, token))
        yield {...story.span(token), expected: [capitalized(story.word(token))]}
    }
    for (const token of spokenOpeners(story)) {
      yield {...story.span(token), expected: [capitalized(story.word(token))], spoken: false}
    }
    for (let token = 0; token < story.count; token++) {
      const right = story.has(token, Flag.capital) ? withOneCapital(story, token) : undefined
      if (right !== undefined) yield {...story.span(token), expected: [right], exact: true}
    }
    for (const token of story.places(I)) {
      if (isPronoun(story, token)) yield {...story.span(token), expected: ['I'], fix: 'sure'}
    }
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\``,
  note: 'A sentence begins with a capital, and so is the pronoun *I*, so that readers see where they are.'
})

/** `“we will stay,” the mayor said`: the first words of quotations that open a sentence and have a speaker behind. */
function* spokenOpeners(story: Story): Generator<number> {
  for (const {start, end, closed} of story.quotations) {
    const [open, close] = [story.tokenAt(start), story.tokenAt(end - 1)]
    const first = open + 1
    if (closed && isQuotedSentence(story, open, close)) yield first
    if (!closed || story.sentenceStart(open) !== open || !story.isWord(first)) continue
    if (story.word(first) !== story.lower(first) || !story.is(first, SPOKEN)) continue
    if (/^[,?!]$/u.test(story.word(close - 1)) && attributionAt(story, close + 1)) yield first
  }
}

/** `The judge asked, “did you open the safe?”`: a whole sentence that a verb of speech introduces. */
function isQuotedSentence(story: Story, open: number, close: number): boolean {
  const first = open + 1
  if (
    story.word(open - 1) !== ',' ||
    !story.is(open - 2, INTRODUCING) ||
    !/^[.?!]$/u.test(story.word(close - 1))
  )
    return false
  if (!story.isWord(first) || story.word(first) !== story.lower(first)) return false
  // `“…,” he said, “and`: it goes on.
  for (let at = story.sentenceStart(open); at < open; at++) if (/^[“”"]$/u.test(story.word(at))) return false
  return (story.is(first, SPOKEN) || story.tagIn(first, FINITE)) && close - first > SHORTEST
}

/** `The vote was close. the council` */
function lacksCapital(story: Story, token: number): boolean {
  const [stop, before] = [token - 1, token - 2]
  if (story.has(token, Flag.capital) || !/^[.?]$/u.test(story.word(stop)) || story.has(stop, Flag.spaced))
    return false
  // `“Will it hold? the mayor asked.`: what is missing is the mark that closes.
  if (story.word(stop) === '?' && /^[“"]$/u.test(story.word(story.sentenceStart(stop)))) return false
  if (
    !story.has(token, Flag.spaced) ||
    story.block[before] !== story.block[token] ||
    !keepsCapitals(story, token)
  )
    return false
  const word = story.lower(before)
  // Initials, abbreviations and figures take a stop of their own.
  if (!/^\p{L}{3,}$/u.test(word) || CLIPPED.has(word) || story.ids[before] === 0) return false
  // `(pop. the lowest in years)`
  if (story.word(before - 1) === '(') return false
  return story.lexicon.tagsOf(story.ids[before]) !== 0 && !story.has(before, Flag.allCaps)
}

/** `THe inquiry`, `on MOnday`: the key was held too long. */
function withOneCapital(story: Story, token: number): string | undefined {
  const word = story.word(token)
  if (!TWO_CAPITALS.test(word) || story.has(token, Flag.allCaps | Flag.address)) return undefined
  const id = story.ids[token]
  if (id === 0 || story.lexicon.rankOf(id) > COMMON || story.lexicon.namesOf(id) !== 0) return undefined
  return story.opener(token) === token ? capitalized(word.toLowerCase()) : word.toLowerCase()
}

/** Does the sentence around the token begin with a capital? */
function keepsCapitals(story: Story, token: number): boolean {
  const opener = story.opener(token)
  return opener < token && story.has(opener, Flag.capital)
}

/** `and i think` */
function isPronoun(story: Story, token: number): boolean {
  if (story.word(token) !== 'i' || !keepsCapitals(story, token)) return false
  if (!story.has(token, Flag.spaced) || story.is(token - 1, LABELS)) return false
  const contraction = story.has(token + 1, Flag.clitic) && /^['’](?:m|ve|ll|d)$/u.test(story.word(token + 1))
  // `i never said`
  const verb = story.tagIn(token + 1, ADVERB) ? token + 2 : token + 1
  return contraction || (story.together(token, verb) && story.mayBe(verb, FINITE))
}
